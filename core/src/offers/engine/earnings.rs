//! What the hours of a year bring in each kind of job.

use super::ctx::Ctx;
use super::leave;
use super::pay::{Hourly, HourlyPay, OVERTIME_ABOVE, WEEKS, hourly, per_hour};
use super::shifts::{Shifts, second_rate};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::terms::Kind;

/// What a year's hours bring.
#[derive(Default)]
pub(crate) struct HourlyEarnings {
    /// Pay of an hour, where shifts may be paid more.
    pub(crate) rate: Money,
    /// What is certain of it.
    pub(crate) base: Money,
    /// What overtime brings beyond it.
    pub(crate) overtime: Money,
    /// The extra half above forty hours within that.
    pub(crate) premium: Money,
    /// What days without pay take off.
    pub(crate) unpaid_leave: Money,
    /// What shifts at night, on weekends and the like bring beyond all of it.
    pub(crate) shifts: Shifts,
}

impl HourlyEarnings {
    /// The same whatever the hours.
    pub(crate) fn plain(base: Money) -> HourlyEarnings {
        HourlyEarnings {
            base,
            ..HourlyEarnings::default()
        }
    }

    /// A salary for all hours, with what shifts bring beyond it.
    pub(crate) fn of_exempt(ctx: &Ctx, salary: Money, agreed: Decimal) -> HourlyEarnings {
        let rate = per_hour(salary, agreed, WEEKS);
        HourlyEarnings {
            rate,
            shifts: Shifts::of(ctx.offer, rate).times(WEEKS),
            ..HourlyEarnings::plain(salary)
        }
    }

    /// A salary is for the hours agreed, and overtime comes on top of it.
    pub(crate) fn of_salary(ctx: &Ctx, salary: Money, agreed: Decimal) -> HourlyEarnings {
        let rate = per_hour(salary, agreed, WEEKS);
        let extra = ctx.number(Field::OvertimeHours);
        let paid = HourlyEarnings::of_exempt(ctx, salary, agreed);
        if extra == Decimal::ZERO {
            return paid;
        }
        let more = Shifts::of(ctx.offer, rate).all();
        let [agreed, all] = with_overtime(ctx, (rate, more), agreed, extra, WEEKS);
        HourlyEarnings {
            overtime: all.gross() - agreed.gross(),
            premium: all.premium - agreed.premium,
            ..paid
        }
    }

    /// Contract work by the hour: days off within the weeks paid are not paid.
    pub(crate) fn by_contract(
        ctx: &Ctx,
        rate: Money,
        agreed: Decimal,
        weeks: Decimal,
    ) -> HourlyEarnings {
        let billed = rate.times(agreed).times(weeks);
        let a_day = rate.times(agreed.over(Decimal::whole(5)));
        let days_off = leave::contract_days_off(ctx, weeks);
        HourlyEarnings {
            unpaid_leave: a_day.times(days_off).min(billed),
            ..HourlyEarnings::plain(billed - ctx.money(Field::Expenses))
        }
    }

    /// By the hour, hours beyond those agreed and those above forty are not certain.
    pub(crate) fn by_the_hour(
        ctx: &Ctx,
        rate: Money,
        agreed: Decimal,
        weeks: Decimal,
    ) -> HourlyEarnings {
        let extra = ctx.number(Field::OvertimeHours);
        let shifts = Shifts::of(ctx.offer, rate);
        let second = second_rate(ctx.offer, rate, agreed);
        let a_day = (rate.times(agreed) + second).per(Decimal::whole(5));
        let more = shifts.all() + second;
        let [agreed, all] = with_overtime(ctx, (rate, more), agreed, extra, weeks);
        let base = agreed.regular + second.times(weeks);
        let unpaid = a_day.times(ctx.number(Field::UnpaidDays));
        HourlyEarnings {
            rate,
            base,
            overtime: all.gross() - agreed.regular,
            premium: all.premium,
            // Nobody gives back more than comes.
            unpaid_leave: unpaid.min(base),
            shifts: shifts.times(weeks),
        }
    }
}

/// Whether what an overtime hour pays matters: where some are paid, and elsewhere than in the United
/// States in any job by the hour.
pub(crate) fn has_overtime(ctx: &Ctx) -> bool {
    let extra = ctx.number(Field::OvertimeHours);
    let is_paid = match ctx.offer.terms.kind {
        Kind::SalariedNonExempt => extra != Decimal::ZERO,
        Kind::Hourly => true,
        Kind::SalariedExempt | Kind::Contractor => false,
    };
    is_paid && (ctx.settings.abroad || ctx.weekly_hours.value + extra > OVERTIME_ABOVE)
}

/// A year of the hours agreed, and one of them and the `extra` ones. What an overtime hour is given
/// to pay holds for every hour beyond those agreed; until it is given the law's holds for those
/// above forty, and the others pay what any hour does. `more_a_week` comes on top of the rate.
fn with_overtime(
    ctx: &Ctx,
    (rate, more_a_week): (Money, Money),
    agreed: Decimal,
    extra: Decimal,
    weeks: Decimal,
) -> [HourlyPay; 2] {
    let overtime_times = ctx.overtime_times.value;
    let overtime_above = match ctx.overtime_times.is_assumed {
        true => OVERTIME_ABOVE,
        false => agreed,
    };
    [agreed, agreed + extra].map(|hours_a_week| {
        hourly(&Hourly {
            rate,
            hours_a_week,
            weeks,
            overtime_times,
            overtime_above,
            more_a_week,
        })
    })
}
