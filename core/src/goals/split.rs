//! One goal with two or three actions becomes as many.

use super::checks::specific::further_actions;
use super::draft::GoalDraft;
use super::field::Field;
use super::statement::{Token, begun, tokens};
use super::text::capitalised;
use super::words::Lexicon;

/// What belongs to one goal and not to the other: the second begins without it.
const OF_THE_FIRST: [Field; 16] = [
    Field::Measured,
    Field::Metric,
    Field::Unit,
    Field::OfWhat,
    Field::Baseline,
    Field::Target,
    Field::Direction,
    Field::Proof,
    Field::Source,
    Field::LeadMeasure,
    Field::HoursNeeded,
    Field::HoursAWeek,
    Field::MostPace,
    Field::Cost,
    Field::Step,
    Field::StepDue,
];

/// The goals in a draft whose statement has several actions, two or three; `None` if it has one,
/// or if not each of them would read as a sentence.
///
/// The first keeps everything that is typed. The others keep what all share (days, rhythms, why,
/// links, priority) and begin without measure, hours, cost, milestones and first step.
///
/// Checks may warn in a part that passed in the whole: it is shorter (4, 5), and what the others
/// say is gone from it (13). What holds is that each part has fewer words than the whole, and
/// that every word but what joins them is in one of them.
pub fn split(draft: &GoalDraft, lexicon: &Lexicon) -> Option<Vec<GoalDraft>> {
    let statement = draft.statement();
    let goal = |(at, statement): (usize, String)| {
        let mut goal = draft.clone();
        goal.set_statement(&statement);
        if at > 0 {
            OF_THE_FIRST.into_iter().for_each(|it| goal.set(it, ""));
            goal.set(Field::StepMinutes, "");
            goal.milestones.clear();
        }
        goal
    };
    let parts = parts(&statement, lexicon)?;
    Some(parts.into_iter().enumerate().map(goal).collect())
}

/// The most goals that one becomes.
const MAX: usize = 3;

/// A statement for each action. What stands before the first verb, such as "By June, I will", and
/// what the actions share is in each: "Research and apply to 5 colleges by May" says "Research 5
/// colleges by May" and "Apply to 5 colleges by May".
fn parts(statement: &str, lexicon: &Lexicon) -> Option<Vec<String>> {
    let tokens = tokens(statement, lexicon);
    let begun = begun(&tokens, lexicon);
    let further = further_actions(&tokens, lexicon);
    if !begun.acts || further.is_empty() || further.len() >= MAX {
        return None;
    }
    let starts = std::iter::once(begun.verb).chain(further.iter().map(|it| it.at));
    let ends = further.iter().map(|it| it.before);
    let spans: Vec<(usize, usize)> = starts
        .zip(ends.chain(std::iter::once(tokens.len())))
        .collect();
    let text = Text {
        parts: statement.split_whitespace().collect(),
        tokens: &tokens,
        lexicon,
    };
    let said = match text.shared(&spans) {
        Some(shared) => shared?,
        None => text.apart(&spans)?,
    };
    let prefix = text.words(0, begun.verb);
    let whole = |part: String| capitalised([&prefix, " ", &part].concat().trim());
    Some(said.into_iter().map(whole).collect())
}

struct Text<'a> {
    parts: Vec<&'a str>,
    tokens: &'a [Token<'a>],
    lexicon: &'a Lexicon,
}

impl Text<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |it| it.word.as_str())
    }

    /// The words from one place to another as typed, without a sign at the end that joins.
    fn words(&self, from: usize, to: usize) -> String {
        let part = |at: usize| self.tokens.get(at).map_or(self.parts.len(), |it| it.part);
        let parts = self.parts.get(part(from)..part(to)).unwrap_or_default();
        parts
            .join(" ")
            .trim_end_matches([',', ';', '&', '+', ' '])
            .to_owned()
    }

    /// The parts of actions that share what follows the last verb: all others are a verb alone, or
    /// with a preposition of their own. `None` if they are not; `Some(None)` if one of them would
    /// not read.
    fn shared(&self, spans: &[(usize, usize)]) -> Option<Option<Vec<String>>> {
        let ((last, end), firsts) = spans.split_last()?;
        let own = |(from, to): &(usize, usize)| {
            let own = self.word(from + 1);
            match to - from {
                1 => Some(""),
                2 if Lexicon::has(self.lexicon.dangling, own) => Some(own),
                _ => None,
            }
        };
        let owns: Vec<&str> = firsts.iter().map(own).collect::<Option<_>>()?;
        let next = self.word(last + 1);
        let governed = self.governs(self.word(*last), next);
        let object = last + 1 + usize::from(governed);
        let begins = !self.words(object, *end).is_empty();
        let led = !governed
            && Lexicon::has(self.lexicon.dangling, next)
            && !Lexicon::has(self.lexicon.before_things, next);
        let part = |((from, _), own): (&(usize, usize), &&str)| {
            let verb = self.words(*from, from + 1);
            let rest = if led {
                self.words(last + 1, *end)
            } else if !own.is_empty() {
                [own, " ", &self.words(object, *end)].concat()
            } else if governed && self.governs(self.word(*from), next) {
                self.words(last + 1, *end)
            } else if Lexicon::has(self.lexicon.transitive, self.word(*from)) {
                self.words(object, *end)
            } else {
                return None;
            };
            Some([&verb, " ", &rest].concat())
        };
        let said = || -> Option<Vec<String>> {
            if !begins || Lexicon::has(self.lexicon.pronouns, self.word(object)) {
                return None;
            }
            let mut said: Vec<String> =
                firsts.iter().zip(&owns).map(part).collect::<Option<_>>()?;
            said.push(self.words(*last, *end));
            Some(said)
        };
        Some(said())
    }

    fn governs(&self, verb: &str, preposition: &str) -> bool {
        let mut known = self.lexicon.governs.iter();
        known.any(|(it, own)| *it == verb && Lexicon::has(own, preposition))
    }

    /// The parts of actions that each have an object of their own.
    fn apart(&self, spans: &[(usize, usize)]) -> Option<Vec<String>> {
        let part = |(at, (from, to)): (usize, &(usize, usize))| {
            let last = to.checked_sub(1)?;
            let words = to - from;
            let has_inner =
                self.has_listed(*from, *to) || at + 1 < spans.len() && self.has_inner(*from, *to);
            let waits = Lexicon::has(self.lexicon.dangling, self.word(last));
            // "Sign up" alone says too little.
            let is_short = match words {
                0 | 1 => true,
                2 => Lexicon::has(self.lexicon.particles, self.word(last)),
                _ => false,
            };
            let back = at > 0 && self.points_back(*from);
            let reads = !(waits || is_short || has_inner || back);
            reads.then(|| self.words(*from, *to))
        };
        spans.iter().enumerate().map(part).collect()
    }

    /// Whether there is a verb within the words after the first one, to which a further verb may
    /// belong: "learn to build and test", "a plan that saves and earns".
    fn has_inner(&self, from: usize, to: usize) -> bool {
        (from + 1..to).any(|at| {
            let word = self.word(at);
            Lexicon::has(self.lexicon.inner, word)
                || self.lexicon.selves.contains(&word)
                || word == self.lexicon.to && self.lexicon.is_verb(self.word(at + 1))
        })
    }

    /// Whether a verb may stand after a comma within a part: "manage budgets, plan events".
    fn has_listed(&self, from: usize, to: usize) -> bool {
        let mut rest = self.tokens.iter().take(to).skip(from + 1);
        rest.any(|it| it.after_sign && self.lexicon.is_verb(&it.word))
    }

    /// Whether a part points back to another one, as in "book it".
    fn points_back(&self, from: usize) -> bool {
        let mut rest = self.tokens.iter().skip(from);
        rest.any(|it| Lexicon::has(self.lexicon.pronouns, &it.word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::checks::sample::good;
    use crate::goals::words::EN;
    use crate::goals::{fixes, report};
    use chrono::NaiveDate;

    #[track_caller]
    fn check(statement: &str, expected: &[&str]) {
        let mut draft = GoalDraft::default();
        draft.set_statement(statement);
        let goals = split(&draft, &EN).unwrap_or_default();
        let said: Vec<String> = goals.iter().map(GoalDraft::statement).collect();
        assert_eq!(said, expected, "{statement}");
    }

    #[test]
    fn each_action_gets_a_goal() {
        check(
            "Finish the data analysis course and apply for two analyst jobs by summer",
            &[
                "Finish the data analysis course",
                "Apply for two analyst jobs by summer",
            ],
        );
        check(
            "Write and publish a book",
            &["Write a book", "Publish a book"],
        );
        check(
            "Lead the project, then present the results",
            &["Lead the project", "Present the results"],
        );
        check(
            "By June, I will pass the exam & write a guide for new hires",
            &[
                "By June, I will pass the exam",
                "By June, I will write a guide for new hires",
            ],
        );
        check(
            "Develop, teach, and evaluate 6 lessons with our math coach",
            &[
                "Develop 6 lessons with our math coach",
                "Teach 6 lessons with our math coach",
                "Evaluate 6 lessons with our math coach",
            ],
        );
        check("Pass the sales and support exam", &[]);
        check("Read ten books on research and development", &[]);
        check(
            "Lead 3 projects. Train 2 staff.",
            &["Lead 3 projects.", "Train 2 staff."],
        );
        check("Email Dr. Grant about the job", &[]);
        check("Pass the exam", &[]);
        check("", &[]);
    }

    #[test]
    fn a_preposition_stays_with_its_verb() {
        check(
            "Research and apply to 5 colleges by December 1",
            &[
                "Research 5 colleges by December 1",
                "Apply to 5 colleges by December 1",
            ],
        );
        check(
            "Study and prepare for the exam in May",
            &["Study for the exam in May", "Prepare for the exam in May"],
        );
        check(
            "Search for and apply to 10 jobs",
            &["Search for 10 jobs", "Apply to 10 jobs"],
        );
        check(
            "Read and write in Spanish every day",
            &["Read in Spanish every day", "Write in Spanish every day"],
        );
    }

    #[test]
    fn nothing_is_offered_where_a_part_would_not_read() {
        for statement in [
            // "Graduate a job", "Train a marathon".
            "Graduate and get a job at a bank",
            "Train and run a marathon in May",
            // Two words of one thing.
            "Attend 4 meet and greet events",
            "Set up a lost and found desk for the school",
            "Reduce scrap and rework to under 2% of parts",
            // The second verb belongs to a clause within the first part.
            "Apply for 10 jobs before I travel and visit 2 friends",
            // It points back.
            "Plan a trip & book it",
            "Interview 5 customers and write down their needs",
            // The second verb belongs to another one within the first part.
            "Learn to build and test a bridge",
            "Use the new tool to plan and report all sales",
            // A first part without an end.
            "Prepare for and then, in May, pass it",
            // Perhaps a third action, perhaps a list of things.
            "Manage budgets, plan events and lead the volunteers",
            // Four actions.
            "Plan a talk, write a talk, give a talk and record a talk",
            "Complete the course Lead and Manage Effective Workplace Relationships",
        ] {
            check(statement, &[]);
        }
    }

    #[test]
    fn a_half_may_be_short_and_still_pass_what_is_not_about_its_length() {
        let (mut draft, context) = good();
        draft.set_statement("Write a book and teach a class");
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let warned = |draft: &GoalDraft| -> Vec<u8> {
            let report = report(draft, &context, today, &EN);
            report.warnings().map(|(check, _)| check.number).collect()
        };
        let goals = split(&draft, &EN).unwrap();
        let one = &goals[0];
        assert_eq!(warned(&draft), [6]);
        assert_eq!(warned(one), [4, 5]);
        assert_eq!(
            fixes(&draft, &context, today, &EN, 6),
            [],
            "worse for its score"
        );
    }

    #[test]
    fn the_measure_stays_with_the_first() {
        let mut draft = GoalDraft::default();
        draft.set_statement("Write a book and teach a class");
        draft.set(Field::Target, "80");
        draft.set(Field::Due, "2026-06-30");
        draft.set(Field::StepMinutes, "20");
        let goals = split(&draft, &EN).unwrap();
        let [one, other] = goals.as_slice() else {
            unreachable!()
        };
        assert_eq!(
            (one.text(Field::Target), other.text(Field::Target)),
            ("80", "")
        );
        assert_eq!(other.text(Field::Due), "2026-06-30");
        assert_eq!(other.text(Field::StepMinutes), "");
    }
}
