//! The people whom the reader met in a part of the path, where any are noted.

use leptos::prelude::*;
use steppingstone_core::network::{Person, by_name};
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use super::EntryPage;
use crate::ui::{live, memo, when};
use crate::words::journey::entry as w;

pub(super) fn people(page: EntryPage) -> AnyView {
    let records = page.store.records;
    // Nobody is read where nobody is known.
    let has_any = memo(move || !records.ids(Kind::Person).is_empty());
    when(move || has_any.get(), move || live(move || met(page)))
}

fn met(page: EntryPage) -> AnyView {
    let all = page.store.records.all::<Person>();
    let all = all.read();
    let is_of = |person: &&Person| {
        let entry = person.entry.value.as_ref();
        page.id.with_value(|id| entry == Some(id)) && !person.archived.value
    };
    let met = by_name(all.iter().filter(is_of));
    if met.is_empty() {
        return ().into_any();
    }
    let rows = met.into_iter().map(|person| {
        let href = page.store.href(Route::NetworkPerson, &person.id);
        view! { <li><a href=href>{person.name.value.clone()}</a></li> }
    });
    view! {
        <div>
            <p>{w::people()}</p>
            <ul class="list">{rows.collect_view()}</ul>
        </div>
    }
    .into_any()
}
