//! Made-up values for the tests of goals.

use chrono::NaiveDate;

use crate::career::{Facet, FacetScore, Practice, QuizResult, Stage};

/// A result in which nothing has a score.
pub(super) fn quiz_result() -> QuizResult {
    QuizResult {
        id: "t1".to_owned(),
        taken_on: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
        taken_ms: 3,
        is_example: false,
        stage: Some(Stage::Middle),
        in_work: true,
        facets: Facet::ALL.map(|facet| FacetScore {
            facet,
            want: None,
            role: None,
            is_little_wanted: false,
        }),
        gaps: Vec::new(),
        practices: Practice::ALL.map(|practice| (practice, None)),
    }
}
