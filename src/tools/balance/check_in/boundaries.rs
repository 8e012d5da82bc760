//! What must stay the reader's own, and how that went this week.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceWeek, MAX_BOUNDARIES, WeekHistory};
use steppingstone_core::balance::{Boundary, BoundaryAnswer, BrokenReason, Held, boundary_count};
use steppingstone_core::record::Stamped;

use super::CheckInPage;
use crate::platform::{clock, page};
use crate::ui::form::{Choice, ChoiceVariant, Chosen, FieldProps, Note, Opt, field};
use crate::ui::{Button, ButtonVariant, keyed, memo, text, when};
use crate::words::balance_check_in::boundaries as w;

const NEW: &str = "new-boundary";
const HEADING: &str = "boundaries";

impl CheckInPage {
    fn active(self) -> Vec<String> {
        let balance = self.balance.read();
        let active = balance.active_boundaries(clock::today());
        active.map(|(id, _)| id.to_owned()).collect()
    }

    fn hold(self, id: &str, held: Held, why: Option<BrokenReason>) {
        let id = id.to_owned();
        self.change_week(|week, now| {
            let value = Some(BoundaryAnswer { held, why });
            week.held.insert(id, Stamped { at_ms: now, value });
        });
    }
}

pub(super) fn boundaries(page: CheckInPage) -> AnyView {
    let ids = memo(move || page.active());
    view! {
        <section class="stack measure" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            <p>{w::why()}</p>
            {keyed(ids, move |id| boundary(page, id))}
            {when(move || ids.read().len() < MAX_BOUNDARIES, move || new_boundary(page))}
        </section>
    }
    .into_any()
}

fn boundary(page: CheckInPage, id: String) -> AnyView {
    let words = {
        let balance = page.balance.read_untracked();
        let boundary = balance.boundaries.get(&id).and_then(|it| it.value.as_ref());
        boundary.map(|it| it.words.clone()).unwrap_or_default()
    };
    let of = id.clone();
    let answer = memo(move || page.held(&of).map(|it| (it.held, it.why)));
    let options = Held::ALL.map(|held| {
        Opt::new(match held {
            Held::Kept => w::kept(),
            Held::Mostly => w::mostly(),
            Held::Broken => w::broken(),
            Held::DidNotApply => w::did_not_apply(),
        })
    });
    let chosen = Signal::derive(move || {
        let (held, _) = answer.get()?;
        Held::ALL.iter().position(|other| *other == held)
    });
    let of = id.clone();
    let choose = move |chosen: Chosen| {
        if let Some(held) = Held::ALL.get(chosen.index) {
            page.hold(&of, *held, None);
        }
    };
    let is_broken = move || answer.get().is_some_and(|(held, _)| held == Held::Broken);
    let of = id.clone();
    let why = move || reason(page, of.clone(), answer);
    let of = id.clone();
    let count = text(move || {
        let all = page.store.records.all::<BalanceWeek>();
        let answers = WeekHistory::of(all.read().iter()).boundary_answers(&of);
        let count = boundary_count(&answers);
        match (count.of, count.mostly) {
            (0, _) => String::new(),
            (of, 0) => w::count(count.kept, of),
            (of, mostly) => w::count_mostly(count.kept, of, mostly),
        }
    });
    let name = ["held-", &id].concat();
    let (label, message) = (w::end_of(&words), w::ended(&words));
    let end = move |()| end(page, &id, message.clone());
    view! {
        <div class="stack">
            <Choice legend=words name=name options=options.to_vec() chosen=chosen on_choose=choose variant=ChoiceVariant::InRow />
            {when(is_broken, why)}
            <div class="actions">
                <span class="muted">{count}</span>
                <Button variant=ButtonVariant::Plain label=label on_press=end>{w::end()}</Button>
            </div>
        </div>
    }
    .into_any()
}

fn reason(
    page: CheckInPage,
    id: String,
    answer: Memo<Option<(Held, Option<BrokenReason>)>>,
) -> AnyView {
    let options = BrokenReason::ALL.map(|why| {
        Opt::new(match why {
            BrokenReason::OwnChoice => w::own_choice(),
            BrokenReason::Asked => w::asked(),
            BrokenReason::Emergency => w::emergency(),
            BrokenReason::Forgot => w::forgot(),
        })
    });
    let chosen = Signal::derive(move || {
        let why = answer.get()?.1?;
        BrokenReason::ALL.iter().position(|other| *other == why)
    });
    let name = ["why-", &id].concat();
    let choose = move |chosen: Chosen| {
        let why = BrokenReason::ALL.get(chosen.index).copied();
        page.hold(&id, Held::Broken, why);
    };
    view! { <Choice legend=w::reason() name=name options=options.to_vec() chosen=chosen on_choose=choose variant=ChoiceVariant::InRow /> }
        .into_any()
}

/// It holds up to yesterday; one of today is gone whole.
fn end(page: CheckInPage, id: &str, message: String) {
    let yesterday = clock::today().pred_opt();
    page.store
        .change_only_with_undo(message, |balance: &mut Balance, now| {
            balance.change(now, |it| {
                let Some(part) = it.boundaries.get_mut(id) else {
                    return;
                };
                part.at_ms = now;
                let ended = part.value.take();
                part.value = ended
                    .filter(|it| yesterday.is_some_and(|day| it.from <= day))
                    .map(|it| Boundary {
                        until: yesterday,
                        ..it
                    });
            });
        });
    page.store.then_focus(HEADING.to_owned());
    page::focus_on(HEADING);
}

/// Adds one. The words of what is wrong, if it cannot.
pub(super) fn add(page: CheckInPage, typed: &str) -> Result<(), &'static str> {
    let words = typed.trim().to_owned();
    if words.chars().count() < 3 {
        return Err(w::short());
    }
    if untrack(|| page.active()).len() >= MAX_BOUNDARIES {
        return Err(w::full());
    }
    let message = w::added(&words);
    page.store.change_only(|balance: &mut Balance, now| {
        balance.change(now, |it| {
            let value = Some(Boundary {
                words,
                from: clock::today(),
                until: None,
            });
            it.boundaries
                .insert(clock::new_id(), Stamped { at_ms: now, value });
        });
    });
    page::announce(&message);
    Ok(())
}

fn new_boundary(page: CheckInPage) -> AnyView {
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new("");
    let on_text = Callback::new(move |text| {
        problem.set("");
        typed.set(text);
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let added = add(page, &typed.get_untracked());
        // With the fifth one the form itself is gone.
        problem.try_set(added.err().unwrap_or_default());
        if added.is_ok() {
            typed.try_set(String::new());
            let is_full = untrack(|| page.active()).len() >= MAX_BOUNDARIES;
            page::focus_on(if is_full { HEADING } else { NEW });
        } else {
            page::focus_on(NEW);
        }
    };
    let field = field(FieldProps {
        hint: w::hint(),
        note: memo(move || Note::problem(problem.get().to_owned())).into(),
        ..FieldProps::new(
            NEW.to_owned(),
            Signal::stored(w::label().to_owned()),
            200,
            typed.into(),
            on_text,
        )
    });
    view! {
        <form class="stack no-print" on:submit=submit>
            {field}
            <div><button type="submit" class="button">{w::add()}</button></div>
        </form>
    }
    .into_any()
}
