//! What is said below a field of what its amount changed besides itself, and what can be pressed there.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::form::{FieldKind, Problem};
use steppingstone_core::offers::{
    Field, Formula, Kind, LeaveReading, Press, SideEffect, hour_suffix, presses,
};

use super::format;
use super::labels::kind_name;
use super::store::{Column, OffersStore};
use crate::platform::{intl, page};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::offers::ask as w;

/// What stands below a field: what was changed, if anything, and what can be pressed.
#[derive(Clone, Default, PartialEq)]
struct Prompt {
    messages: Vec<String>,
    presses: Vec<(String, Press)>,
}

impl OffersStore {
    /// Follows the time that a pay is typed for: `28/hr` is paid by the hour.
    pub(super) fn follow_time(self, id: &str) {
        let cell = cell_of(Field::Pay, id);
        let kind = self.effects.with_untracked(|effects| {
            self.of_untracked(id, |offer| {
                let kind = effects.kind_after(&cell, &offer.draft);
                kind.map(|kind| (offer.draft.terms.kind, kind))
            })
        });
        if let Some((before, kind)) = kind {
            self.change(id, |offer| offer.draft.terms.kind = kind);
            self.note_effect(&cell, SideEffect::Kind { before });
        }
    }

    /// Follows the currency that an amount names by a sign or letters.
    pub(super) fn follow_sign(
        self,
        cell: &str,
        kind: FieldKind<Formula>,
        text: &str,
        is_settled: bool,
    ) {
        let chosen = untrack(|| self.currency());
        let now = self
            .effects
            .with_untracked(|effects| effects.currency_after(kind, text, chosen, is_settled));
        let Some(now) = now else {
            return;
        };
        let before = self
            .settings
            .with_untracked(|settings| settings.currency.clone());
        self.change_settings(|settings| settings.currency = Some(now.to_owned()));
        self.note_effect(cell, SideEffect::Currency { before, now });
    }

    fn note_effect(self, cell: &str, effect: SideEffect) {
        self.effects.update(|effects| effects.add(cell, effect));
    }

    fn decline_effect(self, cell: &str, effect: &SideEffect) {
        self.effects.update(|effects| effects.decline(cell, effect));
    }

    fn press(self, cell: &str, id: Option<&str>, press: &Press) {
        match (press, id) {
            (Press::Use(code), _) => {
                self.change_settings(|settings| settings.currency = Some((*code).to_owned()));
            }
            (Press::Back(effect @ SideEffect::Currency { before, .. }), _) => {
                self.decline_effect(cell, effect);
                self.change_settings(|settings| settings.currency.clone_from(before));
            }
            (Press::Back(effect @ SideEffect::Kind { before }), Some(id)) => {
                self.decline_effect(cell, effect);
                self.change(id, |offer| offer.draft.terms.kind = *before);
            }
            (Press::Hour, Some(id)) => {
                let kind = self.of_untracked(id, |offer| Some(offer.draft.terms.kind));
                match kind.and_then(hour_suffix) {
                    Some(suffix) => self.add_time(id, suffix),
                    None => self.change(id, |offer| offer.draft.terms.kind = Kind::Hourly),
                }
            }
            (Press::Year, Some(id)) => self.add_time(id, "/year"),
            (Press::Salary, Some(id)) => {
                self.change(id, |offer| offer.draft.terms.kind = Kind::SalariedExempt);
            }
            (Press::Leave(reading), Some(id)) => {
                for (field, text) in reading.texts() {
                    self.type_text(id, field, &text);
                }
                if let Some(included) = reading.holidays_included() {
                    self.change(id, |offer| {
                        offer.draft.terms.holidays_included = Some(included);
                    });
                }
            }
            (_, None) => {}
        }
        // The press is gone with its question.
        page::focus_on(cell);
    }

    /// Types the time behind a pay.
    fn add_time(self, id: &str, time: &str) {
        let text = self.of_untracked(id, |offer| offer.text(Field::Pay).trim().to_owned());
        self.type_text(id, Field::Pay, &(text + time));
    }
}

/// The id of the cell of a fact of an offer.
pub(super) fn cell_of(field: Field, id: &str) -> String {
    format!("{}-{id}", field.key())
}

/// What stands below the field of an offer.
pub(super) fn prompt(store: OffersStore, id: &str, column: Column, field: Field) -> AnyView {
    let cell = cell_of(field, id);
    let of = cell.clone();
    let prompt = memo(move || {
        let (point, currency) = (store.point.get(), store.currency());
        let leave = column.of(|offer| match field {
            Field::Vacation => offer.draft.leave_readings(point),
            _ => Vec::new(),
        });
        let (problem, kind) = column
            .of(|offer| {
                let draft = &offer.draft;
                let problem = draft.read_in(field, point, currency).err();
                Some((problem, draft.terms.kind))
            })
            .unzip();
        prompt_of(store, &of, problem.flatten(), kind, leave)
    });
    view(store, cell, Some(id.to_owned()), prompt)
}

/// What stands below a field that holds for all offers.
pub(super) fn shared_prompt(
    store: OffersStore,
    cell: String,
    problem: impl Fn() -> Option<Problem<Formula>> + Send + Sync + 'static,
) -> AnyView {
    let of = cell.clone();
    let prompt = memo(move || prompt_of(store, &of, problem(), None, Vec::new()));
    view(store, cell, None, prompt)
}

fn prompt_of(
    store: OffersStore,
    cell: &str,
    problem: Option<Problem<Formula>>,
    kind: Option<Kind>,
    leave: Vec<LeaveReading>,
) -> Prompt {
    let effects = store
        .effects
        .with(|effects| effects.of_cell(cell, store.currency(), kind));
    let messages = effects.iter().map(|effect| match effect {
        SideEffect::Currency { now, .. } => w::currency_set(now),
        SideEffect::Kind { .. } => w::kind_set().to_owned(),
    });
    let leave = leave.into_iter().map(Press::Leave);
    let presses = presses(problem, &effects).into_iter().chain(leave);
    Prompt {
        messages: messages.collect(),
        presses: presses
            .map(|press| (press_words(&press, store.abroad.get()), press))
            .collect(),
    }
}

fn press_words(press: &Press, abroad: bool) -> String {
    match press {
        Press::Hour => w::by_the_hour().to_owned(),
        Press::Year => w::a_year().to_owned(),
        Press::Salary => w::by_the_year().to_owned(),
        Press::Use(code) => w::currency_use(code),
        Press::Back(SideEffect::Currency { before, .. }) => {
            w::currency_back(before.as_deref().unwrap_or("USD"))
        }
        Press::Back(SideEffect::Kind { before }) => w::kind_back(kind_name(*before, abroad)),
        Press::Leave(reading) => leave_words(*reading),
    }
}

/// What vacation may have meant.
fn leave_words(reading: LeaveReading) -> String {
    let count = |days: Decimal| intl::precise(format::number(days));
    match reading {
        LeaveReading::OnTop {
            vacation,
            holidays: Some(holidays),
        } => w::leave_and_holidays(count(vacation), count(holidays)),
        LeaveReading::OnTop { vacation, .. } | LeaveReading::Vacation(vacation) => {
            w::leave(count(vacation))
        }
        LeaveReading::Included { vacation, .. } => w::leave_with_holidays(count(vacation)),
    }
}

fn view(store: OffersStore, cell: String, id: Option<String>, prompt: Memo<Prompt>) -> AnyView {
    live(move || {
        let Prompt { messages, presses } = prompt.get();
        if presses.is_empty() {
            return ().into_any();
        }
        let messages = messages.into_iter();
        let messages =
            messages.map(|message| view! { <p class="cell__ask" role="status">{message}</p> });
        let presses = presses.into_iter().map(|(words, press)| {
            let (cell, id) = (cell.clone(), id.clone());
            let on_press = move |()| store.press(&cell, id.as_deref(), &press);
            view! { <Button variant=ButtonVariant::Quiet on_press=on_press>{words}</Button> }
        });
        view! {
            {messages.collect_view()}
            <div class="cell__presses no-print">{presses.collect_view()}</div>
        }
        .into_any()
    })
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "prompts_tests.rs"]
mod tests;
