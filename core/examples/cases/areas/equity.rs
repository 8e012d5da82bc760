//! Stock grants, options and purchase plans.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::offers::equity::{
    Espp, Options, Schedule, espp, expected, grown, options_in_year, spread, vesting_in_year,
};
use steppingstone_core::offers::law::law_of;

use super::answer;
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};

pub fn equity(given: &mut Given, asked: &Asked) -> Result<Answers, Reason> {
    let law = law_of(given.year()?).law;
    let growth = given.decimal_or(
        &[
            "growth",
            "growth_per_year",
            "price_growth",
            "annual_growth",
            "g",
        ],
        Decimal::ZERO,
    )?;
    let probability =
        given.decimal_or(&["probability", "chance", "exit_probability"], Decimal::ONE)?;
    if let Some(paper) = given.money(&["paper_value", "paper"])? {
        let expected = expected(paper, probability);
        let mut answers = vec![
            answer("paper_value", paper),
            answer("expected_value", expected),
            answer("expected", expected),
        ];
        if let Some(years) = given.decimal(&["years"])? {
            answers.push(answer("per_year", expected.per(years)));
        }
        return Ok(answers);
    }
    if let Some(count) = given.decimal(&["options"])? {
        return options(given, count, growth, probability);
    }
    if let Some(discount) = given.decimal(&["discount"])? {
        let pay = given.needed_money(&["pay", "salary"])?;
        let share = given.needed_decimal(&["pct"])?;
        let start = given.money(&[
            "price_start",
            "start_price",
            "price_begin",
            "offering_price",
        ])?;
        let end = given.money(&["price_end", "end_price", "purchase_price", "price"])?;
        let look_back = start
            .zip(end)
            .map(|(start, end)| end.share_of(start) - Decimal::ONE);
        let look_back = match given.yes(&["lookback", "look_back"])? {
            Some(false) => None,
            Some(true) | None => look_back,
        };
        let gain = espp(&Espp {
            contribution: pay.times(share),
            discount,
            look_back,
            limit: given.money(&["fmv_limit"])?.unwrap_or(law.espp_limit.value),
        });
        return Ok(vec![
            answer("max_contribution", gain.most),
            answer("contribution", gain.contribution),
            answer("gain", gain.gain),
        ]);
    }
    grant(given, asked, growth, probability)
}

fn options(
    given: &mut Given,
    count: Decimal,
    growth: Decimal,
    probability: Decimal,
) -> Result<Answers, Reason> {
    let strike = given.needed_money(&["strike"])?;
    let price = given.needed_money(&["price"])?;
    let later = given.money(&["price_at_vest", "future_price"])?;
    let options = Options {
        count,
        strike,
        price,
    };
    let schedule = schedule(given)?;
    let end = schedule.last_month();
    let at_end = later.unwrap_or_else(|| grown(price, growth, end));
    let value = spread(count, strike, at_end);
    let mut answers = vec![
        answer("spread_today", spread(count, strike, price)),
        answer("spread_at_vest", value),
        answer("value_at_vest", value),
        answer("value", value),
        answer("paper_value", value),
        answer("expected_value", expected(value, probability)),
    ];
    for year in 1..=10 {
        let worth = options_in_year(&options, &schedule, growth, year);
        answers.push(answer(&format!("year_{year}"), worth));
        let price = grown(price, growth, year * 12);
        answers.push(answer(
            &format!("spread_year_{year}"),
            spread(count, strike, price),
        ));
    }
    Ok(answers)
}

fn grant(
    given: &mut Given,
    asked: &Asked,
    growth: Decimal,
    probability: Decimal,
) -> Result<Answers, Reason> {
    let units = given.decimal(&["units", "shares"])?;
    let price = given.money(&["price"])?;
    if let (Some(units), None) = (units, price) {
        return in_units(given, asked, units);
    }
    let bought = units.zip(price).map(|(units, price)| price.times(units));
    let grant = match bought {
        Some(value) => value,
        None => given.needed_money(&["grant", "value"])?,
    };
    let schedule = schedule(given)?;
    let mut answers = vec![answer("paper_value", grant)];
    for month in asked.counts("vested_at_", "m") {
        answers.push(answer(
            &format!("vested_at_{month}m"),
            schedule.vested(grant, month),
        ));
    }
    let mut total = steppingstone_core::money::Money::ZERO;
    for year in 1..=10 {
        let value = vesting_in_year(grant, &schedule, growth, year);
        total += value;
        answers.push(answer(&format!("year_{year}"), value));
    }
    answers.push(answer("total", total));
    answers.push(answer("expected_value", expected(total, probability)));
    Ok(answers)
}

/// Whole units, as a broker's account shows them.
fn in_units(given: &mut Given, asked: &Asked, units: Decimal) -> Result<Answers, Reason> {
    let schedule = schedule(given)?;
    let at = |month| Decimal::whole(schedule.vested_units(units.floor(), month));
    let mut answers = Vec::new();
    for month in asked.counts("vested_at_", "m") {
        answers.push(answer(&format!("vested_at_{month}m"), at(month)));
    }
    for month in asked
        .counts("vests_in_month_", "")
        .into_iter()
        .chain(asked.counts("month_", ""))
    {
        let vests = at(month) - at(month.saturating_sub(1));
        answers.push(answer(&format!("vests_in_month_{month}"), vests));
        answers.push(answer(&format!("month_{month}"), vests));
    }
    for year in 1..=10 {
        let vests = at(year * 12) - at(year * 12 - 12);
        answers.push(answer(&format!("year_{year}"), vests));
    }
    Ok(answers)
}

fn schedule(given: &mut Given) -> Result<Schedule, Reason> {
    let schedule = match given.list(&["schedule"])? {
        Some(shares) => {
            let whole = shares.iter().fold(Decimal::ZERO, |sum, share| sum + *share);
            Schedule::years(shares.into_iter().map(|share| share.over(whole)).collect())
        }
        None => {
            let months = given.whole(&["months"])?;
            let years = given.whole::<u16>(&["years", "vest_years", "years_to_vest"])?;
            let months = months.or(years.map(|years| years * 12)).unwrap_or(48);
            let cliff = given.whole(&["cliff", "cliff_months"])?.unwrap_or(0);
            let every = given.whole(&["every", "cadence_months"])?.unwrap_or(1);
            Schedule::even(months, cliff, every)
        }
    };
    schedule.map_err(|problem| format!("schedule: {problem:?}"))
}
