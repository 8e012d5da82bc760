//! What a result leads to.
//!
//! Triggers are the table in the design; what "low" and "strong" mean is our own rule, declared
//! in `docs/psychometrics.md`. The words, and what each piece of advice opens, are the app's.

use super::gap::{SCALE_GAP, facets_to_ask_for, stands_out};
use super::outcome::Outcome;
use super::place::{PurposeLean, Standing, purpose_lean};
use super::scoring::ScaleScore;
use crate::career::Stage;
use crate::career::{Facet, Practice};
use crate::order::insertion_sorted;
use crate::score::Score;

/// A practice below this score is low: the reader reports it less than halfway up the scale.
pub const LOW_PRACTICE: f64 = LOW_PRACTICE_POINTS as f64;
pub const LOW_PRACTICE_POINTS: u8 = 50;

/// Education is advised only when career-building is wanted at this score or above: a course is
/// a large cost for someone who has other things in mind.
pub const EDUCATION_WANT: u8 = 60;

/// An income focus is strong when the income score is this or above, and leads meaning by more
/// than the error of the difference.
pub const STRONG_INCOME: f64 = 60.0;

/// Something worth offering.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Advice {
    /// Income matters most: the offer calculator first.
    IncomeFirst,
    /// The role gives less than is wanted: what to ask for or look for.
    RoleGap {
        /// The facets to ask about, largest gap first: see [`facets_to_ask_for`].
        facets: Vec<Facet>,
    },
    /// A workshop or course, a mentor, a stretch task.
    Skills,
    /// A certification or professional course.
    Education,
    /// Entry or internship; lead a piece of work; own a strategic project: by stage, if known.
    Experience(Option<Stage>),
    /// An association, events, conversations, a mentor.
    Networking,
    /// The goal builder.
    GoalReview,
    /// Prioritise, delegate, time-block.
    Balance,
}

impl Advice {
    /// The key of the facet or practice that a goal would be for, as [`Facet::key`] and
    /// [`Practice::key`] give it; `None` for advice that leads to another tool, or names no facet.
    pub fn goal_key(&self) -> Option<&'static str> {
        let practice = match self {
            Advice::IncomeFirst => return None,
            Advice::RoleGap { facets } => return facets.first().map(|facet| facet.key()),
            Advice::Skills => Practice::Skills,
            Advice::Education => Practice::Education,
            Advice::Experience(_) => Practice::Experience,
            Advice::Networking => Practice::Networking,
            Advice::GoalReview => Practice::GoalReview,
            Advice::Balance => Practice::Balance,
        };
        Some(practice.key())
    }
}

/// What a result leads to, in reading order.
///
/// The role gap comes first, since that is what the result is about and what other people can help
/// to close; then a strong income focus; then low practices, lowest first (equal scores in the
/// order of [`Practice::ALL`]). Scales with too few answers lead to nothing.
pub fn advise(outcome: &Outcome) -> Vec<Advice> {
    let mut advice = Vec::new();
    advice.extend(facets_to_ask_for(outcome).map(|facets| Advice::RoleGap { facets }));
    if has_strong_income_focus(outcome) {
        advice.push(Advice::IncomeFirst);
    }
    let want = outcome.want.score().map(Score::value);
    let low = outcome
        .practices
        .iter()
        .filter_map(|&(practice, scale)| Some((practice, scale.score()?.value())))
        .filter(|&(practice, score)| is_worth_a_goal(practice, score, want));
    advice.extend(
        insertion_sorted(low, |a, b| a.1 < b.1)
            .into_iter()
            .map(|(practice, _)| for_practice(practice, outcome)),
    );
    advice
}

/// Whether a goal for a practice with this score is advised to somebody who wants so much of
/// career-building, both in points: as the quiz scores them, or exact fractions.
pub fn is_worth_a_goal<T: PartialOrd + From<u8>>(
    practice: Practice,
    score: T,
    want: Option<T>,
) -> bool {
    let is_low = score < T::from(LOW_PRACTICE_POINTS);
    let is_wanted = || want.is_some_and(|want| want >= T::from(EDUCATION_WANT));
    is_low && (practice != Practice::Education || is_wanted())
}

/// The key of what a goal would be for first, as [`Advice::goal_key`] gives it: of the widest gap,
/// or of the first advice that a goal can be made of.
pub fn first_goal_key(outcome: &Outcome) -> Option<&'static str> {
    advise(outcome).iter().find_map(Advice::goal_key)
}

/// Why a result leads to nothing: what [`advise`] leaves to say where it gives no advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoAdvice {
    /// Too much is unknown to call anything well: what is wanted of career-building, what the role
    /// gives of it, or more than a third of the practices.
    TooFewAnswers,
    /// There is no role to compare with, and the practices are well.
    NoRole,
    /// One facet has a gap of its own, on one answer each, and the whole has none.
    OneStandsOut(Facet),
    /// The role gives more career-building than is wanted: by [`SCALE_GAP`] or more, or by its
    /// level, as the headline says it.
    RoleOffersMore,
    /// The role is close to what is wanted, and the practices are well.
    AllWell,
}

/// Why there is no advice, for a result to which [`advise`] gives none.
///
/// A facet that stands out comes before a role that offers more: it is what a reader could still
/// ask for.
pub fn why_no_advice(outcome: &Outcome) -> NoAdvice {
    let practices = outcome.practices.iter();
    let known = practices.filter(|row| row.1.score().is_some()).count();
    // Two thirds, as for the items of a scale.
    let is_thin = outcome.want.score().is_none() || known * 3 < outcome.practices.len() * 2;
    if is_thin {
        return NoAdvice::TooFewAnswers;
    }
    if outcome.role.is_none() {
        return NoAdvice::NoRole;
    }
    let Some(gap) = outcome.gap() else {
        return NoAdvice::TooFewAnswers;
    };
    if let Some(facet) = stands_out(outcome) {
        return NoAdvice::OneStandsOut(facet);
    }
    let level = Standing::of(outcome);
    if gap <= -SCALE_GAP || level.role > level.want {
        NoAdvice::RoleOffersMore
    } else {
        NoAdvice::AllWell
    }
}

fn has_strong_income_focus(outcome: &Outcome) -> bool {
    let leans = outcome.purpose().and_then(purpose_lean) == Some(PurposeLean::Income);
    leans && is_at_least(outcome.income, STRONG_INCOME)
}

fn for_practice(practice: Practice, outcome: &Outcome) -> Advice {
    match practice {
        Practice::Skills => Advice::Skills,
        Practice::Education => Advice::Education,
        Practice::Experience => Advice::Experience(outcome.setup.stage),
        Practice::Networking => Advice::Networking,
        Practice::GoalReview => Advice::GoalReview,
        Practice::Balance => Advice::Balance,
    }
}

fn is_at_least(scale: ScaleScore, floor: f64) -> bool {
    scale.score().is_some_and(|score| score.value() >= floor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::Form;
    use crate::quiz::outcome::sample::{even, scored, scored_of, too_few};

    #[track_caller]
    fn check(change: impl FnOnce(&mut Outcome), expected: &[Advice]) {
        let mut outcome = even(Form::Full);
        change(&mut outcome);
        assert_eq!(advise(&outcome), expected);
    }

    #[test]
    fn an_even_result_leads_to_nothing() {
        check(|_| {}, &[]);
    }

    #[test]
    fn a_role_gap_comes_before_practices() {
        let gap_and_low = |o: &mut Outcome| {
            o.facets[2].want = scored(75.0);
            o.practices[0].1 = scored(0.0);
        };
        let facets = vec![Facet::Growth];
        check(gap_and_low, &[Advice::RoleGap { facets }, Advice::Skills]);
    }

    #[test]
    fn low_practices_come_lowest_first() {
        let low = |o: &mut Outcome| {
            let percents = [40.0, 10.0, 30.0, 49.9, 30.0, 50.0];
            for (row, percent) in o.practices.iter_mut().zip(percents) {
                row.1 = scored(percent);
            }
        };
        let rest = [
            Advice::Experience(Some(Stage::Middle)),
            Advice::GoalReview,
            Advice::Skills,
            Advice::Networking,
        ];
        check(low, &rest);
    }

    #[test]
    fn education_is_for_those_who_want_a_career() {
        let low = |want: f64| {
            move |o: &mut Outcome| {
                o.want = scored(want);
                o.practices[1].1 = scored(0.0);
            }
        };
        check(low(59.9), &[]);
        check(low(60.0), &[Advice::Education]);
    }

    #[test]
    fn a_gap_comes_before_a_strong_income_focus() {
        let both = |o: &mut Outcome| {
            o.income = scored(80.0);
            o.meaning = scored(20.0);
            o.facets[2].want = scored(75.0);
        };
        let facets = vec![Facet::Growth];
        check(both, &[Advice::RoleGap { facets }, Advice::IncomeFirst]);
    }

    #[test]
    fn a_strong_income_focus_comes_before_practices() {
        let focus = |income: f64, meaning: f64| {
            move |o: &mut Outcome| {
                o.income = scored(income);
                o.meaning = scored(meaning);
                o.practices[5].1 = scored(0.0);
            }
        };
        check(focus(60.0, 45.8), &[Advice::IncomeFirst, Advice::Balance]);
        check(focus(60.0, 45.9), &[Advice::Balance]);
        check(focus(59.9, 10.0), &[Advice::Balance]);
    }

    #[track_caller]
    fn check_none(form: Form, change: impl FnOnce(&mut Outcome), expected: NoAdvice) {
        let mut outcome = even(form);
        change(&mut outcome);
        assert_eq!(advise(&outcome), []);
        assert_eq!(why_no_advice(&outcome), expected);
    }

    fn alone(outcome: &mut Outcome) {
        outcome.role = None;
        for scores in &mut outcome.facets {
            scores.role = None;
        }
    }

    fn scales(want: f64, role: f64) -> impl FnOnce(&mut Outcome) {
        move |o| (o.want, o.role) = (scored(want), Some(scored(role)))
    }

    #[test]
    fn all_is_well_only_where_all_is_known_and_close() {
        check_none(Form::Full, |_| {}, NoAdvice::AllWell);
        check_none(Form::Quick, scales(65.0, 55.0), NoAdvice::AllWell);
        check_none(Form::Full, scales(20.0, 35.9), NoAdvice::AllWell);
        let two_habits_unknown =
            |o: &mut Outcome| (o.practices[0].1, o.practices[1].1) = (too_few(), too_few());
        check_none(Form::Full, two_habits_unknown, NoAdvice::AllWell);
    }

    #[test]
    fn too_few_answers_are_not_well() {
        let check = |change: fn(&mut Outcome)| {
            check_none(Form::Quick, change, NoAdvice::TooFewAnswers);
        };
        check(|o| o.want = too_few());
        check(|o| o.role = Some(too_few()));
        check(|o| o.practices = o.practices.map(|row| (row.0, too_few())));
        check(|o| {
            for row in o.practices.iter_mut().take(3) {
                row.1 = too_few();
            }
        });
        check(|o| {
            alone(o);
            o.want = too_few();
        });
    }

    #[test]
    fn without_a_role_nothing_is_said_of_one() {
        check_none(Form::Full, alone, NoAdvice::NoRole);
    }

    #[test]
    fn a_role_may_offer_more_than_is_wanted() {
        check_none(Form::Full, scales(20.0, 36.0), NoAdvice::RoleOffersMore);
        check_none(Form::Full, scales(0.0, 100.0), NoAdvice::RoleOffersMore);
        // As the headline says: a job is wanted, the role asks for a bit more.
        check_none(Form::Full, scales(39.9, 40.0), NoAdvice::RoleOffersMore);
        check_none(Form::Full, scales(60.0, 60.1), NoAdvice::RoleOffersMore);
    }

    #[test]
    fn a_side_that_stands_out_is_named() {
        let growth = |role: f64| {
            move |o: &mut Outcome| {
                o.role = Some(scored(role));
                o.facets[2].want = scored_of(100.0, 1);
            }
        };
        let stands_out = NoAdvice::OneStandsOut(Facet::Growth);
        check_none(Form::Quick, growth(50.0), stands_out);
        check_none(Form::Quick, growth(100.0), stands_out);
    }
}
