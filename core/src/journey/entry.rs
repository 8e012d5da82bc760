//! What a career is made of.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::{End, PartialDate};
use crate::career::Facet;
use crate::keyed::keyed;

keyed! {
    EntryKind {
        Job "job",
        SelfEmployed "self_employed",
        Internship "internship",
        Apprenticeship "apprenticeship",
        /// Military or civil.
        Service "service",
        Volunteer "volunteer",
        Caring "caring",
        Break "break",
        Education "education",
        Course "course",
        /// Has the day of issue as its end, and no start.
        Certificate "certificate",
        Project "project",
    }
}

impl EntryKind {
    /// Whether its months are months of work.
    pub fn is_work(self) -> bool {
        use EntryKind::{Apprenticeship, Internship, Job, SelfEmployed, Service};
        matches!(
            self,
            Job | SelfEmployed | Internship | Apprenticeship | Service
        )
    }

    /// Whether somebody has a role in it that can be asked about: work, and volunteering.
    pub fn is_role(self) -> bool {
        self.is_work() || self == EntryKind::Volunteer
    }

    /// Whether its months count where unpaid work is counted as well.
    pub fn is_paid_or_unpaid_work(self) -> bool {
        self.is_role() || self == EntryKind::Caring
    }

    /// Whether it is private unless the reader says otherwise.
    pub fn is_private_at_first(self) -> bool {
        matches!(self, EntryKind::Caring | EntryKind::Break)
    }
}

keyed! {
    /// What somebody answered for, from the narrowest to the widest.
    Scope {
        /// Others checked my work.
        Learning "learning",
        /// I answered for my own.
        OwnWork "own_work",
        /// I led a piece of work, a shift or a project, or trained others.
        LeadWork "lead_work",
        /// I answered for other people's work.
        LeadPeople "lead_people",
        /// I set direction or budget for a unit or more.
        Direction "direction",
    }
}

/// A job, a course, a time at home: with values read from what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    pub kind: EntryKind,
    pub title: String,
    pub organization: String,
    pub place: String,
    pub start: Option<PartialDate>,
    pub end: Option<End>,
    pub scope: Option<Scope>,
    /// The code of an occupation.
    pub occupation: Option<String>,
    /// What came of it.
    pub results: Vec<String>,
    pub notes: String,
    /// How far the role built each facet, 1 to 5; `None` where that does not apply.
    pub built: LiteMap<Facet, Option<u8>>,
    /// The ids of the skills used in it.
    pub skills: Vec<String>,
    /// Of a certificate, as `number` and `expires`.
    pub url: String,
    pub number: String,
    pub expires: Option<PartialDate>,
    pub is_private: bool,
}

impl Entry {
    /// An entry of which only the kind is known.
    pub fn new(id: impl Into<String>, kind: EntryKind) -> Entry {
        Entry {
            id: id.into(),
            kind,
            title: String::new(),
            organization: String::new(),
            place: String::new(),
            start: None,
            end: None,
            scope: None,
            occupation: None,
            results: Vec::new(),
            notes: String::new(),
            built: LiteMap::new(),
            skills: Vec::new(),
            url: String::new(),
            number: String::new(),
            expires: None,
            is_private: kind.is_private_at_first(),
        }
    }

    /// Whether it can have begun; a certificate begins with its issue.
    pub fn has_begun(&self, today: NaiveDate) -> bool {
        match (self.start, self.end) {
            (Some(start), _) => start.has_begun(today),
            (None, Some(End::On(issued))) => {
                self.kind == EntryKind::Certificate && issued.has_begun(today)
            }
            _ => false,
        }
    }

    /// The results that say something.
    pub fn written_results(&self) -> impl Iterator<Item = &str> {
        let results = self.results.iter().map(|result| result.trim());
        results.filter(|result| !result.is_empty())
    }
}

/// The code of the occupation in which somebody works, or else worked last; of several the one that
/// was begun last.
pub fn present_occupation(entries: &[Entry], today: NaiveDate) -> Option<&str> {
    let roles = entries
        .iter()
        .filter(|entry| entry.kind.is_role() && entry.has_begun(today));
    let rank = |entry: &Entry| {
        let end = match entry.end {
            Some(End::Now) => i32::MAX,
            Some(End::On(end)) => end.latest_month(),
            None => i32::MIN,
        };
        (end, entry.start.map(|start| start.latest_month()))
    };
    let known = roles.filter_map(|entry| Some((rank(entry), entry.occupation.as_deref()?)));
    let latest = known.max_by_key(|(rank, _)| *rank);
    latest.map(|(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_count_where_they_belong() {
        let of =
            |is: fn(EntryKind) -> bool| EntryKind::ALL.into_iter().filter(|kind| is(*kind)).count();
        assert_eq!(of(EntryKind::is_work), 5);
        assert_eq!(of(EntryKind::is_role), 6);
        assert_eq!(of(EntryKind::is_paid_or_unpaid_work), 7);
        assert_eq!(of(EntryKind::is_private_at_first), 2);
        for kind in EntryKind::ALL {
            assert_eq!(EntryKind::from_key(kind.key()), Some(kind));
        }
        assert_eq!(EntryKind::from_key("hobby"), None);
    }

    #[test]
    fn the_present_occupation_is_that_of_the_role_that_goes_on() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let year = |year| PartialDate::new(year, None, None).unwrap();
        let entry = |kind, code: &str, start, end| Entry {
            occupation: Some(code.to_owned()).filter(|code| !code.is_empty()),
            start: Some(year(start)),
            end,
            ..Entry::new("a", kind)
        };
        let check = |entries: &[Entry], expected| {
            assert_eq!(present_occupation(entries, today), expected);
        };
        let (job, on) = (EntryKind::Job, |end| Some(End::On(year(end))));
        check(&[], None);
        check(&[entry(job, "", 2020, Some(End::Now))], None);
        let past = entry(job, "past", 2010, on(2015));
        let last = entry(job, "last", 2012, on(2020));
        check(&[last.clone(), past.clone()], Some("last"));
        let older = entry(job, "older", 2016, Some(End::Now));
        let present = entry(job, "present", 2019, Some(End::Now));
        let future = entry(job, "future", 2030, Some(End::Now));
        let course = entry(EntryKind::Course, "course", 2025, Some(End::Now));
        check(
            &[present, older, last, past, future, course],
            Some("present"),
        );
    }

    #[test]
    fn a_certificate_begins_with_its_issue() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let issued = |kind, year| Entry {
            end: Some(End::On(PartialDate::new(year, None, None).unwrap())),
            ..Entry::new("a", kind)
        };
        assert!(issued(EntryKind::Certificate, 2026).has_begun(today));
        assert!(!issued(EntryKind::Certificate, 2027).has_begun(today));
        assert!(!issued(EntryKind::Job, 2020).has_begun(today));
        assert!(!Entry::new("a", EntryKind::Job).has_begun(today));
    }
}
