//! `index.html` filled with one page's words and content.

use std::collections::BTreeMap;

use steppingstone_core::part::{PartId, likely_next};
use steppingstone_core::route::Route;
use steppingstone_words::Locale;

use crate::step::{Failure, Outcome};

/// How the placeholders begin that `trunk serve` fills while it serves.
const OF_TRUNK: &str = "__TRUNK";

/// The files that the page names and the app fetches.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// The words.
    pub(super) words: String,
    /// Dated law as data, such as `facts/states-2026-1a2b.json`.
    pub(super) facts: Vec<String>,
    /// The list of the files about occupations.
    pub(super) occupations: String,
    /// The list of the app's parts: its path and its digest.
    pub(super) list: String,
    /// The same of the packs, by the parts that each is of.
    pub(super) packs: BTreeMap<String, String>,
    /// What the copy for use without a network takes from the network, in KB.
    pub(super) size: u64,
}

/// A page, in a language.
pub(super) fn page(
    shell: &str,
    route: Route,
    locale: &Locale,
    files: &Files,
    content: &str,
) -> Outcome<String> {
    fill(shell, |name| match name {
        "content" => Some(content.to_owned()),
        name => value(name, route, locale, files),
    })
    .map_err(|problem| {
        Failure::new(
            format!("index.html {problem}."),
            "Correct index.html at the project's top; its placeholders are keys of locales/en.",
        )
    })
}

/// A word that the site itself needs.
pub(super) fn word<'a>(locale: &'a Locale, key: &str) -> Outcome<&'a str> {
    locale.get(key).ok_or_else(|| {
        Failure::new(
            format!("locales/en has no text `{key}`."),
            "Add it: every page needs it.",
        )
    })
}

fn value(name: &str, route: Route, locale: &Locale, files: &Files) -> Option<String> {
    let of_page = |group| {
        locale
            .get(&format!("{group}.{}", route.name()))
            .map(escaped)
    };
    match name {
        "words_file" => Some(files.words.clone()),
        "facts_files" => Some(files.facts.join(" ")),
        "occupations" => Some(files.occupations.clone()),
        "list" => Some(files.list.clone()),
        "pack" => Some(
            files
                .packs
                .get(&parts_of(route))
                .cloned()
                .unwrap_or_default(),
        ),
        "next" => Some(
            likely_next(route)
                .map_or_else(String::new, |(when, part)| [when.name(), part].join(" ")),
        ),
        "size" => Some(files.size.to_string()),
        "page" => Some(route.name().to_owned()),
        "part" => Some(parts_of(route)),
        "title" => of_page("pages"),
        "description" => of_page("shell.descriptions"),
        key => locale.get(key).map(escaped),
    }
}

/// The parts that a page begins with: what draws it, and in somebody else's page what stands below.
pub(crate) fn parts_of(route: Route) -> String {
    let page = route.part().map_or("", PartId::name).to_owned();
    route
        .embed()
        .map_or(page.clone(), |embed| format!("{page} {}", embed.part()))
}

/// Replaces each `{{name}}`.
fn fill(shell: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut out = String::with_capacity(shell.len());
    let mut rest = shell;
    while let Some((before, from_name)) = rest.split_once("{{") {
        let Some((name, after)) = from_name.split_once("}}") else {
            return Err("has a `{{` without its `}}`".to_owned());
        };
        out.push_str(before);
        if name.starts_with(OF_TRUNK) {
            out.push_str(&format!("{{{{{name}}}}}"));
        } else {
            let name = name.trim();
            let problem = || format!("has a placeholder `{{{{{name}}}}}` that names no word");
            out.push_str(&value(name).ok_or_else(problem)?);
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// Safe as text and inside a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_replaced() {
        let value = |name: &str| (name != "none").then(|| format!("<{name}>"));
        assert_eq!(
            fill("a {{b}} c {{ d.e }}", value),
            Ok("a <b> c <d.e>".to_owned())
        );
        assert_eq!(fill("{ } }} plain", value), Ok("{ } }} plain".to_owned()));
        let trunks = "'{{__TRUNK_ADDRESS__}}'";
        assert_eq!(fill(trunks, value), Ok(trunks.to_owned()));
        assert!(
            fill("x {{none}}", value)
                .unwrap_err()
                .contains("`{{none}}`")
        );
        assert!(fill("x {{b", value).is_err());
    }

    #[test]
    fn words_cannot_break_out_of_the_page() {
        assert_eq!(
            escaped("a<b>&\"c\"'d'"),
            "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;"
        );
    }

    /// A locale with the words of every page, for these tests.
    fn locale(name: &str, title: &str) -> Locale {
        let dir =
            std::env::temp_dir().join(format!("steppingstone-shell-{name}-{}", std::process::id()));
        let pages = Route::PAGES
            .into_iter()
            .chain([Route::NotFound])
            .map(|route| {
                let name = route.name();
                format!(r#""{name}": "{title} {name}""#)
            });
        let pages = pages.collect::<Vec<_>>().join(",");
        std::fs::create_dir_all(&dir).unwrap();
        std::fs::write(dir.join("pages.json"), format!("{{{pages}}}")).unwrap();
        let locale = Locale::load(&dir).unwrap();
        std::fs::remove_dir_all(&dir).unwrap();
        locale
    }

    #[test]
    fn a_page_has_its_words_and_its_content() {
        let locale = locale("filled", "A & B");
        let files = Files {
            words: "w.json".to_owned(),
            facts: vec!["a.json".to_owned(), "b.json".to_owned()],
            occupations: "o.txt".to_owned(),
            list: "list.json sha256-a".to_owned(),
            packs: BTreeMap::from([("quiz_results".to_owned(), "p.wasm sha256-b".to_owned())]),
            size: 7,
        };
        let shell = "<title>{{title}}</title><p data-words={{words_file}} {{facts_files}} {{occupations}} {{list}} {{pack}} {{size}}>{{page}} {{pages.home}}{{content}}";
        assert_eq!(
            page(shell, Route::QuizResults, &locale, &files, "<b>{{x}}</b>").unwrap(),
            "<title>A &amp; B quiz_results</title><p data-words=w.json a.json b.json o.txt list.json sha256-a p.wasm sha256-b 7>quiz_results A &amp; B home<b>{{x}}</b>"
        );
    }

    #[test]
    fn a_page_names_the_parts_it_begins_with() {
        assert_eq!(parts_of(Route::Home), "home");
        assert_eq!(parts_of(Route::QuizResults), "quiz_results");
        assert_eq!(parts_of(Route::EmbedQuiz), "quiz embed_quiz");
        assert_eq!(parts_of(Route::EmbedBenefits), "benefits embed_benefits");
    }

    #[test]
    fn an_unknown_placeholder_is_told() {
        let locale = locale("unknown", "T");
        let failure = page(
            "{{shell.nothing}}",
            Route::Home,
            &locale,
            &Files::default(),
            "",
        )
        .unwrap_err();
        assert!(
            failure.to_string().contains("`{{shell.nothing}}`"),
            "{failure}"
        );
    }
}
