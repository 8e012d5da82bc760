//! The wasm divided: one file that every page needs, and pieces: what each part alone needs, and what
//! each set of parts shares.
//!
//! `src/app/part.rs` marks what is to be apart; `wasm_split_cli_support` follows what each part
//! alone reaches. It has to see the linker's own output, with the notes of what refers to what, so
//! what trunk made of it is left aside and wasm-bindgen runs here again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::work::Work;
use super::{read, read_bytes};
use crate::step::{Failure, Outcome, run};
use crate::toolchain::{TARGET, cannot_write};

/// The script that wasm-bindgen is told to expect the parts' loaders in.
pub(super) const LINK: &str = "./parts.js";

/// The wasm of every page, what wasm-bindgen wrote for it, and the parts.
#[derive(Debug, Default)]
pub(super) struct Divided {
    pub(super) wasm: Vec<u8>,
    pub(super) glue: String,
    /// What the first file shares with the parts, by the names of its exports.
    pub(super) shared: Vec<String>,
    /// The pieces, by name.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// Which of them each part needs, in the order in which they are to be started.
    pub(super) parts: BTreeMap<String, Vec<String>>,
}

/// Divides what cargo built.
pub(super) fn divide(root: &Path) -> Outcome<Divided> {
    let built = built(root);
    let wasm = read_bytes(&built)?;
    let work = Work::new()?;
    let (dir, first) = (work.path("parts"), work.path("app.wasm"));
    let mut options = wasm_split_cli_support::Options::new(&wasm);
    options.output_dir = &dir;
    options.main_out_path = &first;
    options.link_name = LINK;
    let split = wasm_split_cli_support::transform(options).map_err(|error| {
        Failure::new(
            format!("The wasm cannot be divided: {error:#}."),
            "It has to be built with `--features split` and `--emit-relocs`: `cargo xtask build`.",
        )
    })?;
    let mut files = BTreeMap::new();
    for path in &split.split_modules {
        let bytes = fs::read(path).map_err(|error| cannot_write(path, &error))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        files.insert(short(&name), bytes);
    }
    let shared = shared(&read(&dir.join(LINK))?).ok_or_else(|| {
        Failure::new(
            "The divided wasm does not say what its files share.",
            "Correct xtask/src/finish/parts.rs for this version of wasm_split_cli_support.",
        )
    })?;
    let parts = split.prefetch_map.into_iter();
    let parts = parts.map(|(part, pieces)| (part, pieces.iter().map(|name| short(name)).collect()));
    let glue = work.path("glue");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen
        .arg(&first)
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--out-name", "app", "--out-dir"])
        .arg(&glue);
    run(&mut bindgen, "`cargo xtask setup` installs wasm-bindgen.")?;
    let wasm = glue.join("app_bg.wasm");
    Ok(Divided {
        wasm: fs::read(&wasm).map_err(|error| cannot_write(&wasm, &error))?,
        glue: read(&glue.join("app.js"))?,
        shared,
        files,
        parts: parts.collect(),
    })
}

/// The name of a file without what tells whether one part alone needs it: it stands in the pack of
/// each part that does.
fn short(name: &str) -> String {
    let own = name.strip_prefix("split_");
    let short = own.or_else(|| name.strip_prefix("chunk_"));
    short.unwrap_or(name).to_owned()
}

/// Where cargo leaves the app.
fn built(root: &Path) -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    target.join(TARGET).join("release/steppingstone-app.wasm")
}

/// The names in `const { memory, table } = initSync(…)`.
fn shared(link: &str) -> Option<Vec<String>> {
    let (before, _) = link.split_once("} = initSync(")?;
    let (_, names) = before.rsplit_once('{')?;
    let names = names.split(',').map(str::trim);
    Some(
        names
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_have_short_names() {
        for (name, expected) in [("split_quiz", "quiz"), ("chunk_12", "12"), ("x", "x")] {
            assert_eq!(short(name), expected);
        }
    }

    #[test]
    fn what_is_shared_is_read_from_the_script() {
        let link =
            "sharedImports = { x: {  } };\n const { table, memory,  } = initSync(undefined);";
        assert_eq!(shared(link).unwrap(), ["table", "memory"]);
        assert_eq!(shared("export const load = 1;"), None);
    }
}
