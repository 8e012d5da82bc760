//! Who leads, until when, or what would settle it.

use leptos::prelude::*;
use steppingstone_core::plan::{LeadsWhile, NoScore, Settle};

use super::ratings::rating_id;
use super::{ChoicePage, name_of};
use crate::platform::{intl, page};
use crate::ui::{Button, ButtonVariant, live, memo, text};
use crate::words::plan_choice as w;
use crate::words::plan_choice::answer as a;

pub(super) fn answer(page: ChoicePage) -> AnyView {
    let lines = memo(move || sentences(page));
    // One alone needs another before a rating settles anything.
    let settle = memo(move || {
        let is_choice = page.offers.read().len() > 1;
        page.scores.read().settle.clone().filter(|_| is_choice)
    });
    let first = move || lines.read().first().cloned().unwrap_or_default();
    view! {
        <p class="lead">{text(first)}</p>
        {live(move || {
            let lines = lines.get().into_iter().skip(1);
            lines.map(|line| view! { <p>{line}</p> }).collect_view().into_any()
        })}
        {live(move || settle.get().map(|settle| to_rating(page, settle)).into_any())}
    }
    .into_any()
}

/// The way to the rating that would settle most.
fn to_rating(page: ChoicePage, settle: Settle) -> AnyView {
    let Settle { offer, criterion } = settle;
    let press = move |()| {
        page.set_open(&criterion, true);
        page::focus_on(&rating_id(&criterion, &offer));
    };
    view! {
        <p class="no-print">
            <Button variant=ButtonVariant::Quiet on_press=press>{a::rate()}</Button>
        </p>
    }
    .into_any()
}

/// The answer, a sentence for each thing there is to say.
pub(super) fn sentences(page: ChoicePage) -> Vec<String> {
    let offers = page.offers.read();
    match offers.as_slice() {
        [] => return Vec::new(),
        [alone] => return vec![w::alone(name_of(alone, 0))],
        _ => {}
    }
    let decided = page.decided();
    let decided = decided.map(|(on, name)| a::decided(intl::date(on), name));
    decided.into_iter().chain(who_leads(page)).collect()
}

fn who_leads(page: ChoicePage) -> Vec<String> {
    let (view, scores) = (page.view.read(), page.scores.read());
    if let Some(why) = view.table.no_score {
        let words = match why {
            NoScore::NothingWanted => a::nothing_wanted(),
            NoScore::NothingCounts => a::nothing_counts(),
        };
        return vec![words.to_owned()];
    }
    if let Some(leader) = &scores.leader {
        return vec![a::leads(page.offer_name(leader)), until(page, leader)];
    }
    if let Some(settle) = &scores.settle {
        let (offer, criterion) = (
            page.offer_name(&settle.offer),
            page.criterion_name(&settle.criterion),
        );
        return vec![a::open().to_owned(), a::settle(offer, criterion)];
    }
    vec![a::level(page.offer_names(&scores.level))]
}

/// What would change who leads (W1 to W4).
fn until(page: ChoicePage, leader: &str) -> String {
    let (view, scores) = (page.view.read(), page.scores.read());
    let leads = page.offer_name(leader);
    let is_open =
        |it: &steppingstone_core::plan::OfferScore| it.range.is_some_and(|(low, high)| low != high);
    if scores.offers.iter().any(is_open) {
        return a::whatever_missing(leads);
    }
    let ties = view.table.tie_weights(&scores);
    let Some(tie) = ties.nearest.and_then(|place| ties.ties.get(place)) else {
        return a::whatever(leads);
    };
    let mut criteria = view.table.criteria.iter();
    let now = criteria.find(|it| it.id == tie.criterion);
    let points = |weight: u8| intl::number(weight.into());
    let words = match tie.leads_while {
        LeadsWhile::More => a::until_less,
        LeadsWhile::Less => a::until_more,
    };
    words(
        leads,
        page.criterion_name(&tie.criterion),
        points(tie.still_leads_at.points()),
        points(now.map_or(0, |it| it.weight.points())),
        page.offer_name(&tie.rival),
    )
}
