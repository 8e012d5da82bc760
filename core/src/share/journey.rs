//! A journey as others get to see it.

use super::{LinkError, Shared};
use crate::journey::is_shown;
use crate::journey::record::{
    EntryField, JourneyEntry, JourneySkill, MAX_ENTRIES, MAX_SKILLS, SkillField,
};
use crate::record::Stamped;

/// What of an entry is nobody else's business, whatever its kind.
const NEVER: [EntryField; 6] = [
    EntryField::HoursWeek,
    EntryField::Pay,
    EntryField::PayPer,
    EntryField::Currency,
    EntryField::Takeaway,
    EntryField::Offer,
];

/// The entries and skills without what is never shared: entries that are private, caring and
/// breaks; pay, what the reader takes from a role and how they judge it; notes on skills; and
/// evidence that comes from an entry which is not in it.
pub(super) fn to_show(
    entries: &[JourneyEntry],
    skills: &[JourneySkill],
) -> (Vec<JourneyEntry>, Vec<JourneySkill>) {
    let shown = entries.iter().filter(|entry| is_shown(&entry.entry()));
    let mut shown: Vec<JourneyEntry> = shown.cloned().collect();
    for entry in &mut shown {
        for field in NEVER {
            entry.texts.remove(&field);
        }
        entry.built.clear();
    }
    let mut skills = skills.to_vec();
    for skill in &mut skills {
        skill.texts.remove(&SkillField::Note);
        let mut evidence = std::mem::take(&mut skill.evidence);
        for (id, piece) in &mut evidence {
            let Some(piece_text) = &mut piece.value else {
                continue;
            };
            piece_text.goal = None;
            let entry = piece_text.entry.as_ref();
            let is_hidden = entry.is_some_and(|of| {
                entries.iter().any(|it| it.id == *of) && !shown.iter().any(|it| it.id == *of)
            });
            if !is_hidden {
                skill.evidence.insert(id.clone(), piece.clone());
            }
        }
    }
    for entry in &mut shown {
        // Skills that are not in it name nothing where it is opened.
        let is_there = |id: &String| skills.iter().any(|skill| skill.id == *id);
        entry.skills.value.retain(is_there);
    }
    (shown, skills)
}

pub(super) fn clear_journey_notes(entries: &mut [JourneyEntry]) {
    for entry in entries {
        entry.texts.remove(&EntryField::Notes);
        entry.results = Stamped::default();
    }
}

/// A journey that a link brought. One made by hand may hold what is never shared: that is not
/// shown either.
pub(super) fn opened(
    entries: Vec<JourneyEntry>,
    skills: Vec<JourneySkill>,
    has_other: bool,
) -> Result<Shared, LinkError> {
    if has_other {
        return Err(LinkError::Damaged);
    }
    if entries.len() > MAX_ENTRIES || skills.len() > MAX_SKILLS {
        return Err(LinkError::TooLarge);
    }
    let (entries, skills) = to_show(&entries, &skills);
    Ok(Shared::Journey(entries, skills))
}

#[cfg(test)]
mod tests {
    use super::super::{link, read};
    use super::*;
    use crate::goals::Goal;
    use crate::journey::record::EvidenceText;
    use crate::journey::{EntryKind, EvidenceKind};
    use crate::store::backup;

    fn entry(id: &str, kind: EntryKind) -> JourneyEntry {
        let mut entry = JourneyEntry::new(id, kind, 1);
        for field in EntryField::ALL {
            entry.set_text(field, format!("{id}-{}", field.key()), 2);
        }
        entry.skills.value = vec!["s1".to_owned(), "gone".to_owned()];
        entry.results.value = vec!["Bread".to_owned()];
        entry
    }

    fn journey() -> Shared {
        let mut hidden = entry("hidden", EntryKind::Job);
        hidden.is_private.value = Some(true);
        let mut caring = entry("caring", EntryKind::Caring);
        caring.is_private.value = Some(false);
        let mut job = entry("job", EntryKind::Job);
        job.built
            .insert(crate::career::Facet::Growth, Stamped::default());
        let mut skill = JourneySkill::new("s1", "Dough", 1);
        skill.set_text(SkillField::Note, "a note", 2);
        for (id, entry) in [("a", "hidden"), ("b", "job"), ("c", "deleted")] {
            let piece = EvidenceText {
                text: format!("from {entry}"),
                entry: Some(entry.to_owned()),
                goal: Some("g1".to_owned()),
                ..EvidenceText::new(EvidenceKind::Link)
            };
            skill.set_evidence(id, Some(piece), 3);
        }
        Shared::Journey(vec![hidden, job, caring], vec![skill])
    }

    #[test]
    fn what_is_private_and_pay_never_go_into_a_link() {
        let text = journey().to_send(false).text(9);
        for gone in [
            "hidden",
            "caring",
            "job-pay",
            "job-takeaway",
            "job-currency",
            "job-hours",
            "job-offer",
            "growth",
            "a note",
            "g1",
            "gone",
        ] {
            assert!(!text.contains(gone), "{gone}: {text}");
        }
        for there in [
            "job-title",
            "job-notes",
            "from job",
            "from deleted",
            "Dough",
            "Bread",
        ] {
            assert!(text.contains(there), "{there}: {text}");
        }
        let link = link::encode(&text, &link::not_deflated(&text)).unwrap();
        assert!(link.starts_with("v3."), "{link:.10}");
        let bare = journey().to_send(true).text(9);
        assert!(
            !bare.contains("job-notes") && !bare.contains("Bread"),
            "{bare}"
        );
        assert!(journey().can_leave_out());
    }

    #[test]
    fn what_was_sent_is_read_and_nothing_of_it_is_kept() {
        let sent = journey().to_send(false);
        assert_eq!(read(&sent.text(9)).as_ref(), Ok(&sent));
        // One made by hand shows no more than one made here.
        assert_eq!(read(&journey().text(9)).as_ref(), Ok(&sent));
        let here = super::super::KeepContext::of(1, &[], false);
        assert_eq!(sent.as_own(here, || "n1".to_owned()).texts(9), []);
    }

    #[test]
    fn a_journey_comes_alone_and_within_its_limits() {
        let goal = Goal {
            id: "g".to_owned(),
            ..Goal::default()
        };
        let mut texts = journey().texts(9);
        texts.extend(Shared::Goal(Box::new(goal)).texts(9));
        let text = backup::compact(&crate::order::collect_map(texts));
        assert_eq!(read(&text), Err(LinkError::Damaged));
        let many = |count: usize| {
            let entries =
                (0..count).map(|it| JourneyEntry::new(format!("e{it}"), EntryKind::Job, 1));
            Shared::Journey(entries.collect(), Vec::new()).text(9)
        };
        assert!(read(&many(MAX_ENTRIES)).is_ok());
        assert_eq!(read(&many(MAX_ENTRIES + 1)), Err(LinkError::TooLarge));
        assert_eq!(
            read(&many(MAX_ENTRIES + MAX_SKILLS + 1)),
            Err(LinkError::TooLarge)
        );
    }
}
