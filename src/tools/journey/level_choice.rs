//! How well something can be done: a choice of five levels, each with what it means.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use steppingstone_core::journey::Level;

use crate::platform::page;
use crate::ui::flag;
use crate::words::journey::levels as w;

/// What a level is called, and what it means.
pub(super) fn level(level: Level) -> (&'static str, &'static str) {
    match level.number() {
        0 => (w::not_yet::name(), w::not_yet::means()),
        1 => (w::with_help::name(), w::with_help::means()),
        2 => (w::on_my_own::name(), w::on_my_own::means()),
        3 => (w::when_hard::name(), w::when_hard::means()),
        _ => (w::for_others::name(), w::for_others::means()),
    }
}

/// A level in a word, or that there is none.
pub(super) fn level_name(of: Option<Level>) -> &'static str {
    of.map_or_else(w::not_rated, |of| level(of).0)
}

/// The five levels as radio buttons, and a sixth by which a rating is taken back. The keys 0 to 4
/// choose while focus is inside. `name` is unique on the page.
pub(super) fn level_choice(
    name: String,
    legend: String,
    value: impl Fn() -> Option<Level> + Send + Sync + 'static,
    set: impl Fn(Option<Level>) + Send + Sync + 'static,
) -> AnyView {
    let means = |of: Level| level(of).1.to_owned();
    level_choice_by(name, legend, means, value, set)
}

/// The same with other sentences, such as those of one element.
pub(super) fn level_choice_by(
    name: String,
    legend: String,
    means: impl Fn(Level) -> String,
    value: impl Fn() -> Option<Level> + Send + Sync + 'static,
    set: impl Fn(Option<Level>) + Send + Sync + 'static,
) -> AnyView {
    let levels = Level::ALL.into_iter();
    let levels = levels.map(|of| (Some(of), level(of).0, means(of)));
    let none = (None, w::not_rated(), w::not_rated_means().to_owned());
    let options = levels.chain(std::iter::once(none)).collect();
    boxed(
        name,
        legend,
        options,
        Signal::derive(value),
        Callback::new(set),
    )
}

/// The id of the radio button of a level.
pub(super) fn option_id(name: &str, of: Option<Level>) -> String {
    match of {
        Some(of) => format!("{name}-{}", of.number()),
        None => [name, "-none"].concat(),
    }
}

/// The level of a key that is pressed by itself.
fn of_key(key: &str) -> Option<Level> {
    let mut levels = Level::ALL.into_iter();
    levels.find(|level| level.number().to_string() == key)
}

fn boxed(
    name: String,
    legend: String,
    options: Vec<(Option<Level>, &'static str, String)>,
    value: Signal<Option<Level>>,
    set: Callback<Option<Level>>,
) -> AnyView {
    let rows = options.into_iter().map(|(of, title, means)| {
        let id = option_id(&name, of);
        let (title_id, means_id) = ([&id, "-name"].concat(), [&id, "-means"].concat());
        view! {
            <label class="choice__option">
                <input
                    type="radio"
                    id=id
                    name=name.clone()
                    aria-labelledby=title_id.clone()
                    aria-describedby=means_id.clone()
                    checked=value.get_untracked() == of
                    prop:checked=flag(move || value.get() == of)
                    on:change=move |_| set.run(of)
                />
                <span class="choice__words">
                    <span id=title_id>{title}</span>
                    <small id=means_id>{means}</small>
                </span>
                {of.map(|of| view! { <kbd class="choice__key" aria-hidden="true">{of.number()}</kbd> })}
            </label>
        }
    });
    let rows = rows.collect_view();
    let on_key = move |event: KeyboardEvent| {
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        let pressed = is_plain.then(|| of_key(&event.key())).flatten();
        if let Some(of) = pressed {
            event.prevent_default();
            set.run(Some(of));
            page::focus_on(&option_id(&name, Some(of)));
        }
    };
    view! {
        <fieldset class="choice" on:keydown=on_key>
            <legend class="choice__legend">{legend}</legend>
            <div class="choice__options">{rows}</div>
        </fieldset>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn keys_0_to_4_are_levels_and_no_others() {
        assert_eq!(of_key("0"), Level::new(0));
        assert_eq!(of_key("4"), Level::new(4));
        for other in ["5", "04", "a", "", " ", "ArrowDown"] {
            assert_eq!(of_key(other), None, "{other}");
        }
    }

    #[test]
    fn each_level_has_its_name_and_its_sentence() {
        words::install_english();
        let names = Level::ALL.map(|of| level(of).0);
        assert_eq!(
            names,
            [
                "Not yet",
                "With help",
                "On my own",
                "When it is hard",
                "For others"
            ]
        );
        assert_eq!(level_name(None), "Not rated");
        assert_eq!(level_name(Some(Level::TRIED)), "With help");
    }

    #[test]
    fn the_chosen_level_is_checked_and_described() {
        words::install_english();
        let owner = Owner::new();
        let html = owner.with(|| {
            level_choice(
                "x".to_owned(),
                "Welding".to_owned(),
                || Level::new(2),
                |_| (),
            )
            .to_html()
        });
        assert!(
            html.contains("<legend class=\"choice__legend\">Welding</legend>"),
            "{html}"
        );
        let chosen = html.split("<input").find(|input| input.contains("checked"));
        assert!(chosen.unwrap().contains("id=\"x-2\""), "{html}");
        assert!(html.contains("aria-describedby=\"x-none-means\""), "{html}");
        assert_eq!(html.matches("type=\"radio\"").count(), 6);
    }
}
