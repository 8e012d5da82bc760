//! The figures side by side, each with its arithmetic behind its name.

use leptos::prelude::*;
use steppingstone_core::benefits_share::WAGES;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{Figure, Form, LeaveYear, Outcome, PartKind};

use super::super::desk::Desk;
use super::super::{names, says};
use super::Answer;
use crate::platform::intl;
use crate::ui::{attr, live};
use crate::words::offers::figures as w;

/// What something of an outcome is.
type Of<T> = fn(&Outcome) -> T;

/// A line of figures, one for each offer.
pub(super) struct Line {
    pub(super) name: &'static str,
    /// How each reads.
    pub(super) cells: Vec<String>,
    /// As plain numbers, where it is one.
    pub(super) numbers: Vec<Option<f64>>,
    /// What each is the sum of, where it is one.
    pub(super) parts: Vec<Figure>,
    /// Whether it is one of the first things to look at.
    pub(super) is_headline: bool,
}

/// The lines, without those that nobody has anything in.
pub(super) fn lines(answer: &Answer, currency: &str) -> Vec<Line> {
    let outcomes = &answer.comparison.outcomes;
    let amounts = |name, exact: bool, of: Of<Money>| {
        let amounts: Vec<Money> = outcomes.iter().map(of).collect();
        let format = if exact { says::exact } else { says::money };
        Line {
            name,
            cells: amounts
                .iter()
                .map(|amount| format(*amount, currency))
                .collect(),
            numbers: amounts
                .iter()
                .map(|amount| Some(says::units(*amount)))
                .collect(),
            parts: Vec::new(),
            is_headline: false,
        }
    };
    let figure = |name, of: Of<Figure>| Line {
        parts: outcomes.iter().map(of).collect(),
        is_headline: true,
        cells: outcomes
            .iter()
            .map(|outcome| says::money(of(outcome).amount(), currency))
            .collect(),
        numbers: outcomes
            .iter()
            .map(|outcome| Some(says::units(of(outcome).amount())))
            .collect(),
        name,
    };
    let texts = |name, cells: Vec<String>| Line {
        name,
        numbers: vec![None; cells.len()],
        cells,
        parts: Vec::new(),
        is_headline: false,
    };
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
        amounts(w::per_pay(), true, |outcome| outcome.per_pay),
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
    let others: [(&'static str, Of<Money>); 6] = [
        (w::present(), |outcome| outcome.present_value),
        (w::timing(), |outcome| outcome.matching.lost_to_timing),
        (w::bonus(), |outcome| outcome.bonus_at_target),
        (w::leave(), |outcome| outcome.leave_value),
        (w::stock_tax(), |outcome| {
            outcome
                .years
                .first()
                .map_or(Money::ZERO, |year| year.stock_tax_gap)
        }),
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
    if some(has_plan) {
        let years: [(&'static str, Of<Figure>); 3] = [
            (w::health_low(), |outcome| outcome.health[0].net.clone()),
            (w::health_middle(), |outcome| outcome.health[1].net.clone()),
            (w::health_high(), |outcome| outcome.health[2].net.clone()),
        ];
        for (name, of) in years {
            lines.push(Line {
                is_headline: false,
                ..figure(name, of)
            });
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
    lines.push(texts(
        w::benefits(),
        outcomes.iter().map(benefits).collect(),
    ));
    lines
}

/// Take-home pay of the first year with what comes once.
fn take_home_first(outcome: &Outcome) -> Figure {
    let first = outcome.years.first();
    first.map(|year| year.take_home.clone()).unwrap_or_default()
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

/// What lies beyond pay as a share of everything in a first year. What is usual stands beside it.
fn benefits(outcome: &Outcome) -> String {
    let Some(year) = outcome.years.first() else {
        return String::new();
    };
    let beyond = year
        .total
        .only(|part| matches!(part.form, Form::Deferred | Form::InKind));
    says::share(beyond.amount().share_of(year.total.amount()))
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

/// The table.
pub(super) fn figures(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let opened = RwSignal::new(None::<usize>);
    view! {
        <div class="stack">
            <h3>{w::heading()}</h3>
            <p class="muted no-print">{w::text()}</p>
            {live(move || table(desk, &answer.read(), opened))}
            <p class="muted small">{w::usual(intl::percent(1.0 - WAGES))}</p>
        </div>
    }
    .into_any()
}

fn table(desk: Desk, answer: &Answer, opened: RwSignal<Option<usize>>) -> AnyView {
    let currency = desk.currency();
    let heads = answer.entries.iter().map(|entry| {
        view! { <th scope="col">{entry.name.clone()}</th> }
    });
    let rows = lines(answer, currency)
        .into_iter()
        .enumerate()
        .map(|(index, line)| row(line, index, opened, currency));
    view! {
        <div class="table-scroll" tabindex="0">
            <table class="table figures" aria-label=w::heading()>
                <thead>
                    <tr>
                        <th scope="col">{w::what()}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(
    line: Line,
    index: usize,
    opened: RwSignal<Option<usize>>,
    currency: &'static str,
) -> AnyView {
    let Line {
        name,
        cells,
        parts,
        is_headline,
        ..
    } = line;
    let has_parts = parts.iter().any(|figure| !figure.parts().is_empty());
    let toggle = move |_| {
        opened.update(|opened| *opened = (*opened != Some(index)).then_some(index));
    };
    let is_open = move || opened.get() == Some(index);
    let head = if has_parts {
        view! {
            <button
                type="button"
                class="figures__name"
                title=w::show()
                aria-expanded=attr(move || Some(if is_open() { "true" } else { "false" }))
                on:click=toggle
            >
                {name}
            </button>
        }
        .into_any()
    } else {
        name.into_any()
    };
    let class = if is_headline {
        "figures__row figures__row--headline"
    } else {
        "figures__row"
    };
    view! {
        <tr class=class>
            <th scope="row">{head}</th>
            {cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
        </tr>
        {has_parts.then(|| arithmetic(parts, is_open, currency))}
    }
    .into_any()
}

/// The parts of a line of figures, as rows of their own while it is open; printed always.
fn arithmetic(
    parts: Vec<Figure>,
    is_open: impl Fn() -> bool + Copy + Send + Sync + 'static,
    currency: &'static str,
) -> AnyView {
    let kinds = kinds(&parts);
    live(move || {
        if !is_open() {
            return ().into_any();
        }
        let rows = kinds.iter().map(|kind| {
            let cells = parts.iter().map(|figure| {
                let amount = figure.of_kind(*kind);
                let text = match amount {
                    Money::ZERO => String::new(),
                    amount => says::money(amount, currency),
                };
                view! { <td>{text}</td> }
            });
            view! {
                <tr class="figures__part">
                    <th scope="row">{names::part(*kind)}</th>
                    {cells.collect_view()}
                </tr>
            }
        });
        rows.collect_view().into_any()
    })
}
