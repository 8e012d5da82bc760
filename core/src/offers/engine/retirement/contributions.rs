//! What an employer puts aside in a year of an offer.

use super::{Limits, PerPay, Plan, Saved, Saver, per_pay, rate_for_whole_match, save};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::assumption::Open;
use crate::offers::engine::facts::Facts;
use crate::offers::engine::figure::{Certainty, Form, Part, PartKind};
use crate::offers::engine::gross::{GrossYear, pay_for_work};
use crate::offers::engine::international::Pension;
use crate::offers::engine::job::JobTerms;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Value;
use crate::offers::input::terms::{Kind, Shared};
use crate::offers::input::vesting::Vesting;
use crate::offers::law::Law;

/// Months in a year.
const TWELVE: Decimal = Decimal::whole(12);

pub(crate) fn has_plan(facts: &Facts) -> bool {
    facts.offer.tiers().is_some() || facts.offer.number(Field::Nonelective).is_some()
}

/// The pay that a plan counts: base pay as far as it is paid, and the bonus where the plan says so.
pub(crate) fn counted(facts: &mut Facts, paid: Money, bonus: Money) -> Money {
    if bonus == Money::ZERO || !has_plan(facts) {
        return paid;
    }
    let told = facts.offer.terms.match_on_bonus;
    match facts.choice(told, Open::MatchOnBonus, false) {
        true => paid + bonus,
        false => paid,
    }
}

/// A year of the plan, and the same pay by pay if it does not make up for timing.
pub(crate) fn retirement(
    facts: &mut Facts,
    work: &JobTerms,
    shared: &Shared,
    law: &Law,
    (pay, part): (Money, Decimal),
    year: u16,
) -> (Saved, Option<PerPay>) {
    let Some((plan, saver, limits)) = plan(facts, work, shared, law, (pay, part), year) else {
        return (Saved::default(), None);
    };
    let true_up = facts.choice(facts.offer.terms.true_up, Open::TrueUp, true);
    let pays = u16::try_from(work.pays.rounded(0).floor()).unwrap_or(u16::MAX);
    let by_pay = (!true_up).then(|| per_pay(&plan, &saver, &limits, pays));
    (save(&plan, &saver, &limits), by_pay)
}

/// The plan, who saves in it, and how much the law allows; `None` without a plan.
pub(crate) fn plan(
    facts: &mut Facts,
    work: &JobTerms,
    shared: &Shared,
    law: &Law,
    (pay, part): (Money, Decimal),
    year: u16,
) -> Option<(Plan, Saver, Limits)> {
    if work.kind == Kind::Contractor || !has_plan(facts) {
        return None;
    }
    let mut plan = Plan {
        tiers: facts.offer.tiers().unwrap_or_default().to_vec(),
        dollar_cap: facts.offer.money(Field::MatchCap),
        nonelective: facts.number(Field::Nonelective),
    };
    // A term that ends within the year is over before its last day.
    if facts.offer.terms.last_day == Some(true) && part < Decimal::ONE {
        plan = Plan::default();
    }
    let before = Decimal::whole(i64::from(year.saturating_sub(1))).times(TWELVE);
    let waiting = (facts.number(Field::MatchWait) - before).max(Decimal::ZERO);
    let waiting = waiting.min(TWELVE).over(TWELVE);
    let age = shared
        .age
        .map(|age| age.saturating_add(u8::try_from(year - 1).unwrap_or_default()));
    let limits = match shared.abroad {
        true => Limits::NONE,
        false => Limits::of(law, age),
    };
    let eligible = Decimal::ONE - waiting;
    let rate = shared.deferral.unwrap_or_else(|| {
        let rate = rate_for_whole_match(&plan, pay, eligible, &limits);
        if rate > Decimal::ZERO {
            facts.assume(Open::Deferral, Some(Value::Rate(rate)));
        }
        rate
    });
    let saver = Saver {
        pay,
        rate,
        eligible,
    };
    Some((plan, saver, limits))
}

/// The same of the first year, from what it comes to.
pub(crate) fn plan_of_first_year(
    facts: &mut Facts,
    work: &JobTerms,
    shared: &Shared,
    law: &Law,
    first: &GrossYear,
) -> Option<(Plan, Saver, Limits)> {
    let (paid, bonus) = (
        pay_for_work(&first.value),
        first.value.of_kind(PartKind::Bonus),
    );
    let pay = counted(facts, paid, bonus);
    plan(facts, work, shared, law, (pay, first.part), 1)
}

/// The employer's pension, as far as it is told.
pub(crate) fn pension(facts: &Facts) -> Pension {
    Pension {
        rate: facts.number(Field::Pension),
        lower: facts.money(Field::PensionFrom),
        upper: facts.offer.money(Field::PensionTo).unwrap_or(Money::MAX),
    }
}

/// What the employer puts in; pension and gratuity are reckoned from the `basic` pay.
pub(crate) fn set_aside(
    facts: &Facts,
    work: &JobTerms,
    saved: &Saved,
    by_pay: Option<&PerPay>,
    basic: Money,
) -> [Part; 4] {
    let matched = by_pay.map_or(saved.matched, |by_pay| by_pay.matched);
    // Where 415(c) binds, the match is what is left beside the non-elective part.
    let room = (saved.employer - saved.nonelective).or_zero();
    let matched = if saved.matched + saved.nonelective > saved.employer {
        matched.min(room)
    } else {
        matched
    };
    let certainty = if work.vesting == Vesting::immediate() {
        Certainty::Guaranteed
    } else {
        Certainty::Tenure
    };
    let deferred = |kind, amount| {
        Part::cash(kind, amount)
            .sure(certainty)
            .as_form(Form::Deferred)
    };
    let gratuity = basic.times(facts.number(Field::Gratuity));
    [
        deferred(PartKind::Match, matched),
        deferred(PartKind::Nonelective, saved.nonelective.min(saved.employer)),
        Part::cash(PartKind::Pension, pension(facts).of(basic)).as_form(Form::Deferred),
        Part::cash(PartKind::Gratuity, gratuity)
            .sure(Certainty::Tenure)
            .as_form(Form::Deferred),
    ]
}
