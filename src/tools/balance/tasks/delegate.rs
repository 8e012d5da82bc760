//! Handing a task over: whether that is the reader's to do, to whom, and when to ask how it goes.

use leptos::prelude::*;
use steppingstone_core::balance::record::BalanceTask;
use steppingstone_core::balance::{Delegation, IsMine, follow_up_day};
use steppingstone_core::day::{date_from_text, date_to_text};

use super::{TasksPage, labels};
use crate::platform::clock;
use crate::tools::person_choice::{Known, PersonChoice, PersonChoiceWords};
use crate::ui::form::{Choice, Chosen, FieldProps, InputKind, Note, Opt, Width, checkbox, field};
use crate::ui::{Button, ButtonVariant, either, memo, text, when};
use crate::words::balance_tasks_more::hand_over as w;

const NAME: &str = "task-name";

/// A task, and to whom it was handed over.
#[derive(Clone, Copy)]
struct HandOver {
    page: TasksPage,
    id: StoredValue<String>,
    now: Memo<Option<Delegation>>,
}

impl HandOver {
    fn is(self, mine: IsMine) -> bool {
        self.now.read().as_ref().is_some_and(|it| it.mine == mine)
    }

    fn flag(self, get: fn(&Delegation) -> bool) -> Signal<bool> {
        Signal::derive(move || self.now.read().as_ref().is_some_and(get))
    }

    /// Changes it and stores it; begins it if there is none.
    fn change(self, change: impl FnOnce(&mut Delegation)) {
        let id = self.id.get_value();
        self.page.store.list::<BalanceTask>().change(&id, |task| {
            let begin = Delegation {
                person: None,
                name: String::new(),
                mine: IsMine::Yes,
                is_allowed: false,
                is_agreed: false,
                follow_up: follow_up_day(task.due.value, clock::today()),
            };
            task.change(clock::now_ms(), |task| {
                change(task.delegated.value.get_or_insert(begin));
            });
        });
    }

    fn take_back(self) {
        let id = self.id.get_value();
        let title = self.page.find(&id).map(|it| it.title.value);
        self.page.board.close_menu();
        let tasks = self.page.store.list::<BalanceTask>();
        tasks.change_with_undo(&id, w::is_back(title.unwrap_or_default()), |task| {
            task.change(clock::now_ms(), |task| task.delegated.value = None);
        });
        self.page.board.focus_card(&id);
    }
}

pub(super) fn delegate(page: TasksPage, id: String) -> AnyView {
    let of = id.clone();
    let now = memo(move || {
        let all = page.store.records.all::<BalanceTask>();
        let all = all.read();
        let task = all.iter().find(|it| it.id == of);
        task.and_then(|it| it.delegated.value.clone())
    });
    let it = HandOver {
        page,
        id: StoredValue::new(id),
        now,
    };
    let options = IsMine::ALL.map(|mine| {
        Opt::new(match mine {
            IsMine::Yes => w::yes(),
            IsMine::AskFirst => w::ask_first(),
            IsMine::No => w::no(),
        })
    });
    let chosen = Signal::derive(move || {
        let mine = it.now.read().as_ref().map(|it| it.mine)?;
        IsMine::ALL.iter().position(|other| *other == mine)
    });
    let choose = move |chosen: Chosen| {
        if let Some(mine) = IsMine::ALL.get(chosen.index).copied() {
            it.change(|it| it.mine = mine);
        }
    };
    let is_begun = move || it.now.read().is_some();
    let refused = || view! { <p>{w::refused()}</p> }.into_any();
    let rest = move || either(move || it.is(IsMine::No), refused, move || to_whom(it));
    let back = move || {
        view! { <Button variant=ButtonVariant::Plain on_press=move |()| it.take_back()>{w::back()}</Button> }
            .into_any()
    };
    view! {
        <details class="drawer">
            <summary>{w::heading()}</summary>
            <div class="stack">
                <Choice legend=w::mine() name="task-mine" options=options.to_vec() chosen=chosen on_choose=choose />
                <p class="muted small">{w::not_these()}</p>
                {when(is_begun, rest)}
                {when(is_begun, back)}
            </div>
        </details>
    }
    .into_any()
}

fn to_whom(it: HandOver) -> AnyView {
    let label = |words: &'static str| Signal::stored(words.to_owned());
    let name = memo(move || {
        it.now
            .read()
            .as_ref()
            .map(|it| it.name.clone())
            .unwrap_or_default()
    });
    let set_name = Callback::new(move |text| it.change(|it| it.name = text));
    let name = field(FieldProps {
        hint: w::nobody_is_told(),
        ..FieldProps::new(
            NAME.to_owned(),
            label(w::name()),
            200,
            name.into(),
            set_name,
        )
    });
    let day = untrack(|| it.now.read().as_ref().map(|it| date_to_text(it.follow_up)));
    let day = RwSignal::new(day.unwrap_or_default());
    let note = move || match date_from_text(&day.read()) {
        Some(_) => Note::default(),
        None => Note::problem(w::follow_up_problem().to_owned()),
    };
    let set_day = Callback::new(move |text: String| {
        if let Some(on) = date_from_text(&text) {
            it.change(|it| it.follow_up = on);
        }
        day.set(text);
    });
    let follow_up = field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: memo(note).into(),
        ..FieldProps::new(
            "task-follow-up".to_owned(),
            label(w::follow_up()),
            10,
            day.into(),
            set_day,
        )
    });
    let tick_allowed = Callback::new(move |is| it.change(|it| it.is_allowed = is));
    let allowed = move || {
        let value = it.flag(|it| it.is_allowed);
        checkbox(w::allowed().to_owned(), value, tick_allowed)
    };
    let tick_agreed = Callback::new(move |is| it.change(|it| it.is_agreed = is));
    let agreed = checkbox(
        w::agreed().to_owned(),
        it.flag(|it| it.is_agreed),
        tick_agreed,
    );
    let state = move || {
        let task = it.id.with_value(|id| it.page.find(id));
        let due = task.and_then(|it| it.due.value);
        let now = it.now.read();
        now.as_ref()
            .map(|now| labels::handed_over(now, due))
            .unwrap_or_default()
    };
    view! {
        {name}
        {person(it)}
        {when(move || it.is(IsMine::AskFirst), allowed)}
        {agreed}
        {follow_up}
        <p role="status">{text(state)}</p>
    }
    .into_any()
}

/// The person of the network who takes it, or those whose name is being typed.
fn person(it: HandOver) -> AnyView {
    let person = memo(move || it.now.read().as_ref().and_then(|it| it.person.clone()));
    let typed = memo(move || {
        let now = it.now.read();
        now.as_ref().map(|it| it.name.clone()).unwrap_or_default()
    });
    let set = Callback::new(move |known: Option<Known>| {
        it.change(|it| match known {
            Some((id, name)) => {
                it.person = Some(id);
                it.name = name;
            }
            None => it.person = None,
        });
    });
    let choice = PersonChoice {
        store: it.page.store,
        field: NAME,
        chosen: person.into(),
        typed: typed.into(),
        set,
        words: PersonChoiceWords {
            of_network: |name| w::of_network(name),
            unlink: w::unlink(),
            choose: |name| w::choose(name),
            meant: w::meant(),
        },
    };
    choice.view()
}
