//! What ties the examples of the tools together: an aim, two goals that lead there, a line of the
//! learning plan, the proof at a skill, and a criterion with ratings. The tools do not name each
//! other, so it stands beside them.

use chrono::{Days, NaiveDate};

use crate::career::Facet;
use crate::day::{date_from_text, date_to_text};
use crate::goals::check_in::CheckIn;
use crate::goals::{EXAMPLE_GOALS, Field, Goal, GoalDraft, Kind, Link, Status};
use crate::journey::record::{JourneyLearning, JourneyPlan, JourneySkill, LearningField};
use crate::journey::{EXAMPLE_TARGET, LearningStatus, example_skill_id};
use crate::offers::{EXAMPLE_DEFERRAL, EXAMPLE_OFFERS, OfferSettingsDraft, OfferSettingsField};
use crate::plan::record::{AimRecord, AimStanding, CriterionRecord, OfferRating};
use crate::plan::{AimState, NeedId};
use crate::record::Stamped;

const AIM: &str = "exampleaim";
const CRITERION: &str = "examplecriterion";
const LINE: &str = "examplelearning";

/// The places of two skills of the example of Journey: the one that the finished goal shows, and the
/// one that the goal in progress is for.
const SHOWN: usize = 4;
const LEARNED: usize = 7;

/// The first goal begins, is due and ends on days that fit the certificate in the career.
const FIRST: [&str; 3] = ["2024-01-15", "2024-05-31", "2024-05-17"];

/// The criterion counts so much, and the offers have so many tenths on it.
const WEIGHT: i64 = 60;
const RATINGS: [i64; 3] = [30, 80, 50];

/// What is said in it.
#[derive(Clone, Copy, Debug)]
pub struct ExamplePlanWords<'a> {
    pub aim: &'a str,
    /// What the aim is for.
    pub why: &'a str,
    /// Of the goal that is finished, and of the one in progress.
    pub verbs: [&'a str; 2],
    pub objects: [&'a str; 2],
    pub proofs: [&'a str; 2],
    /// What shows that the first is finished.
    pub evidence: &'a str,
    /// The first step of the second.
    pub step: &'a str,
    /// What was said at its check-in.
    pub note: &'a str,
    /// The line of the learning plan.
    pub course: &'a str,
    pub criterion: &'a str,
    /// Why each of the example offers is rated as it is.
    pub reasons: [&'a str; 3],
}

/// The records that are stored for it.
pub struct ExamplePlan {
    pub aim: AimRecord,
    pub goals: [Goal; 2],
    pub line: JourneyLearning,
    pub criterion: CriterionRecord,
}

/// The records of the example, around today.
pub fn example_plan(words: &ExamplePlanWords, today: NaiveDate, at_ms: i64) -> ExamplePlan {
    ExamplePlan {
        aim: aim(words, today, at_ms),
        goals: [
            finished_goal(words, at_ms),
            goal_in_progress(words, today, at_ms),
        ],
        line: line(words, today, at_ms),
        criterion: criterion(words, today, at_ms),
    }
}

/// The skill of the example that the finished goal shows.
pub fn shown_skill() -> String {
    example_skill_id(SHOWN)
}

/// Says at that skill that the goal shows it.
pub fn show_goal(skill: &mut JourneySkill, at_ms: i64) {
    let pieces = skill
        .pieces()
        .map(|(id, piece)| (id.to_owned(), piece.clone()));
    let pieces: Vec<_> = pieces.collect();
    for (id, mut piece) in pieces {
        piece.goal = Some(EXAMPLE_GOALS[0].to_owned());
        skill.set_evidence(&id, Some(piece), at_ms);
    }
}

/// Marks the skill that the goal in progress is for as one to get better at.
pub fn want_skill(plan: &mut JourneyPlan, at_ms: i64) {
    plan.set_wanted(&example_skill_id(LEARNED), true, at_ms);
}

/// Takes what the example offers put in the settings out of them; false where the reader has settings
/// of their own.
pub fn clear_example_settings(settings: &mut OfferSettingsDraft) -> bool {
    let mut example = OfferSettingsDraft::default();
    let deferral = EXAMPLE_DEFERRAL.to_owned();
    example.texts.insert(OfferSettingsField::Deferral, deferral);
    let is_example = *settings == example;
    if is_example {
        *settings = OfferSettingsDraft::default();
    }
    is_example
}

fn in_days(today: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    let day = match days < 0 {
        true => today.checked_sub_days(count),
        false => today.checked_add_days(count),
    };
    day.unwrap_or(today)
}

fn aim(words: &ExamplePlanWords, today: NaiveDate, at_ms: i64) -> AimRecord {
    let standing = AimStanding {
        state: AimState::Open,
        since: Some(today),
    };
    let mut aim = AimRecord::new(AIM, words.aim.to_owned(), standing, 1, Some(today), at_ms);
    let by = date_to_text(in_days(today, 4 * 365));
    aim.change(at_ms, |aim| {
        aim.by.value = by.chars().take(4).collect();
        aim.target.value = Some(EXAMPLE_TARGET.to_owned());
        aim.why.value = words.why.to_owned();
    });
    aim
}

/// A result of yes or no that leads to the aim.
fn draft(words: &ExamplePlanWords, place: usize, [start, due]: [String; 2]) -> GoalDraft {
    let of = |texts: &[&str; 2]| texts.get(place).copied().unwrap_or_default().to_owned();
    let mut draft = GoalDraft::default();
    for (field, text) in [
        (Field::Verb, of(&words.verbs)),
        (Field::Object, of(&words.objects)),
        (Field::Kind, Kind::Result.key().to_owned()),
        (Field::Measured, "yes_no".to_owned()),
        (Field::Proof, of(&words.proofs)),
        (Field::Start, start),
        (Field::Due, due),
    ] {
        draft.set(field, text);
    }
    draft.links.push(Link::Aim(AIM.to_owned()));
    draft
}

fn finished_goal(words: &ExamplePlanWords, at_ms: i64) -> Goal {
    let [start, due, end] = FIRST;
    let draft = draft(words, 0, [start.to_owned(), due.to_owned()]);
    let mut goal = Goal::new(EXAMPLE_GOALS[0], &draft, at_ms);
    if let (Some(start), Some(on)) = (date_from_text(start), date_from_text(end)) {
        goal.set_status(Status::Active, start, at_ms);
        let evidence = words.evidence.to_owned();
        goal.set_status(Status::Done { on, evidence }, on, at_ms);
    }
    goal
}

fn goal_in_progress(words: &ExamplePlanWords, today: NaiveDate, at_ms: i64) -> Goal {
    let day = |days| date_to_text(in_days(today, days));
    let mut draft = draft(words, 1, [day(-21), day(70)]);
    for (field, text) in [
        (Field::CheckInDays, "7".to_owned()),
        (Field::HoursAWeek, "3".to_owned()),
        (Field::Step, words.step.to_owned()),
        (Field::StepDue, day(-18)),
        (Field::StepMinutes, "20".to_owned()),
    ] {
        draft.set(field, text);
    }
    draft.links.push(Link::Facet(Facet::Growth));
    let mut goal = Goal::new(EXAMPLE_GOALS[1], &draft, at_ms);
    goal.set_status(Status::Active, in_days(today, -21), at_ms);
    goal.finish_step(true, at_ms);
    let check_in = CheckIn {
        on: in_days(today, -8),
        value: None,
        note: words.note.to_owned(),
        evidence: String::new(),
    };
    goal.check_in("examplecheckin", check_in, at_ms);
    goal
}

fn line(words: &ExamplePlanWords, today: NaiveDate, at_ms: i64) -> JourneyLearning {
    let skill = example_skill_id(LEARNED);
    let mut line = JourneyLearning::for_skill(LINE, &skill, words.course, at_ms);
    line.set_text(LearningField::Goal, EXAMPLE_GOALS[1], at_ms);
    line.set_text(LearningField::Due, date_to_text(in_days(today, 70)), at_ms);
    line.set_status(LearningStatus::InProgress, today, at_ms);
    line
}

fn criterion(words: &ExamplePlanWords, today: NaiveDate, at_ms: i64) -> CriterionRecord {
    let name = words.criterion.to_owned();
    // Behind the four facets.
    let place = Facet::ALL.len() as i64;
    let mut criterion = CriterionRecord::new(CRITERION, name, place, Some(today), at_ms);
    criterion.change(at_ms, |it| {
        it.source.value = Some(NeedId::Aim(AIM.to_owned()).to_text());
        it.weight.value = Some(WEIGHT);
        let rated = EXAMPLE_OFFERS.into_iter().zip(RATINGS).zip(words.reasons);
        for ((offer, tenths), why) in rated {
            let rating = OfferRating {
                tenths: Some(tenths),
                why: why.to_owned(),
            };
            let value = Some(rating);
            it.ratings
                .insert(offer.to_owned(), Stamped { at_ms, value });
        }
    });
    criterion
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::record::EvidenceText;
    use crate::journey::{EvidenceKind, example as career, set_example_target};
    use crate::offers::examples;
    use crate::plan::from_records::{PlanRecords, PlanView};
    use crate::plan::{StoneState, Stones};
    use crate::quiz::example::example;
    use crate::store::{ListRecord, Record};

    const WORDS: ExamplePlanWords = ExamplePlanWords {
        aim: "Lead a team",
        why: "I like it",
        verbs: ["Finish", "Pass"],
        objects: ["the course", "the exam"],
        proofs: ["the certificate", "the letter"],
        evidence: "Certificate",
        step: "Book a place",
        note: "Half of it is read",
        course: "Employment law",
        criterion: "A step towards it",
        reasons: ["a", "b", "c"],
    };

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
    }

    fn check<R: Record + ListRecord>(record: &R) {
        assert!(record.is_example() && record.key().is_some());
        assert!(R::from_doc(record.doc()).ok().as_ref() == Some(record));
    }

    #[test]
    fn all_of_it_is_labeled_and_can_be_stored() {
        let found = example_plan(&WORDS, today(), 5);
        check(&found.aim);
        found.goals.iter().for_each(check);
        check(&found.line);
        check(&found.criterion);
        assert_eq!(found.aim.by.value, "2030");
    }

    #[test]
    fn the_aim_has_a_whole_thread_and_the_widest_gap_a_goal_in_progress() {
        let found = example_plan(&WORDS, today(), 5);
        let mut skills = Vec::from([JourneySkill::new(shown_skill(), "Hiring", 5)]);
        let piece = EvidenceText::new(EvidenceKind::Certificate);
        skills[0].set_evidence("exampleevidence", Some(piece), 5);
        skills.push(JourneySkill::new(example_skill_id(LEARNED), "Law", 5));
        show_goal(&mut skills[0], 6);
        let view = PlanView::of(&PlanRecords {
            takings: &[example(today())],
            aims: &[found.aim],
            goals: &found.goals,
            skills: &skills,
            learning: &[found.line],
            targets: &[],
            criteria: &[found.criterion],
            offers: &examples(["a", "b", "c"], 5),
            decisions: &[],
            today: today(),
        });
        let threads = view.threads(&view.needs());
        let stones = |id: &NeedId| {
            let found = threads.iter().find(|(of, _)| of.need.id == *id);
            found.unwrap().1.stones
        };
        use StoneState::{Done, InProgress};
        let whole = Stones {
            goal: Done,
            proof: Done,
            skill: Done,
            choice: Done,
        };
        assert_eq!(stones(&NeedId::Aim(AIM.to_owned())), whole);
        let begun = Stones {
            goal: InProgress,
            proof: InProgress,
            skill: InProgress,
            choice: Done,
        };
        assert_eq!(stones(&NeedId::Facet(Facet::Growth)), begun);
    }

    #[test]
    fn the_skills_are_those_of_the_career() {
        let words = career_words();
        let skills = career(&words, 1).skills;
        let named = |id: &str| skills.iter().find(|skill| skill.id == id).cloned();
        let mut shown = named(&shown_skill()).unwrap();
        show_goal(&mut shown, 2);
        let goals: Vec<_> = shown.pieces().map(|(_, it)| it.goal.clone()).collect();
        assert_eq!(goals, [Some(EXAMPLE_GOALS[0].to_owned())]);
        assert!(named(&example_skill_id(LEARNED)).is_some());
    }

    fn career_words() -> crate::journey::ExampleWords<'static> {
        crate::journey::ExampleWords {
            titles: [""; 8],
            organizations: [""; 8],
            results: [""; 3],
            skills: ["a", "b", "c", "d", "e", "f", "g", "h"],
            alias: "",
            evidence: [""; 2],
        }
    }

    #[test]
    fn what_is_wanted_goes_with_the_target() {
        let mut plan = JourneyPlan::default();
        plan.set_wanted("own", true, 1);
        set_example_target(&mut plan, Some("Human resources"), 2);
        want_skill(&mut plan, 3);
        assert!(plan.is_wanted(&example_skill_id(LEARNED)));
        set_example_target(&mut plan, None, 4);
        assert_eq!(plan.wanted.value, ["own"]);
    }

    #[test]
    fn only_settings_that_the_example_made_are_cleared() {
        let mut settings = OfferSettingsDraft::default();
        assert!(!clear_example_settings(&mut settings));
        let type_deferral = |settings: &mut OfferSettingsDraft, text: &str| {
            let text = text.to_owned();
            settings.texts.insert(OfferSettingsField::Deferral, text);
        };
        type_deferral(&mut settings, "6%");
        assert!(!clear_example_settings(&mut settings));
        type_deferral(&mut settings, EXAMPLE_DEFERRAL);
        settings.state = Some("OR".to_owned());
        assert!(!clear_example_settings(&mut settings));
        settings.state = None;
        assert!(clear_example_settings(&mut settings));
        assert_eq!(settings, OfferSettingsDraft::default());
    }
}
