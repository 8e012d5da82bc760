//! Intervals of one person, instead of those of the tier.

use leptos::prelude::*;
use steppingstone_core::network::{Interval, IntervalUnit, fits_together};

use super::super::labels;
use super::PersonPage;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{memo, text};
use crate::words::network_person_more::intervals as w;

/// An interval as typed.
#[derive(Clone, PartialEq, Eq)]
struct Typed {
    every: String,
    unit: IntervalUnit,
}

/// What is wrong with an interval, or with both of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Problem {
    /// Not a whole number from 1 to 60.
    Number,
    /// The longest is below the ideal (P2).
    Order,
}

impl Typed {
    fn of(interval: Option<&Interval>) -> Typed {
        match interval {
            Some(interval) => Typed {
                every: interval.every.to_string(),
                unit: interval.unit,
            },
            None => Typed {
                every: String::new(),
                unit: IntervalUnit::Week,
            },
        }
    }

    fn read(&self) -> Result<Option<Interval>, Problem> {
        let every = self.every.trim();
        if every.is_empty() {
            return Ok(None);
        }
        let every = every.parse().map_err(|_| Problem::Number)?;
        match (1..=60).contains(&every) {
            true => Ok(Some(Interval::new(every, self.unit))),
            false => Err(Problem::Number),
        }
    }
}

#[derive(Clone, Copy)]
struct Intervals {
    page: PersonPage,
    ideal: RwSignal<Typed>,
    longest: RwSignal<Typed>,
}

pub(super) fn intervals(page: PersonPage) -> AnyView {
    let typed = |get: fn(&super::Person) -> Option<&Interval>| {
        RwSignal::new(untrack(|| Typed::of(get(&page.person.read()))))
    };
    let intervals = Intervals {
        page,
        ideal: typed(|person| person.ideal.value.as_ref()),
        longest: typed(|person| person.longest.value.as_ref()),
    };
    let now = move || {
        let person = page.person.read();
        let every = person.ideal.value.clone().or(person.tier.value.ideal());
        every.map_or_else(
            || w::none_now().to_owned(),
            |every| w::now(labels::interval(&every)),
        )
    };
    view! {
        <details class="drawer no-print">
            <summary>{w::heading()}</summary>
            <div class="stack">
                <p>{w::text()}</p>
                <p class="muted small">{text(now)}</p>
                {intervals.one("ideal", w::ideal(), w::ideal_unit(), intervals.ideal, false)}
                {intervals.one("longest", w::longest(), w::longest_unit(), intervals.longest, true)}
            </div>
        </details>
    }
    .into_any()
}

impl Intervals {
    fn read(self) -> [Result<Option<Interval>, Problem>; 2] {
        let ideal = self.ideal.read().read();
        let longest = self.longest.read().read();
        if let (Ok(one), Ok(other)) = (&ideal, &longest) {
            let tier = self.page.person.read().tier.value;
            if !fits_together(tier, one.as_ref(), other.as_ref()) {
                return [ideal, Err(Problem::Order)];
            }
        }
        [ideal, longest]
    }

    /// Both are stored together, and only if they fit.
    fn store(self) {
        if let [Ok(ideal), Ok(longest)] = untrack(|| self.read()) {
            self.page.change(|person| {
                person.ideal.value = ideal;
                person.longest.value = longest;
            });
        }
    }

    fn one(
        self,
        id: &str,
        label: &'static str,
        unit_label: &'static str,
        typed: RwSignal<Typed>,
        is_longest: bool,
    ) -> AnyView {
        let problem = move || {
            let [ideal, longest] = self.read();
            let problem = match if is_longest { longest } else { ideal } {
                Ok(_) => "",
                Err(Problem::Number) => w::number(),
                Err(Problem::Order) => w::order(),
            };
            Note::problem(problem.to_owned())
        };
        let every = FieldProps {
            kind: InputKind::Amount,
            width: Width::Short,
            note: memo(problem).into(),
            ..FieldProps::new(
                ["interval-", id].concat(),
                label.to_owned().into(),
                4,
                Signal::derive(move || typed.read().every.clone()),
                Callback::new(move |text| {
                    typed.update(|typed| typed.every = text);
                    self.store();
                }),
            )
        };
        let units = IntervalUnit::ALL.map(|unit| (unit.key(), unit_words(unit)));
        let unit = select_field(
            ["interval-unit-", id].concat(),
            unit_label,
            "",
            units.to_vec(),
            Signal::derive(move || typed.read().unit.key().to_owned()),
            Callback::new(move |key: String| {
                let unit = IntervalUnit::from_key(&key).unwrap_or(IntervalUnit::Week);
                typed.update(|typed| typed.unit = unit);
                self.store();
            }),
        );
        view! { <div class="skills__narrow">{field(every)} {unit}</div> }.into_any()
    }
}

fn unit_words(unit: IntervalUnit) -> &'static str {
    match unit {
        IntervalUnit::Day => w::days(),
        IntervalUnit::Week => w::weeks(),
        IntervalUnit::Month => w::months(),
    }
}
