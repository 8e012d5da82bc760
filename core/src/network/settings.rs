//! What holds for all of Network.

use crate::keyed::keyed;
use crate::record::fields::{Choice, List, Optional, Text, Whole, fields};
use crate::store::Kind;
use crate::week_start::WeekStart;

keyed! {
    /// Whether the reader looks for work: it decides whether people or opportunities come first.
    Looking {
        Yes "yes",
        /// Not now, but open to it.
        Open "open",
        No "no",
    }
}

keyed! {
    /// What a calendar shows of a person's name. Others may read it.
    #[derive(Default)]
    CalendarNames {
        #[default]
        First "first",
        Initials "initials",
        Full "full",
    }
}

fields! {
    /// The reader's choices for people, opportunities and the report. What is not chosen is as each
    /// rule says.
    NetworkSettings, Kind::NetworkSettings, "network", known by [],
    "What you chose for your network and your job search." {
        required {}
        optional {
            looking "looking": Optional<Choice<Looking>>, "Whether you look for work.";
            week_start "week_start": Optional<Choice<WeekStart>>, "The first day of a week.";
            needed "needed": Optional<Whole<0, 50>>, "Entries of a report needed in a week.";
            quiet_interested "quiet_interested": Optional<Whole<1, 120>>,
                "Quiet days before an opportunity you are interested in is stale.";
            quiet_applied "quiet_applied": Optional<Whole<1, 120>>,
                "The same of an application.";
            quiet_interviewing "quiet_interviewing": Optional<Whole<1, 120>>,
                "The same between interviews.";
            quiet_offer "quiet_offer": Optional<Whole<1, 120>>, "The same of an offer.";
            calendar_names "calendar_names": Optional<Choice<CalendarNames>>,
                "What a calendar shows of a name.";
            report_template "report_template": Text<40>,
                "The template of the report; empty for the general one.";
            report_columns "report_columns": List<Text<40>, 40>,
                "The columns of the report, if they are not the template's.";
        }
    }
}
