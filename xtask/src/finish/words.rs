//! The words: one file for every page, and a text for each tool, which comes with its parts.

use std::collections::BTreeMap;

use steppingstone_core::part::{PartId, SAYS_ALSO};
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
    let pack =
        |of: Option<ToolId>| locale.pack(LANG, |key| is_said_by_the_app(key) && tool_of(key) == of);
    let first = pack(None);
    let first = assets.keep(&name(&first), first.into_bytes())?;
    let name_of = |tool: ToolId| [WORDS, tool.slug()].concat();
    let texts = ToolId::ALL.map(|tool| (name_of(tool), pack(Some(tool)).into_bytes()));
    let of_pages = PartId::ALL.map(|part| (part.name(), Vec::from_iter(part.tool())));
    let of_others = SAYS_ALSO.map(|(part, tools)| (part, tools.to_vec()));
    // The later row counts.
    let of_parts = of_pages.into_iter().chain(of_others);
    let of_parts = of_parts.map(|(part, tools)| (part, tools.into_iter().map(name_of).collect()));
    Ok(Words {
        first,
        of_tools: OfTools {
            texts: texts.into(),
            of_parts: of_parts.collect(),
        },
    })
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

/// The tool whose locale file, or files, a key stands in.
fn tool_of(key: &str) -> Option<ToolId> {
    let file = key.split('.').next().unwrap_or(key);
    ToolId::ALL.into_iter().find(|tool| {
        let rest = file.strip_prefix(tool.slug());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_belongs_to_the_tool_of_its_file() {
        assert_eq!(tool_of("quiz.ask.next"), Some(ToolId::Quiz));
        assert_eq!(tool_of("quiz_items.want_a"), Some(ToolId::Quiz));
        assert_eq!(tool_of("goals.list.none"), Some(ToolId::Goals));
        assert_eq!(tool_of("pages.quiz"), None);
        assert_eq!(tool_of("quizzes.a"), None);
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
