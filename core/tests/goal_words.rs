//! The words that templates begin with pass the checks that look at words, and are easy to read.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod reading;

use chrono::NaiveDate;
use reading::reading_grade;
use steppingstone_core::goals::named::{Named, named};
use steppingstone_core::goals::template::{Measured, TEMPLATES, Template};
use steppingstone_core::goals::text::{overlaps, words};
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::{Context, Field, GoalDraft, Kind, Verdict, report};

const WORDS: &str = include_str!("../../locales/en/goals.json");
const MAX_GRADE: f64 = 8.0;
const MAX_WORDS: usize = 13;

/// The words of each template, in their order, as the page types them in.
fn texts(template: &Template) -> Vec<String> {
    let words: serde_json::Value = serde_json::from_str(WORDS).unwrap();
    let texts = words["template"][template.key].as_array().unwrap();
    let texts = texts.iter().map(|text| text.as_str().unwrap().to_owned());
    texts.collect()
}

/// A template with its words typed in.
fn typed(template: &Template, today: NaiveDate) -> GoalDraft {
    let texts = texts(template);
    let mut draft = template.draft(today);
    draft.set_statement(&texts[0]);
    let fields: &[Field] = match (template.measured, template.kind) {
        (Measured::YesNo, _) => &[Field::Proof],
        (_, Kind::Result) => &[Field::Metric, Field::Unit],
        (_, Kind::Activity) => &[Field::Metric, Field::Unit, Field::Serves],
    };
    assert_eq!(texts.len(), fields.len() + 1, "{}", template.key);
    for (field, text) in fields.iter().zip(&texts[1..]) {
        draft.set(*field, text);
    }
    draft
}

#[test]
fn every_template_has_its_words_and_all_words_a_template() {
    let words: serde_json::Value = serde_json::from_str(WORDS).unwrap();
    let words = words["template"].as_object().unwrap();
    assert_eq!(words.len(), TEMPLATES.len());
    for template in TEMPLATES {
        assert!(words.contains_key(template.key), "{}", template.key);
    }
}

#[test]
fn a_template_as_it_is_typed_in_has_nothing_weak_in_its_words() {
    // A Saturday: days count on from it.
    let today = NaiveDate::from_ymd_opt(2026, 3, 7).unwrap();
    for template in TEMPLATES {
        let draft = typed(&template, today);
        let report = report(&draft, &Context::default(), today, &EN);
        // The target of a number is the reader's to choose: 13 asks for it.
        let asked = if template.measured == Measured::YesNo {
            0
        } else {
            13
        };
        for number in (1..=13).chain([15, 16, 17, 18, 37, 38, 39, 40, 42, 44]) {
            let verdict = report.verdict(number).unwrap();
            let warns = matches!(verdict, Verdict::Warn(_));
            assert_eq!(
                warns,
                number == asked,
                "{} {number} {verdict:?}",
                template.key
            );
        }
    }
}

#[test]
fn a_statement_is_short_plain_and_without_an_invented_number() {
    for template in TEMPLATES {
        let texts = texts(&template);
        for text in &texts {
            let is_plain = text
                .chars()
                .all(|letter| letter.is_ascii() && !letter.is_ascii_digit());
            assert!(is_plain && !text.ends_with('.'), "{text}");
        }
        let statement = texts[0].as_str();
        assert!(words(statement).len() <= MAX_WORDS, "{statement}");
        let grade = reading_grade([statement].into_iter());
        assert!(grade <= MAX_GRADE, "{statement}: {grade:.1}");
    }
}

#[test]
fn no_template_names_a_day_that_would_be_offered_as_its_due_day() {
    let due = |text: &str, today| {
        let mut draft = GoalDraft::default();
        draft.set_statement(text);
        let named = named(&draft, today, &EN);
        named.into_iter().find(|it| matches!(it, Named::Due(_)))
    };
    // In every month, and on every day of the week: "may" and "march" are words, too.
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    for today in first.iter_days().step_by(5).take(74) {
        assert!(due("Ask my manager by Friday", today).is_some());
        for text in TEMPLATES.iter().flat_map(texts) {
            assert_eq!(due(&text, today), None, "{text} on {today}");
        }
    }
}

#[test]
fn no_two_statements_are_nearly_the_same() {
    let all: Vec<String> = TEMPLATES.iter().map(|it| texts(it).remove(0)).collect();
    for (at, one) in all.iter().enumerate() {
        let alike = all[at + 1..].iter().find(|other| overlaps(one, other));
        assert_eq!(alike, None, "{one}");
    }
}
