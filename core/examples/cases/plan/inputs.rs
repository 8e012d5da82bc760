//! What cases are given, as the rules take it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use steppingstone_core::career::{Facet, Practice};
use steppingstone_core::day::date_from_text;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::plan::{
    AimState, CriterionSource, FacetScores, GoalDue, GoalState, LedgerSkill, Need, NeedId,
    NeedState, PlanAim, PlanCriterion, PlanOffer, PlanResult, Rating, ServingGoal, TargetItem,
    TargetOutcome, ThreadNeed, Weight,
};
use steppingstone_core::quiz::advice::is_worth_a_goal;
use steppingstone_core::quiz::gap::{FacetGap, Gaps};
use steppingstone_core::ratio::Ratio;

/// Reads an input; a member that is not known is an error.
pub fn read<T: DeserializeOwned>(given: &str) -> Result<T, String> {
    serde_json::from_str(given).map_err(|error| error.to_string())
}

pub fn day(text: &str) -> Result<NaiveDate, String> {
    date_from_text(text).ok_or_else(|| format!("{text} is no day"))
}

pub fn days(text: Option<&String>) -> Result<Option<NaiveDate>, String> {
    text.map(|text| day(text)).transpose()
}

pub fn choice<T>(key: &str, from_key: impl FnOnce(&str) -> Option<T>) -> Result<T, String> {
    from_key(key).ok_or_else(|| format!("{key} is not known here"))
}

/// As shown: to six places.
pub fn number(ratio: Ratio) -> Value {
    let millionths = ratio.rounded(6).unwrap_or(i64::MAX);
    json!(millionths as f64 / 1e6)
}

/// A number of a file, exact: digits with or without quotes.
#[derive(Clone, Copy, Default)]
pub struct Num(pub Ratio);

impl<'de> Deserialize<'de> for Num {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Num, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let text = raw.get().trim_matches('"');
        let number = exact(text).ok_or_else(|| D::Error::custom(format!("{text} is no number")));
        number.map(Num)
    }
}

/// A decimal of any length, with or without an exponent.
fn exact(text: &str) -> Option<Ratio> {
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let exponent: i32 = exponent.parse().ok()?;
    let places = i32::try_from(fraction.len()).ok()? - exponent;
    let digits: i128 = [whole, fraction].concat().parse().ok()?;
    let scale = 10_i128.checked_pow(places.unsigned_abs())?;
    match places >= 0 {
        true => Ratio::new(digits, scale),
        false => Ratio::new(digits.checked_mul(scale)?, 1),
    }
}

pub type Scores = Option<BTreeMap<String, Option<Num>>>;

/// Scores by facet; a name that is none is an error.
pub fn facet_scores(scores: &Scores) -> Result<FacetScores, String> {
    let Some(scores) = scores else {
        return Ok([None; 4]);
    };
    for key in scores.keys() {
        choice(key, Facet::from_key)?;
    }
    Ok(Facet::ALL.map(|facet| scores.get(facet.key()).copied().flatten().map(|it| it.0)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultIn {
    form: String,
    #[serde(default)]
    want: Option<Num>,
    #[serde(default)]
    role: Option<Num>,
    #[serde(default)]
    facets: BTreeMap<String, [Option<Num>; 2]>,
    #[serde(default)]
    practices: BTreeMap<String, Option<Num>>,
}

impl ResultIn {
    pub fn result(self) -> Result<PlanResult, String> {
        let is_one_item = match self.form.as_str() {
            "full" => false,
            "quick" => true,
            other => return Err(format!("form {other} is not known")),
        };
        for key in self.facets.keys() {
            choice(key, Facet::from_key)?;
        }
        for key in self.practices.keys() {
            choice(key, Practice::from_key)?;
        }
        let score = |facet: Facet, side: usize| {
            let scores = self.facets.get(facet.key())?;
            scores.get(side).copied().flatten().map(|score| score.0)
        };
        let want = self.want.map(|score| score.0);
        let role = self.role.map(|score| score.0);
        let minus = |one: Option<Ratio>, other: Option<Ratio>| one?.minus(other?);
        let gaps = Gaps {
            scale: minus(want, role),
            facets: Facet::ALL.map(|facet| FacetGap {
                facet,
                gap: minus(score(facet, 0), score(facet, 1)),
                is_one_item,
            }),
        };
        let practice = |practice: Practice| {
            let score = self.practices.get(practice.key()).copied().flatten();
            score.map(|score| score.0)
        };
        let is_advised = |it: &Practice| {
            let score = practice(*it);
            score.is_some_and(|score| is_worth_a_goal(*it, score, want))
        };
        Ok(PlanResult {
            want: Facet::ALL.map(|facet| score(facet, 0)),
            role: Facet::ALL.map(|facet| score(facet, 1)),
            practices: Practice::ALL.map(practice),
            advised_facets: gaps.to_ask_for().unwrap_or_default(),
            advised_practices: Practice::ALL.into_iter().filter(is_advised).collect(),
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemIn {
    name: String,
    #[serde(default)]
    importance: Option<Num>,
    #[serde(default)]
    wanted: bool,
    outcome: String,
}

pub fn items(given: Vec<ItemIn>) -> Result<Vec<TargetItem>, String> {
    let item = |item: ItemIn| {
        Ok(TargetItem {
            name: item.name,
            importance: item.importance.map(|it| it.0),
            is_wanted: item.wanted,
            outcome: choice(&item.outcome, TargetOutcome::from_key)?,
        })
    };
    given.into_iter().map(item).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AimIn {
    id: String,
    state: String,
    #[serde(default, rename = "target_skills")]
    _target_skills: Vec<String>,
    #[serde(default)]
    example: bool,
}

pub fn aims(given: Vec<AimIn>) -> Result<Vec<PlanAim>, String> {
    let aim = |aim: AimIn| {
        Ok(PlanAim {
            id: aim.id,
            is_example: aim.example,
            state: choice(&aim.state, AimState::from_key)?,
        })
    };
    given.into_iter().map(aim).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedIn {
    id: String,
    kind: String,
    #[serde(default)]
    state: Option<String>,
    #[serde(default)]
    size: Option<Num>,
    #[serde(default)]
    result_on: Option<String>,
    #[serde(default)]
    ledger: Option<String>,
    #[serde(default, rename = "by")]
    _by: Option<String>,
    #[serde(default)]
    target_skills: Vec<String>,
    #[serde(default)]
    example: bool,
}

const STATES: [(NeedState, &str); 3] = [
    (NeedState::Open, "open"),
    (NeedState::Reached, "reached"),
    (NeedState::Unknown, "unknown"),
];

pub fn state_key(state: NeedState) -> &'static str {
    let found = STATES.iter().find(|(one, _)| *one == state);
    found.map_or("", |(_, key)| key)
}

pub fn thread_need(given: NeedIn) -> Result<ThreadNeed, String> {
    let id = choice(&given.id, NeedId::from_text)?;
    let kind = match id {
        NeedId::Facet(_) => "facet",
        NeedId::Practice(_) => "practice",
        NeedId::Skill(_) => "skill",
        NeedId::Aim(_) => "aim",
    };
    if kind != given.kind {
        return Err(format!("{} is no {}", given.id, given.kind));
    }
    let state = match &given.state {
        None => NeedState::Open,
        Some(key) => choice(key, |key| {
            let found = STATES.iter().find(|(_, other)| *other == key);
            found.map(|(state, _)| *state)
        })?,
    };
    Ok(ThreadNeed {
        need: Need {
            id,
            is_example: given.example,
            state,
            size: given.size.unwrap_or_default().0,
        },
        result_on: days(given.result_on.as_ref())?,
        ledger_skill: given.ledger,
        target_skills: given.target_skills,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalIn {
    id: String,
    #[serde(default)]
    serves: Vec<String>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    finished_on: Option<String>,
    #[serde(default)]
    archived: bool,
    #[serde(default)]
    evidence: String,
    #[serde(default)]
    check_ins: Vec<CheckInIn>,
    #[serde(default)]
    names_skills: Vec<String>,
    #[serde(default)]
    agenda_due: Vec<DueIn>,
    #[serde(default)]
    made: Option<String>,
    #[serde(default)]
    example: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckInIn {
    #[serde(rename = "on")]
    _on: String,
    #[serde(default)]
    evidence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DueIn {
    on: String,
    #[serde(default)]
    firm: bool,
}

pub fn goals(given: Vec<GoalIn>) -> Result<Vec<ServingGoal>, String> {
    given.into_iter().map(goal).collect()
}

fn goal(given: GoalIn) -> Result<ServingGoal, String> {
    let mut goal = ServingGoal::new(given.id);
    for link in &given.serves {
        match NeedId::from_text(link) {
            Some(need) => goal.serves.push(need),
            None if link.starts_with("offer:") => goal.has_other_link = true,
            None => return Err(format!("{link} is no link")),
        }
    }
    if let Some(key) = &given.status {
        goal.state = choice(key, GoalState::from_key)?;
    }
    let due = given.agenda_due.iter().map(|due| {
        Ok(GoalDue {
            on: day(&due.on)?,
            is_firm: due.firm,
        })
    });
    Ok(ServingGoal {
        is_example: given.example,
        made: days(given.made.as_ref())?,
        finished_on: days(given.finished_on.as_ref())?,
        is_archived: given.archived,
        end_evidence: given.evidence,
        check_ins: given.check_ins.into_iter().map(|it| it.evidence).collect(),
        names_skills: given.names_skills,
        due: due.collect::<Result<_, String>>()?,
        ..goal
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillIn {
    id: String,
    #[serde(rename = "name")]
    _name: String,
    #[serde(default)]
    evidence_from: Vec<String>,
    #[serde(default)]
    example: bool,
}

pub fn skills(given: Vec<SkillIn>) -> Vec<LedgerSkill> {
    let skill = |skill: SkillIn| {
        let from = skill.evidence_from.iter();
        let goals = from.filter_map(|from| from.strip_prefix("goal:"));
        LedgerSkill {
            id: skill.id,
            is_example: skill.example,
            evidence_goals: goals.map(str::to_owned).collect(),
        }
    };
    given.into_iter().map(skill).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionIn {
    id: String,
    #[serde(default)]
    from: Option<String>,
    #[serde(default)]
    default: bool,
    #[serde(default)]
    weight: Option<u8>,
    #[serde(default)]
    made: Option<String>,
    #[serde(default)]
    example: bool,
}

pub fn criteria(given: Vec<CriterionIn>) -> Result<Vec<PlanCriterion>, String> {
    let criterion = |given: CriterionIn| {
        let source = match given.from.as_deref() {
            None | Some("own") => CriterionSource::Own,
            Some(need) => CriterionSource::Need(choice(need, NeedId::from_text)?),
        };
        let weight = given
            .weight
            .map(|points| Weight::new(points).ok_or_else(|| format!("{points} is no weight")));
        Ok(PlanCriterion {
            id: given.id,
            is_example: given.example,
            made: days(given.made.as_ref())?,
            source,
            is_default: given.default,
            weight: weight.transpose()?,
        })
    };
    given.into_iter().map(criterion).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferIn {
    pub id: String,
    #[serde(default)]
    present_job: bool,
    #[serde(default = "yes")]
    compared: bool,
    #[serde(default)]
    ratings: BTreeMap<String, Num>,
    #[serde(default)]
    example: bool,
    #[serde(default)]
    pub yearly: Option<Num>,
    #[serde(default)]
    pub fit: Option<Num>,
}

fn yes() -> bool {
    true
}

pub fn offers(given: &[OfferIn]) -> Result<Vec<PlanOffer>, String> {
    let offer = |given: &OfferIn| {
        let mut offer = PlanOffer {
            id: given.id.clone(),
            is_example: given.example,
            is_present_job: given.present_job,
            is_compared: given.compared,
            ..PlanOffer::default()
        };
        for (criterion, number) in &given.ratings {
            let billionths = number.0.rounded(9).map(Decimal::billionths);
            let exact = billionths.filter(|it| Ratio::from(*it) == number.0);
            let rating = exact.and_then(Rating::new);
            let rating = rating.ok_or_else(|| format!("the rating on {criterion} is none"))?;
            offer.ratings.insert(criterion.clone(), rating);
        }
        Ok(offer)
    };
    given.iter().map(offer).collect()
}
