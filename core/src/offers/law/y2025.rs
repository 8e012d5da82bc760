//! The law of 2025.

use super::model::{
    ByStatus, Cited, DependentCare, FurtherDeduction, HealthFsa, Hsa, Law, Medicare,
    OvertimeDeduction, Salt, SeniorDeduction, Status, TipsDeduction, Unit,
};
use crate::decimal::Decimal;
use crate::money::Money;

/// The year.
const YEAR: u16 = 2025;

/// The figures of 2025, all in force.
pub(super) const LAW: Law = Law {
    year: YEAR,
    standard_deduction: set(
        ByStatus {
            single: Money::units(15_750),
            married_joint: Money::units(31_500),
            head_of_household: Money::units(23_625),
            married_separate: Money::units(15_750),
        },
        Unit::UsdYear,
        "Rev. Proc. 2024-40 as changed by Public Law 119-21",
    ),
    bracket_tops: set(
        ByStatus {
            single: [
                Money::units(11_925),
                Money::units(48_475),
                Money::units(103_350),
                Money::units(197_300),
                Money::units(250_525),
                Money::units(626_350),
            ],
            married_joint: [
                Money::units(23_850),
                Money::units(96_950),
                Money::units(206_700),
                Money::units(394_600),
                Money::units(501_050),
                Money::units(751_600),
            ],
            head_of_household: [
                Money::units(17_000),
                Money::units(64_850),
                Money::units(103_350),
                Money::units(197_300),
                Money::units(250_500),
                Money::units(626_350),
            ],
            married_separate: [
                Money::units(11_925),
                Money::units(48_475),
                Money::units(103_350),
                Money::units(197_300),
                Money::units(250_525),
                Money::units(375_800),
            ],
        },
        Unit::UsdYear,
        "Rev. Proc. 2024-40 as changed by Public Law 119-21",
    ),
    childless_eitc: set(
        [
            Money::units(649),
            Money::units(17_730),
            Money::units(10_620),
        ],
        Unit::UsdYear,
        "Rev. Proc. 2024-40; IRC 32",
    ),
    social_security_rate: set(
        Decimal::ratio(62, 1_000),
        Unit::Rate,
        "IRC 3101(a); SSA COLA fact sheets",
    ),
    social_security_base: set(Money::units(176_100), Unit::UsdYear, "SSA COLA fact sheet"),
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
    elective_deferral: set(Money::units(23_500), Unit::UsdYear, "IRS Notice 2024-80"),
    catch_up: set(Money::units(7_500), Unit::UsdYear, "IRS Notice 2024-80"),
    catch_up_60_to_63: set(Money::units(11_250), Unit::UsdYear, "IRS Notice 2024-80"),
    annual_additions: set(Money::units(70_000), Unit::UsdYear, "IRS Notice 2024-80"),
    compensation_limit: set(Money::units(350_000), Unit::UsdYear, "IRS Notice 2024-80"),
    hsa: set(
        Hsa {
            single: Money::units(4_300),
            family: Money::units(8_550),
            from_55: Money::units(1_000),
        },
        Unit::UsdYear,
        "Rev. Proc. 2024-25; IRC 223",
    ),
    commuter_month: set(Money::units(325), Unit::UsdMonth, "Rev. Proc. 2024-40"),
    tuition_year: set(Money::units(5_250), Unit::UsdYear, "IRC 127(a)(2)"),
    roth_catch_up_above: None,
    dependent_care: set(
        DependentCare {
            most: Money::units(5_000),
            most_separate: Money::units(2_500),
        },
        Unit::UsdYear,
        "IRC 129(a)(2)",
    ),
    health_fsa: set(
        HealthFsa {
            most: Money::units(3_300),
            carry_over: Money::units(660),
        },
        Unit::UsdYear,
        "Rev. Proc. 2024-40",
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
            unmarried: Money::units(2_000),
            married: Money::units(1_600),
        },
        Unit::UsdYear,
        "Rev. Proc. 2024-40; IRC 63(f)",
    ),
    marketplace: None,
    salt: set(
        Salt {
            cap: Money::units(40_000),
            start: Money::units(500_000),
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
