//! The choices of an offer and of a comparison: everything that is picked and not typed.

use super::health::Tier;
use super::law::FilingStatus;
use super::number::Per;
use super::one_time::{ClawbackBasis, RelocationTax};
use crate::decimal::Decimal;
use crate::money::Money;

/// How a job is paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A salary, whatever the hours.
    #[default]
    SalariedExempt,
    /// A salary, with paid overtime.
    SalariedNonExempt,
    /// By the hour.
    Hourly,
    /// As a business of one's own (1099).
    Contractor,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 4] = [
        Kind::SalariedExempt,
        Kind::SalariedNonExempt,
        Kind::Hourly,
        Kind::Contractor,
    ];

    /// Its name in stored records and in words.
    pub const fn key(self) -> &'static str {
        match self {
            Kind::SalariedExempt => "salaried_exempt",
            Kind::SalariedNonExempt => "salaried_non_exempt",
            Kind::Hourly => "hourly",
            Kind::Contractor => "contractor",
        }
    }
}

/// Pays in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frequency {
    /// 52.
    Weekly,
    /// 26.
    #[default]
    EveryTwoWeeks,
    /// 24.
    TwiceAMonth,
    /// 12.
    Monthly,
}

impl Frequency {
    /// All of them.
    pub const ALL: [Frequency; 4] = [
        Frequency::Weekly,
        Frequency::EveryTwoWeeks,
        Frequency::TwiceAMonth,
        Frequency::Monthly,
    ];

    /// How many pays a year has.
    pub const fn pays(self) -> u16 {
        match self {
            Frequency::Weekly => 52,
            Frequency::EveryTwoWeeks => 26,
            Frequency::TwiceAMonth => 24,
            Frequency::Monthly => 12,
        }
    }

    /// What an amount of a pay is paid for.
    pub const fn per(self) -> Per {
        match self {
            Frequency::Weekly => Per::Week,
            Frequency::EveryTwoWeeks => Per::TwoWeeks,
            Frequency::TwiceAMonth => Per::HalfMonth,
            Frequency::Monthly => Per::Month,
        }
    }
}

/// What leaving early costs of a sign-on payment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClawbackKind {
    /// Not told yet.
    #[default]
    Unknown,
    /// Nothing.
    None,
    /// All of it before the date.
    Cliff,
    /// Less with each month.
    ProRata,
    /// By a table of the employer's own.
    Table,
}

impl ClawbackKind {
    /// All of them.
    pub const ALL: [ClawbackKind; 5] = [
        ClawbackKind::Unknown,
        ClawbackKind::None,
        ClawbackKind::Cliff,
        ClawbackKind::ProRata,
        ClawbackKind::Table,
    ];

    /// Its name in stored records and in words.
    pub const fn key(self) -> &'static str {
        match self {
            ClawbackKind::Unknown => "unknown",
            ClawbackKind::None => "none",
            ClawbackKind::Cliff => "cliff",
            ClawbackKind::ProRata => "pro_rata",
            ClawbackKind::Table => "table",
        }
    }
}

/// The choices of an offer. What is `None` is not told yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms {
    /// How it is paid.
    pub kind: Kind,
    /// How often.
    pub frequency: Option<Frequency>,
    /// What leaving early costs of the sign-on payment.
    pub clawback: ClawbackKind,
    /// Which amount is paid back.
    pub clawback_of: Option<ClawbackBasis>,
    /// Who bears the tax on a relocation payment.
    pub relocation: Option<RelocationTax>,
    /// Whether the purchase plan takes the lower of two prices: that at the start of an offering
    /// and that at the purchase.
    pub look_back: Option<bool>,
    /// Whether the plan makes up for timing at the end of the year.
    pub true_up: Option<bool>,
    /// Whether the pay told is a whole package: with what the employer pays into a pension and
    /// sets aside for leaving.
    pub package: Option<bool>,
    /// Whether the pay told is that of full time, where the hours agreed are fewer.
    pub pay_is_full_time: Option<bool>,
    /// Whether deferrals and the match count the bonus as well as base pay.
    pub match_on_bonus: Option<bool>,
    /// Whether the match is only for those employed on the last day of the year.
    pub last_day: Option<bool>,
    /// Whether vacation days that are left are paid out at leaving.
    pub leave_paid_out: Option<bool>,
    /// Whether the vacation days count the public holidays as well.
    pub holidays_included: Option<bool>,
    /// Whether premiums are taken before tax.
    pub premiums_before_tax: Option<bool>,
    /// The state that taxes it, by its two letters; the comparison's if `None`.
    pub state: Option<String>,
}

/// How pay is taxed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Taxes {
    /// United States law.
    #[default]
    UnitedStates,
    /// The reader's own share of pay, in place of every tax: elsewhere, or at will.
    OwnRate(Decimal),
    /// No tax is taken: pay is in another currency than the US dollar, and what is due on it is not
    /// given. Every figure is before tax.
    BeforeTax,
}

/// A year's care, and how likely it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Use {
    /// What care costs before insurance.
    pub care: Money,
    /// The share of such years.
    pub chance: Decimal,
}

/// What holds for every offer compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The tax year.
    pub year: u16,
    /// How the return is filed.
    pub status: FilingStatus,
    /// Age in that year.
    pub age: Option<u8>,
    /// Wages of the other earner on the return.
    pub other_wages: Money,
    /// Which taxes are due.
    pub taxes: Taxes,
    /// Whether amounts are in another currency than the US dollar. No law of the United States holds
    /// then, its limits included.
    pub abroad: bool,
    /// The state that taxes, by its two letters.
    pub state: Option<String>,
    /// The reader's own share in place of the state's table.
    pub state_rate: Option<Decimal>,
    /// A city's or county's share of pay.
    pub local_rate: Option<Decimal>,
    /// What is deferred into a 401(k), as a share of pay. Not given, it is what catches the whole
    /// match of each offer.
    pub deferral: Option<Decimal>,
    /// How much of that is Roth.
    pub roth_share: Decimal,
    /// For whom the insurance is.
    pub tier: Tier,
    /// Put into a health savings account through payroll.
    pub hsa: Money,
    /// Years of low, middle and high use of care.
    pub uses: [Use; 3],
    /// Prices where the reader lives, with the country at 100.
    pub price_level: Option<Decimal>,
    /// The share of take-home pay that is spent where one lives.
    pub spent: Decimal,
    /// The yearly discount of cash.
    pub cash_discount: Decimal,
    /// The yearly discount of stock.
    pub stock_discount: Decimal,
    /// Years that the reader expects to stay, 0 to 6.
    pub stay: u8,
    /// Years compared, 1 to 6.
    pub horizon: u8,
}

impl Default for Shared {
    fn default() -> Shared {
        let third = Decimal::ratio(1, 3);
        let of = |care| Use {
            care: Money::units(care),
            chance: third,
        };
        Shared {
            year: 2026,
            status: FilingStatus::Single,
            age: None,
            other_wages: Money::ZERO,
            taxes: Taxes::UnitedStates,
            abroad: false,
            state: None,
            state_rate: None,
            local_rate: None,
            deferral: None,
            roth_share: Decimal::ZERO,
            tier: Tier::Single,
            hsa: Money::ZERO,
            uses: [of(500), of(4_000), of(30_000)],
            price_level: None,
            spent: Decimal::ONE,
            cash_discount: Decimal::ZERO,
            stock_discount: Decimal::ZERO,
            stay: 3,
            horizon: 4,
        }
    }
}
