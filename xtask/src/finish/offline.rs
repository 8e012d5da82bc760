//! The service worker: our text, with the list of the files that one build consists of.

use std::collections::BTreeMap;
use std::path::Path;

use super::assets::{Assets, digest_name};
use super::read;
use super::work::minify;
use crate::step::Outcome;

/// Always this name: a worker that moves could never be replaced.
pub(super) const FILE: &str = "sw.js";

pub(super) fn worker(root: &Path, assets: &Assets) -> Outcome<Vec<u8>> {
    let source = read(&root.join("public").join(FILE))?;
    minify(
        root,
        "js",
        &format!("{}{source}", constants(assets, &source)),
    )
}

/// The build's name and its files. The name changes with any file and with the worker itself.
fn constants(assets: &Assets, source: &str) -> String {
    let files: BTreeMap<&str, &str> = assets
        .iter()
        .filter(|asset| asset.kept)
        .map(|asset| (address(&asset.path), beginning(&asset.digest)))
        .collect();
    let files = serde_json::json!(files).to_string();
    let build = digest_name(format!("{files}{source}").as_bytes());
    format!("const BUILD = \"{build}\";\nconst FILES = {files};\n")
}

/// 144 bits of a digest: the list rides on every visit, and nobody makes another file with these.
fn beginning(digest: &str) -> &str {
    digest.get(..24).unwrap_or(digest)
}

/// What a host serves a file under: a page under its folder.
fn address(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_is_named_by_all_it_holds() {
        let dir =
            std::env::temp_dir().join(format!("steppingstone-offline-{}", std::process::id()));
        let mut assets = Assets::new(&dir);
        assets.keep("index.html", b"a".to_vec()).unwrap();
        assets.keep("quiz/index.html", b"b".to_vec()).unwrap();
        assets.keep("404.html", b"c".to_vec()).unwrap();
        let first = constants(&assets, "worker");
        for address in [r#""":""#, r#""quiz/":""#, r#""404.html":""#] {
            assert!(first.contains(address), "{address} in {first}");
        }
        assets.keep_apart("packs/quiz", "wasm", vec![1]).unwrap();
        assert_eq!(first, constants(&assets, "worker"));
        assert_ne!(first, constants(&assets, "another worker"));
        assets.keep("404.html", b"d".to_vec()).unwrap();
        assert_ne!(first, constants(&assets, "worker"));
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
