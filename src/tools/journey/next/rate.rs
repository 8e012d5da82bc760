//! "Rate these": one thing at a time, in five levels with a sentence each.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::journey::record::MAX_SKILLS;
use steppingstone_core::journey::{Ledger, Level, skill_of_element};
use steppingstone_core::occupations::Element;

use super::super::level_choice::{level, level_choice_by};
use super::super::store::JourneyStore;
use super::super::{elements, level_choice};
use super::element;
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonVariant, live, memo, text, when};
use crate::words::journey::next::rate as w;

/// The id of the panel's heading.
const HEADING: &str = "rate";
/// What ties the answers together, and what their ids begin with.
const ANSWERS: &str = "rate-level";

/// What is rated.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum RateItem {
    Element(Element),
    Skill { id: String, name: String },
}

impl RateItem {
    fn name(&self) -> &str {
        match self {
            RateItem::Element(element) => &element.name,
            RateItem::Skill { name, .. } => name,
        }
    }

    /// The level of the skill that is meant.
    fn level(&self, ledger: &Ledger) -> Option<Level> {
        let id = match self {
            RateItem::Element(element) => skill_of_element(element, ledger)?,
            RateItem::Skill { id, .. } => id.clone(),
        };
        ledger.find(&id)?.0.level
    }

    /// What a level means in it.
    fn sentence(&self, of: Level) -> String {
        let own = match self {
            RateItem::Element(element) => elements::sentence(&element.id, of),
            RateItem::Skill { .. } => None,
        };
        own.unwrap_or(level(of).1).to_owned()
    }
}

/// What is being rated; closed while that is nothing.
#[derive(Clone, Copy)]
pub(super) struct Rater {
    store: JourneyStore,
    items: RwSignal<Vec<RateItem>>,
    /// The level of each, worked out in one pass over the ledger.
    levels: Memo<Vec<Option<Level>>>,
    at: RwSignal<usize>,
    /// The id of what takes focus afterwards.
    back_to: StoredValue<String>,
    problem: RwSignal<String>,
}

impl Rater {
    pub(super) fn new(store: JourneyStore) -> Rater {
        let items: RwSignal<Vec<RateItem>> = RwSignal::default();
        let levels = memo(move || {
            let items = items.read();
            store.with_ledger(|ledger| {
                let levels = items.iter().map(|item| item.level(ledger));
                levels.collect::<Vec<Option<Level>>>()
            })
        });
        Rater {
            store,
            items,
            levels,
            at: RwSignal::new(0),
            back_to: StoredValue::default(),
            problem: RwSignal::default(),
        }
    }

    pub(super) fn is_open(self) -> bool {
        !self.items.read().is_empty()
    }

    /// Begins with the first; afterwards focus goes to the element with the id `back_to`.
    pub(super) fn open(self, items: Vec<RateItem>, back_to: &str) {
        self.back_to.set_value(back_to.to_owned());
        self.problem.set(String::new());
        self.at.set(0);
        self.items.set(items);
        page::focus_on(HEADING);
    }

    fn close(self) {
        self.items.set(Vec::new());
        page::focus_on(&self.back_to.get_value());
    }

    fn item(self) -> Option<RateItem> {
        self.items.read().get(self.at.get()).cloned()
    }

    /// The level of the item at a place; follows the ledger.
    fn level(self, at: usize) -> Option<Level> {
        self.levels.read().get(at).copied().flatten()
    }

    fn rate(self, item: &RateItem, level: Option<Level>) {
        let rated = match item {
            RateItem::Element(element) => element::rate(self.store, element, level),
            RateItem::Skill { id, .. } => {
                let rate = self.store.skill_records;
                rate.change(id, |skill| skill.rate(level, clock::now_ms()));
                Ok(())
            }
        };
        let problem = match rated {
            Ok(()) => String::new(),
            Err(element::NoRoom) => w::full(MAX_SKILLS),
        };
        let said = match problem.is_empty() {
            true => untrack(|| self.progress()),
            false => problem.clone(),
        };
        self.problem.set(problem);
        page::announce(&said);
    }

    /// How many are rated of how many.
    pub(super) fn progress(self) -> String {
        let levels = self.levels.read();
        let rated = levels.iter().filter(|level| level.is_some());
        w::progress(rated.count(), levels.len())
    }

    fn is_last(self) -> bool {
        self.at.get() + 1 >= self.items.read().len()
    }

    /// Shows another item, and puts focus on its answers.
    fn go(self, to: usize) {
        self.at.set(to);
        let answer = untrack(|| self.level(to)).or(Level::new(0));
        page::focus_on(&level_choice::option_id(ANSWERS, answer));
    }

    fn next(self) {
        match untrack(|| self.is_last()) {
            true => self.close(),
            false => self.go(self.at.get_untracked() + 1),
        }
    }
}

/// The panel, while something is rated.
pub(super) fn rate_panel(rater: Rater) -> AnyView {
    when(move || rater.is_open(), move || panel(rater))
}

fn panel(rater: Rater) -> AnyView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        rater.next();
    };
    let is_rated = move || rater.level(rater.at.get()).is_some();
    let go_on = move || match (rater.is_last(), is_rated()) {
        (true, _) => w::finish(),
        (false, true) => w::next(),
        (false, false) => w::skip(),
    };
    let back = move |()| rater.go(rater.at.get_untracked().saturating_sub(1));
    let can_go_back = move || rater.at.get() > 0;
    view! {
        <section class="card stack no-print" aria-labelledby=HEADING>
            <h3 id=HEADING tabindex="-1">{w::heading()}</h3>
            <p class="muted small">{w::keys()}</p>
            <p>{text(move || rater.progress())}</p>
            <form class="stack" on:submit=submit>
                {live(move || rater.item().map(|item| question(rater, item)).into_any())}
                <p class="field__problem">{text(move || rater.problem.get())}</p>
                <div class="actions">
                    <button type="submit" class="button">{text(move || go_on().to_owned())}</button>
                    {when(can_go_back, move || view! {
                        <Button variant=ButtonVariant::Quiet on_press=back>{w::back()}</Button>
                    }.into_any())}
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn question(rater: Rater, item: RateItem) -> AnyView {
    let (of_means, of_set) = (item.clone(), item.clone());
    let at = rater.at.get_untracked();
    level_choice_by(
        ANSWERS.to_owned(),
        item.name().to_owned(),
        move |level| of_means.sentence(level),
        move || rater.level(at),
        move |level| rater.rate(&of_set, level),
    )
}
