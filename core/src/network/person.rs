//! A person as stored.

use super::{ContactTier, Interval, is_example};
use crate::keyed::keyed;
use crate::record::fields::{
    Choice, Day, Flag, Id, Link, List, Map, Optional, Text, fields, live, part,
};
use crate::store::{Kind, ListRecord};

/// So many people fit in.
pub const MAX_PEOPLE: usize = 2_000;

keyed! {
    /// How one was in touch.
    ContactKind {
        Met "met",
        Call "call",
        Message "message",
        Event "event",
        /// Without an answer. It never counts as a contact (P3).
        Tried "tried",
    }
}

impl ContactKind {
    /// Whether it moves the day on which the next contact is due (P3).
    pub fn counts(self) -> bool {
        self != ContactKind::Tried
    }
}

part! {
    /// A contact that was.
    Contact "network-contact", "How and when you were in touch." {
        on "on": Day, "The day.";
        kind "kind": Choice<ContactKind>, "How. `tried` is without an answer and never counts.";
        note "note": Text<500>, "What was said.";
        /// The day is a guess, as from "half a year ago".
        is_about "about": Flag, "Whether the day is approximate.";
    }
}

part! {
    /// A contact that is meant to be.
    NextContact "network-next", "A planned contact." {
        on "on": Day, "The day.";
        what "what": Text<200>, "What it is about.";
    }
}

part! {
    /// A person from whom one learns.
    Mentor "network-mentor", "What you learn from a person." {
        topic "topic": Text<200>, "About what.";
        from "from": Optional<Day>, "Since when.";
        until "until": Optional<Day>, "Until when.";
        questions "questions": List<Text<200>, 10>, "What to ask next.";
    }
}

fields! {
    /// Somebody the reader knows.
    Person with id, Kind::Person, "person", known by ["name", "value"],
    "Somebody you know." {
        required {
            name "name": Text<200>, "What they are called.";
            tier "tier": Choice<ContactTier>, "How often to be in touch.";
            /// The day the person was added, or was last taken out of the parked ones (P4).
            in_rotation_since "in_rotation_since": Day,
                "The day they were added, or left `parked`.";
        }
        optional {
            given "given": Text<100>, "Given name.";
            family "family": Text<100>, "Family name.";
            organization "organisation": Text<200>, "Where they work.";
            role "role": Text<200>, "As what.";
            emails "emails": List<Text<254>, 5>, "E-mail addresses.";
            phones "phones": List<Text<40>, 5>, "Phone numbers.";
            links "links": List<Link, 3>, "Addresses of the web.";
            /// Takes the place of the tier's (P2).
            ideal "ideal": Optional<Interval>, "The interval to be in touch, instead of the tier's.";
            /// Takes the place of the tier's (P2).
            longest "longest": Optional<Interval>,
                "The longest interval, instead of the tier's.";
            since "since": Optional<Day>, "Since when you know each other.";
            how "how": Text<500>, "How you know each other.";
            give "give": Text<500>, "What you can do for them.";
            notes "notes": Text<2_000>, "Notes.";
            mentor "mentor": Optional<Mentor>, "What you learn from them.";
            next "next": Optional<NextContact>, "The planned contact.";
            contacts "contacts": Map<Contact>, "When you were in touch.";
            groups "groups": List<Id, 20>, "Groups that both belong to.";
            goals "goals": List<Id, 20>, "Goals that they help with.";
            entry "entry": Optional<Id>, "The part of your path where you met.";
            batch "batch": Text<40>, "The import they came with; empty for none.";
            archived "archived": Flag, "Whether they are archived.";
        }
    }
}

impl Person {
    /// The contacts that are not deleted, with their ids.
    pub fn live_contacts(&self) -> impl Iterator<Item = (&str, &Contact)> {
        live(&self.contacts).map(|(id, contact, _)| (id, contact))
    }

    /// Whether no interval asks for a contact: archived or parked (P5).
    pub fn rests(&self) -> bool {
        self.archived.value || self.tier.value == ContactTier::Parked
    }
}

impl ListRecord for Person {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}
