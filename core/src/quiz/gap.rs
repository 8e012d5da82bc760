//! Whether the role gives less than is wanted, and of what.

use super::outcome::{FacetScores, Outcome};
use crate::career::{FACET_GAP_POINTS, Facet};
use crate::order::insertion_sorted;

/// A gap of so many points between wanted and given on the career-building scale is worth acting
/// on.
pub const SCALE_GAP: f64 = SCALE_GAP_POINTS as f64;
const SCALE_GAP_POINTS: u8 = 16;

/// A gap of so many points on one facet is worth acting on.
pub const FACET_GAP: f64 = FACET_GAP_POINTS as f64;

/// Gaps between wanted and given, in points: as the quiz scores them, or exact fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gaps<T> {
    /// Of the whole career-building scale; `None` without a role or with too few answers.
    pub scale: Option<T>,
    /// Of each facet, in the order of [`Facet::ALL`].
    pub facets: [FacetGap<T>; 4],
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FacetGap<T> {
    pub facet: Facet,
    /// `None` without a role or with too few answers.
    pub gap: Option<T>,
    /// Whether it was asked with one item alone, as in the quick form.
    pub is_one_item: bool,
}

impl<T: Copy + PartialOrd + From<u8>> Gaps<T> {
    /// The facets to ask for or look for, largest gap first; `None` if no gap is worth acting on.
    ///
    /// A gap of [`SCALE_GAP`] on the whole scale counts, or one of [`FACET_GAP`] on a facet of two
    /// items. In the quick form a facet is one item, and one step between two answers is already 25
    /// points: there a facet is named when the whole scale shows a gap, and claims none by itself.
    ///
    /// Named are the facets at [`FACET_GAP`] or above, and if there are none, those above zero; that
    /// may leave none to name, when the facets have too few answers.
    pub fn to_ask_for(&self) -> Option<Vec<Facet>> {
        let known = self.facets.iter().filter_map(|it| Some((it, it.gap?)));
        let gaps: Vec<(&FacetGap<T>, T)> = insertion_sorted(known, |a, b| a.1 > b.1);
        let is_wide = |gap: T| gap >= T::from(FACET_GAP_POINTS);

        let scale_wide = self
            .scale
            .is_some_and(|gap| gap >= T::from(SCALE_GAP_POINTS));
        let facet_wide = gaps
            .iter()
            .any(|&(it, gap)| is_wide(gap) && !it.is_one_item);
        if !scale_wide && !facet_wide {
            return None;
        }

        let named = |is_named: &dyn Fn(T) -> bool| -> Vec<Facet> {
            let named = gaps.iter().filter(|row| is_named(row.1));
            named.map(|row| row.0.facet).collect()
        };
        let wide = named(&is_wide);
        Some(if wide.is_empty() {
            named(&|gap| gap > T::from(0))
        } else {
            wide
        })
    }
}

/// [`Gaps::to_ask_for`] of a result.
pub fn facets_to_ask_for(outcome: &Outcome) -> Option<Vec<Facet>> {
    let gap = |scores: &FacetScores| FacetGap {
        facet: scores.facet,
        gap: scores.gap(),
        is_one_item: scores.want.of() < 2,
    };
    let [a, b, c, d] = &outcome.facets;
    Gaps {
        scale: outcome.gap(),
        facets: [gap(a), gap(b), gap(c), gap(d)],
    }
    .to_ask_for()
}

/// The facets whose gap is as wide as that of `facet`, to the point, in their order; that one
/// alone, or none if it has no gap.
pub fn as_wide_as(outcome: &Outcome, facet: Facet) -> Vec<Facet> {
    let points = |scores: &FacetScores| scores.gap().map(f64::round);
    let widest = outcome.facets.iter().find(|scores| scores.facet == facet);
    let widest = widest.and_then(points);
    let alike = outcome.facets.iter();
    let alike = alike.filter(|scores| widest.is_some() && points(scores) == widest);
    alike.map(|scores| scores.facet).collect()
}

/// How the sides of the role stand against what is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sides {
    /// The role gives less than is wanted, of this facet above all; `None` where no single facet
    /// shows it.
    Behind(Option<Facet>),
    /// Every facet is scored on both sides, and none has a gap of [`FACET_GAP`] or more.
    NoneBehind,
    /// No gap is worth acting on, though it cannot be said of each facet: one has too few answers,
    /// or one stands out in the quick form; which, as [`stands_out`] says.
    OnTheWhole(Option<Facet>),
}

impl Sides {
    /// The sides of a result; `None` without a role, or where the scales have too few answers to
    /// say that there is no gap.
    pub fn of(outcome: &Outcome) -> Option<Sides> {
        if let Some(facets) = facets_to_ask_for(outcome) {
            return Some(Sides::Behind(facets.first().copied()));
        }
        outcome.gap()?;
        let are_all_scored = outcome.facets.iter().all(|scores| scores.gap().is_some());
        Some(match stands_out(outcome) {
            None if are_all_scored => Sides::NoneBehind,
            stands_out => Sides::OnTheWhole(stands_out),
        })
    }
}

/// The facet with the widest gap, if that is [`FACET_GAP`] or more: the first of equals.
///
/// In the quick form one is no reason to act by itself, but to say that no side falls behind would
/// be untrue.
pub fn stands_out(outcome: &Outcome) -> Option<Facet> {
    let wide = outcome
        .facets
        .iter()
        .filter_map(|scores| Some((scores.facet, scores.gap()?)))
        .filter(|&(_, gap)| gap >= FACET_GAP);
    let widest = wide.reduce(|widest, next| if next.1 > widest.1 { next } else { widest });
    widest.map(|(facet, _)| facet)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::Form;
    use crate::quiz::outcome::sample::{even, scored, scored_of, too_few};

    /// Scores at 50 but for the role scale and the wants of the four facets.
    #[track_caller]
    fn check(form: Form, role: f64, wants: [f64; 4], expected: Option<&[Facet]>) {
        let mut outcome = even(form);
        outcome.role = Some(scored(role));
        for (scores, want) in outcome.facets.iter_mut().zip(wants) {
            scores.want = scored_of(want, scores.want.of());
        }
        assert_eq!(facets_to_ask_for(&outcome).as_deref(), expected);
    }

    const EVEN: [f64; 4] = [50.0; 4];

    #[track_caller]
    fn check_sides(form: Form, change: impl FnOnce(&mut Outcome), expected: Option<Sides>) {
        let mut outcome = even(form);
        change(&mut outcome);
        assert_eq!(Sides::of(&outcome), expected);
    }

    #[test]
    fn no_side_is_behind_only_where_each_is_known_and_close() {
        let growth = |want: f64| move |o: &mut Outcome| o.facets[2].want = scored_of(want, 1);
        let thin = |o: &mut Outcome| o.facets[1].role = Some(too_few());
        check_sides(Form::Full, |_| {}, Some(Sides::NoneBehind));
        check_sides(Form::Quick, |_| {}, Some(Sides::NoneBehind));
        check_sides(Form::Quick, growth(74.9), Some(Sides::NoneBehind));
        check_sides(
            Form::Quick,
            growth(75.0),
            Some(Sides::OnTheWhole(Some(Facet::Growth))),
        );
        check_sides(Form::Full, thin, Some(Sides::OnTheWhole(None)));
        let wanted_thin = |o: &mut Outcome| o.facets[0].want = too_few();
        check_sides(Form::Quick, wanted_thin, Some(Sides::OnTheWhole(None)));
        let thin_and_wide = |o: &mut Outcome| {
            thin(o);
            growth(100.0)(o);
        };
        check_sides(
            Form::Quick,
            thin_and_wide,
            Some(Sides::OnTheWhole(Some(Facet::Growth))),
        );
    }

    #[test]
    fn a_gap_worth_acting_on_is_behind() {
        let growth = |o: &mut Outcome| o.facets[2].want = scored(80.0);
        check_sides(Form::Full, growth, Some(Sides::Behind(Some(Facet::Growth))));
        let whole = |o: &mut Outcome| o.role = Some(scored(20.0));
        check_sides(Form::Full, whole, Some(Sides::Behind(None)));
    }

    #[test]
    fn gaps_of_one_width_are_told_together() {
        let mut outcome = even(Form::Full);
        for place in [1, 3] {
            outcome.facets[place].want = scored(80.0);
        }
        outcome.facets[0].want = scored(79.0);
        let alike = as_wide_as(&outcome, Facet::Specialisation);
        assert_eq!(alike, [Facet::Specialisation, Facet::Advancement]);
        assert_eq!(as_wide_as(&outcome, Facet::Horizon), [Facet::Horizon]);
        outcome.facets[0].role = None;
        assert_eq!(as_wide_as(&outcome, Facet::Horizon), []);
    }

    #[test]
    fn without_both_scales_no_side_is_mentioned() {
        check_sides(Form::Full, |o| o.want = too_few(), None);
        check_sides(Form::Full, |o| o.role = Some(too_few()), None);
        check_sides(Form::Full, |o| o.role = None, None);
    }

    #[test]
    fn the_widest_stands_out_and_the_first_of_equals() {
        let standing = |wants: [f64; 4]| {
            let mut outcome = even(Form::Quick);
            for (scores, want) in outcome.facets.iter_mut().zip(wants) {
                scores.want = scored_of(want, 1);
            }
            stands_out(&outcome)
        };
        assert_eq!(standing(EVEN), None);
        assert_eq!(standing([0.0, 74.9, 50.0, 0.0]), None);
        assert_eq!(standing([0.0, 75.0, 0.0, 100.0]), Some(Facet::Advancement));
        assert_eq!(
            standing([0.0, 100.0, 0.0, 100.0]),
            Some(Facet::Specialisation)
        );
    }

    #[test]
    fn the_scale_counts_from_sixteen_points() {
        check(Form::Full, 50.0, EVEN, None);
        check(Form::Full, 34.1, EVEN, None);
        check(Form::Full, 34.0, EVEN, Some(&[]));
        check(Form::Quick, 34.1, EVEN, None);
        check(Form::Quick, 34.0, EVEN, Some(&[]));
        check(Form::Full, 100.0, EVEN, None);
    }

    #[test]
    fn a_facet_counts_from_twenty_five_points() {
        let growth = |want| [50.0, 50.0, want, 50.0];
        check(Form::Full, 50.0, growth(74.9), None);
        check(Form::Full, 50.0, growth(75.0), Some(&[Facet::Growth]));
        check(Form::Full, 50.0, growth(0.0), None);
        check(Form::Quick, 50.0, growth(75.0), None);
        check(Form::Quick, 34.0, growth(75.0), Some(&[Facet::Growth]));
    }

    #[test]
    fn the_largest_gap_is_named_first_and_small_ones_only_alone() {
        let wide: &[Facet] = &[Facet::Growth, Facet::Horizon];
        check(Form::Full, 50.0, [80.0, 50.0, 90.0, 60.0], Some(wide));
        let small: &[Facet] = &[Facet::Advancement, Facet::Specialisation];
        check(Form::Full, 30.0, [50.0, 60.0, 40.0, 70.0], Some(small));
    }

    #[test]
    fn without_a_role_there_is_no_gap() {
        let mut outcome = even(Form::Full);
        outcome.role = None;
        for scores in &mut outcome.facets {
            scores.want = scored(100.0);
            scores.role = None;
        }
        assert_eq!(facets_to_ask_for(&outcome), None);
    }
}
