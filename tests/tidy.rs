//! The repository's own rules, as `docs/architecture.md` states them. Each failure says what to do.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

#[path = "tidy/contrast.rs"]
mod contrast;
#[path = "tidy/papers.rs"]
mod papers;
#[path = "tidy/phrases.rs"]
mod phrases;
#[path = "tidy/sources.rs"]
mod sources;

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use sources::{code, complain, files, names, names_module, root};
use steppingstone_core::tool::ToolId;

/// The longest source file, in lines without the tests at its end: past that it is rarely one thing.
const MAX_LINES: usize = 600;

/// The browser's crates.
const BROWSER: [&str; 5] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo",
];

#[test]
fn core_knows_no_browser_no_clock_no_chance() {
    let forbidden = [
        "leptos",
        "Utc",
        "Local",
        "SystemTime",
        "Instant",
        "rand",
        "std::fs",
        "std::env",
        "std::net",
    ];
    let mut problems = Vec::new();
    for (file, text) in files("core/src", ".rs") {
        let code = code(&text);
        for name in BROWSER.iter().chain(&forbidden) {
            if names(&code, name) {
                problems.push(format!(
                    "{file} names `{name}`: pass what it needs as an argument instead."
                ));
            }
        }
    }
    complain(problems);
}

#[test]
fn core_depends_on_no_browser_crate() {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "-p",
            "steppingstone-core",
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let tree = String::from_utf8(output.stdout).unwrap();
    let crates: BTreeSet<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert!(crates.contains("serde"), "the tree was not read: {tree}");
    for name in [
        "leptos",
        "web-sys",
        "js-sys",
        "wasm-bindgen",
        "gloo-storage",
        "getrandom",
        "rand",
    ] {
        assert!(
            !crates.contains(name),
            "steppingstone-core depends on {name}: rules have no browser."
        );
    }
}

#[test]
fn only_platform_talks_to_the_browser() {
    let mut problems = Vec::new();
    for (file, text) in files("src", ".rs") {
        if file.starts_with("src/platform/") {
            continue;
        }
        for name in BROWSER {
            if names(&code(&text), name) {
                problems.push(format!(
                    "{file} names `{name}`: add what it needs to src/platform/."
                ));
            }
        }
    }
    complain(problems);
}

#[test]
fn parts_know_no_tool_and_tools_know_no_other() {
    let mut problems = Vec::new();
    for (file, text) in files("src/ui", ".rs") {
        for name in [
            "crate::tools",
            "crate::pages",
            "crate::state",
            "crate::words",
        ] {
            if code(&text).contains(name) {
                problems.push(format!(
                    "{file} names `{name}`: give the part a prop instead."
                ));
            }
        }
    }
    for tool in ToolId::ALL {
        for other in ToolId::ALL.into_iter().filter(|other| *other != tool) {
            for (file, text) in files(&format!("src/tools/{}", tool.slug()), ".rs") {
                if code(&text).contains(&format!("tools::{}", other.slug())) {
                    problems.push(format!(
                        "{file} names the tool `{}`: move what both need down.",
                        other.slug()
                    ));
                }
            }
        }
    }
    for (file, text) in files("src/platform", ".rs")
        .into_iter()
        .chain(files("src/state", ".rs"))
    {
        for name in ["crate::tools", "crate::pages", "crate::ui"] {
            if code(&text).contains(name) {
                problems.push(format!(
                    "{file} names `{name}`: dependencies point downwards only."
                ));
            }
        }
    }
    complain(problems);
}

#[test]
fn no_rule_of_a_tool_names_another_tool() {
    let mut problems = Vec::new();
    for tool in ToolId::ALL {
        for other in ToolId::ALL.into_iter().filter(|other| *other != tool) {
            let rules = files(&format!("core/src/{}", tool.slug()), ".rs").into_iter();
            // The one place that reads the records of all tools.
            let rules = rules.filter(|(file, _)| !file.starts_with("core/src/plan/from_records/"));
            for (file, text) in rules {
                if names_module(&code(&text), other.slug()) {
                    problems.push(format!(
                        "{file} names the tool `{}`: move what both need to core/src/career.rs, \
                         or beside the tools.",
                        other.slug()
                    ));
                }
            }
        }
    }
    complain(problems);
}

#[test]
fn a_tool_has_all_its_places() {
    let mut problems = Vec::new();
    for tool in ToolId::ALL {
        let slug = tool.slug();
        for place in [
            format!("core/src/{slug}/mod.rs"),
            format!("src/tools/{slug}/mod.rs"),
            format!("locales/en/{slug}.json"),
            format!("style/tools/{slug}.css"),
            format!("tests/e2e/{slug}.spec.ts"),
        ] {
            if !root().join(&place).exists() {
                problems.push(format!(
                    "The tool `{slug}` has no {place}: see docs/adding-a-tool.md."
                ));
            }
        }
    }
    complain(problems);
}

#[test]
fn every_stylesheet_is_linked_and_declares_its_layer() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let mut problems = Vec::new();
    for (file, text) in files("style", ".css") {
        if !page.contains(&format!("href=\"{file}\"")) {
            problems.push(format!("{file} is not linked in index.html."));
        }
        if !text.contains("@layer") {
            problems.push(format!(
                "{file} names no layer: its rules would win over all that do."
            ));
        }
    }
    complain(problems);
}

#[test]
fn components_use_roles_not_colours() {
    let mut problems = Vec::new();
    for (file, text) in files("style", ".css") {
        if ["style/tokens.css", "style/print.css"].contains(&file.as_str()) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let value = line.split_once(':').map_or("", |(_, value)| value);
            if ["#", "rgb(", "hsl(", "light-dark("]
                .iter()
                .any(|colour| value.contains(colour))
            {
                problems.push(format!(
                    "{file}:{}: a colour of its own: name a role of style/tokens.css.",
                    number + 1
                ));
            }
        }
    }
    complain(problems);
}

#[test]
fn a_translated_page_goes_on_working() {
    let mut problems = Vec::new();
    for (file, text) in files("src", ".rs") {
        let code = code(&text);
        if code.contains("{move ||") {
            problems.push(format!(
                "{file} has a bare closure in a view: `ui::text` and `ui::live` find their place \
                 in a page that was translated."
            ));
        }
        if code.contains("<text ") && !code.contains("translate=\"no\"") {
            problems.push(format!(
                "{file} writes in a drawing: give the svg `translate=\"no\"`, or what a \
                 translator writes there is not drawn."
            ));
        }
    }
    complain(problems);
}

#[test]
fn no_inline_style_and_no_foreign_address_ship() {
    let mut problems = Vec::new();
    let shipped = files("src", ".rs")
        .into_iter()
        .chain(files("style", ".css"))
        .chain(files("public", ".js"))
        .chain(files("public", ".svg"))
        .chain([(
            "index.html".to_owned(),
            fs::read_to_string(root().join("index.html")).unwrap(),
        )]);
    for (file, text) in shipped {
        let code = code(&text);
        if code.contains(" style=") || code.contains(" style:") {
            problems.push(format!("{file} has an inline style: use a class."));
        }
        for address in ["http://", "https://"] {
            for (at, _) in code.match_indices(address) {
                if !code[at..].starts_with("http://www.w3.org/2000/svg") {
                    problems.push(format!(
                        "{file} names another site: everything we ship is ours."
                    ));
                }
            }
        }
    }
    complain(problems);
}

#[test]
fn no_file_grows_without_end_and_nothing_is_left_undone() {
    let marks = [
        "TO".to_owned() + "DO",
        "FIX".to_owned() + "ME",
        "XX".to_owned() + "X",
    ];
    let mut problems = Vec::new();
    let sources = [
        "src",
        "core",
        "occupations",
        "words",
        "xtask",
        "fuzz/src",
        "fuzz/fuzz_targets",
        "tests",
        "style",
        "public",
    ];
    let endings = [".rs", ".ts", ".mjs", ".js", ".css"];
    for (folder, ending) in sources
        .iter()
        .flat_map(|folder| endings.map(|ending| (folder, ending)))
    {
        for (file, text) in files(folder, ending) {
            let tests = "#[cfg(test)]\nmod tests {";
            let rules = text
                .split_once(tests)
                .map_or(text.as_str(), |(rules, _)| rules);
            let lines = rules.lines().count();
            if lines > MAX_LINES {
                problems.push(format!("{file} has {lines} lines: is it still one thing?"));
            }
            if marks.iter().any(|mark| text.contains(mark)) {
                problems.push(format!(
                    "{file} leaves something undone: do it, or say so in an issue."
                ));
            }
            if ending == ".ts" && (text.contains(".only(") || text.contains(".skip(")) {
                problems.push(format!("{file} leaves tests out."));
            }
        }
    }
    complain(problems);
}

#[test]
fn every_language_has_the_same_words() {
    let english = steppingstone_words::Locale::load(&root().join("locales/en")).unwrap();
    for entry in fs::read_dir(root().join("locales")).unwrap().flatten() {
        let other = steppingstone_words::Locale::load(&entry.path()).unwrap();
        english.same_shape(&other).unwrap();
    }
}
