//! Mends: changes of a draft that take a warning away with one press.
//!
//! A mend is only offered if it keeps its word: the check passes afterwards (or no longer applies,
//! where the mend removes what it looks at), no other that passed warns, and neither a letter's
//! score nor the whole one falls. A statement in other words also has to read as a sentence and
//! to hold every number of the one before. What only the reader can know, such as a baseline, has no mend;
//! [`Check::field`](super::check::Check) says where to type it.
//!
//! [`Mend::Split`] is among the [`mends`] only where it keeps this word for the first half. The app
//! offers [`split`] for every second action: two goals are judged apart. What holds of it then is
//! told there.

use chrono::NaiveDate;

use super::amounts::numbers;
use super::check::{Letter, Report, Scene, Verdict, report};
use super::context::Context;
use super::draft::{GoalDraft, MilestoneText};
use super::field::Field;
use super::mends::{candidates, spread};
use super::split::split;
use super::statement::{Token, tokens};
use super::words::Lexicon;
use crate::day::date_to_text;

/// A change of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mend {
    /// The goal in other words.
    Statement(String),
    /// The first action stays; [`split`] also gives each other one as a goal of its own.
    Split,
    /// This text in a field.
    Set(Field, String),
    /// Another due day; milestones that then lie outside are spread anew.
    Due(NaiveDate),
    /// These milestones.
    Milestones(Vec<MilestoneText>),
    /// No longer waits for the goals with these ids.
    NotAfter(Vec<String>),
}

impl Mend {
    /// The draft with this change.
    #[must_use]
    pub fn apply(&self, draft: &GoalDraft, lexicon: &Lexicon) -> GoalDraft {
        let mut mended = draft.clone();
        match self {
            Mend::Statement(statement) => mended.set_statement(statement),
            Mend::Split => {
                let goals = split(draft, lexicon).into_iter().flatten();
                if let Some(first) = goals.into_iter().next() {
                    mended = first;
                }
            }
            Mend::Set(field, text) => mended.set(*field, text.as_str()),
            Mend::Due(day) => {
                mended.set(Field::Due, date_to_text(*day));
                let (plan, _) = mended.read();
                let span = plan.start.map(|start| start..=*day);
                let fits = |due: NaiveDate| span.as_ref().is_none_or(|span| span.contains(&due));
                if !plan.milestones.iter().all(|it| fits(it.due)) {
                    mended.milestones = spread(&plan);
                }
            }
            Mend::Milestones(milestones) => mended.milestones.clone_from(milestones),
            Mend::NotAfter(ids) => mended.after.retain(|id| !ids.contains(id)),
        }
        mended
    }
}

/// What can be offered for the check with this number: nothing if it does not warn, or if only
/// the reader can say what is missing.
pub fn mends(
    draft: &GoalDraft,
    context: &Context,
    today: NaiveDate,
    lexicon: &Lexicon,
    number: u8,
) -> Vec<Mend> {
    let judged = |draft: &GoalDraft| report(draft, context, today, lexicon);
    let before = judged(draft);
    if !matches!(before.verdict(number), Some(Verdict::Warn(_))) {
        return Vec::new();
    }
    let (plan, _) = draft.read();
    let scene = Scene {
        plan: &plan,
        context,
        today,
        lexicon,
    };
    let mut offered = candidates(number, &scene, draft);
    offered.retain(|mend| {
        let reads = match mend {
            Mend::Statement(said) => still_reads(&plan.statement, said, lexicon),
            _ => true,
        };
        reads && keeps_its_word(number, mend, &before, &judged(&mend.apply(draft, lexicon)))
    });
    offered
}

/// Whether a statement in other words reads as well as the one before: it has all its numbers, and
/// no word waits for one that is gone, at the end or before a word that cannot follow.
fn still_reads(before: &str, after: &str, lexicon: &Lexicon) -> bool {
    let (old, new) = (tokens(before, lexicon), tokens(after, lexicon));
    let said = numbers(&new, lexicon);
    let waits = |tokens: &[Token]| {
        let waits = |word: &str| Lexicon::has(lexicon.dangling, word);
        let leads = |word: &str| waits(word) && !Lexicon::has(lexicon.before_things, word);
        let pairs = tokens.windows(2).filter(|pair| match pair {
            [one, next] => {
                let joined = [&one.word, " ", &next.word].concat();
                let may = lexicon.joined_prepositions.contains(&joined.as_str());
                waits(&one.word) && leads(&next.word) && !may
            }
            _ => false,
        });
        let ends = tokens.last().is_some_and(|last| waits(&last.word));
        pairs.count() + usize::from(ends)
    };
    numbers(&old, lexicon)
        .iter()
        .all(|number| said.contains(number))
        && waits(&new) <= waits(&old)
}

fn keeps_its_word(number: u8, mend: &Mend, before: &Report, after: &Report) -> bool {
    let falls = |letter: Letter| after.score(letter).is_below(before.score(letter));
    let mut pairs = before.findings.iter().zip(&after.findings);
    let breaks = pairs.any(|(before, after)| {
        before.verdict == Verdict::Pass && matches!(after.verdict, Verdict::Warn(_))
    });
    let mends = match after.verdict(number) {
        Some(Verdict::Pass) => true,
        Some(Verdict::NotApplicable) => matches!(mend, Mend::NotAfter(_)),
        Some(Verdict::Warn(_)) | None => false,
    };
    mends
        && !breaks
        && !after.total().is_below(before.total())
        && !Letter::ALL.into_iter().any(falls)
}

#[cfg(test)]
#[path = "mend_tests.rs"]
mod tests;
