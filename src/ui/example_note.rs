//! That what is shown is made up, and what takes it away.

use leptos::prelude::*;

use super::{Button, ButtonVariant, Notice, NoticeKind, when};

/// Its id: focus goes there when what was taken away is back.
pub const EXAMPLE_NOTE: &str = "example-note";

#[derive(Clone, Copy)]
pub struct ExampleNoteWords {
    pub note: &'static str,
    pub remove: &'static str,
}

/// That some of what is shown is made up, as long as any of that is there.
pub fn example_note(
    is_there: Signal<bool>,
    words: ExampleNoteWords,
    remove: Callback<()>,
) -> AnyView {
    let note = move || {
        view! {
            <Notice kind=NoticeKind::Info>
                <p id=EXAMPLE_NOTE tabindex="-1">
                    {words.note} " "
                    <Button variant=ButtonVariant::Plain on_press=move |()| remove.run(())>{words.remove}</Button>
                </p>
            </Notice>
        }
        .into_any()
    };
    when(move || is_there.get(), note)
}
