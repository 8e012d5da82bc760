//! Templates: goals to begin with, by practice and stage. Keys and numbers only; the words of
//! each (verb, object, metric, unit) are in the locale under its key, and the page types them in.

use chrono::NaiveDate;

use super::days::plus;
use super::draft::GoalDraft;
use super::field::Field;
use super::link::Link;
use super::plan::{Direction, Kind};
use crate::day::date_to_text;
use crate::quiz::{Practice, Stage};

/// A goal to begin with. Spans and hours are suggestions of this tool, to be changed by the
/// reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name in words and stored goals. Never changed.
    pub key: &'static str,
    /// The practice that it trains.
    pub practice: Practice,
    /// The career stage that it is made for.
    pub stage: Stage,
    /// Result or activity.
    pub kind: Kind,
    /// What is counted, from where to where; `None` if it is met by yes or no.
    pub number: Option<(i64, i64)>,
    /// Weeks from start to due.
    pub weeks: i64,
    /// Hours a week.
    pub hours: i64,
}

const fn template(
    key: &'static str,
    practice: Practice,
    stage: Stage,
    kind: Kind,
    number: Option<(i64, i64)>,
    (weeks, hours): (i64, i64),
) -> Template {
    Template {
        key,
        practice,
        stage,
        kind,
        number,
        weeks,
        hours,
    }
}

use Kind::{Activity, Result as Outcome};
use Practice::{Balance, Education, Experience, GoalReview, Networking, Skills};
use Stage::{Early, Middle, Senior};

/// Every template, by practice and then by stage.
pub const TEMPLATES: [Template; 20] = [
    template("workshop", Skills, Early, Outcome, None, (8, 3)),
    template(
        "practice_project",
        Skills,
        Early,
        Outcome,
        Some((0, 3)),
        (12, 4),
    ),
    template("stretch_task", Skills, Middle, Outcome, None, (12, 3)),
    template(
        "teach_a_skill",
        Skills,
        Senior,
        Activity,
        Some((0, 6)),
        (12, 2),
    ),
    template(
        "first_certificate",
        Education,
        Early,
        Outcome,
        Some((50, 80)),
        (16, 5),
    ),
    template(
        "advanced_certificate",
        Education,
        Middle,
        Outcome,
        Some((50, 80)),
        (20, 5),
    ),
    template(
        "leadership_course",
        Education,
        Senior,
        Outcome,
        None,
        (16, 3),
    ),
    template(
        "internship",
        Experience,
        Early,
        Activity,
        Some((0, 12)),
        (12, 4),
    ),
    template(
        "portfolio_piece",
        Experience,
        Early,
        Outcome,
        Some((0, 3)),
        (12, 4),
    ),
    template("lead_a_project", Experience, Middle, Outcome, None, (20, 3)),
    template("own_a_strategy", Experience, Senior, Outcome, None, (26, 4)),
    template(
        "conversations",
        Networking,
        Early,
        Activity,
        Some((0, 8)),
        (16, 1),
    ),
    template(
        "mentor",
        Networking,
        Middle,
        Activity,
        Some((0, 6)),
        (24, 1),
    ),
    template(
        "speak_at_event",
        Networking,
        Senior,
        Outcome,
        Some((0, 2)),
        (26, 2),
    ),
    template(
        "weekly_review",
        GoalReview,
        Early,
        Activity,
        Some((0, 12)),
        (12, 1),
    ),
    template("career_plan", GoalReview, Middle, Outcome, None, (6, 2)),
    template(
        "mentee_goals",
        GoalReview,
        Senior,
        Activity,
        Some((0, 3)),
        (16, 2),
    ),
    template("end_on_time", Balance, Early, Outcome, Some((1, 4)), (8, 1)),
    template(
        "focus_blocks",
        Balance,
        Middle,
        Activity,
        Some((0, 5)),
        (8, 1),
    ),
    template("delegate", Balance, Senior, Outcome, Some((0, 4)), (10, 1)),
];

impl Template {
    /// The template of that name.
    pub fn from_key(key: &str) -> Option<Template> {
        TEMPLATES.into_iter().find(|template| template.key == key)
    }

    /// A draft with all but the words: they are the locale's.
    pub fn draft(&self, today: NaiveDate) -> GoalDraft {
        let mut draft = GoalDraft {
            links: vec![Link::Practice(self.practice)],
            ..GoalDraft::default()
        };
        let stage = match self.stage {
            Early => "early",
            Middle => "middle",
            Senior => "senior",
        };
        let due = plus(today, self.weeks * 7).map(date_to_text);
        draft.set(Field::Template, self.key);
        draft.set(Field::Stage, stage);
        draft.set(Field::Kind, self.kind.key());
        draft.set(Field::Start, date_to_text(today));
        draft.set(Field::Due, due.unwrap_or_default());
        draft.set(Field::CheckInDays, "7");
        draft.set(Field::ReviewDays, "14");
        draft.set(Field::HoursAWeek, self.hours.to_string());
        match self.number {
            Some((baseline, target)) => {
                draft.set(Field::Measured, "number");
                draft.set(Field::Baseline, baseline.to_string());
                draft.set(Field::Target, target.to_string());
                draft.set(Field::Direction, Direction::Rise.key());
            }
            None => draft.set(Field::Measured, "yes_no"),
        }
        let (plan, _) = draft.read();
        draft.milestones = super::mends::spread(&plan);
        draft
    }
}

/// The templates of a practice, those of the stage first if one is told.
pub fn templates(practice: Practice, stage: Option<Stage>) -> Vec<Template> {
    let of_practice = || TEMPLATES.into_iter().filter(|it| it.practice == practice);
    let fits = |it: &Template| Some(it.stage) == stage;
    let first = of_practice().filter(|it| fits(it));
    first.chain(of_practice().filter(|it| !fits(it))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::check::Verdict;
    use crate::goals::words::EN;
    use crate::goals::{Context, report};
    use std::collections::BTreeSet;

    #[test]
    fn every_practice_has_one_for_every_stage() {
        let keys: BTreeSet<&str> = TEMPLATES.iter().map(|it| it.key).collect();
        assert_eq!(keys.len(), TEMPLATES.len());
        for practice in Practice::ALL {
            for stage in [Early, Middle, Senior] {
                let first = templates(practice, Some(stage))[0];
                assert_eq!((first.practice, first.stage), (practice, stage));
            }
        }
        assert_eq!(
            Template::from_key("mentor").map(|it| it.stage),
            Some(Middle)
        );
    }

    #[test]
    fn what_a_template_sets_warns_nowhere() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        for template in TEMPLATES {
            let draft = template.draft(today);
            assert!(draft.parse().is_ok(), "{}", template.key);
            let report = report(&draft, &Context::default(), today, &EN);
            for number in [15, 18, 31, 37, 39, 40, 42, 44] {
                let verdict = report.verdict(number).unwrap();
                assert!(
                    !matches!(verdict, Verdict::Warn(_)),
                    "{} {number}",
                    template.key
                );
            }
        }
    }
}
