//! What criteria are called, and how scores are written.

use steppingstone_core::career::Facet;
use steppingstone_core::plan::record::default_id;
use steppingstone_core::ratio::Ratio;

use super::super::labels::facet;
use crate::platform::intl;
use crate::words::plan_choice as w;

/// What a criterion is called: as the reader named it, or by its facet.
pub(super) fn criterion(id: &str, name: &str) -> String {
    let of = Facet::ALL.into_iter().find(|it| default_id(*it) == id);
    match (name, of) {
        ("", Some(of)) => facet(of).to_owned(),
        ("", None) => w::criteria::unnamed().to_owned(),
        (name, _) => name.to_owned(),
    }
}

/// A score or weight in whole points.
pub(super) fn points(ratio: Ratio) -> String {
    intl::number(ratio.to_f64().round())
}
