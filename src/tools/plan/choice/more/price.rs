//! What a point of fit costs, where one offer is ahead in money and another in fit.

use leptos::prelude::*;
use steppingstone_core::plan::{Prices, WhyNoPrice};
use steppingstone_core::ratio::Ratio;

use super::super::ChoicePage;
use super::super::figures::{Figures, amount};
use crate::ui::{live, memo};
use crate::words::plan_choice_more::price as w;

pub(in super::super) fn price(page: ChoicePage, figures: Figures) -> AnyView {
    let lines = memo(move || sentences(page, figures));
    live(move || {
        let lines = lines.get();
        if lines.is_empty() {
            return ().into_any();
        }
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <section class="stack" aria-labelledby="price">
                <h2 id="price">{w::heading()}</h2>
                <p class="muted">{w::text()}</p>
                <ul class="list">{lines.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// A sentence for each thing there is to say (M1 to M6); none with fewer than two offers.
pub(in super::super) fn sentences(page: ChoicePage, figures: Figures) -> Vec<String> {
    if page.offers.read().len() < 2 {
        return Vec::new();
    }
    let all = figures.all.read();
    let known = all.iter().filter(|it| it.average.is_some()).count();
    if known < 2 {
        return vec![w::no_money().to_owned()];
    }
    let (view, scores) = (page.view.read(), page.scores.read());
    let yearly = |offer: &str| {
        let found = all.iter().find(|it| it.offer == offer)?;
        found.average.map(Ratio::from)
    };
    let prices = view.table.prices(&scores, &yearly);
    let mut lines = match prices.why_none {
        Some(why) => why_none(page, figures, why),
        None => steps(page, &prices, &figures.currency.read()),
    };
    lines.extend(
        prices
            .as_good_as
            .iter()
            .map(|(offer, other)| w::as_good_as(page.offer_name(offer), page.offer_name(other))),
    );
    let never = prices.never.iter();
    lines.extend(never.map(|offer| w::never(page.offer_name(offer))));
    if known < all.len() {
        let without = all.iter().filter(|it| it.average.is_none());
        let without: Vec<&String> = without.map(|it| &it.offer).collect();
        lines.push(w::without(page.offer_names(without)));
    }
    lines
}

fn steps(page: ChoicePage, prices: &Prices, currency: &str) -> Vec<String> {
    let money = |price: Ratio| amount(price.to_f64(), currency, true);
    let name = |offer: &str| page.offer_name(offer);
    match prices.steps.as_slice() {
        [] => Vec::new(),
        [one] => vec![w::one(name(&one.above), money(one.price), name(&one.below))],
        [first, .., last] => {
            let mut lines = vec![w::up_to(name(&first.below), money(first.price))];
            let pairs = prices.steps.iter().zip(prices.steps.iter().skip(1));
            lines.extend(pairs.map(|(low, high)| {
                w::between(name(&low.above), money(low.price), money(high.price))
            }));
            lines.push(w::from(name(&last.above), money(last.price)));
            lines
        }
    }
}

fn why_none(page: ChoicePage, figures: Figures, why: WhyNoPrice) -> Vec<String> {
    let all = figures.all.read();
    let paid = all.iter().filter(|it| it.average.is_some());
    // Of equals the first.
    let best = paid.reduce(|best, other| match other.average > best.average {
        true => other,
        false => best,
    });
    let best = best.map_or_else(String::new, |it| page.offer_name(&it.offer));
    match why {
        WhyNoPrice::AheadInBoth => vec![w::ahead_in_both(best)],
        WhyNoPrice::EqualFit => vec![w::equal_fit(best)],
        WhyNoPrice::EqualMoney => vec![w::equal_money().to_owned()],
        WhyNoPrice::EqualBoth => vec![w::equal_both().to_owned()],
        WhyNoPrice::FitIncomplete => vec![w::fit_incomplete().to_owned()],
        // The answer says why.
        WhyNoPrice::NoScore => Vec::new(),
    }
}
