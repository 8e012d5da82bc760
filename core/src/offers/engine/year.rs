//! The value of each year of an offer, worked out.

use chrono::Datelike;

use super::equity::shares;
use super::facts::Facts;
use super::figure::{Certainty, Figure, Form, Part, PartKind};
use super::gross::{GrossYear, comes_with_each_pay, pay_for_work};
use super::job::JobTerms;
use super::pay::expected_bonus;
use super::projection::raised;
use super::retirement::contributions;
use super::{benefits, net, one_time};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::{Shared, Taxes};
use crate::offers::law::Law;
use crate::offers::tax::overtime;

const TWELVE: Decimal = Decimal::whole(12);

/// The year `year`, 1 the first.
pub(crate) fn year(
    facts: &mut Facts,
    work: &JobTerms,
    shared: &Shared,
    law: &Law,
    year: u16,
) -> GrossYear {
    let part = within_term(facts, year);
    let raise = facts.number(Field::Raise);
    let later = |amount: Money| raised(amount, raise, year.saturating_sub(1)).times(part);
    let flat = |amount: Money| amount.times(part);
    let base = later(work.base);
    // No raise is promised.
    let promised = base.min(flat(work.base));
    let mut parts = vec![
        Part::cash(PartKind::Base, promised),
        Part::cash(PartKind::Base, base - promised).sure(Certainty::Performance),
        Part::cash(PartKind::Overtime, later(work.overtime)).sure(Certainty::Performance),
        Part::cash(
            PartKind::Shift,
            later(work.shifts.shares) + flat(work.shifts.amounts),
        )
        .sure(Certainty::Performance),
        Part::cash(PartKind::UnpaidLeave, -later(work.unpaid_leave)),
        Part::cash(
            PartKind::Allowance,
            base.times(facts.number(Field::Allowance)),
        ),
        Part::cash(PartKind::Stipends, flat(facts.money(Field::Stipends))),
        Part::cash(PartKind::OptOut, flat(facts.money(Field::OptOut))),
        Part::cash(PartKind::Tips, flat(facts.money(Field::Tips))).sure(Certainty::Performance),
        bonus(facts, base, year),
        commission(facts, part),
    ];
    parts.extend(one_time::parts(facts, year));
    parts.extend(shares::parts(facts, work, law, base, year));
    let bonus = parts.iter().find(|part| part.kind == PartKind::Bonus);
    let bonus = bonus.map_or(Money::ZERO, |part| part.amount);
    // A plan counts what is paid.
    let paid = pay_for_work(&Figure::of(parts.iter().copied()));
    let pay = contributions::counted(facts, paid, bonus);
    let (saved, by_pay) = contributions::retirement(facts, work, shared, law, (pay, part), year);
    parts.extend(contributions::set_aside(
        facts,
        work,
        &saved,
        by_pay.as_ref(),
        later(work.basic),
    ));
    let in_kind = |kind, amount| Part::cash(kind, amount).as_form(Form::InKind);
    parts.extend([
        in_kind(
            PartKind::EmployerPremium,
            flat(facts.money(Field::EmployerPremium).times(TWELVE)),
        ),
        Part::cash(PartKind::EmployerHsa, flat(facts.money(Field::EmployerHsa)))
            .as_form(Form::Deferred),
        in_kind(PartKind::Learning, flat(facts.money(Field::Learning))),
        in_kind(PartKind::Tuition, flat(facts.money(Field::Tuition))),
    ]);
    // Later years use the law of the chosen one; what it ends by itself ends.
    let calendar = shared.year.saturating_add(year.saturating_sub(1));
    let deducted = |amount: Money| match overtime::YEARS.contains(&calendar) {
        true => amount,
        false => Money::ZERO,
    };
    let mut gross = GrossYear {
        value: Figure::of(parts),
        premium: deducted(later(work.premium)),
        tips: deducted(flat(facts.money(Field::Tips))),
        from_65: shared.from_65(year),
        is_catch_up_roth: false,
        saved,
        by_pay,
        taxed_benefits: benefits::taxed(facts, work, shared, law, part),
        part,
    };
    gross.is_catch_up_roth = is_catch_up_roth(facts, work, shared, law, &gross, year);
    gross
}

/// Whether catch-up of a year must be Roth: last year's Social Security wages from this employer
/// were above the bound (IRC 414(v)(7)). A new employer paid none the year before.
fn is_catch_up_roth(
    facts: &mut Facts,
    work: &JobTerms,
    shared: &Shared,
    law: &Law,
    of_year: &GrossYear,
    year: u16,
) -> bool {
    let Some(above) = law.roth_catch_up_above else {
        return false;
    };
    if shared.taxes != Taxes::UnitedStates || of_year.saved.catch_up <= Money::ZERO {
        return false;
    }
    let wages = match year {
        1 => match share_of_last_year(facts.offer, shared.year) {
            Decimal::ZERO => return false,
            // Last year's pay is taken to be this year's.
            share => {
                let usual = of_year.value.only(|part| part.recurring);
                social_security_wages(facts, shared, law, of_year, &usual).times(share)
            }
        },
        _ => {
            let before = self::year(facts, work, shared, law, year - 1);
            social_security_wages(facts, shared, law, &before, &before.value)
        }
    };
    wages.min(law.social_security_base.value) > above.value
}

/// How much of the calendar year before `year` was worked for this employer: nothing unless it is
/// the job that the reader has, and all of it until a first day is given.
fn share_of_last_year(offer: &Offer, year: u16) -> Decimal {
    if !offer.is_current {
        return Decimal::ZERO;
    }
    let before = i32::from(year) - 1;
    match offer.start() {
        Some(start) if start.year() > before => Decimal::ZERO,
        Some(start) if start.year() == before => Decimal::ratio(13 - i64::from(start.month()), 12),
        Some(_) | None => Decimal::ONE,
    }
}

/// Wages of a year as Social Security counts them: cash and stock that vests.
fn social_security_wages(
    facts: &mut Facts,
    shared: &Shared,
    law: &Law,
    of_year: &GrossYear,
    value: &Figure,
) -> Money {
    let paid = value.only(|part| matches!(part.form, Form::Cash | Form::Stock));
    net::wages_of(facts, shared, law, of_year, paid.amount()).fica_wages()
}

/// The share of the year before a fixed term ends.
fn within_term(facts: &Facts, year: u16) -> Decimal {
    let Some(months) = facts.offer.term_months() else {
        return Decimal::ONE;
    };
    let before = Decimal::whole(i64::from(year.saturating_sub(1)) * 12);
    (months - before)
        .max(Decimal::ZERO)
        .min(TWELVE)
        .over(TWELVE)
}

fn bonus(facts: &mut Facts, base: Money, year: u16) -> Part {
    let target = base.times(facts.number(Field::BonusTarget));
    let mut expected = Money::ZERO;
    if target > Money::ZERO {
        let [chance, factor, prorated] = bonus_shares(facts, year);
        expected = expected_bonus(target, chance, factor, prorated);
    }
    Part::cash(PartKind::Bonus, expected).sure(Certainty::Performance)
}

/// How likely a bonus is, how much of it is usual, and what share of the year counts.
pub(crate) fn bonus_shares(facts: &mut Facts, year: u16) -> [Decimal; 3] {
    let chance = facts.number_or(Field::BonusChance, Decimal::ONE);
    let factor = facts.number_or(Field::BonusFactor, Decimal::ONE);
    let prorated = match year {
        1 => facts.number_or(Field::BonusFirstYear, first_year(facts)),
        _ => Decimal::ONE,
    };
    [chance, factor, prorated]
}

/// The share of the first bonus that the start leaves: the months of its calendar year, the first
/// one whole. All of it where no start is told.
fn first_year(facts: &Facts) -> Decimal {
    facts.offer.start().map_or(Decimal::ONE, |start| {
        Decimal::ratio(13 - i64::from(start.month()), 12)
    })
}

fn commission(facts: &mut Facts, part: Decimal) -> Part {
    let target = facts.money(Field::Commission);
    let mut expected = Money::ZERO;
    if target > Money::ZERO {
        let chance = facts.number_or(Field::CommissionChance, Decimal::ONE);
        expected = target.times(chance).times(part);
    }
    Part::cash(PartKind::Commission, expected).sure(Certainty::Performance)
}

/// The first year without what comes on days of its own, and what is put aside of that: for a
/// payday. The share of pay that is saved is that of the year.
pub(crate) fn of_paydays(
    first: &GrossYear,
    offer: &Offer,
    work: &JobTerms,
    shared: &Shared,
    law: &Law,
) -> GrossYear {
    let value = first.value.only(comes_with_each_pay);
    let paid = pay_for_work(&value);
    // Whatever this assumes is written down for the year already.
    let mut facts = Facts::new(offer, shared);
    let shared = Shared {
        deferral: contributions::plan_of_first_year(&mut facts, work, shared, law, first)
            .map(|(_, saver, _)| saver.rate),
        ..shared.clone()
    };
    let pay = (paid, first.part);
    let (saved, by_pay) = contributions::retirement(&mut facts, work, &shared, law, pay, 1);
    GrossYear {
        value,
        saved,
        by_pay,
        ..first.clone()
    }
}
