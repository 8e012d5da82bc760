//! A group and an event in their lists.

use leptos::prelude::*;
use steppingstone_core::network::{Attendance, FeePer, GroupKind, NetworkEvent, NetworkGroup};

use super::{GroupsPage, Panel, more};
use crate::platform::{clock, intl, page as screen};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, either, live, memo, text, when};
use crate::words::network_groups as w;

// Asked for once something is to be changed.
part!(details in network_groups_more, more::details, Opened);

/// A record that is open, and what of it.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    pub(super) page: GroupsPage,
    pub(super) id: StoredValue<String>,
    pub(super) panel: Panel,
}

/// The id of a name, which has focus once its record was added.
pub(super) fn name_id(id: &str) -> String {
    ["record-", id].concat()
}

/// The id of the button that opens a panel, which has focus once that is closed.
pub(super) fn open_id(id: &str, panel: Panel) -> String {
    let prefix = match panel {
        Panel::Change => "change-",
        Panel::Met => "met-",
    };
    [prefix, id].concat()
}

pub(super) fn group_kind(kind: GroupKind) -> &'static str {
    use w::kinds as k;
    match kind {
        GroupKind::Association => k::association(),
        GroupKind::Alumni => k::alumni(),
        GroupKind::Union => k::trade_union(),
        GroupKind::Meetup => k::meetup(),
        GroupKind::Online => k::online(),
        GroupKind::Other => k::other(),
    }
}

pub(super) fn group(page: GroupsPage, id: String) -> AnyView {
    let for_row = id.clone();
    let row = memo(move || {
        let all = page.store.records.all::<NetworkGroup>();
        let all = all.read();
        all.iter().find(|it| it.id == for_row).cloned()
    });
    let name = memo(move || {
        let row = row.read();
        row.as_ref()
            .map_or_else(String::new, |it| it.name.value.clone())
    });
    let parts = memo(move || row.read().as_ref().map(group_parts).unwrap_or_default());
    drawn(page, id, false, name, parts, || ().into_any())
}

fn group_parts(group: &NetworkGroup) -> Vec<String> {
    let fee = group.fee.value.trim();
    let fee = (!fee.is_empty()).then(|| match group.fee_per.value {
        Some(FeePer::Month) => w::groups::fee_month(fee),
        Some(FeePer::Year) => w::groups::fee_year(fee),
        Some(FeePer::Once) => w::groups::fee_once(fee),
        None => fee.to_owned(),
    });
    let today = clock::today();
    let left = group.left.value.filter(|left| *left <= today);
    let renews = group
        .renews_on
        .value
        .filter(|on| *on >= today && left.is_none());
    let kind = group_kind(group.kind.value).to_owned();
    let more = [
        fee,
        renews.map(|on| w::groups::renews_on(intl::date(on))),
        left.map(|on| w::groups::left(intl::date(on))),
    ];
    std::iter::once(kind)
        .chain(more.into_iter().flatten())
        .collect()
}

pub(super) fn event(page: GroupsPage, id: String) -> AnyView {
    let for_row = id.clone();
    let row = memo(move || {
        let all = page.store.records.all::<NetworkEvent>();
        let all = all.read();
        all.iter().find(|it| it.id == for_row).cloned()
    });
    let name = memo(move || {
        let row = row.read();
        row.as_ref()
            .map_or_else(String::new, |it| it.name.value.clone())
    });
    let parts = memo(move || row.read().as_ref().map(event_parts).unwrap_or_default());
    let asks = memo(move || {
        let row = row.read();
        row.as_ref()
            .is_some_and(|it| it.asks_whether_one_went(clock::today()))
    });
    let went = memo(move || {
        let row = row.read();
        row.as_ref()
            .is_some_and(|it| it.went.value == Attendance::Yes)
    });
    let id = StoredValue::new(id);
    let after = move || {
        view! {
            {when(move || asks.get(), move || question(page, id.get_value(), name))}
            {when(move || went.get(), move || {
                opener(page, id.get_value(), Panel::Met, name)
            })}
        }
        .into_any()
    };
    drawn(page, id.get_value(), true, name, parts, after)
}

fn event_parts(event: &NetworkEvent) -> Vec<String> {
    let on = intl::date(event.on.value);
    let when = match (event.last_day() > event.on.value, event.time.value) {
        (true, _) => w::events::days(on, intl::date(event.last_day())),
        (false, Some(time)) => w::events::day_time(on, time.to_text()),
        (false, None) => on,
    };
    let place = event.place.value.trim();
    let went = match event.went.value {
        Attendance::Planned => None,
        Attendance::Yes => Some(w::events::yes().to_owned()),
        Attendance::No => Some(w::events::no().to_owned()),
    };
    let met = event.met.value.len();
    let more = [
        (!place.is_empty()).then(|| place.to_owned()),
        went,
        (met > 0).then(|| w::events::met(met)),
    ];
    std::iter::once(when)
        .chain(more.into_iter().flatten())
        .collect()
}

/// Whether the reader went, once it is known.
fn question(page: GroupsPage, id: String, name: Memo<String>) -> AnyView {
    let id = StoredValue::new(id);
    let set = move |went: Attendance| {
        let (id, called) = (id.get_value(), name.get_untracked());
        let now = clock::now_ms();
        let events = page.store.list::<NetworkEvent>();
        events.change_with_undo(&id, w::events::noted(called), |it| {
            it.change(now, |it| it.went.value = went);
        });
        match went {
            Attendance::Yes => screen::focus_on(&open_id(&id, Panel::Met)),
            Attendance::No | Attendance::Planned => screen::focus_on(&name_id(&id)),
        }
    };
    let called = name.get_untracked();
    view! {
        <div class="actions">
            <span>{w::events::did_you()}</span>
            <Button
                variant=ButtonVariant::Quiet
                label=w::events::went_yes_label(&called)
                on_press=move |()| set(Attendance::Yes)
            >
                {w::events::went_yes()}
            </Button>
            <Button
                variant=ButtonVariant::Quiet
                label=w::events::went_no_label(&called)
                on_press=move |()| set(Attendance::No)
            >
                {w::events::went_no()}
            </Button>
        </div>
    }
    .into_any()
}

/// A row: its name, what is said of it, and what can be opened.
fn drawn(
    page: GroupsPage,
    id: String,
    is_event: bool,
    name: Memo<String>,
    parts: Memo<Vec<String>>,
    after: impl Fn() -> AnyView,
) -> AnyView {
    let said = move || {
        let parts = parts
            .get()
            .into_iter()
            .map(|part| view! { <li>{part}</li> });
        view! { <ul class="skills__stands" role="list">{parts.collect_view()}</ul> }.into_any()
    };
    let name_id = name_id(&id);
    let called = text(move || name.get());
    // Events stand below a heading of their own list.
    let heading = match is_event {
        true => view! {
            <h4 class="skills__name" id=name_id tabindex="-1" dir="auto">{called}</h4>
        }
        .into_any(),
        false => view! {
            <h3 class="skills__name" id=name_id tabindex="-1" dir="auto">{called}</h3>
        }
        .into_any(),
    };
    view! {
        <li class="skills__row">
            {heading}
            {live(said)}
            {after()}
            {opener(page, id, Panel::Change, name)}
        </li>
    }
    .into_any()
}

/// The button that opens a panel, or the panel.
fn opener(page: GroupsPage, id: String, panel: Panel, name: Memo<String>) -> AnyView {
    let id = StoredValue::new(id);
    let is_open = memo(move || {
        let open = page.open.read();
        let open = open.as_ref().filter(|(_, open)| *open == panel);
        open.is_some_and(|(of, _)| id.with_value(|id| id == of))
    });
    let closed = move || {
        let press = move |()| {
            page.open.set(Some((id.get_value(), panel)));
            screen::focus_on(&more::heading_id(&id.get_value()));
        };
        let called = name.get_untracked();
        let (words, label) = match panel {
            Panel::Change => (w::change(), w::change_label(called)),
            Panel::Met => (w::events::whom(), w::events::whom_label(called)),
        };
        let button = open_id(&id.get_value(), panel);
        view! {
            <div>
                <Button variant=ButtonVariant::Quiet id=button label=label on_press=press>
                    {words}
                </Button>
            </div>
        }
        .into_any()
    };
    let open = move || {
        let opened = Opened { page, id, panel };
        details::PART.view(
            opened,
            |fetch| loading_placeholder(fetch, w::failed()),
            || (),
        )
    };
    either(move || is_open.get(), open, closed)
}
