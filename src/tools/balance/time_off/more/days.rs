//! The holidays and half days of the year that is shown.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use steppingstone_core::balance::record::LeaveTerms;
use steppingstone_core::day::date_from_text;

use super::super::{TimeOff, set_terms, terms_of};
use crate::platform::{intl, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::balance_time_off_more::holidays as w;

/// The most characters of a day.
const MAX_DAY: usize = 10;

/// One of the two lists of days.
#[derive(Clone, Copy)]
struct DayList {
    page: TimeOff,
    /// The id of its heading; that of its field begins with it.
    id: &'static str,
    heading: &'static str,
    add: &'static str,
    /// The most days in it.
    most: usize,
    get: fn(&mut LeaveTerms) -> &mut Vec<NaiveDate>,
}

pub(super) fn days(page: TimeOff) -> AnyView {
    let holidays = DayList {
        page,
        id: "holidays",
        heading: w::holidays(),
        add: w::add_holiday(),
        most: 40,
        get: |terms| &mut terms.holidays,
    };
    let half_days = DayList {
        id: "half-days",
        heading: w::half_days(),
        add: w::add_half_day(),
        most: 60,
        get: |terms| &mut terms.half_days,
        ..holidays
    };
    view! {
        <details class="drawer no-print">
            <summary>{w::heading()}</summary>
            <div class="stack">
                <p class="field__hint">{w::hint()}</p>
                {holidays.view()}
                {half_days.view()}
            </div>
        </details>
    }
    .into_any()
}

impl DayList {
    /// The days; follows them.
    fn days(self) -> Vec<NaiveDate> {
        let mut terms = terms_of(&self.page.balance.read(), self.page.year.get());
        std::mem::take((self.get)(&mut terms))
    }

    fn view(self) -> AnyView {
        let field_id = [self.id, "-day"].concat();
        let typed = RwSignal::new(String::new());
        let problem = RwSignal::new(String::new());
        let for_press = field_id.clone();
        let press = move |()| {
            let said = self.added(&typed.read_untracked());
            if said.is_empty() {
                typed.set(String::new());
            }
            problem.set(said);
            page::focus_on(&for_press);
        };
        let day = field(FieldProps {
            kind: InputKind::Day,
            width: Width::Short,
            note: memo(move || Note::problem(problem.get())).into(),
            ..FieldProps::new(
                field_id,
                w::day().to_owned().into(),
                MAX_DAY,
                typed.into(),
                Callback::new(move |text| typed.set(text)),
            )
        });
        view! {
            <section class="stack" aria-labelledby=self.id>
                <h2 id=self.id tabindex="-1">{self.heading}</h2>
                {live(move || self.list())}
                {day}
                <div><Button variant=ButtonVariant::Quiet on_press=press>{self.add}</Button></div>
            </section>
        }
        .into_any()
    }

    /// Adds a day; what is wrong with it is returned.
    fn added(self, text: &str) -> String {
        let year = self.page.year.get_untracked();
        let day = date_from_text(text.trim()).filter(|day| day.year() == year);
        let Some(day) = day else {
            return w::problem(year);
        };
        let before = untrack(|| self.days());
        if before.len() >= self.most {
            return w::full().to_owned();
        }
        if !before.contains(&day) {
            self.page.change(|balance, now| {
                set_terms(balance, year, now, |terms| {
                    let days = (self.get)(terms);
                    let place = days.partition_point(|it| *it < day);
                    days.insert(place, day);
                });
            });
        }
        page::announce(&w::added(intl::date(day)));
        String::new()
    }

    fn list(self) -> AnyView {
        let rows = self.days().into_iter().map(|day| {
            let says = intl::date(day);
            let label = w::remove_of(&says);
            let remove = move |()| {
                let year = self.page.year.get_untracked();
                self.page.change_with_undo(w::removed().to_owned(), |balance, now| {
                    set_terms(balance, year, now, |terms| {
                        (self.get)(terms).retain(|it| *it != day);
                    });
                });
                self.page.store.then_focus(self.id.to_owned());
                page::focus_on(self.id);
            };
            view! {
                <li>
                    {says} " "
                    <Button variant=ButtonVariant::Plain label=label on_press=remove>{w::remove()}</Button>
                </li>
            }
            .into_any()
        });
        view! { <ul class="list">{rows.collect_view()}</ul> }.into_any()
    }
}
