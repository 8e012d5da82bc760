use litemap::LiteMap;
use steppingstone_core::offers::{DecimalPoint, OfferDraft};

use super::*;
use crate::words::install_english;

/// What stands below a field.
fn message(field: Field, text: &str) -> String {
    install_english();
    let texts: LiteMap<_, _> = [(field, text.to_owned())].into_iter().collect();
    let draft = OfferDraft {
        texts,
        ..OfferDraft::default()
    };
    let context = FieldContext {
        field: Some(field),
        spec: draft.spec(field, DecimalPoint::Fraction),
        currency: "USD",
    };
    match draft.read(field, DecimalPoint::Fraction) {
        Ok(Some(value)) => reading(&value, text, context).unwrap_or_default(),
        Ok(None) => String::new(),
        Err(kind) => problem(kind, context),
    }
}

#[track_caller]
fn check(field: Field, text: &str, expected: &str) {
    assert_eq!(message(field, text), expected, "{field:?} {text:?}");
}

#[test]
fn a_reading_that_says_more_than_the_digits_is_shown() {
    check(Field::Vacation, "20", "");
    check(Field::Vacation, "4 weeks", "20 days");
    check(Field::Vacation, "1 hour", "0.13 days");
    check(Field::Vacation, "100 hours", "12.5 days");
    check(Field::TermMonths, "1 year", "12 months");
    check(Field::WeeklyHours, "37½", "37.5 hours");
    check(Field::Raise, "3.876%", "");
    check(Field::Raise, "3,87 %", "3.87%");
    check(Field::Raise, "3⅜ %", "3.375%");
    check(Field::Raise, "0.1", "0.1%");
    check(Field::Premium, "free", "USD 0");
    check(Field::MileCost, "72.5 cents", "USD 0.725");
    check(
        Field::Match,
        "100% up to 3%, 50% up to 5%",
        "100% of the first 3%, then 50% of the next 2%",
    );
    check(Field::Match, "0", "no match");
    check(Field::Vesting, "3-year cliff", "all vested after 3 years");
    check(
        Field::Vesting,
        "50% per year",
        "50% after 1 year, 100% after 2 years",
    );
    check(
        Field::StockSchedule,
        "4 years, 1 year cliff",
        "a part every 1 month over 48 months, nothing before 12 months",
    );
    check(
        Field::StockSchedule,
        "60/40",
        "60% after year 1, 40% after year 2",
    );
    check(
        Field::SignOnParts,
        "50/50",
        "50% at the start, 50% after 12 months",
    );
    check(
        Field::ClawbackTable,
        "100/50",
        "repay 100% before month 12, 50% before month 24",
    );
}

#[test]
fn what_is_converted_is_said_to_two_places_and_counted_in_full() {
    check(Field::WeeklyHours, "160/month", "36.92 hours");
    let texts = [(Field::WeeklyHours, "3x12"), (Field::Vacation, "120 hours")];
    let texts = texts.map(|(field, text)| (field, text.to_owned()));
    let draft = OfferDraft {
        texts: texts.into_iter().collect(),
        ..OfferDraft::default()
    };
    let point = DecimalPoint::Fraction;
    let value = draft.read(Field::Vacation, point).unwrap().unwrap();
    let Value::Number(days) = value.clone() else {
        panic!("{value:?}");
    };
    let near = |days: i64| Decimal::ratio(days, 1_000_000);
    assert!(near(16_666_666) < days && days < near(16_666_667));
    let context = FieldContext {
        field: Some(Field::Vacation),
        spec: draft.spec(Field::Vacation, point),
        currency: "USD",
    };
    install_english();
    let message = reading(&value, "120 hours", context);
    assert_eq!(message.as_deref(), Some("16.67 days"));
}

#[test]
fn what_is_read_as_it_was_typed_is_not_said() {
    check(Field::FitGrowth, "9", "");
    check(Field::FitGrowth, "7.5", "");
    check(Field::FitGrowth, "9/10", "");
    check(Field::FitGrowth, "9 of 10", "");
    check(Field::WeeklyHours, "36.125", "");
    check(Field::WeeklyHours, "36.125 hours", "");
    check(Field::StockUnits, "1,000 RSUs", "");
}

#[test]
fn shares_in_place_of_their_value_are_shown_to_their_own_field() {
    let expected = "Enter what the whole grant is worth, such as 240,000. If you only know how many \
                    shares it is, enter that under \"Or the number of shares\".";
    for text in ["1000 RSUs", "1,000 shares", "500 options"] {
        check(Field::Stock, text, expected);
    }
    let label = ["\"", w::field::stock_units(), "\""].concat();
    assert!(expected.contains(&label));
}

/// What is wrong with what is typed, and what can be pressed instead.
fn note_of(field: Field, text: &str) -> (String, Vec<String>) {
    install_english();
    let texts: LiteMap<_, _> = [(field, text.to_owned())].into_iter().collect();
    let draft = OfferDraft {
        texts,
        ..OfferDraft::default()
    };
    let point = DecimalPoint::Fraction;
    let context = || FieldContext {
        field: Some(field),
        spec: draft.spec(field, point),
        currency: "GBP",
    };
    let read = draft.read_in(field, point, "GBP");
    let note = note(read, text, &context, &|| draft.fixes(field, point));
    let fixes = note.fixes.into_iter().map(|fix| fix.words);
    (note.problem, fixes.collect())
}

#[test]
fn what_belongs_into_another_field_is_said_with_its_name() {
    #[track_caller]
    fn check(field: Field, text: &str, problem: &str, fixes: &[&str], other: Option<&str>) {
        let (said, offered) = note_of(field, text);
        assert_eq!(said, problem, "{text}");
        assert_eq!(offered, fixes, "{text}");
        if let Some(other) = other {
            assert!(problem.contains(&["\"", other, "\""].concat()), "{other}");
        }
    }
    use w::problem as p;
    install_english();
    let holidays = Some(w::field::holidays());
    for text in [
        "25 + bank holidays",
        "28 incl. bank holidays",
        "20 days + 8",
        "bank holidays",
        "generous plus bank holidays",
    ] {
        // What can be pressed stands below, since it fills in two fields.
        check(Field::Vacation, text, p::holidays(), &[], holidays);
    }
    let days = w::enter::days();
    check(Field::Vacation, "generous", days, &[], None);
    check(Field::Vacation, "5.6 weeks", "", &[], None);
    let full_time = Some(w::field::full_time_hours());
    let own = ["Use £22,800, the pay for your hours"];
    check(
        Field::Pay,
        "£38k pro rata 0.6",
        p::pro_rata(),
        &own,
        full_time,
    );
    check(Field::Pay, "£38k pro rata", p::pro_rata(), &[], full_time);
    check(
        Field::WeeklyHours,
        "0.6 FTE",
        p::part_time(),
        &[],
        full_time,
    );
    check(Field::WeeklyHours, "60%", p::part_time(), &[], full_time);
    let weeks = Some(w::field::paid_weeks());
    let paid = ["Use £22k a year"];
    check(
        Field::Pay,
        "£22k term time only",
        p::term_time(),
        &paid,
        weeks,
    );
    for text in ["£38,034 p.a.", "£1,200 pcm", "£38,034"] {
        check(Field::Pay, text, "", &[], None);
    }
    let pension = Some(w::field::pension());
    for text in ["TPS 28.68%", "28.68% pension"] {
        check(Field::Match, text, p::match_or_pension(), &[], pension);
    }
    for text in ["28.68%", "TPS 28.68%", "28.68% employer contribution"] {
        check(Field::Pension, text, "", &[], None);
    }
    check(
        Field::Pension,
        "final salary",
        w::enter::pension(),
        &[],
        None,
    );
    check(Field::Holidays, "8 bank holidays", "", &[], None);
}

#[test]
fn a_refusal_says_what_to_enter_in_this_field() {
    check(
        Field::WeeklyHours,
        "80%",
        "Enter hours, such as 40 or 37.5.",
    );
    check(
        Field::MatchWait,
        "1 hour",
        "Enter months, such as 12, or years, such as 1 year.",
    );
    check(
        Field::BonusTarget,
        "$7,000",
        "Enter the bonus as a percentage of base pay, such as 10%.",
    );
    check(
        Field::DaysOnSite,
        "9",
        "Enter a value from 0 days to 5 days.",
    );
    check(
        Field::SignOnParts,
        "50% now",
        "Enter percentages that add up to 100.",
    );
    check(
        Field::ClawbackTable,
        "soon",
        "Enter months and percentages, such as 12: 100%, 24: 50%. Each month must be later and each percentage lower.",
    );
    check(
        Field::Match,
        "4%",
        "Does the employer match all of this 4% of pay, or half?",
    );
    // What money asks for is no answer anywhere else.
    for field in Field::ALL.iter().copied() {
        for text in ["lots", "3 bananas", "60-75k", "1 + 2"] {
            let message = message(field, text);
            assert!(!message.is_empty(), "{field:?} {text}");
            let is_yearly = field.kind() == FieldKind::Money && field.per() == Some(Per::Year);
            assert!(
                is_yearly || !message.contains("72,000"),
                "{field:?} {message}"
            );
        }
    }
}
