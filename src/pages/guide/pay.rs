//! The live figure of the guide: what an employer spends beyond a typed pay.

use leptos::prelude::*;
use steppingstone_core::benefits_share::{PayProblem, employer_cost, parse_pay};
use steppingstone_core::store::{PAY_TEXT_MAX, Settings};

use crate::platform::intl;
use crate::state::use_records;
use crate::ui::{self, Card, Field, memo};
use crate::words::guide::benefits::try_it as w;

/// A pay to type, and what usually comes on top of it.
#[component]
pub(super) fn TryPay() -> impl IntoView {
    let records = use_records();
    let text = memo(move || records.settings().pay_text);
    let pay = memo(move || text.with(|text| parse_pay(text)));
    let problem = Signal::derive(move || match pay.get() {
        Err(PayProblem::NotANumber) => Some(w::problem()),
        Err(PayProblem::OutOfRange) => Some(w::problem_range()),
        Err(PayProblem::Empty) | Ok(_) => None,
    });
    let result = move || {
        pay.get().ok().map(|pay| {
            let cost = employer_cost(pay);
            w::result(
                intl::dollars(cost.pay),
                intl::dollars(rounded(cost.on_top)),
                intl::dollars(rounded(cost.total)),
            )
        })
    };
    view! {
        <Card>
            <h4>{w::heading()}</h4>
            <Field
                id="pay"
                label=w::label()
                hint=w::hint()
                text=text
                on_text=move |pay_text| records.put(&Settings { pay_text, ..records.settings() })
                problem=problem
                max=PAY_TEXT_MAX
                keyboard="decimal"
            />
            <p class="try-pay__result" aria-live="polite">{ui::text(move || result().unwrap_or_default())}</p>
            <p class="muted small">{w::note()}</p>
        </Card>
    }
}

/// An average is not known to the dollar: shown to the hundred.
fn rounded(dollars: f64) -> f64 {
    (dollars / 100.0).round() * 100.0
}
