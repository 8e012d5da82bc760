//! What an occupation pays, beside one's own pay; how many jobs there will be, and what it takes.

use leptos::prelude::*;
use steppingstone_core::journey::record::{JourneyEntry, present_pay};
use steppingstone_core::money::Money;
use steppingstone_core::occupations::{
    Education, Entry, Experience, Join, Occupation, Occupations, Outlook, PayComparison, PayUnit,
    Profile, Training, Uncompared, compare_pay,
};
use steppingstone_core::order::insertion_sorted;
use steppingstone_core::record::Stamped;
use steppingstone_core::route::Route;

use super::store::JourneyStore;
use crate::platform::{clock, intl};
use crate::state::{Loaded, OccupationFiles, use_occupations};
use crate::tools::occupations::{
    PayFiles, amount, area_select, at_least, below, failed, pay_band, place_name, source_link,
};
use crate::ui::{live, memo};
use crate::words::journey::outlook as o;
use crate::words::journey::pay as w;

const PAY: &str = "pay";
const OUTLOOK: &str = "outlook";
/// At most so many programs, and kinds of education, are shown.
const MOST_PROGRAMS: usize = 10;
const MOST_LEVELS: usize = 3;

/// What an occupation pays in the area that the reader chose, beside their own pay. Empty is no
/// occupation.
pub(super) fn pay_panel(store: JourneyStore, code: impl Into<Signal<String>>) -> AnyView {
    let code = code.into();
    let area = memo(move || store.plan().area.value.clone());
    let pick = move |area: String| {
        store.change_plan(|plan, at_ms| {
            plan.area = Stamped {
                at_ms: plan.stamp(at_ms),
                value: area,
            };
        });
    };
    view! {
        <section class="pay stack" aria-labelledby=PAY>
            <h2 id=PAY tabindex="-1">{w::heading()}</h2>
            {area_select("pay-area", move || area.get(), pick)}
            {pay_band(PAY, move || code.get(), move || area.get())}
            {own_pay(store, code, area)}
            {prices(area)}
        </section>
    }
    .into_any()
}

/// One's own pay beside that of the occupation; or that it counts for nothing, and where it stands.
fn own_pay(store: JourneyStore, code: Signal<String>, area: Memo<String>) -> AnyView {
    let files = use_occupations();
    let own = memo(move || {
        let entries = store.records.all::<JourneyEntry>();
        let entries = entries.read();
        present_pay(&entries, clock::today())
    });
    let lines = memo(move || {
        let Ok(Some(own)) = own.get() else {
            return Vec::new();
        };
        let pay = PayFiles::of(files, &area.read());
        let figures = pay.there().and_then(|pay| pay.figures(&code.read()));
        let compared = figures.map(|figures| compare_pay(&own, &figures.place()));
        compared.map(own_lines).unwrap_or_default()
    });
    live(move || {
        if let Err(entry) = own.get() {
            let href = [&store.href(Route::JourneyEntry, &entry), "#more"].concat();
            return view! {
                <p class="pay__own">{w::own::unread()} " " <a href=href>{w::own::correct()}</a></p>
            }
            .into_any();
        }
        let lines = lines.get();
        let lines =
            (!lines.is_empty()).then(|| view! { <p class="pay__own">{lines.join(" ")}</p> });
        lines.into_any()
    })
}

/// What is said of one's own pay. What the band says itself is not said again.
pub(super) fn own_lines(compared: Result<PayComparison, Uncompared>) -> Vec<String> {
    let compared = match compared {
        Ok(compared) => compared,
        Err(reason) => return uncompared(reason).map(str::to_owned).into_iter().collect(),
    };
    let unit = compared.unit;
    let own = amount(compared.own, unit);
    let mut lines = vec![match unit {
        PayUnit::Annual => w::own::year(own),
        PayUnit::Hourly => w::own::hour(own),
    }];
    lines.extend(compared.at_least.map(|it| at_least(it).to_owned()));
    lines.extend(compared.below.map(|it| below(it).to_owned()));
    lines.extend(compared.to_median.map(|difference| {
        if difference > Money::ZERO {
            w::own::median_above(amount(difference, unit))
        } else if difference < Money::ZERO {
            w::own::median_below(amount(-difference, unit))
        } else {
            w::own::median_same().to_owned()
        }
    }));
    lines
}

fn uncompared(reason: Uncompared) -> Option<&'static str> {
    match reason {
        Uncompared::Currency => Some(w::own::currency()),
        Uncompared::OldPay => Some(w::own::old_pay()),
        Uncompared::HoursUnknown => Some(w::own::hours_unknown()),
        Uncompared::TopCoded => Some(w::own::top_coded()),
        Uncompared::NoWageGroup | Uncompared::NotPublished => None,
    }
}

/// What things cost in the state.
fn prices(area: Memo<String>) -> AnyView {
    let files = use_occupations();
    live(move || {
        let area = area.get();
        if area.is_empty() {
            return ().into_any();
        }
        let levels = files.price_levels();
        let Some(levels) = levels.there() else {
            return ().into_any();
        };
        view! {
            <p>{price_sentence(place_name(&area), levels.of(&area))}</p>
            {source_link(w::prices::source())}
        }
        .into_any()
    })
}

/// Of a level in thousandths of the nation's 100.
pub(super) fn price_sentence(place: &str, level: Option<u32>) -> String {
    let Some(level) = level else {
        return w::prices::none(place);
    };
    // Half a percent is about the same.
    let difference = f64::from(level) / 100_000.0 - 1.0;
    let percent = intl::percent(difference.abs());
    match difference {
        0.005.. => w::prices::above(place, percent),
        ..=-0.005 => w::prices::below(place, percent),
        _ => w::prices::same(place),
    }
}

/// How many jobs are expected, what it takes to start, what people say, and the software asked for.
pub(super) fn outlook_panel(code: impl Into<Signal<String>>) -> AnyView {
    let code = code.into();
    let files = use_occupations();
    view! {
        <section class="outlook stack" aria-labelledby=OUTLOOK>
            <h2 id=OUTLOOK tabindex="-1">{o::heading()}</h2>
            {live(move || outlook(files, &code.get()))}
        </section>
    }
    .into_any()
}

fn outlook(files: OccupationFiles, code: &str) -> AnyView {
    if code.is_empty() {
        return ().into_any();
    }
    let unknown = || view! { <p>{w::unknown_occupation()}</p> }.into_any();
    let list = files.list();
    // A later release can have dropped it, with its group.
    if list.there().is_some_and(|list| list.find(code).is_none()) {
        return unknown();
    }
    match (list, files.group(code)) {
        (Loaded::There(list), Loaded::There(group)) => match (list.find(code), group.find(code)) {
            (Some(occupation), Some(profile)) => known(&list, occupation, profile),
            _ => unknown(),
        },
        (Loaded::Failed, _) | (_, Loaded::Failed) => failed(files, o::failed(), OUTLOOK),
        _ => view! { <p class="muted">{o::coming()}</p> }.into_any(),
    }
}

fn known(list: &Occupations, occupation: &Occupation, profile: &Profile) -> AnyView {
    let outlook = profile.outlook.as_ref();
    let jobs = job_lines(occupation, outlook);
    let jobs = jobs.into_iter().map(|line| view! { <p>{line}</p> });
    let takes = outlook.map(entry_lines).unwrap_or_default();
    let takes = (!takes.is_empty()).then(|| {
        let rows = takes.into_iter().map(|(label, value)| {
            view! { <dt>{label}" "</dt><dd>{value}</dd> }
        });
        view! {
            <h3>{o::entry_heading()}</h3>
            <dl class="outlook__entry">{rows.collect_view()}</dl>
            <p class="muted small">{o::license_note()}</p>
        }
    });
    let people = profile.education.map(|education| {
        let lines = education_lines(&education);
        listed(o::people_heading(), lines, o::onet())
    });
    let programs: Vec<String> = profile
        .software
        .iter()
        .filter(|program| program.is_in_demand)
        .filter_map(|program| list.software.get(program.name).cloned())
        .take(MOST_PROGRAMS)
        .collect();
    let programs =
        (!programs.is_empty()).then(|| listed(o::software_heading(), programs, o::onet()));
    view! {
        <h3>{o::jobs_heading()}</h3>
        {jobs.collect_view()}
        {takes}
        {source_link(o::bls())}
        {people}
        {programs}
    }
    .into_any()
}

fn listed(heading: &'static str, lines: Vec<String>, source: &'static str) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! {
        <h3>{heading}</h3>
        <ul class="outlook__list">{lines.collect_view()}</ul>
        {source_link(source)}
    }
    .into_any()
}

/// What is expected until 2034.
pub(super) fn job_lines(occupation: &Occupation, outlook: Option<&Outlook>) -> Vec<String> {
    let Some(outlook) = outlook.filter(|outlook| outlook.series.is_some()) else {
        return vec![o::none().to_owned()];
    };
    let mut lines = Vec::new();
    // A detail of a code is counted with the whole of it.
    let is_detail = !occupation.code.ends_with(".00");
    if is_detail || matches!(outlook.join, Join::Broad | Join::Combined) {
        lines.push(o::wider().to_owned());
    }
    let hundreds = |jobs: u32| intl::number(f64::from(jobs) * 100.0);
    if let (Some(now), Some(later)) = (occupation.jobs_2024, outlook.jobs_2034) {
        let (now, later) = (hundreds(now), hundreds(later));
        let growth = outlook.growth.unwrap_or_default();
        let percent = intl::percent(f64::from(growth.abs()) / 1_000.0);
        lines.push(match growth {
            1.. => o::more(now, later, percent),
            0 => o::steady(now, later),
            _ => o::fewer(now, later, percent),
        });
    }
    lines.extend(outlook.openings.map(|openings| match openings {
        0 => o::openings_few().to_owned(),
        _ => o::openings(hundreds(openings)),
    }));
    if lines.is_empty() {
        lines.push(o::none().to_owned());
    }
    lines
}

/// What is usual for somebody who begins.
fn entry_lines(outlook: &Outlook) -> Vec<(&'static str, &'static str)> {
    let entry = outlook.entry.map(|it| (o::entry::label(), entry(it)));
    let experience = outlook
        .experience
        .map(|it| (o::experience::label(), experience(it)));
    let training = outlook
        .training
        .map(|it| (o::training::label(), training(it)));
    [entry, experience, training]
        .into_iter()
        .flatten()
        .collect()
}

fn entry(entry: Entry) -> &'static str {
    use o::entry as e;
    match entry {
        Entry::NoCredential => e::no_credential(),
        Entry::HighSchool => e::high_school(),
        Entry::SomeCollege => e::some_college(),
        Entry::Certificate => e::certificate(),
        Entry::Associate => e::associate(),
        Entry::Bachelor => e::bachelor(),
        Entry::Master => e::master(),
        Entry::DoctoralOrProfessional => e::doctoral(),
    }
}

fn experience(experience: Experience) -> &'static str {
    use o::experience as e;
    match experience {
        Experience::None => e::none_needed(),
        Experience::UnderFiveYears => e::under_five(),
        Experience::FiveYearsOrMore => e::five_or_more(),
    }
}

fn training(training: Training) -> &'static str {
    use o::training as t;
    match training {
        Training::None => t::none_needed(),
        Training::ShortTerm => t::short(),
        Training::ModerateTerm => t::moderate(),
        Training::LongTerm => t::long(),
        Training::Apprenticeship => t::apprenticeship(),
        Training::InternshipResidency => t::residency(),
    }
}

/// What most people in the job say it requires, the largest share first.
pub(super) fn education_lines(education: &[Education; 12]) -> Vec<String> {
    let named = education.iter().copied().zip(o::levels().iter().copied());
    let given = named.filter(|(level, _)| level.share > 0);
    let sorted = insertion_sorted(given, |(a, _), (b, _)| a.share > b.share);
    let lines = sorted.into_iter().take(MOST_LEVELS).map(|(level, name)| {
        let percent = intl::percent(f64::from(level.share) / 10_000.0);
        match level.is_sure {
            true => o::people(percent, name),
            false => o::people_unsure(percent, name),
        }
    });
    lines.collect()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "pay_panel_tests.rs"]
mod tests;
