//! The contract work that would leave as much as a job does.

use super::model::Outcome;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::figure::{Figure, FigurePart, PartKind};
use crate::offers::engine::jurisdiction::Jurisdiction;
use crate::offers::engine::net;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::{Kind, OfferSettings, Taxes};
use crate::offers::tax::contractor::gross_that_leaves;

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
pub(crate) fn contract(
    offer: &Offer,
    outcome: &Outcome,
    shared: &OfferSettings,
    place: &Jurisdiction,
) -> Option<Equal> {
    if offer.terms.kind == Kind::Contractor || shared.taxes != Taxes::UnitedStates {
        return None;
    }
    let set_aside = |part: &FigurePart| {
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
    let aside = outcome.take_home.amount_of(set_aside);
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
    let mut parts = vec![FigurePart::cash(PartKind::AfterTax, gross + taken)];
    let taxes = taxes
        .into_iter()
        .map(|tax| FigurePart::cash(tax.kind, -tax.amount));
    parts.extend(taxes);
    Some(Equal {
        gross: Figure::of(parts),
        per_hour: gross.per(outcome.hours.effort.work_hours),
    })
}
