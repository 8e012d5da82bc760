//! All that can be said of a line of the plan.

use leptos::prelude::*;
use steppingstone_core::journey::record::LearningField;
use steppingstone_core::journey::{LearningKind, LearningStatus};

use super::super::text_field::TextField;
use super::add::MAX_TITLE;
use super::line::{Line, mentor_choice};
use super::{pick_skill, says};
use crate::platform::{clock, page};
use crate::ui::form::{InputKind, Note, select_field};
use crate::ui::{Button, ButtonVariant, memo, when};
use crate::words::journey::learning as w;

/// The longest name of who offers it.
const MAX_PROVIDER: usize = 200;

pub(super) fn details(line: Line) -> AnyView {
    let delete = move |()| {
        let title = untrack(|| line.title());
        let store = line.plan.store;
        line.plan.open.set(None);
        store.learning_records.delete(&line.id(), w::deleted(title));
        page::focus_on("to-learn");
    };
    let label = w::delete_label(untrack(|| line.title()));
    view! {
        <div class="stack">
            {status(line)}
            {kind(line)}
            {title(line)}
            {when(move || line.record.read().kind.value == LearningKind::Mentor, move || mentor_choice(line))}
            {TextField { max: MAX_PROVIDER, ..of(line, w::provider(), LearningField::Provider) }.view()}
            {link(line)}
            {date(line, w::start(), LearningField::Start).view()}
            {date(line, w::due(), LearningField::Due).hint(w::due_hint()).view()}
            {date(line, w::day_done(), LearningField::DoneOn).view()}
            {TextField { kind: InputKind::Amount, ..of(line, w::hours(), LearningField::Hours) }.view()}
            {TextField { kind: InputKind::Amount, ..of(line, w::cost(), LearningField::Cost) }.view()}
            {pick_skill::skills(line)}
            {of(line, w::note(), LearningField::Note).long().view()}
            <div class="actions">
                <Button variant=ButtonVariant::Plain label=label on_press=delete>{w::delete()}</Button>
            </div>
        </div>
    }
    .into_any()
}

fn field_id(line: Line, field: LearningField) -> String {
    [&line.id(), "-", field.key()].concat()
}

fn set(line: Line, field: LearningField) -> impl Fn(String) + Send + Sync + 'static {
    move |text| line.change(|record, now| record.set_text(field, text, now))
}

/// A field whose text is stored at every key.
fn of(line: Line, label: &'static str, field: LearningField) -> TextField {
    let value = line.text(field).into();
    TextField::line(field_id(line, field), label, value, set(line, field))
}

fn date(line: Line, label: &'static str, field: LearningField) -> TextField {
    let value = line.text(field).into();
    TextField::date(field_id(line, field), label, value, set(line, field))
}

fn link(line: Line) -> AnyView {
    let field = LearningField::Url;
    let value = line.text(field).into();
    TextField::link(field_id(line, field), w::url(), value, set(line, field)).view()
}

fn title(line: Line) -> AnyView {
    let typed = line.text(LearningField::Title);
    let problem = move || match typed.read().trim() {
        "" => w::title_empty().to_owned(),
        _ => String::new(),
    };
    TextField {
        max: MAX_TITLE,
        note: memo(move || Note::problem(problem())).into(),
        ..of(line, w::title(), LearningField::Title)
    }
    .view()
}

fn kind(line: Line) -> AnyView {
    let kinds = LearningKind::ALL.map(|kind| (kind.key(), says::kind(kind)));
    let pick = move |key: String| {
        let Some(kind) = LearningKind::from_key(&key) else {
            return;
        };
        line.change(|record, now| record.set_kind(kind, now));
    };
    select_field(
        [&line.id(), "-kind"].concat(),
        w::kind(),
        "",
        kinds.to_vec(),
        memo(move || line.record.read().kind.value.key().to_owned()).into(),
        Callback::new(pick),
    )
}

/// How it stands. A line that is over, or open again, moves to the other list.
fn status(line: Line) -> AnyView {
    let statuses = LearningStatus::ALL.map(|status| (status.key(), says::status(status)));
    let pick = move |key: String| {
        let Some(status) = LearningStatus::from_key(&key) else {
            return;
        };
        line.change(|record, now| record.set_status(status, clock::today(), now));
        page::focus_on(&[&line.id(), "-status"].concat());
    };
    select_field(
        [&line.id(), "-status"].concat(),
        w::status(),
        "",
        statuses.to_vec(),
        memo(move || line.record.read().status.value.key().to_owned()).into(),
        Callback::new(pick),
    )
}
