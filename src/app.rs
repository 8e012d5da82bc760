//! The frame around every page, and which page is shown.

mod frame;
mod part;

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::pages;
use crate::platform::{lasting, page, storage};
use crate::state::{
    Navigation, provide_navigation, provide_occupations, provide_records, provide_undo,
    provide_width, use_navigation, use_records,
};
use crate::ui::{apart, live, text};
use crate::words;
use frame::{BottomBar, Footer, Header, UndoBar};

/// What every part of the app stands on: where the reader is, what is stored, what can be undone.
pub fn provide() {
    let here = provide_navigation();
    // The pages for frames are those of `embed/`. A host that does not send our headers lets the
    // others be framed too: those then act on nothing that is stored.
    if here.embed().is_none() && lasting::in_frame() {
        storage::close();
    }
    let records = provide_records();
    provide_undo();
    provide_width();
    provide_occupations();

    if here.embed().is_none() {
        Effect::new(move |_| page::set_theme(records.settings().theme.name()));
    }
    Effect::new(move |_| page::set_title(title(here.route())));
    Effect::new(move |_| page::set_unsaved(records.is_at_risk()));
    // Beside the new version that waits because of it: public/start.js.
    page::on_press("update-copy", move || {
        pages::your_data::download_everything(records)
    });
    follow_moves(here);
}

/// Begins to fetch what the page will ask for, as far as that is known before anything is read.
pub fn ahead() -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(pages::home::ahead())
}

/// Comes once the page that the app was loaded with can be drawn at once.
pub fn arrival() -> Pin<Box<dyn Future<Output = ()>>> {
    let here = use_navigation();
    Box::pin(part::arrival(here.route(), here.embed(), use_records()))
}

/// The parts of the page, from top to bottom. In the browser each is drawn in a task of its own,
/// so that a slow phone answers to a thumb in between; `ui::apart` and `ui::later` divide them
/// further.
pub const PARTS: [fn() -> AnyView; 3] = [top, main, bottom];

fn top() -> AnyView {
    let here = use_navigation();
    if here.embed().is_some() {
        return ().into_any();
    }
    view! {
        <a class="skip" href=text(move || here.anchor("page"))>{words::frame::skip()}</a>
        <Header />
        <pages::LossNotices />
    }
    .into_any()
}

fn main() -> AnyView {
    let here = use_navigation();
    view! {
        <main id="page" class="page" tabindex="-1">
            {live(move || page_view(here.route()))}
        </main>
    }
    .into_any()
}

fn bottom() -> AnyView {
    let around = match use_navigation().embed() {
        Some(embed) => pages::embedded::foot(embed),
        None => view! {
            <Footer />
            {apart(|| view! { <BottomBar /> }.into_any())}
        }
        .into_any(),
    };
    view! {
        <p id=page::ANNOUNCER class="visually-hidden" role="status"></p>
        <UndoBar />
        {around}
    }
    .into_any()
}

fn page_view(route: Route) -> AnyView {
    match route.part() {
        Some(part) => part::page(part, route),
        None => view! { <pages::NotFound /> }.into_any(),
    }
}

fn title(route: Route) -> &'static str {
    match route {
        Route::Home => words::pages::home(),
        Route::Guide => words::pages::guide(),
        Route::Quiz => words::pages::quiz(),
        Route::QuizQuestions => words::pages::quiz_questions(),
        Route::QuizResults => words::pages::quiz_results(),
        Route::QuizCompare => words::pages::quiz_compare(),
        Route::Journey => words::pages::journey(),
        Route::JourneyEntry => words::pages::journey_entry(),
        Route::JourneyLearning => words::pages::journey_learning(),
        Route::JourneySkills => words::pages::journey_skills(),
        Route::JourneySkill => words::pages::journey_skill(),
        Route::JourneyNext => words::pages::journey_next(),
        Route::JourneyPath => words::pages::journey_path(),
        Route::JourneySources => words::pages::journey_sources(),
        Route::JourneyImport => words::pages::journey_import(),
        Route::JourneyRecord => words::pages::journey_record(),
        Route::Offers => words::pages::offers(),
        Route::Goals => words::pages::goals(),
        Route::GoalsEdit => words::pages::goals_edit(),
        Route::GoalsGoal => words::pages::goals_goal(),
        Route::GoalsReview => words::pages::goals_review(),
        Route::Network => words::pages::network(),
        Route::NetworkPerson => words::pages::network_person(),
        Route::NetworkJobs => words::pages::network_jobs(),
        Route::NetworkJob => words::pages::network_job(),
        Route::NetworkGroups => words::pages::network_groups(),
        Route::NetworkReport => words::pages::network_report(),
        Route::NetworkFiles => words::pages::network_files(),
        Route::Balance => words::pages::balance(),
        Route::BalanceTasks => words::pages::balance_tasks(),
        Route::BalanceCheckIn => words::pages::balance_check_in(),
        Route::BalanceTimeOff => words::pages::balance_time_off(),
        Route::Plan => words::pages::plan(),
        Route::PlanChoice => words::pages::plan_choice(),
        Route::PlanReport => words::pages::plan_report(),
        Route::YourData => words::pages::your_data(),
        Route::Shared => words::pages::shared(),
        Route::Embed => words::pages::embed(),
        Route::EmbedQuiz => words::pages::embed_quiz(),
        Route::EmbedOffers => words::pages::embed_offers(),
        Route::EmbedGoals => words::pages::embed_goals(),
        Route::EmbedBenefits => words::pages::embed_benefits(),
        Route::NotFound => words::pages::not_found(),
    }
}

/// Where a visit begins is the browser's matter, and `public/takeover.js` keeps the place.
///
/// After a move by one of our links, a reader begins at the top, or at the anchor that the link
/// names. After going back, the browser restores the place. Either way the heading takes focus,
/// so that a screen reader begins with it.
fn follow_moves(here: Navigation) {
    Effect::new(move |before: Option<(u32, Route)>| {
        let now = (here.moves(), here.route());
        let hash = here.hash();
        let moved = before.is_some_and(|(moves, _)| moves != now.0);
        let elsewhere = before.is_some_and(|(_, route)| route != now.1);
        request_animation_frame(move || {
            let anchored = moved && !hash.is_empty() && page::show_anchor(&hash);
            if moved && !anchored {
                page::scroll_to_top();
            }
            if (moved || elsewhere) && !anchored {
                page::focus_heading();
            }
        });
        now
    });
}
