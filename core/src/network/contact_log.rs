//! Noting a contact, putting the next one off, and moving people between tiers.

use chrono::NaiveDate;

use super::{
    Contact, ContactKind, ContactTier, Interval, IntervalUnit, NetworkEvent, NextContact, Person,
};
use crate::keyed::keyed;
use crate::record::Stamped;

/// Why something cannot be noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogError {
    /// The day lies after today.
    Future,
    /// The day lies before today, and only a later one makes sense.
    Past,
}

keyed! {
    /// When one last talked, as asked of the first people.
    LastTalk {
        ThisWeek "this_week",
        LastMonth "last_month",
        HalfYear "half_year",
        Longer "longer",
        NotYet "not_yet",
    }
}

impl LastTalk {
    /// The contact that stands for it, its day approximate; `None` for not yet.
    pub fn contact(self, today: NaiveDate) -> Option<Contact> {
        let ago = match self {
            LastTalk::ThisWeek => Interval::new(3, IntervalUnit::Day),
            LastTalk::LastMonth => Interval::new(1, IntervalUnit::Month),
            LastTalk::HalfYear => Interval::new(6, IntervalUnit::Month),
            LastTalk::Longer => Interval::new(12, IntervalUnit::Month),
            LastTalk::NotYet => return None,
        };
        Some(Contact {
            on: ago.before(today),
            kind: ContactKind::Met,
            note: String::new(),
            is_about: true,
        })
    }
}

/// For how long the next contact is put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    Week,
    Month,
    Until(NaiveDate),
}

impl Person {
    /// Notes a contact under an id of its own, or changes the one that has it. A counted contact on
    /// or after the planned day is what was planned, so the plan goes.
    ///
    /// # Errors
    /// [`LogError::Future`] for a day after today.
    pub fn log(
        &mut self,
        id: &str,
        contact: Contact,
        today: NaiveDate,
        at_ms: i64,
    ) -> Result<(), LogError> {
        if contact.on > today {
            return Err(LogError::Future);
        }
        self.change(at_ms, |person| {
            let next = person.next.value.as_ref();
            let is_planned = next.is_some_and(|next| next.on <= contact.on);
            if is_planned && contact.kind.counts() {
                person.next.value = None;
            }
            let part = Stamped {
                at_ms,
                value: Some(contact),
            };
            person.contacts.insert(id.to_owned(), part);
        });
        Ok(())
    }

    /// Takes a noted contact away.
    pub fn unlog(&mut self, id: &str, at_ms: i64) {
        self.change(at_ms, |person| drop(person.contacts.remove(id)));
    }

    /// Puts the next contact off (P5). What it is about stays.
    ///
    /// # Errors
    /// [`LogError::Past`] for a day before today.
    pub fn put_off(
        &mut self,
        not_now: NotNow,
        today: NaiveDate,
        at_ms: i64,
    ) -> Result<(), LogError> {
        let on = match not_now {
            NotNow::Week => Interval::new(1, IntervalUnit::Week).after(today),
            NotNow::Month => Interval::new(1, IntervalUnit::Month).after(today),
            NotNow::Until(day) => day,
        };
        if on < today {
            return Err(LogError::Past);
        }
        self.change(at_ms, |person| {
            let what = person.next.value.take().map(|next| next.what);
            let what = what.unwrap_or_default();
            person.next.value = Some(NextContact { on, what });
        });
        Ok(())
    }

    /// Moves the person to a tier (P4): who leaves the parked ones comes into rotation today;
    /// between the others the base stays.
    pub fn set_tier(&mut self, tier: ContactTier, today: NaiveDate, at_ms: i64) {
        self.change(at_ms, |person| {
            if person.tier.value == ContactTier::Parked && tier != ContactTier::Parked {
                person.in_rotation_since.value = today;
            }
            person.tier.value = tier;
        });
    }
}

/// Notes that one met a person at an event, or that one did not: in the event, and as a contact of
/// the person under the id of the event, so that it is there once. The contact has the event's
/// (first) day.
///
/// # Errors
/// [`LogError::Future`] for an event that is to come.
pub fn meet_at_event(
    event: &mut NetworkEvent,
    person: &mut Person,
    has_met: bool,
    today: NaiveDate,
    at_ms: i64,
) -> Result<(), LogError> {
    let id = event.id.clone();
    let note = person.contacts.get(&id).and_then(|it| it.value.as_ref());
    let note = note.map(|it| it.note.clone()).unwrap_or_default();
    if has_met {
        let contact = Contact {
            on: event.on.value,
            kind: ContactKind::Event,
            note,
            is_about: false,
        };
        person.log(&id, contact, today, at_ms)?;
    } else {
        person.unlog(&id, at_ms);
    }
    event.change(at_ms, |event| {
        let met = &mut event.met.value;
        met.retain(|other| *other != person.id);
        if has_met {
            met.push(person.id.clone());
        }
    });
    Ok(())
}

/// How many contacts that count there were with the people of a goal after a day, up to today: for
/// a goal that counts conversations, since its last check-in.
pub fn conversations<'a>(
    people: impl IntoIterator<Item = &'a Person>,
    goal: &str,
    after: Option<NaiveDate>,
    today: NaiveDate,
) -> usize {
    let people = people.into_iter();
    let of_goal = people.filter(|it| it.goals.value.iter().any(|id| id == goal));
    let is_new = |contact: &Contact| {
        contact.kind.counts() && contact.on <= today && after.is_none_or(|after| contact.on > after)
    };
    let counts = of_goal.map(|person| {
        let contacts = person.live_contacts();
        contacts.filter(|(_, contact)| is_new(contact)).count()
    });
    counts.sum()
}

#[cfg(test)]
#[path = "contact_log_tests.rs"]
mod tests;
