//! The figures side by side, each with what it is the sum of.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{
    Field, Figure, LeaveYear, Outcome, PLAN_FIELDS, Sum, Taxes, Worked,
};

use super::super::says;
use super::line::{Line, workings};
use super::{Answer, beside};
use crate::platform::intl;
use crate::words::offers::{before_tax, figures as w};

/// What something of an outcome is.
type Of<T> = fn(&Outcome) -> T;

/// What makes days off with pay.
const LEAVE: [Field; 4] = [
    Field::Vacation,
    Field::LeaveEarned,
    Field::Holidays,
    Field::SickDays,
];

/// What the figures of take-home pay are called.
pub(super) struct NetNames {
    pub(super) take_home: &'static str,
    take_home_first: &'static str,
    per_pay: &'static str,
    at_home: &'static str,
    pub(super) earned: &'static str,
    per_hour: &'static str,
}

impl NetNames {
    /// Where no tax is taken off, they say that they are before tax.
    pub(super) fn of(taxes: &Taxes) -> NetNames {
        match taxes {
            Taxes::BeforeTax => NetNames {
                take_home: before_tax::take_home(),
                take_home_first: before_tax::take_home_first(),
                per_pay: before_tax::per_pay(),
                at_home: before_tax::at_home(),
                earned: before_tax::earned(),
                per_hour: before_tax::per_hour(),
            },
            Taxes::UnitedStates | Taxes::OwnRate(_) => NetNames {
                take_home: w::take_home(),
                take_home_first: w::take_home_first(),
                per_pay: w::per_pay(),
                at_home: w::at_home(),
                earned: w::earned(),
                per_hour: w::per_hour(),
            },
        }
    }
}

/// The lines, without those that nobody has anything in.
pub(super) fn lines(answer: &Answer, currency: &str) -> Vec<Line> {
    let net = NetNames::of(&answer.shared.taxes);
    let outcomes = &answer.comparison.outcomes;
    let amounts = |name, is_exact: bool, of: Of<Money>| {
        let amounts: Vec<Option<Money>> = outcomes.iter().map(of).map(Some).collect();
        Line::some(name, is_exact, &amounts, currency)
    };
    let sum = |name, is_exact: bool, of: Of<Figure>| {
        let parts: Vec<Figure> = outcomes.iter().map(of).collect();
        let amounts: Vec<Option<Money>> = parts.iter().map(|it| Some(it.amount())).collect();
        Line {
            parts,
            ..Line::some(name, is_exact, &amounts, currency)
        }
    };
    let figure = |name, of: Of<Figure>| Line {
        is_headline: true,
        ..sum(name, false, of)
    };
    let worked = |line: Line, of: Worked| line.worked(workings(answer, of));
    let mut lines = vec![
        figure(w::guaranteed(), |outcome| outcome.guaranteed.clone()),
        figure(w::average(), |outcome| outcome.average.clone()).opening(Sum::Average),
        figure(w::first_year(), |outcome| {
            outcome
                .years
                .first()
                .map(|year| year.total.clone())
                .unwrap_or_default()
        })
        .opening(Sum::FirstYear),
        figure(net.take_home, |outcome| outcome.take_home.clone()).opening(Sum::TakeHome),
        figure(net.take_home_first, take_home_first).opening(Sum::TakeHomeFirst),
        sum(net.per_pay, true, |outcome| outcome.per_pay.clone()).opening(Sum::PerPay),
        figure(net.earned, |outcome| outcome.hours.earned.clone()).opening(Sum::TakeHome),
        worked(
            counts(w::hours(), outcomes, 0, |it| it.hours.effort.hours()),
            Worked::Hours,
        ),
        Line {
            is_headline: true,
            ..worked(
                amounts(net.per_hour, true, |outcome| outcome.hours.per_hour),
                Worked::PerHour,
            )
        },
    ];
    let some = |of: Of<bool>| outcomes.iter().any(of);
    if !some(|outcome| take_home_first(outcome) != outcome.take_home) {
        lines.retain(|line| line.name != net.take_home_first);
    }
    let at_home: Vec<Option<Money>> = outcomes.iter().map(|it| it.at_home_prices).collect();
    if at_home.iter().any(Option::is_some) {
        let line = Line::some(net.at_home, false, &at_home, currency);
        lines.push(worked(line, Worked::AtHomePrices));
    }
    if some(|outcome| outcome.matching.possible != Money::ZERO) {
        let matched = outcomes.iter().map(|outcome| {
            w::of(
                says::money(outcome.matching.caught, currency),
                says::money(outcome.matching.possible, currency),
            )
        });
        let line = Line::texts(w::matched(), matched.collect());
        lines.push(worked(line, Worked::Match).told(answer, &[Field::Match]));
    }
    lines.push(sum(w::present(), false, |outcome| {
        outcome.present_value.clone()
    }));
    if some(|outcome| !outcome.leave_value.parts().is_empty()) {
        let line = sum(w::leave(), false, |outcome| outcome.leave_value.clone());
        lines.push(line.told(answer, &LEAVE));
    }
    if some(|outcome| !stock_tax(outcome).parts().is_empty()) {
        lines.push(sum(w::stock_tax(), false, stock_tax));
    }
    let others: [(&'static str, Worked, &[Field], Of<Money>); 6] = [
        (
            w::timing(),
            Worked::MatchTiming,
            &[Field::Match],
            |outcome| outcome.matching.lost_to_timing,
        ),
        (
            w::bonus(),
            Worked::Bonus,
            &[Field::BonusTarget],
            |outcome| outcome.bonus_at_target,
        ),
        (
            w::commission(),
            Worked::Commission,
            &[Field::Commission],
            |outcome| outcome.commission_at_target,
        ),
        (
            w::parental(),
            Worked::Parental,
            &[Field::ParentalWeeks],
            |outcome| outcome.parental_value,
        ),
        (
            w::options(),
            Worked::Options,
            &[Field::Options],
            |outcome| {
                let first = outcome.years.first();
                first.map_or(Money::ZERO, |year| year.options_on_paper)
            },
        ),
        (w::health(), Worked::Health, &PLAN_FIELDS, |outcome| {
            outcome.health_expected
        }),
    ];
    for (name, of_steps, fields, of) in others {
        let line = worked(amounts(name, false, of), of_steps).told(answer, fields);
        let mut numbers = line.numbers.iter().flatten();
        if numbers.any(|number| *number != 0.0) {
            lines.push(line);
        }
    }
    let ranges = [
        (
            w::stock_low(),
            Worked::StockLow,
            stock_at(outcomes, |it| &it.stock_low),
        ),
        (
            w::stock_high(),
            Worked::StockHigh,
            stock_at(outcomes, |it| &it.stock_high),
        ),
    ];
    for (name, of_steps, all) in ranges {
        if all.iter().any(Option::is_some) {
            let line = Line::some(name, false, &all, currency);
            lines.push(worked(line, of_steps));
        }
    }
    if some(has_plan) {
        let years: [(&'static str, Of<Figure>); 3] = [
            (w::health_low(), |outcome| outcome.health[0].net.clone()),
            (w::health_middle(), |outcome| outcome.health[1].net.clone()),
            (w::health_high(), |outcome| outcome.health[2].net.clone()),
        ];
        for (name, of) in years {
            lines.push(sum(name, false, of).told(answer, &PLAN_FIELDS));
        }
    }
    if some(|outcome| lost_days(outcome) > Decimal::ZERO) {
        let line = counts(w::leave_lost(), outcomes, 1, lost_days);
        lines.push(worked(line, Worked::LeaveLost));
    }
    if some(|outcome| outcome.stock_share > Decimal::ZERO) {
        let shares = outcomes.iter().map(|outcome| outcome.stock_share);
        let numbers = shares.clone().map(|share| Some(says::number(share)));
        let line = Line::texts(w::stock_share(), shares.map(says::share).collect());
        let line = line.numbered(numbers.collect());
        lines.push(worked(line, Worked::StockShare));
    }
    lines.extend(beside::lines(answer, currency));
    lines
}

/// A line of counts, to so many places.
fn counts(name: &'static str, outcomes: &[Outcome], places: u32, of: Of<Decimal>) -> Line {
    let numbers = outcomes.iter();
    let numbers = numbers.map(|outcome| says::number(of(outcome).rounded(places)));
    Line::texts(name, numbers.clone().map(intl::number).collect())
        .numbered(numbers.map(Some).collect())
}

/// Take-home pay of the first year with what comes once.
fn take_home_first(outcome: &Outcome) -> Figure {
    let first = outcome.years.first();
    first.map(|year| year.take_home.clone()).unwrap_or_default()
}

/// All stock of the years compared at a price that is told, where one is.
fn stock_at(outcomes: &[Outcome], years: fn(&Outcome) -> &[Money]) -> Vec<Option<Money>> {
    let all = outcomes.iter().map(years);
    all.map(|years| (!years.is_empty()).then(|| years.iter().copied().sum()))
        .collect()
}

/// What the tax on the first year's stock lacks.
fn stock_tax(outcome: &Outcome) -> Figure {
    let first = outcome.years.first();
    first
        .map(|year| year.stock_tax_gap.clone())
        .unwrap_or_default()
}

/// Whether enough of the insurance is told for years of little and of much care to differ.
fn has_plan(outcome: &Outcome) -> bool {
    let [low, _, high] = &outcome.health;
    low.net.amount() != high.net.amount()
}

/// Vacation days that are lost in the years compared.
fn lost_days(outcome: &Outcome) -> Decimal {
    let lost = outcome.leave.iter().map(LeaveYear::lost);
    lost.fold(Decimal::ZERO, |sum, days| sum + days)
}
