//! What proves a goal: one place for what was typed at its check-ins and at its end.

use chrono::NaiveDate;

use super::goal::Goal;
use super::status::Status;

/// A proof and the day it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof<'a> {
    /// Its day.
    pub on: NaiveDate,
    /// An address, or other words.
    pub text: &'a str,
}

impl Goal {
    /// The proofs of a goal, oldest first. What was taken over from a check-in at the end is listed
    /// once.
    pub fn proofs(&self) -> Vec<Proof<'_>> {
        let check_ins = self.ordered_check_ins().into_iter();
        let check_ins = check_ins.map(|(_, check_in)| (check_in.on, check_in.evidence.as_str()));
        let end = match &self.status.value {
            Status::Done { on, evidence } => Some((*on, evidence.as_str())),
            _ => None,
        };
        let mut proofs: Vec<Proof> = Vec::new();
        for (on, text) in check_ins.chain(end) {
            let text = text.trim();
            if !text.is_empty() && proofs.iter().all(|proof| proof.text != text) {
                proofs.push(Proof { on, text });
            }
        }
        proofs
    }

    /// The latest proof, which is not asked for again; empty if there is none. What was said at the
    /// end comes first.
    pub fn latest_proof(&self) -> &str {
        match &self.status.value {
            Status::Done { evidence, .. } if !evidence.trim().is_empty() => evidence.trim(),
            _ => self.proofs().last().map_or("", |proof| proof.text),
        }
    }
}

/// The goals that something proves, each with its proofs.
pub fn proven(goals: &[Goal]) -> Vec<(&Goal, Vec<Proof<'_>>)> {
    let all = goals.iter().map(|goal| (goal, goal.proofs()));
    all.filter(|(_, proofs)| !proofs.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::goals::GoalDraft;
    use crate::goals::check_in::CheckIn;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn goal(proofs: &[(&str, &str)]) -> Goal {
        let mut goal = Goal::new("a", &GoalDraft::default(), 0);
        goal.set_status(Status::Active, day("2026-03-02"), 1);
        for (at, (on, text)) in proofs.iter().enumerate() {
            let check_in = CheckIn {
                on: day(on),
                value: None,
                note: String::new(),
                evidence: (*text).to_owned(),
            };
            goal.check_in(format!("r{at}"), check_in, 2);
        }
        goal
    }

    fn finish(goal: &mut Goal, evidence: &str) {
        let (on, evidence) = (day("2026-04-01"), evidence.to_owned());
        goal.set_status(Status::Done { on, evidence }, on, 3);
    }

    #[test]
    fn what_a_check_in_showed_is_the_proof_of_the_goal() {
        let mut goal = goal(&[
            ("2026-03-16", "page 12"),
            ("2026-03-09", " page 4 "),
            ("2026-03-20", ""),
        ]);
        let texts = |goal: &Goal| -> Vec<String> {
            let proofs = goal.proofs().into_iter();
            proofs.map(|proof| proof.text.to_owned()).collect()
        };
        assert_eq!(texts(&goal), ["page 4", "page 12"]);
        assert_eq!(goal.latest_proof(), "page 12");
        finish(&mut goal, "page 12");
        assert_eq!(texts(&goal), ["page 4", "page 12"], "once");
        finish(&mut goal, "page 4");
        assert_eq!(goal.latest_proof(), "page 4", "what was said at the end");
        finish(&mut goal, "the letter");
        assert_eq!(texts(&goal), ["page 4", "page 12", "the letter"]);
        assert_eq!(goal.proofs().last().unwrap().on, day("2026-04-01"));
    }

    #[test]
    fn goals_without_proof_are_not_listed() {
        let (with, without) = (goal(&[("2026-03-09", "a link")]), goal(&[]));
        assert_eq!(without.latest_proof(), "");
        let goals = [without, with.clone()];
        let found = proven(&goals);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, &with);
    }
}
