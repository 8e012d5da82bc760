//! What a visit fetches.

use steppingstone_core::part::PartId;

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

/// The wasm that a part needs besides the first file, as the app's script lists it.
pub(super) fn wasm_of(part: PartId, script: &str) -> Vec<&str> {
    // `[["a.wasm","sha256-…"],["b.wasm","sha256-…"]]`, and `{quiz:[0,1]}`.
    let pairs = script.split("[\"").skip(1);
    let names = pairs.filter_map(|pair| pair.split_once("\",\"sha256-"));
    let names: Vec<&str> = names.map(|(name, _)| name).collect();
    let list = script
        .split_once(&format!("{}:[", part.name()))
        .and_then(|(_, from)| from.split_once(']'));
    let places = list.unwrap_or_default().0.split(',');
    let named = places.filter_map(|place| names.get(place.parse::<usize>().ok()?).copied());
    named.collect()
}

/// Whether a file of wasm is there on every page.
pub(super) fn is_first_wasm(file: &str) -> bool {
    Kind::of(file) == Kind::Wasm && file.starts_with("app-")
}

/// Whether a page needs a file of wasm; `part` is what its part needs.
pub(super) fn is_wasm_of_a_page(file: &str, part: &[&str]) -> bool {
    is_first_wasm(file) || part.contains(&file)
}

/// The worker is apart: no page waits for it, and its list grows with the site's files.
pub(super) fn is_script_of_a_page(file: &str) -> bool {
    Kind::of(file) == Kind::Script && file != "sw.js"
}

/// Whether a first visit, in English, fetches a file before the page works; `part` is what
/// its part needs. The rest follows once it does.
pub(super) fn is_first_visit(file: &str, part: &[&str]) -> bool {
    let other_part = Kind::of(file) == Kind::Wasm && !is_wasm_of_a_page(file, part);
    let other_language = file.starts_with("words/") && !file.starts_with("words/en-");
    // Every page is the same shell with another title, and a visit begins with one of them.
    let other_page = Kind::of(file) == Kind::Page && file != "index.html";
    let for_others = [
        "screenshots/",
        "icons/",
        // Fetched by a tool that works without them, once it is there.
        "facts/",
        "_headers",
        "robots.txt",
        "sitemap.xml",
    ]
    .iter()
    .any(|name| file.starts_with(name));
    !(file.ends_with(".map") || for_others || other_language || other_page || other_part)
}

#[cfg(test)]
mod tests {
    use super::*;

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
            "icon.svg",
        ] {
            assert!(
                is_first_visit(path, &["chunk_0-1.wasm", "quiz-1.wasm"]),
                "{path}"
            );
        }
        for path in [
            "404.html",
            "offers-1.wasm",
            "worth-1.wasm",
            "quiz/index.html",
            "words/de-1.json",
            "a.js.map",
            "screenshots/a.png",
            "icons/share.png",
            "_headers",
            "sitemap.xml",
        ] {
            assert!(
                !is_first_visit(path, &["chunk_0-1.wasm", "quiz-1.wasm"]),
                "{path}"
            );
        }
    }

    #[test]
    fn what_a_part_needs_is_read_from_the_script() {
        let script = r#"f=[["chunk_0-1.wasm","sha256-a"],["quiz-1.wasm","sha256-b"],["worth-1.wasm","sha256-c"]];x={quiz:[0,1],worth:[2]};"#;
        assert_eq!(
            wasm_of(PartId::Quiz, script),
            ["chunk_0-1.wasm", "quiz-1.wasm"]
        );
        assert!(wasm_of(PartId::Offers, script).is_empty());
    }
}
