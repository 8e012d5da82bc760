//! Match and vesting.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::offers::law::law_of;
use steppingstone_core::offers::retirement::{
    Limits, Plan, Saver, Tier, Vesting, per_pay, save, tiers,
};

use super::answer;
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};

pub fn matched(given: &mut Given, asked: &Asked) -> Result<Answers, Reason> {
    let law = law_of(given.year()?).law;
    let mut limits = Limits::of(law, given.whole(&["age"])?);
    if let Some(deferral) = given.money(&["deferral_limit"])? {
        limits.deferral = deferral;
    }
    if let Some(compensation) = given.money(&["comp_limit"])? {
        limits.compensation = compensation;
    }
    if let Some(additions) = given.money(&["additions_limit", "annual_additions_limit"])? {
        limits.additions = additions;
    }
    if let Some(catch_up) = given.money(&["catch_up_limit"])? {
        limits.catch_up = catch_up;
    }
    let plan = Plan {
        tiers: match_tiers(given)?,
        dollar_cap: given.money(&["match_dollar_cap", "dollar_cap"])?,
        nonelective: given.decimal_or(&["nonelective", "nonelective_pct"], Decimal::ZERO)?,
    };
    let saver = Saver {
        pay: given.needed_money(&["annual_pay", "pay", "salary"])?,
        rate: given.needed_decimal(&["deferral_pct"])?,
        eligible: given.decimal_or(&["eligible_fraction"], Decimal::ONE)?,
    };
    let periods = given.whole(&["pay_periods"])?;
    if asked.follows("M5") || periods.is_some() {
        let year = per_pay(&plan, &saver, &limits, periods.unwrap_or(26));
        return Ok(vec![
            answer("gross_per_check", year.gross),
            answer("deferral_total", year.deferral),
            answer(
                "checks_with_deferral",
                Decimal::whole(i64::from(year.pays_with_deferral)),
            ),
            answer("match_total", year.matched),
            answer("match_with_true_up", year.with_true_up),
            answer("lost_without_true_up", year.lost),
        ]);
    }
    let saved = save(&plan, &saver, &limits);
    Ok(vec![
        answer("deferral", saved.deferral),
        answer("catch_up", saved.catch_up),
        answer("eligible_comp", saved.eligible_pay),
        answer("match", saved.matched),
        answer("nonelective", saved.nonelective),
        answer("employer_total", saved.employer),
        answer("match_possible", saved.possible),
    ])
}

fn match_tiers(given: &mut Given) -> Result<Vec<Tier>, Reason> {
    if let Some(text) = given.text(&["match"]) {
        return tiers::parse(&text).map_err(|problem| format!("match {text}: {problem:?}"));
    }
    let mut read = Vec::new();
    for mut tier in given.objects("tiers")?.unwrap_or_default() {
        read.push(Tier {
            match_rate: tier.needed_decimal(&["match_rate"])?,
            of_next: tier.needed_decimal(&["of_next_pct_of_pay"])?,
        });
        tier.finish()?;
    }
    Ok(read)
}

pub fn vesting(given: &mut Given, _: &Asked) -> Result<Answers, Reason> {
    let vesting = schedule(given)?;
    let yearly = given.money(&["annual_match", "annual_employer"])?;
    let balance = given.money(&["balance", "employer_balance"])?;
    let years = given.decimal(&["years", "years_of_service"])?;
    let horizon = given.whole::<u8>(&["horizon_years"])?;
    let leaving = given.decimal_or(&["leave_prob_per_year"], Decimal::ZERO)?;
    let mut answers = Vec::new();
    if let Some(years) = years {
        let paid = yearly.unwrap_or_default().times(years);
        let balance = balance.unwrap_or(paid);
        let vested = balance.times(vesting.share(years));
        answers.push(answer("vested_pct", vesting.share(years)));
        answers.push(answer("balance", balance));
        answers.push(answer("vested", vested));
        answers.push(answer("forfeited", balance - vested));
    }
    if let (Some(horizon), Some(yearly)) = (horizon, yearly) {
        let expected = vesting.expected(yearly, horizon, leaving);
        let years = Decimal::whole(i64::from(horizon));
        answers.push(answer("expected_vested", expected));
        answers.push(answer("expected_vested_per_year", expected.per(years)));
    }
    Ok(answers)
}

fn schedule(given: &mut Given) -> Result<Vesting, Reason> {
    if given.is_list("schedule") {
        let shares = given.list(&["schedule"])?.unwrap_or_default();
        // Percents or shares: a list that ends in more than one is in percent.
        let percent = shares.last().is_some_and(|last| *last > Decimal::ONE);
        let by = if percent {
            Decimal::whole(100)
        } else {
            Decimal::ONE
        };
        let shares = shares.into_iter().map(|share| share.over(by)).collect();
        return Vesting::by_year(shares).map_err(|problem| format!("schedule: {problem:?}"));
    }
    let text = given
        .text(&["schedule"])
        .unwrap_or_else(|| "immediate".to_owned());
    Vesting::parse(&text).map_err(|problem| format!("schedule {text}: {problem:?}"))
}
