//! What stands beside the totals and is in none of them: the rate that overtime is reckoned from,
//! what a promotion would add, the contract pay that would leave as much, and when a change of job
//! has paid for itself.

use super::facts::Facts;
use super::field::Field;
use super::figure::{Certainty, Figure, Form, Part, PartKind};
use super::gross::{Gross, Work};
use super::net::{self, Place};
use super::offer::Offer;
use super::outcome::Outcome;
use super::pay::regular_rate;
use super::projection::months_to_break_even;
use super::tax::contractor::gross_that_leaves;
use super::terms::{Kind, Shared, Taxes};
use crate::decimal::Decimal;
use crate::money::Money;

/// The rate of an hour that overtime is reckoned from, and what the law asks for beyond the overtime
/// that is told: half of what bonus and commission add to the rate, for each hour above forty (H3,
/// 29 CFR 778.109 and 778.209). A bonus that the employer need not pay is left out by law; whether
/// this one is, an offer does not tell, so it is shown and not counted.
///
/// Nothing without such pay, or without overtime.
pub(super) fn overtime_owed(facts: &Facts, work: &Work, year: &Gross) -> [Figure; 2] {
    let number = |field| facts.offer.number(field);
    if facts.abroad || matches!(work.kind, Kind::SalariedExempt | Kind::Contractor) {
        return Default::default();
    }
    let agreed = number(Field::WeeklyHours).unwrap_or(Decimal::whole(40));
    let hours = agreed + number(Field::OvertimeHours).unwrap_or_default();
    let weeks = work.weeks.times(year.part);
    let kinds = [PartKind::Bonus, PartKind::Commission];
    let more = kinds.map(|kind| (kind, year.value.of_kind(kind).per(weeks)));
    let owed = more.map(|(kind, weekly)| {
        let premium = regular_rate(weekly, hours).premium;
        Part::cash(kind, premium.times(weeks))
    });
    let owed = Figure::of(owed);
    if owed.amount() == Money::ZERO {
        return Default::default();
    }
    let base = work.week_pay().per(agreed);
    let weekly: Money = more.iter().map(|(_, weekly)| *weekly).sum();
    // What shifts bring counts in every rate; the overtime on it is paid.
    let shifts = year.value.of_kind(PartKind::Shift).per(weeks);
    let whole = regular_rate(base.times(hours) + shifts + weekly, hours).rate;
    let more = [more.as_slice(), &[(PartKind::Shift, shifts)]].concat();
    let added = more
        .iter()
        .map(|(kind, weekly)| Part::cash(*kind, weekly.per(hours)));
    let added: Vec<Part> = added.collect();
    let of_added: Money = added.iter().map(|part| part.amount).sum();
    let mut rate = vec![Part::cash(PartKind::Base, whole - of_added)];
    rate.extend(added);
    [Figure::of(rate), owed]
}

/// What a promotion would add to base pay over the years compared, before tax: its raise of the
/// base pay of each year from its own on, with the raises of those years, and less by the chance that
/// it does not come. At the start of the second year until another is told. What hangs on base pay,
/// such as bonus and match, is not counted.
///
/// Nothing until both the chance and the raise are told, and nothing of contract work that costs more
/// than it brings.
pub(super) fn promotion(facts: &mut Facts, compared: &[Gross]) -> Figure {
    let chance = facts.number(Field::PromotionChance);
    let raise = facts.number(Field::PromotionRaise);
    if chance == Decimal::ZERO || raise == Decimal::ZERO {
        return Figure::default();
    }
    let year = facts.number_or(Field::PromotionYear, Decimal::whole(2));
    let before = usize::try_from(year.floor() - 1).unwrap_or_default();
    let later = compared.iter().skip(before);
    let base: Money = later.map(|year| year.value.of_kind(PartKind::Base)).sum();
    let whole = base.or_zero().times(raise);
    let parts = [
        (PartKind::Promotion, whole),
        (PartKind::NoPromotion, whole.times(chance) - whole),
    ];
    Figure::of(parts.map(|(kind, amount)| Part::cash(kind, amount).sure(Certainty::Performance)))
}

/// What an employer spends on a year beyond wages. Leave lies inside a salary, and in pay by the hour
/// inside the paid weeks.
pub(super) fn benefits(work: &Work, year: &Gross, leave: &Figure, taxes: &Figure) -> Figure {
    if work.kind == Kind::Contractor {
        return Figure::default();
    }
    let mut benefits = leave.clone();
    let premium = work.premium.times(year.part);
    benefits.add(&Figure::of([Part::cash(PartKind::Overtime, premium)]));
    benefits.add(&year.value.only(|part| {
        part.recurring
            && matches!(
                part.kind,
                PartKind::Bonus
                    | PartKind::Shift
                    | PartKind::Match
                    | PartKind::Nonelective
                    | PartKind::Pension
                    | PartKind::Gratuity
                    | PartKind::EmployerPremium
                    | PartKind::EmployerHsa
            )
    }));
    benefits.add(taxes);
    benefits
}

/// Everything that an employer spends on a year and again on the next, payroll taxes included.
/// Stock and the gain of a purchase plan are not counted, as the Bureau of Labor Statistics counts,
/// nor are tips, which guests pay.
pub(super) fn employer_cost(year: &Gross, taxes: &Figure) -> Money {
    let spent = year.value.only(|part| {
        part.recurring
            && part.form != Form::Stock
            && !matches!(part.kind, PartKind::Espp | PartKind::Tips)
    });
    spent.amount() + taxes.amount()
}

/// Contract work (1099) that would leave as much as a job does, by its taxes alone (K1, K2): what
/// an employer adds to the pay is not in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Equal {
    /// What clients would have to pay beyond what the work costs: what is left of it, and each of
    /// its taxes.
    pub gross: Figure,
    /// That for each hour of the job's year that is worked, so that leave is unpaid as it is in
    /// contract work.
    pub per_hour: Money,
}

/// The contract work that equals a job under United States law; `None` for contract work, for a
/// job without pay, and where no pay would be enough.
pub(super) fn contract(
    offer: &Offer,
    outcome: &Outcome,
    shared: &Shared,
    place: &Place,
) -> Option<Equal> {
    if offer.terms.kind == Kind::Contractor || shared.taxes != Taxes::UnitedStates {
        return None;
    }
    let set_aside = |part: &Part| {
        matches!(
            part.kind,
            PartKind::Deferral
                | PartKind::Hsa
                | PartKind::HealthFsa
                | PartKind::DependentCare
                | PartKind::Premium
                | PartKind::OwnPremium
        )
    };
    let aside = outcome.take_home.only(set_aside).amount();
    let left = outcome.take_home.amount() - aside;
    if left <= Money::ZERO {
        return None;
    }
    let taxes = |gross| net::of_contract(shared, place, &net::contract_instead(shared, gross));
    // No tax takes nine tenths.
    let most = left.times(Decimal::whole(10));
    let gross = gross_that_leaves(left, most, |gross| {
        gross + Figure::of(taxes(gross)).amount()
    })?;
    let taxes = taxes(gross);
    let taken = Figure::of(taxes.clone()).amount();
    let mut parts = vec![Part::cash(PartKind::AfterTax, gross + taken)];
    let taxes = taxes
        .into_iter()
        .map(|tax| Part::cash(tax.kind, -tax.amount));
    parts.extend(taxes);
    Some(Equal {
        gross: Figure::of(parts),
        per_hour: gross.per(outcome.hours.effort.work_hours),
    })
}

/// Leaving the present job for another.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What is lost by leaving now, if told.
    pub cost: Option<Money>,
    /// What comes more in an average year, kind by kind, without what comes once.
    pub gain: Figure,
    /// The months after which the gain has made up for the cost (N4); `None` without a gain, or as
    /// long as the cost is not told.
    pub months: Option<Decimal>,
}

/// What the `other` brings more than the `present` job, and when that has made up for leaving it.
pub fn change(present: &Outcome, other: &Outcome, horizon: u8) -> Change {
    let cost = present.forfeit;
    let yearly = |outcome: &Outcome| {
        let years = Decimal::whole(i64::from(horizon.clamp(1, 6)));
        outcome.over_horizon.only(|part| part.recurring).per(years)
    };
    let (more, less) = (yearly(other), yearly(present));
    let mut kinds: Vec<PartKind> = Vec::new();
    for part in more.parts().iter().chain(less.parts()) {
        if !kinds.contains(&part.kind) {
            kinds.push(part.kind);
        }
    }
    let gain = kinds
        .into_iter()
        .map(|kind| Part::cash(kind, more.of_kind(kind) - less.of_kind(kind)));
    let gain = Figure::of(gain);
    Change {
        cost,
        months: cost.and_then(|cost| months_to_break_even(cost, gain.amount())),
        gain,
    }
}
