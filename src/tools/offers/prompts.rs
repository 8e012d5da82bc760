//! What an amount that is typed changes besides itself, and what is asked about it, beside its field:
//! each with a press that answers, or takes it back.

use leptos::prelude::*;
use steppingstone_core::currency::{currency_after, may_go_on};
use steppingstone_core::offers::{Counts, Field, Kind, PayDoubt, ProblemKind};

use super::labels::kind_name;
use super::store::{Column, OffersStore};
use crate::platform::page;
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::offers::ask as w;

/// What an amount changed besides itself.
#[derive(Clone, PartialEq)]
pub(super) enum Change {
    /// The currency of all offers.
    Currency {
        before: Option<String>,
        now: &'static str,
    },
    /// How an offer is paid.
    Kind { before: Kind },
}

/// What is changed, by the id of the field that did it, and what was taken back and is not to be
/// done again.
#[derive(Clone, Copy)]
pub(super) struct Changes {
    made: RwSignal<Vec<(String, Change)>>,
    declined: StoredValue<Vec<String>>,
}

impl Changes {
    pub(super) fn new() -> Changes {
        Changes {
            made: RwSignal::default(),
            declined: StoredValue::default(),
        }
    }

    fn is_declined(self, what: &str) -> bool {
        self.declined
            .with_value(|all| all.iter().any(|it| it == what))
    }

    fn add(self, cell: &str, change: Change) {
        self.made.update(|made| {
            // There is one currency; each offer is paid in its own way.
            let is_currency = |it: &Change| matches!(it, Change::Currency { .. });
            let is_new = is_currency(&change);
            made.retain(|(of, other)| is_currency(other) != is_new || !is_new && of != cell);
            made.push((cell.to_owned(), change));
        });
    }

    fn take_back(self, cell: &str, change: &Change, name: String) {
        self.declined.update_value(|all| all.push(name));
        self.made
            .update(|made| made.retain(|(of, other)| of != cell || other != change));
    }
}

/// A press that answers.
#[derive(Clone, PartialEq)]
enum Press {
    /// The pay is that of an hour.
    Hour,
    /// It is that of a year after all.
    Year,
    /// The job has a salary.
    Salary,
    /// All offers are in this currency.
    Use(&'static str),
    /// What was changed is taken back.
    Back(Change),
}

/// What stands below a field: what was changed, if anything, and what can be pressed.
#[derive(Clone, Default, PartialEq)]
struct Prompt {
    messages: Vec<String>,
    presses: Vec<(String, Press)>,
}

impl OffersStore {
    /// Follows the time that a pay is typed for: `28/hr` is paid by the hour.
    pub(super) fn follow_time(self, id: &str) {
        let kind = self.of_untracked(id, |offer| {
            let kind = offer.draft.kind_of_pay();
            kind.map(|kind| (offer.draft.terms.kind, kind))
        });
        let cell = cell_of(Field::Pay, id);
        if let Some((before, kind)) = kind.filter(|_| !self.changes.is_declined(&cell)) {
            self.change(id, |offer| offer.draft.terms.kind = kind);
            self.changes.add(&cell, Change::Kind { before });
        }
    }

    /// Follows the currency that an amount names by a sign or letters. While it is typed, a short
    /// word may go on.
    pub(super) fn follow_sign(self, cell: &str, counts: Counts, text: &str, is_settled: bool) {
        if !matches!(counts, Counts::Money | Counts::MoneyOrPercent)
            || (!is_settled && may_go_on(text))
        {
            return;
        }
        let chosen = untrack(|| self.currency());
        let Some(now) = currency_after(text, chosen).filter(|it| !self.changes.is_declined(it))
        else {
            return;
        };
        let before = self
            .settings
            .with_untracked(|settings| settings.currency.clone());
        self.change_settings(|settings| settings.currency = Some(now.to_owned()));
        self.changes.add(cell, Change::Currency { before, now });
    }

    /// What was changed by a field, as far as it still is so.
    fn changed_by(self, cell: &str, kind: Option<Kind>) -> Vec<Change> {
        let made = self.changes.made.read();
        let of_cell = made.iter().filter(|(of, _)| of == cell);
        let stands = |change: &Change| match change {
            Change::Currency { now, .. } => self.currency() == *now,
            Change::Kind { .. } => kind == Some(Kind::Hourly),
        };
        let changes = of_cell.map(|(_, change)| change.clone());
        changes.filter(stands).collect()
    }

    fn press(self, cell: &str, id: Option<&str>, press: &Press) {
        match (press, id) {
            (Press::Use(code), _) => {
                self.change_settings(|settings| settings.currency = Some((*code).to_owned()));
            }
            (Press::Back(change @ Change::Currency { before, now }), _) => {
                self.changes.take_back(cell, change, (*now).to_owned());
                self.change_settings(|settings| settings.currency.clone_from(before));
            }
            (Press::Back(change @ Change::Kind { before }), Some(id)) => {
                self.changes.take_back(cell, change, cell.to_owned());
                self.change(id, |offer| offer.draft.terms.kind = *before);
            }
            (Press::Hour, Some(id)) => {
                let kind = self.of_untracked(id, |offer| Some(offer.draft.terms.kind));
                if kind == Some(Kind::Contractor) {
                    self.add_time(id, "/h");
                } else {
                    self.change(id, |offer| offer.draft.terms.kind = Kind::Hourly);
                }
            }
            (Press::Year, Some(id)) => self.add_time(id, "/year"),
            (Press::Salary, Some(id)) => {
                self.change(id, |offer| offer.draft.terms.kind = Kind::SalariedExempt);
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
        let (problem, kind) = column
            .of(|offer| {
                let draft = &offer.draft;
                let problem = draft.read_in(field, point, currency).err();
                Some((problem, draft.terms.kind))
            })
            .unzip();
        prompt_of(store, &of, problem.flatten(), kind)
    });
    view(store, cell, Some(id.to_owned()), prompt)
}

/// What stands below a field that holds for all offers.
pub(super) fn shared_prompt(
    store: OffersStore,
    cell: String,
    problem: impl Fn() -> Option<ProblemKind> + Send + Sync + 'static,
) -> AnyView {
    let of = cell.clone();
    let prompt = memo(move || prompt_of(store, &of, problem(), None));
    view(store, cell, None, prompt)
}

fn prompt_of(
    store: OffersStore,
    cell: &str,
    problem: Option<ProblemKind>,
    kind: Option<Kind>,
) -> Prompt {
    let mut prompt = Prompt::default();
    let mut press = |words: String, press| prompt.presses.push((words, press));
    match problem {
        Some(ProblemKind::Pay(PayDoubt::ByTheHour { may_be_a_year })) => {
            press(w::by_the_hour().to_owned(), Press::Hour);
            if may_be_a_year {
                press(w::a_year().to_owned(), Press::Year);
            }
        }
        Some(ProblemKind::Pay(PayDoubt::ByTheYear)) => {
            press(w::by_the_year().to_owned(), Press::Salary);
        }
        Some(ProblemKind::OtherCurrency(code)) => {
            press(w::currency_use(code), Press::Use(code));
        }
        _ => {}
    }
    for change in store.changed_by(cell, kind) {
        let (message, words) = match &change {
            Change::Currency { before, now } => {
                let before = before.as_deref().unwrap_or("USD");
                (w::currency_set(now), w::currency_back(before))
            }
            Change::Kind { before } => {
                let before = kind_name(*before, store.abroad.get());
                (w::kind_set().to_owned(), w::kind_back(before))
            }
        };
        prompt.messages.push(message);
        prompt.presses.push((words, Press::Back(change)));
    }
    prompt
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
