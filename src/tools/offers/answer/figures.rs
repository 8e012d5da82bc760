//! The figures side by side, each with what it is the sum of.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{Figure, LeaveYear, Outcome, PartKind};

use super::super::says;
use super::{Answer, beside};
use crate::platform::intl;
use crate::words::offers::figures as w;

/// What something of an outcome is.
type Of<T> = fn(&Outcome) -> T;

/// A line of figures, one for each offer.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    pub(super) name: &'static str,
    /// How each reads.
    pub(super) cells: Vec<String>,
    /// As plain numbers, where it is one.
    pub(super) numbers: Vec<Option<f64>>,
    /// What each is the sum of, where it is one.
    pub(super) parts: Vec<Figure>,
    /// Whether small change counts.
    pub(super) is_exact: bool,
    /// Whether it is one of the first things to look at.
    pub(super) is_headline: bool,
}

impl Line {
    /// A line that is no number.
    pub(super) fn texts(name: &'static str, cells: Vec<String>) -> Line {
        Line {
            name,
            numbers: vec![None; cells.len()],
            cells,
            parts: Vec::new(),
            is_exact: false,
            is_headline: false,
        }
    }

    /// A line of amounts, nothing where there is none.
    pub(super) fn some(
        name: &'static str,
        is_exact: bool,
        amounts: &[Option<Money>],
        currency: &str,
    ) -> Line {
        let format = if is_exact { says::exact } else { says::money };
        let cell = |amount: &Option<Money>| {
            amount.map_or(String::new(), |amount| format(amount, currency))
        };
        let amounts = amounts.iter();
        Line {
            numbers: amounts.clone().map(|it| it.map(says::units)).collect(),
            is_exact,
            ..Line::texts(name, amounts.map(cell).collect())
        }
    }

    /// A line of figures, nothing where one has no parts.
    pub(super) fn figures(
        name: &'static str,
        is_exact: bool,
        parts: Vec<Figure>,
        currency: &str,
    ) -> Line {
        let told = |figure: &Figure| (!figure.parts().is_empty()).then(|| figure.amount());
        let amounts: Vec<Option<Money>> = parts.iter().map(told).collect();
        Line {
            parts,
            ..Line::some(name, is_exact, &amounts, currency)
        }
    }
}

/// The lines, without those that nobody has anything in.
pub(super) fn lines(answer: &Answer, currency: &str) -> Vec<Line> {
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
    let texts = Line::texts;
    let mut lines = vec![
        figure(w::guaranteed(), |outcome| outcome.guaranteed.clone()),
        figure(w::average(), |outcome| outcome.average.clone()),
        figure(w::first_year(), |outcome| {
            outcome
                .years
                .first()
                .map(|year| year.total.clone())
                .unwrap_or_default()
        }),
        figure(w::take_home(), |outcome| outcome.take_home.clone()),
        figure(w::take_home_first(), take_home_first),
        sum(w::per_pay(), true, |outcome| outcome.per_pay.clone()),
        figure(w::earned(), |outcome| outcome.hours.earned.clone()),
        texts(
            w::hours(),
            outcomes
                .iter()
                .map(|outcome| intl::number(says::number(outcome.hours.effort.hours().rounded(0))))
                .collect(),
        ),
        Line {
            is_headline: true,
            ..amounts(w::per_hour(), true, |outcome| outcome.hours.per_hour)
        },
    ];
    let some = |of: Of<bool>| outcomes.iter().any(of);
    if !some(|outcome| take_home_first(outcome) != outcome.take_home) {
        lines.retain(|line| line.name != w::take_home_first());
    }
    if some(|outcome| outcome.at_home_prices.is_some()) {
        lines.push(texts(
            w::at_home(),
            outcomes
                .iter()
                .map(|outcome| {
                    outcome
                        .at_home_prices
                        .map_or(String::new(), |amount| says::money(amount, currency))
                })
                .collect(),
        ));
    }
    if some(|outcome| outcome.matching.possible != Money::ZERO) {
        let matched = outcomes.iter().map(|outcome| {
            w::of(
                says::money(outcome.matching.caught, currency),
                says::money(outcome.matching.possible, currency),
            )
        });
        lines.push(texts(w::matched(), matched.collect()));
    }
    lines.push(sum(w::present(), false, |outcome| {
        outcome.present_value.clone()
    }));
    let sums: [(&'static str, Of<Figure>); 2] = [
        (w::leave(), |outcome| outcome.leave_value.clone()),
        (w::stock_tax(), stock_tax),
    ];
    for (name, of) in sums {
        if outcomes
            .iter()
            .any(|outcome| !of(outcome).parts().is_empty())
        {
            lines.push(sum(name, false, of));
        }
    }
    let others: [(&'static str, Of<Money>); 5] = [
        (w::timing(), |outcome| outcome.matching.lost_to_timing),
        (w::bonus(), |outcome| outcome.bonus_at_target),
        (w::commission(), |outcome| outcome.commission_at_target),
        (w::parental(), |outcome| outcome.parental_value),
        (w::options(), |outcome| {
            outcome
                .years
                .first()
                .map_or(Money::ZERO, |year| year.options_on_paper)
        }),
    ];
    for (name, of) in others {
        if outcomes.iter().any(|outcome| of(outcome) != Money::ZERO) {
            lines.push(amounts(name, false, of));
        }
    }
    if some(|outcome| outcome.health_expected != Money::ZERO) {
        lines.push(amounts(w::health(), false, |outcome| {
            outcome.health_expected
        }));
    }
    for (index, name) in [w::stock_low(), w::stock_high()].into_iter().enumerate() {
        let of = |outcome: &Outcome| outcome.stock_range.get(index).copied().flatten();
        if !outcomes.iter().any(|outcome| of(outcome).is_some()) {
            continue;
        }
        let cells = outcomes.iter().map(|outcome| {
            of(outcome).map_or(String::new(), |amount| says::money(amount, currency))
        });
        lines.push(texts(name, cells.collect()));
    }
    if some(has_plan) {
        let years: [(&'static str, Of<Figure>); 3] = [
            (w::health_low(), |outcome| outcome.health[0].net.clone()),
            (w::health_middle(), |outcome| outcome.health[1].net.clone()),
            (w::health_high(), |outcome| outcome.health[2].net.clone()),
        ];
        for (name, of) in years {
            lines.push(sum(name, false, of));
        }
    }
    if some(|outcome| lost_days(outcome) > Decimal::ZERO) {
        let days = outcomes
            .iter()
            .map(|outcome| intl::number(says::number(lost_days(outcome).rounded(1))));
        lines.push(texts(w::leave_lost(), days.collect()));
    }
    if some(|outcome| outcome.stock_share > Decimal::ZERO) {
        let shares = outcomes
            .iter()
            .map(|outcome| says::share(outcome.stock_share));
        lines.push(texts(w::stock_share(), shares.collect()));
    }
    lines.extend(beside::lines(answer, currency));
    lines
}

/// Take-home pay of the first year with what comes once.
fn take_home_first(outcome: &Outcome) -> Figure {
    let first = outcome.years.first();
    first.map(|year| year.take_home.clone()).unwrap_or_default()
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

/// Every kind of part that some figure of a line has, in the order of their first.
pub(super) fn kinds(figures: &[Figure]) -> Vec<PartKind> {
    let mut kinds: Vec<PartKind> = Vec::new();
    for part in figures.iter().flat_map(Figure::parts) {
        if !kinds.contains(&part.kind) {
            kinds.push(part.kind);
        }
    }
    kinds
}
