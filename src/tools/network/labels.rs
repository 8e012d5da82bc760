//! What the tool's choices are called, and how it stands with a person, in words.

use steppingstone_core::network::{
    ContactKind, ContactState, ContactStatus, ContactTier, Interval, IntervalUnit, LastTalk,
};

use crate::platform::intl;
use crate::words::network as w;

pub(super) fn tier(tier: ContactTier) -> &'static str {
    use w::tier as t;
    match tier {
        ContactTier::Close => t::close(),
        ContactTier::Active => t::active(),
        ContactTier::Occasional => t::occasional(),
        ContactTier::Parked => t::parked(),
    }
}

/// A tier with what it asks for.
fn tier_choice(tier: ContactTier) -> &'static str {
    use w::tier_choice as t;
    match tier {
        ContactTier::Close => t::close(),
        ContactTier::Active => t::active(),
        ContactTier::Occasional => t::occasional(),
        ContactTier::Parked => t::parked(),
    }
}

/// The tiers to choose from.
pub(super) fn tiers() -> Vec<(&'static str, &'static str)> {
    let all = ContactTier::ALL.into_iter();
    all.map(|tier| (tier.key(), tier_choice(tier))).collect()
}

/// How one was in touch.
pub(super) fn contact_kind(kind: ContactKind) -> &'static str {
    use w::contact as c;
    match kind {
        ContactKind::Met => c::met(),
        ContactKind::Call => c::call(),
        ContactKind::Message => c::message(),
        ContactKind::Event => c::event(),
        ContactKind::Tried => c::tried(),
    }
}

/// The answers to when one last talked.
pub(super) fn last_talks() -> Vec<(&'static str, &'static str)> {
    use w::last_talk as l;
    let words = |talk| match talk {
        LastTalk::ThisWeek => l::this_week(),
        LastTalk::LastMonth => l::last_month(),
        LastTalk::HalfYear => l::half_year(),
        LastTalk::Longer => l::longer(),
        LastTalk::NotYet => l::not_yet(),
    };
    let all = LastTalk::ALL.into_iter();
    all.map(|talk| (talk.key(), words(talk))).collect()
}

/// Such as "every 4 weeks".
pub(super) fn interval(interval: &Interval) -> String {
    let every = usize::try_from(interval.every).unwrap_or(1);
    match interval.unit {
        IntervalUnit::Day => w::every::day(every),
        IntervalUnit::Week => w::every::week(every),
        IntervalUnit::Month => w::every::month(every),
    }
}

/// How it stands with a person.
pub(super) fn status(state: &ContactState, is_archived: bool) -> String {
    use w::state as s;
    let days = usize::try_from(state.days.unwrap_or(0)).unwrap_or(0);
    let dates = state.dates;
    match state.status {
        ContactStatus::Losing if days == 0 => s::losing_today().to_owned(),
        ContactStatus::Losing => s::losing(days),
        ContactStatus::Due if days == 0 => s::due_today().to_owned(),
        ContactStatus::Due => s::due(days),
        ContactStatus::Planned if days == 0 => s::planned_today().to_owned(),
        ContactStatus::Planned => {
            let planned = dates.and_then(|dates| dates.planned);
            planned.map_or_else(String::new, |day| s::planned(intl::date(day)))
        }
        ContactStatus::Fine => {
            dates.map_or_else(String::new, |dates| s::fine(intl::date(dates.due)))
        }
        ContactStatus::Resting if is_archived => s::archived().to_owned(),
        ContactStatus::Resting => s::parked().to_owned(),
    }
}

/// When one was last in touch, and whether one tried since.
pub(super) fn last(state: &ContactState, is_about: bool) -> Vec<String> {
    use w::state as s;
    let last = match state.last {
        Some(day) if is_about => s::last_about(intl::date(day)),
        Some(day) => s::last(intl::date(day)),
        None => s::no_contact().to_owned(),
    };
    let tried = state.tried.map(|day| s::tried(intl::date(day)));
    std::iter::once(last).chain(tried).collect()
}

/// The id of the link to a person in the list of everybody.
pub(super) fn link_id(id: &str) -> String {
    ["person-", id].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_of_a_tier_says_the_interval_that_the_rules_have() {
        crate::words::install_english();
        for tier in ContactTier::ALL {
            let words = tier_choice(tier);
            match tier.ideal() {
                Some(ideal) => assert!(words.contains(&interval(&ideal)), "{words}"),
                None => assert!(words.contains("no reminders"), "{words}"),
            }
        }
    }
}
