//! The pay of offers beside what people in that work earn. The work is that of the reader's first
//! target: it is chosen once.

use leptos::prelude::*;
use steppingstone_core::journey::is_example;
use steppingstone_core::journey::record::{JourneyPlan, MAX_TARGETS, Target};
use steppingstone_core::occupations::{
    OwnPay, PayComparison, PayUnit, Uncompared, compare_pay, is_pay_worth_asking,
};
use steppingstone_core::route::Route;

use super::pay_band::{at_least, below, marks, sentence};
use super::{PayFiles, amount, failed, occupation_search, place_name, source_link};
use crate::platform::{clock, page};
use crate::state::{
    Loaded, OccupationFiles, Records, use_navigation, use_occupations, use_records,
};
use crate::ui::{live, memo};
use crate::words::journey::pay as w;

/// Where focus goes once an occupation is chosen.
const SHOWN: &str = "typical-pay-of";

/// An offer as it is compared.
#[derive(Clone, PartialEq)]
pub(crate) struct Beside {
    pub(crate) id: String,
    pub(crate) name: String,
    /// Whether it is the present job, whose employer is asked nothing.
    pub(crate) is_current: bool,
    /// The two letters of its state; empty for the nation.
    pub(crate) area: String,
    /// Whether it is employment.
    pub(crate) is_wage: bool,
    pub(crate) pay: Option<OwnPay>,
}

/// What the employers are asked about their pay, by the ids of the offers; `None` until the figures
/// have been asked for.
pub(crate) type PayQuestions = RwSignal<Option<Memo<Vec<(String, String)>>>>;

#[derive(Clone, Copy)]
pub(crate) struct OfferedPay {
    pub(crate) offers: Memo<Vec<Beside>>,
    /// Follows the offers from here on.
    pub(crate) questions: PayQuestions,
}

pub(crate) fn offered_pay(OfferedPay { offers, questions }: OfferedPay) -> AnyView {
    let (files, records) = (use_occupations(), use_records());
    let target = memo(move || target(&records.journey_plan()));
    let room = memo(move || records.journey_plan().targets().count() < MAX_TARGETS);
    questions.set(Some(memo(move || match target.get() {
        Some((code, _)) => asked(files, &code, &offers.read()),
        None => Vec::new(),
    })));
    let here = use_navigation();
    let choose = move |code, title| choose(records, code, title);
    live(move || match target.get() {
        Some((code, title)) => {
            let href = here.href(Route::JourneyNext);
            view! {
                <h4 id=SHOWN tabindex="-1">{w::offers::of(title)}</h4>
                {live(move || rows(files, &code, &offers.read()))}
                <p><a href=href>{w::offers::change()}</a></p>
            }
            .into_any()
        }
        None if room.get() => view! {
            <p>{w::offers::text()}</p>
            {occupation_search("typical-pay-occupation", w::offers::label(), choose)}
        }
        .into_any(),
        None => view! { <p>{w::offers::full()}</p> }.into_any(),
    })
}

/// The first target that is an occupation: that of the example only where there is no other.
fn target(plan: &JourneyPlan) -> Option<(String, String)> {
    let of = |wants_example: bool| {
        let mut targets = plan.targets();
        targets
            .find(|(id, target)| is_example(id) == wants_example && !target.occupation.is_empty())
    };
    let (_, target) = of(false).or_else(|| of(true))?;
    Some((target.occupation.clone(), target.title.clone()))
}

fn choose(records: Records, code: String, title: String) {
    let before = records.journey_plan();
    let mut plan = before.clone();
    let target = Target {
        occupation: code,
        title,
        ..Target::default()
    };
    plan.set_target(&clock::new_id(), Some(target), clock::now_ms());
    records.put_change(&before, &plan);
    page::focus_on(SHOWN);
}

/// What is said of each offer.
fn rows(files: OccupationFiles, code: &str, offers: &[Beside]) -> AnyView {
    let rows = offers.iter().map(|offer| {
        let pay = PayFiles::of(files, &offer.area);
        let said = match &pay {
            Loaded::There(pay) => lines(pay, code, offer),
            Loaded::Coming => vec![w::coming().to_owned()],
            Loaded::Failed => return failed(files, w::failed(), SHOWN),
        };
        let said = said.into_iter().map(|line| view! { <p>{line}</p> });
        view! {
            <li class="stack">
                <strong>{offer.name.clone()}</strong>
                {said.collect_view()}
            </li>
        }
        .into_any()
    });
    view! {
        <ul class="pay__offers stack">{rows.collect_view()}</ul>
        {source_link(w::source())}
    }
    .into_any()
}

/// The band where the offer is, and where its pay lies in it.
pub(super) fn lines(pay: &PayFiles, code: &str, offer: &Beside) -> Vec<String> {
    let Some(figures) = pay.figures(code) else {
        return vec![w::unknown_occupation().to_owned()];
    };
    let place = place_name(&offer.area);
    let mut lines = vec![sentence(figures.summary(), place)];
    if !offer.is_wage {
        lines.push(w::offers::not_employed().to_owned());
        return lines;
    }
    let Some(own) = &offer.pay else {
        lines.push(w::offers::no_pay().to_owned());
        return lines;
    };
    match compare_pay(own, &figures.place()) {
        Ok(compared) => {
            lines.extend(figures.of_others().map(w::of_series));
            lines.push(beside_band(&compared));
            if !offer.is_current && is_pay_worth_asking(&compared) {
                lines.push(w::offers::ask().to_owned());
            }
            lines.extend(marks(&figures));
        }
        Err(reason) => lines.extend(uncompared(reason).map(str::to_owned)),
    }
    lines
}

/// Why the pay of an offer is not compared. What the band says itself is not said again.
fn uncompared(reason: Uncompared) -> Option<&'static str> {
    match reason {
        Uncompared::Currency => Some(w::offers::currency()),
        Uncompared::HoursUnknown => Some(w::offers::hours_unknown()),
        Uncompared::TopCoded => Some(w::offers::top_coded()),
        Uncompared::OldPay | Uncompared::NoWageGroup | Uncompared::NotPublished => None,
    }
}

/// The offers with a question about their pay, as far as the figures are there.
fn asked(files: OccupationFiles, code: &str, offers: &[Beside]) -> Vec<(String, String)> {
    let asked = offers.iter().filter_map(|offer| {
        let pay = PayFiles::of(files, &offer.area);
        Some((offer.id.clone(), question(pay.there()?, code, offer)?))
    });
    asked.collect()
}

/// What an employer is asked about the pay of an offer, if it is worth asking: the typical pay for
/// this work where the offer is, and the question.
pub(super) fn question(pay: &PayFiles, code: &str, offer: &Beside) -> Option<String> {
    let figures = pay.figures(code)?;
    let own = offer.pay.as_ref().filter(|_| offer.is_wage)?;
    let compared = compare_pay(own, &figures.place()).ok()?;
    let is_asked = !offer.is_current && is_pay_worth_asking(&compared);
    is_asked.then(|| w::offers::question(sentence(figures.summary(), place_name(&offer.area))))
}

fn beside_band(compared: &PayComparison) -> String {
    let own = amount(compared.own, compared.unit);
    let own = match compared.unit {
        PayUnit::Annual => w::offers::year(own),
        PayUnit::Hourly => w::offers::hour(own),
    };
    let at_least = compared.at_least.map(|it| at_least(it).to_owned());
    let below = compared.below.map(|it| below(it).to_owned());
    let place = [Some(own), at_least, below].into_iter().flatten();
    place.collect::<Vec<_>>().join(" ")
}
