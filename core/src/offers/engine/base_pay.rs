//! Base pay, and the other terms of a job that follow from what an offer gives.

use super::assumption::Open;
use super::earnings::HourlyEarnings;
use super::equity::shares;
use super::facts::Facts;
use super::international::{self, Package, package};
use super::job::JobTerms;
use super::pay::WEEKS;
use super::retirement::contributions::{self, has_plan};
use super::shifts::share_of_full_time;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::{Frequency, Kind};
use crate::offers::input::vesting::Vesting;

/// What an offer gives of its job.
pub(crate) fn job_terms(facts: &mut Facts) -> JobTerms {
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
    if kind.is_salaried() && share_of_full_time(facts.offer).is_some() {
        let told = facts.offer.terms.pay_is_full_time;
        facts.choice(told, Open::PayIsFullTime, false);
    }
    let pay = yearly_pay(facts);
    let weeks = match by_the_hour {
        true => facts.number_or(Field::PaidWeeks, WEEKS),
        false => paid_weeks(facts.offer),
    };
    let paid = match kind {
        Kind::SalariedExempt => HourlyEarnings::of_exempt(facts, pay, hours),
        Kind::Contractor if by_the_hour => HourlyEarnings::by_contract(facts, pay, hours, weeks),
        Kind::Contractor => HourlyEarnings::plain(pay - facts.money(Field::Expenses)),
        Kind::SalariedNonExempt => HourlyEarnings::of_salary(facts, pay, hours),
        Kind::Hourly => HourlyEarnings::by_the_hour(facts, pay, hours, weeks),
    };
    let base = paid.base;
    let basic = match facts.offer.terms.package {
        // What is left of a package has been worked out from it.
        Some(true) if kind.is_salaried() => taken_apart(facts).basic,
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
    JobTerms {
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

/// The weeks of a year that a job is paid for: all of them in a salary.
pub(crate) fn paid_weeks(offer: &Offer) -> Decimal {
    match offer.terms.kind {
        Kind::Hourly | Kind::Contractor => offer.number(Field::PaidWeeks).unwrap_or(WEEKS),
        Kind::SalariedExempt | Kind::SalariedNonExempt => WEEKS,
    }
}

/// The pay of a year, or of an hour in a job paid by the hour. A salary told by the payment is
/// taken for all payments of a year, and one told as a whole package for what is left of it.
fn yearly_pay(facts: &mut Facts) -> Money {
    let told = facts.offer.terms.package;
    let has_parts = told.is_some() || facts.offer.number(Field::Pension).is_some();
    if !facts.offer.terms.kind.is_salaried() || !has_parts {
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
    if offer.terms.pay_is_full_time == Some(true) && offer.terms.kind.is_salaried() {
        pay = pay.times(share_of_full_time(offer).unwrap_or(Decimal::ONE));
    }
    match facts.offer.number(Field::Payments) {
        Some(payments) if facts.offer.terms.kind.is_salaried() => {
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
