//! The value of each year of an offer, before tax.

use chrono::Datelike;

use super::benefits;
use super::contributions;
use super::equity::Schedule;
use super::facts::{Facts, Open};
use super::field::Field;
use super::figure::{Certainty, Figure, Form, Part, PartKind};
use super::international::{self, Package, package};
use super::law::Law;
use super::net;
use super::offer::Offer;
use super::once;
use super::paid::Paid;
use super::pay::{WEEKS, expected_bonus};
use super::projection::raised;
use super::retirement::{PerPay, Saved, Vesting};
use super::shares;
use super::shifts::{Shifts, share_of_full_time};
use super::tax::overtime;
use super::tax::senior::From65;
use super::terms::{Frequency, Kind, Shared, Taxes};
use crate::decimal::Decimal;
use crate::money::Money;

const TWELVE: Decimal = Decimal::whole(12);

/// A year before tax.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Gross {
    /// Everything that comes.
    pub(super) value: Figure,
    /// The extra half of overtime within it, in years that deduct it.
    pub(super) premium: Money,
    /// Tips within it, in years that deduct them.
    pub(super) tips: Money,
    /// Who on the return is 65 or older in this year.
    pub(super) from_65: From65,
    /// Whether catch-up is Roth, since last year's wages from this employer were high.
    pub(super) is_catch_up_roth: bool,
    /// What goes into the retirement account.
    pub(super) saved: Saved,
    /// The same pay by pay, for a plan that does not make up for timing.
    pub(super) by_pay: Option<PerPay>,
    /// What of the benefits is taxed as pay, and is not cash.
    pub(super) taxed_benefits: Money,
    /// The share of the year within the term.
    pub(super) part: Decimal,
}

impl Gross {
    /// The first year without what comes on days of its own, and what is put aside of that: for a
    /// payday. The share of pay that is saved is that of the year.
    pub(super) fn of_paydays(
        &self,
        offer: &Offer,
        work: &Work,
        shared: &Shared,
        law: &Law,
    ) -> Gross {
        let value = self.value.only(comes_with_each_pay);
        let paid = pay_for_work(&value);
        // Whatever this assumes is written down for the year already.
        let mut facts = Facts::new(offer, shared);
        let shared = Shared {
            deferral: contributions::plan_of_first_year(&mut facts, work, shared, law, self)
                .map(|(_, saver, _)| saver.rate),
            ..shared.clone()
        };
        let pay = (paid, self.part);
        let (saved, by_pay) = contributions::retirement(&mut facts, work, &shared, law, pay, 1);
        Gross {
            value,
            saved,
            by_pay,
            ..self.clone()
        }
    }

    /// The same as if none of the benefits were taxed.
    pub(super) fn without_taxed_benefits(&self) -> Gross {
        Gross {
            taxed_benefits: Money::ZERO,
            ..self.clone()
        }
    }
}

/// What stays the same in every year.
pub(super) struct Work {
    pub(super) kind: Kind,
    pub(super) base: Money,
    /// The weeks of a year that it is paid for.
    pub(super) weeks: Decimal,
    /// The pay that pension and gratuity are reckoned from.
    pub(super) basic: Money,
    pub(super) overtime: Money,
    pub(super) premium: Money,
    pub(super) unpaid_leave: Money,
    /// Pay of an hour, where shifts may be paid more.
    pub(super) rate: Money,
    /// What shifts bring in a year.
    pub(super) shifts: Shifts,
    /// Pays in a year, 1 at least.
    pub(super) pays: Decimal,
    pub(super) vesting: Vesting,
    pub(super) stock: Schedule,
}

impl Work {
    pub(super) fn of(facts: &mut Facts) -> Work {
        let terms = &facts.offer.terms;
        let (kind, frequency) = (terms.kind, terms.frequency);
        // Payments of a year that are told say how often it is paid.
        let pays = facts.offer.number(Field::Payments).unwrap_or_else(|| {
            let frequency = facts.choice(frequency, Open::Frequency, Frequency::default());
            Decimal::whole(i64::from(frequency.pays()))
        });
        let by_the_hour = facts.offer.by_the_hour;
        // What clients pay for a year is for whatever hours it takes.
        let hours = match kind == Kind::Contractor && !by_the_hour {
            true => Decimal::whole(40),
            false => facts.number_or(Field::WeeklyHours, Decimal::whole(40)),
        };
        if is_salaried(kind) && share_of_full_time(facts.offer).is_some() {
            let told = facts.offer.terms.pay_is_full_time;
            facts.choice(told, Open::PayIsFullTime, false);
        }
        let pay = yearly_pay(facts);
        let weeks = match by_the_hour {
            true => facts.number_or(Field::PaidWeeks, WEEKS),
            false => paid_weeks(facts.offer),
        };
        let paid = match kind {
            Kind::SalariedExempt => Paid::of_exempt(facts, pay, hours),
            Kind::Contractor if by_the_hour => Paid::by_contract(facts, pay, hours, weeks),
            Kind::Contractor => Paid::plain(pay - facts.money(Field::Expenses)),
            Kind::SalariedNonExempt => Paid::of_salary(facts, pay, hours),
            Kind::Hourly => Paid::by_the_hour(facts, pay, hours, weeks),
        };
        let base = paid.base;
        let basic = match facts.offer.terms.package {
            // What is left of a package has been worked out from it.
            Some(true) if is_salaried(kind) => taken_apart(facts).basic,
            _ => (base - paid.unpaid_leave).times(
                facts
                    .offer
                    .number(Field::BasicShare)
                    .unwrap_or(Decimal::ONE),
            ),
        };
        let stock = shares::schedule(facts);
        let vesting = if has_plan(facts) {
            facts.vesting()
        } else {
            Vesting::immediate()
        };
        Work {
            kind,
            base,
            weeks,
            basic,
            overtime: paid.overtime,
            premium: paid.premium,
            unpaid_leave: paid.unpaid_leave,
            rate: paid.rate,
            shifts: paid.shifts,
            pays,
            vesting,
            stock,
        }
    }

    /// Base pay of a paid week.
    pub(super) fn week_pay(&self) -> Money {
        self.base.per(self.weeks)
    }

    /// Base pay of a paid day (P1).
    pub(super) fn day_pay(&self) -> Money {
        self.base.per(self.weeks.times(Decimal::whole(5)))
    }
}

/// The weeks of a year that a job is paid for: all of them in a salary.
pub(super) fn paid_weeks(offer: &Offer) -> Decimal {
    match offer.terms.kind {
        Kind::Hourly | Kind::Contractor => offer.number(Field::PaidWeeks).unwrap_or(WEEKS),
        Kind::SalariedExempt | Kind::SalariedNonExempt => WEEKS,
    }
}

pub(super) const fn is_salaried(kind: Kind) -> bool {
    matches!(kind, Kind::SalariedExempt | Kind::SalariedNonExempt)
}

/// The pay of a year, or of an hour in a job paid by the hour. A salary told by the payment is
/// taken for all payments of a year, and one told as a whole package for what is left of it.
fn yearly_pay(facts: &mut Facts) -> Money {
    let told = facts.offer.terms.package;
    let has_parts = told.is_some() || facts.offer.number(Field::Pension).is_some();
    if !is_salaried(facts.offer.terms.kind) || !has_parts {
        return quoted(facts);
    }
    if facts.choice(told, Open::Package, false) {
        taken_apart(facts).gross
    } else {
        quoted(facts)
    }
}

/// What is told as pay, for a year where it is a salary.
fn quoted(facts: &Facts) -> Money {
    let offer = facts.offer;
    let mut pay = facts.money(Field::Pay);
    if offer.terms.pay_is_full_time == Some(true) && is_salaried(offer.terms.kind) {
        pay = pay.times(share_of_full_time(offer).unwrap_or(Decimal::ONE));
    }
    match facts.offer.number(Field::Payments) {
        Some(payments) if is_salaried(facts.offer.terms.kind) => {
            international::yearly(pay, payments)
        }
        _ => pay,
    }
}

fn taken_apart(facts: &Facts) -> Package {
    package(
        quoted(facts),
        facts.offer.number(Field::BasicShare),
        &contributions::pension(facts),
        facts.number(Field::Gratuity),
    )
}

pub(super) fn has_plan(facts: &Facts) -> bool {
    facts.offer.tiers().is_some() || facts.offer.number(Field::Nonelective).is_some()
}

/// The year `year`, 1 the first.
pub(super) fn year(facts: &mut Facts, work: &Work, shared: &Shared, law: &Law, year: u16) -> Gross {
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
    parts.extend(once::parts(facts, year));
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
    let mut gross = Gross {
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
    work: &Work,
    shared: &Shared,
    law: &Law,
    of_year: &Gross,
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
    of_year: &Gross,
    value: &Figure,
) -> Money {
    let paid = value.only(|part| matches!(part.form, Form::Cash | Form::Stock));
    net::wages_of(facts, shared, law, of_year, paid.amount()).fica_wages()
}

/// What of a year is paid for its work: a plan counts it, and a bonus only where it says so. Plans
/// may leave overtime out; most count all wages that the tax return shows (26 CFR 1.415(c)-2).
pub(super) fn pay_for_work(value: &Figure) -> Money {
    let paid = value.only(|part| {
        matches!(
            part.kind,
            PartKind::Base | PartKind::Overtime | PartKind::Shift | PartKind::UnpaidLeave
        )
    });
    paid.amount()
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

/// Whether cash comes with each pay, and not on a day of its own.
pub(super) const fn comes_with_each_pay(part: &Part) -> bool {
    !matches!(
        part.kind,
        PartKind::Bonus | PartKind::Commission | PartKind::Espp
    )
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
pub(super) fn bonus_shares(facts: &mut Facts, year: u16) -> [Decimal; 3] {
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
