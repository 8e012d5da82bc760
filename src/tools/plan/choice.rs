//! Which offer takes the reader further: the answer, what would change it, and what it is made of.

mod answer;
mod criteria;
mod criterion;
mod figures;
mod labels;
mod more;
mod number_field;
mod ratings;
mod scores;

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::career::Facet;
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::offers::saved::compared;
use steppingstone_core::plan::from_records::{ChoiceView, decided_offers, moved_criteria};
use steppingstone_core::plan::record::{CriterionRecord, DecisionRecord, OfferRating, default_id};
use steppingstone_core::plan::{Scores, is_choice};
use steppingstone_core::route::Route;
use steppingstone_core::store::{Kind, Record, reverted_text, to_stored_text};

use crate::platform::{clock, page};
use crate::state::{Records, ToolStore};
use crate::tools::name_list::name_list;
use crate::ui::part::{Fetch, loading_placeholder, part};
use crate::ui::{ButtonLink, either, later, memo, when};
use crate::words::plan as p;
use crate::words::plan_choice as w;

// Not needed before there is something to choose from.
part!(comparison in plan_choice_table, comparison_view, ToolStore);
// What follows from the answer: prices, decisions, and what else could count.
part!(besides in plan_choice_more, more::more, ChoicePage);
// The rules of offers, for a report of somebody who has some.
part!(of_offers in plan_choice_more, more::for_report::arrive, ReportOffers);

/// The kinds of record of which the page shows something.
const KINDS: [Kind; 3] = [Kind::Offer, Kind::Criterion, Kind::Decision];

/// Comes once what is stored can be shown, or cannot be had.
pub async fn preload_choice(records: Records) {
    if has_any(records) {
        // If it fails, the view loads it again and says so.
        let _ = (comparison::PART.load)().await;
    }
}

/// Looks at no record.
fn has_any(records: Records) -> bool {
    let is_there = |kind| !records.ids(kind).is_empty();
    KINDS.into_iter().any(is_there)
}

/// What offers come to, in words, for a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OfferFacts {
    /// A line for each figure in money, by the id of the offer.
    pub(super) money: Vec<(String, Vec<String>)>,
    /// What a point of fit costs, or why that cannot be said.
    pub(super) prices: Vec<String>,
    /// What to ask, by the name of the offer; what could change most first.
    pub(super) questions: Vec<(String, Vec<String>)>,
}

/// Where the report finds them, once they are there.
#[derive(Clone, Copy)]
pub(super) struct ReportOffers {
    pub(super) store: ToolStore,
    pub(super) found: RwSignal<Option<Memo<OfferFacts>>>,
}

impl ReportOffers {
    pub(super) fn new(store: ToolStore) -> ReportOffers {
        let found = RwSignal::new(None);
        ReportOffers { store, found }
    }

    /// What is known so far.
    pub(super) fn facts(self) -> OfferFacts {
        let found = self.found.get().and_then(|facts| facts.try_get());
        found.unwrap_or_default()
    }

    /// Has them worked out; draws nothing itself but what is said `meanwhile`.
    pub(super) fn fetch(self, meanwhile: fn(Fetch) -> AnyView) -> AnyView {
        of_offers::PART.view(self, meanwhile, || ())
    }
}

#[derive(Clone, Copy)]
pub(super) struct ChoicePage {
    store: ToolStore,
    /// Those that are compared, in their order; the job that the reader has is one of them.
    offers: Memo<Vec<SavedOffer>>,
    view: Memo<ChoiceView>,
    scores: Memo<Scores>,
    /// The criteria that are open, by id.
    open: RwSignal<Vec<String>>,
    /// The answer that was read aloud last.
    announced: StoredValue<String>,
}

pub(super) fn choice(route: Route) -> AnyView {
    let store = ToolStore::new();
    let body = either(
        move || has_any(store.records),
        move || {
            comparison::PART.view(
                store,
                |fetch| loading_placeholder(fetch, w::failed()),
                || (),
            )
        },
        move || nothing(store),
    );
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
            </header>
            {body}
        </div>
    }
    .into_any()
}

fn comparison_view(store: ToolStore) -> AnyView {
    let page = ChoicePage::new(store);
    // A criterion that the address names is open.
    if let Some(criterion) = untrack(|| store.here.query("of")) {
        page.set_open(&criterion, true);
    }
    // It stands on the page now.
    page.announced.set_value(page.first_sentence());
    let is_empty = move || page.offers.read().is_empty();
    let is_example = move || {
        let offers = page.offers.read();
        !offers.is_empty() && offers.iter().all(SavedOffer::is_example)
    };
    view! {
        {when(is_example, super::example_note)}
        <div class="stack">{answer::answer(page)}</div>
        {either(is_empty, move || nothing(store), move || compare(page))}
        {later(move || {
            besides::PART.view(page, |fetch| loading_placeholder(fetch, w::failed()), || ())
        })}
    }
    .into_any()
}

fn nothing(store: ToolStore) -> AnyView {
    view! {
        <p class="lead">{w::none()}</p>
        <p>
            <ButtonLink href=store.here.href(Route::Offers)>{w::to_offers()}</ButtonLink>
        </p>
    }
    .into_any()
}

fn compare(page: ChoicePage) -> AnyView {
    let is_alone = move || page.offers.read().len() == 1;
    let href = page.store.here.href(Route::Offers);
    view! {
        {when(is_alone, move || {
            view! { <p><ButtonLink href=href.clone()>{w::to_offers()}</ButtonLink></p> }.into_any()
        })}
        {scores::scores(page)}
        {criteria::criteria(page)}
    }
    .into_any()
}

impl ChoicePage {
    fn new(store: ToolStore) -> ChoicePage {
        let all = store.records.all::<SavedOffer>();
        ChoicePage::of(store, memo(move || compared(all.read().iter())))
    }

    /// Of the reader's own offers alone.
    fn of_own(store: ToolStore) -> ChoicePage {
        let all = store.records.all::<SavedOffer>();
        let own = move || compared(all.read().iter().filter(|it| !it.is_example()));
        ChoicePage::of(store, memo(own))
    }

    fn of(store: ToolStore, offers: Memo<Vec<SavedOffer>>) -> ChoicePage {
        let records = store.records;
        let criteria = records.all::<CriterionRecord>();
        let view =
            memo(move || ChoiceView::of(&offers.read(), &criteria.read(), &records.takings()));
        ChoicePage {
            store,
            offers,
            view,
            scores: memo(move || view.read().table.scores()),
            open: RwSignal::default(),
            announced: StoredValue::default(),
        }
    }

    /// What an offer is called; never empty.
    fn offer_name(self, id: &str) -> String {
        let offers = self.offers.read();
        let found = offers.iter().enumerate().find(|(_, it)| it.id == id);
        found.map_or_else(String::new, |(place, offer)| name_of(offer, place))
    }

    /// What several offers are called, as a list in a sentence.
    fn offer_names<'a>(self, ids: impl IntoIterator<Item = &'a String>) -> String {
        let names: Vec<String> = ids.into_iter().map(|id| self.offer_name(id)).collect();
        name_list(&names)
    }

    /// What a criterion is called; never empty.
    fn criterion_name(self, id: &str) -> String {
        let records = self.store.records.all::<CriterionRecord>();
        let records = records.read();
        let record = records.iter().find(|it| it.id == id);
        labels::criterion(id, record.map_or("", |it| it.name.value.trim()))
    }

    /// Changes a criterion. One of the four facets gets its record with its first change.
    fn change_criterion(self, id: &str, change: &dyn Fn(&mut CriterionRecord, i64)) {
        let (list, now) = (self.store.list::<CriterionRecord>(), clock::now_ms());
        let changed = list.change(id, |record| change(record, now));
        if changed.is_some() {
            return;
        }
        let place = Facet::ALL.iter().position(|it| default_id(*it) == id);
        let Some(place) = place.and_then(|place| i64::try_from(place).ok()) else {
            return;
        };
        let today = Some(clock::today());
        let mut record = CriterionRecord::new(id, String::new(), place, today, now);
        change(&mut record, now);
        self.store.records.put(&record);
    }

    /// Moves a criterion up or down, and offers to undo that.
    fn shift_criterion(self, id: &str, by: isize) {
        let records = self.store.records;
        let before = records.all::<CriterionRecord>().get_untracked();
        let now = clock::now_ms();
        let mut changes = Vec::new();
        for record in moved_criteria(&before, id, by, clock::today(), now) {
            match before.iter().find(|it| it.id == record.id) {
                Some(before) => changes.extend(records.put_change(before, &record)),
                None => {
                    let text = Some(to_stored_text(&record, now));
                    let stored = record.key().map(|key| (key.to_string(), text));
                    changes.extend(records.replace(stored.into_iter().collect()));
                }
            }
        }
        let place = untrack(|| {
            let view = self.view.read();
            view.criteria.iter().position(|it| it.id == id)
        });
        let message = w::criteria::was_moved(place.unwrap_or_default() + 1);
        page::announce(&message);
        self.store
            .offer_revert(message, changes, reverted_text::<CriterionRecord>);
        page::focus_on(&criterion::summary_id(id));
    }

    /// Changes how an offer is rated on a criterion, as far as that stands with the criterion.
    fn change_rating(self, criterion: &str, offer: &str, edit: &dyn Fn(&mut OfferRating)) {
        self.change_criterion(criterion, &|record, now| {
            let there = record.rating_of(offer).cloned();
            let mut rating = there.unwrap_or_else(|| OfferRating {
                tenths: None,
                why: String::new(),
            });
            edit(&mut rating);
            let is_empty = rating.tenths.is_none() && rating.why.is_empty();
            record.rate(offer, (!is_empty).then_some(rating), now);
        });
    }

    /// The latest decision, if all that is compared beside the present job was part of one (T8).
    fn decided(self) -> Option<(NaiveDate, String)> {
        let decisions = self.store.records.all::<DecisionRecord>();
        let decisions = decisions.read();
        let view = self.view.read();
        let compared = view.offers.iter().filter(|it| it.is_compared);
        if is_choice(compared, &decided_offers(&decisions)) {
            return None;
        }
        let ids: Vec<String> = self.offers.read().iter().map(|it| it.id.clone()).collect();
        let about =
            |decision: &&DecisionRecord| decision.offers().any(|id| ids.iter().any(|it| it == id));
        let latest = decisions
            .iter()
            .filter(about)
            .max_by_key(|it| it.on.value)?;
        Some((latest.on.value, latest.chosen.value.name.clone()))
    }

    /// Has the answer read aloud once the reader has left a field, if it is another than before.
    fn announce(self) {
        let answer = self.first_sentence();
        if self.announced.with_value(|last| *last != answer) {
            page::announce(&answer);
            self.announced.set_value(answer);
        }
    }

    fn first_sentence(self) -> String {
        let all = untrack(|| answer::sentences(self));
        all.into_iter().next().unwrap_or_default()
    }

    fn is_open(self, criterion: &str) -> bool {
        self.open.read().iter().any(|it| it == criterion)
    }

    fn set_open(self, criterion: &str, is_open: bool) {
        // A criterion that goes with its page still says that it closes.
        let _ = self.open.try_update(|open| {
            open.retain(|other| other != criterion);
            if is_open {
                open.push(criterion.to_owned());
            }
        });
    }

    /// The place of the last criterion.
    fn last_place(self) -> i64 {
        let records = self.store.records.all::<CriterionRecord>();
        let records = records.read_untracked();
        let places = records.iter().map(|it| it.place.value);
        let defaults = i64::try_from(Facet::ALL.len()).unwrap_or_default() - 1;
        places.chain([defaults]).max().unwrap_or(defaults)
    }
}

/// What an offer is called; never empty. `place` is its place among those that are compared.
pub(super) fn name_of(offer: &SavedOffer, place: usize) -> String {
    match offer.draft.name.trim() {
        "" if offer.is_current => p::present_job().to_owned(),
        "" => p::unnamed_offer(place + 1),
        name => name.to_owned(),
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "choice_tests.rs"]
mod tests;
