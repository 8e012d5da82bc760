use steppingstone_core::journey::record::{EntryField, JourneyEntry};
use steppingstone_core::network::{ContactTier, FollowUp, Move, Person, Step, StepKind};
use steppingstone_core::offers::{Field as OfferField, SavedOffer};
use steppingstone_core::record::Stamped;

use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo, use_undo};
use crate::words::install_english;
use crate::words::network_job_more as more_words;

/// The page of an application that was applied for on 1 February 2027, on the first of March.
fn with_page(change: impl FnOnce(&mut Opportunity), check: impl FnOnce(JobPage)) {
    install_english();
    clock::set_day(2027, 3, 1);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        let store = ToolStore::new();
        let (title, place) = ("Shift lead".to_owned(), "Harbor Foods Ltd".to_owned());
        let mut job = Opportunity::new("o1", title, place, 1);
        let wanted = Move {
            to: OpportunityStage::Applied,
            on: day("2027-02-01"),
            outcome: None,
        };
        job.move_to(wanted, "h1", clock::today(), 2).unwrap();
        job.change(3, change);
        store.records.put(&job);
        check(JobPage::new(store, "o1".to_owned()));
    });
}

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn html(page: JobPage) -> String {
    page.view(Route::NetworkJob).to_html()
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(!part.is_empty(), "install the words first");
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn the_head_says_where_it_stands_and_what_needs_the_reader() {
    with_page(
        |_| (),
        |page| {
            let html = html(page);
            let parts = ["Shift lead", "Harbor Foods Ltd", "Applied since", "28 days"];
            check(&html, &parts);
            check(&html, &["Nothing heard for 28 days."]);
            assert!(!html.contains(w::next::apply_by()), "{html}");
        },
    );
}

#[test]
fn the_days_to_come_are_for_a_calendar() {
    with_page(
        |_| (),
        |page| {
            let shown = calendar::calendar(page).to_html();
            assert!(!shown.contains(more_words::calendar::save()), "{shown}");
        },
    );
    let follow_up = Some(FollowUp {
        on: day("2027-03-04"),
        what: "Call them".to_owned(),
    });
    with_page(
        |job| job.follow_up.value = follow_up,
        |page| {
            let shown = calendar::calendar(page).to_html();
            check(&shown, &[more_words::calendar::save()]);
            let events = calendar::events(page);
            assert_eq!(events[0].title, "Follow up: Shift lead");
            assert_eq!(events[0].description, "Call them");
            page.change(&|job| job.archived.value = true);
            let events = calendar::events(page);
            assert_eq!(events[0].title, "Cancelled: Follow up: Shift lead");
        },
    );
}

#[test]
fn what_is_done_next_becomes_a_step_of_today() {
    let follow_up = Some(FollowUp {
        on: day("2027-02-27"),
        what: "Call them".to_owned(),
    });
    with_page(
        |job| job.follow_up.value = follow_up,
        |page| {
            check(&html(page), &["Call them", w::next::done()]);
            page.change(&next::finish);
            let job = page.job.get_untracked().unwrap();
            assert_eq!(job.follow_up.value, None);
            let (_, step) = job.live_steps().next().unwrap();
            assert_eq!((step.kind, step.on), (StepKind::FollowUp, clock::today()));
            assert_eq!(step.what, "Call them");
        },
    );
}

#[test]
fn steps_are_listed_with_their_day_and_what_came_of_them() {
    let step = Step {
        on: day("2027-02-20"),
        time: None,
        minutes: None,
        kind: StepKind::Interview,
        what: "First talk".to_owned(),
        result: "Went well".to_owned(),
    };
    let value = Some(step);
    with_page(
        |job| {
            let step = Stamped { at_ms: 4, value };
            job.steps.insert("s1".to_owned(), step);
        },
        |page| {
            let steps = steps::steps(page).to_html();
            check(&steps, &["Interview on", "First talk Went well"]);
            assert!(!steps.contains(more_words::steps::none()), "{steps}");
        },
    );
}

#[test]
fn somebody_of_the_same_organization_is_known_there_and_nobody_else_is() {
    with_page(
        |_| (),
        |page| {
            for (id, name, place) in [
                ("p1", "Ana Reyes", "The Harbor Foods"),
                ("p2", "Bo Lind", "Harbor Foods Logistics"),
            ] {
                let mut person =
                    Person::new(id, name.to_owned(), ContactTier::Active, clock::today(), 1);
                person.change(2, |it| it.organization.value = place.to_owned());
                page.store.records.put(&person);
            }
            let known = contact::known(page).to_html();
            check(&known, &[more_words::contact::known(), "Ana Reyes"]);
            assert!(!known.contains("Bo Lind"), "{known}");
        },
    );
}

#[test]
fn a_note_stands_beside_its_stage() {
    with_page(
        |job| {
            let value = Some("By their form".to_owned());
            let note = Stamped { at_ms: 4, value };
            job.history_notes.insert("h1".to_owned(), note);
        },
        |page| {
            let history = history::history(page).to_html();
            check(&history, &["Applied: ", "Note for Applied: "]);
            assert!(
                !history.contains(more_words::history::remove()),
                "{history}"
            );
        },
    );
}

#[test]
fn one_that_is_not_here_leads_back() {
    with_page(
        |_| (),
        |page| {
            let html = gone(page.store).to_html();
            check(&html, &[w::gone(), w::back()]);
        },
    );
}

#[test]
fn an_offer_and_its_application_hold_each_others_ids() {
    with_page(
        |job| job.pay.value = "72000".to_owned(),
        |page| {
            check(&offer::offer(page).to_html(), &[more_words::offer::text()]);
            offer::make(page);
            let offers = page.store.records.offers();
            let job = page.job.get_untracked().unwrap();
            assert_eq!(job.offer.value.as_ref(), Some(&offers[0].id));
            assert_eq!(offers[0].opportunity.as_deref(), Some("o1"));
            check(&offer::offer(page).to_html(), &[more_words::offer::open()]);
            use_undo().take_back();
            assert!(page.store.records.offers().is_empty());
            assert_eq!(page.job.get_untracked().unwrap().offer.value, None);
        },
    );
}

#[test]
fn a_job_that_was_taken_goes_on_the_path_and_the_others_may_be_withdrawn() {
    with_page(
        |_| (),
        |page| {
            let other = Opportunity::new("o2", "Planner".to_owned(), String::new(), 1);
            page.store.records.put(&other);
            assert!(!html(page).contains(more_words::accepted::heading()));
            let wanted = Move {
                to: OpportunityStage::Closed,
                on: clock::today(),
                outcome: Some(OpportunityOutcome::Accepted),
            };
            let moved = super::super::job_moves::move_to(page.store, "o1", wanted);
            assert_eq!(moved, Ok(()));
            let html = accepted::accepted(page).to_html();
            let words = [
                more_words::accepted::add(),
                more_words::accepted::still_open(),
            ];
            check(&html, &words);
            check(&html, &["Withdraw from Planner"]);
            accepted::add_entry(page, "2027-04-01", &[]);
            let job = page.job.get_untracked().unwrap();
            let entries = page.store.records.all::<JourneyEntry>().get_untracked();
            assert_eq!(job.entry.value.as_ref(), Some(&entries[0].id));
            assert_eq!(entries[0].text(EntryField::Start), "2027-04-01");
            let html = accepted::accepted(page).to_html();
            check(&html, &[more_words::accepted::open_entry()]);
        },
    );
}

#[test]
fn the_hours_and_the_way_of_an_accepted_offer_are_taken_on_a_press() {
    use steppingstone_core::balance_from_job::JobTime;
    use steppingstone_core::network::OpportunityOutcome;
    use steppingstone_core::offers::{Field, SavedOffer};
    let accept = |job: &mut Opportunity| {
        let wanted = Move {
            to: OpportunityStage::Closed,
            on: day("2027-02-20"),
            outcome: Some(OpportunityOutcome::Accepted),
        };
        job.move_to(wanted, "h2", day("2027-03-01"), 4).unwrap();
        job.offer.value = Some("f1".to_owned());
    };
    with_page(accept, |page| {
        let html = || accepted::accepted(page).to_html();
        let take = more_words::accepted::take_week();
        assert!(!html().contains(take));
        let mut offer = SavedOffer::new("f1".to_owned(), 1, 1);
        offer.set_text(Field::WeeklyHours, "38.5", 2);
        page.store.records.put(&offer);
        check(&html(), &[take, "38:30 hours of work each week"]);
    });
    let words = accepted::week_words(&JobTime {
        work: None,
        commute: Some(120),
    });
    assert_eq!(words, "Its offer takes 2 hours on the way each week.");
}

#[test]
fn what_is_open_is_there_to_ask_in_the_interview() {
    use steppingstone_core::balance::Boundary;
    use steppingstone_core::balance::record::Balance;
    let after_hours = "Are people expected to answer after hours?".to_owned();
    with_page(
        |job| job.pay.value = "30/h".to_owned(),
        |page| {
            let more = more::more(page).to_html();
            check(&more, &[more_words::ask::heading()]);
            let asked = untrack(|| ask::questions(page));
            assert_eq!(asked[0], "Where could this job lead in three years?");
            let days_off = "How many paid vacation days do I get each year?".to_owned();
            assert!(asked.contains(&days_off), "{asked:#?}");
            assert!(!asked.contains(&"What is the pay?".to_owned()));
            assert!(!asked.contains(&after_hours));
            // Nothing is made of it by looking.
            assert!(page.job.get_untracked().unwrap().offer.value.is_none());
            page.store.change_only(|balance: &mut Balance, now| {
                balance.change(now, |it| {
                    let value = Some(Boundary {
                        words: "Done by six".to_owned(),
                        from: clock::today(),
                        until: None,
                    });
                    let part = Stamped { at_ms: now, value };
                    it.boundaries.insert("b1".to_owned(), part);
                });
            });
            assert!(untrack(|| ask::questions(page)).contains(&after_hours));
            // What the offer says by then is asked no more.
            offer::make(page);
            let id = page.job.get_untracked().unwrap().offer.value.unwrap();
            page.store.list::<SavedOffer>().change(&id, |offer| {
                offer.set_text(OfferField::Vacation, "20", 9);
                offer.set_meets("after_hours", Some(true), 9);
            });
            let asked = untrack(|| ask::questions(page));
            assert!(!asked.contains(&days_off) && !asked.contains(&after_hours));
        },
    );
    with_page(
        |_| (),
        |page| {
            let wanted = Move {
                to: OpportunityStage::Closed,
                on: clock::today(),
                outcome: Some(OpportunityOutcome::NoAnswer),
            };
            page.change(&|job| {
                let moved = job.move_to(wanted, "h2", clock::today(), 5);
                assert!(moved.is_ok());
            });
            let more = more::more(page).to_html();
            assert!(!more.contains(more_words::ask::heading()), "{more}");
        },
    );
}
