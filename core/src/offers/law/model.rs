//! The form of a year's law.

use crate::decimal::Decimal;
use crate::money::Money;

/// How a tax return is filed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FilingStatus {
    /// One adult.
    #[default]
    Single,
    /// A couple on one return.
    MarriedJoint,
    /// One adult with someone to keep.
    HeadOfHousehold,
    /// One of a couple on a return of their own.
    MarriedSeparate,
}

impl FilingStatus {
    /// All of them, in the order of the law's tables.
    pub const ALL: [FilingStatus; 4] = [
        FilingStatus::Single,
        FilingStatus::MarriedJoint,
        FilingStatus::HeadOfHousehold,
        FilingStatus::MarriedSeparate,
    ];

    /// Its name in data files and stored records.
    pub const fn key(self) -> &'static str {
        match self {
            FilingStatus::Single => "single",
            FilingStatus::MarriedJoint => "married_joint",
            FilingStatus::HeadOfHousehold => "head_of_household",
            FilingStatus::MarriedSeparate => "married_separate",
        }
    }

    /// The status of that name.
    pub fn from_key(key: &str) -> Option<FilingStatus> {
        FilingStatus::ALL
            .into_iter()
            .find(|status| status.key() == key)
    }
}

/// A value for each filing status.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ByStatus<T> {
    /// For [`FilingStatus::Single`].
    pub single: T,
    /// For [`FilingStatus::MarriedJoint`].
    pub married_joint: T,
    /// For [`FilingStatus::HeadOfHousehold`].
    pub head_of_household: T,
    /// For [`FilingStatus::MarriedSeparate`].
    pub married_separate: T,
}

impl<T> ByStatus<T> {
    /// The value for a status.
    pub const fn of(&self, status: FilingStatus) -> &T {
        match status {
            FilingStatus::Single => &self.single,
            FilingStatus::MarriedJoint => &self.married_joint,
            FilingStatus::HeadOfHousehold => &self.head_of_household,
            FilingStatus::MarriedSeparate => &self.married_separate,
        }
    }
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Dollars a year.
    UsdYear,
    /// Dollars a month.
    UsdMonth,
    /// Dollars a week.
    UsdWeek,
    /// Dollars a mile.
    UsdMile,
    /// A share of an amount.
    Rate,
}

/// How firm a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// In force.
    Final,
    /// Published for a year to come.
    Announced,
}

/// A figure of the law with what vouches for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cited<T> {
    /// The figure.
    pub value: T,
    /// What it counts.
    pub unit: Unit,
    /// How firm it is.
    pub status: Status,
    /// The year that it was set for.
    pub year: u16,
    /// Who says so.
    pub source: &'static str,
}

/// The hospital insurance tax.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Medicare {
    /// The employee's rate; the employer pays as much.
    pub rate: Decimal,
    /// The employee's further rate on high wages.
    pub additional: Decimal,
    /// The wages above which the further rate is due.
    pub additional_above: ByStatus<Money>,
}

/// What may go into a health savings account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hsa {
    /// With insurance for one.
    pub single: Money,
    /// With insurance for a family.
    pub family: Money,
    /// More from 55 on.
    pub from_55: Money,
}

/// The deduction for the extra half of overtime pay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OvertimeDeduction {
    /// The most that is deducted.
    pub cap: Money,
    /// The most on a joint return.
    pub cap_joint: Money,
    /// The income from which it shrinks by 100 for each whole 1,000.
    pub start: Money,
    /// The same on a joint return.
    pub start_joint: Money,
}

/// The deduction of state and local tax for those who itemise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Salt {
    /// The most that is deducted.
    pub cap: Money,
    /// The income from which the cap shrinks.
    pub start: Money,
    /// By how much of the income above it.
    pub rate: Decimal,
    /// What the cap never falls below.
    pub floor: Money,
}

/// The figures of one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Law {
    /// The year.
    pub year: u16,
    /// What is taken off income before the brackets.
    pub standard_deduction: Cited<ByStatus<Money>>,
    /// Taxable income up to which 10, 12, 22, 24, 32 and 35 % are due; 37 % above.
    pub bracket_tops: Cited<ByStatus<[Money; 6]>>,
    /// Childless earned income credit: the most, and where it starts to shrink (joint, others).
    pub childless_eitc: Cited<[Money; 3]>,
    /// The employee's Social Security rate; the employer pays as much.
    pub social_security_rate: Cited<Decimal>,
    /// Wages up to which Social Security is due.
    pub social_security_base: Cited<Money>,
    /// Medicare.
    pub medicare: Cited<Medicare>,
    /// The share of a profit that self-employment tax is due on.
    pub self_employment_share: Cited<Decimal>,
    /// What an employee may put aside by their own choice, 402(g).
    pub elective_deferral: Cited<Money>,
    /// What they may add from 50 on.
    pub catch_up: Cited<Money>,
    /// What they may add from 60 to 63.
    pub catch_up_60_to_63: Cited<Money>,
    /// What employee and employer may add together, 415(c).
    pub annual_additions: Cited<Money>,
    /// The pay that a plan may count, 401(a)(17).
    pub compensation_limit: Cited<Money>,
    /// Health savings account.
    pub hsa: Cited<Hsa>,
    /// Transit, and parking as much again, free of tax.
    pub commuter_month: Cited<Money>,
    /// Help with tuition, free of tax.
    pub tuition_year: Cited<Money>,
    /// The overtime deduction.
    pub overtime_deduction: Cited<OvertimeDeduction>,
    /// State and local tax for those who itemise.
    pub salt: Cited<Salt>,
    /// What a business mile costs: the default for a commute.
    pub business_mile: Cited<Money>,
    /// Withheld from bonuses up to a million a year.
    pub supplemental_rate: Cited<Decimal>,
    /// Withheld above it.
    pub supplemental_rate_above: Cited<Decimal>,
    /// Fair value of stock that may be bought in an ESPP in a year.
    pub espp_limit: Cited<Money>,
    /// The salary below which a job cannot be exempt from overtime pay.
    pub exempt_floor: Cited<Money>,
}

impl Law {
    /// The source and the year of every figure.
    pub fn citations(&self) -> [(&'static str, u16); 22] {
        [
            self.standard_deduction.told(),
            self.bracket_tops.told(),
            self.childless_eitc.told(),
            self.social_security_rate.told(),
            self.social_security_base.told(),
            self.medicare.told(),
            self.self_employment_share.told(),
            self.elective_deferral.told(),
            self.catch_up.told(),
            self.catch_up_60_to_63.told(),
            self.annual_additions.told(),
            self.compensation_limit.told(),
            self.hsa.told(),
            self.commuter_month.told(),
            self.tuition_year.told(),
            self.overtime_deduction.told(),
            self.salt.told(),
            self.business_mile.told(),
            self.supplemental_rate.told(),
            self.supplemental_rate_above.told(),
            self.espp_limit.told(),
            self.exempt_floor.told(),
        ]
    }

    /// Whether a figure is still the one of an earlier year.
    pub fn carried_over(&self) -> bool {
        self.citations().iter().any(|(_, year)| *year != self.year)
    }
}

impl<T> Cited<T> {
    fn told(&self) -> (&'static str, u16) {
        (self.source, self.year)
    }
}
