//! How much the answer to a question could change what an offer comes to.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::assumption::Open;
use crate::offers::engine::retirement::Tier as MatchTier;
use crate::offers::input::field::Field;
use crate::offers::input::offer::{Offer, Value};
use crate::offers::input::one_time::{ClawbackBasis, RelocationTax};
use crate::offers::input::terms::{ClawbackKind, Frequency, OfferSettings, Tier};
use crate::offers::input::vesting::Vesting;
use crate::offers::outcome::compare::compare;
use crate::offers::outcome::model::Outcome;
use crate::offers::tax::state::StateLaw;

/// The most a year that the answer to a question could change any of these: everything expected in
/// an average year, take-home pay, what care costs, what paid leave is worth, and what is kept after
/// the years that the reader stays, for each of them. Zero where it changes none, such as how
/// often one is paid.
///
/// The offer is worked out with the lowest and the highest answer that is common; the figure is how
/// far these lie apart. Which answers are common is a judgment of this tool: see
/// `docs/offer-conventions.md`. `base` is a year's base pay.
pub fn question_impact(
    open: Open,
    offer: &Offer,
    base: Money,
    settings: &OfferSettings,
    states: &[(String, StateLaw)],
) -> Money {
    let answered = common_answers(open, offer, base, settings);
    if answered.is_empty() {
        return Money::ZERO;
    }
    let outcomes = compare(&answered, settings, states).outcomes;
    let all: Vec<[Money; 5]> = outcomes
        .iter()
        .map(|outcome| measures(outcome, settings))
        .collect();
    let spread = |measure: usize| {
        let values = all.iter().filter_map(|all| all.get(measure));
        let (least, most) = (values.clone().min(), values.max());
        match (least, most) {
            (Some(least), Some(most)) => *most - *least,
            _ => Money::ZERO,
        }
    };
    (0..5).map(spread).max().unwrap_or_default()
}

/// The figures of a year that answers are judged by.
fn measures(outcome: &Outcome, settings: &OfferSettings) -> [Money; 5] {
    let stay = settings.stay.max(1);
    let kept = outcome.kept.iter().find(|kept| kept.after == stay);
    let kept = kept.map_or(Money::ZERO, |kept| kept.kept.amount());
    [
        outcome.average.amount(),
        outcome.take_home.amount(),
        outcome.health_expected,
        outcome.leave_value.amount(),
        kept.times(Decimal::ratio(1, i64::from(stay))),
    ]
}

/// The offer with each answer that is common, the lowest and the highest.
fn common_answers(open: Open, offer: &Offer, base: Money, settings: &OfferSettings) -> Vec<Offer> {
    let with = |change: &dyn Fn(&mut Offer)| {
        let mut offer = offer.clone();
        change(&mut offer);
        offer
    };
    let flag = |set: fn(&mut Offer, Option<bool>)| {
        [true, false]
            .map(|answer| with(&|offer| set(offer, Some(answer))))
            .to_vec()
    };
    match open {
        Open::Field(field) => {
            let values = common_values(field, base, settings).into_iter();
            values.map(|value| offer.with_value(field, value)).collect()
        }
        Open::Frequency => [Frequency::Weekly, Frequency::Monthly]
            .map(|frequency| with(&|offer| offer.terms.frequency = Some(frequency)))
            .to_vec(),
        Open::Clawback => [ClawbackKind::None, ClawbackKind::Cliff]
            .map(|clawback| with(&|offer| offer.terms.clawback = clawback))
            .to_vec(),
        Open::ClawbackOf => [ClawbackBasis::Gross, ClawbackBasis::Net]
            .map(|of| with(&|offer| offer.terms.clawback_of = Some(of)))
            .to_vec(),
        Open::RelocationTax => [RelocationTax::Wages, RelocationTax::GrossedUp]
            .map(|tax| with(&|offer| offer.terms.relocation = Some(tax)))
            .to_vec(),
        Open::LookBack => flag(|offer, answer| offer.terms.look_back = answer),
        Open::TrueUp => flag(|offer, answer| offer.terms.true_up = answer),
        Open::Package => flag(|offer, answer| offer.terms.package = answer),
        Open::PayIsFullTime => flag(|offer, answer| offer.terms.pay_is_full_time = answer),
        Open::MatchOnBonus => flag(|offer, answer| offer.terms.match_on_bonus = answer),
        Open::LastDay => flag(|offer, answer| offer.terms.last_day = answer),
        Open::LeavePaidOut => flag(|offer, answer| offer.terms.leave_paid_out = answer),
        Open::HolidaysIncluded => flag(|offer, answer| offer.terms.holidays_included = answer),
        Open::PremiumsBeforeTax => flag(|offer, answer| offer.terms.premiums_before_tax = answer),
        // Facts that the reader knows and no employer is asked.
        Open::State | Open::Deferral => Vec::new(),
    }
}

/// The lowest and the highest answer that is common; none for what changes no money, or by no usual
/// amount. Amounts of dollars are common in the United States alone.
fn common_values(field: Field, base: Money, settings: &OfferSettings) -> Vec<Value> {
    let percent = |low, high| {
        [low, high]
            .map(|of| Value::Rate(Decimal::ratio(of, 100)))
            .to_vec()
    };
    let number = |low, high| {
        [low, high]
            .map(|of| Value::Number(Decimal::whole(of)))
            .to_vec()
    };
    let of_pay = |low, high| {
        let part = |of| Value::Money(base.times(Decimal::ratio(of, 100)));
        [low, high].map(part).to_vec()
    };
    let dollars = |low, high| match settings.abroad {
        true => Vec::new(),
        false => [low, high]
            .map(|of| Value::Money(Money::units(of)))
            .to_vec(),
    };
    let by_tier = |single: (i64, i64), family: (i64, i64)| {
        let (low, high) = match settings.tier {
            Tier::Single => single,
            Tier::Family => family,
        };
        dollars(low, high)
    };
    match field {
        Field::WeeklyHours => number(35, 40),
        Field::PaidWeeks => number(48, 52),
        Field::OvertimeHours => number(0, 5),
        Field::OvertimeTimes => [Decimal::ONE, Decimal::whole(2)]
            .map(Value::Number)
            .to_vec(),
        Field::Raise => percent(0, 5),
        Field::BonusTarget => percent(0, 15),
        Field::BonusChance | Field::CommissionChance => percent(50, 100),
        Field::BonusFactor => percent(50, 120),
        Field::BonusFirstYear => percent(0, 100),
        Field::Stipends => dollars(0, 1_200),
        Field::SignOn => of_pay(0, 10),
        Field::Relocation => dollars(0, 5_000),
        Field::Stock => of_pay(0, 40),
        Field::Refresher => of_pay(0, 10),
        Field::EsppDiscount => percent(0, 15),
        Field::Match => {
            let six = MatchTier {
                match_rate: Decimal::ONE,
                of_next: Decimal::ratio(6, 100),
            };
            [Vec::new(), vec![six]].map(Value::Tiers).to_vec()
        }
        Field::Nonelective => percent(0, 3),
        Field::MatchWait => number(0, 12),
        Field::Vesting => {
            let shares = |text| Vesting::parse(text).ok().map(Value::Vesting);
            ["immediate", "5 year graded"]
                .into_iter()
                .filter_map(shares)
                .collect()
        }
        Field::Premium => by_tier((0, 250), (200, 900)),
        Field::EmployerPremium => by_tier((500, 800), (1_000, 1_900)),
        Field::Deductible => by_tier((0, 3_500), (0, 7_000)),
        Field::Coinsurance => percent(10, 40),
        Field::OutOfPocketMax => by_tier((2_000, 9_000), (4_000, 18_000)),
        Field::EmployerHsa => by_tier((0, 1_000), (0, 2_000)),
        Field::Vacation => number(10, 20),
        Field::Holidays => number(6, 12),
        Field::ParentalWeeks => number(0, 16),
        Field::Learning => dollars(0, 2_000),
        Field::Tuition => dollars(0, 5_250),
        Field::Pension => percent(0, 10),
        Field::Allowance => percent(0, 8),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::{DecimalPoint, OfferDraft, Taxes};

    fn impact(open: Open, texts: &[(Field, &str)]) -> Money {
        impact_under(&OfferSettings::default(), open, texts)
    }

    fn impact_under(settings: &OfferSettings, open: Open, texts: &[(Field, &str)]) -> Money {
        let mut draft = OfferDraft::default();
        for (field, text) in texts {
            draft.texts.insert(*field, (*text).to_owned());
        }
        let offer = draft.parse(DecimalPoint::Fraction).unwrap();
        let outcomes = compare(std::slice::from_ref(&offer), settings, &[]).outcomes;
        question_impact(open, &offer, outcomes[0].base, settings, &[])
    }

    const PAY: (Field, &str) = (Field::Pay, "100,000");

    #[test]
    fn what_is_paid_every_year_changes_its_whole_amount() {
        // 0 or 1,200 a year.
        let stipends = impact(Open::Field(Field::Stipends), &[PAY]);
        assert_eq!(stipends, Money::units(1_200));
        // None, or 100 % of 6 % of 100,000 over four years, with the deferral that catches it.
        let matched = impact(Open::Field(Field::Match), &[PAY]);
        assert_eq!(matched, Money::units(6_000));
    }

    #[test]
    fn what_is_paid_once_is_spread_over_the_years_compared() {
        // 10 % of 100,000 over four years.
        let sign_on = impact(Open::Field(Field::SignOn), &[PAY]);
        assert!(sign_on >= Money::units(2_500), "{sign_on:?}");
        assert!(sign_on < Money::units(10_000), "{sign_on:?}");
    }

    #[test]
    fn days_off_change_what_leave_is_worth() {
        // Ten days of 260.
        let vacation = impact(Open::Field(Field::Vacation), &[PAY]).to_units();
        assert_eq!(vacation, Money::cents(384_615).to_units());
    }

    #[test]
    fn how_often_one_is_paid_changes_no_money() {
        assert_eq!(impact(Open::Frequency, &[PAY]), Money::ZERO);
        assert_eq!(impact(Open::State, &[PAY]), Money::ZERO);
    }

    #[test]
    fn families_pay_more_for_insurance() {
        let family = OfferSettings {
            tier: Tier::Family,
            ..OfferSettings::default()
        };
        let open = Open::Field(Field::Premium);
        assert!(impact(open, &[PAY]) > Money::ZERO);
        assert!(impact_under(&family, open, &[PAY]) > impact(open, &[PAY]));
    }

    #[test]
    fn amounts_of_dollars_are_common_in_the_united_states_alone() {
        let abroad = OfferSettings {
            abroad: true,
            taxes: Taxes::BeforeTax,
            ..OfferSettings::default()
        };
        let open = |field| Open::Field(field);
        assert_eq!(
            impact_under(&abroad, open(Field::Stipends), &[PAY]),
            Money::ZERO
        );
        let bonus = impact_under(&abroad, open(Field::BonusTarget), &[PAY]);
        assert!(bonus > Money::ZERO);
    }
}
