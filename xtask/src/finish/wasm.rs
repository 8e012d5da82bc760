//! The wasm made small: optimized, its functions in an order that compresses well, and the names
//! between it and its script cut short.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::parts::{self, Divided};
use super::read_bytes;
use super::work::Work;
use crate::parallel;
use crate::step::{Failure, Outcome};
use crate::toolchain::cannot_write;

/// What rustc emits today and wasm-opt must be told of.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// The same for `shrink.mjs`, in its words.
const FEATURES_OF_PIECES: &str =
    "BulkMemory BulkMemoryOpt MutableGlobals NontrappingFPToInt SignExt ReferenceTypes Multivalue";
/// `-Os`, because it weighs less than `-Oz` once compressed; no hints on alignment, which
/// processors of today do not need; functions in the order of their names, so that similar ones are neighbors and compress better; without what
/// only tools read. See `docs/performance.md`.
const OPTIONS: [&str; 5] = [
    "-Os",
    "--dealign",
    "--reorder-functions-by-name",
    "--strip-producers",
    "--strip-target-features",
];
const SHORT_NAMES: &str = "--minify-imports-and-exports-and-modules";
/// How the import begins that fetches a part.
const LOAD: &str = "__wasm_split_load_";

/// The first file made small, and what knows its names.
pub(super) struct Small {
    pub(super) wasm: Vec<u8>,
    pub(super) glue: String,
    /// The short names of what the parts share.
    pub(super) shared: BTreeMap<String, String>,
}

/// The first file, and the script that knows its names.
pub(super) fn shrink(root: &Path, divided: &Divided) -> Outcome<Small> {
    let (wasm, printed) = optimised(root, &divided.wasm, &[SHORT_NAMES])?;
    let names = Names::parse(&printed).ok_or_else(|| {
        Failure::new(
            "wasm-opt did not say how it shortened the names.",
            "`cargo xtask setup` installs the wasm-opt that does.",
        )
    })?;
    let not_named = |name: &str| {
        Failure::new(
            format!("The script of wasm-bindgen does not name `{name}` as it used to."),
            "Correct xtask/src/finish/wasm.rs for this version of wasm-bindgen.",
        )
    };
    let glue = names
        .shorten(&alike_together(&without_side_effects(&divided.glue)))
        .map_err(|name| not_named(&name))?;
    let mut shared = BTreeMap::new();
    for name in &divided.shared {
        let short = names.exports.get(name).ok_or_else(|| not_named(name))?;
        shared.insert(name.clone(), short.clone());
    }
    Ok(Small { wasm, glue, shared })
}

/// The script such that esbuild can leave out classes that nobody uses: those of a dependency that
/// streams, which this app never asks for. What it does for browsers without `encodeInto` goes as
/// well: none of them can start the app.
fn without_side_effects(glue: &str) -> String {
    const OLD_BROWSERS: &str = "if (!('encodeInto' in cachedTextEncoder)) {";
    let mut is_for_old = false;
    glue.lines()
        .filter(|line| {
            is_for_old |= *line == OLD_BROWSERS;
            let is_kept = !(is_for_old || line.starts_with("if (Symbol.dispose)"));
            is_for_old &= *line != "}";
            is_kept
        })
        .map(|line| {
            line.replace(
                " new FinalizationRegistry(",
                " /* @__PURE__ */ new FinalizationRegistry(",
            )
        })
        .map(|line| line + "\n")
        .collect()
}

/// The script with the functions of its module of imports in the order of what they do instead of
/// their names: what is alike stands together, and it compresses 340 bytes better.
fn alike_together(glue: &str) -> String {
    const BEGINS: &str = "    const import0 = {";
    // The second is that of one whose failure is told to the app.
    const ENDS_OF_ONE: [&str; 2] = ["        },", "        }, arguments); },"];
    let is_of_imports = |line: &&str| line.starts_with("        ");
    let mut lines = glue.lines().peekable();
    let mut out: Vec<String> = Vec::new();
    while let Some(line) = lines.next() {
        out.push(line.to_owned());
        if line != BEGINS {
            continue;
        }
        let mut functions: Vec<(String, String)> = Vec::new();
        while let Some(line) = lines.next_if(is_of_imports) {
            let Some((name, begun)) = line.split_once(": function") else {
                // Such as `__proto__: null,`.
                out.push(line.to_owned());
                continue;
            };
            let mut does = begun.to_owned();
            while let Some(line) = lines.next_if(is_of_imports) {
                does.extend(["\n", line]);
                if ENDS_OF_ONE.contains(&line) {
                    break;
                }
            }
            functions.push((does, name.to_owned()));
        }
        functions.sort();
        let functions = functions.into_iter();
        out.extend(functions.map(|(does, name)| [&name, ": function", &does].concat()));
    }
    out.push(String::new());
    out.join("\n")
}

/// Pieces made small, by name. They name what they share as `wasm_split_cli_support` does.
pub(super) fn shrink_pieces(
    root: &Path,
    pieces: &BTreeMap<String, Vec<u8>>,
) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let work = Work::new()?;
    let mut files = Vec::new();
    for (number, (name, bytes)) in pieces.iter().enumerate() {
        let at = work.path(&format!("{number}.wasm"));
        fs::write(&at, bytes).map_err(|error| cannot_write(&at, &error))?;
        files.push((name, at));
    }
    // As many shares as there are processors, with about the same work.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let shares: Vec<usize> = (0..cores).collect();
    let outcomes = parallel::each(&shares, |share| {
        let of_share = files.iter().skip(*share).step_by(cores);
        let mut node = Command::new("node");
        node.arg(root.join("xtask/src/finish/shrink.mjs"))
            .arg(FEATURES_OF_PIECES)
            .args(of_share.map(|(_, at)| at));
        // It warns of names that it does not know.
        let output = node.output();
        let told = match &output {
            Ok(output) if output.status.success() => return Ok(()),
            Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
            Err(error) => error.to_string(),
        };
        Err(Failure::new(
            format!("Pieces of the wasm could not be made small: {told}"),
            "`cargo xtask setup` installs node and binaryen.",
        ))
    });
    outcomes.into_iter().collect::<Outcome<()>>()?;
    let small = files.into_iter();
    let small = small.map(|(name, at)| Ok((name.clone(), read_bytes(&at)?)));
    small.collect()
}

/// What wasm-opt makes of a file, and what it prints.
fn optimised(root: &Path, wasm: &[u8], more: &[&str]) -> Outcome<(Vec<u8>, Vec<u8>)> {
    let work = Work::new()?;
    let (from, to) = (work.path("in.wasm"), work.path("out.wasm"));
    fs::write(&from, wasm).map_err(|error| cannot_write(&from, &error))?;
    let output = Command::new(root.join("node_modules/.bin/wasm-opt"))
        .args(OPTIONS)
        .args(FEATURES)
        .args(more)
        .arg(&from)
        .arg("-o")
        .arg(&to)
        .stderr(Stdio::inherit())
        .output();
    let output = output.ok().filter(|output| output.status.success());
    let output = output.ok_or_else(|| {
        Failure::new(
            "wasm-opt did not succeed.",
            "`cargo xtask setup` installs wasm-opt.",
        )
    })?;
    let wasm = fs::read(&to).map_err(|error| cannot_write(&to, &error))?;
    Ok((wasm, output.stdout))
}

/// Which name became which.
#[derive(Debug, PartialEq, Eq)]
struct Names {
    module: String,
    imports: BTreeMap<String, String>,
    /// What fetches a part, by the part.
    loads: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads the two lists that wasm-opt prints, of `[module, long, short]` and `[long, short]`.
    fn parse(printed: &[u8]) -> Option<Names> {
        #[derive(serde::Deserialize)]
        struct Lists {
            imports: Vec<(String, String, String)>,
            exports: Vec<(String, String)>,
        }
        let lists: Lists = serde_json::from_slice(printed).ok()?;
        let (loads, imports): (Vec<_>, Vec<_>) = lists
            .imports
            .into_iter()
            .partition(|(module, ..)| module == parts::LINK);
        let part = |name: &str| name.strip_prefix(LOAD).map(str::to_owned);
        Some(Names {
            module: imports.first()?.0.clone(),
            imports: imports
                .into_iter()
                .map(|(_, long, short)| (long, short))
                .collect(),
            loads: loads
                .into_iter()
                .map(|(_, long, short)| Some((part(&long)?, short)))
                .collect::<Option<_>>()?,
            exports: lists.exports.into_iter().collect(),
        })
    }

    /// Writes the short names into the script. An error names what was not found.
    fn shorten(&self, glue: &str) -> Result<String, String> {
        let mut found = 0;
        let mut out = String::with_capacity(glue.len());
        let mut rest = glue;
        while let Some(start) = rest.find(is_name) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|c| !is_name(c)).unwrap_or(from.len());
            let (name, after) = from.split_at(end);
            out.push_str(before);
            let import = self.imports.get(name).filter(|_| after.starts_with(':'));
            let export = self.exports.get(name).filter(|_| out.ends_with("wasm."));
            found += usize::from(import.is_some());
            out.push_str(import.or(export).map_or(name, String::as_str));
            rest = after;
        }
        out.push_str(rest);
        if found < self.imports.len() {
            let missing = self
                .imports
                .keys()
                .find(|name| !glue.contains(&format!("{name}:")));
            return Err(missing.cloned().unwrap_or_default());
        }
        self.join_modules(&out)
    }

    /// One module of imports for the wasm, from the script's own and the loaders of the parts.
    fn join_modules(&self, glue: &str) -> Result<String, String> {
        let own = format!("\"{}\": import0,", self.module);
        if !glue.contains(&own) {
            return Err(self.module.clone());
        }
        let mut joined = "\"a\": { ...import0,".to_owned();
        for (part, short) in &self.loads {
            joined.push_str(&format!(" {short}: load(\"{part}\"),"));
        }
        joined.push_str(" },");
        let glue = glue.replace(&own, &joined);
        if self.loads.is_empty() {
            return Ok(glue);
        }
        // wasm-bindgen imports the loaders' script once for each of them.
        let import = format!("from \"{}\"", parts::LINK);
        let entry = format!("\"{}\": import", parts::LINK);
        if !(glue.contains(&import) && glue.contains(&entry)) {
            return Err(parts::LINK.to_owned());
        }
        let rest = glue
            .lines()
            .filter(|line| !(line.contains(&import) || line.contains(&entry)))
            .map(|line| [line, "\n"].concat());
        Ok(
            std::iter::once("import { load } from \"parts\";\n".to_owned())
                .chain(rest)
                .collect(),
        )
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{ "imports": [ ["./parts.js", "__wasm_split_load_quiz", "d"],
        ["./parts.js", "__wasm_split_load_goals", "e"], ["./x_bg.js", "__wbg_get_1", "a"] ],
        "exports": [ ["memory", "b"], ["__wbindgen_free", "c"] ] }"#;

    #[test]
    fn the_script_follows_the_wasm() {
        let names = Names::parse(PRINTED.as_bytes()).unwrap();
        let glue = r#"import * as import1 from "./parts.js"
import * as import2 from "./parts.js"
import0 = { __wbg_get_1: function() { wasm.__wbindgen_free(memory); } };
return {
"./x_bg.js": import0,
"./parts.js": import1,
"./parts.js": import2,
}; wasm.memory.buffer"#;
        assert_eq!(
            names.shorten(glue).unwrap(),
            r#"import { load } from "parts";
import0 = { a: function() { wasm.c(memory); } };
return {
"a": { ...import0, e: load("goals"), d: load("quiz"), },
}; wasm.b.buffer
"#
        );
    }

    #[test]
    fn what_nobody_uses_can_go() {
        let glue = "class A {}\nif (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;
if (!('encodeInto' in cachedTextEncoder)) {
    function() {
    }
}
const F = x ? y : new FinalizationRegistry(f);";
        assert_eq!(
            without_side_effects(glue),
            "class A {}\nconst F = x ? y : /* @__PURE__ */ new FinalizationRegistry(f);\n"
        );
    }

    #[test]
    fn what_is_alike_stands_together() {
        let function = |name: &str, does: &str| {
            format!("        {name}: function() {{\n            {does}\n        }},\n")
        };
        let [a, b, c] = [
            function("a", "two();"),
            function("b", "one();"),
            function("c", "two();"),
        ];
        let fails = |name: &str, does: &str| {
            let begun = "function() { return handleError(function (x) {";
            format!("        {name}: {begun}\n            {does}\n        }}, arguments); }},\n")
        };
        let [d, e] = [fails("d", "two(x);"), fails("e", "one(x);")];
        let (head, foot) = (
            "let x;\n    const import0 = {\n        __proto__: null,\n",
            "    };\n        f: function() {\n",
        );
        assert_eq!(
            alike_together(&[head, &d, &a, &b, &e, &c, foot].concat()),
            [head, &b, &a, &c, &e, &d, foot].concat()
        );
    }

    #[test]
    fn a_script_of_another_kind_is_refused() {
        let names = Names::parse(PRINTED.as_bytes()).unwrap();
        let missing = |glue: &str| names.shorten(glue).unwrap_err();
        assert_eq!(missing(r#""./x_bg.js": {}"#), "__wbg_get_1");
        assert_eq!(missing("__wbg_get_1: 1"), "./x_bg.js");
        assert_eq!(
            missing(r#"__wbg_get_1: 1, "./x_bg.js": import0,"#),
            "./parts.js"
        );
        assert_eq!(Names::parse(b"done"), None);
    }
}
