use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
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
