//! The fifty checks: their list, what they find, and the score.
//!
//! Each check is a function from what is known to a [`Verdict`]. Numbers are those of the list in
//! the design, and never change: cases and words refer to them.

use chrono::NaiveDate;

use super::checks::{achievable, measurable, relevant, running, specific, timed};
use super::context::Context;
use super::criterion::Criterion;
use super::draft::GoalDraft;
use super::field::Field;
use super::reason::Reason;
use super::verdict::{CheckCtx, Verdict};
use super::words::Lexicon;

/// One of the checks.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its number, 1 to 50.
    pub number: u8,
    /// The field to look at when it warns.
    pub field: Field,
    run: fn(&CheckCtx) -> Verdict,
}

impl Check {
    /// Its criterion.
    pub const fn criterion(&self) -> Criterion {
        Criterion::of(self.number)
    }

    /// What it says.
    pub fn run(&self, ctx: &CheckCtx) -> Verdict {
        (self.run)(ctx)
    }
}

const fn check(number: u8, field: Field, run: fn(&CheckCtx) -> Verdict) -> Check {
    Check { number, field, run }
}

/// Every check, in order of its number.
pub const CHECKS: [Check; 50] = [
    check(1, Field::Verb, specific::action_verb),
    check(2, Field::Verb, specific::vague_verb),
    check(3, Field::Object, specific::vague_amount),
    check(4, Field::Object, specific::named_object),
    check(5, Field::Object, specific::length),
    check(6, Field::Object, specific::one_action),
    check(7, Field::Kind, specific::kind_chosen),
    check(8, Field::Verb, specific::no_avoidance),
    check(9, Field::Verb, specific::in_own_hands),
    check(10, Field::Object, specific::no_placeholder),
    check(11, Field::Object, specific::no_duplicate),
    check(12, Field::Metric, measurable::metric_and_unit),
    check(13, Field::Target, measurable::number),
    check(14, Field::Baseline, measurable::baseline),
    check(15, Field::Direction, measurable::direction),
    check(16, Field::OfWhat, measurable::percent_of),
    check(17, Field::Proof, measurable::proof),
    check(18, Field::CheckInDays, measurable::readings),
    check(19, Field::Source, measurable::source),
    check(20, Field::LeadMeasure, measurable::lead_and_lag),
    check(21, Field::MostPace, achievable::within_stated_pace),
    check(22, Field::HoursNeeded, achievable::hours_fit),
    check(23, Field::HoursAWeek, achievable::capacity),
    check(24, Field::Target, achievable::within_history),
    check(25, Field::Priority, achievable::few_big_goals),
    check(26, Field::Start, achievable::prerequisites),
    check(27, Field::Cost, achievable::budget),
    check(28, Field::Confidence, achievable::confidence),
    check(29, Field::Plan, achievable::if_then),
    check(30, Field::Target, achievable::not_too_easy),
    check(31, Field::Why, relevant::linked),
    check(32, Field::Why, relevant::why),
    check(33, Field::Why, relevant::wanted),
    check(34, Field::Stage, relevant::stage),
    check(35, Field::Why, relevant::aims),
    check(36, Field::Priority, relevant::priorities),
    check(37, Field::Due, timed::real_day_ahead),
    check(38, Field::Due, timed::no_vague_time),
    check(39, Field::Due, timed::span),
    check(40, Field::Due, timed::milestones),
    check(41, Field::StepDue, timed::first_step),
    check(42, Field::Due, timed::working_day),
    check(43, Field::OutsideDeadline, timed::slack),
    check(44, Field::ReviewDays, timed::reviews),
    check(45, Field::Due, timed::no_crowd),
    check(46, Field::Due, timed::plain_days),
    check(47, Field::Target, running::on_course),
    check(48, Field::CheckInDays, running::checked_in),
    check(49, Field::Target, running::changes_recorded),
    check(50, Field::Proof, running::closed_well),
];

/// A check and what it says.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The check.
    pub check: Check,
    /// What it says.
    pub verdict: Verdict,
}

/// Checks passed out of checks that apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CheckScore {
    /// Passed.
    pub passed: u8,
    /// Applying: passed and warned.
    pub of: u8,
}

impl CheckScore {
    fn count(&mut self, verdict: &Verdict) {
        self.passed += u8::from(*verdict == Verdict::Pass);
        self.of += u8::from(*verdict != Verdict::NotApplicable);
    }

    /// Whether this share is lower than another. With nothing that applies, all is well.
    pub fn is_below(self, other: CheckScore) -> bool {
        let share = |tally: CheckScore| match tally.of {
            0 => (1, 1),
            of => (u16::from(tally.passed), u16::from(of)),
        };
        let ((a, b), (c, d)) = (share(self), share(other));
        a * d < c * b
    }
}

/// What all checks say of a goal.
#[derive(Clone, Debug)]
pub struct Report {
    /// A finding for each check, in order of its number.
    pub findings: Vec<Finding>,
}

impl Report {
    /// The score of a criterion.
    pub fn score(&self, criterion: Criterion) -> CheckScore {
        let mut tally = CheckScore::default();
        for finding in &self.findings {
            if finding.check.criterion() == criterion {
                tally.count(&finding.verdict);
            }
        }
        tally
    }

    /// How many things are left to improve under a criterion. A check that does not apply counts
    /// nowhere.
    pub fn left(&self, criterion: Criterion) -> usize {
        let warnings = self.warnings();
        warnings
            .filter(|(check, _)| check.criterion() == criterion)
            .count()
    }

    /// The score of all checks together.
    pub fn total(&self) -> CheckScore {
        let mut tally = CheckScore::default();
        for finding in &self.findings {
            tally.count(&finding.verdict);
        }
        tally
    }

    /// What the check with this number says; `None` for numbers outside of 1 to 50.
    pub fn verdict(&self, number: u8) -> Option<&Verdict> {
        let finding = self.findings.iter().find(|it| it.check.number == number);
        finding.map(|finding| &finding.verdict)
    }

    /// What warns, in order of the number.
    pub fn warnings(&self) -> impl Iterator<Item = (&Check, &Reason)> {
        self.findings
            .iter()
            .filter_map(|finding| match &finding.verdict {
                Verdict::Warn(reason) => Some((&finding.check, reason)),
                Verdict::Pass | Verdict::NotApplicable => None,
            })
    }
}

/// What all checks say of a draft on the reader's day `today`. Works while it is being typed:
/// what cannot be read counts as not given.
pub fn report(draft: &GoalDraft, context: &Context, today: NaiveDate, lexicon: &Lexicon) -> Report {
    let (plan, _) = draft.read();
    let ctx = CheckCtx {
        plan: &plan,
        context,
        today,
        lexicon,
    };
    let finding = |check: Check| Finding {
        verdict: check.run(&ctx),
        check,
    };
    Report {
        findings: CHECKS.into_iter().map(finding).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_are_numbered_from_one_to_fifty() {
        assert!(CHECKS.iter().map(|check| check.number).eq(1..=50));
        let criteria: Vec<Criterion> = CHECKS.iter().map(Check::criterion).collect();
        assert!(criteria.is_sorted());
        let counts =
            Criterion::ALL.map(|criterion| criteria.iter().filter(|it| **it == criterion).count());
        assert_eq!(counts, [11, 9, 10, 6, 10, 4]);
    }

    #[test]
    fn only_what_warns_is_left_to_improve() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let mut draft = GoalDraft::default();
        draft.set_statement("Apply for twelve jobs in my field by March 3");
        let report = report(&draft, &Context::default(), today, &crate::goals::words::EN);
        let specific = CHECKS.iter().filter(|check| check.number <= 11);
        let warns =
            specific.filter(|check| matches!(report.verdict(check.number), Some(Verdict::Warn(_))));
        let left = report.left(Criterion::Specific);
        assert_eq!(left, warns.count());
        assert_eq!(left, 1, "only the kind is open");
        let of_all: usize = Criterion::ALL.iter().map(|it| report.left(*it)).sum();
        assert_eq!(of_all, report.warnings().count());
    }

    #[test]
    fn shares_compare_by_size() {
        let tally = |passed, of| CheckScore { passed, of };
        assert!(tally(1, 3).is_below(tally(1, 2)));
        assert!(!tally(2, 4).is_below(tally(1, 2)));
        assert!(!tally(0, 0).is_below(tally(1, 2)));
        assert!(tally(1, 2).is_below(tally(0, 0)));
    }
}
