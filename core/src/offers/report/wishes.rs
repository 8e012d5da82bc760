//! What the reader wants from the next job, and whether each offer has it: answered by the reader,
//! or by the figures where they know. What is wanted comes from goals, by the keys of criteria, and
//! from the gaps of a quiz result.

use crate::career::{FACET_GAP_POINTS, Facet, QuizResult};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::international;
use crate::offers::fit::rated_in;
use crate::offers::{Comparison, Field, Kind, Offer, Outcome, SavedOffer, Value, gives_pay};

/// What is wanted of a facet where no quiz says so: all alike.
const WANTED_UNKNOWN: f64 = 50.0;

/// Something that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// What a goal asks of the next offer, by its key.
    Criterion(String),
    /// What the present role gives too little of.
    Facet(Facet),
}

/// Whether an offer has what is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WishAnswer {
    /// What the reader says.
    pub given: Option<bool>,
    /// What the figures say.
    pub computed: Option<bool>,
}

impl WishAnswer {
    /// The answer; `None` where it is to be asked. The reader knows better than the figures.
    pub fn value(self) -> Option<bool> {
        self.given.or(self.computed)
    }
}

/// Something that is wanted, and whether each offer has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishRow {
    /// What is wanted.
    pub wish: Wish,
    /// One for each offer; `None` for the present job, which is no next job.
    pub answers: Vec<Option<WishAnswer>>,
}

/// How many wishes an offer meets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WishCount {
    /// Met.
    pub met: usize,
    /// To be asked.
    pub open: usize,
    /// All of them.
    pub of: usize,
}

/// What is wanted: first what goals ask for, by key, then what the quiz says the role gives too
/// little of, the widest gap first.
pub fn wishes(criteria: &[String], quiz: Option<&QuizResult>) -> Vec<Wish> {
    let gaps = quiz.map_or([].as_slice(), |quiz| &quiz.gaps);
    let criteria = criteria.iter().cloned().map(Wish::Criterion);
    let facets = gaps.iter().copied().map(Wish::Facet);
    criteria.chain(facets).collect()
}

impl Comparison {
    /// Whether the offers have what is wanted. `saved` are the offers as they are kept, and `offers`
    /// as they were compared, in one order.
    pub fn wish_rows(
        &self,
        wishes: &[Wish],
        saved: &[SavedOffer],
        offers: &[Offer],
        quiz: Option<&QuizResult>,
    ) -> Vec<WishRow> {
        let pairs = || offers.iter().zip(self.outcomes.iter().map(AsRef::as_ref));
        let present = pairs().find(|(offer, _)| offer.is_current);
        let wanted = wanted(quiz);
        let row = |wish: &Wish| {
            let answers = saved.iter().zip(pairs()).map(|(saved, pair)| {
                (!saved.is_current).then(|| match wish {
                    Wish::Criterion(key) => WishAnswer {
                        given: saved.meets(key),
                        computed: meets(key, pair, present),
                    },
                    Wish::Facet(facet) => WishAnswer {
                        given: None,
                        computed: gives(pair.0, *facet, wanted),
                    },
                })
            });
            WishRow {
                wish: wish.clone(),
                answers: answers.collect(),
            }
        };
        wishes.iter().map(row).collect()
    }
}

/// How many wishes each offer meets, by its place; without the present job.
pub fn wish_counts(rows: &[WishRow]) -> Vec<(usize, WishCount)> {
    let offers = rows.first().map_or(0, |row| row.answers.len());
    let count = |place: usize| {
        let mut count = WishCount::default();
        for row in rows {
            let answer = row.answers.get(place).copied().flatten()?.value();
            count.met += usize::from(answer == Some(true));
            count.open += usize::from(answer.is_none());
            count.of += 1;
        }
        Some((place, count))
    };
    (0..offers).filter_map(count).collect()
}

/// What is to be asked about the offer at a place.
pub fn open_wishes(rows: &[WishRow], place: usize) -> Vec<Wish> {
    let is_open = |row: &&WishRow| {
        let answer = row.answers.get(place).copied().flatten();
        answer.is_some_and(|answer| answer.value().is_none())
    };
    let open = rows.iter().filter(is_open);
    open.map(|row| row.wish.clone()).collect()
}

/// An offer and what it comes to.
type Pair<'a> = (&'a Offer, &'a Outcome);

/// Whether an offer meets a criterion, as far as figures know.
fn meets(key: &str, of: Pair, present: Option<Pair>) -> Option<bool> {
    match key {
        "pay" => pays_more(of.1, present?.1),
        "leave" => has_more_days_off(of.0, present?.0),
        "retirement" => has_match(of),
        "health" => has_no_plan(of.0).then_some(false),
        "flexibility" => is_less_on_site(of.0, present?.0).then_some(true),
        _ => None,
    }
}

fn pays_more(of: &Outcome, present: &Outcome) -> Option<bool> {
    let more = of.average.amount() - present.average.amount();
    (gives_pay(of) && gives_pay(present)).then(|| more.to_units() > Money::ZERO)
}

/// Nobody pays for a contractor's days off.
fn has_more_days_off(of: &Offer, present: &Offer) -> Option<bool> {
    if of.terms.kind == Kind::Contractor {
        return Some(false);
    }
    // What only one of the two gives would decide it alone.
    let counts = |field| of.number(field).is_some() && present.number(field).is_some();
    let [holidays, sick_days] = [Field::Holidays, Field::SickDays].map(counts);
    let days = |offer: &Offer| {
        let days = |field, counts: bool| match counts {
            true => offer.number(field).unwrap_or_default(),
            false => Decimal::ZERO,
        };
        let earned = offer.number(Field::LeaveEarned);
        let earned = earned.map(|monthly| monthly.times(Decimal::whole(12)).rounded(4));
        let vacation = offer.number(Field::Vacation).or(earned)?;
        let included = offer.terms.holidays_included == Some(true);
        let holidays = days(Field::Holidays, holidays);
        let off = international::days_off(vacation, holidays, included);
        Some(off + days(Field::SickDays, sick_days))
    };
    Some(days(of)? > days(present)?)
}

fn has_match((offer, outcome): Pair) -> Option<bool> {
    if offer.terms.kind == Kind::Contractor {
        return Some(false);
    }
    let given = offer.value(Field::Match)?;
    let is_any = matches!(given, Value::Tiers(tiers) if !tiers.is_empty());
    Some(is_any || outcome.matching.possible > Money::ZERO)
}

fn has_no_plan(offer: &Offer) -> bool {
    offer.terms.kind == Kind::Contractor || offer.terms.health_plan == Some(false)
}

/// More days on site say nothing of the hours.
fn is_less_on_site(of: &Offer, present: &Offer) -> bool {
    let days = |offer: &Offer| offer.number(Field::DaysOnSite);
    matches!((days(of), days(present)), (Some(of), Some(present)) if of < present)
}

/// How much of each facet is wanted, 0 to 100, in the order of [`Facet::ALL`].
fn wanted(quiz: Option<&QuizResult>) -> [f64; 4] {
    let score = |index: usize| Some(quiz?.facets.get(index)?.want?.value());
    [0, 1, 2, 3].map(|index| score(index).unwrap_or(WANTED_UNKNOWN))
}

/// Whether an offer gives what is wanted of a facet; `None` until it is rated. It does unless it has
/// a gap there that the quiz would name: see [`FACET_GAP_POINTS`].
fn gives(offer: &Offer, facet: Facet, wanted: [f64; 4]) -> Option<bool> {
    let rating = offer.number(rated_in(facet))?;
    let given = rating.as_billionths() as f64 / 1e8;
    let all = Facet::ALL.into_iter().zip(wanted);
    let (_, wanted) = all.into_iter().find(|(other, _)| *other == facet)?;
    Some(wanted - given < f64::from(FACET_GAP_POINTS))
}

#[cfg(test)]
#[path = "wishes_tests.rs"]
mod tests;
