//! A result in three plain sentences.

use steppingstone_core::career::Facet;
use steppingstone_core::quiz::{
    LeastPractice, Outcome, PurposeLean, ScaleScore, Sides, Standing, as_wide_as,
};

use crate::platform::intl;
use crate::tools::name_list::name_list;
use crate::tools::quiz::labels;
use crate::words::quiz::sentence as w;

/// What is wanted, against what the role gives.
pub(super) fn first(outcome: &Outcome) -> &'static str {
    labels::headline(Standing::of(outcome))
}

/// What work is for: meaning, income, or both alike.
pub(super) fn second(outcome: &Outcome) -> &'static str {
    if outcome.purpose().is_none() {
        return w::purpose_thin();
    }
    match PurposeLean::of(outcome) {
        Some(PurposeLean::Meaning) => w::meaning(),
        Some(PurposeLean::Income) => w::income(),
        None => w::both(),
    }
}

/// The widest gap; without a role, the habit that got the least time.
pub fn third(outcome: &Outcome) -> String {
    let sentence = match Sides::of(outcome) {
        Some(Sides::Behind(Some(facet))) => widest(outcome, facet),
        Some(Sides::Behind(None)) => Some(w::gap_whole().to_owned()),
        Some(Sides::NoneBehind) => Some(w::no_gap().to_owned()),
        Some(Sides::OnTheWhole(Some(facet))) => {
            Some(w::on_the_whole_but(labels::facet_inline(facet)))
        }
        Some(Sides::OnTheWhole(None)) => Some(w::on_the_whole().to_owned()),
        None => None,
    };
    sentence.unwrap_or_else(|| match outcome.least_practice() {
        Some(LeastPractice::One(practice)) => w::practice(labels::practice_inline(practice)),
        Some(LeastPractice::Several) => w::practice_several().to_owned(),
        Some(LeastPractice::Same) => w::practice_same().to_owned(),
        None => w::practice_thin().to_owned(),
    })
}

/// The widest gap, or all that are as wide.
fn widest(outcome: &Outcome, facet: Facet) -> Option<String> {
    let names = as_wide_as(outcome, facet);
    let names: Vec<&str> = names.into_iter().map(labels::facet_inline).collect();
    Some(match names.as_slice() {
        [] => return None,
        [one] => w::gap(one),
        [one, other] => w::gap_two(one, other),
        names => w::gap_several(name_list(names)),
    })
}

/// A sentence that names a facet with its two scores.
pub(super) fn with_gap(
    outcome: &Outcome,
    facet: Facet,
    sentence: fn(&'static str, String, String) -> String,
) -> Option<String> {
    let scores = outcome.facets.iter().find(|scores| scores.facet == facet)?;
    let (want, role) = wanted_and_given(scores.want, scores.role)?;
    Some(sentence(labels::facet_inline(facet), want, role))
}

fn wanted_and_given(want: ScaleScore, role: Option<ScaleScore>) -> Option<(String, String)> {
    let whole = |scale: ScaleScore| Some(intl::number(f64::from(scale.score()?.rounded())));
    Some((whole(want)?, whole(role?)?))
}

/// Made-up results for the tests of what is said of them.
#[cfg(test)]
pub(super) mod sample {
    use chrono::NaiveDate;
    use steppingstone_core::quiz::{Answer, Draft, Form, Item, Measure, Outcome, Reply, Setup};

    /// A result with these answers; 0 stands for "doesn't apply".
    pub(in crate::tools::quiz::results) fn outcome(
        form: Form,
        working: bool,
        point: impl Fn(Item) -> u8,
    ) -> Outcome {
        let stage = None;
        let setup = Setup {
            form,
            working,
            stage,
        };
        let mut draft = Draft::new("a1", setup, 1);
        for item in setup.items() {
            let reply = Answer::new(point(item)).map_or(Reply::DoesNotApply, Reply::Point);
            draft.answer(item, reply, 1);
        }
        draft.finish(NaiveDate::default(), 2).outcome()
    }

    /// An answer that lifts its scale to so many points of five; meaning and income are even.
    pub(in crate::tools::quiz::results) fn lean(
        [want, role, practice]: [u8; 3],
    ) -> impl Fn(Item) -> u8 {
        move |item| {
            let point = match item.measures() {
                Measure::Want(_) => want,
                Measure::Role(_) => role,
                Measure::Practice(_) => practice,
                Measure::Meaning | Measure::Income => 3,
            };
            if item.reversed() && point > 0 {
                6 - point
            } else {
                point
            }
        }
    }

    /// Nothing to act on: of two minds, and every habit weekly.
    pub(in crate::tools::quiz::results) fn calm(item: Item) -> u8 {
        lean([3, 3, 5])(item)
    }

    /// Growth is wanted as much as can be and not given at all; the other sides make up for it.
    pub(in crate::tools::quiz::results) fn growth_stands_out(item: Item) -> u8 {
        match item {
            Item::WantGrowthNew => 5,
            Item::RoleGrowthNew => 1,
            Item::RoleHorizonYears | Item::RoleSpecialisationExpert | Item::RoleAdvancementUp => 4,
            _ => calm(item),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sample::{calm, growth_stands_out, outcome};
    use super::*;
    use crate::words::install_english;
    use steppingstone_core::quiz::{Form, Item};

    #[test]
    fn the_third_sentence_says_no_more_than_is_true() {
        install_english();
        let growth = labels::facet_inline(Facet::Growth);
        let check = |form, working, point: &dyn Fn(Item) -> u8, expected: &str| {
            assert_eq!(third(&outcome(form, working, point)), expected);
        };
        check(Form::Quick, true, &calm, w::no_gap());
        let stands_out = w::on_the_whole_but(growth);
        check(Form::Quick, true, &growth_stands_out, &stands_out);
        let unscored = |item| match item {
            Item::RoleGrowthNew => 0,
            _ => calm(item),
        };
        check(Form::Quick, true, &unscored, w::on_the_whole());
        let lacks_much = |item| match item {
            Item::WantGrowthNew | Item::RoleGrowthKnown => 5,
            Item::WantGrowthKnown | Item::RoleGrowthNew => 1,
            _ => calm(item),
        };
        check(Form::Full, true, &lacks_much, &w::gap(growth));
    }

    #[test]
    fn the_three_sentences_hold_no_numbers() {
        install_english();
        for form in [Form::Quick, Form::Full] {
            for role in 0..=5 {
                let outcome = outcome(form, true, super::sample::lean([5, role, 3]));
                let said = [first(&outcome), second(&outcome), &third(&outcome)].concat();
                assert!(!said.contains(|c: char| c.is_ascii_digit()), "{said}");
            }
        }
    }

    #[test]
    fn each_score_has_a_sentence_of_its_own_level() {
        use steppingstone_core::quiz::{Level, Scale};
        install_english();
        for scale in [Scale::Want, Scale::Role, Scale::Meaning, Scale::Income] {
            let mut said: Vec<&str> = Vec::new();
            for point in [1, 3, 5] {
                let outcome = outcome(Form::Full, true, |item: Item| {
                    if item.reversed() { 6 - point } else { point }
                });
                let score = outcome.of(scale).unwrap();
                assert_eq!(
                    Level::of(score.score().unwrap().value()) as usize,
                    said.len()
                );
                said.extend(labels::meaning(scale, score));
            }
            said.dedup();
            assert_eq!(said.len(), 3, "{scale:?}: {said:?}");
        }
        let thin = outcome(Form::Full, true, |_| 0);
        for scale in Scale::ALL {
            assert_eq!(labels::meaning(scale, thin.of(scale).unwrap()), None);
        }
    }

    #[test]
    fn gaps_of_one_width_are_named_together() {
        install_english();
        let low = |lacking: &'static [Item]| {
            move |item| {
                if lacking.contains(&item) {
                    1
                } else {
                    super::sample::lean([5, 5, 5])(item)
                }
            }
        };
        let two = low(&[Item::RoleGrowthNew, Item::RoleHorizonYears]);
        assert_eq!(
            third(&outcome(Form::Quick, true, two)),
            "Your biggest gaps are a job to build on and learning new things. They are equally big."
        );
        let all = |item: Item| super::sample::lean([5, 2, 5])(item);
        assert_eq!(
            third(&outcome(Form::Full, true, all)),
            "These gaps are equally big: a job to build on, being an expert, learning new things \
             and moving up."
        );
    }

    #[test]
    fn without_a_role_the_third_sentence_is_about_habits() {
        install_english();
        let check = |point: &dyn Fn(Item) -> u8, expected: &str| {
            assert_eq!(third(&outcome(Form::Quick, false, point)), expected);
        };
        check(&calm, w::practice_same());
        let least = |item| match item {
            Item::SkillsLearned => 4,
            _ => calm(item),
        };
        let skills = labels::practice_inline(steppingstone_core::career::Practice::Skills);
        check(&least, &w::practice(skills));
        let two = |item| match item {
            Item::SkillsLearned | Item::NetworkingMet => 1,
            _ => calm(item),
        };
        check(&two, w::practice_several());
    }
}
