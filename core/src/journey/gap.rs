//! What is missing for an occupation. Counts in words, never one figure.

use super::{Fading, Ledger, Level, Skill, SkillState, folded};
use crate::keyed::keyed;
use crate::occupations::{Element, Rating, asked, step};
use crate::order::insertion_sorted;

/// The least strength of evidence with which a skill is shown.
const SHOWN: u8 = 2;
/// More are not asked for at once.
const MAX_TO_RATE: usize = 10;

keyed! {
    /// What can be said of an element, in the order in which it is listed.
    GapOutcome {
        /// Rated below what is asked.
        Below "below",
        /// Reached, and fading.
        Refresh "refresh",
        /// Reached, with too little to show.
        NeedsEvidence "needs_evidence",
        /// No skill that names it is rated, which is not the same as zero.
        NotRated "not_rated",
        /// How much is asked is not known.
        LevelUnknown "level_unknown",
        Evidenced "evidenced",
    }
}

/// The skill that stands for an element, or for a line of an advertisement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSkill {
    pub id: String,
    pub level: Level,
}

/// An element that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapRow {
    /// Its place in the list of elements.
    pub element: usize,
    /// In hundredths.
    pub importance: u16,
    /// The step that is asked for; `None` if it is not known.
    pub need: Option<u8>,
    pub own: Option<OwnSkill>,
    pub outcome: GapOutcome,
    /// How many steps are missing; 0 unless it is below.
    pub steps: u8,
}

/// How many elements are not listed, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Excluded {
    pub not_relevant: usize,
    /// Their importance is of low precision.
    pub unsure: usize,
    pub less_important: usize,
}

/// Skills and knowledge are two lists: different people rate them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub skills: Vec<GapRow>,
    pub knowledge: Vec<GapRow>,
    pub excluded: Excluded,
}

impl Gap {
    /// The elements to be rated first: the most important ones that are not rated, skills and
    /// knowledge in turn, ten at most.
    pub fn to_rate(&self) -> Vec<usize> {
        let mut lists = [&self.skills, &self.knowledge].map(|rows| {
            let rows = rows.iter();
            rows.filter(|row| row.outcome == GapOutcome::NotRated)
        });
        let [skills, knowledge] = &mut lists;
        let mut elements = Vec::new();
        while elements.len() < MAX_TO_RATE {
            let next: Vec<&GapRow> = skills.next().into_iter().chain(knowledge.next()).collect();
            if next.is_empty() {
                break;
            }
            elements.extend(next.iter().map(|row| row.element));
        }
        elements.truncate(MAX_TO_RATE);
        elements
    }

    /// How many elements of both lists have an outcome.
    pub fn count(&self, outcome: GapOutcome) -> usize {
        let rows = self.skills.iter().chain(&self.knowledge);
        rows.filter(|row| row.outcome == outcome).count()
    }
}

/// Compares a ledger with the ratings of an occupation; `None` if it has none.
pub fn gap(ratings: &[Rating], elements: &[Element], ledger: &Ledger) -> Option<Gap> {
    if ratings.is_empty() {
        return None;
    }
    let rated: Vec<Rated> = ledger.iter().filter_map(Rated::of).collect();
    let places = asked(ratings, elements);
    let rows = places.iter().filter_map(|place| {
        let (rating, element) = (ratings.get(*place)?, elements.get(*place)?);
        let naming = rated
            .iter()
            .filter(|it| it.skill.elements.contains(&element.id));
        Some(row(*place, rating, best(naming)))
    });
    let sorted = insertion_sorted(rows, |a, b| rank(a) < rank(b));
    let is_skill = |row: &GapRow| elements.get(row.element).is_some_and(|it| it.is_skill);
    let (skills, knowledge) = sorted.into_iter().partition(is_skill);
    let not_relevant = ratings.iter().filter(|rating| !rating.is_relevant).count();
    let is_unsure = |rating: &&Rating| rating.is_relevant && !rating.is_importance_sure;
    let unsure = ratings.iter().filter(is_unsure).count();
    Some(Gap {
        skills,
        knowledge,
        excluded: Excluded {
            not_relevant,
            unsure,
            less_important: ratings.len() - not_relevant - unsure - places.len(),
        },
    })
}

/// The id of the skill that is meant when an element is rated: the one that stands for it, else one
/// that names it, else one of its name that names no element.
pub fn skill_of_element(element: &Element, ledger: &Ledger) -> Option<String> {
    let names_it = |skill: &Skill| skill.elements.contains(&element.id);
    let rated = ledger.iter().filter_map(Rated::of);
    let rated: Vec<Rated> = rated.filter(|it| names_it(it.skill)).collect();
    if let Some(best) = best(rated.iter()) {
        return Some(best.skill.id.clone());
    }
    let name = folded(&element.name);
    let has_its_name = |skill: &Skill| skill.elements.is_empty() && folded(&skill.name) == name;
    let skills = || ledger.iter().map(|(skill, _)| skill);
    let found = skills().find(|skill| names_it(skill));
    let found = found.or_else(|| skills().find(|skill| has_its_name(skill)));
    found.map(|skill| skill.id.clone())
}

/// Where a row stands in its list: by outcome, then the widest gap, the most important, and the id.
fn rank(row: &GapRow) -> (GapOutcome, u8, u16, usize) {
    let (wide, important) = (u8::MAX - row.steps, u16::MAX - row.importance);
    (row.outcome, wide, important, row.element)
}

fn row(element: usize, rating: &Rating, own: Option<&Rated>) -> GapRow {
    let need = rating.is_level_sure.then(|| step(rating.level));
    let (outcome, steps) = outcome(need, own);
    GapRow {
        element,
        importance: rating.importance,
        need,
        own: own.map(Rated::own),
        outcome,
        steps,
    }
}

/// A skill with a level, and how it stands.
pub(super) struct Rated<'a> {
    skill: &'a Skill,
    level: Level,
    state: SkillState,
}

impl<'a> Rated<'a> {
    /// `None` for a skill that is not rated.
    pub(super) fn of((skill, state): (&'a Skill, SkillState)) -> Option<Rated<'a>> {
        let level = skill.level?;
        Some(Rated {
            skill,
            level,
            state,
        })
    }

    fn own(&self) -> OwnSkill {
        OwnSkill {
            id: self.skill.id.clone(),
            level: self.level,
        }
    }

    fn is_fading(&self) -> bool {
        self.state.fading == Fading::Fading
    }
}

/// The one with the highest level, then one that is not fading, then the better shown; of equal
/// ones the first.
fn best<'a, 'b>(skills: impl Iterator<Item = &'b Rated<'a>>) -> Option<&'b Rated<'a>>
where
    'a: 'b,
{
    let worth = |it: &Rated| (it.level, !it.is_fading(), it.state.strength);
    skills.reduce(|best, other| {
        if worth(other) > worth(best) {
            other
        } else {
            best
        }
    })
}

/// What can be said of a need, with the number of missing steps.
pub(super) fn outcome(need: Option<u8>, own: Option<&Rated>) -> (GapOutcome, u8) {
    let Some(own) = own else {
        return (GapOutcome::NotRated, 0);
    };
    let Some(need) = need else {
        return (GapOutcome::LevelUnknown, 0);
    };
    match need.saturating_sub(own.level.number()) {
        0 if own.is_fading() => (GapOutcome::Refresh, 0),
        0 if own.state.strength < SHOWN => (GapOutcome::NeedsEvidence, 0),
        0 => (GapOutcome::Evidenced, 0),
        steps => (GapOutcome::Below, steps),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Evidence, EvidenceKind, read_start};
    use super::*;
    use chrono::NaiveDate;

    fn ledger(skills: &[Skill]) -> Ledger<'_> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        Ledger::of(skills, &[], today)
    }

    fn rating(importance: u16, level: u16) -> Rating {
        Rating {
            importance,
            level,
            is_relevant: true,
            is_importance_sure: true,
            is_level_sure: true,
        }
    }

    fn elements(count: usize) -> Vec<Element> {
        let element = |place: usize| Element {
            id: place.to_string(),
            name: String::new(),
            is_skill: place.is_multiple_of(2),
        };
        (0..count).map(element).collect()
    }

    fn skill(
        element: usize,
        level: Option<u8>,
        used: &str,
        evidence: Option<EvidenceKind>,
    ) -> Skill {
        let piece = |kind| Evidence {
            kind,
            text: String::new(),
            on: None,
            expires: None,
        };
        Skill {
            level: level.and_then(Level::new),
            last_used: read_start(used).unwrap(),
            elements: vec![element.to_string()],
            evidence: evidence.map(piece).into_iter().collect(),
            ..Skill::new(format!("s{element}"), "")
        }
    }

    #[test]
    fn the_six_outcomes_are_told_apart() {
        let mut ratings = [300, 310, 320, 330, 340, 350].map(|it| rating(it, 300));
        ratings[4].is_level_sure = false;
        let link = Some(EvidenceKind::Link);
        let skills = [
            skill(0, Some(1), "", link),
            skill(1, Some(2), "2020", link),
            skill(2, Some(2), "", None),
            skill(3, None, "", link),
            skill(4, Some(4), "", link),
            skill(5, Some(2), "", link),
        ];
        let gap = gap(&ratings, &elements(6), &ledger(&skills)).unwrap();
        for outcome in GapOutcome::ALL {
            assert_eq!(gap.count(outcome), 1, "{outcome:?}");
        }
        let places = |rows: &[GapRow]| rows.iter().map(|row| row.element).collect::<Vec<_>>();
        assert_eq!(places(&gap.skills), [0, 2, 4]);
        assert_eq!(places(&gap.knowledge), [1, 3, 5]);
        assert_eq!(gap.skills[0].steps, 1);
    }

    #[test]
    fn an_empty_ledger_is_not_rated_and_no_ratings_are_no_gap() {
        let ratings = [rating(300, 300); 6];
        let found = gap(&ratings, &elements(6), &ledger(&[])).unwrap();
        assert_eq!(found.count(GapOutcome::NotRated), 6);
        assert_eq!(gap(&[], &elements(6), &ledger(&[])), None);
    }

    #[test]
    fn skills_and_knowledge_are_rated_in_turn_ten_at_most() {
        let ratings: Vec<Rating> = (0..26).map(|place| rating(500 - place, 300)).collect();
        let places = |skills: &[Skill]| {
            let gap = gap(&ratings, &elements(26), &ledger(skills)).unwrap();
            gap.to_rate()
        };
        assert_eq!(places(&[]), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        let rated = [0, 3].map(|element| skill(element, Some(0), "", None));
        assert_eq!(places(&rated), [2, 1, 4, 5, 6, 7, 8, 9, 10, 11]);
    }

    #[test]
    fn an_element_is_rated_in_the_skill_that_stands_for_it() {
        let all = elements(2);
        let of = |skills: &[Skill]| skill_of_element(&all[0], &ledger(skills));
        assert_eq!(of(&[]), None);
        let [low, high] = [1, 3].map(|level| Skill {
            id: format!("level{level}"),
            ..skill(0, Some(level), "", None)
        });
        let unrated = skill(0, None, "", None);
        assert_eq!(of(&[unrated.clone(), low.clone(), high]).unwrap(), "level3");
        assert_eq!(of(&[unrated, skill(1, Some(4), "", None)]).unwrap(), "s0");
        let named = |name: &str, elements: Vec<String>| Skill {
            elements,
            ..Skill::new(name, name)
        };
        let mathematics = Element {
            name: "Mathematics".to_owned(),
            ..all[0].clone()
        };
        let other = named("mathematics.", vec!["1".to_owned()]);
        let same = named("MATHEMATICS", Vec::new());
        let skills = [other, same];
        assert_eq!(
            skill_of_element(&mathematics, &ledger(&skills)).unwrap(),
            "MATHEMATICS"
        );
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let mut ratings = [rating(300, 300); 8];
        ratings[0].is_relevant = false;
        ratings[1].is_importance_sure = false;
        ratings[2].importance = 299;
        let excluded = gap(&ratings, &elements(8), &ledger(&[])).unwrap().excluded;
        assert_eq!(
            excluded,
            Excluded {
                not_relevant: 1,
                unsure: 1,
                less_important: 1
            }
        );
    }
}
