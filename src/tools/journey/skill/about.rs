//! What a skill is called and how it is kept.

use leptos::prelude::*;
use steppingstone_core::journey::Skill;
use steppingstone_core::journey::record::{SkillField, same_skill};

use super::super::text_field::{MAX_NAME, MAX_TEXT, TextField};
use super::Shown;
use super::counts_for::counts_for;
use crate::ui::form::{Note, checkbox};
use crate::ui::memo;
use crate::words::journey::skill as w;

/// The longest group.
const MAX_GROUP: usize = 60;

pub(super) fn about(shown: Shown) -> AnyView {
    let skill = shown.skill;
    let keeps = memo(move || skill.read().keeps.value);
    let tick = Callback::new(move |keeps| shown.change(|skill, now| skill.set_keeps(keeps, now)));
    view! {
        <section class="stack no-print" aria-labelledby="about-skill">
            <h2 id="about-skill">{w::about()}</h2>
            {name(shown)}
            {aliases(shown)}
            {TextField {
                max: MAX_GROUP,
                ..of(shown, "skill-group", w::group(), SkillField::Group)
            }.hint(w::group_hint()).view()}
            {last_used(shown)}
            {checkbox(w::keeps().to_owned(), keeps.into(), tick)}
            {counts_for(shown)}
            {of(shown, "skill-note", w::note(), SkillField::Note).long().view()}
            {super::delete(shown)}
        </section>
    }
    .into_any()
}

/// A field whose text is stored at every key.
fn of(shown: Shown, id: &str, label: &'static str, field: SkillField) -> TextField {
    TextField::line(id, label, value(shown, field), set(shown, field))
}

fn value(shown: Shown, field: SkillField) -> Signal<String> {
    memo(move || shown.skill.read().text(field).to_owned()).into()
}

fn set(shown: Shown, field: SkillField) -> impl Fn(String) + Send + Sync + 'static {
    move |text| shown.change(|skill, now| skill.set_text(field, text, now))
}

fn name(shown: Shown) -> AnyView {
    let problem = move || {
        let name = shown.skill.read().skill().name;
        if name.is_empty() {
            return w::name_missing().to_owned();
        }
        let id = shown.id();
        let skills = shown.store.skills.read();
        let others: Vec<Skill> = skills.iter().filter(|it| it.id != id).cloned().collect();
        let taken = same_skill(&name, &others);
        taken.map_or_else(String::new, |other| w::name_taken(&other.name))
    };
    TextField {
        max: MAX_NAME,
        note: memo(move || Note::problem(problem())).into(),
        ..of(shown, "skill-name", w::name(), SkillField::Name)
    }
    .view()
}

/// What is typed stays as it is while the field is on the page: the list is without empty lines.
fn aliases(shown: Shown) -> AnyView {
    let typed = RwSignal::new(untrack(|| shown.skill.read().aliases.value.join("\n")));
    let set = move |text: String| {
        shown.change(|skill, now| skill.set_aliases(&text, now));
        typed.set(text);
    };
    TextField {
        max: MAX_TEXT,
        ..TextField::line("skill-aliases", w::aliases(), typed.into(), set)
    }
    .hint(w::aliases_hint())
    .long()
    .view()
}

fn last_used(shown: Shown) -> AnyView {
    let field = SkillField::LastUsed;
    let (value, set) = (value(shown, field), set(shown, field));
    TextField::date("skill-last-used", w::last_used(), value, set)
        .hint(w::last_used_hint())
        .view()
}
