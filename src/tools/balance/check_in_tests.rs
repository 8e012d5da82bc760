use steppingstone_core::balance::HowAreYou;

use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

fn with_page(check: impl FnOnce(CheckInPage)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        check(CheckInPage::new(ToolStore::new()));
    });
}

fn html() -> String {
    check_in(Route::BalanceCheckIn).to_html()
}

#[test]
fn all_statements_and_the_way_to_help_are_there_from_the_first() {
    with_page(|_| {
        let page = html();
        assert!(page.contains(w::statements::load()), "{page}");
        assert!(page.contains(w::how::well()), "{page}");
        assert!(page.contains(w::help::heading()), "{page}");
        assert!(!page.contains("help-pointer"), "{page}");
        // A phone shows one question.
        assert_eq!(page.matches("data-away").count(), 6, "{page}");
    });
}

#[test]
fn an_answer_is_kept_and_one_that_does_not_apply_is_none() {
    with_page(|page| {
        page.answer(Area::Rest, 3);
        page.answer(Area::Load, 5);
        let answers = page.check_in.get().unwrap().answers;
        assert_eq!(answers.get(&Area::Rest), Some(&4));
        assert_eq!(answers.get(&Area::Load), None);
        assert_eq!(page.skipped.get(), [Area::Load]);
    });
}

#[test]
fn who_asks_for_help_is_shown_where_it_is() {
    with_page(|page| {
        page.change_check_in(|it| it.how = Some(HowAreYou::Hard));
        assert!(!html().contains("help-pointer"));
        page.change_check_in(|it| it.how = Some(HowAreYou::NeedHelp));
        assert!(html().contains("help-pointer"));
    });
}

#[test]
fn there_are_at_most_five_boundaries() {
    with_page(|page| {
        assert!(boundaries::add(page, "no").is_err());
        for number in 1..=5 {
            assert!(boundaries::add(page, &number.to_string().repeat(3)).is_ok());
        }
        assert!(boundaries::add(page, "a sixth").is_err());
    });
}
