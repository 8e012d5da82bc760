//! What a job pays in all: a small calculator made for somebody else's page, from the same rules
//! as the offer calculator. What is typed stays with the page in its tab's history, and in no
//! storage; the link below takes it along.

use leptos::prelude::*;
use steppingstone_core::embed::benefits::{ASKED, Benefits, benefits, type_text};
use steppingstone_core::form::{self, pay::yearly};
use steppingstone_core::money::Money;
use steppingstone_core::offers::number::NumberProblem;
use steppingstone_core::offers::retirement::TiersProblem;
use steppingstone_core::offers::saved::TEXT_MAX;
use steppingstone_core::offers::{
    DecimalPoint, Field, Formula, FormulaProblem, OfferDraft, OfferSettingsDraft,
    OfferSettingsField, SavedOffer, SavedOfferSettings,
};
use steppingstone_core::route::Route;
use steppingstone_core::share::Shared;

use super::embedded::{ContinueState, continue_link, tell_when_done};
use super::pay_note::{DOLLARS, fixes, reading};
use crate::platform::{clock, intl, location};
use crate::ui::form::{FieldProps, Note, field};
use crate::ui::{live, memo, text};
use crate::words::benefits as w;
use crate::words::offers as o;

/// What goes into the retirement account: asked, though it is no fact of the offer.
const DEFERRAL: OfferSettingsField = OfferSettingsField::Deferral;

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
        let (offer, _) = inputs
            .offer
            .read()
            .readable_in(DecimalPoint::Fraction, DOLLARS);
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
        offer.draft.terms.kind = inputs.offer.with(|draft| draft.terms.kind);
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
                    {ASKED.map(|field| input_field(inputs, field)).collect_view()}
                    {deferral(inputs)}
                </div>
                <section class="benefits__sum stack" aria-label=w::total()>
                    // It stands there from the start: only then is what it comes to read out.
                    <p aria-live="polite">
                        {text(move || if result.get().is_some() { w::total() } else { w::none() }.to_owned())}
                        <strong class="benefits__total">{text(move || total().unwrap_or_default())}</strong>
                    </p>
                    {live(move || result.get().map(results).into_any())}
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
    let kept = location::history_note().unwrap_or_default();
    for (key, text) in kept.split('\n').filter_map(|line| line.split_once('=')) {
        let text: String = text.chars().take(TEXT_MAX).collect();
        if let Some(field) = ASKED.into_iter().find(|field| field.key() == key) {
            inputs.offer.update(|draft| type_text(draft, field, text));
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
        location::set_history_note(&(lines.concat() + &line(DEFERRAL.key(), deferred(inputs))));
    });
}

fn deferred(inputs: Inputs) -> String {
    let typed = inputs.settings.read();
    typed.texts.get(&DEFERRAL).cloned().unwrap_or_default()
}

fn typed(draft: &OfferDraft, field: Field) -> String {
    draft.texts.get(&field).cloned().unwrap_or_default()
}

fn input_field(inputs: Inputs, of: Field) -> AnyView {
    let (id, label, hint) = match of {
        Field::Match => ("match", o::field::match_formula(), o::hint::match_formula()),
        Field::EmployerPremium => ("premium", o::field::employer_premium(), w::premium_hint()),
        Field::Vacation => ("vacation", o::field::vacation(), ""),
        Field::Holidays => ("holidays", o::field::holidays(), ""),
        _ => ("pay", w::salary(), w::salary_hint()),
    };
    let value = Signal::derive(move || inputs.offer.with(|draft| typed(draft, of)));
    let on_text = Callback::new(move |text: String| {
        inputs.offer.update(|draft| type_text(draft, of, text));
    });
    field(FieldProps {
        hint,
        note: Signal::derive(move || note_of(&inputs.offer.read(), of)),
        reads: of == Field::Pay,
        ..FieldProps::new(
            id.to_owned(),
            label.to_owned().into(),
            TEXT_MAX,
            value,
            on_text,
        )
    })
}

/// What stands below a fact. A pay says how it was read, and what it may be if it is in doubt.
fn note_of(draft: &OfferDraft, of: Field) -> Note {
    let text = typed(draft, of);
    match draft.read_in(of, DecimalPoint::Fraction, DOLLARS) {
        Ok(Some(_)) if of == Field::Pay => {
            let pay = yearly(&text, Field::Pay.range().1, DOLLARS).ok().flatten();
            let reading = pay.map(|pay| reading(&text, &pay));
            Note::reading(reading.unwrap_or_default())
        }
        Ok(_) => Note::default(),
        Err(kind) => {
            let doubt = match kind {
                form::Problem::Pay(doubt) => Some(doubt),
                _ => None,
            };
            Note {
                fixes: fixes(&text, doubt, TEXT_MAX),
                ..Note::problem(problem(kind, of).to_owned())
            }
        }
    }
}

fn deferral(inputs: Inputs) -> AnyView {
    let note = move || match inputs.settings.read().read(DEFERRAL) {
        Ok(_) => Note::default(),
        Err(kind) => Note::problem(deferral_problem(kind).to_owned()),
    };
    field(FieldProps {
        hint: o::shared_hint::deferral(),
        note: Signal::derive(note),
        ..FieldProps::new(
            "deferral".to_owned(),
            o::shared::deferral().to_owned().into(),
            TEXT_MAX,
            Signal::derive(move || deferred(inputs)),
            Callback::new(move |text: String| {
                inputs
                    .settings
                    .update(|draft| drop(draft.texts.insert(DEFERRAL, text)));
            }),
        )
    })
}

fn deferral_problem(kind: form::Problem<Formula>) -> &'static str {
    match kind {
        form::Problem::OutOfRange | form::Problem::Number(NumberProblem::TooLarge) => w::range(),
        _ => o::enter::percent(),
    }
}

/// What is wrong with a text, and what to enter in its field.
fn problem(kind: form::Problem<Formula>, field: Field) -> &'static str {
    use o::problem as p;
    match kind {
        form::Problem::Formula(FormulaProblem::Tiers(TiersProblem::OutOfRange)) => p::tiers_range(),
        form::Problem::Pay(_) => w::by_the_hour(),
        form::Problem::OtherCurrency(_) => w::other_currency(),
        form::Problem::Formula(_) => p::tiers(),
        form::Problem::OutOfRange | form::Problem::Number(NumberProblem::TooLarge) => w::range(),
        form::Problem::Unlimited => p::unlimited(),
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
fn results(sum: Benefits) -> AnyView {
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
