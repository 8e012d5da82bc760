//! Templates: short goals to begin with. Keys and shapes only; the words of each (statement, then
//! metric and unit or proof, then the result that an activity serves) are in the locale under its
//! key, and the page types them in.
//!
//! A template holds no number that is the reader's to choose: where there is one to reach, the
//! target is left open and asked. Which templates serve what, and whom they fit, is the table
//! [`SERVED`]; why it is so is in `docs/decisions/0023-short-goals.md`.

use chrono::NaiveDate;

use super::checks::measurable::READINGS;
use super::days::{between, nearest_workday, plus};
use super::draft::GoalDraft;
use super::field::Field;
use super::plan::{Direction, Kind};
use super::settings::GoalSettings;
use crate::career::{QuizResult, Stage};
use crate::day::{date_from_text, date_to_text};
use crate::json::Json;
use crate::store::{self, stored_document};

/// How a template is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// Met by yes or no, with what proves it.
    YesNo,
    /// Counted from the start, where it is 0, to a target that the reader chooses.
    Count,
    /// From where the reader stands to where they want to be: both are for them to enter.
    Level,
}

/// A goal to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name in words and stored goals. Never changed.
    pub key: &'static str,
    /// Result or activity.
    pub kind: Kind,
    /// How it is measured.
    pub measured: Measured,
    /// Weeks from start to due: a proposal.
    pub weeks: i64,
}

/// A result of yes or no.
const fn done(key: &'static str, weeks: i64) -> Template {
    Template {
        key,
        kind: Kind::Result,
        measured: Measured::YesNo,
        weeks,
    }
}

/// An activity that is counted.
const fn count(key: &'static str, weeks: i64) -> Template {
    Template {
        key,
        kind: Kind::Activity,
        measured: Measured::Count,
        weeks,
    }
}

/// A result that is a number.
const fn level(key: &'static str, weeks: i64) -> Template {
    Template {
        key,
        kind: Kind::Result,
        measured: Measured::Level,
        weeks,
    }
}

/// Every template.
pub const TEMPLATES: [Template; 64] = [
    done("ask_three_years", 4),
    done("list_next_job", 3),
    count("trainee_post", 12),
    count("permanent_jobs", 12),
    count("long_talks", 8),
    done("lasting_work", 4),
    done("choose_area", 3),
    done("own_area", 6),
    count("ask_experts", 8),
    done("write_guide", 8),
    done("publish_area", 12),
    done("show_area", 8),
    done("shadow", 4),
    done("stretch_task", 8),
    done("trade_task", 6),
    done("lead_new_area", 16),
    done("ask_younger", 6),
    done("course_for_ads", 8),
    done("volunteer_new", 8),
    done("new_tool_project", 8),
    done("ask_next_role", 4),
    done("lead_small_task", 8),
    done("record_results", 3),
    count("apply_up", 12),
    done("propose_project", 8),
    count("apply_level", 12),
    count("ask_path", 8),
    count("study_time", 12),
    done("workshop", 8),
    done("practice_project", 8),
    count("teach_a_skill", 12),
    count("volunteer_teach", 12),
    done("compare_courses", 4),
    level("first_certificate", 16),
    level("advanced_certificate", 20),
    done("ask_employer_pay", 4),
    done("leadership_course", 16),
    done("course_grant", 8),
    done("renew_license", 12),
    done("portfolio_piece", 8),
    done("help_other_team", 8),
    done("lead_a_project", 16),
    done("write_case", 6),
    done("lead_across", 20),
    count("internship", 12),
    done("volunteer_show", 8),
    count("temp_work", 12),
    count("conversations", 12),
    count("mentor", 24),
    done("join_group", 4),
    done("speak_at_event", 24),
    count("mentor_someone", 16),
    count("call_contacts", 8),
    count("weekly_review", 12),
    done("career_plan", 4),
    done("discuss_manager", 4),
    done("discuss_trusted", 4),
    level("end_on_time", 8),
    level("free_hours", 8),
    done("agree_off", 4),
    done("delegate", 6),
    level("focus_blocks", 8),
    count("search_hours", 8),
    count("search_free_day", 8),
];

/// Whom a template fits, a bit for each stage in paid work and for each out of it.
type Fit = u8;

/// Early, middle, senior; in paid work.
const E: Fit = 1;
const M: Fit = 2;
const S: Fit = 4;
const WORK: Fit = E | M | S;
/// The same out of paid work.
const OE: Fit = 8;
const OM: Fit = 16;
const OS: Fit = 32;
const OUT: Fit = OE | OM | OS;
const ALL: Fit = WORK | OUT;

/// What serves each facet and practice of the quiz, best first, and whom it fits: three for each
/// stage in paid work and out of it. Asking a manager needs a job; internships and entry posts are
/// not for somebody who has one, but for an early start that is to become a trade.
const SERVED: [(&str, &[(&str, Fit)]); 10] = [
    (
        "horizon",
        &[
            ("ask_three_years", WORK),
            ("trainee_post", E | OE),
            ("list_next_job", E | M | OE | OM),
            ("permanent_jobs", OM | OS),
            ("long_talks", M | S | OUT),
            ("lasting_work", S | OS),
        ],
    ),
    (
        "specialisation",
        &[
            ("choose_area", E | OE),
            ("own_area", WORK),
            ("ask_experts", E | M | OE | OM),
            ("write_guide", M | S | OM | OS),
            ("publish_area", S | OS),
            ("show_area", OUT),
        ],
    ),
    (
        "growth",
        &[
            ("shadow", E),
            ("stretch_task", E | M),
            ("lead_new_area", M | S),
            ("trade_task", WORK),
            ("ask_younger", S),
            ("course_for_ads", OUT),
            ("volunteer_new", OUT),
            ("new_tool_project", OUT),
        ],
    ),
    (
        "advancement",
        &[
            ("ask_next_role", E | M),
            ("lead_small_task", E),
            ("propose_project", S),
            ("apply_up", M | S),
            ("apply_level", OUT),
            ("ask_path", OUT),
            ("record_results", ALL),
        ],
    ),
    (
        "skills",
        &[
            ("workshop", E | M),
            ("stretch_task", M),
            ("teach_a_skill", S),
            ("ask_younger", S),
            ("course_for_ads", OUT),
            ("practice_project", E | OE | OM),
            ("volunteer_teach", OS),
            ("study_time", ALL),
        ],
    ),
    (
        "education",
        &[
            ("first_certificate", E | OE),
            ("advanced_certificate", M | OM),
            ("leadership_course", S),
            ("renew_license", OS),
            ("compare_courses", ALL),
            ("ask_employer_pay", WORK),
            ("course_grant", OUT),
        ],
    ),
    (
        "experience",
        &[
            ("internship", OE),
            ("temp_work", OM | OS),
            ("lead_small_task", E),
            ("lead_a_project", M),
            ("propose_project", S),
            ("lead_across", S),
            ("help_other_team", E | M),
            ("portfolio_piece", E | OE | OM),
            ("write_case", M | S | OS),
            ("volunteer_show", OUT),
        ],
    ),
    (
        "networking",
        &[
            ("conversations", E | M | OUT),
            ("mentor", E | M | OE),
            ("call_contacts", OM | OS),
            ("mentor_someone", S),
            ("speak_at_event", S),
            ("join_group", ALL),
        ],
    ),
    (
        "goal_review",
        &[
            ("career_plan", ALL),
            ("weekly_review", ALL),
            ("discuss_manager", E | M),
            ("discuss_trusted", S | OUT),
        ],
    ),
    (
        "balance",
        &[
            ("end_on_time", E | M),
            ("delegate", M | S),
            ("focus_blocks", S),
            ("agree_off", E),
            ("search_hours", OUT),
            ("search_free_day", OUT),
            ("free_hours", ALL),
        ],
    ),
];

impl Template {
    /// The template of that name.
    pub fn from_key(key: &str) -> Option<Template> {
        TEMPLATES.into_iter().find(|template| template.key == key)
    }

    /// A draft with all but the words, which are the locale's, and what it serves. It is due on a
    /// working day.
    pub fn draft(&self, today: NaiveDate) -> GoalDraft {
        let mut draft = GoalDraft::default();
        let due = plus(today, self.weeks * 7).map(nearest_workday);
        // Once a week, or as often as it takes for the check-ins that a goal wants.
        let days = due.map_or(0, |due| between(today, due));
        let check_in_days = (days / READINGS).clamp(1, 7);
        draft.set(Field::Template, self.key);
        draft.set(Field::Kind, self.kind.key());
        draft.set(Field::Start, date_to_text(today));
        draft.set(Field::Due, due.map(date_to_text).unwrap_or_default());
        draft.set(Field::CheckInDays, check_in_days.to_string());
        draft.set(Field::ReviewDays, "14");
        if self.measured == Measured::YesNo {
            draft.set(Field::Measured, "yes_no");
        } else {
            draft.set(Field::Measured, "number");
            draft.set(Field::Direction, Direction::Rise.key());
        }
        if self.measured == Measured::Count {
            draft.set(Field::Baseline, "0");
        }
        let (plan, _) = draft.read();
        draft.milestones = super::fix::spread(&plan);
        for milestone in &mut draft.milestones {
            if let Some(day) = date_from_text(&milestone.due) {
                milestone.due = date_to_text(nearest_workday(day));
            }
        }
        draft
    }
}

/// Whom templates are for, as far as known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// The career stage.
    pub stage: Option<Stage>,
    /// Whether they are in paid work.
    pub in_work: Option<bool>,
}

impl Reader {
    /// What the reader said in goals or in the quiz, whichever is later; if only one of the two has
    /// it, that one counts.
    pub fn of(settings: &GoalSettings, quiz: Option<&QuizResult>) -> Reader {
        let is_later = |given_ms: i64| quiz.is_none_or(|quiz| given_ms > quiz.taken_ms);
        let (stage, in_work) = (&settings.stage, &settings.in_work);
        Reader {
            stage: later(
                stage.value.filter(|_| is_later(stage.at_ms)),
                quiz.and_then(|quiz| quiz.stage),
                stage.value,
            ),
            in_work: later(
                in_work.value.filter(|_| is_later(in_work.at_ms)),
                quiz.map(|quiz| quiz.in_work),
                in_work.value,
            ),
        }
    }

    /// What stands in the stored text of [`GoalSettings`]: as [`Reader::of`] without a quiz.
    pub fn of_stored(text: &str) -> Reader {
        let doc = stored_document(store::Kind::GoalSettings, text).unwrap_or_default();
        let value = |name| doc.get(name)?.get("value");
        Reader {
            stage: value("stage").and_then(|key| match key {
                Json::Text(key) => Stage::from_key(key),
                _ => None,
            }),
            in_work: value("in_work").and_then(|flag| match flag {
                Json::Flag(flag) => Some(*flag),
                _ => None,
            }),
        }
    }

    /// What is not known here is taken from `other`.
    #[must_use]
    pub fn or(self, other: Reader) -> Reader {
        Reader {
            stage: self.stage.or(other.stage),
            in_work: self.in_work.or(other.in_work),
        }
    }

    /// Whether both are known.
    pub fn is_known(self) -> bool {
        self.stage.is_some() && self.in_work.is_some()
    }

    /// Every combination that the reader may be.
    fn fit(self) -> Fit {
        let stages = match self.stage {
            Some(Stage::Early) => E | OE,
            Some(Stage::Middle) => M | OM,
            Some(Stage::Senior) => S | OS,
            None => ALL,
        };
        let work = match self.in_work {
            Some(true) => WORK,
            Some(false) => OUT,
            None => ALL,
        };
        stages & work
    }
}

fn later<T>(later_answer: Option<T>, quiz: Option<T>, given: Option<T>) -> Option<T> {
    later_answer.or(quiz).or(given)
}

/// The templates that serve a facet or practice, by its key, and fit a reader, best first. Where
/// the stage or being in work is not known, only those that fit either way.
pub fn templates(serves: &str, reader: Reader) -> Vec<Template> {
    let wanted = reader.fit();
    let found = SERVED.into_iter().find(|(key, _)| *key == serves);
    let listed = found.map_or::<&[(&str, Fit)], _>(&[], |(_, listed)| listed);
    listed
        .iter()
        .filter(|(_, fit)| fit & wanted == wanted)
        .filter_map(|(key, _)| Template::from_key(key))
        .collect()
}

#[cfg(test)]
#[path = "template_tests.rs"]
mod tests;
