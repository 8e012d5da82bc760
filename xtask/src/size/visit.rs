//! What a visit fetches.

use std::collections::{BTreeMap, BTreeSet};

use crate::finish::{EMBED, LIST, PARTS, every_page, parts_of};

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

/// The packs of a site.
#[derive(Debug, Default)]
pub(super) struct Packs {
    /// Paths, by the names of the parts in each.
    paths: BTreeMap<String, String>,
}

impl Packs {
    /// Finds them among the files of a site.
    pub(super) fn of<'a>(paths: impl Iterator<Item = &'a str>) -> Packs {
        let pack = |path: &'a str| {
            let file = path.strip_prefix(PARTS)?.strip_prefix('/')?;
            // Between the names and `.wasm` stands a digest.
            let (names, digest) = file.rsplit_once('-')?;
            let is_pack = digest.ends_with(".wasm");
            is_pack.then(|| (names.to_owned(), path.to_owned()))
        };
        Packs {
            paths: paths.filter_map(pack).collect(),
        }
    }

    /// The pack of a page that begins with these parts.
    pub(super) fn of_page(&self, parts: &str) -> Option<&str> {
        let path = self.paths.get(&parts.replace(' ', "-"));
        path.map(String::as_str)
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
fn is_list(file: &str) -> bool {
    let file = file
        .strip_prefix(PARTS)
        .and_then(|rest| rest.strip_prefix('/'));
    let rest = file.and_then(|file| file.strip_prefix(LIST));
    rest.is_some_and(|rest| rest.starts_with('-'))
}

/// Whether a file of wasm is there on every page.
pub(super) fn is_first_wasm(file: &str) -> bool {
    Kind::of(file) == Kind::Wasm && file.starts_with("app-")
}

/// Whether a page needs a file of wasm; `pack` is that of its parts.
pub(super) fn is_wasm_of_a_page(file: &str, pack: Option<&str>) -> bool {
    is_first_wasm(file) || pack == Some(file)
}

/// The worker is apart: no page waits for it, and its list grows with the site's files. So is what
/// other pages load.
pub(super) fn is_script_of_a_page(file: &str) -> bool {
    Kind::of(file) == Kind::Script && file != "sw.js" && file != EMBED
}

/// Whether a first visit, in English, fetches a file before the page works; `pack` is that of its
/// parts. The rest follows once it does.
pub(super) fn is_first_visit(file: &str, pack: Option<&str>) -> bool {
    let other_part = Kind::of(file) == Kind::Wasm && !is_wasm_of_a_page(file, pack);
    let other_language = file.starts_with("words/") && !file.starts_with("words/en-");
    // Every page is the same shell with another title, and a visit begins with one of them.
    let other_page = Kind::of(file) == Kind::Page && file != "index.html";
    let for_others = [
        "screenshots/",
        "icons/",
        // For who looks into the backup file.
        "schema/",
        // Fetched by a tool that works without them, once it is there.
        "facts/",
        "occupations/",
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
        || other_page
        || other_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: Option<&str> = Some("parts/quiz-1.wasm");

    #[test]
    fn a_first_visit_fetches_one_page_in_one_language() {
        for path in [
            "index.html",
            "app-1.wasm",
            "parts/quiz-1.wasm",
            "a.js",
            "s.css",
            "words/en-1.json",
            "icon.svg",
        ] {
            assert!(is_first_visit(path, PACK), "{path}");
        }
        for path in [
            "404.html",
            "parts/offers-1.wasm",
            "parts/offers_results-1.wasm",
            "parts/quiz-embed_quiz-1.wasm",
            "parts/list-1.json",
            "quiz/index.html",
            "words/de-1.json",
            "a.js.map",
            "screenshots/a.png",
            "icons/share.png",
            "schema/backup-1.json",
            "occupations/list-1.txt",
            "_headers",
            "embed.js",
            "oembed/quiz.json",
            "sitemap.xml",
        ] {
            assert!(!is_first_visit(path, PACK), "{path}");
        }
    }

    #[test]
    fn the_pack_of_a_page_is_found() {
        let paths = [
            "parts/benefits-embed_benefits-1.wasm",
            "parts/quiz-embed_quiz-1.wasm",
            "parts/quiz-1.wasm",
            "parts/list-1.json",
            "app-1.wasm",
        ];
        let packs = Packs::of(paths.into_iter());
        let cases = [
            ("quiz", Some("parts/quiz-1.wasm")),
            ("quiz embed_quiz", Some("parts/quiz-embed_quiz-1.wasm")),
            ("offers", None),
            ("list", None),
        ];
        for (of, pack) in cases {
            assert_eq!(packs.of_page(of), pack, "{of}");
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
