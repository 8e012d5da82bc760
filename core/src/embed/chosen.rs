//! What is chosen on the page that tells how to have a tool, as its address says it.

use super::{Embed, Manner};
use crate::route::query_value;

/// A tool, and how it is to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub embed: Embed,
    pub manner: Manner,
}

impl Chosen {
    /// Reads a query such as `?tool=offers&theme=dark&accent=0b6b6e`. Whatever is not one of the
    /// known values is as if it had not been said; no tool is the first of [`Embed::ALL`].
    pub fn of_query(query: &str) -> Chosen {
        let slug = query_value(query, "tool");
        let named = |embed: &Embed| Some(embed.slug()) == slug;
        Chosen {
            embed: Embed::ALL.into_iter().find(named).unwrap_or(Embed::Quiz),
            manner: Manner::of_query(query),
        }
    }

    /// The query that says this; empty if nothing was chosen.
    pub fn query(self) -> String {
        let tool = match self.embed {
            Embed::Quiz => String::new(),
            embed => ["tool=", embed.slug()].concat(),
        };
        let manner = self.manner.query();
        match tool.is_empty() || manner.is_empty() {
            true => tool + &manner,
            false => [&tool, "&", &manner].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Accent;
    use super::*;
    use crate::store::Theme;

    #[test]
    fn what_is_chosen_is_read_again() {
        for embed in Embed::ALL {
            for theme in Theme::ALL {
                for accent in [None, Accent::parse("#a34a08")] {
                    let manner = Manner { theme, accent };
                    let chosen = Chosen { embed, manner };
                    assert_eq!(Chosen::of_query(&chosen.query()), chosen);
                }
            }
        }
    }

    #[test]
    fn nothing_chosen_is_not_said() {
        assert_eq!(Chosen::of_query("").query(), "");
        assert_eq!(Chosen::of_query("").embed, Embed::ALL[0]);
    }

    #[test]
    fn only_what_is_listed_can_be_chosen() {
        for query in ["?tool=Offers", "?tool=other", "?tool=<b>", "?tools=offers"] {
            assert_eq!(Chosen::of_query(query), Chosen::of_query(""), "{query:?}");
        }
    }
}
