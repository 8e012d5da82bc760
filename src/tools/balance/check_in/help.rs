//! Where to find help: lines of a country that the reader chose, each with its source.

use leptos::prelude::*;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance::{HelpDirectory, HelpNumber};

use super::CheckInPage;
use crate::platform::{clock, intl};
use crate::ui::form::select_field;
use crate::ui::live;
use crate::words::balance_check_in as c;
use crate::words::balance_check_in_more::help as w;

/// Stands for a country of which nothing is known.
const OTHER: &str = "ZZ";

/// After what calls for it.
pub(super) fn pointer(page: CheckInPage) -> AnyView {
    view! {
        <section class="card stack measure" aria-labelledby="help-pointer">
            <h2 id="help-pointer">{c::help::heading()}</h2>
            <p>{w::pointer()}</p>
            {numbers(page, "help-country")}
        </section>
    }
    .into_any()
}

/// At the foot of the page.
pub(super) fn lines(page: CheckInPage) -> AnyView {
    numbers(page, "help-country-foot")
}

fn numbers(page: CheckInPage, id: &str) -> AnyView {
    let country = Signal::derive(move || page.balance.read().country.value.clone());
    let pick = Callback::new(move |country: String| {
        page.store.change_only(|balance: &mut Balance, now| {
            balance.change(now, |it| it.country.value = country);
        });
    });
    let keys = vec![
        ("", w::choose()),
        ("AT", w::in_at()),
        ("AU", w::in_au()),
        ("DE", w::in_de()),
        ("GB", w::in_gb()),
        ("US", w::in_us()),
        (OTHER, w::other()),
    ];
    view! {
        <div class="stack">
            {select_field(id.to_owned(), w::country(), "", keys, country, pick)}
            {live(move || of_country(&country.get()))}
        </div>
    }
    .into_any()
}

fn of_country(country: &str) -> AnyView {
    let directory = HelpDirectory::load();
    let found = directory.of(country, clock::today());
    let emergency = (!found.emergency.is_empty()).then(|| {
        let numbers = found.emergency.iter().map(number).collect::<Vec<AnyView>>();
        view! {
            <p><strong>{w::danger()}</strong></p>
            <ul class="list">{numbers}</ul>
        }
    });
    let lines = found.lines.iter().map(number).collect::<Vec<AnyView>>();
    view! {
        {emergency}
        <ul class="list">{lines}</ul>
        <p><a href=directory.world.clone() rel="noreferrer">{w::world()}</a></p>
        <p class="muted small">{w::changed()}</p>
    }
    .into_any()
}

fn number(number: &HelpNumber) -> AnyView {
    view! {
        <li>
            <a class="button button--plain" href=number.call_url()>{number.name.clone()} " " {number.number.clone()}</a> " "
            <span class="muted small">
                {w::checked(intl::date(number.checked_on))} " "
                <a href=number.source.clone() rel="noreferrer">{w::source()}</a>
            </span>
        </li>
    }
    .into_any()
}
