//! When a person is to be written to (P1 to P5).

use chrono::NaiveDate;

use super::{Contact, ContactTier, Interval, Person};

/// How it stands between the reader and a person, by the urgency of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactStatus {
    /// The longest interval has passed.
    Losing,
    /// The ideal interval, or the planned day, has passed.
    Due,
    /// A day for the next contact is set, today or later.
    Planned,
    Fine,
    /// Parked or archived: nothing is due, ever.
    Resting,
}

/// When a person is to be written to, as of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactState {
    pub status: ContactStatus,
    /// The latest contact that counts (P3).
    pub last: Option<NaiveDate>,
    /// The latest attempt without an answer, if no contact came on or after it.
    pub tried: Option<NaiveDate>,
    /// What intervals are counted from, and when the contact is due and late; `None` while it rests.
    pub dates: Option<ContactDates>,
    /// In days: fine, until due; due, since due; losing, since late; planned, until the planned day.
    /// `None` while it rests.
    pub days: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactDates {
    /// The last contact, or the day the person came into rotation (P4).
    pub base: NaiveDate,
    /// The base and the ideal interval.
    pub ideal: NaiveDate,
    /// The same, or an earlier planned day that passed without a contact (P5).
    pub due: NaiveDate,
    /// From here on one loses touch; never before `ideal` (P2).
    pub late: NaiveDate,
    /// The planned day that stands in [`ContactStatus::Planned`].
    pub planned: Option<NaiveDate>,
}

/// Whether two intervals can be typed for one person (P2): the longest is not below the ideal, a
/// month counting 30 days. What is not given is the tier's.
pub fn fits_together(
    tier: ContactTier,
    ideal: Option<&Interval>,
    longest: Option<&Interval>,
) -> bool {
    let days = |own: Option<&Interval>, usual: Option<Interval>| {
        let usual = usual.as_ref();
        own.or(usual).map(Interval::about_days)
    };
    match (days(ideal, tier.ideal()), days(longest, tier.longest())) {
        (Some(ideal), Some(longest)) => longest >= ideal,
        _ => true,
    }
}

/// The contact that counts as the last (P3): of the latest day up to today, with the latest edit of
/// several.
pub fn last_contact(person: &Person, today: NaiveDate) -> Option<&Contact> {
    latest(person, today, |contact| contact.kind.counts())
}

fn latest(
    person: &Person,
    today: NaiveDate,
    is_wanted: impl Fn(&Contact) -> bool,
) -> Option<&Contact> {
    let contacts = person.contacts.values();
    let contacts = contacts.filter_map(|part| Some((part.value.as_ref()?, part.at_ms)));
    let contacts = contacts.filter(|(it, _)| it.on <= today && is_wanted(it));
    let last = contacts.max_by_key(|(it, at_ms)| (it.on, *at_ms));
    last.map(|(contact, _)| contact)
}

/// When a person is to be written to (P1 to P5).
pub fn contact_state(person: &Person, today: NaiveDate) -> ContactState {
    let last = last_contact(person, today).map(|it| it.on);
    let tried = latest(person, today, |it| !it.kind.counts()).map(|it| it.on);
    let tried = tried.filter(|tried| last.is_none_or(|last| last < *tried));
    let Some(dates) = dates(person, last, today) else {
        return ContactState {
            status: ContactStatus::Resting,
            last,
            tried,
            dates: None,
            days: None,
        };
    };
    let since = |day: NaiveDate| today.signed_duration_since(day).num_days();
    let (status, days) = if let Some(planned) = dates.planned {
        (ContactStatus::Planned, -since(planned))
    } else if today >= dates.late {
        (ContactStatus::Losing, since(dates.late))
    } else if today >= dates.due {
        (ContactStatus::Due, since(dates.due))
    } else {
        (ContactStatus::Fine, -since(dates.due))
    };
    ContactState {
        status,
        last,
        tried,
        dates: Some(dates),
        days: Some(days),
    }
}

/// `None` for who rests.
fn dates(person: &Person, last: Option<NaiveDate>, today: NaiveDate) -> Option<ContactDates> {
    if person.rests() {
        return None;
    }
    let tier = person.tier.value;
    let ideal = person.ideal.value.clone().or(tier.ideal())?;
    let longest = person.longest.value.clone().or(tier.longest())?;
    let base = last.unwrap_or(person.in_rotation_since.value);
    let (ideal, longest) = (ideal.after(base), longest.after(base));
    let next = person.next.value.as_ref().map(|next| next.on);
    // A planned day that passed without a contact.
    let missed = next.filter(|next| *next < today && last.is_none_or(|last| last < *next));
    Some(ContactDates {
        base,
        ideal,
        due: missed.map_or(ideal, |missed| missed.min(ideal)),
        late: longest.max(ideal),
        planned: next.filter(|next| *next >= today),
    })
}

#[cfg(test)]
#[path = "contact_state_tests.rs"]
mod tests;
