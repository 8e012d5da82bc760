//! A figure of the law as a list of them shows it: with its year, status and source.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::model::{Status, Unit};
use crate::decimal::Decimal;
use crate::money::Money;

/// A figure of the law in use.
#[derive(Clone, Debug, PartialEq)]
pub struct LawFigure {
    /// Which figure.
    pub id: LawFigureId,
    /// What it is.
    pub value: LawValue,
    /// What it counts.
    pub unit: Unit,
    /// The year that it was set for.
    pub year: u16,
    /// How firm it is for the year compared.
    pub status: Status,
    /// Who says so: a document's name, in the language of the law.
    pub source: Cow<'static, str>,
}

/// What a figure comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum LawValue {
    /// One amount.
    Money(Money),
    /// Amounts that belong together, in the order of the figure's name.
    Amounts(Vec<Money>),
    /// A rate.
    Rate(Decimal),
    /// More than fits in a line: the source has it.
    Table,
}

/// The name of a figure. Amounts are those of the return's filing status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LawFigureId {
    /// The standard deduction.
    StandardDeduction,
    /// What is added to it for each person from 65 on.
    FurtherDeduction,
    /// Taxable income up to which 10, 12, 22, 24, 32 and 35 % are due.
    Brackets,
    /// The deduction from 65 on: for each person, and the income from which it shrinks.
    SeniorDeduction,
    /// The overtime deduction: the most, and the income from which it shrinks.
    OvertimeDeduction,
    /// The tips deduction: the most, and the income from which it shrinks.
    TipsDeduction,
    /// The deduction of state and local tax: the most, and the income from which it shrinks.
    Salt,
    /// The childless earned income credit, which some states build on: the most.
    ChildlessEitc,
    /// The employee's Social Security rate.
    SocialSecurityRate,
    /// Wages up to which Social Security is due.
    SocialSecurityBase,
    /// The employee's Medicare rate.
    MedicareRate,
    /// The further rate on high wages.
    AdditionalMedicareRate,
    /// The wages above which it is due.
    AdditionalMedicareAbove,
    /// The share of a profit that self-employment tax is due on.
    SelfEmploymentShare,
    /// What may be saved in a 401(k).
    ElectiveDeferral,
    /// More from 50 on.
    CatchUp,
    /// More from 60 to 63.
    CatchUp60To63,
    /// Last year's wages above which that is Roth.
    RothCatchUpAbove,
    /// What employee and employer may add together.
    AnnualAdditions,
    /// The pay that a plan may count.
    CompensationLimit,
    /// What may go into a health savings account: for one, for a family, and more from 55 on.
    Hsa,
    /// What may go into a health flexible spending account, and what of it may be carried over.
    HealthFsa,
    /// What may be set aside for dependents' care.
    DependentCare,
    /// Help with the way to work that is free of tax in a month.
    CommuterMonth,
    /// Help with tuition or a student loan that is free of tax in a year.
    TuitionYear,
    /// The household income up to which a credit helps to pay for a marketplace plan.
    MarketplaceCliff,
    /// What a business mile costs since a day.
    BusinessMile(NaiveDate),
    /// What is withheld from stock and bonuses: up to a million a year.
    SupplementalRate,
    /// What is withheld above it.
    SupplementalRateAbove,
    /// Stock that may be bought in a purchase plan in a year.
    EsppLimit,
    /// The salary of a week below which a job cannot be exempt from overtime pay.
    ExemptFloor,
    /// A state's income tax, by the state's name.
    StateIncomeTax(String),
    /// A contribution that a state has withheld from wages: the state's name, and its own.
    StateContribution(String, String),
    /// What a state leaves untaxed of the extra half of overtime, by the state's name: at most so
    /// much, or as the source says.
    StateOvertime(String),
    /// What it leaves untaxed of tips, likewise.
    StateTips(String),
    /// The salary of a year below which a job cannot be exempt from overtime pay: the state's
    /// name, and where in it.
    StateExemptFloor(String, Region),
    /// The tax of a city or county, by its name.
    LocalTax(String),
}

/// Where in a state a salary floor holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// All of it.
    All,
    /// New York City, Nassau, Suffolk and Westchester.
    Downstate,
    /// The rest of New York.
    Upstate,
}
