//! What the next stage asks for: a list that the reader can change. Never added up.

use leptos::prelude::*;
use steppingstone_core::career::Stage;
use steppingstone_core::journey::record::{
    JourneyLearning, JourneyPlan, MAX_OWN_ASKS, MAX_TITLE, read_need,
};
use steppingstone_core::journey::{
    AskChange, AskKey, AskRow, AskState, ExpertOrPeople, NextAsks, next_asks, stage, usual_need,
};
use steppingstone_core::order::in_former_order;
use steppingstone_core::route::Route;

use super::super::store::JourneyStore;
use super::anchor;
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{
    Button, ButtonVariant, Choice, ChoiceVariant, Chosen, Opt, attr, keyed, live, memo, text, when,
};
use crate::words::journey::next::asks as w;

/// The id of the heading.
const HEADING: &str = "asks";
/// What the key of a row with an ask of the reader's own begins with.
const OWN: &str = "own:";

/// What the next stage asks, by the entries, the ledger and the plan.
fn found(store: JourneyStore) -> NextAsks {
    let learning = store.records.all::<JourneyLearning>();
    let learning: Vec<_> = learning.read().iter().map(JourneyLearning::item).collect();
    let (plan, entries, today) = (store.plan(), store.entries.read(), clock::today());
    store.with_ledger(|ledger| {
        let stage = stage(&entries, ledger, plan.stage.value, today).effective;
        next_asks(
            stage,
            plan.path.value,
            &entries,
            ledger,
            &learning,
            &|ask| plan.change(ask),
            &plan.own_asks.value,
            today,
        )
    })
}

fn key(row: &AskRow) -> String {
    match row {
        AskRow::Listed { ask, .. } => ask.key().to_owned(),
        AskRow::Own(own) => [OWN, &own.text].concat(),
    }
}

pub(super) fn asks(store: JourneyStore) -> AnyView {
    let asks = memo(move || found(store));
    // While the page is open no row moves from under the finger.
    let keys = Memo::new(move |before: Option<&Vec<String>>| {
        let now: Vec<String> = asks.read().asks.iter().map(key).collect();
        match before {
            Some(before) => in_former_order(before, now),
            None => now,
        }
    });
    let next = memo(move || asks.read().next);
    let about = move || match next.get() {
        Some(Stage::Early) => w::early(),
        Some(Stage::Middle) => w::middle(),
        Some(Stage::Senior) => w::senior(),
        None => w::none(),
    };
    let rows = move |key: String| match key.strip_prefix(OWN) {
        Some(own) => own_row(store, asks, own.to_owned()),
        None => match AskKey::from_key(&key) {
            Some(ask) => listed_row(store, asks, ask),
            None => ().into_any(),
        },
    };
    view! {
        <section class="measure stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            <p>{text(move || about().to_owned())}</p>
            {when(move || next.get() == Some(Stage::Senior), move || way(store))}
            <ul class="gap" role="list">{keyed(keys, rows)}</ul>
            <p class="muted small">{w::no_date()}</p>
            {add_own(store)}
            {live(move || hidden(store, next.get()))}
            <p><a href=store.here.href(Route::Journey)>{w::stage()}</a></p>
        </section>
    }
    .into_any()
}

/// The two ways of being senior.
fn way(store: JourneyStore) -> AnyView {
    let ways = ExpertOrPeople::ALL;
    let chosen = move || {
        let way = store.plan().path.value;
        ways.iter().position(|other| *other == way)
    };
    let choose = move |Chosen { index, .. }: Chosen| {
        if let Some(way) = ways.get(index) {
            store.change_plan(|plan, now| plan.set_way(*way, now));
        }
    };
    let options = ways.map(|way| match way {
        ExpertOrPeople::People => Opt::new(w::people()),
        ExpertOrPeople::Expert => Opt::new(w::expert()),
    });
    view! {
        <Choice
            legend=w::way()
            name="senior-way"
            options=options.to_vec()
            chosen=Signal::derive(chosen)
            on_choose=choose
            variant=ChoiceVariant::InRow
        />
    }
    .into_any()
}

/// An ask of the list, with how much of it is enough.
pub(super) fn ask_words(ask: AskKey, need: i32) -> String {
    use w::ask as a;
    let need = usize::try_from(need).unwrap_or_default();
    match ask {
        AskKey::FirstRole => a::first_role(need),
        AskKey::SkillsTried => a::skills_tried(need),
        AskKey::SomethingToShow => a::something_to_show(need),
        AskKey::Training => a::training(need),
        AskKey::OwnWork => a::own_work(need),
        AskKey::LeadWork => a::lead_work(need),
        AskKey::LeadPeople => a::lead_people(need),
        AskKey::Direction => a::direction(need),
        AskKey::Depth => a::depth(need),
        AskKey::Mastery => a::mastery(need),
        AskKey::Results => a::results(need),
        AskKey::Learning => a::learning(need),
    }
}

/// How an ask of the list stands.
pub(super) fn state_words(state: AskState, have: Option<i32>, need: i32) -> String {
    use w::state as s;
    match (state, have) {
        (AskState::Missing, _) => s::missing().to_owned(),
        (AskState::Partly, have) => s::partly(have.unwrap_or_default(), need),
        (AskState::Unknown, _) => s::unknown().to_owned(),
        (AskState::Met, Some(have)) => s::met_with(have),
        (AskState::Met, None) => s::met().to_owned(),
    }
}

/// What is shown of an ask of the list.
type Listed = (i32, Option<i32>, AskState);

fn listed(asks: &NextAsks, of: AskKey) -> Option<Listed> {
    asks.asks.iter().find_map(|row| match row {
        AskRow::Listed {
            ask,
            need,
            have,
            state,
        } if *ask == of => Some((*need, *have, *state)),
        _ => None,
    })
}

fn listed_row(store: JourneyStore, asks: Memo<NextAsks>, ask: AskKey) -> AnyView {
    let row = memo(move || listed(&asks.read(), ask));
    let name = move || {
        row.get()
            .map_or_else(String::new, |(need, ..)| ask_words(ask, need))
    };
    let state = move || {
        let row = row.get();
        row.map_or_else(String::new, |(need, have, state)| {
            state_words(state, have, need)
        })
    };
    let state_key = move || row.get().map(|(.., state)| state.key());
    let hide = move |()| {
        let message = w::hidden(untrack(name));
        store.change_plan_with_undo(message, |plan, now| {
            let change = AskChange {
                is_hidden: true,
                ..plan.change(ask)
            };
            plan.set_ask(ask, change, now);
        });
        page::focus_on(HEADING);
    };
    let first = untrack(name);
    view! {
        <li class="gap__row" data-outcome=attr(state_key)>
            <p class="gap__name">{text(name)}</p>
            <p class="gap__outcome">{text(state)}</p>
            <details class="gap__more no-print">
                <summary aria-label=w::change_label(&first)>{w::change()}</summary>
                <div class="stack">
                    {need_field(store, ask)}
                    <Button variant=ButtonVariant::Plain on_press=hide label=w::hide_label(&first)>
                        {w::hide()}
                    </Button>
                </div>
            </details>
        </li>
    }
    .into_any()
}

fn need_field(store: JourneyStore, ask: AskKey) -> AnyView {
    let change = untrack(|| store.plan()).change(ask);
    let first = change
        .need
        .map_or_else(String::new, |need| need.to_string());
    let typed = RwSignal::new(first);
    let note = Signal::derive(move || match read_need(&typed.read()) {
        Ok(_) => Note::default(),
        Err(_) => Note::problem(w::need_problem().to_owned()),
    });
    let on_text = move |new: String| {
        if let Ok(need) = read_need(&new) {
            store.change_plan(|plan, now| {
                let change = AskChange {
                    need,
                    ..plan.change(ask)
                };
                plan.set_ask(ask, change, now);
            });
        }
        typed.set(new);
    };
    field(FieldProps {
        kind: InputKind::Amount,
        width: Width::Short,
        hint: w::usual(),
        note,
        ..FieldProps::new(
            ["need-", ask.key()].concat(),
            Signal::stored(w::need().to_owned()),
            4,
            typed.into(),
            Callback::new(on_text),
        )
    })
}

/// How an ask of the reader's own can stand.
const OWN_STATES: [AskState; 3] = [AskState::Missing, AskState::Partly, AskState::Met];

fn own_row(store: JourneyStore, asks: Memo<NextAsks>, own: String) -> AnyView {
    use w::own_state as s;
    let of = own.clone();
    let state = Signal::derive(move || {
        let asks = asks.read();
        let found = asks.asks.iter().find_map(|row| match row {
            AskRow::Own(own) if own.text == of => Some(own.state),
            _ => None,
        });
        found.unwrap_or(AskState::Missing).key().to_owned()
    });
    let keys = OWN_STATES.map(|state| match state {
        AskState::Met => (state.key(), s::met()),
        AskState::Partly => (state.key(), s::partly()),
        _ => (state.key(), s::missing()),
    });
    let of_pick = own.clone();
    let pick = move |key: String| {
        if let Some(state) = AskState::from_key(&key) {
            store.change_plan(|plan, now| plan.set_own_ask(&of_pick, Some(state), now));
        }
    };
    let (of_delete, shown) = (own.clone(), own.clone());
    let delete = move |()| {
        let text = of_delete.clone();
        store.change_plan_with_undo(w::own_deleted(&text), move |plan: &mut JourneyPlan, now| {
            plan.set_own_ask(&text, None, now);
        });
        page::focus_on(HEADING);
    };
    let id = anchor("ask-", &own);
    view! {
        <li class="gap__row">
            <p class="gap__name">{shown}</p>
            {select_field(id, w::own_state_label(), "", keys.to_vec(), state, Callback::new(pick))}
            <div class="gap__actions no-print">
                <Button variant=ButtonVariant::Plain on_press=delete label=w::own_delete_label(&own)>
                    {w::own_delete()}
                </Button>
            </div>
        </li>
    }
    .into_any()
}

/// A field for an ask of the reader's own.
fn add_own(store: JourneyStore) -> AnyView {
    const FIELD: &str = "own-ask";
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(String::new());
    let on_text = move |new: String| {
        typed.set(new);
        problem.set(String::new());
    };
    let add = move |()| {
        let text = typed.get_untracked().trim().to_owned();
        page::focus_on(FIELD);
        if text.is_empty() {
            return;
        }
        let mut is_added = false;
        store.change_plan(|plan, now| is_added = plan.add_own_ask(&text, now));
        match is_added {
            true => {
                typed.set(String::new());
                page::announce(&w::own_added(text));
            }
            false => problem.set(w::own_full(MAX_OWN_ASKS)),
        }
    };
    let note = Signal::derive(move || Note::problem(problem.get()));
    let props = FieldProps {
        width: Width::Wide,
        note,
        ..FieldProps::new(
            FIELD.to_owned(),
            Signal::stored(w::own().to_owned()),
            MAX_TITLE,
            typed.into(),
            Callback::new(on_text),
        )
    };
    view! {
        <div class="stack no-print">
            {field(props)}
            <p><Button variant=ButtonVariant::Quiet on_press=add>{w::own_add()}</Button></p>
        </div>
    }
    .into_any()
}

/// What was left out of the list that is shown, each to be put back.
fn hidden(store: JourneyStore, next: Option<Stage>) -> AnyView {
    let plan = store.plan();
    let hidden = plan.asks.iter().filter_map(|(ask, change)| {
        let usual = usual_need(next?, plan.path.value, *ask)?;
        let change = change.value;
        change.is_hidden.then_some((*ask, change, usual))
    });
    let hidden: Vec<(AskKey, AskChange, i32)> = hidden.collect();
    if hidden.is_empty() {
        return ().into_any();
    }
    let rows = hidden.into_iter().map(|(ask, change, usual)| {
        let name = ask_words(ask, change.need.unwrap_or(usual));
        let restore = move |()| {
            let change = AskChange {
                is_hidden: false,
                ..change
            };
            store.change_plan(|plan, now| plan.set_ask(ask, change, now));
            page::focus_on(HEADING);
        };
        view! {
            <li>
                {name.clone()} " "
                <Button variant=ButtonVariant::Plain on_press=restore label=w::restore_label(name)>
                    {w::restore()}
                </Button>
            </li>
        }
    });
    view! {
        <details class="drawer no-print">
            <summary>{w::hidden_heading()}</summary>
            <ul class="list">{rows.collect_view()}</ul>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;

    #[test]
    fn each_ask_is_a_sentence_in_one_and_in_many() {
        install_english();
        assert_eq!(
            ask_words(AskKey::OwnWork, 24),
            "24 months of answering for your own work"
        );
        assert_eq!(
            ask_words(AskKey::Mastery, 1),
            "1 skill that you do for others, with something to show for it"
        );
        for ask in AskKey::ALL {
            let (one, many) = (ask_words(ask, 1), ask_words(ask, 3));
            assert!(
                one.starts_with("1 ") && many.starts_with("3 "),
                "{one} {many}"
            );
        }
    }

    #[test]
    fn each_state_is_said_in_words() {
        install_english();
        let check = |state, have, need, expected: &str| {
            assert_eq!(state_words(state, have, need), expected);
        };
        check(AskState::Missing, Some(0), 3, "Nothing yet");
        check(AskState::Partly, Some(18), 24, "18 of 24");
        check(AskState::Met, Some(5), 2, "Done: you have 5");
        check(
            AskState::Unknown,
            None,
            24,
            "Not known: say in your roles what you answered for",
        );
    }
}
