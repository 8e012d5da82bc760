//! The item bank: forty items, what each measures, and how it is keyed.
//!
//! The sentences a reader sees are in `locales/<lang>/quiz_items.json` under each item's key.
//! They are our own wording. `tests/item_bank.rs` holds the rules of writing as tests.

use super::measure::Measure::{Income, Meaning, Role, Want};
use super::measure::{Block, Measure};
use crate::career::Facet::{Advancement, Growth, Horizon, Specialisation};
use crate::career::Practice::{Balance, Education, Experience, GoalReview, Networking, Skills};

/// The version of the bank, stored with every taking. It goes up when an item is added, dropped,
/// re-keyed or given another meaning, because scores before and after are then not alike.
pub const BANK_VERSION: u16 = 1;

/// Each item beside its polar opposite: a straight item, and the reversed item of the same
/// measure. A careful reader who agrees with one disagrees with the other.
pub const ANTONYM_PAIRS: [(Item, Item); 6] = [
    (Item::WantHorizonYears, Item::WantHorizonWeek),
    (Item::WantGrowthNew, Item::WantGrowthKnown),
    (Item::MeaningIdentity, Item::MeaningApart),
    (Item::IncomeSteady, Item::IncomeVarying),
    (Item::RoleHorizonYears, Item::RoleHorizonWeek),
    (Item::RoleGrowthNew, Item::RoleGrowthKnown),
];

/// The items that are worded otherwise for readers without a job: what they do instead, such as
/// caring, volunteering and studying, counts alike. Key, measure and scoring are the same.
pub const WORDED_WITHOUT_JOB: [Item; 9] = [
    Item::IncomeProviding,
    Item::SkillsLearned,
    Item::ExperienceLed,
    Item::NetworkingMet,
    Item::GoalReviewProgress,
    Item::BalanceEnded,
    Item::EducationSearched,
    Item::ExperienceShown,
    Item::GoalReviewPlan,
];

/// In which forms an item is asked.
enum Asked {
    Both,
    FullOnly,
}

/// Which way agreement points.
enum Keying {
    Straight,
    Reversed,
}

/// One row per item, so that nothing about an item can be said in two places.
macro_rules! bank {
    ($($(#[$doc:meta])+ $item:ident $key:literal $measure:expr, $asked:ident, $keying:ident;)+) => {
        /// A question of the quiz. The order of the variants is the asking order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Item {
            $($(#[$doc])+ $item,)+
        }

        impl Item {
            /// Every item, in the asking order of the full form. The quick form asks some of
            /// them in the same order.
            pub const ALL: [Item; 40] = [$(Item::$item),+];

            /// The stable id: stored with answers, and the key of the item's sentence.
            pub const fn key(self) -> &'static str {
                match self { $(Item::$item => $key,)+ }
            }

            /// The narrowest thing this item is a measure of.
            pub const fn measures(self) -> Measure {
                match self { $(Item::$item => $measure,)+ }
            }

            const fn asked(self) -> Asked {
                match self { $(Item::$item => Asked::$asked,)+ }
            }

            const fn keying(self) -> Keying {
                match self { $(Item::$item => Keying::$keying,)+ }
            }
        }
    };
}

impl Item {
    /// The item with this stable id, or `None` if the bank has none.
    pub fn from_key(key: &str) -> Option<Item> {
        Item::ALL.into_iter().find(|item| item.key() == key)
    }

    /// The part of the quiz that asks this item.
    pub const fn block(self) -> Block {
        self.measures().block()
    }

    /// Whether agreement counts against the scale: an answer x then counts as 6 - x.
    pub const fn reversed(self) -> bool {
        matches!(self.keying(), Keying::Reversed)
    }

    /// Whether the quick form asks this item too.
    pub const fn in_quick(self) -> bool {
        matches!(self.asked(), Asked::Both)
    }
}

// The three scales of the first block are mixed, so that a run of alike sentences does not invite
// a run of alike answers. Reversed items come second in their facet and three or more places
// apart: few and spread, because reversal adds error in short mixed samples (van Sonderen and
// others 2013; Weijters and others 2013).
bank! {
    /// Work to build on for many years.
    WantHorizonYears "want_horizon_years" Want(Horizon), Both, Straight;
    /// Good pay as one of the first things to look for.
    IncomePay "income_pay" Income, Both, Straight;
    /// A purpose to believe in.
    MeaningPurpose "meaning_purpose" Meaning, Both, Straight;
    /// Becoming an expert in one kind of work.
    WantSpecialisationExpert "want_specialisation_expert" Want(Specialisation), Both, Straight;
    /// Providing for the household as a main reason to work.
    IncomeProviding "income_providing" Income, Both, Straight;
    /// Making life better for others.
    MeaningHelping "meaning_helping" Meaning, Both, Straight;
    /// Work that teaches new things.
    WantGrowthNew "want_growth_new" Want(Growth), Both, Straight;
    /// Knowing what each month will bring in.
    IncomeSteady "income_steady" Income, Both, Straight;
    /// Moving up to more responsibility.
    WantAdvancementUp "want_advancement_up" Want(Advancement), Both, Straight;
    /// Work as a part of who I am.
    MeaningIdentity "meaning_identity" Meaning, Both, Straight;
    /// Work taken as it comes: opposite of [`Item::WantHorizonYears`].
    WantHorizonWeek "want_horizon_week" Want(Horizon), FullOnly, Reversed;
    /// Work to count on in hard times.
    IncomeSecurity "income_security" Income, FullOnly, Straight;
    /// Pride in telling people what I do.
    MeaningPride "meaning_pride" Meaning, FullOnly, Straight;
    /// Pay that goes up and down: opposite of [`Item::IncomeSteady`].
    IncomeVarying "income_varying" Income, FullOnly, Reversed;
    /// Being the one people turn to for a skill.
    WantSpecialisationAsked "want_specialisation_asked" Want(Specialisation), FullOnly, Straight;
    /// The feeling that the day's work mattered.
    MeaningMattered "meaning_mattered" Meaning, FullOnly, Straight;
    /// Work that stays with what I know: opposite of [`Item::WantGrowthNew`].
    WantGrowthKnown "want_growth_known" Want(Growth), FullOnly, Reversed;
    /// Hours known well ahead.
    IncomeHours "income_hours" Income, FullOnly, Straight;
    /// A clear path to a higher level.
    WantAdvancementPath "want_advancement_path" Want(Advancement), FullOnly, Straight;
    /// Self kept apart from work: opposite of [`Item::MeaningIdentity`].
    MeaningApart "meaning_apart" Meaning, FullOnly, Reversed;
    /// The role as something to build on for many years.
    RoleHorizonYears "role_horizon_years" Role(Horizon), Both, Straight;
    /// The role as a way to expertise.
    RoleSpecialisationExpert "role_specialisation_expert" Role(Specialisation), Both, Straight;
    /// The role as a teacher of new things.
    RoleGrowthNew "role_growth_new" Role(Growth), Both, Straight;
    /// The role as a way up to more responsibility.
    RoleAdvancementUp "role_advancement_up" Role(Advancement), Both, Straight;
    /// The role as a week at a time: opposite of [`Item::RoleHorizonYears`].
    RoleHorizonWeek "role_horizon_week" Role(Horizon), FullOnly, Reversed;
    /// People turning to me for a skill, in this role.
    RoleSpecialisationAsked "role_specialisation_asked" Role(Specialisation), FullOnly, Straight;
    /// A clear path to a higher level, in this role.
    RoleAdvancementPath "role_advancement_path" Role(Advancement), FullOnly, Straight;
    /// The role as more of what I know: opposite of [`Item::RoleGrowthNew`].
    RoleGrowthKnown "role_growth_known" Role(Growth), FullOnly, Reversed;
    /// Time set aside to learn a skill.
    SkillsLearned "skills_learned" Measure::Practice(Skills), Both, Straight;
    /// Work on a course that leads to a certificate or degree.
    EducationCourse "education_course" Measure::Practice(Education), Both, Straight;
    /// The lead on a piece of work.
    ExperienceLed "experience_led" Measure::Practice(Experience), Both, Straight;
    /// A talk with someone new in the field.
    NetworkingMet "networking_met" Measure::Practice(Networking), Both, Straight;
    /// A look at progress toward a goal.
    GoalReviewProgress "goal_review_progress" Measure::Practice(GoalReview), Both, Straight;
    /// Work ended at the planned time.
    BalanceEnded "balance_ended" Measure::Practice(Balance), Both, Straight;
    /// A task that stretched what I can do.
    SkillsStretched "skills_stretched" Measure::Practice(Skills), FullOnly, Straight;
    /// A search for the course the next step calls for.
    EducationSearched "education_searched" Measure::Practice(Education), FullOnly, Straight;
    /// Work worth showing to a future employer or client.
    ExperienceShown "experience_shown" Measure::Practice(Experience), FullOnly, Straight;
    /// Advice from someone with more experience.
    NetworkingAdvice "networking_advice" Measure::Practice(Networking), FullOnly, Straight;
    /// A change or addition to the plan for the next step.
    GoalReviewPlan "goal_review_plan" Measure::Practice(GoalReview), FullOnly, Straight;
    /// Time kept free for the people and things I care about.
    BalanceKept "balance_kept" Measure::Practice(Balance), FullOnly, Straight;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::career::Facet;
    use crate::quiz::model::{Form, Setup};
    use crate::quiz::scale::Scale;

    const FULL: Setup = Setup {
        form: Form::Full,
        working: true,
        stage: None,
    };

    #[test]
    fn wanted_and_given_are_asked_alike() {
        for facet in Facet::ALL {
            let keying = |scale: Scale| -> Vec<_> {
                scale
                    .items(&FULL)
                    .map(|item| (item.in_quick(), item.reversed()))
                    .collect()
            };
            assert_eq!(
                keying(Scale::WantFacet(facet)),
                keying(Scale::RoleFacet(facet))
            );
        }
    }

    #[test]
    fn blocks_are_asked_one_after_the_other() {
        assert!(Item::ALL.is_sorted_by_key(|item| item.block()));
        assert!(
            Item::ALL.is_sorted(),
            "asking order is the order of variants"
        );
    }
}
