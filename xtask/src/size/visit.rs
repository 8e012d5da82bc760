//! What a visit fetches.

use std::collections::BTreeMap;

use steppingstone_core::part::PartId;

use crate::finish::EMBED;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Wasm,
    Script,
    Style,
    Words,
    Page,
    Other,
}

impl Kind {
    pub(super) fn of(file: &str) -> Kind {
        let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension {
            "wasm" => Kind::Wasm,
            "js" => Kind::Script,
            "css" => Kind::Style,
            "html" => Kind::Page,
            _ if file.starts_with("words/") => Kind::Words,
            _ => Kind::Other,
        }
    }
}

/// The parts of the app as every page lists them.
#[derive(Debug, Default, serde::Deserialize)]
pub(super) struct Parts {
    /// Paths with their digests.
    files: Vec<(String, String)>,
    /// Places in that list.
    parts: BTreeMap<String, Vec<usize>>,
    /// Paths of the words that come with a part.
    words: BTreeMap<String, Vec<String>>,
}

impl Parts {
    /// Reads them from a page; none if it lists none.
    pub(super) fn of(page: &str) -> Parts {
        let list = page
            .split_once("id=\"parts\">")
            .and_then(|(_, from)| from.split_once("</template>"));
        let read = list.and_then(|(list, _)| serde_json::from_str(list).ok());
        read.unwrap_or_default()
    }

    /// The wasm and the words that a part needs besides the first files.
    pub(super) fn needed_by(&self, part: PartId) -> Vec<&str> {
        let places = self.parts.get(part.name()).into_iter().flatten();
        let files = places.filter_map(|place| self.files.get(*place));
        let wasm = files.map(|(path, _)| path.as_str());
        let words = self.words.get(part.name()).into_iter().flatten();
        wasm.chain(words.map(String::as_str)).collect()
    }
}

/// Whether a file of wasm is there on every page.
pub(super) fn is_first_wasm(file: &str) -> bool {
    Kind::of(file) == Kind::Wasm && file.starts_with("app-")
}

/// Whether a page needs a file of wasm; `part` is what its part needs.
pub(super) fn is_wasm_of_a_page(file: &str, part: &[&str]) -> bool {
    Kind::of(file) == Kind::Wasm && (is_first_wasm(file) || part.contains(&file))
}

/// The worker is apart: no page waits for it, and its list grows with the site's files. So is what
/// other pages load.
pub(super) fn is_script_of_a_page(file: &str) -> bool {
    Kind::of(file) == Kind::Script && file != "sw.js" && file != EMBED
}

/// Whether a first visit, in English, fetches a file before the page works; `part` is what
/// its part needs. The rest follows once it does.
pub(super) fn is_first_visit(file: &str, part: &[&str]) -> bool {
    let other_part = Kind::of(file) == Kind::Wasm && !is_wasm_of_a_page(file, part);
    let other_language = file.starts_with("words/") && !file.starts_with("words/en-");
    let of_a_tool = |file: &str| {
        let rest = file.strip_prefix("words/en-");
        rest.is_some_and(|rest| rest.contains('-'))
    };
    let other_tool = of_a_tool(file) && !part.contains(&file);
    // Every page is the same shell with another title, and a visit begins with one of them.
    let other_page = Kind::of(file) == Kind::Page && file != "index.html";
    let for_others = [
        "screenshots/",
        "icons/",
        // For who looks into the backup file.
        "schema/",
        // Fetched by a tool that works without them, once it is there.
        "facts/",
        EMBED,
        "oembed/",
        "_headers",
        "robots.txt",
        "sitemap.xml",
    ]
    .iter()
    .any(|name| file.starts_with(name));
    !(file.ends_with(".map")
        || for_others
        || other_language
        || other_tool
        || other_page
        || other_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDED: [&str; 3] = ["chunk_0-1.wasm", "quiz-1.wasm", "words/en-quiz-1.json"];

    #[test]
    fn a_first_visit_fetches_one_page_in_one_language() {
        for path in [
            "index.html",
            "app-1.wasm",
            "chunk_0-1.wasm",
            "quiz-1.wasm",
            "a.js",
            "s.css",
            "words/en-1.json",
            "words/en-quiz-1.json",
            "icon.svg",
        ] {
            assert!(is_first_visit(path, &NEEDED), "{path}");
        }
        for path in [
            "404.html",
            "offers-1.wasm",
            "worth-1.wasm",
            "quiz/index.html",
            "words/de-1.json",
            "words/en-offers-1.json",
            "a.js.map",
            "screenshots/a.png",
            "icons/share.png",
            "schema/backup-1.json",
            "_headers",
            "embed.js",
            "oembed/quiz.json",
            "sitemap.xml",
        ] {
            assert!(!is_first_visit(path, &NEEDED), "{path}");
        }
    }

    #[test]
    fn what_a_part_needs_is_read_from_the_page() {
        let page = r#"<template id="parts">{"files":[["shared_0-1.wasm","sha256-a"],["quiz-1.wasm","sha256-b"]],"parts":{"quiz":[0,1]},"words":{"quiz":["words/en-quiz-1.json"]}}</template>"#;
        let parts = Parts::of(page);
        assert_eq!(
            parts.needed_by(PartId::Quiz),
            ["shared_0-1.wasm", "quiz-1.wasm", "words/en-quiz-1.json"]
        );
        assert!(parts.needed_by(PartId::Offers).is_empty());
        assert!(Parts::of("<p>").needed_by(PartId::Quiz).is_empty());
    }
}
