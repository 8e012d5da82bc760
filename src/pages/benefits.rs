//! What a job pays in all: a small calculator made for somebody else's page, from the same rules
//! as the offer calculator. What is typed stays with the page in its tab's history, and in no
//! storage; the link below takes it along.

use leptos::prelude::*;
use steppingstone_core::embed::benefits::{ASKED, Benefits, benefits};
use steppingstone_core::money::Money;
use steppingstone_core::offers::number::NumberProblem;
use steppingstone_core::offers::retirement::TiersProblem;
use steppingstone_core::offers::saved::TEXT_MAX;
use steppingstone_core::offers::{
    Field, OfferDraft, OfferSettingsDraft, OfferSettingsField, Point, ProblemKind, SavedOffer,
    SavedOfferSettings,
};
use steppingstone_core::route::Route;
use steppingstone_core::share::Shared;

use super::embedded::{ContinueState, continue_link, tell_when_done};
use crate::platform::{clock, intl, location};
use crate::ui::{self, live, memo, text};
use crate::words::benefits as w;
use crate::words::offers as o;

/// What goes into the retirement account: asked, though it is no fact of the offer.
const DEFERRAL: OfferSettingsField = OfferSettingsField::Deferral;

/// The currency of every amount.
const DOLLARS: &str = "USD";

/// What is typed.
#[derive(Clone, Copy)]
struct Inputs {
    offer: RwSignal<OfferDraft>,
    settings: RwSignal<OfferSettingsDraft>,
}

/// The calculator.
pub fn page(_route: Route) -> AnyView {
    let inputs = Inputs {
        offer: RwSignal::default(),
        settings: RwSignal::default(),
    };
    stay(inputs);
    let result = memo(move || {
        let (offer, _) = inputs.offer.read().readable_in(Point::Fraction, DOLLARS);
        let (shared, _) = inputs.settings.read().readable();
        benefits(&offer, &shared)
    });
    let id = clock::new_id();
    let done = id.clone();
    tell_when_done(memo(move || {
        let sum = result.get().map(|_| done.clone());
        sum.into_iter().collect()
    }));
    let total = move || result.get().map(|sum| dollars(sum.total));
    let state = move |()| {
        result.get()?;
        let now = clock::now_ms();
        let mut offer = SavedOffer::new(id.clone(), now, now);
        for field in ASKED {
            let text = inputs.offer.with(|draft| typed(draft, field));
            offer.set_text(field, &text, now);
        }
        let settings = Some(Box::new(SavedOfferSettings(inputs.settings.get())));
        Some(Shared::Offers(vec![offer], settings))
    };
    let load = ContinueState {
        words: w::compare(),
        state: Callback::new(state),
        rest: memo(|| ""),
        plain: Route::Offers,
    };
    view! {
        <div class="benefits stack stack--wide">
            <header class="measure stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p>{w::lead()}</p>
            </header>
            <div class="benefits__sides">
                <div class="benefits__fields">
                    {ASKED.map(|field| asked(inputs, field)).collect_view()}
                    {deferral(inputs)}
                </div>
                <section class="benefits__sum stack" aria-label=w::total()>
                    // It stands there from the start: only then is what it comes to read out.
                    <p aria-live="polite">
                        {text(move || if result.get().is_some() { w::total() } else { w::none() }.to_owned())}
                        <strong class="benefits__total">{text(move || total().unwrap_or_default())}</strong>
                    </p>
                    {live(move || result.get().map(said).into_any())}
                    {continue_link(load)}
                </section>
            </div>
            <p class="muted small">{text(move || w::note(inputs.settings.read().readable().0.year.to_string()))}</p>
        </div>
    }
    .into_any()
}

/// Has what is typed stay when the page is loaded again: a line for each field, after its key.
fn stay(inputs: Inputs) {
    let kept = location::kept().unwrap_or_default();
    for (key, text) in kept.split('\n').filter_map(|line| line.split_once('=')) {
        let text: String = text.chars().take(TEXT_MAX).collect();
        if let Some(field) = ASKED.into_iter().find(|field| field.key() == key) {
            inputs
                .offer
                .update(|draft| drop(draft.texts.insert(field, text)));
        } else if key == DEFERRAL.key() {
            inputs
                .settings
                .update(|draft| drop(draft.texts.insert(DEFERRAL, text)));
        }
    }
    Effect::new(move |_| {
        let offer = inputs.offer.read();
        let line = |key: &str, text: String| [key, "=", &text, "\n"].concat();
        let lines = ASKED.map(|field| line(field.key(), typed(&offer, field)));
        location::keep(&(lines.concat() + &line(DEFERRAL.key(), deferred(inputs))));
    });
}

fn deferred(inputs: Inputs) -> String {
    let typed = inputs.settings.read();
    typed.texts.get(&DEFERRAL).cloned().unwrap_or_default()
}

fn typed(draft: &OfferDraft, field: Field) -> String {
    draft.texts.get(&field).cloned().unwrap_or_default()
}

fn asked(inputs: Inputs, field: Field) -> AnyView {
    let (id, label, hint) = match field {
        Field::Match => ("match", o::field::match_formula(), o::hint::match_formula()),
        Field::EmployerPremium => ("premium", o::field::employer_premium(), w::premium_hint()),
        Field::Vacation => ("vacation", o::field::vacation(), ""),
        Field::Holidays => ("holidays", o::field::holidays(), ""),
        _ => ("pay", w::salary(), w::salary_hint()),
    };
    let read = move || inputs.offer.read().read_in(field, Point::Fraction, DOLLARS);
    let problem = move || read().err().map(|kind| problem(kind, field));
    view! {
        <ui::Field
            id=id
            label=label
            hint=hint
            text=Signal::derive(move || inputs.offer.with(|draft| typed(draft, field)))
            on_text=move |text: String| inputs.offer.update(|draft| drop(draft.texts.insert(field, text)))
            problem=Signal::derive(problem)
            max=TEXT_MAX
        />
    }
    .into_any()
}

fn deferral(inputs: Inputs) -> AnyView {
    let problem = move || {
        let (_, problems) = inputs.settings.read().readable();
        problems.first().map(|found| deferral_problem(found.kind))
    };
    view! {
        <ui::Field
            id="deferral"
            label=o::shared::deferral()
            hint=o::shared_hint::deferral()
            text=Signal::derive(move || deferred(inputs))
            on_text=move |text: String| inputs.settings.update(|draft| drop(draft.texts.insert(DEFERRAL, text)))
            problem=Signal::derive(problem)
            max=TEXT_MAX
        />
    }
    .into_any()
}

fn deferral_problem(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::OutOfRange | ProblemKind::Number(NumberProblem::TooLarge) => w::range(),
        _ => o::enter::percent(),
    }
}

/// What is wrong with a text, and what to enter in its field.
fn problem(kind: ProblemKind, field: Field) -> &'static str {
    use o::problem as p;
    match kind {
        ProblemKind::Tiers(TiersProblem::OutOfRange) => p::tiers_range(),
        ProblemKind::Pay(_) => w::by_the_hour(),
        ProblemKind::OtherCurrency(_) => w::other_currency(),
        ProblemKind::Tiers(_) => p::tiers(),
        ProblemKind::OutOfRange | ProblemKind::Number(NumberProblem::TooLarge) => w::range(),
        ProblemKind::Unlimited => p::unlimited(),
        _ => match field {
            Field::Vacation | Field::Holidays => o::enter::days(),
            Field::EmployerPremium => w::premium_problem(),
            _ => w::salary_problem(),
        },
    }
}

fn dollars(amount: Money) -> String {
    intl::dollars(amount.as_cents() as f64 / 100.0)
}

/// What the facts come to.
fn said(sum: Benefits) -> AnyView {
    let row = |name: &'static str, amount: Money| {
        (amount > Money::ZERO).then(|| {
            view! {
                <div class="benefits__row">
                    <dt>{name}</dt>
                    <dd>{dollars(amount)}</dd>
                </div>
            }
        })
    };
    let unused = (sum.possible - sum.matched).or_zero();
    let sentence = |amount: Money, text: fn(String) -> String| {
        (amount >= Money::units(1)).then(|| view! { <p>{text(dollars(amount))}</p> })
    };
    view! {
        <dl class="benefits__parts">
            {row(w::salary(), sum.pay)}
            {row(o::field::match_formula(), sum.matched)}
            {row(o::part::employer_premium(), sum.premium)}
        </dl>
        {sum.assumed.map(|share| {
            let share = intl::percent(share.as_billionths() as f64 / 1e9);
            view! { <p>{o::saving::all(share)}</p> }
        })}
        {sentence(sum.leave, w::leave)}
        {sentence(unused, w::unused)}
        {sentence(sum.a_day, w::a_day)}
    }
    .into_any()
}
