//! What of the reader decides which goals fit: asked once, and taken from the quiz where it knows.

use leptos::prelude::*;
use steppingstone_core::career::Stage;
use steppingstone_core::goals::template::Reader;

use super::labels;
use super::store::GoalsStore;
use crate::ui::form::select_field;
use crate::words::goals::start as w;

/// The stages, in order.
const STAGES: [Stage; 3] = [Stage::Early, Stage::Middle, Stage::Senior];

/// Two questions.
pub(super) fn about(store: GoalsStore, reader: Memo<Reader>) -> AnyView {
    let options = |keys: &[&'static str]| -> Vec<(&'static str, &'static str)> {
        let keys = std::iter::once(&"").chain(keys);
        keys.map(|key| (*key, labels::choice(key))).collect()
    };
    let stage = select_field(
        "about-stage".to_owned(),
        w::stage(),
        "",
        options(&STAGES.map(Stage::key)),
        Signal::derive(move || reader.read().stage.map_or("", Stage::key).to_owned()),
        Callback::new(move |key: String| {
            store.change_settings(|settings, now| settings.set_stage(Stage::from_key(&key), now));
        }),
    );
    let in_work = select_field(
        "about-work".to_owned(),
        w::in_work(),
        "",
        options(&["yes", "no"]),
        Signal::derive(move || {
            let in_work = reader.read().in_work;
            in_work
                .map_or("", |yes| if yes { "yes" } else { "no" })
                .to_owned()
        }),
        Callback::new(move |key: String| {
            let in_work = (!key.is_empty()).then_some(key == "yes");
            store.change_settings(|settings, now| settings.set_in_work(in_work, now));
        }),
    );
    view! {
        <fieldset class="stack">
            <legend class="choice__legend">{w::about()}</legend>
            {stage}
            {in_work}
        </fieldset>
    }
    .into_any()
}
