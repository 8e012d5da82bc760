//! What the list of goals and the editor say.

use super::*;

/// The list of goals with one goal: what is typed in it, and what happens to it.
fn goals_with(texts: &[(Field, String)], act: impl FnOnce(&mut Goal, NaiveDate)) -> String {
    let mut draft = GoalDraft::default();
    draft.set_statement("Send twelve applications");
    for (field, text) in texts {
        draft.set(*field, text.as_str());
    }
    let today = clock::today();
    let mut goal = Goal::new("g1", &draft, 1);
    goal.set_status(Status::Active, today, 2);
    act(&mut goal, today);
    renderer("/").page_after(Route::Goals, || use_records().put(&goal))
}

/// A check-in of today.
fn check_in(goal: &mut Goal, on: NaiveDate, value: i64, evidence: &str) {
    let check_in = CheckIn {
        on,
        value: Some(Decimal::whole(value)),
        note: String::new(),
        evidence: evidence.to_owned(),
    };
    goal.check_in("r1", check_in, 3);
}

#[test]
fn a_first_step_that_is_due_is_answered_in_the_list() {
    use goals::list as w;
    let day = date_to_text(clock::today());
    let step = [(Field::Step, "Call.".to_owned()), (Field::StepDue, day)];
    let page = goals_with(&step, |_, _| {});
    check_says(
        &page,
        &[
            &goals::sentence::step("Call"),
            w::step_done(),
            w::step_later(),
        ],
    );
    let done = goals_with(&step, |goal, _| goal.finish_step(true, 3));
    check_silent(&done, w::step_later());
}

#[test]
fn the_list_asks_at_the_target_whether_the_goal_is_done() {
    let target = [(Field::Target, "12".to_owned())];
    let page = goals_with(&target, |goal, on| check_in(goal, on, 12, ""));
    check_says(&page, &[goals::need::reached(), goals::list::finish()]);
    let before = goals_with(&target, |goal, on| check_in(goal, on, 11, ""));
    check_silent(&before, goals::list::finish());
    check_silent(&before, goals::list::proof());
}

#[test]
fn goals_that_are_done_stay_in_the_list_with_what_they_prove() {
    let page = goals_with(&[], |goal, on| {
        check_in(goal, on, 3, "the letter");
        let evidence = goal.latest_proof().to_owned();
        goal.set_status(Status::Done { on, evidence }, on, 4);
    });
    let over = between(&page, goals::list::over(), "</section>");
    check_says(over, &["Send twelve applications"]);
    let proof = between(&page, goals::list::proof(), "</section>");
    assert_eq!(text(proof).matches("the letter").count(), 1);
}

#[test]
fn a_proof_leads_where_its_words_say_or_is_no_link() {
    let proof = |text: &str| {
        let page = goals_with(&[], |goal, on| check_in(goal, on, 3, text));
        between(&page, goals::list::proof(), "</section>").to_owned()
    };
    // No other site is named in what ships.
    let site = |rest: &str| ["https:", "//", rest].concat();
    let link = proof(&site("b\u{fc}cher.example/a"));
    let ascii = site("xn--bcher-kva.example/a");
    assert!(link.contains(&["href=\"", &ascii, "\""].concat()), "{link}");
    check_says(&link, &[ascii.as_str()]);
    let named = proof(&site("bank.example@other.example/"));
    assert!(!named.contains("href"), "{named}");
    check_says(&named, &[goals::proof::user_info()]);
    let turned = proof(&site("other.example/\u{202e}elpmaxe.knab"));
    assert!(
        !turned.contains("href") && !turned.contains('\u{202e}'),
        "{turned}"
    );
    check_says(&turned, &[goals::proof::hidden()]);
    let words = proof("the \u{202e}letter");
    assert!(
        words.contains("<bdi>"),
        "kept apart from what stands around it: {words}"
    );
}

#[test]
fn a_goal_is_asked_for_what_it_needs_and_its_letters_are_closed() {
    let page = first_visit(Route::GoalsEdit);
    check_says(
        &page,
        &[
            goals::field::what(),
            goals::field::target(),
            goals::field::due(),
            goals::field::step(),
            goals::edit::stronger(),
            goals::letter::timed(),
        ],
    );
    check_silent(&page, goals::field::why());
    check_silent(&page, goals::edit::nothing_left());
}
