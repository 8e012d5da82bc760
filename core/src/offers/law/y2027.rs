//! The law of 2027, as far as it was published by 2026-11-28.
//!
//! Three kinds of figures: announced for 2027, law of 2027 because they are not indexed or follow
//! from the act, and those of 2026 in place of what was not found. The numbers of Rev. Proc.
//! 2026-35 and of the notices on plan limits are out or due and were in no text that could be read;
//! forecasts of them differ, so none is used.

use super::model::{Cited, Guideline, Hsa, Law, Marketplace, Salt, Status, Unit};
use super::y2026;
use crate::decimal::Decimal;
use crate::money::Money;

/// The year.
const YEAR: u16 = 2027;

/// The year before.
const OF_2026: Law = y2026::LAW;

/// The figures of 2027.
pub(super) const LAW: Law = Law {
    year: YEAR,
    // Announced.
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
    marketplace: Some(announced(
        Marketplace {
            contiguous: Guideline {
                first: Money::units(15_960),
                further: Money::units(5_680),
            },
            alaska: Guideline {
                first: Money::units(19_950),
                further: Money::units(7_100),
            },
            hawaii: Guideline {
                first: Money::units(18_360),
                further: Money::units(6_530),
            },
            top_share: Decimal::ratio(1_022, 10_000),
        },
        "Rev. Proc. 2026-26; HHS poverty guidelines of 2026; IRC 36B",
    )),
    // The act itself raises it by 1 % a year to 2029.
    salt: Cited {
        value: Salt {
            cap: Money::units(40_804),
            start: Money::units(510_050),
            ..OF_2026.salt.value
        },
        ..OF_2026.salt.also_of(YEAR)
    },
    // Not indexed.
    social_security_rate: OF_2026.social_security_rate.also_of(YEAR),
    medicare: OF_2026.medicare.also_of(YEAR),
    self_employment_share: OF_2026.self_employment_share.also_of(YEAR),
    dependent_care: OF_2026.dependent_care.also_of(YEAR),
    overtime_deduction: OF_2026.overtime_deduction.also_of(YEAR),
    tips_deduction: OF_2026.tips_deduction.also_of(YEAR),
    senior_deduction: OF_2026.senior_deduction.also_of(YEAR),
    supplemental_rate: OF_2026.supplemental_rate.also_of(YEAR),
    supplemental_rate_above: OF_2026.supplemental_rate_above.also_of(YEAR),
    espp_limit: OF_2026.espp_limit.also_of(YEAR),
    exempt_floor: OF_2026.exempt_floor.also_of(YEAR),
    // In Rev. Proc. 2026-35.
    standard_deduction: OF_2026.standard_deduction.carried(),
    further_deduction: OF_2026.further_deduction.carried(),
    bracket_tops: OF_2026.bracket_tops.carried(),
    childless_eitc: OF_2026.childless_eitc.carried(),
    commuter_month: OF_2026.commuter_month.carried(),
    tuition_year: OF_2026.tuition_year.carried(),
    health_fsa: OF_2026.health_fsa.carried(),
    // In the notice of November 2026.
    elective_deferral: OF_2026.elective_deferral.carried(),
    catch_up: OF_2026.catch_up.carried(),
    catch_up_60_to_63: OF_2026.catch_up_60_to_63.carried(),
    annual_additions: OF_2026.annual_additions.carried(),
    compensation_limit: OF_2026.compensation_limit.carried(),
    roth_catch_up_above: match OF_2026.roth_catch_up_above {
        Some(above) => Some(above.carried()),
        None => None,
    },
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
