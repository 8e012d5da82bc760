//! What is there of the files natively, where they are installed.

use leptos::prelude::*;

use super::*;
use crate::occupation_fixture::{install_all, install_files};
use crate::platform::occupations::install;

/// The files in an app of their own.
fn with_files<T>(act: impl FnOnce(OccupationFiles) -> T) -> T {
    Owner::new_root(None).with(|| {
        provide_occupations();
        act(use_occupations())
    })
}

#[test]
fn nothing_is_there_until_it_has_come() {
    with_files(|files| {
        assert!(files.list() == Loaded::Coming);
        assert!(files.search(Names::All) == Loaded::Coming);
        assert!(files.notice().there().is_none());
    });
}

#[test]
fn every_file_is_read() {
    install_all();
    with_files(|files| {
        let list = files.list();
        let list = list.there().unwrap();
        let code = "15-1252.00";
        assert!(list.find(code).is_some());
        assert!(files.group(code).there().unwrap().find(code).is_some());
        let nation = files.national();
        let place = nation.there().unwrap().place("15-1252").unwrap();
        assert!(files.wages("OH").there().unwrap().get(place).is_some());
        assert!(files.price_levels().there().unwrap().of("OH").is_some());
        assert!(files.paths().there().is_some());
        assert!(files.notice().there().unwrap().contains("O*NET®"));
        for (names, typed) in [
            (Names::Titles, "registred nurse"),
            (Names::Reported, "er nurse"),
            (Names::All, "devops"),
        ] {
            let hits = files.search(names).there().unwrap().find(typed, 8);
            assert!(!hits.is_empty(), "{typed}");
        }
    });
}

#[test]
fn a_damaged_file_fails_by_itself() {
    install_files(&["occupations"]);
    install("group-11", "group 1 1\n");
    with_files(|files| {
        assert!(files.list().there().is_some());
        assert!(files.group("11-1011.00") == Loaded::Failed);
        files.retry();
        install_files(&["group-11"]);
        assert!(files.group("11-1011.00").there().is_some());
    });
}

#[test]
fn the_titles_are_made_ready_once() {
    install_files(&["occupations"]);
    with_files(|files| assert!(files.search(Names::Titles) == files.search(Names::Titles)));
}
