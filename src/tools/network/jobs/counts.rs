//! How far applications came, said with the care that few of them need (C1 to C4).

use leptos::prelude::*;
use steppingstone_core::network::{
    Comparison, JobCounts, Opportunity, Share, ShareForm, compare_shares,
};

use super::JobsPage;
use crate::platform::clock;
use crate::ui::{live, memo};
use crate::words::network_jobs_more::counts as w;

pub(super) fn counts(page: JobsPage) -> AnyView {
    let counts = memo(move || {
        let all = page.store.records.all::<Opportunity>();
        JobCounts::of(&all.read(), clock::today())
    });
    live(move || of_counts(&counts.read()))
}

fn of_counts(counts: &JobCounts) -> AnyView {
    let all = counts.all;
    if all.applied == 0 {
        return ().into_any();
    }
    let lines = [
        (w::interview(), all.interview),
        (w::offer(), all.offer),
        (w::accepted(), all.accepted),
    ];
    let lines = lines.map(|(name, share)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{share_words(share)}</dd>
            </div>
        }
    });
    let number = |n: u32| usize::try_from(n).unwrap_or_default();
    let open = (all.open > 0).then(|| w::open(number(all.open)));
    let no_answer = (all.no_answer > 0).then(|| w::no_answer(number(all.no_answer)));
    let said = [Some(w::applied(number(all.applied))), open, no_answer];
    let said = said.into_iter().flatten().map(|it| view! { <p>{it}</p> });
    let grows = (all.open > 0).then(|| view! { <p class="muted small">{w::grows()}</p> });
    view! {
        <section class="stack measure" aria-labelledby="counts">
            <h2 id="counts">{w::heading()}</h2>
            {said.collect_view()}
            <dl class="stack">{lines.collect_view()}</dl>
            {grows}
            {sources(counts)}
        </section>
    }
    .into_any()
}

/// A share, by how many there are (C2); empty of none.
pub(super) fn share_words(share: Share) -> String {
    let (count, of) = (share.count(), share.of());
    match (share.form(), share.range(), share.percent()) {
        (ShareForm::None, ..) => String::new(),
        (_, Some(range), None) => w::range(count, of, range.low, range.high),
        (_, Some(range), Some(percent)) => w::percent(count, of, percent, range.low, range.high),
        (_, None, _) => w::counts(count, of),
    }
}

/// Two ways to an interview, compared where there are enough of each (C4).
fn sources(counts: &JobCounts) -> AnyView {
    let (referral, advert) = (counts.referral.interview, counts.advert.interview);
    let says = match compare_shares(referral, advert) {
        Comparison::TooFew => return ().into_any(),
        Comparison::NoClearDifference => w::no_clear_difference(),
        Comparison::FirstHigher => w::first_higher(),
        Comparison::SecondHigher => w::second_higher(),
    };
    view! {
        <h3>{w::sources()}</h3>
        <dl class="stack">
            <div>
                <dt>{w::referral()}</dt>
                <dd>{share_words(referral)}</dd>
            </div>
            <div>
                <dt>{w::advert()}</dt>
                <dd>{share_words(advert)}</dd>
            </div>
        </dl>
        <p>{says}</p>
    }
    .into_any()
}
