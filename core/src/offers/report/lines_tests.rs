use super::*;
use crate::offers::{DecimalPoint, Frequency, OfferDraft, compare};

/// Offers as typed.
fn offers(all: &[&[(Field, &str)]]) -> Vec<Offer> {
    let read = |texts: &&[(Field, &str)]| {
        let mut draft = OfferDraft::default();
        for (field, text) in *texts {
            draft.texts.insert(*field, (*text).to_owned());
        }
        draft.parse(DecimalPoint::Fraction).unwrap()
    };
    all.iter().map(read).collect()
}

fn of(offers: &[Offer], shared: &OfferSettings) -> Vec<Line> {
    compare(offers, shared, &[]).lines(offers, shared)
}

fn lines(all: &[&[(Field, &str)]]) -> Vec<Line> {
    of(&offers(all), &OfferSettings::default())
}

fn ids(lines: &[Line]) -> Vec<LineId> {
    lines.iter().map(|line| line.id).collect()
}

#[track_caller]
fn cells(lines: &[Line], id: LineId) -> Vec<Cell> {
    let line = lines.iter().find(|line| line.id == id);
    line.unwrap_or_else(|| panic!("{id:?}: {:?}", ids(lines)))
        .cells
        .clone()
}

fn units(amount: i64) -> Cell {
    Cell::Amount(Money::units(amount))
}

#[test]
fn pay_alone_shows_what_every_comparison_has() {
    let lines = lines(&[&[(Field::Pay, "75k")], &[(Field::Pay, "80k")]]);
    use LineId as Id;
    let expected = [
        Id::Guaranteed,
        Id::Average,
        Id::FirstYear,
        Id::TakeHome,
        Id::PerPay,
        Id::Earned,
        Id::Hours,
        Id::PerHour,
        Id::PresentValue,
        Id::EmployerTaxes,
        Id::BenefitsShare,
        Id::BenefitsAgainstUsual,
    ];
    assert_eq!(ids(&lines), expected);
    assert_eq!(
        cells(&lines, Id::Guaranteed),
        [units(75_000), units(80_000)]
    );
    assert!(lines.iter().all(Line::opens));
}

/// The lines that a fact adds to those of pay alone.
#[track_caller]
fn check_added(texts: &[(Field, &str)], expected: &[LineId]) {
    let pay = [(Field::Pay, "75k")];
    let before = ids(&lines(&[&pay, &pay]));
    let more = [&pay, texts].concat();
    let mut after = ids(&lines(&[&more, &pay]));
    after.retain(|id| !before.contains(id));
    assert_eq!(after, expected, "{texts:?}");
}

#[test]
fn a_line_is_shown_once_any_offer_has_something_in_it() {
    use LineId as Id;
    check_added(&[(Field::Match, "50% of 6%")], &[Id::Match]);
    check_added(&[(Field::Vacation, "15")], &[Id::LeaveValue]);
    check_added(&[(Field::BonusTarget, "10%")], &[Id::BonusAtTarget]);
    check_added(&[(Field::SignOn, "5,000")], &[Id::TakeHomeFirst]);
    check_added(&[(Field::Commission, "9,000")], &[Id::CommissionAtTarget]);
    check_added(&[(Field::ParentalWeeks, "8")], &[Id::ParentalLeave]);
    check_added(&[(Field::Mentoring, "26")], &[Id::Mentoring]);
    check_added(
        &[
            (Field::PromotionChance, "30%"),
            (Field::PromotionRaise, "20%"),
        ],
        &[Id::Promotion],
    );
    check_added(&[(Field::Stock, "100k")], &[Id::StockShare]);
    // So much stock that the flat withholding is below its tax.
    let stock = [(Field::Stock, "400k")];
    check_added(&stock, &[Id::StockTaxGap, Id::StockShare]);
    check_added(
        &[stock[0], (Field::StockGrowthLow, "-20%")],
        &[Id::StockTaxGap, Id::StockLow, Id::StockShare],
    );
    check_added(
        &[(Field::Premium, "100"), (Field::Deductible, "1,000")],
        &[
            Id::HealthExpected,
            Id::HealthLow,
            Id::HealthMiddle,
            Id::HealthHigh,
        ],
    );
}

#[test]
fn what_is_not_given_is_unknown_and_not_nothing() {
    let mut all = offers(&[
        &[
            (Field::Pay, "80k"),
            (Field::BonusTarget, "10%"),
            (Field::Match, "50% of 6%"),
            (Field::Vacation, "15"),
            (Field::Deductible, "1,000"),
            (Field::Premium, "100"),
        ],
        &[(Field::Pay, "80k"), (Field::Premium, "200")],
        &[(Field::Pay, "90k")],
    ]);
    all[2].terms.kind = Kind::Contractor;
    let lines = of(&all, &OfferSettings::default());
    // Contract work has no such terms to ask for.
    let rest = [Cell::Unknown, Cell::Empty];
    assert_eq!(cells(&lines, LineId::BonusAtTarget)[0], units(8_000));
    for id in [
        LineId::BonusAtTarget,
        LineId::Match,
        LineId::LeaveValue,
        LineId::HealthHigh,
    ] {
        assert_eq!(cells(&lines, id)[1..], rest, "{id:?}");
        let line = lines.iter().find(|line| line.id == id).unwrap();
        let parts = line.parts.get(1).is_none_or(|it| it.parts().is_empty());
        assert!(parts && line.steps.get(1).is_none_or(Vec::is_empty));
    }
}

#[test]
fn contract_work_shows_what_equals_the_job() {
    let mut all = offers(&[&[(Field::Pay, "85k")], &[(Field::Pay, "80k")]]);
    assert!(!ids(&of(&all, &OfferSettings::default())).contains(&LineId::ContractPay));
    all[1].terms.kind = Kind::Contractor;
    let lines = of(&all, &OfferSettings::default());
    let amounts = cells(&lines, LineId::ContractPay);
    // 2026, single, no state: W-2 85,000 leaves as much as 1099 87,041.50.
    let Cell::Amount(amount) = amounts[0] else {
        panic!("{amounts:?}");
    };
    assert_eq!(amount.to_units(), Money::units(87_042));
    assert_eq!(amounts[1], Cell::Empty);
    assert_eq!(cells(&lines, LineId::EmployerTaxes)[1], Cell::Empty);
}

#[test]
fn what_is_american_is_not_shown_elsewhere() {
    let all = offers(&[&[(Field::Pay, "60k")]]);
    let shared = OfferSettings {
        taxes: Taxes::OwnRate(Decimal::ratio(31, 100)),
        ..OfferSettings::default()
    };
    let ids = ids(&of(&all, &shared));
    assert!(!ids.contains(&LineId::BenefitsShare));
    assert!(!ids.contains(&LineId::BenefitsAgainstUsual));
}

#[test]
fn the_others_are_measured_by_the_present_job() {
    let mut all = offers(&[&[(Field::Pay, "75k")], &[(Field::Pay, "80k")]]);
    assert!(!ids(&of(&all, &OfferSettings::default())).contains(&LineId::Gain));
    all[0].is_current = true;
    let lines = of(&all, &OfferSettings::default());
    assert_eq!(cells(&lines, LineId::Gain), [Cell::Reference, units(5_000)]);
    // What leaving costs is not given.
    assert!(!ids(&lines).contains(&LineId::MonthsToBreakEven));
    let mut all = offers(&[
        &[(Field::Pay, "75k"), (Field::Forfeit, "3,000")],
        &[(Field::Pay, "80k")],
        &[(Field::Pay, "70k")],
    ]);
    all[0].is_current = true;
    // 3,000 of 5,000 a year: seven months and a fifth.
    let months = cells(
        &of(&all, &OfferSettings::default()),
        LineId::MonthsToBreakEven,
    );
    assert_eq!(
        months,
        [Cell::Reference, Cell::Months(8), Cell::NeverPaysOff]
    );
}

#[test]
fn what_is_paid_by_the_hour_or_the_payday_is_exact() {
    let mut all = offers(&[&[(Field::Pay, "75k")]]);
    all[0].terms.frequency = Some(Frequency::Monthly);
    let lines = of(&all, &OfferSettings::default());
    let exact = lines.iter().filter(|line| line.id.is_exact());
    assert_eq!(
        exact.map(|line| line.id).collect::<Vec<_>>(),
        [LineId::PerPay, LineId::PerHour]
    );
    let headlines = lines.iter().filter(|line| line.id.is_headline());
    assert_eq!(headlines.count(), 6);
}

#[test]
fn the_table_repeats_no_total_and_leaves_out_what_hardly_anybody_needs() {
    use LineId as Id;
    let shown = |all: &[&[(Field, &str)]]| {
        let (offers, shared) = (offers(all), OfferSettings::default());
        ids(&compare(&offers, &shared, &[]).table_lines(&offers, &shared))
    };
    let pay = [(Field::Pay, "75k")];
    assert_eq!(
        shown(&[&pay, &[(Field::Pay, "80k")]]),
        [
            Id::Guaranteed,
            Id::TakeHome,
            Id::PerPay,
            Id::Hours,
            Id::PerHour,
            Id::PresentValue,
            Id::BenefitsShare,
        ]
    );
    // One offer that differs is enough.
    let more = shown(&[
        &pay,
        &[
            (Field::Pay, "80k"),
            (Field::BonusTarget, "10%"),
            (Field::DaysOnSite, "5"),
            (Field::CommuteMiles, "20"),
        ],
    ]);
    for id in [Id::Average, Id::Earned] {
        assert!(more.contains(&id), "{more:?}");
    }
    assert!(!more.contains(&Id::FirstYear), "{more:?}");
    let once = shown(&[&pay, &[(Field::Pay, "80k"), (Field::SignOn, "5k")]]);
    assert!(once.contains(&Id::FirstYear), "{once:?}");
}

#[test]
fn parts_end_in_their_total_where_no_step_does() {
    let lines = lines(&[&[(Field::Pay, "75k")], &[(Field::Pay, "80k")]]);
    let is_sum = |id| {
        let line = lines.iter().find(|line| line.id == id).unwrap();
        line.is_sum_of_parts()
    };
    assert!(is_sum(LineId::TakeHome));
    for id in [LineId::Hours, LineId::BenefitsShare] {
        assert!(!is_sum(id), "{id:?}");
    }
}

#[test]
fn without_pay_what_rests_on_it_is_not_known_and_not_zero() {
    let mut all = offers(&[
        &[(Field::Pay, "75k"), (Field::Vacation, "15")],
        &[(Field::Vacation, "15"), (Field::EmployerPremium, "500")],
    ]);
    let found = of(&all, &OfferSettings::default());
    for line in found.iter().filter(|line| line.id.needs_pay()) {
        let known = matches!(line.cells[1], Cell::Unknown | Cell::Empty);
        assert!(known, "{:?}: {:?}", line.id, line.cells);
    }
    for id in [
        LineId::Guaranteed,
        LineId::Average,
        LineId::TakeHome,
        LineId::PerHour,
    ] {
        assert_eq!(cells(&found, id)[1], Cell::Unknown, "{id:?}");
        assert_ne!(cells(&found, id)[0], Cell::Unknown, "{id:?}");
    }
    assert_ne!(cells(&found, LineId::Hours)[1], Cell::Unknown);
    // Measured by a job without pay, nothing is a gain.
    all[1].is_current = true;
    let found = of(&all, &OfferSettings::default());
    assert_eq!(
        cells(&found, LineId::Gain),
        [Cell::Unknown, Cell::Reference]
    );
}
