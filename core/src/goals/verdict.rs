//! What a check may look at, and what it answers. Below the checks, which stand below their list in
//! [`super::check`].

use chrono::NaiveDate;

use super::context::Context;
use super::plan::Plan;
use super::reason::Reason;
use super::words::Lexicon;

/// All that a check may look at.
#[derive(Clone, Copy, Debug)]
pub struct CheckCtx<'a> {
    /// The goal as far as it can be read.
    pub plan: &'a Plan,
    /// What it stands in.
    pub context: &'a Context,
    /// The reader's own day.
    pub today: NaiveDate,
    /// The words of the reader's language.
    pub lexicon: &'a Lexicon,
}

/// What a check says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Pass,
    /// It does not; nothing is blocked.
    Warn(Reason),
    /// The rule does not apply to this goal.
    NotApplicable,
}

/// A pass if `holds`, else a warning.
pub(super) fn pass_if(holds: bool, reason: Reason) -> Verdict {
    if holds {
        Verdict::Pass
    } else {
        Verdict::Warn(reason)
    }
}
