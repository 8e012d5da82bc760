//! What shows a skill: each piece, and the form for one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::journey::EvidenceKind;
use steppingstone_core::journey::record::{EvidenceText, MAX_EVIDENCE};

use super::super::format;
use super::super::skills::says::evidence_kind;
use super::super::text_field::{TextField, link_or_text};
use super::{Shown, entry_name};
use crate::platform::{clock, page};
use crate::ui::form::{InputKind, select_field};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, flag, live, memo};
use crate::words::journey::skill::evidence as w;
use crate::words::journey::skill::failed;

const HEADING: &str = "evidence";

/// Which form is open.
#[derive(Clone, PartialEq, Eq)]
enum Form {
    None,
    New,
    /// For the piece with this id.
    Of(String),
}

pub(super) fn evidence(shown: Shown) -> AnyView {
    let form = RwSignal::new(Form::None);
    // Read piece by piece, so that a form stays while its piece is typed.
    let ids = memo(move || {
        let skill = shown.skill.read();
        let ids = skill.pieces().map(|(id, _)| id.to_owned());
        ids.collect::<Vec<String>>()
    });
    let rows = move || {
        let ids = ids.get();
        if ids.is_empty() {
            return view! { <p>{w::none()}</p> }.into_any();
        }
        let rows = ids.into_iter().map(|id| row(shown, form, id));
        view! { <ul class="skills__evidence" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    let is_new = memo(move || *form.read() == Form::New);
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            {live(rows)}
            {live(move || if is_new.get() { new_piece(shown, form) } else { add(ids, form) })}
        </section>
    }
    .into_any()
}

/// The button that opens the form for a new piece, while there is room for one.
fn add(ids: Memo<Vec<String>>, form: RwSignal<Form>) -> AnyView {
    let is_full = memo(move || ids.read().len() >= MAX_EVIDENCE);
    live(move || {
        if is_full.get() {
            return view! { <p class="no-print">{w::full(MAX_EVIDENCE)}</p> }.into_any();
        }
        let press = move |()| {
            form.set(Form::New);
            page::focus_on("new-kind");
        };
        view! {
            <div class="no-print">
                <Button variant=ButtonVariant::Quiet id="add-evidence" on_press=press>{w::add()}</Button>
            </div>
        }
        .into_any()
    })
}

/// A piece as it is read, or its form.
fn row(shown: Shown, form: RwSignal<Form>, id: String) -> AnyView {
    let for_piece = id.clone();
    let piece = memo(move || {
        let skill = shown.skill.read();
        let mut pieces = skill.pieces();
        let found = pieces.find(|(id, _)| *id == for_piece);
        found.map(|(_, piece)| piece.clone())
    });
    let for_open = id.clone();
    let is_open = memo(move || *form.read() == Form::Of(for_open.clone()));
    live(move || {
        let id = id.clone();
        if is_open.get() {
            let for_done = id.clone();
            let piece = memo(move || {
                let piece = piece.get();
                piece.unwrap_or_else(|| EvidenceText::new(EvidenceKind::OwnAccount))
            });
            let for_set = id.clone();
            let set = Callback::new(move |piece: EvidenceText| {
                shown.change(|skill, now| skill.set_evidence(&for_set, Some(piece), now));
            });
            let done = move |()| {
                form.set(Form::None);
                page::focus_on(&change_id(&for_done));
            };
            return view! {
                <li class="stack">
                    {fields(shown, &id, piece.into(), set)}
                    <div><Button on_press=done>{w::keep()}</Button></div>
                </li>
            }
            .into_any();
        }
        live(move || match piece.get() {
            Some(piece) => read(shown, form, &id, &piece),
            None => ().into_any(),
        })
    })
}

// What knows goals.
part!(of_goal in journey_skill_more, goal_source, (Shown, StoredValue<String>));

fn change_id(id: &str) -> String {
    ["change-", id].concat()
}

/// A piece as it is read.
fn read(shown: Shown, form: RwSignal<Form>, id: &str, piece: &EvidenceText) -> AnyView {
    let kind = evidence_kind(piece.kind);
    let text = piece.text.trim();
    let what = if text.is_empty() { kind } else { text }.to_owned();
    let words = (!text.is_empty()).then(|| view! { <p>{link_or_text(text)}</p> });
    let url = piece.url.trim();
    let url = (!url.is_empty()).then(|| view! { <p>{link_or_text(url)}</p> });
    let from = entry_source(shown, piece).into_iter().chain(dates(piece));
    let from = from.map(small);
    let goal = piece.goal.clone().map(StoredValue::new);
    let goal = goal.map(|goal| {
        let goal = (shown, goal);
        of_goal::PART.view(goal, |fetch| loading_placeholder(fetch, failed()), || ())
    });
    let (for_change, for_delete) = (id.to_owned(), id.to_owned());
    let change = move |()| {
        form.set(Form::Of(for_change.clone()));
        page::focus_on(&[&for_change, "-kind"].concat());
    };
    let delete = move |()| {
        shown.change_with_undo(w::deleted().to_owned(), |skill, now| {
            skill.set_evidence(&for_delete, None, now);
        });
        page::focus_on(HEADING);
    };
    view! {
        <li class="skills__piece">
            <p class="skills__kind">{kind}</p>
            {words}
            {url}
            {goal}
            {from.collect_view()}
            <div class="actions no-print">
                <Button variant=ButtonVariant::Plain id=change_id(id) label=w::change_label(&what) on_press=change>
                    {w::change()}
                </Button>
                <Button variant=ButtonVariant::Plain label=w::delete_label(&what) on_press=delete>
                    {w::delete()}
                </Button>
            </div>
        </li>
    }
    .into_any()
}

/// When it is of, and until when it holds.
fn dates(piece: &EvidenceText) -> Vec<String> {
    let is_expired = piece.evidence().is_expired(clock::today());
    let read = piece.evidence();
    let on = read.on.map(|on| w::dated(format::partial_date(on)));
    let expires = read.expires.map(|expires| {
        let expires = format::partial_date(expires);
        if is_expired {
            w::expired(expires)
        } else {
            w::valid(expires)
        }
    });
    on.into_iter().chain(expires).collect()
}

fn small(line: String) -> AnyView {
    view! { <p class="muted small">{line}</p> }.into_any()
}

/// The entry that it comes from, if that is still there.
fn entry_source(shown: Shown, piece: &EvidenceText) -> Option<String> {
    let entries = shown.store.entries.read();
    let id = piece.entry.as_ref()?;
    let found = entries.iter().find(|entry| entry.id == *id)?;
    Some(w::from_entry(entry_name(found)))
}

/// The goal that it comes from, if that is still there.
fn goal_source((shown, id): (Shown, StoredValue<String>)) -> AnyView {
    live(move || {
        let goals = shown.store.records.goals();
        let goals = goals.read();
        let found = id.with_value(|id| goals.iter().find(|goal| goal.id == *id));
        let line = found.map(|goal| w::from_goal(goal.draft().statement()));
        line.map(small).into_any()
    })
}

/// The form for a new piece. What is typed is stored once it is added.
fn new_piece(shown: Shown, form: RwSignal<Form>) -> AnyView {
    let piece = RwSignal::new(EvidenceText::new(EvidenceKind::OwnAccount));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let piece = piece.get_untracked();
        let id = clock::new_id();
        shown.change_with_undo(w::added().to_owned(), |skill, now| {
            skill.set_evidence(&id, Some(piece), now);
        });
        form.set(Form::None);
        page::focus_on(HEADING);
    };
    let cancel = move |()| {
        form.set(Form::None);
        page::focus_on("add-evidence");
    };
    let set = Callback::new(move |typed| piece.set(typed));
    view! {
        <form class="stack no-print" on:submit=submit>
            {fields(shown, "new", piece.into(), set)}
            <div class="actions">
                <button type="submit" class="button">{w::press()}</button>
                <Button variant=ButtonVariant::Plain on_press=cancel>{w::cancel()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// The fields of a piece. `set` takes it with what was typed.
fn fields(
    shown: Shown,
    id: &str,
    piece: Signal<EvidenceText>,
    set: Callback<EvidenceText>,
) -> AnyView {
    let part = |name: &str| [id, "-", name].concat();
    let with = move |change: fn(&mut EvidenceText, String)| {
        move |text: String| {
            let mut piece = piece.get_untracked();
            change(&mut piece, text);
            set.run(piece);
        }
    };
    let of = move |text: fn(&EvidenceText) -> &str| -> Signal<String> {
        memo(move || text(&piece.read()).to_owned()).into()
    };
    let kinds = EvidenceKind::ALL.map(|kind| (kind.key(), evidence_kind(kind)));
    let kind = select_field(
        part("kind"),
        w::kind(),
        "",
        kinds.to_vec(),
        of(|piece| piece.kind.key()),
        Callback::new(with(|piece, key| {
            piece.kind = EvidenceKind::from_key(&key).unwrap_or(piece.kind);
        })),
    );
    let words = TextField {
        kind: InputKind::Long,
        ..TextField::line(
            part("text"),
            w::text(),
            of(|piece| &piece.text),
            with(|piece, text| piece.text = text),
        )
    };
    let url = TextField::link(
        part("url"),
        w::url(),
        of(|piece| &piece.url),
        with(|piece, url| piece.url = url),
    );
    let on = TextField::date(
        part("on"),
        w::on(),
        of(|piece| &piece.on),
        with(|piece, on| piece.on = on),
    );
    let expires = TextField::date(
        part("expires"),
        w::expires(),
        of(|piece| &piece.expires),
        with(|piece, expires| piece.expires = expires),
    );
    let entry = with(|piece, id| piece.entry = Some(id).filter(|id| !id.is_empty()));
    view! {
        {kind}
        {words.hint(w::text_hint()).view()}
        {url.hint(w::url_hint()).view()}
        {on.hint(w::on_hint()).view()}
        {expires.hint(w::expires_hint()).view()}
        {entries(shown, part("entry"), of(|piece| piece.entry.as_deref().unwrap_or_default()), entry)}
    }
    .into_any()
}

/// The choice of the part of the path that it comes from, where there is one.
fn entries(
    shown: Shown,
    id: String,
    value: Signal<String>,
    pick: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    let known = untrack(|| {
        let entries = shown.store.entries.read();
        let known = entries.iter();
        known
            .map(|entry| (entry.id.clone(), entry_name(entry)))
            .collect::<Vec<_>>()
    });
    if known.is_empty() {
        return ().into_any();
    }
    let none = std::iter::once((String::new(), w::entry_none().to_owned()));
    let options = none.chain(known).map(|(key, words)| {
        let of = key.clone();
        view! { <option value=key prop:selected=flag(move || *value.read() == of)>{words}</option> }
    });
    let options = options.collect_view();
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{w::entry()}</label>
            <select
                class="field__input"
                id=id
                on:change:target=move |event| pick(event.target().value())
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}
