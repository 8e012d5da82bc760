//! Where values lie on a drawing.

/// Where a value lies on an axis, in whole units of the drawing.
///
/// `values` are the values at the axis's two ends, `units` the places of those ends; either may
/// run downwards. A value beyond an end is drawn at that end. Whole units, because a pixel is
/// all that can be seen, and because printing floats costs tables that do not compress.
pub fn place(value: f64, values: (f64, f64), units: (i32, i32)) -> i32 {
    let (first, last) = values;
    let share = ((value - first) / (last - first)).clamp(0.0, 1.0);
    let (from, to) = (f64::from(units.0), f64::from(units.1));
    (from + share * (to - from)).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(value: f64, units: (i32, i32), expected: i32) {
        assert_eq!(place(value, (0.0, 100.0), units), expected);
    }

    #[test]
    fn the_ends_are_the_ends_and_the_middle_lies_between() {
        check(0.0, (10, 210), 10);
        check(100.0, (10, 210), 210);
        check(50.0, (10, 210), 110);
        check(50.0, (284, 8), 146);
        check(-5.0, (10, 210), 10);
        check(105.0, (10, 210), 210);
    }

    proptest! {
        #[test]
        fn a_larger_value_never_lies_before_a_smaller(a in -100.0..100.0_f64, b in -100.0..100.0_f64) {
            let at = |value| place(value, (-100.0, 100.0), (34, 406));
            prop_assert_eq!(at(a).cmp(&at(b)).is_le(), a <= b || at(a) == at(b));
            prop_assert!((34..=406).contains(&at(a)));
        }
    }
}
