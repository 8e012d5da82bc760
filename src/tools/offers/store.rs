//! What the page works on: the offers compared, what holds for all of them, and what they come to.

use leptos::prelude::*;
use steppingstone_core::career::QuizResult;
use steppingstone_core::currency::CURRENCIES;
use steppingstone_core::offers::saved::{NAME_MAX, TEXT_MAX, compared};
use steppingstone_core::offers::tax::local::LocalPlace;
use steppingstone_core::offers::{
    DecimalPoint, Field, InputSection, OfferSettingsDraft, OfferSettingsField, SavedOffer,
    SavedOfferSettings, SettingsChip, SideEffects, default_year, not_compared, present_job_changes,
    swapped_places,
};
use steppingstone_core::order::neighbor;

use super::prompts::cell_of;
use super::settings::shared_cell;
use crate::platform::{clock, page};
use crate::state::{Collection, OfferLaw, Places, Records, States, Undo, use_records, use_undo};
use crate::ui::{EXAMPLE_NOTE, memo};
use crate::words::offers as w;

/// What the page works on.
#[derive(Clone, Copy)]
pub(super) struct OffersStore {
    pub(super) records: Records,
    undo: Undo,
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
    pub(super) law: OfferLaw,
    pub(super) states: ReadSignal<States>,
    /// Whether amounts are in another currency than the US dollar.
    pub(super) abroad: Memo<bool>,
    /// What typed amounts have changed besides themselves.
    pub(super) effects: RwSignal<SideEffects>,
    /// The offer that is to be an entry of the journey, by its id.
    pub(super) to_journey: RwSignal<Option<String>>,
    /// What is opened of what holds for all of them.
    pub(super) chip: RwSignal<Option<SettingsChip>>,
    pub(super) places: ReadSignal<Places>,
    /// Which sections of what is filled in are open.
    open_sections: RwSignal<Vec<InputSection>>,
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
        let (records, undo) = (use_records(), use_undo());
        // Read in place: thousands may be archived.
        let all = records.all::<SavedOffer>();
        let offers = memo(move || compared(all.read().iter()));
        let settings = memo(move || records.offer_settings().0);
        let default_year = memo(move || default_year(&offers.read(), clock::today()));
        let year = memo(move || settings.read().year.unwrap_or(default_year.get()));
        let law = OfferLaw::new(year, settings, offers);
        OffersStore {
            records,
            undo,
            collection: Collection::new(records, undo),
            offers,
            ids: memo(move || offers.read().iter().map(|offer| offer.id.clone()).collect()),
            settings,
            default_year,
            year,
            point: memo(move || settings.read().point()),
            law,
            states: law.states,
            abroad: memo(move || settings.read().is_abroad()),
            effects: RwSignal::default(),
            to_journey: RwSignal::new(None),
            chip: RwSignal::new(None),
            places: law.places,
            open_sections: RwSignal::new(
                InputSection::ALL
                    .into_iter()
                    .filter(|section| section.is_open_at_first())
                    .collect(),
            ),
            visible_column: RwSignal::default(),
        }
    }

    /// How many offers are kept and not compared.
    pub(super) fn count_archived(self) -> usize {
        let all = self.records.all::<SavedOffer>();
        not_compared(&all.read()).count()
    }

    /// The first of the offers that are kept and not compared, by their ids, with their names.
    pub(super) fn archived(self, most: usize) -> Vec<(String, String)> {
        let all = self.records.all::<SavedOffer>();
        let all = all.read();
        let first = not_compared(&all).take(most);
        first
            .map(|offer| (offer.id.clone(), offer.draft.name.trim().to_owned()))
            .collect()
    }

    /// The cities and counties of a state that tax wages, as far as they are listed.
    pub(super) fn places_of(self, code: &str) -> Vec<LocalPlace> {
        self.law.places_of(code)
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
        let taking = self.records.latest_taking()?;
        Some(taking.result())
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
        page::focus_on(&name_cell(&copy.id));
    }

    /// Lets an offer change places with the one `step` columns on.
    pub(super) fn shift(self, id: &str, step: isize) {
        let offers = self.offers.get_untracked();
        for (id, place) in swapped_places(&offers, id, step).into_iter().flatten() {
            self.change(&id, |offer| offer.place = place);
        }
        page::focus_on(&menu_id(id));
    }

    /// Says whether an offer is the job that the reader has; only one can be.
    pub(super) fn set_current(self, id: &str, is_current: bool) {
        let offers = self.offers.get_untracked();
        for (id, is_current) in present_job_changes(&offers, id, is_current) {
            self.change(&id, |offer| offer.is_current = is_current);
        }
        // It comes first then, in a column that is drawn again.
        page::focus_on(&menu_id(id));
    }

    /// Asks what an offer is called as an entry of the journey.
    pub(super) fn ask_for_entry(self, id: &str) {
        self.to_journey.set(Some(id.to_owned()));
    }

    pub(super) fn archive(self, id: &str) {
        let (name, now) = (untrack(|| self.name(id)), clock::now_ms());
        let next = self.beside(id);
        self.collection
            .change_with_undo(id, w::action::archived(name), |offer| {
                offer.change(now, |offer| offer.is_archived = true);
            });
        self.undo_shows(id);
        self.go_to(next);
    }

    /// Lets an archived offer be compared again, behind the others.
    pub(super) fn restore(self, id: &str) {
        let now = clock::now_ms();
        self.change(id, |offer| {
            offer.is_archived = false;
            offer.place = now;
        });
        self.go_to(Some(id.to_owned()));
    }

    pub(super) fn delete(self, id: &str) {
        let next = self.beside(id);
        self.delete_offer(id);
        self.undo_shows(id);
        self.go_to(next);
    }

    /// Deletes an offer from the list of those that are not compared.
    pub(super) fn delete_archived(self, id: &str) {
        let all = self.records.all::<SavedOffer>();
        let others: Vec<String> = all.with_untracked(|all| {
            let others = not_compared(all).map(|offer| offer.id.clone());
            others.collect()
        });
        let next = neighbor(&others, &id.to_owned()).cloned();
        self.delete_offer(id);
        self.undo.then_focus(back_id(id));
        match next {
            Some(next) => page::focus_on(&back_id(&next)),
            None => self.go_to(self.ids.get_untracked().pop()),
        }
    }

    /// The offer compared that takes the place of one that goes.
    fn beside(self, id: &str) -> Option<String> {
        neighbor(&self.ids.read_untracked(), &id.to_owned()).cloned()
    }

    /// Goes to what can be done with an offer that is compared; without one, to where offers begin.
    fn go_to(self, id: Option<String>) {
        let Some(id) = id else {
            return page::focus_on(START);
        };
        page::focus_on(&menu_id(&id));
        // The page may have been left by now.
        let _ = self.visible_column.try_set(id);
    }

    /// Has an offer shown once it is brought back.
    fn undo_shows(self, id: &str) {
        let id = id.to_owned();
        self.undo.then(move || self.go_to(Some(id.clone())));
    }

    fn delete_offer(self, id: &str) {
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
        self.undo.then_focus(EXAMPLE_NOTE.to_owned());
        self.go_to(self.ids.get_untracked().into_iter().next());
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

    pub(super) fn is_section_open(self, section: InputSection) -> bool {
        self.open_sections.read().contains(&section)
    }

    pub(super) fn set_section_open(self, section: InputSection, is_open: bool) {
        // A section that goes with its page still says that it closes.
        let _ = self.open_sections.try_update(|open| {
            open.retain(|other| *other != section);
            if is_open {
                open.push(section);
            }
        });
    }

    /// Goes to the field of an offer, wherever it is.
    pub(super) fn open_field(self, id: &str, field: Field) {
        if let Some(section) = InputSection::of(field) {
            self.set_section_open(section, true);
        }
        self.show_column(id);
        page::focus_on(&cell_of(field, id));
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

/// The id of where offers begin, while there is none.
pub(super) const START: &str = "start-offers";

/// The id of the field with the name of an offer.
pub(super) fn name_cell(id: &str) -> String {
    ["name-", id].concat()
}

/// The id of what opens what can be done with an offer.
pub(super) fn menu_id(id: &str) -> String {
    ["menu-", id].concat()
}

/// The id of the button that has an archived offer compared again.
pub(super) fn back_id(id: &str) -> String {
    ["back-", id].concat()
}

pub(super) fn name_of(offer: &SavedOffer, index: usize) -> String {
    match offer.draft.name.trim() {
        "" => w::name::unnamed(index + 1),
        name => name.to_owned(),
    }
}
