//! The wasm made small: optimised, its functions in an order that compresses well, and the names
//! between it and its script cut short.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::work::Work;
use crate::step::{Failure, Outcome};
use crate::toolchain::cannot_write;

/// What rustc emits today and wasm-opt must be told of. `-Os`, because it weighs less than `-Oz`
/// once compressed; no hints on alignment, which processors of today do not need; functions by
/// name, because like then stands by like. See
/// `docs/performance.md`.
const OPTIONS: [&str; 10] = [
    "-Os",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
    "--dealign",
    "--reorder-functions-by-name",
    "--minify-imports-and-exports-and-modules",
];

/// The wasm, and the script that knows its names.
pub(super) fn shrink(root: &Path, wasm: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let work = Work::new()?;
    let (from, to) = (work.path("in.wasm"), work.path("out.wasm"));
    fs::write(&from, wasm).map_err(|error| cannot_write(&from, &error))?;
    let output = Command::new(root.join("node_modules/.bin/wasm-opt"))
        .args(OPTIONS)
        .arg(&from)
        .arg("-o")
        .arg(&to)
        .stderr(Stdio::inherit())
        .output();
    let output = output.ok().filter(|output| output.status.success());
    let problem = |what| Failure::new(what, "`cargo xtask setup` installs wasm-opt.");
    let output = output.ok_or_else(|| problem("wasm-opt did not succeed."))?;
    let names = Names::parse(&output.stdout)
        .ok_or_else(|| problem("wasm-opt did not say how it shortened the names."))?;
    let glue = names.shorten(glue).map_err(|name| {
        Failure::new(
            format!("The script of wasm-bindgen does not name `{name}` as it used to."),
            "Correct xtask/src/finish/wasm.rs for this version of wasm-bindgen.",
        )
    })?;
    let wasm = fs::read(&to).map_err(|error| cannot_write(&to, &error))?;
    Ok((wasm, glue))
}

/// Which name became which.
#[derive(Debug, PartialEq, Eq)]
struct Names {
    module: String,
    imports: BTreeMap<String, String>,
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
        Some(Names {
            module: lists.imports.first()?.0.clone(),
            imports: lists
                .imports
                .into_iter()
                .map(|(_, long, short)| (long, short))
                .collect(),
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
        let module = format!("\"{}\":", self.module);
        if found < self.imports.len() {
            let missing = self
                .imports
                .keys()
                .find(|name| !glue.contains(&format!("{name}:")));
            return Err(missing.cloned().unwrap_or_default());
        }
        if !out.contains(&module) {
            return Err(self.module.clone());
        }
        Ok(out.replace(&module, "\"a\":"))
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{ "imports": [ ["./x_bg.js", "__wbg_get_1", "a"] ],
        "exports": [ ["memory", "b"], ["__wbindgen_free", "c"] ] }"#;

    #[test]
    fn the_script_follows_the_wasm() {
        let names = Names::parse(PRINTED.as_bytes()).unwrap();
        let glue = "import0 = { __wbg_get_1: function() { wasm.__wbindgen_free(memory); } };
            return { \"./x_bg.js\": import0, }; wasm.memory.buffer";
        assert_eq!(
            names.shorten(glue).unwrap(),
            "import0 = { a: function() { wasm.c(memory); } };
            return { \"a\": import0, }; wasm.b.buffer"
        );
    }

    #[test]
    fn a_script_of_another_kind_is_refused() {
        let names = Names::parse(PRINTED.as_bytes()).unwrap();
        assert_eq!(
            names.shorten("\"./x_bg.js\": {}"),
            Err("__wbg_get_1".to_owned())
        );
        assert_eq!(names.shorten("__wbg_get_1: 1"), Err("./x_bg.js".to_owned()));
        assert_eq!(Names::parse(b"done"), None);
    }
}
