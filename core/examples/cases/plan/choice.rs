//! Weights, scores, tie weights and prices of a choice.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use steppingstone_core::plan::{
    ChoiceTable, NoScore, PlanCriterion, PlanOffer, Priced, Prices, Scores as ScoresFound,
    WhyNoPrice, prices, proposed_ratings,
};

use super::inputs::{self, CriterionIn, OfferIn, Scores, facet_scores, number, read};

type Answer = Result<Value, String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    #[serde(default)]
    quiz_want: Scores,
    #[serde(default)]
    quiz_role: Scores,
    #[serde(default)]
    criteria: Vec<CriterionIn>,
    #[serde(default)]
    offers: Vec<OfferIn>,
}

struct Choice {
    table: ChoiceTable,
    scores: ScoresFound,
    proposed: Value,
    offers: Vec<OfferIn>,
}

fn choice(given: &str) -> Result<Choice, String> {
    let given: Given = read(given)?;
    let criteria = inputs::criteria(given.criteria)?;
    let offers = inputs::offers(&given.offers)?;
    let (want, role) = (
        facet_scores(&given.quiz_want)?,
        facet_scores(&given.quiz_role)?,
    );
    let table = ChoiceTable::of(&criteria, &offers, &want, &role);
    let rows = offers
        .iter()
        .filter(|offer| offer.is_compared)
        .flat_map(|offer: &PlanOffer| proposed_ratings(offer, &criteria, &role));
    let rows = rows.map(|(criterion, rating)| (criterion, number(rating.value().into())));
    let proposed = Value::Object(rows.collect());
    Ok(Choice {
        scores: table.scores(),
        table,
        proposed,
        offers: given.offers,
    })
}

fn weights_json(table: &ChoiceTable) -> Value {
    let rows = table.criteria.iter();
    let rows = rows.map(|it| (it.id.clone(), json!(it.weight.points())));
    Value::Object(rows.collect())
}

fn join(parts: impl IntoIterator<Item = Value>) -> Value {
    let mut all = Map::new();
    for part in parts {
        if let Value::Object(part) = part {
            all.extend(part);
        }
    }
    Value::Object(all)
}

pub fn weights_of(given: &str) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        quiz_want: Scores,
        #[serde(default)]
        criteria: Vec<CriterionIn>,
    }
    let given: Given = read(given)?;
    let criteria: Vec<PlanCriterion> = inputs::criteria(given.criteria)?;
    let want = facet_scores(&given.quiz_want)?;
    let table = ChoiceTable::of(&criteria, &[], &want, &[None; 4]);
    Ok(json!({
        "weights": weights_json(&table),
        "no_score": table.no_score.map(NoScore::key),
    }))
}

fn scores_json(choice: &Choice) -> Value {
    let Choice { table, scores, .. } = choice;
    let rows = scores.offers.iter().map(|it| {
        let row = json!({
            "score": it.score.map(number),
            "low": it.range.map(|(low, _)| number(low)),
            "high": it.range.map(|(_, high)| number(high)),
        });
        (it.offer.clone(), row)
    });
    let settle = scores
        .settle
        .as_ref()
        .map(|it| json!({"offer": it.offer, "criterion": it.criterion}));
    json!({
        "weights": weights_json(table),
        "no_score": table.no_score.map(NoScore::key),
        "proposed": choice.proposed,
        "scores": rows.collect::<Map<String, Value>>(),
        "leader": scores.leader,
        "level": scores.level,
        "settle": settle,
    })
}

fn ties_json(choice: &Choice) -> Value {
    let found = choice.table.tie_weights(&choice.scores);
    let rows = found.ties.iter().map(|tie| {
        json!({
            "criterion": tie.criterion,
            "rival": tie.rival,
            "weight": number(tie.weight),
            "leads_while": tie.leads_while.key(),
            "still_leads_at": tie.still_leads_at.points(),
        })
    });
    let nearest = found.nearest.and_then(|at| found.ties.get(at));
    json!({
        "ties": rows.collect::<Vec<_>>(),
        "nearest": nearest.map(|tie| json!({"criterion": tie.criterion, "rival": tie.rival})),
    })
}

fn prices_json(found: &Prices) -> Value {
    let steps = found.steps.iter().map(|step| {
        let cents = step.price.rounded(2).unwrap_or(i64::MAX);
        json!({"price": cents as f64 / 100.0, "above": step.above, "below": step.below})
    });
    let pairs = found.as_good_as.iter();
    let pairs = pairs.map(|(offer, other)| json!({"offer": offer, "as": other}));
    json!({
        "prices": steps.collect::<Vec<_>>(),
        "never": found.never,
        "as_good_as": pairs.collect::<Vec<_>>(),
        "why_none": found.why_none.map(WhyNoPrice::key),
    })
}

pub fn scores(given: &str) -> Answer {
    Ok(scores_json(&choice(given)?))
}

pub fn ties(given: &str) -> Answer {
    let choice = choice(given)?;
    let led = json!({"leader": choice.scores.leader, "level": choice.scores.level});
    Ok(join([led, ties_json(&choice)]))
}

pub fn price(given: &str) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        offers: Vec<OfferIn>,
    }
    let given: Given = read(given)?;
    let priced = given.offers.iter().map(|offer| {
        let yearly = offer
            .yearly
            .ok_or_else(|| format!("{} has no money", offer.id));
        Ok(Priced {
            offer: offer.id.clone(),
            yearly: yearly?.0,
            fit: offer.fit.map(|fit| fit.0),
        })
    });
    let priced = priced.collect::<Result<Vec<_>, String>>()?;
    Ok(prices_json(&prices(&priced)))
}

pub fn whole(given: &str) -> Answer {
    let choice = choice(given)?;
    let yearly = |id: &str| {
        let offer = choice.offers.iter().find(|offer| offer.id == id)?;
        offer.yearly.map(|yearly| yearly.0)
    };
    let found = choice.table.prices(&choice.scores, &yearly);
    Ok(join([
        scores_json(&choice),
        ties_json(&choice),
        prices_json(&found),
    ]))
}
