//! What an occupation asks for, beside the ledger: two lists, skills and knowledge.

use std::sync::Arc;

use leptos::prelude::*;
use steppingstone_core::journey::{Excluded, Gap, gap, skill_of_element};
use steppingstone_core::occupations::{Occupation, Occupations, Profile};

use super::gap_row::{RowContext, gap_row};
use super::rate::RateItem;
use super::{NextPage, gap_words, targets};
use crate::platform::page;
use crate::state::Loaded;
use crate::tools::occupations::failed;
use crate::ui::{Button, ButtonVariant, either, keyed, live, memo, text, when};
use crate::words::journey::next as n;
use crate::words::journey::next::{gap as w, rate};

/// How many rows of a list are in sight at first.
const FIRST: usize = 10;
/// How many close occupations are offered in place of one without ratings.
const MAX_CLOSE: usize = 5;
/// The id of the button that begins to rate.
const RATE: &str = "rate-these";

/// An occupation with what is known of it.
pub(super) struct Job {
    pub(super) list: Arc<Occupations>,
    pub(super) place: usize,
    pub(super) profile: Profile,
}

impl Job {
    fn occupation(&self) -> Option<&Occupation> {
        self.list.all.get(self.place)
    }
}

/// How far what is known of an occupation has come.
#[derive(Clone)]
pub(super) enum JobState {
    Coming,
    Failed,
    /// There is no occupation of this code.
    Gone,
    There(Arc<Job>),
}

/// The same if it is the very same.
impl PartialEq for JobState {
    fn eq(&self, other: &Self) -> bool {
        use JobState::{Coming, Failed, Gone, There};
        match (self, other) {
            (Coming, Coming) | (Failed, Failed) | (Gone, Gone) => true,
            (There(a), There(b)) => a.place == b.place && Arc::ptr_eq(&a.list, &b.list),
            _ => false,
        }
    }
}

pub(super) fn job(page: NextPage, code: &str) -> JobState {
    let list = match page.files.list() {
        Loaded::Coming => return JobState::Coming,
        Loaded::Failed => return JobState::Failed,
        Loaded::There(list) => list,
    };
    let Some(place) = list.place(code) else {
        return JobState::Gone;
    };
    match page.files.group(code) {
        Loaded::Coming => JobState::Coming,
        Loaded::Failed => JobState::Failed,
        Loaded::There(group) => match group.find(code) {
            None => JobState::Gone,
            Some(profile) => JobState::There(Arc::new(Job {
                profile: profile.clone(),
                list,
                place,
            })),
        },
    }
}

/// What an occupation asks for, once it has come.
pub(super) fn gap_section(page: NextPage, code: String) -> AnyView {
    let state = memo(move || job(page, &code));
    live(move || match state.get() {
        JobState::Coming => view! { <p class="muted" role="status">{n::coming()}</p> }.into_any(),
        JobState::Failed => failed(page.files, n::no_figures(), targets::SHOWN),
        JobState::Gone => view! { <p>{n::targets::gone()}</p> }.into_any(),
        JobState::There(job) => match job.profile.ratings.is_empty() {
            true => unrated(page, &job),
            false => lists(page, job),
        },
    })
}

/// An occupation without ratings: the close ones that have some.
fn unrated(page: NextPage, job: &Job) -> AnyView {
    let title = job.occupation().map(|it| it.title.clone());
    let close = job.list.rated_of(&job.profile.related, MAX_CLOSE);
    let close = close.into_iter().filter_map(|place| {
        let Occupation { code, title, .. } = job.list.all.get(place)?.clone();
        let words = w::aim_for(&title);
        let press = move |()| targets::add_occupation(page, &code, &title);
        Some(view! {
            <li><Button variant=ButtonVariant::Plain on_press=press>{words}</Button></li>
        })
    });
    let close = close.collect_view();
    view! {
        <p>{w::unrated(title.unwrap_or_default())}</p>
        <h4>{w::close()}</h4>
        <ul class="list" role="list">{close}</ul>
    }
    .into_any()
}

fn lists(page: NextPage, job: Arc<Job>) -> AnyView {
    let of_gap = job.clone();
    let found = memo(move || {
        let (ratings, elements) = (&of_gap.profile.ratings, &of_gap.list.elements);
        let found = page
            .store
            .with_ledger(|ledger| gap(ratings, elements, ledger));
        found.unwrap_or(Gap {
            skills: Vec::new(),
            knowledge: Vec::new(),
            excluded: Excluded::default(),
        })
    });
    // Once for all rows: each would look through the whole ledger.
    let of_skills = job.clone();
    let skills = memo(move || {
        let elements = of_skills.list.elements.iter();
        page.store.with_ledger(|ledger| {
            let skills = elements.map(|element| skill_of_element(element, ledger));
            skills.collect::<Vec<Option<String>>>()
        })
    });
    let rated_in = job.occupation().and_then(|it| it.rated_in);
    let left_out = gap_words::left_out(found.read_untracked().excluded, rated_in);
    let left_out = left_out.into_iter().map(|line| view! { <li>{line}</li> });
    let left_out = left_out.collect_view();
    let part = |is_skill| list(page, job.clone(), found, skills, is_skill);
    view! {
        <section class="stack stack--wide" aria-labelledby="gap">
            <div class="stack">
                <h3 id="gap">{w::heading()}</h3>
                <p class="muted">{w::average()}</p>
                {begin(page, job.clone(), found)}
            </div>
            {part(true)}
            {part(false)}
            <details class="drawer">
                <summary>{w::left_out::heading()}</summary>
                <ul class="list">{left_out}</ul>
            </details>
        </section>
    }
    .into_any()
}

/// The button that begins to rate what is not rated, while there is such.
fn begin(page: NextPage, job: Arc<Job>, found: Memo<Gap>) -> AnyView {
    let to_rate = memo(move || found.read().to_rate());
    let is_there = move || !to_rate.read().is_empty() && !page.rater.is_open();
    when(is_there, move || {
        let job = job.clone();
        let press = move |()| {
            let elements = to_rate.get_untracked().into_iter();
            let elements = elements.filter_map(|place| job.list.elements.get(place).cloned());
            let back_to = RATE;
            page.rater
                .open(elements.map(RateItem::Element).collect(), back_to);
        };
        view! {
            <p class="muted">{rate::start_text()}</p>
            <p>
                <Button id=RATE on_press=press>
                    {text(move || rate::start(to_rate.read().len()))}
                </Button>
            </p>
        }
        .into_any()
    })
}

fn list(
    page: NextPage,
    job: Arc<Job>,
    found: Memo<Gap>,
    skills: Memo<Vec<Option<String>>>,
    is_skill: bool,
) -> AnyView {
    let rows = memo(move || {
        let found = found.read();
        match is_skill {
            true => found.skills.clone(),
            false => found.knowledge.clone(),
        }
    });
    let is_whole = RwSignal::new(false);
    let keys = memo(move || {
        let rows = rows.read();
        let most = if is_whole.get() { rows.len() } else { FIRST };
        let keys = rows.iter().take(most).map(|row| row.element.to_string());
        keys.collect::<Vec<String>>()
    });
    let counts = move || {
        let counts = gap_words::counts(&rows.read()).into_iter();
        let counts = counts.map(|line| view! { <li>{line}</li> });
        counts.collect_view().into_any()
    };
    let (heading, id, next_id) = match is_skill {
        true => (w::skills(), "gap-skills", "gap-skills-more"),
        false => (w::knowledge(), "gap-knowledge", "gap-knowledge-more"),
    };
    let draw = move |key: String| {
        let element = key.parse().unwrap_or(usize::MAX);
        let Some(element_of) = job.list.elements.get(element).cloned() else {
            return ().into_any();
        };
        let row = memo(move || {
            let rows = rows.read();
            rows.iter().find(|row| row.element == element).cloned()
        });
        gap_row(RowContext {
            page,
            element: element_of,
            row: row.into(),
            skill: memo(move || skills.read().get(element).cloned().flatten()),
        })
    };
    let more = move || {
        let show = move |()| {
            is_whole.set(true);
            page::focus_on(id);
        };
        view! {
            <Button id=next_id variant=ButtonVariant::Quiet on_press=show>
                {text(move || w::all(rows.read().len()))}
            </Button>
        }
        .into_any()
    };
    let is_long = move || !is_whole.get() && rows.read().len() > FIRST;
    view! {
        <section class="stack" aria-labelledby=id>
            <h4 id=id tabindex="-1">{heading}</h4>
            {either(
                move || rows.read().is_empty(),
                || view! { <p>{w::nothing()}</p> }.into_any(),
                move || view! { <ul class="journey-counts" role="list">{live(counts)}</ul> }.into_any(),
            )}
            <ul class="gap" role="list">{keyed(keys, draw)}</ul>
            {when(is_long, more)}
        </section>
    }
    .into_any()
}
