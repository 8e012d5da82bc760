//! What stands below a field.

use leptos::prelude::*;

use crate::platform::page;
use crate::ui::{Button, ButtonVariant, live};

/// How a text was read, or what is wrong with it.
#[derive(Clone, Default, PartialEq)]
pub struct Note {
    /// How it was read, where that says more than the text; empty otherwise.
    pub reading: String,
    /// What is wrong, in words that say what to do; empty if nothing is.
    pub problem: String,
    /// What may have been meant, each a press away.
    pub fixes: Vec<Fix>,
}

/// A text in place of the one that is typed.
#[derive(Clone, PartialEq)]
pub struct Fix {
    pub words: String,
    pub text: String,
}

impl Note {
    pub fn reading(reading: String) -> Note {
        Note {
            reading,
            ..Note::default()
        }
    }

    pub fn problem(problem: String) -> Note {
        Note {
            problem,
            ..Note::default()
        }
    }
}

/// The fixes of a note as buttons. The field is the place to go on from.
pub(super) fn fixes(note: Signal<Note>, input_id: String, on_text: Callback<String>) -> AnyView {
    live(move || {
        let fixes = note.read().fixes.clone();
        if fixes.is_empty() {
            return ().into_any();
        }
        let buttons = fixes.into_iter().map(|Fix { words, text }| {
            let input_id = input_id.clone();
            let press = move |()| {
                on_text.run(text.clone());
                page::focus_on(&input_id);
            };
            view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
        });
        view! { <p class="field__fixes">{buttons.collect_view()}</p> }.into_any()
    })
}
