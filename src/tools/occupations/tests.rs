//! What is found of what was typed, and what is said of pay.

use leptos::prelude::*;

use super::offered_pay::lines;
use super::pay_band::{cell, notes, sentence};
use super::picker::{Found, found};
use super::{
    Beside, OfferedPay, PayFiles, PayQuestions, occupation_picker, occupation_search, offered_pay,
    place_name,
};
use crate::occupation_fixture::{install_all, install_files};
use crate::state::{
    Loaded, OccupationFiles, provide_navigation, provide_occupations, provide_records,
    use_occupations, use_records,
};
use crate::words::install_english;
use crate::words::journey::occupation as o;
use crate::words::journey::pay as w;
use steppingstone_core::journey::EXAMPLE_TARGET;
use steppingstone_core::journey::record::{JourneyPlan, Target};
use steppingstone_core::money::Money;
use steppingstone_core::occupations::{OwnPay, PayPer, PayUnit};

fn with_files<T>(act: impl FnOnce(OccupationFiles) -> T) -> T {
    install_english();
    Owner::new_root(None).with(|| {
        provide_occupations();
        act(use_occupations())
    })
}

#[track_caller]
fn first(files: OccupationFiles, typed: &str) -> (String, Option<String>) {
    match found(files, typed) {
        Found::Titles(titles) => (titles[0].title.clone(), titles[0].also.clone()),
        other => panic!("{typed}: {other:?}"),
    }
}

#[test]
fn a_title_is_found_with_a_typo_and_other_names_only_where_none_fits() {
    install_all();
    with_files(|files| {
        let (title, also) = first(files, "registred nurse");
        assert_eq!((title.as_str(), also), ("Registered Nurses", None));
        let (_, also) = first(files, "devops engineer");
        assert!(also.is_none() || also.is_some_and(|name| !name.is_empty()));
        assert_eq!(found(files, "zzqx vvkk"), Found::None);
        assert_eq!(found(files, "  "), Found::Nothing);
        match found(files, "manager") {
            Found::Titles(titles) => assert_eq!(titles.len(), 8),
            other => panic!("{other:?}"),
        }
    });
}

#[test]
fn titles_alone_do_for_a_title() {
    install_files(&["occupations"]);
    with_files(|files| {
        assert_eq!(first(files, "registered nurses").0, "Registered Nurses");
        // The other names are fetched only where no title fits.
        assert_eq!(found(files, "zzqx vvkk"), Found::Coming);
    });
}

#[test]
fn a_british_name_is_found_among_the_titles_and_said() {
    install_files(&["occupations"]);
    with_files(|files| {
        for (typed, title) in [
            (
                "deputy head",
                "Education Administrators, Kindergarten through Secondary",
            ),
            ("GP", "Family Medicine Physicians"),
            ("bin man", "Refuse and Recyclable Material Collectors"),
        ] {
            let (found, also) = first(files, typed);
            assert_eq!(found, title, "{typed}");
            assert!(also.is_some_and(|name| name.eq_ignore_ascii_case(typed)));
        }
    });
}

/// The sentence and the notes of an occupation in an area.
fn said(files: OccupationFiles, code: &str, area: &str) -> (String, Vec<String>) {
    let pay = PayFiles::of(files, area);
    let figures = pay.there().unwrap().figures(code).unwrap();
    let place = place_name(area);
    (sentence(figures.summary(), place), notes(&figures, place))
}

#[test]
fn pay_is_told_with_its_place_and_what_it_is_of() {
    install_all();
    with_files(|files| {
        let (sentence, notes) = said(files, "29-1141.00", "OH");
        assert!(
            sentence.starts_with("In Ohio, 8 in 10 people"),
            "{sentence}"
        );
        assert!(
            notes[0].contains("are employed in this work in Ohio"),
            "{notes:?}"
        );
        let (sentence, _) = said(files, "29-1141.00", "");
        assert!(sentence.starts_with("In the United States, "), "{sentence}");
        // A detail of a code is counted with it.
        let (_, notes) = said(files, "29-1141.01", "");
        assert_eq!(notes[0], w::of_series("Registered Nurses"));
        // Actors have pay by the hour only.
        let (sentence, notes) = said(files, "27-2011.00", "");
        assert!(sentence.contains(" an hour"), "{sentence}");
        assert!(notes.contains(&w::hourly_only().to_owned()), "{notes:?}");
        // What is withheld as too high is no figure.
        let (sentence, notes) = said(files, "27-2021.00", "CA");
        assert!(
            sentence.contains("1 in 10 earn $239200 or more"),
            "{sentence}"
        );
        assert!(notes.contains(&w::annual_only().to_owned()), "{notes:?}");
        assert!(notes.contains(&w::unsure("15.4%")), "{notes:?}");
        let (sentence, _) = said(files, "29-1022.00", "AL");
        assert_eq!(sentence, w::high_year("Alabama", "$239200"));
        let (_, notes) = said(files, "29-1022.00", "AK");
        assert!(notes.contains(&w::few().to_owned()), "{notes:?}");
        assert_eq!(cell(None, PayUnit::Annual), w::not_given());
    });
}

#[test]
fn what_is_not_published_is_not_nobody() {
    install_all();
    with_files(|files| {
        // A territory lacks most of what the nation has.
        let guam = PayFiles::of(files, "GU");
        let guam = guam.there().unwrap();
        let missing = guam.figures("19-2012.00").unwrap();
        assert_eq!(
            sentence(missing.summary(), "Guam"),
            w::not_published("Guam")
        );
        assert!(notes(&missing, "Guam").is_empty());
        assert_eq!(guam.figures("99-9999.00"), None);
    });
}

#[test]
fn a_file_that_cannot_be_had_fails_what_needs_it() {
    install_files(&["occupations", "wages-us"]);
    crate::platform::occupations::install("wages-oh", "");
    with_files(|files| {
        assert!(PayFiles::of(files, "OH") == Loaded::Failed);
        assert!(PayFiles::of(files, "").there().is_some());
    });
}

fn offer(area: &str, pay: Option<i64>) -> Beside {
    Beside {
        id: "a".to_owned(),
        name: "A".to_owned(),
        is_current: false,
        area: area.to_owned(),
        is_wage: true,
        pay: pay.map(|amount| OwnPay {
            amount: Money::units(amount),
            per: PayPer::Year,
            hours_week: None,
            is_in_dollars: true,
            ended_months_ago: None,
        }),
    }
}

#[test]
fn an_offer_stands_beside_the_pay_of_its_state_and_low_pay_is_asked_about() {
    install_all();
    with_files(|files| {
        let ohio = PayFiles::of(files, "OH");
        let said = |offer: &Beside| lines(ohio.there().unwrap(), "29-1141.00", offer);
        let low = said(&offer("OH", Some(30_000)));
        assert!(low[0].starts_with("In Ohio, "), "{low:?}");
        assert!(low[1].starts_with(&w::offers::year("$30000")), "{low:?}");
        assert_eq!(low[2], w::offers::ask());
        let high = said(&offer("OH", Some(200_000)));
        assert_eq!(high.len(), 2, "{high:?}");
        assert_eq!(said(&offer("OH", None))[1], w::offers::no_pay());
        let contract = Beside {
            is_wage: false,
            ..offer("OH", None)
        };
        assert_eq!(said(&contract)[1], w::offers::not_employed());
        let mut euros = offer("OH", Some(50_000));
        euros.pay.as_mut().unwrap().is_in_dollars = false;
        assert_eq!(said(&euros)[1..], [w::offers::currency()]);
        let actors = offer("", Some(50_000));
        let nation = PayFiles::of(files, "");
        let said = lines(nation.there().unwrap(), "27-2011.00", &actors);
        assert_eq!(said[1..], [w::offers::hours_unknown()]);
    });
}

#[test]
fn low_pay_becomes_a_question_with_the_typical_pay_of_the_place() {
    install_all();
    with_files(|_| {
        provide_navigation();
        provide_records();
        let before = JourneyPlan::default();
        let mut plan = before.clone();
        let nurse = Target {
            occupation: "29-1141.00".to_owned(),
            title: "Registered Nurses".to_owned(),
            ..Target::default()
        };
        // The job of the example comes first by its id, and is not the reader's.
        let examples = Target {
            occupation: "35-2014.00".to_owned(),
            ..Target::default()
        };
        plan.set_target(EXAMPLE_TARGET, Some(examples), 1);
        plan.set_target("t1", Some(nurse), 1);
        use_records().put_change(&before, &plan);
        let present = Beside {
            id: "b".to_owned(),
            is_current: true,
            ..offer("OH", Some(30_000))
        };
        let offers = [offer("OH", Some(30_000)), present, offer("OH", None)];
        let offers = Memo::new(move |_| offers.to_vec());
        let questions = PayQuestions::new(None);
        let _ = offered_pay(OfferedPay { offers, questions });
        let asked = questions.get_untracked().unwrap().get_untracked();
        let [(id, question)] = &asked[..] else {
            panic!("{asked:?}");
        };
        assert_eq!(id, "a");
        assert!(
            question.starts_with("In Ohio, 8 in 10 people"),
            "{question}"
        );
        assert!(question.ends_with("what would raise it?"), "{question}");
    });
}

#[test]
fn the_field_is_a_combobox_that_says_what_is_chosen() {
    install_files(&["occupations"]);
    with_files(|_| {
        let chosen = || Some("29-1141.00".to_owned());
        let html = occupation_picker("o", "Job", chosen, |_| ()).to_html();
        for part in [
            r#"role="combobox""#,
            r#"aria-expanded="false""#,
            r#"aria-controls="o-list""#,
            r#"<label for="o""#,
            &o::chosen("Registered Nurses"),
            o::remove(),
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        let (_, list) = html.split_once("<ul").unwrap();
        let (list, _) = list.split_once('>').unwrap();
        assert!(
            list.contains("hidden") && list.contains(r#"role="listbox""#),
            "{list}"
        );
        let search = occupation_search("o", "Job", |_, _| ()).to_html();
        assert!(!search.contains(o::remove()), "{search}");
    });
}
