//! The one list of the kinds of record, and what follows from it.

use super::revert::{Change, reverted_text, reverted_whole};
use super::{Key, LoadError, Record, load, version};
use crate::record::Clock;
use crate::record::form::Table;
use crate::tool::ToolId;

/// Calls the macro in brackets with what follows them, and with a row for each kind of record: its
/// stored name (never changed, since stored data depends on it), whether there can be many, the
/// tool whose record it is (`None` for what belongs to the app as a whole), its word in the table
/// of "Your data", and its type. The order is the one in which a reader sees them.
#[macro_export]
macro_rules! for_each_kind {
    ([$($run:tt)+] $($argument:tt)*) => {
        $($run)+! { [$($argument)*]
            /// A finished quiz.
            QuizTaking "quiz-taking" Many Some(ToolId::Quiz), takings $crate::quiz::Taking;
            /// A quiz in progress.
            QuizDraft "quiz-draft" Many Some(ToolId::Quiz), drafts $crate::quiz::Draft;
            /// A job offer.
            Offer "offer" Many Some(ToolId::Offers), offers $crate::offers::SavedOffer;
            /// What holds for all offers that are compared.
            OfferSettings "offer-basis" Single Some(ToolId::Offers),
                offer_settings $crate::offers::SavedOfferSettings;
            /// A goal.
            Goal "goal" Many Some(ToolId::Goals), goals $crate::goals::Goal;
            /// What the reader has time for, shared by all goals.
            GoalSettings "goal-season" Single Some(ToolId::Goals),
                goal_settings $crate::goals::GoalSettings;
            /// A job, a course, a time at home.
            JourneyEntry "journey-entry" Many Some(ToolId::Journey),
                journey_entries $crate::journey::record::JourneyEntry;
            /// A skill, and what shows it.
            JourneySkill "journey-skill" Many Some(ToolId::Journey),
                journey_skills $crate::journey::record::JourneySkill;
            /// Something to be learned.
            JourneyLearning "journey-learning" Many Some(ToolId::Journey),
                journey_learning $crate::journey::record::JourneyLearning;
            /// Where the reader means to go.
            JourneyPlan "journey-plan" Single Some(ToolId::Journey),
                journey_plan $crate::journey::record::JourneyPlan;
            /// Somebody the reader knows.
            Person "person" Many Some(ToolId::Network), people $crate::network::Person;
            /// A group that the reader belongs to.
            Group "group" Many Some(ToolId::Network), groups $crate::network::NetworkGroup;
            /// Something that people meet at.
            NetworkEvent "event" Many Some(ToolId::Network), network_events $crate::network::NetworkEvent;
            /// What holds for all of Network.
            NetworkSettings "network" Single Some(ToolId::Network),
                network_settings $crate::network::NetworkSettings;
            /// An opening, and where the application stands.
            Opportunity "opportunity" Many Some(ToolId::Network), opportunities $crate::network::Opportunity;
            /// Something done to find work.
            SearchActivity "search-activity" Many Some(ToolId::Network),
                search_activities $crate::network::SearchActivity;
            /// How a week is planned, and what holds for all weeks.
            Balance "balance" Single Some(ToolId::Balance), balance $crate::balance::record::Balance;
            /// A week that was.
            BalanceWeek "week" Many Some(ToolId::Balance), balance_weeks $crate::balance::record::BalanceWeek;
            /// Something to do.
            BalanceTask "task" Many Some(ToolId::Balance), balance_tasks $crate::balance::record::BalanceTask;
            /// Where the reader wants to go.
            Aim "aim" Many Some(ToolId::Plan), aims $crate::plan::record::AimRecord;
            /// What counts when offers are compared.
            Criterion "criterion" Many Some(ToolId::Plan), criteria $crate::plan::record::CriterionRecord;
            /// A choice that was made.
            Decision "decision" Many Some(ToolId::Plan), decisions $crate::plan::record::DecisionRecord;
            /// What the reader said of what Plan shows.
            PlanSettings "plan" Single Some(ToolId::Plan), plan_settings $crate::plan::record::PlanSettings;
            /// How the reader likes the app; one a device.
            Settings "settings" Single None, settings $crate::store::Settings;
        }
    };
}

/// Whether there can be several records of a kind.
enum Count {
    Single,
    Many,
}

macro_rules! define_kinds {
    ([] $(
        $(#[$doc:meta])* $kind:ident $name:literal $count:ident $tool:expr, $word:ident $record:ty;
    )*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// In the order in which a reader sees them.
            pub const ALL: [Kind; [$($name),*].len()] = [$(Kind::$kind),*];

            /// The name in keys and envelopes. Never changed: stored data depends on it.
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name),* }
            }

            /// Whether there is only one record of this kind, kept without an id.
            pub const fn is_single(self) -> bool {
                match self { $(Kind::$kind => matches!(Count::$count, Count::Single)),* }
            }

            /// The tool whose record it is; `None` for what belongs to the app as a whole.
            pub const fn tool(self) -> Option<ToolId> {
                match self { $(Kind::$kind => $tool),* }
            }
        }
    };
}

for_each_kind!([define_kinds]);

/// Runs an expression with a name for the type of record of a kind.
#[macro_export]
macro_rules! with_record_type {
    ($kind:expr, $record:ident => $run:expr) => {
        $crate::for_each_kind!([$crate::match_record_type] $kind, $record => $run)
    };
}

/// For [`with_record_type`] alone.
#[doc(hidden)]
#[macro_export]
macro_rules! match_record_type {
    ([$of:expr, $name:ident => $run:expr] $(
        $(#[$doc:meta])* $kind:ident $key:literal $count:ident $tool:expr, $word:ident $record:ty;
    )*) => {
        match $of {
            $($crate::store::Kind::$kind => {
                type $name = $record;
                $run
            })*
        }
    };
}

/// What the stored form of a kind looks like. For the documentation: no code that ships calls it.
pub fn table(kind: Kind) -> &'static Table {
    with_record_type!(kind, R => R::FORM)
}

/// [`version`] of a kind. For the documentation too.
pub fn version_of(kind: Kind) -> u16 {
    with_record_type!(kind, R => version::<R>())
}

/// Whether text could be read under a key, whatever its kind.
///
/// # Errors
/// As [`load`].
pub fn check(key: &Key, text: &str) -> Result<(), LoadError> {
    with_record_type!(key.kind(), R => load::<R>(key, Some(text)).map(drop))
}

/// [`reverted_text`] for a key of any kind, and for texts that are no records.
pub fn reverted_text_of_any(
    change: &Change,
    now: Option<&str>,
    clock: Clock,
) -> Option<Option<String>> {
    match Key::parse(&change.stored_key) {
        Some(key) => with_record_type!(key.kind(), R => reverted_text::<R>(change, now, clock)),
        None => reverted_whole(change, now),
    }
}
