//! Laws of the quiz that hold for any answers.

use chrono::NaiveDate;
use proptest::bool::weighted;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use steppingstone_core::career::Stage;
use steppingstone_core::quiz::error::BAND;
use steppingstone_core::quiz::*;
use steppingstone_core::score::Score;

/// The moments a stored document may hold.
const MOMENTS: std::ops::RangeInclusive<i64> = 0..=8_640_000_000_000_000;

fn setup() -> impl Strategy<Value = Setup> {
    let form = select(vec![Form::Quick, Form::Full]);
    let stage = option::of(select(vec![Stage::Early, Stage::Middle, Stage::Senior]));
    (form, any::<bool>(), stage).prop_map(|(form, working, stage)| Setup {
        form,
        working,
        stage,
    })
}

fn item() -> impl Strategy<Value = Item> {
    select(Item::ALL.to_vec())
}

fn answer() -> impl Strategy<Value = Answer> {
    select(Answer::ALL.to_vec())
}

fn reply() -> impl Strategy<Value = Reply> {
    prop_oneof![6 => answer().prop_map(Reply::Point), 1 => Just(Reply::DoesNotApply)]
}

fn replies_at(moment: impl Strategy<Value = i64>) -> impl Strategy<Value = Replies> {
    let given = (moment, reply()).prop_map(|(at_ms, reply)| Given {
        at_ms,
        value: reply,
    });
    btree_map(item(), given, 0..=40).prop_map(|replies| replies.into_iter().collect())
}

/// From few replies to all: a map of random keys is seldom full.
fn replies() -> impl Strategy<Value = Replies> {
    let all = vec((reply(), 0..600_000_i64), 40);
    let complete = all.prop_map(|given| {
        let given = given.into_iter().map(|(reply, at_ms)| Given {
            at_ms,
            value: reply,
        });
        Item::ALL.into_iter().zip(given).collect()
    });
    prop_oneof![complete, replies_at(0..600_000_i64)]
}

/// Few distinct moments, so that ties happen.
fn copy_of_one_draft() -> impl Strategy<Value = Draft> {
    (setup(), replies_at(0..4_i64), 0..4_i64).prop_map(|(setup, replies, changed_ms)| Draft {
        id: "one".to_owned(),
        setup,
        replies,
        changed_ms,
    })
}

fn point(answer: Answer) -> Given {
    Given {
        at_ms: 0,
        value: Reply::Point(answer),
    }
}

fn values(outcome: &Outcome) -> Vec<Option<f64>> {
    let value = |scale| outcome.of(scale)?.score().map(Score::value);
    Scale::ALL.into_iter().map(value).collect()
}

proptest! {
    #[test]
    fn a_higher_answer_never_scores_lower_unless_reversed(
        setup in setup(), replies in replies(), item in item(), one in answer(), other in answer(),
    ) {
        let with = |answer| {
            let mut replies = replies.clone();
            replies.insert(item, point(answer));
            score(&setup, &replies)
        };
        let (low, high) = (with(one.min(other)), with(one.max(other)));
        let both = values(&low).into_iter().zip(values(&high));
        for (scale, (low, high)) in Scale::ALL.into_iter().zip(both) {
            if !scale.covers(item.measures()) || !setup.asks(item) {
                prop_assert_eq!(low, high);
            } else if item.reversed() {
                prop_assert!(high <= low);
            } else {
                prop_assert!(low <= high);
            }
        }
    }

    #[test]
    fn mirroring_every_answer_mirrors_every_score(setup in setup(), replies in replies()) {
        let mut mirrored = Replies::new();
        for (item, mut given) in replies.clone() {
            if let Reply::Point(answer) = given.value {
                prop_assert_eq!(answer.mirrored().mirrored(), answer);
                given.value = Reply::Point(answer.mirrored());
            }
            mirrored.insert(item, given);
        }
        let (plain, mirrored) = (score(&setup, &replies), score(&setup, &mirrored));
        for (plain, mirrored) in values(&plain).into_iter().zip(values(&mirrored)) {
            prop_assert_eq!(plain.is_some(), mirrored.is_some());
            let sum = plain.zip(mirrored).map_or(100.0, |(plain, mirrored)| plain + mirrored);
            prop_assert!((sum - 100.0).abs() < 1e-9);
        }
    }

    #[test]
    fn scores_are_percentages_if_two_thirds_are_answered(
        setup in setup(), replies in replies(),
    ) {
        let outcome = score(&setup, &replies);
        for scale in Scale::ALL {
            let Some(scored) = outcome.of(scale) else {
                prop_assert!(!setup.working && scale.items(&setup).count() == 0);
                continue;
            };
            prop_assert_eq!(scored.of(), scale.items(&setup).count());
            let enough = 3 * scored.answered() >= 2 * scored.of();
            prop_assert_eq!(scored.score().is_some(), enough);
            let value = scored.score().map_or(0.0, Score::value);
            prop_assert!((0.0..=100.0).contains(&value));
        }
    }

    #[test]
    fn a_score_is_the_mean_of_what_counted(setup in setup(), replies in replies()) {
        let outcome = score(&setup, &replies);
        for scale in Scale::ALL {
            let lines = worked(&setup, &replies, scale);
            let counted: Vec<u8> = lines.iter().filter_map(|line| line.counted).collect();
            let sum: f64 = counted.iter().copied().map(f64::from).sum();
            let expected = (sum / counted.len() as f64 - 1.0) / 4.0 * 100.0;
            if let Some(score) = outcome.of(scale).and_then(ScaleScore::score) {
                prop_assert!((score.value() - expected).abs() < 1e-9);
            }
        }
    }

    /// A skip leaves the other answers' mean as it is; a 3 would draw it towards the middle.
    #[test]
    fn a_skip_is_no_neutral_answer(setup in setup(), replies in replies(), item in item()) {
        let with = |reply: Option<Reply>| {
            let mut replies = replies.clone();
            replies.remove(&item);
            if let Some(reply) = reply {
                replies.insert(item, Given { at_ms: 0, value: reply });
            }
            score(&setup, &replies)
        };
        let skipped = with(Some(Reply::DoesNotApply));
        prop_assert_eq!(skipped, with(None));
        let neutral = with(Answer::new(3).map(Reply::Point));
        for scale in Scale::ALL.into_iter().filter(|scale| scale.covers(item.measures())) {
            let value = |outcome: &Outcome| outcome.of(scale)?.score().map(Score::value);
            if let (Some(skipped), Some(neutral)) = (value(&skipped), value(&neutral))
                && setup.asks(item)
                && skipped != 50.0
            {
                prop_assert!((neutral - 50.0).abs() < (skipped - 50.0).abs());
            }
        }
    }

    #[test]
    fn the_order_of_answering_changes_no_score(
        setup in setup(),
        replies in vec(reply(), 40),
        order in Just((0..40).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let answered = |order: &[usize]| {
            let mut draft = Draft::new("a", setup, 0);
            for &place in order {
                draft.answer(Item::ALL[place], replies[place], 0);
            }
            score(&setup, &draft.replies)
        };
        prop_assert_eq!(answered(&order), answered(&(0..40).collect::<Vec<_>>()));
    }

    #[test]
    fn any_answers_have_a_place_advice_and_hints(
        setup in setup(), other in setup(),
        replies in replies_at(any::<i64>()), later in replies(),
    ) {
        let (outcome, later) = (score(&setup, &replies), score(&other, &later));
        if let Place::Clear(_) = Place::of(&outcome) {
            let want = outcome.want.score().map_or(50.0, Score::value);
            prop_assert!((want - 50.0).abs() > BAND && outcome.purpose() != Some(0.0));
        }
        let _ = (advise(&outcome), Standing::of(&outcome), hints(&setup, &replies));
        let (forth, back) = (compare(&outcome, &later), compare(&later, &outcome));
        for (forth, back) in forth.iter().zip(&back) {
            prop_assert_eq!((forth.scale, forth.verdict), (back.scale, back.verdict));
            prop_assert_eq!(forth.points(), -back.points());
        }
        prop_assert_eq!(forth.len(), back.len());
    }

    #[test]
    fn what_is_stored_comes_back(
        id in "[a-zA-Z0-9]{1,40}", setup in setup(), replies in replies_at(MOMENTS),
        changed_ms in MOMENTS, taken_ms in MOMENTS, day in 0..3_650_000,
    ) {
        let draft = Draft { id: id.clone(), setup, replies: replies.clone(), changed_ms };
        let text = serde_json::to_string(&draft_json(&draft)).unwrap();
        let doc = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(read_draft(doc), Ok(draft));

        let taken_on = NaiveDate::from_num_days_from_ce_opt(day).unwrap();
        let bank_version = BANK_VERSION;
        let taking = Taking { id, taken_on, taken_ms, bank_version, setup, replies };
        let text = serde_json::to_string(&taking_json(&taking)).unwrap();
        let doc = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(read_taking(doc), Ok(taking));
    }

    #[test]
    fn merging_commutes_associates_and_repeats(
        a in copy_of_one_draft(), b in copy_of_one_draft(), c in copy_of_one_draft(),
    ) {
        prop_assert_eq!(a.merged(&b), b.merged(&a));
        prop_assert_eq!(a.merged(&b).merged(&c), a.merged(&b.merged(&c)));
        prop_assert_eq!(a.merged(&a), a.clone());
        prop_assert_eq!(a.merged(&b).merged(&b), a.merged(&b));
    }

    /// Two tabs that save in turns, and now and then read each other, lose nothing.
    #[test]
    fn merged_copies_hold_what_one_draft_would(
        setup in setup(),
        edits in vec((item(), reply(), any::<bool>(), weighted(0.2), 1..9_000_i64), 0..80),
    ) {
        let mut one = Draft::new("a", setup, 0);
        let mut tabs = [one.clone(), one.clone()];
        let mut now = 0;
        for (item, reply, second, syncs, pause) in edits {
            now += pause;
            one.answer(item, reply, now);
            let [left, right] = &mut tabs;
            let (here, there) = if second { (right, left) } else { (left, right) };
            here.answer(item, reply, now);
            if syncs {
                *there = there.merged(here);
            }
        }
        let [left, right] = tabs;
        prop_assert_eq!(left.merged(&right), one.clone());
        prop_assert_eq!(right.merged(&left), one);
    }
}
