//! What an occupation pays in an area: a sentence, what stands behind it, and the table.

use std::sync::Arc;

use leptos::prelude::*;
use steppingstone_core::money::Money;
use steppingstone_core::occupations::{
    AREAS, NationalWages, Occupation, Occupations, PayBasis, PayFigure, PayFigures, PaySummary,
    PayUnit, Percentile, Wages, area_name,
};
use steppingstone_core::route::Route;

use super::failed;
use crate::platform::intl;
use crate::state::{Loaded, OccupationFiles, use_navigation, use_occupations};
use crate::ui::chart::Table;
use crate::ui::form::select_field;
use crate::ui::{live, memo};
use crate::words::journey::pay as w;

/// What pay stands on, once it is there.
#[derive(Clone, PartialEq)]
pub(crate) struct PayFiles {
    list: Arc<Occupations>,
    nation: Arc<NationalWages>,
    state: Option<Arc<Wages>>,
}

impl PayFiles {
    /// Those of an area; empty is the nation.
    pub(crate) fn of(files: OccupationFiles, area: &str) -> Loaded<PayFiles> {
        files.list().and_then(|list| {
            files.national().and_then(|nation| {
                let there = |state| {
                    Loaded::There(Arc::new(PayFiles {
                        list: list.clone(),
                        nation: nation.clone(),
                        state,
                    }))
                };
                match area_name(area) {
                    None => there(None),
                    Some(_) => files.wages(area).and_then(|state| there(Some(state))),
                }
            })
        })
    }

    /// The figures of an occupation; `None` for a code that is not there.
    pub(crate) fn figures(&self, code: &str) -> Option<PayFigures<'_>> {
        let occupation: &Occupation = self.list.find(code)?;
        Some(PayFigures::new(
            occupation,
            &self.nation,
            self.state.as_deref(),
        ))
    }
}

/// The choice of the area, by its two letters; empty is the nation.
pub(crate) fn area_select(
    id: &'static str,
    area: impl Fn() -> String + Send + Sync + 'static,
    on_pick: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    let nation = [("", w::nation_choice())];
    let areas = nation.into_iter().chain(AREAS).collect();
    select_field(
        id.to_owned(),
        w::area_label(),
        "",
        areas,
        Signal::derive(area),
        Callback::new(on_pick),
    )
}

/// What an occupation pays in an area. Both follow what they read; empty is no choice, and the nation.
pub(crate) fn pay_band(
    id: &'static str,
    code: impl Fn() -> String + Send + Sync + 'static,
    area: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let files = use_occupations();
    let shown = memo(move || {
        let (code, area) = (code(), area());
        let pay = PayFiles::of(files, &area);
        (code, area, pay.there().cloned(), pay == Loaded::Failed)
    });
    live(move || {
        let (code, area, pay, has_failed) = shown.get();
        match pay {
            _ if code.is_empty() => ().into_any(),
            Some(pay) => match pay.figures(&code) {
                Some(figures) => band(&figures, &area),
                None => view! { <p>{w::unknown_occupation()}</p> }.into_any(),
            },
            None if has_failed => failed(files, w::failed(), id),
            None => view! { <p class="muted">{w::coming()}</p> }.into_any(),
        }
    })
}

fn band(figures: &PayFigures, area: &str) -> AnyView {
    let place = place_name(area);
    let notes = notes(figures, place);
    let notes = notes.into_iter().map(|note| view! { <li>{note}</li> });
    view! {
        <p class="pay__said">{sentence(figures.summary(), place)}</p>
        {table(figures, place)}
        <ul class="pay__notes">{notes.collect_view()}</ul>
        {source_link(w::source())}
    }
    .into_any()
}

/// Leads from a figure to where it comes from.
pub(crate) fn source_link(words: &'static str) -> AnyView {
    let href = use_navigation().href(Route::JourneySources);
    view! { <p class="small"><a href=href>{words}</a></p> }.into_any()
}

/// An area in a sentence.
pub(crate) fn place_name(area: &str) -> &'static str {
    area_name(area).unwrap_or_else(w::nation)
}

/// An amount with its unit's digits.
pub(crate) fn amount(amount: Money, unit: PayUnit) -> String {
    let value = amount.as_cents() as f64 / 100.0;
    match unit {
        PayUnit::Annual => intl::dollars(value),
        PayUnit::Hourly => intl::money(value, "USD", true),
    }
}

pub(super) fn sentence(summary: PaySummary, place: &str) -> String {
    use PayUnit::{Annual, Hourly};
    match summary {
        PaySummary::NoSeries => w::no_series().to_owned(),
        PaySummary::NotPublished => w::not_published(place),
        PaySummary::Parts => w::parts(place),
        PaySummary::Band {
            unit,
            low,
            middle,
            high,
        } => {
            let [low, middle, high] = [low, middle, high].map(|it| amount(it, unit));
            match unit {
                Annual => w::band_year(place, low, high, middle),
                Hourly => w::band_hour(place, low, high, middle),
            }
        }
        PaySummary::OpenBand {
            unit,
            low,
            middle,
            top,
        } => {
            let [low, middle, top] = [low, middle, top].map(|it| amount(it, unit));
            match unit {
                Annual => w::open_year(place, low, middle, top),
                Hourly => w::open_hour(place, low, middle, top),
            }
        }
        PaySummary::HighMiddle { unit, top } => match unit {
            Annual => w::high_year(place, amount(top, unit)),
            Hourly => w::high_hour(place, amount(top, unit)),
        },
    }
}

/// What has to be known beside the figures.
pub(super) fn notes(figures: &PayFigures, place: &str) -> Vec<String> {
    let mut notes = Vec::new();
    let Some(wage) = figures.wage else {
        return notes;
    };
    notes.extend(figures.of_others().map(w::of_series));
    notes.push(match wage.workers {
        Some(workers) => w::workers(intl::number(workers.into()), place),
        None => w::workers_hidden(place),
    });
    notes.extend(marks(figures));
    match figures.basis() {
        Some(PayBasis::Annual) => notes.push(w::annual_only().to_owned()),
        Some(PayBasis::Hourly) => notes.push(w::hourly_only().to_owned()),
        Some(PayBasis::Both) | None => {}
    }
    notes
}

/// How sure the figures are, where that has to be known.
pub(super) fn marks(figures: &PayFigures) -> Vec<String> {
    let few = figures.is_of_few().then(|| w::few().to_owned());
    let error = figures.large_error();
    let unsure = error.map(|error| w::unsure(intl::percent(f64::from(error) / 1_000.0)));
    few.into_iter().chain(unsure).collect()
}

/// Somebody's pay from below, by the highest percentile that is not above it.
pub(crate) fn at_least(percentile: Percentile) -> &'static str {
    use w::own::at_least as a;
    match percentile {
        Percentile::P10 => a::p10(),
        Percentile::P25 => a::p25(),
        Percentile::P50 => a::p50(),
        Percentile::P75 => a::p75(),
        Percentile::P90 => a::p90(),
    }
}

/// The same from above, by the lowest percentile that is.
pub(crate) fn below(percentile: Percentile) -> &'static str {
    use w::own::below as b;
    match percentile {
        Percentile::P10 => b::p10(),
        Percentile::P25 => b::p25(),
        Percentile::P50 => b::p50(),
        Percentile::P75 => b::p75(),
        Percentile::P90 => b::p90(),
    }
}

fn table(figures: &PayFigures, place: &'static str) -> AnyView {
    let units = [
        (PayUnit::Annual, w::a_year()),
        (PayUnit::Hourly, w::an_hour()),
    ];
    let columns: Vec<_> = units
        .into_iter()
        .filter_map(|(unit, name)| Some((unit, name, figures.percentiles(unit)?)))
        .collect();
    if columns.is_empty() {
        return ().into_any();
    }
    let mut heads = vec![w::how_many().to_owned()];
    heads.extend(columns.iter().map(|(_, name, _)| (*name).to_owned()));
    let rows = Percentile::ALL.into_iter().enumerate();
    let rows = rows.map(|(at, percentile)| {
        let mut row = vec![share(percentile).to_owned()];
        row.extend(columns.iter().map(|(unit, _, figures)| {
            let figure = figures.get(at).map(|(_, figure)| *figure);
            cell(figure, *unit)
        }));
        row
    });
    let rows = rows.collect::<Vec<_>>();
    view! { <Table label=w::table(place) heads=heads rows=rows /> }.into_any()
}

pub(super) fn cell(figure: Option<PayFigure>, unit: PayUnit) -> String {
    match figure {
        Some(PayFigure::Amount(it)) => amount(it, unit),
        Some(PayFigure::OrMore(it)) => w::or_more(amount(it, unit)),
        Some(PayFigure::NotPublished) | None => w::not_given().to_owned(),
    }
}

fn share(percentile: Percentile) -> &'static str {
    match percentile {
        Percentile::P10 => w::less_than::p10(),
        Percentile::P25 => w::less_than::p25(),
        Percentile::P50 => w::less_than::p50(),
        Percentile::P75 => w::less_than::p75(),
        Percentile::P90 => w::less_than::p90(),
    }
}
