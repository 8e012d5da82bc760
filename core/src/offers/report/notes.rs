//! What is uncertain about a comparison, and what holds for all offers until something else is given.

use super::place_facts::{PlaceFact, place_facts};
use crate::decimal::Decimal;
use crate::offers::Offer;
use crate::offers::OfferSettingsField;
use crate::offers::Outcome;
use crate::offers::Problem;
use crate::offers::figures_used;
use crate::offers::law::{LawFigure, LawFigureId, Status};
use crate::offers::tax::state::{Cause, Caution, StateLaw};
use crate::offers::working::Quantity;
use crate::offers::{Cliff, Warning};
use crate::offers::{Comparison, listed_place};
use crate::offers::{OfferSettings, Taxes};

/// Something to know about one offer or several.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// Some of what is typed cannot be read, and is left out.
    LeftOut,
    /// So much of everything expected is stock, as a share rounded to a tenth of a percent.
    Concentrated(Decimal),
    /// A warning of an outcome.
    Warning(Warning),
    /// Something about the city or county that taxes it.
    Place(PlaceFact),
}

/// A note, and the offers that it is about by their places.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteFor {
    /// What there is to know.
    pub note: Note,
    /// About which offers, in their order.
    pub of: Vec<usize>,
}

/// What there is to say of the federal law that was used.
#[derive(Clone, Debug, PartialEq)]
pub enum LawNote {
    /// There is no law of the year asked for: another year's is used.
    OtherYear {
        /// The year asked for.
        asked: u16,
        /// The year of the law.
        used: u16,
    },
    /// Some figures are of the year before.
    Carried(CarriedFigures),
}

/// Federal figures of an earlier year, because those of the year asked for are not known.
#[derive(Clone, Debug, PartialEq)]
pub struct CarriedFigures {
    /// The year that they were set for.
    pub of: u16,
    /// The year asked for.
    pub asked: u16,
    /// Which.
    pub ids: Vec<LawFigureId>,
    /// Whether tax is a little too high for it: brackets are indexed, so that those of the year
    /// before are too low.
    pub raises_tax: bool,
}

impl Comparison {
    /// What there is to know about the offers, each thing once. `problems` are those of each offer.
    pub fn notes(
        &self,
        offers: &[Offer],
        problems: &[Vec<Problem>],
        shared: &OfferSettings,
        states: &[(String, StateLaw)],
    ) -> Vec<NoteFor> {
        let mut notes: Vec<NoteFor> = Vec::new();
        for (place, (offer, outcome)) in offers.iter().zip(&self.outcomes).enumerate() {
            let is_left_out = problems.get(place).is_some_and(|all| !all.is_empty());
            let left_out = is_left_out.then_some(Note::LeftOut);
            let own = left_out.into_iter().chain(of_outcome(outcome));
            for note in own.chain(of_place(offer, shared, states)) {
                match notes.iter_mut().find(|other| other.note == note) {
                    // An offer may give one cause twice.
                    Some(known) if known.of.last() == Some(&place) => {}
                    Some(known) => known.of.push(place),
                    None => notes.push(NoteFor {
                        note,
                        of: vec![place],
                    }),
                }
            }
        }
        notes
    }

    /// What to say of the federal law used; nothing if all of it is of the year asked for, or if no
    /// law of the United States is used.
    pub fn law_note(&self, offers: &[Offer], shared: &OfferSettings) -> Option<LawNote> {
        if shared.abroad {
            return None;
        }
        let law = &self.law;
        if law.of_another_year() {
            return Some(LawNote::OtherYear {
                asked: law.asked,
                used: law.law.year,
            });
        }
        let federal = figures_used(offers, shared, &[]);
        carried(&federal, law.asked).map(LawNote::Carried)
    }
}

/// Which of the figures are carried over from an earlier year.
fn carried(figures: &[LawFigure], asked: u16) -> Option<CarriedFigures> {
    let carried = || {
        let figures = figures.iter();
        figures.filter(|figure| figure.status == Status::Carried)
    };
    Some(CarriedFigures {
        of: carried().next()?.year,
        asked,
        ids: carried().map(|figure| figure.id.clone()).collect(),
        raises_tax: carried().any(|figure| figure.id == LawFigureId::Brackets),
    })
}

fn of_outcome(outcome: &Outcome) -> impl Iterator<Item = Note> {
    let share = outcome.stock_share.rounded(3);
    let concentrated = outcome
        .is_concentrated()
        .then_some(Note::Concentrated(share));
    let warnings = outcome.warnings.iter();
    let warnings = warnings.map(|warning| Note::Warning(as_said(*warning)));
    concentrated.into_iter().chain(warnings)
}

/// A warning as far as it is said: what says the same is one.
fn as_said(warning: Warning) -> Warning {
    match warning {
        Warning::State(Caution::Disputed(Cause::Bound | Cause::MinimumTax)) => {
            Warning::State(Caution::Disputed(Cause::Itemised))
        }
        Warning::MarketplaceNear(at) => Warning::MarketplaceNear(Cliff {
            income: at.income.to_units(),
            most: at.most.to_cents(),
            ..at
        }),
        Warning::MarketplaceAbove(at) => Warning::MarketplaceAbove(Cliff {
            income: at.income.to_units(),
            most: at.most.to_cents(),
            ..at
        }),
        other => other,
    }
}

/// What to know about the city or county that taxes an offer.
fn of_place(offer: &Offer, shared: &OfferSettings, states: &[(String, StateLaw)]) -> Vec<Note> {
    if shared.taxes != Taxes::UnitedStates {
        return Vec::new();
    }
    let Some((place, presence)) = listed_place(&offer.terms, shared, states) else {
        return Vec::new();
    };
    let facts = place_facts(place, presence, shared, offer.terms.kind);
    facts.into_iter().map(Note::Place).collect()
}

/// What holds for all offers as long as it is not given, of the fields that are `unknown`, with what
/// is used. What each offer is counted with is among its own assumptions instead.
pub fn shared_defaults(
    unknown: &[OfferSettingsField],
    shared: &OfferSettings,
) -> Vec<(OfferSettingsField, Quantity)> {
    let fields = unknown.iter().copied();
    let of_country = fields.filter(|field| !(shared.abroad && field.is_american()));
    of_country
        .filter_map(|field| Some((field, shared_default(field, shared)?)))
        .collect()
}

fn shared_default(field: OfferSettingsField, shared: &OfferSettings) -> Option<Quantity> {
    let [low, middle, high] = &shared.uses;
    Some(match field {
        OfferSettingsField::LowUse => Quantity::Money(low.care),
        OfferSettingsField::MiddleUse => Quantity::Money(middle.care),
        OfferSettingsField::HighUse => Quantity::Money(high.care),
        OfferSettingsField::LowChance => Quantity::Share(low.chance),
        OfferSettingsField::HighChance => Quantity::Share(high.chance),
        OfferSettingsField::CashDiscount => Quantity::Share(shared.cash_discount),
        OfferSettingsField::StockDiscount => Quantity::Share(shared.stock_discount),
        OfferSettingsField::Stay => Quantity::Number(Decimal::whole(i64::from(shared.stay))),
        OfferSettingsField::Horizon => Quantity::Number(Decimal::whole(i64::from(shared.horizon))),
        OfferSettingsField::Deferral
        | OfferSettingsField::Age
        | OfferSettingsField::SpouseAge
        | OfferSettingsField::Household
        | OfferSettingsField::OtherWages
        | OfferSettingsField::RothShare
        | OfferSettingsField::Hsa
        | OfferSettingsField::OwnRate
        | OfferSettingsField::StateRate
        | OfferSettingsField::LocalRate
        | OfferSettingsField::PriceLevel
        | OfferSettingsField::Spent => return None,
    })
}

#[cfg(test)]
#[path = "notes_tests.rs"]
mod tests;
