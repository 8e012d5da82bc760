//! The fields of skills and of what is to be learned.

use leptos::prelude::*;
use steppingstone_core::journey::read_start;
use steppingstone_core::web_link::{self, LinkProblem};

use super::format;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::memo;
use crate::words::journey::links as w;

/// The longest name and group, and the longest other texts.
pub(super) const MAX_NAME: usize = 100;
pub(super) const MAX_TEXT: usize = 1_000;

/// What a field is for.
pub(super) struct TextField {
    pub(super) id: String,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) kind: InputKind,
    pub(super) max: usize,
    pub(super) value: Signal<String>,
    pub(super) note: Signal<Note>,
    pub(super) on_text: Callback<String>,
}

impl TextField {
    /// A line of text with nothing to say of it.
    pub(super) fn line(
        id: impl Into<String>,
        label: &'static str,
        value: Signal<String>,
        on_text: impl Fn(String) + Send + Sync + 'static,
    ) -> TextField {
        TextField {
            id: id.into(),
            label,
            hint: "",
            kind: InputKind::Line,
            max: MAX_TEXT,
            value,
            note: Signal::stored(Note::default()),
            on_text: Callback::new(on_text),
        }
    }

    /// The same for a day, a month or a year, as somebody types it.
    pub(super) fn date(
        id: impl Into<String>,
        label: &'static str,
        value: Signal<String>,
        on_text: impl Fn(String) + Send + Sync + 'static,
    ) -> TextField {
        TextField {
            max: MAX_NAME,
            note: memo(move || Note::problem(date_problem(&value.read()))).into(),
            ..TextField::line(id, label, value, on_text)
        }
    }

    /// The same for an address.
    pub(super) fn link(
        id: impl Into<String>,
        label: &'static str,
        value: Signal<String>,
        on_text: impl Fn(String) + Send + Sync + 'static,
    ) -> TextField {
        TextField {
            note: memo(move || Note::problem(link_problem(&value.read()))).into(),
            ..TextField::line(id, label, value, on_text)
        }
    }

    pub(super) fn hint(self, hint: &'static str) -> TextField {
        TextField { hint, ..self }
    }

    pub(super) fn long(self) -> TextField {
        TextField {
            kind: InputKind::Long,
            ..self
        }
    }

    pub(super) fn view(self) -> AnyView {
        field(FieldProps {
            hint: self.hint,
            kind: self.kind,
            width: match self.kind {
                InputKind::Long => Width::Wide,
                _ => Width::Normal,
            },
            note: self.note,
            ..FieldProps::new(
                self.id,
                self.label.to_owned().into(),
                self.max,
                self.value,
                self.on_text,
            )
        })
    }
}

/// What is wrong with a date; empty if nothing is.
fn date_problem(text: &str) -> String {
    let problem = read_start(text).err();
    problem.map_or_else(String::new, |it| format::date_problem(it).to_owned())
}

/// Why an address is not made a link; empty for what is one.
fn link_problem(text: &str) -> String {
    match web_link::read(text) {
        Ok(Some(_)) => String::new(),
        Ok(None) if text.trim().is_empty() => String::new(),
        Ok(None) => w::not_a_link().to_owned(),
        Err(problem) => refused(problem).to_owned(),
    }
}

fn refused(problem: LinkProblem) -> &'static str {
    match problem {
        LinkProblem::UserInfo => w::user_info(),
        LinkProblem::Hidden => w::hidden(),
        LinkProblem::Host => w::host(),
    }
}

/// A link out of the app where a text is an address, and the text elsewhere. The words of a link are
/// where it leads.
pub(super) fn link_or_text(text: &str) -> AnyView {
    match web_link::read(text) {
        Ok(Some(link)) => {
            let words = link.clone();
            view! { <a href=link rel="noreferrer external" target="_blank" dir="ltr">{words}</a> }
                .into_any()
        }
        _ => view! { <bdi>{web_link::without_hidden(text)}</bdi> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_says_how_to_write_it_and_nothing_where_it_is_one() {
        crate::words::install_english();
        for fine in ["", "2019", "Mar 2019", "2019-03-15"] {
            assert_eq!(date_problem(fine), "", "{fine}");
        }
        assert!(date_problem("03/04/2019").starts_with("03/04 can mean two dates."));
        assert!(date_problem("soon").contains("Mar 2019"));
    }

    #[test]
    fn only_a_web_address_is_a_link() {
        crate::words::install_english();
        let site = |rest: &str| ["https:", "//", rest].concat();
        assert_eq!(link_problem(&site("example.org/a")), "");
        assert_eq!(link_problem(" "), "");
        assert_eq!(link_problem("my folder"), w::not_a_link());
        assert_eq!(link_problem(&site("a@example.org")), w::user_info());
        let html = |text: &str| {
            let text = text.to_owned();
            Owner::new().with(|| link_or_text(&text).to_html())
        };
        assert!(html(&site("example.org/a")).contains("rel=\"noreferrer external\""));
        assert!(!html("javascript:alert(1)").contains("<a"));
    }
}
