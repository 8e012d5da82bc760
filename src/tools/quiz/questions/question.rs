//! One question with its answers.

use leptos::prelude::*;
use steppingstone_core::quiz::{Answer, Item, Reply, Setup};

use super::Run;
use crate::tools::quiz::labels;
use crate::ui::{Button, ButtonVariant, Choice, ChoiceVariant, Chosen, Opt, attr};
use crate::words::quiz::ask as w;

/// A statement, five answers to it, and apart from them "doesn't apply": that is no middle.
#[component]
pub(super) fn Question(run: Run, setup: Setup, item: Item) -> impl IntoView {
    let options = labels::answers(item.block())
        .iter()
        .map(|label| Opt::new(label))
        .collect();
    let chosen = move || match run.reply(item) {
        Some(Reply::Point(answer)) => Some(usize::from(answer.point()) - 1),
        Some(Reply::DoesNotApply) | None => None,
    };
    let choose = move |chosen: Chosen| {
        let Some(answer) = Answer::ALL.get(chosen.index) else {
            return;
        };
        run.at.set(item);
        let reply = Reply::Point(*answer);
        if chosen.in_passing {
            run.answer(item, reply);
        } else {
            run.answer_and_move_on(item, reply);
        }
    };
    let skip = move |()| {
        run.at.set(item);
        run.answer_and_move_on(item, Reply::DoesNotApply);
    };
    let is_current = move || run.at.get() == item;
    let is_skipped = move || run.reply(item) == Some(Reply::DoesNotApply);
    view! {
        <div
            class="question"
            data-current=attr(move || is_current().then_some("true"))
            data-skipped=attr(move || is_skipped().then_some("true"))
            on:focusin=move |_| run.at.set(item)
        >
            <Choice
                legend=labels::statement(setup, item)
                name=item.key()
                options=options
                chosen=Signal::derive(chosen)
                on_choose=choose
                variant=ChoiceVariant::Alone
            />
            <Button variant=ButtonVariant::Plain pressed=Signal::derive(is_skipped) on_press=skip>
                {w::does_not_apply()}
            </Button>
        </div>
    }
}
