//! What to ask the employer.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::assumption::Open;
use crate::offers::engine::pay::OVERTIME_ABOVE;
use crate::offers::input::field::{Field, SHIFTS};
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::{ClawbackKind, Kind, OfferSettings, Taxes};

/// Facts that the employer knows and the offer leaves open, in the order of the page. Whether leave
/// counts public holidays is a matter of other countries.
pub(crate) fn questions(offer: &Offer, settings: &OfferSettings) -> Vec<Open> {
    let kind = offer.terms.kind;
    let mut questions: Vec<Open> = Field::ALL
        .iter()
        .copied()
        .filter(|field| field.is_the_employer_s() && matters(*field, offer, kind))
        .filter(|field| offer.value(*field).is_none())
        .filter(|field| settings.taxes == Taxes::UnitedStates || !field.is_american())
        .map(Open::Field)
        .collect();
    let terms = &offer.terms;
    if terms.frequency.is_none() && offer.value(Field::Payments).is_none() {
        questions.push(Open::Frequency);
    }
    let clawback = terms.clawback;
    if money(offer, Field::SignOn) > Money::ZERO {
        if clawback == ClawbackKind::Unknown && offer.clawback_table().is_none() {
            questions.push(Open::Clawback);
        } else if clawback != ClawbackKind::None && terms.clawback_of.is_none() {
            questions.push(Open::ClawbackOf);
        }
    }
    if money(offer, Field::Relocation) > Money::ZERO && terms.relocation.is_none() {
        questions.push(Open::RelocationTax);
    }
    if number(offer, Field::EsppShare) > Decimal::ZERO && terms.look_back.is_none() {
        questions.push(Open::LookBack);
    }
    if offer.tiers().is_some_and(|tiers| !tiers.is_empty()) && terms.true_up.is_none() {
        questions.push(Open::TrueUp);
    }
    let some = |field| number(offer, field) > Decimal::ZERO;
    let matched = offer.tiers().is_some_and(|tiers| !tiers.is_empty());
    if matched && some(Field::BonusTarget) && terms.match_on_bonus.is_none() {
        questions.push(Open::MatchOnBonus);
    }
    if matched && offer.term_months().is_some() && terms.last_day.is_none() {
        questions.push(Open::LastDay);
    }
    let has_leave = some(Field::Vacation) || some(Field::LeaveEarned);
    if kind != Kind::Contractor && has_leave && terms.leave_paid_out.is_none() {
        questions.push(Open::LeavePaidOut);
    }
    let may_overlap = has_leave && some(Field::Holidays) && settings.taxes != Taxes::UnitedStates;
    if may_overlap && terms.holidays_included.is_none() {
        questions.push(Open::HolidaysIncluded);
    }
    let is_part_time = offer.number(Field::FullTimeHours).is_some();
    if is_part_time && kind.is_salaried() && terms.pay_is_full_time.is_none() {
        questions.push(Open::PayIsFullTime);
    }
    let has_pension = number(offer, Field::Pension) > Decimal::ZERO;
    if has_pension && kind.is_salaried() && terms.package.is_none() {
        questions.push(Open::Package);
    }
    let is_taxed = settings.taxes == Taxes::UnitedStates;
    if is_taxed && money(offer, Field::Premium) > Money::ZERO && terms.premiums_before_tax.is_none()
    {
        questions.push(Open::PremiumsBeforeTax);
    }
    questions
}

/// What is given, or nothing.
fn number(offer: &Offer, field: Field) -> Decimal {
    offer.number(field).unwrap_or_default()
}

fn money(offer: &Offer, field: Field) -> Money {
    offer.money(field).unwrap_or_default()
}

/// Whether anything of what one learns in the job, and where it leads, is given.
fn tells_of_learning(offer: &Offer) -> bool {
    let fields = [
        Field::Learning,
        Field::Tuition,
        Field::PromotionChance,
        Field::PromotionRaise,
    ];
    let mut values = fields.into_iter().map(|field| offer.value(field));
    values.any(|value| value.is_some())
}

/// Whether it is a matter of health insurance that an employer offers.
const fn is_of_health_plan(field: Field) -> bool {
    matches!(
        field,
        Field::Premium
            | Field::EmployerPremium
            | Field::Deductible
            | Field::Coinsurance
            | Field::OutOfPocketMax
            | Field::EmployerHsa
    )
}

/// Whether an offer of this kind, with what it tells, has such a fact at all.
fn matters(field: Field, offer: &Offer, kind: Kind) -> bool {
    let some = |of: Field| number(offer, of) > Decimal::ZERO || money(offer, of) > Money::ZERO;
    let has_grant = some(Field::Stock) || some(Field::StockUnits);
    let matched = offer.tiers().is_some_and(|tiers| !tiers.is_empty());
    match field {
        _ if is_of_health_plan(field) && offer.terms.health_plan == Some(false) => false,
        Field::PaidWeeks => offer.by_the_hour,
        Field::WeeklyHours => kind != Kind::Contractor || offer.by_the_hour,
        Field::OvertimeHours => matches!(kind, Kind::Hourly | Kind::SalariedNonExempt),
        Field::OvertimeTimes => {
            let agreed = number(offer, Field::WeeklyHours);
            some(Field::OvertimeHours) || (kind == Kind::Hourly && agreed > OVERTIME_ABOVE)
        }
        Field::FullTimeHours => false,
        Field::ShiftPay | Field::ShiftPay2 | Field::ShiftPay3 | Field::SecondRate => {
            let mut shifts = SHIFTS
                .iter()
                .chain([&(Field::SecondRate, Field::SecondHours)]);
            shifts.any(|(pay, hours)| *pay == field && some(*hours))
        }
        Field::ShiftHours | Field::ShiftHours2 | Field::ShiftHours3 | Field::SecondHours => {
            let mut shifts = SHIFTS
                .iter()
                .chain([&(Field::SecondRate, Field::SecondHours)]);
            shifts.any(|(pay, hours)| *hours == field && some(*pay))
        }
        Field::RealHours => kind == Kind::SalariedExempt,
        Field::ClawbackMonths => {
            matches!(
                offer.terms.clawback,
                ClawbackKind::Cliff | ClawbackKind::ProRata
            )
        }
        Field::ClawbackTable => offer.terms.clawback == ClawbackKind::Table,
        Field::SignOnParts => some(Field::SignOn),
        Field::StockSchedule => has_grant || some(Field::Options),
        Field::Refresher => has_grant,
        Field::StockUnits => false,
        Field::EsppDiscount => some(Field::EsppShare),
        Field::EsppMonths => offer.terms.look_back == Some(true),
        Field::Strike => some(Field::Options),
        Field::SharePrice => some(Field::Options) || some(Field::StockUnits),
        // Stock is granted in jobs with a salary; one by the hour that has any is asked no less.
        Field::Stock => !some(Field::StockUnits) && kind.is_salaried(),
        Field::BonusChance | Field::BonusFactor | Field::BonusFirstYear => some(Field::BonusTarget),
        Field::MatchCap | Field::MatchWait => matched,
        Field::Vesting => matched || some(Field::Nonelective),
        Field::CommissionChance => some(Field::Commission),
        Field::Start => some(Field::BonusTarget) || offer.has_end_without_start(),
        Field::TermMonths | Field::TermEnd | Field::Commission => false,
        Field::OptOut | Field::CommuteSubsidy | Field::Options | Field::MileCost => false,
        // Elsewhere than in the United States only.
        Field::Payments | Field::Allowance | Field::Pension => false,
        Field::PensionFrom | Field::PensionTo => some(Field::Pension),
        // Asked where learning matters enough to be filled in.
        Field::Mentoring => kind != Kind::Contractor && tells_of_learning(offer),
        Field::PromotionRaise | Field::PromotionYear => some(Field::PromotionChance),
        Field::LeaveEarned => false,
        Field::LeaveCap => some(Field::LeaveEarned),
        Field::CarryOver => some(Field::VacationTaken),
        Field::BasicShare | Field::Gratuity => offer.terms.package == Some(true),
        Field::GratuityYears => some(Field::Gratuity),
        Field::Pay => true,
        _ => kind != Kind::Contractor,
    }
}
