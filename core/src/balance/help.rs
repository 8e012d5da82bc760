//! When the page says where to find help (S6). It says so and gates nothing; notes are never
//! searched for words, and nothing is stored about it.

use chrono::NaiveDate;

use super::check_in::{CheckIn, HowAreYou};
use super::days::days_between;
use crate::keyed::keyed;

/// It is shown for so many days after the check-in.
const SHOWN_DAYS: i64 = 14;
/// An overall figure of so many points or fewer is very low.
const VERY_LOW: i64 = 15;
/// Two very low ones count if they are at most so many days apart.
const APART_DAYS: i64 = 21;

keyed! {
    /// Why the page says where to find help.
    HelpReason {
        /// The reader said "I need help".
        Asked "asked",
        /// Two very low check-ins, one after the other.
        VeryLow "very_low",
    }
}

/// Why help is shown, if it is (S6). `check_ins` are in order, the oldest first.
pub fn help_reasons(check_ins: &[CheckIn], today: NaiveDate) -> Vec<HelpReason> {
    let Some((latest, earlier)) = check_ins.split_last() else {
        return Vec::new();
    };
    if days_between(latest.on, today) > SHOWN_DAYS {
        return Vec::new();
    }
    let is_very_low =
        |check_in: &CheckIn| check_in.overall().is_some_and(|it| it.is_at_most(VERY_LOW));
    // A check-in with too few answers has no overall figure, so the one before it is meant.
    let mut scored = earlier.iter().rev().filter(|it| it.overall().is_some());
    let is_twice = is_very_low(latest)
        && scored.next().is_some_and(|before| {
            is_very_low(before) && days_between(before.on, latest.on) <= APART_DAYS
        });
    let reasons = [
        (latest.how == Some(HowAreYou::NeedHelp), HelpReason::Asked),
        (is_twice, HelpReason::VeryLow),
    ];
    let reasons = reasons.into_iter().filter(|(applies, _)| *applies);
    reasons.map(|(_, reason)| reason).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check_in::check_in;
    use super::*;
    use crate::day::date_from_text;

    fn reasons(check_ins: &[CheckIn], today: &str) -> Vec<HelpReason> {
        help_reasons(check_ins, date_from_text(today).unwrap())
    }

    #[test]
    fn who_asks_is_answered_for_two_weeks() {
        let mut asked = check_in("2027-02-14", [5; 6]);
        asked.how = Some(HowAreYou::NeedHelp);
        let all = [check_in("2027-02-07", [3; 6]), asked.clone()];
        assert_eq!(reasons(&all, "2027-02-14"), [HelpReason::Asked]);
        assert_eq!(reasons(&all, "2027-02-28"), [HelpReason::Asked]);
        assert_eq!(reasons(&all, "2027-03-01"), []);
        // Better since.
        let all = [asked, check_in("2027-02-21", [3; 6])];
        assert_eq!(reasons(&all, "2027-02-21"), []);
        assert_eq!(reasons(&[], "2027-02-21"), []);
    }

    #[test]
    fn two_very_low_check_ins_near_each_other_count() {
        // 25 x 3 / 5 are 15 points; one more step is above.
        let low = [1, 2, 2, 2, 1, 0];
        let of = |first: &str, second: &str, answers| {
            let all = [check_in(first, low), check_in(second, answers)];
            reasons(&all, second)
        };
        assert_eq!(of("2027-02-07", "2027-02-14", low), [HelpReason::VeryLow]);
        assert_eq!(of("2027-01-24", "2027-02-14", low), [HelpReason::VeryLow]);
        assert_eq!(of("2027-01-23", "2027-02-14", low), []);
        assert_eq!(of("2027-02-07", "2027-02-14", [2, 2, 2, 2, 1, 0]), []);
        assert_eq!(reasons(&[check_in("2027-02-14", low)], "2027-02-14"), []);
    }

    #[test]
    fn a_thin_check_in_is_passed_over() {
        let thin = check_in("2027-02-07", [1, 1, 1, 0, 0, 0]);
        let of = |first: CheckIn, last: CheckIn| {
            let on = last.on;
            help_reasons(&[first, thin.clone(), last], on)
        };
        let low = |on| check_in(on, [1; 6]);
        assert_eq!(
            of(low("2027-01-31"), low("2027-02-14")),
            [HelpReason::VeryLow]
        );
        assert_eq!(of(check_in("2027-01-31", [3; 6]), low("2027-02-14")), []);
        // The latest has no overall figure.
        assert_eq!(of(low("2027-01-24"), thin.clone()), []);
    }

    #[test]
    fn both_reasons_can_hold() {
        let mut last = check_in("2027-02-14", [1; 6]);
        last.how = Some(HowAreYou::NeedHelp);
        let all = [check_in("2027-02-07", [1; 6]), last];
        let both = [HelpReason::Asked, HelpReason::VeryLow];
        assert_eq!(reasons(&all, "2027-02-15"), both);
    }
}
