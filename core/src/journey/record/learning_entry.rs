//! What was learned, as an entry of the path.

use super::{EntryField, JourneyEntry, JourneyLearning, LearningField};
use crate::journey::{EntryKind, LearningKind, LearningStatus};

/// The entry that something learned becomes once it is done; `None` where it is not, and for what has
/// no place of its own on a path, such as a book.
pub fn entry_of_learning(
    item: &JourneyLearning,
    id: impl Into<String>,
    at_ms: i64,
) -> Option<JourneyEntry> {
    let kind = match item.kind.value {
        LearningKind::Workshop | LearningKind::Course => EntryKind::Course,
        LearningKind::Certificate => EntryKind::Certificate,
        LearningKind::Degree => EntryKind::Education,
        LearningKind::Mentor | LearningKind::StretchTask | LearningKind::Reading => return None,
    };
    if item.status.value != LearningStatus::Done {
        return None;
    }
    let mut entry = JourneyEntry::new(id, kind, at_ms);
    // A certificate has the day of its issue, and where it can be seen.
    let (start, url) = match kind {
        EntryKind::Certificate => ("", item.text(LearningField::Url)),
        _ => (item.text(LearningField::Start), ""),
    };
    for (field, text) in [
        (EntryField::Title, item.text(LearningField::Title)),
        (EntryField::Organization, item.text(LearningField::Provider)),
        (EntryField::Start, start),
        (EntryField::End, item.text(LearningField::DoneOn)),
        (EntryField::Url, url),
    ] {
        let text = text.trim();
        if !text.is_empty() {
            entry.set_text(field, text, at_ms);
        }
    }
    for skill in &item.skills.value {
        entry.list_skill(skill, true, at_ms);
    }
    Some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(kind: LearningKind) -> JourneyLearning {
        let mut item = JourneyLearning::new("l1", kind, 1);
        for (field, text) in [
            (LearningField::Title, " Bookkeeping "),
            (LearningField::Provider, "City College"),
            (LearningField::Start, "2026-01"),
            (LearningField::DoneOn, "2026-05-17"),
            (LearningField::Url, "example.org/4711"),
        ] {
            item.set_text(field, text, 2);
        }
        item.skills.value = vec!["s1".to_owned()];
        item.status.value = LearningStatus::Done;
        item
    }

    #[test]
    fn a_finished_course_is_an_entry_with_its_dates_and_skills() {
        let entry = entry_of_learning(&item(LearningKind::Course), "e1", 3).unwrap();
        assert_eq!(entry.kind.value, EntryKind::Course);
        let texts = [
            (EntryField::Title, "Bookkeeping"),
            (EntryField::Organization, "City College"),
            (EntryField::Start, "2026-01"),
            (EntryField::End, "2026-05-17"),
            (EntryField::Url, ""),
        ];
        for (field, text) in texts {
            assert_eq!(entry.text(field), text, "{field:?}");
        }
        assert_eq!(entry.skills.value, ["s1"]);
    }

    #[test]
    fn a_certificate_has_the_day_of_its_issue_and_no_start() {
        let entry = entry_of_learning(&item(LearningKind::Certificate), "e1", 3).unwrap();
        assert_eq!(entry.text(EntryField::Start), "");
        assert_eq!(entry.text(EntryField::End), "2026-05-17");
        assert_eq!(entry.text(EntryField::Url), "example.org/4711");
        let degree = entry_of_learning(&item(LearningKind::Degree), "e1", 3).unwrap();
        assert_eq!(degree.kind.value, EntryKind::Education);
    }

    #[test]
    fn what_is_open_or_has_no_place_on_a_path_becomes_no_entry() {
        let mut open = item(LearningKind::Course);
        open.status.value = LearningStatus::InProgress;
        assert_eq!(entry_of_learning(&open, "e1", 3), None);
        for kind in [
            LearningKind::Mentor,
            LearningKind::StretchTask,
            LearningKind::Reading,
        ] {
            assert_eq!(entry_of_learning(&item(kind), "e1", 3), None, "{kind:?}");
        }
    }
}
