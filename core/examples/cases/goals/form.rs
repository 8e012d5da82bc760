//! The form of a case. An unknown field is an error.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    #[serde(rename = "id")]
    _id: String,
    pub(super) area: String,
    #[serde(rename = "title")]
    _title: String,
    pub(super) today: String,
    pub(super) goal: Given,
    pub(super) context: Around,
    pub(super) expect: BTreeMap<String, String>,
}

/// A number as its text.
pub(super) type Raw = Option<Box<RawValue>>;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Given {
    pub(super) statement: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) serves: Option<String>,
    pub(super) metric: Option<GivenMetric>,
    pub(super) source_of_number: Option<String>,
    pub(super) check_in_days: Raw,
    pub(super) start: Option<String>,
    pub(super) due: Option<String>,
    pub(super) hours_needed: Raw,
    pub(super) hours_per_week: Raw,
    pub(super) max_pace_per_week: Raw,
    pub(super) cost: Raw,
    pub(super) budget: Raw,
    pub(super) confidence: Raw,
    pub(super) obstacle: Option<String>,
    pub(super) plan: Option<String>,
    pub(super) why: Option<String>,
    pub(super) linked_to: Option<Vec<String>>,
    pub(super) priority: Option<String>,
    pub(super) milestones: Option<Vec<GivenMilestone>>,
    pub(super) first_step: Option<GivenStep>,
    pub(super) review_days: Raw,
    pub(super) last_review: Option<String>,
    pub(super) outside_deadline: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct GivenMetric {
    pub(super) name: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) of: Option<String>,
    pub(super) baseline: Raw,
    pub(super) target: Raw,
    pub(super) direction: Option<String>,
    pub(super) yes_no: Option<bool>,
    pub(super) proof: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenMilestone {
    pub(super) due: String,
    pub(super) target: Raw,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenStep {
    pub(super) text: Option<String>,
    pub(super) due: Option<String>,
    pub(super) minutes: Raw,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Around {
    pub(super) weekly_capacity_hours: Raw,
    pub(super) other_active_goals: Vec<GivenOther>,
    pub(super) history_pace_per_week: Vec<Box<RawValue>>,
    pub(super) leave: Vec<(String, String)>,
    pub(super) prerequisites: Vec<GivenPrerequisite>,
    pub(super) last_check_in: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenOther {
    pub(super) statement: String,
    pub(super) hours_per_week: Raw,
    pub(super) priority: Option<String>,
    pub(super) due: Option<String>,
}

/// No given case has one, so its form is a guess: the statement of another goal, or that with what
/// is known of it.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum GivenPrerequisite {
    Named(String),
    Told(ToldPrerequisite),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldPrerequisite {
    #[serde(alias = "id", alias = "name", alias = "goal", alias = "title")]
    pub(super) statement: Option<String>,
    pub(super) exists: Option<bool>,
    pub(super) done: Option<bool>,
    pub(super) due: Option<String>,
    #[serde(alias = "depends_on", alias = "needs", alias = "requires")]
    pub(super) prerequisites: Option<Vec<String>>,
}
