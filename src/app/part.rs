//! The pages as parts of the app, each of which comes when a page of its own is opened.

use leptos::prelude::*;
use steppingstone_core::embed::Embed;
use steppingstone_core::part::PartId;
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use super::title;
use crate::pages::{self, page_placeholder};
use crate::platform::{location, page};
use crate::state::Records;
use crate::tools;
use crate::ui::part::{LazyChunk, part};

part!(home, pages::home::page, Route);
part!(guide, pages::guide::page, Route);
part!(quiz, tools::quiz::page, Route);
part!(quiz_results, tools::quiz::results_page, Route);
part!(quiz_compare, tools::quiz::compare_page, Route);
part!(journey, tools::journey::page, Route);
part!(journey_entry, tools::journey::entry_page, Route);
part!(journey_learning, tools::journey::learning_page, Route);
part!(journey_skills, tools::journey::skills_page, Route);
part!(journey_skill, tools::journey::skill_page, Route);
part!(journey_next, tools::journey::next_page, Route);
part!(journey_path, tools::journey::path_page, Route);
part!(journey_sources, tools::journey::sources_page, Route);
part!(journey_import, tools::journey::import_page, Route);
part!(journey_record, tools::journey::record_page, Route);
part!(offers, tools::offers::page, Route);
part!(goals, tools::goals::page, Route);
part!(goals_review, tools::goals::review_page, Route);
part!(goals_goal, tools::goals::goal_page, Route);
part!(goals_edit, tools::goals::edit_page, Route);
part!(network_people, tools::network::page, Route);
part!(network_person, tools::network::person_page, Route);
part!(network_jobs, tools::network::jobs_page, Route);
part!(network_job, tools::network::job_page, Route);
part!(network_groups, tools::network::groups_page, Route);
part!(network_report, tools::network::report_page, Route);
part!(network_files, tools::network::files_page, Route);
part!(balance_week, tools::balance::page, Route);
part!(balance_tasks, tools::balance::tasks_page, Route);
part!(balance_check_in, tools::balance::check_in_page, Route);
part!(balance_time_off, tools::balance::time_off_page, Route);
part!(plan, tools::plan::page, Route);
part!(plan_choice, tools::plan::choice_page, Route);
part!(plan_report, tools::plan::report_page, Route);
part!(your_data, pages::your_data::page, Route);
part!(shared, pages::shared::page, Route);
part!(embed_kit, pages::embed_kit::page, Route);
part!(benefits, pages::benefits::page, Route);

const fn of(part: PartId) -> LazyChunk<Route> {
    match part {
        PartId::Home => home::PART,
        PartId::Guide => guide::PART,
        PartId::Quiz => quiz::PART,
        PartId::QuizResults => quiz_results::PART,
        PartId::QuizCompare => quiz_compare::PART,
        PartId::Journey => journey::PART,
        PartId::JourneyEntry => journey_entry::PART,
        PartId::JourneyLearning => journey_learning::PART,
        PartId::JourneySkills => journey_skills::PART,
        PartId::JourneySkill => journey_skill::PART,
        PartId::JourneyNext => journey_next::PART,
        PartId::JourneyPath => journey_path::PART,
        PartId::JourneySources => journey_sources::PART,
        PartId::JourneyImport => journey_import::PART,
        PartId::JourneyRecord => journey_record::PART,
        PartId::Offers => offers::PART,
        PartId::Goals => goals::PART,
        PartId::GoalsReview => goals_review::PART,
        PartId::GoalsGoal => goals_goal::PART,
        PartId::GoalsEdit => goals_edit::PART,
        PartId::NetworkPeople => network_people::PART,
        PartId::NetworkPerson => network_person::PART,
        PartId::NetworkJobs => network_jobs::PART,
        PartId::NetworkJob => network_job::PART,
        PartId::NetworkGroups => network_groups::PART,
        PartId::NetworkReport => network_report::PART,
        PartId::NetworkFiles => network_files::PART,
        PartId::BalanceWeek => balance_week::PART,
        PartId::BalanceTasks => balance_tasks::PART,
        PartId::BalanceCheckIn => balance_check_in::PART,
        PartId::BalanceTimeOff => balance_time_off::PART,
        PartId::Plan => plan::PART,
        PartId::PlanChoice => plan_choice::PART,
        PartId::PlanReport => plan_report::PART,
        PartId::YourData => your_data::PART,
        PartId::Shared => shared::PART,
        PartId::EmbedKit => embed_kit::PART,
        PartId::Benefits => benefits::PART,
    }
}

/// Comes once the part that draws a page is there, or cannot be had: its page can then be drawn
/// at once. Of a page about something that is kept, that is all of it: nothing is to move later.
pub async fn arrival(route: Route, embed: Option<Embed>, records: Records) {
    if let Some(embed) = embed {
        pages::embedded::arrival(embed).await;
    }
    if let Some(part) = route.part() {
        // `page` tries again, and tells.
        let _ = (of(part).load)().await;
        let is_about_something = !location::current().query.is_empty();
        let has = |kind| !untrack(|| records.ids(kind)).is_empty();
        match part {
            PartId::Home => pages::home::arrival(records).await,
            PartId::Journey if has(Kind::JourneyEntry) || has(Kind::JourneySkill) => {
                tools::journey::preload_overview().await;
            }
            PartId::JourneyEntry if is_about_something => tools::journey::preload_entry().await,
            PartId::JourneyNext => tools::journey::preload_target().await,
            PartId::NetworkPeople if has(Kind::Person) => tools::network::preload_people().await,
            PartId::NetworkJobs if has(Kind::Opportunity) => tools::network::preload_jobs().await,
            PartId::BalanceWeek if has(Kind::Balance) => tools::balance::preload_plan().await,
            PartId::Plan => tools::plan::preload().await,
            PartId::PlanChoice => tools::plan::preload_choice(records).await,
            PartId::Shared => pages::shared::preload().await,
            PartId::Offers if has(Kind::Offer) => tools::offers::preload().await,
            PartId::Goals if has(Kind::Goal) => tools::goals::preload_list().await,
            // The form has the sentence of the goal between its fields.
            PartId::GoalsEdit => tools::goals::preload_checks().await,
            PartId::NetworkPerson if is_about_something => tools::network::preload_person().await,
            PartId::GoalsGoal if is_about_something => tools::goals::preload_progress().await,
            _ => {}
        }
    }
}

/// A page that a part draws; until that is there, what is said meanwhile.
pub fn page(part: PartId, route: Route) -> AnyView {
    let meanwhile = move |fetch| page_placeholder(fetch, title(route), route);
    of(part).view(route, meanwhile, show)
}

/// Goes to what the address names on a page that has just come.
fn show() {
    let hash = location::current().hash;
    if hash.is_empty() || !page::show_anchor(&hash) {
        page::focus_heading();
    }
}
