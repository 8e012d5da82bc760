//! Pay against career: what an offer pays, and how much of what is wanted it gives.

use leptos::prelude::*;
use steppingstone_core::offers::fit::{fit, wanted};
use steppingstone_core::route::Route;

use super::super::desk::Desk;
use super::super::says;
use super::Answer;
use crate::platform::intl;
use crate::state::use_here;
use crate::ui::chart::{Disc, Figure, Scatter, Table};
use crate::ui::{ButtonLink, Look, Tabs, live, memo};
use crate::words::frame::chart as c;
use crate::words::offers::{figures, fit as w};

pub(super) fn career(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let here = use_here();
    let quiz = memo(move || {
        let takings = desk.records.takings();
        takings.first().map(|taking| taking.outcome())
    });
    live(move || {
        let quiz = quiz.read();
        let (source, way) = match &*quiz {
            Some(_) => (w::says_quiz(), None),
            None => (w::says_no_quiz(), Some(here.href(Route::Quiz))),
        };
        let way = way.map(|href| {
            view! {
                <p class="no-print">
                    <ButtonLink look=Look::Plain href=href>{w::to_quiz()}</ButtonLink>
                </p>
            }
        });
        let chart = chart(desk, &answer.read(), wanted(quiz.as_ref()));
        view! {
            <Figure title=w::title() says=w::says()>
                {chart}
                <p class="muted small">{source}</p>
                {way}
            </Figure>
        }
        .into_any()
    })
}

fn chart(desk: Desk, answer: &Answer, wanted: [f64; 4]) -> AnyView {
    let currency = desk.currency();
    let mut discs = Vec::new();
    let mut rows = Vec::new();
    let offers = desk.offers.read();
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    for ((entry, outcome), offer) in pairs.zip(offers.iter()) {
        let Some(fit) = fit(&offer.draft.readable().0, wanted) else {
            continue;
        };
        let average = outcome.average.amount();
        discs.push(Disc {
            name: entry.name.clone(),
            x: says::units(average),
            y: fit,
        });
        rows.push(vec![
            entry.name.clone(),
            says::money(average, currency),
            intl::percent(fit / 100.0),
        ]);
    }
    if discs.is_empty() {
        return view! { <p class="muted">{w::none()}</p> }.into_any();
    }
    let heads = vec![figures::offer(), w::money(), w::fit()];
    view! {
        <Tabs
            id="career"
            label=w::title().to_owned()
            first=c::chart()
            second=c::table()
            one=view! { <Scatter discs=discs x_axis=w::money() y_axis=w::fit() /> }.into_any()
            two=view! { <Table label=w::title() heads=heads rows=rows /> }.into_any()
        />
    }
    .into_any()
}
