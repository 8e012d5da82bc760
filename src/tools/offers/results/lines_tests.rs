use steppingstone_core::offers::{Field, Kind, OfferSettingsField, PartKind, SavedOffer};

use super::super::typed_comparison::{compared, offer, plain, settings};
use super::super::{ComparisonView, steps};
use super::*;

/// The lines, those of the file alone included: what each is called, and its cells.
fn line_texts(results: &ComparisonView, currency: &str) -> Vec<(&'static str, Vec<String>)> {
    let lines = results
        .comparison
        .lines(&results.offers, &results.shared)
        .into_iter();
    lines
        .map(|line| {
            let cells = line.cells.iter();
            let cells = cells.map(|cell| cell_text(*cell, line.id, currency));
            (label(line.id, &results.shared.taxes), cells.collect())
        })
        .collect()
}

#[track_caller]
fn check(results: &ComparisonView, label: &str, expected: &[&str]) {
    let shown = line_texts(results, "USD");
    let line = shown.iter().find(|(name, _)| *name == label);
    assert_eq!(line.unwrap_or_else(|| panic!("{shown:#?}")).1, expected);
}

fn pay(name: &str, pay: &str) -> SavedOffer {
    offer(name, &[(Field::Pay, pay)])
}

#[test]
fn the_figures_read_as_amounts_of_the_currency() {
    let results = plain(&[pay("North", "85k"), pay("South", "80k")]);
    let guaranteed = ["USD 85000", "USD 80000"];
    check(&results, "Guaranteed pay a year, before tax", &guaranteed);
    // 2026, single, no state.
    let home = ["USD 68628", "USD 65110"];
    check(&results, "Take-home pay a year", &home);
    let hours = ["2080", "2080"];
    check(&results, "Hours a year, with commute", &hours);
    let exact = line_texts(&results, "USD");
    let per_hour = exact.iter().find(|line| line.0 == w::per_hour()).unwrap();
    assert!(per_hour.1.iter().all(|cell| cell.contains('.')));
    let dollars = line_texts(&results, "EUR");
    assert!(dollars[0].1[0].starts_with("EUR "));
}

#[test]
fn what_is_left_can_be_more_than_take_home_pay_and_the_note_names_the_line() {
    let is_more = |texts: &[(Field, &str)]| {
        let results = plain(&[offer("North", texts)]);
        results.comparison.outcomes[0].earns_more_than_take_home()
    };
    assert!(is_more(&[
        (Field::Pay, "80k"),
        (Field::Match, "100% of 4%")
    ]));
    assert!(!is_more(&[(Field::Pay, "80k")]));
    assert!(!is_more(&[
        (Field::Pay, "80k"),
        (Field::DaysOnSite, "5"),
        (Field::FareADay, "10"),
    ]));
    let named = "Left each year";
    assert!(w::earned().starts_with(named) && before_tax::earned().starts_with(named));
    assert!(w::earned_says().contains(named));
}

#[test]
fn pay_by_the_hour_is_compared_with_a_salary() {
    let mut hourly = pay("South", "40");
    hourly.draft.terms.kind = Kind::Hourly;
    let results = plain(&[pay("North", "75k"), hourly]);
    let guaranteed = ["USD 75000", "USD 83200"];
    check(&results, "Guaranteed pay a year, before tax", &guaranteed);
}

#[test]
fn what_is_not_given_reads_so() {
    let mut own = pay("Own", "90k");
    own.draft.terms.kind = Kind::Contractor;
    let north = offer("North", &[(Field::Pay, "80k"), (Field::Vacation, "15")]);
    let results = plain(&[north, pay("South", "80k"), own]);
    let leave = ["USD 4615", "Not known", ""];
    check(&results, "Paid leave (already in the pay)", &leave);
}

#[test]
fn an_employee_is_told_what_contract_work_would_have_to_pay() {
    let mut own = pay("Own", "80k");
    let contract = "Yearly contract pay that leaves the same after tax";
    let without = plain(&[pay("North", "85k"), own.clone()]);
    let is_contract = |(name, _): &(&str, Vec<String>)| *name == contract;
    assert!(!line_texts(&without, "USD").iter().any(is_contract));
    own.draft.terms.kind = Kind::Contractor;
    let results = plain(&[pay("North", "85k"), own]);
    // 2026, single, no state: W-2 85,000 leaves as much as 1099 87,041.50.
    check(&results, contract, &["USD 87042", ""]);
    let by_hour = line_texts(&results, "USD");
    let by_hour = by_hour.iter().find(|line| line.0 == w::contract_hour());
    assert_eq!(by_hour.unwrap().1, ["USD 41.85", ""]);
}

#[test]
fn a_year_of_illness_is_not_given_where_the_plan_is_not() {
    let plan = [
        (Field::Pay, "80k"),
        (Field::Deductible, "1,000"),
        (Field::Premium, "100"),
    ];
    let south = offer("South", &[(Field::Pay, "80k"), (Field::Premium, "200")]);
    let results = plain(&[offer("North", &plan), south]);
    let lines = line_texts(&results, "USD");
    let line = lines.iter().find(|line| line.0 == w::health_high());
    assert_eq!(line.unwrap().1[1], "Not known");
    // 1,000 and a fifth of 29,000.
    let lines = results.comparison.lines(&results.offers, &results.shared);
    let high = lines.iter().find(|line| line.id == LineId::HealthHigh);
    let part = high.unwrap().parts[0].of_kind(PartKind::OutOfPocket);
    assert_eq!(format::money(part, "USD"), "USD −6800");
}

#[test]
fn a_change_of_job_is_measured_by_the_present_one() {
    let mut present = offer("Now", &[(Field::Pay, "75k"), (Field::Forfeit, "3,000")]);
    present.is_current = true;
    let results = plain(&[present, pay("North", "80k"), pay("South", "70k")]);
    let gain = ["–", "USD 5000", "USD −5000"];
    let label = "More a year than your current job, without one-time payments";
    check(&results, label, &gain);
    let months = ["–", "8 months", "Never"];
    let label = "Time to make up for what you lose by leaving";
    check(&results, label, &months);
}

#[test]
fn where_leaving_costs_nothing_there_is_nothing_to_make_up_for() {
    let mut present = pay("Now", "75k");
    present.is_current = true;
    let results = plain(&[present, pay("North", "80k")]);
    let label = "More a year than your current job, without one-time payments";
    check(&results, label, &["–", "USD 5000"]);
    let lines = line_texts(&results, "USD");
    assert!(
        !lines.iter().any(|line| line.0 == w::months()),
        "{lines:#?}"
    );
}

#[test]
fn a_promotion_stands_beside_the_totals() {
    let more = [
        (Field::Pay, "75k"),
        (Field::PromotionChance, "30%"),
        (Field::PromotionRaise, "20%"),
    ];
    let south = offer(
        "South",
        &[(Field::Pay, "80k"), (Field::Mentoring, "6 hours a week")],
    );
    let label = "Possible pay from a promotion, before tax (not counted)";
    let of = |north: SavedOffer| plain(&[north, south.clone()]);
    let results = of(offer("North", &more));
    // A fifth of 75,000 in each of three years, three times of ten.
    check(&results, label, &["USD 13500", ""]);
    check(&results, labels::label(Field::Mentoring), &["", "26"]);
    let average = ["USD 75000", "USD 80000"];
    check(&results, "Pay and benefits, average year", &average);
    let later = offer(
        "North",
        &[&more[..], &[(Field::PromotionYear, "4")]].concat(),
    );
    check(&of(later), label, &["USD 4500", ""]);
}

#[test]
fn where_no_tax_is_taken_off_no_figure_is_called_take_home_pay() {
    let one = [pay("Nord", "60k")];
    let mut euros = settings(&[]);
    euros.currency = Some("EUR".to_owned());
    let lines = line_texts(&compared(&one, &euros, &[]), "EUR");
    let is_home = |(name, _): &(&str, Vec<String>)| name.contains("Take-home");
    assert!(!lines.iter().any(is_home), "{lines:#?}");
    let own_rate = settings(&[(OfferSettingsField::OwnRate, "31%")]);
    let lines = line_texts(&compared(&one, &own_rate, &[]), "USD");
    assert!(lines.iter().any(is_home));
    let usual = w::against_usual();
    assert!(!lines.iter().any(|(name, _)| *name == usual));
}

#[test]
fn the_steps_of_a_line_lead_to_it() {
    use steppingstone_core::offers::line_steps;
    let results = plain(&[pay("North", "75k"), pay("South", "80k")]);
    let lines = results.comparison.lines(&results.offers, &results.shared);
    let hours = lines.iter().find(|line| line.id == LineId::Hours).unwrap();
    let rows = line_steps(hours);
    let heads: Vec<String> = rows
        .iter()
        .map(|row| steps::row_label(row, &results.shared.taxes))
        .collect();
    assert_eq!(
        heads,
        [
            "Days worked",
            "× Hours per day worked",
            "+ Days with a commute",
            "× Commute minutes, both ways",
            "÷ Minutes in an hour",
        ]
    );
    let values = rows[0].values.iter();
    let values: Vec<String> = values
        .map(|value| steps::value(value.unwrap(), "USD"))
        .collect();
    assert_eq!(values, ["260", "260"]);
}

#[test]
fn hours_and_months_are_worked_out_step_by_step() {
    use steppingstone_core::offers::{StepRow, Term, line_steps};
    let texts = [
        (Field::Pay, "104k"),
        (Field::WeeklyHours, "45"),
        (Field::Vacation, "20"),
        (Field::LeaveCap, "15"),
        (Field::Holidays, "10"),
        (Field::DaysOnSite, "3"),
        (Field::CommuteMinutes, "50"),
        (Field::Forfeit, "9,000"),
    ];
    let mut present = offer("Now", &texts);
    present.is_current = true;
    let results = plain(&[present, pay("North", "124k")]);
    let rows = |id: LineId, column: usize| -> Vec<(String, String)> {
        let lines = results.comparison.lines(&results.offers, &results.shared);
        let line = lines.iter().find(|line| line.id == id).unwrap();
        let rows = line_steps(line);
        let row = |row: &StepRow<Term>| -> (String, String) {
            let label = steps::row_label(row, &results.shared.taxes);
            let value = row.values[column].map(|value| steps::value(value, "USD"));
            (label, value.unwrap_or_default())
        };
        rows.iter().map(row).collect()
    };
    // 260 days less 15 of vacation, 15 being the most, and 10 holidays.
    let values: Vec<String> = rows(LineId::Hours, 0)
        .into_iter()
        .map(|row| row.1)
        .collect();
    assert_eq!(values, ["235", "9", "141", "50", "60"]);
    let hours = line_texts(&results, "USD");
    let hours = hours.iter().find(|line| line.0 == w::hours());
    assert_eq!(hours.unwrap().1[0], "2233");
    let months = rows(LineId::MonthsToBreakEven, 1);
    assert_eq!(months[0].0, labels::label(Field::Forfeit));
    assert!(months[0].1.contains("9000"), "{months:?}");
    assert_eq!(months[2].0, "× Months in a year");
}

#[test]
fn the_table_of_the_page_repeats_no_row() {
    let results = plain(&[pay("North", "85k"), pay("South", "80k")]);
    let shown: Vec<LineId> = results.table_lines().iter().map(|line| line.id).collect();
    assert!(shown.contains(&LineId::Guaranteed));
    for id in [LineId::Average, LineId::FirstYear, LineId::EmployerTaxes] {
        assert!(!shown.contains(&id), "{id:?}");
    }
}
