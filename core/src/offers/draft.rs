//! An offer as typed, and as read.

use litemap::LiteMap;

use super::doubt::PayDoubt;
use super::equity::{Schedule, ScheduleProblem};
use super::field::{Counts, Field, MOST_BY_THE_HOUR, MOST_SHARE_OF_RATE};
use super::gross::is_salaried;
use super::number::{self, NumberProblem, Per, Point};
use super::offer::{Offer, Value};
use super::one_time::{ClawbackTable, Instalments, TableProblem};
use super::retirement::tiers;
use super::retirement::{TiersProblem, Vesting, VestingProblem};
use super::terms::{Kind, Terms};
use crate::day::date_from_text;
use crate::decimal::Decimal;
use crate::money::Money;

/// An offer with every text as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfferDraft {
    /// What the reader calls it.
    pub name: String,
    /// What is picked.
    pub terms: Terms,
    /// What is typed. A missing or empty text is not told yet.
    pub texts: LiteMap<Field, String>,
}

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// See [`NumberProblem`].
    Number(NumberProblem),
    /// Outside [`Field::range`].
    OutOfRange,
    /// By the hour where another time is asked for, or the other way round: the kind of job may
    /// be another one. Or for a time where none is asked for, or for a pay where nobody knows how
    /// often one comes.
    OtherTime,
    /// See [`TiersProblem`].
    Tiers(TiersProblem),
    /// See [`VestingProblem`].
    Vesting(VestingProblem),
    /// See [`ScheduleProblem`].
    Schedule(ScheduleProblem),
    /// In when a payment comes; see [`TableProblem`].
    Instalments(TableProblem),
    /// In what leaving costs of it; see [`TableProblem`].
    Clawback(TableProblem),
    /// See [`PayDoubt`].
    Pay(PayDoubt),
    /// An amount in another currency than the one chosen, by its three letters. Nothing is converted.
    OtherCurrency(&'static str),
    /// No day.
    Date,
    /// A last day before the first.
    BeforeStart,
}

/// A field and what is wrong in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl OfferDraft {
    /// Reads every text, with amounts written as `point` says.
    ///
    /// # Errors
    /// Every [`Problem`], one a field at most.
    pub fn parse(&self, point: Point) -> Result<Offer, Vec<Problem>> {
        let mut told = LiteMap::new();
        let mut problems = Vec::new();
        for field in self.texts.keys() {
            match self.read(*field, point) {
                Ok(Some(value)) => {
                    told.insert(*field, value);
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
                by_the_hour: self.is_by_the_hour(),
                told,
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
        let text = self.texts.get(&field).map_or("", String::as_str);
        let time = Time {
            asked: self.per(field),
            pay: self.pay(field),
        };
        let value = read_as(field.counts(), self.range(field, point), time, text, point)?;
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
            Field::Pay if self.is_by_the_hour() => MOST_BY_THE_HOUR,
            Field::ShiftPay | Field::ShiftPay2 | Field::ShiftPay3 if self.is_percent(field) => {
                MOST_SHARE_OF_RATE
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
        text.is_some_and(|text| text.trim().ends_with('%'))
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
        let share = number::read(text, Point::Fraction).map_err(ProblemKind::Number);
        Some(share.and_then(|share| {
            let share = share.map(|share| share.decimal().over(Decimal::whole(100)));
            let share = share.unwrap_or_default();
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

    /// What an amount is told for in this kind of job.
    fn per(&self, field: Field) -> Option<Per> {
        match field {
            Field::Pay if self.is_by_the_hour() => Some(Per::Hour),
            _ if self.is_by_payment(field) => Some(Per::Month),
            _ => field.per(),
        }
    }

    /// Whether pay is that of an hour: contract work may be told either way.
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

    /// How often a pay comes, until it is told as often as is assumed of any offer.
    fn pay(&self, field: Field) -> Pays {
        match self.payments() {
            Some(payments) if self.is_by_payment(field) => Pays::Payment(payments),
            Some(payments) => Pays::Yearly(payments),
            None => Pays::Each(self.terms.frequency.unwrap_or_default().per()),
        }
    }

    /// The payments of a year, if they are told and can be read.
    fn payments(&self) -> Option<Decimal> {
        let text = self.texts.get(&Field::Payments)?;
        match read(Field::Payments, text, Point::Fraction).ok()?? {
            Value::Number(payments) => Some(payments),
            _ => None,
        }
    }

    /// Whether it is a salary of a month of which a year has more or fewer than twelve.
    fn is_by_payment(&self, field: Field) -> bool {
        field == Field::Pay && is_salaried(self.terms.kind) && self.payments().is_some()
    }
}

/// Reads one field outside of an offer; `None` if nothing is typed.
///
/// # Errors
/// See [`ProblemKind`].
pub fn read(field: Field, text: &str, point: Point) -> Result<Option<Value>, ProblemKind> {
    let time = Time::asked(field.per());
    read_as(field.counts(), field.range(), time, text, point)
}

/// The time that an amount is told for.
#[derive(Clone, Copy)]
pub(super) struct Time {
    /// What is asked for; `None` if it is told once, or is no amount.
    asked: Option<Per>,
    /// How often a pay comes.
    pay: Pays,
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
        Counts::Money | Counts::Percent | Counts::MoneyOrPercent | Counts::Number => {
            let (text, point) = match counts {
                Counts::Money | Counts::MoneyOrPercent => (text.to_owned(), point),
                Counts::Number => (without_unit(text), Point::Fraction),
                _ => (text.to_owned(), Point::Fraction),
            };
            let Some(typed) = number::read(&text, point).map_err(ProblemKind::Number)? else {
                return Ok(None);
            };
            let typed = match time.pay {
                Pays::Unknown => typed,
                Pays::Each(per) => typed.paid(per),
                Pays::Yearly(pays) => typed.paid_times(pays),
                Pays::Payment(pays) => typed.a_payment(pays),
            };
            let (least, most) = range;
            let amount = match (time.asked, typed.per) {
                (Some(per), _) => typed.money_per(per).ok_or(ProblemKind::OtherTime)?,
                (None, Some(_)) => return Err(ProblemKind::OtherTime),
                (None, None) => typed.money(),
            };
            if amount < Money::units(least) || amount > Money::units(most) {
                return Err(ProblemKind::OutOfRange);
            }
            Ok(match counts {
                Counts::MoneyOrPercent if !typed.percent => Value::Money(amount),
                Counts::Money => Value::Money(amount),
                Counts::Percent | Counts::MoneyOrPercent => {
                    Value::Rate(typed.decimal().over(Decimal::whole(100)))
                }
                _ => Value::Number(amount.share_of(Money::units(1))),
            })
        }
    }
    .map(Some)
}

/// A number without the word for what it counts: "1.25 days a month" is "1.25 a month". In "4 hours
/// every two weeks" only the hours are counted.
fn without_unit(text: &str) -> String {
    let text = text.to_lowercase();
    let begins = ["/", " every ", " per "].map(|sign| text.find(sign));
    let begins = begins.into_iter().flatten().min();
    let (count, every) = text.split_at(begins.unwrap_or(text.len()));
    let mut text = format!("{count} ");
    for unit in [
        " days ",
        " day ",
        " hours ",
        " weeks ",
        " months ",
        " miles ",
        " minutes ",
    ] {
        text = text.replace(unit, " ");
    }
    text + every
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
