//! Sign-on money, value over years, and cost of living.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::law_of;
use steppingstone_core::offers::one_time::{Clawback, left_after_clawback};
use steppingstone_core::offers::pay::expected_bonus;
use steppingstone_core::offers::price_parity::PriceParity;
use steppingstone_core::offers::projection::{
    at_prices, future_value, months_to_break_even, present_value, raised,
};
use steppingstone_core::offers::tax::bonus::{grossed_up, withheld};

use super::answer;
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};

/// The price levels of the states.
const PRICES: &str = include_str!("../../../../facts/us/regional_price_parity_2023.json");

pub fn sign_on(given: &mut Given, _: &Asked) -> Result<Answers, Reason> {
    let law = law_of(given.year()?).law;
    if let Some(bonus) = given.money(&["bonus"])? {
        let earlier = given.money_or_zero(&["ytd_fica_wages", "ytd_wages"])?;
        let off = withheld(law, bonus, earlier);
        return Ok(vec![
            answer("federal_withheld", off.federal),
            answer("social_security", off.social_security),
            answer("medicare", off.medicare),
            answer("addl_medicare", off.additional_medicare),
            answer("additional_medicare", off.additional_medicare),
            answer("net", off.net),
        ]);
    }
    if let Some(net) = given.money(&["net"])? {
        let rates = given.list(&["rates"])?.unwrap_or_default();
        let mut rate = rates
            .into_iter()
            .fold(Decimal::ZERO, |sum, rate| sum + rate);
        for name in [
            "rate",
            "federal",
            "state",
            "fica",
            "federal_rate",
            "state_rate",
            "fica_rate",
        ] {
            rate = rate + given.decimal_or(&[name], Decimal::ZERO)?;
        }
        let gross = grossed_up(net, rate).ok_or("the rates leave nothing")?;
        return Ok(vec![
            answer("gross", gross),
            answer("gross_up", gross - net),
            answer("tax", gross - net),
        ]);
    }
    let amount = given.needed_money(&["amount", "sign_on"])?;
    let mut answers = vec![answer("year_1", amount), answer("cash_year1", amount)];
    if let Some(years) = given.decimal(&["horizon_years", "years"])? {
        answers.push(answer("average", amount.per(years)));
        answers.push(answer("average_per_year", amount.per(years)));
        answers.push(answer("per_year", amount.per(years)));
    }
    let clawback = match (
        given.whole(&["term_months"])?,
        given.whole(&["cliff_months"])?,
    ) {
        (Some(months), None) => Clawback::ProRata { months },
        (None, Some(months)) => Clawback::Cliff { months },
        (None, None) => Clawback::None,
        (Some(_), Some(_)) => return Err("one clawback or the other".to_owned()),
    };
    let month = given.whole(&["leave_month"])?.unwrap_or(0);
    let repaid = clawback.repaid(amount, month);
    let received = given
        .money(&["net_received", "received"])?
        .unwrap_or(amount);
    answers.push(answer("repay", repaid));
    answers.push(answer("kept", left_after_clawback(received, repaid)));
    Ok(answers)
}

pub fn projection(given: &mut Given, _: &Asked) -> Result<Answers, Reason> {
    let zero = Decimal::ZERO;
    if let Some(gain) = given.money(&["gain_per_year"])? {
        let cost = given.needed_money(&["cost"])?;
        let months = months_to_break_even(cost, gain).ok_or("there is no gain")?;
        return Ok(vec![answer("months", months)]);
    }
    if let Some(base) = given.money(&["base", "salary"])? {
        return raises(given, base);
    }
    let rate = given.decimal_or(&["rate", "discount_rate"], zero)?;
    if let Some(flows) = given.list(&["flows"])? {
        let flows: Vec<Money> = flows
            .into_iter()
            .map(|flow| Money::units(1).times(flow))
            .collect();
        let now = given.money_or_zero(&["t0", "sign_on"])?;
        return Ok(vec![
            answer("npv", present_value(now, &flows, rate)),
            answer("nominal", present_value(now, &flows, zero)),
        ]);
    }
    let deposit = given.needed_money(&["pay", "deposit"])?;
    let years = given.whole(&["years"])?.unwrap_or(1);
    Ok(vec![
        answer("fv", future_value(deposit, years, rate)),
        answer("deposits", future_value(deposit, years, zero)),
    ])
}

fn raises(given: &mut Given, base: Money) -> Result<Answers, Reason> {
    let one = Decimal::ONE;
    let raise = given.decimal_or(&["raise", "raise_", "raise_pct", "growth"], Decimal::ZERO)?;
    let target = given.decimal_or(
        &["bonus_pct", "target", "bonus_target", "bonus"],
        Decimal::ZERO,
    )?;
    let factor = given.decimal_or(&["payout", "pay_out", "bonus_payout"], one)?;
    let chance = given.decimal_or(&["chance", "probability"], one)?;
    let sign_on = given.money_or_zero(&["sign_on"])?;
    let rate = given.decimal_or(&["rate", "discount_rate"], Decimal::ZERO)?;
    let years: u16 = given.whole(&["years", "horizon_years"])?.unwrap_or(1);
    let mut answers = Vec::new();
    let mut flows = Vec::new();
    for year in 1..=years {
        let pay = raised(base, raise, year - 1);
        let bonus = expected_bonus(pay.times(target), chance, factor, one);
        flows.push(pay + bonus);
        answers.push(answer(&format!("base_year_{year}"), pay));
        answers.push(answer(&format!("bonus_year_{year}"), bonus));
        answers.push(answer(&format!("year_{year}"), pay + bonus));
    }
    let total = present_value(sign_on, &flows, Decimal::ZERO);
    answers.push(answer("total", total));
    answers.push(answer("nominal", total));
    answers.push(answer(
        "average",
        total.per(Decimal::whole(i64::from(years))),
    ));
    answers.push(answer("npv", present_value(sign_on, &flows, rate)));
    Ok(answers)
}

pub fn cost_of_living(given: &mut Given, asked: &Asked) -> Result<Answers, Reason> {
    let amount = given.money(&["amount", "take_home"])?;
    let difference = given.money(&["budget_difference", "budget_difference_per_year"])?;
    let monthly = given.money(&[
        "budget_difference_per_month",
        "monthly_budget_difference",
        "monthly_difference",
    ])?;
    let year = monthly.map(|month| month.times(Decimal::whole(12)));
    // Without an amount to compare, the difference alone is asked for.
    let Some(amount) = amount else {
        let year = difference.or(year).ok_or("no budget difference")?;
        return Ok(vec![answer("annual_cost", year)]);
    };
    let from = price_level(
        given,
        &["index_from"],
        &["from", "state_from", "from_state"],
    )?;
    let to = price_level(given, &["index_to"], &["to", "state_to", "to_state"])?;
    let equivalent = match difference.or(year) {
        // The reader's own budget replaces the index (C2).
        Some(difference) => amount - difference,
        None if asked.follows("C2") => return Err("no budget difference".to_owned()),
        None => at_prices(amount, from.ok_or("index_from")?, to.ok_or("index_to")?),
    };
    Ok(vec![
        answer("equivalent", equivalent),
        answer("adjusted", equivalent),
        answer("difference", equivalent - amount),
    ])
}

/// A price level as given, or of the state that is named.
fn price_level(
    given: &mut Given,
    index: &[&str],
    state: &[&str],
) -> Result<Option<Decimal>, Reason> {
    if let Some(index) = given.decimal(index)? {
        return Ok(Some(index));
    }
    let Some(code) = given.text(state) else {
        return Ok(None);
    };
    let parity = PriceParity::parse(PRICES).ok_or("the price levels cannot be read")?;
    parity
        .of(&code)
        .map(Some)
        .ok_or(format!("no price level of {code}"))
}
