use super::super::sample::{day, opportunity, step};
use super::*;

fn settings(from: &str, to: &str, as_of: &str) -> ReportSettings {
    ReportSettings {
        from: day(from),
        to: day(to),
        as_of: day(as_of),
        week_start: WeekStart::Monday,
        needed: Some(3),
    }
}

fn of(settings: &ReportSettings, opportunities: &[Opportunity]) -> Report {
    report(settings, opportunities, &[], &[])
}

#[test]
fn a_result_is_that_of_the_day_of_the_report() {
    use OpportunityStage::{Applied, Closed, Interested, Interviewing, Offer};
    let it = opportunity(
        "o",
        "Contoso",
        &[
            (Applied, "2027-03-01", None),
            (Interested, "2027-03-02", None),
            (Interviewing, "2027-03-03", None),
            (Offer, "2027-03-04", None),
            (Closed, "2027-03-05", Some(OpportunityOutcome::NoAnswer)),
        ],
    );
    for (as_of, result, since) in [
        ("2027-03-01", ReportResult::Open, None),
        ("2027-03-02", ReportResult::Open, None),
        ("2027-03-03", ReportResult::Interview, Some("2027-03-03")),
        ("2027-03-04", ReportResult::Offer, Some("2027-03-04")),
        ("2027-03-31", ReportResult::NoAnswer, Some("2027-03-05")),
    ] {
        let found = of(
            &settings("2027-03-01", "2027-03-31", as_of),
            std::slice::from_ref(&it),
        );
        let row = &found.rows[0];
        assert_eq!(
            (row.result, row.result_on),
            (Some(result), since.map(day)),
            "{as_of}"
        );
        let shown = row.history.iter().all(|line| line.on <= day(as_of));
        assert!(shown, "{as_of}");
    }
    let before = of(&settings("2027-03-01", "2027-03-31", "2027-02-28"), &[it]);
    assert!(before.rows.is_empty());
}

#[test]
fn rows_of_a_day_are_by_kind_then_employer_then_id() {
    use OpportunityStage::Applied;
    let on = "2027-03-03";
    let mut opportunities = [
        opportunity("b", "acme", &[(Applied, on, None)]),
        opportunity("a", "Acme", &[(Applied, on, None)]),
        opportunity("c", "Zeta", &[(Applied, "2027-03-02", None)]),
    ];
    step(&mut opportunities[2], "n", StepKind::Note, on);
    step(&mut opportunities[2], "s", StepKind::Call, on);
    let activity = SearchActivity::new("x", day(on), ActivityKind::Advice, 1);
    let event = |id: &str, went, counts_as_search| {
        let mut event = NetworkEvent::new(id, String::new(), day(on), went, 1);
        event.counts_as_search.value = counts_as_search;
        event
    };
    let events = [
        event("v", Attendance::Yes, true),
        event("w", Attendance::Planned, true),
        event("t", Attendance::No, true),
        event("u", Attendance::Yes, false),
    ];
    let settings = settings("2027-03-01", "2027-03-31", "2027-03-31");
    let found = report(&settings, &opportunities, &[activity], &events);
    let ids: Vec<_> = found
        .rows
        .iter()
        .map(|row| (row.what.kind().key(), row.id.as_str()))
        .collect();
    assert_eq!(
        ids,
        [
            ("application", "c"),
            ("application", "a"),
            ("application", "b"),
            ("step", "c"),
            ("activity", "x"),
            ("event", "v"),
        ]
    );
    let week = found.weeks[0];
    assert_eq!((week.entries, week.days, week.employers), (6, 2, 2));
}

#[test]
fn a_week_is_whole_from_its_last_day_on() {
    let weeks = |as_of: &str| {
        let found = of(&settings("2027-03-01", "2027-03-14", as_of), &[]);
        let weeks = found.weeks.iter();
        weeks.map(|week| week.missing).collect::<Vec<_>>()
    };
    assert_eq!(weeks("2027-03-06"), [None, None]);
    assert_eq!(weeks("2027-03-07"), [Some(3), None]);
    assert_eq!(weeks("2027-03-14"), [Some(3), Some(3)]);
    let cut = of(&settings("2027-03-02", "2027-03-13", "2027-04-01"), &[]);
    assert!(
        cut.weeks
            .iter()
            .all(|week| week.is_partial && week.missing.is_none())
    );
    let none = of(&settings("2027-03-02", "2027-03-01", "2027-04-01"), &[]);
    assert_eq!((none.rows.len(), none.weeks.len()), (0, 0));
}

#[test]
fn a_report_ends_at_the_ends_of_the_calendar() {
    let ends = ReportSettings {
        from: NaiveDate::MAX,
        to: NaiveDate::MAX,
        as_of: NaiveDate::MAX,
        ..settings("2027-03-01", "2027-03-01", "2027-03-01")
    };
    assert_eq!(of(&ends, &[]).weeks.len(), 1);
}

#[test]
fn a_thousand_opportunities_are_quick() {
    use OpportunityStage::{Applied, Interviewing};
    let first = day("2020-01-01");
    let all: Vec<Opportunity> = (0..1_000_u64)
        .map(|number| {
            let mut it = opportunity(
                &number.to_string(),
                &format!("Employer {}", number % 97),
                &[
                    (Applied, "2020-01-01", None),
                    (Interviewing, "2020-02-01", None),
                ],
            );
            for number_of_step in 0..20 {
                let days = Days::new((number * 31 + number_of_step * 7) % 2_000);
                let on = (first + days).to_string();
                step(&mut it, &number_of_step.to_string(), StepKind::Call, &on);
            }
            it
        })
        .collect();
    let found = of(&settings("2020-01-01", "2026-12-31", "2026-12-31"), &all);
    assert_eq!(found.rows.len(), 21_000);
    assert!(found.rows.is_sorted_by_key(|row| (row.on, row.what.kind())));
    let entries: usize = found.weeks.iter().map(|week| week.entries).sum();
    assert_eq!(entries, 21_000);
}

#[test]
fn this_week_is_whole_and_says_what_is_still_missing() {
    let week = settings("2027-01-01", "2027-01-02", "2027-03-03").of_this_week();
    assert_eq!((week.from, week.to), (day("2027-03-01"), day("2027-03-07")));
    assert_eq!(week.as_of, day("2027-03-03"));
    let applied = [(OpportunityStage::Applied, "2027-03-02", None)];
    let found = of(&week, &[opportunity("o", "Contoso", &applied)]);
    assert_eq!(found.still_missing(3), 2);
    assert_eq!(found.still_missing(1), 0);
    assert_eq!(found.still_missing(0), 0);
}

#[test]
fn what_was_done_stands_in_one_column_that_is_shown() {
    use ReportColumn::{Date, Effort, Kind, Position};
    let row = |what| empty_row(day("2027-03-01"), what, "a");
    let fair = row(ReportWhat::Activity(ActivityKind::Fair));
    for (shown, column) in [
        (&[Date, Position, Kind, Effort][..], Some(Effort)),
        (&[Date, Position, Kind][..], Some(Kind)),
        (&[Date, Position][..], Some(Position)),
        (&[Date][..], None),
    ] {
        assert_eq!(fair.effort_column(shown), column);
        let application = row(ReportWhat::Application);
        assert_eq!(application.effort_column(shown), None);
    }
}

#[test]
fn an_event_counts_as_search_once_one_went() {
    let mut event = NetworkEvent::new(
        "e",
        "Fair".to_owned(),
        day("2027-03-01"),
        Attendance::Yes,
        1,
    );
    event.counts_as_search.value = true;
    let rows = |event: &NetworkEvent| {
        let settings = settings("2027-03-01", "2027-03-07", "2027-03-07");
        report(&settings, &[], &[], [event]).rows
    };
    assert_eq!(rows(&event)[0].text, "Fair");
    event.went.value = Attendance::Planned;
    assert!(rows(&event).is_empty());
}
