//! The areas of `offer-cases-1`. Each reads its inputs, with the defaults that the case file's
//! conventions document, and calls the engine; no rule is worked out here.

mod abroad;
mod benefits;
mod equity;
mod future;
mod retirement;
mod tax;
mod tax_state;
mod time;
mod whole_offer;
mod work;

use crate::given::{Given, Number, Reason};
use crate::offers::{Answers, Asked};

/// What answers the cases of an area.
pub type Area = fn(&mut Given, &Asked) -> Result<Answers, Reason>;

/// An area by its name.
pub fn of(name: &str) -> Option<Area> {
    Some(match name {
        "match" => retirement::matched,
        "vesting" => retirement::vesting,
        "hourly" => work::hourly,
        "pto" => time::leave,
        "effective_hourly" => time::effective_hourly,
        "equity" => equity::equity,
        "sign_on" => future::sign_on,
        "projection" => future::projection,
        "cost_of_living" => future::cost_of_living,
        "benefits" => benefits::benefits,
        "tax" => tax::tax,
        "state_tax" => tax_state::state_tax,
        "whole_offer" => whole_offer::whole_offer,
        "international" => abroad::international,
        _ => return None,
    })
}

fn answer(name: &str, number: impl Into<Number>) -> (String, Number) {
    (name.to_owned(), number.into())
}
