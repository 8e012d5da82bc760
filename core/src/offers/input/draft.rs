//! An offer as typed, and as read.

use super::field::{Field, Formula, MAX_SHARE_OF_RATE};
use super::offer::{Offer, Value};
use super::pension_text;
use super::problem::Problem;
use super::terms::{Kind, Terms};
use crate::decimal::Decimal;
use crate::form::pay::{self, MAX_BY_THE_HOUR};
use crate::form::{self, FieldKind, Pays, Spec, Time};
use crate::money::Money;
use crate::normalize::normalized;
use crate::number::{DecimalPoint, Per};
use crate::quantity::Unit;
use litemap::LiteMap;

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
    pub fn parse(&self, point: DecimalPoint) -> Result<Offer, Vec<Problem>> {
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
    /// See [`form::Problem<Formula>`].
    pub fn read(
        &self,
        field: Field,
        point: DecimalPoint,
    ) -> Result<Option<Value>, form::Problem<Formula>> {
        if field == Field::WeeklyHours
            && let Some(read) = self.part_time()
        {
            return read;
        }
        let text = beside(field, self.texts.get(&field).map_or("", String::as_str));
        let value = form::read(&text, &self.spec(field, point))?;
        if let (Field::TermEnd, Some(Value::Date(end))) = (field, &value)
            && let Ok(Some(Value::Date(start))) = self.read(Field::Start, point)
            && *end < start
        {
            return Err(form::Problem::BeforeStart);
        }
        Ok(value)
    }

    /// What a field of this offer asks for.
    pub fn spec(&self, field: Field, point: DecimalPoint) -> Spec<Formula> {
        Spec {
            kind: field.kind(),
            range: self.range(field, point),
            time: Time {
                per: self.per(field),
                pay: self.pay(field),
                day: self.working_day(field),
            },
            point,
        }
    }

    /// The least and the most that is taken of a field in this offer, in its unit: pay of an hour
    /// is bounded more narrowly, and units come to no more than a grant can be worth.
    fn range(&self, field: Field, point: DecimalPoint) -> (i64, i64) {
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
        text.is_some_and(|text| form::is_percent(text))
    }

    /// A number of this offer, if it is typed and can be read.
    fn number(&self, field: Field) -> Option<Decimal> {
        match self.read(field, DecimalPoint::Fraction).ok()?? {
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
    fn part_time(&self) -> Option<Result<Option<Value>, form::Problem<Formula>>> {
        if !self.is_percent(Field::WeeklyHours) {
            return None;
        }
        let full_time = self.number(Field::FullTimeHours)?;
        let text = self.texts.get(&Field::WeeklyHours)?;
        Some(
            form::percent(text)
                .map_err(form::Problem::widened)
                .and_then(|percent| {
                    let share = percent.over(Decimal::whole(100));
                    let hours = full_time.times(share);
                    let is_part = share <= Decimal::ONE && hours >= Decimal::ONE;
                    is_part
                        .then_some(Some(Value::Number(hours)))
                        .ok_or(form::Problem::OutOfRange)
                }),
        )
    }

    /// The offer without what cannot be read, and what that is: figures go on while one field is
    /// being typed.
    pub fn readable(&self, point: DecimalPoint) -> (Offer, Vec<Problem>) {
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
        match week.filter(|_| field.kind() == FieldKind::Number(Unit::Days)) {
            Some(_) => match self.read(Field::WeeklyHours, DecimalPoint::Fraction) {
                Ok(Some(Value::Number(hours))) => hours.over(Decimal::whole(5)),
                _ => Time::WORKING_DAY,
            },
            None => Time::WORKING_DAY,
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
        let time = || pay::time_of(self.texts.get(&Field::Pay)?, DecimalPoint::Fraction);
        match self.terms.kind {
            Kind::Hourly => true,
            Kind::Contractor => time() == Some(Per::Hour),
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
        match read(Field::Payments, text, DecimalPoint::Fraction).ok()?? {
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
/// See [`form::Problem<Formula>`].
pub fn read(
    field: Field,
    text: &str,
    point: DecimalPoint,
) -> Result<Option<Value>, form::Problem<Formula>> {
    let spec = Spec {
        kind: field.kind(),
        range: field.range(),
        time: Time::per(field.per()),
        point,
    };
    form::read(&beside(field, text), &spec)
}

/// A text without words that say no more than the field does, such as "of stock" for stock.
fn beside(field: Field, text: &str) -> String {
    let words: &[&str] = match field {
        Field::Pay => return pay::plain(text),
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
        Field::Holidays => &[
            "bank holidays",
            "bank hols",
            "public holidays",
            "federal holidays",
            "national holidays",
        ],
        Field::PaidWeeks => &["term time only", "term-time only", "term time", "tto"],
        Field::Pension => return pension_text::plain(text),
        Field::Coinsurance => {
            let plain = normalized(text);
            return shared_between(&plain).unwrap_or(plain);
        }
        _ => return text.to_owned(),
    };
    match pay::without_words(text, words) {
        // The words alone are a text that cannot be read, and not nothing.
        plain if plain.is_empty() => text.to_owned(),
        plain => plain,
    }
}

/// The employee's part of a plan that is called `80/20`: no plan pays the smaller one.
fn shared_between(text: &str) -> Option<String> {
    let (plan, own) = text.split_once('/')?;
    let part = |text: &str| Decimal::parse(text.trim().trim_end_matches('%').trim_end());
    let (plan, own) = (part(plan)?, part(own)?);
    let is_whole = plan + own == Decimal::whole(100) && plan.min(own) >= Decimal::ZERO;
    is_whole.then(|| plan.min(own).to_text() + "%")
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
