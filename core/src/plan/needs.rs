//! Which needs there are (E1 to E8).

use litemap::LiteMap;

use super::aims::AimState;
use super::criterion::{CriterionSource, PlanCriterion};
use super::need::{Need, NeedId, NeedState};
use super::serving::ServingGoal;
use super::weights::FacetScores;
use crate::career::{FACET_GAP_POINTS, Facet, Practice};
use crate::keyed::keyed;
use crate::order::insertion_sorted;
use crate::ratio::Ratio;

/// A practice is closed from this score on (E3, E7); the quiz's threshold is the same.
pub(super) const PRACTICE_CLOSED: u8 = 50;
/// The importance of an item that has none (E4).
const USUAL_IMPORTANCE: u8 = 3;
/// So many points of size has each point of importance above 1 (E4).
const POINTS_OF_IMPORTANCE: u8 = 25;
/// The size of the main aim, and of each of the others (E5).
const AIM_SIZES: [u8; 2] = [100, 50];
/// So many needs are shown beside the open aims (E8).
const SHOWN_BESIDE_AIMS: usize = 5;

/// What needs look at in a result of the quiz. Scores are exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanResult {
    pub want: FacetScores,
    pub role: FacetScores,
    /// In the order of [`Practice::ALL`]; `None` with too few answers.
    pub practices: [Option<Ratio>; 6],
    /// The facets that the quiz's own advice names, the widest gap first.
    pub advised_facets: Vec<Facet>,
    /// The practices that the quiz's own advice names.
    pub advised_practices: Vec<Practice>,
}

impl PlanResult {
    /// Want minus role in points; `None` without a role or with too few answers.
    pub fn gap(&self, facet: Facet) -> Option<Ratio> {
        let place = Facet::ALL.iter().position(|other| *other == facet)?;
        let score = |scores: &FacetScores| scores.get(place).copied().flatten();
        score(&self.want)?.minus(score(&self.role)?)
    }

    fn practice(&self, practice: Practice) -> Option<Ratio> {
        let place = Practice::ALL.iter().position(|other| *other == practice)?;
        self.practices.get(place).copied().flatten()
    }

    /// Whether a facet begins a thread: those at 25 points that the quiz names (E1), and where it
    /// names none of them, the first (E2).
    fn begins(&self, facet: Facet) -> bool {
        let is_named = self.advised_facets.contains(&facet);
        let is_first = self.advised_facets.first() == Some(&facet);
        is_named && (is_first || self.gap(facet).is_some_and(is_wide))
    }
}

fn is_wide(gap: Ratio) -> bool {
    gap >= Ratio::from(FACET_GAP_POINTS)
}

keyed! {
    /// What the journey says of an item of a target.
    TargetOutcome {
        Below "below",
        Refresh "refresh",
        NeedsEvidence "needs_evidence",
        NotRated "not_rated",
        LevelUnknown "level_unknown",
        Evidenced "evidenced",
        ToConfirm "to_confirm",
        NotInLedger "not_in_ledger",
    }
}

impl TargetOutcome {
    /// Whether the skill is missing; otherwise it is met (E4).
    pub const fn is_missing(self) -> bool {
        matches!(self, TargetOutcome::Below | TargetOutcome::NotRated)
    }
}

/// A skill that a target asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetItem {
    pub name: String,
    /// From 1 to 5.
    pub importance: Option<Ratio>,
    pub is_wanted: bool,
    pub outcome: TargetOutcome,
}

/// A skill as all targets together ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedSkill {
    pub importance: Ratio,
    pub is_wanted: bool,
    pub is_missing: bool,
}

impl AskedSkill {
    /// In points (E4).
    pub fn size(&self) -> Option<Ratio> {
        let above = self.importance.minus(Ratio::ONE)?;
        above.times(POINTS_OF_IMPORTANCE.into())
    }
}

/// The skills that targets ask for, each once, by name: missing if one target finds it missing, with
/// the largest importance (E4).
pub fn asked_skills(items: &[TargetItem]) -> LiteMap<&str, AskedSkill> {
    let mut asked: LiteMap<&str, AskedSkill> = LiteMap::new();
    for item in items {
        let one = AskedSkill {
            importance: item.importance.unwrap_or(USUAL_IMPORTANCE.into()),
            is_wanted: item.is_wanted,
            is_missing: item.outcome.is_missing(),
        };
        let all = match asked.get(item.name.as_str()) {
            Some(other) => AskedSkill {
                importance: one.importance.max(other.importance),
                is_wanted: one.is_wanted || other.is_wanted,
                is_missing: one.is_missing || other.is_missing,
            },
            None => one,
        };
        asked.insert(&item.name, all);
    }
    asked
}

/// An aim as needs look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanAim {
    pub id: String,
    pub is_example: bool,
    pub state: AimState,
}

/// What needs come from: either the reader's own records or the examples (G3). Aims, goals and
/// criteria of the others are passed over; results and targets must be of the same.
#[derive(Clone, Copy, Debug)]
pub struct NeedsInput<'a> {
    pub of_examples: bool,
    pub latest: Option<&'a PlanResult>,
    /// The results before it, in any order.
    pub earlier: &'a [PlanResult],
    /// The items of all targets.
    pub target: &'a [TargetItem],
    /// In the reader's order.
    pub aims: &'a [PlanAim],
    pub goals: &'a [ServingGoal],
    pub criteria: &'a [PlanCriterion],
}

/// The needs: facets and practices in the quiz's order, skills by name, aims in the reader's order.
pub fn needs(input: &NeedsInput) -> Vec<Need> {
    let pointed = input.pointed();
    let is_pointed = |id: &NeedId| pointed.contains_key(id);
    let gave = |begins: &dyn Fn(&PlanResult) -> bool| input.earlier.iter().any(begins);
    let mut found = Vec::new();
    for facet in Facet::ALL {
        let id = NeedId::Facet(facet);
        let begins = |result: &PlanResult| result.begins(facet);
        if input.latest.is_some_and(begins) || is_pointed(&id) && gave(&begins) {
            found.push((id, input.facet(facet)));
        }
    }
    for practice in Practice::ALL {
        let id = NeedId::Practice(practice);
        let begins = |result: &PlanResult| result.advised_practices.contains(&practice);
        if input.latest.is_some_and(begins) || is_pointed(&id) && gave(&begins) {
            found.push((id, input.practice(practice)));
        }
    }
    found.extend(input.skills(&pointed));
    found.extend(input.aims(&is_pointed));
    let need = |(id, state): (NeedId, State)| Need {
        id,
        is_example: input.of_examples,
        state: state.0,
        size: state.1,
    };
    found.into_iter().map(need).collect()
}

/// How a need stands, and its size.
type State = (NeedState, Ratio);

fn open(size: Ratio) -> State {
    (NeedState::Open, size)
}

const UNKNOWN: State = (NeedState::Unknown, Ratio::ZERO);
const REACHED: State = (NeedState::Reached, Ratio::ZERO);

impl<'a> NeedsInput<'a> {
    /// What goals and criteria point to (E6).
    fn pointed(&self) -> LiteMap<&'a NeedId, ()> {
        let goals = self.goals.iter();
        let goals = goals.filter(|goal| goal.is_example == self.of_examples);
        let criteria = self.criteria.iter();
        let criteria = criteria.filter(|criterion| criterion.is_example == self.of_examples);
        let from = criteria.filter_map(|criterion| match &criterion.source {
            CriterionSource::Need(need) => Some(need),
            CriterionSource::Own => None,
        });
        let mut pointed = LiteMap::new();
        for need in goals.flat_map(|goal| &goal.serves).chain(from) {
            pointed.insert(need, ());
        }
        pointed
    }

    fn facet(&self, facet: Facet) -> State {
        let Some((result, gap)) = self.latest.and_then(|it| Some((it, it.gap(facet)?))) else {
            return UNKNOWN;
        };
        if is_wide(gap) || result.begins(facet) {
            open(gap)
        } else {
            REACHED
        }
    }

    fn practice(&self, practice: Practice) -> State {
        let Some(score) = self.latest.and_then(|result| result.practice(practice)) else {
            return UNKNOWN;
        };
        match Ratio::from(PRACTICE_CLOSED).minus(score) {
            Some(size) if size > Ratio::ZERO => open(size),
            _ => REACHED,
        }
    }

    /// The wanted skills that are missing, and those that are pointed to (E4, E6).
    fn skills(&self, pointed: &LiteMap<&'a NeedId, ()>) -> Vec<(NeedId, State)> {
        let asked = asked_skills(self.target);
        let mut names: LiteMap<&str, ()> = LiteMap::new();
        for (name, _) in asked.iter().filter(|(_, it)| it.is_wanted && it.is_missing) {
            names.insert(name, ());
        }
        for (need, ()) in pointed {
            if let NeedId::Skill(name) = need {
                names.insert(name, ());
            }
        }
        let state = |name: &str| match asked.get(name) {
            Some(skill) if skill.is_missing => open(skill.size().unwrap_or_default()),
            Some(_) => REACHED,
            None => UNKNOWN,
        };
        let names = names.iter();
        names
            .map(|(name, ())| (NeedId::Skill((*name).to_owned()), state(name)))
            .collect()
    }

    /// The open aims, and those that were reached and are pointed to (E5, E6).
    fn aims(&self, is_pointed: &dyn Fn(&NeedId) -> bool) -> Vec<(NeedId, State)> {
        let [main, other] = AIM_SIZES;
        let mut size = main;
        let mut found = Vec::new();
        let aims = self.aims.iter();
        for aim in aims.filter(|aim| aim.is_example == self.of_examples) {
            let id = NeedId::Aim(aim.id.clone());
            match aim.state {
                AimState::Open => {
                    found.push((id, open(size.into())));
                    size = other;
                }
                AimState::Reached if is_pointed(&id) => found.push((id, REACHED)),
                AimState::Reached | AimState::LetGo => {}
            }
        }
        found
    }
}

/// Needs as threads (E8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NeedsShown {
    /// The open aims, and the five largest others.
    pub shown: Vec<Need>,
    /// The rest, behind a link.
    pub behind: Vec<Need>,
}

/// The needs in the order in which they are shown; aims must be in the reader's order.
pub fn shown(needs: Vec<Need>) -> NeedsShown {
    let is_open_aim = |need: &Need| need.id.is_aim() && need.state == NeedState::Open;
    let (mut shown, others): (Vec<Need>, Vec<Need>) = needs.into_iter().partition(is_open_aim);
    let mut others = insertion_sorted(others, |a, b| a.shown_order(b).is_lt());
    let behind = others.split_off(others.len().min(SHOWN_BESIDE_AIMS));
    shown.extend(others);
    NeedsShown { shown, behind }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(name: &str, importance: Option<u8>, outcome: TargetOutcome) -> TargetItem {
        TargetItem {
            name: name.to_owned(),
            importance: importance.map(Ratio::from),
            is_wanted: outcome == TargetOutcome::Below,
            outcome,
        }
    }

    #[test]
    fn a_skill_of_several_targets_counts_once() {
        let items = [
            item("sql", Some(2), TargetOutcome::Evidenced),
            item("art", None, TargetOutcome::Refresh),
            item("sql", Some(4), TargetOutcome::Below),
            item("art", Some(2), TargetOutcome::LevelUnknown),
        ];
        let asked = asked_skills(&items);
        let [art, sql] = ["art", "sql"].map(|name| asked.get(name).copied().unwrap());
        assert_eq!(asked.len(), 2);
        assert_eq!(art.size(), Some(Ratio::whole(50)));
        assert!(!art.is_missing && !art.is_wanted);
        assert_eq!(sql.size(), Some(Ratio::whole(75)));
        assert!(sql.is_missing && sql.is_wanted);
        let turned: Vec<TargetItem> = items.iter().rev().cloned().collect();
        assert_eq!(asked_skills(&turned), asked);
    }

    fn empty<'a>() -> NeedsInput<'a> {
        NeedsInput {
            of_examples: false,
            latest: None,
            earlier: &[],
            target: &[],
            aims: &[],
            goals: &[],
            criteria: &[],
        }
    }

    #[test]
    fn an_example_goal_holds_no_need_of_the_readers_own() {
        let goal = |is_example| ServingGoal {
            is_example,
            serves: vec![NeedId::Skill("sql".to_owned())],
            ..ServingGoal::new("g")
        };
        let goals = [goal(true)];
        let own = NeedsInput {
            goals: &goals,
            ..empty()
        };
        assert_eq!(needs(&own), []);
        let of_examples = true;
        let found = needs(&NeedsInput { of_examples, ..own });
        assert_eq!(found.len(), 1);
        assert!(found[0].is_example && found[0].state == NeedState::Unknown);
    }
}
