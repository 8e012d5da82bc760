//! How much the law lets into a 401(k) in a year.

use crate::money::Money;
use crate::offers::law::Law;

/// The ceilings for one saver.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Deferrals by choice, 402(g).
    pub deferral: Money,
    /// More from 50 on, and more still from 60 to 63, by the age reached in the year (414(v)).
    pub catch_up: Money,
    /// Pay that counts, 401(a)(17).
    pub compensation: Money,
    /// Employee without catch-up and employer together, 415(c).
    pub additions: Money,
}

impl Limits {
    /// No ceilings: where the law of the United States does not hold.
    pub const NONE: Limits = Limits {
        deferral: Money::MAX,
        catch_up: Money::ZERO,
        compensation: Money::MAX,
        additions: Money::MAX,
    };

    /// The ceilings of a year at an age. Without an age there is no catch-up.
    pub fn of(law: &Law, age: Option<u8>) -> Limits {
        Limits {
            deferral: law.elective_deferral.value,
            catch_up: match age {
                Some(60..=63) => law.catch_up_60_to_63.value,
                Some(50..) => law.catch_up.value,
                Some(..50) | None => Money::ZERO,
            },
            compensation: law.compensation_limit.value,
            additions: law.annual_additions.value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    #[track_caller]
    fn check(age: Option<u8>, catch_up: i64) {
        let limits = Limits::of(law_of(2026).law, age);
        assert_eq!(limits.catch_up, Money::units(catch_up));
    }

    #[test]
    fn catch_up_is_by_age() {
        check(None, 0);
        check(Some(49), 0);
        check(Some(50), 8_000);
        check(Some(59), 8_000);
        check(Some(60), 11_250);
        check(Some(63), 11_250);
        check(Some(64), 8_000);
    }
}
