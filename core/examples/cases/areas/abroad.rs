//! Offers outside the United States.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::international::{
    Pension, days_off, net, package, pensionable, yearly,
};

use steppingstone_core::offers::time::day_pay;

use super::answer;
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};

pub fn international(given: &mut Given, asked: &Asked) -> Result<Answers, Reason> {
    let zero = Decimal::ZERO;
    let twelve = Decimal::whole(12);
    if let Some(cost) = given.money(&["ctc", "package"])? {
        let basic = given.decimal_or(&["basic"], Decimal::ONE)?;
        let pension = Pension {
            rate: given.decimal_or(&["pension"], zero)?,
            lower: Money::ZERO,
            upper: Money::MAX,
        };
        let gratuity = given.decimal_or(&["gratuity"], zero)?;
        let parts = package(cost, Some(basic), &pension, gratuity);
        return Ok(vec![
            answer("employer_pension", parts.employer_pension),
            answer("gratuity", parts.gratuity),
            answer("gross_pay", parts.gross),
        ]);
    }
    if let Some(leave) = given.decimal(&[
        "leave_days",
        "leave",
        "annual_leave",
        "statutory_days",
        "statutory_leave",
    ])? {
        let within = given.decimal(&["of_which_public"])?;
        let beside = given.decimal_or(&["public_holidays", "holidays", "bank_holidays"], zero)?;
        let holidays = within.unwrap_or(beside);
        let names = [
            "includes_public_holidays",
            "including_public_holidays",
            "included",
            "includes_holidays",
            "leave_includes_public_holidays",
        ];
        let said = given.yes(&names)?.or(within.map(|_| true));
        let included = said.unwrap_or(asked.follows("I5"));
        let total = days_off(leave, holidays, included);
        let mut answers = vec![
            answer("days_off", total),
            answer("total_days", total),
            answer("total_days_off", total),
            answer("days_worked", Decimal::whole(260) - total),
        ];
        if let Some(salary) = given.money(&["salary", "pay"])? {
            let day = day_pay(salary, Decimal::whole(5));
            answers.push(answer("day_pay", day));
            answers.push(answer("leave_value", day.times(total)));
        }
        return Ok(answers);
    }
    if let Some(band) = given.list(&["band"])? {
        let pay = given.needed_money(&["pay", "annual"])?;
        let rate = given.needed_decimal(&["rate"])?;
        let [lower, upper] = band.as_slice() else {
            return Err("a band has two ends".to_owned());
        };
        let money = |units: &Decimal| Money::units(1).times(*units);
        let base = pensionable(pay, money(lower), money(upper));
        return Ok(vec![
            answer("pensionable", base),
            answer("employer", base.times(rate)),
        ]);
    }
    if let Some(monthly) = given.money(&["monthly", "payment"])? {
        let annual = yearly(monthly, given.decimal_or(&["payments"], twelve)?);
        return Ok(vec![
            answer("annual", annual),
            answer("per_calendar_month", annual.per(twelve)),
        ]);
    }
    if let Some(annual) = given.money(&["annual"])? {
        if let Some(payments) = given.decimal(&["payments"])? {
            return Ok(vec![
                answer("payment", annual.per(payments)),
                answer("per_calendar_month", annual.per(twelve)),
            ]);
        }
        let allowance = annual.times(given.decimal_or(&["rate"], zero)?);
        return Ok(vec![
            answer("allowance", allowance),
            answer("annual", annual + allowance),
        ]);
    }
    if let Some(gross) = given.money(&["gross", "pay"])? {
        let rate = given.needed_decimal(&["rate", "effective_rate", "user_rate"])?;
        let net = net(gross, rate);
        return Ok(vec![
            answer("net", net),
            answer("tax", gross - net),
            answer("net_per_month", net.per(twelve)),
        ]);
    }
    let amount = given.needed_money(&["amount"])?;
    let rate = given.needed_decimal(&["rate"])?;
    Ok(vec![answer("converted", amount.times(rate))])
}
