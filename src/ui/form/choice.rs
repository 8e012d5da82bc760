//! One answer out of a few.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::ui::{flag, text};

/// One of the answers.
#[derive(Clone, Copy, Debug)]
pub struct Opt {
    label: &'static str,
    detail: Option<Signal<String>>,
}

impl Opt {
    /// An answer of one line.
    pub const fn new(label: &'static str) -> Opt {
        Opt {
            label,
            detail: None,
        }
    }

    /// An answer with a second line, which may change.
    pub const fn with(label: &'static str, detail: Signal<String>) -> Opt {
        Opt {
            label,
            detail: Some(detail),
        }
    }
}

/// How a choice stands on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChoiceVariant {
    /// Among other fields.
    #[default]
    Among,
    /// As the question of the page: as large as a heading, its answers with their number keys.
    Alone,
    /// Beside what it changes, such as a chart: small, its answers in a row like [`Tabs`](crate::ui::Tabs).
    InRow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The answer's place in the list.
    pub index: usize,
    /// True for an answer that the arrow keys only passed over: the reader may be on the way to
    /// the next one, so nothing should move on.
    pub in_passing: bool,
}

/// One answer out of a few, as radio buttons with room for a thumb.
#[component]
pub fn Choice(
    #[prop(into)] legend: String,
    /// Unique on the page: it ties the answers together.
    #[prop(into)]
    name: String,
    options: Vec<Opt>,
    /// Which is chosen, by its place.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Called when the reader chooses.
    #[prop(into)]
    on_choose: Callback<Chosen>,
    #[prop(optional)] variant: ChoiceVariant,
) -> impl IntoView {
    let by_arrow = StoredValue::new(false);
    let note_key = move |event: KeyboardEvent| {
        by_arrow.set_value(event.key().starts_with("Arrow"));
    };
    let [class, list, item] = match variant {
        ChoiceVariant::Among => ["choice", "choice__options", "choice__option"],
        ChoiceVariant::Alone => ["choice choice--large", "choice__options", "choice__option"],
        ChoiceVariant::InRow => ["choice choice--row", "tabs__list", "tabs__tab"],
    };
    let rows = options.into_iter().enumerate().map(|(index, option)| {
        let choose = move |_| {
            on_choose.run(Chosen { index, in_passing: by_arrow.get_value() });
            by_arrow.set_value(false);
        };
        view! {
            <label class=item>
                <input
                    type="radio"
                    name=name.clone()
                    checked=chosen.get_untracked() == Some(index)
                    prop:checked=flag(move || chosen.get() == Some(index))
                    on:change=choose
                />
                <span class="choice__words">
                    {option.label}
                    {option.detail.map(|detail| view! { <small>{text(move || detail.get())}</small> })}
                </span>
                {(variant == ChoiceVariant::Alone).then(|| view! { <kbd class="choice__key" aria-hidden="true">{index + 1}</kbd> })}
            </label>
        }
    });
    view! {
        <fieldset class=class on:keydown=note_key on:pointerdown=move |_| by_arrow.set_value(false)>
            <legend class="choice__legend">{legend}</legend>
            <div class=list>{rows.collect_view()}</div>
        </fieldset>
    }
}
