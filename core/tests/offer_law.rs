//! Law of 2025 to 2027 as it meets an offer, and the list of what was used of it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod worked;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::{FilingStatus, LawFigure, LawFigureId, LawValue, Status};
use steppingstone_core::offers::tax::state::{StateLaw, StateYear};
use steppingstone_core::offers::*;
use worked::{draft, plain, worked};

fn of_year(year: u16) -> OfferSettings {
    OfferSettings {
        year,
        ..OfferSettings::default()
    }
}

fn income_tax(outcome: &Outcome, year: usize) -> i64 {
    -outcome.years[year]
        .take_home
        .of_kind(PartKind::IncomeTax)
        .as_cents()
}

/// 200,000 at 55, a fifth of it saved: 24,500, and 8,000 that are Roth or not.
fn saver(is_current: bool, told: &[(Field, &str)], shared: &OfferSettings) -> Outcome {
    let mut all = vec![(Field::Pay, "200k"), (Field::Match, "50% of 6%")];
    all.extend_from_slice(told);
    let mut offer = draft(&all).parse(DecimalPoint::Fraction).unwrap();
    offer.is_current = is_current;
    compare(&[offer], shared, &[])
        .outcomes
        .remove(0)
        .as_ref()
        .clone()
}

fn at_55() -> OfferSettings {
    OfferSettings {
        age: Some(55),
        deferral: Some(Decimal::ratio(20, 100)),
        ..of_year(2026)
    }
}

const BEFORE_TAX: i64 = 2_893_400;
const ROTH: i64 = 3_085_400;

#[test]
fn catch_up_is_roth_where_last_year_s_wages_were_high() {
    let note = Warning::RothCatchUp(Money::units(24_500), Money::units(150_000));
    // The job one has is caught from the first year on.
    let has = saver(true, &[], &at_55());
    assert_eq!([income_tax(&has, 0), income_tax(&has, 1)], [ROTH, ROTH]);
    assert!(has.warnings.contains(&note));
    // A new employer paid nothing last year.
    let new = saver(false, &[], &at_55());
    assert_eq!(
        [income_tax(&new, 0), income_tax(&new, 1)],
        [BEFORE_TAX, ROTH]
    );
    assert!(new.warnings.contains(&note));
    let one_year = OfferSettings {
        horizon: 1,
        ..at_55()
    };
    assert!(!saver(false, &[], &one_year).warnings.contains(&note));
    // Payroll taxes are the same.
    let fica = |outcome: &Outcome| outcome.take_home.of_kind(PartKind::SocialSecurity);
    assert_eq!(fica(&has), fica(&new));
}

#[test]
fn a_job_begun_this_year_or_late_last_year_paid_too_little_to_be_caught() {
    let since = |start| income_tax(&saver(true, &[(Field::Start, start)], &at_55()), 0);
    assert_eq!(since("2026-02-01"), BEFORE_TAX);
    // Three months of 200,000.
    assert_eq!(since("2025-10-01"), BEFORE_TAX);
    // Eleven months of it.
    assert_eq!(since("2025-02-01"), ROTH);
    assert_eq!(since("2019-06-01"), ROTH);
}

#[track_caller]
fn check_caught(pay: &str, is_caught: bool, shared: &OfferSettings) {
    let told = [(Field::Pay, pay), (Field::Match, "50% of 6%")];
    let mut offer = draft(&told).parse(DecimalPoint::Fraction).unwrap();
    offer.is_current = true;
    let outcome = compare(&[offer], shared, &[])
        .outcomes
        .remove(0)
        .as_ref()
        .clone();
    let mut warnings = outcome.warnings.iter();
    let found = warnings.any(|warning| matches!(warning, Warning::RothCatchUp(..)));
    assert_eq!(found, is_caught, "{pay}");
}

#[test]
fn wages_must_exceed_the_bound() {
    check_caught("150,000", false, &at_55());
    check_caught("150,001", true, &at_55());
    let younger = OfferSettings {
        age: Some(45),
        ..at_55()
    };
    check_caught("200k", false, &younger);
    let of_2025 = OfferSettings {
        year: 2025,
        ..at_55()
    };
    check_caught("200k", false, &of_2025);
    let of_2027 = OfferSettings {
        year: 2027,
        ..at_55()
    };
    check_caught("200k", true, &of_2027);
    let own = OfferSettings {
        taxes: Taxes::OwnRate(Decimal::ratio(30, 100)),
        ..at_55()
    };
    check_caught("200k", false, &own);
}

#[test]
fn tips_are_wages_that_income_tax_leaves_out() {
    let tipped = [(Field::Pay, "30k"), (Field::Tips, "20k")];
    let outcome = plain(&draft(&tipped));
    // 13,900 are taxable: 1,240.00 and 180.00.
    assert_eq!(income_tax(&outcome, 0), 142_000);
    let fica = outcome.take_home.of_kind(PartKind::SocialSecurity);
    assert_eq!(fica, -Money::units(3_100));
    assert_eq!(
        outcome.recurring.of_kind(PartKind::Tips),
        Money::units(20_000)
    );
    assert_eq!(outcome.guaranteed.amount(), Money::units(30_000));
    assert!(outcome.warnings.contains(&Warning::TipsOfListedJobs));
    let separate = OfferSettings {
        status: FilingStatus::MarriedSeparate,
        ..of_year(2026)
    };
    let outcome = worked(&draft(&tipped), &separate);
    assert_eq!(income_tax(&outcome, 0), 382_000);
    assert!(outcome.warnings.contains(&Warning::TipsOnSeparateReturn));
}

#[test]
fn the_deductions_for_tips_and_age_end_with_their_law() {
    let shared = OfferSettings {
        age: Some(70),
        ..of_year(2027)
    };
    let tipped = [(Field::Pay, "40k"), (Field::Tips, "10k")];
    let outcome = worked(&draft(&tipped), &shared);
    let tax: Vec<i64> = (0..4).map(|year| income_tax(&outcome, year)).collect();
    // 50,000 less 16,100 and 2,050; and less 16,000 more until 2028, at 12 %.
    assert_eq!(tax, [165_400, 165_400, 357_400, 357_400]);
}

#[track_caller]
fn check_senior(status: FilingStatus, age: u8, spouse_age: Option<u8>, taxable_less: i64) {
    let shared = OfferSettings {
        status,
        age: Some(age),
        spouse_age,
        ..of_year(2026)
    };
    let plain = OfferSettings {
        age: None,
        spouse_age: None,
        ..shared.clone()
    };
    let offer = draft(&[(Field::Pay, "74k")]);
    let tax = |shared| income_tax(&worked(&offer, shared), 0);
    // All of it lies in the bracket of 12 %.
    assert_eq!(tax(&plain) - tax(&shared), taxable_less * 12);
}

#[test]
fn from_65_on_more_is_deducted_for_whom_the_age_is_known() {
    use FilingStatus::{HeadOfHousehold, MarriedJoint, MarriedSeparate, Single};
    check_senior(Single, 64, None, 0);
    check_senior(HeadOfHousehold, 65, None, 8_050);
    check_senior(MarriedJoint, 65, None, 7_650);
    check_senior(MarriedJoint, 65, Some(64), 7_650);
    check_senior(MarriedJoint, 65, Some(65), 15_300);
    check_senior(MarriedJoint, 40, Some(70), 7_650);
    // Nobody else is on the return.
    check_senior(HeadOfHousehold, 40, Some(70), 0);
    let outcome = |spouse_age| {
        let shared = OfferSettings {
            status: MarriedJoint,
            age: Some(66),
            spouse_age,
            ..of_year(2026)
        };
        worked(&draft(&[(Field::Pay, "70k")]), &shared).warnings
    };
    assert!(outcome(None).contains(&Warning::SpouseAge));
    assert!(!outcome(Some(60)).contains(&Warning::SpouseAge));
    let separate = OfferSettings {
        status: MarriedSeparate,
        age: Some(66),
        ..of_year(2026)
    };
    assert_eq!(
        (separate.from_65(1).people, separate.from_65(1).deductions),
        (1, 0)
    );
}

#[test]
fn who_turns_65_during_the_years_compared_has_it_from_then_on() {
    let shared = OfferSettings {
        age: Some(63),
        ..of_year(2026)
    };
    let outcome = worked(&draft(&[(Field::Pay, "60k")]), &shared);
    let tax: Vec<i64> = (0..4).map(|year| income_tax(&outcome, year)).collect();
    // 8,050 less at 12 % in 2028; the 6,000 end with that year.
    assert_eq!(tax, [502_000, 502_000, 405_400, 477_400]);
}

#[test]
fn spending_accounts_are_set_aside_before_every_tax_within_their_limits() {
    let told = [
        (Field::Pay, "60k"),
        (Field::HealthFsa, "4,000"),
        (Field::DependentCare, "5,000"),
    ];
    let outcome = plain(&draft(&told));
    let of = |kind| outcome.take_home.of_kind(kind);
    assert_eq!(of(PartKind::HealthFsa), -Money::units(3_400));
    assert_eq!(of(PartKind::DependentCare), -Money::units(5_000));
    // 51,600 count.
    assert_eq!(of(PartKind::SocialSecurity), -Money::cents(319_920));
    assert_eq!(income_tax(&outcome, 0), 401_200);
    let limit = Warning::HealthFsaLimit(Money::units(3_400));
    assert!(outcome.warnings.contains(&limit));
    // What is put aside is earned all the same.
    let plain = worked(&draft(&told[..1]), &of_year(2026));
    assert!(outcome.hours.earned.amount() > plain.hours.earned.amount());
}

#[track_caller]
fn check_care(year: u16, status: FilingStatus, most: i64) {
    let told = draft(&[(Field::Pay, "60k"), (Field::DependentCare, "9,000")]);
    let shared = OfferSettings {
        status,
        ..of_year(year)
    };
    let outcome = worked(&told, &shared);
    let care = outcome.take_home.of_kind(PartKind::DependentCare);
    assert_eq!(-care, Money::units(most));
    let limit = Warning::DependentCareLimit(Money::units(most));
    assert!(outcome.warnings.contains(&limit));
}

#[test]
fn dependents_care_has_a_limit_for_a_return() {
    check_care(2025, FilingStatus::Single, 5_000);
    check_care(2025, FilingStatus::MarriedSeparate, 2_500);
    check_care(2026, FilingStatus::MarriedJoint, 7_500);
    check_care(2026, FilingStatus::MarriedSeparate, 3_750);
    check_care(2027, FilingStatus::HeadOfHousehold, 7_500);
}

fn without_plan(pay: &str, told: &[(Field, &str)], shared: &OfferSettings) -> Outcome {
    let mut offer = draft(&[&[(Field::Pay, pay)], told].concat());
    offer.terms.health_plan = Some(false);
    worked(&offer, shared)
}

#[test]
fn an_offer_without_insurance_is_told_where_help_ends() {
    let cliff = Cliff {
        income: Money::units(62_600),
        most: Money::cents(623_496),
        household: 1,
    };
    let of = |pay, shared: &OfferSettings| without_plan(pay, &[], shared).warnings;
    let plain = of_year(2026);
    assert!(of("62,600", &plain).contains(&Warning::MarketplaceNear(cliff)));
    assert!(of("62,601", &plain).contains(&Warning::MarketplaceAbove(cliff)));
    assert!(of("30k", &plain).contains(&Warning::OwnPremiumOpen));
    let is_market = |it: &Warning| {
        matches!(
            it,
            Warning::MarketplaceNear(_) | Warning::MarketplaceAbove(_)
        )
    };
    assert!(!of("30k", &plain).iter().any(is_market));
    assert!(!of("62,600", &of_year(2025)).iter().any(is_market));
    // Three people in Alaska in 2027: four times 19,950 and twice 7,100.
    let alaska = OfferSettings {
        household: Some(3),
        state: Some("AK".to_owned()),
        ..of_year(2027)
    };
    let cliff = Cliff {
        income: Money::units(136_600),
        most: Money::cents(1_396_052),
        household: 3,
    };
    assert!(of("140k", &alaska).contains(&Warning::MarketplaceAbove(cliff)));
    // Only what the reader says counts, not an empty field.
    let silent = worked(&draft(&[(Field::Pay, "62,600")]), &plain).warnings;
    assert!(!silent.iter().any(is_market));
    assert!(!silent.contains(&Warning::OwnPremiumOpen));
}

#[test]
fn insurance_of_one_s_own_is_paid_from_what_is_left() {
    let plain = without_plan("50k", &[], &of_year(2026));
    let own = without_plan("50k", &[(Field::OwnPremium, "300")], &of_year(2026));
    let less = |outcome: &Outcome| outcome.take_home.amount();
    assert_eq!(less(&plain) - less(&own), Money::units(3_600));
    let year = |outcome: &Outcome| outcome.years[1].take_home.amount();
    assert_eq!(year(&plain) - year(&own), Money::units(3_600));
    // No employer takes it out of a pay, and it lowers no tax.
    assert_eq!(plain.per_pay, own.per_pay);
    assert!(!own.warnings.contains(&Warning::OwnPremiumOpen));
    // Nobody asks an employer without a plan what it costs.
    let asked = |outcome: &Outcome| outcome.questions.contains(&Open::Field(Field::Premium));
    assert!(!asked(&own));
    assert!(asked(&worked(
        &draft(&[(Field::Pay, "50k")]),
        &of_year(2026)
    )));
}

#[test]
fn a_mile_costs_what_it_does_on_the_first_day() {
    let cost = |start: &[(Field, &str)]| {
        let told = [
            (Field::Pay, "60k"),
            (Field::DaysOnSite, "5"),
            (Field::CommuteMiles, "20"),
            (Field::Vacation, "20"),
        ];
        let offer = draft(&[&told, start].concat());
        worked(&offer, &of_year(2026)).hours.effort.commute_cost
    };
    assert_eq!(cost(&[]), Money::units(3_648));
    assert_eq!(cost(&[(Field::Start, "2026-06-30")]), Money::units(3_480));
    assert_eq!(cost(&[(Field::Start, "2026-07-01")]), Money::units(3_648));
}

fn used(
    told: &[(Field, &str)],
    shared: &OfferSettings,
    states: &[(String, StateLaw)],
) -> Vec<LawFigure> {
    let offer = draft(told).parse(DecimalPoint::Fraction).unwrap();
    figures_used(&[offer], shared, states)
}

fn find(figures: &[LawFigure], id: LawFigureId) -> Option<&LawFigure> {
    figures.iter().find(|figure| figure.id == id)
}

#[test]
fn every_figure_used_has_its_year_status_and_source() {
    let told = [
        (Field::Pay, "160k"),
        (Field::Match, "50% of 6%"),
        (Field::DaysOnSite, "5"),
        (Field::CommuteMiles, "20"),
        (Field::Tips, "1,000"),
        (Field::Tuition, "6,000"),
    ];
    let shared = OfferSettings {
        age: Some(66),
        ..of_year(2027)
    };
    let figures = used(&told, &shared, &[]);
    for figure in &figures {
        assert!(figure.source.len() > 8, "{figure:?}");
        let is_of_then = figure.year == 2027;
        assert_eq!(is_of_then, figure.status != Status::Carried, "{figure:?}");
    }
    let status = |id| find(&figures, id).unwrap().status;
    assert_eq!(status(LawFigureId::StandardDeduction), Status::Carried);
    assert_eq!(status(LawFigureId::SocialSecurityBase), Status::Announced);
    assert_eq!(status(LawFigureId::TipsDeduction), Status::InForce);
    assert_eq!(status(LawFigureId::TuitionYear), Status::Carried);
    let since = "2026-07-01".parse().unwrap();
    assert_eq!(status(LawFigureId::BusinessMile(since)), Status::Carried);
    let further = find(&figures, LawFigureId::FurtherDeduction).unwrap();
    assert_eq!(further.value, LawValue::Money(Money::units(2_050)));
    // Nothing that plays no part.
    for id in [
        LawFigureId::OvertimeDeduction,
        LawFigureId::EsppLimit,
        LawFigureId::SelfEmploymentShare,
        LawFigureId::HealthFsa,
        LawFigureId::MarketplaceCliff,
    ] {
        assert_eq!(find(&figures, id), None);
    }
}

#[test]
fn all_law_of_2026_is_in_force() {
    let told = [(Field::Pay, "60k"), (Field::Match, "50% of 6%")];
    let figures = used(&told, &of_year(2026), &[]);
    let mut statuses = figures.iter().map(|figure| figure.status);
    assert!(statuses.all(|status| status == Status::InForce));
    // Of a year without law, all of it is carried.
    let figures = used(&told, &of_year(2029), &[]);
    let mut statuses = figures.iter().map(|figure| figure.status);
    assert!(statuses.all(|status| status == Status::Carried));
}

#[test]
fn a_state_says_what_it_adds_and_other_taxes_add_nothing() {
    let file = include_str!("../../facts/us/states-2026.json");
    let year = StateYear::parse(file).unwrap();
    let states = [("CA".to_owned(), year.state("CA").unwrap().unwrap())];
    let shared = OfferSettings {
        state: Some("CA".to_owned()),
        ..of_year(2026)
    };
    let figures = used(&[(Field::Pay, "60k")], &shared, &states);
    let tax = LawFigureId::StateIncomeTax("California".to_owned());
    let tax = find(&figures, tax).unwrap();
    assert_eq!((tax.year, tax.status), (2026, Status::Projected));
    assert!(find(&figures, LawFigureId::Salt).is_some());
    let elsewhere = OfferSettings {
        state: None,
        ..shared.clone()
    };
    let figures = used(&[(Field::Pay, "60k")], &elsewhere, &states);
    let tax = LawFigureId::StateIncomeTax("California".to_owned());
    assert_eq!(find(&figures, tax), None);
    let own = OfferSettings {
        taxes: Taxes::OwnRate(Decimal::ratio(30, 100)),
        ..shared
    };
    assert_eq!(used(&[(Field::Pay, "60k")], &own, &states), []);
    let abroad = OfferSettings {
        abroad: true,
        ..of_year(2026)
    };
    let told = [
        (Field::Pay, "60k"),
        (Field::Match, "50% of 6%"),
        (Field::DaysOnSite, "5"),
        (Field::CommuteMiles, "20"),
    ];
    assert_eq!(used(&told, &abroad, &[]), []);
}

#[test]
fn only_what_a_state_s_tax_depends_on_is_listed_for_it() {
    let file = include_str!("../../facts/us/states-2026.json");
    let year = StateYear::parse(file).unwrap();
    let listed = |code: &str, state_rate| {
        let states = [(code.to_owned(), year.state(code).unwrap().unwrap())];
        let shared = OfferSettings {
            state: Some(code.to_owned()),
            state_rate,
            ..of_year(2026)
        };
        let figures = used(&[(Field::Pay, "60k")], &shared, &states);
        [LawFigureId::Salt, LawFigureId::ChildlessEitc].map(|id| find(&figures, id).is_some())
    };
    // Kansas gives a share of the credit, Alabama takes federal tax less the credit off.
    assert_eq!(listed("KS", None), [true, true]);
    assert_eq!(listed("AL", None), [true, true]);
    assert_eq!(listed("KS", Some(Decimal::ratio(5, 100))), [true, false]);
    assert_eq!(listed("PA", None), [true, false]);
    // Texas taxes no wages.
    assert_eq!(listed("TX", None), [false, false]);
}

#[test]
fn an_account_for_health_is_listed_for_employees() {
    let shared = OfferSettings {
        hsa: Money::units(2_000),
        ..of_year(2026)
    };
    let listed = |kind| {
        let mut offer = draft(&[(Field::Pay, "60k"), (Field::EmployerHsa, "500")]);
        offer.terms.kind = kind;
        let offer = offer.parse(DecimalPoint::Fraction).unwrap();
        let figures = figures_used(&[offer], &shared, &[]);
        find(&figures, LawFigureId::Hsa).is_some()
    };
    assert!(listed(Kind::SalariedExempt));
    assert!(!listed(Kind::Contractor));
}

/// With a share of pay in place of all taxes, amounts in dollars are still those of the United States.
#[test]
fn a_limit_holds_and_is_said_whatever_taxes_are_due() {
    let own = OfferSettings {
        taxes: Taxes::OwnRate(Decimal::ratio(30, 100)),
        ..of_year(2026)
    };
    let told = [(Field::Pay, "60k"), (Field::HealthFsa, "4,000")];
    let limit = Money::units(3_400);
    for shared in [of_year(2026), own] {
        let outcome = worked(&draft(&told), &shared);
        let put_in = outcome.take_home.of_kind(PartKind::HealthFsa);
        assert_eq!(put_in, -limit);
        let said = Warning::HealthFsaLimit(limit);
        assert!(outcome.warnings.contains(&said));
        let figures = used(&told, &shared, &[]);
        assert!(find(&figures, LawFigureId::HealthFsa).is_some());
    }
}
