//! The site's files, many of them under a name that tells their content.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::write;
use crate::step::{Failure, Outcome};

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asset {
    /// Below the site's top, such as `words/en-1a2b.json`.
    pub(super) path: String,
    /// SHA-256, in base64.
    pub(super) digest: String,
    /// Whether the name changes with the content, so that it can be kept for ever.
    pub(super) lasting: bool,
    /// Whether the worker keeps it for use without a network.
    pub(super) kept: bool,
}

impl Asset {
    /// Its path and its digest, as pages and scripts name it.
    pub(super) fn named(&self) -> String {
        format!("{} {}", self.path, self.integrity())
    }

    /// For an `integrity` attribute.
    pub(super) fn integrity(&self) -> String {
        format!("sha256-{}", self.digest)
    }
}

/// The files that a visit needs, all of them.
#[derive(Debug)]
pub(super) struct Assets {
    dir: PathBuf,
    files: BTreeMap<String, Asset>,
}

impl Assets {
    pub(super) fn new(dir: &Path) -> Assets {
        Assets {
            dir: dir.to_owned(),
            files: BTreeMap::new(),
        }
    }

    /// Writes a file.
    pub(super) fn keep(&mut self, path: &str, bytes: Vec<u8>) -> Outcome<Asset> {
        write(&self.dir.join(path), &bytes)?;
        Ok(self.note(path, &bytes))
    }

    /// Writes a file under a name that tells its content.
    pub(super) fn keep_as(
        &mut self,
        name: &str,
        extension: &str,
        bytes: Vec<u8>,
    ) -> Outcome<Asset> {
        let path = format!("{name}-{}.{extension}", digest_name(&bytes));
        self.keep(&path, bytes)
    }

    /// Writes a file under a name that tells its content, which the worker need not keep.
    pub(super) fn keep_apart(
        &mut self,
        name: &str,
        extension: &str,
        bytes: Vec<u8>,
    ) -> Outcome<Asset> {
        let mut asset = self.keep_as(name, extension, bytes)?;
        asset.kept = false;
        self.files.insert(asset.path.clone(), asset.clone());
        Ok(asset)
    }

    /// Takes a file that already lies there.
    pub(super) fn adopt(&mut self, path: &str) -> Outcome<Asset> {
        let at = self.dir.join(path);
        let bytes = fs::read(&at).map_err(|error| {
            Failure::new(
                format!("{} cannot be read: {error}.", at.display()),
                "index.html copies it with a `copy-file` link.",
            )
        })?;
        Ok(self.note(path, &bytes))
    }

    fn note(&mut self, path: &str, bytes: &[u8]) -> Asset {
        let asset = Asset {
            path: path.to_owned(),
            digest: digest(bytes),
            lasting: path.contains(&format!("-{}.", digest_name(bytes))),
            kept: true,
        };
        self.files.insert(path.to_owned(), asset.clone());
        asset
    }

    /// Where the files lie that the worker keeps.
    pub(super) fn kept(&self) -> impl Iterator<Item = PathBuf> {
        let kept = self.files.values().filter(|asset| asset.kept);
        kept.map(|asset| self.dir.join(&asset.path))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Asset> {
        self.files.values()
    }
}

/// SHA-256, in base64.
pub(super) fn digest(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

/// The part of a file's name that tells its content: 48 bits, against mixing up two builds.
pub(super) fn digest_name(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_content() {
        let dir = std::env::temp_dir().join(format!("steppingstone-assets-{}", std::process::id()));
        let mut assets = Assets::new(&dir);
        let asset = assets.keep_as("app", "js", b"abc".to_vec()).unwrap();
        // FIPS 180-4 gives the digest of "abc".
        assert_eq!(asset.path, "app-ba7816bf8f01.js");
        assert_eq!(asset.digest, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert!(asset.lasting);
        let plain = assets.keep("index.html", b"abc".to_vec()).unwrap();
        assert!(!plain.lasting);
        let named = assets
            .keep("words/en-ba7816bf8f01.json", b"abc".to_vec())
            .unwrap();
        assert!(named.lasting);
        assert_eq!(assets.iter().count(), 3);
        assert_eq!(fs::read(dir.join("app-ba7816bf8f01.js")).unwrap(), b"abc");
        assert_eq!(assets.adopt("index.html").unwrap(), plain);
        assert!(assets.adopt("none.svg").is_err());
        fs::remove_dir_all(&dir).unwrap();
    }
}
