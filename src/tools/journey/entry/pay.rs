//! What a role pays, and for how many hours a week.

use leptos::prelude::*;
use steppingstone_core::form::read_number;
use steppingstone_core::journey::record::{EntryField, PayProblem, TypedPay, read_pay};
use steppingstone_core::occupations::PayPer;

use super::EntryPage;
use crate::platform::intl;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::memo;
use crate::words::journey::entry as w;
use crate::words::journey_entry_more::pay as p;

/// There are no more hours in a week.
const HOURS_A_WEEK: (i64, i64) = (0, 168);

pub(super) fn pay(page: EntryPage) -> AnyView {
    let short = |props: FieldProps, kind: InputKind| {
        field(FieldProps {
            kind,
            width: Width::Short,
            ..props
        })
    };
    let hours = page.line(EntryField::HoursWeek, w::hours(), "", |page| {
        problem_of_hours(&page.text(EntryField::HoursWeek))
    });
    let amount = FieldProps {
        note: memo(move || note(page)).into(),
        reads: true,
        ..page.line(EntryField::Pay, w::pay(), w::pay_hint(), |_| String::new())
    };
    let currency = page.line(
        EntryField::Currency,
        w::currency(),
        w::currency_hint(),
        |page| problem_of_currency(&page.text(EntryField::Currency)),
    );
    let per = select_field(
        EntryField::PayPer.key().to_owned(),
        w::pay_per(),
        "",
        vec![
            ("", w::not_said()),
            ("year", w::a_year()),
            ("month", w::a_month()),
            ("hour", w::an_hour()),
        ],
        page.signal(EntryField::PayPer),
        Callback::new(move |key: String| page.type_text(EntryField::PayPer, &key)),
    );
    view! {
        {short(hours, InputKind::Amount)}
        {short(amount, InputKind::Line)}
        {per}
        {short(currency, InputKind::Line)}
    }
    .into_any()
}

/// How the pay was read, or what is wrong with it.
fn note(page: EntryPage) -> Note {
    let record = page.record.read();
    match record.as_ref().map(read_pay) {
        None | Some(Ok(None)) => Note::default(),
        Some(Ok(Some(pay))) => Note::reading(reading(&pay)),
        Some(Err(problem)) => Note::problem(problem_of_pay(problem)),
    }
}

/// A pay as it counts, whatever was typed: one of a week counts as one of a year.
fn reading(pay: &TypedPay) -> String {
    let is_whole = pay.amount == pay.amount.to_units();
    let units = pay.amount.as_cents() as f64 / 100.0;
    let amount = intl::money(units, &pay.currency, !is_whole);
    match pay.per {
        PayPer::Year => p::year(amount),
        PayPer::Month => p::month(amount),
        PayPer::Hour => p::hour(amount),
    }
}

fn problem_of_pay(problem: PayProblem) -> String {
    match problem {
        PayProblem::NotAnAmount => p::not_an_amount().to_owned(),
        PayProblem::ByTheHour => p::by_the_hour().to_owned(),
        PayProblem::ByTheYear => p::by_the_year().to_owned(),
        PayProblem::OtherCurrency(other) => p::other_currency(other),
        // Said beside the currency.
        PayProblem::Currency => String::new(),
    }
}

/// What is wrong with a number of hours a week; empty if nothing is.
fn problem_of_hours(text: &str) -> String {
    let hours = read_number(text, HOURS_A_WEEK, false);
    hours.map_or(w::hours_problem(), |_| "").to_owned()
}

/// What is wrong with the letters of a currency; empty if nothing is.
fn problem_of_currency(text: &str) -> String {
    let text = text.trim();
    let is_fine =
        text.is_empty() || (text.len() == 3 && text.chars().all(|it| it.is_ascii_alphabetic()));
    match is_fine {
        true => String::new(),
        false => w::currency_problem().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use steppingstone_core::money::Money;

    use super::*;

    #[test]
    fn hours_and_currency_are_checked() {
        crate::words::install_english();
        assert_eq!(problem_of_hours(""), "");
        assert_eq!(problem_of_hours("37.5"), "");
        assert_ne!(problem_of_hours("200"), "");
        assert_eq!(problem_of_currency("usd"), "");
        assert_ne!(problem_of_currency("$"), "");
    }

    #[test]
    fn it_is_said_how_pay_was_read() {
        crate::words::install_english();
        let pay = |cents, per, currency: &str| TypedPay {
            amount: Money::cents(cents),
            per,
            currency: currency.to_owned(),
        };
        let year = pay(3_803_400, PayPer::Year, "GBP");
        assert_eq!(reading(&year), "Read as GBP 38034 a year");
        let hour = pay(2_150, PayPer::Hour, "USD");
        assert_eq!(reading(&hour), "Read as USD 21.50 an hour");
    }
}
