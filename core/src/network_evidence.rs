//! What the network shows of a skill: somebody who vouches for it, what was said, what came of an
//! event or an interview. It is shared by the network and the skills, so that neither names the
//! other.

use chrono::NaiveDate;

use crate::day::date_to_text;
use crate::journey::EvidenceKind;
use crate::journey::record::EvidenceText;
use crate::network::{
    Attendance, ContactKind, NetworkEvent, NetworkGroup, Opportunity, Person, StepKind,
};
use crate::order::merge_sorted;

/// So many contacts or steps of one record are offered, the latest first.
const MAX_OFFERED: usize = 10;

/// Somebody who vouches for a skill, by name, role and organization. It has no day: a reference does
/// not say when the skill was used.
pub fn reference(person: &Person) -> EvidenceText {
    let parts = [&person.name, &person.role, &person.organization];
    let parts = parts.map(|part| part.value.trim());
    EvidenceText {
        text: joined(&parts, ", "),
        ..EvidenceText::new(EvidenceKind::Reference)
    }
}

/// The contacts with a note, without the name of the person: what was said is the reader's own
/// account.
pub fn contact_evidence(person: &Person, today: NaiveDate) -> Vec<EvidenceText> {
    let contacts = person.live_contacts().map(|(_, contact)| contact);
    let said = contacts.filter(|it| it.kind.counts() && !it.note.trim().is_empty());
    let dated = said.map(|it| (it.on, own_account(it.note.trim(), it.on)));
    latest(dated.collect(), today)
}

/// The contacts as check-ins of a goal, without the name of the person: what was said, or what kind of
/// contact it was in the words of `of_kind` where nothing is noted.
pub fn contact_check_ins(
    person: &Person,
    of_kind: &dyn Fn(ContactKind) -> &'static str,
    today: NaiveDate,
) -> Vec<EvidenceText> {
    let contacts = person.live_contacts().map(|(_, contact)| contact);
    let counted = contacts.filter(|it| it.kind.counts());
    let dated = counted.map(|it| {
        let text = match it.note.trim() {
            "" => of_kind(it.kind),
            note => note,
        };
        (it.on, own_account(text, it.on))
    });
    latest(dated.collect(), today)
}

/// An event that the reader went to, with what they took from it.
pub fn event_evidence(event: &NetworkEvent, today: NaiveDate) -> Option<EvidenceText> {
    let on = event.last_day();
    let is_over = event.went.value == Attendance::Yes && on <= today;
    is_over.then(|| {
        let parts = [event.name.value.trim(), event.note.value.trim()];
        EvidenceText {
            url: event.link.value.clone().unwrap_or_default(),
            ..own_account(&in_lines(&parts), on)
        }
    })
}

/// A group that the reader belongs to or belonged to, with what they do in it and why: one that they
/// joined, left, or have a part in. It has the day on which they left; while they belong to it, it
/// does not say when the skill was used.
pub fn group_evidence(group: &NetworkGroup, today: NaiveDate) -> Option<EvidenceText> {
    let is_past = |day: Option<NaiveDate>| day.filter(|day| *day <= today);
    let (joined, left) = (is_past(group.joined.value), is_past(group.left.value));
    let role = group.role.value.trim();
    (joined.or(left).is_some() || !role.is_empty()).then(|| EvidenceText {
        text: in_lines(&[group.name.value.trim(), role, group.why.value.trim()]),
        url: group.link.value.clone().unwrap_or_default(),
        on: left.map(date_to_text).unwrap_or_default(),
        ..EvidenceText::new(EvidenceKind::OwnAccount)
    })
}

/// The interviews and tests of an application of which something is noted.
pub fn step_evidence(opportunity: &Opportunity, today: NaiveDate) -> Vec<EvidenceText> {
    let steps = opportunity.live_steps().map(|(_, step)| step);
    let tried = steps.filter(|it| matches!(it.kind, StepKind::Interview | StepKind::Test));
    let noted = tried.filter(|it| !it.result.trim().is_empty());
    let dated = noted.map(|it| {
        let parts = [opportunity.name(), it.what.trim(), it.result.trim()];
        (it.on, own_account(&in_lines(&parts), it.on))
    });
    latest(dated.collect(), today)
}

fn own_account(text: &str, on: NaiveDate) -> EvidenceText {
    EvidenceText {
        text: text.to_owned(),
        on: date_to_text(on),
        ..EvidenceText::new(EvidenceKind::OwnAccount)
    }
}

/// Each on a line of its own.
fn in_lines(parts: &[&str]) -> String {
    joined(parts, "\n")
}

fn joined(parts: &[&str], between: &str) -> String {
    let parts = parts.iter().filter(|part| !part.is_empty()).copied();
    parts.collect::<Vec<_>>().join(between)
}

/// What was up to today, the latest first.
fn latest(dated: Vec<(NaiveDate, EvidenceText)>, today: NaiveDate) -> Vec<EvidenceText> {
    let mut dated = dated;
    dated.retain(|(on, _)| *on <= today);
    let sorted = merge_sorted(dated, &|one: &(NaiveDate, EvidenceText), other| {
        one.0 > other.0
    });
    let latest = sorted.into_iter().take(MAX_OFFERED);
    latest.map(|(_, evidence)| evidence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::sample::{contact, day, today};
    use crate::network::{ContactTier, GroupKind, Step};
    use crate::record::Stamped;

    fn person() -> Person {
        let name = "Ada Byron".to_owned();
        let mut person = Person::new("p1", name, ContactTier::Active, day("2026-01-01"), 1);
        person.change(2, |it| it.organization.value = "Acme".to_owned());
        person
    }

    fn texts(evidence: &[EvidenceText]) -> Vec<(&str, &str)> {
        let pairs = evidence.iter();
        pairs.map(|it| (it.text.as_str(), it.on.as_str())).collect()
    }

    #[test]
    fn somebody_vouches_by_name_and_place_without_a_day() {
        let evidence = reference(&person());
        assert_eq!(evidence.kind, EvidenceKind::Reference);
        assert_eq!(texts(&[evidence]), [("Ada Byron, Acme", "")]);
    }

    #[test]
    fn notes_of_contacts_are_offered_without_the_name_the_latest_first() {
        let mut person = person();
        for (id, on, kind, note) in [
            ("a", "2027-01-05", ContactKind::Met, " She liked my plan "),
            ("b", "2027-02-05", ContactKind::Call, ""),
            ("c", "2027-03-05", ContactKind::Event, "I gave a talk"),
            ("d", "2027-03-06", ContactKind::Tried, "No answer"),
        ] {
            person.log(id, contact(on, kind, note), today(), 3).unwrap();
        }
        let expected = [
            ("I gave a talk", "2027-03-05"),
            ("She liked my plan", "2027-01-05"),
        ];
        assert_eq!(texts(&contact_evidence(&person, today())), expected);
        assert_eq!(contact_evidence(&person, day("2027-01-04")), []);
        // A check-in can do without a note.
        let said = |kind| match kind {
            ContactKind::Call => "A call",
            _ => "",
        };
        let with_call = [expected[0], ("A call", "2027-02-05"), expected[1]];
        assert_eq!(
            texts(&contact_check_ins(&person, &said, today())),
            with_call
        );
    }

    #[test]
    fn an_event_counts_once_one_went() {
        let event = |went, on: &str| {
            let mut event = NetworkEvent::new("e1", "Fair".to_owned(), day(on), went, 1);
            event.change(2, |it| it.note.value = "Two talks".to_owned());
            event_evidence(&event, today())
        };
        let went = event(Attendance::Yes, "2027-03-10").unwrap();
        assert_eq!(texts(&[went]), [("Fair\nTwo talks", "2027-03-10")]);
        assert_eq!(event(Attendance::Planned, "2027-03-10"), None);
        assert_eq!(event(Attendance::Yes, "2027-03-18"), None);
    }

    #[test]
    fn a_group_counts_once_one_belongs_to_it() {
        let group = |change: fn(&mut NetworkGroup)| {
            let kind = GroupKind::Association;
            let mut group = NetworkGroup::new("g1", "Bakers".to_owned(), kind, 1);
            group.change(2, change);
            group_evidence(&group, today())
        };
        assert_eq!(group(|_| ()), None);
        assert_eq!(group(|it| it.joined.value = Some(day("2027-03-18"))), None);
        let member = group(|it| {
            it.joined.value = Some(day("2026-05-01"));
            it.left.value = Some(day("2027-04-01"));
            it.why.value = "To hear of new ovens".to_owned();
        });
        let expected = [("Bakers\nTo hear of new ovens", "")];
        assert_eq!(texts(&[member.unwrap()]), expected);
        let former = group(|it| {
            it.role.value = "Treasurer".to_owned();
            it.left.value = Some(day("2027-02-01"));
        });
        let expected = [("Bakers\nTreasurer", "2027-02-01")];
        assert_eq!(texts(&[former.unwrap()]), expected);
    }

    #[test]
    fn an_interview_counts_once_something_came_of_it() {
        let (title, place) = ("Shift lead".to_owned(), String::new());
        let mut job = Opportunity::new("o1", title, place, 1);
        for (id, on, kind, result) in [
            ("a", "2027-03-01", StepKind::Interview, "They liked my tour"),
            ("b", "2027-03-02", StepKind::Call, "Short"),
            ("c", "2027-03-20", StepKind::Test, "To come"),
        ] {
            let step = Step {
                on: day(on),
                time: None,
                minutes: None,
                kind,
                what: "Second round".to_owned(),
                result: result.to_owned(),
            };
            let value = Some(step);
            job.change(3, |job| {
                job.steps.insert(id.to_owned(), Stamped { at_ms: 3, value });
            });
        }
        let expected = [("Shift lead\nSecond round\nThey liked my tour", "2027-03-01")];
        assert_eq!(texts(&step_evidence(&job, today())), expected);
    }
}
