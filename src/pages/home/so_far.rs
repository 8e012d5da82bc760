//! What the reader has so far: a quiz under way, the latest result, what the goals need next,
//! the offers.

use leptos::prelude::*;
use steppingstone_core::goals::agenda::{Need, by_urgency};
use steppingstone_core::offers::brief::{Brief, brief};
use steppingstone_core::quiz::{Draft, Standing, Taking};
use steppingstone_core::route::Route;

use crate::platform::{clock, intl};
use crate::state::{use_navigation, use_records};
use crate::tools::{goals, quiz};
use crate::ui::{ButtonLink, ButtonVariant, live, memo};
use crate::words::home as w;

/// Nothing where all that is kept are settings.
pub(super) fn so_far(_: ()) -> AnyView {
    let records = use_records();
    let latest = memo(move || records.takings().into_iter().next());
    let under_way = memo(move || records.drafts().into_iter().next());
    let goal = memo(move || {
        let goals = records.goals();
        let goals = goals.read();
        let turn = by_urgency(&goals, clock::today());
        let open = turn.into_iter().filter(|(_, need)| *need != Need::Over);
        let open: Vec<_> = open.collect();
        let first = open.first();
        first.map(|(goal, need)| (open.len(), (*goal).clone(), *need))
    });
    let weighed = memo(move || {
        let texts = records.all_texts();
        brief(texts.iter().map(|(key, text)| (&**key, &**text)))
    });
    live(move || {
        let rows = [
            under_way.get().map(draft),
            latest.get().map(result),
            goal.get().map(|(count, goal, need)| {
                let said = w::so_far::goal(goals::title(&goal), goals::need(need));
                next_goal(count, said)
            }),
            weighed.get().map(offers),
        ];
        let rows: Vec<AnyView> = rows.into_iter().flatten().collect();
        if rows.is_empty() {
            return ().into_any();
        }
        view! {
            <section class="section stack" aria-labelledby="so-far">
                <h2 id="so-far">{w::so_far::heading()}</h2>
                {rows}
            </section>
        }
        .into_any()
    })
}

fn draft(draft: Draft) -> AnyView {
    let here = use_navigation();
    let text = w::so_far::draft_text(
        intl::number(draft.answered() as f64),
        intl::number(draft.setup.items().count() as f64),
    );
    view! {
        <div class="so-far">
            <div>
                <h3>{w::so_far::draft()}</h3>
                <p class="muted">{text}</p>
            </div>
            <ButtonLink variant=ButtonVariant::Quiet href=here.href(Route::QuizQuestions)>{w::go_on()}</ButtonLink>
        </div>
    }
    .into_any()
}

fn result(taking: Taking) -> AnyView {
    let here = use_navigation();
    let date = intl::date(taking.taken_on);
    let (source, again) = if taking.is_example() {
        (w::so_far::example(date), None)
    } else {
        let href = here.href(Route::Quiz);
        let link = view! { <ButtonLink variant=ButtonVariant::Plain href=href>{w::so_far::again()}</ButtonLink> };
        (w::so_far::result(date), Some(link))
    };
    view! {
        <div class="so-far">
            <div>
                <p class="muted">{source}</p>
                <p class="so-far__headline">{quiz::headline(Standing::of(&taking.outcome()))}</p>
            </div>
            <div class="actions">
                <ButtonLink
                    variant=ButtonVariant::Quiet
                    href=here.href_with(Route::QuizResults, &format!("of={}", taking.id))
                >
                    {w::so_far::open()}
                </ButtonLink>
                {again}
            </div>
        </div>
    }
    .into_any()
}

fn next_goal(count: usize, said: String) -> AnyView {
    let href = use_navigation().href(Route::Goals);
    view! {
        <div class="so-far">
            <div>
                <h3>{w::so_far::goals(count)}</h3>
                <p class="muted">{said}</p>
            </div>
            <ButtonLink variant=ButtonVariant::Quiet href=href>{w::so_far::to_goals()}</ButtonLink>
        </div>
    }
    .into_any()
}

fn offers(brief: Brief) -> AnyView {
    use w::so_far as s;
    let href = use_navigation().href(Route::Offers);
    let more = brief.count.saturating_sub(brief.names.len());
    let names = match brief.names.as_slice() {
        [] => None,
        [only] if more == 0 => Some(only.clone()),
        [first] => Some(s::offers_one_more(more, first)),
        [first, second, ..] if more == 0 => Some(s::offers_two(first, second)),
        [first, second, ..] => Some(s::offers_two_more(more, first, second)),
    };
    let heading = if brief.is_example {
        s::offers_example().to_owned()
    } else {
        s::offers(brief.count)
    };
    view! {
        <div class="so-far">
            <div>
                <h3>{heading}</h3>
                {names.map(|names| view! { <p class="muted">{names}</p> })}
            </div>
            <ButtonLink variant=ButtonVariant::Quiet href=href>{s::to_offers()}</ButtonLink>
        </div>
    }
    .into_any()
}
