//! Tools in somebody else's page: which there are, what that page may ask of them, and what it
//! pastes to have one. `docs/embedding.md` is the page about it.

pub mod accent;
pub mod benefits;
pub mod chosen;
pub mod snippet;

pub use accent::{Accent, Shades};
pub use chosen::Chosen;
pub use snippet::{Site, Snippet};

use crate::route::{Route, query_value};
use crate::store::Theme;

/// A tool that can stand in somebody else's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Embed {
    /// The quiz, with its questions and results.
    Quiz,
    Offers,
    /// Goals, from the list to each goal.
    Goals,
    /// What a job pays in all, from five numbers.
    Benefits,
}

/// The widths, in CSS pixels, up to which [`Embed::heights`] gives a height; the last of those is
/// for every wider one.
pub const WIDTHS: [u16; 2] = [480, 800];

impl Embed {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Embed; 4] = [Embed::Quiz, Embed::Offers, Embed::Goals, Embed::Benefits];

    /// Its name in addresses and in the `tool` attribute of the element.
    pub const fn slug(self) -> &'static str {
        match self {
            Embed::Quiz => "quiz",
            Embed::Offers => "offers",
            Embed::Goals => "goals",
            Embed::Benefits => "benefits",
        }
    }

    /// The page that stands in the frame.
    pub const fn route(self) -> Route {
        match self {
            Embed::Quiz => Route::EmbedQuiz,
            Embed::Offers => Route::EmbedOffers,
            Embed::Goals => Route::EmbedGoals,
            Embed::Benefits => Route::EmbedBenefits,
        }
    }

    /// The page of the app that it begins with.
    pub const fn begins_at(self) -> Route {
        match self {
            Embed::Quiz => Route::Quiz,
            Embed::Offers => Route::Offers,
            Embed::Goals => Route::Goals,
            Embed::Benefits => Route::EmbedBenefits,
        }
    }

    /// Whether a page of the app belongs to it, and so stays in the frame.
    pub fn holds(self, route: Route) -> bool {
        route == self.begins_at()
            || (route.tool().is_some() && route.tool() == self.begins_at().tool())
    }

    /// The part of the app that draws what stands below it; see `src/pages/embedded/`.
    pub const fn part(self) -> &'static str {
        match self {
            Embed::Quiz => "embed_quiz",
            Embed::Offers => "embed_offers",
            Embed::Goals => "embed_goals",
            Embed::Benefits => "embed_benefits",
        }
    }

    /// The room to keep for it, in CSS pixels, for frames up to each of [`WIDTHS`] and for wider
    /// ones: a little more than its first page takes, so that nothing moves when it arrives. The
    /// same figures stand in `public/embed.js`; a test compares them.
    pub const fn heights(self) -> [u16; 3] {
        match self {
            Embed::Quiz => [2470, 1760, 1750],
            Embed::Offers => [755, 465, 450],
            Embed::Goals => [1400, 1175, 1190],
            Embed::Benefits => [1345, 890, 795],
        }
    }
}

impl Route {
    /// The tool that stands in a frame at this address.
    pub fn embed(self) -> Option<Embed> {
        Embed::ALL.into_iter().find(|embed| embed.route() == self)
    }
}

/// What the page around asks of a tool, by the query of its address. Whatever is not one of the
/// known values is as if it had not been said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// Light, dark, or as the device has it (`auto`).
    pub theme: Theme,
    /// A color in place of ours.
    pub accent: Option<Accent>,
}

impl Manner {
    /// Reads a query such as `?theme=dark&accent=0B6B6E`.
    pub fn of_query(query: &str) -> Manner {
        Manner {
            theme: query_value(query, "theme").map_or(Theme::System, theme_of),
            accent: query_value(query, "accent").and_then(Accent::parse),
        }
    }

    /// The query that says this; empty if there is nothing to say.
    pub fn query(self) -> String {
        let theme = match self.theme {
            Theme::System => String::new(),
            theme => ["theme=", theme.name()].concat(),
        };
        let accent = match self.accent {
            Some(accent) => ["accent=", accent.text().trim_start_matches('#')].concat(),
            None => String::new(),
        };
        let and = match theme.is_empty() || accent.is_empty() {
            true => "",
            false => "&",
        };
        [theme, and.to_owned(), accent].concat()
    }
}

/// The colors that a name such as `dark` asks for; any other name leaves them to the device.
pub fn theme_of(name: &str) -> Theme {
    match name {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::System,
    }
}

/// The name by which a page tells its frames apart: 1 to 16 ASCII letters, digits or underscores.
pub fn channel(query: &str) -> Option<&str> {
    query_value(query, "id").filter(|id| id.len() <= 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, theme: Theme, accent: Option<&str>) {
        let manner = Manner::of_query(query);
        let found = manner.accent.map(Accent::text);
        assert_eq!(
            (manner.theme, found.as_deref()),
            (theme, accent),
            "{query:?}"
        );
    }

    #[test]
    fn only_what_is_listed_can_be_asked() {
        check("", Theme::System, None);
        check("?theme=dark", Theme::Dark, None);
        check("?theme=light&accent=0B6B6E", Theme::Light, Some("#0b6b6e"));
        check("?accent=fff", Theme::System, Some("#ffffff"));
        for query in [
            "?theme=url(x)",
            "?theme=Dark",
            "?accent=red",
            "?accent=%230B6B6E",
            "?accent=0B6B6",
            "?accent=0B6B6E;x",
            "?x=dark",
        ] {
            check(query, Theme::System, None);
        }
    }

    #[test]
    fn what_is_asked_is_said_again() {
        for theme in Theme::ALL {
            for accent in [None, Accent::parse("#a34a08")] {
                let manner = Manner { theme, accent };
                assert_eq!(Manner::of_query(&manner.query()), manner);
            }
        }
        assert_eq!(Manner::default().query(), "");
    }

    #[test]
    fn a_frame_holds_its_own_tool_and_no_other() {
        for embed in Embed::ALL {
            assert_eq!(embed.route().embed(), Some(embed));
            assert!(embed.holds(embed.begins_at()));
            assert_eq!(
                embed.route().path(),
                format!("embed/{}/", embed.slug()),
                "the address has its name"
            );
            for route in [Route::Home, Route::Guide, Route::YourData, Route::NotFound] {
                assert!(!embed.holds(route), "{embed:?} {route:?}");
            }
        }
        assert!(Embed::Quiz.holds(Route::QuizCompare));
        assert!(Embed::Goals.holds(Route::GoalsEdit));
        assert!(!Embed::Quiz.holds(Route::GoalsEdit));
        assert!(!Embed::Benefits.holds(Route::Offers));
    }

    #[test]
    fn a_channel_is_a_short_name() {
        assert_eq!(channel("?theme=dark&id=s1"), Some("s1"));
        assert_eq!(channel("?id=<b>"), None);
        assert_eq!(channel("?id=12345678901234567"), None);
        assert_eq!(channel(""), None);
    }

    /// `embed.js` keeps room before anything of ours has been loaded.
    #[test]
    fn the_script_of_the_element_keeps_the_same_room() {
        let script = include_str!("../../../public/embed.js");
        let [narrow, middle] = WIDTHS;
        assert!(script.contains(&format!("width > {middle} ? 2 : width > {narrow} ? 1 : 0")));
        for embed in Embed::ALL {
            let [a, b, c] = embed.heights();
            let row = format!("{}: [{a}, {b}, {c}]", embed.slug());
            assert!(script.contains(&row), "{row}");
        }
    }

    #[test]
    fn the_element_and_a_plain_frame_may_do_the_same() {
        let script = include_str!("../../../public/embed.js");
        assert!(script.contains(&format!("\"{}\"", snippet::SANDBOX)));
        assert!(script.contains("frame.allow = \"clipboard-write\""));
    }
}
