//! How far the applications of some days came, said with the care that few of them need (C1 to C4).

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::{
    Comparison, CountRange, JobCounts, Opportunity, RangeProblem, Share, ShareForm, compare_shares,
};

use super::JobsPage;
use crate::platform::{clock, intl};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{live, memo, when};
use crate::words::network_jobs_more::counts as w;

/// Of which days there are counts.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) range: RwSignal<CountRange>,
    /// The first and the last one as typed, for days of the reader's own.
    pub(super) own: [RwSignal<String>; 2],
}

impl Days {
    pub(super) fn new() -> Days {
        Days {
            range: RwSignal::new(CountRange::AllDays),
            own: [RwSignal::default(), RwSignal::default()],
        }
    }

    fn get(self) -> Result<(NaiveDate, NaiveDate), RangeProblem> {
        let own = self.own.map(|typed| date_from_text(&typed.read()));
        self.range.get().days(own, clock::today())
    }
}

pub(super) fn counts(page: JobsPage) -> AnyView {
    counts_of(page, Days::new())
}

pub(super) fn counts_of(page: JobsPage, days: Days) -> AnyView {
    let of = move |days| {
        let all = page.store.records.all::<Opportunity>();
        JobCounts::of(&all.read(), days, clock::today())
    };
    // With none at all there is nothing to choose.
    let has_any = memo(move || of((NaiveDate::MIN, clock::today())).all.applied > 0);
    let counts = memo(move || days.get().ok().map(of));
    when(
        move || has_any.get(),
        move || {
            view! {
                <section class="stack measure" aria-labelledby="counts">
                    <h2 id="counts">{w::heading()}</h2>
                    {chosen_days(days)}
                    {live(move || match counts.get() {
                        Some(counts) => of_counts(days, &counts),
                        None => ().into_any(),
                    })}
                    <p class="muted small">{w::known()}</p>
                </section>
            }
            .into_any()
        },
    )
}

fn chosen_days(days: Days) -> AnyView {
    let words = |range| match range {
        CountRange::AllDays => w::days::all_days(),
        CountRange::ThreeMonths => w::days::three_months(),
        CountRange::TwelveMonths => w::days::twelve_months(),
        CountRange::OwnDays => w::days::own_days(),
    };
    let keys = CountRange::ALL.map(|range| (range.key(), words(range)));
    let value = memo(move || days.range.get().key().to_owned());
    let pick = Callback::new(move |key: String| {
        if let Some(range) = CountRange::from_key(&key) {
            days.range.set(range);
        }
    });
    let is_own = memo(move || days.range.get() == CountRange::OwnDays);
    let own = move || {
        let [from, to] = days.own;
        let is_day = |typed: RwSignal<String>| date_from_text(&typed.read()).is_some();
        let from_problem = move || match is_day(from) {
            true => "",
            false => w::days::no_first(),
        };
        let to_problem = move || match (is_day(to), days.get()) {
            (false, _) => w::days::no_last(),
            (true, Err(RangeProblem::Backwards)) => w::days::backwards(),
            (true, _) => "",
        };
        view! {
            {day("counts-from", w::days::from(), from, from_problem)}
            {day("counts-to", w::days::to(), to, to_problem)}
        }
        .into_any()
    };
    view! {
        <div class="stack no-print">
            {select_field(
                "counts-days".to_owned(),
                w::days::label(),
                "",
                keys.to_vec(),
                value.into(),
                pick,
            )}
            {when(move || is_own.get(), own)}
        </div>
    }
    .into_any()
}

fn day(
    id: &str,
    label: &'static str,
    typed: RwSignal<String>,
    problem: impl Fn() -> &'static str + Send + Sync + 'static,
) -> AnyView {
    field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: memo(move || Note::problem(problem().to_owned())).into(),
        ..FieldProps::new(
            id.to_owned(),
            Signal::stored(label.to_owned()),
            10,
            typed.into(),
            Callback::new(move |text| typed.set(text)),
        )
    })
}

fn of_counts(days: Days, counts: &JobCounts) -> AnyView {
    let all = counts.all;
    let number = |n: u32| usize::try_from(n).unwrap_or_default();
    let applied = number(all.applied);
    let applied = match (days.range.get_untracked(), untrack(|| days.get())) {
        (CountRange::AllDays, _) | (_, Err(_)) => w::applied(applied),
        (_, Ok((from, to))) => w::applied_then(applied, intl::date(from), intl::date(to)),
    };
    if all.applied == 0 {
        return view! { <p>{applied}</p> }.into_any();
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
    let open = (all.open > 0).then(|| w::open(number(all.open)));
    let no_answer = (all.no_answer > 0).then(|| w::no_answer(number(all.no_answer)));
    let said = [Some(applied), open, no_answer];
    let said = said.into_iter().flatten().map(|it| view! { <p>{it}</p> });
    let grows = (all.open > 0).then(|| view! { <p class="muted small">{w::grows()}</p> });
    view! {
        {said.collect_view()}
        <dl class="stack">{lines.collect_view()}</dl>
        {grows}
        {sources(counts)}
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
