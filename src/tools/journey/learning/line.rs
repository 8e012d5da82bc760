//! One line of the plan.

use leptos::prelude::*;
use steppingstone_core::journey::LearningKind;
use steppingstone_core::journey::record::{JourneyLearning, LearningField};

use super::super::text_field::link_or_text;
use super::{Plan, as_goal, details, mentor, on_path, says};
use crate::platform::clock;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{flag, live, memo, text, when};
use crate::words::journey::learning as w;

// What knows goals, people and the path.
part!(goal_of_line in journey_goals, beside, Line);
part!(mentor_of_line in journey_goals, mentor::choose, Line);

fn beside(line: Line) -> AnyView {
    view! {
        {mentor::with(line)}
        {as_goal::as_goal(line)}
        {on_path::on_path(line)}
    }
    .into_any()
}

/// Who the mentor is.
pub(super) fn mentor_choice(line: Line) -> AnyView {
    let meanwhile = |fetch| loading_placeholder(fetch, w::failed());
    mentor_of_line::PART.view(line, meanwhile, || ())
}

/// A line as it is shown and changed.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) plan: Plan,
    id: StoredValue<String>,
    /// As it is stored; as it was new once it is gone.
    pub(super) record: Memo<JourneyLearning>,
}

impl Line {
    fn new(plan: Plan, id: String) -> Line {
        let for_find = id.clone();
        let record = memo(move || {
            let lines = plan.store.records.all::<JourneyLearning>();
            let lines = lines.read();
            let found = lines.iter().find(|line| line.id == for_find).cloned();
            found.unwrap_or_else(|| JourneyLearning::new(&for_find, LearningKind::Course, 0))
        });
        Line {
            plan,
            id: StoredValue::new(id),
            record,
        }
    }

    #[cfg(feature = "ssr")]
    #[cfg(test)]
    pub(super) fn of_test(store: super::JourneyStore, id: &str) -> Line {
        let open = RwSignal::new(None);
        Line::new(Plan { store, open }, id.to_owned())
    }

    pub(super) fn id(self) -> String {
        self.id.get_value()
    }

    pub(super) fn change(self, change: impl FnOnce(&mut JourneyLearning, i64)) {
        let now = clock::now_ms();
        self.plan
            .store
            .learning_records
            .change(&self.id(), |line| change(line, now));
    }

    pub(super) fn title(self) -> String {
        says::title(&self.record.read())
    }

    pub(super) fn text(self, field: LearningField) -> Memo<String> {
        memo(move || self.record.read().text(field).to_owned())
    }
}

/// The id of the title of a line.
pub(super) fn name_id(id: &str) -> String {
    ["line-", id].concat()
}

pub(super) fn line(plan: Plan, id: String) -> AnyView {
    let line = Line::new(plan, id.clone());
    let record = line.record;
    let stands = move || {
        let record = record.read();
        let provider = record.text(LearningField::Provider).trim().to_owned();
        let parts = [
            says::kind(record.kind.value).to_owned(),
            provider,
            says::status(record.status.value).to_owned(),
            says::day(&record, clock::today()),
        ];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let parts = parts.map(|part| view! { <li>{part}</li> });
        view! { <ul class="skills__stands" role="list">{parts.collect_view()}</ul> }.into_any()
    };
    let url = line.text(LearningField::Url);
    let link = move || match url.read().trim() {
        "" => ().into_any(),
        url => view! { <p>{link_or_text(url)}</p> }.into_any(),
    };
    let for_open = id.clone();
    let is_open = memo(move || plan.open.read().as_ref() == Some(&for_open));
    let toggle = move |opens: bool| {
        if opens {
            plan.open.set(Some(id.clone()));
        } else if is_open.get_untracked() {
            plan.open.set(None);
        }
    };
    let label = memo(move || w::more_about(line.title()));
    view! {
        <li class="skills__row">
            <h3 class="skills__name" id=name_id(&line.id()) tabindex="-1">{text(move || line.title())}</h3>
            {live(stands)}
            {live(link)}
            {goal_of_line::PART.view(line, |fetch| loading_placeholder(fetch, w::failed()), || ())}
            <details
                class="drawer no-print"
                prop:open=flag(move || is_open.get())
                on:toggle:target=move |event| toggle(event.target().open())
            >
                <summary>{text(move || label.get())}</summary>
                {when(move || is_open.get(), move || details::details(line))}
            </details>
        </li>
    }
    .into_any()
}
