//! What time and day it is here, and random ids.

use chrono::NaiveDate;
use steppingstone_core::record::Clock;

pub use imp::now_ms;
#[cfg(all(not(target_arch = "wasm32"), test))]
pub use imp::set_day;

/// The calendar day on the reader's own clock.
pub fn today() -> NaiveDate {
    let (year, month, day) = imp::local_date();
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// Both, for an edit that is made now.
pub fn clock() -> Clock {
    Clock {
        today: today(),
        now_ms: now_ms(),
    }
}

/// A new record id: the time, so that ids sort by age, and enough chance to never meet again.
pub fn new_id() -> String {
    format!(
        "{}{}",
        base36(now_ms().unsigned_abs()),
        base36(imp::random())
    )
}

fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        let digit = u32::try_from(number % 36).unwrap_or_default();
        digits.extend(char::from_digit(digit, 36));
        number /= 36;
        if number == 0 {
            return digits.iter().rev().collect();
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod imp {
    /// Milliseconds since the epoch.
    pub fn now_ms() -> i64 {
        js_sys::Date::now() as i64
    }

    pub(super) fn local_date() -> (i32, u32, u32) {
        let now = js_sys::Date::new_0();
        (
            i32::try_from(now.get_full_year()).unwrap_or_default(),
            now.get_month() + 1,
            now.get_date(),
        )
    }

    pub(super) fn random() -> u64 {
        // 48 bits: two tabs that start a record in the same millisecond do not collide.
        (js_sys::Math::random() * 281_474_976_710_656.0) as u64
    }
}

#[cfg(all(not(target_arch = "wasm32"), not(test)))]
mod imp {
    /// Milliseconds since the epoch.
    pub fn now_ms() -> i64 {
        0
    }

    pub(super) fn local_date() -> (i32, u32, u32) {
        (1970, 1, 1)
    }

    pub(super) fn random() -> u64 {
        0
    }
}

/// In a test the day can be set, and ids differ.
#[cfg(all(not(target_arch = "wasm32"), test))]
mod imp {
    use std::cell::Cell;

    thread_local! {
        static DAY: Cell<(i32, u32, u32)> = const { Cell::new((1970, 1, 1)) };
        static COUNT: Cell<u64> = const { Cell::new(0) };
    }

    /// Sets the day for the test of this thread.
    pub fn set_day(year: i32, month: u32, day: u32) {
        DAY.set((year, month, day));
    }

    /// Milliseconds since the epoch.
    pub fn now_ms() -> i64 {
        0
    }

    pub(super) fn local_date() -> (i32, u32, u32) {
        DAY.get()
    }

    pub(super) fn random() -> u64 {
        COUNT.set(COUNT.get() + 1);
        COUNT.get()
    }
}

#[cfg(test)]
mod tests {
    use super::base36;

    #[test]
    fn numbers_in_base_36() {
        assert_eq!(base36(0), "0");
        assert_eq!(base36(35), "z");
        assert_eq!(base36(36 * 36 + 1), "101");
    }
}
