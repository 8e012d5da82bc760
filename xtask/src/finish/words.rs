//! The words: one file for every page, and one for each tool, which comes with its parts.

use std::collections::BTreeMap;

use steppingstone_core::part::{PartId, SAYS_ALSO};
use steppingstone_core::tool::ToolId;
use steppingstone_words::Locale;

use super::LANG;
use super::assets::{Asset, Assets, digest_name};
use crate::step::Outcome;

/// The files of the words.
pub(super) struct Words {
    /// What every page has.
    pub(super) first: Asset,
    /// The paths of what each part says besides, by the part's name.
    pub(super) of_parts: BTreeMap<&'static str, Vec<String>>,
}

/// Writes the files.
pub(super) fn keep(locale: &Locale, assets: &mut Assets) -> Outcome<Words> {
    let pack =
        |of: Option<ToolId>| locale.pack(LANG, |key| is_said_by_the_app(key) && tool_of(key) == of);
    let first = pack(None);
    let first = assets.keep(&name(None, &first), first.into_bytes())?;
    let mut of_tools = Vec::new();
    for tool in ToolId::ALL {
        let words = pack(Some(tool));
        let file = assets.keep(&name(Some(tool), &words), words.into_bytes())?;
        of_tools.push((tool, file.path));
    }
    let of_pages = PartId::ALL.map(|part| (part.name(), Vec::from_iter(part.tool())));
    let of_others = SAYS_ALSO.map(|(part, tools)| (part, tools.to_vec()));
    let paths = |tools: Vec<ToolId>| {
        let said = of_tools.iter().filter(|(tool, _)| tools.contains(tool));
        said.map(|(_, path)| path.clone()).collect()
    };
    // The later row counts.
    let of_parts = of_pages.into_iter().chain(of_others);
    Ok(Words {
        first,
        of_parts: of_parts.map(|(part, tools)| (part, paths(tools))).collect(),
    })
}

/// What a file of words is called.
pub(super) fn name(tool: Option<ToolId>, words: &str) -> String {
    let digest = digest_name(words.as_bytes());
    match tool {
        Some(tool) => format!("words/{LANG}-{}-{digest}.json", tool.slug()),
        None => format!("words/{LANG}-{digest}.json"),
    }
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
