//! What a result says, on the screen and on paper, and what follows from it on the start page.

use super::*;

#[test]
fn a_printed_result_has_all_advice_its_limits_and_room_for_notes() {
    let page = result_of(QUICK, [5, 1, 5, 1, 1], &[]);
    let printed = between(&page, "advice print-only", "</ol>");
    assert_eq!(printed.matches("<li").count(), 5);
    check_says(printed, &[quiz::advice::networking_text()]);
    assert!(links(printed).is_empty());
    let paper = between(&page, "class=\"paper print-only\"", "</footer>");
    check_says(
        paper,
        &[quiz::drawer::limits(), quiz::result::paper_notes()],
    );
    check_says(&page, &[quiz::result::paper_name()]);
}

#[test]
fn what_stands_under_the_map_is_said_without_numbers() {
    let page = result_of(QUICK, [5, 1, 5, 1, 3], &[]);
    let said = text(between(&page, "class=\"where__map\"", "role=\"tablist\""));
    for expected in [
        quiz::meaning::want_high(),
        quiz::meaning::role_low(),
        quiz::meaning::purpose_clearly_income(),
    ] {
        assert!(said.contains(&words(expected)), "{expected:?}: {said}");
    }
    assert!(!said.contains(|c: char| c.is_ascii_digit()), "{said}");
}

#[test]
fn each_score_of_a_result_has_its_sentence() {
    let page = result_of(QUICK, [5, 1, 5, 1, 3], &[]);
    let scores = between(&page, "id=\"scores\"", "</section>");
    check_says(
        scores,
        &[
            quiz::meaning::want_high(),
            quiz::meaning::role_low(),
            quiz::meaning::meaning_low(),
            quiz::meaning::income_high(),
            quiz::meaning::facet_much_less(),
            quiz::meaning::practice_sometimes(),
        ],
    );
    assert_eq!(scores.matches("class=\"bars__says\"").count(), 4 + 4 + 6);
}

#[test]
fn without_a_job_what_does_not_apply_is_no_missing_answer() {
    let page = result_of(WITHOUT_A_ROLE, [3, 3, 3, 0, 5], &[("balance_ended", 0)]);
    check_silent(&page, quiz::result::too_few());
    check_says(&page, &[quiz::items_without_job::experience_led()]);
    let page = result_of(QUICK, CALM, &[("balance_ended", 0)]);
    check_says(&page, &[quiz::result::too_few()]);
    check_silent(&page, quiz::items_without_job::experience_led());
}

#[test]
fn without_a_job_nothing_is_advised_for_a_job() {
    let page = result_of(WITHOUT_A_ROLE, [5, 3, 3, 0, 1], &[]);
    check_says(&page, &[quiz::advice::experience_without_title()]);
    check_silent(&page, quiz::advice::networking_text());
}

#[test]
fn an_answer_can_be_changed_on_the_day_of_the_quiz_alone() {
    install_english();
    let taken = |days: u64| {
        let taken_on = crate::platform::clock::today() - chrono::Days::new(days);
        result(&Taking {
            taken_on,
            ..taking(UNHURRIED, |_| Some(4))
        })
    };
    check_says(&taken(0), &[quiz::result::change()]);
    check_silent(&taken(1), quiz::result::change());
}

#[test]
fn a_reader_who_returns_finds_what_is_next_before_the_promise() {
    let home_after = |records: fn()| renderer("/").page_after(Route::Home, records);
    let first = home_after(|| ());
    check_says(&first, &[home::heading(), home::start()]);
    check_silent(&first, home::back());
    check_silent(&first, home::next::heading());

    let page = home_after(|| {
        let taking = taking(UNHURRIED, |item| match item.key().starts_with("role_") {
            true => Some(1),
            false => Some(4),
        });
        use_records().put(&taking);
    });
    let top = between(&page, home::back(), "<details class=\"drawer section\"");
    check_says(
        top,
        &[
            home::next::heading(),
            home::next::goal(),
            home::so_far::heading(),
        ],
    );
    assert!(links(top).contains(&"/goals/edit/"), "{:?}", links(top));
    check_silent(top, home::heading());
    assert_eq!(page.matches("<h1").count(), 1);

    // An example is nobody's: the promise stays on top.
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let page = renderer("/").page_after(Route::Home, || use_records().put(&example(day)));
    check_silent(&page, home::back());
    check_says(&page, &[home::start(), home::so_far::heading()]);
}

#[test]
fn a_quiz_in_progress_comes_first_and_is_said_once() {
    let with =
        |draft: Draft| renderer("/").page_after(Route::Home, move || use_records().put(&draft));
    let mut draft = Draft::new("d1", QUICK, 1);
    check_silent(&with(draft.clone()), home::so_far::draft());
    let first = QUICK.items().next().unwrap();
    draft.answer(first, Reply::DoesNotApply, 2);
    let page = with(draft);
    let next = between(&page, "id=\"next\"", "</section>");
    check_says(next, &[home::so_far::draft(), home::go_on()]);
    assert!(!page.contains("id=\"so-far\""));
}

#[test]
fn the_footer_leads_to_how_the_quiz_is_scored() {
    let page = first_visit(Route::Home);
    let footer = between(&page, "<footer", "</footer>");
    assert!(footer.contains("href=\"/quiz/#scoring\""), "{footer}");
    let quiz_start = first_visit(Route::Quiz);
    let scoring = between(&quiz_start, "id=\"scoring\"", "</section>");
    check_says(scoring, quiz::scoring::texts());
}

#[test]
fn a_result_that_advises_something_leads_to_its_threads_on_the_plan() {
    let leads = |page: &str| page.contains("href=\"/plan/#threads\"");
    assert!(leads(&result_of(QUICK, [5, 1, 5, 1, 1], &[])));
    assert!(!leads(&result_of(QUICK, CALM, &[])));
}
