//! A field to type in.

use leptos::prelude::*;

use super::attr;

/// A line of text with its label, a hint, and what is wrong with it, if anything.
///
/// The text is kept as typed; what it means is for whoever holds `text`.
#[component]
pub fn Field(
    /// Unique on the page.
    id: &'static str,
    /// What to type.
    label: &'static str,
    /// How to type it, or why.
    #[prop(optional)]
    hint: &'static str,
    /// The text as typed.
    #[prop(into)]
    text: Signal<String>,
    /// Called with the text at every change.
    #[prop(into)]
    on_text: Callback<String>,
    /// What is wrong, in words that say what to do.
    #[prop(into)]
    problem: Signal<Option<&'static str>>,
    /// The most characters it takes.
    max: usize,
    /// The keyboard a phone should show, such as `decimal`.
    #[prop(optional)]
    keyboard: &'static str,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let problem_id = format!("{id}-problem");
    let described_by = format!("{hint_id} {problem_id}");
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=hint_id>{hint}</p>
            <input
                class="field__input"
                id=id
                type="text"
                autocomplete="off"
                inputmode=keyboard
                maxlength=max
                aria-describedby=described_by
                aria-invalid=attr(move || problem.get().is_some().then_some("true"))
                prop:value=super::text(move || text.get())
                on:input:target=move |event| on_text.run(event.target().value())
            />
            <p class="field__problem" id=problem_id role="alert">{super::text(move || problem.get().unwrap_or_default().to_owned())}</p>
        </div>
    }
}
