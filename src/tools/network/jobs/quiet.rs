//! After how many quiet days an application is named.

use leptos::prelude::*;
use steppingstone_core::network::{NetworkSettings, OpportunityStage, QuietDays, read_quiet_days};

use super::super::job_words as says;
use super::JobsPage;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::memo;
use crate::words::network_jobs_more::quiet as w;

/// What was chosen for a stage, and how it is changed.
type ReadDays = fn(&NetworkSettings) -> Option<i64>;
type WriteDays = fn(&mut NetworkSettings, Option<i64>);

pub(super) fn quiet(page: JobsPage) -> AnyView {
    let ours = QuietDays::default();
    let text = w::text(ours.interested, ours.applied, ours.interviewing, ours.offer);
    let fields: [(OpportunityStage, ReadDays, WriteDays); 4] = [
        (
            OpportunityStage::Interested,
            |it| it.quiet_interested.value,
            |it, days| it.quiet_interested.value = days,
        ),
        (
            OpportunityStage::Applied,
            |it| it.quiet_applied.value,
            |it, days| it.quiet_applied.value = days,
        ),
        (
            OpportunityStage::Interviewing,
            |it| it.quiet_interviewing.value,
            |it, days| it.quiet_interviewing.value = days,
        ),
        (
            OpportunityStage::Offer,
            |it| it.quiet_offer.value,
            |it, days| it.quiet_offer.value = days,
        ),
    ];
    let fields = fields.map(|(stage, get, set)| days(page, stage, get, set));
    view! {
        <details class="drawer no-print">
            <summary>{w::heading()}</summary>
            <div class="stack">
                <p>{text}</p>
                <div class="skills__narrow">{fields.into_iter().collect_view()}</div>
            </div>
        </details>
    }
    .into_any()
}

/// The days of a stage. What cannot be read stays in its field and changes nothing.
fn days(page: JobsPage, stage: OpportunityStage, get: ReadDays, set: WriteDays) -> AnyView {
    let store = page.store;
    let chosen = untrack(|| get(&store.records.only::<NetworkSettings>()));
    let typed = RwSignal::new(chosen.map_or_else(String::new, |days| days.to_string()));
    let on_text = Callback::new(move |text: String| {
        if let Some(days) = read_quiet_days(&text) {
            store.change_only::<NetworkSettings>(|it, now| {
                it.change(now, |it| set(it, days));
            });
        }
        typed.set(text);
    });
    let problem = move || match read_quiet_days(&typed.read()) {
        Some(_) => Note::default(),
        None => Note::problem(w::problem().to_owned()),
    };
    field(FieldProps {
        kind: InputKind::Amount,
        width: Width::Short,
        note: memo(problem).into(),
        ..FieldProps::new(
            ["quiet-", stage.key()].concat(),
            Signal::stored(says::stage(stage).to_owned()),
            3,
            typed.into(),
            on_text,
        )
    })
}
