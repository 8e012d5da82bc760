//! What a page begins with, in one file. A dozen small files compress worse than one of the same
//! text, by a fifth; the files themselves are there as well, for every page after the first and for
//! the worker.
//!
//! A pack is a wasm file that does nothing: hosts compress it as they compress the others. Each
//! file is a custom section of its path, and the section `list` says what each part needs.
//! `public/parts.js` takes it apart.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::assets::{Asset, Assets};
use super::shell::parts_of;
use super::{every_page, read_bytes};
use crate::step::Outcome;

/// The folder of packs.
pub(crate) const FOLDER: &str = "packs";
/// What a wasm file begins with: its magic number and its version.
const HEADER: [u8; 8] = *b"\0asm\x01\0\0\0";

/// All parts: the files that each needs, in their order, and the words that it says.
pub(super) struct Parts {
    pub(super) files: BTreeMap<String, Vec<Asset>>,
    pub(super) words: BTreeMap<&'static str, Vec<String>>,
}

impl Parts {
    /// The list of all, with the digests of their files.
    pub(super) fn list(&self) -> String {
        let all = self.files.values().flatten();
        let digests: BTreeMap<&str, String> = all
            .map(|file| (file.path.as_str(), file.integrity()))
            .collect();
        let mut list = self.needed(|_| true);
        if let Some(list) = list.as_object_mut() {
            list.insert("files".to_owned(), serde_json::json!(digests));
        }
        list.to_string()
    }

    fn needed(&self, is_asked: impl Fn(&str) -> bool) -> serde_json::Value {
        let parts: BTreeMap<&str, Vec<&str>> = self
            .files
            .iter()
            .filter(|(part, _)| is_asked(part))
            .map(|(part, files)| (part.as_str(), paths(files)))
            .collect();
        let words: BTreeMap<_, _> = self
            .words
            .iter()
            .filter(|(part, _)| is_asked(part))
            .collect();
        serde_json::json!({ "parts": parts, "words": words })
    }

    /// Writes the packs, and gives each by the parts that it is of.
    pub(super) fn pack(&self, dir: &Path, assets: &mut Assets) -> Outcome<BTreeMap<String, Asset>> {
        let begun_with: BTreeSet<String> = every_page().map(parts_of).collect();
        let mut packs = BTreeMap::new();
        for parts in begun_with.into_iter().filter(|parts| !parts.is_empty()) {
            let names: Vec<&str> = parts.split(' ').collect();
            let files = names
                .iter()
                .filter_map(|part| self.files.get(*part))
                .flatten();
            let mut bytes = HEADER.to_vec();
            let list = self.needed(|part| names.contains(&part)).to_string();
            bytes.extend(section("list", list.as_bytes()));
            let mut packed = BTreeSet::new();
            for file in files.filter(|file| packed.insert(&file.path)) {
                bytes.extend(section(&file.path, &read_bytes(&dir.join(&file.path))?));
            }
            let name = format!("{FOLDER}/{}", names.join("-"));
            packs.insert(parts, assets.keep_apart(&name, "wasm", bytes)?);
        }
        Ok(packs)
    }
}

fn paths(files: &[Asset]) -> Vec<&str> {
    files.iter().map(|file| file.path.as_str()).collect()
}

/// A custom section.
fn section(name: &str, content: &[u8]) -> Vec<u8> {
    let name = [&number(name.len()), name.as_bytes()].concat();
    [
        &[0],
        number(name.len() + content.len()).as_slice(),
        &name,
        content,
    ]
    .concat()
}

/// A number as wasm writes it (LEB128).
fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number & 127).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 128);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    fn sections(wasm: &[u8]) -> Vec<(String, Vec<u8>)> {
        let payloads = Parser::new(0).parse_all(wasm).map(Result::unwrap);
        let sections = payloads.filter_map(|payload| match payload {
            Payload::CustomSection(section) => {
                Some((section.name().to_owned(), section.data().to_vec()))
            }
            _ => None,
        });
        sections.collect()
    }

    #[test]
    fn numbers_are_written_as_wasm_reads_them() {
        assert_eq!(number(0), [0]);
        assert_eq!(number(127), [127]);
        assert_eq!(number(128), [128, 1]);
        // The example of the specification of DWARF, which LEB128 comes from.
        assert_eq!(number(12_857), [0xB9, 0x64]);
    }

    #[test]
    fn a_pack_is_wasm_and_holds_what_its_pages_begin_with() {
        let dir = std::env::temp_dir().join(format!("steppingstone-pack-{}", std::process::id()));
        let mut assets = Assets::new(&dir);
        let both = assets.keep_as("both", "wasm", vec![1; 300]).unwrap();
        let quiz = assets.keep_as("quiz", "wasm", vec![2; 3]).unwrap();
        let below = assets.keep_as("embed_quiz", "wasm", vec![3]).unwrap();
        let parts = Parts {
            files: BTreeMap::from([
                ("quiz".to_owned(), vec![both.clone(), quiz.clone()]),
                ("embed_quiz".to_owned(), vec![both.clone(), below.clone()]),
            ]),
            words: BTreeMap::from([("quiz", vec!["words/en-quiz.json".to_owned()])]),
        };
        let packs = parts.pack(&dir, &mut assets).unwrap();
        let found = |parts: &str| sections(&read_bytes(&dir.join(&packs[parts].path)).unwrap());
        let of_frame = found("quiz embed_quiz");
        let names: Vec<&str> = of_frame.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["list", &both.path, &quiz.path, &below.path]);
        assert_eq!(of_frame[1].1, vec![1; 300]);
        let of_page = found("quiz");
        let list: serde_json::Value = serde_json::from_slice(&of_page[0].1).unwrap();
        assert_eq!(
            list,
            serde_json::json!({
                "parts": { "quiz": [both.path, quiz.path] },
                "words": { "quiz": ["words/en-quiz.json"] },
            })
        );
        assert!(packs.values().all(|pack| pack.lasting && !pack.kept));
        let all: serde_json::Value = serde_json::from_str(&parts.list()).unwrap();
        assert_eq!(all["files"][&below.path], below.integrity());
        assert_eq!(all["parts"]["embed_quiz"][1], below.path);
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
