//! The words of the templates.

use chrono::NaiveDate;
use steppingstone_core::goals::template::Template;
use steppingstone_core::goals::{Field, GoalDraft};

use crate::words::goals::template as w;

/// A template with its words typed in.
pub(super) fn draft(template: &Template, today: NaiveDate) -> GoalDraft {
    let mut draft = template.draft(today);
    draft.set_statement(statement(template));
    // After the statement: of a number its name, its unit and, for an activity, the result that
    // it serves; of a goal of yes or no its proof.
    let fields: &[Field] = match template.number {
        Some(_) => &[Field::Metric, Field::Unit, Field::Serves],
        None => &[Field::Proof],
    };
    let rest = words(template.key).iter().skip(1);
    for (field, text) in fields.iter().zip(rest) {
        draft.set(*field, *text);
    }
    draft
}

/// What a template promises.
pub(super) fn statement(template: &Template) -> &'static str {
    words(template.key).first().copied().unwrap_or_default()
}

fn words(key: &str) -> &'static [&'static str] {
    match key {
        "workshop" => w::workshop(),
        "practice_project" => w::practice_project(),
        "stretch_task" => w::stretch_task(),
        "teach_a_skill" => w::teach_a_skill(),
        "first_certificate" => w::first_certificate(),
        "advanced_certificate" => w::advanced_certificate(),
        "leadership_course" => w::leadership_course(),
        "internship" => w::internship(),
        "portfolio_piece" => w::portfolio_piece(),
        "lead_a_project" => w::lead_a_project(),
        "own_a_strategy" => w::own_a_strategy(),
        "conversations" => w::conversations(),
        "mentor" => w::mentor(),
        "speak_at_event" => w::speak_at_event(),
        "weekly_review" => w::weekly_review(),
        "career_plan" => w::career_plan(),
        "mentee_goals" => w::mentee_goals(),
        "end_on_time" => w::end_on_time(),
        "focus_blocks" => w::focus_blocks(),
        "delegate" => w::delegate(),
        _ => &[],
    }
}
