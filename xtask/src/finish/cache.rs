//! What a slow tool made of the same input before: the wasm of a site is the same wherever it is
//! served from.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sha2::{Digest, Sha256};

use crate::step::Outcome;
use crate::toolchain::cannot_write;

/// Where it is kept, below the project. Deleting it costs time and nothing else.
pub(crate) fn folder(root: &Path) -> PathBuf {
    root.join("target/finish-cache")
}

/// What `make` makes of `input`, or what it made before of the same input with the same tools.
/// `step` names what is done.
pub(super) fn cached(
    root: &Path,
    step: &str,
    input: &[&[u8]],
    make: impl FnOnce() -> Outcome<Vec<u8>>,
) -> Outcome<Vec<u8>> {
    let at = folder(root).join(name(root, step, input));
    if let Ok(known) = fs::read(&at) {
        return Ok(known);
    }
    let made = make()?;
    // Another thread or build may write the same: a file is there whole, or not at all.
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let own = at.with_extension(format!("{}-{count}", std::process::id()));
    fs::create_dir_all(folder(root))
        .and_then(|()| fs::write(&own, &made))
        .and_then(|()| fs::rename(&own, &at))
        .map_err(|error| cannot_write(&at, &error))?;
    Ok(made)
}

fn name(root: &Path, step: &str, input: &[&[u8]]) -> String {
    let digest = digest([step.as_bytes(), tools(root)].iter().chain(input));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What tells the versions of the tools: the lock file, and this program itself.
fn tools(root: &Path) -> &'static [u8] {
    static TOOLS: OnceLock<Vec<u8>> = OnceLock::new();
    TOOLS.get_or_init(|| {
        let lock = fs::read(root.join("package-lock.json")).unwrap_or_default();
        let own = std::env::current_exe().and_then(fs::read);
        digest([lock.as_slice(), &own.unwrap_or_default()].iter())
    })
}

fn digest<'a>(all: impl Iterator<Item = &'a &'a [u8]>) -> Vec<u8> {
    let mut digest = Sha256::new();
    for bytes in all {
        digest.update(bytes.len().to_le_bytes());
        digest.update(bytes);
    }
    digest.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_input_is_worked_on_once() {
        let root = std::env::temp_dir().join(format!("steppingstone-cache-{}", std::process::id()));
        let make = |step: &str, input: &[&[u8]], made: u8| {
            cached(&root, step, input, || Ok(vec![made])).ok().unwrap()
        };
        assert_eq!(make("join", &[b"ab", b"c"], 1), [1]);
        assert_eq!(make("join", &[b"ab", b"c"], 2), [1]);
        // Where one input ends and the next begins counts, and so does the step.
        assert_eq!(make("join", &[b"a", b"bc"], 3), [3]);
        assert_eq!(make("shrink", &[b"ab", b"c"], 4), [4]);
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(make("join", &[b"ab", b"c"], 5), [5]);
        fs::remove_dir_all(&root).unwrap();
    }
}
