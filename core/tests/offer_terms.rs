//! Terms of an offer followed through everything that is worked out of it: sign-on money and its
//! clawback,
//! relocation money and its tax, the purchase plan,
//! a package with its pension, leave that is saved up.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use litemap::LiteMap;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;

fn draft(told: &[(Field, &str)]) -> OfferDraft {
    let texts = told
        .iter()
        .map(|(field, text)| (*field, (*text).to_owned()));
    OfferDraft {
        texts: texts.collect::<LiteMap<_, _>>(),
        ..OfferDraft::default()
    }
}

fn worked(draft: &OfferDraft, shared: &Shared) -> Outcome {
    compare(&[draft.parse().unwrap()], shared, &[])
        .outcomes
        .remove(0)
}

fn plain(draft: &OfferDraft) -> Outcome {
    worked(draft, &Shared::default())
}

fn halves() -> OfferDraft {
    draft(&[
        (Field::Pay, "100k"),
        (Field::SignOn, "20k"),
        (Field::SignOnParts, "half at start, half after 12 months"),
    ])
}

#[test]
fn instalments_come_when_they_are_due() {
    let outcome = plain(&halves());
    let sign_on = |year: usize| outcome.years[year].total.of_kind(PartKind::SignOn);
    assert_eq!(
        [0, 1, 2, 3].map(sign_on),
        [10_000, 10_000, 0, 0].map(Money::units)
    );
    // The first is promised, the second hangs on staying.
    let of = |certainty| {
        let parts = outcome.over_horizon.parts().iter();
        let once = parts.filter(|part| part.kind == PartKind::SignOn);
        once.filter(|part| part.certainty == certainty)
            .map(|part| part.amount)
            .sum::<Money>()
    };
    assert_eq!(of(Certainty::Guaranteed), Money::units(10_000));
    assert_eq!(of(Certainty::Tenure), Money::units(10_000));
    assert_eq!(outcome.guaranteed.amount(), Money::units(100_000));
}

#[test]
fn what_comes_after_a_term_or_the_horizon_does_not_come() {
    let mut short = halves();
    short.texts.insert(Field::TermMonths, "12".to_owned());
    let outcome = plain(&short);
    assert_eq!(
        outcome.over_horizon.of_kind(PartKind::SignOn),
        Money::units(10_000)
    );
    let one_year = Shared {
        horizon: 1,
        ..Shared::default()
    };
    let outcome = worked(&halves(), &one_year);
    assert_eq!(
        outcome.over_horizon.of_kind(PartKind::SignOn),
        Money::units(10_000)
    );
    assert_eq!(outcome.present_value.amount(), Money::units(110_000));
}

#[test]
fn a_later_instalment_is_discounted_by_its_month() {
    let shared = Shared {
        cash_discount: Decimal::ratio(1, 10),
        horizon: 2,
        ..Shared::default()
    };
    let value = |parts: &str| {
        let mut offer = halves();
        offer.texts.insert(Field::SignOnParts, parts.to_owned());
        worked(&offer, &shared).present_value.amount()
    };
    let lost = value("all at start") - value("all after 12 months");
    assert_eq!(lost.as_cents(), 181_818);
}

fn clawed_back(basis: Option<ClawbackBasis>, after: usize) -> Money {
    let mut offer = halves();
    offer
        .texts
        .insert(Field::ClawbackTable, "12: 100%, 24: 50%".to_owned());
    offer.terms.clawback = ClawbackKind::Table;
    offer.terms.clawback_of = basis;
    plain(&offer).kept[after].kept.of_kind(PartKind::Clawback)
}

#[test]
fn each_instalment_has_its_own_months() {
    let gross = |after| -clawed_back(Some(ClawbackBasis::Gross), after).to_units();
    // After two years the second is twelve months old, the first is free.
    assert_eq!(
        [0, 1, 2, 3].map(gross),
        [0, 5_000, 5_000, 0].map(Money::units)
    );
}

#[test]
fn a_clawback_is_of_what_was_paid_or_of_what_was_received() {
    let at = |basis| -clawed_back(basis, 1);
    // 22 % of income tax and 7.65 % of payroll taxes are due on it: 2026, single, 100,000.
    assert_eq!(
        at(Some(ClawbackBasis::Net)),
        Money::cents(500_000 - 110_000 - 38_250)
    );
    assert_eq!(at(Some(ClawbackBasis::Gross)), Money::units(5_000));
    assert_eq!(at(None), Money::units(5_000));
}

#[test]
fn what_is_open_about_a_clawback_is_assumed_and_asked() {
    let assumed = |outcome: &Outcome, open| outcome.assumed.iter().any(|one| one.open == open);
    let outcome = plain(&halves());
    assert!(assumed(&outcome, Open::Clawback) && outcome.questions.contains(&Open::Clawback));
    let mut offer = halves();
    offer.terms.clawback = ClawbackKind::Table;
    let outcome = plain(&offer);
    for open in [Open::Field(Field::ClawbackTable), Open::ClawbackOf] {
        assert!(assumed(&outcome, open) && outcome.questions.contains(&open));
    }
    offer.terms.clawback = ClawbackKind::ProRata;
    let months = Open::Field(Field::ClawbackMonths);
    let outcome = plain(&offer);
    assert!(assumed(&outcome, months) && outcome.questions.contains(&months));
    // A table that is told needs no choice.
    let mut offer = halves();
    offer
        .texts
        .insert(Field::ClawbackTable, "100/50".to_owned());
    let outcome = plain(&offer);
    assert!(!assumed(&outcome, Open::Clawback) && !outcome.questions.contains(&Open::Clawback));
    assert!(outcome.kept[1].kept.of_kind(PartKind::Clawback) < Money::ZERO);
}

fn moved(tax: Option<RelocationTax>, shared: &Shared) -> Outcome {
    let mut offer = draft(&[(Field::Pay, "100k"), (Field::Relocation, "10k")]);
    offer.terms.relocation = tax;
    worked(&offer, shared)
}

#[test]
fn relocation_money_is_wages_unless_the_employer_pays_the_tax() {
    let of = |tax| moved(tax, &Shared::default());
    let cost = |outcome: &Outcome| {
        outcome.years[0].take_home.amount() - outcome.years[1].take_home.amount()
    };
    // 22 % of income tax and 7.65 % of payroll taxes: 2026, single, from 100,000 on.
    let wages = of(Some(RelocationTax::Wages));
    assert_eq!(cost(&wages), -Money::units(2_965));
    assert_eq!(
        wages.years[0].take_home.of_kind(PartKind::RelocationTax),
        -Money::units(2_965)
    );
    let free = of(Some(RelocationTax::Free));
    assert_eq!(cost(&free), Money::ZERO);
    assert!(free.warnings.contains(&Warning::RelocationIsWages));
    let grossed_up = of(Some(RelocationTax::GrossedUp));
    assert_eq!(cost(&grossed_up), Money::ZERO);
    let added = |outcome: &Outcome| outcome.years[0].total.of_kind(PartKind::RelocationGrossUp);
    // 10,000 / (1 - 0.2965), as S3 has it: all of it lies in one bracket.
    assert_eq!(added(&grossed_up).as_cents(), 421_464);
    assert_eq!(added(&wages) + added(&free), Money::ZERO);
    for outcome in [&wages, &free, &grossed_up] {
        let paid = outcome.years[0].total.of_kind(PartKind::Relocation);
        assert_eq!(paid, Money::units(10_000));
        assert_eq!(outcome.guaranteed.amount(), Money::units(100_000));
    }
}

#[test]
fn relocation_money_is_taken_for_wages_until_it_is_told() {
    let open = moved(None, &Shared::default());
    let wages = moved(Some(RelocationTax::Wages), &Shared::default());
    assert_eq!(open.years, wages.years);
    assert!(open.questions.contains(&Open::RelocationTax));
    assert!(
        open.assumed
            .iter()
            .any(|one| one.open == Open::RelocationTax)
    );
    assert!(!wages.questions.contains(&Open::RelocationTax));
}

#[test]
fn elsewhere_the_own_rate_is_grossed_up() {
    let shared = Shared {
        taxes: Taxes::OwnRate(Decimal::ratio(40, 100)),
        ..Shared::default()
    };
    let year = &moved(Some(RelocationTax::GrossedUp), &shared).years[0];
    let added = year.total.of_kind(PartKind::RelocationGrossUp);
    assert_eq!(added.as_cents(), 666_667);
    let free = moved(Some(RelocationTax::Free), &shared);
    assert!(!free.warnings.contains(&Warning::RelocationIsWages));
}

fn plan(look_back: Option<bool>, told: &[(Field, &str)]) -> Outcome {
    let mut offer = draft(&[
        (Field::Pay, "100k"),
        (Field::EsppShare, "10%"),
        (Field::EsppDiscount, "15%"),
    ]);
    for (field, text) in told {
        offer.texts.insert(*field, (*text).to_owned());
    }
    offer.terms.look_back = look_back;
    plain(&offer)
}

#[test]
fn a_plan_that_looks_back_gains_from_a_rising_price() {
    let gain = |outcome: &Outcome| outcome.years[0].total.of_kind(PartKind::Espp).as_cents();
    let rising = (Field::StockGrowth, "21%");
    assert_eq!(gain(&plan(Some(false), &[rising])), 176_471);
    // Half a year at 21 % a year is 10 %: 10,000 x 1.1 / 0.85 - 10,000.
    assert_eq!(gain(&plan(Some(true), &[rising])), 294_118);
    let year = (Field::EsppMonths, "12");
    assert_eq!(gain(&plan(Some(true), &[rising, year])), 423_529);
    // The lower of two prices is that of the purchase if the price falls.
    let falling = (Field::StockGrowth, "-50%");
    assert_eq!(gain(&plan(Some(true), &[falling])), 176_471);
    assert_eq!(gain(&plan(Some(true), &[])), 176_471);
}

#[test]
fn what_is_open_about_a_plan_is_assumed_and_asked() {
    let outcome = plan(None, &[]);
    assert!(outcome.questions.contains(&Open::LookBack));
    assert!(outcome.assumed.iter().any(|one| one.open == Open::LookBack));
    let months = Open::Field(Field::EsppMonths);
    assert!(!outcome.questions.contains(&months));
    let outcome = plan(Some(true), &[]);
    assert!(outcome.questions.contains(&months));
    for open in [months, Open::Field(Field::StockGrowth)] {
        assert!(outcome.assumed.iter().any(|one| one.open == open));
    }
    // Without a plan nothing of it is asked.
    let none = plain(&draft(&[(Field::Pay, "100k")]));
    assert!(!none.questions.contains(&Open::Field(Field::EsppDiscount)));
}

#[test]
fn the_law_limits_what_goes_into_a_plan() {
    let within = plan(Some(false), &[(Field::EsppShare, "20%")]);
    assert!(!within.warnings.contains(&Warning::EsppLimit));
    let beyond = plan(Some(false), &[(Field::EsppShare, "25%")]);
    assert!(beyond.warnings.contains(&Warning::EsppLimit));
    // 21,250 x 15 / 85.
    let gain = beyond.years[0].total.of_kind(PartKind::Espp);
    assert_eq!(gain.as_cents(), 375_000);
}

#[test]
fn payroll_taxes_leave_the_gain_out() {
    let of = |told: &[(Field, &str)], kind| plan(Some(false), told).take_home.of_kind(kind);
    let none = [(Field::EsppShare, "0")];
    assert_eq!(
        of(&[], PartKind::SocialSecurity),
        of(&none, PartKind::SocialSecurity)
    );
    assert!(of(&[], PartKind::IncomeTax) < of(&none, PartKind::IncomeTax));
}

fn quoted(package: Option<bool>, told: &[(Field, &str)]) -> Outcome {
    let mut offer = draft(&[(Field::Pay, "110k"), (Field::Pension, "10%")]);
    for (field, text) in told {
        offer.texts.insert(*field, (*text).to_owned());
    }
    offer.terms.package = package;
    let taxes = Taxes::OwnRate(Decimal::ratio(30, 100));
    let shared = Shared {
        taxes,
        ..Shared::default()
    };
    worked(&offer, &shared)
}

#[test]
fn a_package_is_pay_and_pension_together() {
    let of = |outcome: &Outcome| {
        let total = &outcome.years[0].total;
        [PartKind::Base, PartKind::Pension, PartKind::Gratuity].map(|kind| total.of_kind(kind))
    };
    let units = |amounts: [i64; 3]| amounts.map(Money::units);
    assert_eq!(of(&quoted(Some(true), &[])), units([100_000, 10_000, 0]));
    assert_eq!(of(&quoted(Some(false), &[])), units([110_000, 11_000, 0]));
    let package = quoted(Some(true), &[]);
    assert_eq!(package.guaranteed.amount(), Money::units(100_000));
    assert_eq!(package.take_home.amount(), Money::units(70_000));
    // With a basic pay of half, as I4 has it: 12 % and 4.81 % of it.
    let told = [
        (Field::Pay, "2m"),
        (Field::BasicShare, "50%"),
        (Field::Pension, "12%"),
        (Field::Gratuity, "4.81%"),
    ];
    let parts = [1_831_900, 120_000, 48_100];
    assert_eq!(of(&quoted(Some(true), &told)), units(parts));
    // The parts of a later year rise together.
    let raised = quoted(Some(true), &[(Field::Raise, "10%")]);
    let second = &raised.years[1].total;
    assert_eq!(second.amount(), Money::units(121_000));
}

#[test]
fn whether_it_is_a_package_is_assumed_and_asked() {
    let open = quoted(None, &[]);
    assert_eq!(open.guaranteed.amount(), Money::units(110_000));
    assert!(open.questions.contains(&Open::Package));
    assert!(open.assumed.iter().any(|one| one.open == Open::Package));
    let plain = quoted(None, &[(Field::Pension, "")]);
    assert!(!plain.questions.contains(&Open::Package));
}

#[test]
fn a_gratuity_is_kept_once_its_years_are_served() {
    let told = [(Field::Gratuity, "5%"), (Field::GratuityYears, "3")];
    let outcome = quoted(Some(false), &told);
    let kept = |after: usize| {
        let leaving = &outcome.kept[after];
        [&leaving.kept, &leaving.left_behind].map(|figure| figure.of_kind(PartKind::Gratuity))
    };
    let units = |amounts: [i64; 2]| amounts.map(Money::units);
    assert_eq!(kept(2), units([0, 11_000]));
    assert_eq!(kept(3), units([16_500, 0]));
}

#[test]
fn overtime_follows_the_year_s_pay_and_not_a_payment_s() {
    let told = [
        (Field::Pay, "3,000"),
        (Field::Payments, "13"),
        (Field::OvertimeHours, "5"),
    ];
    let mut offer = draft(&told);
    offer.terms.kind = Kind::SalariedNonExempt;
    let overtime = plain(&offer).years[0].total.of_kind(PartKind::Overtime);
    // 39,000 / 2,080 an hour, 260 hours at one and a half.
    assert_eq!(overtime.as_cents(), 731_250);
}

fn saving_up(paid_out: Option<bool>, told: &[(Field, &str)]) -> Outcome {
    let mut offer = draft(&[
        (Field::Pay, "104k"),
        (Field::LeaveEarned, "20 days a year"),
        (Field::VacationTaken, "12"),
        (Field::CarryOver, "5"),
    ]);
    for (field, text) in told {
        offer.texts.insert(*field, (*text).to_owned());
    }
    offer.terms.leave_paid_out = paid_out;
    plain(&offer)
}

#[test]
fn days_left_are_paid_out_or_lost() {
    // 104,000 / 260 is 400 a day; 8 days are left after a year, 13 after two.
    let of = |outcome: &Outcome, after: usize| {
        let leaving = &outcome.kept[after];
        [
            leaving.kept.of_kind(PartKind::LeavePaidOut),
            leaving.kept.of_kind(PartKind::LeaveTax),
            leaving.left_behind.of_kind(PartKind::LeavePaidOut),
        ]
        .map(Money::to_cents)
    };
    let cents = |amounts: [i64; 3]| amounts.map(Money::cents);
    let paid = saving_up(Some(true), &[]);
    // 22 % of income tax and 7.65 % of payroll taxes: 2026, single.
    assert_eq!(of(&paid, 0), cents([0, 0, 0]));
    assert_eq!(of(&paid, 1), cents([320_000, -94_880, 0]));
    assert_eq!(of(&paid, 2)[0], Money::units(5_200));
    let lost = saving_up(Some(false), &[]);
    assert_eq!(of(&lost, 1), cents([0, 0, 320_000]));
    assert_eq!(lost.over_horizon, paid.over_horizon);
    let days = |year: &LeaveYear| year.lost().rounded(6);
    let lost: Vec<Decimal> = paid.leave.iter().map(days).collect();
    assert_eq!(lost, [3, 8, 8, 8].map(Decimal::whole));
}

#[test]
fn what_is_open_about_leave_is_assumed_and_asked() {
    let open = saving_up(None, &[(Field::CarryOver, "")]);
    for open_fact in [Open::LeavePaidOut, Open::Field(Field::CarryOver)] {
        assert!(open.questions.contains(&open_fact), "{open_fact:?}");
        assert!(open.assumed.iter().any(|one| one.open == open_fact));
    }
    // Who takes every day has nothing to assume.
    let all = saving_up(None, &[(Field::VacationTaken, "20")]);
    assert!(all.assumed.iter().all(|one| one.open != Open::LeavePaidOut));
}

#[test]
fn days_not_taken_are_worked() {
    let days = |outcome: &Outcome| outcome.hours.effort.days.rounded(6);
    assert_eq!(days(&saving_up(None, &[])), Decimal::whole(248));
    let all = [(Field::VacationTaken, "")];
    assert_eq!(days(&saving_up(None, &all)), Decimal::whole(240));
    let some = [(Field::VacationTaken, ""), (Field::Vacation, "15")];
    assert_eq!(days(&saving_up(None, &some)), Decimal::whole(245));
}

#[test]
fn holidays_within_the_leave_are_not_counted_twice() {
    let days = |included| {
        let mut offer = draft(&[
            (Field::Pay, "50k"),
            (Field::Vacation, "28"),
            (Field::Holidays, "8"),
        ]);
        offer.terms.holidays_included = included;
        plain(&offer).hours.effort.days
    };
    assert_eq!(days(Some(true)), Decimal::whole(232));
    assert_eq!(days(Some(false)), Decimal::whole(224));
    assert_eq!(days(None), Decimal::whole(224));
}

#[test]
fn a_term_of_half_a_year_earns_by_the_hour_what_a_year_does() {
    let told = [
        (Field::Pay, "60k"),
        (Field::Vacation, "10"),
        (Field::DaysOnSite, "5"),
        (Field::CommuteMinutes, "60"),
        (Field::FareADay, "4"),
        (Field::HomeOffice, "500"),
        (Field::Stock, "48k"),
        (Field::StockSchedule, "48 months"),
    ];
    let shared = Shared {
        taxes: Taxes::OwnRate(Decimal::ratio(20, 100)),
        ..Shared::default()
    };
    let year = worked(&draft(&told), &shared);
    let mut short = draft(&told);
    short.texts.insert(Field::TermMonths, "6".to_owned());
    let half = worked(&short, &shared);
    assert_eq!(
        half.hours.effort.hours(),
        year.hours.effort.hours().over(Decimal::whole(2))
    );
    assert_eq!(
        half.hours.per_hour.to_cents(),
        year.hours.per_hour.to_cents()
    );
    assert_eq!(
        half.hours.total_per_hour.to_cents(),
        year.hours.total_per_hour.to_cents()
    );
    assert_eq!(
        half.per_pay.amount().to_cents(),
        year.per_pay.amount().to_cents()
    );
    // What has not vested by the end of a term does not.
    assert_eq!(
        half.over_horizon.of_kind(PartKind::Stock),
        Money::units(6_000)
    );
}

#[test]
fn a_payday_has_no_bonus_in_it() {
    let told = [(Field::Pay, "104k"), (Field::BonusTarget, "20%")];
    let outcome = plain(&draft(&told));
    let without = plain(&draft(&told[..1]));
    assert_eq!(outcome.per_pay, without.per_pay);
    assert_eq!(outcome.per_pay.of_kind(PartKind::Base), Money::units(4_000));
    assert!(outcome.take_home.amount() > without.take_home.amount());
}

#[test]
fn what_is_saved_is_not_in_the_pocket_whatever_the_taxes() {
    let offer = draft(&[(Field::Pay, "100k"), (Field::Match, "50% of 6%")]);
    let shared = Shared {
        taxes: Taxes::OwnRate(Decimal::ratio(30, 100)),
        deferral: Decimal::ratio(6, 100),
        ..Shared::default()
    };
    let outcome = worked(&offer, &shared);
    assert_eq!(outcome.take_home.amount(), Money::units(64_000));
}

#[test]
fn stock_is_told_by_units_marked_down_and_diluted() {
    let stock = |told: &[(Field, &str)]| {
        let mut offer = draft(&[(Field::Pay, "1"), (Field::SharePrice, "20")]);
        for (field, text) in told {
            offer.texts.insert(*field, (*text).to_owned());
        }
        let outcome = plain(&offer);
        let year = &outcome.years[0];
        (year.total.of_kind(PartKind::Stock), year.options_on_paper)
    };
    let units = (Field::StockUnits, "1,000");
    assert_eq!(stock(&[units]).0, Money::units(5_000));
    let haircut = (Field::StockHaircut, "30%");
    assert_eq!(stock(&[units, haircut]).0, Money::units(3_500));
    // A value that is told stands.
    assert_eq!(stock(&[units, (Field::Stock, "8k")]).0, Money::units(2_000));
    let options = [(Field::Options, "400"), (Field::Strike, "10")];
    assert_eq!(stock(&options).1, Money::units(1_000));
    let diluted = [options[0], options[1], (Field::Dilution, "20%")];
    assert_eq!(stock(&diluted).1, Money::units(800));
}

#[test]
fn a_match_may_count_the_bonus_or_ask_for_the_last_day() {
    let shared = Shared {
        deferral: Decimal::ratio(6, 100),
        ..Shared::default()
    };
    let matched = |on_bonus, last_day, months: &str| {
        let mut offer = draft(&[
            (Field::Pay, "100k"),
            (Field::BonusTarget, "10%"),
            (Field::Match, "50% of 6%"),
            (Field::TermMonths, months),
        ]);
        offer.terms.match_on_bonus = on_bonus;
        offer.terms.last_day = last_day;
        let outcome = worked(&offer, &shared);
        (outcome.years[0].total.of_kind(PartKind::Match), outcome)
    };
    assert_eq!(matched(Some(false), None, "").0, Money::units(3_000));
    assert_eq!(matched(Some(true), None, "").0, Money::units(3_300));
    let (open, outcome) = matched(None, None, "6");
    assert_eq!(open, Money::units(1_500));
    for fact in [Open::MatchOnBonus, Open::LastDay] {
        assert!(outcome.questions.contains(&fact), "{fact:?}");
    }
    assert_eq!(matched(None, Some(true), "6").0, Money::ZERO);
    assert_eq!(matched(None, Some(true), "12").0, Money::units(3_000));
}
