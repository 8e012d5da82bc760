use super::*;
use crate::career::{FacetScore, Practice};
use crate::offers::{DecimalPoint, OfferSettings, compare};
use crate::score::Score;

fn offer(id: &str, texts: &[(Field, &str)]) -> SavedOffer {
    let mut offer = SavedOffer::new(id, 0, 1);
    for (field, text) in texts {
        offer.set_text(*field, text, 1);
    }
    offer
}

fn rows(saved: &[SavedOffer], wishes: &[Wish], quiz: Option<&QuizResult>) -> Vec<WishRow> {
    let read = |offer: &SavedOffer| {
        let mut read = offer.draft.parse(DecimalPoint::Fraction).unwrap();
        read.is_current = offer.is_current;
        read
    };
    let offers: Vec<Offer> = saved.iter().map(read).collect();
    let comparison = compare(&offers, &OfferSettings::default(), &[]);
    comparison.wish_rows(wishes, saved, &offers, quiz)
}

fn criteria(keys: &[&str]) -> Vec<Wish> {
    let keys = keys.iter();
    keys.map(|key| Wish::Criterion((*key).to_owned())).collect()
}

/// What the figures say of a criterion, of an offer next to the present job.
#[track_caller]
fn check(key: &str, present: &[(Field, &str)], texts: &[(Field, &str)], expected: Option<bool>) {
    let mut both = [offer("a", present), offer("b", texts)];
    both[0].is_current = true;
    let rows = rows(&both, &criteria(&[key]), None);
    let [None, Some(answer)] = rows[0].answers[..] else {
        panic!("{rows:?}");
    };
    assert_eq!(answer.computed, expected, "{key} {texts:?}");
}

#[test]
fn the_figures_answer_where_they_know() {
    let pay = |text| [(Field::Pay, text)];
    check("pay", &pay("75k"), &pay("80k"), Some(true));
    check("pay", &pay("75k"), &pay("75k"), Some(false));
    check("pay", &pay("75k"), &pay("60k"), Some(false));
    check("pay", &pay("75k"), &[], None);
    check("pay", &[], &pay("80k"), None);
    let days = |text| [(Field::Vacation, text)];
    check("leave", &days("15"), &days("20"), Some(true));
    check("leave", &days("15"), &days("15"), Some(false));
    check("leave", &days("15"), &[], None);
    check(
        "leave",
        &days("15"),
        &[(Field::LeaveEarned, "1.5")],
        Some(true),
    );
    // Holidays count where both give them.
    let with_holidays = [(Field::Vacation, "14"), (Field::Holidays, "11")];
    check("leave", &days("15"), &with_holidays, Some(false));
    let few = [(Field::Vacation, "15"), (Field::Holidays, "6")];
    check("leave", &few, &with_holidays, Some(true));
    check(
        "retirement",
        &[],
        &[(Field::Match, "50% of 6%")],
        Some(true),
    );
    check("retirement", &[], &[(Field::Match, "0")], Some(false));
    check("retirement", &[], &[], None);
    let on_site = |text| [(Field::DaysOnSite, text)];
    check("flexibility", &on_site("5"), &on_site("2"), Some(true));
    check("flexibility", &on_site("2"), &on_site("5"), None);
    check("health", &[], &pay("80k"), None);
    check("commute", &pay("75k"), &pay("80k"), None);
}

#[test]
fn contract_work_has_no_paid_days_off_no_match_and_no_plan() {
    let mut both = [
        offer("a", &[(Field::Pay, "75k"), (Field::Vacation, "10")]),
        offer("b", &[(Field::Pay, "90k"), (Field::Vacation, "20")]),
    ];
    both[0].is_current = true;
    both[1].draft.terms.kind = Kind::Contractor;
    let rows = rows(&both, &criteria(&["leave", "retirement", "health"]), None);
    for row in rows {
        assert_eq!(row.answers[1].unwrap().value(), Some(false), "{row:?}");
    }
}

#[test]
fn no_health_plan_is_no_better_one() {
    let mut one = offer("a", &[(Field::Pay, "75k")]);
    one.draft.terms.health_plan = Some(false);
    let rows = rows(&[one], &criteria(&["health"]), None);
    assert_eq!(rows[0].answers[0].unwrap().value(), Some(false));
}

#[test]
fn without_a_present_job_there_is_nothing_to_be_better_than() {
    let one = offer("a", &[(Field::Pay, "75k"), (Field::Vacation, "15")]);
    for row in rows(&[one], &criteria(&["pay", "leave"]), None) {
        assert_eq!(row.answers, [Some(WishAnswer::default())]);
    }
}

#[test]
fn the_reader_knows_better_than_the_figures() {
    let mut both = [
        offer("a", &[(Field::Pay, "75k")]),
        offer("b", &[(Field::Pay, "80k")]),
    ];
    both[0].is_current = true;
    both[1].set_meets("pay", Some(false), 2);
    let of = rows(&both, &criteria(&["pay"]), None);
    let answer = of[0].answers[1].unwrap();
    assert_eq!((answer.given, answer.computed), (Some(false), Some(true)));
    assert_eq!(answer.value(), Some(false));
}

#[test]
fn what_is_met_and_open_is_counted_without_the_present_job() {
    let mut both = [
        offer("a", &[(Field::Pay, "75k")]),
        offer("b", &[(Field::Pay, "80k")]),
    ];
    both[0].is_current = true;
    both[1].set_meets("health", Some(false), 2);
    both[1].set_meets("other", Some(true), 2);
    let rows = rows(&both, &criteria(&["pay", "leave", "health"]), None);
    let count = WishCount {
        met: 1,
        open: 1,
        of: 3,
    };
    assert_eq!(wish_counts(&rows), [(1, count)]);
    assert_eq!(open_wishes(&rows, 1), criteria(&["leave"]));
    assert_eq!(open_wishes(&rows, 0), []);
    assert_eq!(wish_counts(&[]), []);
}

#[test]
fn a_gap_of_the_quiz_is_a_wish_that_a_rating_answers() {
    let quiz = |want| QuizResult {
        id: "t1".to_owned(),
        taken_on: chrono::NaiveDate::default(),
        taken_ms: 3,
        is_example: false,
        stage: None,
        in_work: true,
        facets: Facet::ALL.map(|facet| FacetScore {
            facet,
            want: Score::new(want),
            role: Score::new(25.0),
            is_little_wanted: false,
        }),
        gaps: vec![Facet::Growth],
        practices: Practice::ALL.map(|practice| (practice, None)),
    };
    let wishes = wishes(&["pay".to_owned()], Some(&quiz(75.0)));
    let growth = Wish::Facet(Facet::Growth);
    assert_eq!(
        wishes,
        [&criteria(&["pay"])[..], std::slice::from_ref(&growth)].concat()
    );
    let rated = |rating, want| {
        let one = offer("a", &[(Field::FitGrowth, rating)]);
        let rows = rows(&[one], std::slice::from_ref(&growth), Some(&quiz(want)));
        rows[0].answers[0].unwrap().value()
    };
    // It gives what is wanted until it lies a gap behind, as the quiz names one.
    assert_eq!(rated("", 75.0), None);
    assert_eq!(rated("5", 75.0), Some(false));
    assert_eq!(rated("5.1", 75.0), Some(true));
    assert_eq!(rated("6", 75.0), Some(true));
    // In the quick form what is wanted is often all there is.
    assert_eq!(rated("7.5", 100.0), Some(false));
    assert_eq!(rated("8", 100.0), Some(true));
    assert_eq!(rated("9", 100.0), Some(true));
}
