//! Aims as stored, and how those of goals become records (A1 to A5).

use super::{day_of, of_side};
use crate::goals::{Goal, GoalSettings, Link};
use crate::order::insertion_sorted;
use crate::plan::is_aim_id;
use crate::plan::record::{AIM_TEXT_STORED_MAX, AimRecord, AimStanding, MAX_PLACE};
use crate::plan::{AimState, AimsTaken, GoalLinks, ListedAim, PlanAim, aim_id, take_over_aims};
use crate::record::Stamped;
use crate::store::ListRecord;

/// The aims in the reader's order.
pub fn sorted_aims(aims: &[AimRecord]) -> Vec<&AimRecord> {
    let order = |aim: &AimRecord| aim.place.value;
    insertion_sorted(aims, |a, b| (order(a), &a.id) < (order(b), &b.id))
}

impl From<&AimRecord> for PlanAim {
    fn from(aim: &AimRecord) -> PlanAim {
        PlanAim {
            id: aim.id.clone(),
            is_example: aim.is_example(),
            state: aim.standing.value.state,
        }
    }
}

/// The aim to which a link of a goal leads: the one with that id, or else with that text.
pub fn aim_of<'a>(link: &str, aims: &'a [AimRecord]) -> Option<&'a AimRecord> {
    let text = link.trim();
    let mut named = aims.iter();
    let by_id = named.find(|aim| aim.id == text);
    by_id.or_else(|| {
        let mut aims = aims.iter();
        aims.find(|aim| aim.text.value.trim() == text)
    })
}

/// What taking over the aims of goals changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AimUpgrade {
    /// The records to be added, in the reader's order.
    pub added: Vec<AimRecord>,
    /// The links of the goals that lead to an aim by its text, by the id of the goal: all its links,
    /// those to aims by id now.
    pub relinked: Vec<(String, Vec<Link>)>,
}

impl AimUpgrade {
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.relinked.is_empty()
    }
}

/// Gives a goal the links of an upgrade. The edit is a moment after the links that were there, in
/// every tab the same: it wins over them, and any real edit made since wins over it.
pub fn relink(goal: &mut Goal, links: Vec<Link>) {
    let at_ms = goal.links.at_ms.saturating_add(1);
    goal.links = Stamped {
        at_ms,
        value: links,
    };
    goal.changed_ms = goal.changed_ms.max(at_ms);
}

/// The aims that stand in the settings of goals and in links as records beside those that are there.
/// The same in every tab: ids follow from the texts, and the stamps are those of what is taken over,
/// so that no edit made since is lost. Examples stay as they are.
pub fn upgrade_aims(existing: &[AimRecord], settings: &GoalSettings, goals: &[Goal]) -> AimUpgrade {
    let goals = &*of_side(goals, false);
    let own: Vec<&AimRecord> = sorted_aims(existing);
    let own: Vec<&AimRecord> = own.into_iter().filter(|aim| !aim.is_example()).collect();
    let listed = own.iter().map(|aim| ListedAim {
        text: aim.text.value.clone(),
        state: aim.standing.value.state,
    });
    let taken = take_over_aims(
        &listed.collect::<Vec<_>>(),
        &settings.aims.value,
        &by_text(goals, existing),
    );
    let last = own.iter().map(|aim| aim.place.value).max().unwrap_or(0);
    let mut ids: Vec<String> = own.iter().map(|aim| aim.id.clone()).collect();
    let mut upgrade = AimUpgrade::default();
    for (place, aim) in (last + 1..).zip(taken.aims.iter().skip(own.len())) {
        let is_taken =
            |id: &str| ids.iter().any(|it| it == id) || existing.iter().any(|it| it.id == id);
        let id = aim_id(&aim.text, &is_taken);
        ids.push(id.clone());
        let record = added(&id, &aim.text, place, stamp(&aim.text, settings, goals));
        upgrade.added.push(record);
    }
    upgrade.relinked = relinked(goals, existing, &taken, &ids);
    upgrade
}

fn added(id: &str, text: &str, place: i64, at_ms: i64) -> AimRecord {
    let standing = AimStanding {
        state: AimState::Open,
        since: day_of(at_ms),
    };
    let text = text.chars().take(AIM_TEXT_STORED_MAX).collect();
    let place = place.min(MAX_PLACE);
    AimRecord::new(id, text, standing, place, day_of(at_ms), at_ms)
}

/// The links of goals, those to aims by text: a link by id leads to the text of that aim.
fn by_text(goals: &[Goal], existing: &[AimRecord]) -> Vec<GoalLinks> {
    let text = |link: &Link| match link {
        Link::Aim(aim) => {
            let found = aim_of(aim, existing);
            let text = found.map_or(aim, |aim| &aim.text.value);
            Link::Aim(text.clone()).to_text()
        }
        other => other.to_text(),
    };
    // A link to an aim that is gone is no text to make an aim of.
    let is_gone = |link: &&Link| match link {
        Link::Aim(aim) => is_aim_id(aim) && aim_of(aim, existing).is_none(),
        _ => false,
    };
    let links = |goal: &Goal| {
        let links = goal.links.value.iter();
        let links = links.filter(|link| !is_gone(link));
        GoalLinks {
            goal: goal.id.clone(),
            links: links.map(text).collect(),
        }
    };
    goals.iter().map(links).collect()
}

/// When the text was last edited where it stands now.
fn stamp(text: &str, settings: &GoalSettings, goals: &[Goal]) -> i64 {
    let is_listed = settings.aims.value.iter().any(|it| it.trim() == text);
    if is_listed {
        return settings.aims.at_ms;
    }
    let names_it = |goal: &&Goal| {
        let mut links = goal.links.value.iter();
        links.any(|link| matches!(link, Link::Aim(aim) if aim.trim() == text))
    };
    let stamps = goals.iter().filter(names_it).map(|goal| goal.links.at_ms);
    stamps.min().unwrap_or(0)
}

fn relinked(
    goals: &[Goal],
    existing: &[AimRecord],
    taken: &AimsTaken,
    ids: &[String],
) -> Vec<(String, Vec<Link>)> {
    let changed = goals.iter().filter_map(|goal| {
        let places = taken.links.get(&goal.id)?;
        let is_by_text = |link: &Link| match link {
            Link::Aim(aim) => !is_aim_id(aim) && existing.iter().all(|it| it.id != *aim),
            _ => false,
        };
        if !goal.links.value.iter().any(is_by_text) {
            return None;
        }
        let aims = places.aims.iter().filter_map(|place| ids.get(*place));
        let aims = aims.map(|id| Link::Aim(id.clone()));
        let others = goal.links.value.iter();
        let others = others.filter(|link| !matches!(link, Link::Aim(_)));
        Some((goal.id.clone(), others.cloned().chain(aims).collect()))
    });
    changed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::GoalDraft;
    use crate::store::Record;

    fn goal(id: &str, aims: &[&str], at_ms: i64) -> Goal {
        let aims = aims.iter().map(|aim| Link::Aim((*aim).to_owned()));
        let draft = GoalDraft {
            links: [Link::Offer("pay".to_owned())]
                .into_iter()
                .chain(aims)
                .collect(),
            ..GoalDraft::default()
        };
        Goal::new(id, &draft, at_ms)
    }

    fn settings(aims: &[&str]) -> GoalSettings {
        let mut settings = GoalSettings::default();
        settings.set_aims(
            aims.iter().map(|aim| (*aim).to_owned()).collect(),
            86_400_000,
        );
        settings
    }

    fn texts(aims: &[AimRecord]) -> Vec<&str> {
        let sorted = sorted_aims(aims);
        sorted
            .into_iter()
            .map(|aim| aim.text.value.as_str())
            .collect()
    }

    #[test]
    fn taking_over_again_in_another_tab_makes_the_same_records() {
        let settings = settings(&["Run a lab", " Lead a team "]);
        let goals = [
            goal("g2", &["Move"], 5),
            goal("g1", &["Lead a team", "Sail"], 7),
        ];
        let (one, other) = (
            upgrade_aims(&[], &settings, &goals),
            upgrade_aims(&[], &settings, &goals),
        );
        assert_eq!(one, other);
        assert_eq!(
            texts(&one.added),
            ["Run a lab", "Lead a team", "Sail", "Move"]
        );
        let stamps = one.added.iter().map(AimRecord::changed_ms);
        assert_eq!(stamps.collect::<Vec<_>>(), [86_400_000, 86_400_000, 7, 5]);
        // An edit made before another tab takes the same over again stands.
        let mut edited = one.added[0].clone();
        edited.change(86_400_001, |aim| aim.text.value = "Run my lab".to_owned());
        assert_eq!(edited.merged(&other.added[0]), edited);
    }

    #[test]
    fn links_lead_to_ids_once() {
        let goals = [
            goal("g1", &["Lead", "Lead ", "Sail"], 7),
            goal("g2", &[], 7),
        ];
        let found = upgrade_aims(&[], &settings(&["Sail"]), &goals);
        let [(id, links)] = found.relinked.as_slice() else {
            panic!("one goal has links to aims");
        };
        let [sail, lead] = [0, 1].map(|at| Link::Aim(found.added[at].id.clone()));
        assert_eq!(id, "g1");
        assert_eq!(links, &[Link::Offer("pay".to_owned()), lead, sail]);
        let mut goal = goals[0].clone();
        goal.links.value = links.clone();
        let again = upgrade_aims(&found.added, &settings(&["Sail"]), &[goal]);
        assert_eq!(again, AimUpgrade::default());
    }

    #[test]
    fn a_link_to_an_aim_that_is_gone_makes_no_aim() {
        let gone = upgrade_aims(&[], &settings(&["Sail"]), &[]).added.remove(0);
        let goals = [goal("g1", &[&gone.id], 7)];
        assert!(upgrade_aims(&[], &settings(&[]), &goals).is_empty());
    }

    #[test]
    fn new_links_win_over_the_old_ones_and_lose_to_an_edit() {
        let old = goal("g1", &["Sail"], 7);
        let mut new = old.clone();
        relink(&mut new, vec![Link::Aim("aim1".to_owned())]);
        assert_eq!(new.merged(&old).links, new.links);
        assert_eq!(old.merged(&new).links, new.links);
        let edited = goal("g1", &["Sail", "Lead"], 9);
        assert_eq!(new.merged(&edited).links, edited.links);
    }

    #[test]
    fn an_aim_in_other_words_keeps_its_id_and_its_first_words_get_another() {
        let settings = settings(&["Sail"]);
        let mut there = upgrade_aims(&[], &settings, &[]).added;
        there[0].change(86_400_001, |aim| aim.text.value = "Sail far".to_owned());
        let found = upgrade_aims(&there, &settings, &[goal("g", &[&there[0].id], 9)]);
        assert_eq!(found.added.len(), 1);
        assert_eq!(found.added[0].text.value, "Sail");
        assert_ne!(found.added[0].id, there[0].id);
        assert_eq!(found.added[0].place.value, there[0].place.value + 1);
        assert_eq!(found.relinked, []);
    }

    #[test]
    fn a_link_leads_to_an_id_before_a_text() {
        let mut aims = upgrade_aims(&[], &settings(&["a", "b"]), &[]).added;
        let id = aims[0].id.clone();
        aims[1].text.value = id.clone();
        assert_eq!(aim_of(&id, &aims).map(|aim| &aim.id), Some(&id));
        assert_eq!(aim_of(" a ", &aims).map(|aim| &aim.id), Some(&id));
        assert_eq!(aim_of("c", &aims), None);
    }
}
