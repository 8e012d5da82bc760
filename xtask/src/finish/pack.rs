//! The parts as files: each page's part in one file with all that it needs, and each that comes
//! later with what its page has not brought.
//!
//! A dozen small files compress worse than one of the same text, by a fifth, and each is a request.
//! So a piece that several parts need stands in the file of each of them. The file, a pack, is wasm
//! that does nothing: hosts compress it as they compress the rest. Its custom section `all` has the
//! pieces one after the other, words first, and `list` says what each part needs and how long each
//! piece is. `public/parts.js` takes it apart. With a section for each of a thousand pieces that took
//! longer than all that the start page does with two hundred goals: a browser goes through all
//! sections for each that it is asked for.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::de::IgnoredAny;
use steppingstone_core::part::LATER;

use super::assets::{Asset, Assets};
use super::every_page;
use super::shell::parts_of;
use crate::step::{Failure, Outcome};

/// The folder of packs, and how the list of all parts is called in it.
pub(crate) const FOLDER: &str = "parts";
pub(crate) const LIST: &str = "list";
/// What a wasm file begins with: its magic number and its version.
const HEADER: [u8; 8] = *b"\0asm\x01\0\0\0";

/// What all parts are made of.
pub(super) struct Pieces {
    /// Wasm and words, by their names.
    pub(super) all: BTreeMap<String, Vec<u8>>,
    /// The pieces of wasm that each part needs, in the order in which they are started.
    pub(super) wasm: BTreeMap<String, Vec<String>>,
    /// The words that it says.
    pub(super) words: BTreeMap<&'static str, Vec<String>>,
}

/// A part in the list of its pack.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Row<'a> {
    wasm: &'a [String],
    words: &'a [String],
    /// The part whose pack has what this one lacks.
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'static str>,
}

/// What pages name.
pub(super) struct Packs {
    /// The pack of each part.
    pub(super) list: Asset,
    /// The packs that pages begin with, by the parts that they are of.
    pub(super) of_pages: BTreeMap<String, Asset>,
}

impl Pieces {
    /// Writes the packs and their list.
    pub(super) fn pack(&self, assets: &mut Assets) -> Outcome<Packs> {
        let begun_with: BTreeSet<String> = every_page().map(parts_of).collect();
        let mut of_pages = BTreeMap::new();
        for parts in begun_with.into_iter().filter(|parts| !parts.is_empty()) {
            let names: Vec<&str> = parts.split(' ').collect();
            let (name, bytes) = self.write(&names, &BTreeSet::new());
            // In somebody else's page nothing is kept for use without a network.
            let is_framed = names.len() > 1;
            let pack = if is_framed {
                assets.keep_apart(&name, "wasm", bytes)?
            } else {
                assets.keep_as(&name, "wasm", bytes)?
            };
            of_pages.insert(parts, pack);
        }
        let mut packs = BTreeMap::new();
        for part in self.wasm.keys() {
            let of_page = of_pages.get(part).or_else(|| {
                let with_its_page = |(parts, pack): (&'_ String, _)| {
                    parts.split(' ').any(|name| name == part).then_some(pack)
                };
                of_pages.iter().find_map(with_its_page)
            });
            let pack = match of_page {
                Some(pack) => pack.clone(),
                None => {
                    let (name, bytes) = self.write(&[part], &self.brought_before(part)?);
                    assets.keep_as(&name, "wasm", bytes)?
                }
            };
            packs.insert(part.as_str(), pack);
        }
        let list: BTreeMap<&str, String> = packs
            .into_iter()
            .map(|(part, pack)| (part, pack.named()))
            .collect();
        let list = serde_json::json!(list).to_string();
        let list = assets.keep_as(&format!("{FOLDER}/{LIST}"), "json", list.into_bytes())?;
        Ok(Packs { list, of_pages })
    }

    /// A pack of these parts without what is there `before`: its name and its bytes.
    fn write(&self, parts: &[&str], before: &BTreeSet<&str>) -> (String, Vec<u8>) {
        let rows: BTreeMap<&str, Row> = parts.iter().map(|part| (*part, self.row(part))).collect();
        // Words come first: they are compressed apart from the wasm, and weighed apart.
        let words = parts.iter().filter_map(|part| self.words.get(part));
        let wasm = parts.iter().filter_map(|part| self.wasm.get(*part));
        let mut packed = before.clone();
        let (mut sizes, mut all) = (Vec::new(), Vec::new());
        for name in words.chain(wasm).flatten() {
            if packed.insert(name) {
                let piece = self.all.get(name).map(Vec::as_slice).unwrap_or_default();
                sizes.push((name, piece.len()));
                all.extend(piece);
            }
        }
        let list = serde_json::json!([rows, sizes]).to_string();
        let mut bytes = HEADER.to_vec();
        bytes.extend(section(SIZES, list.as_bytes()));
        bytes.extend(section(ALL, &all));
        (format!("{FOLDER}/{}", parts.join("-")), bytes)
    }

    fn row(&self, part: &str) -> Row<'_> {
        Row {
            wasm: self.wasm.get(part).map(Vec::as_slice).unwrap_or_default(),
            words: self.words.get(part).map(Vec::as_slice).unwrap_or_default(),
            after: after(part).and_then(|after| after.first().copied()),
        }
    }

    /// The pieces of a part, words first: they are compressed apart from the wasm.
    fn needed_by(&self, part: &str) -> impl Iterator<Item = &str> {
        let words = self.words.get(part).into_iter().flatten();
        let wasm = self.wasm.get(part).into_iter().flatten();
        words.chain(wasm).map(String::as_str)
    }

    /// What there is whenever a later part is asked for.
    fn brought_before(&self, part: &str) -> Outcome<BTreeSet<&str>> {
        let after = after(part).ok_or_else(|| {
            Failure::new(
                format!("Nothing says after which part `{part}` comes."),
                "Add a row to `LATER` in core/src/part.rs.",
            )
        })?;
        let mut all: Option<BTreeSet<&str>> = None;
        for part in after {
            let mut here: BTreeSet<&str> = self.needed_by(part).collect();
            if self::after(part).is_some() {
                here.extend(self.brought_before(part)?);
            }
            all = Some(match all {
                Some(all) => all.intersection(&here).copied().collect(),
                None => here,
            });
        }
        Ok(all.unwrap_or_default())
    }
}

/// A pack without its words, which are weighed apart from the wasm. What is no pack stays as it is.
pub(crate) fn without_words(bytes: &[u8]) -> Vec<u8> {
    let found = || {
        let (list, rest) = read_section(bytes.strip_prefix(&HEADER)?, SIZES)?;
        let (all, rest) = read_section(rest, ALL)?;
        let (_, sizes): (IgnoredAny, Vec<(String, usize)>) = serde_json::from_slice(list).ok()?;
        let words = sizes.iter().take_while(|(name, _)| name.starts_with(WORDS));
        let wasm = all.get(words.map(|(_, size)| size).sum()..)?;
        let list = section(SIZES, list);
        Some([&HEADER, list.as_slice(), &section(ALL, wasm), rest].concat())
    };
    found().unwrap_or_else(|| bytes.to_vec())
}

/// The two sections of a pack.
const SIZES: &str = "list";
const ALL: &str = "all";
/// How the names of words begin.
pub(super) const WORDS: &str = "words ";

/// What the custom section holds that begins here, if it has this name, and what follows it.
fn read_section<'a>(bytes: &'a [u8], name: &str) -> Option<(&'a [u8], &'a [u8])> {
    let (size, rest) = read_number(bytes.strip_prefix(&[0])?)?;
    let (section, rest) = rest.split_at_checked(size)?;
    let (length, section) = read_number(section)?;
    let (found, content) = section.split_at_checked(length)?;
    (found == name.as_bytes()).then_some((content, rest))
}

/// A number as wasm writes it, and what follows it.
fn read_number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0_usize;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 127) << (7 * at);
        if byte & 128 == 0 {
            return Some((number, bytes.get(at + 1..)?));
        }
    }
    None
}

/// The parts that a later part comes after; `None` if it draws a page.
fn after(part: &str) -> Option<&'static [&'static str]> {
    let row = LATER.iter().find(|(name, _)| *name == part);
    row.map(|(_, after)| *after)
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
    use std::path::Path;
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

    /// Pieces of the given parts; each piece holds its own name.
    fn pieces(parts: &[(&str, &[&str])]) -> Pieces {
        let wasm: BTreeMap<String, Vec<String>> = parts
            .iter()
            .map(|(part, names)| {
                let names = names.iter().map(|name| (*name).to_owned());
                ((*part).to_owned(), names.collect())
            })
            .collect();
        let words = BTreeMap::from([("quiz", vec!["words quiz".to_owned()])]);
        let names = wasm.values().chain(words.values()).flatten();
        Pieces {
            all: names
                .map(|name| (name.clone(), name.clone().into_bytes()))
                .collect(),
            wasm,
            words,
        }
    }

    fn packed(pieces: &Pieces, name: &str) -> (Packs, BTreeMap<String, Vec<String>>, Assets) {
        let dir = std::env::temp_dir().join(format!("steppingstone-{name}-{}", std::process::id()));
        let mut assets = Assets::new(&dir);
        let packs = pieces.pack(&mut assets).unwrap();
        // Each piece holds its own name.
        let names = |path: &str| {
            let bytes = std::fs::read(Path::new(&dir).join(path)).unwrap();
            let [(list, sizes), (all, pieces)] = sections(&bytes).try_into().unwrap();
            assert_eq!((list.as_str(), all.as_str()), ("list", "all"));
            let sizes: serde_json::Value = serde_json::from_slice(&sizes).unwrap();
            let sizes: Vec<(String, usize)> = serde_json::from_value(sizes[1].clone()).unwrap();
            let names: Vec<String> = sizes.iter().map(|(name, _)| name.clone()).collect();
            assert!(sizes.iter().all(|(name, size)| name.len() == *size));
            assert_eq!(names.concat().as_bytes(), pieces);
            names
        };
        let written = assets.iter().filter(|file| file.path.ends_with(".wasm"));
        let written = written
            .map(|file| {
                let name = file.path.strip_prefix("parts/").unwrap();
                (
                    name.rsplit_once('-').unwrap().0.to_owned(),
                    names(&file.path),
                )
            })
            .collect();
        std::fs::remove_dir_all(&dir).unwrap();
        (packs, written, assets)
    }

    #[test]
    fn a_page_has_all_of_its_parts_in_one_file() {
        let pieces = pieces(&[
            ("quiz", &["both", "own"]),
            ("embed_quiz", &["both", "below"]),
        ]);
        let (packs, written, assets) = packed(&pieces, "pack");
        assert_eq!(written["quiz"], ["words quiz", "both", "own"]);
        assert_eq!(
            written["quiz-embed_quiz"],
            ["words quiz", "both", "own", "below"]
        );
        let of_frame = &packs.of_pages["quiz embed_quiz"];
        // Nobody else's page keeps anything for use without a network.
        let kept = |pack: &Asset| {
            assets
                .iter()
                .any(|file| file.path == pack.path && file.kept)
        };
        assert!(!kept(of_frame) && kept(&packs.of_pages["quiz"]));
    }

    #[test]
    fn words_are_told_from_wasm() {
        let pack = |names: &[&str]| {
            let mut all = pieces(&[("quiz", &["both", "own"])]);
            all.words
                .insert("quiz", names.iter().map(|it| (*it).to_owned()).collect());
            for name in names {
                all.all.insert((*name).to_owned(), vec![b'w'; 300]);
            }
            all.write(&["quiz"], &BTreeSet::new()).1
        };
        let wasm = |bytes: &[u8]| {
            let [_, (_, all)] = sections(&without_words(bytes)).try_into().unwrap();
            all
        };
        let (with, without) = (pack(&["words quiz", "words goals"]), pack(&[]));
        assert_eq!(wasm(&with), b"bothown");
        assert_eq!(
            with.len() - without_words(&with).len(),
            601,
            "its length takes a byte less"
        );
        assert_eq!(without_words(&without), without);
        for other in [b"".as_slice(), b"{}", b"\0asm\x01\0\0\0\x01\xff"] {
            assert_eq!(without_words(other), other);
        }
    }

    #[test]
    fn what_comes_later_leaves_out_what_is_there_by_then() {
        let pieces = pieces(&[
            ("offers", &["a"]),
            ("offers_sheet", &["a", "b"]),
            ("offers_results", &["a", "b", "c"]),
            ("quiz_results", &["a", "d"]),
            ("goals", &["a", "d"]),
            ("goals_goal", &["a", "d"]),
            ("journey_record", &["a", "d"]),
            ("plan_report_more", &["a", "d"]),
            ("files", &["a", "d", "e"]),
        ]);
        let (_, written, _) = packed(&pieces, "later");
        assert_eq!(written["offers_sheet"], ["b"]);
        assert_eq!(written["offers_results"], ["c"]);
        // Only what every page has that asks for it: the results of offers lack `d`.
        assert_eq!(written["files"], ["d", "e"]);
        assert_eq!(pieces.row("offers_results").after, Some("offers_sheet"));
        assert_eq!(pieces.row("offers").after, None);
    }

    #[test]
    fn a_part_that_nobody_asks_for_is_an_error() {
        let pieces = pieces(&[("unknown", &["a"])]);
        assert!(pieces.brought_before("unknown").is_err());
    }
}
