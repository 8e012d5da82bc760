//! Hourly pay.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::pay::{
    Hourly, OVERTIME_ABOVE, OVERTIME_TIMES, WEEKS, hourly as year_of, per_hour, regular_rate,
};

use super::answer;
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};

pub fn hourly(given: &mut Given, asked: &Asked) -> Result<Answers, Reason> {
    let hours = given.decimal_or(&["hours_per_week", "hours"], OVERTIME_ABOVE)?;
    let weeks = given.decimal_or(&["paid_weeks", "weeks"], WEEKS)?;
    if let Some(salary) = given.money(&["salary"])? {
        let rate = per_hour(salary, hours, weeks);
        let mut answers = vec![answer("hourly", rate), answer("annual", salary)];
        for dollars in asked.counts("annual_from_", "_per_hour") {
            let rate = Money::units(i64::from(dollars));
            let job = Hourly {
                rate,
                hours_a_week: hours,
                weeks,
                overtime_times: Decimal::ONE,
                overtime_above: OVERTIME_ABOVE,
                more_a_week: Money::ZERO,
            };
            answers.push(answer(
                &format!("annual_from_{dollars}_per_hour"),
                year_of(&job).gross(),
            ));
        }
        return Ok(answers);
    }
    let paid = [
        "weekly_remuneration",
        "remuneration",
        "weekly_pay",
        "weekly_salary",
    ];
    if let Some(straight) = given.money(&paid)? {
        return Ok(week_of(straight, hours));
    }
    let rate = given.needed_money(&["rate", "hourly"])?;
    let extra = given.money(&["weekly_bonus", "weekly_extra", "bonus_per_week", "bonus"])?;
    if asked.follows("H3") || extra.is_some() {
        let straight = rate.times(hours) + extra.unwrap_or_default();
        return Ok(week_of(straight, hours));
    }
    let overtime_times = given.decimal_or(
        &["overtime_multiplier", "ot_multiplier", "overtime_rate"],
        OVERTIME_TIMES,
    )?;
    let overtime = given.decimal_or(
        &["overtime_hours", "overtime_hours_per_week"],
        Decimal::ZERO,
    )?;
    let pay = year_of(&Hourly {
        rate,
        hours_a_week: hours + overtime,
        weeks,
        overtime_times,
        overtime_above: OVERTIME_ABOVE,
        more_a_week: Money::ZERO,
    });
    Ok(vec![
        answer("regular", pay.regular),
        answer("overtime", pay.overtime),
        answer("gross", pay.gross()),
        answer("annual", pay.gross()),
        answer("flsa_premium_part", pay.premium),
    ])
}

fn week_of(straight: Money, hours: Decimal) -> Answers {
    let week = regular_rate(straight, hours);
    let total = [
        "weekly_pay",
        "weekly_total",
        "weekly_gross",
        "total",
        "gross",
    ];
    let premium = [
        "overtime_premium",
        "premium",
        "half_time_premium",
        "extra_half",
    ];
    let total = total.map(|name| answer(name, week.total));
    let premium = premium.map(|name| answer(name, week.premium));
    let rate = [
        answer("regular_rate", week.rate),
        answer("straight", straight),
    ];
    total.into_iter().chain(premium).chain(rate).collect()
}
