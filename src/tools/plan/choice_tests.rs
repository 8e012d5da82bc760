use steppingstone_core::decimal::Decimal;
use steppingstone_core::journey::record::{EntryField, JourneyEntry};
use steppingstone_core::offers::Field;
use steppingstone_core::offers::fit::rated_in;
use steppingstone_core::plan::record::{DecisionFigure, DecisionOutcome};
use steppingstone_core::quiz::example::example;

use super::*;
use crate::state::{Undo, provide_navigation, provide_records, provide_undo};
use crate::words::install_english;
use crate::words::plan_choice::answer as a;
use crate::words::plan_choice_more as m;

fn with_page(check: impl FnOnce(ChoicePage, Undo)) {
    install_english();
    clock::set_day(2026, 11, 30);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        let undo = provide_undo();
        check(ChoicePage::new(ToolStore::new()), undo);
    });
}

/// An offer whose id is its name, with its ratings in the order of the facets.
fn put(page: ChoicePage, name: &str, pay: &str, ratings: [&str; 4], place: i64) {
    let mut offer = SavedOffer::new(name, place, 1);
    offer.draft.name = name.to_owned();
    offer.set_text(Field::Pay, pay, 2);
    for (facet, rating) in Facet::ALL.into_iter().zip(ratings) {
        offer.set_text(rated_in(facet), rating, 2);
    }
    page.store.records.put(&offer);
}

/// Northwind is ahead in growth alone, and leads.
fn put_two(page: ChoicePage) {
    put(page, "Northwind", "80k", ["5", "5", "9", "5"], 1);
    put(page, "Harbor", "92k", ["6", "6", "4", "6"], 2);
}

fn figures(page: ChoicePage) -> figures::Figures {
    figures::Figures::new(page)
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(!part.is_empty(), "install the words first");
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn nothing_or_one_alone_leads_to_offers() {
    with_page(|page, _| {
        let html = choice(Route::PlanChoice).to_html();
        check(&html, &[w::heading(), w::none(), w::to_offers()]);
        put(page, "Northwind", "80k", ["", "", "", ""], 1);
        let html = choice(Route::PlanChoice).to_html();
        check(
            &html,
            &["only one to choose here: Northwind", w::to_offers()],
        );
        assert!(!html.contains(w::none()), "{html}");
    });
}

#[test]
fn the_answer_says_who_leads_and_until_when() {
    with_page(|page, _| {
        put_two(page);
        let expected = [
            "Northwind takes you further.",
            "Northwind leads until \"Learning new things\" counts less than 31 (now 50). Then \
             Harbor catches up.",
        ];
        assert_eq!(answer::sentences(page), expected);
        // Ratings of 24 and 22 of 40.
        let html = choice(Route::PlanChoice).to_html();
        check(&html, &["60 of 100", "55 of 100", "counts 50, all rated"]);
        page.change_criterion("facetgrowth", &|it, now| {
            it.change(now, |it| it.weight.value = Some(30));
        });
        assert_eq!(
            answer::sentences(page),
            ["These are level: Northwind and Harbor."]
        );
    });
}

#[test]
fn the_rating_that_would_settle_most_is_named() {
    with_page(|page, _| {
        put(page, "Northwind", "", ["5", "", "9", "5"], 1);
        put(page, "Harbor", "", ["6", "6", "4", "6"], 2);
        let expected =
            "One rating would settle most: how good Northwind is on \"Being an expert\".";
        assert_eq!(answer::sentences(page), [a::open(), expected]);
        let html = choice(Route::PlanChoice).to_html();
        check(&html, &[a::rate(), "so far", "counts 50, 1 of 2 rated"]);
    });
}

#[test]
fn without_any_weight_the_page_says_why_there_is_no_score() {
    with_page(|page, _| {
        put_two(page);
        for facet in Facet::ALL {
            page.change_criterion(&default_id(facet), &|it, now| {
                it.change(now, |it| it.weight.value = Some(0));
            });
        }
        assert_eq!(answer::sentences(page), [a::nothing_counts()]);
    });
}

#[test]
fn a_criterion_of_ones_own_counts_once_it_is_rated() {
    with_page(|page, undo| {
        put_two(page);
        criteria::add(page, "Four days a week", None);
        let id = page.view.read_untracked().criteria[4].id.clone();
        assert_eq!(page.criterion_name(&id), "Four days a week");
        assert!(page.is_open(&id));
        let state = |offer: &str| ratings::rating_state(page, &id, offer);
        assert_eq!(state("Harbor"), w::ratings::missing());
        page.change_rating(&id, "Harbor", &|it| it.tenths = Some(100));
        page.change_rating(&id, "Northwind", &|it| it.tenths = Some(5));
        assert_eq!(state("Harbor"), w::ratings::hollow());
        page.change_rating(&id, "Harbor", &|it| it.why = "They said so".to_owned());
        assert_eq!(state("Harbor"), w::ratings::with_reason());
        assert_eq!(answer::sentences(page)[0], "Harbor takes you further.");
        page.store
            .list::<CriterionRecord>()
            .delete(&id, String::new());
        assert_eq!(answer::sentences(page)[0], "Northwind takes you further.");
        assert!(undo.take_back());
        assert_eq!(answer::sentences(page)[0], "Harbor takes you further.");
    });
}

#[test]
fn criteria_are_in_the_order_that_the_reader_gives_them() {
    with_page(|page, undo| {
        put_two(page);
        criteria::add(page, "Four days a week", None);
        let ids = || -> Vec<String> {
            let view = page.view.read_untracked();
            view.criteria.iter().map(|it| it.id.clone()).collect()
        };
        let before = ids();
        let own = before[4].clone();
        let html = choice(Route::PlanChoice).to_html();
        check(&html, &["Move up: Four days a week"]);
        assert!(!html.contains("Move down: Four days a week"), "{html}");
        page.shift_criterion(&own, -1);
        assert_eq!(ids()[3], own);
        check(
            &choice(Route::PlanChoice).to_html(),
            &["Move up: Four days a week", "Move down: Four days a week"],
        );
        // Weights and the answer stay.
        assert_eq!(page.view.read_untracked().criteria[4].weight, None);
        assert!(undo.take_back());
        assert_eq!(ids(), before);
    });
}

#[test]
fn examples_are_named_as_such_where_there_is_nothing_else() {
    with_page(|page, _| {
        let put = || {
            for offer in steppingstone_core::offers::examples(["a", "b", "c"], 1) {
                page.store.records.put(&offer);
            }
        };
        put();
        let note = crate::words::plan::example();
        check(&choice(Route::PlanChoice).to_html(), &[note]);
        put_two(page);
        assert!(!choice(Route::PlanChoice).to_html().contains(note));
    });
}

#[test]
fn the_present_job_has_the_ratings_that_the_quiz_proposes() {
    with_page(|page, _| {
        put_two(page);
        let mut job = SavedOffer::new("job", 3, 1);
        job.is_current = true;
        page.store.records.put(&job);
        page.store.records.put(&example(clock::today()));
        assert_eq!(page.offer_name("job"), crate::words::plan::present_job());
        let state = ratings::rating_state(page, "facetgrowth", "job");
        assert!(state.contains("proposed from your latest quiz"), "{state}");
    });
}

#[test]
fn a_number_is_kept_as_typed_and_stored_if_it_is_one() {
    install_english();
    let kind = |places| number_field::NumberKind {
        range: (0, 10),
        places,
        problem: "",
    };
    assert_eq!(kind(1).read("7.5"), Ok(Some(75)));
    assert_eq!(kind(1).read("7,5"), Ok(Some(75)));
    assert_eq!(kind(1).read(" "), Ok(None));
    assert_eq!(kind(1).read("7.55"), Err(()));
    assert_eq!(kind(1).read("11"), Err(()));
    assert_eq!(kind(0).read("7.5"), Err(()));
    assert_eq!(kind(0).read("10"), Ok(Some(10)));
}

#[test]
fn a_point_of_fit_has_a_price_where_money_and_fit_disagree() {
    with_page(|page, _| {
        put_two(page);
        let lines = more::price::sentences(page, figures(page));
        // 12,000 more for 5 points less.
        let expected = "Northwind is the better choice if a point of fit is worth more than \
                        USD 2400.00 a year to you. Below that, Harbor is.";
        assert_eq!(lines, [expected]);
        put(page, "Harbor", "70k", ["6", "6", "4", "6"], 2);
        let lines = more::price::sentences(page, figures(page));
        assert_eq!(lines, ["Northwind is ahead in money and in fit."]);
        put(page, "Harbor", "92k", ["6", "", "4", "6"], 2);
        let lines = more::price::sentences(page, figures(page));
        assert_eq!(lines, [m::price::fit_incomplete()]);
        put(page, "Harbor", "", ["6", "6", "4", "6"], 2);
        let lines = more::price::sentences(page, figures(page));
        assert_eq!(lines, [m::price::no_money()]);
    });
}

fn decisions(page: ChoicePage) -> Vec<DecisionRecord> {
    page.store.records.all::<DecisionRecord>().get_untracked()
}

#[test]
fn a_decision_keeps_what_was_chosen_and_can_be_taken_back() {
    with_page(|page, undo| {
        put_two(page);
        let form = more::decide::DecideForm::new(page, figures(page));
        form.reasons[0].set(" The team ".to_owned());
        form.sure.set("often".to_owned());
        assert_eq!(form.record(), None);
        form.sure.set("70".to_owned());
        let id = form.record().unwrap();
        let stored = decisions(page);
        let [decision] = stored.as_slice() else {
            panic!("one decision is stored");
        };
        // The leader, unless the reader says otherwise.
        let chosen = &decision.chosen.value;
        assert_eq!((chosen.name.as_str(), &decision.id), ("Northwind", &id));
        assert_eq!(decision.reasons.value, ["The team"]);
        assert_eq!(decision.sure.value, Some(70));
        assert_eq!(decision.others.value[0].name, "Harbor");
        assert_eq!(decision.review_on.value.to_string(), "2027-05-30");
        let fit = chosen.figures.last().unwrap();
        assert_eq!(
            (fit.figure, fit.value),
            (DecisionFigure::Fit, Decimal::whole(60))
        );
        let average = chosen.figures.first().unwrap();
        assert_eq!(average.figure, DecisionFigure::Average);
        // What was decided is no choice any more (T8).
        let first = answer::sentences(page).remove(0);
        assert_eq!(first, "You decided on 2026-11-30: Northwind.");
        let html = more::decisions::decisions(page.store).to_html();
        let parts = ["The team", "Not chosen: Harbor.", "70 % sure", "60 of 100"];
        check(&html, &parts);
        check(&html, &["Look back on 2027-05-30."]);
        assert!(undo.take_back());
        assert!(decisions(page).is_empty());
    });
}

fn card(page: ChoicePage, id: &str) -> more::decision::DecisionCard {
    let of = id.to_owned();
    let store = page.store;
    more::decision::DecisionCard {
        store,
        id: StoredValue::new(id.to_owned()),
        decision: memo(move || {
            let all = store.records.all::<DecisionRecord>();
            let all = all.read();
            all.iter().find(|it| it.id == of).cloned()
        }),
    }
}

#[test]
fn a_decision_is_looked_back_at() {
    with_page(|page, undo| {
        put_two(page);
        let form = more::decide::DecideForm::new(page, figures(page));
        let id = form.record().unwrap();
        let card = card(page, &id);
        more::review::save(card, DecisionOutcome::Partly, "The hours");
        let html = more::review::review(card).to_html();
        check(&html, &[m::review::partly(), "The hours"]);
        assert!(undo.take_back());
        assert_eq!(decisions(page)[0].review.value, None);
    });
}

#[test]
fn an_accepted_offer_becomes_the_next_role_with_its_start() {
    with_page(|page, undo| {
        put_two(page);
        let form = more::decide::DecideForm::new(page, figures(page));
        let id = form.record().unwrap();
        let card = card(page, &id);
        check(&more::role::role(card).to_html(), &[m::role::open()]);
        let offer = page.store.list::<SavedOffer>().find("Northwind").unwrap();
        more::role::add_role(card, &offer, "Nurse", "2027-02-01", &[]);
        let entries = || page.store.records.all::<JourneyEntry>().get_untracked();
        let stored = entries();
        let text = |field| stored[0].text(field);
        assert_eq!(text(EntryField::Title), "Nurse");
        assert_eq!(text(EntryField::Organization), "Northwind");
        assert_eq!(text(EntryField::Start), "2027-02-01");
        assert_eq!(text(EntryField::End), "now");
        assert_eq!(
            decisions(page)[0].entry.value.as_deref(),
            Some(stored[0].id.as_str())
        );
        check(&more::role::role(card).to_html(), &[m::role::to_entry()]);
        assert!(undo.take_back());
        assert!(entries().is_empty());
        assert_eq!(decisions(page)[0].entry.value, None);
    });
}

#[test]
fn open_gaps_can_count_too_until_they_do() {
    with_page(|page, _| {
        use steppingstone_core::plan::record::{AimRecord, AimStanding};
        use steppingstone_core::plan::{AimState, NeedId};
        put_two(page);
        let standing = AimStanding {
            state: AimState::Open,
            since: None,
        };
        let aim = AimRecord::new("a1", "Run a lab".to_owned(), standing, 1, None, 1);
        page.store.records.put(&aim);
        let found = more::gaps::open_gaps(page);
        let need = NeedId::Aim("a1".to_owned());
        assert_eq!(found, [(need.clone(), "Run a lab".to_owned())]);
        criteria::add(page, "Run a lab", Some(need.to_text()));
        assert!(more::gaps::open_gaps(page).is_empty());
        check(
            &choice(Route::PlanChoice).to_html(),
            &[w::criteria::in_plan(), "/plan/#threads"],
        );
    });
}
