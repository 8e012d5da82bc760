//! What occupations are called and what they pay, for the tools that show it: choosing one by typing
//! a title, and the band of its pay.

mod keep_all;
mod offered_pay;
mod pay_band;
mod picker;

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests;

use leptos::prelude::*;

use crate::platform::page;
use crate::state::OccupationFiles;
use crate::ui::{Button, ButtonVariant};
use crate::words::journey::occupation as w;

pub use keep_all::keep_all;
pub(super) use offered_pay::{Beside, OfferedPay, PayQuestions, offered_pay};
pub(super) use pay_band::{
    PayFiles, amount, area_select, at_least, below, pay_band, place_name, source_link,
};
pub(super) use picker::{occupation_picker, occupation_search};

/// What is said where something cannot be had, with a button that tries again; then focus goes to
/// the element with an id.
pub(super) fn failed(files: OccupationFiles, text: &'static str, focus: &'static str) -> AnyView {
    let try_again = move |()| {
        files.retry();
        page::focus_on(focus);
    };
    view! {
        <div class="picker__failed">
            <p role="status">{text}</p>
            <Button variant=ButtonVariant::Quiet on_press=try_again>{w::try_again()}</Button>
        </div>
    }
    .into_any()
}
