//! Hourly pay.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::offer::pay::{
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
            let rate = steppingstone_core::money::Money::units(i64::from(dollars));
            let job = Hourly {
                rate,
                hours_a_week: hours,
                weeks,
                overtime_times: Decimal::ONE,
            };
            answers.push(answer(
                &format!("annual_from_{dollars}_per_hour"),
                year_of(&job).gross(),
            ));
        }
        return Ok(answers);
    }
    let rate = given.needed_money(&["rate", "hourly"])?;
    let extra = given.money(&["weekly_bonus", "weekly_extra", "bonus_per_week", "bonus"])?;
    if asked.follows("H3") || extra.is_some() {
        let straight = rate.times(hours) + extra.unwrap_or_default();
        let week = regular_rate(straight, hours);
        return Ok(vec![
            answer("regular_rate", week.rate),
            answer("overtime_premium", week.premium),
            answer("premium", week.premium),
            answer("weekly_pay", week.total),
            answer("total", week.total),
            answer("gross", week.total),
            answer("weekly_total", week.total),
        ]);
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
    });
    Ok(vec![
        answer("regular", pay.regular),
        answer("overtime", pay.overtime),
        answer("gross", pay.gross()),
        answer("annual", pay.gross()),
        answer("flsa_premium_part", pay.premium),
    ])
}
