//! What is typed and cannot be read, so that it is left out of the answer: each leads to its field.

use leptos::prelude::*;
use steppingstone_core::offers::{Field, OfferSettingsField};

use super::super::labels::{label_in, shared_label_in};
use super::super::settings::open_field;
use super::super::store::OffersStore;
use super::ComparisonView;
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind, live, memo};
use crate::words::offers::answer as w;

/// A field whose text is left out.
#[derive(Clone, Debug, PartialEq)]
enum Place {
    /// Of an offer, by its id.
    Offer(String, Field),
    Shared(OfferSettingsField),
}

pub(super) fn left_out(store: OffersStore, results: ReadSignal<ComparisonView>) -> AnyView {
    let fields = memo(move || fields(&results.read(), store.abroad.get()));
    live(move || {
        let fields = fields.get();
        if fields.is_empty() {
            return ().into_any();
        }
        let buttons = fields.into_iter().map(move |(words, place)| {
            let press = move |()| match &place {
                Place::Offer(id, field) => store.open_field(id, *field),
                Place::Shared(field) => open_field(store, *field),
            };
            view! {
                <li>
                    <Button variant=ButtonVariant::Plain on_press=press>{words}</Button>
                </li>
            }
        });
        view! {
            <Notice kind=NoticeKind::Warn>
                <p>{w::left_out()}</p>
                <ul role="list">{buttons.collect_view()}</ul>
            </Notice>
        }
        .into_any()
    })
}

/// What each field is called, with its offer.
fn fields(results: &ComparisonView, is_abroad: bool) -> Vec<(String, Place)> {
    let pairs = results.entries.iter().zip(&results.problems);
    let of_offers = pairs.flat_map(|(entry, problems)| {
        problems.iter().map(move |problem| {
            let words = w::left_out_of(label_in(problem.field, is_abroad), &entry.name);
            (words, Place::Offer(entry.id.clone(), problem.field))
        })
    });
    let shared = results.shared_problems.iter().map(|problem| {
        let words = w::left_out_of_all(shared_label_in(problem.field, is_abroad));
        (words, Place::Shared(problem.field))
    });
    of_offers.chain(shared).collect()
}

#[cfg(test)]
mod tests {
    use super::super::typed_comparison::{compared, offer, settings};
    use super::*;

    #[test]
    fn each_field_that_is_left_out_is_named_with_its_offer() {
        let north = offer("North", &[(Field::Pay, "75k"), (Field::Holidays, "some")]);
        let south = offer("South", &[(Field::Pay, "a lot"), (Field::SickDays, "5")]);
        let settings = settings(&[(OfferSettingsField::Age, "old")]);
        let found = fields(&compared(&[north, south], &settings, &[]), false);
        let expected = [
            (
                "Paid holidays, North",
                Place::Offer("North".to_owned(), Field::Holidays),
            ),
            ("Pay, South", Place::Offer("South".to_owned(), Field::Pay)),
            (
                "Your age, all offers",
                Place::Shared(OfferSettingsField::Age),
            ),
        ];
        let found: Vec<(&str, Place)> = found
            .iter()
            .map(|(words, place)| (words.as_str(), place.clone()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn nothing_is_said_where_all_is_read() {
        let north = offer("North", &[(Field::Pay, "75k")]);
        assert_eq!(fields(&compared(&[north], &settings(&[]), &[]), false), []);
    }
}
