//! The live figure of the guide: what an employer spends beyond a typed pay.

use leptos::prelude::*;
use steppingstone_core::benefits_share::{MAX_PAY, employer_cost};
use steppingstone_core::form::pay::yearly;
use steppingstone_core::form::{self, Problem};
use steppingstone_core::number::NumberProblem;
use steppingstone_core::store::{PAY_TEXT_MAX, Settings};

use super::super::pay_note::{DOLLARS, fixes, reading, yearly_dollars};
use crate::platform::intl;
use crate::state::use_records;
use crate::ui::form::{FieldProps, InputKind, Note, field};
use crate::ui::{self, Card, memo};
use crate::words::guide::benefits::try_it as w;

/// A pay to type, and what usually comes on top of it.
#[component]
pub(super) fn TryPay() -> impl IntoView {
    let records = use_records();
    let text = memo(move || records.settings().pay_text);
    let pay = memo(move || text.with(|text| yearly(text, MAX_PAY, DOLLARS)));
    let result = move || {
        pay.get().ok().flatten().map(|pay| {
            let cost = employer_cost(yearly_dollars(&pay));
            w::result(
                intl::dollars(cost.pay),
                intl::dollars(rounded(cost.on_top)),
                intl::dollars(rounded(cost.total)),
            )
        })
    };
    let on_text = move |pay_text| {
        records.put(&Settings {
            pay_text,
            ..records.settings()
        });
    };
    let field = field(FieldProps {
        hint: w::hint(),
        kind: InputKind::Amount,
        note: Signal::derive(move || note_of(&text.read(), pay.get())),
        reads: true,
        ..FieldProps::new(
            "pay".to_owned(),
            w::label().to_owned().into(),
            PAY_TEXT_MAX,
            text.into(),
            Callback::new(on_text),
        )
    });
    view! {
        <Card>
            <h4>{w::heading()}</h4>
            {field}
            <p class="try-pay__result" aria-live="polite">{ui::text(move || result().unwrap_or_default())}</p>
            <p class="muted small">{w::note()}</p>
        </Card>
    }
}

/// What stands below the field. A pay in doubt counts as it was read: the figure says so at once.
fn note_of(text: &str, pay: Result<Option<form::pay::Pay>, Problem>) -> Note {
    match pay {
        Ok(None) => Note::default(),
        Ok(Some(pay)) => {
            let doubt = match pay.doubt {
                Some(Problem::Pay(doubt)) => Some(doubt),
                _ => None,
            };
            Note {
                fixes: fixes(text, doubt, PAY_TEXT_MAX),
                ..Note::reading(reading(text, &pay))
            }
        }
        Err(problem) => Note::problem(problem_text(problem).to_owned()),
    }
}

fn problem_text(problem: Problem) -> &'static str {
    match problem {
        Problem::OutOfRange | Problem::Number(NumberProblem::TooLarge) => w::problem_range(),
        Problem::Number(NumberProblem::Range | NumberProblem::Sum) => w::problem_one(),
        _ => w::problem(),
    }
}

/// An average is not known to the dollar: shown to the hundred.
fn rounded(dollars: f64) -> f64 {
    (dollars / 100.0).round() * 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        install_english();
        let note = note_of(text, yearly(text, MAX_PAY, DOLLARS));
        assert_eq!(
            (note.problem.as_str(), note.reading.as_str()),
            (expected, "")
        );
    }

    #[test]
    fn what_is_wrong_is_said_in_words_of_the_field() {
        check("", "");
        check("52,000", "");
        for text in ["about 50", "1e5", "80%", "3 months"] {
            check(text, w::problem());
        }
        check("52-60k", w::problem_one());
        check("50k + 5k", w::problem_one());
        for text in ["0", "20000000", "-3", "99999999999999999999"] {
            check(text, w::problem_range());
        }
    }
}
