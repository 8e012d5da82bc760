use super::*;
use crate::day::date_from_text;

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn candidate(id: &str, tool: PlanTool, kind: CandidateKind) -> Candidate {
    Candidate {
        id: id.to_owned(),
        tool,
        kind,
        size: Ratio::ZERO,
        made: None,
        record: id.to_owned(),
        aim: None,
        thread: None,
        is_done: false,
    }
}

fn rhythm(id: &str, due: &str) -> Candidate {
    let kind = CandidateKind::Rhythm {
        due: day(due),
        was_asked: false,
    };
    candidate(id, PlanTool::Network, kind)
}

fn order(candidates: &[Candidate], put_off: &[(&str, &str)]) -> Vec<String> {
    let put_off: Vec<PutOff> = put_off
        .iter()
        .map(|(id, until)| PutOff {
            id: (*id).to_owned(),
            until: day(until),
        })
        .collect();
    let found = next_steps(candidates, &put_off, day("2026-11-30"));
    let ids = found.order.iter().map(|item| item.subject.id());
    ids.collect()
}

#[test]
fn a_firm_day_moves_a_stone_and_a_later_one_does_not() {
    let stone = |day| candidate("a", PlanTool::Goals, CandidateKind::Stone(day));
    let group = |on: Option<&str>| {
        let stone = stone(on.map(day));
        let near = candidate("b", PlanTool::Goals, CandidateKind::Firm(day("2026-12-01")));
        let found = next_steps(&[stone, near], &[], day("2026-11-30"));
        found.order[0].subject.id() == "a"
    };
    assert!(group(Some("2026-11-29")) && group(Some("2026-11-30")));
    assert!(!group(Some("2026-12-07")) && !group(Some("2026-12-08")) && !group(None));
}

#[test]
fn a_rhythm_is_gathered_asked_about_and_then_left_alone() {
    assert_eq!(order(&[rhythm("a", "2026-12-08")], &[]), [""; 0]);
    assert_eq!(order(&[rhythm("a", "2026-12-07")], &[]), ["a"]);
    assert_eq!(order(&[rhythm("a", "2026-11-30")], &[]), ["due:network"]);
    assert_eq!(order(&[rhythm("a", "2026-09-01")], &[]), ["due:network"]);
    assert_eq!(order(&[rhythm("a", "2026-08-31")], &[]), ["ask:network"]);
    let asked = |due: &str| Candidate {
        kind: CandidateKind::Rhythm {
            due: day(due),
            was_asked: true,
        },
        ..rhythm("a", due)
    };
    assert_eq!(order(&[asked("2026-08-31")], &[]), [""; 0]);
    assert_eq!(order(&[asked("2026-09-01")], &[]), ["due:network"]);
}

#[test]
fn what_is_gathered_is_put_off_as_one_and_each_by_itself() {
    let rhythms = [rhythm("a", "2026-11-30"), rhythm("b", "2026-11-29")];
    assert_eq!(order(&rhythms, &[("due:network", "2026-12-01")]), [""; 0]);
    assert_eq!(
        order(&rhythms, &[("due:network", "2026-11-30")]),
        ["due:network"]
    );
    assert_eq!(
        order(&rhythms, &[("due:goals", "2026-12-01")]),
        ["due:network"]
    );
    let of = |put_off: &[PutOff]| next_steps(&rhythms, put_off, day("2026-11-30")).order;
    let later = |id: &str| PutOff {
        id: id.to_owned(),
        until: day("2026-12-01"),
    };
    assert_eq!(of(&[later("a")])[0].records, ["b"]);
    assert_eq!(of(&[later("a"), later("b")]), []);
}

#[test]
fn a_record_is_left_out_where_it_was_named_before() {
    let firm = Candidate {
        record: "a".to_owned(),
        ..candidate(
            "call",
            PlanTool::Network,
            CandidateKind::Firm(day("2026-11-29")),
        )
    };
    let rhythms = [rhythm("a", "2026-11-30"), rhythm("b", "2026-11-29")];
    let of = |all: &[Candidate]| next_steps(all, &[], day("2026-11-30")).order;
    let [a, b] = rhythms.clone();
    let found = of(&[a.clone(), firm.clone(), b]);
    assert_eq!((found[0].records[0].as_str(), found.len()), ("a", 2));
    assert_eq!(found[1].records, ["b"]);
    assert_eq!(of(&[a, firm]).len(), 1, "an item with none left goes");
}

#[test]
fn the_oldest_record_is_the_age_of_what_is_gathered() {
    let made = |it: Candidate, on: &str, tool| Candidate {
        made: Some(day(on)),
        tool,
        ..it
    };
    let one = PlanTool::Network;
    let all = [
        made(rhythm("a", "2026-11-30"), "2026-02-01", one),
        made(rhythm("b", "2026-08-01"), "2026-01-15", one),
        made(rhythm("c", "2026-11-30"), "2026-01-01", one),
    ];
    assert_eq!(order(&all, &[]), ["due:network", "ask:network"]);
    assert_eq!(order(&all[..2], &[]), ["ask:network", "due:network"]);
}

#[test]
fn three_of_a_tool_are_shown_only_where_nothing_else_is_but_upkeep() {
    let firm = |id: &str, tool| candidate(id, tool, CandidateKind::Firm(day("2026-11-29")));
    let upkeep = |id: &str, tool| candidate(id, tool, CandidateKind::Upkeep(None));
    let shown = |all: &[Candidate]| {
        let found = next_steps(all, &[], day("2026-11-30"));
        let next = found.next.iter().map(|at| found.order[*at].subject.id());
        next.collect::<Vec<_>>()
    };
    let goals = ["a", "b", "c"].map(|id| firm(id, PlanTool::Goals));
    assert_eq!(shown(&goals), ["a", "b", "c"]);
    let mut all = goals.to_vec();
    all.push(upkeep("copy", PlanTool::YourData));
    assert_eq!(shown(&all), ["a", "b", "c"]);
    all.push(firm("d", PlanTool::Balance));
    assert_eq!(shown(&all), ["a", "b", "d"]);
    let one = [
        goals[0].clone(),
        goals[1].clone(),
        upkeep("u", PlanTool::Goals),
    ];
    assert_eq!(shown(&one), ["a", "b"], "never a third of upkeep");
}

#[test]
fn thousands_of_candidates_are_put_in_order() {
    let all: Vec<Candidate> = (0..20_000_u32)
        .map(|at| {
            let id = format!("t{:05}", at.wrapping_mul(7_919) % 20_000);
            candidate(
                &id,
                PlanTool::Balance,
                CandidateKind::Firm(day("2026-11-01")),
            )
        })
        .collect();
    let found = next_steps(&all, &[], day("2026-11-30"));
    assert_eq!(found.order.len(), 20_000);
    assert_eq!(found.order[0].subject.id(), "t00000");
}

#[test]
fn stones_that_only_their_ids_tell_apart_come_as_their_threads_do() {
    let stone = |id: &str, thread, tool| Candidate {
        size: Ratio::whole(50),
        thread: Some(thread),
        ..candidate(id, tool, CandidateKind::Stone(None))
    };
    let horizon = stone("stone:facet:horizon:goal", 0, PlanTool::Goals);
    let advancement = stone("stone:facet:advancement:goal", 1, PlanTool::Goals);
    let ids = [horizon.id.clone(), advancement.id.clone()];
    assert_eq!(order(&[advancement.clone(), horizon.clone()], &[]), ids);
    // What X4 does say comes before that.
    let skill = stone("stone:skill:sql:goal", 2, PlanTool::Journey);
    let [first, second] = ids;
    let all = [advancement, horizon, skill.clone()];
    assert_eq!(order(&all, &[]), [skill.id, first, second]);
}
