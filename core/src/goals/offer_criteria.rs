//! What goals ask of the next offer.

use super::goal::Goal;
use super::link::{Link, OFFER_CRITERIA};
use super::status::Status;

/// What the goals together ask of the next offer, by the keys of their links: first those of
/// [`OFFER_CRITERIA`] in their order, then others as the goals name them, each once.
///
/// A goal counts however it ended, since what it asks of an offer may still be wanted; one that is
/// no longer relevant, or was archived, does not.
pub fn criteria(goals: &[Goal]) -> Vec<String> {
    let counts = |goal: &&Goal| {
        let is_closed = matches!(goal.status.value, Status::Closed { .. });
        !is_closed && !goal.archived.value
    };
    let links = goals
        .iter()
        .filter(counts)
        .flat_map(|goal| &goal.links.value);
    let mut asked: Vec<&str> = Vec::new();
    for link in links {
        if let Link::Offer(key) = link
            && !asked.contains(&key.as_str())
        {
            asked.push(key);
        }
    }
    let is_known = |key: &&str| OFFER_CRITERIA.contains(key);
    let known = OFFER_CRITERIA.into_iter().filter(|key| asked.contains(key));
    let others = asked.iter().copied().filter(|key| !is_known(key));
    known.chain(others).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::GoalDraft;
    use chrono::NaiveDate;

    fn goal(id: &str, keys: &[&str]) -> Goal {
        let links = keys.iter().map(|key| Link::Offer((*key).to_owned()));
        let draft = GoalDraft {
            links: links.collect(),
            ..GoalDraft::default()
        };
        Goal::new(id, &draft, 1)
    }

    #[test]
    fn each_is_asked_once_whichever_goals_ask_it() {
        let mut goals = vec![
            goal("a", &["commute", "leave"]),
            goal("b", &["pay", "leave", "commute"]),
        ];
        assert_eq!(criteria(&goals), ["pay", "leave", "commute"]);
        let on = NaiveDate::default();
        let evidence = String::new();
        goals[1].status.value = Status::Done { on, evidence };
        assert_eq!(criteria(&goals), ["pay", "leave", "commute"]);
        goals[1].status.value = Status::Closed { on };
        assert_eq!(criteria(&goals), ["leave", "commute"]);
        goals[0].archived.value = true;
        assert_eq!(criteria(&goals), [""; 0]);
    }
}
