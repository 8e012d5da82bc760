//! What a reader types and chooses in: one description of a field, and what stands beside it.
//!
//! A [`field`] stands by itself with its label and hint; a [`cell`] is one of many in a table, which
//! has both. Either says how its text was read, or what is wrong with it and what it may have meant.

mod cell;
mod checkbox;
mod choice;
mod field;
mod input;
mod note;
mod select;
mod spoken;

pub use cell::{cell, select_cell};
pub use checkbox::checkbox;
pub use choice::{Choice, ChoiceVariant, Chosen, Opt};
pub use field::{FieldProps, Width, field};
pub use input::InputKind;
pub use note::{Fix, Note};
pub use select::{select_field, select_of};

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::*;

    /// What a field with a problem is drawn as.
    fn html(draw: fn(FieldProps) -> AnyView, kind: InputKind) -> String {
        let html = || {
            let on_text = Callback::new(|_| ());
            let (label, value) = ("Age".to_owned().into(), "old".to_owned().into());
            let field = FieldProps {
                hint: "In years",
                described_by: "more".to_owned(),
                kind,
                note: Signal::stored(Note::problem("Enter a number.".to_owned())),
                reads: true,
                ..FieldProps::new("age".to_owned(), label, 9, value, on_text)
            };
            draw(field).to_html()
        };
        Owner::new().with(html)
    }

    #[track_caller]
    fn check(html: &str, parts: &[&str]) {
        for part in parts {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn a_field_is_tied_to_its_label_and_to_all_that_is_said_of_it() {
        for kind in [
            InputKind::Line,
            InputKind::Long,
            InputKind::Amount,
            InputKind::Number,
            InputKind::Day,
        ] {
            let parts = [
                r#"for="age""#,
                r#"id="age""#,
                r#"aria-describedby="age-hint age-problem age-reading more""#,
                r#"aria-invalid="true""#,
                r#"id="age-hint""#,
                r#"id="age-problem""#,
                "Enter a number.",
            ];
            let html = html(field, kind);
            check(&html, &parts);
            // Top down: what to type, the field, what is wrong with its text, how to type it.
            let order = [
                "<label",
                r#"aria-describedby"#,
                "Enter a number.",
                "In years",
            ];
            let places = order.map(|part| html.find(part));
            assert!(places.is_sorted(), "{places:?}: {html}");
        }
    }

    #[test]
    fn the_hint_of_a_choice_stands_below_it_and_is_tied_to_it() {
        let html = Owner::new().with(|| {
            let (id, keys) = ("kind".to_owned(), vec![("", "Not known"), ("job", "A job")]);
            let (value, on_pick) = (String::new().into(), Callback::new(|_| ()));
            select_field(id, "Kind", "As agreed", keys, value, on_pick).to_html()
        });
        let parts = [r#"aria-describedby="kind-hint""#, r#"id="kind-hint""#];
        check(&html, &parts);
        assert!(html.find("</select>") < html.find("As agreed"), "{html}");
    }

    #[test]
    fn nothing_interrupts_a_reader_who_types() {
        for html in [html(field, InputKind::Line), html(cell, InputKind::Line)] {
            for live in ["alert", "aria-live", "status"] {
                assert!(!html.contains(live), "{live}: {html}");
            }
        }
    }

    #[test]
    fn a_cell_is_named_and_tied_to_its_note() {
        for kind in [InputKind::Line, InputKind::Day] {
            let parts = [
                r#"aria-label="Age""#,
                r#"aria-describedby="more age-note""#,
                r#"aria-invalid="true""#,
                r#"id="age-note""#,
                "Enter a number.",
            ];
            check(&html(cell, kind), &parts);
        }
    }
}
