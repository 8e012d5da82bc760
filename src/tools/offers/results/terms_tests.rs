//! What the finer terms of an offer come to: what comes once, purchase plans, packages, leave.

use steppingstone_core::offers::{
    ClawbackBasis, ClawbackKind, Field, Kind, LineId, PartKind, RelocationTax, Terms,
};

use super::super::format;
use super::lines::cell_text;
use super::typed_comparison::{offer, plain, settings};
use super::{ComparisonView, notes};

/// An offer of 75,000 with these terms, beside one of 80,000.
fn with(texts: &[(Field, &str)], choose: impl FnOnce(&mut Terms)) -> ComparisonView {
    let mut north = offer("North", &[&[(Field::Pay, "75k")], texts].concat());
    choose(&mut north.draft.terms);
    plain(&[north, offer("South", &[(Field::Pay, "80k")])])
}

/// What a line shows of the first offer.
fn line(results: &ComparisonView, id: LineId) -> String {
    let lines = results.comparison.lines(&results.offers, &results.shared);
    let line = lines.iter().find(|line| line.id == id);
    line.map_or_else(String::new, |line| cell_text(line.cells[0], id, "USD"))
}

/// What a part of a line shows of the first offer.
fn part(results: &ComparisonView, id: LineId, kind: PartKind) -> String {
    let lines = results.comparison.lines(&results.offers, &results.shared);
    let line = lines.iter().find(|line| line.id == id).unwrap();
    format::money(line.parts[0].of_kind(kind), "USD")
}

/// What a part of what is kept after a year shows of the first offer.
fn kept_part(results: &ComparisonView, kind: PartKind) -> String {
    let outcome = &results.comparison.outcomes[0];
    let kept = outcome.leaving_after(1).unwrap();
    format::money(kept.kept.of_kind(kind), "USD")
}

#[track_caller]
fn check_note(results: &ComparisonView, text: &str) {
    let notes = notes::in_words(results, &settings(&[]).assumed(), "USD");
    let found = notes.sentences.iter().any(|it| it.contains(text));
    assert!(found, "{text}: {:#?}", notes.sentences);
}

#[test]
fn a_table_says_what_leaving_costs() {
    let texts = [
        (Field::SignOn, "20k"),
        (Field::SignOnParts, "50% at start, 50% after 12 months"),
        (Field::ClawbackTable, "12: 100%, 24: 50%"),
    ];
    let results = with(&texts, |terms| {
        terms.clawback = ClawbackKind::Table;
        terms.clawback_of = Some(ClawbackBasis::Gross);
    });
    assert_eq!(kept_part(&results, PartKind::Clawback), "USD −5000");
}

#[test]
fn who_pays_the_tax_on_relocation_money_decides_what_is_left_of_it() {
    let of = |tax| {
        with(&[(Field::Relocation, "10k")], |terms| {
            terms.relocation = tax
        })
    };
    // 22 % and 7.65 %: 2026, single, from 75,000 on.
    let results = of(None);
    let tax = part(&results, LineId::TakeHomeFirst, PartKind::RelocationTax);
    assert_eq!(tax, "USD −2965");
    let results = of(Some(RelocationTax::GrossedUp));
    let added = part(&results, LineId::FirstYear, PartKind::RelocationGrossUp);
    assert_eq!(added, "USD 4215");
    check_note(&of(Some(RelocationTax::Free)), "relocation");
}

#[test]
fn a_purchase_plan_may_look_back_and_is_limited_by_law() {
    let of = |share, look_back| {
        let texts = [
            (Field::EsppShare, share),
            (Field::EsppDiscount, "15%"),
            (Field::StockGrowth, "21%"),
        ];
        with(&texts, |terms| terms.look_back = look_back)
    };
    let gain = |results| part(&results, LineId::FirstYear, PartKind::Espp);
    assert_eq!(gain(of("10%", None)), "USD 1324");
    assert_eq!(gain(of("10%", Some(true))), "USD 2206");
    check_note(&of("50%", Some(true)), "25,000");
}

#[test]
fn a_package_is_taken_apart_into_pay_and_pension() {
    let of = |package| {
        let texts = [(Field::Pay, "110k"), (Field::Pension, "10%")];
        let results = with(&texts, |terms| terms.package = package);
        line(&results, LineId::Guaranteed)
    };
    assert_eq!(of(None), "USD 110000");
    assert_eq!(of(Some(true)), "USD 100000");
}

#[test]
fn vacation_that_is_saved_up_lapses_or_is_paid_out_on_leaving() {
    let texts = [
        (Field::Pay, "104k"),
        (Field::LeaveEarned, "20 days a year"),
        (Field::VacationTaken, "12"),
        (Field::CarryOver, "5"),
    ];
    let results = with(&texts, |terms| terms.leave_paid_out = Some(true));
    assert_eq!(line(&results, LineId::LeaveLost), "27");
    assert_eq!(kept_part(&results, PartKind::LeavePaidOut), "USD 3200");
}

#[test]
fn commission_has_a_chance_and_a_start_leaves_a_part_of_the_first_bonus() {
    let texts = [
        (Field::Commission, "20k"),
        (Field::CommissionChance, "50%"),
        (Field::BonusTarget, "10%"),
    ];
    let results = with(&texts, |_| {});
    let first = |results: &ComparisonView, kind| part(results, LineId::FirstYear, kind);
    assert_eq!(first(&results, PartKind::Commission), "USD 10000");
    assert_eq!(line(&results, LineId::CommissionAtTarget), "USD 20000");
    let results = with(
        &[&texts[..], &[(Field::Start, "2026-07-01")]].concat(),
        |_| {},
    );
    assert_eq!(first(&results, PartKind::Bonus), "USD 3750");
}

#[test]
fn help_above_what_the_law_leaves_untaxed_is_taxed_as_pay() {
    let results = with(&[(Field::CommuteSubsidy, "400 a month")], |_| {});
    // 720 at 22 % and 7.65 %.
    let tax = part(&results, LineId::TakeHome, PartKind::BenefitTax);
    assert_eq!(tax, "USD −213");
    check_note(&results, "USD 340");
}

#[test]
fn a_term_with_a_last_day_and_no_first_is_not_counted_and_says_so() {
    let results = with(&[(Field::TermEnd, "2026-12-31")], |_| {});
    check_note(&results, "first day");
    assert_eq!(line(&results, LineId::Average), "USD 75000");
}

#[test]
fn contract_work_pays_both_halves_of_payroll_tax() {
    let mut own = offer("Own", &[(Field::Pay, "83,200")]);
    own.draft.terms.kind = Kind::Contractor;
    let results = plain(&[own, offer("South", &[(Field::Pay, "80k")])]);
    let tax = part(&results, LineId::TakeHome, PartKind::SelfEmploymentTax);
    assert_eq!(tax, "USD −11756");
}
