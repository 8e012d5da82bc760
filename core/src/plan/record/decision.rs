//! A decision as stored.

use chrono::{Months, NaiveDate};

use super::{Figure, is_example};
use crate::career::Facet;
use crate::keyed::keyed;
use crate::record::fields::{Choice, Day, Flag, Id, List, Optional, Text, Whole, fields, part};
use crate::store::{Kind, ListRecord};

/// A decision is looked at again after so many months, unless the reader says otherwise.
pub const REVIEW_AFTER_MONTHS: u32 = 6;

/// The day on which a decision is looked at again: of a month too short for the day, the last.
pub fn review_day(decided_on: NaiveDate) -> NaiveDate {
    let day = decided_on.checked_add_months(Months::new(REVIEW_AFTER_MONTHS));
    day.unwrap_or(decided_on)
}

keyed! {
    /// A figure of an offer that a decision keeps, or that something is expected of.
    DecisionFigure {
        /// The money of an expected average year.
        Average "average",
        Guaranteed "guaranteed",
        TakeHome "take_home",
        /// What an hour of life earns.
        PerHour "per_hour",
        /// How well it fits, in points of 0 to 100.
        Fit "fit",
    }
}

keyed! {
    /// How a decision turned out.
    DecisionOutcome {
        Glad "glad",
        Partly "partly",
        Not "not",
    }
}

part! {
    /// A figure as it was on the day of a decision.
    DecidedFigure "decided-figure", "A figure as it was on the day." {
        figure "figure": Choice<DecisionFigure>, "Which.";
        value "value": Figure, "How much: money in the currency of the comparison, or points.";
    }
}

part! {
    /// What was chosen: a copy, since the offer may change or go.
    ChosenOffer "chosen-offer", "What you chose, as it was on the day." {
        offer "offer": Optional<Id>, "The offer, if it has a record.";
        is_present_job "present_job": Flag, "Whether it is the job you had.";
        name "name": Text<80>, "What it was called.";
        currency "currency": Text<10>, "The currency of its figures; may be empty.";
        figures "figures": List<DecidedFigure, 5>, "Its headline figures.";
    }
}

part! {
    /// What was not chosen.
    OtherOffer "other-offer", "What you did not choose." {
        offer "offer": Optional<Id>, "The offer, if it has a record.";
        name "name": Text<80>, "What it was called.";
    }
}

part! {
    /// What the reader expects of what was chosen.
    Expectation "expectation", "What you expect." {
        text "text": Text<200>, "In your words.";
        facet "facet": Optional<Choice<Facet>>, "The side of career-building that it is about.";
        figure "figure": Optional<Choice<DecisionFigure>>, "The figure that it is about.";
        value "value": Optional<Figure>, "How much is expected of that.";
    }
}

part! {
    /// Looking back at a decision.
    DecisionReview "decision-review", "What you said later." {
        on "on": Day, "When.";
        outcome "outcome": Choice<DecisionOutcome>, "Whether you are glad.";
        different "different": Text<1_000>, "What was different.";
    }
}

fields! {
    /// A choice that was made.
    DecisionRecord with id, Kind::Decision, "decision", known by ["chosen", "value", "name"],
    "A choice between offers that you made." {
        required {
            on "on": Day, "When.";
            chosen "chosen": ChosenOffer, "What you chose.";
            review_on "review_on": Day, "When to look at it again.";
        }
        optional {
            others "others": List<OtherOffer, 6>, "What you did not choose.";
            reasons "reasons": List<Text<200>, 3>, "Why.";
            expectations "expectations": List<Expectation, 4>, "What you expect.";
            sure "sure": Optional<Whole<0, 100>>,
                "How sure you are to be glad in a year, in percent.";
            review "review": Optional<DecisionReview>, "What you said later.";
            entry "entry": Optional<Id>, "The role of your journey that it became.";
        }
    }
}

impl DecisionRecord {
    /// The offers that were part of it, by id: the chosen one and the others (T8).
    pub fn offers(&self) -> impl Iterator<Item = &str> {
        let others = self.others.value.iter();
        let others = others.filter_map(|other| other.offer.as_deref());
        self.chosen.value.offer.as_deref().into_iter().chain(others)
    }

    /// The day on which it is to be looked at again; `None` once it was.
    pub fn review_due(&self) -> Option<NaiveDate> {
        let is_open = self.review.value.is_none();
        is_open.then_some(self.review_on.value)
    }
}

impl ListRecord for DecisionRecord {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::decimal::Decimal;
    use crate::store::{Key, load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"decision","version":1,"saved_ms":9,"data":{"id":"d1","on":{"value":"2026-08-31","at":1},"chosen":{"value":{"offer":"o1","present_job":false,"name":"Northwind","currency":"USD","figures":[{"figure":"average","value":"82200.5"},{"figure":"fit","value":"64.444444444"}]},"at":1},"review_on":{"value":"2027-02-28","at":1},"others":{"value":[{"offer":"o2","name":"Harbor"},{"offer":null,"name":"The old job"}],"at":2},"reasons":{"value":["The team"],"at":2},"expectations":{"value":[{"text":"I lead","facet":"advancement","figure":null,"value":null}],"at":2},"sure":{"value":70,"at":2},"review":{"value":{"on":"2027-03-01","outcome":"partly","different":"The hours"},"at":3}}}"#;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn stored() -> DecisionRecord {
        let figure = |figure, text| DecidedFigure {
            figure,
            value: Decimal::parse(text).unwrap(),
        };
        let chosen = ChosenOffer {
            offer: Some("o1".to_owned()),
            is_present_job: false,
            name: "Northwind".to_owned(),
            currency: "USD".to_owned(),
            figures: vec![
                figure(DecisionFigure::Average, "82200.5"),
                figure(DecisionFigure::Fit, "64.444444444"),
            ],
        };
        let on = day("2026-08-31");
        let mut decision = DecisionRecord::new("d1", on, chosen, review_day(on), 1);
        let other = |offer: Option<&str>, name: &str| OtherOffer {
            offer: offer.map(str::to_owned),
            name: name.to_owned(),
        };
        decision.change(2, |it| {
            it.others.value = vec![other(Some("o2"), "Harbor"), other(None, "The old job")];
            it.reasons.value = vec!["The team".to_owned()];
            it.expectations.value = vec![Expectation {
                text: "I lead".to_owned(),
                facet: Some(Facet::Advancement),
                figure: None,
                value: None,
            }];
            it.sure.value = Some(70);
        });
        decision
    }

    #[test]
    fn a_decision_is_stored_as_the_first_release_writes_it() {
        let mut decision = stored();
        assert_eq!(decision.review_due(), Some(day("2027-02-28")));
        decision.change(3, |it| {
            it.review.value = Some(DecisionReview {
                on: day("2027-03-01"),
                outcome: DecisionOutcome::Partly,
                different: "The hours".to_owned(),
            });
        });
        let key = Key::of(Kind::Decision, "d1").unwrap();
        let read = load::<DecisionRecord>(&key, Some(STORED)).unwrap().record;
        assert_eq!(read, decision);
        assert_eq!(to_stored_text(&read, 9), STORED);
        assert_eq!(read.review_due(), None);
        assert_eq!(read.offers().collect::<Vec<_>>(), ["o1", "o2"]);
    }

    #[test]
    fn a_decision_is_looked_at_again_after_six_months() {
        assert_eq!(review_day(day("2026-11-30")), day("2027-05-30"));
        assert_eq!(review_day(day("2027-08-31")), day("2028-02-29"));
    }
}
