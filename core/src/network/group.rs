//! An association, a club, a meetup as stored.

use super::is_example;
use crate::keyed::keyed;
use crate::record::fields::{Choice, Day, Link, Optional, Text, fields};
use crate::store::{Kind, ListRecord};

/// So many groups fit in.
pub const MAX_GROUPS: usize = 200;

keyed! {
    GroupKind {
        Association "association",
        Alumni "alumni",
        Union "union",
        Meetup "meetup",
        Online "online",
        Other "other",
    }
}

keyed! {
    /// What a fee is paid for.
    FeePer {
        Month "month",
        Year "year",
        Once "once",
    }
}

fields! {
    /// A group that the reader belongs to, or may.
    NetworkGroup with id, Kind::Group, "group", known by ["name", "value"],
    "An association, a club or a meetup." {
        required {
            name "name": Text<200>, "What it is called.";
            kind "kind": Choice<GroupKind>, "What it is.";
        }
        optional {
            link "link": Optional<Link>, "Its address.";
            fee "fee": Text<40>, "The fee, as typed.";
            fee_per "fee_per": Optional<Choice<FeePer>>, "What the fee is paid for.";
            renews_on "renews_on": Optional<Day>, "When the membership is renewed.";
            joined "joined": Optional<Day>, "When you joined.";
            left "left": Optional<Day>, "When you left.";
            role "role": Text<100>, "What you do in it.";
            why "why": Text<300>, "Why you belong to it.";
        }
    }
}

impl ListRecord for NetworkGroup {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}
