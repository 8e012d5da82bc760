//! How good each offer is on a criterion, and what makes the reader think so.

use leptos::prelude::*;
use steppingstone_core::career::Facet;
use steppingstone_core::offers::fit::{rated_in, read_rating};
use steppingstone_core::offers::{Field, SavedOffer};
use steppingstone_core::plan::record::{CriterionRecord, default_id};

use super::ChoicePage;
use super::number_field::{NumberKind, NumberProps, number_field};
use crate::platform::{clock, intl};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::{keyed, memo, text};
use crate::words::plan_choice::ratings as w;

const MAX_RATING: usize = 20;
const MAX_WHY: usize = 300;

/// The id of the field in which an offer is rated on a criterion.
pub(super) fn rating_id(criterion: &str, offer: &str) -> String {
    ["rating-", criterion, "-", offer].concat()
}

/// The id of what is said of it.
fn state_id(criterion: &str, offer: &str) -> String {
    ["rated-", criterion, "-", offer].concat()
}

/// The fields of each offer.
pub(super) fn ratings(page: ChoicePage, criterion: &str) -> AnyView {
    let criterion = criterion.to_owned();
    let ids = memo(move || {
        let offers = page.offers.read();
        offers.iter().map(|it| it.id.clone()).collect::<Vec<_>>()
    });
    keyed(ids, move |offer| rating(page, &criterion, &offer))
}

fn rating(page: ChoicePage, criterion: &str, offer: &str) -> AnyView {
    let (for_name, for_state) = (offer.to_owned(), (criterion.to_owned(), offer.to_owned()));
    let name = memo(move || page.offer_name(&for_name));
    let state = memo(move || {
        let (criterion, offer) = &for_state;
        rating_state(page, criterion, offer)
    });
    let facet = Facet::ALL
        .into_iter()
        .find(|it| default_id(*it) == criterion);
    let label: Signal<String> = memo(move || w::rating(name.get())).into();
    let number = match facet {
        Some(facet) => facet_rating(page, (criterion, offer), rated_in(facet), label),
        None => own_rating(page, (criterion, offer), label),
    };
    view! {
        <div class="stack">
            {number}
            <p class="muted small" id=state_id(criterion, offer)>
                {text(move || state.get())}
            </p>
            {why(page, criterion, offer, name)}
        </div>
    }
    .into_any()
}

/// What of the rating is to be said: that the quiz proposes it, or that it has no reason.
pub(super) fn rating_state(page: ChoicePage, criterion: &str, offer: &str) -> String {
    let view = page.view.read();
    let place = view.table.criteria.iter().position(|it| it.id == criterion);
    let rated = view.table.offers.iter().find(|it| it.id == offer);
    let rating = rated
        .zip(place)
        .and_then(|(it, place)| *it.ratings.get(place)?);
    let Some(rating) = rating else {
        return w::missing().to_owned();
    };
    if view.is_proposed(offer, criterion) {
        let rating = rating.value().as_billionths() as f64 / 1e9;
        return w::proposed(intl::precise(rating));
    }
    match reason(page, criterion, offer).trim() {
        "" => w::hollow().to_owned(),
        _ => w::with_reason().to_owned(),
    }
}

fn reason(page: ChoicePage, criterion: &str, offer: &str) -> String {
    let records = page.store.records.all::<CriterionRecord>();
    let records = records.read();
    let record = records.iter().find(|it| it.id == criterion);
    let rating = record.and_then(|it| it.rating_of(offer));
    rating.map_or_else(String::new, |it| it.why.clone())
}

/// A rating on a facet, which stands in the offer as it was typed.
fn facet_rating(
    page: ChoicePage,
    (criterion, offer): (&str, &str),
    of: Field,
    label: Signal<String>,
) -> AnyView {
    let (for_value, for_text) = (offer.to_owned(), offer.to_owned());
    let value = memo(move || {
        let offers = page.offers.read();
        let found = offers.iter().find(|it| it.id == for_value);
        found.map_or_else(String::new, |it| it.text(of).to_owned())
    });
    let note = memo(move || match read_rating(&value.read()) {
        Ok(_) => Note::default(),
        Err(_) => Note::problem(w::problem().to_owned()),
    });
    let on_text = Callback::new(move |text: String| {
        let (list, now) = (page.store.list::<SavedOffer>(), clock::now_ms());
        list.change(&for_text, |offer| offer.set_text(of, &text, now));
    });
    field(FieldProps {
        kind: InputKind::Amount,
        width: Width::Short,
        note: note.into(),
        described_by: state_id(criterion, offer),
        on_settled: Some(Callback::new(move |_| page.announce())),
        ..FieldProps::new(
            rating_id(criterion, offer),
            label,
            MAX_RATING,
            value.into(),
            on_text,
        )
    })
}

/// A rating on any other criterion, which stands with that.
fn own_rating(
    page: ChoicePage,
    (criterion, offer): (&str, &str),
    label: Signal<String>,
) -> AnyView {
    let (for_value, for_set) = (
        (criterion.to_owned(), offer.to_owned()),
        (criterion.to_owned(), offer.to_owned()),
    );
    let stored = memo(move || {
        let (criterion, offer) = &for_value;
        let records = page.store.records.all::<CriterionRecord>();
        let records = records.read();
        let record = records.iter().find(|it| it.id == *criterion)?;
        record.rating_of(offer)?.tenths
    });
    let set = Callback::new(move |tenths: Option<i64>| {
        let (criterion, offer) = &for_set;
        page.change_rating(criterion, offer, &|rating| rating.tenths = tenths);
    });
    number_field(NumberProps {
        id: rating_id(criterion, offer),
        label,
        described_by: state_id(criterion, offer),
        kind: NumberKind {
            range: (0, 10),
            places: 1,
            problem: w::problem(),
        },
        stored: stored.into(),
        set,
        on_settled: Some(Callback::new(move |_| page.announce())),
    })
}

fn why(page: ChoicePage, criterion: &str, offer: &str, name: Memo<String>) -> AnyView {
    let (for_value, for_text) = (
        (criterion.to_owned(), offer.to_owned()),
        (criterion.to_owned(), offer.to_owned()),
    );
    let value = memo(move || reason(page, &for_value.0, &for_value.1));
    let on_text = Callback::new(move |text: String| {
        let (criterion, offer) = &for_text;
        page.change_rating(criterion, offer, &|rating| rating.why = text.clone());
    });
    field(FieldProps {
        width: Width::Wide,
        ..FieldProps::new(
            ["why-", criterion, "-", offer].concat(),
            memo(move || w::why(name.get())).into(),
            MAX_WHY,
            value.into(),
            on_text,
        )
    })
}
