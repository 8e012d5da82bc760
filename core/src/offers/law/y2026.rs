//! The law of 2026.

use super::model::{
    ByStatus, Cited, DependentCare, FurtherDeduction, Guideline, HealthFsa, Hsa, Law, Marketplace,
    Medicare, OvertimeDeduction, Salt, SeniorDeduction, Status, TipsDeduction, Unit,
};
use crate::decimal::Decimal;
use crate::money::Money;

/// The year.
const YEAR: u16 = 2026;

/// The figures of 2026, all in force.
pub(super) const LAW: Law = Law {
    year: YEAR,
    standard_deduction: set(
        ByStatus {
            single: Money::units(16_100),
            married_joint: Money::units(32_200),
            head_of_household: Money::units(24_150),
            married_separate: Money::units(16_100),
        },
        Unit::UsdYear,
        "Rev. Proc. 2025-32",
    ),
    bracket_tops: set(
        ByStatus {
            single: [
                Money::units(12_400),
                Money::units(50_400),
                Money::units(105_700),
                Money::units(201_775),
                Money::units(256_225),
                Money::units(640_600),
            ],
            married_joint: [
                Money::units(24_800),
                Money::units(100_800),
                Money::units(211_400),
                Money::units(403_550),
                Money::units(512_450),
                Money::units(768_700),
            ],
            head_of_household: [
                Money::units(17_700),
                Money::units(67_450),
                Money::units(105_700),
                Money::units(201_750),
                Money::units(256_200),
                Money::units(640_600),
            ],
            married_separate: [
                Money::units(12_400),
                Money::units(50_400),
                Money::units(105_700),
                Money::units(201_775),
                Money::units(256_225),
                Money::units(384_350),
            ],
        },
        Unit::UsdYear,
        "Rev. Proc. 2025-32",
    ),
    childless_eitc: set(
        [
            Money::units(664),
            Money::units(18_140),
            Money::units(10_860),
        ],
        Unit::UsdYear,
        "Rev. Proc. 2025-32; IRC 32",
    ),
    social_security_rate: set(
        Decimal::ratio(62, 1_000),
        Unit::Rate,
        "IRC 3101(a); SSA COLA fact sheets",
    ),
    social_security_base: set(Money::units(184_500), Unit::UsdYear, "SSA COLA fact sheet"),
    medicare: set(
        Medicare {
            rate: Decimal::ratio(145, 10_000),
            additional: Decimal::ratio(9, 1_000),
            additional_above: ByStatus {
                single: Money::units(200_000),
                married_joint: Money::units(250_000),
                head_of_household: Money::units(200_000),
                married_separate: Money::units(125_000),
            },
        },
        Unit::Rate,
        "IRC 3101(b), 1401(b)",
    ),
    self_employment_share: set(Decimal::ratio(9_235, 10_000), Unit::Rate, "IRC 1402(a)(12)"),
    elective_deferral: set(Money::units(24_500), Unit::UsdYear, "IRS Notice 2025-67"),
    catch_up: set(Money::units(8_000), Unit::UsdYear, "IRS Notice 2025-67"),
    catch_up_60_to_63: set(Money::units(11_250), Unit::UsdYear, "IRS Notice 2025-67"),
    annual_additions: set(Money::units(72_000), Unit::UsdYear, "IRS Notice 2025-67"),
    compensation_limit: set(Money::units(360_000), Unit::UsdYear, "IRS Notice 2025-67"),
    hsa: set(
        Hsa {
            single: Money::units(4_400),
            family: Money::units(8_750),
            from_55: Money::units(1_000),
        },
        Unit::UsdYear,
        "Rev. Proc. 2025-19; IRC 223",
    ),
    commuter_month: set(Money::units(340), Unit::UsdMonth, "Rev. Proc. 2025-32"),
    tuition_year: set(
        Money::units(5_250),
        Unit::UsdYear,
        "IRC 127(a)(2); indexed for years after 2026 by Public Law 119-21, section 70412",
    ),
    roth_catch_up_above: Some(set(
        Money::units(150_000),
        Unit::UsdYear,
        "IRS Notice 2025-67; IRC 414(v)(7)",
    )),
    dependent_care: set(
        DependentCare {
            most: Money::units(7_500),
            most_separate: Money::units(3_750),
        },
        Unit::UsdYear,
        "IRC 129(a)(2) as changed by Public Law 119-21",
    ),
    health_fsa: set(
        HealthFsa {
            most: Money::units(3_400),
            carry_over: Money::units(680),
        },
        Unit::UsdYear,
        "Rev. Proc. 2025-32",
    ),
    overtime_deduction: set(
        OvertimeDeduction {
            cap: Money::units(12_500),
            cap_joint: Money::units(25_000),
            start: Money::units(150_000),
            start_joint: Money::units(300_000),
        },
        Unit::UsdYear,
        "Public Law 119-21; Schedule 1-A",
    ),
    tips_deduction: set(
        TipsDeduction {
            cap: Money::units(25_000),
            start: Money::units(150_000),
            start_joint: Money::units(300_000),
        },
        Unit::UsdYear,
        "IRC 224, added by Public Law 119-21",
    ),
    senior_deduction: set(
        SeniorDeduction {
            amount: Money::units(6_000),
            start: Money::units(75_000),
            start_joint: Money::units(150_000),
            rate: Decimal::ratio(6, 100),
        },
        Unit::UsdYear,
        "IRC 151(d)(5)(C), added by Public Law 119-21",
    ),
    further_deduction: set(
        FurtherDeduction {
            unmarried: Money::units(2_050),
            married: Money::units(1_650),
        },
        Unit::UsdYear,
        "Rev. Proc. 2025-32; IRC 63(f)",
    ),
    marketplace: Some(set(
        Marketplace {
            contiguous: Guideline {
                first: Money::units(15_650),
                further: Money::units(5_500),
            },
            alaska: Guideline {
                first: Money::units(19_550),
                further: Money::units(6_880),
            },
            hawaii: Guideline {
                first: Money::units(17_990),
                further: Money::units(6_330),
            },
            top_share: Decimal::ratio(996, 10_000),
        },
        Unit::UsdYear,
        "Rev. Proc. 2025-25; HHS poverty guidelines of 2025; IRC 36B",
    )),
    salt: set(
        Salt {
            cap: Money::units(40_400),
            start: Money::units(505_000),
            rate: Decimal::ratio(3, 10),
            floor: Money::units(10_000),
        },
        Unit::UsdYear,
        "Public Law 119-21",
    ),
    supplemental_rate: set(Decimal::ratio(22, 100), Unit::Rate, "IRS Publication 15"),
    supplemental_rate_above: set(Decimal::ratio(37, 100), Unit::Rate, "IRS Publication 15"),
    espp_limit: set(Money::units(25_000), Unit::UsdYear, "IRC 423(b)(8)"),
    exempt_floor: set(
        Money::units(684),
        Unit::UsdWeek,
        "29 CFR 541.600 (2019 rule, after the 2024 rule was vacated)",
    ),
};

const fn set<T: Copy>(value: T, unit: Unit, source: &'static str) -> Cited<T> {
    Cited {
        value,
        unit,
        status: Status::InForce,
        year: YEAR,
        source,
    }
}
