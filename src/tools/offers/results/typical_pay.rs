//! What people in the work of the offers earn. Its figures and words come when they are asked for.

use leptos::prelude::*;
use steppingstone_core::offers::{Kind, Offer, OfferSettings};

use super::super::store::OffersStore;
use super::ComparisonView;
use crate::tools::occupations::{Beside, OfferedPay, PayQuestions, offered_pay};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::offers::typical as w;

part!(beside in offers_pay, offered_pay, OfferedPay);

/// A button, and what it brings; what employers are asked about their pay goes into `questions`.
pub(super) fn typical_pay(
    store: OffersStore,
    results: ReadSignal<ComparisonView>,
    questions: PayQuestions,
) -> AnyView {
    let offers = memo(move || {
        let results = results.read();
        let pairs = results.entries.iter().zip(&results.offers);
        let rows = pairs.map(|(entry, offer)| Beside {
            id: entry.id.clone(),
            name: entry.name.clone(),
            is_current: offer.is_current,
            area: area(offer, &results.shared),
            is_wage: offer.terms.kind != Kind::Contractor,
            pay: offer.wage(store.currency()),
        });
        rows.collect::<Vec<_>>()
    });
    // Each press tries anew to fetch what is needed.
    let presses = RwSignal::new(0_u32);
    let shown = move || match presses.get() {
        0 => ().into_any(),
        _ => beside::PART.view(
            OfferedPay { offers, questions },
            |fetch| loading_placeholder(fetch, w::failed()),
            || (),
        ),
    };
    view! {
        // Not printed: the comparison fills its pages.
        <div class="stack no-print">
            <h3>{w::heading()}</h3>
            <p class="muted">{w::text()}</p>
            <p>
                <Button variant=ButtonVariant::Quiet on_press=move |()| presses.update(|it| *it += 1)>
                    {w::show()}
                </Button>
            </p>
            {live(shown)}
        </div>
    }
    .into_any()
}

/// The state that an offer is in; empty where none is given.
fn area(offer: &Offer, shared: &OfferSettings) -> String {
    let state = offer.terms.state.as_ref().or(shared.state.as_ref());
    state.cloned().unwrap_or_default()
}
