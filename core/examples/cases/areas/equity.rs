//! Stock grants, options and purchase plans.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::offer::equity::{
    Espp, Schedule, espp, expected, grown, spread, vesting_in_year,
};
use steppingstone_core::offer::law::law_of;

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
        return Ok(vec![
            answer("paper_value", paper),
            answer("expected_value", expected(paper, probability)),
            answer("expected", expected(paper, probability)),
        ]);
    }
    if let Some(options) = given.decimal(&["options"])? {
        let strike = given.needed_money(&["strike"])?;
        let price = given.needed_money(&["price"])?;
        let at = |years: u16| {
            spread(
                options,
                strike,
                grown(price, growth, years.saturating_mul(12)),
            )
        };
        let years = given
            .whole(&["years", "years_to_vest", "vest_years"])?
            .unwrap_or(0);
        let mut answers = vec![
            answer("spread_today", spread(options, strike, price)),
            answer("spread_at_vest", at(years)),
            answer("value", at(years)),
            answer("paper_value", at(years)),
            answer("expected_value", expected(at(years), probability)),
        ];
        for year in asked.counts("spread_year_", "") {
            answers.push(answer(&format!("spread_year_{year}"), at(year)));
        }
        for year in asked
            .counts("spread_in_", "_years")
            .into_iter()
            .chain(asked.counts("spread_in_", "y"))
        {
            answers.push(answer(&format!("spread_in_{year}_years"), at(year)));
            answers.push(answer(&format!("spread_in_{year}y"), at(year)));
        }
        return Ok(answers);
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

fn grant(
    given: &mut Given,
    asked: &Asked,
    growth: Decimal,
    probability: Decimal,
) -> Result<Answers, Reason> {
    let units = given.decimal(&["units", "shares"])?;
    let price = given.money(&["price"])?;
    let bought = units.zip(price).map(|(units, price)| price.times(units));
    let grant = match bought {
        Some(value) => value,
        None => given.needed_money(&["grant", "value"])?,
    };
    let schedule = match given.list(&["schedule"])? {
        Some(shares) => {
            let whole = shares.iter().fold(Decimal::ZERO, |sum, share| sum + *share);
            Schedule::years(shares.into_iter().map(|share| share.over(whole)).collect())
        }
        None => {
            let months = given.whole(&["months"])?;
            let years = given.whole::<u16>(&["years", "vest_years"])?;
            let months = months.or(years.map(|years| years * 12)).unwrap_or(48);
            let cliff = given.whole(&["cliff", "cliff_months"])?.unwrap_or(0);
            let every = given.whole(&["every", "cadence_months"])?.unwrap_or(1);
            Schedule::even(months, cliff, every)
        }
    };
    let schedule = schedule.map_err(|problem| format!("schedule: {problem:?}"))?;
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
