//! A conference, a talk, a fair as stored.

use super::is_example;
use crate::keyed::keyed;
use crate::record::fields::{Choice, Day, Flag, Id, Link, List, Optional, Text, Time, fields};
use crate::store::{Kind, ListRecord};

/// So many events fit in.
pub const MAX_EVENTS: usize = 500;

keyed! {
    /// Whether one goes, or went.
    Attendance {
        Planned "planned",
        Yes "yes",
        No "no",
    }
}

fields! {
    /// Something that people meet at.
    NetworkEvent with id, Kind::NetworkEvent, "event", known by ["name", "value"],
    "A conference, a talk, a fair." {
        required {
            name "name": Text<200>, "What it is called.";
            on "on": Day, "The day, or the first of several.";
            went "went": Choice<Attendance>, "Whether you went.";
        }
        optional {
            until "until": Optional<Day>, "The last day.";
            time "time": Optional<Time>, "When it begins.";
            place "place": Text<200>, "Where.";
            link "link": Optional<Link>, "Its address.";
            group "group": Optional<Id>, "The group that holds it.";
            cost "cost": Text<40>, "What it costs, as typed.";
            counts_as_search "counts_as_search": Flag,
                "Whether it stands in the report of your job search.";
            met "met": List<Id, 50>, "The people you met there.";
            goals "goals": List<Id, 20>, "Goals that it helps with.";
            note "note": Text<1_000>, "What you take from it.";
        }
    }
}

impl ListRecord for NetworkEvent {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}
