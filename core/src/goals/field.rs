//! What can be said of a goal: one list for the form, the stored record and the draft.

use crate::form;

/// What a field holds.
pub type FieldKind = form::FieldKind;

/// The longest text of a field, in characters.
pub const LONGEST_TEXT: usize = 1_000;

/// The largest baseline or target, in its unit; the smallest is its negative.
const MAX: i64 = 100_000_000;

/// Makes the list of fields with the key and content of each.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $key:literal $kind:ident $(($keys:expr))? $([$least:expr, $most:expr])?;)*) => {
        /// A field of a goal.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Field {
            $($(#[$doc])* $name,)*
        }

        impl Field {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Field] = &[$(Field::$name),*];

            /// Its name in stored records and in words. Never changed.
            pub const fn key(self) -> &'static str {
                match self { $(Field::$name => $key),* }
            }

            /// The field of that name.
            pub fn from_key(key: &str) -> Option<Field> {
                Field::ALL.iter().copied().find(|field| field.key() == key)
            }

            /// What it holds.
            pub const fn kind(self) -> FieldKind {
                match self { $(Field::$name => FieldKind::$kind $(($keys))?),* }
            }

            /// The least and the most that is taken of a number, in its unit.
            pub const fn range(self) -> (i64, i64) {
                match self {
                    $($(Field::$name => ($least, $most),)?)*
                    _ => (0, 0),
                }
            }
        }
    };
}

fields! {
    /// The verb that the goal starts with.
    Verb "verb" Words;
    /// What it does it to: the rest of the statement.
    Object "object" Words;
    /// A result, or an activity that serves one.
    Kind "kind" Choice(&["result", "activity"]);
    /// The result that an activity serves.
    Serves "serves" Words;
    /// Measured by a number, or by yes or no.
    Measured "measured" Choice(&["number", "yes_no"]);
    /// What is counted.
    Metric "metric" Words;
    /// The unit it is counted in.
    Unit "unit" Words;
    /// What a percentage is a share of.
    OfWhat "of_what" Words;
    /// Where it stands at the start, in the unit.
    Baseline "baseline" Decimal [-MAX, MAX];
    /// Where it is to stand when due, in the unit.
    Target "target" Decimal [-MAX, MAX];
    /// Which way the number is to go.
    Direction "direction" Choice(&["rise", "fall", "at_least", "at_most", "keep"]);
    /// What proves a goal of yes or no.
    Proof "proof" Words;
    /// Where the number comes from.
    Source "source" Words;
    /// What is done week by week as a measure of its own (a leading one).
    LeadMeasure "lead_measure" Words;
    /// Days from one check-in to the next.
    CheckInDays "check_in_days" Whole [1, 366];
    /// The first day.
    Start "start" Date;
    /// The day it is due.
    Due "due" Date;
    /// Hours it takes altogether.
    HoursNeeded "hours_needed" Decimal [0, 100_000];
    /// Hours a week promised to it.
    HoursAWeek "hours_a_week" Decimal [0, 168];
    /// The most that the number can move in a week, as the reader sees it.
    MostPace "most_pace" Decimal [0, MAX];
    /// What it costs.
    Cost "cost" Decimal [0, MAX];
    /// What may be spent on it.
    Budget "budget" Decimal [0, MAX];
    /// What else helps.
    Resources "resources" Words;
    /// How sure the reader is, 0 to 10.
    Confidence "confidence" Decimal [0, 10];
    /// What is most likely to get in the way.
    Obstacle "obstacle" Words;
    /// What is done then: "if ..., then I ...".
    Plan "plan" Words;
    /// Why it matters.
    Why "why" Words;
    /// How much it matters beside other goals.
    Priority "priority" Choice(&["low", "medium", "high"]);
    /// The first step.
    Step "step" Words;
    /// The day of the first step.
    StepDue "step_due" Date;
    /// Minutes that the first step takes.
    StepMinutes "step_minutes" Whole [0, 10_000];
    /// Days from one review to the next.
    ReviewDays "review_days" Whole [1, 366];
    /// A deadline that others set.
    OutsideDeadline "outside_deadline" Date;
    /// The career stage that the goal was made for.
    Stage "stage" Choice(&["early", "middle", "senior"]);
    /// The key of the template that it began with.
    Template "template" Words;
    /// The day on which it was last resumed: from then on its rhythms count again.
    Resumed "resumed" Date;
    /// The quiz result that it came from, as [`FromResult`](super::from_result::FromResult)
    /// writes it.
    FromResult "from_result" Words;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_field_has_a_key_of_its_own() {
        let keys: BTreeSet<&str> = Field::ALL.iter().map(|field| field.key()).collect();
        assert_eq!(keys.len(), Field::ALL.len());
        for field in Field::ALL {
            assert_eq!(Field::from_key(field.key()), Some(*field));
        }
        assert_eq!(Field::from_key("mood"), None);
    }
}
