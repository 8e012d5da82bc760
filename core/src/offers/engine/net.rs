//! What is left of a year's cash after taxes, deferrals and premiums.

use super::ctx::Ctx;
use super::figure::{Figure, FigurePart, Form, PartKind};
use super::gross::GrossYear;
use super::health::hsa_room;
use super::international;
use super::job::JobTerms;
use super::jurisdiction::Jurisdiction;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::terms::{Kind, OfferSettings, Taxes};
use crate::offers::tax::bonus;
use crate::offers::tax::contractor::{self, Contract, SelfEmployment};
use crate::offers::tax::payroll;
use crate::offers::tax::wages::{self, Wages};

/// Take-home pay of a year: its cash, less what is taken off.
pub(crate) fn take_home(ctx: &Ctx, job: &JobTerms, gross: &GrossYear, cash: &Figure) -> Figure {
    let pay = cash.amount();
    let mut parts = cash.parts().to_vec();
    parts.extend(taxes_apart(ctx, job, gross, pay));
    // Whatever taxes are due, what is put aside is not in the pocket.
    if job.kind != Kind::Contractor {
        let wages = wages_of(ctx, gross, pay);
        let deferred = wages.traditional_401k + wages.roth_401k;
        parts.push(FigurePart::cost(PartKind::Deferral, deferred));
        parts.push(FigurePart::cost(PartKind::Hsa, wages.payroll_hsa));
        let [health, care] = spending_accounts(ctx, gross);
        parts.push(FigurePart::cost(PartKind::HealthFsa, health));
        parts.push(FigurePart::cost(PartKind::DependentCare, care));
    }
    parts.push(FigurePart::cost(PartKind::Premium, premiums(ctx, gross)));
    Figure::of(parts)
}

/// Every tax on a year's `pay`, with that on benefits set apart.
fn taxes_apart(ctx: &Ctx, job: &JobTerms, gross: &GrossYear, pay: Money) -> Vec<FigurePart> {
    let all = taxes(ctx, job, gross, pay);
    if gross.taxed_benefits == Money::ZERO {
        return all;
    }
    let without = gross.without_taxed_benefits();
    let mut parts = taxes(ctx, job, &without, pay);
    let added = total(&parts) - total(&all);
    parts.push(FigurePart::cost(PartKind::BenefitTax, added));
    parts
}

/// Payroll taxes that the employer pays on a year's `pay` (K2): shown, and in no total.
pub(crate) fn employer_taxes(ctx: &Ctx, job: &JobTerms, gross: &GrossYear, pay: Money) -> Figure {
    if job.kind == Kind::Contractor || ctx.settings.taxes != Taxes::UnitedStates {
        return Figure::default();
    }
    let wages = wages_of(ctx, gross, pay).fica_wages();
    let fica = payroll::fica(ctx.law(), ctx.settings.status, wages, Money::ZERO);
    Figure::of([
        FigurePart::cash(PartKind::SocialSecurity, fica.social_security),
        FigurePart::cash(PartKind::Medicare, fica.medicare),
    ])
}

/// The tax that an extra payment adds to that on a year's `pay`.
pub(crate) fn tax_on(
    ctx: &Ctx,
    job: &JobTerms,
    gross: &GrossYear,
    pay: Money,
    extra: Money,
) -> Money {
    if extra == Money::ZERO {
        return Money::ZERO;
    }
    let taken = |pay| total(&taxes(ctx, job, gross, pay));
    taken(pay) - taken(pay + extra)
}

fn total(parts: &[FigurePart]) -> Money {
    parts.iter().map(|part| part.amount).sum()
}

/// Every tax on a year's `pay`, below zero each.
fn taxes(ctx: &Ctx, job: &JobTerms, gross: &GrossYear, pay: Money) -> Vec<FigurePart> {
    match &ctx.settings.taxes {
        Taxes::OwnRate(rate) => vec![FigurePart::cost(
            PartKind::OwnRateTax,
            pay - international::net(pay, *rate),
        )],
        Taxes::BeforeTax => Vec::new(),
        Taxes::UnitedStates if job.kind == Kind::Contractor => of_contract(
            ctx.settings,
            &ctx.place,
            &contract_of(ctx.settings, gross, pay),
        ),
        Taxes::UnitedStates => {
            let wages = wages_of(ctx, gross, pay);
            of_wages(ctx.settings, &ctx.place, &wages, gross.part)
        }
    }
}

/// What stock that vests on top of a year's pay lacks: the tax it adds less what is withheld
/// from it at the flat rate. Nothing where that is enough.
pub(crate) fn withholding_gap(ctx: &Ctx, gross: &GrossYear, cash: &Figure) -> Figure {
    let stock = gross.value.amount_of(|part| part.form == Form::Stock);
    if stock <= Money::ZERO || ctx.settings.taxes != Taxes::UnitedStates {
        return Figure::default();
    }
    let without = wages_of(ctx, gross, cash.amount());
    let with = Wages {
        pay: without.pay + stock,
        ..without
    };
    let added =
        wages::tax(ctx.law(), &with).income_tax - wages::tax(ctx.law(), &without).income_tax;
    let withheld = bonus::withheld(ctx.law(), stock, without.pay).federal;
    if added <= withheld {
        return Figure::default();
    }
    Figure::of([
        FigurePart::cash(PartKind::IncomeTax, added),
        FigurePart::cost(PartKind::Withheld, withheld),
    ])
}

/// What a year's premiums cost after the tax that they save.
pub(crate) fn premium_cost(ctx: &Ctx, job: &JobTerms, gross: &GrossYear, cash: &Figure) -> Money {
    let premiums = premiums(ctx, gross);
    if job.kind == Kind::Contractor || ctx.settings.taxes != Taxes::UnitedStates {
        return premiums;
    }
    let with = wages_of(ctx, gross, cash.amount());
    let before_tax = ctx.premiums_before_tax.value;
    let without = Wages {
        section_125: match before_tax {
            true => with.section_125 - premiums,
            false => with.section_125,
        },
        ..with
    };
    let taken = |wages| total(&of_wages(ctx.settings, &ctx.place, wages, gross.part));
    premiums + taken(&without) - taken(&with)
}

pub(crate) fn premiums(ctx: &Ctx, gross: &GrossYear) -> Money {
    ctx.money(Field::Premium)
        .times(Decimal::whole(12))
        .times(gross.part)
}

/// What is put into a health flexible spending account and set aside for dependents' care, each
/// within the law's limit for a year: neither in contract work.
pub(crate) fn spending_accounts(ctx: &Ctx, gross: &GrossYear) -> [Money; 2] {
    let law = ctx.law();
    if ctx.offer.terms.kind == Kind::Contractor {
        return [Money::ZERO; 2];
    }
    let within = |field, most| {
        let given = ctx.money(field).times(gross.part);
        if ctx.settings.abroad {
            given
        } else {
            given.min(most)
        }
    };
    let care = law.dependent_care.value.of(ctx.settings.status);
    [
        within(Field::HealthFsa, law.health_fsa.value.most),
        within(Field::DependentCare, care),
    ]
}

/// What insurance that one buys oneself costs in a year.
pub(crate) fn own_premiums(ctx: &Ctx, gross: &GrossYear) -> Money {
    ctx.money(Field::OwnPremium)
        .times(Decimal::whole(12))
        .times(gross.part)
}

pub(crate) fn wages_of(ctx: &Ctx, gross: &GrossYear, pay: Money) -> Wages {
    let deferred = gross.plan.saved.deferral + gross.plan.saved.catch_up;
    let roth_401k = match gross.is_catch_up_roth {
        true => {
            gross.plan.saved.deferral.times(ctx.settings.roth_share) + gross.plan.saved.catch_up
        }
        false => deferred.times(ctx.settings.roth_share),
    };
    let premiums = premiums(ctx, gross);
    let is_taxed = ctx.settings.taxes == Taxes::UnitedStates;
    let before_tax = ctx.premiums_before_tax.value || !is_taxed;
    let [health, care] = spending_accounts(ctx, gross);
    // An account goes with a plan that allows one: the employer's part tells.
    let payroll_hsa = ctx
        .offer
        .money(Field::EmployerHsa)
        .map_or(Money::ZERO, |employer| {
            let room = match ctx.settings.abroad {
                true => Money::MAX,
                false => hsa_room(ctx.law(), ctx.settings.tier, ctx.settings.age, employer),
            };
            ctx.settings.hsa.min(room)
        });
    Wages {
        status: ctx.settings.status,
        pay: pay + gross.taxed_benefits,
        traditional_401k: deferred - roth_401k,
        roth_401k,
        section_125: if before_tax { premiums } else { Money::ZERO } + health + care,
        payroll_hsa,
        outside_fica: gross.value.of_kind(PartKind::Espp).or_zero(),
        overtime_premium: gross.premium,
        is_salaried: ctx.offer.terms.kind.is_salaried(),
        tips: gross.tips,
        from_65: gross.from_65,
        other_wages: ctx.settings.other_wages,
    }
}

fn of_wages(
    shared: &OfferSettings,
    place: &Jurisdiction,
    wages: &Wages,
    part: Decimal,
) -> Vec<FigurePart> {
    let tax = wages::tax(place.law, wages);
    let medicare = tax.fica.medicare + tax.fica.additional_medicare;
    let mut parts = vec![
        FigurePart::cost(PartKind::IncomeTax, tax.income_tax),
        FigurePart::cost(PartKind::SocialSecurity, tax.fica.social_security),
        FigurePart::cost(PartKind::Medicare, medicare),
    ];
    parts.extend(of_state(shared, place, wages, Some(part)));
    parts
}

/// `part` as of [`Jurisdiction::local_tax`].
fn of_state(
    shared: &OfferSettings,
    place: &Jurisdiction,
    wages: &Wages,
    part: Option<Decimal>,
) -> Vec<FigurePart> {
    let mut parts = Vec::new();
    if let Some(tax) = place.state_tax(shared, wages) {
        parts.push(FigurePart::cost(PartKind::StateTax, tax));
    }
    if let Some(state) = place.state {
        let withheld = state.contributed(wages);
        parts.push(FigurePart::cost(PartKind::StateContributions, withheld));
    }
    let local = place.local_tax(shared, wages, part).amount;
    parts.push(FigurePart::cost(PartKind::LocalTax, local));
    parts
}

/// A state, and a place in it, is taken to tax contract work as wages of the profit less half of
/// the federal self-employment tax; its insurances for employees and taxes by the month or week
/// are not due.
pub(crate) fn of_contract(
    shared: &OfferSettings,
    place: &Jurisdiction,
    contract: &Contract,
) -> Vec<FigurePart> {
    let tax = contractor::tax(place.law, contract);
    let both = tax.social_security + tax.medicare + tax.additional_medicare;
    let wages = wages_of_contract(contract, &tax);
    let mut parts = vec![
        FigurePart::cost(PartKind::IncomeTax, tax.income_tax),
        FigurePart::cost(PartKind::SelfEmploymentTax, both),
    ];
    let of_state = of_state(shared, place, &wages, None);
    parts.extend(
        of_state
            .into_iter()
            .filter(|part| part.kind != PartKind::StateContributions),
    );
    parts
}

/// A year of contract work that brings so much after expenses.
pub(crate) const fn contract_of(
    shared: &OfferSettings,
    of_year: &GrossYear,
    gross: Money,
) -> Contract {
    Contract {
        status: shared.status,
        gross,
        expenses: Money::ZERO,
        other_wages: shared.other_wages,
        tips: of_year.tips,
        from_65: of_year.from_65,
    }
}

/// A first year of contract work by someone who has a job now, which has no tips in it.
pub(crate) fn contract_instead(shared: &OfferSettings, gross: Money) -> Contract {
    Contract {
        status: shared.status,
        gross,
        expenses: Money::ZERO,
        other_wages: shared.other_wages,
        tips: Money::ZERO,
        from_65: shared.from_65(1),
    }
}

/// What a state sees as wages of contract work.
pub(crate) fn wages_of_contract(contract: &Contract, tax: &SelfEmployment) -> Wages {
    Wages {
        status: contract.status,
        pay: tax.net - tax.half_deduction,
        other_wages: contract.other_wages,
        tips: contract.tips,
        from_65: contract.from_65,
        ..Wages::default()
    }
}
