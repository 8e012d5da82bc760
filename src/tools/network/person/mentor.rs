//! What one learns from a person: about what, since when, and what to ask next.

use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::Mentor;

use super::PersonPage;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::memo;
use crate::words::network_person_more::mentor as w;

const MAX_TOPIC: usize = 200;
const MAX_QUESTIONS: usize = 10;
const MAX_QUESTION: usize = 200;

/// What is typed. It is kept on the page although it may not be stored as it is.
#[derive(Clone, Copy)]
struct Typed {
    page: PersonPage,
    topic: RwSignal<String>,
    from: RwSignal<String>,
    until: RwSignal<String>,
    questions: RwSignal<String>,
}

pub(super) fn mentor(page: PersonPage) -> AnyView {
    let mentor = untrack(|| page.person.read().mentor.value.clone());
    let is_mentor = mentor.is_some();
    let mentor = mentor.unwrap_or_else(|| Mentor {
        topic: String::new(),
        from: None,
        until: None,
        questions: Vec::new(),
    });
    let day = |day: Option<_>| RwSignal::new(day.map_or_else(String::new, date_to_text));
    let typed = Typed {
        page,
        topic: RwSignal::new(mentor.topic),
        from: day(mentor.from),
        until: day(mentor.until),
        questions: RwSignal::new(mentor.questions.join("\n")),
    };
    let until = FieldProps {
        note: memo(move || Note::problem(typed.day_problem().to_owned())).into(),
        ..typed.day("mentor-until", w::until(), typed.until)
    };
    let topic = FieldProps {
        note: memo(move || Note::problem(typed.topic_problem().to_owned())).into(),
        ..typed.line("mentor-topic", w::topic(), MAX_TOPIC, typed.topic)
    };
    let questions = FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        hint: w::questions_hint(),
        note: memo(move || Note::problem(typed.questions_problem())).into(),
        ..typed.line(
            "mentor-questions",
            w::questions(),
            MAX_QUESTIONS * (MAX_QUESTION + 1),
            typed.questions,
        )
    };
    view! {
        <details class="drawer" open=is_mentor>
            <summary>{w::heading()}</summary>
            <div class="stack">
                <p>{w::text()}</p>
                {field(topic)}
                {field(questions)}
                {field(typed.day("mentor-from", w::from(), typed.from))}
                {field(until)}
                <p class="muted small">{w::known()}</p>
            </div>
        </details>
    }
    .into_any()
}

impl Typed {
    fn line(
        self,
        id: &str,
        label: &'static str,
        max: usize,
        value: RwSignal<String>,
    ) -> FieldProps {
        FieldProps::new(
            id.to_owned(),
            label.to_owned().into(),
            max,
            value.into(),
            Callback::new(move |text| {
                value.set(text);
                self.store();
            }),
        )
    }

    fn day(self, id: &str, label: &'static str, value: RwSignal<String>) -> FieldProps {
        FieldProps {
            kind: InputKind::Day,
            width: Width::Short,
            ..self.line(id, label, 10, value)
        }
    }

    fn has_topic(self) -> bool {
        self.topic.with(|topic| !topic.trim().is_empty())
    }

    fn topic_problem(self) -> &'static str {
        let is_blank = |text: RwSignal<String>| text.with(|text| text.trim().is_empty());
        let rest = [self.from, self.until, self.questions];
        match !self.has_topic() && !rest.into_iter().all(is_blank) {
            true => w::needs_topic(),
            false => "",
        }
    }

    fn day_problem(self) -> &'static str {
        let day = |text: RwSignal<String>| text.with(|text| date_from_text(text));
        match (day(self.from), day(self.until)) {
            (Some(from), Some(until)) if until < from => w::until_before_from(),
            _ => "",
        }
    }

    fn lines(self) -> Vec<String> {
        let questions = self.questions.read();
        let lines = questions.lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    fn questions_problem(self) -> String {
        let lines = self.lines();
        if lines.len() > MAX_QUESTIONS {
            return w::too_many(MAX_QUESTIONS);
        }
        match lines.iter().any(|it| it.chars().count() > MAX_QUESTION) {
            true => w::too_long(MAX_QUESTION),
            false => String::new(),
        }
    }

    fn store(self) {
        let mentor = untrack(|| {
            let day = |text: RwSignal<String>| text.with(|text| date_from_text(text));
            self.has_topic().then(|| Mentor {
                topic: self.topic.get(),
                from: day(self.from),
                until: day(self.until),
                questions: self.lines(),
            })
        });
        self.page.change(|person| person.mentor.value = mentor);
    }
}
