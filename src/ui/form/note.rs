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

impl Note {
    /// What is heard of it: what is wrong, or else how it was read; and what may have been meant.
    pub(super) fn spoken(&self) -> String {
        let mut all = vec![self.problem.as_str(), self.reading.as_str()];
        all.extend(self.fixes.iter().map(|fix| fix.words.as_str()));
        all.retain(|text| !text.is_empty());
        all.join(" ")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_heard_like_a_problem_with_what_may_have_been_meant() {
        #[track_caller]
        fn check(note: &Note, expected: &str) {
            assert_eq!(note.spoken(), expected);
        }
        check(&Note::default(), "");
        check(
            &Note::reading("Read as 15 days.".to_owned()),
            "Read as 15 days.",
        );
        let mut note = Note::problem("Enter one amount.".to_owned());
        check(&note, "Enter one amount.");
        note.fixes = vec![Fix {
            words: "Use $20".to_owned(),
            text: "20".to_owned(),
        }];
        check(&note, "Enter one amount. Use $20");
    }
}
