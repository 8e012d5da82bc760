use super::*;
use crate::offers::{DecimalPoint, Offer, OfferDraft, compare};

fn read(texts: &[(Field, &str)]) -> Offer {
    let mut draft = OfferDraft::default();
    for (field, text) in texts {
        draft.texts.insert(*field, (*text).to_owned());
    }
    draft.parse(DecimalPoint::Fraction).unwrap()
}

fn compared(all: &[&[(Field, &str)]]) -> Comparison {
    let offers: Vec<Offer> = all.iter().map(|texts| read(texts)).collect();
    compare(&offers, &OfferSettings::default(), &[])
}

fn verdict(all: &[&[(Field, &str)]]) -> Vec<Statement> {
    compared(all).verdict()
}

fn units(amount: i64) -> Money {
    Money::units(amount)
}

#[test]
fn without_pay_there_is_nothing_to_say() {
    assert_eq!(verdict(&[]), []);
    let no_pay = compared(&[&[(Field::Vacation, "15")]]);
    assert!(!no_pay.has_pay());
    assert_eq!(no_pay.verdict(), []);
}

#[test]
fn what_has_no_pay_takes_no_part() {
    let alone = verdict(&[&[(Field::Stock, "900k")], &[(Field::Pay, "75k")]]);
    let average = units(75_000);
    assert_eq!(
        alone,
        [
            Statement::Alone { offer: 1, average },
            Statement::CertainOfAlone {
                guaranteed: average
            },
            Statement::WithoutPay(vec![0]),
        ]
    );
}

#[test]
fn the_lead_is_said_with_its_reason_and_how_sure_it_is() {
    let base = |more| Reason {
        kind: PartKind::Base,
        more: units(more),
    };
    assert_eq!(
        verdict(&[&[(Field::Pay, "75k")], &[(Field::Pay, "80k")]])[..3],
        [
            Statement::Ahead {
                offer: 1,
                other: 0,
                more: units(5_000),
            },
            Statement::Because(vec![base(5_000)]),
            Statement::Certain {
                offer: 1,
                average: units(80_000),
                guaranteed: units(80_000),
            },
        ]
    );
}

#[test]
fn two_reasons_are_said_and_the_largest_against_it() {
    let verdict = verdict(&[
        &[(Field::Pay, "80k"), (Field::Learning, "1,000")],
        &[
            (Field::Pay, "75k"),
            (Field::BonusTarget, "10%"),
            (Field::Match, "100% of 4%"),
            (Field::Vacation, "15"),
        ],
    ]);
    let Statement::Because(reasons) = &verdict[1] else {
        panic!("{verdict:?}");
    };
    let kinds: Vec<PartKind> = reasons.iter().map(|reason| reason.kind).collect();
    assert_eq!(kinds, [PartKind::Bonus, PartKind::Match]);
    // Whether the other has a bonus is open: it may have one.
    assert_eq!(
        verdict[2],
        Statement::Unknown {
            other: 0,
            field: Field::BonusTarget,
        }
    );
    assert_eq!(
        verdict[3],
        Statement::Despite {
            other: 0,
            kind: PartKind::Base,
            more: units(5_000),
        }
    );
}

#[test]
fn an_advantage_that_the_other_denies_is_not_called_unknown() {
    let verdict = verdict(&[
        &[(Field::Pay, "80k"), (Field::BonusTarget, "0")],
        &[(Field::Pay, "80k"), (Field::BonusTarget, "10%")],
    ]);
    let is_unknown = |it: &Statement| matches!(it, Statement::Unknown { .. });
    assert!(!verdict.iter().any(is_unknown), "{verdict:?}");
}

#[test]
fn even_offers_have_no_leader() {
    let verdict = verdict(&[&[(Field::Pay, "80k")], &[(Field::Pay, "80,000.40")]]);
    assert_eq!(verdict[0], Statement::Even);
    let is_led = |it: &Statement| {
        matches!(
            it,
            Statement::Ahead { .. } | Statement::Because(_) | Statement::TakesMoreHome { .. }
        )
    };
    assert!(!verdict.iter().any(is_led), "{verdict:?}");
}

#[test]
fn another_leader_by_take_home_cash_or_the_hour_is_said() {
    let stock: &[(Field, &str)] = &[
        (Field::Pay, "70k"),
        (Field::Stock, "100k"),
        (Field::WeeklyHours, "50"),
    ];
    let cash: &[(Field, &str)] = &[(Field::Pay, "80k"), (Field::WeeklyHours, "40")];
    let verdict = verdict(&[stock, cash]);
    assert!(matches!(
        verdict[0],
        Statement::Ahead {
            offer: 0,
            other: 1,
            ..
        }
    ));
    let home = verdict.iter().find_map(|it| match it {
        Statement::TakesMoreHome {
            offer,
            amount,
            other,
        } => Some((*offer, amount > other)),
        _ => None,
    });
    assert_eq!(home, Some((1, true)));
    assert!(verdict.contains(&Statement::MoreGuaranteed {
        offer: 1,
        more: units(10_000),
    }));
    let is_by_hour = |it: &Statement| matches!(it, Statement::MoreByTheHour { offer: 1, .. });
    assert!(verdict.iter().any(is_by_hour));
}

#[test]
fn what_is_assumed_to_be_saved_is_said_once_for_each_share() {
    let half: &[(Field, &str)] = &[(Field::Pay, "80k"), (Field::Match, "50% of 6%")];
    let whole: &[(Field, &str)] = &[(Field::Pay, "80k"), (Field::Match, "100% of 4%")];
    let none: &[(Field, &str)] = &[(Field::Pay, "80k")];
    let saving = |percent, offers: &[usize]| AssumedSaving {
        share: Decimal::ratio(percent, 100),
        offers: offers.to_vec(),
    };
    assert_eq!(
        compared(&[half, none, whole, half]).assumed_savings(),
        [saving(6, &[0, 3]), saving(4, &[2])]
    );
    assert_eq!(compared(&[none]).assumed_savings(), []);
}

#[test]
fn a_match_that_is_missed_by_saving_too_little_is_said() {
    let offers = [
        read(&[(Field::Pay, "80k"), (Field::Match, "50% of 6%")]),
        read(&[(Field::Pay, "80k")]),
    ];
    let missed = |deferral: Option<Decimal>| {
        let shared = OfferSettings {
            deferral,
            ..OfferSettings::default()
        };
        compare(&offers, &shared, &[]).missed_match(&shared)
    };
    let of = |saved, is_any_counted| {
        Some(MissedMatch {
            saved,
            offers: vec![0],
            is_any_counted,
        })
    };
    let percent = |percent| Decimal::ratio(percent, 100);
    assert_eq!(missed(Some(Decimal::ZERO)), of(Decimal::ZERO, false));
    assert_eq!(missed(Some(percent(3))), of(percent(3), true));
    assert_eq!(missed(Some(percent(6))), None);
    assert_eq!(missed(None), None);
}
