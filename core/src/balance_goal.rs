//! What Balance hands to goals: hours a week for them, a small goal for a low area, and an if-then
//! plan for a boundary that is often broken. It stands beside the two tools, which do not name each
//! other.

use chrono::{Datelike, Days, NaiveDate};

use crate::balance::{Area, Capacity};
use crate::career::Practice;
use crate::day::date_to_text;
use crate::decimal::Decimal;
use crate::goals::template::{Measured, Template};
use crate::goals::{Field, GoalDraft, GoalSettings, Kind, Link};

/// The key of the goal for a boundary, in words and in stored goals. Never changed.
pub const BOUNDARY_GOAL: &str = "balance_boundary";

/// A boundary is tried for so many weeks, with a count of those in which it was kept.
const BOUNDARY_WEEKS: i64 = 4;

/// A small goal for an area of the check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaGoal {
    /// Its name in words and in stored goals. Never changed.
    pub key: &'static str,
    /// From start to due; a proposal.
    pub weeks: i64,
    /// How often something is done; `None` for a goal of yes or no.
    pub target: Option<i64>,
}

/// The words of a goal: those of the locale.
#[derive(Clone, Copy, Debug, Default)]
pub struct BalanceGoalWords<'a> {
    pub statement: &'a str,
    /// What is counted, and its unit; of a goal that is counted.
    pub metric: &'a str,
    pub unit: &'a str,
    /// The result that the activity serves; of a goal that is counted.
    pub serves: &'a str,
    /// What proves it; of a goal of yes or no.
    pub proof: &'a str,
    /// What gets in the way, and what is done then.
    pub obstacle: &'a str,
    pub plan: &'a str,
}

/// The small goal for an area.
pub const fn area_goal(area: Area) -> AreaGoal {
    let (key, weeks, target) = match area {
        // Two tasks handed back or moved, by Friday.
        Area::Load => ("balance_load", 1, Some(2)),
        // Stopping at a set hour on four days a week.
        Area::Off => ("balance_off", 3, Some(12)),
        // The planned sleep on five nights a week.
        Area::Rest => ("balance_rest", 3, Some(15)),
        // An evening a week without duties.
        Area::Energy => ("balance_energy", 4, Some(4)),
        // Somebody met or called each week.
        Area::People => ("balance_people", 4, Some(4)),
        // Two hours a week agreed on that are the reader's own to plan.
        Area::Say => ("balance_say", 2, None),
    };
    AreaGoal { key, weeks, target }
}

/// A small goal for an area, to be edited.
pub fn area_goal_draft(area: Area, words: &BalanceGoalWords, today: NaiveDate) -> GoalDraft {
    let mut draft = goal_draft(area_goal(area), words, today);
    if area == Area::Load {
        let due = friday_after(today).map(date_to_text).unwrap_or_default();
        draft.set(Field::Due, due);
        draft.set(Field::CheckInDays, "1");
        draft.milestones.clear();
    }
    draft
}

/// A goal that keeps a boundary for some weeks, with its obstacle and an if-then plan filled in.
pub fn boundary_goal_draft(words: &BalanceGoalWords, today: NaiveDate) -> GoalDraft {
    let goal = AreaGoal {
        key: BOUNDARY_GOAL,
        weeks: BOUNDARY_WEEKS,
        target: Some(BOUNDARY_WEEKS),
    };
    goal_draft(goal, words, today)
}

fn goal_draft(goal: AreaGoal, words: &BalanceGoalWords, today: NaiveDate) -> GoalDraft {
    let (kind, measured) = match goal.target {
        Some(_) => (Kind::Activity, Measured::Count),
        None => (Kind::Result, Measured::YesNo),
    };
    let template = Template {
        key: goal.key,
        kind,
        measured,
        weeks: goal.weeks,
    };
    let mut draft = template.draft(today);
    draft.set_statement(words.statement);
    match goal.target {
        Some(target) => {
            draft.set(Field::Metric, words.metric);
            draft.set(Field::Unit, words.unit);
            draft.set(Field::Serves, words.serves);
            draft.set(Field::Target, target.to_string());
        }
        None => draft.set(Field::Proof, words.proof),
    }
    draft.set(Field::Obstacle, words.obstacle);
    draft.set(Field::Plan, words.plan);
    draft.links.push(Link::Practice(Practice::Balance));
    draft
}

/// The next Friday after a day.
fn friday_after(day: NaiveDate) -> Option<NaiveDate> {
    let days = (4 + 7 - day.weekday().num_days_from_monday()) % 7;
    let days = if days == 0 { 7 } else { days };
    day.checked_add_days(Days::new(days.into()))
}

/// Hours a week for goals as Balance has them, and as goals have them where that differs: both are
/// shown then, and neither is changed unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoalHours {
    pub planned: Decimal,
    /// `None` if goals have none, or none that can be read.
    pub in_goals: Option<Decimal>,
}

impl GoalHours {
    pub fn of(capacity: Capacity, settings: &GoalSettings) -> GoalHours {
        GoalHours {
            planned: Decimal::ratio(capacity.planned, 60),
            in_goals: settings.capacity(),
        }
    }

    pub fn differ(&self) -> bool {
        self.in_goals != Some(self.planned)
    }

    /// Types the planned hours into the setting of goals.
    pub fn take_into(&self, settings: &mut GoalSettings, at_ms: i64) {
        settings.set_hours(self.planned.to_text(), at_ms);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::{HalfDays, LeaveYear, Weekdays, leave_count};
    use crate::day::date_from_text;
    use crate::goals::Plan;

    const WORDS: BalanceGoalWords = BalanceGoalWords {
        statement: "Stop at a set hour",
        metric: "days on which I stop at that hour",
        unit: "days",
        serves: "My evenings are free",
        proof: "The hours in writing",
        obstacle: "Somebody asks me to stay",
        plan: "If somebody asks, then I offer a time tomorrow",
    };

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn plan(area: Area, today: &str) -> Plan {
        let draft = area_goal_draft(area, &WORDS, day(today));
        draft.parse().unwrap()
    }

    #[test]
    fn every_area_has_a_goal_that_can_be_read() {
        let mut keys = Vec::new();
        for area in Area::ALL {
            let goal = area_goal(area);
            let plan = plan(area, "2026-11-30");
            assert_eq!(plan.statement, WORDS.statement);
            let target = plan.metric().and_then(|metric| metric.target);
            assert_eq!(target, goal.target.map(Decimal::whole));
            assert!(plan.start < plan.due && plan.links.len() == 1);
            keys.push(goal.key);
        }
        keys.push(BOUNDARY_GOAL);
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count, "each has a key of its own");
        assert!(keys.iter().all(|key| Template::from_key(key).is_none()));
    }

    #[test]
    fn tasks_are_handed_back_by_friday() {
        for (today, due) in [
            ("2026-11-30", "2026-12-04"),
            ("2026-12-03", "2026-12-04"),
            ("2026-12-04", "2026-12-11"),
            ("2026-12-05", "2026-12-11"),
        ] {
            let plan = plan(Area::Load, today);
            assert_eq!(plan.due, Some(day(due)), "{today}");
            assert!(plan.milestones.is_empty());
        }
    }

    #[test]
    fn a_boundary_becomes_a_goal_with_its_obstacle() {
        let draft = boundary_goal_draft(&WORDS, day("2026-11-30"));
        assert_eq!(draft.text(Field::Template), BOUNDARY_GOAL);
        assert_eq!(draft.text(Field::Obstacle), WORDS.obstacle);
        assert_eq!(draft.text(Field::Plan), WORDS.plan);
        assert_eq!(draft.text(Field::Target), "4");
        assert_eq!(draft.text(Field::Due), "2026-12-28");
        assert!(draft.parse().is_ok());
    }

    #[test]
    fn hours_go_to_goals_only_when_they_are_taken_over() {
        let capacity = Capacity {
            planned: 390,
            most: 600,
        };
        let mut settings = GoalSettings::default();
        let hours = GoalHours::of(capacity, &settings);
        assert_eq!(hours.in_goals, None);
        assert!(hours.differ());
        hours.take_into(&mut settings, 9);
        assert_eq!(settings.hours.value, "6.5");
        assert!(!GoalHours::of(capacity, &settings).differ());
        settings.set_hours("6", 10);
        assert!(GoalHours::of(capacity, &settings).differ());
    }

    #[test]
    fn the_planned_leave_of_goals_is_what_leave_counts() {
        let mut settings = GoalSettings::default();
        settings.add_leave((day("2027-07-05"), day("2027-07-09")), 1);
        let year = LeaveYear {
            year: 2027,
            entitlement: HalfDays::halves(40),
            carry: HalfDays::default(),
            carry_until: None,
            holidays: Vec::new(),
            half_days: Vec::new(),
            work_days: Weekdays::default(),
        };
        let found = leave_count(&year, &settings.leave.value, day("2027-07-06"));
        assert_eq!((found.taken.as_halves(), found.planned.as_halves()), (4, 6));
    }
}
