//! How well the reader's data is kept.

use leptos::prelude::*;
use steppingstone_core::store::{Key, Kind, Loss};

use super::your_data::download_everything;
use crate::state::{SaveState, use_records};
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind, attr, live, memo, text, when};
use crate::words::frame::loss as l;
use crate::words::frame::save as w;

/// How well things are kept, in words.
#[component]
pub fn SaveStatus() -> impl IntoView {
    let records = use_records();
    let (said, name) = (
        move || match records.save_state() {
            // Its line is kept free, so that nothing moves under the first tap.
            SaveState::Nothing => "",
            SaveState::Saved => w::saved(),
            SaveState::Full => w::full(),
            SaveState::VisitOnly => w::visit(),
            SaveState::Newer => w::newer(),
            SaveState::Lost(Loss::Deleted) => w::deleted(),
            SaveState::Lost(Loss::Removed) => w::removed(),
            SaveState::Lost(Loss::Replaced) => w::replaced(),
        },
        move || match records.save_state() {
            SaveState::Nothing => "nothing",
            SaveState::Saved => "saved",
            SaveState::Full | SaveState::Newer | SaveState::Lost(_) => "failed",
            SaveState::VisitOnly => "visit",
        },
    );
    let at_risk = move || {
        let state = records.save_state();
        matches!(
            state,
            SaveState::Full | SaveState::Newer | SaveState::Lost(_)
        )
    };
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

/// What somebody else, or the reader in another tab, took out of the storage, and what can be done
/// about it.
#[component]
pub fn LossNotices() -> impl IntoView {
    let records = use_records();
    Loss::ALL
        .map(|loss| {
            let lost = memo(move || records.lost(loss));
            live(move || {
                let lost = lost.get();
                if lost.is_empty() {
                    return ().into_any();
                }
                let [keep, discard] = match loss {
                    Loss::Deleted => [l::keep(), l::delete()],
                    Loss::Removed | Loss::Replaced => [l::save_again(), l::discard()],
                };
                view! {
                    <div class="loss no-print">
                        <Notice kind=NoticeKind::Warn>
                            <p>{message(loss, &lost)}</p>
                            <div class="actions">
                                <Button variant=ButtonVariant::Quiet on_press=move |()| records.keep_lost(loss)>
                                    {keep}
                                </Button>
                                <Button variant=ButtonVariant::Plain on_press=move |()| records.discard(loss)>
                                    {discard}
                                </Button>
                            </div>
                        </Notice>
                    </div>
                }
                .into_any()
            })
        })
        .collect_view()
}

/// What happened to texts under these keys.
fn message(loss: Loss, stored_keys: &[String]) -> String {
    match (loss, stored_keys) {
        (Loss::Deleted, [key]) => match Key::parse(key).map(|key| key.kind()) {
            Some(Kind::Goal) => l::deleted_goal(),
            Some(Kind::Offer) => l::deleted_offer(),
            Some(Kind::QuizDraft) => l::deleted_quiz(),
            _ => l::deleted_other(),
        }
        .to_owned(),
        (Loss::Deleted, _) => l::deleted_several().to_owned(),
        (Loss::Removed, keys) => l::removed(keys.len()),
        (Loss::Replaced, keys) => l::replaced(keys.len()),
    }
}
