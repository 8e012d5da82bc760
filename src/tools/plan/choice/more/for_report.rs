//! For the report: what offers come to in money, and what to ask about them.

use leptos::prelude::*;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance_criteria::{asks_after_hours, wanted_keys};
use steppingstone_core::goals::Goal;
use steppingstone_core::goals::offer_criteria::criteria;
use steppingstone_core::offers::{any_gives_stock, open_wishes, questions, wishes};
use steppingstone_core::plan::from_records::latest_taking;
use steppingstone_core::quiz::Taking;
use steppingstone_core::store::ListRecord;

use super::super::figures::Figures;
use super::super::{ChoicePage, OfferFacts, ReportOffers};
use super::decide::money_figures;
use super::decision::{figure_name, figure_value};
use super::price::sentences;
use crate::platform::clock;
use crate::tools::employer_questions::question;
use crate::ui::memo;
use crate::words::plan_choice_more::decisions as w;

/// How many questions there are about each offer.
const MAX_QUESTIONS: usize = 5;

/// Hands over what the reader's own offers come to.
pub(in super::super) fn arrive(report: ReportOffers) -> AnyView {
    let page = ChoicePage::of_own(report.store);
    let figures = Figures::new(page);
    let facts = memo(move || OfferFacts {
        money: money(page, figures),
        prices: sentences(page, figures),
        questions: to_ask(page, figures),
    });
    report.found.set(Some(facts));
    ().into_any()
}

/// A line for each figure, by the id of the offer.
fn money(page: ChoicePage, figures: Figures) -> Vec<(String, Vec<String>)> {
    let (offers, currency) = (page.offers.read(), figures.currency.read());
    let all = offers.iter().map(|offer| {
        let lines = money_figures(&figures.of(&offer.id)).into_iter();
        let lines = lines.map(|it| {
            let value = figure_value(it.figure, it.value, &currency);
            w::figure(figure_name(it.figure), value)
        });
        (offer.id.clone(), lines.collect())
    });
    all.collect()
}

/// What to ask about each offer that is asked anything, by its name: the same as in the tool for
/// offers, what could change most first.
fn to_ask(page: ChoicePage, figures: Figures) -> Vec<(String, Vec<String>)> {
    let (offers, compared) = (page.offers.read(), figures.compared.read());
    let goals = page.store.records.goals();
    let goals = goals.read();
    let goals = goals.iter().filter(|goal| !goal.is_example());
    let goals: Vec<Goal> = goals.cloned().collect();
    let takings = page.store.records.takings();
    let quiz = latest_taking(&takings, false).map(Taking::result);
    let balance = page.store.records.only::<Balance>();
    let after_hours = asks_after_hours(&balance, clock::today());
    let keys = wanted_keys(criteria(&goals), after_hours);
    let wanted = wishes(&keys, quiz.as_ref());
    let comparison = &compared.comparison;
    let rows = comparison.wish_rows(&wanted, &offers, &compared.offers, quiz.as_ref());
    let any_stock = any_gives_stock(&compared.offers);
    let all = offers
        .iter()
        .zip(&compared.offers)
        .zip(&comparison.outcomes);
    let lists = all.enumerate().map(|(place, ((saved, offer), outcome))| {
        let open = open_wishes(&rows, place);
        let (settings, laws) = (&compared.settings, &compared.laws);
        let ranked = questions((outcome, offer), &open, any_stock, settings, laws);
        let words = ranked.iter().filter_map(|it| question(&it.question));
        (
            page.offer_name(&saved.id),
            words.take(MAX_QUESTIONS).collect(),
        )
    });
    lists
        .filter(|(_, questions): &(String, Vec<String>)| !questions.is_empty())
        .collect()
}
