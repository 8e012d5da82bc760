//! What comes next: the day to apply or to answer, and what the reader means to do.

use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{FollowUp, Opportunity, OpportunityStage, Step, StepKind};
use steppingstone_core::record::Stamped;

use super::JobPage;
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, InputKind, Width, field};
use crate::ui::{Button, ButtonVariant, live, memo, when};
use crate::words::network_job::next as w;

const DAY: &str = "follow-up-day";
const MAX_WHAT: usize = 200;

pub(super) fn next(page: JobPage) -> AnyView {
    let apply_by = move || {
        let (get, set) = (
            |job: &Opportunity| job.apply_by.value,
            |job: &mut Opportunity, day| job.apply_by.value = day,
        );
        page.day("apply-by", w::apply_by(), get, set)
    };
    let answer_by = move || {
        let (get, set) = (
            |job: &Opportunity| job.answer_by.value,
            |job: &mut Opportunity, day| job.answer_by.value = day,
        );
        page.day("answer-by", w::answer_by(), get, set)
    };
    let is_open = move || page.stage() != OpportunityStage::Closed;
    let section = move || {
        view! {
            <section class="stack" aria-labelledby="next">
                <h2 id="next" tabindex="-1">{w::heading()}</h2>
                {when(move || page.stage() == OpportunityStage::Interested, apply_by)}
                {when(move || page.stage() == OpportunityStage::Offer, answer_by)}
                {follow_up(page)}
            </section>
        }
        .into_any()
    };
    when(is_open, section)
}

/// What is stored of it.
fn stored(page: JobPage) -> Option<FollowUp> {
    page.job.read().as_ref()?.follow_up.value.clone()
}

fn follow_up(page: JobPage) -> AnyView {
    // What is typed before there is a day for it waits here.
    let draft = RwSignal::new(String::new());
    let what = memo(move || stored(page).map_or_else(|| draft.get(), |it| it.what));
    let day = memo(move || {
        let stored = stored(page);
        stored.map_or_else(String::new, |it| date_to_text(it.on))
    });
    let set = move |day: &str| {
        let what = what.get_untracked();
        draft.set(what.clone());
        let follow_up = date_from_text(day).map(|on| FollowUp {
            on,
            what: what.clone(),
        });
        page.change(&|job| job.follow_up.value = follow_up.clone());
    };
    let on_day = Callback::new(move |text: String| set(&text));
    let on_what = Callback::new(move |text: String| {
        draft.set(text.clone());
        page.change(&|job| {
            if let Some(follow_up) = &mut job.follow_up.value {
                follow_up.what.clone_from(&text);
            }
        });
    });
    let label = |words: &'static str| Signal::stored(words.to_owned());
    let day_field = field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        ..FieldProps::new(
            DAY.to_owned(),
            label(w::follow_up_on()),
            10,
            day.into(),
            on_day,
        )
    });
    let what_field = field(FieldProps {
        hint: w::follow_up_hint(),
        ..FieldProps::new(
            "follow-up-what".to_owned(),
            label(w::follow_up_what()),
            MAX_WHAT,
            what.into(),
            on_what,
        )
    });
    let offered = memo(move || {
        let job = page.job.read();
        let job = job.as_ref().filter(|job| job.follow_up.value.is_none())?;
        job.suggested_follow_up().filter(|on| *on >= clock::today())
    });
    let suggestion = live(move || {
        let Some(on) = offered.get() else {
            return ().into_any();
        };
        let press = move |()| {
            set(&date_to_text(on));
            page::focus_on(DAY);
        };
        view! {
            <p class="no-print">
                <Button variant=ButtonVariant::Quiet on_press=press>{w::suggested(intl::date(on))}</Button>
            </p>
        }
        .into_any()
    });
    let done = move |()| {
        page.change_with_undo(w::done_message().to_owned(), &finish);
        draft.set(String::new());
        page::focus_on("next");
    };
    let done = move || {
        view! {
            <p class="no-print">
                <Button variant=ButtonVariant::Quiet on_press=done>{w::done()}</Button>
            </p>
        }
        .into_any()
    };
    view! {
        {suggestion}
        {what_field}
        {day_field}
        {when(move || !day.read().is_empty(), done)}
    }
    .into_any()
}

/// Makes a step of today of what was to be done.
pub(super) fn finish(job: &mut Opportunity) {
    let Some(follow_up) = job.follow_up.value.take() else {
        return;
    };
    let step = Step {
        on: clock::today(),
        time: None,
        minutes: None,
        kind: StepKind::FollowUp,
        what: follow_up.what,
        result: String::new(),
    };
    let at_ms = clock::now_ms();
    let value = Some(step);
    job.steps.insert(clock::new_id(), Stamped { at_ms, value });
}
