//! What to do next, over all tools (X1 to X10).

use std::cmp::Reverse;

use chrono::NaiveDate;
use litemap::LiteMap;

use crate::keyed::keyed;
use crate::order::merge_sorted;
use crate::ratio::Ratio;

/// Steps that are shown.
const SHOWN: usize = 3;
/// So many of one tool, unless nothing else but upkeep is there (X6).
const MAX_OF_TOOL: usize = 2;
/// A firm day within so many days is near (X2).
const NEAR_DAYS: i64 = 7;
/// A rhythm that lapsed longer ago is asked about (X9).
const ASKED_AFTER_DAYS: i64 = 90;

keyed! {
    /// Where a candidate comes from, in the order of X4.
    PlanTool {
        Quiz "quiz",
        Journey "journey",
        Goals "goals",
        Network "network",
        Balance "balance",
        Offers "offers",
        Plan "plan",
        YourData "your_data",
    }
}

/// Something that could be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub id: String,
    pub tool: PlanTool,
    pub kind: CandidateKind,
    /// In points (X10).
    pub size: Ratio,
    /// The day its record was made; `None` counts as before any other.
    pub made: Option<NaiveDate>,
    /// What names the record that it is about.
    pub record: String,
    /// For a stone of an aim: the place of the aim in the reader's order.
    pub aim: Option<usize>,
    /// For a stone: the place of its thread on the page. Of stones that X4 tells apart by nothing but
    /// their ids, that of the thread above comes first, or a reader would see two orders (E8).
    pub thread: Option<usize>,
    pub is_done: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CandidateKind {
    /// The next step of a thread, or its question.
    Stone(Option<NaiveDate>),
    /// A firm day (X1).
    Firm(NaiveDate),
    /// A check-in, a review, staying in touch.
    Rhythm {
        due: NaiveDate,
        /// Whether it was asked about before (X9).
        was_asked: bool,
    },
    /// From this day on, or at once.
    Upkeep(Option<NaiveDate>),
}

/// A candidate that is not to be shown before a day: by its id, or for what is gathered by tool by
/// [`StepSubject::id`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutOff {
    pub id: String,
    pub until: NaiveDate,
}

/// What an item is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepSubject {
    /// A candidate, by its id.
    One(String),
    /// The rhythms of a tool that are due (X8).
    Due(PlanTool),
    /// Those that lapsed long ago (X9).
    Ask(PlanTool),
}

impl StepSubject {
    /// `due:goals` and `ask:goals` for what is gathered; the candidate's id otherwise.
    pub fn id(&self) -> String {
        match self {
            StepSubject::One(id) => id.clone(),
            StepSubject::Due(tool) => ["due:", tool.key()].concat(),
            StepSubject::Ask(tool) => ["ask:", tool.key()].concat(),
        }
    }
}

/// What may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepItem {
    pub subject: StepSubject,
    pub tool: PlanTool,
    /// The day it stands under; today for what is gathered.
    pub day: Option<NaiveDate>,
    /// What names the records that it is about: one, or those that are gathered.
    pub records: Vec<String>,
}

impl StepItem {
    /// The candidates that it is made of, on the day on which it was worked out.
    pub fn members<'a>(&self, candidates: &'a [Candidate], today: NaiveDate) -> Vec<&'a Candidate> {
        let is_in = |it: &&Candidate| match &self.subject {
            StepSubject::One(id) => it.id == *id,
            StepSubject::Due(_) | StepSubject::Ask(_) => {
                let asks = matches!(self.subject, StepSubject::Ask(_));
                let is_alike = matches!(
                    place(it, today),
                    Place::Gathered { is_asked } if is_asked == asks
                );
                is_alike && it.tool == self.tool && self.records.contains(&it.record)
            }
        };
        candidates.iter().filter(is_in).collect()
    }
}

/// All that may be shown, and what is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextSteps {
    /// First to last.
    pub order: Vec<StepItem>,
    /// The places in `order` of the three that are shown, or fewer.
    pub next: Vec<usize>,
}

/// The part of the order that an item is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Overdue,
    Near,
    Stone,
    Upkeep,
}

/// Where an item stands: by group, day, and the ties of X4. The last are its thread and its id.
type Rank = (
    Group,
    Option<NaiveDate>,
    Reverse<Ratio>,
    usize,
    PlanTool,
    Option<NaiveDate>,
    usize,
    String,
);

struct Ranked {
    rank: Rank,
    item: StepItem,
}

/// What to do next on the reader's day `today`.
pub fn next_steps(candidates: &[Candidate], put_off: &[PutOff], today: NaiveDate) -> NextSteps {
    let mut waiting: LiteMap<&str, ()> = LiteMap::new();
    for it in put_off.iter().filter(|it| today < it.until) {
        waiting.insert(&it.id, ());
    }
    let mut ranked = Vec::new();
    let mut gathered: LiteMap<(bool, PlanTool), Vec<&Candidate>> = LiteMap::new();
    let there = candidates
        .iter()
        .filter(|it| !it.is_done && !waiting.contains_key(it.id.as_str()));
    for candidate in there {
        match place(candidate, today) {
            Place::Alone(group, day) => ranked.push(alone(candidate, group, day)),
            Place::Gathered { is_asked } => {
                let key = (is_asked, candidate.tool);
                match gathered.get_mut(&key) {
                    Some(others) => others.push(candidate),
                    None => {
                        gathered.insert(key, vec![candidate]);
                    }
                }
            }
            Place::Nowhere => {}
        }
    }
    for ((is_asked, tool), members) in &gathered {
        let subject = match is_asked {
            true => StepSubject::Ask(*tool),
            false => StepSubject::Due(*tool),
        };
        if !waiting.contains_key(subject.id().as_str()) {
            ranked.push(together(subject, *tool, members, today));
        }
    }
    let order = named_once(in_order(ranked));
    NextSteps {
        next: chosen(&order),
        order: order.into_iter().map(|(_, item)| item).collect(),
    }
}

/// Where a candidate goes.
enum Place {
    Alone(Group, Option<NaiveDate>),
    Gathered { is_asked: bool },
    Nowhere,
}

/// X1, X2, X3, X8 and X9.
fn place(candidate: &Candidate, today: NaiveDate) -> Place {
    let days_to = |day: NaiveDate| day.signed_duration_since(today).num_days();
    let is_near = |day: NaiveDate| (0..=NEAR_DAYS).contains(&days_to(day));
    let firm = |day: NaiveDate| match day {
        day if day < today => Some(Place::Alone(Group::Overdue, Some(day))),
        day if is_near(day) => Some(Place::Alone(Group::Near, Some(day))),
        _ => None,
    };
    match candidate.kind {
        CandidateKind::Stone(day) => {
            let stone = Place::Alone(Group::Stone, None);
            day.and_then(firm).unwrap_or(stone)
        }
        CandidateKind::Firm(day) => firm(day).unwrap_or(Place::Nowhere),
        CandidateKind::Rhythm { due, was_asked } => match days_to(due) {
            days if days < -ASKED_AFTER_DAYS && was_asked => Place::Nowhere,
            days if days <= 0 => Place::Gathered {
                is_asked: days < -ASKED_AFTER_DAYS,
            },
            days if days <= NEAR_DAYS => Place::Alone(Group::Near, Some(due)),
            _ => Place::Nowhere,
        },
        CandidateKind::Upkeep(day) => match day {
            Some(day) if day > today => Place::Nowhere,
            _ => Place::Alone(Group::Upkeep, None),
        },
    }
}

fn alone(candidate: &Candidate, group: Group, day: Option<NaiveDate>) -> Ranked {
    let subject = StepSubject::One(candidate.id.clone());
    Ranked {
        rank: (
            group,
            day,
            Reverse(candidate.size),
            candidate.aim.unwrap_or(usize::MAX),
            candidate.tool,
            candidate.made,
            candidate.thread.unwrap_or(usize::MAX),
            candidate.id.clone(),
        ),
        item: StepItem {
            subject,
            tool: candidate.tool,
            day,
            records: vec![candidate.record.clone()],
        },
    }
}

/// The rhythms of a tool as one item, as large as the largest and as old as the oldest (X8).
fn together(
    subject: StepSubject,
    tool: PlanTool,
    members: &[&Candidate],
    today: NaiveDate,
) -> Ranked {
    let size = members.iter().map(|it| it.size).max().unwrap_or_default();
    let made = members.iter().map(|it| it.made).min().flatten();
    let mut seen: LiteMap<&str, ()> = LiteMap::new();
    let mut records = Vec::new();
    for member in members {
        if seen.insert(&member.record, ()).is_none() {
            records.push(member.record.clone());
        }
    }
    Ranked {
        rank: (
            Group::Near,
            Some(today),
            Reverse(size),
            usize::MAX,
            tool,
            made,
            usize::MAX,
            subject.id(),
        ),
        item: StepItem {
            subject,
            tool,
            day: Some(today),
            records,
        },
    }
}

fn in_order(ranked: Vec<Ranked>) -> Vec<(Group, StepItem)> {
    let sorted = merge_sorted(ranked, &|one, other| one.rank < other.rank);
    sorted.into_iter().map(|it| (it.rank.0, it.item)).collect()
}

/// Each record where it comes first (X7).
fn named_once(order: Vec<(Group, StepItem)>) -> Vec<(Group, StepItem)> {
    let mut named: LiteMap<String, ()> = LiteMap::new();
    let kept = order.into_iter().filter_map(|(group, mut item)| {
        item.records.retain(|record| !named.contains_key(record));
        for record in &item.records {
            named.insert(record.clone(), ());
        }
        (!item.records.is_empty()).then_some((group, item))
    });
    kept.collect()
}

/// X6: in order with at most two of a tool, then those passed over, then upkeep.
fn chosen(order: &[(Group, StepItem)]) -> Vec<usize> {
    let mut next: Vec<usize> = Vec::new();
    let tool = |place: usize| order.get(place).map(|(_, item)| item.tool);
    let is_upkeep = |place: &usize| {
        let found = order.get(*place);
        found.is_some_and(|(group, _)| *group == Group::Upkeep)
    };
    let (upkeep, first): (Vec<usize>, Vec<usize>) = (0..order.len()).partition(is_upkeep);
    for (places, limit) in [
        (&first, MAX_OF_TOOL),
        (&first, SHOWN),
        (&upkeep, MAX_OF_TOOL),
    ] {
        for place in places {
            let of_tool = next.iter().filter(|it| tool(**it) == tool(*place));
            if next.len() < SHOWN && !next.contains(place) && of_tool.count() < limit {
                next.push(*place);
            }
        }
    }
    next
}

#[cfg(test)]
#[path = "next_steps_tests.rs"]
mod tests;
