//! `typed-cases-1`: texts as typed into the fields of an offer.

use std::collections::BTreeMap;

use serde::Deserialize;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::form::Problem;
use steppingstone_core::money::Money;
use steppingstone_core::offers::equity::{Schedule, ScheduleForm, ScheduleProblem};
use steppingstone_core::offers::number::NumberProblem;
use steppingstone_core::offers::{
    DecimalPoint, Field, Formula, FormulaProblem, Frequency, Kind, OfferDraft, Terms, Value,
};

use crate::file;
use crate::outcome::{Difference, Outcome};

/// How far a value may be from the expected one.
const TOLERANCE: f64 = 0.000_001;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "id")]
    _id: String,
    field: String,
    text: String,
    given: Given,
    expect: Expected,
    #[serde(rename = "note")]
    _note: Option<String>,
    #[serde(rename = "source")]
    _source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    currency: Option<String>,
    kind: Option<String>,
    frequency: Option<String>,
    #[serde(default)]
    texts: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Expected {
    Number(f64),
    Money(f64),
    Percent(f64),
    Tiers(Vec<(f64, f64)>),
    Vesting(Vec<f64>),
    Schedule(Timing),
    Refused(String),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Timing {
    months: Option<u16>,
    cliff: Option<u16>,
    every: Option<u16>,
    by_year: Option<Vec<f64>>,
}

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    file::each(path, text, |case: Case, _| check(&case))
}

fn check(case: &Case) -> Result<Vec<Difference>, String> {
    let field = field_of(&case.field)?;
    let mut draft = OfferDraft {
        terms: Terms {
            kind: kind_of(case.given.kind.as_deref())?,
            frequency: frequency_of(case.given.frequency.as_deref())?,
            ..Terms::default()
        },
        ..OfferDraft::default()
    };
    for (key, text) in &case.given.texts {
        draft.texts.insert(field_of(key)?, text.clone());
    }
    draft.texts.insert(field, case.text.clone());
    let point = DecimalPoint::in_amounts_of(case.given.currency.as_deref().unwrap_or("USD"));
    let read = draft.read(field, point);
    let difference = (!fits(&read, &case.expect)).then(|| Difference {
        field: case.field.clone(),
        expected: format!("{:?}", case.expect),
        actual: format!("{read:?}"),
    });
    Ok(difference.into_iter().collect())
}

fn field_of(key: &str) -> Result<Field, String> {
    Field::from_key(key).ok_or_else(|| format!("field {key} is not known"))
}

fn kind_of(key: Option<&str>) -> Result<Kind, String> {
    let Some(key) = key else {
        return Ok(Kind::default());
    };
    let mut kinds = Kind::ALL.into_iter();
    let known = kinds.find(|kind| kind.key() == key);
    known.ok_or_else(|| format!("kind {key} is not known"))
}

fn frequency_of(key: Option<&str>) -> Result<Option<Frequency>, String> {
    Ok(match key {
        None => None,
        Some("weekly") => Some(Frequency::Weekly),
        Some("two_weeks") => Some(Frequency::EveryTwoWeeks),
        Some("twice_a_month") => Some(Frequency::TwiceAMonth),
        Some("monthly") => Some(Frequency::Monthly),
        Some(other) => return Err(format!("frequency {other} is not known")),
    })
}

fn fits(read: &Result<Option<Value>, Problem<Formula>>, expected: &Expected) -> bool {
    let near = |value: f64, expected: f64| (value - expected).abs() <= TOLERANCE;
    let percent = |share: Decimal| number(share) * 100.0;
    match (read, expected) {
        (Ok(Some(Value::Number(value))), Expected::Number(expected)) => {
            near(number(*value), *expected)
        }
        (Ok(Some(Value::Money(value))), Expected::Money(expected)) => {
            near(units(*value), *expected)
        }
        (Ok(Some(Value::Rate(value))), Expected::Percent(expected)) => {
            near(percent(*value), *expected)
        }
        (Ok(Some(Value::Tiers(tiers))), Expected::Tiers(expected)) => {
            tiers.len() == expected.len()
                && tiers.iter().zip(expected).all(|(tier, (rate, width))| {
                    near(number(tier.match_rate), *rate) && near(percent(tier.of_next), *width)
                })
        }
        (Ok(Some(Value::Vesting(vesting))), Expected::Vesting(expected)) => {
            // The last share holds for good, so that a longer list may say the same.
            let longest = expected.len().max(vesting.shares().len());
            let at = |place: usize| expected.get(place).or(expected.last()).copied();
            (0_i64..).zip(0..longest).all(|(years, place)| {
                let share = vesting.share(Decimal::whole(years));
                at(place).is_some_and(|expected| near(percent(share), expected))
            })
        }
        (Ok(Some(Value::Schedule(schedule))), Expected::Schedule(expected)) => {
            is_timed(schedule, expected)
        }
        (Err(problem), Expected::Refused(why)) => refused(*problem) == why,
        _ => false,
    }
}

fn is_timed(schedule: &Schedule, expected: &Timing) -> bool {
    let percents = |shares: &[Decimal], expected: &[f64]| {
        shares.len() == expected.len()
            && shares
                .iter()
                .zip(expected)
                .all(|(share, expected)| (number(*share) * 100.0 - expected).abs() <= TOLERANCE)
    };
    match (schedule.form(), &expected.by_year) {
        (ScheduleForm::ByYear(shares), Some(by_year)) => {
            expected.months.is_none() && expected.cliff.is_none() && percents(shares, by_year)
        }
        (
            ScheduleForm::Even {
                months,
                cliff,
                every,
            },
            None,
        ) => {
            expected.months == Some(*months)
                && expected.cliff.unwrap_or(0) == *cliff
                && expected.every.is_none_or(|expected| expected == *every)
        }
        _ => false,
    }
}

/// The word of the cases for why a text is refused.
fn refused(problem: Problem<Formula>) -> &'static str {
    match problem {
        Problem::Number(NumberProblem::NotANumber | NumberProblem::TooLarge) => "number",
        Problem::Number(NumberProblem::Range) => "range",
        Problem::Number(NumberProblem::Sum) => "sum",
        Problem::Unit => "unit",
        Problem::Percent => "percent",
        Problem::Unlimited => "unlimited",
        Problem::OtherTime => "time",
        Problem::OutOfRange => "out_of_range",
        Problem::Formula(FormulaProblem::Tiers(_)) => "tiers",
        Problem::Formula(FormulaProblem::Schedule(ScheduleProblem::CliffUnit { .. })) => "cliff",
        Problem::Formula(FormulaProblem::Schedule(_)) => "schedule",
        Problem::Formula(FormulaProblem::Vesting(_)) => "vesting",
        Problem::Formula(FormulaProblem::Instalments(_)) => "instalments",
        Problem::Formula(FormulaProblem::Clawback(_)) => "clawback",
        Problem::Pay(_) => "pay",
        Problem::OtherCurrency(_) => "currency",
        Problem::Date => "date",
        Problem::BeforeStart => "before_start",
        Problem::NotWhole | Problem::NotAChoice | Problem::TooLong => "none of offers",
    }
}

fn number(decimal: Decimal) -> f64 {
    decimal.as_billionths() as f64 / 1e9
}

fn units(money: Money) -> f64 {
    money.as_millionths() as f64 / 1e6
}
