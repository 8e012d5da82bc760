//! What stands beside the totals: benefits against what is usual, what the employer pays, contract
//! against employment, overtime on a bonus, mentoring and promotion, and when a change of job has
//! paid for itself.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::working::usual_benefits_share;
use steppingstone_core::offers::{
    Change, Equal, Field, Figure, Outcome, Sum, Taxes, Worked, change,
};

use super::super::{names, says};
use super::Answer;
use super::line::{Line, workings};
use crate::platform::intl;
use crate::words::offers::{figures as w, years};

pub(super) fn lines(answer: &Answer, currency: &str) -> Vec<Line> {
    let outcomes = &answer.comparison.outcomes;
    let mut lines = Vec::new();
    let mut sums = |name, is_exact, sum, of: fn(&Outcome) -> &Figure| {
        let figures: Vec<Figure> = outcomes.iter().map(of).cloned().collect();
        if figures.iter().any(|figure| !figure.parts().is_empty()) {
            let line = Line::figures(name, is_exact, figures, currency);
            lines.push(Line { sum, ..line });
        }
    };
    sums(w::regular_rate(), true, None, |outcome| {
        &outcome.regular_rate
    });
    sums(w::overtime_owed(), false, None, |outcome| {
        &outcome.overtime_owed
    });
    sums(w::employer_taxes(), false, Some(Sum::Employer), |outcome| {
        &outcome.employer_taxes
    });
    sums(w::promotion(), false, None, |outcome| &outcome.promotion);
    lines.extend(mentoring(answer));
    lines.extend(contracts(answer, currency));
    if answer.shared.taxes == Taxes::UnitedStates {
        lines.extend(benefits(answer));
    }
    lines.extend(changes(answer, currency));
    lines
}

/// Hours of mentoring as told, if any offer tells them.
fn mentoring(answer: &Answer) -> Option<Line> {
    let hours = answer
        .offers
        .iter()
        .map(|offer| offer.number(Field::Mentoring));
    let hours: Vec<Option<f64>> = hours.map(|hours| hours.map(says::number)).collect();
    let cell = |hours: &Option<f64>| hours.map(intl::number).unwrap_or_default();
    let cells = hours.iter().map(cell).collect();
    let is_told = hours.iter().any(Option::is_some);
    is_told.then(|| {
        let line = Line::texts(names::label(Field::Mentoring), cells).numbered(hours);
        line.worked(workings(answer, Worked::Mentoring))
    })
}

/// What contract work would have to bring, if there is any to compare with.
fn contracts(answer: &Answer, currency: &str) -> Vec<Line> {
    let equals = &answer.comparison.contracts;
    if equals.iter().all(Option::is_none) {
        return Vec::new();
    }
    let gross = equals.iter().map(|equal| {
        let equal = equal.as_ref();
        equal.map(|equal| equal.gross.clone()).unwrap_or_default()
    });
    let by_hour: Vec<Option<Money>> = equals
        .iter()
        .map(|equal| equal.as_ref().map(|equal| equal.per_hour))
        .collect();
    let pairs = equals.iter().zip(&answer.comparison.outcomes);
    let working = |(equal, outcome): (&Option<Equal>, &Outcome)| {
        let equal = equal.as_ref();
        equal
            .map(|equal| equal.working(outcome))
            .unwrap_or_default()
    };
    vec![
        Line::figures(w::contract(), false, gross.collect(), currency).opening(Sum::Contract),
        Line::some(w::contract_hour(), true, &by_hour, currency)
            .worked(pairs.map(working).collect()),
    ]
}

/// How far a share of benefits lies from the usual one, in points of a hundred.
fn points(share: Decimal) -> f64 {
    says::number(share - usual_benefits_share()) * 100.0
}

/// The share of benefits in what an employer spends, and how far it is from the usual one.
fn benefits(answer: &Answer) -> [Line; 2] {
    let outcomes = &answer.comparison.outcomes;
    let shares: Vec<Option<Decimal>> = outcomes.iter().map(Outcome::benefits_share).collect();
    let cells = |cell: fn(Decimal) -> String| {
        let shares = shares.iter();
        let cells = shares.map(|share| share.map(cell).unwrap_or_default());
        cells.collect()
    };
    let numbers = |number: fn(Decimal) -> f64| {
        let shares = shares.iter();
        shares.map(|share| share.map(number)).collect()
    };
    let share = Line {
        parts: outcomes.iter().map(|it| it.benefits.clone()).collect(),
        ..Line::texts(w::benefits(), cells(says::share)).numbered(numbers(says::number))
    };
    [
        share
            .opening(Sum::Employer)
            .worked(workings(answer, Worked::Benefits)),
        Line::texts(
            w::against_usual(),
            cells(|share| w::points(intl::signed(points(share)))),
        )
        .numbered(numbers(points))
        .worked(workings(answer, Worked::AgainstUsual)),
    ]
}

/// What the other offers bring more than the present job, and when that has made up for what is
/// lost by leaving it, if that is told.
fn changes(answer: &Answer, currency: &str) -> Vec<Line> {
    let outcomes = &answer.comparison.outcomes;
    let pairs = || answer.entries.iter().zip(outcomes);
    let Some((_, present)) = pairs().find(|(entry, _)| entry.is_current) else {
        return Vec::new();
    };
    let changes: Vec<Option<Change>> = pairs()
        .map(|(entry, other)| {
            (!entry.is_current).then(|| change(present, other, answer.shared.horizon))
        })
        .collect();
    let gains = changes.iter().map(|change| {
        let change = change.as_ref();
        change.map(|change| change.gain.clone()).unwrap_or_default()
    });
    let gain = Line::figures(w::gain(), false, gains.collect(), currency);
    if present.forfeit.is_none() || changes.iter().all(Option::is_none) {
        return vec![gain];
    }
    // A month that has begun counts.
    let whole = |change: &Change| change.months.map(|months| says::number(months).ceil());
    let months = changes.iter().map(|change| {
        let Some(change) = change else {
            return String::new();
        };
        let never = || w::months_never().to_owned();
        whole(change).map_or_else(never, |months| years::months(months as usize))
    });
    let numbers = changes
        .iter()
        .map(|change| change.as_ref().and_then(whole))
        .collect();
    let working = |change: &Option<Change>| {
        let change = change.as_ref();
        change.map(Change::working).unwrap_or_default()
    };
    vec![
        gain,
        Line::texts(w::months(), months.collect())
            .numbered(numbers)
            .worked(changes.iter().map(working).collect()),
    ]
}
