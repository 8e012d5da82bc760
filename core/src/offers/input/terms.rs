//! The choices of an offer and of a comparison: everything that is picked and not typed.

use super::one_time::{ClawbackBasis, RelocationTax};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::number::Per;
use crate::offers::law::FilingStatus;
use crate::offers::tax::local::{LocalBase, Presence};
use crate::offers::tax::overtime::YEARS;
use crate::offers::tax::senior::From65;

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

    /// Whether pay is that of a year, whatever the hours.
    pub const fn is_salaried(self) -> bool {
        matches!(self, Kind::SalariedExempt | Kind::SalariedNonExempt)
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

/// For whom the insurance is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tier {
    /// The employee alone.
    #[default]
    Single,
    /// Others as well.
    Family,
}

/// What leaving early costs of a sign-on payment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClawbackKind {
    /// Not given yet.
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

/// The choices of an offer. What is `None` is not given yet.
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
    /// Whether the pay given is a whole package: with what the employer pays into a pension and
    /// sets aside for leaving.
    pub package: Option<bool>,
    /// Whether the pay given is that of full time, where the hours agreed are fewer.
    pub pay_is_full_time: Option<bool>,
    /// Whether deferrals and the match count the bonus as well as base pay.
    pub match_on_bonus: Option<bool>,
    /// Whether the match is only for those employed on the last day of the year.
    pub last_day: Option<bool>,
    /// Whether vacation days that are left are paid out at leaving.
    pub leave_paid_out: Option<bool>,
    /// Whether the vacation days count the public holidays as well.
    pub holidays_included: Option<bool>,
    /// Whether health insurance is offered.
    pub health_plan: Option<bool>,
    /// Whether premiums are taken before tax.
    pub premiums_before_tax: Option<bool>,
    /// The state that taxes it, by its two letters; the comparison's if `None`.
    pub state: Option<String>,
    /// The city or county that taxes it; the comparison's if `None`.
    pub place: Option<PlaceChoice>,
    /// What ties the reader to that place; the comparison's if `None`.
    pub presence: Option<Presence>,
}

/// Which city or county taxes wages, as the reader chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceChoice {
    /// None does.
    Nowhere,
    /// One that is not listed: the reader's own rate counts.
    Own,
    /// One of the list, by its id, which begins with its state's two letters.
    Listed(String),
}

impl PlaceChoice {
    /// Its name in stored records.
    pub fn key(&self) -> &str {
        match self {
            PlaceChoice::Nowhere => "nowhere",
            PlaceChoice::Own => "own",
            PlaceChoice::Listed(id) => id,
        }
    }

    /// The choice of that name. A place that is not known is a listed one all the same: a later
    /// list may have it.
    pub fn from_key(key: &str) -> PlaceChoice {
        match key {
            "nowhere" => PlaceChoice::Nowhere,
            "own" => PlaceChoice::Own,
            id => PlaceChoice::Listed(id.to_owned()),
        }
    }

    /// Whether it can be made in a state: a listed place is one of its own state alone.
    pub fn fits(&self, state: &str) -> bool {
        match self {
            PlaceChoice::Nowhere | PlaceChoice::Own => true,
            PlaceChoice::Listed(id) => id
                .split_once('_')
                .is_some_and(|(of, _)| of.eq_ignore_ascii_case(state)),
        }
    }
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
pub struct OfferSettings {
    /// The tax year.
    pub year: u16,
    /// How the return is filed.
    pub status: FilingStatus,
    /// Age in that year.
    pub age: Option<u8>,
    /// Age of the other person on a joint return in that year.
    pub spouse_age: Option<u8>,
    /// People in the household, as a tax return counts them.
    pub household: Option<u8>,
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
    /// The city or county that taxes; `None` is not chosen yet.
    pub place: Option<PlaceChoice>,
    /// What ties the reader to that place.
    pub presence: Presence,
    /// A rate of the reader's own, where no listed place is chosen.
    pub local_rate: Option<Decimal>,
    /// What that rate is a share of.
    pub local_base: LocalBase,
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

impl Default for OfferSettings {
    fn default() -> OfferSettings {
        let third = Decimal::ratio(1, 3);
        let of = |care| Use {
            care: Money::units(care),
            chance: third,
        };
        OfferSettings {
            year: 2026,
            status: FilingStatus::Single,
            age: None,
            spouse_age: None,
            household: None,
            other_wages: Money::ZERO,
            taxes: Taxes::UnitedStates,
            abroad: false,
            state: None,
            state_rate: None,
            place: None,
            presence: Presence::default(),
            local_rate: None,
            local_base: LocalBase::default(),
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

impl OfferSettings {
    /// Who on the return is 65 or older by the end of a year of the offer, 1 the first. Of a couple
    /// on one return the other person counts if their age is known.
    pub fn from_65(&self, year: u16) -> From65 {
        let later = year.saturating_sub(1);
        let is_65 = |age: Option<u8>| age.is_some_and(|age| u16::from(age) + later >= 65);
        let is_joint = self.status == FilingStatus::MarriedJoint;
        let people = u8::from(is_65(self.age)) + u8::from(is_joint && is_65(self.spouse_age));
        // A couple has the deduction on a joint return only.
        let has_deduction = YEARS.contains(&self.year.saturating_add(later))
            && self.status != FilingStatus::MarriedSeparate;
        From65 {
            people,
            deductions: if has_deduction { people } else { 0 },
        }
    }

    /// People in the household: as given, or as the filing status implies.
    pub fn household(&self) -> u8 {
        self.household.unwrap_or(match self.status {
            FilingStatus::Single | FilingStatus::MarriedSeparate => 1,
            FilingStatus::MarriedJoint | FilingStatus::HeadOfHousehold => 2,
        })
    }
}
