//! Offers of somebody else: what was typed of them, and no figure.

use leptos::prelude::*;
use steppingstone_core::offers::{Field, SavedOffer};

use super::labels;
use super::store::name_of;
use crate::words::shared::open as w;

/// Offers with what is given of each; `abroad` if their amounts are in another currency than the US
/// dollar.
pub fn read_only(offers: &[SavedOffer], abroad: bool) -> AnyView {
    let numbered = offers.iter().enumerate();
    let each = numbered.map(|(index, offer)| one(index, offer, abroad));
    each.collect_view().into_any()
}

fn one(index: usize, offer: &SavedOffer, abroad: bool) -> AnyView {
    let name = name_of(offer, index);
    let heading = if offer.is_current {
        w::present(name)
    } else {
        name
    };
    let given = Field::ALL
        .iter()
        .filter(|field| !offer.text(**field).trim().is_empty());
    let facts: Vec<AnyView> = given
        .map(|field| {
            let fact = w::fact(labels::label_in(*field, abroad), offer.text(*field));
            view! { <li>{fact}</li> }.into_any()
        })
        .collect();
    let facts = if facts.is_empty() {
        view! { <p class="muted">{w::no_facts()}</p> }.into_any()
    } else {
        view! { <ul class="list">{facts}</ul> }.into_any()
    };
    view! {
        <h3>{heading}</h3>
        {facts}
    }
    .into_any()
}
