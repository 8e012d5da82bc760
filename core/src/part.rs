//! Which part of the app draws a page. In a build for readers each part is a file of its own,
//! and a page fetches the one that it needs.

use crate::route::Route;
use crate::tool::ToolId;

/// A part that draws pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartId {
    /// The article.
    Guide,
    /// The quiz up to its last question.
    Quiz,
    /// What a quiz came to.
    QuizResults,
    /// Two results side by side.
    QuizCompare,
    /// Offers side by side.
    Offers,
    /// All goals.
    Goals,
    /// A walk through the goals whose review is due.
    GoalsReview,
    /// One goal as it goes.
    GoalsGoal,
    /// Where a goal is written.
    GoalsEdit,
    /// All that is kept, whatever it is.
    YourData,
    /// What a link brought.
    Shared,
    /// How to have a tool in another page.
    EmbedKit,
    /// The benefits calculator.
    Benefits,
}

impl PartId {
    /// Every part.
    pub const ALL: [PartId; 13] = [
        PartId::Guide,
        PartId::Quiz,
        PartId::QuizResults,
        PartId::QuizCompare,
        PartId::Offers,
        PartId::Goals,
        PartId::GoalsReview,
        PartId::GoalsGoal,
        PartId::GoalsEdit,
        PartId::YourData,
        PartId::Shared,
        PartId::EmbedKit,
        PartId::Benefits,
    ];

    /// What its file is called: the name that `src/app/part.rs` gives it.
    pub const fn name(self) -> &'static str {
        match self {
            PartId::Guide => "guide",
            PartId::Quiz => "quiz",
            PartId::QuizResults => "quiz_results",
            PartId::QuizCompare => "quiz_compare",
            PartId::Offers => "offers",
            PartId::Goals => "goals",
            PartId::GoalsReview => "goals_review",
            PartId::GoalsGoal => "goals_goal",
            PartId::GoalsEdit => "goals_edit",
            PartId::YourData => "your_data",
            PartId::Shared => "shared",
            PartId::EmbedKit => "embed_kit",
            PartId::Benefits => "benefits",
        }
    }
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

impl Route {
    /// The part that draws the page; `None` for what is there with the first file.
    pub const fn part(self) -> Option<PartId> {
        match self {
            Route::Home | Route::NotFound => None,
            Route::Guide => Some(PartId::Guide),
            Route::Quiz | Route::QuizQuestions | Route::EmbedQuiz => Some(PartId::Quiz),
            Route::QuizResults => Some(PartId::QuizResults),
            Route::QuizCompare => Some(PartId::QuizCompare),
            Route::Offers | Route::EmbedOffers => Some(PartId::Offers),
            Route::Goals | Route::EmbedGoals => Some(PartId::Goals),
            Route::GoalsReview => Some(PartId::GoalsReview),
            Route::GoalsGoal => Some(PartId::GoalsGoal),
            Route::GoalsEdit => Some(PartId::GoalsEdit),
            Route::YourData => Some(PartId::YourData),
            Route::Shared => Some(PartId::Shared),
            Route::Embed => Some(PartId::EmbedKit),
            Route::EmbedBenefits => Some(PartId::Benefits),
        }
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
