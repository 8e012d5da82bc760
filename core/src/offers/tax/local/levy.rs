//! The tax of a place: what it is a share of, and how it follows from that.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::ByStatus;

/// What ties a reader to a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// Lives and works there.
    #[default]
    LivesAndWorks,
    /// Works there and lives elsewhere.
    WorksOnly,
    /// Lives there and works elsewhere.
    LivesOnly,
}

impl Presence {
    /// All of them.
    pub const ALL: [Presence; 3] = [
        Presence::LivesAndWorks,
        Presence::WorksOnly,
        Presence::LivesOnly,
    ];

    /// Its name in stored records.
    pub const fn key(self) -> &'static str {
        match self {
            Presence::LivesAndWorks => "lives_and_works",
            Presence::WorksOnly => "works_only",
            Presence::LivesOnly => "lives_only",
        }
    }
}

/// What a local tax is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LocalBase {
    /// All pay: 401(k) savings, premiums and health savings are taxed too.
    GrossWages,
    /// Pay less premiums and health savings that are taken before tax.
    AfterSection125,
    /// The same, less 401(k) savings before tax: box 1 of Form W-2.
    #[default]
    FederalWages,
    /// Taxable income by the state's own table.
    StateTaxable,
    /// The state's income tax.
    StateTax,
    /// Nothing: an amount for each month or week.
    None,
}

impl LocalBase {
    /// Those that a reader's own rate may be a share of.
    pub const OWN: [LocalBase; 5] = [
        LocalBase::FederalWages,
        LocalBase::GrossWages,
        LocalBase::AfterSection125,
        LocalBase::StateTaxable,
        LocalBase::StateTax,
    ];

    /// Its name in data files and stored records.
    pub const fn key(self) -> &'static str {
        match self {
            LocalBase::GrossWages => "gross_wages",
            LocalBase::AfterSection125 => "wages_after_section_125",
            LocalBase::FederalWages => "federal_wages",
            LocalBase::StateTaxable => "state_taxable",
            LocalBase::StateTax => "state_tax",
            LocalBase::None => "none",
        }
    }
}

/// Rows of a bound and the rate above it, the first from zero.
pub type Rows = Vec<(Money, Decimal)>;

/// How a tax follows from its base.
#[derive(Clone, Debug, PartialEq)]
pub enum LocalAmount {
    /// One rate.
    Rate(Decimal),
    /// Each row's rate on what lies above its bound, up to the next.
    Brackets(ByStatus<Rows>),
    /// The whole base bears the rate of the last row whose bound it exceeds.
    ByLevel(ByStatus<Rows>),
    /// Dollars for each of so many months or weeks of a year.
    Flat {
        /// So much each.
        dollars: Money,
        /// 12 or 52.
        times_a_year: i64,
        /// The least pay of a month for which it is due.
        month_at_least: Money,
    },
}

/// The tax of a place as one reader bears it.
#[derive(Clone, Debug, PartialEq)]
pub struct Levy {
    /// What it is a share of.
    pub base: LocalBase,
    /// How it follows from that.
    pub amount: LocalAmount,
    /// Taken off the base for each adult on the return.
    pub exemption: Money,
    /// The base counts up to this much a year.
    pub wage_cap: Option<Money>,
    /// Whether the reader lives there.
    pub(super) is_home: bool,
    /// Whether the rate is the reader's own.
    pub is_own: bool,
}

impl Levy {
    /// The reader's own rate.
    pub const fn own(rate: Decimal, base: LocalBase) -> Levy {
        Levy {
            base,
            amount: LocalAmount::Rate(rate),
            exemption: Money::ZERO,
            wage_cap: None,
            is_home: true,
            is_own: true,
        }
    }
}
