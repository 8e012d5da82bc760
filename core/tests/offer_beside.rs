//! What stands beside the totals, and benefits above what the law leaves untaxed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod worked;

use proptest::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;
use worked::{draft, plain, worked};

fn of_kind(told: &[(Field, &str)], kind: Kind) -> OfferDraft {
    let mut offer = draft(told);
    offer.terms.kind = kind;
    offer
}

#[track_caller]
fn check_benefit(told: (Field, &str), tax: Money, warning: Warning) {
    let without = plain(&draft(&[(Field::Pay, "75k")]));
    let with = plain(&draft(&[(Field::Pay, "75k"), told]));
    let taken = with.take_home.of_kind(PartKind::BenefitTax);
    assert_eq!(-taken, tax);
    assert_eq!(with.take_home.amount(), without.take_home.amount() - tax);
    assert_eq!(with.years[1].take_home.of_kind(PartKind::BenefitTax), taken);
    // It is no cash, neither certain nor otherwise.
    assert_eq!(with.guaranteed, without.guaranteed);
    assert!(with.warnings.contains(&warning));
    let contract = of_kind(&[(Field::Pay, "75k"), told], Kind::Contractor);
    let taken = plain(&contract).take_home.of_kind(PartKind::BenefitTax);
    assert_eq!(taken, Money::ZERO);
}

#[test]
fn help_above_its_limit_is_taxed_as_pay() {
    // 400 a month, of which 340 are free in 2026: 720 at 22 % and 7.65 %.
    let limit = Warning::CommuterLimit(Money::units(340));
    check_benefit(
        (Field::CommuteSubsidy, "4,800"),
        Money::cents(21_348),
        limit,
    );
    // 5,250 are free: 1,000 at the same rates.
    let limit = Warning::TuitionLimit(Money::units(5_250));
    check_benefit((Field::Tuition, "6,250"), Money::cents(29_650), limit);
}

#[test]
fn help_within_its_limit_is_not() {
    let told = [
        (Field::Pay, "75k"),
        (Field::CommuteSubsidy, "4,080"),
        (Field::Tuition, "5,250"),
    ];
    let within = plain(&draft(&told));
    assert_eq!(within.take_home.of_kind(PartKind::BenefitTax), Money::ZERO);
    let taxes = Taxes::OwnRate(Decimal::ratio(30, 100));
    let elsewhere = OfferSettings {
        taxes,
        ..OfferSettings::default()
    };
    let told = [(Field::Pay, "75k"), (Field::Tuition, "90k")];
    let net = worked(&draft(&told), &elsewhere).take_home;
    assert_eq!(net.amount(), Money::units(52_500));
}

#[test]
fn commission_has_a_chance_of_its_own() {
    let told = [(Field::Pay, "60k"), (Field::Commission, "20k")];
    let of = |chance: &str| {
        let mut offer = draft(&told);
        offer
            .texts
            .insert(Field::CommissionChance, chance.to_owned());
        plain(&offer)
    };
    let commission = |outcome: &Outcome| outcome.average.of_kind(PartKind::Commission);
    let open = of("");
    assert_eq!(commission(&open), Money::units(20_000));
    let used = open
        .assumed
        .iter()
        .find(|one| one.open == Open::Field(Field::CommissionChance));
    assert_eq!(used.unwrap().used, Some(Value::Rate(Decimal::ONE)));
    assert!(
        open.questions
            .contains(&Open::Field(Field::CommissionChance))
    );
    let half = of("50%");
    assert_eq!(commission(&half), Money::units(10_000));
    // At zero it is not certain, and at its target it is shown.
    assert_eq!(half.guaranteed.amount(), Money::units(60_000));
    assert_eq!(half.commission_at_target, Money::units(20_000));
    let none = plain(&draft(&[(Field::Pay, "60k")]));
    assert!(
        !none
            .questions
            .contains(&Open::Field(Field::CommissionChance))
    );
}

#[track_caller]
fn check_start(start: &str, first_year: &str, bonus: i64) {
    let told = [
        (Field::Pay, "60k"),
        (Field::BonusTarget, "20%"),
        (Field::Start, start),
        (Field::BonusFirstYear, first_year),
    ];
    let outcome = plain(&draft(&told));
    let bonus_of = |year: usize| outcome.years[year].total.of_kind(PartKind::Bonus);
    let bonuses = [0, 1].map(|year| bonus_of(year).to_cents());
    assert_eq!(bonuses, [bonus, 12_000].map(Money::units), "{start}");
}

#[test]
fn the_start_decides_what_is_left_of_the_first_bonus() {
    check_start("", "", 12_000);
    check_start("2026-01-01", "", 12_000);
    check_start("2026-07-01", "", 6_000);
    check_start("2026-12-31", "", 1_000);
    // What the employer says of it stands.
    check_start("2026-07-01", "100%", 12_000);
}

#[test]
fn what_an_employer_pays_in_payroll_tax_is_shown_and_not_added() {
    let outcome = plain(&draft(&[(Field::Pay, "85k")]));
    assert_eq!(outcome.employer_taxes.amount(), Money::cents(650_250));
    assert_eq!(outcome.average.amount(), Money::units(85_000));
    let above = plain(&draft(&[(Field::Pay, "300k")])).employer_taxes;
    // The base of 2026, and no additional Medicare tax.
    assert_eq!(
        above.of_kind(PartKind::SocialSecurity),
        Money::units(11_439)
    );
    assert_eq!(above.of_kind(PartKind::Medicare), Money::units(4_350));
    let contract = plain(&of_kind(&[(Field::Pay, "85k")], Kind::Contractor));
    assert_eq!(contract.employer_taxes, Figure::default());
}

#[test]
fn benefits_are_counted_as_the_usual_share_is() {
    let told = [
        (Field::Pay, "52k"),
        (Field::Vacation, "10"),
        (Field::Holidays, "5"),
        (Field::EmployerPremium, "500"),
        (Field::Nonelective, "3%"),
        (Field::Stock, "40k"),
        (Field::SignOn, "9k"),
    ];
    let outcome = plain(&draft(&told));
    // 15 days at 200, 6,000 of insurance, 1,560 of retirement and 7.65 % of payroll taxes.
    assert_eq!(outcome.benefits.amount(), Money::units(14_538));
    // Of the pay and what is added to it; neither stock nor money that comes once.
    assert_eq!(outcome.employer_cost, Money::units(63_538));
    let contract = plain(&of_kind(&told, Kind::Contractor));
    assert_eq!(contract.benefits, Figure::default());
}

#[test]
fn a_job_has_its_equal_in_contract_work() {
    let job = draft(&[(Field::Pay, "85k")])
        .parse(DecimalPoint::Fraction)
        .unwrap();
    let contract = of_kind(&[(Field::Pay, "100k")], Kind::Contractor);
    let contract = contract.parse(DecimalPoint::Fraction).unwrap();
    let shared = OfferSettings::default();
    let both = compare(&[job.clone(), contract], &shared, &[]);
    let equal = both.contracts[0].as_ref().unwrap();
    assert_eq!(equal.gross.amount().as_cents(), 8_704_150);
    let left = equal.gross.of_kind(PartKind::AfterTax);
    assert_eq!(
        left.as_cents(),
        both.outcomes[0].take_home.amount().as_cents()
    );
    // 260 days of eight hours.
    assert_eq!(equal.per_hour.as_cents(), 4_185);
    assert_eq!(both.contracts[1], None);
    // Nobody asked.
    assert_eq!(compare(&[job], &shared, &[]).contracts, [None]);
}

#[test]
fn a_bonus_raises_the_rate_that_overtime_is_reckoned_from() {
    // 20 an hour for 50 hours and 100 a week: a rate of 22, and 1 more for each of ten hours.
    let told = [
        (Field::Pay, "20"),
        (Field::OvertimeHours, "10"),
        (Field::Commission, "5,200"),
    ];
    let outcome = plain(&of_kind(&told, Kind::Hourly));
    assert_eq!(outcome.regular_rate.amount(), Money::units(22));
    assert_eq!(outcome.overtime_owed.amount(), Money::units(520));
    let without = plain(&of_kind(&told[..2], Kind::Hourly));
    assert_eq!(without.regular_rate, Figure::default());
    let exempt = plain(&of_kind(&told, Kind::SalariedExempt));
    assert_eq!(exempt.overtime_owed, Figure::default());
    let salary = [(Field::Pay, "41,600"), told[1], told[2]];
    let salary = plain(&of_kind(&salary, Kind::SalariedNonExempt));
    assert_eq!(salary.overtime_owed, outcome.overtime_owed);
    assert_eq!(salary.regular_rate.amount(), Money::units(22));
}

#[test]
fn a_change_pays_for_itself_in_time() {
    let present = plain(&draft(&[(Field::Pay, "70k"), (Field::Forfeit, "9,000")]));
    let told = [(Field::Pay, "82k"), (Field::SignOn, "50k")];
    let other = plain(&draft(&told));
    let change_to = |other| change(&present, other, 4);
    let found = change_to(&other);
    assert_eq!(found.cost, Some(Money::units(9_000)));
    // Money that comes once is no yearly gain.
    assert_eq!(found.gain.amount(), Money::units(12_000));
    assert_eq!(found.months, Some(Decimal::whole(9)));
    let worse = change_to(&plain(&draft(&[(Field::Pay, "60k")])));
    assert_eq!(worse.gain.amount(), -Money::units(10_000));
    assert_eq!(worse.months, None);
    // Of the other nobody told what leaving costs.
    let untold = change(&other, &present, 4);
    assert_eq!((untold.cost, untold.months), (None, None));
    assert_eq!(untold.gain.amount(), -Money::units(12_000));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn equal_contract_work_leaves_as_much(
        pay in 20_000_i64..900_000, tuition in 0_i64..20_000, rate in 0_i64..12,
    ) {
        let (pay, tuition) = (pay.to_string(), tuition.to_string());
        let job = draft(&[(Field::Pay, &pay), (Field::Tuition, &tuition)]);
        let shared = OfferSettings {
            state_rate: Some(Decimal::ratio(rate, 100)),
            deferral: Some(Decimal::ratio(6, 100)),
            ..OfferSettings::default()
        };
        let any = of_kind(&[(Field::Pay, "1")], Kind::Contractor);
        let offers = [job.parse(DecimalPoint::Fraction).unwrap(), any.parse(DecimalPoint::Fraction).unwrap()];
        let equal = compare(&offers, &shared, &[]).contracts[0].clone().unwrap();
        let gross = format!("{:.2}", equal.gross.amount().as_cents() as f64 / 100.0);
        let contract = of_kind(&[(Field::Pay, &gross)], Kind::Contractor);
        let left = |outcome: Outcome| {
            let aside = outcome.take_home.of_kind(PartKind::Deferral);
            outcome.take_home.amount() - aside
        };
        let (one, other) = (left(worked(&job, &shared)), left(worked(&contract, &shared)));
        prop_assert!((one - other).max(other - one) <= Money::cents(2), "{one:?} {other:?}");
    }

    #[test]
    fn more_help_never_leaves_more_cash(
        field in prop::sample::select(vec![Field::CommuteSubsidy, Field::Tuition]),
        less in 0_i64..50_000, more in 0_i64..20_000,
    ) {
        let of = |amount: i64| plain(&draft(&[(Field::Pay, "90k"), (field, &amount.to_string())]));
        let (one, other) = (of(less), of(less + more));
        prop_assert!(other.take_home.amount() <= one.take_home.amount());
        // And the tax is never all of it.
        let tax = one.take_home.amount() - other.take_home.amount();
        prop_assert!(tax <= Money::units(more).portion(1, 2) + Money::cents(1));
    }
}

#[test]
fn leaving_is_worked_out_for_six_years_whatever_is_compared() {
    let told = [
        (Field::Pay, "100k"),
        (Field::Nonelective, "4%"),
        (Field::Vesting, "graded 2-6"),
        (Field::Stock, "40k"),
    ];
    let of = |horizon| {
        let shared = OfferSettings {
            horizon,
            ..OfferSettings::default()
        };
        worked(&draft(&told), &shared)
    };
    let (one, six) = (of(1), of(6));
    assert_eq!((one.years.len(), one.leave.len()), (1, 1));
    for after in 0..=6 {
        assert_eq!(one.kept[after].kept, six.kept[after].kept, "{after}");
    }
    let vested = six.kept[6].kept.of_kind(PartKind::VestedContributions);
    assert_eq!(vested, Money::units(24_000));
}
