//! Everything that is worked out of one offer.

use super::beside;
use super::care::{self, HealthYear};
use super::facts::{Assumption, Facts, Open};
use super::field::Field;
use super::figure::{Certainty, Figure, Form, Part, PartKind};
use super::gross::{self, Gross, Work, comes_with_each_pay};
use super::hours::{self, Hours};
use super::kept::{self, Kept, Past};
use super::leave::{self, LeaveYear};
use super::net::{self, Place};
use super::offer::Offer;
use super::once;
use super::projection::{at_prices, discounted_by_month};
use super::shares;
use super::terms::{Kind, Shared};
use super::warning::{self, Warning};
use crate::decimal::Decimal;
use crate::money::Money;

/// From this share of the expected total on, stock is called a concentration: a third. A rule of
/// this tool and not of the law.
pub const CONCENTRATED: Decimal = Decimal::ratio(1, 3);

/// A year of an offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// Everything that comes before tax, as expected.
    pub total: Figure,
    /// Take-home pay of all cash, one-time payments included. Stock is not in it.
    pub take_home: Figure,
    /// What is left of its sign-on money after the tax that it adds.
    pub sign_on_after_tax: Money,
    /// What the tax on stock lacks after the flat withholding.
    pub stock_tax_gap: Figure,
    /// What options that vest in it would bring at its prices. They are in no total.
    pub options_on_paper: Money,
}

/// What matching brings and what it could.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Matching {
    /// What is matched.
    pub caught: Money,
    /// What a deferral up to the limit would bring.
    pub possible: Money,
    /// What is lost because the plan does not make up for timing.
    pub lost_to_timing: Money,
}

/// What an offer comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Base pay of a full year before any raise.
    pub base: Money,
    /// Cash that comes every year whatever happens, before tax.
    pub guaranteed: Figure,
    /// What recurs of the first year, before tax.
    pub recurring: Figure,
    /// Everything expected over the horizon.
    pub over_horizon: Figure,
    /// That for each year: one-time money is spread over the horizon here, and nowhere else.
    pub average: Figure,
    /// Take-home pay of the first year's recurring cash.
    pub take_home: Figure,
    /// What of it comes with each pay: without a bonus, commission and the gain of a purchase plan,
    /// which come on days of their own.
    pub per_pay: Figure,
    /// That at the prices of where the reader lives now, if both price levels are known.
    pub at_home_prices: Option<Money>,
    /// Every year of the horizon.
    pub years: Vec<Year>,
    /// What is kept when leaving at the start (0) or after each of six years, whatever the horizon.
    pub kept: Vec<Kept>,
    /// The first full year's matching.
    pub matching: Matching,
    /// Low, middle and high use.
    pub health: [HealthYear; 3],
    /// Those by their chances.
    pub health_expected: Money,
    /// What paid leave is worth at the pay of a day. It lies inside the pay and is in no total.
    pub leave_value: Figure,
    /// What paid leave with a new child is worth to who takes it. It is in no total.
    pub parental_value: Money,
    /// Vacation of every year of the horizon.
    pub leave: Vec<LeaveYear>,
    /// The bonus of a year in which the target is paid in full; the guaranteed one is zero.
    pub bonus_at_target: Money,
    /// The commission of a year in which its target is met.
    pub commission_at_target: Money,
    /// Payroll taxes that the employer pays on a plain year. They are in no total.
    pub employer_taxes: Figure,
    /// What the employer spends on a plain year beyond wages, as the Bureau of Labor Statistics counts
    /// it: paid leave, the extra half of overtime, bonus, insurance, retirement and payroll taxes.
    /// Nothing in contract work.
    pub benefits: Figure,
    /// Everything that the employer spends on a plain year, stock left out: what `benefits` are a
    /// share of.
    pub employer_cost: Money,
    /// The pay of an hour that overtime is reckoned from, where bonus or commission raise it.
    pub regular_rate: Figure,
    /// What the law asks for as overtime on them in the first year, if they are owed. It is in no
    /// total.
    pub overtime_owed: Figure,
    /// What a promotion would add over the horizon, by its chance. It is in no total.
    pub promotion: Figure,
    /// What leaving the job now would forfeit, if told.
    pub forfeit: Option<Money>,
    /// Hours and what they earn.
    pub hours: Hours,
    /// Stock as a share of everything expected.
    pub stock_share: Decimal,
    /// All stock of each year of the horizon if its price does badly; empty until that is told.
    pub stock_low: Vec<Money>,
    /// The same if it does well.
    pub stock_high: Vec<Money>,
    /// Everything expected, discounted to today: cash and stock each at its own rate.
    pub present_value: Figure,
    /// What was taken to be so.
    pub assumed: Vec<Assumption>,
    /// What an employer should be asked.
    pub questions: Vec<Open>,
    /// What the reader is told besides.
    pub warnings: Vec<Warning>,
}

impl Outcome {
    /// Whether so much of it is stock that the reader is warned.
    pub fn is_concentrated(&self) -> bool {
        self.stock_share >= CONCENTRATED
    }
}

/// Works an offer out.
pub(super) fn outcome(offer: &Offer, shared: &Shared, place: &Place) -> Outcome {
    let mut facts = Facts::new(offer, shared);
    let work = Work::of(&mut facts);
    let horizon = shared.horizon.clamp(1, 6);
    let mut all_gross: Vec<Gross> = (1..=u16::from(kept::MOST_YEARS))
        .map(|year| gross::year(&mut facts, &work, shared, place.law, year))
        .collect();
    if let Some(first) = all_gross.first_mut() {
        once::gross_up(&mut facts, &work, shared, place, first);
    }
    let plain = gross::year(&mut facts, &work, shared, place.law, 2);
    let all_leave = leave::of_offer(&mut facts, &work, &all_gross);
    let all_years = years(&mut facts, &work, shared, place, &all_gross);
    // Leaving is worked out beyond the years compared, and nothing else is.
    let compared = usize::from(horizon);
    let gross = all_gross.get(..compared).unwrap_or(&all_gross);
    let leave = all_leave.get(..compared).unwrap_or(&all_leave);
    let years = all_years.get(..compared).unwrap_or(&all_years);
    let first = gross.first().unwrap_or(&plain);
    let recurring = first.value.only(|part| part.recurring);
    let cash = recurring.only(|part| part.form == Form::Cash);
    let mut take_home = net::take_home(&mut facts, &work, shared, place, first, &cash);
    let own_premiums = net::own_premiums(&facts, first);
    take_home.add(&Figure::of([Part::cost(
        PartKind::OwnPremium,
        own_premiums,
    )]));
    let mut over_horizon = Figure::default();
    for year in years {
        over_horizon.add(&year.total);
    }
    let average = over_horizon.per(Decimal::whole(i64::from(horizon)));
    let stock = over_horizon.only(|part| part.form == Form::Stock).amount();
    let premium = own_premiums + net::premium_cost(&mut facts, &work, shared, place, first, &cash);
    let health = care::years(&mut facts, shared, premium);
    let effort = hours::of_year(&mut facts, &work, place.law, leave, first.part);
    let worked = gross
        .iter()
        .fold(Decimal::ZERO, |sum, year| sum + year.part);
    let all = over_horizon.amount();
    let hours = hours::hours(
        &mut facts,
        &work,
        shared,
        first,
        effort,
        &take_home,
        (all, worked),
    );
    let with_each_pay = cash.only(comes_with_each_pay);
    let paydays = first.of_paydays(offer, &work, shared, place.law);
    let pays = work.pays.times(first.part);
    let [regular_rate, overtime_owed] = beside::overtime_owed(&facts, &work, first);
    let employer_taxes =
        net::employer_taxes(&mut facts, &work, shared, place.law, first, cash.amount());
    let leave_value = hours::leave_value(&facts, &work, leave, first.part);
    let benefits = beside::benefits(&work, first, &leave_value, &employer_taxes);
    let promotion = beside::promotion(&mut facts, gross);
    let past = Past {
        gross: &all_gross,
        years: &all_years,
        leave: &all_leave,
    };
    Outcome {
        base: work.base,
        guaranteed: cash.only(|part| part.certainty == Certainty::Guaranteed),
        per_pay: net::take_home(&mut facts, &work, shared, place, &paydays, &with_each_pay)
            .per(pays),
        at_home_prices: at_home(&facts, shared, take_home.amount()),
        kept: kept::kept(&mut facts, &work, shared, place, &past),
        matching: matching(if horizon > 1 { &plain } else { first }),
        health_expected: health
            .iter()
            .map(|year| year.net.amount().times(year.chance))
            .sum(),
        health,
        leave_value,
        commission_at_target: facts.money(Field::Commission),
        employer_cost: beside::employer_cost(first, &employer_taxes),
        employer_taxes,
        benefits,
        regular_rate,
        overtime_owed,
        promotion,
        forfeit: offer.money(Field::Forfeit),
        bonus_at_target: work.base.times(facts.number(Field::BonusTarget)),
        stock_share: stock.share_of(over_horizon.amount()),
        stock_low: shares::all_at(&facts, &work, Field::StockGrowthLow, horizon),
        stock_high: shares::all_at(&facts, &work, Field::StockGrowthHigh, horizon),
        parental_value: hours::parental_value(&facts, &work),
        present_value: discounted(&facts, shared, gross),
        questions: warning::questions(&facts, &work, shared),
        warnings: warning::warnings(&mut facts, &work, shared, place, gross, &take_home),
        assumed: facts.assumed,
        recurring,
        over_horizon,
        average,
        take_home,
        years: years.to_vec(),
        leave: leave.to_vec(),
        hours,
    }
}

fn years(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    place: &Place,
    gross: &[Gross],
) -> Vec<Year> {
    let mut years = Vec::new();
    for (number, year) in (1..).zip(gross) {
        let cash = year.value.only(|part| part.form == Form::Cash);
        let sign_on = year.value.of_kind(PartKind::SignOn);
        let rest = cash.amount() - sign_on;
        let sign_on_tax = match sign_on {
            Money::ZERO => Money::ZERO,
            sign_on => net::tax_on(facts, work, shared, place, year, rest, sign_on),
        };
        let mut take_home = net::take_home(facts, work, shared, place, year, &cash);
        let own_premiums = net::own_premiums(facts, year);
        take_home.add(&Figure::of([Part::cost(
            PartKind::OwnPremium,
            own_premiums,
        )]));
        if number == 1 {
            let tax = once::relocation_tax(facts, work, shared, place, year, cash.amount());
            take_home.add(&Figure::of([tax]));
        }
        years.push(Year {
            sign_on_after_tax: sign_on - sign_on_tax,
            total: year.value.clone(),
            take_home,
            options_on_paper: shares::options_on_paper(facts, work, number),
            stock_tax_gap: match work.kind {
                Kind::Contractor => Figure::default(),
                _ => net::withholding_gap(facts, shared, place.law, year, &cash),
            },
        });
    }
    years
}

fn matching(year: &Gross) -> Matching {
    let caught = year.value.of_kind(PartKind::Match);
    // What a plan that makes up for timing would match, within 415(c).
    let made_up = year.saved.employer - year.saved.nonelective.min(year.saved.employer);
    let lost = match year.by_pay {
        Some(_) => (made_up - caught).or_zero(),
        None => Money::ZERO,
    };
    Matching {
        caught,
        possible: year.saved.possible,
        lost_to_timing: lost,
    }
}

fn at_home(facts: &Facts, shared: &Shared, take_home: Money) -> Option<Money> {
    let (there, here) = (facts.offer.number(Field::PriceLevel)?, shared.price_level?);
    let spent = take_home.times(shared.spent);
    Some(at_prices(spent, there, here) + take_home - spent)
}

/// Everything in today's money, part by part (N1): what recurs at the end of its year, what comes
/// once at the start, and sign-on money by its months.
fn discounted(facts: &Facts, shared: &Shared, gross: &[Gross]) -> Figure {
    let mut today = Figure::default();
    for (year, of_year) in (1..).zip(gross) {
        let parts = of_year.value.parts().iter();
        let parts = parts.filter(|part| part.kind != PartKind::SignOn);
        today.add(&Figure::of(parts.map(|part| {
            let (rate, month) = match part.form {
                Form::Stock => (shared.stock_discount, year * 12),
                _ if part.recurring => (shared.cash_discount, year * 12),
                _ => (shared.cash_discount, 0),
            };
            let amount = discounted_by_month(part.amount, month, rate);
            Part { amount, ..*part }
        })));
    }
    let within = |payment: &once::Payment| usize::from(payment.year()) <= gross.len();
    let sign_on = once::sign_on(facts).into_iter().filter(within);
    today.add(&Figure::of(sign_on.map(|payment| {
        let (amount, month) = (payment.amount, payment.month);
        let amount = discounted_by_month(amount, month, shared.cash_discount);
        Part::cash(PartKind::SignOn, amount).once()
    })));
    today
}
