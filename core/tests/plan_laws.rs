//! Laws of Plan that hold for any records.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use steppingstone_core::career::Facet;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::plan::*;
use steppingstone_core::ratio::Ratio;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..220).prop_map(|back| today() + Days::new(20) - Days::new(back))
}

fn candidate() -> impl Strategy<Value = Candidate> {
    let kind = prop_oneof![
        option::of(day()).prop_map(CandidateKind::Stone),
        day().prop_map(CandidateKind::Firm),
        (day(), any::<bool>())
            .prop_map(|(due, was_asked)| CandidateKind::Rhythm { due, was_asked }),
        option::of(day()).prop_map(CandidateKind::Upkeep),
    ];
    let tool = select(vec![PlanTool::Goals, PlanTool::Network, PlanTool::YourData]);
    let made = option::of(day());
    (
        tool,
        kind,
        0_i64..3,
        made,
        0_u8..8,
        option::of(1_usize..3),
        any::<bool>(),
    )
        .prop_map(|(tool, kind, size, made, record, aim, is_done)| Candidate {
            id: String::new(),
            tool,
            kind,
            size: Ratio::whole(size),
            made,
            record: format!("r{record}"),
            aim,
            thread: None,
            is_done: is_done && size == 0,
        })
}

fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
    vec(candidate(), 0..12).prop_map(|all| {
        let all = all.into_iter().enumerate();
        all.map(|(at, it)| Candidate {
            id: format!("c{at:02}"),
            ..it
        })
        .collect()
    })
}

/// What of an item does not depend on the order in which candidates are given.
fn shape(steps: &NextSteps) -> Vec<(String, Vec<String>)> {
    let item = |item: &StepItem| {
        let mut records = item.records.clone();
        records.sort();
        (item.subject.id(), records)
    };
    steps.order.iter().map(item).collect()
}

proptest! {
    #[test]
    fn next_steps_do_not_depend_on_the_order_of_candidates(
        all in candidates().prop_shuffle(),
    ) {
        let found = next_steps(&all, &[], today());
        let mut sorted = all.clone();
        sorted.sort_by(|a, b| a.id.cmp(&b.id));
        let other = next_steps(&sorted, &[], today());
        prop_assert_eq!(shape(&found), shape(&other));
        prop_assert_eq!(found.next, other.next);
    }

    #[test]
    fn at_most_two_of_a_tool_are_shown_while_another_has_something(all in candidates()) {
        let found = next_steps(&all, &[], today());
        let shown: Vec<&StepItem> = found.next.iter().map(|at| &found.order[*at]).collect();
        prop_assert!(shown.len() <= 3);
        prop_assert!(found.next.is_sorted());
        let is_upkeep = |item: &StepItem| match &item.subject {
            StepSubject::One(id) => all
                .iter()
                .any(|it| it.id == *id && matches!(it.kind, CandidateKind::Upkeep(_))),
            StepSubject::Due(_) | StepSubject::Ask(_) => false,
        };
        if let [a, b, c] = shown.as_slice()
            && a.tool == b.tool
            && b.tool == c.tool
        {
            for item in &found.order {
                prop_assert!(item.tool == a.tool || is_upkeep(item));
            }
            prop_assert!(!shown.iter().any(|item| is_upkeep(item)));
        }
        if shown.len() < 3 {
            // Nothing but upkeep of a tool that has two already is left out.
            for item in found.order.iter().filter(|item| !shown.contains(item)) {
                prop_assert!(is_upkeep(item));
                let of_tool = shown.iter().filter(|other| other.tool == item.tool);
                prop_assert_eq!(of_tool.count(), 2);
            }
        }
    }

    #[test]
    fn a_record_is_named_once(all in candidates()) {
        let found = next_steps(&all, &[], today());
        let mut named: Vec<&String> = found.order.iter().flat_map(|it| &it.records).collect();
        let count = named.len();
        named.sort();
        named.dedup();
        prop_assert_eq!(named.len(), count);
        prop_assert!(found.order.iter().all(|item| !item.records.is_empty()));
    }
}

fn table() -> impl Strategy<Value = ChoiceTable> {
    let rating = || option::weighted(0.8, (0_i64..=20).prop_map(|half| Decimal::ratio(half, 2)));
    let weights = vec(
        prop_oneof![3 => 0_u8..=100, 1 => Just(0), 1 => Just(100)],
        1..5,
    );
    (weights, 1_usize..5).prop_flat_map(move |(weights, offers)| {
        let ratings = vec(vec(rating(), weights.len()), offers);
        ratings.prop_map(move |ratings| choice(&weights, &ratings))
    })
}

fn choice(weights: &[u8], ratings: &[Vec<Option<Decimal>>]) -> ChoiceTable {
    let criteria: Vec<PlanCriterion> = weights
        .iter()
        .enumerate()
        .map(|(at, points)| PlanCriterion {
            id: format!("c{at}"),
            is_example: false,
            made: None,
            source: CriterionSource::Own,
            is_default: false,
            weight: Weight::new(*points),
        })
        .collect();
    let offer = |(at, ratings): (usize, &Vec<Option<Decimal>>)| {
        let mut offer = PlanOffer {
            id: format!("o{at}"),
            is_compared: true,
            ..PlanOffer::default()
        };
        for (criterion, rating) in criteria.iter().zip(ratings) {
            if let Some(rating) = rating.and_then(Rating::new) {
                offer.ratings.insert(criterion.id.clone(), rating);
            }
        }
        offer
    };
    let offers: Vec<PlanOffer> = ratings.iter().enumerate().map(offer).collect();
    ChoiceTable::of(&criteria, &offers, &[None; 4], &[None; 4])
}

fn completed(table: &ChoiceTable, with: &[u8]) -> ChoiceTable {
    let mut with = with.iter().cycle();
    let mut table = table.clone();
    for rating in table.offers.iter_mut().flat_map(|offer| &mut offer.ratings) {
        let number = Decimal::whole((with.next().unwrap() % 11).into());
        rating.get_or_insert(Rating::new(number).unwrap());
    }
    table
}

fn weighted(table: &ChoiceTable, at: usize, weight: Ratio, offer: &RatedOffer) -> Ratio {
    let rows = table.criteria.iter().zip(&offer.ratings).enumerate();
    let products = rows.map(|(place, (criterion, rating))| {
        let own = Ratio::from(criterion.weight.points());
        let weight = if place == at { weight } else { own };
        let rating = rating.map_or(Ratio::ZERO, |rating| rating.value().into());
        weight.times(rating).unwrap()
    });
    Ratio::sum(products).unwrap()
}

proptest! {
    #[test]
    fn whatever_is_rated_later_stays_within_the_range(
        table in table(), later in vec(any::<u8>(), 1..9),
    ) {
        let (before, after) = (table.scores(), completed(&table, &later).scores());
        for (one, other) in before.offers.iter().zip(&after.offers) {
            prop_assert_eq!(one.range.is_some(), other.score.is_some());
            if let (Some((low, high)), Some(score)) = (one.range, other.score) {
                prop_assert!(low <= score && score <= high);
                prop_assert_eq!(other.range, Some((score, score)));
            }
        }
        if before.leader.is_some() {
            prop_assert_eq!(&after.leader, &before.leader);
        }
        prop_assert_eq!(after.settle, None);
        // Somebody leads, or several are level, or something is left to settle.
        let says = [before.leader.is_some(), !before.level.is_empty(), before.settle.is_some()];
        let expected = usize::from(table.no_score.is_none());
        prop_assert_eq!(says.into_iter().filter(|it| *it).count(), expected);
    }

    #[test]
    fn who_leads_does_not_depend_on_the_order_of_offers(table in table()) {
        let turned = ChoiceTable {
            offers: table.offers.iter().rev().cloned().collect(),
            ..table.clone()
        };
        let (one, other) = (table.scores(), turned.scores());
        prop_assert_eq!(one.leader, other.leader);
        let mut level = other.level;
        level.reverse();
        prop_assert_eq!(one.level, level);
        let criterion = |settle: Option<Settle>| settle.map(|it| it.criterion);
        prop_assert_eq!(criterion(one.settle), criterion(other.settle));
    }

    #[test]
    fn at_a_tie_weight_the_two_tie_and_beside_it_the_leader_still_leads(table in table()) {
        let scores = table.scores();
        let found = table.tie_weights(&scores);
        let find = |id: &String| table.offers.iter().find(|it| it.id == *id).unwrap();
        let mut nearest: Option<Ratio> = None;
        for tie in &found.ties {
            let leader = find(scores.leader.as_ref().unwrap());
            let rival = find(&tie.rival);
            let at = table.criteria.iter().position(|it| it.id == tie.criterion).unwrap();
            let ahead = |weight: Ratio| {
                let rated = weighted(&table, at, weight, leader);
                rated.minus(weighted(&table, at, weight, rival)).unwrap()
            };
            prop_assert_eq!(ahead(tie.weight), Ratio::ZERO);
            let last = Ratio::from(tie.still_leads_at.points());
            prop_assert!(ahead(last) > Ratio::ZERO);
            let step = Ratio::whole(if tie.leads_while == LeadsWhile::More { -1 } else { 1 });
            prop_assert!(ahead(last.plus(step).unwrap()) <= Ratio::ZERO);
            let now = Ratio::from(table.criteria[at].weight.points());
            let away = now.minus(tie.weight).unwrap().abs();
            nearest = Some(nearest.map_or(away, |it| it.min(away)));
        }
        if let Some(place) = found.nearest {
            let tie = &found.ties[place];
            let it = table.criteria.iter().find(|it| it.id == tie.criterion).unwrap();
            let away = Ratio::from(it.weight.points()).minus(tie.weight).unwrap().abs();
            prop_assert_eq!(Some(away), nearest);
        }
        prop_assert_eq!(found.nearest.is_none(), found.ties.is_empty());
    }

    #[test]
    fn a_price_switches_the_better_choice(
        money in vec(-50_i64..50, 1..7), halves in vec(0_i64..70, 7),
    ) {
        let priced = |(at, (money, halves)): (usize, (&i64, &i64))| Priced {
            offer: format!("o{at}"),
            yearly: Ratio::whole(*money),
            fit: Ratio::new((*halves).into(), 2),
        };
        let offers: Vec<Priced> = money.iter().zip(&halves).enumerate().map(priced).collect();
        let found = prices(&offers);
        prop_assert_eq!(found.steps.is_empty(), found.why_none.is_some());
        prop_assert!(found.steps.is_sorted_by(|a, b| a.price < b.price));
        let find = |id: &str| offers.iter().find(|it| it.offer == id).unwrap();
        let worth = |id: &str, price: Ratio| {
            let it = find(id);
            it.yearly.plus(price.times(it.fit.unwrap()).unwrap()).unwrap()
        };
        for step in &found.steps {
            prop_assert!(step.price > Ratio::ZERO);
            let [below, above] = [-1, 1].map(|side| {
                let price = step.price.plus(Ratio::new(side, 1_000_000).unwrap()).unwrap();
                worth(&step.above, price) > worth(&step.below, price)
            });
            prop_assert!(above && !below);
            prop_assert_eq!(worth(&step.above, step.price), worth(&step.below, step.price));
        }
        for pair in found.steps.windows(2) {
            prop_assert_eq!(&pair[0].above, &pair[1].below);
            // Between its prices it is the best of all that are further away in fit.
            let best = &pair[0].above;
            let middle = pair[0].price.plus(pair[1].price).unwrap().over(Ratio::whole(2)).unwrap();
            for other in &offers {
                let apart = other.fit.unwrap().minus(find(best).fit.unwrap()).unwrap().abs();
                if apart >= Ratio::whole(2) && found.never.contains(&other.offer) {
                    prop_assert!(worth(&other.offer, middle) <= worth(best, middle));
                }
            }
        }
        let in_steps = found.steps.iter().flat_map(|it| [&it.above, &it.below]);
        let mut all: Vec<&String> = in_steps.chain(&found.never).collect();
        all.extend(found.as_good_as.iter().map(|(offer, _)| offer));
        all.sort();
        all.dedup();
        if !found.steps.is_empty() {
            prop_assert_eq!(all.len(), offers.len());
        }
    }
}

fn goal() -> impl Strategy<Value = ServingGoal> {
    let state = select(GoalState::ALL.to_vec());
    let evidence = select(vec!["", " ", "a letter"]);
    let link = select(vec![
        NeedId::Facet(Facet::Growth),
        NeedId::Skill("sql".to_owned()),
        NeedId::Aim("a1".to_owned()),
    ]);
    let due = (day(), any::<bool>()).prop_map(|(on, is_firm)| GoalDue { on, is_firm });
    let flags = (any::<bool>(), any::<bool>());
    (
        state,
        evidence.clone(),
        vec(evidence, 0..3),
        vec(link, 0..3),
        vec(due, 0..2),
        flags,
        day(),
    )
        .prop_map(
            |(state, end, check_ins, serves, due, (is_archived, names), on)| ServingGoal {
                serves,
                state,
                finished_on: Some(on),
                is_archived,
                end_evidence: end.to_owned(),
                check_ins: check_ins.into_iter().map(str::to_owned).collect(),
                names_skills: names.then(|| "s1".to_owned()).into_iter().collect(),
                due,
                ..ServingGoal::new("")
            },
        )
}

fn goals() -> impl Strategy<Value = Vec<ServingGoal>> {
    vec(goal(), 0..6).prop_map(|all| {
        let all = all.into_iter().enumerate();
        all.map(|(at, it)| ServingGoal {
            id: format!("g{at}"),
            ..it
        })
        .collect()
    })
}

fn need(id: NeedId, state: NeedState) -> ThreadNeed {
    ThreadNeed {
        need: Need {
            id,
            is_example: false,
            state,
            size: Ratio::whole(30),
        },
        result_on: Some(today()),
        ledger_skill: Some("s1".to_owned()),
        target_skills: vec!["sql".to_owned()],
    }
}

fn ids() -> impl Strategy<Value = NeedId> {
    select(vec![
        NeedId::Facet(Facet::Growth),
        NeedId::Skill("sql".to_owned()),
        NeedId::Aim("a1".to_owned()),
    ])
}

proptest! {
    #[test]
    fn a_thread_does_not_depend_on_the_order_of_records(
        goals in goals().prop_shuffle(), id in ids(),
        state in select(vec![NeedState::Open, NeedState::Unknown, NeedState::Reached]),
    ) {
        let skills: Vec<LedgerSkill> = ["s1", "s2"].map(|id| LedgerSkill {
            id: id.to_owned(),
            is_example: false,
            evidence_goals: vec!["g1".to_owned()],
        }).to_vec();
        let input = |goals| ThreadInput {
            goals, skills: &skills, criteria: &[], offers: &[], decided: &[],
            want: &[None; 4], role: &[None; 4],
        };
        let need = need(id, state);
        let found = thread(&need, &input(&goals));
        let mut sorted = goals.clone();
        sorted.sort_by(|a, b| a.id.cmp(&b.id));
        prop_assert_eq!(found, thread(&need, &input(&sorted)));
        // What is reached asks for nothing.
        if state == NeedState::Reached {
            prop_assert_eq!((found.next, found.candidate, found.question), (None, None, None));
        }
        if found.is_resting {
            prop_assert_eq!((found.next, found.candidate), (Some(StoneKind::Goal), None));
        }
        if let Some(kind) = found.next {
            let state = found.stones.of(kind);
            prop_assert!(matches!(state, StoneState::Missing | StoneState::InProgress));
        }
    }

    #[test]
    fn loose_ends_do_not_depend_on_the_order_of_goals(goals in goals().prop_shuffle()) {
        let aims = [PlanAim { id: "a1".to_owned(), is_example: false, state: AimState::LetGo }];
        let threads = [need(NeedId::Skill("sql".to_owned()), NeedState::Open)];
        let ends = |goals: &[ServingGoal]| loose_ends(&LooseEndsInput {
            records: ThreadInput {
                goals, skills: &[], criteria: &[], offers: &[], decided: &[],
                want: &[None; 4], role: &[None; 4],
            },
            aims: &aims, target: None, has_result: false, threads: &threads,
            learning_plan: &[], dismissed: &[],
        });
        let found = ends(&goals);
        let mut sorted = goals.clone();
        sorted.sort_by(|a, b| a.id.cmp(&b.id));
        prop_assert_eq!(&found, &ends(&sorted));
        prop_assert!(found.is_sorted_by_key(|end| end.kind));
    }

    #[test]
    fn every_need_is_shown_once_and_the_order_of_goals_does_not_matter(
        goals in goals().prop_shuffle(), scores in vec(option::of(0_u8..=100), 14),
    ) {
        let score = |at: usize| scores[at].map(Ratio::from);
        let result = PlanResult {
            want: [0, 1, 2, 3].map(score),
            role: [4, 5, 6, 7].map(score),
            practices: [8, 9, 10, 11, 12, 13].map(score),
            advised_facets: vec![Facet::Growth],
            advised_practices: Vec::new(),
        };
        let aims = [PlanAim { id: "a1".to_owned(), is_example: false, state: AimState::Open }];
        let of = |goals: &[ServingGoal]| needs(&NeedsInput {
            of_examples: false, latest: Some(&result), earlier: std::slice::from_ref(&result),
            target: &[], aims: &aims, goals, criteria: &[],
        });
        let found = of(&goals);
        let mut sorted = goals.clone();
        sorted.sort_by(|a, b| a.id.cmp(&b.id));
        prop_assert_eq!(&found, &of(&sorted));
        let split = shown(found.clone());
        let (shown, behind) = (split.shown, split.behind);
        prop_assert_eq!(shown.len() + behind.len(), found.len());
        prop_assert!(behind.is_empty() || shown.iter().filter(|it| !it.id.is_aim()).count() == 5);
        prop_assert!(found.iter().all(|it| (shown.contains(it)) != behind.contains(it)));
        for need in found.iter().filter(|need| need.state != NeedState::Open) {
            prop_assert_eq!(need.size, Ratio::ZERO);
        }
    }
}
