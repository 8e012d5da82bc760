//! What things are called: the quiz's ideas in the reader's words.

use steppingstone_core::career::{Facet, Practice};
use steppingstone_core::quiz::{
    Block, FacetBand, FacetScores, Item, Level, Outcome, PracticeBand, PurposeBand, PurposeLean,
    Scale, ScaleScore, Setup, Standing,
};

use crate::words::quiz as w;
use crate::words::quiz_items as i;

/// The first sentence of a result: what is wanted, against what the role gives.
pub fn headline(standing: Standing) -> &'static str {
    use Level::{High, Low, Middle};
    use w::headline as h;
    match (standing.want, standing.role) {
        (Some(High), Some(High)) => h::high_high(),
        (Some(High), Some(Middle)) => h::high_middle(),
        (Some(High), Some(Low)) => h::high_low(),
        (Some(High), None) => h::high_none(),
        (Some(Middle), Some(High)) => h::middle_high(),
        (Some(Middle), Some(Middle)) => h::middle_middle(),
        (Some(Middle), Some(Low)) => h::middle_low(),
        (Some(Middle), None) => h::middle_none(),
        (Some(Low), Some(High)) => h::low_high(),
        (Some(Low), Some(Middle)) => h::low_middle(),
        (Some(Low), Some(Low)) => h::low_low(),
        (Some(Low), None) => h::low_none(),
        (None, _) => h::thin(),
    }
}

/// Which part of the quiz a block is, and what its questions are about.
pub(super) fn part(block: Block, place: String, total: String) -> String {
    match block {
        Block::Want => w::ask::block_want(place, total),
        Block::Role => w::ask::block_role(place, total),
        Block::Practice => w::ask::block_practice(place, total),
    }
}

/// The five answers to the questions of a block, from 1 to 5.
pub(super) fn answers(block: Block) -> &'static [&'static str] {
    match block {
        Block::Want | Block::Role => w::ask::agree(),
        Block::Practice => w::ask::often(),
    }
}

/// A side of career-building, as a heading.
pub(super) fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Horizon => w::facet::horizon(),
        Facet::Specialisation => w::facet::specialisation(),
        Facet::Growth => w::facet::growth(),
        Facet::Advancement => w::facet::advancement(),
    }
}

/// A side of career-building, inside a sentence.
pub(super) fn facet_inline(facet: Facet) -> &'static str {
    match facet {
        Facet::Horizon => w::facet_inline::horizon(),
        Facet::Specialisation => w::facet_inline::specialisation(),
        Facet::Growth => w::facet_inline::growth(),
        Facet::Advancement => w::facet_inline::advancement(),
    }
}

/// A practice, as a heading.
pub(super) fn practice(practice: Practice) -> &'static str {
    match practice {
        Practice::Skills => w::practice::skills(),
        Practice::Education => w::practice::education(),
        Practice::Experience => w::practice::experience(),
        Practice::Networking => w::practice::networking(),
        Practice::GoalReview => w::practice::goal_review(),
        Practice::Balance => w::practice::balance(),
    }
}

/// A practice, inside a sentence.
pub(super) fn practice_inline(practice: Practice) -> &'static str {
    match practice {
        Practice::Skills => w::practice_inline::skills(),
        Practice::Education => w::practice_inline::education(),
        Practice::Experience => w::practice_inline::experience(),
        Practice::Networking => w::practice_inline::networking(),
        Practice::GoalReview => w::practice_inline::goal_review(),
        Practice::Balance => w::practice_inline::balance(),
    }
}

/// A scored scale, as a row's name.
pub(super) fn scale(scale: Scale) -> String {
    match scale {
        Scale::Want => w::scale::want().to_owned(),
        Scale::Role => w::scale::role().to_owned(),
        Scale::Meaning => w::scale::meaning().to_owned(),
        Scale::Income => w::scale::income().to_owned(),
        Scale::WantFacet(side) => w::scale::want_facet(facet(side)),
        Scale::RoleFacet(side) => w::scale::role_facet(facet(side)),
        Scale::Practice(habit) => w::scale::practice(practice(habit)),
    }
}

/// What the score of a main scale or of a practice means; nothing for a facet, which is said by
/// both its sides, or without a score.
pub(super) fn meaning(scale: Scale, score: ScaleScore) -> Option<&'static str> {
    use Level::{High, Low, Middle};
    use w::meaning as m;
    let score = score.score()?;
    let level = Level::of(score.value());
    Some(match (scale, level) {
        (Scale::Want, High) => m::want_high(),
        (Scale::Want, Middle) => m::want_middle(),
        (Scale::Want, Low) => m::want_low(),
        (Scale::Role, High) => m::role_high(),
        (Scale::Role, Middle) => m::role_middle(),
        (Scale::Role, Low) => m::role_low(),
        (Scale::Meaning, High) => m::meaning_high(),
        (Scale::Meaning, Middle) => m::meaning_middle(),
        (Scale::Meaning, Low) => m::meaning_low(),
        (Scale::Income, High) => m::income_high(),
        (Scale::Income, Middle) => m::income_middle(),
        (Scale::Income, Low) => m::income_low(),
        (Scale::WantFacet(_) | Scale::RoleFacet(_), _) => return None,
        (Scale::Practice(_), _) => match PracticeBand::of(score) {
            PracticeBand::Never => m::practice_never(),
            PracticeBand::Little => m::practice_little(),
            PracticeBand::Sometimes => m::practice_sometimes(),
            PracticeBand::Regularly => m::practice_regularly(),
        },
    })
}

/// What the two scores of a facet mean together.
pub(super) fn facet_meaning(scores: &FacetScores) -> Option<&'static str> {
    use w::meaning as m;
    Some(match FacetBand::of(scores)? {
        FacetBand::MuchLess => m::facet_much_less(),
        FacetBand::Less => m::facet_less(),
        FacetBand::AsWanted => m::facet_as_wanted(),
        FacetBand::More => m::facet_more(),
    })
}

/// Where a result stands between income and meaning.
pub(super) fn purpose_meaning(outcome: &Outcome) -> Option<&'static str> {
    use w::meaning as m;
    Some(match PurposeBand::of(outcome)? {
        PurposeBand::Clearly(PurposeLean::Income) => m::purpose_clearly_income(),
        PurposeBand::Leaning(PurposeLean::Income) => m::purpose_income(),
        PurposeBand::Between => m::purpose_between(),
        PurposeBand::Leaning(PurposeLean::Meaning) => m::purpose_meaning(),
        PurposeBand::Clearly(PurposeLean::Meaning) => m::purpose_clearly_meaning(),
    })
}

/// The statement of an item, as this quiz asks it.
pub(super) fn statement(setup: Setup, item: Item) -> &'static str {
    if setup.words_without_job(item) {
        return statement_without_job(item);
    }
    match item {
        Item::WantHorizonYears => i::want_horizon_years(),
        Item::IncomePay => i::income_pay(),
        Item::MeaningPurpose => i::meaning_purpose(),
        Item::WantSpecialisationExpert => i::want_specialisation_expert(),
        Item::IncomeProviding => i::income_providing(),
        Item::MeaningHelping => i::meaning_helping(),
        Item::WantGrowthNew => i::want_growth_new(),
        Item::IncomeSteady => i::income_steady(),
        Item::WantAdvancementUp => i::want_advancement_up(),
        Item::MeaningIdentity => i::meaning_identity(),
        Item::WantHorizonWeek => i::want_horizon_week(),
        Item::IncomeSecurity => i::income_security(),
        Item::MeaningPride => i::meaning_pride(),
        Item::IncomeVarying => i::income_varying(),
        Item::WantSpecialisationAsked => i::want_specialisation_asked(),
        Item::MeaningMattered => i::meaning_mattered(),
        Item::WantGrowthKnown => i::want_growth_known(),
        Item::IncomeHours => i::income_hours(),
        Item::WantAdvancementPath => i::want_advancement_path(),
        Item::MeaningApart => i::meaning_apart(),
        Item::RoleHorizonYears => i::role_horizon_years(),
        Item::RoleSpecialisationExpert => i::role_specialisation_expert(),
        Item::RoleGrowthNew => i::role_growth_new(),
        Item::RoleAdvancementUp => i::role_advancement_up(),
        Item::RoleHorizonWeek => i::role_horizon_week(),
        Item::RoleSpecialisationAsked => i::role_specialisation_asked(),
        Item::RoleAdvancementPath => i::role_advancement_path(),
        Item::RoleGrowthKnown => i::role_growth_known(),
        Item::SkillsLearned => i::skills_learned(),
        Item::EducationCourse => i::education_course(),
        Item::ExperienceLed => i::experience_led(),
        Item::NetworkingMet => i::networking_met(),
        Item::GoalReviewProgress => i::goal_review_progress(),
        Item::BalanceEnded => i::balance_ended(),
        Item::SkillsStretched => i::skills_stretched(),
        Item::EducationSearched => i::education_searched(),
        Item::ExperienceShown => i::experience_shown(),
        Item::NetworkingAdvice => i::networking_advice(),
        Item::GoalReviewPlan => i::goal_review_plan(),
        Item::BalanceKept => i::balance_kept(),
    }
}

/// The statement of an item of [`WORDED_WITHOUT_JOB`](steppingstone_core::quiz::WORDED_WITHOUT_JOB);
/// empty for any other.
fn statement_without_job(item: Item) -> &'static str {
    use w::items_without_job as i;
    match item {
        Item::IncomeProviding => i::income_providing(),
        Item::SkillsLearned => i::skills_learned(),
        Item::ExperienceLed => i::experience_led(),
        Item::NetworkingMet => i::networking_met(),
        Item::GoalReviewProgress => i::goal_review_progress(),
        Item::BalanceEnded => i::balance_ended(),
        Item::EducationSearched => i::education_searched(),
        Item::ExperienceShown => i::experience_shown(),
        Item::GoalReviewPlan => i::goal_review_plan(),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;
    use steppingstone_core::quiz::Form;

    #[test]
    fn every_question_has_words_in_every_situation() {
        install_english();
        for working in [true, false] {
            let setup = Setup {
                form: Form::Full,
                working,
                stage: None,
            };
            for item in setup.items() {
                assert!(!statement(setup, item).is_empty(), "{item:?}");
            }
        }
    }
}
