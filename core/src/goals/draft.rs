//! A goal as typed.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::field::{Field, FieldKind, LONGEST_TEXT};
use super::link::Link;
use super::plan::{Direction, Kind, Measure, Metric, Milestone, Plan, Priority};
use super::problem::{Place, Problem, ProblemKind};
use crate::career::Stage;
use crate::day::date_from_text;
use crate::decimal::Decimal;
use crate::form;

/// A goal with every text as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoalDraft {
    /// What is typed or picked. A missing or blank text is not given.
    pub texts: LiteMap<Field, String>,
    /// The points on the way.
    pub milestones: Vec<MilestoneText>,
    /// What it is linked to.
    pub links: Vec<Link>,
    /// Ids of goals that must be done first.
    pub after: Vec<String>,
}

/// A point on the way as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct MilestoneText {
    /// Its day, as `YYYY-MM-DD`.
    pub due: String,
    /// Where the number is to stand then; blank in a goal of yes or no.
    pub target: String,
}

impl GoalDraft {
    /// What is typed in a field, without the space around it; empty if nothing is.
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(&field).map_or("", |text| text.trim())
    }

    /// Types into a field. A blank text empties it.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        let text = text.into();
        if text.trim().is_empty() {
            self.texts.remove(&field);
        } else {
            self.texts.insert(field, text);
        }
    }

    /// The goal in words: its verb and its object.
    pub fn statement(&self) -> String {
        let (verb, object) = (self.text(Field::Verb), self.text(Field::Object));
        let space = if verb.is_empty() || object.is_empty() {
            ""
        } else {
            " "
        };
        [verb, space, object].concat()
    }

    /// The statement as it was typed in one box, spaces and all.
    pub fn typed_statement(&self) -> String {
        let typed = |field| self.texts.get(&field).map_or("", String::as_str);
        let (verb, object) = (typed(Field::Verb), typed(Field::Object));
        let is_apart = verb.is_empty() || object.is_empty() || verb.ends_with(char::is_whitespace);
        [verb, if is_apart { "" } else { " " }, object].concat()
    }

    /// Takes a statement apart as it is typed: the first word is the verb, the rest the object.
    /// [`GoalDraft::typed_statement`] joins the two to the same text again, so that no space is lost
    /// between two keys. The space between them is stored nowhere; any other white space stays at
    /// the end of the verb.
    pub fn type_statement(&mut self, typed: &str) {
        let first = typed.find(|sign: char| !sign.is_whitespace());
        let gap = first.and_then(|first| {
            let (lead, rest) = typed.split_at_checked(first)?;
            let word = rest.find(char::is_whitespace)?;
            Some(lead.len() + word)
        });
        let (verb, rest) = gap
            .and_then(|gap| typed.split_at_checked(gap))
            .unwrap_or((typed, ""));
        if rest.trim().is_empty() {
            self.set(Field::Verb, typed);
            self.set(Field::Object, "");
        } else if let Some(object) = rest.strip_prefix(' ') {
            self.set(Field::Verb, verb);
            self.set(Field::Object, object);
        } else {
            let space = rest.chars().next().map_or(0, char::len_utf8);
            let (space, object) = rest.split_at_checked(space).unwrap_or(("", rest));
            self.set(Field::Verb, [verb, space].concat());
            self.set(Field::Object, object);
        }
    }

    /// Takes over a statement that is not being typed: without the space around it.
    pub fn set_statement(&mut self, statement: &str) {
        self.type_statement(statement.trim());
    }

    /// The plan in these texts.
    ///
    /// # Errors
    /// Every text that cannot be read.
    pub fn parse(&self) -> Result<Plan, Vec<Problem>> {
        let (plan, problems) = self.read();
        if problems.is_empty() {
            Ok(plan)
        } else {
            Err(problems)
        }
    }

    /// The plan as far as it can be read, and what could not be: for checks while the reader is
    /// still typing. What cannot be read counts as not given.
    pub fn read(&self) -> (Plan, Vec<Problem>) {
        let mut reader = Reader {
            draft: self,
            problems: Vec::new(),
        };
        let plan = reader.plan();
        for (field, text) in &self.texts {
            if text.chars().count() > LONGEST_TEXT {
                reader.wrong(Place::Field(*field), ProblemKind::TooLong);
            }
        }
        (plan, reader.problems)
    }
}

/// Reads a draft and collects what it cannot read.
struct Reader<'a> {
    draft: &'a GoalDraft,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn plan(&mut self) -> Plan {
        let draft = self.draft;
        let days = [
            Field::Start,
            Field::Due,
            Field::StepDue,
            Field::OutsideDeadline,
        ]
        .map(|field| draft.text(field));
        let listed = draft
            .milestones
            .iter()
            .map(|milestone| milestone.due.trim());
        let typed = || {
            days.into_iter()
                .chain(listed.clone())
                .filter(|text| !text.is_empty())
        };
        Plan {
            statement: self.draft.statement(),
            kind: self.choice(Field::Kind, Kind::from_key),
            serves: self.words(Field::Serves),
            measure: self.measure(),
            source: self.words(Field::Source),
            lead_measure: self.words(Field::LeadMeasure),
            check_in_days: self.whole(Field::CheckInDays),
            start: self.day(Field::Start),
            due: self.day(Field::Due),
            due_text: draft.text(Field::Due).to_owned(),
            target_text: draft.text(Field::Target).to_owned(),
            has_times: typed().any(is_day_with_time),
            has_days: typed().next().is_some(),
            hours_needed: self.number(Field::HoursNeeded),
            hours_a_week: self.number(Field::HoursAWeek),
            most_pace: self.number(Field::MostPace),
            cost: self.number(Field::Cost),
            budget: self.number(Field::Budget),
            confidence: self.number(Field::Confidence),
            obstacle: self.words(Field::Obstacle),
            plan: self.words(Field::Plan),
            why: self.words(Field::Why),
            links: draft.links.clone(),
            after: draft.after.clone(),
            priority: self.choice(Field::Priority, Priority::from_key),
            milestones: self.milestones(),
            step: self.words(Field::Step),
            step_due: self.day(Field::StepDue),
            step_minutes: self.whole(Field::StepMinutes),
            review_days: self.whole(Field::ReviewDays),
            outside_deadline: self.day(Field::OutsideDeadline),
            stage: self.choice(Field::Stage, Stage::from_key),
        }
    }

    fn measure(&mut self) -> Option<Measure> {
        let yes_no = self.choice(Field::Measured, |key| Some(key == "yes_no"));
        let metric = Metric {
            name: self.words(Field::Metric),
            unit: self.words(Field::Unit),
            of_what: self.words(Field::OfWhat),
            baseline: self.number(Field::Baseline),
            target: self.number(Field::Target),
            direction: self.choice(Field::Direction, Direction::from_key),
        };
        let proof = self.words(Field::Proof);
        if yes_no == Some(true) {
            return Some(Measure::YesNo { proof });
        }
        (metric != Metric::default()).then_some(Measure::Number(metric))
    }

    fn milestones(&mut self) -> Vec<Milestone> {
        let mut milestones = Vec::new();
        for (at, MilestoneText { due, target }) in self.draft.milestones.iter().enumerate() {
            let day = date_from_text(due.trim());
            if day.is_none() {
                self.wrong(Place::MilestoneDue(at), ProblemKind::Date);
            }
            let target = match read_number(target, Field::Target) {
                Ok(target) => target,
                Err(kind) => {
                    self.wrong(Place::MilestoneTarget(at), kind);
                    None
                }
            };
            milestones.extend(day.map(|due| Milestone { due, target }));
        }
        milestones
    }

    fn words(&mut self, field: Field) -> String {
        self.draft.text(field).to_owned()
    }

    fn choice<T>(&mut self, field: Field, from_key: impl Fn(&str) -> Option<T>) -> Option<T> {
        let FieldKind::Choice(keys) = field.kind() else {
            return None;
        };
        let text = self.draft.text(field);
        let known = keys.contains(&text);
        if !known && !text.is_empty() {
            self.wrong(Place::Field(field), ProblemKind::NotAChoice);
        }
        known.then(|| from_key(text)).flatten()
    }

    fn day(&mut self, field: Field) -> Option<NaiveDate> {
        let text = self.draft.text(field);
        let day = date_from_text(text);
        if day.is_none() && !text.is_empty() {
            self.wrong(Place::Field(field), ProblemKind::Date);
        }
        day
    }

    fn number(&mut self, field: Field) -> Option<Decimal> {
        match read_number(self.draft.text(field), field) {
            Ok(number) => number,
            Err(kind) => {
                self.wrong(Place::Field(field), kind);
                None
            }
        }
    }

    fn whole(&mut self, field: Field) -> Option<i64> {
        self.number(field).map(Decimal::floor)
    }

    fn wrong(&mut self, place: Place, kind: ProblemKind) {
        self.problems.push(Problem { place, kind });
    }
}

/// A number as people type it, within the range of its field; `None` if nothing is typed.
pub(super) fn read_number(text: &str, field: Field) -> Result<Option<Decimal>, ProblemKind> {
    form::read_number(text, field.range(), field.kind() == FieldKind::Whole)
}

/// Whether a text is a day and more, such as a time or a zone that could move it.
fn is_day_with_time(text: &str) -> bool {
    let day = text.get(..10).and_then(date_from_text);
    day.is_some() && text.len() > 10
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
