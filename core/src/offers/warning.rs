//! What the reader is told besides the figures, and what to ask the employer.

use super::benefits;
use super::facts::{Facts, Open};
use super::field::{Field, SHIFTS};
use super::figure::{Figure, Form, PartKind};
use super::gross::{self, Gross, Work};
use super::law::{FilingStatus, GuidelinePlace, Law};
use super::net::{self, LocalCharge, Place};
use super::once;
use super::one_time::RelocationTax;
use super::pay::OVERTIME_ABOVE;
use super::shares;
use super::tax::contractor;
use super::tax::federal;
use super::tax::local::LocalBase;
use super::tax::state::{Caution, Floor, StateLaw, Treated};
use super::tax::wages::Wages;
use super::terms::{ClawbackKind, Kind, Shared, Taxes};
use crate::decimal::Decimal;
use crate::money::Money;

/// Something to know about a result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// Pay is not told: the totals lack it.
    NoPay,
    /// A salary below the floor of the law is called exempt from overtime pay.
    BelowExemptFloor,
    /// Pay is in another currency and no tax is taken: every figure is before tax.
    BeforeTax,
    /// A salary below the floor of the state is called exempt from overtime pay.
    BelowStateFloor(Floor),
    /// How the state treats the extra half of overtime.
    OvertimeInState(Treated),
    /// Sources disagree on how it treats overtime and tips.
    StateRuleDisputed,
    /// How the state treats tips.
    TipsInState(Treated),
    /// What the state gives from 65 on is not counted.
    StateFrom65LeftOut,
    /// It left overtime untaxed for a part of the year, which is not counted.
    OvertimeReliefLeftOut,
    /// No state is told: its tax is not in take-home pay.
    NoState,
    /// There is no data for the state told.
    StateMissing,
    /// The state's law is of another year than the one compared.
    StateOfAnotherYear,
    /// State and local tax are so high that itemising may leave more than is shown.
    ItemisingMayPay,
    /// The state's tax is less sure.
    State(Caution),
    /// There are no figures of the city or county chosen: its tax is left out.
    PlaceMissing,
    /// Its figures are of another year than the one compared.
    PlaceOfAnotherYear,
    /// The reader's own local rate is a share of what a state taxes, and no state is chosen: it
    /// takes nothing.
    LocalRateWithoutState,
    /// The deduction for business income may be smaller.
    QbiMayShrink,
    /// Relocation money is said to be free of tax, which few employees in the United States have.
    RelocationIsWages,
    /// More is meant for the purchase plan than the law lets in.
    EsppLimit,
    /// Help with the way to work is above what the law leaves untaxed in a month: so much.
    CommuterLimit(Money),
    /// Help with tuition is above what the law leaves untaxed in a year: so much.
    TuitionLimit(Money),
    /// Tips are deducted only in occupations on the list of the IRS.
    TipsOfListedJobs,
    /// Tips are not deducted on a separate return.
    TipsOnSeparateReturn,
    /// More is meant for a health flexible spending account than the law lets in: so much.
    HealthFsaLimit(Money),
    /// More is meant for dependents' care than the law lets be set aside: so much.
    DependentCareLimit(Money),
    /// Somebody on a joint return is 65, and the other person's age is not given.
    SpouseAge,
    /// What is saved beyond the first amount counts as Roth, since last year's wages from this
    /// employer were above the second.
    RothCatchUp(Money, Money),
    /// No health insurance is offered, and the cost of a plan of one's own is not given.
    OwnPremiumOpen,
    /// No health insurance is offered, and household income is near the amount above which no tax
    /// credit helps to pay for a marketplace plan.
    MarketplaceNear(Cliff),
    /// The same, and household income is above it.
    MarketplaceAbove(Cliff),
    /// Options are told, and are in no total.
    OptionsNotCounted,
    /// The last day of a term is told and the first is not, so that no end is counted.
    TermWithoutStart,
}

/// Where help with a marketplace plan ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cliff {
    /// The household income.
    pub income: Money,
    /// What the second-cheapest silver plan costs in a year at that income, at most.
    pub most: Money,
    /// People in the household.
    pub household: u8,
}

/// From this share of the cliff on, an income is near it. A rule of this tool.
const NEAR_CLIFF: Decimal = Decimal::ratio(3, 4);

/// What to tell with the results of an offer.
pub(super) fn warnings(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    place: &Place,
    compared: &[Gross],
    take_home: &Figure,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let cash = take_home.only(|part| part.form == Form::Cash);
    if facts.offer.money(Field::Pay).is_none() {
        warnings.push(Warning::NoPay);
    }
    if facts.number(Field::Options) > Decimal::ZERO {
        warnings.push(Warning::OptionsNotCounted);
    }
    if has_end_without_start(facts) {
        warnings.push(Warning::TermWithoutStart);
    }
    if shared.taxes == Taxes::BeforeTax {
        warnings.push(Warning::BeforeTax);
    }
    if !shared.abroad {
        warnings.extend(limits(facts, work, shared, place.law));
    }
    if shared.taxes != Taxes::UnitedStates {
        return warnings;
    }
    if once::relocation(facts).is_some_and(|(_, tax)| tax == RelocationTax::Free) {
        warnings.push(Warning::RelocationIsWages);
    }
    let floor = place.law.exempt_floor.value.times(super::pay::WEEKS);
    if work.kind == Kind::SalariedExempt && work.base > Money::ZERO && work.base < floor {
        warnings.push(Warning::BelowExemptFloor);
    }
    if let (Some(state), Kind::SalariedExempt) = (place.state, work.kind)
        && work.base > Money::ZERO
    {
        let floors = state.floors_above(work.base);
        warnings.extend(floors.map(Warning::BelowStateFloor));
    }
    if work.kind != Kind::Contractor {
        if benefits::commuting(facts, place.law) > Money::ZERO {
            warnings.push(Warning::CommuterLimit(place.law.commuter_month.value));
        }
        let limit = place.law.tuition_year.value;
        if facts.money(Field::Tuition) > limit {
            warnings.push(Warning::TuitionLimit(limit));
        }
    }
    if let Some(first) = compared.first() {
        warnings.extend(deductions(shared, place, compared));
        let income = adjusted_income(facts, work, shared, place, first, cash.amount());
        warnings.extend(marketplace(facts, shared, place.law, income));
        let contract = net::contract_of(shared, first, cash.amount());
        let may_shrink = || contractor::tax(place.law, &contract).qbi_may_shrink;
        if work.kind == Kind::Contractor && may_shrink() {
            warnings.push(Warning::QbiMayShrink);
        }
    }
    let code = facts.offer.terms.state.as_ref().or(shared.state.as_ref());
    match (place.state, code) {
        (Some(state), _) => {
            if state.year != shared.year {
                warnings.push(Warning::StateOfAnotherYear);
            }
            let household = cash.amount() + shared.other_wages;
            let two = shared.other_wages > Money::ZERO;
            let cautions = state.cautions(shared.status, household, two);
            let is_employed = work.kind != Kind::Contractor;
            let is_local_open = matches!(place.local, LocalCharge::Open);
            let said = |caution: &Caution| match caution {
                Caution::NotCounted(_) => is_employed,
                caution => is_local_open || !caution.is_of_local_tax(),
            };
            let cautions = cautions.into_iter().filter(said);
            warnings.extend(cautions.map(Warning::State));
            if let Some(first) = compared.first()
                && is_employed
                && shared.state_rate.is_none()
            {
                let wages = net::wages_of(facts, shared, place.law, first, cash.amount());
                warnings.extend(reliefs(state, place.law, &wages));
            }
        }
        (None, Some(_)) => warnings.push(Warning::StateMissing),
        (None, None) if shared.state_rate.is_none() => warnings.push(Warning::NoState),
        (None, None) => {}
    }
    match &place.local {
        LocalCharge::Missing => warnings.push(Warning::PlaceMissing),
        LocalCharge::Due(_, true) => warnings.push(Warning::PlaceOfAnotherYear),
        LocalCharge::Due(levy, false) => {
            let has_base = match levy.base {
                LocalBase::StateTaxable => place.state.is_some(),
                LocalBase::StateTax => place.state.is_some() || shared.state_rate.is_some(),
                _ => true,
            };
            if !has_base {
                warnings.push(Warning::LocalRateWithoutState);
            }
        }
        LocalCharge::Open | LocalCharge::None => {}
    }
    let paid = -(take_home.of_kind(PartKind::StateTax) + take_home.of_kind(PartKind::LocalTax));
    let income = cash.amount() + shared.other_wages;
    let from_65 = shared.from_65(1);
    if federal::itemising_may_pay(place.law, shared.status, from_65, income, paid) {
        warnings.push(Warning::ItemisingMayPay);
    }
    warnings
}

/// How a state treats overtime pay, tips and age.
fn reliefs(state: &StateLaw, law: &Law, wages: &Wages) -> Vec<Warning> {
    let overtime = state.overtime_treated(law, wages);
    let tips = state.tips_treated(law, wages);
    let mut warnings = Vec::new();
    warnings.extend(overtime.map(Warning::OvertimeInState));
    warnings.extend(tips.map(Warning::TipsInState));
    if overtime.or(tips).is_some() && state.is_rule_disputed() {
        warnings.push(Warning::StateRuleDisputed);
    }
    if overtime.is_some() && state.leaves_out_overtime() {
        warnings.push(Warning::OvertimeReliefLeftOut);
    }
    if wages.from_65.people > 0 && state.taxes_wages() {
        warnings.push(Warning::StateFrom65LeftOut);
    }
    warnings
}

/// What of stock and accounts counts up to a limit of the law only, whatever taxes are due.
fn limits(facts: &mut Facts, work: &Work, shared: &Shared, law: &Law) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let meant = work.base.times(facts.number(Field::EsppShare));
    if shares::purchase_plan(facts, law, work.base).contribution < meant {
        warnings.push(Warning::EsppLimit);
    }
    if work.kind != Kind::Contractor {
        let most = law.health_fsa.value.most;
        if facts.money(Field::HealthFsa) > most {
            warnings.push(Warning::HealthFsaLimit(most));
        }
        let most = law.dependent_care.value.of(shared.status);
        if facts.money(Field::DependentCare) > most {
            warnings.push(Warning::DependentCareLimit(most));
        }
    }
    warnings
}

/// What to know about tips, and what changes with age.
fn deductions(shared: &Shared, place: &Place, compared: &[Gross]) -> Vec<Warning> {
    let law = place.law;
    let mut warnings = Vec::new();
    if compared.iter().any(|year| year.tips > Money::ZERO) {
        warnings.push(match shared.status {
            FilingStatus::MarriedSeparate => Warning::TipsOnSeparateReturn,
            _ => Warning::TipsOfListedJobs,
        });
    }
    let is_joint = shared.status == FilingStatus::MarriedJoint;
    if is_joint && shared.spouse_age.is_none() && shared.from_65(1).people > 0 {
        warnings.push(Warning::SpouseAge);
    }
    if let Some(above) = law.roth_catch_up_above
        && compared.iter().any(|year| year.is_catch_up_roth)
    {
        let limit = law.elective_deferral.value;
        warnings.push(Warning::RothCatchUp(limit, above.value));
    }
    warnings
}

/// The household's income before any deduction.
fn adjusted_income(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    place: &Place,
    first: &Gross,
    cash: Money,
) -> Money {
    let own = match work.kind {
        Kind::Contractor => {
            let tax = contractor::tax(place.law, &net::contract_of(shared, first, cash));
            tax.net - tax.half_deduction
        }
        _ => net::wages_of(facts, shared, place.law, first, cash).income(),
    };
    own + shared.other_wages
}

/// What to know about insurance that one buys oneself. Nothing unless the offer is said to have
/// none.
fn marketplace(facts: &Facts, shared: &Shared, law: &Law, income: Money) -> Vec<Warning> {
    if facts.offer.terms.health_plan != Some(false) {
        return Vec::new();
    }
    let mut warnings = Vec::new();
    if let Some(market) = law.marketplace {
        let code = facts.offer.terms.state.as_deref();
        let place = GuidelinePlace::of_state(code.or(shared.state.as_deref()));
        let household = shared.household();
        let cliff = market.value.cliff(household, place);
        let told = Cliff {
            income: cliff,
            most: market.value.most_at(cliff),
            household,
        };
        if income > cliff {
            warnings.push(Warning::MarketplaceAbove(told));
        } else if income >= cliff.times(NEAR_CLIFF) {
            warnings.push(Warning::MarketplaceNear(told));
        }
    }
    if facts.offer.told(Field::OwnPremium).is_none() {
        warnings.push(Warning::OwnPremiumOpen);
    }
    warnings
}

/// Facts that the employer knows and the offer leaves open, in the order of the page. Whether leave
/// counts public holidays is a matter of other countries.
pub(super) fn questions(facts: &Facts, work: &Work, shared: &Shared) -> Vec<Open> {
    let mut questions: Vec<Open> = Field::ALL
        .iter()
        .copied()
        .filter(|field| field.is_the_employer_s() && matters(*field, facts, work.kind))
        .filter(|field| facts.offer.told(*field).is_none())
        .filter(|field| shared.taxes == Taxes::UnitedStates || !field.is_american())
        .map(Open::Field)
        .collect();
    let terms = &facts.offer.terms;
    if terms.frequency.is_none() && facts.offer.told(Field::Payments).is_none() {
        questions.push(Open::Frequency);
    }
    let clawback = terms.clawback;
    if facts.money(Field::SignOn) > Money::ZERO {
        if clawback == ClawbackKind::Unknown && facts.offer.clawback_table().is_none() {
            questions.push(Open::Clawback);
        } else if clawback != ClawbackKind::None && terms.clawback_of.is_none() {
            questions.push(Open::ClawbackOf);
        }
    }
    if facts.money(Field::Relocation) > Money::ZERO && terms.relocation.is_none() {
        questions.push(Open::RelocationTax);
    }
    if facts.number(Field::EsppShare) > Decimal::ZERO && terms.look_back.is_none() {
        questions.push(Open::LookBack);
    }
    if facts.offer.tiers().is_some_and(|tiers| !tiers.is_empty()) && terms.true_up.is_none() {
        questions.push(Open::TrueUp);
    }
    let some = |field| facts.number(field) > Decimal::ZERO;
    let matched = facts.offer.tiers().is_some_and(|tiers| !tiers.is_empty());
    if matched && some(Field::BonusTarget) && terms.match_on_bonus.is_none() {
        questions.push(Open::MatchOnBonus);
    }
    if matched && facts.offer.term_months().is_some() && terms.last_day.is_none() {
        questions.push(Open::LastDay);
    }
    let has_leave = some(Field::Vacation) || some(Field::LeaveEarned);
    if work.kind != Kind::Contractor && has_leave && terms.leave_paid_out.is_none() {
        questions.push(Open::LeavePaidOut);
    }
    let may_overlap = has_leave && some(Field::Holidays) && shared.taxes != Taxes::UnitedStates;
    if may_overlap && terms.holidays_included.is_none() {
        questions.push(Open::HolidaysIncluded);
    }
    let is_part_time = facts.offer.number(Field::FullTimeHours).is_some();
    if is_part_time && gross::is_salaried(work.kind) && terms.pay_is_full_time.is_none() {
        questions.push(Open::PayIsFullTime);
    }
    let has_pension = facts.number(Field::Pension) > Decimal::ZERO;
    if has_pension && gross::is_salaried(work.kind) && terms.package.is_none() {
        questions.push(Open::Package);
    }
    let is_taxed = shared.taxes == Taxes::UnitedStates;
    if is_taxed && facts.money(Field::Premium) > Money::ZERO && terms.premiums_before_tax.is_none()
    {
        questions.push(Open::PremiumsBeforeTax);
    }
    questions
}

/// Whether anything of what one learns in the job, and where it leads, is told.
fn tells_of_learning(facts: &Facts) -> bool {
    let fields = [
        Field::Learning,
        Field::Tuition,
        Field::PromotionChance,
        Field::PromotionRaise,
    ];
    let mut told = fields.into_iter().map(|field| facts.offer.told(field));
    told.any(|told| told.is_some())
}

/// Whether a term ends on a day, and nobody knows how long after its start.
fn has_end_without_start(facts: &Facts) -> bool {
    facts.offer.term_end().is_some() && facts.offer.term_months().is_none()
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
fn matters(field: Field, facts: &Facts, kind: Kind) -> bool {
    let some = |of: Field| facts.number(of) > Decimal::ZERO || facts.money(of) > Money::ZERO;
    let has_grant = some(Field::Stock) || some(Field::StockUnits);
    let matched = facts.offer.tiers().is_some_and(|tiers| !tiers.is_empty());
    match field {
        _ if is_of_health_plan(field) && facts.offer.terms.health_plan == Some(false) => false,
        Field::PaidWeeks => facts.offer.by_the_hour,
        Field::WeeklyHours => kind != Kind::Contractor || facts.offer.by_the_hour,
        Field::OvertimeHours => matches!(kind, Kind::Hourly | Kind::SalariedNonExempt),
        Field::OvertimeTimes => {
            let agreed = facts.number(Field::WeeklyHours);
            some(Field::OvertimeHours) || (kind == Kind::Hourly && agreed > OVERTIME_ABOVE)
        }
        Field::FullTimeHours => false,
        Field::ShiftPay | Field::ShiftPay2 | Field::ShiftPay3 | Field::SecondRate => {
            let mut told = SHIFTS
                .iter()
                .chain([&(Field::SecondRate, Field::SecondHours)]);
            told.any(|(pay, hours)| *pay == field && some(*hours))
        }
        Field::ShiftHours | Field::ShiftHours2 | Field::ShiftHours3 | Field::SecondHours => {
            let mut told = SHIFTS
                .iter()
                .chain([&(Field::SecondRate, Field::SecondHours)]);
            told.any(|(pay, hours)| *hours == field && some(*pay))
        }
        Field::RealHours => kind == Kind::SalariedExempt,
        Field::ClawbackMonths => {
            matches!(
                facts.offer.terms.clawback,
                ClawbackKind::Cliff | ClawbackKind::ProRata
            )
        }
        Field::ClawbackTable => facts.offer.terms.clawback == ClawbackKind::Table,
        Field::SignOnParts => some(Field::SignOn),
        Field::StockSchedule => has_grant || some(Field::Options),
        Field::Refresher => has_grant,
        Field::StockUnits => false,
        Field::EsppDiscount => some(Field::EsppShare),
        Field::EsppMonths => facts.offer.terms.look_back == Some(true),
        Field::Strike => some(Field::Options),
        Field::SharePrice => some(Field::Options) || some(Field::StockUnits),
        Field::Stock => !some(Field::StockUnits) && kind != Kind::Contractor,
        Field::BonusChance | Field::BonusFactor | Field::BonusFirstYear => some(Field::BonusTarget),
        Field::MatchCap | Field::MatchWait => matched,
        Field::Vesting => matched || some(Field::Nonelective),
        Field::CommissionChance => some(Field::Commission),
        Field::Start => some(Field::BonusTarget) || has_end_without_start(facts),
        Field::TermMonths | Field::TermEnd | Field::Commission => false,
        Field::OptOut | Field::CommuteSubsidy | Field::Options | Field::MileCost => false,
        // Elsewhere than in the United States only.
        Field::Payments | Field::Allowance | Field::Pension => false,
        Field::PensionFrom | Field::PensionTo => some(Field::Pension),
        // Asked where learning matters enough to be told about.
        Field::Mentoring => kind != Kind::Contractor && tells_of_learning(facts),
        Field::PromotionRaise | Field::PromotionYear => some(Field::PromotionChance),
        Field::LeaveEarned => false,
        Field::LeaveCap => some(Field::LeaveEarned),
        Field::CarryOver => some(Field::VacationTaken),
        Field::BasicShare | Field::Gratuity => facts.offer.terms.package == Some(true),
        Field::GratuityYears => some(Field::Gratuity),
        Field::Pay => true,
        _ => kind != Kind::Contractor,
    }
}
