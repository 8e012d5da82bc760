//! Needs, threads and loose ends.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use steppingstone_core::plan::{
    LooseEnd, LooseEndKind, LooseEndsInput, Need, NeedsInput, Question, StoneKind, ThreadInput,
    loose_ends, needs, shown, thread,
};

use super::inputs::{
    self, AimIn, CriterionIn, GoalIn, ItemIn, NeedIn, OfferIn, ResultIn, Scores, SkillIn, choice,
    facet_scores, number, read, state_key,
};

type Answer = Result<Value, String>;

pub fn needs_of(given: &str) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        quiz: Option<ResultIn>,
        #[serde(default)]
        earlier: Vec<ResultIn>,
        #[serde(default)]
        target: Option<Vec<ItemIn>>,
        #[serde(default)]
        aims: Vec<AimIn>,
        #[serde(default)]
        goals: Vec<GoalIn>,
        #[serde(default)]
        criteria: Vec<CriterionIn>,
    }
    let given: Given = read(given)?;
    let latest = given.quiz.map(ResultIn::result).transpose()?;
    let earlier = given.earlier.into_iter().map(ResultIn::result);
    let earlier = earlier.collect::<Result<Vec<_>, String>>()?;
    let target = inputs::items(given.target.unwrap_or_default())?;
    let aims = inputs::aims(given.aims)?;
    let goals = inputs::goals(given.goals)?;
    let criteria = inputs::criteria(given.criteria)?;
    let own = NeedsInput {
        of_examples: false,
        latest: latest.as_ref(),
        earlier: &earlier,
        target: &target,
        aims: &aims,
        goals: &goals,
        criteria: &criteria,
    };
    // Results and targets of a case are the reader's own.
    let examples = NeedsInput {
        of_examples: true,
        latest: None,
        earlier: &[],
        target: &[],
        ..own
    };
    let mut found = needs(&own);
    found.extend(needs(&examples));
    let rows = found.iter().map(|need| {
        let row = json!({"state": state_key(need.state), "size": number(need.size)});
        (need.id.to_text(), row)
    });
    let rows: Map<String, Value> = rows.collect();
    let found = shown(found);
    let ids = |needs: &[Need]| needs.iter().map(|it| it.id.to_text()).collect::<Vec<_>>();
    Ok(json!({"needs": rows, "shown": ids(&found.shown), "behind": ids(&found.behind)}))
}

pub fn thread_of(given: &str) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        need: NeedIn,
        #[serde(default)]
        goals: Vec<GoalIn>,
        #[serde(default)]
        skills: Vec<SkillIn>,
        #[serde(default)]
        criteria: Vec<CriterionIn>,
        #[serde(default)]
        offers: Vec<OfferIn>,
        #[serde(default)]
        decided: Vec<String>,
        #[serde(default)]
        quiz_role: Scores,
    }
    let given: Given = read(given)?;
    let need = inputs::thread_need(given.need)?;
    let found = thread(
        &need,
        &ThreadInput {
            goals: &inputs::goals(given.goals)?,
            skills: &inputs::skills(given.skills),
            criteria: &inputs::criteria(given.criteria)?,
            offers: &inputs::offers(&given.offers)?,
            decided: &given.decided,
            want: &[None; 4],
            role: &facet_scores(&given.quiz_role)?,
        },
    );
    let stones = StoneKind::ALL.map(|kind| {
        let state = found.stones.of(kind);
        (kind.key().to_owned(), json!(state.key()))
    });
    let candidate = found.candidate.map(|day| {
        let day = day.map(|day| day.to_string());
        json!({"day": day})
    });
    let asks = found.question.map(|question| match question {
        Question::WhatNext { points } => {
            json!({"question": "what_next", "points": number(points)})
        }
        Question::QuizAgain => json!({"question": "quiz_again"}),
    });
    Ok(json!({
        "stones": Value::Object(stones.into_iter().collect()),
        "next": found.next.map(StoneKind::key),
        "candidate": candidate,
        "resting": found.is_resting,
        "asks": asks,
    }))
}

pub fn ends(given: &str) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        aims: Vec<AimIn>,
        #[serde(default)]
        goals: Vec<GoalIn>,
        #[serde(default)]
        skills: Vec<SkillIn>,
        #[serde(default)]
        criteria: Vec<CriterionIn>,
        #[serde(default)]
        offers: Vec<OfferIn>,
        #[serde(default)]
        decided: Vec<String>,
        #[serde(default)]
        quiz_role: Scores,
        #[serde(default)]
        target: Option<Vec<ItemIn>>,
        #[serde(default)]
        has_result: bool,
        #[serde(default)]
        threads: Vec<NeedIn>,
        #[serde(default)]
        learning_plan: Vec<String>,
        #[serde(default)]
        dismissed: Vec<EndIn>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct EndIn {
        kind: String,
        of: String,
    }
    let given: Given = read(given)?;
    let threads = given.threads.into_iter().map(inputs::thread_need);
    let dismissed = given.dismissed.into_iter().map(|end| {
        Ok(LooseEnd {
            kind: choice(&end.kind, LooseEndKind::from_key)?,
            of: end.of,
        })
    });
    let target = given.target.map(inputs::items).transpose()?;
    let found = loose_ends(&LooseEndsInput {
        records: ThreadInput {
            goals: &inputs::goals(given.goals)?,
            skills: &inputs::skills(given.skills),
            criteria: &inputs::criteria(given.criteria)?,
            offers: &inputs::offers(&given.offers)?,
            decided: &given.decided,
            want: &[None; 4],
            role: &facet_scores(&given.quiz_role)?,
        },
        aims: &inputs::aims(given.aims)?,
        target: target.as_deref(),
        has_result: given.has_result,
        threads: &threads.collect::<Result<Vec<_>, String>>()?,
        learning_plan: &given.learning_plan,
        dismissed: &dismissed.collect::<Result<Vec<_>, String>>()?,
    });
    let rows = found.iter();
    let rows = rows.map(|end| json!({"kind": end.kind.key(), "of": end.of}));
    Ok(json!({"ends": rows.collect::<Vec<_>>()}))
}
