//! What is in the link, who can read it, what to leave out, and the link itself.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::day::date_to_text;
use steppingstone_core::route::Route;
use steppingstone_core::share::Shared;

use super::ShareRequest;
use crate::platform::{clock, compress, download, location, page};
use crate::state::{latest, use_navigation};
use crate::ui::form::checkbox;
use crate::ui::{Button, ButtonVariant, Dialog, live, text};
use crate::words::shared::send as w;

/// The field with the link.
const LINK: &str = "shared-link";

#[derive(Clone, PartialEq)]
enum Made {
    Coming,
    /// The whole address.
    Link(String),
    /// The text of a file, of what is too much for a link.
    File(String),
}

pub(super) fn dialog(ShareRequest { what, on_done }: ShareRequest) -> AnyView {
    let Some(chosen) = what.run(()) else {
        return ().into_any();
    };
    let about = match &chosen {
        Shared::Goal(_) => w::goal_text(),
        Shared::Result(_) | Shared::Draft(_) => w::result_text(),
        Shared::Offers(..) => w::offers_text(),
        Shared::Journey(..) => w::journey_text(),
        Shared::Report(_) => w::report_text(),
    };
    // What is too much for a link, and no file that could be restored either: it would join the other
    // person's own, or is no record.
    let too_large = match &chosen {
        Shared::Journey(..) => Some(w::journey_large()),
        Shared::Report(_) => Some(w::report_large()),
        Shared::Goal(_) | Shared::Result(_) | Shared::Draft(_) | Shared::Offers(..) => None,
    };
    let open = RwSignal::new(true);
    // Notes were written for nobody else; names are what one compares by.
    let leave_out = RwSignal::new(matches!(chosen, Shared::Goal(_) | Shared::Journey(..)));
    let made = make_link(chosen.clone(), leave_out);
    view! {
        <Dialog open=open on_close=on_done heading=w::heading()>
            <p>{about}</p>
            <p>{w::who()}</p>
            {choice(&chosen, leave_out)}
            {live(move || match made.get() {
                Made::Coming => view! { <p class="muted" role="status">{w::coming()}</p> }.into_any(),
                Made::Link(link) => as_link(link),
                Made::File(text) => match too_large {
                    Some(said) => view! { <p role="status">{said}</p> }.into_any(),
                    None => as_file(text),
                },
            })}
            <p>
                <Button variant=ButtonVariant::Plain on_press=move |()| open.set(false)>{w::done()}</Button>
            </p>
        </Dialog>
    }
    .into_any()
}

/// What to leave out, if there is any such thing.
fn choice(chosen: &Shared, leave_out: RwSignal<bool>) -> AnyView {
    if !chosen.can_leave_out() {
        return ().into_any();
    }
    let label = match chosen {
        Shared::Offers(..) => w::leave_names(),
        Shared::Journey(..) => w::leave_details(),
        Shared::Goal(_) | Shared::Result(_) | Shared::Draft(_) | Shared::Report(_) => {
            w::leave_notes()
        }
    };
    let on_tick = Callback::new(move |is_ticked| leave_out.set(is_ticked));
    checkbox(label.to_owned(), leave_out.into(), on_tick)
}

/// The link or file, made again when the reader chooses what to leave out.
fn make_link(chosen: Shared, leave_out: RwSignal<bool>) -> ReadSignal<Made> {
    let page = location::origin() + &use_navigation().href(Route::Shared);
    latest(
        Made::Coming,
        move |_| leave_out.get(),
        move |leaves| {
            let text = chosen.to_send(leaves).text(clock::now_ms());
            let page = page.clone();
            Box::pin(async move {
                match compress::encode(&text).await {
                    Some(link) => Made::Link([&page, "#", &link].concat()),
                    None => Made::File(text),
                }
            })
        },
    )
}

fn as_link(link: String) -> AnyView {
    let copied = RwSignal::new(None::<bool>);
    let copy = move |()| {
        spawn_local(async move {
            let done = page::copy_field(LINK).await;
            let _ = copied.try_set(Some(done));
        });
    };
    let sheet = page::can_share().then(|| {
        let link = link.clone();
        let share = move |()| {
            let link = link.clone();
            spawn_local(async move { page::share(&link).await });
        };
        view! { <Button variant=ButtonVariant::Quiet on_press=share>{w::sheet()}</Button> }
    });
    let said = text(move || {
        let said = match copied.get() {
            Some(true) => w::copied(),
            Some(false) => w::copy_failed(),
            None => "",
        };
        said.to_owned()
    });
    view! {
        <div class="field">
            <label class="field__label" for=LINK>{w::field()}</label>
            <input class="field__input" id=LINK type="text" readonly=true prop:value=link />
        </div>
        <div class="actions">
            <Button on_press=copy>{w::copy()}</Button>
            {sheet}
        </div>
        <p class="small" role="status">{said}</p>
    }
    .into_any()
}

fn as_file(text: String) -> AnyView {
    let save = move |()| {
        let name = w::file(date_to_text(clock::today()));
        download::save(&name, "application/json", &text);
    };
    view! {
        <p>{w::large()}</p>
        <div class="actions">
            <Button on_press=save>{w::save()}</Button>
        </div>
    }
    .into_any()
}
