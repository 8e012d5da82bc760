//! Pay against career: what an offer pays, and how well it fits.

use leptos::prelude::*;
use steppingstone_core::offers::fit::{FitCriterion, Fitting, OfferFit, rated_in};
use steppingstone_core::offers::gives_pay;
use steppingstone_core::ratio::Ratio;
use steppingstone_core::route::Route;

use super::super::store::OffersStore;
use super::super::{format, labels};
use super::{ComparisonView, disclosure};
use crate::platform::intl;
use crate::state::{Navigation, use_navigation};
use crate::ui::chart::{Disc, Figure, Scatter, Table};
use crate::ui::{ButtonLink, ButtonVariant, Tabs, either, live, memo, when};
use crate::words::frame::chart as c;
use crate::words::offers::{figures, fit as w};
use crate::words::offers_results as r;

/// The discs of the chart, and the rows of the table.
#[derive(Clone, PartialEq)]
struct ChartData {
    discs: Vec<Disc>,
    rows: Vec<Vec<String>>,
    /// What each offer is called, and how it is rated.
    rated: Vec<(String, OfferFit)>,
    /// Whether all weights are 0, so that there is no score.
    nothing_counts: bool,
}

pub(super) fn fit_chart(
    store: OffersStore,
    results: ReadSignal<ComparisonView>,
    fits: Memo<Vec<OfferFit>>,
) -> AnyView {
    let here = use_navigation();
    let quiz = memo(move || store.quiz());
    let data = memo(move || chart_data(&results.read(), &fits.read(), store.currency()));
    let source = move || {
        let (source, link) = match &*quiz.read() {
            Some(_) => (w::says_quiz(), None),
            None => (w::says_no_quiz(), Some(here.href(Route::Quiz))),
        };
        let link = link.map(|href| {
            view! {
                <p class="no-print">
                    <ButtonLink variant=ButtonVariant::Plain href=href>{w::to_quiz()}</ButtonLink>
                </p>
            }
        });
        view! {
            <p class="muted small">{source}</p>
            {link}
        }
        .into_any()
    };
    let none = move || {
        let words = match data.read().nothing_counts {
            true => w::nothing_counts(),
            false => w::none(),
        };
        view! { <p class="muted">{words}</p> }.into_any()
    };
    view! {
        <Figure title=w::title() says=w::says()>
            {either(move || data.read().discs.is_empty(), none, move || tabs(data))}
            {live(source)}
            {to_plan(here, data)}
        </Figure>
    }
    .into_any()
}

/// The way to the threads of the plan that what is rated comes from.
fn to_plan(here: Navigation, data: Memo<ChartData>) -> AnyView {
    when(
        move || here.embed().is_none() && !data.read().rated.is_empty(),
        move || {
            let href = here.href(Route::Plan) + "#threads";
            view! {
                <p class="no-print">
                    <ButtonLink variant=ButtonVariant::Plain href=href>{r::to_plan()}</ButtonLink>
                </p>
            }
            .into_any()
        },
    )
}

/// Which of the two is seen stays as it is while the figures change.
fn tabs(data: Memo<ChartData>) -> AnyView {
    let chart = live(move || {
        let discs = data.read().discs.clone();
        view! { <Scatter discs=discs x_axis=w::money() y_axis=w::fit() /> }.into_any()
    });
    let table = live(move || {
        let heads = vec![figures::offer(), w::money(), w::fit()];
        view! { <Table label=w::title() heads=heads rows=data.read().rows.clone() /> }.into_any()
    });
    let arithmetic = move || {
        let rows = data.read().rated.iter().flat_map(criteria).collect();
        let heads = vec![
            figures::offer(),
            figures::what(),
            w::weight(),
            w::rating(),
            w::counts(),
        ];
        view! { <Table label=figures::show() heads=heads rows=rows /> }.into_any()
    };
    view! {
        <Tabs
            id="career"
            label=w::title().to_owned()
            first=c::chart()
            second=c::table()
            one=chart
            two=table
        />
        {disclosure::drawer(w::title(), arithmetic)}
    }
    .into_any()
}

/// Each criterion of an offer that counts, and all of them together.
fn criteria((offer, fit): &(String, OfferFit)) -> Vec<Vec<String>> {
    let number = |of: Ratio| intl::precise(of.to_f64());
    let criterion = |it: &Fitting| {
        let name = match &it.criterion {
            FitCriterion::Facet(facet) => labels::label(rated_in(*facet)).to_owned(),
            FitCriterion::Named(name) => name.clone(),
        };
        let rating = it
            .rating
            .map(|rating| intl::precise(format::number(rating)));
        let rating = rating.unwrap_or_default();
        let rating = match it.is_proposed {
            true => w::from_quiz(rating),
            false => rating,
        };
        let counts = it.counts().map(number).unwrap_or_default();
        let weight = intl::number(it.weight.into());
        vec![offer.clone(), name, weight, rating, counts]
    };
    let weights = fit.rated().map(|it| Ratio::from(it.weight));
    let counts = fit.rated().filter_map(Fitting::counts);
    let sum = |all: Option<Ratio>| all.map(number).unwrap_or_default();
    let together = vec![
        offer.clone(),
        w::together().to_owned(),
        sum(Ratio::sum(weights)),
        String::new(),
        sum(Ratio::sum(counts)),
    ];
    let rows = fit.rated().map(criterion);
    rows.chain([together]).collect()
}

fn chart_data(results: &ComparisonView, fits: &[OfferFit], currency: &str) -> ChartData {
    let mut discs = Vec::new();
    let mut rows = Vec::new();
    let mut rated = Vec::new();
    let pairs = results.entries.iter().zip(&results.comparison.outcomes);
    for ((entry, outcome), fit) in pairs.zip(fits) {
        let Some(score) = fit.score.score else {
            continue;
        };
        rated.push((entry.name.clone(), fit.clone()));
        // Without pay it has no place in the drawing: it is not at zero.
        let average = gives_pay(outcome).then(|| outcome.average.amount());
        discs.extend(average.map(|average| Disc {
            name: entry.name.clone(),
            x: format::units(average),
            y: score.to_f64(),
        }));
        rows.push(vec![
            entry.name.clone(),
            average.map_or_else(
                || figures::unknown().to_owned(),
                |average| format::money(average, currency),
            ),
            points(fit, score),
        ]);
    }
    let counts = |fit: &OfferFit| fit.fittings.iter().any(|it| it.weight > 0);
    ChartData {
        discs,
        rows,
        rated,
        nothing_counts: !fits.is_empty() && !fits.iter().any(counts),
    }
}

/// A score of 100, and how far what is not rated can move it.
fn points(fit: &OfferFit, score: Ratio) -> String {
    let whole = |of: Ratio| intl::number(of.to_f64().round());
    match fit.score.range {
        Some((low, high)) if low != high => w::points_open(whole(score), whole(low), whole(high)),
        _ => w::points(whole(score)),
    }
}

#[cfg(test)]
mod tests {
    use steppingstone_core::offer_fit::offer_fits;
    use steppingstone_core::offers::{Field, SavedOffer};

    use super::super::typed_comparison::{offer, plain};
    use super::*;

    fn data(offers: &[SavedOffer]) -> ChartData {
        chart_data(&plain(offers), &offer_fits(offers, &[], &[]), "USD")
    }

    #[test]
    fn an_offer_is_shown_once_it_is_rated() {
        let rated = |name, growth| offer(name, &[(Field::Pay, "80k"), (Field::FitGrowth, growth)]);
        let none = data(&[offer("North", &[(Field::Pay, "80k")])]);
        assert!(none.discs.is_empty() && !none.nothing_counts);
        let data = data(&[
            rated("North", "10"),
            rated("South", "1"),
            offer("West", &[(Field::Pay, "80k")]),
        ]);
        assert_eq!(data.discs.len(), 2);
        // One of four is rated.
        let rows = [
            ["North", "USD 80000", "100 of 100 so far (25 to 100)"],
            ["South", "USD 80000", "10 of 100 so far (3 to 78)"],
        ];
        assert_eq!(data.rows, rows);
    }

    #[test]
    fn what_an_offer_is_rated_on_leads_to_its_fit() {
        let north = offer(
            "North",
            &[
                (Field::Pay, "80k"),
                (Field::FitGrowth, "2"),
                (Field::FitHorizon, "9.5"),
            ],
        );
        let data = data(&[north]);
        let rows: Vec<_> = data.rated.iter().flat_map(criteria).collect();
        // All four count 50; a rating counts in full.
        assert_eq!(rows[0][2..], ["50", "9.5", "475"]);
        assert_eq!(rows[1][2..], ["50", "2", "100"]);
        assert_eq!(rows[2][2..], ["100", "", "575"]);
    }
}
