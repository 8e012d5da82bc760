//! The words of the templates.

use chrono::NaiveDate;
use steppingstone_core::goals::template::{Measured, Template};
use steppingstone_core::goals::{Field, GoalDraft};

use crate::words::goals::template as w;

/// A template with its words typed in.
pub(super) fn draft(template: &Template, today: NaiveDate) -> GoalDraft {
    let mut draft = template.draft(today);
    draft.set_statement(statement(template));
    // After the statement: of a number its name, its unit and, for an activity, the result that
    // it serves; of a goal of yes or no its proof.
    let fields: &[Field] = match template.measured {
        Measured::YesNo => &[Field::Proof],
        Measured::Count | Measured::Level => &[Field::Metric, Field::Unit, Field::Serves],
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

/// The words of a template, fetched by its key.
type Words = fn() -> &'static [&'static str];

/// The words of every template. A table, since sixty arms of a match weigh more.
const WORDS: [(&str, Words); 64] = [
    ("ask_three_years", w::ask_three_years),
    ("list_next_job", w::list_next_job),
    ("trainee_post", w::trainee_post),
    ("permanent_jobs", w::permanent_jobs),
    ("long_talks", w::long_talks),
    ("lasting_work", w::lasting_work),
    ("choose_area", w::choose_area),
    ("own_area", w::own_area),
    ("ask_experts", w::ask_experts),
    ("write_guide", w::write_guide),
    ("publish_area", w::publish_area),
    ("show_area", w::show_area),
    ("shadow", w::shadow),
    ("stretch_task", w::stretch_task),
    ("trade_task", w::trade_task),
    ("lead_new_area", w::lead_new_area),
    ("ask_younger", w::ask_younger),
    ("course_for_ads", w::course_for_ads),
    ("volunteer_new", w::volunteer_new),
    ("new_tool_project", w::new_tool_project),
    ("ask_next_role", w::ask_next_role),
    ("lead_small_task", w::lead_small_task),
    ("record_results", w::record_results),
    ("apply_up", w::apply_up),
    ("propose_project", w::propose_project),
    ("apply_level", w::apply_level),
    ("ask_path", w::ask_path),
    ("study_time", w::study_time),
    ("workshop", w::workshop),
    ("practice_project", w::practice_project),
    ("teach_a_skill", w::teach_a_skill),
    ("volunteer_teach", w::volunteer_teach),
    ("compare_courses", w::compare_courses),
    ("first_certificate", w::first_certificate),
    ("advanced_certificate", w::advanced_certificate),
    ("ask_employer_pay", w::ask_employer_pay),
    ("leadership_course", w::leadership_course),
    ("course_grant", w::course_grant),
    ("renew_license", w::renew_license),
    ("portfolio_piece", w::portfolio_piece),
    ("help_other_team", w::help_other_team),
    ("lead_a_project", w::lead_a_project),
    ("write_case", w::write_case),
    ("lead_across", w::lead_across),
    ("internship", w::internship),
    ("volunteer_show", w::volunteer_show),
    ("temp_work", w::temp_work),
    ("conversations", w::conversations),
    ("mentor", w::mentor),
    ("join_group", w::join_group),
    ("speak_at_event", w::speak_at_event),
    ("mentor_someone", w::mentor_someone),
    ("call_contacts", w::call_contacts),
    ("weekly_review", w::weekly_review),
    ("career_plan", w::career_plan),
    ("discuss_manager", w::discuss_manager),
    ("discuss_trusted", w::discuss_trusted),
    ("end_on_time", w::end_on_time),
    ("free_hours", w::free_hours),
    ("agree_off", w::agree_off),
    ("delegate", w::delegate),
    ("focus_blocks", w::focus_blocks),
    ("search_hours", w::search_hours),
    ("search_free_day", w::search_free_day),
];

fn words(key: &str) -> &'static [&'static str] {
    let found = WORDS.iter().find(|(known, _)| *known == key);
    found.map_or(&[], |(_, words)| words())
}

#[cfg(test)]
mod tests {
    use super::*;
    use steppingstone_core::goals::template::TEMPLATES;

    #[test]
    fn every_template_has_its_words() {
        let keys = TEMPLATES.map(|template| template.key);
        assert_eq!(WORDS.map(|(key, _)| key), keys);
    }
}
