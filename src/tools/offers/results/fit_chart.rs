//! Pay against career: what an offer pays, and how much of what is wanted it gives.

use leptos::prelude::*;
use steppingstone_core::offers::fit::{Fitting, fit, fittings, rated_in, wanted};
use steppingstone_core::offers::gives_pay;
use steppingstone_core::route::Route;

use super::super::store::OffersStore;
use super::super::{format, labels};
use super::{ComparisonView, disclosure};
use crate::platform::intl;
use crate::state::use_navigation;
use crate::ui::chart::{Disc, Figure, Scatter, Table};
use crate::ui::{ButtonLink, ButtonVariant, Tabs, either, live, memo};
use crate::words::frame::chart as c;
use crate::words::offers::{figures, fit as w};

/// The discs of the chart, and the rows of the table.
#[derive(Clone, PartialEq)]
struct ChartData {
    discs: Vec<Disc>,
    rows: Vec<Vec<String>>,
    /// What each offer is called, and the facets that it is rated on.
    rated: Vec<(String, Vec<Fitting>)>,
}

pub(super) fn fit_chart(store: OffersStore, results: ReadSignal<ComparisonView>) -> AnyView {
    let here = use_navigation();
    let quiz = memo(move || store.quiz());
    let data = memo(move || {
        chart_data(
            &results.read(),
            wanted(quiz.read().as_ref()),
            store.currency(),
        )
    });
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
    let none = || view! { <p class="muted">{w::none()}</p> }.into_any();
    view! {
        <Figure title=w::title() says=w::says()>
            {either(move || data.read().discs.is_empty(), none, move || tabs(data))}
            {live(source)}
        </Figure>
    }
    .into_any()
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
        let rows = data.read().rated.iter().flat_map(facets).collect();
        let heads = vec![
            figures::offer(),
            figures::what(),
            w::wanted(),
            w::given(),
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

/// Each facet of an offer, and all of them together.
fn facets((offer, fittings): &(String, Vec<Fitting>)) -> Vec<Vec<String>> {
    let points = |of: fn(&Fitting) -> f64| move |it: &Fitting| intl::number(of(it).round());
    let (wanted, given, counts) = (
        points(|it| it.wanted),
        points(|it| it.given),
        points(Fitting::counts),
    );
    let facet = |it: &Fitting| {
        let name = labels::label(rated_in(it.facet)).to_owned();
        vec![offer.clone(), name, wanted(it), given(it), counts(it)]
    };
    let sum = |of: fn(&Fitting) -> f64| intl::number(fittings.iter().map(of).sum::<f64>().round());
    let together = vec![
        offer.clone(),
        w::together().to_owned(),
        sum(|it| it.wanted),
        String::new(),
        sum(Fitting::counts),
    ];
    let facets = fittings.iter().map(facet);
    facets.chain([together]).collect()
}

fn chart_data(results: &ComparisonView, wanted: [f64; 4], currency: &str) -> ChartData {
    let mut discs = Vec::new();
    let mut rows = Vec::new();
    let mut rated = Vec::new();
    let pairs = results.entries.iter().zip(&results.comparison.outcomes);
    for ((entry, outcome), offer) in pairs.zip(&results.offers) {
        let fittings = fittings(offer, wanted);
        let Some(fit) = fit(&fittings) else {
            continue;
        };
        rated.push((entry.name.clone(), fittings));
        // Without pay it has no place in the drawing: it is not at zero.
        let average = gives_pay(outcome).then(|| outcome.average.amount());
        discs.extend(average.map(|average| Disc {
            name: entry.name.clone(),
            x: format::units(average),
            y: fit,
        }));
        rows.push(vec![
            entry.name.clone(),
            average.map_or_else(
                || figures::unknown().to_owned(),
                |average| format::money(average, currency),
            ),
            intl::percent(fit / 100.0),
        ]);
    }
    ChartData { discs, rows, rated }
}

#[cfg(test)]
mod tests {
    use steppingstone_core::offers::Field;

    use super::super::typed_comparison::{offer, plain};
    use super::*;

    #[test]
    fn an_offer_is_shown_once_it_is_rated() {
        let rated = |name, growth| offer(name, &[(Field::Pay, "80k"), (Field::FitGrowth, growth)]);
        let of = |offers: &[_]| chart_data(&plain(offers), wanted(None), "USD");
        assert!(
            of(&[offer("North", &[(Field::Pay, "80k")])])
                .discs
                .is_empty()
        );
        let data = of(&[
            rated("North", "10"),
            rated("South", "1"),
            offer("West", &[(Field::Pay, "80k")]),
        ]);
        assert_eq!(data.discs.len(), 2);
        let rows = [
            ["North", "USD 80000", "100.0%"],
            ["South", "USD 80000", "20.0%"],
        ];
        assert_eq!(data.rows, rows);
    }

    #[test]
    fn the_facets_of_an_offer_lead_to_its_fit() {
        let north = offer(
            "North",
            &[
                (Field::Pay, "80k"),
                (Field::FitGrowth, "2"),
                (Field::FitHorizon, "9"),
            ],
        );
        let data = chart_data(&plain(&[north]), wanted(None), "USD");
        let rows: Vec<_> = data.rated.iter().flat_map(facets).collect();
        // Half is wanted of each: more than that counts as no more.
        assert_eq!(rows[0][2..], ["50", "90", "50"]);
        assert_eq!(rows[1][2..], ["50", "20", "20"]);
        assert_eq!(rows[2][2..], ["100", "", "70"]);
    }
}
