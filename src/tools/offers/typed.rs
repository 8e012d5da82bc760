//! How a typed text was read, what is wrong with it and what it may have meant, in words.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::form::{FieldKind, Problem, Spec};
use steppingstone_core::money::Money;
use steppingstone_core::offers::equity::{Schedule, ScheduleForm, ScheduleProblem};
use steppingstone_core::offers::number::{NumberProblem, Per};
use steppingstone_core::offers::one_time::{ClawbackTable, Instalments};
use steppingstone_core::offers::retirement::{Tier, TiersProblem, Vesting, VestingProblem};
use steppingstone_core::offers::{
    Field, Fix, Formula, FormulaProblem, Meaning, PayDoubt, PayFor, TableProblem, Value,
    names_holidays, names_pension, pay_for,
};
use steppingstone_core::quantity::Unit;

use super::format;
use crate::platform::intl;
use crate::ui::form::{self, Note};
use crate::words::offers as w;

/// What the words about a field depend on.
#[derive(Clone, Copy)]
pub(super) struct FieldContext {
    /// The fact of an offer; `None` for one that holds for all of them.
    pub(super) field: Option<Field>,
    pub(super) spec: Spec<Formula>,
    pub(super) currency: &'static str,
}

/// What stands below a field: how its text was read, or what is wrong with it and what it may have
/// meant.
pub(super) fn note(
    read: Result<Option<Value>, Problem<Formula>>,
    typed: &str,
    context: &dyn Fn() -> FieldContext,
    fixes: &dyn Fn() -> Vec<Fix>,
) -> Note {
    match read {
        Ok(None) => Note::default(),
        Ok(Some(value)) => {
            let reading = reading(&value, typed, context()).map(w::reads::read);
            Note::reading(reading.unwrap_or_default())
        }
        Err(kind) => {
            let fixes = fixes().into_iter().map(|fix| form::Fix {
                words: meaning(&fix),
                text: fix.text,
            });
            let context = context();
            let words = other_field(kind, typed, context).map(str::to_owned);
            Note {
                fixes: fixes.collect(),
                ..Note::problem(words.unwrap_or_else(|| problem(kind, context)))
            }
        }
    }
}

/// How a text was read, where that says more than the text itself.
pub(super) fn reading(read: &Value, typed: &str, context: FieldContext) -> Option<String> {
    let digits = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_ascii_digit() || *c == '.')
            .collect()
    };
    match read {
        Value::Date(_) => None,
        // 0.1 may be meant as a tenth.
        Value::Rate(rate) if *rate > Decimal::ZERO && *rate < Decimal::ratio(1, 100) => {
            (!typed.contains('%')).then(|| value(read, context))
        }
        Value::Rate(_) | Value::Money(_) => {
            Some(value(read, context)).filter(|value| digits(value) != digits(typed))
        }
        Value::Number(number) => {
            let exact = intl::precise(format::number(*number));
            let value = Some(value(read, context)).filter(|value| digits(value) != digits(typed));
            value.filter(|_| digits(&exact) != digits(typed))
        }
        Value::Tiers(_)
        | Value::Vesting(_)
        | Value::Schedule(_)
        | Value::Instalments(_)
        | Value::Clawback(_) => Some(value(read, context)),
    }
}

/// A value with its unit.
fn value(value: &Value, context: FieldContext) -> String {
    match value {
        Value::Money(amount) => format::money_in_full(*amount, context.currency),
        Value::Rate(rate) => percent(*rate),
        Value::Number(number) => count(*number, context.spec.kind),
        Value::Tiers(tiers) => match_of(tiers),
        Value::Vesting(vesting) => vesting_of(vesting),
        Value::Schedule(schedule) => schedule_of(schedule),
        Value::Instalments(instalments) => instalments_of(instalments),
        Value::Clawback(table) => clawback_of(table),
        Value::Date(day) => intl::date(*day),
    }
}

fn percent(share: Decimal) -> String {
    intl::percent_in_full(format::number(share))
}

/// A number with the word for what a field counts, to two places: what is converted seldom comes out
/// even, and the value keeps all of it.
fn count(number: Decimal, kind: FieldKind<Formula>) -> String {
    use w::unit as u;
    let text = intl::precise(format::number(number.rounded(2)));
    let FieldKind::Number(unit) = kind else {
        return text;
    };
    let whole = usize::try_from(number.floor())
        .ok()
        .filter(|_| Decimal::whole(number.floor()) == number);
    let of = |one: fn(usize) -> String, part: fn(String) -> String| match whole {
        Some(whole) => one(whole),
        None => part(text.clone()),
    };
    match unit {
        Unit::Hours => of(u::hours, u::hours_part),
        Unit::Days => of(u::days, u::days_part),
        Unit::Weeks => of(u::weeks, u::weeks_part),
        Unit::Months => of(u::months, u::months_part),
        Unit::Years => of(u::years, u::years_part),
        Unit::Minutes => of(u::minutes, u::minutes_part),
        Unit::Miles => of(u::miles, u::miles_part),
        Unit::Shares => of(u::shares, u::shares_part),
        Unit::Payments => of(u::payments, u::payments_part),
        Unit::People => of(u::people, u::people_part),
        Unit::Times => u::times(text),
        Unit::YearOfTheJob => u::year_of_the_job(text),
        Unit::Rating => u::rating(text),
        Unit::Index => text,
    }
}

fn months(months: u16) -> String {
    w::unit::months(usize::from(months))
}

/// Puts phrases one behind another; `then` is given what stands before.
fn listed<T>(
    all: impl IntoIterator<Item = T>,
    first: impl Fn(T) -> String,
    then: impl Fn(String, T) -> String,
) -> Option<String> {
    let mut all = all.into_iter();
    let begun = first(all.next()?);
    Some(all.fold(begun, then))
}

fn match_of(tiers: &[Tier]) -> String {
    use w::reads as r;
    let phrases = listed(
        tiers,
        |tier| r::match_first(percent(tier.match_rate), percent(tier.of_next)),
        |before, tier| r::match_then(before, percent(tier.match_rate), percent(tier.of_next)),
    );
    phrases.unwrap_or_else(|| r::match_none().to_owned())
}

fn vesting_of(vesting: &Vesting) -> String {
    use w::reads as r;
    let shares = vesting.shares();
    if shares.first() == Some(&Decimal::ONE) {
        return r::vests_at_once().to_owned();
    }
    // The years after which more of it is the reader's than before.
    let pairs = shares.iter().zip(shares.iter().skip(1));
    let steps: Vec<(usize, Decimal)> = (1..)
        .zip(pairs)
        .filter(|(_, (before, after))| after > before)
        .map(|(year, (_, after))| (year, *after))
        .collect();
    if let [(year, Decimal::ONE)] = steps.as_slice() {
        return r::vests_after(*year);
    }
    let phrases = listed(
        steps,
        |(year, share)| r::vests_first(year, percent(share)),
        |before, (year, share)| r::vests_then(year, before, percent(share)),
    );
    phrases.unwrap_or_else(|| percent(shares.first().copied().unwrap_or_default()))
}

fn schedule_of(schedule: &Schedule) -> String {
    use w::reads as r;
    match schedule.form() {
        ScheduleForm::Even {
            months: all,
            cliff,
            every,
        } if every == all || cliff == all => r::stock_at_once(months(*all)),
        ScheduleForm::Even {
            months: all,
            cliff,
            every,
        } if cliff > every => r::stock_cliff(months(*every), months(*all), months(*cliff)),
        ScheduleForm::Even {
            months: all, every, ..
        } => r::stock_even(months(*every), months(*all)),
        ScheduleForm::ByYear(shares) => {
            let phrases = listed(
                (1..).zip(shares),
                |(_, share): (usize, &Decimal)| r::stock_first(percent(*share)),
                |before, (year, share)| r::stock_then(before, percent(*share), year),
            );
            phrases.unwrap_or_default()
        }
    }
}

fn instalments_of(instalments: &Instalments) -> String {
    use w::reads as r;
    let phrases = listed(
        instalments.all(),
        |part| match part.month {
            0 => r::part_at_start(percent(part.share)),
            month => r::part_first(percent(part.share), months(month)),
        },
        |before, part| r::part_then(before, percent(part.share), months(part.month)),
    );
    phrases.unwrap_or_default()
}

fn clawback_of(table: &ClawbackTable) -> String {
    use w::reads as r;
    let phrases = listed(
        table.steps(),
        |(month, share)| r::back_first(percent(share), month),
        |before, (month, share)| r::back_then(before, percent(share), month),
    );
    phrases.unwrap_or_default()
}

/// What to enter in this field, and what in another one, where a text has something of both.
fn other_field(kind: Problem<Formula>, typed: &str, context: FieldContext) -> Option<&'static str> {
    use w::problem as p;
    let is_sum = kind == Problem::Number(NumberProblem::Sum);
    let is_unread = matches!(kind, Problem::Number(_) | Problem::Unit);
    match context.field? {
        Field::Vacation if is_sum || is_unread && names_holidays(typed) => Some(p::holidays()),
        Field::Pay if is_unread => pay_for(typed).map(|pay| match pay {
            PayFor::FullTime => p::pro_rata(),
            PayFor::TermTime => p::term_time(),
        }),
        // Once the hours of full time are given, a share of them is read.
        Field::WeeklyHours
            if is_unread && (typed.contains('%') || pay_for(typed) == Some(PayFor::FullTime)) =>
        {
            Some(p::part_time())
        }
        Field::Match if names_pension(typed) => Some(p::match_or_pension()),
        _ => None,
    }
}

/// What is wrong with a text, and what to enter in this field.
pub(super) fn problem(kind: Problem<Formula>, context: FieldContext) -> String {
    use w::problem as p;
    let is_amount = matches!(
        context.spec.kind,
        FieldKind::Money | FieldKind::MoneyOrPercent
    );
    match kind {
        // Shares without their price are no amount; they have a field of their own.
        Problem::Unit if context.field == Some(Field::Stock) => p::stock_units().to_owned(),
        Problem::Number(NumberProblem::NotANumber) | Problem::Unit => enter(context),
        Problem::Number(NumberProblem::TooLarge) => p::too_large().to_owned(),
        Problem::Number(NumberProblem::Range) if is_amount => p::range_amount().to_owned(),
        Problem::Number(NumberProblem::Range) => p::range_number().to_owned(),
        Problem::Number(NumberProblem::Sum) if is_amount => p::sum_amount().to_owned(),
        Problem::Number(NumberProblem::Sum) => p::sum_number().to_owned(),
        Problem::Percent => p::percent(example(context.spec.time.per)),
        Problem::Unlimited => p::unlimited().to_owned(),
        Problem::OutOfRange => {
            let (least, most) = context.spec.range;
            p::range(bound(least, context), bound(most, context))
        }
        Problem::OtherTime => match (context.field, context.spec.time.per) {
            (Some(Field::Pay), Some(Per::Hour)) => p::yearly().to_owned(),
            (Some(Field::Pay), _) => p::hourly().to_owned(),
            (Some(Field::Stock), _) => p::stock_once().to_owned(),
            (_, per) => time(per, context),
        },
        Problem::Formula(problem) => formula_problem(problem),
        Problem::Pay(PayDoubt::ByTheHour { .. }) => p::by_the_hour().to_owned(),
        Problem::Pay(PayDoubt::ByTheYear) => p::by_the_year().to_owned(),
        Problem::OtherCurrency(code) => p::other_currency(code),
        Problem::Date => p::date().to_owned(),
        Problem::BeforeStart => p::before_start().to_owned(),
        // Only fields of goals have these.
        Problem::NotWhole | Problem::NotAChoice | Problem::TooLong => enter(context),
    }
}

/// What is wrong with a formula.
fn formula_problem(problem: FormulaProblem) -> String {
    use w::problem as p;
    match problem {
        FormulaProblem::Tiers(TiersProblem::Form) => p::tiers().to_owned(),
        FormulaProblem::Tiers(TiersProblem::RateMissing(share)) => p::match_rate(percent(share)),
        FormulaProblem::Tiers(TiersProblem::NextOrUpTo(share)) => p::next_or_up_to(percent(share)),
        FormulaProblem::Tiers(TiersProblem::OutOfRange) => p::tiers_range().to_owned(),
        FormulaProblem::Vesting(VestingProblem::Form | VestingProblem::OutOfRange) => {
            p::vesting().to_owned()
        }
        FormulaProblem::Vesting(VestingProblem::HowOver(_)) => p::how_over().to_owned(),
        FormulaProblem::Vesting(VestingProblem::SixYears) => p::six_years().to_owned(),
        FormulaProblem::Schedule(ScheduleProblem::Form) => p::schedule().to_owned(),
        FormulaProblem::Schedule(ScheduleProblem::CliffUnit { .. }) => p::cliff_unit().to_owned(),
        FormulaProblem::Schedule(ScheduleProblem::OutOfRange) => p::schedule_range().to_owned(),
        FormulaProblem::Schedule(ScheduleProblem::NotTheWhole)
        | FormulaProblem::Instalments(TableProblem::NotTheWhole) => p::schedule_whole().to_owned(),
        FormulaProblem::Instalments(_) => p::instalments().to_owned(),
        FormulaProblem::Clawback(_) => p::clawback().to_owned(),
    }
}

/// A bound with its unit.
fn bound(bound: i64, context: FieldContext) -> String {
    match context.spec.kind {
        FieldKind::Percent => percent(Decimal::ratio(bound, 100)),
        FieldKind::Money | FieldKind::MoneyOrPercent => {
            format::money(Money::units(bound), context.currency)
        }
        counts => count(Decimal::whole(bound), counts),
    }
}

/// What to enter in a field.
pub(super) fn enter(context: FieldContext) -> String {
    use w::enter as e;
    let text = match context.spec.kind {
        FieldKind::Money => {
            let example = example(context.spec.time.per);
            return match context.spec.time.per {
                Some(Per::Year) => e::amount_year(example),
                Some(Per::Month) => e::amount_month(example),
                Some(Per::Day) => e::amount_day(example),
                Some(Per::Hour) => e::amount_hour(example),
                _ => e::amount(example),
            };
        }
        FieldKind::MoneyOrPercent => e::amount_or_percent(),
        FieldKind::Percent if context.field == Some(Field::BonusTarget) => e::bonus(),
        FieldKind::Percent if context.field == Some(Field::Pension) => e::pension(),
        FieldKind::Percent => e::percent(),
        FieldKind::Number(unit) => match unit {
            Unit::Hours => e::hours(),
            Unit::Days => e::days(),
            Unit::Weeks => e::weeks(),
            Unit::Months => e::months(),
            Unit::Years => e::years(),
            Unit::YearOfTheJob => e::year_of_the_job(),
            Unit::Minutes => e::minutes(),
            Unit::Miles => e::miles(),
            Unit::Shares => e::shares(),
            Unit::Times => e::times(),
            Unit::Payments => e::payments(),
            Unit::People => e::people(),
            Unit::Index => e::index(),
            Unit::Rating => e::rating(),
        },
        FieldKind::Formula(Formula::Tiers) => w::problem::tiers(),
        FieldKind::Formula(Formula::Vesting) => w::problem::vesting(),
        FieldKind::Formula(Formula::Schedule) => w::problem::schedule(),
        FieldKind::Formula(Formula::Instalments) => w::problem::instalments(),
        FieldKind::Formula(Formula::Clawback) => w::problem::clawback(),
        FieldKind::Date => w::problem::date(),
        // Only fields of goals are of these kinds.
        FieldKind::Words | FieldKind::Choice(_) | FieldKind::Decimal | FieldKind::Whole => {
            e::amount_or_percent()
        }
    };
    text.to_owned()
}

/// An amount as it may be entered.
fn example(per: Option<Per>) -> &'static str {
    use w::enter as e;
    match per {
        Some(Per::Year) => e::example_year(),
        Some(Per::Month) => e::example_month(),
        Some(Per::Day) => e::example_day(),
        Some(Per::Hour) => e::example_hour(),
        _ => e::example_once(),
    }
}

/// Which time to enter it for.
fn time(per: Option<Per>, context: FieldContext) -> String {
    use w::problem as p;
    let text = match per {
        Some(Per::Year) => p::time_year(),
        Some(Per::Month) => p::time_month(),
        Some(Per::Week) => p::time_week(),
        Some(Per::Day) => p::time_day(),
        Some(Per::Hour) => p::time_hour(),
        None if context.spec.kind == FieldKind::Money => p::time_once(),
        _ => return enter(context),
    };
    text.to_owned()
}

/// What a text may have meant.
fn meaning(fix: &Fix) -> String {
    use w::fix as f;
    match fix.meaning {
        Meaning::WholeMatch => f::whole_match().to_owned(),
        Meaning::HalfMatch => f::half_match().to_owned(),
        Meaning::UpTo(share) => f::up_to(percent(share)),
        Meaning::Next(share) => f::next(percent(share)),
        Meaning::CliffMonths(months) => w::unit::months(usize::from(months)),
        Meaning::CliffYears(years) => w::unit::years(usize::from(years)),
        Meaning::AllAfter(years) => f::all_after(usize::from(years)),
        Meaning::EachYear(years) => f::each_year(usize::from(years)),
        Meaning::FromSecondYear => f::from_second_year().to_owned(),
        Meaning::ShareOfPay(share) => f::share_of_pay(percent(share)),
        Meaning::OwnHours => f::own_hours(fix.text.clone()),
        Meaning::AsPaid => f::as_paid(fix.text.clone()),
    }
}

#[cfg(test)]
#[path = "typed_tests.rs"]
mod tests;
