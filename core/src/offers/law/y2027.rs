//! What is announced for 2027 so far, on top of the law of 2026.

use super::model::{Cited, Hsa, Law, Status, Unit};
use super::y2026;
use crate::money::Money;

/// The year.
const YEAR: u16 = 2027;

/// The figures of 2026 with those of 2027 that were announced by November 2026.
pub(super) const LAW: Law = Law {
    year: YEAR,
    social_security_base: announced(
        Money::units(192_300),
        "SSA COLA fact sheet, announced October 2026",
    ),
    hsa: announced(
        Hsa {
            single: Money::units(4_500),
            family: Money::units(9_000),
            from_55: Money::units(1_000),
        },
        "Rev. Proc. 2026-24; IRC 223",
    ),
    ..y2026::LAW
};

const fn announced<T: Copy>(value: T, source: &'static str) -> Cited<T> {
    Cited {
        value,
        unit: Unit::UsdYear,
        status: Status::Announced,
        year: YEAR,
        source,
    }
}
