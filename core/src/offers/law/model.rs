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
    /// Law of the year that it is used for.
    InForce,
    /// Published by the office for a year to come.
    Announced,
    /// Of another year, in place of one that is not published or was not found.
    Carried,
    /// A forecast.
    Projected,
    /// Two authorities differ.
    Disputed,
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

/// The deduction for tips in occupations on the list of the IRS.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TipsDeduction {
    /// The most that is deducted on a return, also a joint one.
    pub cap: Money,
    /// The income from which it shrinks by 100 for each whole 1,000.
    pub start: Money,
    /// The same on a joint return.
    pub start_joint: Money,
}

/// The deduction for people from 65 on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeniorDeduction {
    /// For each person.
    pub amount: Money,
    /// The income from which each person's amount shrinks.
    pub start: Money,
    /// The same on a joint return.
    pub start_joint: Money,
    /// By how much of the income above it.
    pub rate: Decimal,
}

/// What is added to the standard deduction for each person from 65 on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FurtherDeduction {
    /// Single or head of household.
    pub unmarried: Money,
    /// Married, whichever return.
    pub married: Money,
}

impl FurtherDeduction {
    /// For each person of a return.
    pub const fn of(&self, status: FilingStatus) -> Money {
        match status {
            FilingStatus::Single | FilingStatus::HeadOfHousehold => self.unmarried,
            FilingStatus::MarriedJoint | FilingStatus::MarriedSeparate => self.married,
        }
    }
}

/// What may be set aside before tax for the care of children and other dependents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DependentCare {
    /// On a return.
    pub most: Money,
    /// On a separate return of somebody married.
    pub most_separate: Money,
}

impl DependentCare {
    /// On a return.
    pub const fn of(&self, status: FilingStatus) -> Money {
        match status {
            FilingStatus::MarriedSeparate => self.most_separate,
            FilingStatus::Single | FilingStatus::MarriedJoint | FilingStatus::HeadOfHousehold => {
                self.most
            }
        }
    }
}

/// A health flexible spending account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HealthFsa {
    /// What an employee may set aside in a year.
    pub most: Money,
    /// What of it may be left for the next.
    pub carry_over: Money,
}

/// The poverty guideline of a place by the size of a household.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guideline {
    /// For one person.
    pub first: Money,
    /// More for each further person.
    pub further: Money,
}

/// Where a marketplace plan's guideline is from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GuidelinePlace {
    /// Forty-eight states and the District of Columbia.
    #[default]
    Contiguous,
    /// Alaska.
    Alaska,
    /// Hawaii.
    Hawaii,
}

impl GuidelinePlace {
    /// That of a state by its two letters.
    pub fn of_state(code: Option<&str>) -> GuidelinePlace {
        match code {
            Some("AK") => GuidelinePlace::Alaska,
            Some("HI") => GuidelinePlace::Hawaii,
            _ => GuidelinePlace::Contiguous,
        }
    }
}

/// Up to which income a tax credit helps to pay for a marketplace plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marketplace {
    /// Guideline of the year before, in the contiguous states.
    pub contiguous: Guideline,
    /// In Alaska.
    pub alaska: Guideline,
    /// In Hawaii.
    pub hawaii: Guideline,
    /// The share of income that is paid for the second-cheapest silver plan at the cliff.
    pub top_share: Decimal,
}

impl Marketplace {
    /// The household income above which there is no credit: four times the guideline, for a
    /// household of one at least.
    pub fn cliff(&self, household: u8, place: GuidelinePlace) -> Money {
        let guideline = match place {
            GuidelinePlace::Contiguous => self.contiguous,
            GuidelinePlace::Alaska => self.alaska,
            GuidelinePlace::Hawaii => self.hawaii,
        };
        let further = Decimal::whole(i64::from(household.saturating_sub(1)));
        let once = guideline.first + guideline.further.times(further);
        once.times(Decimal::whole(4))
    }

    /// The most that a household pays in a year for the second-cheapest silver plan with an
    /// income just at the cliff.
    pub fn most_at(&self, cliff: Money) -> Money {
        cliff.times(self.top_share)
    }
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

impl Salt {
    /// The most that is deducted at an income. A separate return has half of the cap, of the start
    /// and of the floor (IRC 164(b)(6) and (7)).
    pub fn cap_at(&self, status: FilingStatus, income: Money) -> Money {
        let [cap, start, floor] = [self.cap, self.start, self.floor].map(|amount| match status {
            FilingStatus::MarriedSeparate => amount.portion(1, 2),
            FilingStatus::Single | FilingStatus::MarriedJoint | FilingStatus::HeadOfHousehold => {
                amount
            }
        });
        (cap - (income - start).or_zero().times(self.rate)).max(floor)
    }
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
    /// Help with tuition or a student loan, free of tax.
    pub tuition_year: Cited<Money>,
    /// Last year's Social Security wages from the same employer above which catch-up is Roth;
    /// `None` where the rule is not in force yet.
    pub roth_catch_up_above: Option<Cited<Money>>,
    /// What may be set aside before tax for dependents' care.
    pub dependent_care: Cited<DependentCare>,
    /// Health flexible spending account.
    pub health_fsa: Cited<HealthFsa>,
    /// The overtime deduction.
    pub overtime_deduction: Cited<OvertimeDeduction>,
    /// The tips deduction.
    pub tips_deduction: Cited<TipsDeduction>,
    /// The deduction from 65 on.
    pub senior_deduction: Cited<SeniorDeduction>,
    /// What is added to the standard deduction from 65 on.
    pub further_deduction: Cited<FurtherDeduction>,
    /// Marketplace insurance; `None` in years without a cliff.
    pub marketplace: Option<Cited<Marketplace>>,
    /// State and local tax for those who itemise.
    pub salt: Cited<Salt>,
    /// Withheld from bonuses up to a million a year.
    pub supplemental_rate: Cited<Decimal>,
    /// Withheld above it.
    pub supplemental_rate_above: Cited<Decimal>,
    /// Fair value of stock that may be bought in an ESPP in a year.
    pub espp_limit: Cited<Money>,
    /// The salary below which a job cannot be exempt from overtime pay.
    pub exempt_floor: Cited<Money>,
}

impl<T: Copy> Cited<T> {
    /// The same figure as one that stands in for a later year's.
    pub(super) const fn carried(self) -> Cited<T> {
        Cited {
            status: Status::Carried,
            ..self
        }
    }

    /// The same figure as law of another year, since it is not indexed.
    pub(super) const fn also_of(self, year: u16) -> Cited<T> {
        Cited { year, ..self }
    }
}
