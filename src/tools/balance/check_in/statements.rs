//! Six statements and a question: one at a time on a phone, all in rows where there is room.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use steppingstone_core::balance::{Area, HowAreYou};

use super::{CheckInPage, labels};
use crate::platform::page;
use crate::ui::form::{Choice, Chosen, Opt};
use crate::ui::{Button, ButtonVariant, attr, memo, text, when};
use crate::words::balance_check_in::{how as h, scale, steps as w};

/// Where the question stands after the statements.
const HOW: usize = Area::ALL.len();
/// All questions.
const ALL: usize = HOW + 1;
/// The answer that is none: its place on the scale.
const SKIP: usize = 5;

impl CheckInPage {
    /// The place on the scale of what was answered.
    fn chosen(self, area: Area) -> Option<usize> {
        let check_in = self.check_in.read();
        let answer = check_in
            .as_ref()
            .and_then(|it| it.answers.get(&area).copied());
        match answer {
            Some(answer) => usize::try_from(answer - 1).ok(),
            None => self.skipped.read().contains(&area).then_some(SKIP),
        }
    }

    pub(super) fn answer(self, area: Area, place: usize) {
        let answer = i64::try_from(place + 1).ok().filter(|_| place < SKIP);
        self.skipped.update(|skipped| {
            skipped.retain(|it| *it != area);
            if answer.is_none() {
                skipped.push(area);
            }
        });
        self.change_check_in(|it| match answer {
            Some(answer) => {
                it.answers.insert(area, answer);
            }
            None => {
                it.answers.remove(&area);
            }
        });
    }

    /// Shows a question, with focus.
    fn show(self, place: usize) {
        self.step.set(place);
        page::focus_on(&question_id(place));
    }

    fn go_on(self, from: usize, by_key: bool) {
        if by_key || !page::is_wide() {
            self.show(from + 1);
        }
    }
}

fn question_id(place: usize) -> String {
    match place.min(ALL) {
        ALL => "check-in-end".to_owned(),
        place => ["check-in-", &place.to_string()].concat(),
    }
}

pub(super) fn statements(page: CheckInPage) -> AnyView {
    let rows = Area::ALL.into_iter().enumerate();
    let rows = rows.map(|(place, area)| statement(page, place, area));
    let rows = rows.collect::<Vec<AnyView>>();
    let answered = text(move || {
        let check_in = page.check_in.read();
        let answered = check_in.as_ref().map_or(0, |it| it.answered());
        w::answered(answered + page.skipped.read().len(), Area::ALL.len())
    });
    view! {
        <section class="stack check-in" aria-label=super::w::heading()>
            {rows}
            {how(page)}
            {steps(page)}
            <p class="muted small" id="check-in-end" tabindex="-1">{answered}</p>
            <p class="muted small check-in__keys">{w::keys()}</p>
        </section>
    }
    .into_any()
}

/// Whether a phone shows another question. A question is never drawn again: whoever presses it
/// would lose it under the finger.
fn away(page: CheckInPage, place: usize) -> crate::ui::Live<Option<&'static str>> {
    let is_away = memo(move || page.step.get() != place);
    attr(move || is_away.get().then_some("true"))
}

fn statement(page: CheckInPage, place: usize, area: Area) -> AnyView {
    let options = scale().iter().copied().map(Opt::new).collect::<Vec<Opt>>();
    let chosen = Signal::derive(move || page.chosen(area));
    let choose = move |chosen: Chosen| {
        page.answer(area, chosen.index);
        if !chosen.in_passing {
            page.go_on(place, false);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
            return;
        }
        let at = match event.key().as_str() {
            "1" => 0,
            "2" => 1,
            "3" => 2,
            "4" => 3,
            "5" => 4,
            "0" => SKIP,
            _ => return,
        };
        event.prevent_default();
        page.answer(area, at);
        page.go_on(place, true);
    };
    view! {
        <div id=question_id(place) tabindex="-1" data-away=away(page, place) on:keydown=on_key>
            <Choice legend=labels::statement(area) name=["answer-", area.key()].concat() options=options chosen=chosen on_choose=choose />
        </div>
    }
    .into_any()
}

fn how(page: CheckInPage) -> AnyView {
    let options = HowAreYou::ALL.map(|how| {
        Opt::new(match how {
            HowAreYou::Well => h::well(),
            HowAreYou::Managing => h::managing(),
            HowAreYou::Hard => h::hard(),
            HowAreYou::NeedHelp => h::need_help(),
        })
    });
    let chosen = Signal::derive(move || {
        let how = page.check_in.read().as_ref().and_then(|it| it.how)?;
        HowAreYou::ALL.iter().position(|other| *other == how)
    });
    let choose = move |chosen: Chosen| {
        let how = HowAreYou::ALL.get(chosen.index).copied();
        page.change_check_in(|it| it.how = how);
    };
    view! {
        <div id=question_id(HOW) tabindex="-1" data-away=away(page, HOW)>
            <Choice legend=h::question() name="answer-how" options=options.to_vec() chosen=chosen on_choose=choose />
        </div>
    }
    .into_any()
}

/// The way back and on, for a phone.
fn steps(page: CheckInPage) -> AnyView {
    let place = text(move || match page.step.get() {
        step if step < ALL => w::place(step + 1, ALL),
        _ => w::end().to_owned(),
    });
    let back = move || {
        let press = move |()| page.show(page.step.get_untracked().saturating_sub(1));
        view! { <Button variant=ButtonVariant::Quiet on_press=press>{w::back()}</Button> }
            .into_any()
    };
    let next = move || {
        let press = move |()| page.show(page.step.get_untracked() + 1);
        view! { <Button variant=ButtonVariant::Quiet on_press=press>{w::next()}</Button> }
            .into_any()
    };
    view! {
        <div class="actions check-in__steps no-print">
            {when(move || page.step.get() > 0, back)}
            {when(move || page.step.get() < ALL, next)}
            <span class="muted">{place}</span>
        </div>
    }
    .into_any()
}
