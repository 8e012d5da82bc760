//! What the hours of a week go to (W1).

use litemap::LiteMap;

use crate::keyed::keyed;

keyed! {
    /// What hours go to. What a week has beyond these is open.
    TimeKind {
        Work "work",
        /// The way to work and back.
        Commute "commute",
        /// Learning, looking for a job, networking.
        Career "career",
        /// Children and relatives.
        Care "care",
        /// Household and errands.
        Home "home",
        Sleep "sleep",
        /// Rest, sport, friends.
        Own "own",
    }
}

/// Minutes of a week by what they go to. A kind that is missing is not given, which is not zero.
pub type KindMinutes = LiteMap<TimeKind, i64>;

/// The minutes of all kinds together.
pub(super) fn sum(minutes: &KindMinutes) -> i64 {
    let all = minutes.values().copied();
    all.fold(0, i64::saturating_add)
}
