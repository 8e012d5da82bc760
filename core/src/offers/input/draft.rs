//! An offer as typed, and as read.

use super::field::{Counts, Field, MAX_BY_THE_HOUR, MAX_SHARE_OF_RATE};
use super::offer::{Offer, Value};
use super::one_time::{ClawbackTable, Instalments};
use super::problem::{Problem, ProblemKind};
use super::schedule::Schedule;
use super::terms::{Kind, Terms};
use super::vesting::Vesting;
use crate::day::date_from_text;
use crate::decimal::{Decimal, mul_div};
use crate::money::Money;
use crate::normalize::normalized;
use crate::number::{self, NumberProblem, Per, Point, Typed};
use crate::offers::engine::retirement::tiers;
use crate::quantity::{self, Quantity, QuantityProblem, Unit};
use litemap::LiteMap;

/// The hours of a working day until those of a week are given.
const WORKING_DAY: Decimal = Decimal::whole(8);

/// An offer with every text as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfferDraft {
    /// What the reader calls it.
    pub name: String,
    /// What is picked.
    pub terms: Terms,
    /// What is typed. A missing or empty text is not given yet.
    pub texts: LiteMap<Field, String>,
}

impl OfferDraft {
    /// Reads every text, with amounts written as `point` says.
    ///
    /// # Errors
    /// Every [`Problem`], one a field at most.
    pub fn parse(&self, point: Point) -> Result<Offer, Vec<Problem>> {
        let mut values = LiteMap::new();
        let mut problems = Vec::new();
        for field in self.texts.keys() {
            match self.read(*field, point) {
                Ok(Some(value)) => {
                    values.insert(*field, value);
                }
                Ok(None) => {}
                Err(kind) => problems.push(Problem {
                    field: *field,
                    kind,
                }),
            }
        }
        if problems.is_empty() {
            Ok(Offer {
                name: self.name.clone(),
                terms: self.terms.clone(),
                is_current: false,
                by_the_hour: self.is_by_the_hour(),
                values,
            })
        } else {
            Err(problems)
        }
    }
}

impl OfferDraft {
    /// Reads one text; `None` if nothing is typed.
    ///
    /// # Errors
    /// See [`ProblemKind`].
    pub fn read(&self, field: Field, point: Point) -> Result<Option<Value>, ProblemKind> {
        if field == Field::WeeklyHours
            && let Some(read) = self.part_time()
        {
            return read;
        }
        let text = beside(field, self.texts.get(&field).map_or("", String::as_str));
        let time = Time {
            asked: self.per(field),
            pay: self.pay(field),
            day: self.working_day(field),
        };
        let value = read_as(field.counts(), self.range(field, point), time, &text, point)?;
        if let (Field::TermEnd, Some(Value::Date(end))) = (field, &value)
            && let Ok(Some(Value::Date(start))) = self.read(Field::Start, point)
            && *end < start
        {
            return Err(ProblemKind::BeforeStart);
        }
        Ok(value)
    }

    /// The least and the most that is taken of a field in this offer, in its unit: pay of an hour
    /// is bounded more narrowly, and units come to no more than a grant can be worth.
    pub fn range(&self, field: Field, point: Point) -> (i64, i64) {
        let (least, most) = field.range();
        let most = match field {
            Field::Pay if self.is_by_the_hour() => MAX_BY_THE_HOUR,
            Field::ShiftPay | Field::ShiftPay2 | Field::ShiftPay3 if self.is_percent(field) => {
                MAX_SHARE_OF_RATE
            }
            Field::ShiftHours | Field::ShiftHours2 | Field::ShiftHours3 => {
                most.min(self.hours_a_week(true).ceiling())
            }
            Field::SecondHours => most.min(self.hours_a_week(false).ceiling()),
            Field::StockUnits | Field::Options => {
                let grant = Money::units(Field::Stock.range().1);
                let of_price = |price| grant.share_of(price).floor();
                match self.read(Field::SharePrice, point) {
                    Ok(Some(Value::Money(price))) if price > Money::ZERO => {
                        most.min(of_price(price))
                    }
                    _ => most,
                }
            }
            _ => most,
        };
        (least, most)
    }

    fn is_percent(&self, field: Field) -> bool {
        let text = self.texts.get(&field);
        text.is_some_and(|text| is_percent(text))
    }

    /// A number of this offer, if it is typed and can be read.
    fn number(&self, field: Field) -> Option<Decimal> {
        match self.read(field, Point::Fraction).ok()?? {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Hours of a week as agreed, and the paid ones beyond them: no shift has more.
    fn hours_a_week(&self, with_overtime: bool) -> Decimal {
        let agreed = self.number(Field::WeeklyHours);
        let agreed = agreed.unwrap_or(Decimal::whole(40));
        match with_overtime {
            true => agreed + self.number(Field::OvertimeHours).unwrap_or_default(),
            false => agreed,
        }
    }

    /// Hours of the week in percent of full time, where the hours of that are given.
    fn part_time(&self) -> Option<Result<Option<Value>, ProblemKind>> {
        if !self.is_percent(Field::WeeklyHours) {
            return None;
        }
        let full_time = self.number(Field::FullTimeHours)?;
        let text = self.texts.get(&Field::WeeklyHours)?;
        Some(percent(text).and_then(|percent| {
            let share = percent.over(Decimal::whole(100));
            let hours = full_time.times(share);
            let is_part = share <= Decimal::ONE && hours >= Decimal::ONE;
            is_part
                .then_some(Some(Value::Number(hours)))
                .ok_or(ProblemKind::OutOfRange)
        }))
    }

    /// The offer without what cannot be read, and what that is: figures go on while one field is
    /// being typed.
    pub fn readable(&self, point: Point) -> (Offer, Vec<Problem>) {
        let problems = match self.parse(point) {
            Ok(offer) => return (offer, Vec::new()),
            Err(problems) => problems,
        };
        let mut rest = self.clone();
        for problem in &problems {
            rest.texts.remove(&problem.field);
        }
        (rest.parse(point).unwrap_or_default(), problems)
    }

    /// The hours of a working day: a fifth of those of a week, 8 until they are given.
    fn working_day(&self, field: Field) -> Decimal {
        let week = self.texts.get(&Field::WeeklyHours);
        match week.filter(|_| field.counts() == Counts::Number(Unit::Days)) {
            Some(_) => match self.read(Field::WeeklyHours, Point::Fraction) {
                Ok(Some(Value::Number(hours))) => hours.over(Decimal::whole(5)),
                _ => WORKING_DAY,
            },
            None => WORKING_DAY,
        }
    }

    /// What an amount is given for in this kind of job.
    pub fn per(&self, field: Field) -> Option<Per> {
        match field {
            Field::Pay if self.is_by_the_hour() => Some(Per::Hour),
            _ if self.is_by_payment(field) => Some(Per::Month),
            _ => field.per(),
        }
    }

    /// Whether pay is that of an hour: contract work may be given either way.
    fn is_by_the_hour(&self) -> bool {
        let is_told = || {
            let text = self.texts.get(&Field::Pay)?;
            number::read(text, Point::Fraction).ok()??.per
        };
        match self.terms.kind {
            Kind::Hourly => true,
            Kind::Contractor => is_told() == Some(Per::Hour),
            Kind::SalariedExempt | Kind::SalariedNonExempt => false,
        }
    }

    /// How often a pay comes, until it is given as often as is assumed of any offer.
    fn pay(&self, field: Field) -> Pays {
        match self.payments() {
            Some(payments) if self.is_by_payment(field) => Pays::Payment(payments),
            Some(payments) => Pays::Yearly(payments),
            None => Pays::Each(self.terms.frequency.unwrap_or_default().per()),
        }
    }

    /// The payments of a year, if they are given and can be read.
    fn payments(&self) -> Option<Decimal> {
        let text = self.texts.get(&Field::Payments)?;
        match read(Field::Payments, text, Point::Fraction).ok()?? {
            Value::Number(payments) => Some(payments),
            _ => None,
        }
    }

    /// Whether it is a salary of a month of which a year has more or fewer than twelve.
    fn is_by_payment(&self, field: Field) -> bool {
        field == Field::Pay && self.terms.kind.is_salaried() && self.payments().is_some()
    }
}

/// Reads one field outside of an offer; `None` if nothing is typed.
///
/// # Errors
/// See [`ProblemKind`].
pub fn read(field: Field, text: &str, point: Point) -> Result<Option<Value>, ProblemKind> {
    let time = Time::asked(field.per());
    let text = beside(field, text);
    read_as(field.counts(), field.range(), time, &text, point)
}

/// The time that an amount is given for.
#[derive(Clone, Copy)]
pub(super) struct Time {
    /// What is asked for; `None` if it is given once, or is no amount.
    asked: Option<Per>,
    /// How often a pay comes.
    pay: Pays,
    /// The hours of a working day.
    day: Decimal,
}

/// How often a pay comes.
#[derive(Clone, Copy)]
enum Pays {
    /// Nobody knows.
    Unknown,
    /// For each of these.
    Each(Per),
    /// So many times a year.
    Yearly(Decimal),
    /// So many times a year, and what is asked for is one of them.
    Payment(Decimal),
}

impl Time {
    /// Where nobody knows how often a pay comes.
    pub(super) const fn asked(asked: Option<Per>) -> Time {
        Time {
            asked,
            pay: Pays::Unknown,
            day: WORKING_DAY,
        }
    }
}

/// Reads a text that counts something within a range. `point` is for amounts of money alone.
pub(super) fn read_as(
    counts: Counts,
    range: (i64, i64),
    time: Time,
    text: &str,
    point: Point,
) -> Result<Option<Value>, ProblemKind> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match counts {
        Counts::Tiers => tiers::parse(text)
            .map(Value::Tiers)
            .map_err(ProblemKind::Tiers),
        Counts::Vesting => Vesting::parse(text)
            .map(Value::Vesting)
            .map_err(ProblemKind::Vesting),
        Counts::Schedule => Schedule::parse(text)
            .map(Value::Schedule)
            .map_err(ProblemKind::Schedule),
        Counts::Instalments => Instalments::parse(text)
            .map(Value::Instalments)
            .map_err(ProblemKind::Instalments),
        Counts::Clawback => ClawbackTable::parse(text)
            .map(Value::Clawback)
            .map_err(ProblemKind::Clawback),
        Counts::Date => date_from_text(text.trim())
            .map(Value::Date)
            .ok_or(ProblemKind::Date),
        Counts::MoneyOrPercent if is_percent(text) => share_of_rate(text).and_then(|percent| {
            in_range(percent, range)?;
            Ok(Value::Rate(percent.over(Decimal::whole(100))))
        }),
        Counts::Money | Counts::MoneyOrPercent => money(text, time, point).and_then(|amount| {
            let (least, most) = range;
            let fits = (Money::units(least)..=Money::units(most)).contains(&amount);
            fits.then_some(Value::Money(amount))
                .ok_or(ProblemKind::OutOfRange)
        }),
        Counts::Percent => percent(text).and_then(|percent| {
            in_range(percent, range)?;
            Ok(Value::Rate(percent.over(Decimal::whole(100))))
        }),
        Counts::Number(unit) => match quantity::read(text, unit, time.day) {
            Ok(Some(quantity)) => time.count(quantity).and_then(|count| {
                in_range(count, range)?;
                Ok(Value::Number(count))
            }),
            Ok(None) => return Ok(None),
            Err(QuantityProblem::Number(problem)) => Err(ProblemKind::Number(problem)),
            Err(QuantityProblem::Unit) => Err(ProblemKind::Unit),
            Err(QuantityProblem::Unlimited) => Err(ProblemKind::Unlimited),
        },
    }
    .map(Some)
}

fn in_range(number: Decimal, range: (i64, i64)) -> Result<(), ProblemKind> {
    let (least, most) = range;
    if (Decimal::whole(least)..=Decimal::whole(most)).contains(&number) {
        Ok(())
    } else {
        Err(ProblemKind::OutOfRange)
    }
}

/// Words for an amount of nothing.
const FREE: [&str; 8] = [
    "free",
    "none",
    "nothing",
    "zero",
    "nil",
    "no cost",
    "no premium",
    "no charge",
];

/// A number that has to be one, with what is wrong if it is none.
fn typed(text: &str, point: Point) -> Result<Typed, ProblemKind> {
    match number::read(text, point) {
        Ok(Some(typed)) => Ok(typed),
        Err(NumberProblem::NotANumber) if quantity::names_a_unit(text) => Err(ProblemKind::Unit),
        Ok(None) => Err(ProblemKind::Number(NumberProblem::NotANumber)),
        Err(problem) => Err(ProblemKind::Number(problem)),
    }
}

/// An amount of money for the time that is asked for.
fn money(text: &str, time: Time, point: Point) -> Result<Money, ProblemKind> {
    if FREE.contains(&normalized(text).as_str()) {
        return Ok(Money::ZERO);
    }
    let typed = typed(text, point)?;
    if typed.percent {
        return Err(ProblemKind::Percent);
    }
    let typed = match time.pay {
        Pays::Unknown => typed,
        Pays::Each(per) => typed.paid(per),
        Pays::Yearly(pays) => typed.paid_times(pays),
        Pays::Payment(pays) => typed.a_payment(pays),
    };
    match (time.asked, typed.per) {
        // A pass for a month costs the same on however few days one goes.
        (Some(Per::Day), Some(per)) if per != Per::Day => Err(ProblemKind::OtherTime),
        (Some(per), _) => typed.money_per(per).ok_or(ProblemKind::OtherTime),
        (None, Some(_)) => Err(ProblemKind::OtherTime),
        (None, None) => Ok(typed.money()),
    }
}

/// Whether a text has a sign or word of percent in it.
fn is_percent(text: &str) -> bool {
    let text = normalized(text);
    number::PERCENT.iter().any(|word| text.contains(word))
}

/// A share of the rate of an hour, in percent.
fn share_of_rate(text: &str) -> Result<Decimal, ProblemKind> {
    let typed = typed(text, Point::Fraction)?;
    match typed.per {
        None | Some(Per::Hour) => Ok(typed.decimal()),
        Some(_) => Err(ProblemKind::OtherTime),
    }
}

/// A share in percent, of whatever the field says: of a year's pay as of each pay.
fn percent(text: &str) -> Result<Decimal, ProblemKind> {
    let text = normalized(text);
    let typed = typed(without_whole(&text), Point::Fraction)?;
    if typed.has_currency {
        return Err(ProblemKind::Unit);
    }
    match typed.per {
        None | Some(Per::Year | Per::Pay) => Ok(typed.decimal()),
        Some(_) => Err(ProblemKind::OtherTime),
    }
}

/// Words for what a share is of.
const WHOLES: [&str; 22] = [
    "a",
    "annual",
    "base",
    "compensation",
    "earnings",
    "each",
    "eligible",
    "gross",
    "income",
    "it",
    "my",
    "of",
    "pay",
    "paycheck",
    "per",
    "price",
    "salary",
    "target",
    "the",
    "wages",
    "year",
    "your",
];

/// A share without what it is of: `10% of base pay` is `10%`.
fn without_whole(text: &str) -> &str {
    let Some((share, whole)) = text.split_once(" of ") else {
        return text;
    };
    let is_known = whole.split(' ').all(|word| WHOLES.contains(&word));
    if is_known { share } else { text }
}

/// A text without words that say no more than the field does, such as "of stock" for stock.
fn beside(field: Field, text: &str) -> String {
    let words: &[&str] = match field {
        Field::Pay => &[
            "gross",
            "base salary",
            "base pay",
            "base",
            "salary",
            "before tax",
        ],
        Field::Stock | Field::Refresher => &[
            "worth of stock",
            "of stock",
            "in stock",
            "of rsus",
            "in rsus",
            "of equity",
            "in equity",
        ],
        Field::MileCost => &["per mile", "/mile", "/ mile", "a mile", "per mi", "/mi"],
        Field::Strike | Field::SharePrice => &[
            "per share",
            "/share",
            "/ share",
            "a share",
            "per option",
            "an option",
        ],
        Field::Coinsurance => {
            let plain = normalized(text);
            return shared_between(&plain).unwrap_or(plain);
        }
        _ => return text.to_owned(),
    };
    let plain = normalized(text);
    let rest = words.iter().find_map(|word| plain.strip_suffix(word));
    rest.unwrap_or(&plain).trim_end().to_owned()
}

/// The employee's part of a plan that is called `80/20`: no plan pays the smaller one.
fn shared_between(text: &str) -> Option<String> {
    let (plan, own) = text.split_once('/')?;
    let part = |text: &str| Decimal::parse(text.trim().trim_end_matches('%').trim_end());
    let (plan, own) = (part(plan)?, part(own)?);
    let is_whole = plan + own == Decimal::whole(100) && plan.min(own) >= Decimal::ZERO;
    is_whole.then(|| plan.min(own).to_text() + "%")
}

impl Time {
    /// A number for each of what is asked for, whatever it was typed for.
    fn count(self, quantity: Quantity) -> Result<Decimal, ProblemKind> {
        let Some(typed) = quantity.per else {
            return Ok(quantity.count);
        };
        let asked = self.asked.ok_or(ProblemKind::OtherTime)?;
        let (typed, count) = match (typed, self.pay) {
            (Per::Pay, Pays::Each(per)) => (per, quantity.count),
            (Per::Pay, Pays::Yearly(pays) | Pays::Payment(pays)) => {
                (Per::Year, quantity.count.times(pays))
            }
            (typed, _) => (typed, quantity.count),
        };
        match (typed.in_a_year(), asked.in_a_year()) {
            _ if typed == asked => Ok(count),
            // A way there and back is one of each day on site, of which nobody knows how many.
            _ if asked == Per::Day => Err(ProblemKind::OtherTime),
            (Some(typed), Some(asked)) => {
                let count = mul_div(count.as_billionths(), typed, asked);
                Ok(Decimal::billionths(count))
            }
            _ => Err(ProblemKind::OtherTime),
        }
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
