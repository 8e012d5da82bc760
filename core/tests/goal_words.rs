//! The words that templates begin with pass the checks that look at words.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use chrono::NaiveDate;
use steppingstone_core::goals::template::TEMPLATES;
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::{Context, Field, Kind, Verdict, report};

const WORDS: &str = include_str!("../../locales/en/goals.json");

#[test]
fn a_template_as_it_is_typed_in_has_nothing_weak_in_its_words() {
    let words: serde_json::Value = serde_json::from_str(WORDS).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let texts = words["template"].as_object().unwrap();
    assert_eq!(texts.len(), TEMPLATES.len());
    for template in TEMPLATES {
        let text = |at: usize| texts[template.key][at].as_str().unwrap_or_default();
        let count = match (template.number, template.kind) {
            (Some(_), Kind::Activity) => 4,
            (Some(_), Kind::Result) => 3,
            (None, _) => 2,
        };
        assert_eq!(
            texts[template.key].as_array().unwrap().len(),
            count,
            "{}",
            template.key
        );
        let mut draft = template.draft(today);
        draft.set_statement(text(0));
        if template.number.is_some() {
            draft.set(Field::Metric, text(1));
            draft.set(Field::Unit, text(2));
            draft.set(Field::Serves, text(3));
        } else {
            draft.set(Field::Proof, text(1));
        }
        let report = report(&draft, &Context::default(), today, &EN);
        for number in (1..=13).chain([15, 16, 17, 18]) {
            let verdict = report.verdict(number).unwrap();
            assert!(
                !matches!(verdict, Verdict::Warn(_)),
                "{} {number} {verdict:?}",
                template.key
            );
        }
    }
}
