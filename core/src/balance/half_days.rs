//! Days of leave, which are counted in halves.

use crate::decimal::Decimal;
use crate::form::{self, FieldKind, NoFormula, Problem, Spec, Time, Value};
use crate::number::DecimalPoint;
use crate::quantity::Unit;

/// A number of days in halves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfDays(i64);

impl HalfDays {
    pub const fn halves(halves: i64) -> HalfDays {
        HalfDays(halves)
    }

    pub const fn as_halves(self) -> i64 {
        self.0
    }

    /// The nearest number of half days.
    pub fn nearest(days: Decimal) -> HalfDays {
        HalfDays(days.times(Decimal::whole(2)).rounded(0).floor())
    }

    pub const fn days(self) -> Decimal {
        Decimal::ratio(self.0, 2)
    }
}

/// A number of days as typed, rounded to half a day; `None` if nothing is typed.
///
/// # Errors
/// What is wrong with the text, or a number of days that is not from 0 to `max`.
pub fn read_half_days(text: &str, max: i64) -> Result<Option<HalfDays>, Problem> {
    let spec: Spec<NoFormula> = Spec {
        kind: FieldKind::Number(Unit::Days),
        range: (0, max),
        time: Time::per(None),
        point: DecimalPoint::Fraction,
    };
    let read = form::read(text, &spec)?;
    Ok(read.and_then(|value| match value {
        Value::Number(days) => Some(HalfDays::nearest(days)),
        Value::Money(_) | Value::Rate(_) | Value::Date(_) => None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_halves() {
        let read = |text| read_half_days(text, 100).map(|days| days.map(HalfDays::as_halves));
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("28"), Ok(Some(56)));
        assert_eq!(read("3.5"), Ok(Some(7)));
        assert_eq!(read("2 1/2 days"), Ok(Some(5)));
        assert_eq!(read("1.3"), Ok(Some(3)));
        assert_eq!(read("100"), Ok(Some(200)));
        assert_eq!(read("100.5"), Err(Problem::OutOfRange));
        assert_eq!(read("-1"), Err(Problem::OutOfRange));
        assert!(read("soon").is_err());
        assert_eq!(HalfDays::halves(-3).days(), Decimal::ratio(-3, 2));
    }
}
