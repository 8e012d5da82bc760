//! Recording a decision: what is chosen, why, what is expected, how sure.

use leptos::prelude::*;
use steppingstone_core::career::Facet;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::decimal::Decimal;
use steppingstone_core::form::read_number;
use steppingstone_core::money::Money;
use steppingstone_core::plan::record::{
    ChosenOffer, DecidedFigure, DecisionFigure, DecisionRecord, Expectation, OtherOffer, review_day,
};
use steppingstone_core::store::{Record, reverted_text, to_stored_text};

use super::super::super::labels::facet;
use super::super::ChoicePage;
use super::super::figures::{Figures, OfferFigures};
use super::decision::{decision_id, figure_name};
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{Button, ButtonVariant, live, memo, when};
use crate::words::plan_choice_more::decide as w;

const MAX_LINE: usize = 200;
const MAX_REASONS: usize = 3;
const MAX_EXPECTATIONS: usize = 4;
/// The largest figure that can be expected.
const MAX_EXPECTED: i64 = 100_000_000;
const SURE: &str = "decide-sure";
const REVIEW: &str = "decide-review";
const CHOSEN: &str = "decide-chosen";

/// What is expected, as typed.
#[derive(Clone, Copy)]
struct ExpectationForm {
    text: RwSignal<String>,
    /// The key of a facet or of a figure; empty for neither.
    about: RwSignal<String>,
    value: RwSignal<String>,
}

/// What is typed.
#[derive(Clone, Copy)]
pub(in super::super) struct DecideForm {
    page: ChoicePage,
    figures: Figures,
    /// The id of the offer; empty for the one that leads.
    pub(in super::super) chosen: RwSignal<String>,
    pub(in super::super) reasons: [RwSignal<String>; MAX_REASONS],
    expectations: [ExpectationForm; MAX_EXPECTATIONS],
    /// How many expectations are shown.
    shown: RwSignal<usize>,
    pub(in super::super) sure: RwSignal<String>,
    review: RwSignal<String>,
}

pub(in super::super) fn decide(page: ChoicePage, figures: Figures) -> AnyView {
    let form = DecideForm::new(page, figures);
    let has_several = move || page.offers.read().len() > 1;
    when(has_several, move || {
        view! {
            <section class="stack no-print" aria-labelledby="decide">
                <h2 id="decide" tabindex="-1">{w::heading()}</h2>
                <p>{w::text()}</p>
                <details class="drawer">
                    <summary>{w::open()}</summary>
                    {form.view()}
                </details>
            </section>
        }
        .into_any()
    })
}

impl DecideForm {
    pub(in super::super) fn new(page: ChoicePage, figures: Figures) -> DecideForm {
        let empty = || RwSignal::new(String::new());
        let expectation = |_| ExpectationForm {
            text: empty(),
            about: empty(),
            value: empty(),
        };
        DecideForm {
            page,
            figures,
            chosen: empty(),
            reasons: [empty(), empty(), empty()],
            expectations: [0, 1, 2, 3].map(expectation),
            shown: RwSignal::new(1),
            sure: empty(),
            review: RwSignal::new(date_to_text(review_day(clock::today()))),
        }
    }

    /// The id of what is chosen: the leader until the reader says otherwise.
    fn chosen_id(self) -> String {
        let chosen = self.chosen.get();
        let offers = self.page.offers.read();
        if offers.iter().any(|it| it.id == chosen) {
            return chosen;
        }
        let leader = self.page.scores.read().leader.clone();
        let first = offers.first().map(|it| it.id.clone());
        leader.or(first).unwrap_or_default()
    }

    fn view(self) -> AnyView {
        let reasons = self.reasons.into_iter().enumerate();
        let reasons = reasons.map(|(place, reason)| {
            let id = ["decide-reason-", &place.to_string()].concat();
            line(id, w::reason(place + 1), reason)
        });
        let expectations = self.expectations.into_iter().enumerate();
        let expectations = expectations.map(|(place, it)| {
            when(
                move || self.shown.get() > place,
                move || expectation(place, it),
            )
        });
        let more = move |()| {
            self.shown.update(|shown| *shown += 1);
            let place = self.shown.get_untracked() - 1;
            page::focus_on(&expectation_id(place));
        };
        let sure_note = memo(move || match self.sure_value() {
            Ok(_) => Note::default(),
            Err(()) => Note::problem(w::sure_problem().to_owned()),
        });
        let sure = FieldProps {
            kind: InputKind::Amount,
            width: Width::Short,
            note: sure_note.into(),
            ..FieldProps::new(
                SURE.to_owned(),
                Signal::stored(w::sure().to_owned()),
                10,
                self.sure.into(),
                Callback::new(move |text| self.sure.set(text)),
            )
        };
        let review_note = memo(move || match date_from_text(&self.review.read()) {
            Some(_) => Note::default(),
            None => Note::problem(w::review_problem().to_owned()),
        });
        let review = FieldProps {
            kind: InputKind::Day,
            width: Width::Short,
            note: review_note.into(),
            hint: w::review_hint(),
            ..FieldProps::new(
                REVIEW.to_owned(),
                Signal::stored(w::review().to_owned()),
                10,
                self.review.into(),
                Callback::new(move |text| self.review.set(text)),
            )
        };
        let record = move |()| {
            self.record();
        };
        view! {
            <div class="stack">
                {self.choice()}
                {reasons.collect_view()}
                {expectations.collect_view()}
                {when(move || self.shown.get() < MAX_EXPECTATIONS, move || {
                    view! {
                        <p>
                            <Button variant=ButtonVariant::Plain on_press=more>{w::expect_more()}</Button>
                        </p>
                    }
                    .into_any()
                })}
                {field(sure)}
                {field(review)}
                <p>
                    <Button on_press=record>{w::record()}</Button>
                </p>
            </div>
        }
        .into_any()
    }

    /// One of what is compared. A list of its own: the names are the reader's.
    fn choice(self) -> AnyView {
        let options = memo(move || {
            let offers = self.page.offers.read();
            let pairs = offers
                .iter()
                .map(|it| (it.id.clone(), self.page.offer_name(&it.id)));
            pairs.collect::<Vec<(String, String)>>()
        });
        let chosen = memo(move || self.chosen_id());
        live(move || {
            let options = options.get().into_iter().map(|(id, name)| {
                let own = id.clone();
                let is_chosen = crate::ui::flag(move || *chosen.read() == own);
                view! { <option value=id prop:selected=is_chosen>{name}</option> }
            });
            view! {
                <div class="field">
                    <label class="field__label" for=CHOSEN>{w::chosen()}</label>
                    <select
                        class="field__input"
                        id=CHOSEN
                        on:change:target=move |event| self.chosen.set(event.target().value())
                    >
                        {options.collect_view()}
                    </select>
                </div>
            }
            .into_any()
        })
    }

    fn sure_value(self) -> Result<Option<i64>, ()> {
        let read = read_number(&self.sure.read(), (0, 100), true).map_err(|_| ())?;
        Ok(read.map(Decimal::floor))
    }

    /// Stores it, if all that is typed can be read, and offers to undo that. Returns the id.
    pub(in super::super) fn record(self) -> Option<String> {
        let Ok(sure) = untrack(|| self.sure_value()) else {
            page::focus_on(SURE);
            return None;
        };
        let Some(review_on) = date_from_text(&self.review.read_untracked()) else {
            page::focus_on(REVIEW);
            return None;
        };
        let mut expectations = Vec::new();
        for (place, it) in self.expectations.into_iter().enumerate() {
            match untrack(|| it.read()) {
                Ok(expectation) => expectations.extend(expectation),
                Err(()) => {
                    page::focus_on(&value_id(place));
                    return None;
                }
            }
        }
        let (id, now, today) = (clock::new_id(), clock::now_ms(), clock::today());
        let chosen = untrack(|| self.chosen_offer())?;
        let name = chosen.name.clone();
        let others = untrack(|| self.others(chosen.offer.as_deref()));
        let reasons = self
            .reasons
            .iter()
            .map(|it| it.get_untracked().trim().to_owned());
        let reasons: Vec<String> = reasons.filter(|it| !it.is_empty()).collect();
        let mut decision = DecisionRecord::new(id.clone(), today, chosen, review_on, now);
        decision.change(now, |it| {
            it.others.value = others;
            it.reasons.value = reasons;
            it.expectations.value = expectations;
            it.sure.value = sure;
        });
        let text = to_stored_text(&decision, now);
        let stored = decision.key().map(|key| (key.to_string(), Some(text)));
        let store = self.page.store;
        let changes = store.records.replace(stored.into_iter().collect());
        let message = w::recorded(name);
        page::announce(&message);
        store.offer_revert(message, changes, reverted_text::<DecisionRecord>);
        self.clear();
        page::focus_on(&decision_id(&id));
        Some(id)
    }

    fn clear(self) {
        for text in self.reasons {
            text.set(String::new());
        }
        for it in self.expectations {
            it.text.set(String::new());
            it.about.set(String::new());
            it.value.set(String::new());
        }
        self.shown.set(1);
        self.sure.set(String::new());
    }

    /// The copy of what is chosen.
    fn chosen_offer(self) -> Option<ChosenOffer> {
        let id = self.chosen_id();
        let offers = self.page.offers.read();
        let offer = offers.iter().find(|it| it.id == id)?;
        let scores = self.page.scores.read();
        let score = scores.offers.iter().find(|it| it.offer == id);
        let fit = score.and_then(|it| it.score?.rounded(6));
        let fit = fit.map(|millionths| DecidedFigure {
            figure: DecisionFigure::Fit,
            value: Decimal::ratio(millionths, 1_000_000),
        });
        let mut figures = money_figures(&self.figures.of(&id));
        figures.extend(fit);
        Some(ChosenOffer {
            name: self.page.offer_name(&id),
            offer: Some(id),
            is_present_job: offer.is_current,
            currency: self.figures.currency.get(),
            figures,
        })
    }

    fn others(self, chosen: Option<&str>) -> Vec<OtherOffer> {
        let offers = self.page.offers.read();
        let others = offers.iter().filter(|it| Some(it.id.as_str()) != chosen);
        let other = |id: &String| OtherOffer {
            offer: Some(id.clone()),
            name: self.page.offer_name(id),
        };
        others.map(|it| other(&it.id)).collect()
    }
}

pub(super) fn money_figures(of: &OfferFigures) -> Vec<DecidedFigure> {
    let value = |money: Money| Decimal::ratio(money.as_millionths(), 1_000_000);
    let all = [
        (DecisionFigure::Average, of.average),
        (DecisionFigure::Guaranteed, of.guaranteed),
        (DecisionFigure::TakeHome, of.take_home),
        (DecisionFigure::PerHour, of.per_hour),
    ];
    let known = all.into_iter().filter_map(|(figure, money)| {
        Some(DecidedFigure {
            figure,
            value: value(money?),
        })
    });
    known.collect()
}

impl ExpectationForm {
    /// What is expected; `None` if nothing is typed.
    fn read(self) -> Result<Option<Expectation>, ()> {
        let text = self.text.get_untracked().trim().to_owned();
        let about = self.about.get_untracked();
        let (facet, figure) = (Facet::from_key(&about), DecisionFigure::from_key(&about));
        let value = match figure {
            Some(_) => self.number()?,
            None => None,
        };
        let is_empty = text.is_empty() && value.is_none();
        Ok((!is_empty).then_some(Expectation {
            text,
            facet,
            figure,
            value,
        }))
    }

    fn number(self) -> Result<Option<Decimal>, ()> {
        read_number(&self.value.read(), (0, MAX_EXPECTED), false).map_err(|_| ())
    }
}

fn line(id: String, label: String, value: RwSignal<String>) -> AnyView {
    field(FieldProps {
        width: Width::Wide,
        ..FieldProps::new(
            id,
            Signal::stored(label),
            MAX_LINE,
            value.into(),
            Callback::new(move |text| value.set(text)),
        )
    })
}

fn expectation_id(place: usize) -> String {
    ["decide-expect-", &place.to_string()].concat()
}

fn value_id(place: usize) -> String {
    ["decide-value-", &place.to_string()].concat()
}

fn expectation(place: usize, form: ExpectationForm) -> AnyView {
    let facets = Facet::ALL.into_iter();
    let facets = facets.map(|it| (it.key(), facet(it)));
    let figures = DecisionFigure::ALL.into_iter();
    let figures = figures.map(|it| (it.key(), figure_name(it)));
    let none = std::iter::once(("", w::about_none()));
    let is_figure = move || DecisionFigure::from_key(&form.about.read()).is_some();
    let value = move || {
        let note = memo(move || match form.number() {
            Ok(_) => Note::default(),
            Err(()) => Note::problem(w::value_problem().to_owned()),
        });
        field(FieldProps {
            kind: InputKind::Amount,
            width: Width::Short,
            note: note.into(),
            ..FieldProps::new(
                value_id(place),
                Signal::stored(w::value().to_owned()),
                20,
                form.value.into(),
                Callback::new(move |text| form.value.set(text)),
            )
        })
    };
    view! {
        {line(expectation_id(place), w::expect(place + 1), form.text)}
        {select_field(
            ["decide-about-", &place.to_string()].concat(),
            w::about(),
            "",
            none.chain(facets).chain(figures).collect(),
            form.about.into(),
            Callback::new(move |key| form.about.set(key)),
        )}
        {when(is_figure, value)}
    }
    .into_any()
}
