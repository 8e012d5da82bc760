//! The skills: each with its level, what shows it, and when it was last used.

mod add;
mod from_goal;
mod row;
pub(super) mod says;

use leptos::prelude::*;
use steppingstone_core::journey::{SkillFilter, SkillRow, listed_skills, skill_groups};
use steppingstone_core::order::in_former_order;
use steppingstone_core::route::Route;

use super::store::JourneyStore;
use super::text_field::TextField;
use crate::platform::{clock, page};
use crate::ui::form::{Note, select_field};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, Card, either, flag, keyed, later, live, memo, text, when};
use crate::words::journey::skills as w;

// What knows goals: asked for where a goal leads here.
part!(proof in journey_goals, from_goal::from_goal, JourneyStore);

/// So many are shown before all are asked for.
const AT_FIRST: usize = 40;

/// Which skills are listed, and which of them is being rated.
#[derive(Clone, Copy)]
struct List {
    store: JourneyStore,
    /// Every skill, worked out once for all rows.
    rows: Memo<Vec<SkillRow>>,
    search: RwSignal<String>,
    group: RwSignal<String>,
    filter: RwSignal<SkillFilter>,
    shows_all: RwSignal<bool>,
    /// The id of the skill that is rated in its row.
    open: RwSignal<Option<String>>,
}

pub(super) fn skills(store: JourneyStore) -> AnyView {
    let has_any = memo(move || !store.skills.read().is_empty());
    let learning = store.here.href(Route::JourneyLearning);
    let rows = memo(move || {
        let today = clock::today();
        store.with_ledger(|ledger| {
            let rows = ledger.iter();
            rows.map(|(skill, state)| SkillRow::of(skill, state, today))
                .collect::<Vec<SkillRow>>()
        })
    });
    let list = List {
        store,
        rows,
        search: RwSignal::new(String::new()),
        group: RwSignal::new(String::new()),
        filter: RwSignal::new(SkillFilter::All),
        shows_all: RwSignal::new(false),
        open: RwSignal::new(None),
    };
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {when(move || store.here.query("goal").is_some(), move || proof::PART.view(store, |fetch| loading_placeholder(fetch, w::failed()), || ()))}
            {add::add(store)}
            {either(move || has_any.get(), move || filled(list), empty)}
            <p class="no-print"><a href=learning>{w::to_learning()}</a></p>
        </div>
    }
    .into_any()
}

fn empty() -> AnyView {
    view! {
        <Card>
            <h2>{w::none()}</h2>
            <p>{w::none_text()}</p>
        </Card>
    }
    .into_any()
}

fn filled(list: List) -> AnyView {
    // What is being rated stays where it is, although it may no longer fit.
    let found = Memo::new(move |before: Option<&Vec<String>>| {
        let now = list.found();
        let open = list.open.get();
        match (before, open) {
            (Some(before), Some(open)) => {
                let mut kept = now;
                if !kept.contains(&open) && before.contains(&open) {
                    kept.push(open);
                }
                in_former_order(before, kept)
            }
            _ => now,
        }
    });
    let shown = memo(move || {
        let most = if list.shows_all.get() {
            usize::MAX
        } else {
            AT_FIRST
        };
        found
            .read()
            .iter()
            .take(most)
            .cloned()
            .collect::<Vec<String>>()
    });
    let count = memo(move || found.read().len());
    let more = move || {
        let press = move |()| {
            let next = untrack(|| found.read().get(AT_FIRST).map(|id| row::name_id(id)));
            list.shows_all.set(true);
            if let Some(next) = next {
                page::focus_on(&next);
            }
        };
        view! {
            <Button variant=ButtonVariant::Quiet on_press=press>
                {text(move || w::show_all(count.get()))}
            </Button>
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-label=w::heading()>
            {narrow(list, count)}
            <p class="muted small">{text(move || w::count(count.get()))}</p>
            {either(
                move || count.get() == 0,
                || view! { <p>{w::no_match()}</p> }.into_any(),
                move || {
                    let rows = keyed(shown, move |id| row::row(list, id));
                    view! { <ul class="skills__list" role="list">{rows}</ul> }.into_any()
                },
            )}
            {later(move || when(move || shown.read().len() < count.get(), more))}
        </section>
    }
    .into_any()
}

/// The fields that narrow the list. How many are left is heard: after a pause where it is typed.
fn narrow(list: List, count: Memo<usize>) -> AnyView {
    let search = TextField {
        note: memo(move || Note::reading(w::count(count.get()))).into(),
        ..TextField::line(
            "skill-search",
            w::search(),
            list.search.into(),
            move |text| list.search.set(text),
        )
    };
    let say = move || page::announce(&w::count(count.get_untracked()));
    let filters = SkillFilter::ALL.map(|filter| (filter.key(), says::filter(filter)));
    let chosen = memo(move || list.filter.get().key().to_owned());
    let pick = Callback::new(move |key: String| {
        list.filter
            .set(SkillFilter::from_key(&key).unwrap_or(SkillFilter::All));
        say();
    });
    let filter = select_field(
        "skill-filter".to_owned(),
        w::filter(),
        "",
        filters.to_vec(),
        chosen.into(),
        pick,
    );
    view! {
        <div class="skills__narrow no-print">
            {search.view()}
            {groups(list, say)}
            {filter}
        </div>
    }
    .into_any()
}

/// The choice of a group, once there is one.
fn groups(list: List, say: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let groups = memo(move || skill_groups(&list.store.skills.read()));
    live(move || {
        let groups = groups.get();
        if groups.is_empty() {
            return ().into_any();
        }
        let all = std::iter::once((String::new(), w::all_groups().to_owned()));
        let named = groups.into_iter().map(|group| (group.clone(), group));
        let options = all.chain(named).map(|(value, words)| {
            let of = value.clone();
            view! {
                <option value=value prop:selected=flag(move || *list.group.read() == of)>{words}</option>
            }
        });
        view! {
            <div class="field">
                <label class="field__label" for="skill-group">{w::group()}</label>
                <select
                    class="field__input"
                    id="skill-group"
                    on:change:target=move |event| {
                        list.group.set(event.target().value());
                        say();
                    }
                >
                    {options.collect_view()}
                </select>
            </div>
        }
        .into_any()
    })
}

impl List {
    fn found(self) -> Vec<String> {
        let (search, group) = (self.search.read(), self.group.read());
        let filter = self.filter.get();
        self.store
            .with_ledger(|ledger| listed_skills(ledger, &search, &group, filter))
    }
}

#[cfg(test)]
#[path = "skills_tests.rs"]
mod tests;
