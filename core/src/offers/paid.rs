//! What the hours of a year bring in each kind of job.

use super::facts::Facts;
use super::field::Field;
use super::leave;
use super::pay::{Hourly, HourlyPay, OVERTIME_ABOVE, OVERTIME_TIMES, WEEKS, hourly, per_hour};
use crate::decimal::Decimal;
use crate::money::Money;

/// What a year's hours bring.
#[derive(Default)]
pub(super) struct Paid {
    /// What is certain of it.
    pub(super) base: Money,
    /// What overtime brings beyond it.
    pub(super) overtime: Money,
    /// The extra half above forty hours within that.
    pub(super) premium: Money,
    /// What days without pay take off.
    pub(super) unpaid_leave: Money,
}

impl Paid {
    /// The same whatever the hours.
    pub(super) fn plain(base: Money) -> Paid {
        Paid {
            base,
            ..Paid::default()
        }
    }

    /// A salary is for the hours agreed, and overtime comes on top of it.
    pub(super) fn of_salary(facts: &mut Facts, salary: Money, agreed: Decimal) -> Paid {
        let rate = per_hour(salary, agreed, WEEKS);
        let extra = facts.number(Field::OvertimeHours);
        if extra == Decimal::ZERO {
            return Paid::plain(salary);
        }
        let [agreed, all] = with_overtime(facts, rate, agreed, extra, WEEKS);
        Paid {
            base: salary,
            overtime: all.gross() - agreed.gross(),
            premium: all.premium - agreed.premium,
            unpaid_leave: Money::ZERO,
        }
    }

    /// Contract work by the hour: days off within the weeks paid are not paid.
    pub(super) fn by_contract(facts: &Facts, rate: Money, agreed: Decimal, weeks: Decimal) -> Paid {
        let billed = rate.times(agreed).times(weeks);
        let a_day = rate.times(agreed.over(Decimal::whole(5)));
        let days_off = leave::contract_days_off(facts, weeks);
        Paid {
            unpaid_leave: a_day.times(days_off).min(billed),
            ..Paid::plain(billed - facts.money(Field::Expenses))
        }
    }

    /// By the hour, hours beyond those agreed and those above forty are not certain.
    pub(super) fn by_the_hour(
        facts: &mut Facts,
        rate: Money,
        agreed: Decimal,
        weeks: Decimal,
    ) -> Paid {
        let extra = facts.number(Field::OvertimeHours);
        let a_day = rate.times(agreed.over(Decimal::whole(5)));
        let [agreed, all] = with_overtime(facts, rate, agreed, extra, weeks);
        let unpaid = a_day.times(facts.number(Field::UnpaidDays));
        Paid {
            base: agreed.regular,
            overtime: all.gross() - agreed.regular,
            premium: all.premium,
            // Nobody gives back more than comes.
            unpaid_leave: unpaid.min(agreed.regular),
        }
    }
}

/// A year of the hours agreed, and one of them and the `extra` ones. What an overtime hour is told
/// to pay holds for every hour beyond those agreed; until it is told the law's holds for those above
/// forty, and the others pay what any hour does.
fn with_overtime(
    facts: &mut Facts,
    rate: Money,
    agreed: Decimal,
    extra: Decimal,
    weeks: Decimal,
) -> [HourlyPay; 2] {
    let (mut overtime_times, mut overtime_above) = (OVERTIME_TIMES, OVERTIME_ABOVE);
    if let Some(told) = facts.offer.number(Field::OvertimeTimes) {
        (overtime_times, overtime_above) = (told, agreed);
    } else if agreed + extra > OVERTIME_ABOVE {
        facts.number_or(Field::OvertimeTimes, OVERTIME_TIMES);
    }
    [agreed, agreed + extra].map(|hours_a_week| {
        hourly(&Hourly {
            rate,
            hours_a_week,
            weeks,
            overtime_times,
            overtime_above,
        })
    })
}
