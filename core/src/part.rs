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
    /// The start page.
    Home "home",
    /// The article.
    Guide "guide",
    /// The quiz up to its last question.
    Quiz "quiz",
    /// What a quiz came to.
    QuizResults "quiz_results",
    QuizCompare "quiz_compare",
    /// A career so far.
    Journey "journey",
    JourneyEntry "journey_entry",
    JourneyLearning "journey_learning",
    JourneySkills "journey_skills",
    JourneySkill "journey_skill",
    /// The target, and what the next stage asks for.
    JourneyNext "journey_next",
    /// The ways to a target.
    JourneyPath "journey_path",
    /// Where the figures of occupations come from.
    JourneySources "journey_sources",
    JourneyImport "journey_import",
    JourneyRecord "journey_record",
    Offers "offers",
    Goals "goals",
    /// A walk through the goals whose review is due.
    GoalsReview "goals_review",
    /// One goal as it goes.
    GoalsGoal "goals_goal",
    GoalsEdit "goals_edit",
    /// Whom to write to first.
    NetworkPeople "network_people",
    NetworkPerson "network_person",
    /// Openings, from interested to closed.
    NetworkJobs "network_jobs",
    NetworkJob "network_job",
    NetworkGroups "network_groups",
    /// The record of a job search for an office.
    NetworkReport "network_report",
    /// Contacts brought in and taken along.
    NetworkFiles "network_files",
    /// The hours of a week.
    BalanceWeek "balance_week",
    BalanceTasks "balance_tasks",
    /// How the week was.
    BalanceCheckIn "balance_check_in",
    /// Overtime and leave.
    BalanceTimeOff "balance_time_off",
    /// How what one does leads to what one wants.
    Plan "plan",
    PlanChoice "plan_choice",
    PlanReport "plan_report",
    /// All that is kept, whatever it is.
    YourData "your_data",
    /// What a link brought.
    Shared "shared",
    /// How to have a tool in another page.
    EmbedKit "embed_kit",
    Benefits "benefits",
}

/// The parts that come once a page has been drawn, by their names in `part!`, each with the parts
/// of the pages that ask for it. Its file leaves out what all of those have brought by then.
pub const LATER: &[(&str, &[&str])] = &[
    ("kept", &[PartId::Home.name()]),
    ("examples", &[PartId::Home.name()]),
    ("plan_more", &[PartId::Plan.name()]),
    ("quiz_scores", &[PartId::QuizResults.name()]),
    ("offers_sheet", &[PartId::Offers.name()]),
    ("offers_results", &["offers_sheet"]),
    ("offers_from_journey", &["offers_results"]),
    ("offers_pay", &["offers_results"]),
    ("offer_to_journey", &["offers_sheet"]),
    ("quiz_from_journey", &[PartId::Quiz.name()]),
    ("journey_overview", &[PartId::Journey.name()]),
    ("journey_entry_more", &[PartId::JourneyEntry.name()]),
    ("journey_target", &[PartId::JourneyNext.name()]),
    (
        "journey_goals",
        &[
            PartId::JourneyLearning.name(),
            PartId::JourneySkills.name(),
            "journey_target",
        ],
    ),
    ("journey_import_preview", &[PartId::JourneyImport.name()]),
    ("journey_skill_more", &[PartId::JourneySkill.name()]),
    ("network_people_week", &[PartId::NetworkPeople.name()]),
    ("network_people_more", &["network_people_week"]),
    ("network_tidy_up", &["network_people_more"]),
    ("network_person_more", &[PartId::NetworkPerson.name()]),
    ("network_jobs_more", &[PartId::NetworkJobs.name()]),
    ("network_job_more", &[PartId::NetworkJob.name()]),
    ("goals_kept", &[PartId::Goals.name()]),
    ("balance_week_plan", &[PartId::BalanceWeek.name()]),
    ("balance_week_more", &["balance_week_plan"]),
    ("balance_time_off_more", &[PartId::BalanceTimeOff.name()]),
    ("balance_tasks_more", &[PartId::BalanceTasks.name()]),
    ("balance_check_in_more", &[PartId::BalanceCheckIn.name()]),
    ("plan_choice_table", &[PartId::PlanChoice.name()]),
    ("plan_report_more", &[PartId::PlanReport.name()]),
    (
        "plan_choice_more",
        &["plan_choice_table", "plan_report_more"],
    ),
    ("goal_course", &[PartId::GoalsGoal.name()]),
    ("goals_checks", &[PartId::GoalsEdit.name()]),
    (
        "goals_from_quiz",
        &[PartId::Goals.name(), PartId::GoalsEdit.name()],
    ),
    ("goals_from_journey", &[PartId::Goals.name()]),
    (
        "files",
        &[
            "quiz_scores",
            PartId::Goals.name(),
            "goal_course",
            "offers_results",
            PartId::JourneyRecord.name(),
            "plan_report_more",
        ],
    ),
    ("network_report_more", &[PartId::NetworkReport.name()]),
    ("network_groups_more", &[PartId::NetworkGroups.name()]),
    (
        "network_links",
        &[
            "network_person_more",
            "network_job_more",
            "network_groups_more",
        ],
    ),
    ("network_files_preview", &[PartId::NetworkFiles.name()]),
    ("network_files_out", &[PartId::NetworkFiles.name()]),
    ("reading", &[PartId::YourData.name()]),
    ("shared_opened", &[PartId::Shared.name()]),
    ("plan_report_shared", &["shared_opened"]),
    ("embed_quiz", &[PartId::Quiz.name()]),
    ("embed_offers", &[PartId::Offers.name()]),
    ("embed_goals", &[PartId::Goals.name()]),
    ("embed_benefits", &[PartId::Benefits.name()]),
    (
        "embed_continue",
        &[
            "embed_quiz",
            "embed_offers",
            "embed_goals",
            PartId::Benefits.name(),
        ],
    ),
];

/// The parts that say words of tools and belong to none of them, by their names. What a tool's own
/// pages say comes with them.
pub const SAYS_ALSO: [(&str, &[ToolId]); 6] = [
    ("kept", &[ToolId::Quiz, ToolId::Goals, ToolId::Plan]),
    ("offers_pay", &[ToolId::Journey]),
    ("plan_choice_more", &[ToolId::Offers]),
    ("plan_report_shared", &[ToolId::Plan]),
    ("shared_opened", &ToolId::ALL),
    (PartId::Benefits.name(), &[ToolId::Offers]),
];

/// Groups of words of other parts that a part says too, by its name and by what their keys begin with.
pub const SAYS_GROUPS: [(&str, &[&str]); 5] = [
    (
        "examples",
        &[
            "journey.example.",
            "offers.example.",
            "network_people.example.",
            "network_jobs_more.example.",
            "network_groups.example.",
            "balance_week.example.",
        ],
    ),
    ("journey_skill_more", &["plan.need."]),
    ("network_links", &["offers.to_ask.", "offers.criteria.ask_"]),
    (
        "balance_check_in_more",
        &["network_links.check_in.", "network_links.skill."],
    ),
    (
        "balance_week_more",
        &["network_links.check_in.", "network_links.skill."],
    ),
];

/// When a page fetches a part that its reader has not asked for yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefetch {
    /// When the browser has nothing else to do.
    Idle,
    /// When a button or a link of the page is pointed at or focused.
    Touch,
}

impl Prefetch {
    /// What `public/parts.js` calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Prefetch::Idle => "idle",
            Prefetch::Touch => "touch",
        }
    }
}

/// The part that a reader of a page is likely to need next, and when it is fetched. A first visit
/// that only reads may take 260 KB (`tests/e2e/weight.spec.ts`): with the table of offers or the form
/// of a goal it would take more, so these are not fetched for somebody who only reads.
pub fn likely_next(route: Route) -> Option<(Prefetch, &'static str)> {
    match route {
        Route::Home | Route::Guide => Some((Prefetch::Idle, PartId::Quiz.name())),
        Route::Quiz => Some((Prefetch::Idle, PartId::QuizResults.name())),
        Route::Goals | Route::EmbedGoals => Some((Prefetch::Touch, PartId::GoalsEdit.name())),
        Route::Journey => Some((Prefetch::Touch, "journey_overview")),
        Route::Offers | Route::EmbedOffers => Some((Prefetch::Touch, "offers_sheet")),
        _ => None,
    }
}

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
    fn what_is_fetched_ahead_is_a_part() {
        let next: Vec<_> = Route::PAGES.into_iter().filter_map(likely_next).collect();
        assert_eq!(next.len(), 8);
        for (_, part) in next {
            let is_later = LATER.iter().any(|(name, _)| *name == part);
            assert!(
                is_later || PartId::ALL.iter().any(|page| page.name() == part),
                "{part}"
            );
        }
    }

    #[test]
    fn what_comes_later_comes_after_a_part_above_it() {
        let mut known: Vec<&str> = PartId::ALL.map(PartId::name).to_vec();
        for &(part, after) in LATER {
            assert!(!known.contains(&part), "{part} twice");
            assert!(after.iter().all(|part| known.contains(part)), "{part}");
            known.push(part);
        }
    }

    #[test]
    fn what_says_the_words_of_others_is_a_part() {
        let also = SAYS_ALSO.map(|(part, _)| part).into_iter();
        for part in also.chain(SAYS_GROUPS.map(|(part, _)| part)) {
            let mut later = LATER.iter();
            let is_page = PartId::ALL.iter().any(|page| page.name() == part);
            assert!(is_page || later.any(|(name, _)| *name == part), "{part}");
        }
    }

    #[test]
    fn every_part_draws_a_page() {
        for part in PartId::ALL {
            let draws = |route: &Route| route.part() == Some(part);
            assert!(Route::PAGES.iter().any(draws), "{part:?}");
        }
    }
}
