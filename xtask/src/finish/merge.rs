//! What several parts share, in few files.
//!
//! `wasm_split_cli_support` writes a file for each set of parts that share something, most of them
//! smaller than what asking for one costs. Those are joined here that cost the least: a part then
//! fetches a little that only another needs, in far fewer files that compress better.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use steppingstone_core::part::PartId;
use wasmparser::{Parser, Payload};

use super::cache::cached;
use super::read;
use super::wasm::FEATURES;
use super::work::Work;
use crate::parallel;
use crate::step::{Failure, Outcome};
use crate::toolchain::cannot_write;

/// What a file costs besides its bytes, in bytes of wasm before compression: its request, its
/// digest in the script, and that it compresses by itself.
const COST_OF_A_FILE: usize = 1_500;
/// How much it counts what a page has to wait for, against what follows once it is there.
const OF_A_PAGE: usize = 20;
const OF_THE_REST: usize = 1;

/// How the files call what they share with the first.
const FIRST: &str = "__wasm_split";
/// And how a joined file does.
const JOINED: &str = "first";

/// A set of parts, each a bit: pairs of groups are compared by the hundred thousand.
type Parts = u64;

/// Files that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    files: Vec<String>,
    /// The parts that need one of them.
    parts: Parts,
    size: usize,
}

impl Group {
    fn joined(&self, other: &Group) -> Group {
        Group {
            files: [self.files.as_slice(), other.files.as_slice()].concat(),
            parts: self.parts | other.parts,
            size: self.size + other.size,
        }
    }

    /// What is saved by joining two, as a sum over the parts; `None` if nothing is. `pages` are
    /// the parts that draw one.
    fn saving(&self, other: &Group, pages: Parts) -> Option<usize> {
        let weight = |parts| weight(parts, pages);
        let more = self.size * weight(other.parts & !self.parts)
            + other.size * weight(self.parts & !other.parts);
        let less = COST_OF_A_FILE * weight(self.parts & other.parts);
        less.checked_sub(more).filter(|saved| *saved > 0)
    }
}

/// How much parts count together.
fn weight(parts: Parts, pages: Parts) -> usize {
    let count = |parts: Parts| usize::try_from(parts.count_ones()).unwrap_or_default();
    count(parts & pages) * OF_A_PAGE + count(parts & !pages) * OF_THE_REST
}

/// The size of a file without what is only there to be looked at, such as names.
fn size(wasm: &[u8]) -> usize {
    // After the magic number and the version.
    let mut rest = wasm.get(8..).unwrap_or_default();
    let mut sum = 0;
    while let Some((section, after)) = rest.split_first() {
        let Some((length, after)) = number(after) else {
            return sum;
        };
        if *section != 0 {
            sum += length;
        }
        rest = after.get(length..).unwrap_or_default();
    }
    sum
}

/// A number as wasm writes it (LEB128), and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let end = bytes.iter().position(|byte| byte & 128 == 0)?;
    let (own, rest) = bytes.split_at(end + 1);
    let parts = own.iter().rev();
    let number = parts.fold(0_usize, |sum, byte| (sum << 7) | usize::from(byte & 127));
    Some((number, rest))
}

/// Joins files that parts share; `parts` then names the joined ones.
pub(super) fn merge(
    root: &Path,
    files: &mut BTreeMap<String, Vec<u8>>,
    parts: &mut BTreeMap<String, Vec<String>>,
) -> Outcome {
    let mut groups = Vec::new();
    for (number, group) in grouped(shared(files, parts)).into_iter().enumerate() {
        let name = format!("shared_{number}");
        let members: Vec<(String, Vec<u8>)> = group
            .files
            .iter()
            .filter_map(|file| files.remove_entry(file))
            .collect();
        for needed in parts.values_mut() {
            let before = needed.len();
            needed.retain(|file| !group.files.contains(file));
            if needed.len() < before {
                needed.insert(0, name.clone());
            }
        }
        groups.push((name, members));
    }
    let joined = parallel::each(&groups, |(_, members)| {
        let input = members
            .iter()
            .flat_map(|(name, bytes)| [name.as_bytes(), bytes.as_slice()]);
        let input: Vec<&[u8]> = input.collect();
        cached(root, "join", &input, || join(root, members))
    });
    for ((name, _), joined) in groups.into_iter().zip(joined) {
        files.insert(name, joined?);
    }
    Ok(())
}

/// The files that more than one part needs, each as a group, and which parts draw a page.
fn shared(
    files: &BTreeMap<String, Vec<u8>>,
    parts: &BTreeMap<String, Vec<String>>,
) -> (Vec<Group>, Parts) {
    let those = |is_it: &dyn Fn(&String, &Vec<String>) -> bool| {
        let bits = parts.iter().zip(0_u32..);
        bits.filter(|((part, needed), _)| is_it(part, needed))
            .fold(0, |set, (_, bit)| set | 1 << bit)
    };
    let pages = those(&|part, _| PartId::ALL.iter().any(|page| page.name() == part));
    let groups = files.iter().map(|(file, bytes)| Group {
        files: vec![file.clone()],
        parts: those(&|_, needed| needed.contains(file)),
        size: size(bytes),
    });
    let groups = groups.filter(|group| group.parts.count_ones() > 1);
    (groups.collect(), pages)
}

/// Joins two groups as long as that saves something, those first that save the most.
fn grouped((mut groups, pages): (Vec<Group>, Parts)) -> Vec<Group> {
    loop {
        let pairs = groups.iter().enumerate().flat_map(|(at, group)| {
            let later = groups.iter().enumerate().skip(at + 1);
            later.filter_map(move |(other_at, other)| {
                Some((group.saving(other, pages)?, at, other_at))
            })
        });
        let Some((_, at, other_at)) = pairs.max_by_key(|(saved, ..)| *saved) else {
            return groups;
        };
        let other = groups.remove(other_at);
        let group = groups.remove(at);
        groups.push(group.joined(&other));
    }
}

/// One file of several.
fn join(root: &Path, members: &[(String, Vec<u8>)]) -> Outcome<Vec<u8>> {
    let work = Work::new()?;
    let mut hub = Hub::default();
    let mut merge = Command::new(root.join("node_modules/.bin/wasm-merge"));
    for (name, bytes) in members {
        let at = work.path(&format!("{name}.wasm"));
        fs::write(&at, bytes).map_err(|error| cannot_write(&at, &error))?;
        // Most files import the same as the one before.
        if imported(bytes).iter().all(|name| hub.0.contains_key(name)) {
            continue;
        }
        let text = work.path(&format!("{name}.wat"));
        let mut dis = Command::new(root.join("node_modules/.bin/wasm-dis"));
        succeed(dis.arg(&at).arg("-o").arg(&text))?;
        hub.add(&read(&text)?);
    }
    let all = work.path("joined.wasm");
    merge.arg(work.put("hub.wat", &hub.text())?).arg(FIRST);
    for (name, _) in members {
        merge.arg(work.path(&format!("{name}.wasm"))).arg(name);
    }
    succeed(merge.args(FEATURES).args(["-g", "-o"]).arg(&all))?;
    fs::read(&all).map_err(|error| cannot_write(&all, &error))
}

/// The names of what a file imports from the first.
fn imported(wasm: &[u8]) -> Vec<String> {
    let payloads = Parser::new(0).parse_all(wasm).filter_map(Result::ok);
    let sections = payloads.filter_map(|payload| match payload {
        Payload::ImportSection(section) => Some(section),
        _ => None,
    });
    let imports = sections.flat_map(|section| section.into_imports().filter_map(Result::ok));
    imports
        .filter(|import| import.module == FIRST)
        .map(|import| import.name.to_owned())
        .collect()
}

/// Runs a tool that warns of the names that it does not know.
fn succeed(tool: &mut Command) -> Outcome {
    let status = tool.stderr(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        _ => Err(Failure::new(
            format!("{tool:?} did not succeed."),
            "`cargo xtask setup` installs the tools of binaryen.",
        )),
    }
}

/// Stands between joined files and the first one: without it each would import the same memory
/// for itself, which is not allowed.
#[derive(Debug, Default)]
struct Hub(BTreeMap<String, String>);

impl Hub {
    /// Notes what a file, as text, imports from the first.
    fn add(&mut self, text: &str) {
        let begin = format!("(import \"{FIRST}\" \"");
        for line in text.lines() {
            let import = line.trim().strip_prefix(&begin);
            let import = import.and_then(|rest| rest.strip_suffix(')')?.split_once("\" "));
            if let Some((name, what)) = import {
                self.0.entry(name.to_owned()).or_insert(what.to_owned());
            }
        }
    }

    /// A module that passes on what it imports.
    fn text(&self) -> String {
        let mut text = "(module\n".to_owned();
        for (name, what) in &self.0 {
            text.push_str(&format!("(import \"{JOINED}\" \"{name}\" {what})\n"));
        }
        for (name, what) in &self.0 {
            let mut words = what.split_whitespace();
            let (kind, id) = (words.next(), words.next());
            let (kind, id) = (kind.unwrap_or_default(), id.unwrap_or_default());
            text.push_str(&format!("(export \"{name}\" {kind} {id}))\n"));
        }
        text + ")\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOALS: Parts = 1;
    const OFFERS: Parts = 2;
    const QUIZ: Parts = 4;
    const GUIDE: Parts = 8;

    fn group(file: &str, parts: Parts, size: usize) -> Group {
        Group {
            files: vec![file.to_owned()],
            parts,
            size,
        }
    }

    #[test]
    fn small_files_are_joined_and_large_ones_stay_with_who_needs_them() {
        let groups = vec![
            group("a", GOALS | QUIZ, 300),
            group("b", GOALS | OFFERS | QUIZ, 300),
            group("c", GOALS | OFFERS, 90_000),
        ];
        let groups = grouped((groups, GOALS | OFFERS | QUIZ));
        let files: Vec<_> = groups.iter().map(|group| group.files.join(" ")).collect();
        assert_eq!(files, ["c", "a b"]);
    }

    #[test]
    fn files_that_no_part_needs_both_of_stay_apart() {
        let apart = vec![group("a", GOALS | QUIZ, 10), group("b", OFFERS | GUIDE, 10)];
        assert_eq!(grouped((apart.clone(), Parts::MAX)), apart);
    }

    #[test]
    fn what_a_page_waits_for_counts_more() {
        assert_eq!(weight(GOALS | QUIZ, QUIZ), OF_A_PAGE + OF_THE_REST);
    }

    #[test]
    fn only_what_is_shared_is_joined() {
        // A section of 200 bytes, and one with names.
        let wasm = [
            &[0; 8],
            [10, 200, 1].as_slice(),
            &[1; 200],
            &[0, 3, 1, 1, 1],
        ]
        .concat();
        let files = ["own", "both"].map(|name| (name.to_owned(), wasm.clone()));
        let parts = [("goals", vec!["both", "own"]), ("hints", vec!["both"])];
        let parts = parts.map(|(part, files)| {
            let files = files.into_iter().map(str::to_owned).collect();
            (part.to_owned(), files)
        });
        let found = shared(&files.into(), &parts.into());
        assert_eq!(found, (vec![group("both", 3, 200)], 1));
    }

    #[test]
    fn what_a_file_imports_from_the_first_is_read() {
        // (module (import "__wasm_split" "m" (memory 1)) (import "x" "y" (memory 1)))
        let wasm =
            b"\0asm\x01\0\0\0\x02\x1a\x02\x0c__wasm_split\x01m\x02\0\x01\x01x\x01y\x02\0\x01";
        assert_eq!(imported(wasm), ["m"]);
        assert!(imported(b"no wasm").is_empty());
    }

    #[test]
    fn the_hub_passes_on_what_files_import() {
        let mut hub = Hub::default();
        hub.add(" (import \"__wasm_split\" \"memory\" (memory $m 18))\n (func $f)");
        hub.add(" (import \"__wasm_split\" \"memory\" (memory $other 18))");
        assert_eq!(
            hub.text(),
            "(module\n(import \"first\" \"memory\" (memory $m 18))\n\
             (export \"memory\" (memory $m))\n)\n"
        );
    }
}
