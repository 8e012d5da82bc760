//! Everything expected, year by year.

use leptos::prelude::*;

use super::super::desk::Desk;
use super::super::says;
use super::Answer;
use crate::platform::intl;
use crate::ui::chart::Figure;
use crate::words::offers::{figures, years as w};

pub(super) fn years(desk: Desk, answer: &Answer) -> AnyView {
    let currency = desk.currency();
    let heads: Vec<AnyView> = (1..=answer.shared.horizon)
        .map(|number| view! { <th scope="col">{w::year(number)}</th> }.into_any())
        .collect();
    let pairs = answer.entries.iter().zip(&answer.comparison.outcomes);
    let rows: Vec<AnyView> = pairs
        .map(|(entry, outcome)| {
            let cells: Vec<AnyView> = outcome
                .years
                .iter()
                .map(|year| {
                    let amount = says::money(year.total.amount(), currency);
                    view! { <td>{amount}</td> }.into_any()
                })
                .collect();
            let name = match entry.start {
                Some(start) => w::from(entry.name.clone(), intl::date(start)),
                None => entry.name.clone(),
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    {cells}
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <Figure title=w::title() says=w::says()>
            <div class="table-scroll" tabindex="0">
                <table class="table" aria-label=w::title()>
                    <thead>
                        <tr>
                            <th scope="col">{figures::offer()}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Figure>
    }
    .into_any()
}
