use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::balance_tasks_more::files as f;
use crate::words::install_english;

fn with_page(check: impl FnOnce(TasksPage)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        check(TasksPage::new(ToolStore::new()));
    });
}

fn add(page: TasksPage, title: &str, is_important: bool) -> String {
    let typed = add::Typed::new("test-");
    typed.title.set(title.to_owned());
    typed.is_important.set(is_important);
    add::add(page, typed).unwrap_or_default()
}

fn html() -> String {
    tasks(Route::BalanceTasks).to_html()
}

#[test]
fn a_first_visit_asks_for_a_task() {
    with_page(|_| {
        let page = html();
        assert!(page.contains(w::empty::text()), "{page}");
        assert!(!page.contains(w::list::what()), "{page}");
    });
}

#[test]
fn tasks_and_their_days_are_there_to_take_along() {
    with_page(|page| {
        assert!(!files::files(page).to_html().contains(f::table()));
        let id = add(page, "Learn to weld", true);
        let html = files::files(page).to_html();
        assert!(
            html.contains(f::table()) && !html.contains(f::days()),
            "{html}"
        );
        let table = files::table(page);
        let lines: Vec<&str> = table.trim_start_matches('\u{FEFF}').lines().collect();
        assert_eq!(lines.len(), 2, "{table}");
        assert!(lines[0].starts_with(r#""Task","Field today","#), "{table}");
        assert!(
            lines[1].starts_with(r#""Learn to weld","Schedule","","#),
            "{table}"
        );
        let tasks = page.store.list::<BalanceTask>();
        tasks.change(&id, |task| {
            task.change(9, |it| it.due.value = Some(clock::today()));
        });
        assert!(files::files(page).to_html().contains(f::days()));
        let days = files::days(page);
        assert_eq!(days.len(), 1);
        assert_eq!(days[0].title, "Due: Learn to weld");
    });
}

#[test]
fn a_task_lies_in_the_field_of_what_it_is() {
    with_page(|page| {
        let matters = add(page, "Learn to weld", true);
        let other = add(page, "Sort screws", false);
        let columns = page.columns.get();
        assert_eq!(columns.first(), Some(&vec![matters]));
        assert_eq!(columns.get(3), Some(&vec![other]));
        let page = html();
        assert!(
            page.contains("Learn to weld") && page.contains(w::list::no_block()),
            "{page}"
        );
    });
}

#[test]
fn a_task_without_a_title_is_refused() {
    with_page(|page| assert_eq!(add(page, " ", true), ""));
}

#[test]
fn a_move_that_needs_a_day_changes_nothing() {
    with_page(|page| {
        let id = add(page, "Learn to weld", true);
        assert!(!page.move_to(&id, Quadrant::Do, None));
        assert!(page.move_to(&id, Quadrant::Drop, None));
        assert!(!page.find(&id).unwrap().is_important.value);
        assert!(page.move_to(&id, Quadrant::Do, Some(Some(clock::today()))));
        // Its day stays: it cannot be taken away by a move.
        assert!(!page.move_to(&id, Quadrant::Schedule, None));
        assert_eq!(page.find(&id).unwrap().due.value, Some(clock::today()));
    });
}

#[test]
fn what_is_over_leaves_the_fields() {
    with_page(|page| {
        let id = add(page, "Learn to weld", true);
        page.end(&id, TaskOutcome::Done, String::new());
        assert!(page.columns.get().iter().all(Vec::is_empty));
        assert!(!page.find(&id).unwrap().is_open());
    });
}

#[test]
fn somebody_of_the_network_takes_a_task() {
    use steppingstone_core::balance::{Delegation, IsMine};
    use steppingstone_core::network::{ContactTier, Person};
    with_page(|page| {
        let name = "Ada Byron".to_owned();
        let ada = Person::new("p1", name, ContactTier::Active, clock::today(), 1);
        page.store.records.put(&ada);
        let id = add(page, "Sort screws", false);
        let hand = |person: Option<&str>, name: &str| {
            let delegation = Delegation {
                person: person.map(str::to_owned),
                name: name.to_owned(),
                mine: IsMine::Yes,
                is_allowed: false,
                is_agreed: false,
                follow_up: clock::today(),
            };
            page.store.list::<BalanceTask>().change(&id, |task| {
                task.change(9, |it| it.delegated.value = Some(delegation));
            });
            delegate::delegate(page, id.clone()).to_html()
        };
        use crate::words::balance_tasks_more::hand_over as h;
        let html = hand(None, "ada");
        assert!(html.contains(&h::choose("Ada Byron")), "{html}");
        assert!(!hand(None, "a").contains(h::meant()));
        let html = hand(Some("p1"), "Ada Byron");
        assert!(html.contains(&h::of_network("Ada Byron")), "{html}");
        assert!(
            html.contains("of=p1") && !html.contains(h::meant()),
            "{html}"
        );
        // Who is deleted is no more than a name.
        assert!(!hand(Some("gone"), "Ada Byron").contains(h::unlink()));
    });
}

#[test]
fn a_task_is_put_into_a_block_of_the_week() {
    use crate::words::balance_tasks_more::details as d;
    use steppingstone_core::balance::{Block, TimeKind};
    use steppingstone_core::record::Stamped;
    with_page(|page| {
        let id = add(page, "Learn to weld", true);
        let html = || details::details(page, id.clone()).to_html();
        assert!(html().contains(d::no_blocks()));
        page.store.change_only(|balance: &mut Balance, now| {
            let block = Block {
                kind: TimeKind::Career,
                title: "Workshop".to_owned(),
                day: 3,
                start: 18 * 60 + 30,
                minutes: 90,
            };
            let part = Stamped {
                at_ms: now,
                value: Some(block),
            };
            balance.change(now, |it| {
                it.blocks.insert("b1".to_owned(), part);
            });
        });
        let said = html();
        assert!(
            said.contains("Wednesday at 18:30, 90 minutes: Workshop"),
            "{said}"
        );
        assert!(self::html().contains(w::list::no_block()));
        page.store.list::<BalanceTask>().change(&id, |task| {
            task.change(9, |it| it.block.value = Some("b1".to_owned()));
        });
        assert!(!self::html().contains(w::list::no_block()));
    });
}
