//! How the plan is changed: targets, wanted gaps, asks and occupations to pass by, each up to its
//! limit.

use super::super::{
    AskChange, AskKey, AskState, ExpertOrPeople, LearningKind, LearningStatus, Ledger, Level,
    MAX_LINES, OwnAsk, Requirement, requirement_lines, requirements,
};
use super::plan::MAX_NEED;
use super::{JourneyLearning, JourneyPlan, JourneySkill, LearningField, SkillField, Target};
use crate::career::WantedSkill;
use crate::form::Problem;
use crate::occupations::Element;
use crate::record::{Stamped, TEXT_STORED_MAX};

pub const MAX_TARGETS: usize = 5;
pub const MAX_WANTED: usize = 10;
pub const MAX_OWN_ASKS: usize = 10;
pub const MAX_STRUCK: usize = 20;
/// The most characters of pasted requirements.
pub const MAX_REQUIREMENTS: usize = 5_000;
/// The most characters of a title, of a target or an ask.
pub const MAX_TITLE: usize = 200;
/// A skill is part of at most so many elements.
pub const MAX_ELEMENTS: usize = 3;
/// What a line asks for unless the reader changes it.
const USUAL_NEED: Level = Level::ON_MY_OWN;

impl Target {
    /// A target that is an occupation.
    pub fn occupation(code: &str, title: &str) -> Target {
        Target {
            occupation: code.to_owned(),
            title: cut(title, MAX_TITLE),
            ..Target::default()
        }
    }

    /// The pasted requirements as one text.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// Replaces the pasted requirements. What was said of a line stays, since it may come back while
    /// somebody types, unless there is more of that than a target has lines.
    pub fn set_text(&mut self, text: &str) {
        let text = cut(text, MAX_REQUIREMENTS);
        let says_something = |line: &&str| !requirement_lines(line).is_empty();
        let lines = text.lines().filter(says_something).take(MAX_LINES);
        self.lines = lines
            .map(|line| cut(line.trim(), TEXT_STORED_MAX))
            .collect();
        let lines = requirement_lines(&self.text());
        if self.confirmed.len() > MAX_LINES {
            self.confirmed.retain(|line, _| lines.contains(line));
        }
        if self.needs.len() > MAX_LINES {
            self.needs.retain(|line, _| lines.contains(line));
        }
    }

    /// The pasted requirements beside a ledger.
    pub fn requirements(&self, ledger: &Ledger) -> Vec<Requirement> {
        let confirmed = |line: &str| self.confirmed.get(line).cloned();
        let needs = |line: &str| self.needs.get(line).copied();
        requirements(&self.text(), ledger, &confirmed, &needs)
    }

    /// The level that a line asks for.
    pub fn need(&self, line: &str) -> Level {
        self.needs.get(line).copied().unwrap_or(USUAL_NEED)
    }
}

impl JourneyPlan {
    /// A target by its id.
    pub fn target(&self, id: &str) -> Option<&Target> {
        self.targets.get(id)?.value.as_ref()
    }

    /// The target that was worked on last: the one that is shown unless another is asked for.
    pub fn latest_target(&self) -> Option<&str> {
        let there = self.targets.iter().filter(|(_, it)| it.value.is_some());
        let latest = there.max_by_key(|(_, target)| target.at_ms);
        latest.map(|(id, _)| id.as_str())
    }

    /// Adds a target; false if there are as many as a plan holds.
    pub fn add_target(&mut self, id: &str, target: Target, at_ms: i64) -> bool {
        let has_room = self.targets().count() < MAX_TARGETS;
        if has_room {
            self.set_target(id, Some(target), at_ms);
        }
        has_room
    }

    /// Changes a target that is there.
    pub fn change_target(&mut self, id: &str, at_ms: i64, change: impl FnOnce(&mut Target)) {
        if let Some(mut target) = self.target(id).cloned() {
            change(&mut target);
            self.set_target(id, Some(target), at_ms);
        }
    }

    pub fn is_wanted(&self, skill: &str) -> bool {
        self.wanted.value.iter().any(|id| id == skill)
    }

    /// Marks a skill as wanted, or no longer; false if there are as many as a plan holds.
    pub fn set_wanted(&mut self, skill: &str, is_wanted: bool, at_ms: i64) -> bool {
        set_listed(
            self.stamp(at_ms),
            &mut self.wanted,
            skill,
            is_wanted,
            MAX_WANTED,
        )
    }

    /// Has ways pass an occupation by, or go over it again; false if there are as many as a plan
    /// holds.
    pub fn set_struck(&mut self, code: &str, is_struck: bool, at_ms: i64) -> bool {
        set_listed(
            self.stamp(at_ms),
            &mut self.struck,
            code,
            is_struck,
            MAX_STRUCK,
        )
    }

    pub fn set_way(&mut self, way: ExpertOrPeople, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        self.path = Stamped { at_ms, value: way };
    }

    pub fn set_ask(&mut self, ask: AskKey, change: AskChange, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        let change = Stamped {
            at_ms,
            value: change,
        };
        self.asks.insert(ask, change);
    }

    /// Adds an ask of the reader's own, which is missing at first; false if there are as many as a
    /// plan holds, or if it says nothing.
    pub fn add_own_ask(&mut self, text: &str, at_ms: i64) -> bool {
        let text = cut(text.trim(), MAX_TITLE);
        let has_room = self.own_asks.value.len() < MAX_OWN_ASKS;
        if text.is_empty() || !has_room {
            return false;
        }
        let at_ms = self.stamp(at_ms);
        let state = AskState::Missing;
        self.own_asks.value.push(OwnAsk { text, state });
        self.own_asks.at_ms = at_ms;
        true
    }

    /// Changes how an own ask stands, or deletes it with `None`.
    pub fn set_own_ask(&mut self, text: &str, state: Option<AskState>, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        let asks = &mut self.own_asks;
        asks.at_ms = at_ms;
        match state {
            None => asks.value.retain(|ask| ask.text != text),
            Some(state) => {
                let same = asks.value.iter_mut().filter(|ask| ask.text == text);
                same.for_each(|ask| ask.state = state);
            }
        }
    }

    /// What the reader wants to be able to show, in the order in which it was marked.
    pub fn wanted_skills(&self, skills: &[JourneySkill]) -> Vec<WantedSkill> {
        let wanted = self.wanted.value.iter().filter_map(|id| {
            let skill = skills.iter().find(|skill| skill.id == *id)?;
            let name = skill.text(SkillField::Name).trim().to_owned();
            (!name.is_empty()).then(|| WantedSkill {
                id: id.clone(),
                name,
            })
        });
        wanted.collect()
    }
}

impl JourneySkill {
    /// A new skill that is an element, not rated.
    pub fn of_element(id: impl Into<String>, element: &Element, at_ms: i64) -> JourneySkill {
        let mut skill = JourneySkill::new(id, element.name.clone(), at_ms);
        skill.add_element(&element.id, at_ms);
        skill
    }

    /// Makes it part of an element, as far as there is room.
    pub fn add_element(&mut self, element: &str, at_ms: i64) {
        let all = &self.elements.value;
        if all.len() < MAX_ELEMENTS && all.iter().all(|other| other != element) {
            self.elements.at_ms = self.edited(at_ms);
            self.elements.value.push(element.to_owned());
        }
    }

    /// Says which element stands at a place, from 0; the first one after the last is a new one.
    /// Empty takes it away, and those after it move up. One that is there already stays where it is.
    pub fn set_element(&mut self, place: usize, element: &str, at_ms: i64) {
        let all = &self.elements.value;
        if place >= MAX_ELEMENTS || all.iter().any(|other| other == element) {
            return;
        }
        let mut all = all.clone();
        if place < all.len() {
            all.remove(place);
        }
        if !element.is_empty() {
            all.insert(place.min(all.len()), element.to_owned());
        }
        let at_ms = self.edited(at_ms);
        self.elements = Stamped { at_ms, value: all };
    }
}

impl JourneyLearning {
    /// A new line of the learning plan for a skill.
    pub fn for_skill(
        id: impl Into<String>,
        skill: &str,
        title: &str,
        at_ms: i64,
    ) -> JourneyLearning {
        let mut line = JourneyLearning::new(id, LearningKind::Course, at_ms);
        line.set_text(LearningField::Title, cut(title, MAX_TITLE), at_ms);
        line.skills = Stamped {
            at_ms: line.changed_ms,
            value: vec![skill.to_owned()],
        };
        line
    }

    /// Whether it is for a skill, and neither done nor dropped.
    pub fn is_open_for(&self, skill: &str) -> bool {
        use LearningStatus::{InProgress, Planned};
        matches!(self.status.value, Planned | InProgress)
            && self.skills.value.iter().any(|id| id == skill)
    }
}

/// How much of an ask is enough, as it is typed; nothing is as usual.
///
/// # Errors
/// For what is no whole number from 1 to 9999.
pub fn read_need(typed: &str) -> Result<Option<i32>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if !typed.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(Problem::NotWhole);
    }
    let need = typed.parse().ok();
    let need = need.filter(|need| (1..=MAX_NEED).contains(need));
    need.map(Some).ok_or(Problem::OutOfRange)
}

/// Adds a text to a list or takes it out of it; false if the list is full.
fn set_listed(
    at_ms: i64,
    list: &mut Stamped<Vec<String>>,
    text: &str,
    is_in: bool,
    most: usize,
) -> bool {
    let has = list.value.iter().any(|other| other == text);
    if has == is_in {
        return true;
    }
    if is_in && list.value.len() >= most {
        return false;
    }
    list.at_ms = at_ms;
    match is_in {
        true => list.value.push(text.to_owned()),
        false => list.value.retain(|other| other != text),
    }
    true
}

/// At most so many characters of a text.
fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::{RequirementOutcome, Skill};
    use super::*;
    use chrono::NaiveDate;

    fn element() -> Element {
        Element {
            id: "2.C.1.d".to_owned(),
            name: "Sales and Marketing".to_owned(),
            is_skill: false,
        }
    }

    #[test]
    fn a_plan_holds_five_targets_and_shows_the_one_changed_last() {
        let mut plan = JourneyPlan::default();
        assert_eq!(plan.latest_target(), None);
        for id in ["a", "b", "c", "d", "e"] {
            assert!(plan.add_target(id, Target::occupation("11-1011.00", id), 1));
        }
        assert!(!plan.add_target("f", Target::default(), 1));
        assert_eq!(plan.latest_target(), Some("e"));
        plan.change_target("b", 1, |target| target.title = "Bee".to_owned());
        assert_eq!(plan.latest_target(), Some("b"));
        plan.set_target("b", None, 1);
        assert_eq!(plan.latest_target(), Some("e"));
        assert!(plan.add_target("f", Target::default(), 1), "room again");
        plan.change_target("b", 1, |_| ());
        assert_eq!(plan.target("b"), None, "what is deleted stays so");
    }

    #[test]
    fn pasted_requirements_are_at_most_forty_lines_and_what_was_said_of_them_stays() {
        let mut target = Target::default();
        target.set_text("  - Excel\n\n * \nWord;\n");
        assert_eq!(target.lines, ["- Excel", "Word;"]);
        target.confirmed.insert("excel".to_owned(), "s1".to_owned());
        target.needs.insert("word".to_owned(), Level::FOR_OTHERS);
        target.set_text("Word\n");
        assert_eq!(target.confirmed.len(), 1, "it may be typed again");
        for line in 0..MAX_LINES {
            target.confirmed.insert(line.to_string(), "s1".to_owned());
        }
        target.set_text("Word\n3\n");
        assert_eq!(target.confirmed.len(), 1, "as many as there are lines");
        assert_eq!(target.need("word"), Level::FOR_OTHERS);
        assert_eq!(target.need("excel"), Level::ON_MY_OWN);
        target.set_text(&"x y\n".repeat(60));
        assert_eq!(target.lines.len(), MAX_LINES);
        target.set_text(&"x".repeat(9_000));
        assert!(
            target
                .lines
                .iter()
                .all(|line| line.chars().count() <= TEXT_STORED_MAX)
        );
    }

    #[test]
    fn a_confirmed_line_is_compared_with_the_need_that_is_set_for_it() {
        let skill = Skill {
            level: Some(Level::TRIED),
            ..Skill::new("s1", "Excel")
        };
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let skills = [skill];
        let ledger = Ledger::of(&skills, &[], today);
        let mut target = Target::default();
        target.set_text("Excel\nWelding");
        let outcomes = |target: &Target| {
            let rows = target.requirements(&ledger);
            rows.iter().map(|row| row.outcome).collect::<Vec<_>>()
        };
        use RequirementOutcome::{Below, NeedsEvidence, NotInLedger, ToConfirm};
        assert_eq!(outcomes(&target), [ToConfirm, NotInLedger]);
        target.confirmed.insert("excel".to_owned(), "s1".to_owned());
        assert_eq!(outcomes(&target), [Below, NotInLedger]);
        target.needs.insert("excel".to_owned(), Level::TRIED);
        assert_eq!(outcomes(&target), [NeedsEvidence, NotInLedger]);
    }

    #[test]
    fn ten_gaps_are_wanted_at_most_and_none_twice() {
        let mut plan = JourneyPlan::default();
        for id in 0..MAX_WANTED {
            assert!(plan.set_wanted(&id.to_string(), true, 1));
        }
        assert!(plan.set_wanted("3", true, 1), "it is there");
        assert!(!plan.set_wanted("x", true, 1));
        assert!(plan.set_wanted("3", false, 1));
        assert!(plan.set_wanted("x", true, 1));
        assert!(plan.is_wanted("x") && !plan.is_wanted("3"));
        assert_eq!(plan.wanted.value.len(), MAX_WANTED);
    }

    #[test]
    fn wanted_skills_have_the_names_of_the_ledger() {
        let mut plan = JourneyPlan::default();
        for id in ["b", "gone", "a"] {
            plan.set_wanted(id, true, 1);
        }
        let skills = ["a", "b"].map(|id| JourneySkill::new(id, id.to_uppercase(), 1));
        let names = plan.wanted_skills(&skills);
        let names: Vec<&str> = names.iter().map(|skill| skill.name.as_str()).collect();
        assert_eq!(names, ["B", "A"]);
    }

    #[test]
    fn own_asks_are_added_changed_and_deleted() {
        let mut plan = JourneyPlan::default();
        assert!(plan.add_own_ask(" Speak in public ", 1) && !plan.add_own_ask("  ", 1));
        plan.set_own_ask("Speak in public", Some(AskState::Met), 1);
        assert_eq!(plan.own_asks.value[0].state, AskState::Met);
        for number in 1..MAX_OWN_ASKS {
            assert!(plan.add_own_ask(&number.to_string(), 1));
        }
        assert!(!plan.add_own_ask("one more", 1));
        plan.set_own_ask("Speak in public", None, 1);
        assert_eq!(plan.own_asks.value.len(), MAX_OWN_ASKS - 1);
    }

    #[test]
    fn twenty_occupations_are_passed_by_at_most() {
        let mut plan = JourneyPlan::default();
        for code in 0..MAX_STRUCK {
            assert!(plan.set_struck(&code.to_string(), true, 1));
        }
        assert!(!plan.set_struck("x", true, 1));
        assert!(plan.set_struck("0", false, 1) && plan.set_struck("x", true, 1));
    }

    #[test]
    fn a_skill_of_an_element_is_named_after_it_and_part_of_three_at_most() {
        let mut skill = JourneySkill::of_element("s", &element(), 1);
        assert_eq!(skill.text(SkillField::Name), "Sales and Marketing");
        for id in ["2.C.1.d", "b", "c", "d"] {
            skill.add_element(id, 1);
        }
        assert_eq!(skill.elements.value, ["2.C.1.d", "b", "c"]);
        assert_eq!(skill.level.value, None);
    }

    #[test]
    fn the_elements_of_a_skill_are_chosen_one_by_one_and_never_twice() {
        let mut skill = JourneySkill::new("s", "Selling", 1);
        let mut check = |place, element, expected: &[&str]| {
            let before = skill.elements.at_ms;
            let was = skill.elements.value.clone();
            skill.set_element(place, element, 5);
            assert_eq!(skill.elements.value, expected, "{element} at {place}");
            assert_eq!(skill.elements.at_ms > before, was != expected);
        };
        check(0, "a", &["a"]);
        check(2, "b", &["a", "b"]);
        check(2, "c", &["a", "b", "c"]);
        check(3, "d", &["a", "b", "c"]);
        check(1, "a", &["a", "b", "c"]);
        check(1, "d", &["a", "d", "c"]);
        check(0, "", &["d", "c"]);
        check(1, "", &["d"]);
    }

    #[test]
    fn a_skill_is_planned_while_what_is_for_it_is_open() {
        let mut line = JourneyLearning::for_skill("l", "s", "Get better at selling", 1);
        assert!(line.is_open_for("s") && !line.is_open_for("t"));
        assert_eq!(line.text(LearningField::Title), "Get better at selling");
        line.status.value = LearningStatus::Done;
        assert!(!line.is_open_for("s"));
    }

    #[test]
    fn how_much_is_enough_is_a_whole_number() {
        let check = |typed, expected| assert_eq!(read_need(typed), expected, "{typed}");
        check("", Ok(None));
        check(" 12 ", Ok(Some(12)));
        check("9999", Ok(Some(9_999)));
        check("0", Err(Problem::OutOfRange));
        check("10000", Err(Problem::OutOfRange));
        check("99999999999", Err(Problem::OutOfRange));
        for wrong in ["+3", "1.5", "two", "-1"] {
            check(wrong, Err(Problem::NotWhole));
        }
    }
}
