//! Compressed copies, for hosts that serve them and for knowing what a file weighs.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::parallel;

/// What is compressed already, or is read by the host and not served.
const NOT_COMPRESSED: [&str; 3] = ["png", "br", "gz"];

/// Brotli at its best; takes about a second for a megabyte.
pub(crate) fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

/// Gzip at its best, without a time or a name: the same bytes every time.
pub(crate) fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Whether a file of the site is a compressed copy of another.
pub(crate) fn is_copy(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

/// Writes `name.br` and `name.gz` beside every file of a site.
pub(crate) fn beside(dir: &Path) -> io::Result<()> {
    let copied = parallel::each(&files(dir)?, |path| -> io::Result<()> {
        let extension = path.extension().and_then(|it| it.to_str()).unwrap_or("");
        let name = path.file_name().and_then(|it| it.to_str()).unwrap_or("");
        if NOT_COMPRESSED.contains(&extension) || name.starts_with('_') {
            return Ok(());
        }
        let bytes = fs::read(path)?;
        fs::write(with(path, ".br"), brotli(&bytes)?)?;
        fs::write(with(path, ".gz"), gzip(&bytes)?)
    });
    copied.into_iter().collect()
}

/// The path of a copy of a file.
pub(crate) fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Every file below a folder.
pub(crate) fn files(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_lie_beside_what_is_served() {
        let dir = std::env::temp_dir().join(format!("steppingstone-copies-{}", std::process::id()));
        fs::create_dir_all(dir.join("below")).unwrap();
        fs::write(dir.join("below/a.html"), [b'a'; 10_000]).unwrap();
        fs::write(dir.join("b.png"), "picture").unwrap();
        fs::write(dir.join("_headers"), "/*").unwrap();
        beside(&dir).unwrap();
        beside(&dir).unwrap();
        let names: Vec<String> = files(&dir)
            .unwrap()
            .iter()
            .map(|path| path.strip_prefix(&dir).unwrap().display().to_string())
            .collect();
        assert_eq!(
            names,
            [
                "_headers",
                "b.png",
                "below/a.html",
                "below/a.html.br",
                "below/a.html.gz"
            ]
        );
        let mut text = Vec::new();
        let copy = fs::read(dir.join("below/a.html.br")).unwrap();
        brotli::BrotliDecompress(&mut copy.as_slice(), &mut text).unwrap();
        assert_eq!(text, [b'a'; 10_000]);
        assert!(copy.len() < 50);
        fs::remove_dir_all(&dir).unwrap();
    }
}
