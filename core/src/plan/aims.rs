//! Taking over the aims of goals (A1 to A5).

use litemap::LiteMap;

use super::fnv_id::fnv_id;
use crate::keyed::keyed;

/// From so many open aims on none can be added (A2).
pub const MAX_OPEN_AIMS: usize = 5;
/// How long the text of an aim is, in characters; others are to be mended (A2).
pub const AIM_TEXT: std::ops::RangeInclusive<usize> = 3..=200;
/// How a link of a goal to an aim begins.
const LINK: &str = "aim:";

keyed! {
    AimState {
        Open "open",
        Reached "reached",
        LetGo "let_go",
    }
}

/// An aim in the reader's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedAim {
    pub text: String,
    pub state: AimState,
}

impl ListedAim {
    /// Whether its text is too short or too long.
    pub fn is_to_mend(&self) -> bool {
        !AIM_TEXT.contains(&self.text.chars().count())
    }
}

/// The links of a goal, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalLinks {
    pub goal: String,
    pub links: Vec<String>,
}

/// Where the links of a goal lead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AimLinks {
    /// The places of its aims, counted from 0, each once.
    pub aims: Vec<usize>,
    /// Links to something else, as they were.
    pub others: Vec<String>,
}

/// The aims after those of goals were taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AimsTaken {
    /// Those that were there, in their order, then the new ones.
    pub aims: Vec<ListedAim>,
    /// By the id of the goal.
    pub links: LiteMap<String, AimLinks>,
}

impl AimsTaken {
    /// The place of the main aim: the first open one.
    pub fn main(&self) -> Option<usize> {
        let mut aims = self.aims.iter();
        aims.position(|aim| aim.state == AimState::Open)
    }

    /// Whether an aim can be added.
    pub fn can_add(&self) -> bool {
        let open = self.aims.iter().filter(|aim| aim.state == AimState::Open);
        open.count() < MAX_OPEN_AIMS
    }

    /// The places of the aims whose text is too short or too long.
    pub fn to_mend(&self) -> Vec<usize> {
        let aims = self.aims.iter().enumerate();
        let to_mend = aims.filter(|(_, aim)| aim.is_to_mend());
        to_mend.map(|(place, _)| place).collect()
    }
}

/// Joins the aims that are there with the `listed` ones of the goals' settings and those that stand
/// only in links of goals.
pub fn take_over_aims(existing: &[ListedAim], listed: &[String], goals: &[GoalLinks]) -> AimsTaken {
    let mut taken = AimsTaken::default();
    let mut places: LiteMap<String, usize> = LiteMap::new();
    for aim in existing {
        places
            .entry(aim.text.trim().to_owned())
            .or_insert(taken.aims.len());
        taken.aims.push(aim.clone());
    }
    let place_of = |text: &str, aims: &mut Vec<ListedAim>, places: &mut LiteMap<String, usize>| {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        if let Some(place) = places.get(text) {
            return Some(*place);
        }
        places.insert(text.to_owned(), aims.len());
        aims.push(ListedAim {
            text: text.to_owned(),
            state: AimState::Open,
        });
        Some(aims.len() - 1)
    };
    for text in listed {
        place_of(text, &mut taken.aims, &mut places);
    }
    let mut by_id: LiteMap<&str, &GoalLinks> = LiteMap::new();
    for goal in goals {
        by_id.insert(&goal.goal, goal);
    }
    for (id, goal) in &by_id {
        let mut links = AimLinks::default();
        for link in &goal.links {
            let Some(text) = link.strip_prefix(LINK) else {
                links.others.push(link.clone());
                continue;
            };
            let place = place_of(text, &mut taken.aims, &mut places);
            if let Some(place) = place.filter(|place| !links.aims.contains(place)) {
                links.aims.push(place);
            }
        }
        taken.links.insert((*id).to_owned(), links);
    }
    taken
}

/// The id of an aim that is taken over with this text, the same in every tab (A4). `is_taken` says
/// whether an aim with another text has an id already, such as one that was put in other words.
pub fn aim_id(text: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let mut text = text.trim().to_owned();
    loop {
        let id = fnv_id("aim", &text);
        if !is_taken(&id) {
            return id;
        }
        text.push('+');
    }
}

/// Whether a text is the id of an aim, and none in somebody's own words.
pub fn is_aim_id(text: &str) -> bool {
    let digits = text.strip_prefix("aim").unwrap_or_default();
    digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
#[path = "aims_tests.rs"]
mod tests;
