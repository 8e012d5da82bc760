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
