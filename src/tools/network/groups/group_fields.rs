//! The fields of a group.

use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{FeePer, GroupKind, NetworkGroup};
use steppingstone_core::network_evidence::group_evidence;

use super::super::links::Links;
use super::super::record_field::{RecordField, record_choice};
use super::rows::{Opened, group_kind};
use super::{GROUPS, more};
use crate::platform::{clock, page as screen};
use crate::ui::form::InputKind;
use crate::ui::{Button, ButtonVariant, memo};
use crate::words::network_groups as w;

macro_rules! line {
    ($opened:ident, $label:expr, $max:literal, $field:ident) => {
        RecordField::<NetworkGroup>::line(
            part(&$opened.id.get_value(), stringify!($field)),
            $label,
            $max,
            |it| it.$field.value.clone(),
            |it, text, now| {
                it.change(now, |it| it.$field.value = text);
            },
        )
    };
}

macro_rules! day {
    ($opened:ident, $label:expr, $field:ident) => {
        RecordField::<NetworkGroup>::line(
            part(&$opened.id.get_value(), stringify!($field)),
            $label,
            10,
            |it| it.$field.value.map(date_to_text).unwrap_or_default(),
            |it, text, now| {
                it.change(now, |it| it.$field.value = date_from_text(&text));
            },
        )
        .kind(InputKind::Day)
        .view($opened.page.store, $opened.id.get_value())
    };
}

fn part(id: &str, name: &str) -> String {
    [id, "-", name].concat()
}

pub(super) fn fields(opened: Opened) -> AnyView {
    let (store, id) = (opened.page.store, opened.id.get_value());
    let kinds = GroupKind::ALL.map(|kind| (kind.key(), group_kind(kind)));
    let kind = record_choice::<NetworkGroup>(
        store,
        id.clone(),
        part(&id, "kind"),
        w::groups::kind(),
        kinds.to_vec(),
        |it| it.kind.value.key(),
        |it, key, now| {
            if let Some(kind) = GroupKind::from_key(key) {
                it.change(now, |it| it.kind.value = kind);
            }
        },
    );
    let per = record_choice::<NetworkGroup>(
        store,
        id.clone(),
        part(&id, "fee-per"),
        w::fields::fee_per(),
        vec![
            ("", w::fields::per_unknown()),
            (FeePer::Month.key(), w::fields::per_month()),
            (FeePer::Year.key(), w::fields::per_year()),
            (FeePer::Once.key(), w::fields::per_once()),
        ],
        |it| it.fee_per.value.map_or("", FeePer::key),
        |it, key, now| {
            it.change(now, |it| it.fee_per.value = FeePer::from_key(key));
        },
    );
    let link = RecordField::<NetworkGroup>::line(
        part(&id, "link"),
        w::fields::link(),
        500,
        |it| it.link.value.clone().unwrap_or_default(),
        |it, text, now| {
            it.change(now, |it| it.link.value = more::link(&text));
        },
    );
    let fee = line!(opened, w::fields::fee(), 40, fee).hint(w::fields::fee_hint());
    let why = line!(opened, w::fields::why(), 300, why).kind(InputKind::Long);
    view! {
        {line!(opened, w::groups::name(), 200, name)
            .checked(more::name_problem)
            .view(store, id.clone())}
        {kind}
        {fee.view(store, id.clone())}
        {per}
        {day!(opened, w::fields::renews_on(), renews_on)}
        {day!(opened, w::fields::joined(), joined)}
        {day!(opened, w::fields::left(), left)}
        {line!(opened, w::fields::role(), 100, role).view(store, id.clone())}
        {why.view(store, id.clone())}
        {link.checked(more::link_problem).view(store, id.clone())}
        {links(opened).drawer()}
        {delete(opened)}
    }
    .into_any()
}

/// What belonging to the group shows of a skill.
pub(super) fn links(opened: Opened) -> Links {
    let store = opened.page.store;
    let shows = memo(move || {
        let all = store.records.all::<NetworkGroup>();
        let all = all.read();
        let id = opened.id.get_value();
        let group = all.iter().find(|it| it.id == id);
        group.and_then(|group| group_evidence(group, clock::today()))
    });
    Links {
        store,
        id: "group",
        goals: None,
        met: None,
        evidence: Callback::new(move |()| shows.get().into_iter().collect()),
        // A group has no day.
        happened: Callback::new(|()| Vec::new()),
    }
}

fn delete(opened: Opened) -> AnyView {
    let press = move |()| {
        let groups = opened.page.store.list::<NetworkGroup>();
        let id = opened.id.get_value();
        let name = groups
            .find(&id)
            .map_or_else(String::new, |it| it.name.value);
        opened.page.open.set(None);
        groups.delete(&id, w::fields::deleted(name));
        screen::focus_on(GROUPS);
    };
    view! {
        <div class="actions">
            <Button variant=ButtonVariant::Plain on_press=press>{w::fields::delete_group()}</Button>
        </div>
    }
    .into_any()
}
