//! A check-in: where the number stands, and what there is to say.

use leptos::prelude::*;
use steppingstone_core::day::date_to_text;
use steppingstone_core::goals::Field;
use steppingstone_core::goals::check_in::{
    CheckInProblem, CheckInTexts, DayProblem, Question, one_more, read_day, read_value,
};
use steppingstone_core::network::Person;
use steppingstone_core::network_goal::offered_check_in;

use super::form::{field_of, problem_note};
use super::store::GoalsStore;
use super::{format, proof_problem};
use crate::platform::{clock, page};
use crate::ui::form::{self, FieldProps, InputKind, Note};
use crate::ui::{Button, ButtonVariant, flag, memo};
use crate::words::goals::check_in as w;

/// The form of a check-in of a goal. `on_end` is called when it is saved or left.
pub(super) fn form(store: GoalsStore, id: String, on_end: Callback<()>) -> AnyView {
    let Some(goal) = untrack(|| store.goal(&id)) else {
        return ().into_any();
    };
    // A goal that counts conversations begins with those that the network notes.
    let offered = untrack(|| {
        let people = store.records.all::<Person>();
        offered_check_in(&goal, &*people.read(), clock::today())
    });
    let asked = offered.question;
    let first = offered.value.clone();
    let value = RwSignal::new(offered.value);
    let note = RwSignal::new(String::new());
    let evidence = RwSignal::new(String::new());
    let day = RwSignal::new(date_to_text(clock::today()));
    let (value_id, day_id) = (["value-", &id].concat(), ["on-", &id].concat());
    let more = RwSignal::new(false);
    let field = move |name: &str, label: String, kind, text: RwSignal<String>, note| {
        let id = [name, "-", &goal.id].concat();
        let on_text = Callback::new(move |typed| text.set(typed));
        form::field(FieldProps {
            note,
            reads: name == "value",
            ..field_of(kind, id, label, text.into(), on_text)
        })
    };
    let value_note = memo(move || {
        let value = value.read();
        match read_value(&value) {
            Err(kind) => Note::problem(format::problem(kind, Field::Target)),
            Ok(_) if offered.conversations > 0 && *value == first => {
                Note::reading(w::conversations(offered.conversations))
            }
            Ok(_) => Note::default(),
        }
    });
    let day_note = problem_note(move || {
        match read_day(&day.read(), clock::today()) {
            Ok(_) => "",
            Err(DayProblem::NotADay) => w::day_problem(),
            Err(DayProblem::Ahead) => w::day_ahead(),
        }
        .to_owned()
    });
    let fine = Signal::stored(Note::default());
    let evidence_note = problem_note(move || proof_problem(&evidence.read()));
    let has_value = asked != Question::Nothing;
    let one_more = matches!(asked, Question::HowMany(_)).then(|| {
        let press = move |()| value.update(|typed| *typed = one_more(typed));
        view! { <Button variant=ButtonVariant::Quiet label=w::one_more_label() on_press=press>{w::one_more()}</Button> }
    });
    let name = match &asked {
        Question::HowMany(unit) => Some(w::how_many(unit)),
        Question::Value(metric) => format::counted(metric),
        Question::Nothing => None,
    };
    let name = name.unwrap_or_else(|| w::value().to_owned());
    let save = move |()| {
        let texts = CheckInTexts {
            on: day.get_untracked(),
            value: value.get_untracked(),
            note: note.get_untracked(),
            evidence: evidence.get_untracked(),
        };
        let reading = match texts.read(has_value, clock::today()) {
            Ok(reading) => reading,
            Err(CheckInProblem::Value) => return page::focus_on(&value_id),
            Err(CheckInProblem::Day) => {
                // Its field may have been folded away meanwhile.
                more.set(true);
                return page::focus_on(&day_id);
            }
        };
        let reading_id = clock::new_id();
        store.change(&id, |goal, _, now| {
            goal.check_in(reading_id.clone(), reading, now);
        });
        let id = id.clone();
        store.offer(w::saved().to_owned(), move || {
            store.change(&id, |goal, _, now| goal.take_back(&reading_id, now));
        });
        on_end.run(());
    };
    view! {
        <div class="goals__check-in stack" role="group" aria-label=w::heading()>
            <div class="goals__milestone">
                {has_value.then(|| field("value", name, InputKind::Number, value, value_note.into()))}
                {one_more}
            </div>
            {field("note", w::note().to_owned(), InputKind::Line, note, fine)}
            <details
                class="drawer goals__more"
                prop:open=flag(move || more.get())
                on:toggle:target=move |event| {
                    let _ = more.try_set(event.target().open());
                }
            >
                <summary>{w::more()}</summary>
                <div class="stack">
                    {field("on", w::day().to_owned(), InputKind::Day, day, day_note)}
                    {field("evidence", w::evidence().to_owned(), InputKind::Line, evidence, evidence_note)}
                </div>
            </details>
            <div class="actions">
                <Button on_press=save>{w::save()}</Button>
                <Button variant=ButtonVariant::Plain on_press=move |()| on_end.run(())>{w::leave()}</Button>
            </div>
        </div>
    }
    .into_any()
}
