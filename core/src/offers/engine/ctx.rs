//! The offer that is worked out, with every assumption resolved.
//!
//! What an offer leaves open is settled once, here: each value knows whether it was given or assumed.
//! Which of the assumptions matter for an offer, so that they are listed, is decided in
//! [`outcome::assumptions`](crate::offers::outcome::assumptions).

use chrono::Datelike;

use super::jurisdiction::Jurisdiction;
use super::pay::{OVERTIME_TIMES, WEEKS};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::one_time::{Clawback, ClawbackBasis, RelocationTax};
use crate::offers::input::schedule::Schedule;
use crate::offers::input::terms::{ClawbackKind, Frequency, OfferSettings};
use crate::offers::input::vesting::Vesting;
use crate::offers::law::{Law, mile};

/// What is paid beyond the deductible until it is given: a fifth. A rule of this tool; plans in the
/// United States differ.
pub const USUAL_COINSURANCE: Decimal = Decimal::ratio(1, 5);

/// A value that an offer gives, or the one that is assumed without it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Resolved<T> {
    pub(crate) value: T,
    pub(crate) is_assumed: bool,
}

impl<T> Resolved<T> {
    fn of(given: Option<T>, otherwise: T) -> Resolved<T> {
        let is_assumed = given.is_none();
        Resolved {
            value: given.unwrap_or(otherwise),
            is_assumed,
        }
    }
}

/// An offer, what holds for all of them, and whose law holds.
pub(crate) struct Ctx<'a> {
    pub(crate) offer: &'a Offer,
    pub(crate) settings: &'a OfferSettings,
    pub(crate) place: Jurisdiction<'a>,
    pub(crate) frequency: Resolved<Frequency>,
    pub(crate) weekly_hours: Resolved<Decimal>,
    /// Those agreed until others are given.
    pub(crate) real_hours: Resolved<Decimal>,
    pub(crate) paid_weeks: Resolved<Decimal>,
    /// What the law of the United States asks for is not due elsewhere.
    pub(crate) overtime_times: Resolved<Decimal>,
    pub(crate) pay_is_full_time: Resolved<bool>,
    pub(crate) package: Resolved<bool>,
    pub(crate) bonus_chance: Resolved<Decimal>,
    pub(crate) bonus_factor: Resolved<Decimal>,
    /// The share of the first bonus that the start leaves: the months of its calendar year, the first
    /// one whole. All of it where no start is given.
    pub(crate) bonus_first_year: Resolved<Decimal>,
    pub(crate) commission_chance: Resolved<Decimal>,
    pub(crate) promotion_year: Resolved<Decimal>,
    pub(crate) stock_schedule: Resolved<Schedule>,
    pub(crate) stock_growth: Resolved<Decimal>,
    pub(crate) stock_chance: Resolved<Decimal>,
    pub(crate) look_back: Resolved<bool>,
    pub(crate) espp_months: Resolved<Decimal>,
    pub(crate) vesting: Resolved<Vesting>,
    pub(crate) match_on_bonus: Resolved<bool>,
    pub(crate) true_up: Resolved<bool>,
    pub(crate) gratuity_years: Resolved<Decimal>,
    pub(crate) clawback_months: Resolved<Decimal>,
    /// What leaving early costs of sign-on money: a table that is given stands even if the choice is
    /// not made.
    pub(crate) clawback: Resolved<Clawback>,
    pub(crate) clawback_of: Resolved<ClawbackBasis>,
    /// As wages until it is given, which is the law in the United States.
    pub(crate) relocation_tax: Resolved<RelocationTax>,
    pub(crate) coinsurance: Resolved<Decimal>,
    pub(crate) premiums_before_tax: Resolved<bool>,
    pub(crate) carry_over: Resolved<Decimal>,
    pub(crate) leave_paid_out: Resolved<bool>,
    /// The tax office's rate, which is one of the United States.
    pub(crate) mile_cost: Resolved<Money>,
}

impl<'a> Ctx<'a> {
    pub(crate) fn new(
        offer: &'a Offer,
        settings: &'a OfferSettings,
        place: Jurisdiction<'a>,
    ) -> Ctx<'a> {
        let terms = &offer.terms;
        let or = |field, otherwise| Resolved::of(offer.number(field), otherwise);
        let weekly_hours = or(Field::WeeklyHours, Decimal::whole(40));
        let clawback_months = or(Field::ClawbackMonths, Decimal::whole(12));
        let mile_cost = match settings.abroad {
            true => Money::ZERO,
            false => mile(place.law.year, offer.start()).value.rate,
        };
        Ctx {
            frequency: Resolved::of(terms.frequency, Frequency::default()),
            real_hours: or(Field::RealHours, weekly_hours.value),
            weekly_hours,
            paid_weeks: or(Field::PaidWeeks, WEEKS),
            overtime_times: or(
                Field::OvertimeTimes,
                match settings.abroad {
                    true => Decimal::ONE,
                    false => OVERTIME_TIMES,
                },
            ),
            pay_is_full_time: Resolved::of(terms.pay_is_full_time, false),
            package: Resolved::of(terms.package, false),
            bonus_chance: or(Field::BonusChance, Decimal::ONE),
            bonus_factor: or(Field::BonusFactor, Decimal::ONE),
            bonus_first_year: or(Field::BonusFirstYear, first_year(offer)),
            commission_chance: or(Field::CommissionChance, Decimal::ONE),
            promotion_year: or(Field::PromotionYear, Decimal::whole(2)),
            stock_schedule: stock_schedule(offer),
            stock_growth: or(Field::StockGrowth, Decimal::ZERO),
            stock_chance: or(Field::StockChance, Decimal::ONE),
            look_back: Resolved::of(terms.look_back, false),
            espp_months: or(Field::EsppMonths, Decimal::whole(6)),
            vesting: Resolved::of(offer.vesting().cloned(), Vesting::immediate()),
            match_on_bonus: Resolved::of(terms.match_on_bonus, false),
            true_up: Resolved::of(terms.true_up, true),
            gratuity_years: or(Field::GratuityYears, Decimal::ZERO),
            clawback: clawback(offer, &clawback_months),
            clawback_months,
            clawback_of: Resolved::of(terms.clawback_of, ClawbackBasis::Gross),
            relocation_tax: Resolved::of(terms.relocation, RelocationTax::Wages),
            coinsurance: or(Field::Coinsurance, USUAL_COINSURANCE),
            premiums_before_tax: Resolved::of(terms.premiums_before_tax, true),
            carry_over: or(Field::CarryOver, Decimal::ZERO),
            leave_paid_out: Resolved::of(terms.leave_paid_out, false),
            mile_cost: Resolved::of(offer.money(Field::MileCost), mile_cost),
            offer,
            settings,
            place,
        }
    }

    /// The federal law that holds.
    pub(crate) const fn law(&self) -> &'a Law {
        self.place.law
    }

    /// What is given, or nothing: an unknown fact adds nothing, and is asked about.
    pub(crate) fn money(&self, field: Field) -> Money {
        self.offer.money(field).unwrap_or_default()
    }

    /// What is given, or nothing.
    pub(crate) fn number(&self, field: Field) -> Decimal {
        self.offer.number(field).unwrap_or_default()
    }
}

/// When stock vests: as given, or over four years by the month with a one-year cliff.
pub(crate) fn stock_schedule(offer: &Offer) -> Resolved<Schedule> {
    let usual = Schedule::even(48, 12, 1).unwrap_or_default();
    Resolved::of(offer.stock_schedule().cloned(), usual)
}

fn first_year(offer: &Offer) -> Decimal {
    offer.start().map_or(Decimal::ONE, |start| {
        Decimal::ratio(13 - i64::from(start.month()), 12)
    })
}

/// Without its months, a year. `is_assumed` is of the choice, or of its table.
fn clawback(offer: &Offer, months: &Resolved<Decimal>) -> Resolved<Clawback> {
    if offer.money(Field::SignOn).unwrap_or_default() == Money::ZERO {
        return Resolved::of(Some(Clawback::None), Clawback::None);
    }
    let table = offer.clawback_table().cloned().map(Clawback::Table);
    let months = u16::try_from(months.value.floor()).unwrap_or(12);
    match offer.terms.clawback {
        ClawbackKind::Unknown => Resolved::of(table, Clawback::None),
        ClawbackKind::None => Resolved::of(Some(Clawback::None), Clawback::None),
        ClawbackKind::Cliff => Resolved::of(Some(Clawback::Cliff { months }), Clawback::None),
        ClawbackKind::ProRata => Resolved::of(Some(Clawback::ProRata { months }), Clawback::None),
        ClawbackKind::Table => Resolved::of(table, Clawback::Cliff { months: 12 }),
    }
}
