//! Leave and what an hour earns.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::{law_of, mile};
use steppingstone_core::offers::pay::WEEKS;
use steppingstone_core::offers::time::{WorkYear, accrue, day_pay, effort};

use super::answer;
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};

const EIGHT: Decimal = Decimal::whole(8);

pub fn leave(given: &mut Given, _: &Asked) -> Result<Answers, Reason> {
    let zero = Decimal::ZERO;
    let hours_a_day = given.decimal_or(&["hours_per_day"], EIGHT)?;
    if let Some(hours) = given.decimal(&["hours", "hours_worked"])? {
        let per = given.needed_decimal(&["per", "hours_per_hour"])?;
        let accrued = accrue(hours, per, given.decimal(&["cap", "cap_hours"])?);
        return Ok(vec![
            answer("uncapped_hours", accrued.uncapped),
            answer("hours", accrued.hours),
            answer("days_of_8h", accrued.hours.over(EIGHT)),
            answer("days", accrued.hours.over(hours_a_day)),
        ]);
    }
    if let Some(rate) = given.money(&["rate"])? {
        let mut value = |names: &[&str]| -> Result<Money, Reason> {
            Ok(rate
                .times(hours_a_day)
                .times(given.decimal_or(names, zero)?))
        };
        return Ok(vec![
            answer("paid_leave_value", value(&["paid_days"])?),
            answer("unpaid_leave_cost", value(&["unpaid_days"])?),
        ]);
    }
    let salary = given.needed_money(&["salary", "annual_pay", "pay"])?;
    let week = given.decimal_or(&["days_per_week"], Decimal::whole(5))?;
    let day = day_pay(salary, week);
    if let Some(more) = given.decimal(&["days_a"])? {
        let difference = more - given.needed_decimal(&["days_b"])?;
        return Ok(vec![answer("value_of_difference", day.times(difference))]);
    }
    let vacation = given.decimal_or(&["vacation"], zero)?;
    let sick = given.decimal_or(&["sick", "sick_used"], zero)?;
    let holidays = given.decimal_or(&["holidays"], zero)?;
    let expected = given.decimal_or(&["expected_days", "days"], zero)?;
    let days_off = vacation + sick + holidays + expected;
    let worked = effort(&year(days_off, EIGHT)).days;
    Ok(vec![
        answer("day_pay", day),
        answer("vacation_value", day.times(vacation)),
        answer("sick_value", day.times(sick)),
        answer("holiday_value", day.times(holidays)),
        answer("total_value", day.times(days_off)),
        answer("value", day.times(days_off)),
        answer("days_worked", worked),
    ])
}

pub fn effective_hourly(given: &mut Given, _: &Asked) -> Result<Answers, Reason> {
    let zero = Decimal::ZERO;
    let law = law_of(given.year()?).law;
    let pay = given.needed_money(&["salary", "pay", "gross"])?;
    let take_home = given.money(&["take_home"])?;
    let mut days_off = zero;
    for name in ["vacation", "holidays", "sick_used", "sick", "days_off"] {
        days_off = days_off + given.decimal_or(&[name], zero)?;
    }
    let hours_a_day = given.decimal_or(&["hours_per_day_worked", "hours_per_day"], EIGHT)?;
    let hours_a_day = match given.decimal(&["hours_per_week", "hours_per_week_worked"])? {
        Some(week) => week.over(Decimal::whole(5)),
        None => hours_a_day,
    };
    let commute = commute(given, mile(law.year, None).value.rate)?;
    let effort = effort(&WorkYear {
        days_off,
        hours_a_day,
        ..commute
    });
    let hours = effort.hours();
    let cost = effort.commute_cost;
    let mut answers = vec![
        answer("days_worked", effort.days),
        answer("commute_days", effort.commute_days),
        answer("hours", hours),
        answer("work_hours", effort.work_hours),
        answer("commute_hours", effort.commute_hours),
        answer("gross_per_hour", pay.per(hours)),
        answer("commute_cost", cost),
        answer("gross_less_commute_per_hour", (pay - cost).per(hours)),
    ];
    if let Some(take_home) = take_home {
        answers.push(answer("take_home_per_hour", take_home.per(hours)));
        answers.push(answer(
            "take_home_less_commute_per_hour",
            (take_home - cost).per(hours),
        ));
    }
    Ok(answers)
}

/// The way to work, with nothing else of the year.
pub fn commute(given: &mut Given, mile: Money) -> Result<WorkYear, Reason> {
    let zero = Decimal::ZERO;
    let miles = given.decimal_or(&["round_trip_miles"], zero)?;
    let mile = given.money(&["cost_per_mile"])?.unwrap_or(mile);
    let parking = given.money_or_zero(&["parking", "parking_per_day"])?;
    let fare = given.money_or_zero(&["fare", "fare_per_day"])?;
    Ok(WorkYear {
        days_on_site: given.decimal_or(&["onsite_days_per_week", "onsite_days", "onsite"], zero)?,
        commute_minutes: given.decimal_or(&["round_trip_minutes"], zero)?,
        cost_a_day: mile.times(miles) + parking + fare,
        subsidy: given.money_or_zero(&["subsidy", "commute_subsidy"])?,
        ..year(zero, EIGHT)
    })
}

fn year(days_off: Decimal, hours_a_day: Decimal) -> WorkYear {
    WorkYear {
        weeks: WEEKS,
        days_off,
        hours_a_day,
        days_on_site: Decimal::ZERO,
        commute_minutes: Decimal::ZERO,
        cost_a_day: Money::ZERO,
        subsidy: Money::ZERO,
    }
}
