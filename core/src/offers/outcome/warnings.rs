//! What the reader is told besides the figures, and what to ask the employer.

use super::warning::{Cliff, Warning};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::equity::shares;
use crate::offers::engine::facts::Facts;
use crate::offers::engine::figure::{Figure, Form, PartKind};
use crate::offers::engine::gross::GrossYear;
use crate::offers::engine::job::JobTerms;
use crate::offers::engine::jurisdiction::{Jurisdiction, LocalCharge};
use crate::offers::engine::{benefits, net, one_time};
use crate::offers::input::field::Field;
use crate::offers::input::one_time::RelocationTax;
use crate::offers::input::terms::{Kind, Shared, Taxes};
use crate::offers::law::{FilingStatus, GuidelinePlace, Law};
use crate::offers::tax::local::LocalBase;
use crate::offers::tax::state::{Caution, StateLaw};
use crate::offers::tax::wages::Wages;
use crate::offers::tax::{contractor, federal};

/// From this share of the cliff on, an income is near it. A rule of this tool.
const NEAR_CLIFF: Decimal = Decimal::ratio(3, 4);

/// What to tell with the results of an offer.
pub(crate) fn warnings(
    facts: &mut Facts,
    work: &JobTerms,
    shared: &Shared,
    place: &Jurisdiction,
    compared: &[GrossYear],
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
    if facts.offer.has_end_without_start() {
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
    if one_time::relocation(facts).is_some_and(|(_, tax)| tax == RelocationTax::Free) {
        warnings.push(Warning::RelocationIsWages);
    }
    let floor = place
        .law
        .exempt_floor
        .value
        .times(crate::offers::engine::pay::WEEKS);
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
fn limits(facts: &mut Facts, work: &JobTerms, shared: &Shared, law: &Law) -> Vec<Warning> {
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
fn deductions(shared: &Shared, place: &Jurisdiction, compared: &[GrossYear]) -> Vec<Warning> {
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
    work: &JobTerms,
    shared: &Shared,
    place: &Jurisdiction,
    first: &GrossYear,
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
