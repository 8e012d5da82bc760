//! The career as files: JSON Resume for other programs, and tables of everything.

use leptos::prelude::*;
use steppingstone_core::day::date_to_text;
use steppingstone_core::journey::Fading;
use steppingstone_core::journey::files::json_resume;
use steppingstone_core::journey::record::{TableWords, entries_table, skills_table};

use super::super::labels;
use super::super::store::JourneyStore;
use super::Kept;
use crate::platform::{clock, download};
use crate::ui::{Button, ButtonVariant};
use crate::words::journey::record::file as w;

pub(super) fn files(store: JourneyStore) -> AnyView {
    let act = |words: &'static str, act: fn(JourneyStore)| {
        view! { <Button variant=ButtonVariant::Quiet on_press=move |()| act(store)>{words}</Button> }
    };
    view! {
        <section class="stack no-print" aria-labelledby="take-along">
            <h2 id="take-along">{w::heading()}</h2>
            <p>{w::resume_text()}</p>
            <div class="actions">{act(w::resume(), save_resume)}</div>
            <p>{w::tables_text()}</p>
            <div class="actions">
                {act(w::entries(), save_entries)}
                {act(w::skills(), save_skills)}
            </div>
        </section>
    }
    .into_any()
}

fn save_resume(store: JourneyStore) {
    let kept = untrack(|| Kept::of(store.records));
    let document = json_resume(&kept.read_entries(), &kept.read_skills());
    let text = serde_json::to_string_pretty(&document).unwrap_or_default();
    let name = w::resume_file(date_to_text(clock::today()));
    download::save(&name, "application/json", &text);
}

fn save_entries(store: JourneyStore) {
    let kept = untrack(|| Kept::of(store.records));
    let text = entries_table(
        &kept.entries,
        &kept.read_skills(),
        heads(w::entry_heads()),
        &words(),
        clock::today(),
    );
    let name = w::entries_file(date_to_text(clock::today()));
    download::save(&name, "text/csv", &text);
}

fn save_skills(store: JourneyStore) {
    let kept = untrack(|| Kept::of(store.records));
    let text = skills_table(
        &kept.skills,
        &kept.read_entries(),
        heads(w::skill_heads()),
        &words(),
        clock::today(),
    );
    let name = w::skills_file(date_to_text(clock::today()));
    download::save(&name, "text/csv", &text);
}

fn words<'a>() -> TableWords<'a> {
    TableWords {
        kind: &labels::kind,
        scope: &labels::scope,
        fading: &fading,
        private: w::private(),
    }
}

fn fading(fading: Fading) -> &'static str {
    use w::fading as f;
    match fading {
        Fading::Fresh => f::fresh(),
        Fading::Fading => f::fading(),
        Fading::Keeps => f::keeps(),
        Fading::Unknown => f::unknown(),
    }
}

/// The heads of columns. There are as many as columns: a test counts them.
pub(super) fn heads<const N: usize>(words: &'static [&'static str]) -> [&'static str; N] {
    words.try_into().unwrap_or([""; N])
}
