//! Which warnings hold for an offer.

use super::warning::{Cliff, Warning};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::ctx::Ctx;
use crate::offers::engine::equity::shares;
use crate::offers::engine::figure::{Figure, Form, PartKind};
use crate::offers::engine::gross::GrossYear;
use crate::offers::engine::job::JobTerms;
use crate::offers::engine::jurisdiction::{Jurisdiction, LocalCharge};
use crate::offers::engine::pay::WEEKS;
use crate::offers::engine::{benefits, net, one_time};
use crate::offers::input::field::Field;
use crate::offers::input::one_time::RelocationTax;
use crate::offers::input::terms::{Kind, OfferSettings, Taxes};
use crate::offers::law::{FilingStatus, GuidelinePlace, Law};
use crate::offers::tax::local::LocalBase;
use crate::offers::tax::state::{Caution, StateLaw};
use crate::offers::tax::wages::Wages;
use crate::offers::tax::{contractor, federal};

/// From this share of the cliff on, an income is near it. A rule of this tool.
const NEAR_CLIFF: Decimal = Decimal::ratio(3, 4);

/// What to know about the results of an offer.
pub(crate) fn warnings(
    ctx: &Ctx,
    job: &JobTerms,
    compared: &[GrossYear],
    take_home: &Figure,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let cash = take_home.only(|part| part.form == Form::Cash);
    if ctx.offer.money(Field::Pay).is_none() {
        warnings.push(Warning::NoPay);
    }
    if ctx.number(Field::Options) > Decimal::ZERO {
        warnings.push(Warning::OptionsNotCounted);
    }
    if ctx.offer.has_end_without_start() {
        warnings.push(Warning::TermWithoutStart);
    }
    if ctx.settings.taxes == Taxes::BeforeTax {
        warnings.push(Warning::BeforeTax);
    }
    if !ctx.settings.abroad {
        warnings.extend(limits(ctx, job));
    }
    if ctx.settings.taxes != Taxes::UnitedStates {
        return warnings;
    }
    if one_time::relocation(ctx).is_some_and(|(_, tax)| tax == RelocationTax::Free) {
        warnings.push(Warning::RelocationIsWages);
    }
    let floor = ctx.law().exempt_floor.value.times(WEEKS);
    if job.kind == Kind::SalariedExempt && job.base > Money::ZERO && job.base < floor {
        warnings.push(Warning::BelowExemptFloor);
    }
    if let (Some(state), Kind::SalariedExempt) = (ctx.place.state, job.kind)
        && job.base > Money::ZERO
    {
        let floors = state.floors_above(job.base);
        warnings.extend(floors.map(Warning::BelowStateFloor));
    }
    if job.kind != Kind::Contractor {
        if benefits::commuting(ctx) > Money::ZERO {
            warnings.push(Warning::CommuterLimit(ctx.law().commuter_month.value));
        }
        let limit = ctx.law().tuition_year.value;
        if ctx.money(Field::Tuition) > limit {
            warnings.push(Warning::TuitionLimit(limit));
        }
    }
    if let Some(first) = compared.first() {
        warnings.extend(deductions(ctx.settings, &ctx.place, compared));
        let income = adjusted_income(ctx, job, first, cash.amount());
        warnings.extend(marketplace(ctx, income));
        let contract = net::contract_of(ctx.settings, first, cash.amount());
        let may_shrink = || contractor::tax(ctx.law(), &contract).qbi_may_shrink;
        if job.kind == Kind::Contractor && may_shrink() {
            warnings.push(Warning::QbiMayShrink);
        }
    }
    let code = ctx
        .offer
        .terms
        .state
        .as_ref()
        .or(ctx.settings.state.as_ref());
    match (ctx.place.state, code) {
        (Some(state), _) => {
            if state.year != ctx.settings.year {
                warnings.push(Warning::StateOfAnotherYear);
            }
            let household = cash.amount() + ctx.settings.other_wages;
            let two = ctx.settings.other_wages > Money::ZERO;
            let cautions = state.cautions(ctx.settings.status, household, two);
            let is_employed = job.kind != Kind::Contractor;
            let is_local_open = matches!(ctx.place.local, LocalCharge::Open);
            let said = |caution: &Caution| match caution {
                Caution::NotCounted(_) => is_employed,
                caution => is_local_open || !caution.is_of_local_tax(),
            };
            let cautions = cautions.into_iter().filter(said);
            warnings.extend(cautions.map(Warning::State));
            if let Some(first) = compared.first()
                && is_employed
                && ctx.settings.state_rate.is_none()
            {
                let wages = net::wages_of(ctx, first, cash.amount());
                warnings.extend(reliefs(state, ctx.law(), &wages));
            }
        }
        (None, Some(_)) => warnings.push(Warning::StateMissing),
        (None, None) if ctx.settings.state_rate.is_none() => warnings.push(Warning::NoState),
        (None, None) => {}
    }
    match &ctx.place.local {
        LocalCharge::Missing => warnings.push(Warning::PlaceMissing),
        LocalCharge::Due(_, true) => warnings.push(Warning::PlaceOfAnotherYear),
        LocalCharge::Due(levy, false) => {
            let has_base = match levy.base {
                LocalBase::StateTaxable => ctx.place.state.is_some(),
                LocalBase::StateTax => {
                    ctx.place.state.is_some() || ctx.settings.state_rate.is_some()
                }
                _ => true,
            };
            if !has_base {
                warnings.push(Warning::LocalRateWithoutState);
            }
        }
        LocalCharge::Open | LocalCharge::None => {}
    }
    let paid = -(take_home.of_kind(PartKind::StateTax) + take_home.of_kind(PartKind::LocalTax));
    let income = cash.amount() + ctx.settings.other_wages;
    let from_65 = ctx.settings.from_65(1);
    if federal::itemising_may_pay(ctx.law(), ctx.settings.status, from_65, income, paid) {
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
fn limits(ctx: &Ctx, job: &JobTerms) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let meant = job.base.times(ctx.number(Field::EsppShare));
    if shares::purchase_plan(ctx, job.base).contribution < meant {
        warnings.push(Warning::EsppLimit);
    }
    if job.kind != Kind::Contractor {
        let most = ctx.law().health_fsa.value.most;
        if ctx.money(Field::HealthFsa) > most {
            warnings.push(Warning::HealthFsaLimit(most));
        }
        let most = ctx.law().dependent_care.value.of(ctx.settings.status);
        if ctx.money(Field::DependentCare) > most {
            warnings.push(Warning::DependentCareLimit(most));
        }
    }
    warnings
}

/// What to know about tips, and what changes with age.
fn deductions(
    shared: &OfferSettings,
    place: &Jurisdiction,
    compared: &[GrossYear],
) -> Vec<Warning> {
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
fn adjusted_income(ctx: &Ctx, job: &JobTerms, first: &GrossYear, cash: Money) -> Money {
    let own = match job.kind {
        Kind::Contractor => {
            let tax = contractor::tax(ctx.law(), &net::contract_of(ctx.settings, first, cash));
            tax.net - tax.half_deduction
        }
        _ => net::wages_of(ctx, first, cash).income(),
    };
    own + ctx.settings.other_wages
}

/// What to know about insurance that one buys oneself. Nothing unless the offer is said to have
/// none.
fn marketplace(ctx: &Ctx, income: Money) -> Vec<Warning> {
    if ctx.offer.terms.health_plan != Some(false) {
        return Vec::new();
    }
    let mut warnings = Vec::new();
    if let Some(market) = ctx.law().marketplace {
        let code = ctx.offer.terms.state.as_deref();
        let place = GuidelinePlace::of_state(code.or(ctx.settings.state.as_deref()));
        let household = ctx.settings.household();
        let above = market.value.cliff(household, place);
        let cliff = Cliff {
            income: above,
            most: market.value.most_at(above),
            household,
        };
        if income > above {
            warnings.push(Warning::MarketplaceAbove(cliff));
        } else if income >= above.times(NEAR_CLIFF) {
            warnings.push(Warning::MarketplaceNear(cliff));
        }
    }
    if ctx.offer.value(Field::OwnPremium).is_none() {
        warnings.push(Warning::OwnPremiumOpen);
    }
    warnings
}
