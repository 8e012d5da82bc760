//! What is left of a year's cash after taxes, deferrals and premiums.

use super::facts::{Facts, Open};
use super::field::Field;
use super::figure::{Figure, Form, Part, PartKind};
use super::gross::{Gross, Work};
use super::health::hsa_room;
use super::international;
use super::law::Law;
use super::tax::contractor::{self, Contract, SelfEmployment};
use super::tax::payroll;
use super::tax::state::StateLaw;
use super::tax::wages::{self, Wages};
use super::terms::{Kind, Shared, Taxes};
use crate::decimal::Decimal;
use crate::money::Money;

/// What take-home pay is worked out from, besides the offer.
pub(super) struct Place<'a> {
    pub(super) law: &'a Law,
    pub(super) state: Option<&'a StateLaw>,
}

/// Take-home pay of a year: its cash, less what is taken off.
pub(super) fn take_home(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    place: &Place,
    gross: &Gross,
    cash: &Figure,
) -> Figure {
    let pay = cash.amount();
    let mut parts = cash.parts().to_vec();
    parts.extend(taxes_apart(facts, work, shared, place, gross, pay));
    // Whatever taxes are due, what is put aside is not in the pocket.
    if work.kind != Kind::Contractor {
        let wages = wages_of(facts, shared, place.law, gross, pay);
        let deferred = wages.traditional_401k + wages.roth_401k;
        parts.push(Part::cost(PartKind::Deferral, deferred));
        parts.push(Part::cost(PartKind::Hsa, wages.payroll_hsa));
    }
    parts.push(Part::cost(PartKind::Premium, premiums(facts, gross)));
    Figure::of(parts)
}

/// Every tax on a year's `pay`, with that on benefits set apart.
fn taxes_apart(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    place: &Place,
    gross: &Gross,
    pay: Money,
) -> Vec<Part> {
    let all = taxes(facts, work, shared, place, gross, pay);
    if gross.taxed_benefits == Money::ZERO {
        return all;
    }
    let without = gross.without_taxed_benefits();
    let mut parts = taxes(facts, work, shared, place, &without, pay);
    let added = Figure::of(parts.clone()).amount() - Figure::of(all).amount();
    parts.push(Part::cost(PartKind::BenefitTax, added));
    parts
}

/// Payroll taxes that the employer pays on a year's `pay` (K2): shown, and in no total.
pub(super) fn employer_taxes(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    law: &Law,
    gross: &Gross,
    pay: Money,
) -> Figure {
    if work.kind == Kind::Contractor || shared.taxes != Taxes::UnitedStates {
        return Figure::default();
    }
    let wages = wages_of(facts, shared, law, gross, pay).fica_wages();
    let fica = payroll::fica(law, shared.status, wages, Money::ZERO);
    Figure::of([
        Part::cash(PartKind::SocialSecurity, fica.social_security),
        Part::cash(PartKind::Medicare, fica.medicare),
    ])
}

/// The tax that an extra payment adds to that on a year's `pay`.
pub(super) fn tax_on(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    place: &Place,
    gross: &Gross,
    pay: Money,
    extra: Money,
) -> Money {
    let mut taken = |pay| Figure::of(taxes(facts, work, shared, place, gross, pay)).amount();
    taken(pay) - taken(pay + extra)
}

/// Every tax on a year's `pay`, below zero each.
fn taxes(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    place: &Place,
    gross: &Gross,
    pay: Money,
) -> Vec<Part> {
    match &shared.taxes {
        Taxes::OwnRate(rate) => vec![Part::cost(
            PartKind::OwnRateTax,
            pay - international::net(pay, *rate),
        )],
        Taxes::BeforeTax => Vec::new(),
        Taxes::UnitedStates if work.kind == Kind::Contractor => of_contract(shared, place, pay),
        Taxes::UnitedStates => {
            let wages = wages_of(facts, shared, place.law, gross, pay);
            of_wages(shared, place, &wages)
        }
    }
}

/// What stock that vests on top of a year's pay lacks: the tax it adds less what is withheld
/// from it at the flat rate. Nothing where that is enough.
pub(super) fn withholding_gap(
    facts: &mut Facts,
    shared: &Shared,
    law: &Law,
    gross: &Gross,
    cash: &Figure,
) -> Figure {
    let stock = gross.value.only(|part| part.form == Form::Stock).amount();
    if stock <= Money::ZERO || shared.taxes != Taxes::UnitedStates {
        return Figure::default();
    }
    let without = wages_of(facts, shared, law, gross, cash.amount());
    let with = Wages {
        pay: without.pay + stock,
        ..without
    };
    let added = wages::tax(law, &with).income_tax - wages::tax(law, &without).income_tax;
    let withheld = super::tax::bonus::withheld(law, stock, without.pay).federal;
    if added <= withheld {
        return Figure::default();
    }
    Figure::of([
        Part::cash(PartKind::IncomeTax, added),
        Part::cost(PartKind::Withheld, withheld),
    ])
}

/// What a year's premiums cost after the tax that they save.
pub(super) fn premium_cost(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    place: &Place,
    gross: &Gross,
    cash: &Figure,
) -> Money {
    let premiums = premiums(facts, gross);
    if work.kind == Kind::Contractor || shared.taxes != Taxes::UnitedStates {
        return premiums;
    }
    let with = wages_of(facts, shared, place.law, gross, cash.amount());
    let without = Wages {
        section_125: Money::ZERO,
        ..with
    };
    let taken = |wages| Figure::of(of_wages(shared, place, wages)).amount();
    premiums + taken(&without) - taken(&with)
}

pub(super) fn premiums(facts: &Facts, gross: &Gross) -> Money {
    facts
        .money(Field::Premium)
        .times(Decimal::whole(12))
        .times(gross.part)
}

pub(super) fn wages_of(
    facts: &mut Facts,
    shared: &Shared,
    law: &Law,
    gross: &Gross,
    pay: Money,
) -> Wages {
    let deferred = gross.saved.deferral + gross.saved.catch_up;
    let roth_401k = deferred.times(shared.roth_share);
    let premiums = premiums(facts, gross);
    let mut before_tax = true;
    if premiums > Money::ZERO && shared.taxes == Taxes::UnitedStates {
        let told = facts.offer.terms.premiums_before_tax;
        before_tax = facts.choice(told, Open::PremiumsBeforeTax, true);
    }
    // An account goes with a plan that allows one: the employer's part tells.
    let payroll_hsa = facts
        .offer
        .money(Field::EmployerHsa)
        .map_or(Money::ZERO, |employer| {
            let room = match shared.abroad {
                true => Money::MAX,
                false => hsa_room(law, shared.tier, shared.age, employer),
            };
            shared.hsa.min(room)
        });
    Wages {
        status: shared.status,
        pay: pay + gross.taxed_benefits,
        traditional_401k: deferred - roth_401k,
        roth_401k,
        section_125: if before_tax { premiums } else { Money::ZERO },
        payroll_hsa,
        outside_fica: gross.value.of_kind(PartKind::Espp).or_zero(),
        overtime_premium: gross.premium,
        other_wages: shared.other_wages,
    }
}

fn of_wages(shared: &Shared, place: &Place, wages: &Wages) -> Vec<Part> {
    let tax = wages::tax(place.law, wages);
    let medicare = tax.fica.medicare + tax.fica.additional_medicare;
    let mut parts = vec![
        Part::cost(PartKind::IncomeTax, tax.income_tax),
        Part::cost(PartKind::SocialSecurity, tax.fica.social_security),
        Part::cost(PartKind::Medicare, medicare),
    ];
    parts.extend(of_state(shared, place, wages));
    parts
}

fn of_state(shared: &Shared, place: &Place, wages: &Wages) -> Vec<Part> {
    let own = shared.state_rate.map(|rate| wages.income().times(rate));
    let mut parts = Vec::new();
    if let Some(state) = place.state {
        let tax = own.unwrap_or_else(|| state.tax_on_wages(place.law, wages).tax);
        let withheld = state.contributions(state.pre_tax(wages).payroll_wages);
        let withheld: Money = withheld.iter().map(|part| part.amount).sum();
        parts.push(Part::cost(PartKind::StateTax, tax));
        parts.push(Part::cost(PartKind::StateContributions, withheld));
    } else if let Some(tax) = own {
        parts.push(Part::cost(PartKind::StateTax, tax));
    }
    let local = wages.income().times(shared.local_rate.unwrap_or_default());
    parts.push(Part::cost(PartKind::LocalTax, local));
    parts
}

/// A state is taken to tax contract work as wages of the profit less half of the federal
/// self-employment tax; its insurances for employees are not due.
pub(super) fn of_contract(shared: &Shared, place: &Place, gross: Money) -> Vec<Part> {
    let tax = contractor::tax(place.law, &contract_of(shared, gross));
    let both = tax.social_security + tax.medicare + tax.additional_medicare;
    let wages = wages_of_contract(shared, &tax);
    let mut parts = vec![
        Part::cost(PartKind::IncomeTax, tax.income_tax),
        Part::cost(PartKind::SelfEmploymentTax, both),
    ];
    let of_state = of_state(shared, place, &wages);
    parts.extend(
        of_state
            .into_iter()
            .filter(|part| part.kind != PartKind::StateContributions),
    );
    parts
}

/// A year of contract work that brings so much after expenses.
pub(super) const fn contract_of(shared: &Shared, gross: Money) -> Contract {
    Contract {
        status: shared.status,
        gross,
        expenses: Money::ZERO,
        other_wages: shared.other_wages,
    }
}

/// What a state sees as wages of contract work.
pub(super) fn wages_of_contract(shared: &Shared, tax: &SelfEmployment) -> Wages {
    Wages {
        status: shared.status,
        pay: tax.net - tax.half_deduction,
        other_wages: shared.other_wages,
        ..Wages::default()
    }
}
