//! What the offers come to: who is ahead and why, side by side, how sure, year by year, what is
//! kept, what to ask.

#[cfg(feature = "ssr")]
#[cfg(test)]
mod bar_tests;
mod certainty_chart;
mod disclosure;
mod export;
mod figures_table;
mod fit_chart;
mod law;
mod law_names;
mod leaving;
mod left_out;
mod lines;
mod notes;
mod part_steps;
mod questions;
mod steps;
#[cfg(test)]
mod terms_tests;
#[cfg(test)]
mod typed_comparison;
mod typical_pay;
mod verdict;
mod wishes;
mod years;

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::offer_fit::offer_fits;
use steppingstone_core::offers::fit::OfferFit;
use steppingstone_core::offers::tax::state::StateLaw;
use steppingstone_core::offers::{
    Comparison, Export, Line, Offer, OfferSettings, OfferSettingsDraft, OfferSettingsProblem,
    Problem, SavedOffer, SavedOfferSettings, compare_again, gives_pay,
};
use steppingstone_core::plan::record::CriterionRecord;
use steppingstone_core::share::Shared;

use super::store::{OffersStore, name_of};
use super::{Piece, piece};
use crate::platform::{download, page};
use crate::state::named_states;
use crate::tools::name_list::name_list;
use crate::tools::occupations::PayQuestions;
use crate::tools::share_dialog::share_dialog;
use crate::ui::{Button, ButtonVariant, delayed, either, later, live, memo, text, when};
use crate::words::offers as w;
use crate::words::shared::send;
use wishes::Wanted;

/// An offer as it is compared.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) id: String,
    /// What it is called on the page: never empty.
    pub(super) name: String,
    /// The first day of work, if given.
    pub(super) start: Option<NaiveDate>,
}

/// The law of states, by their two letters.
type Laws = Arc<Vec<(String, StateLaw)>>;

/// What all offers come to.
#[derive(Clone, PartialEq)]
pub(super) struct ComparisonView {
    pub(super) entries: Vec<Entry>,
    pub(super) offers: Vec<Offer>,
    /// What of each offer cannot be read.
    problems: Vec<Vec<Problem>>,
    /// What of all offers cannot be.
    shared_problems: Vec<OfferSettingsProblem>,
    pub(super) shared: OfferSettings,
    /// The law of the states that are named.
    laws: Laws,
    pub(super) comparison: Comparison,
}

impl ComparisonView {
    /// What an offer is called, by its place.
    fn name(&self, offer: usize) -> &str {
        let entry = self.entries.get(offer);
        entry.map_or("", |entry| entry.name.as_str())
    }

    /// What offers are called, as a list in a sentence.
    fn names(&self, offers: &[usize]) -> String {
        let names: Vec<&str> = offers.iter().map(|offer| self.name(*offer)).collect();
        name_list(&names)
    }

    fn table_lines(&self) -> Vec<Line> {
        self.comparison.table_lines(&self.offers, &self.shared)
    }
}

/// What the offers come to, once there is any pay to work with.
pub(super) fn results(store: OffersStore) -> AnyView {
    let codes = memo(move || named_states(&store.offers.read(), &store.settings.read()));
    let laws = memo(move || Laws::new(store.law.of(&codes.read())));
    let results = Memo::new(move |before: Option<&ComparisonView>| {
        let year = store.year.get();
        computed(
            &store.offers.read(),
            &store.settings.read(),
            year,
            laws.get(),
            before,
        )
    });
    let has_pay = move || results.read().comparison.has_pay();
    let wanted = Wanted::new(store, results);
    let fits = memo(move || fits(store));
    // What stands further down follows a keystroke once its figures are painted.
    let settled = delayed(results.into());
    view! {
        <div class="answer--first">
            <section class="answer stack" aria-labelledby="answer">
                <h2 id="answer">{w::answer::heading()}</h2>
                {wishes::fetch(store, wanted)}
                {either(
                    has_pay,
                    move || verdict::verdict(store, results, fits, wanted),
                    || view! { <p class="muted">{w::answer::waiting()}</p> }.into_any(),
                )}
                {left_out::left_out(store, settled)}
            </section>
        </div>
        {when(move || several_pay(&results.read()), move || later(move || bars(store, settled)))}
        {later(move || piece(store, Piece::More))}
        {when(has_pay, move || later(move || details(store, results, settled, (fits, wanted))))}
        {bar(store, results)}
    }
    .into_any()
}

/// The bars of several offers.
fn bars(store: OffersStore, settled: ReadSignal<ComparisonView>) -> AnyView {
    let chart = certainty_chart::certainty_chart(store, settled);
    view! { <div class="answer answer--bars">{chart}</div> }.into_any()
}

/// What the result rests on, and what follows from it.
fn details(
    store: OffersStore,
    results: Memo<ComparisonView>,
    settled: ReadSignal<ComparisonView>,
    (fits, wanted): (Memo<Vec<OfferFit>>, Wanted),
) -> AnyView {
    let is_alone = move || !several_pay(&results.read());
    let about_pay = PayQuestions::new(None);
    view! {
        <section class="answer stack stack--wide" aria-labelledby="details">
            <h2 id="details">{w::answer::details()}</h2>
            {wishes::checklist(store, wanted)}
            {figures_table::figures_table(store, results)}
            <div class="answer__more stack stack--wide">
                {when(is_alone, move || later(move || certainty_chart::certainty_chart(store, settled)))}
                {later(move || fit_chart::fit_chart(store, settled, fits))}
                {later(move || leaving::leaving(store, settled))}
                {later(move || years::years(store, settled))}
                {later(move || questions::questions_view(store, settled, wanted, about_pay))}
                {later(move || notes::notes(store, settled))}
            </div>
            {later(move || typical_pay::typical_pay(store, settled, about_pay))}
            {later(move || keep(store, results, fits, wanted))}
            {later(move || law::law(settled))}
        </section>
    }
    .into_any()
}

/// Whether two offers or more give their pay, so that there is something to compare.
fn several_pay(results: &ComparisonView) -> bool {
    let outcomes = &results.comparison.outcomes;
    outcomes.iter().filter(|outcome| gives_pay(outcome)).count() > 1
}

/// Prints it, or takes it along as a table.
fn keep(
    store: OffersStore,
    results: Memo<ComparisonView>,
    fits: Memo<Vec<OfferFit>>,
    wishes: Wanted,
) -> AnyView {
    let save = move |()| {
        let results = results.get_untracked();
        let export = Export {
            comparison: &results.comparison,
            offers: &results.offers,
            shared: &results.shared,
            states: &results.laws,
            fits: &fits.read_untracked(),
            wishes: &wishes.rows.read_untracked(),
        };
        let text = export::csv(&results, export, store.currency());
        download::save(w::keep::file(), "text/csv", &text);
    };
    view! {
        <div class="actions no-print">
            <Button variant=ButtonVariant::Quiet on_press=move |()| page::print()>{w::keep::print()}</Button>
            <Button variant=ButtonVariant::Quiet on_press=save>{w::keep::csv()}</Button>
            {when(move || shared(store).is_some(), move || {
                share_dialog(send::offers(), Callback::new(move |()| untrack(|| shared(store))))
            })}
        </div>
        <p class="muted small">{w::answer::note()}</p>
    }
    .into_any()
}

/// How well each offer fits, in their order.
fn fits(store: OffersStore) -> Vec<OfferFit> {
    let criteria = store.records.all::<CriterionRecord>();
    let takings = store.records.takings();
    offer_fits(&store.offers.read(), &criteria.read(), &takings)
}

/// What can be shared: the reader's own offers that are compared, with what holds for them.
fn shared(store: OffersStore) -> Option<Shared> {
    let offers = store.offers.get();
    let own: Vec<SavedOffer> = offers.into_iter().filter(|it| !it.is_example()).collect();
    let settings = Some(Box::new(SavedOfferSettings(store.settings.get())));
    (!own.is_empty()).then_some(Shared::Offers(own, settings))
}

/// On a narrow screen, what each offer comes to stays in view while one of them is changed.
///
/// A key changes its texts and nothing else: putting another element beside the answer has the
/// browser work out again how all of the page looks.
fn bar(store: OffersStore, results: Memo<ComparisonView>) -> AnyView {
    let sums = memo(move || sums(&results.read(), store.currency()));
    let count = memo(move || sums.read().len());
    let part = move |place: usize, of: fn(&(String, String)) -> &String| {
        text(move || sums.read().get(place).map(of).cloned().unwrap_or_default())
    };
    live(move || {
        let count = count.get();
        if count < 2 {
            return ().into_any();
        }
        let items = (0..count).map(|place| {
            view! {
                <li>
                    <span>{part(place, |(name, _)| name)}</span> " "
                    <strong>{part(place, |(_, amount)| amount)}</strong>
                </li>
            }
        });
        view! {
            <div class="comparing">
                <p class="comparing__what" aria-hidden="true">{w::figures::average()}</p>
                // More lines than fit scroll: keys need a place to do so.
                <ul role="list" tabindex="0" aria-label=w::figures::average()>{items.collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// The name and the average year of each offer with pay.
fn sums(results: &ComparisonView, currency: &str) -> Vec<(String, String)> {
    let pairs = results.entries.iter().zip(&results.comparison.outcomes);
    pairs
        .filter(|(_, outcome)| gives_pay(outcome))
        .map(|(entry, outcome)| {
            let amount = super::format::money(outcome.average.amount(), currency);
            (entry.name.clone(), amount)
        })
        .collect()
}

/// `before` is the comparison so far: what has not changed since is not worked out again.
fn computed(
    offers: &[SavedOffer],
    settings: &OfferSettingsDraft,
    year: u16,
    laws: Laws,
    before: Option<&ComparisonView>,
) -> ComparisonView {
    let mut entries = Vec::new();
    let mut readable = Vec::new();
    let mut all_problems = Vec::new();
    for (index, offer) in offers.iter().enumerate() {
        let (mut read, problems) = offer.draft.readable_in(settings.point(), settings.code());
        read.is_current = offer.is_current;
        entries.push(Entry {
            id: offer.id.clone(),
            name: name_of(offer, index),
            start: read.start(),
        });
        readable.push(read);
        all_problems.push(problems);
    }
    let (mut shared, shared_problems) = settings.readable();
    shared.year = year;
    let same = before.filter(|before| before.shared == shared && before.laws == laws);
    let (offers, outcomes) = match same {
        Some(before) => (&*before.offers, &*before.comparison.outcomes),
        None => Default::default(),
    };
    let comparison = compare_again(&readable, &shared, &laws, offers, outcomes);
    ComparisonView {
        entries,
        offers: readable,
        problems: all_problems,
        shared_problems,
        shared,
        laws,
        comparison,
    }
}
