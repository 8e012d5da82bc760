//! What pages say and where they lead, on a first visit and with records: rendered natively, with
//! the English words.

use std::path::Path;

use chrono::NaiveDate;
use steppingstone_core::day::date_to_text;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::check_in::CheckIn;
use steppingstone_core::goals::{Field, Goal, GoalDraft, Status};
use steppingstone_core::journey::EntryKind;
use steppingstone_core::journey::record::{EntryField, JourneyEntry};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::quiz::example::example;
use steppingstone_core::quiz::{Answer, Draft, Form, Item, Reply, Setup, Taking};
use steppingstone_core::route::Route;
use steppingstone_words::Locale;

use super::{Renderer, without_comments};
use crate::platform::clock;
use crate::state::use_records;
use crate::words::{frame, goals, guide, home, install_english, quiz, shared, your_data};

#[path = "prerender_goals_tests.rs"]
mod goal_pages;
#[path = "prerender_next_job_tests.rs"]
mod next_job_pages;
#[path = "prerender_quiz_tests.rs"]
mod quiz_pages;

/// Renders pages as they are served from `base`.
fn renderer(base: &str) -> Renderer {
    let locale = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    let words = Locale::load(&locale).unwrap().pack("en", |_| true);
    Renderer::new(&words, base).unwrap()
}

/// A page on a first visit, at the top of a host.
fn first_visit(route: Route) -> String {
    renderer("/").page(route)
}

/// The text of a piece of a page, without its elements.
fn text(html: &str) -> String {
    let mut parts = html.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    let all = parts.fold(first, |text, part| {
        text + " " + part.split_once('>').map_or("", |(_, after)| after)
    });
    let decoded = all
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    decoded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The piece of a page from one text to another.
#[track_caller]
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html.find(from).unwrap_or_else(|| panic!("no {from:?}"));
    let rest = &html[start..];
    &rest[..rest
        .find(to)
        .unwrap_or_else(|| panic!("no {to:?} after {from:?}"))]
}

/// Where the links in a piece of a page lead, in order, without query and anchor.
fn links(html: &str) -> Vec<&str> {
    let hrefs = html
        .split("<a ")
        .skip(1)
        .map(|link| between(link, "href=\"", ">").trim_start_matches("href=\""));
    hrefs
        .map(|href| href.split(['"', '?', '#']).next().unwrap_or_default())
        .collect()
}

/// A text as [`text`] gives it. Words that were not installed are empty, and would be found anywhere.
#[track_caller]
fn words(expected: &str) -> String {
    let words = text(expected);
    assert!(!words.is_empty(), "install the words first");
    words
}

#[track_caller]
fn check_says(html: &str, expected: &[&str]) {
    let said = text(html);
    for part in expected {
        assert!(said.contains(&words(part)), "{part:?} is not in: {said}");
    }
}

#[track_caller]
fn check_silent(html: &str, unexpected: &str) {
    let said = text(html);
    assert!(
        !said.contains(&words(unexpected)),
        "{unexpected:?} is in: {said}"
    );
}

#[test]
fn every_page_can_be_drawn() {
    let renderer = renderer("/sub/");
    for route in Route::PAGES.into_iter().chain([Route::NotFound]) {
        let page = renderer.page(route);
        assert!(page.contains("<h1"), "{route:?}");
        let has_furniture = page.contains("bottom-bar");
        assert_eq!(has_furniture, route.embed().is_none(), "{route:?}");
    }
}

#[test]
fn comments_go_and_text_stays() {
    assert_eq!(without_comments("a<!>b<!--c-->d<p>-->"), "abd<p>-->");
    assert_eq!(without_comments("<!--a--><!--b-->"), "");
}

#[test]
fn a_first_visit_is_led_to_the_guide_and_then_to_the_tools_in_their_order() {
    let page = first_visit(Route::Home);
    let across = between(&page, home::crossing::heading(), "</section>");
    let expected = [
        "/guide/",
        "/quiz/",
        "/journey/",
        "/goals/",
        "/network/",
        "/balance/",
        "/offers/",
        "/plan/",
    ];
    assert_eq!(links(across), expected);
    let titles = [
        home::crossing::read(),
        home::crossing::ask(),
        home::crossing::build(),
        home::crossing::act(),
        home::crossing::meet(),
        home::crossing::rest(),
        home::crossing::weigh(),
        home::crossing::decide(),
    ];
    let said = text(across);
    let places: Vec<_> = titles.iter().map(|title| said.find(title)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{said}"
    );
}

#[test]
fn no_tool_of_the_navigation_is_missing_on_the_home_page() {
    let page = first_visit(Route::Home);
    let mut across = links(between(&page, home::crossing::heading(), "</section>"));
    let mut all = links(between(&page, "<nav", "</nav>"));
    all.retain(|href| *href != "/your-data/");
    across.sort_unstable();
    all.sort_unstable();
    assert_eq!(across, all);
}

/// Where each section of the guide ends; the first and the last say what is in the others.
const ENDS: [(&str, Option<&str>); 9] = [
    ("takeaways", None),
    ("career", None),
    ("job", None),
    ("difference", Some("/quiz/")),
    ("turning", Some("/goals/")),
    ("managing", Some("/goals/")),
    ("benefits", Some("/offers/")),
    ("conclusion", Some("/quiz/")),
    // The last source, on another site.
    ("sources", Some("https:")),
];

#[test]
fn each_section_of_the_guide_ends_in_the_tool_that_does_it() {
    let page = first_visit(Route::Guide);
    let article = between(&page, "<article", "</article>");
    for (at, (id, expected)) in ENDS.iter().enumerate() {
        let start = article.find(&format!("id=\"{id}\"")).unwrap();
        let rest = &article[start..];
        let end = ENDS.get(at + 1).and_then(|(next, _)| {
            let at = rest.find(&format!("id=\"{next}\""))?;
            rest[..at].rfind("<section")
        });
        let section = &rest[..end.unwrap_or(rest.len())];
        // A link is the end if no text follows it.
        let last = section
            .rfind("</a>")
            .filter(|at| text(&section[*at..]).is_empty());
        let found = last.and_then(|_| links(section).pop());
        let found = found.map(|link| match link.starts_with("https:") {
            true => "https:",
            false => link,
        });
        assert_eq!(found, *expected, "the end of {id}");
    }
}

#[test]
fn the_guide_leads_to_tools_that_are_there_to_its_sources_and_to_no_other_page() {
    let page = first_visit(Route::Guide);
    let article = between(&page, "<article", "</article>");
    let mut inside = links(article);
    inside.sort_unstable();
    let to_quiz = inside.iter().filter(|link| **link == "/quiz/");
    assert_eq!(to_quiz.count(), 2, "the same button is no refrain");
    inside.dedup();
    let (sources, inside): (Vec<&str>, Vec<&str>) =
        inside.iter().partition(|link| link.starts_with("https:"));
    let journey = ["/journey/", "/journey/learning/", "/journey/skills/"];
    let others = [
        "/balance/",
        "/goals/",
        "/guide/",
        "/network/",
        "/offers/",
        "/plan/",
        "/quiz/",
    ];
    let mut expected = [others.as_slice(), &journey].concat();
    expected.sort_unstable();
    assert_eq!(inside, expected);
    assert_eq!(sources.len(), guide::sources::names().len());
    check_says(article, &[guide::to_quiz()]);
}

#[test]
fn your_data_says_on_a_first_visit_that_nothing_is_kept() {
    let page = first_visit(Route::YourData);
    check_says(
        &page,
        &[your_data::what::none(), your_data::privacy::heading()],
    );
    // The header is silent until there is something to say.
    check_silent(&page, frame::save::saved());
    check_silent(&page, your_data::what::total());
}

/// The home page with offers of these names kept, in this order; the last is the present job.
fn home_with_offers(names: &[&str]) -> String {
    renderer("/").page_after(Route::Home, || {
        for (place, name) in (0_i64..).zip(names) {
            let mut offer = SavedOffer::new(format!("o{place}"), place, 1);
            offer.draft.name = (*name).to_owned();
            use_records().put(&offer);
        }
    })
}

#[test]
fn of_many_offers_two_are_named_on_the_home_page() {
    use home::so_far as w;
    check_says(
        &home_with_offers(&["", "South", "North", "Harbour"]),
        &[&w::offers(4), &w::offers_two_more(2, "South", "North")],
    );
    check_says(
        &home_with_offers(&["South", "North"]),
        &[&w::offers(2), &w::offers_two("South", "North")],
    );
    check_says(&home_with_offers(&["North"]), &[&w::offers(1), "North"]);
}

#[test]
fn the_home_page_tells_of_the_months_of_work_once_there_are_some() {
    use home::so_far as w;
    clock::set_day(2026, 11, 28);
    let with = |id: &'static str, end: &'static str| {
        renderer("/").page_after(Route::Home, move || {
            let mut entry = JourneyEntry::new(id, EntryKind::Job, 1);
            entry.set_text(EntryField::Start, "2019-01", 1);
            entry.set_text(EntryField::End, end, 1);
            use_records().put(&entry);
        })
    };
    check_says(
        &with("e1", "2019-12"),
        &[w::journey(), &w::journey_months(12)],
    );
    check_says(&with("e1", ""), &[w::journey_begun()]);
    check_silent(&with("exampleentry1", "2019-12"), w::to_journey());
}

const QUICK: Setup = Setup {
    form: Form::Quick,
    working: true,
    stage: None,
};
const WITHOUT_A_ROLE: Setup = Setup {
    working: false,
    ..QUICK
};

/// A quiz, each item answered after so many milliseconds: 1 to 5, 0 for "doesn't apply", and `None`
/// for an item that is left open.
fn taking_of(setup: Setup, pace_ms: i64, reply: impl Fn(Item) -> Option<u8>) -> Taking {
    let mut draft = Draft::new("a1", setup, 0);
    for (item, at) in setup.items().zip(1..) {
        if let Some(point) = reply(item) {
            let reply = Answer::new(point).map_or(Reply::DoesNotApply, Reply::Point);
            draft.answer(item, reply, at * pace_ms);
        }
    }
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    draft.finish(day, 1_000 * pace_ms)
}

/// A quick quiz of somebody with a role.
fn taking(pace_ms: i64, reply: impl Fn(Item) -> Option<u8>) -> Taking {
    taking_of(QUICK, pace_ms, reply)
}

/// The page of a result that is kept.
fn result(taking: &Taking) -> String {
    renderer("/").page_after(Route::QuizResults, || use_records().put(taking))
}

/// How long most people look at a question.
const UNHURRIED: i64 = 7_000;

#[test]
fn an_unfinished_quiz_gives_a_result_that_says_where_answers_are_missing() {
    let page = result(&taking(UNHURRIED, |item| {
        match item.key().split_once('_')?.0 {
            "want" => Some(5),
            "role" => Some(1),
            _ => None,
        }
    }));
    check_says(
        &page,
        &[
            quiz::headline::high_low(),
            quiz::sentence::purpose_thin(),
            quiz::map::thin(),
            quiz::result::too_few(),
            "0 of 3",
            quiz::drawer::skipped(),
        ],
    );
}

#[test]
fn nothing_answered_at_all_still_gives_a_kind_page() {
    let page = result(&taking(UNHURRIED, |_| None));
    check_says(&page, &[quiz::headline::thin(), quiz::result::too_few()]);
}

#[test]
fn answers_near_the_middle_give_no_clear_result_and_say_so_kindly() {
    let page = result(&taking(UNHURRIED, |_| Some(3)));
    check_says(
        &page,
        &[quiz::profile::unclear(), quiz::profile::unclear_text()],
    );
}

#[test]
fn answers_that_came_too_fast_get_a_soft_hint() {
    install_english();
    let hint = [quiz::hint::heading_one(), quiz::hint::fast()];
    check_says(&result(&taking(900, |_| Some(4))), &hint);
    check_silent(&result(&taking(UNHURRIED, |_| Some(4))), quiz::hint::fast());
}

#[test]
fn the_example_is_offered_only_to_those_who_have_no_result() {
    check_says(&first_visit(Route::Home), &[home::example()]);
    let page = renderer("/").page_after(Route::Home, || {
        use_records().put(&taking(UNHURRIED, |_| Some(4)));
    });
    check_silent(&page, home::example());
}

#[test]
fn an_example_has_nothing_to_share() {
    check_says(
        &result(&taking(UNHURRIED, |_| Some(4))),
        &[shared::send::result()],
    );
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let page = result(&example(day));
    check_says(&page, &[quiz::result::example_remove()]);
    check_silent(&page, shared::send::result());
}

/// How much somebody says yes to, 0 for "doesn't apply": wishes for a career, meaning, income, what
/// the role gives, habits.
type Leanings = [u8; 5];

/// Other answers to some items, by their keys.
type More = &'static [(&'static str, u8)];

/// Of two minds, and every habit weekly: nothing that one would be advised of.
const CALM: Leanings = [3, 3, 3, 3, 5];

/// Growth is wanted as much as can be and not given at all; the other sides make up for it.
const GROWTH: [(&str, u8); 5] = [
    ("want_growth_new", 5),
    ("role_growth_new", 1),
    ("role_horizon_years", 4),
    ("role_specialisation_expert", 4),
    ("role_advancement_up", 4),
];

/// The page of a result, with other answers to some items.
fn result_of(setup: Setup, leanings: Leanings, more: More) -> String {
    result(&taking_of(setup, UNHURRIED, |item| {
        let key = item.key();
        if let Some((_, point)) = more.iter().find(|(other, _)| *other == key) {
            return Some(*point);
        }
        let at = ["want_", "meaning_", "income_", "role_"]
            .iter()
            .position(|block| key.starts_with(block));
        let point = leanings[at.unwrap_or(4)];
        Some(if item.reversed() && point > 0 {
            6 - point
        } else {
            point
        })
    }))
}

#[test]
fn a_result_without_advice_says_why() {
    install_english();
    let growth = || quiz::advice::none_but(quiz::facet_inline::growth(), "100", "0");
    let cases: [(Setup, Leanings, More, String); 6] = [
        (QUICK, [0; 5], &[], quiz::advice::none_thin().to_owned()),
        (
            QUICK,
            [3, 3, 3, 3, 0],
            &[],
            quiz::advice::none_thin().to_owned(),
        ),
        (
            WITHOUT_A_ROLE,
            CALM,
            &[],
            quiz::advice::none_alone().to_owned(),
        ),
        (
            QUICK,
            [1, 3, 3, 5, 5],
            &[],
            quiz::advice::none_more().to_owned(),
        ),
        (QUICK, CALM, &GROWTH, growth()),
        (QUICK, [5, 3, 3, 5, 5], &[], quiz::advice::none().to_owned()),
    ];
    for (setup, leanings, more, expected) in cases {
        let page = result_of(setup, leanings, more);
        let advice = between(&page, "id=\"what-to-do\"", "</section>");
        assert!(
            text(advice).ends_with(&words(&expected)),
            "{expected:?} is not all of: {}",
            text(advice)
        );
        assert!(!advice.contains("<li"), "{leanings:?}");
    }
}

#[test]
fn the_third_sentence_of_a_result_names_a_gap_only_where_there_is_one() {
    use quiz::sentence as s;
    install_english();
    let growth = quiz::facet_inline::growth();
    let full = Setup {
        form: Form::Full,
        ..QUICK
    };
    let one_sided: More = &[
        ("want_growth_new", 5),
        ("want_growth_known", 1),
        ("role_growth_new", 1),
        ("role_growth_known", 5),
    ];
    let cases: [(Setup, More, String); 7] = [
        (QUICK, &[], s::no_gap().to_owned()),
        (QUICK, &GROWTH, s::on_the_whole_but(growth)),
        (
            QUICK,
            &[("role_growth_new", 0)],
            s::on_the_whole().to_owned(),
        ),
        (full, one_sided, s::gap(growth)),
        (WITHOUT_A_ROLE, &[], s::practice_same().to_owned()),
        (
            WITHOUT_A_ROLE,
            &[("skills_learned", 4)],
            s::practice(quiz::practice_inline::skills()),
        ),
        (
            WITHOUT_A_ROLE,
            &[("skills_learned", 1), ("networking_met", 1)],
            s::practice_several().to_owned(),
        ),
    ];
    for (setup, more, expected) in cases {
        check_says(&result_of(setup, CALM, more), &[&expected]);
    }
}

#[test]
fn no_clear_result_speaks_of_gaps_only_where_there_are_some() {
    check_says(
        &result_of(QUICK, CALM, &[]),
        &[quiz::profile::unclear_text()],
    );
    let alone = result_of(WITHOUT_A_ROLE, CALM, &[]);
    check_says(&alone, &[quiz::profile::unclear_text_alone()]);
    check_silent(&alone, quiz::profile::unclear_text());
}

/// The page of the later of two quizzes of somebody without a role.
fn result_after(
    earlier: impl Fn(Item) -> Option<u8>,
    later: impl Fn(Item) -> Option<u8>,
) -> String {
    let mut before = taking_of(WITHOUT_A_ROLE, UNHURRIED, earlier);
    before.id = "a0".to_owned();
    before.taken_ms -= 1;
    let after = taking_of(WITHOUT_A_ROLE, UNHURRIED, later);
    renderer("/").page_after(Route::QuizResults, || {
        let records = use_records();
        records.put(&before);
        records.put(&after);
    })
}

/// An answer to every habit, and to nothing else.
fn habits(point: u8) -> impl Fn(Item) -> Option<u8> {
    move |item| {
        let wishes = ["want_", "meaning_", "income_"];
        let is_wish = wishes.iter().any(|block| item.key().starts_with(block));
        (!is_wish).then_some(point)
    }
}

#[test]
fn habits_that_changed_are_shown_though_no_whole_scale_was_answered() {
    let page = result_after(habits(4), habits(2));
    check_says(&page, &[quiz::change::only_parts(), "75 25 -50"]);
    check_silent(&page, quiz::change::nothing());
}

#[test]
fn nothing_in_common_is_said_to_be_nothing() {
    let wishes = |item: Item| item.key().starts_with("want_").then_some(3);
    let page = result_after(wishes, habits(2));
    check_says(&page, &[quiz::change::nothing()]);
    check_silent(&page, quiz::change::only_parts());
}

#[test]
fn comparing_says_what_it_needs_while_there_is_only_one_result() {
    let page = renderer("/").page_after(Route::QuizCompare, || {
        use_records().put(&taking(UNHURRIED, |_| Some(4)));
    });
    check_says(&page, &[quiz::change::need_two()]);
    check_silent(&page, quiz::change::first());
}

#[test]
fn a_result_of_a_quick_quiz_has_as_many_answers_as_were_asked() {
    let page = result(&taking(UNHURRIED, |_| Some(4)));
    check_says(&page, &["4 of 4", "3 of 3"]);
    check_silent(&page, "8 of 8");
}
