//! One application: where it stands, what comes next, and all that is known of it.

mod accepted;
mod ask;
mod calendar;
mod contact;
mod details;
mod history;
mod more;
mod next;
mod offer;
mod steps;

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{
    NetworkSettings, Opportunity, OpportunityOutcome, OpportunityStage, Standing, dated_warnings,
    next_step,
};
use steppingstone_core::route::Route;

use super::job_moves::{MoveForm, stage_after};
use super::job_words as says;
use crate::platform::{clock, intl, page};
use crate::state::ToolStore;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, later, live, memo, text};
use crate::words::network::jobs as shared;
use crate::words::network_job as w;

// What stands below the first screen.
part!(besides in network_job_more, more::more, JobPage);

const MAX_NAME: usize = 200;
/// Where it stands, for focus after a move.
const STANDS: &str = "stands";

/// What a field of a line shows and sets.
type ReadText = fn(&Opportunity) -> &str;
type WriteText = fn(&mut Opportunity, String);

#[derive(Clone, Copy)]
pub(super) struct JobPage {
    store: ToolStore,
    id: StoredValue<String>,
    job: Memo<Option<Opportunity>>,
    standing: Memo<Option<Standing>>,
    /// Where the form moves it to.
    to: RwSignal<OpportunityStage>,
}

/// The application that the address names.
pub(super) fn job(route: Route) -> AnyView {
    let store = ToolStore::new();
    let id = memo(move || store.here.query("of").unwrap_or_default());
    let there = memo(move || {
        let all = store.records.all::<Opportunity>();
        let all = all.read();
        let id = id.read();
        all.iter().any(|job| job.id == *id).then(|| id.clone())
    });
    live(move || match there.get() {
        Some(id) => JobPage::new(store, id).view(route),
        None => gone(store),
    })
}

/// For an address that names none.
fn gone(store: ToolStore) -> AnyView {
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{w::gone()}</h1>
            <p class="lead">{w::gone_text()}</p>
            <p>
                <ButtonLink href=store.here.href(Route::NetworkJobs)>{w::back()}</ButtonLink>
            </p>
        </div>
    }
    .into_any()
}

impl JobPage {
    fn new(store: ToolStore, id: String) -> JobPage {
        let of = id.clone();
        let job = memo(move || {
            let all = store.records.all::<Opportunity>();
            let all = all.read();
            all.iter().find(|job| job.id == of).cloned()
        });
        let standing = memo(move || {
            let job = job.read();
            Some(job.as_ref()?.history().standing(clock::today()))
        });
        let stage = untrack(|| standing.read().as_ref().map(|it| it.stage));
        let stage = stage.unwrap_or(OpportunityStage::Interested);
        JobPage {
            store,
            id: StoredValue::new(id),
            job,
            standing,
            to: RwSignal::new(stage_after(stage)),
        }
    }

    fn view(self, route: Route) -> AnyView {
        let organization = self.signal(|job| &job.organization.value);
        let moved = move |()| {
            self.to.set(stage_after(untrack(|| self.stage())));
            page::focus_on(STANDS);
        };
        let form = MoveForm {
            store: self.store,
            id: self.id,
            stage: self.to,
            on_moved: Callback::new(moved),
            on_cancel: None,
        };
        let heading = shared::moving::heading();
        view! {
            <div class="measure stack stack--wide">
                <header class="stack">
                    {super::pages(route)}
                    <p class="muted small">{text(move || organization.get())}</p>
                    <h1 tabindex="-1">{text(move || self.name())}</h1>
                    <p id=STANDS tabindex="-1">{text(move || self.stands())}</p>
                    {self.needs()}
                </header>
                <details class="drawer no-print">
                    <summary>{heading}</summary>
                    {form.view()}
                </details>
                {next::next(self)}
                {self.names()}
                {later(move || besides::PART.view(self, |fetch| loading_placeholder(fetch, shared::failed()), || ()))}
                {self.end_actions()}
            </div>
        }
        .into_any()
    }

    /// What it is called; never empty.
    fn name(self) -> String {
        let job = self.job.read();
        match job.as_ref().map(Opportunity::name) {
            None | Some("") => w::untitled().to_owned(),
            Some(name) => name.to_owned(),
        }
    }

    fn stage(self) -> OpportunityStage {
        let standing = self.standing.read();
        standing
            .as_ref()
            .map_or(OpportunityStage::Interested, |it| it.stage)
    }

    fn outcome(self) -> Option<OpportunityOutcome> {
        self.standing.read().as_ref()?.outcome
    }

    /// Where it stands, and for how long.
    fn stands(self) -> String {
        let standing = self.standing.read();
        let Some(standing) = standing.as_ref() else {
            return String::new();
        };
        let stage = says::stage(standing.stage);
        let Some(since) = standing.since else {
            return stage.to_owned();
        };
        let date = intl::date(since);
        match standing.outcome {
            Some(outcome) => w::ended(says::outcome(outcome), date),
            None => {
                let days = clock::today().signed_duration_since(since).num_days();
                w::stands(usize::try_from(days).unwrap_or_default(), stage, date)
            }
        }
    }

    /// What needs the reader, and the next appointment.
    fn needs(self) -> AnyView {
        let lines = memo(move || {
            let settings = self.store.records.only::<NetworkSettings>();
            let job = self.job.read();
            let Some(job) = job.as_ref() else {
                return Vec::new();
            };
            let today = clock::today();
            let stage = job.history().stage();
            let warnings = dated_warnings(job, &settings.quiet_days(), today);
            let warnings = warnings.iter().map(|it| says::warning(stage, it));
            let next = next_step(job, today).map(|next| {
                let (kind, date) = (says::step_kind(next.kind), intl::date(next.on));
                match next.time {
                    Some(time) => w::next_at(kind, date, time.to_text()),
                    None => w::coming(kind, date),
                }
            });
            next.into_iter().chain(warnings).collect::<Vec<String>>()
        });
        live(move || {
            let lines = lines.get().into_iter();
            let lines = lines.map(|line| view! { <p>{line}</p> });
            lines.collect_view().into_any()
        })
    }

    fn names(self) -> AnyView {
        let missing = memo(move || {
            let job = self.job.read();
            let is_empty = job.as_ref().is_some_and(|job| job.name().is_empty());
            match is_empty {
                true => Note::problem(w::needs_name().to_owned()),
                false => Note::default(),
            }
        });
        let title = self.line(
            "title",
            w::title(),
            MAX_NAME,
            |job| &job.title.value,
            |job, text| job.title.value = text,
        );
        let organization = self.line(
            "organization",
            w::organization(),
            MAX_NAME,
            |job| &job.organization.value,
            |job, text| job.organization.value = text,
        );
        view! {
            <div class="stack">
                {field(FieldProps { note: missing.into(), ..title })}
                {field(organization)}
            </div>
        }
        .into_any()
    }

    fn end_actions(self) -> AnyView {
        let store = self.store;
        let jobs = store.list::<Opportunity>();
        let is_archived = memo(move || {
            let job = self.job.read();
            job.as_ref().is_some_and(|job| job.archived.value)
        });
        let archive = move |()| {
            let archives = !is_archived.get_untracked();
            let name = untrack(|| self.name());
            let message = match archives {
                true => w::archived(name),
                false => w::restored(name),
            };
            let now = clock::now_ms();
            self.id.with_value(|id| {
                jobs.change_with_undo(id, message, |job| {
                    job.change(now, |job| job.archived.value = archives);
                });
            });
        };
        let delete = move |()| {
            let name = untrack(|| self.name());
            self.id.with_value(|id| jobs.delete(id, w::deleted(name)));
            store.here.go(Route::NetworkJobs);
        };
        let words = text(move || {
            let words = match is_archived.get() {
                true => w::restore(),
                false => w::archive(),
            };
            words.to_owned()
        });
        view! {
            <div class="actions no-print">
                <ButtonLink variant=ButtonVariant::Quiet href=store.here.href(Route::NetworkJobs)>{w::back()}</ButtonLink>
                <Button variant=ButtonVariant::Plain on_press=archive>{words}</Button>
                <Button variant=ButtonVariant::Plain on_press=delete>{w::delete()}</Button>
            </div>
        }
        .into_any()
    }

    /// Changes and stores it.
    fn change(self, edit: &dyn Fn(&mut Opportunity)) {
        let (jobs, now) = (self.store.list::<Opportunity>(), clock::now_ms());
        self.id.with_value(|id| {
            jobs.change(id, |job| {
                job.change(now, |job| edit(job));
            });
        });
    }

    /// The same, and offers to take it back.
    fn change_with_undo(self, message: String, edit: &dyn Fn(&mut Opportunity)) {
        let (jobs, now) = (self.store.list::<Opportunity>(), clock::now_ms());
        self.id.with_value(|id| {
            jobs.change_with_undo(id, message, |job| {
                job.change(now, |job| edit(job));
            });
        });
    }

    /// A text of it, as stored.
    fn signal(self, get: ReadText) -> Signal<String> {
        let text = move || {
            let job = self.job.read();
            job.as_ref()
                .map_or_else(String::new, |job| get(job).to_owned())
        };
        memo(text).into()
    }

    /// A field of a line, stored at every key.
    fn line(
        self,
        id: &str,
        label: &'static str,
        max: usize,
        get: ReadText,
        set: WriteText,
    ) -> FieldProps {
        let on_text = Callback::new(move |text: String| {
            self.change(&|job| set(job, text.clone()));
        });
        let label = Signal::stored(label.to_owned());
        FieldProps::new(id.to_owned(), label, max, self.signal(get), on_text)
    }

    /// A field of a day; cleared, there is none.
    fn day(
        self,
        id: &str,
        label: &'static str,
        get: fn(&Opportunity) -> Option<NaiveDate>,
        set: fn(&mut Opportunity, Option<NaiveDate>),
    ) -> AnyView {
        let value = memo(move || {
            let job = self.job.read();
            let day = job.as_ref().and_then(get);
            day.map(date_to_text).unwrap_or_default()
        });
        let on_text = Callback::new(move |text: String| {
            let day = date_from_text(&text);
            self.change(&|job| set(job, day));
        });
        let label = Signal::stored(label.to_owned());
        field(FieldProps {
            kind: InputKind::Day,
            width: Width::Short,
            ..FieldProps::new(id.to_owned(), label, 10, value.into(), on_text)
        })
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "job_tests.rs"]
mod tests;
