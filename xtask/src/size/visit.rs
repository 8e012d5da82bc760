//! What a visit fetches.

use std::collections::{BTreeMap, BTreeSet};

use crate::finish::{EMBED, LIST, PACKS, every_page, parts_of};

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

/// What pages fetch besides the first files.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Paths of the packs, by the names in them.
    packs: BTreeMap<String, String>,
    /// Paths of the words that come with a part.
    words: BTreeMap<String, Vec<String>>,
}

impl Parts {
    /// Finds them among the files of a site; `list` is its list of all parts.
    pub(super) fn of<'a>(paths: impl Iterator<Item = &'a str>, list: &str) -> Parts {
        #[derive(Default, serde::Deserialize)]
        struct List {
            words: BTreeMap<String, Vec<String>>,
        }
        let pack = |path: &'a str| {
            let file = path.strip_prefix(PACKS)?.strip_prefix('/')?;
            // Between the names and `.wasm` stands a digest.
            let (names, _) = file.rsplit_once('-')?;
            Some((names.to_owned(), path.to_owned()))
        };
        Parts {
            packs: paths.filter_map(pack).collect(),
            words: serde_json::from_str::<List>(list).unwrap_or_default().words,
        }
    }

    /// The wasm and the words that a page needs which begins with these parts.
    pub(super) fn needed_by(&self, parts: &str) -> Vec<&str> {
        let pack = self.packs.get(&parts.replace(' ', "-")).into_iter();
        let words = parts.split(' ').filter_map(|part| self.words.get(part));
        pack.chain(words.flatten()).map(String::as_str).collect()
    }
}

/// What pages begin with besides the first files: one for each that differs, and those in other
/// people's pages too.
pub(super) fn beginnings() -> BTreeSet<String> {
    let all = every_page().map(parts_of);
    all.filter(|parts| !parts.is_empty()).collect()
}

/// Whether a visit begins with such a page: whether one of them is told to search engines.
pub(super) fn is_entry(parts: &str) -> bool {
    every_page().any(|page| page.is_for_search() && parts_of(page) == parts)
}

/// Whether a file is the list of all parts.
pub(super) fn is_list(file: &str) -> bool {
    file.strip_prefix(LIST)
        .is_some_and(|rest| rest.starts_with('-'))
}

/// Whether a file of wasm is there on every page.
pub(super) fn is_first_wasm(file: &str) -> bool {
    Kind::of(file) == Kind::Wasm && file.starts_with("app-")
}

/// Whether a page needs a file of wasm; `part` is what its parts need.
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
        || is_list(file)
        || for_others
        || other_language
        || other_tool
        || other_page
        || other_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDED: [&str; 2] = ["packs/quiz-1.wasm", "words/en-quiz-1.json"];

    #[test]
    fn a_first_visit_fetches_one_page_in_one_language() {
        for path in [
            "index.html",
            "app-1.wasm",
            "packs/quiz-1.wasm",
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
            "quiz-1.wasm",
            "worth-1.wasm",
            "packs/offers-1.wasm",
            "packs/quiz-embed_quiz-1.wasm",
            "parts/list-1.json",
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
    fn what_a_part_needs_is_found() {
        let paths = [
            "packs/benefits-embed_benefits-1.wasm",
            "packs/quiz-embed_quiz-1.wasm",
            "packs/quiz-1.wasm",
            "quiz-1.wasm",
        ];
        let list = r#"{"files":{},"parts":{},"words":{"quiz":["words/en-quiz-1.json"]}}"#;
        let parts = Parts::of(paths.into_iter(), list);
        let cases: [(&str, &[&str]); 4] = [
            ("quiz", &["packs/quiz-1.wasm", "words/en-quiz-1.json"]),
            (
                "quiz embed_quiz",
                &["packs/quiz-embed_quiz-1.wasm", "words/en-quiz-1.json"],
            ),
            (
                "benefits embed_benefits",
                &["packs/benefits-embed_benefits-1.wasm"],
            ),
            ("offers", &[]),
        ];
        for (of, needed) in cases {
            assert_eq!(parts.needed_by(of), needed, "{of}");
        }
    }

    #[test]
    fn pages_in_a_frame_are_weighed_and_begin_no_visit() {
        let all = beginnings();
        for (parts, begins) in [
            ("quiz", true),
            ("quiz embed_quiz", false),
            ("shared", false),
        ] {
            assert!(all.contains(parts), "{parts}");
            assert_eq!(is_entry(parts), begins, "{parts}");
        }
    }
}
