//! What an opportunity waits for (O6, O7). The limits are ours.

use chrono::{Datelike, Days, NaiveDate};

use super::{History, NetworkSettings, Opportunity, OpportunityStage, StepKind};
use crate::keyed::keyed;

/// An application is silent after so many quiet days.
const SILENT_DAYS: i64 = 60;
/// A day for an answer or an application is near up to so many days before it.
const NEAR_DAYS: i64 = 3;
/// An application that was asked after so often is not called stale again.
const MAX_FOLLOW_UPS: usize = 2;

/// The most quiet days that can be chosen.
const MAX_QUIET_DAYS: i64 = 120;

keyed! {
    WarningKind {
        /// The day to apply or to answer is over; for so many days.
        DeadlinePassed "deadline_passed",
        /// That day is near; in so many days.
        DeadlineNear "deadline_near",
        /// What the reader meant to do is due; for so many days.
        FollowUp "follow_up",
        /// Quiet for so many days that it may be closed as without an answer.
        Silent "silent",
        /// Quiet for so many days.
        Stale "stale",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warning {
    pub kind: WarningKind,
    /// How many days ago, or until then; 0 or more.
    pub days: i64,
}

/// After how many quiet days each stage is stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietDays {
    pub interested: i64,
    pub applied: i64,
    pub interviewing: i64,
    pub offer: i64,
}

impl Default for QuietDays {
    fn default() -> QuietDays {
        QuietDays {
            interested: 14,
            applied: 14,
            interviewing: 10,
            offer: 5,
        }
    }
}

impl NetworkSettings {
    /// The reader's limits, and ours where none is chosen.
    pub fn quiet_days(&self) -> QuietDays {
        let ours = QuietDays::default();
        QuietDays {
            interested: self.quiet_interested.value.unwrap_or(ours.interested),
            applied: self.quiet_applied.value.unwrap_or(ours.applied),
            interviewing: self.quiet_interviewing.value.unwrap_or(ours.interviewing),
            offer: self.quiet_offer.value.unwrap_or(ours.offer),
        }
    }
}

/// A number of quiet days as typed: `Some(None)` where nothing is typed, which is no choice, and
/// `None` for what is no number from 1 to 120.
pub fn read_quiet_days(text: &str) -> Option<Option<i64>> {
    match text.trim() {
        "" => Some(None),
        text => {
            let days = text.parse().ok();
            days.filter(|days| (1..=MAX_QUIET_DAYS).contains(days))
                .map(Some)
        }
    }
}

impl QuietDays {
    /// `None` for what is closed.
    pub fn of(&self, stage: OpportunityStage) -> Option<i64> {
        match stage {
            OpportunityStage::Interested => Some(self.interested),
            OpportunityStage::Applied => Some(self.applied),
            OpportunityStage::Interviewing => Some(self.interviewing),
            OpportunityStage::Offer => Some(self.offer),
            OpportunityStage::Closed => None,
        }
    }
}

/// O6. None where it is closed or archived.
pub fn warnings(opportunity: &Opportunity, quiet: &QuietDays, today: NaiveDate) -> Vec<Warning> {
    let history = opportunity.history();
    let stage = history.stage();
    let Some(limit) = quiet.of(stage).filter(|_| !opportunity.archived.value) else {
        return Vec::new();
    };
    let deadline = match stage {
        OpportunityStage::Interested => opportunity.apply_by.value,
        OpportunityStage::Offer => opportunity.answer_by.value,
        _ => None,
    };
    let found = [
        deadline.and_then(|day| deadline_warning(day, today)),
        opportunity.follow_up.value.as_ref().and_then(|it| {
            let days = days_between(it.on, today);
            warning(WarningKind::FollowUp, days, days >= 0)
        }),
        quiet_days(opportunity, &history, today)
            .and_then(|days| quiet_warning(opportunity, stage, limit, days)),
    ];
    found.into_iter().flatten().collect()
}

/// The days since anything happened; `None` while a step or a follow-up lies ahead, and where
/// nothing is known.
fn quiet_days(opportunity: &Opportunity, history: &History, today: NaiveDate) -> Option<i64> {
    let steps = || opportunity.live_steps().map(|(_, step)| step.on);
    let follow_up = opportunity.follow_up.value.as_ref().map(|it| it.on);
    if steps().chain(follow_up).any(|on| on > today) {
        return None;
    }
    let entries = history.entries().iter().map(|entry| entry.on);
    let latest = entries.chain(steps()).max()?;
    Some(days_between(latest, today))
}

fn quiet_warning(
    opportunity: &Opportunity,
    stage: OpportunityStage,
    limit: i64,
    days: i64,
) -> Option<Warning> {
    use OpportunityStage::{Applied, Interviewing};
    if days >= SILENT_DAYS && matches!(stage, Applied | Interviewing) {
        return warning(WarningKind::Silent, days, true);
    }
    let steps = opportunity.live_steps();
    let asked = steps.filter(|(_, step)| step.kind == StepKind::FollowUp);
    let is_asked_enough = stage == Applied && asked.count() >= MAX_FOLLOW_UPS;
    warning(WarningKind::Stale, days, days >= limit && !is_asked_enough)
}

fn deadline_warning(day: NaiveDate, today: NaiveDate) -> Option<Warning> {
    match days_between(today, day) {
        left if left < 0 => warning(WarningKind::DeadlinePassed, -left, true),
        left => warning(WarningKind::DeadlineNear, left, left <= NEAR_DAYS),
    }
}

fn warning(kind: WarningKind, days: i64, holds: bool) -> Option<Warning> {
    holds.then_some(Warning { kind, days })
}

fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// When to ask after it (O7), from the day on which a stage began; `None` for stages in which there
/// is nobody to ask.
pub fn suggested_follow_up(stage: OpportunityStage, on: NaiveDate) -> Option<NaiveDate> {
    let days = match stage {
        OpportunityStage::Applied => 10,
        OpportunityStage::Interviewing => 7,
        _ => return None,
    };
    on.checked_add_days(Days::new(days)).and_then(workday_from)
}

/// The day itself, or the Monday after a Saturday or Sunday.
pub(super) fn workday_from(day: NaiveDate) -> Option<NaiveDate> {
    let wait = match day.weekday().num_days_from_monday() {
        5 => 2,
        6 => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(wait))
}

impl Opportunity {
    /// When to ask after it, from where it stands; see [`suggested_follow_up`].
    pub fn suggested_follow_up(&self) -> Option<NaiveDate> {
        let history = self.history();
        let last = history.entries().last()?;
        suggested_follow_up(last.stage, last.on)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Numbers, day, opportunity, step};
    use super::super::{FollowUp, OpportunityOutcome};
    use super::*;

    fn at(stage: OpportunityStage, on: &str) -> Opportunity {
        let closes = stage == OpportunityStage::Closed;
        let outcome = closes.then_some(OpportunityOutcome::Rejected);
        opportunity("o", "", &[(stage, on, outcome)])
    }

    fn found(opportunity: &Opportunity, today: &str) -> Vec<(&'static str, i64)> {
        let found = warnings(opportunity, &QuietDays::default(), day(today));
        found.iter().map(|it| (it.kind.key(), it.days)).collect()
    }

    #[test]
    fn quiet_days_are_a_whole_number_or_no_choice() {
        for (text, expected) in [
            ("", Some(None)),
            (" 21 ", Some(Some(21))),
            ("120", Some(Some(120))),
            ("0", None),
            ("121", None),
            ("2.5", None),
            ("two", None),
        ] {
            assert_eq!(read_quiet_days(text), expected, "{text}");
        }
    }

    #[test]
    fn each_stage_is_stale_after_its_own_quiet_days() {
        use OpportunityStage::{Applied, Interested, Interviewing, Offer};
        for (stage, limit) in [
            (Interested, 14),
            (Applied, 14),
            (Interviewing, 10),
            (Offer, 5),
        ] {
            let it = at(stage, "2027-03-01");
            let on = |days| (day("2027-03-01") + Days::new(days)).to_string();
            assert_eq!(found(&it, &on(limit - 1)), [], "{stage:?}");
            let expected = [("stale", limit.cast_signed())];
            assert_eq!(found(&it, &on(limit)), expected, "{stage:?}");
        }
        let quiet = QuietDays {
            offer: 1,
            ..QuietDays::default()
        };
        let offer = at(Offer, "2027-03-01");
        assert_eq!(warnings(&offer, &quiet, day("2027-03-02")).len(), 1);
    }

    #[test]
    fn limits_are_the_readers_where_they_are_chosen() {
        let mut settings = NetworkSettings::new(1);
        assert_eq!(settings.quiet_days(), QuietDays::default());
        settings.quiet_interested.value = Some(1);
        settings.quiet_applied.value = Some(2);
        settings.quiet_interviewing.value = Some(3);
        settings.quiet_offer.value = Some(4);
        let quiet = settings.quiet_days();
        let limits = OpportunityStage::ALL.map(|stage| quiet.of(stage));
        assert_eq!(limits, [Some(1), Some(2), Some(3), Some(4), None]);
    }

    #[test]
    fn only_where_an_answer_is_awaited_is_it_silent() {
        use OpportunityStage::{Applied, Interested, Interviewing, Offer};
        for (stage, expected) in [
            (Interested, "stale"),
            (Applied, "silent"),
            (Interviewing, "silent"),
            (Offer, "stale"),
        ] {
            let it = at(stage, "2027-03-01");
            assert_eq!(found(&it, "2027-04-30"), [(expected, 60)], "{stage:?}");
        }
    }

    #[test]
    fn a_day_to_answer_counts_for_an_offer_alone() {
        let mut offer = at(OpportunityStage::Offer, "2027-03-01");
        offer.answer_by.value = Some(day("2027-03-05"));
        offer.apply_by.value = Some(day("2027-02-01"));
        assert_eq!(found(&offer, "2027-03-01"), []);
        assert_eq!(found(&offer, "2027-03-02"), [("deadline_near", 3)]);
        assert_eq!(found(&offer, "2027-03-05"), [("deadline_near", 0)]);
        let passed = [("deadline_passed", 1), ("stale", 5)];
        assert_eq!(found(&offer, "2027-03-06"), passed);
        let mut applied = at(OpportunityStage::Applied, "2027-03-01");
        applied.apply_by.value = Some(day("2027-03-01"));
        assert_eq!(found(&applied, "2027-03-02"), []);
    }

    #[test]
    fn what_lies_ahead_is_no_silence_and_what_is_due_today_no_longer_lies_ahead() {
        let mut it = at(OpportunityStage::Applied, "2027-03-01");
        it.follow_up.value = Some(FollowUp {
            on: day("2027-03-20"),
            what: String::new(),
        });
        assert_eq!(found(&it, "2027-03-19"), []);
        let due = [("follow_up", 0), ("stale", 19)];
        assert_eq!(found(&it, "2027-03-20"), due);
        it.follow_up.value = None;
        step(&mut it, "s", StepKind::Note, "2027-03-18");
        assert_eq!(found(&it, "2027-03-31"), []);
        assert_eq!(found(&it, "2027-04-01"), [("stale", 14)]);
    }

    #[test]
    fn what_is_closed_or_archived_waits_for_nothing() {
        let mut closed = at(OpportunityStage::Closed, "2027-03-01");
        closed.apply_by.value = Some(day("2027-03-02"));
        assert_eq!(found(&closed, "2028-03-01"), []);
        let mut archived = at(OpportunityStage::Applied, "2027-03-01");
        assert_eq!(found(&archived, "2028-03-01").len(), 1);
        archived.archived.value = true;
        assert_eq!(found(&archived, "2028-03-01"), []);
    }

    #[test]
    fn only_what_is_open_warns_in_order_and_of_each_thing_once() {
        let mut numbers = Numbers(11);
        let first = day("2027-03-01");
        for _ in 0..3_000 {
            let mut on = |days| (first + Days::new(numbers.below(days))).to_string();
            let days = [on(80), on(80), on(80), on(80), on(80), on(80)];
            let stage = OpportunityStage::ALL[usize::try_from(numbers.below(5)).unwrap()];
            let mut it = at(stage, &days[0]);
            let kind = StepKind::ALL[usize::try_from(numbers.below(5)).unwrap()];
            step(&mut it, "a", kind, &days[1]);
            step(&mut it, "b", StepKind::FollowUp, &days[2]);
            it.apply_by.value = Some(day(&days[3]));
            it.answer_by.value = Some(day(&days[3]));
            let what = String::new();
            let on = day(&days[4]);
            it.follow_up.value = (numbers.below(2) == 0).then_some(FollowUp { on, what });
            it.archived.value = numbers.below(4) == 0;
            let found = warnings(&it, &QuietDays::default(), day(&days[5]));
            let is_resting = it.archived.value || stage == OpportunityStage::Closed;
            assert!(!is_resting || found.is_empty(), "{it:?}");
            assert!(found.iter().all(|warning| warning.days >= 0));
            let groups = found.iter().map(|warning| match warning.kind {
                WarningKind::DeadlinePassed | WarningKind::DeadlineNear => 0,
                WarningKind::FollowUp => 1,
                WarningKind::Silent | WarningKind::Stale => 2,
            });
            let groups: Vec<u8> = groups.collect();
            assert!(groups.is_sorted_by(|a, b| a < b), "{found:?}");
        }
    }

    #[test]
    fn a_follow_up_falls_on_a_working_day() {
        use OpportunityStage::{Applied, Closed, Interested, Interviewing, Offer};
        let check = |stage, on: &str, expected: &str| {
            assert_eq!(suggested_follow_up(stage, day(on)), Some(day(expected)));
        };
        check(Applied, "2027-02-25", "2027-03-08");
        check(Applied, "2027-02-24", "2027-03-08");
        check(Applied, "2027-02-26", "2027-03-08");
        check(Interviewing, "2027-03-01", "2027-03-08");
        check(Interviewing, "2027-03-06", "2027-03-15");
        for stage in [Interested, Offer, Closed] {
            assert_eq!(suggested_follow_up(stage, day("2027-03-01")), None);
        }
        assert_eq!(suggested_follow_up(Applied, NaiveDate::MAX), None);
    }
}
