//! What is left of a year's cash after taxes, deferrals and premiums.

use super::compare::chosen_place;
use super::facts::{Facts, Open};
use super::field::Field;
use super::figure::{Figure, Form, Part, PartKind};
use super::gross::{self, Gross, Work};
use super::health::hsa_room;
use super::international;
use super::law::Law;
use super::tax::contractor::{self, Contract, SelfEmployment};
use super::tax::local::{Levied, Levy, LocalIncome};
use super::tax::payroll;
use super::tax::state::StateLaw;
use super::tax::wages::{self, Wages};
use super::terms::{Kind, PlaceChoice, Shared, Taxes, Terms};
use crate::decimal::Decimal;
use crate::money::Money;

/// What take-home pay is worked out from, besides the offer.
pub(super) struct Place<'a> {
    pub(super) law: &'a Law,
    pub(super) state: Option<&'a StateLaw>,
    pub(super) local: LocalCharge,
}

/// The city's or county's tax of an offer.
pub(super) enum LocalCharge {
    /// Nothing is chosen and no rate is given.
    Open,
    /// No tax of a place is due.
    None,
    /// There are no figures of the place that is chosen.
    Missing,
    /// This tax is due; whether its figures are of another year than the one compared.
    Due(Box<Levy>, bool),
}

impl LocalCharge {
    pub(super) fn of(
        terms: &Terms,
        shared: &Shared,
        code: &str,
        state: Option<&StateLaw>,
    ) -> LocalCharge {
        let own = || match shared.local_rate {
            Some(rate) => LocalCharge::Due(Box::new(Levy::own(rate, shared.local_base)), false),
            None => LocalCharge::Open,
        };
        let id = match chosen_place(terms, shared, code) {
            None if shared.place.is_some() => return LocalCharge::Open,
            None | Some(PlaceChoice::Own) => return own(),
            Some(PlaceChoice::Nowhere) => return LocalCharge::None,
            Some(PlaceChoice::Listed(id)) => id,
        };
        let mut places = state.into_iter().flat_map(|state| &state.places);
        let Some(place) = places.find(|place| place.id == *id) else {
            return LocalCharge::Missing;
        };
        let presence = terms.presence.unwrap_or(shared.presence);
        match place.levy(presence, shared.year) {
            Some(levy) => LocalCharge::Due(Box::new(levy), place.is_of_another_year(shared.year)),
            None => LocalCharge::None,
        }
    }
}

impl Place<'_> {
    /// What the place takes of wages. `part` is the share of the year that is worked, `None` for
    /// contract work.
    pub(super) fn local_tax(
        &self,
        shared: &Shared,
        wages: &Wages,
        part: Option<Decimal>,
    ) -> Levied {
        let LocalCharge::Due(levy, _) = &self.local else {
            return Levied::default();
        };
        levy.of(&LocalIncome {
            law: self.law,
            state: self.state,
            wages,
            state_tax: self.state_tax(shared, wages).unwrap_or_default(),
            part,
        })
    }

    /// The state's income tax: the reader's own rate, or by its table. `None` if there is neither.
    fn state_tax(&self, shared: &Shared, wages: &Wages) -> Option<Money> {
        let own = shared.state_rate.map(|rate| wages.income().times(rate));
        own.or_else(|| Some(self.state?.tax_on_wages(self.law, wages).tax))
    }
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
        let [health, care] = spending_accounts(facts, shared, place.law, gross);
        parts.push(Part::cost(PartKind::HealthFsa, health));
        parts.push(Part::cost(PartKind::DependentCare, care));
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
        Taxes::UnitedStates if work.kind == Kind::Contractor => {
            of_contract(shared, place, &contract_of(shared, gross, pay))
        }
        Taxes::UnitedStates => {
            let wages = wages_of(facts, shared, place.law, gross, pay);
            of_wages(shared, place, &wages, gross.part)
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
    let before_tax = facts.offer.terms.premiums_before_tax.unwrap_or(true);
    let without = Wages {
        section_125: match before_tax {
            true => with.section_125 - premiums,
            false => with.section_125,
        },
        ..with
    };
    let taken = |wages| Figure::of(of_wages(shared, place, wages, gross.part)).amount();
    premiums + taken(&without) - taken(&with)
}

pub(super) fn premiums(facts: &Facts, gross: &Gross) -> Money {
    facts
        .money(Field::Premium)
        .times(Decimal::whole(12))
        .times(gross.part)
}

/// What is put into a health flexible spending account and set aside for dependents' care, each
/// within the law's limit for a year: neither in contract work.
pub(super) fn spending_accounts(
    facts: &Facts,
    shared: &Shared,
    law: &Law,
    gross: &Gross,
) -> [Money; 2] {
    if facts.offer.terms.kind == Kind::Contractor {
        return [Money::ZERO; 2];
    }
    let within = |field, most| {
        let given = facts.money(field).times(gross.part);
        if facts.abroad { given } else { given.min(most) }
    };
    let care = law.dependent_care.value.of(shared.status);
    [
        within(Field::HealthFsa, law.health_fsa.value.most),
        within(Field::DependentCare, care),
    ]
}

/// What insurance that one buys oneself costs in a year.
pub(super) fn own_premiums(facts: &Facts, gross: &Gross) -> Money {
    facts
        .money(Field::OwnPremium)
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
    let roth_401k = match gross.is_catch_up_roth {
        true => gross.saved.deferral.times(shared.roth_share) + gross.saved.catch_up,
        false => deferred.times(shared.roth_share),
    };
    let premiums = premiums(facts, gross);
    let mut before_tax = true;
    if premiums > Money::ZERO && shared.taxes == Taxes::UnitedStates {
        let told = facts.offer.terms.premiums_before_tax;
        before_tax = facts.choice(told, Open::PremiumsBeforeTax, true);
    }
    let [health, care] = spending_accounts(facts, shared, law, gross);
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
        section_125: if before_tax { premiums } else { Money::ZERO } + health + care,
        payroll_hsa,
        outside_fica: gross.value.of_kind(PartKind::Espp).or_zero(),
        overtime_premium: gross.premium,
        is_salaried: gross::is_salaried(facts.offer.terms.kind),
        tips: gross.tips,
        from_65: gross.from_65,
        other_wages: shared.other_wages,
    }
}

fn of_wages(shared: &Shared, place: &Place, wages: &Wages, part: Decimal) -> Vec<Part> {
    let tax = wages::tax(place.law, wages);
    let medicare = tax.fica.medicare + tax.fica.additional_medicare;
    let mut parts = vec![
        Part::cost(PartKind::IncomeTax, tax.income_tax),
        Part::cost(PartKind::SocialSecurity, tax.fica.social_security),
        Part::cost(PartKind::Medicare, medicare),
    ];
    parts.extend(of_state(shared, place, wages, Some(part)));
    parts
}

/// `part` as of [`Place::local_tax`].
fn of_state(shared: &Shared, place: &Place, wages: &Wages, part: Option<Decimal>) -> Vec<Part> {
    let mut parts = Vec::new();
    if let Some(tax) = place.state_tax(shared, wages) {
        parts.push(Part::cost(PartKind::StateTax, tax));
    }
    if let Some(state) = place.state {
        let withheld = state.contributed(wages);
        parts.push(Part::cost(PartKind::StateContributions, withheld));
    }
    let local = place.local_tax(shared, wages, part).amount;
    parts.push(Part::cost(PartKind::LocalTax, local));
    parts
}

/// A state, and a place in it, is taken to tax contract work as wages of the profit less half of
/// the federal self-employment tax; its insurances for employees and taxes by the month or week
/// are not due.
pub(super) fn of_contract(shared: &Shared, place: &Place, contract: &Contract) -> Vec<Part> {
    let tax = contractor::tax(place.law, contract);
    let both = tax.social_security + tax.medicare + tax.additional_medicare;
    let wages = wages_of_contract(contract, &tax);
    let mut parts = vec![
        Part::cost(PartKind::IncomeTax, tax.income_tax),
        Part::cost(PartKind::SelfEmploymentTax, both),
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
pub(super) const fn contract_of(shared: &Shared, of_year: &Gross, gross: Money) -> Contract {
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
pub(super) fn contract_instead(shared: &Shared, gross: Money) -> Contract {
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
pub(super) fn wages_of_contract(contract: &Contract, tax: &SelfEmployment) -> Wages {
    Wages {
        status: contract.status,
        pay: tax.net - tax.half_deduction,
        other_wages: contract.other_wages,
        tips: contract.tips,
        from_65: contract.from_65,
        ..Wages::default()
    }
}
