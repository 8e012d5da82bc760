//! Before there is a plan: four questions, the first three of which a press can fill.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::balance::{
    Boundary, MAX_HOURS_TEXT, TimeKind, WeekPreset, commute_minutes, hours_text, read_minutes,
};
use steppingstone_core::balance_from_job::JobWay;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::record::Stamped;
use steppingstone_core::store::Kind;

use super::{WeekPage, example_button, focus, labels, more};
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, memo, when};
use crate::words::balance_week::first as w;

// Only where an offer or the journey may know the present job.
part!(from_job in balance_week_more, more::first_job::first_job, Asked);

/// The field of the hours of work, on which focus goes once they are filled in.
pub(super) const WORK: &str = "first-work";

/// The most characters of a number of days or minutes, and of a boundary.
const MAX_NUMBER: usize = 4;
const MAX_BOUNDARY: usize = 200;
const MIN_BOUNDARY: usize = 3;

/// What is asked.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    work: RwSignal<String>,
    days: RwSignal<String>,
    way: RwSignal<String>,
    way_days: RwSignal<String>,
    sleep: RwSignal<String>,
    care: RwSignal<String>,
    boundary: RwSignal<String>,
    /// The week that was pressed: it also fills what is not asked.
    preset: RwSignal<Option<WeekPreset>>,
    /// Whether nothing was answered.
    is_missed: RwSignal<bool>,
}

impl Asked {
    pub(super) fn new() -> Asked {
        let text = || RwSignal::new(String::new());
        Asked {
            work: text(),
            days: text(),
            way: text(),
            way_days: text(),
            sleep: text(),
            care: text(),
            boundary: text(),
            preset: RwSignal::new(None),
            is_missed: RwSignal::new(false),
        }
    }

    /// Fills the first three questions. An hour of the preset's way is a day's.
    fn fill(self, preset: WeekPreset) {
        let [work, commute, _, care, _, sleep, _] = preset.hours();
        self.work.set(work.to_string());
        self.days.set(commute.to_string());
        self.way_days.set(commute.to_string());
        self.way.set((commute.min(1) * 60).to_string());
        self.sleep.set(sleep.to_string());
        self.care.set(care.to_string());
        self.preset.set(Some(preset));
        self.is_missed.set(false);
    }

    /// Fills in what is known of the present job; what is not stays as typed.
    pub(super) fn take(self, work: Option<String>, way: Option<JobWay>) {
        if let Some(work) = work {
            self.work.set(work);
        }
        if let Some(way) = way {
            self.way_days.set(way.days.to_string());
            self.way.set(way.minutes.to_string());
        }
        self.is_missed.set(false);
    }

    /// The hours as they will stand in the plan; of what cannot be read the text itself.
    pub(super) fn hours(self) -> Vec<(TimeKind, String)> {
        let rest = self.preset.get_untracked().map(WeekPreset::minutes);
        let text = |kind| match kind {
            TimeKind::Work => self.work.get_untracked(),
            TimeKind::Commute => self.way_hours(),
            TimeKind::Care => self.care.get_untracked(),
            TimeKind::Sleep => self.sleep.get_untracked(),
            TimeKind::Career | TimeKind::Home | TimeKind::Own => {
                let minutes = rest.as_ref().and_then(|rest| rest.get(&kind).copied());
                minutes.map(hours_text).unwrap_or_default()
            }
        };
        let hours = TimeKind::ALL.map(|kind| (kind, text(kind)));
        let hours = hours.into_iter();
        hours.filter(|(_, text)| !text.trim().is_empty()).collect()
    }

    fn way_hours(self) -> String {
        let way = whole(&self.way.get_untracked(), 720);
        let days = whole(&self.way_days.get_untracked(), 7);
        let (Ok(Some(way)), Ok(Some(days))) = (way, days) else {
            return String::new();
        };
        hours_text(commute_minutes(Decimal::whole(days), Decimal::whole(way)))
    }

    /// The id of the first field that cannot be read.
    fn first_problem(self) -> Option<&'static str> {
        let hours = |text: RwSignal<String>| read_minutes(&text.get_untracked()).is_err();
        let number = |text: RwSignal<String>, most| whole(&text.get_untracked(), most).is_err();
        let all = [
            (WORK, hours(self.work)),
            ("first-days", number(self.days, 7)),
            ("first-way", number(self.way, 720)),
            ("first-way-days", number(self.way_days, 7)),
            ("first-sleep", hours(self.sleep)),
            ("first-care", hours(self.care)),
            ("first-boundary", is_short(&self.boundary.get_untracked())),
        ];
        let found = all.into_iter().find(|(_, is_wrong)| *is_wrong);
        found.map(|(id, _)| id)
    }
}

/// A whole number from 0 on as typed; `None` for none.
fn whole(text: &str, most: i64) -> Result<Option<i64>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let number = text.parse::<i64>().map_err(drop)?;
            let is_in = (0..=most).contains(&number);
            is_in.then_some(Some(number)).ok_or(())
        }
    }
}

fn is_short(boundary: &str) -> bool {
    let length = boundary.trim().chars().count();
    (1..MIN_BOUNDARY).contains(&length)
}

pub(super) fn first_use(week: WeekPage) -> AnyView {
    let asked = Asked::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(id) = asked.first_problem() {
            return page::focus_on(id);
        }
        let hours = asked.hours();
        if hours.is_empty() {
            asked.is_missed.set(true);
            return page::focus_on(WORK);
        }
        store(week, asked, hours);
    };
    let records = week.store.records;
    let may_know = move || {
        let has = |kind| !records.ids(kind).is_empty();
        has(Kind::Offer) || has(Kind::JourneyEntry)
    };
    let failed = crate::words::balance_week::failed;
    let of_job = move || {
        let meanwhile = move |fetch| loading_placeholder(fetch, failed());
        from_job::PART.view(asked, meanwhile, || ())
    };
    view! {
        <p class="lead">{crate::words::balance_week::lead()}</p>
        <form class="stack stack--wide" on:submit=submit>
            {presets(asked)}
            {when(may_know, of_job)}
            <h2>{w::heading()}</h2>
            <div class="skills__narrow">
                {hours(WORK, w::work(), "", asked.work, asked.is_missed)}
                {number("first-days", w::days(), asked.days, 7)}
                {number("first-way", w::way(), asked.way, 720)}
                {number("first-way-days", w::way_days(), asked.way_days, 7)}
                {hours("first-sleep", w::sleep(), w::sleep_hint(), asked.sleep, RwSignal::new(false))}
                {hours("first-care", w::care(), "", asked.care, RwSignal::new(false))}
            </div>
            {boundary(asked)}
            <div><button type="submit" class="button">{w::show()}</button></div>
            <p class="muted small">{w::kept()}</p>
        </form>
        {week.coming(example_button::PART, || ())}
    }
    .into_any()
}

fn store(week: WeekPage, asked: Asked, hours: Vec<(TimeKind, String)>) {
    let days = whole(&asked.days.get_untracked(), 7).ok().flatten();
    let words = asked.boundary.get_untracked().trim().to_owned();
    week.change(|balance, now| {
        for (kind, text) in hours {
            let part = Stamped {
                at_ms: now,
                value: Some(text),
            };
            balance.planned.insert(kind, part);
        }
        // The first days of the week; which ones they are is said with overtime and leave.
        if let Some(days) = days.filter(|days| *days > 0) {
            balance.work_days.value = Some((1..=days).collect());
        }
        if !words.is_empty() {
            let value = Some(Boundary {
                words,
                from: clock::today(),
                until: None,
            });
            balance
                .boundaries
                .insert(clock::new_id(), Stamped { at_ms: now, value });
        }
    });
    page::announce(w::made());
    focus();
}

fn presets(asked: Asked) -> AnyView {
    let buttons = WeekPreset::ALL.map(|preset| {
        let press = move |()| {
            asked.fill(preset);
            page::announce(&w::filled(name(preset)));
        };
        let pressed = memo(move || asked.preset.get() == Some(preset));
        view! {
            <Button variant=ButtonVariant::Quiet pressed=Signal::from(pressed) on_press=press>{name(preset)}</Button>
        }
        .into_any()
    });
    view! {
        <fieldset class="choice stack">
            <legend class="choice__legend">{w::presets()}</legend>
            <div class="actions">{buttons.into_iter().collect_view()}</div>
            <p class="muted small">{w::presets_why()}</p>
        </fieldset>
    }
    .into_any()
}

fn name(preset: WeekPreset) -> &'static str {
    match preset {
        WeekPreset::FullTime => w::full_time(),
        WeekPreset::PartTimeWithChildren => w::part_time_with_children(),
        WeekPreset::Shifts => w::shifts(),
        WeekPreset::LookingForWork => w::looking_for_work(),
        WeekPreset::StudyAndJob => w::study_and_job(),
        WeekPreset::CaringAtHome => w::caring_at_home(),
    }
}

fn hours(
    id: &str,
    label: &'static str,
    hint: &'static str,
    typed: RwSignal<String>,
    is_missed: RwSignal<bool>,
) -> AnyView {
    let problem = move || {
        let typed = typed.read();
        let problem = read_minutes(&typed).err().map(labels::problem);
        let is_missed = is_missed.get() && typed.trim().is_empty();
        let words = problem.or(is_missed.then(w::nothing)).unwrap_or_default();
        Note::problem(words.to_owned())
    };
    field(FieldProps {
        hint,
        width: Width::Short,
        note: memo(problem).into(),
        ..FieldProps::new(
            id.to_owned(),
            label.to_owned().into(),
            MAX_HOURS_TEXT,
            typed.into(),
            Callback::new(move |text| typed.set(text)),
        )
    })
}

fn number(id: &str, label: &'static str, typed: RwSignal<String>, most: i64) -> AnyView {
    let problem = move || {
        let words = match (whole(&typed.read(), most), most) {
            (Ok(_), _) => "",
            (Err(()), 7) => w::days_problem(),
            (Err(()), _) => w::way_problem(),
        };
        Note::problem(words.to_owned())
    };
    field(FieldProps {
        kind: InputKind::Amount,
        width: Width::Short,
        note: memo(problem).into(),
        ..FieldProps::new(
            id.to_owned(),
            label.to_owned().into(),
            MAX_NUMBER,
            typed.into(),
            Callback::new(move |text| typed.set(text)),
        )
    })
}

fn boundary(asked: Asked) -> AnyView {
    let typed = asked.boundary;
    let problem = move || {
        let words = if is_short(&typed.read()) {
            w::boundary_problem()
        } else {
            ""
        };
        Note::problem(words.to_owned())
    };
    field(FieldProps {
        hint: w::boundary_hint(),
        width: Width::Wide,
        note: memo(problem).into(),
        ..FieldProps::new(
            "first-boundary".to_owned(),
            w::boundary().to_owned().into(),
            MAX_BOUNDARY,
            typed.into(),
            Callback::new(move |text| typed.set(text)),
        )
    })
}
