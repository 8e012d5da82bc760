//! How well the reader's data is kept.

use leptos::prelude::*;

use super::your_data::download_everything;
use crate::state::{SaveState, use_records};
use crate::ui::{Button, ButtonVariant, attr, text, when};
use crate::words::frame::save as w;

/// How well things are kept, in words.
#[component]
pub fn SaveStatus() -> impl IntoView {
    let records = use_records();
    let (said, name) = (
        move || match records.save_state() {
            SaveState::Nothing => w::nothing(),
            SaveState::Saved => w::saved(),
            SaveState::Full => w::full(),
            SaveState::VisitOnly => w::visit(),
            SaveState::Newer => w::newer(),
        },
        move || match records.save_state() {
            SaveState::Nothing => "nothing",
            SaveState::Saved => "saved",
            SaveState::Full | SaveState::Newer => "failed",
            SaveState::VisitOnly => "visit",
        },
    );
    let at_risk = move || matches!(records.save_state(), SaveState::Full | SaveState::Newer);
    view! {
        <div class="save" data-state=attr(move || Some(name()))>
            <span role="status">{text(move || said().to_owned())}</span>
            {when(at_risk, move || {
                view! {
                    <Button variant=ButtonVariant::Plain on_press=move |()| download_everything(records)>
                        {w::download()}
                    </Button>
                }
                .into_any()
            })}
        </div>
    }
}
