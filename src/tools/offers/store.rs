//! What the page works on: the offers compared, what holds for all of them, and what they come to.

use leptos::prelude::*;
use steppingstone_core::career::QuizResult;
use steppingstone_core::currency::CURRENCIES;
use steppingstone_core::offers::saved::{NAME_MAX, TEXT_MAX, compared};
use steppingstone_core::offers::tax::local::{LocalPlace, LocalYear};
use steppingstone_core::offers::tax::state::StateYear;
use steppingstone_core::offers::{
    DecimalPoint, Field, OfferSettingsDraft, OfferSettingsField, PLACES_FILE, SavedOffer,
    SavedOfferSettings, SettingsChip, SideEffects, default_year, present_job_changes, states_file,
    swapped_places,
};

use super::prompts::cell_of;
use super::settings::shared_cell;
use crate::platform::{clock, data, page};
use crate::state::{Collection, Records, latest, use_records, use_undo};
use crate::ui::memo;
use crate::words::offers as w;

/// How far the tables of the states are.
#[derive(Clone)]
pub(super) enum States {
    Coming,
    There(StateYear),
    Missing,
}

/// How far the list of cities and counties is.
#[derive(Clone)]
pub(super) enum Places {
    /// Not asked for yet, or on its way.
    Coming,
    There(LocalYear),
    Missing,
}

/// What the page works on.
#[derive(Clone, Copy)]
pub(super) struct OffersStore {
    pub(super) records: Records,
    collection: Collection<SavedOffer>,
    /// The offers compared, in their order.
    pub(super) offers: Memo<Vec<SavedOffer>>,
    /// Their ids.
    pub(super) ids: Memo<Vec<String>>,
    pub(super) settings: Memo<OfferSettingsDraft>,
    /// The tax year as long as the reader has picked none.
    pub(super) default_year: Memo<u16>,
    /// The tax year.
    pub(super) year: Memo<u16>,
    /// What a point is in an amount of the currency chosen.
    pub(super) point: Memo<DecimalPoint>,
    pub(super) states: ReadSignal<States>,
    /// Whether amounts are in another currency than the US dollar.
    pub(super) abroad: Memo<bool>,
    /// What typed amounts have changed besides themselves.
    pub(super) effects: RwSignal<SideEffects>,
    /// What is opened of what holds for all of them.
    pub(super) chip: RwSignal<Option<SettingsChip>>,
    pub(super) places: ReadSignal<Places>,
    /// Which offer a narrow screen shows, by its id.
    visible_column: RwSignal<String>,
}

/// An offer as the cells of its column follow it, so that a keystroke in one column reaches no other.
#[derive(Clone, Copy)]
pub(super) struct Column {
    offer: Memo<Option<SavedOffer>>,
    /// What it is called on the page.
    pub(super) name: Memo<String>,
}

impl Column {
    /// What something of the offer is; nothing if it is gone.
    pub(super) fn of<T: Default>(self, what: impl FnOnce(&SavedOffer) -> T) -> T {
        self.offer.read().as_ref().map(what).unwrap_or_default()
    }
}

impl OffersStore {
    pub(super) fn column(self, id: &str) -> Column {
        let (for_offer, for_name) = (id.to_owned(), id.to_owned());
        Column {
            offer: memo(move || self.offer(&for_offer)),
            name: memo(move || self.name(&for_name)),
        }
    }

    pub(super) fn new() -> OffersStore {
        let records = use_records();
        let offers = memo(move || compared(&records.offers()));
        let settings = memo(move || records.offer_settings().0);
        let default_year = memo(move || default_year(&offers.read(), clock::today()));
        let year = memo(move || settings.read().year.unwrap_or(default_year.get()));
        let states = latest(
            States::Coming,
            move |_| states_file(year.get()),
            |file| {
                Box::pin(async move {
                    let text = data::facts(file).await;
                    let read = text.and_then(|text| StateYear::parse(&text).ok());
                    read.map_or(States::Missing, States::There)
                })
            },
        );
        // The list is long: it is fetched once a state is chosen whose places tax wages.
        let places = latest(
            Places::Coming,
            move |is_wanted| {
                is_wanted == Some(true)
                    || has_places(&settings.read(), &offers.read(), &states.read())
            },
            |is_wanted| {
                Box::pin(async move {
                    if !is_wanted {
                        return Places::Coming;
                    }
                    let text = data::facts(PLACES_FILE).await;
                    let read = text.and_then(|text| LocalYear::parse(&text).ok());
                    read.map_or(Places::Missing, Places::There)
                })
            },
        );
        OffersStore {
            records,
            collection: Collection::new(records, use_undo()),
            offers,
            ids: memo(move || offers.read().iter().map(|offer| offer.id.clone()).collect()),
            settings,
            default_year,
            year,
            point: memo(move || settings.read().point()),
            states,
            abroad: memo(move || settings.read().is_abroad()),
            effects: RwSignal::default(),
            chip: RwSignal::new(None),
            places,
            visible_column: RwSignal::default(),
        }
    }

    /// The cities and counties of a state that tax wages, as far as they are listed.
    pub(super) fn places_of(self, code: &str) -> Vec<LocalPlace> {
        match &*self.places.read() {
            Places::There(places) => places.places(code).unwrap_or_default(),
            Places::Coming | Places::Missing => Vec::new(),
        }
    }

    /// Whether places in a state tax wages.
    pub(super) fn has_local_tax(self, code: &str) -> bool {
        match &*self.states.read() {
            States::There(states) => states.has_local_tax(code),
            States::Coming | States::Missing => false,
        }
    }

    /// What the latest quiz says; follows it.
    pub(super) fn quiz(self) -> Option<QuizResult> {
        let takings = self.records.takings();
        takings.first().map(|taking| taking.result())
    }

    /// An offer by its id.
    pub(super) fn offer(self, id: &str) -> Option<SavedOffer> {
        let offers = self.offers.read();
        offers.iter().find(|offer| offer.id == id).cloned()
    }

    /// What something of an offer is; nothing if it is gone.
    pub(super) fn of<T: Default>(self, id: &str, what: impl FnOnce(&SavedOffer) -> T) -> T {
        let offers = self.offers.read();
        let offer = offers.iter().find(|offer| offer.id == id);
        offer.map(what).unwrap_or_default()
    }

    /// The same without following it.
    pub(super) fn of_untracked<T: Default>(
        self,
        id: &str,
        what: impl FnOnce(&SavedOffer) -> T,
    ) -> T {
        untrack(|| self.of(id, what))
    }

    /// What an offer is called on the page.
    pub(super) fn name(self, id: &str) -> String {
        let offers = self.offers.read();
        let found = offers.iter().enumerate().find(|(_, offer)| offer.id == id);
        found
            .map(|(index, offer)| name_of(offer, index))
            .unwrap_or_default()
    }

    pub(super) fn type_text(self, id: &str, field: Field, text: &str) {
        let now = clock::now_ms();
        self.collection
            .change(id, |offer| offer.set_text(field, text, now));
        if field == Field::Pay {
            self.follow_time(id);
        }
        self.follow_sign(&cell_of(field, id), field.kind(), text, false);
    }

    /// Changes anything but a text of an offer.
    pub(super) fn change(self, id: &str, change: impl FnOnce(&mut SavedOffer)) {
        let now = clock::now_ms();
        self.collection
            .change(id, |offer| offer.change(now, change));
    }

    /// Says whether an offer meets what the reader wants from the next one.
    pub(super) fn answer(self, id: &str, criterion: &str, answer: Option<bool>) {
        let now = clock::now_ms();
        self.collection
            .change(id, |offer| offer.set_meets(criterion, answer, now));
    }

    pub(super) fn rename(self, id: &str, name: &str) {
        let name = name.chars().take(NAME_MAX).collect();
        self.change(id, |offer| offer.draft.name = name);
    }

    pub(super) fn change_settings(self, change: impl FnOnce(&mut OfferSettingsDraft)) {
        let mut settings = self.settings.get_untracked();
        change(&mut settings);
        self.records.put(&SavedOfferSettings(settings));
    }

    pub(super) fn type_shared(self, field: OfferSettingsField, text: &str) {
        let text = text.chars().take(TEXT_MAX).collect();
        self.change_settings(|settings| {
            settings.texts.insert(field, text);
        });
        let settings = self.settings.get_untracked();
        let text = settings.texts.get(&field).map_or("", String::as_str);
        self.follow_sign(&shared_cell(field), field.kind(), text, false);
    }

    /// Adds an empty offer behind the others.
    pub(super) fn add(self, is_current: bool) {
        let now = clock::now_ms();
        let mut offer = SavedOffer::new(clock::new_id(), now, now);
        offer.is_current = is_current;
        if is_current {
            offer.draft.name = w::name::current().to_owned();
        }
        self.visible_column.set(offer.id.clone());
        self.records.put(&offer);
        page::focus_on(&cell_of(Field::Pay, &offer.id));
    }

    pub(super) fn duplicate(self, id: &str) {
        let Some(offer) = untrack(|| self.offer(id)) else {
            return;
        };
        let now = clock::now_ms();
        let mut copy = offer.copied(clock::new_id(), now, now);
        let name = w::action::copy_of(untrack(|| self.name(id)));
        copy.draft.name = name.chars().take(NAME_MAX).collect();
        self.visible_column.set(copy.id.clone());
        self.records.put(&copy);
    }

    /// Lets an offer change places with the one `step` columns on.
    pub(super) fn shift(self, id: &str, step: isize) {
        let offers = self.offers.get_untracked();
        for (id, place) in swapped_places(&offers, id, step).into_iter().flatten() {
            self.change(&id, |offer| offer.place = place);
        }
    }

    /// Says whether an offer is the job that the reader has; only one can be.
    pub(super) fn set_current(self, id: &str, is_current: bool) {
        let offers = self.offers.get_untracked();
        for (id, is_current) in present_job_changes(&offers, id, is_current) {
            self.change(&id, |offer| offer.is_current = is_current);
        }
    }

    pub(super) fn archive(self, id: &str) {
        let (name, now) = (untrack(|| self.name(id)), clock::now_ms());
        self.collection
            .change_with_undo(id, w::action::archived(name), |offer| {
                offer.change(now, |offer| offer.is_archived = true);
            });
    }

    /// Lets an archived offer be compared again, behind the others.
    pub(super) fn restore(self, id: &str) {
        let now = clock::now_ms();
        self.change(id, |offer| {
            offer.is_archived = false;
            offer.place = now;
        });
    }

    pub(super) fn delete(self, id: &str) {
        // An offer that is not compared is called by nothing but its own name.
        let name = match untrack(|| self.name(id)) {
            name if name.is_empty() => self.collection.find(id).map(|offer| offer.draft.name),
            name => Some(name),
        };
        let name = name.unwrap_or_default();
        self.collection.delete(id, w::action::deleted(name));
    }

    pub(super) fn remove_examples(self) {
        self.collection
            .remove_examples(w::example::removed().to_owned());
    }

    /// Whether an example is among the offers.
    pub(super) fn has_example(self) -> bool {
        self.collection.has_example()
    }

    /// Which offer a narrow screen shows.
    pub(super) fn visible_column(self) -> String {
        let visible = self.visible_column.get();
        let ids = self.ids.read();
        if ids.contains(&visible) {
            return visible;
        }
        ids.first().cloned().unwrap_or_default()
    }

    pub(super) fn show_column(self, id: &str) {
        self.visible_column.set(id.to_owned());
    }

    /// The currency that amounts are shown in.
    pub(super) fn currency(self) -> &'static str {
        let settings = self.settings.read();
        let chosen = settings.currency.as_deref();
        let mut codes = CURRENCIES.iter().map(|currency| currency.code);
        let known = codes.find(|code| Some(*code) == chosen);
        known.unwrap_or("USD")
    }
}

pub(super) fn name_of(offer: &SavedOffer, index: usize) -> String {
    match offer.draft.name.trim() {
        "" => w::name::unnamed(index + 1),
        name => name.to_owned(),
    }
}

/// Whether places tax wages in a state that is chosen, for all offers or for one.
fn has_places(settings: &OfferSettingsDraft, offers: &[SavedOffer], states: &States) -> bool {
    let of_offers = offers.iter().map(|offer| &offer.draft.terms.state);
    let mut codes = of_offers.chain([&settings.state]).flatten();
    match states {
        States::There(states) => codes.any(|code| states.has_local_tax(code)),
        States::Coming | States::Missing => false,
    }
}
