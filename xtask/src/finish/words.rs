//! The words: one file for every page, a text for each tool, which comes with its parts, and one for
//! each part that has a locale file of its own.

use std::collections::BTreeMap;

use steppingstone_core::part::{LATER, PartId, SAYS_ALSO, SAYS_GROUPS};
use steppingstone_core::tool::ToolId;
use steppingstone_words::Locale;

use super::LANG;
use super::assets::{Asset, Assets, digest_name};
use super::pack::WORDS;
use crate::step::Outcome;

/// All words.
pub(super) struct Words {
    /// What every page has.
    pub(super) first: Asset,
    pub(super) of_tools: OfTools,
}

/// What tools say.
pub(super) struct OfTools {
    /// By name.
    pub(super) texts: BTreeMap<String, Vec<u8>>,
    /// The names of what each part says, by the part's name.
    pub(super) of_parts: BTreeMap<&'static str, Vec<String>>,
}

/// Writes the files.
pub(super) fn keep(locale: &Locale, assets: &mut Assets) -> Outcome<Words> {
    let pack = |of: Speaker| locale.pack(LANG, |key| is_said_by_the_app(key) && is_of(key, of));
    let first = pack(Speaker::All);
    let first = assets.keep(&name(&first), first.into_bytes())?;
    let name_of = |name: &str| [WORDS, name].concat();
    let mut texts = BTreeMap::new();
    for tool in ToolId::ALL {
        let text = pack(Speaker::Tool(tool));
        texts.insert(name_of(tool.slug()), text.into_bytes());
    }
    let mut of_parts: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let of_pages = PartId::ALL.map(|part| (part.name(), Vec::from_iter(part.tool())));
    let of_others = SAYS_ALSO.map(|(part, tools)| (part, tools.to_vec()));
    // The later row counts.
    for (part, tools) in of_pages.into_iter().chain(of_others) {
        let tools = tools.into_iter().map(|tool| name_of(tool.slug()));
        of_parts.insert(part, tools.collect());
    }
    for part in parts() {
        if locale.keys().any(|key| is_of(key, Speaker::Part(part))) {
            texts.insert(name_of(part), pack(Speaker::Part(part)).into_bytes());
            of_parts.entry(part).or_default().push(name_of(part));
        }
    }
    Ok(Words {
        first,
        of_tools: OfTools { texts, of_parts },
    })
}

/// Every part, by its name.
fn parts() -> impl Iterator<Item = &'static str> {
    let later = LATER.iter().map(|(name, _)| *name);
    PartId::ALL.into_iter().map(PartId::name).chain(later)
}

/// What a file of words is called.
pub(super) fn name(words: &str) -> String {
    format!("words/{LANG}-{}.json", digest_name(words.as_bytes()))
}

/// The app says neither what stands in `index.html` nor the guide, which it takes from the page
/// where it has been drawn; see `src/pages/guide/mod.rs`.
fn is_said_by_the_app(key: &str) -> bool {
    let of_the_guide = key.starts_with("guide.")
        && key != "guide.title"
        && !key.starts_with("guide.benefits.try_it.");
    !(of_the_guide || key.starts_with("shell."))
}

/// With what a word comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Speaker {
    /// With every page.
    All,
    /// With each part of a tool.
    Tool(ToolId),
    /// With one part.
    Part(&'static str),
}

/// Whether a key comes with a speaker: as its own, or in a group of another that the part says too.
fn is_of(key: &str, of: Speaker) -> bool {
    let mut groups = SAYS_GROUPS.iter();
    let says = |begins: &[&str]| begins.iter().any(|begin| key.starts_with(begin));
    speaker_of(key) == of || groups.any(|(part, begins)| of == Speaker::Part(part) && says(begins))
}

/// With what a key comes: with the part that its locale file is named after, else with the tool.
/// The file of a tool's name is that of the whole tool, and one of no tool is for every page, unless
/// it is named after a part that comes later.
fn speaker_of(key: &str) -> Speaker {
    let file = key.split('.').next().unwrap_or(key);
    let tool = ToolId::ALL.into_iter().find(|tool| {
        let rest = file.strip_prefix(tool.slug());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
    });
    match (tool, parts().find(|part| *part == file)) {
        (Some(tool), _) if tool.slug() == file => Speaker::Tool(tool),
        (Some(_), Some(part)) => Speaker::Part(part),
        (Some(tool), None) => Speaker::Tool(tool),
        (None, Some(part)) if LATER.iter().any(|(name, _)| *name == part) => Speaker::Part(part),
        (None, _) => Speaker::All,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_with_the_part_or_the_tool_of_its_file() {
        for (key, speaker) in [
            ("quiz.ask.next", Speaker::Tool(ToolId::Quiz)),
            ("quiz_items.want_a", Speaker::Tool(ToolId::Quiz)),
            ("goals.list.none", Speaker::Tool(ToolId::Goals)),
            ("network.pages.people", Speaker::Tool(ToolId::Network)),
            ("network_report.heading", Speaker::Part("network_report")),
            ("pages.quiz", Speaker::All),
            ("home.lead", Speaker::All),
            ("shared.heading", Speaker::All),
            ("examples.aim", Speaker::Part("examples")),
            ("quizzes.a", Speaker::All),
        ] {
            assert_eq!(speaker_of(key), speaker, "{key}");
        }
    }

    #[test]
    fn a_group_comes_with_a_part_that_says_it_too() {
        let part = Speaker::Part("examples");
        assert!(is_of("offers.example.stay", part));
        assert!(is_of("offers.example.stay", Speaker::Tool(ToolId::Offers)));
        assert!(is_of("examples.aim", part));
        assert!(!is_of("offers.none.heading", part) && !is_of("journey.home.lead", part));
    }

    #[test]
    fn every_group_has_words() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/en");
        let locale = Locale::load(&folder).unwrap();
        for begin in SAYS_GROUPS.iter().flat_map(|(_, begins)| *begins) {
            assert!(locale.keys().any(|key| key.starts_with(begin)), "{begin}");
        }
    }

    #[test]
    fn what_the_pages_say_themselves_is_not_fetched() {
        for key in ["guide.what.text", "shell.loading"] {
            assert!(!is_said_by_the_app(key), "{key}");
        }
        for key in ["guide.title", "guide.benefits.try_it.pay", "home.lead"] {
            assert!(is_said_by_the_app(key), "{key}");
        }
    }
}
