//! Who is ahead, by how much and because of what, in words.

use leptos::prelude::*;
use steppingstone_core::money::Money;
use steppingstone_core::offers::fit::{OfferFit, ranked_fits};
use steppingstone_core::offers::saved::SavedOfferSettings;
use steppingstone_core::offers::{
    AssumedSaving, OfferSettingsField, PartKind, Reason, SettingsChip, Statement, Taxes,
};
use steppingstone_core::ratio::Ratio;
use steppingstone_core::route::Route;
use steppingstone_core::store::reverted_text;

use super::super::settings::{chip_id, open_saving};
use super::super::store::OffersStore;
use super::super::{format, labels};
use super::ComparisonView;
use super::wishes::{self, Wanted};
use crate::platform::{intl, page, timer};
use crate::state::{use_navigation, use_undo};
use crate::ui::{Button, ButtonLink, ButtonVariant, live, memo, text, when};
use crate::words::offers::{answer as w, before_tax, saving};

pub(super) fn verdict(
    store: OffersStore,
    results: Memo<ComparisonView>,
    fits: Memo<Vec<OfferFit>>,
    wanted: Wanted,
) -> AnyView {
    let here = use_navigation();
    let answer = memo(move || {
        let results = results.read();
        let mut career = fit_sentences(&results, &fits.read());
        career.extend(wishes::sentences(&results, &wanted.rows.read()));
        TwoHalves::new(sentences(&results, store.currency()), career)
    });
    view! {
        <div class="verdict stack">
            {live(move || answer.get().view())}
        </div>
        {when(
            move || here.embed().is_none() && has_several(&fits.read()),
            move || {
                view! {
                    <p class="no-print">
                        <ButtonLink variant=ButtonVariant::Plain href=here.href(Route::PlanChoice)>{w::change()}</ButtonLink>
                    </p>
                }
                .into_any()
            },
        )}
        <p class="visually-hidden" role="status">{text(said_after_pause(answer))}</p>
        {saving_assumed(store, results)}
        {match_missed(store, results)}
    }
    .into_any()
}

/// What the verdict says: in money, and for what the reader wants from a career.
#[derive(Clone, PartialEq, Eq)]
struct TwoHalves {
    /// The first sentence of each half.
    headlines: Vec<String>,
    /// The others: those of the career next to its headline, which they go on from.
    details: Vec<String>,
}

impl TwoHalves {
    fn new(money: Vec<String>, career: Vec<String>) -> TwoHalves {
        let (mut money, mut career) = (money.into_iter(), career.into_iter());
        let headlines = money.next().into_iter().chain(career.next());
        TwoHalves {
            headlines: headlines.collect(),
            details: career.chain(money).collect(),
        }
    }

    fn view(self) -> AnyView {
        let headlines = self.headlines.into_iter();
        let details = self.details.into_iter();
        view! {
            {headlines.map(|line| view! { <p class="verdict__first">{line}</p> }).collect_view()}
            {details.map(|line| view! { <p>{line}</p> }).collect_view()}
        }
        .into_any()
    }
}

/// The first sentence for screen readers, once the reader pauses: said at each key it would interrupt
/// whoever types. Nothing at first: it stands on the page then.
fn said_after_pause(answer: Memo<TwoHalves>) -> impl Fn() -> String + Copy + Send + Sync {
    let (said, set_said) = signal(String::new());
    let latest = StoredValue::new(0_u32);
    Effect::new(move |count: Option<u32>| {
        answer.track();
        let count = count.map_or(0, |count| count.wrapping_add(1));
        latest.set_value(count);
        if count > 0 {
            timer::after(timer::PAUSE, move || {
                // The page may have been left by now.
                if latest.try_get_value() == Some(count) {
                    let first = answer.try_with_untracked(|all| all.headlines.first().cloned());
                    set_said.set(first.flatten().unwrap_or_default());
                }
            });
        }
        count
    });
    move || said.get()
}

/// Whether two offers or more are compared, one of them with a career fit.
fn has_several(fits: &[OfferFit]) -> bool {
    fits.len() > 1 && fits.iter().any(|fit| fit.score.score.is_some())
}

/// How well each offer fits that is rated, the best first; what its missing ratings leave open is a
/// sentence of its own, so that the first one is short.
fn fit_sentences(results: &ComparisonView, fits: &[OfferFit]) -> Vec<String> {
    let points = |score: Ratio| intl::number(score.to_f64().round());
    let ranked = ranked_fits(fits).into_iter();
    let sentences = ranked.enumerate().flat_map(|(rank, (place, score))| {
        let name = results.name(place);
        let range = fits.get(place).and_then(|fit| fit.score.range);
        match (range.filter(|(low, high)| low != high), rank) {
            (Some((low, high)), 0) => vec![
                w::fit_open(name, points(score)),
                w::fit_range(points(low), points(high)),
            ],
            (Some((low, high)), _) => {
                vec![w::fit_open_other(
                    name,
                    points(score),
                    points(low),
                    points(high),
                )]
            }
            (None, 0) => vec![w::fit(name, points(score))],
            (None, _) => vec![w::fit_other(name, points(score))],
        }
    });
    sentences.collect()
}

/// What is counted as saved where nobody says, with a press to say it.
fn saving_assumed(store: OffersStore, results: Memo<ComparisonView>) -> AnyView {
    let sentence = memo(move || saving_sentence(&results.read()));
    with_press(sentence, saving::change(), move |()| open_saving(store))
}

/// That the reader saves too little for a match, with a press to count with enough.
fn match_missed(store: OffersStore, results: Memo<ComparisonView>) -> AnyView {
    let sentence = memo(move || missed_sentence(&results.read()));
    let undo = use_undo();
    // Where nothing is typed, what the whole match takes is counted.
    let save_enough = move |()| {
        let before = store.settings.get_untracked();
        let mut after = before.clone();
        after.texts.remove(&OfferSettingsField::Deferral);
        let (before, after) = (SavedOfferSettings(before), SavedOfferSettings(after));
        let changes = store.records.put_change(&before, &after);
        let revert = reverted_text::<SavedOfferSettings>;
        undo.offer_revert(
            saving::enough_saved().to_owned(),
            store.records,
            changes,
            revert,
        );
        // The button is gone then; what is counted is said there.
        page::focus_on(chip_id(SettingsChip::Deferral));
    };
    with_press(sentence, saving::enough(), save_enough)
}

/// A sentence, if there is one, and what can be done about it.
fn with_press(
    sentence: Memo<Option<String>>,
    label: &'static str,
    press: impl Fn(()) + Copy + Send + Sync + 'static,
) -> AnyView {
    live(move || {
        let Some(sentence) = sentence.get() else {
            return ().into_any();
        };
        view! {
            <div class="stack">
                <p>{sentence}</p>
                <p class="no-print">
                    <Button variant=ButtonVariant::Quiet on_press=press>{label}</Button>
                </p>
            </div>
        }
        .into_any()
    })
}

/// What of a match is not counted, and why.
pub(super) fn missed_sentence(results: &ComparisonView) -> Option<String> {
    let missed = results.comparison.missed_match(&results.shared)?;
    let words = match missed.is_any_counted {
        true => saving::match_in_part,
        false => saving::no_match,
    };
    Some(words(
        format::share(missed.saved),
        results.names(&missed.offers),
    ))
}

/// How much of pay is counted as saved, and for which offers if not the same for all.
pub(super) fn saving_sentence(results: &ComparisonView) -> Option<String> {
    let savings = results.comparison.assumed_savings();
    if let [one] = savings.as_slice() {
        return Some(saving::all(format::share(one.share)));
    }
    let of = |it: &AssumedSaving| saving::of(results.names(&it.offers), format::share(it.share));
    let list: Vec<String> = savings.iter().map(of).collect();
    (!list.is_empty()).then(|| saving::several(list.join("; ")))
}

/// The verdict, a sentence for each statement.
pub(super) fn sentences(results: &ComparisonView, currency: &str) -> Vec<String> {
    let verdict = results.comparison.verdict();
    let sentences = verdict
        .into_iter()
        .map(|statement| sentence(statement, results, currency));
    sentences.collect()
}

fn sentence(statement: Statement, results: &ComparisonView, currency: &str) -> String {
    let name = |offer: usize| results.name(offer);
    let money = |amount: Money| format::money(amount, currency);
    let is_before_tax = results.shared.taxes == Taxes::BeforeTax;
    match statement {
        Statement::Alone { offer, average } => w::alone(name(offer), money(average)),
        Statement::CertainOfAlone { guaranteed } => w::certain(money(guaranteed)),
        Statement::Even => w::even().to_owned(),
        Statement::Ahead { offer, other, more } => w::ahead(name(offer), name(other), money(more)),
        Statement::Because(reasons) => because(&reasons, currency),
        Statement::Unknown { other, field } => {
            w::unknown(name(other), labels::label(field).to_lowercase())
        }
        Statement::Despite { other, kind, more } => {
            w::despite(name(other), more_of(kind, more, currency))
        }
        Statement::Certain {
            offer,
            average,
            guaranteed,
        } => w::certain_of(name(offer), money(average), money(guaranteed)),
        Statement::TakesMoreHome {
            offer,
            amount,
            other,
        } => {
            let words = match is_before_tax {
                true => before_tax::cash_other,
                false => w::home_other,
            };
            words(name(offer), money(amount), money(other))
        }
        Statement::WithoutPay(offers) => w::without_pay(results.names(&offers)),
        Statement::MoreGuaranteed { offer, more } => w::cash_other(name(offer), money(more)),
        Statement::MoreByTheHour {
            offer,
            amount,
            leader,
        } => {
            let words = match is_before_tax {
                true => before_tax::hour_other,
                false => w::hour_other,
            };
            let exact = |amount| format::exact(amount, currency);
            words(name(offer), exact(amount), exact(leader))
        }
    }
}

fn because(reasons: &[Reason], currency: &str) -> String {
    let mut reasons = reasons
        .iter()
        .map(|reason| more_of(reason.kind, reason.more, currency));
    match (reasons.next(), reasons.next()) {
        (Some(one), Some(two)) => w::because_two(one, two),
        (Some(one), None) => w::because(one),
        (None, _) => String::new(),
    }
}

fn more_of(kind: PartKind, more: Money, currency: &str) -> String {
    w::more(
        labels::part_in(kind, currency).to_lowercase(),
        format::money(more, currency),
    )
}

#[cfg(test)]
#[path = "verdict_tests.rs"]
mod tests;
