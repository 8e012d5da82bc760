//! Which part of the app draws a page. In a build for readers each part is a file of its own,
//! and a page fetches the one that it needs.

use crate::route::Route;
use crate::tool::ToolId;

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident $name:literal,)*) => {
        /// A part that draws pages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum PartId {
            $($(#[$doc])* $part,)*
        }

        impl PartId {
            pub const ALL: [PartId; [$($name),*].len()] = [$(PartId::$part),*];

            /// What its file is called: the name that `src/app/part.rs` gives it.
            pub const fn name(self) -> &'static str {
                match self { $(PartId::$part => $name),* }
            }
        }
    };
}

parts! {
    /// The article.
    Guide "guide",
    /// The quiz up to its last question.
    Quiz "quiz",
    /// What a quiz came to.
    QuizResults "quiz_results",
    QuizCompare "quiz_compare",
    Offers "offers",
    Goals "goals",
    /// A walk through the goals whose review is due.
    GoalsReview "goals_review",
    /// One goal as it goes.
    GoalsGoal "goals_goal",
    GoalsEdit "goals_edit",
    /// All that is kept, whatever it is.
    YourData "your_data",
    /// What a link brought.
    Shared "shared",
    /// How to have a tool in another page.
    EmbedKit "embed_kit",
    Benefits "benefits",
}

/// The parts that say words of tools and belong to none of them, by the names of their files. What
/// a tool's own pages say comes with them.
pub const SAYS_ALSO: [(&str, &[ToolId]); 3] = [
    ("kept", &[ToolId::Quiz, ToolId::Goals]),
    (PartId::Shared.name(), &ToolId::ALL),
    (PartId::Benefits.name(), &[ToolId::Offers]),
];

impl PartId {
    /// The tool whose pages the part draws.
    pub fn tool(self) -> Option<ToolId> {
        let draws = |route: &&Route| route.part() == Some(self);
        Route::PAGES
            .iter()
            .find(draws)
            .and_then(|route| route.tool())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_draws_a_page() {
        for part in PartId::ALL {
            let draws = |route: &Route| route.part() == Some(part);
            assert!(Route::PAGES.iter().any(draws), "{part:?}");
        }
    }
}
