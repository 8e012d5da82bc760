//! Who is ahead, by how much and because of what, in words.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{
    Comparison, Field, Measure, Open, Outcome, PartKind, Reason, Taxes, Value, Warning, reasons,
};

use super::super::basis::open_saving;
use super::super::desk::Desk;
use super::super::{names, says};
use super::Answer;
use super::criteria::{self, Wanted};
use crate::ui::{Button, Look, live, memo};
use crate::words::offers::{answer as w, before_tax, saving};

pub(super) fn verdict(desk: Desk, answer: Memo<Answer>, wanted: Wanted) -> AnyView {
    let said = memo(move || {
        let mut said = sentences(&answer.read(), desk.currency());
        said.extend(criteria::sentences(
            &desk.offers.read(),
            &wanted.keys.read(),
        ));
        said
    });
    view! {
        <div class="verdict stack" aria-live="polite">
            {live(move || {
                let mut lines = said.get().into_iter();
                let first = lines.next();
                view! {
                    <p class="verdict__first">{first}</p>
                    {lines.map(|line| view! { <p>{line}</p> }).collect_view()}
                }
                .into_any()
            })}
        </div>
        {saving_assumed(desk, answer)}
    }
    .into_any()
}

/// What is counted as saved where nobody says, with a press to say it.
fn saving_assumed(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let said = memo(move || savings(&answer.read()));
    live(move || {
        let Some(said) = said.get() else {
            return ().into_any();
        };
        view! {
            <div class="stack">
                <p>{said}</p>
                <p class="no-print">
                    <Button look=Look::Quiet on_press=move |()| open_saving(desk)>{saving::change()}</Button>
                </p>
            </div>
        }
        .into_any()
    })
}

/// What is counted as saved, where nobody says: how much of pay, and for which offers if not alike.
fn savings(answer: &Answer) -> Option<String> {
    let mut shares: Vec<(Decimal, Vec<&str>)> = Vec::new();
    for (entry, outcome) in answer.entries.iter().zip(&answer.comparison.outcomes) {
        let mut assumed = outcome.assumed.iter();
        let saved = assumed.find(|it| it.open == Open::Deferral);
        let Some(Value::Rate(share)) = saved.and_then(|it| it.used.as_ref()) else {
            continue;
        };
        match shares.iter_mut().find(|(other, _)| other == share) {
            Some((_, names)) => names.push(&entry.name),
            None => shares.push((*share, vec![&entry.name])),
        }
    }
    if let [(share, _)] = shares.as_slice() {
        return Some(saving::all(says::share(*share)));
    }
    let of =
        |(share, names): &(Decimal, Vec<&str>)| saving::of(names.join(", "), says::share(*share));
    let list: Vec<String> = shares.iter().map(of).collect();
    (!list.is_empty()).then(|| saving::several(list.join("; ")))
}

fn sentences(answer: &Answer, currency: &str) -> Vec<String> {
    let Comparison { outcomes, .. } = &answer.comparison;
    let name = |at: usize| {
        answer
            .entries
            .get(at)
            .map_or("", |entry| entry.name.as_str())
    };
    // What tells no pay would lose for that alone.
    let told = |at: &usize| {
        outcomes
            .get(*at)
            .is_some_and(|outcome| !outcome.warnings.contains(&Warning::NoPay))
    };
    let ranked = |by| -> Vec<usize> {
        let ranked = answer.comparison.ranked(by);
        ranked.into_iter().filter(told).collect()
    };
    let by_average = ranked(Measure::Average);
    let Some((first, best)) = pick(outcomes, by_average.first()) else {
        return Vec::new();
    };
    let amount = |amount| says::money(amount, currency);
    let (whole, certain) = (
        amount(best.average.amount()),
        amount(best.guaranteed.amount()),
    );
    let Some((second, next)) = pick(outcomes, by_average.get(1)) else {
        return vec![w::alone(name(first), whole), w::certain(certain)];
    };
    let ahead = best.average.amount() - next.average.amount();
    let mut said = Vec::new();
    if ahead.to_units() == Money::ZERO {
        said.push(w::even().to_owned());
    } else {
        said.push(w::ahead(name(first), name(second), amount(ahead)));
        said.extend(because(best, next, name(second), currency));
        said.push(w::certain_of(name(first), whole, certain));
    }
    let by_take_home = ranked(Measure::TakeHome);
    if let Some((home_first, home_best)) = pick(outcomes, by_take_home.first())
        && (home_first != first || ahead.to_units() == Money::ZERO)
    {
        let other = if home_first == first { next } else { best };
        let (one, other) = (home_best.take_home.amount(), other.take_home.amount());
        if (one - other).to_units() != Money::ZERO {
            let home_other = match answer.shared.taxes {
                Taxes::BeforeTax => before_tax::cash_other,
                _ => w::home_other,
            };
            said.push(home_other(name(home_first), amount(one), amount(other)));
        }
    }
    let by_cash = ranked(Measure::Guaranteed);
    if let (Some((cash_first, cash_best)), Some((_, cash_next))) = (
        pick(outcomes, by_cash.first()),
        pick(outcomes, by_cash.get(1)),
    ) && cash_first != first
    {
        let more = cash_best.guaranteed.amount() - cash_next.guaranteed.amount();
        if more.to_units() != Money::ZERO {
            said.push(w::cash_other(name(cash_first), amount(more)));
        }
    }
    if let Some((hour_first, hour_best)) = pick(outcomes, ranked(Measure::PerHour).first())
        && hour_first != first
    {
        let hour_other = match answer.shared.taxes {
            Taxes::BeforeTax => before_tax::hour_other,
            _ => w::hour_other,
        };
        said.push(hour_other(
            name(hour_first),
            says::exact(hour_best.hours.per_hour, currency),
            says::exact(best.hours.per_hour, currency),
        ));
    }
    said
}

fn pick<'a>(outcomes: &'a [Outcome], at: Option<&usize>) -> Option<(usize, &'a Outcome)> {
    let at = *at?;
    outcomes.get(at).map(|outcome| (at, outcome))
}

/// The two largest reasons for the lead, and the largest against it.
fn because(best: &Outcome, next: &Outcome, other: &str, currency: &str) -> Vec<String> {
    let reasons = reasons(best, next);
    let more = |reason: &Reason, amount: Money| {
        w::more(
            names::part_in(reason.kind, currency).to_lowercase(),
            says::money(amount, currency),
        )
    };
    let mut gains = reasons.iter().filter(|reason| reason.more > Money::ZERO);
    let mut said = Vec::new();
    match (gains.next(), gains.next()) {
        (Some(one), Some(two)) => {
            said.push(w::because_two(more(one, one.more), more(two, two.more)));
        }
        (Some(one), None) => said.push(w::because(more(one, one.more))),
        (None, _) => {}
    }
    let untold = reasons
        .iter()
        .filter(|reason| reason.more > Money::ZERO)
        .take(2)
        .find_map(|reason| told_by(reason.kind).filter(|field| is_open(next, *field)));
    if let Some(field) = untold {
        let what = names::label(field).to_lowercase();
        said.push(w::untold(other, what));
    }
    let against = reasons.iter().find(|reason| reason.more < Money::ZERO);
    if let Some(against) = against {
        said.push(w::despite(other, more(against, -against.more)));
    }
    said
}

/// Whether an offer leaves a fact open.
fn is_open(outcome: &Outcome, field: Field) -> bool {
    outcome.questions.contains(&Open::Field(field))
}

/// The fact that a part of an offer comes from, if it comes from one.
fn told_by(kind: PartKind) -> Option<Field> {
    match kind {
        PartKind::Bonus => Some(Field::BonusTarget),
        PartKind::SignOn => Some(Field::SignOn),
        PartKind::Relocation => Some(Field::Relocation),
        PartKind::Stock => Some(Field::Stock),
        PartKind::Match => Some(Field::Match),
        PartKind::Nonelective => Some(Field::Nonelective),
        PartKind::EmployerPremium => Some(Field::EmployerPremium),
        PartKind::EmployerHsa => Some(Field::EmployerHsa),
        PartKind::Learning => Some(Field::Learning),
        PartKind::Tuition => Some(Field::Tuition),
        _ => None,
    }
}
