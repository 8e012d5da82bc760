//! What the page of the next job says, and the ways there.

use steppingstone_core::journey::record::{
    EntryField, JourneyEntry, JourneyLearning, JourneyPlan, JourneySkill, Target,
};
use steppingstone_core::journey::{AskChange, AskKey, EntryKind, Level};
use steppingstone_core::occupations::Element;

use super::*;
use crate::occupation_fixture::install_all;
use crate::words::journey::learning::goal;
use crate::words::journey::{next, path};

/// Human resources specialists, and somebody's present job: executive assistants.
const TARGET: (&str, &str) = ("13-1071.00", "Human Resources Specialists");
const PRESENT: &str = "43-6011.00";
const ASSISTANTS: &str = "Human Resources Assistants, Except Payroll and Timekeeping";

fn target() -> Target {
    Target::occupation(TARGET.0, TARGET.1)
}

fn plan_with(targets: &[Target]) -> JourneyPlan {
    let mut plan = JourneyPlan::default();
    for (number, target) in targets.iter().enumerate() {
        plan.add_target(&format!("t{number}"), target.clone(), 1);
    }
    plan
}

/// A page with the facts about occupations at hand, after something was stored.
fn page(route: Route, act: impl FnOnce()) -> String {
    install_all();
    renderer("/").page_after(route, act)
}

fn next_page(plan: &JourneyPlan) -> String {
    page(Route::JourneyNext, || use_records().put(plan))
}

fn rated(id: &str, element: &str, name: &str, level: u8) -> JourneySkill {
    let element = Element {
        id: element.to_owned(),
        name: name.to_owned(),
        is_skill: true,
    };
    let mut skill = JourneySkill::of_element(id, &element, 1);
    skill.rate(Level::new(level), 1);
    skill
}

#[test]
fn a_first_visit_chooses_a_title_or_pastes_an_advertisement() {
    let page = first_visit(Route::JourneyNext);
    use next::targets as w;
    check_says(&page, &[next::lead(), w::first(), w::paste()]);
    check_says(&page, &[next::asks::heading(), next::asks::early()]);
    check_silent(&page, next::gap::heading());
}

#[test]
fn a_target_is_compared_in_two_lists_and_nothing_is_a_share() {
    let page = next_page(&plan_with(&[target()]));
    let gap = between(&page, next::gap::heading(), next::gap::left_out::heading());
    check_says(
        gap,
        &[
            next::gap::skills(),
            next::gap::knowledge(),
            &next::rate::start(10),
            "You: not rated yet. Asked: On my own.",
        ],
    );
    check_says(&page, &["The ratings are from 2019."]);
    assert!(!text(gap).contains('%'), "{}", text(gap));
    // Ten skills at first; O*NET has seven areas of knowledge that matter in this job.
    assert_eq!(gap.matches("class=\"gap__row\"").count(), 17);
}

#[test]
fn what_is_rated_is_said_beside_what_is_asked() {
    let page = page(Route::JourneyNext, || {
        let records = use_records();
        records.put(&plan_with(&[target()]));
        records.put(&rated("s1", "2.A.1.b", "Active Listening", 0));
    });
    let row = between(&page, "Active Listening", "</li>");
    check_says(
        row,
        &[
            "You: Not yet.",
            next::act::plan(),
            goal::make(),
            next::act::want(),
        ],
    );
    check_silent(row, next::gap::outcome::not_rated());
    check_says(&page, &[&next::gap::counts::below(1)]);
}

#[test]
fn what_is_planned_leads_to_the_plan() {
    let page = page(Route::JourneyNext, || {
        let records = use_records();
        records.put(&plan_with(&[target()]));
        records.put(&rated("s1", "2.A.1.b", "Active Listening", 0));
        records.put(&JourneyLearning::for_skill("l1", "s1", "Get better", 1));
    });
    let row = between(&page, "Active Listening", "</li>");
    check_says(row, &[next::act::open()]);
    check_silent(row, next::act::plan());
    assert!(row.contains("journey/learning/?of=l1#line-l1"), "{row}");
}

#[test]
fn a_job_without_ratings_offers_close_ones_that_have_some() {
    let scientists = Target::occupation("15-2051.00", "Data Scientists");
    let page = next_page(&plan_with(&[scientists]));
    check_says(
        &page,
        &[
            &next::gap::unrated("Data Scientists"),
            next::gap::close(),
            &next::gap::aim_for("Statisticians"),
        ],
    );
}

#[test]
fn a_job_that_is_no_longer_listed_keeps_its_title() {
    let gone = Target::occupation("99-9999.00", "Lamplighter");
    let page = next_page(&plan_with(&[gone]));
    check_says(&page, &["Lamplighter", next::targets::gone()]);
}

#[test]
fn the_target_changed_last_is_shown_and_the_others_are_a_press_away() {
    let nurse = Target::occupation("29-1141.00", "Registered Nurses");
    let page = next_page(&plan_with(&[target(), nurse.clone()]));
    let nav = between(&page, "journey-targets", "</nav>");
    assert!(nav.contains("?of=t0") && nav.contains("?of=t1"), "{nav}");
    assert!(between(nav, "?of=t1", ">").contains("aria-current"));
    check_says(&page, &[next::targets::other()]);
    let five: Vec<Target> = (0..5).map(|_| nurse.clone()).collect();
    let page = next_page(&plan_with(&five));
    check_says(&page, &[&next::targets::full(5)]);
}

#[test]
fn each_line_of_an_advertisement_says_what_it_means() {
    use next::ad as w;
    let mut pasted = Target::default();
    pasted.set_text("- Excel\nForklift\nSpanish");
    pasted
        .confirmed
        .insert("spanish".to_owned(), "s2".to_owned());
    let page = page(Route::JourneyNext, || {
        let records = use_records();
        records.put(&plan_with(&[pasted]));
        records.put(&JourneySkill::new("s1", "Excel", 1));
        let mut spanish = JourneySkill::new("s2", "Spanish", 1);
        spanish.rate(Some(Level::TRIED), 1);
        records.put(&spanish);
    });
    check_says(&page, &[next::targets::untitled(), w::lines_hint()]);
    let row = |line: &str| {
        let rows = between(&page, w::found(), "</section>");
        between(rows, line, "</li>").to_owned()
    };
    check_says(&row("- Excel"), &[w::to_confirm(), &w::confirm("Excel")]);
    check_says(&row("Forklift"), &[w::not_in_ledger(), w::add()]);
    check_says(
        &row("Spanish"),
        &[
            &w::means("Spanish"),
            "You: With help. Asked: On my own.",
            "One step below",
            w::need(),
        ],
    );
}

#[test]
fn asks_are_changed_hidden_and_added() {
    use next::asks as w;
    let mut plan = JourneyPlan::default();
    let change = |need, is_hidden| AskChange { need, is_hidden };
    plan.set_ask(AskKey::Training, change(None, true), 1);
    plan.set_ask(AskKey::SkillsTried, change(Some(7), false), 1);
    plan.add_own_ask("Speak in public", 1);
    let page = next_page(&plan);
    let asks = between(&page, w::heading(), w::stage());
    check_says(
        asks,
        &[
            &w::ask::skills_tried(7),
            "Speak in public",
            w::own(),
            w::hidden_heading(),
            w::no_date(),
        ],
    );
    check_silent(
        between(asks, w::early(), w::hidden_heading()),
        &w::ask::training(1),
    );
    check_silent(asks, w::way());
}

fn path_page(plan: &JourneyPlan, from: &str) -> String {
    page(Route::JourneyPath, || {
        let records = use_records();
        records.put(plan);
        let mut job = JourneyEntry::new("e1", EntryKind::Job, 1);
        job.set_text(EntryField::Start, "1960", 1);
        job.set_text(EntryField::End, "now", 1);
        job.set_text(EntryField::Occupation, from, 1);
        records.put(&job);
    })
}

#[test]
fn a_way_is_told_stone_by_stone_with_what_is_new_and_with_caution() {
    let page = path_page(&plan_with(&[target()]), PRESENT);
    check_says(
        &page,
        &[path::both(), path::start(), path::target(), path::caution()],
    );
    check_says(&page, &[path::licenses()]);
    let stone = between(&page, ASSISTANTS, "</li></ol>");
    check_says(
        stone,
        &[
            &path::carried(18, 16),
            "Customer and Personal Service",
            path::strike(),
            path::aim_for(),
            &path::zones(1),
        ],
    );
    check_silent(&page, path::gentlest());
}

#[test]
fn the_gentlest_way_stands_beside_one_with_a_long_step() {
    let nurse = Target::occupation("29-1141.00", "Registered Nurses");
    let page = path_page(&plan_with(std::slice::from_ref(&nurse)), "31-1131.00");
    check_says(&page, &[path::fewest(), path::long(), path::gentlest()]);
    check_says(&page, &["Dietetic Technicians"]);
    let mut plan = plan_with(&[nurse]);
    plan.set_struck("29-2051.00", true, 1);
    let page = path_page(&plan, "31-1131.00");
    check_says(&page, &["Surgical Assistants", path::struck_heading()]);
    check_says(&page, &[path::put_back()]);
}

#[test]
fn what_cannot_be_said_of_a_way_is_said() {
    let to = |code: &str| plan_with(&[Target::occupation(code, "A job")]);
    check_says(
        &path_page(&to("15-1221.00"), "35-9021.00"),
        &[path::too_far()],
    );
    check_says(&path_page(&to("29-1141.00"), "29-1141.00"), &[path::same()]);
    check_says(
        &path_page(&to("29-1021.00"), "31-9091.00"),
        &[path::any_zone(), path::no_gentle(), &path::zones(2)],
    );
    check_says(
        &path_page(&to("13-1082.00"), "43-9061.00"),
        &[path::unknown(), path::long_unknown()],
    );
    check_says(&path_page(&to("99-9999.00"), PRESENT), &[path::gone()]);
    check_says(
        &path_page(&JourneyPlan::default(), PRESENT),
        &[path::no_to(), path::choose_to()],
    );
}

#[test]
fn what_is_wanted_is_offered_as_a_goal() {
    let wanted = |plan: &JourneyPlan| {
        page(Route::Goals, || {
            let records = use_records();
            records.put(plan);
            records.put(&JourneySkill::new("s1", "Welding", 1));
        })
    };
    let mut plan = JourneyPlan::default();
    check_silent(&wanted(&plan), goals::start::wanted());
    plan.set_wanted("s1", true, 1);
    check_says(
        &wanted(&plan),
        &[
            goals::start::wanted(),
            &goals::start::wanted_goal("Welding"),
        ],
    );
}

#[test]
fn the_start_page_leads_on_in_the_journey_once_nothing_else_is_to_do() {
    let next = |texts: &dyn Fn()| {
        let page = page(Route::Home, || {
            use_records().put(&taking(UNHURRIED, |_| Some(3)));
            texts();
        });
        between(&page, "id=\"next\"", "</section>").to_owned()
    };
    // A result without a wide gap asks for no goal.
    let first = next(&|| ());
    check_says(&first, &[home::crossing::build(), home::next::add_entry()]);
    assert!(links(&first).contains(&"/journey/"), "{:?}", links(&first));

    let mut entry = JourneyEntry::new("e1", EntryKind::Job, 1);
    entry.set_text(EntryField::Title, "Executive assistant", 2);
    let second = next(&|| use_records().put(&entry));
    check_says(
        &second,
        &[home::next::target(), home::next::choose_target()],
    );
    let way = "/journey/next/";
    assert!(links(&second).contains(&way), "{:?}", links(&second));
}
