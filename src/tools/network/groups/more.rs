//! What a group or an event can be changed in, and whom one met.

use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::{NetworkEvent, NetworkGroup};
use steppingstone_core::web_link;

use super::rows::{Opened, open_id};
use super::{Panel, event_fields, group_fields, met};
use crate::platform::page as screen;
use crate::ui::{Button, ButtonVariant};
use crate::words::network_groups as w;

/// The id of the heading of what is open, which has focus once it is.
pub(super) fn heading_id(id: &str) -> String {
    ["open-", id].concat()
}

pub(super) fn details(opened: Opened) -> AnyView {
    let (store, id) = (opened.page.store, opened.id.get_value());
    let group = store.list::<NetworkGroup>().find(&id);
    let event = store.list::<NetworkEvent>().find(&id);
    let (name, fields) = match (group, event, opened.panel) {
        (Some(group), _, _) => (group.name.value, group_fields::fields(opened)),
        (None, Some(event), Panel::Change) => (event.name.value, event_fields::fields(opened)),
        (None, Some(event), Panel::Met) => (event.name.value, met::met(opened)),
        (None, None, _) => return ().into_any(),
    };
    let heading = match opened.panel {
        Panel::Change => w::fields::group_heading(name),
        Panel::Met => w::met::heading(name),
    };
    let close = move |()| {
        opened.page.open.set(None);
        screen::focus_on(&open_id(&opened.id.get_value(), opened.panel));
    };
    view! {
        <div class="card stack" role="group" aria-labelledby=heading_id(&id)>
            <p id=heading_id(&id) tabindex="-1"><b>{heading}</b></p>
            {fields}
            <div class="actions">
                <Button variant=ButtonVariant::Quiet on_press=close>{w::close()}</Button>
            </div>
        </div>
    }
    .into_any()
}

/// That a name is missed; the one that is stored stays.
pub(super) fn name_problem(text: &str) -> String {
    match text.trim() {
        "" => w::groups::name_missing().to_owned(),
        _ => String::new(),
    }
}

/// What is wrong with an address; empty for nothing.
pub(super) fn link_problem(text: &str) -> String {
    let is_none = text.trim().is_empty();
    match is_none || matches!(web_link::read(text), Ok(Some(_))) {
        true => String::new(),
        false => w::fields::link_problem().to_owned(),
    }
}

/// The address that a text is.
pub(super) fn link(text: &str) -> Option<String> {
    web_link::read(text).ok().flatten()
}

/// What is wrong with the day of an event.
pub(super) fn day_problem(text: &str) -> String {
    match date_from_text(text) {
        Some(_) => String::new(),
        None => w::events::no_day().to_owned(),
    }
}
