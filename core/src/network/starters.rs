//! What a message can begin with: what the reader wrote about a person, and nothing else.

use chrono::NaiveDate;

use super::{Person, last_contact};

/// How a message can open. The words around it have one blank or more for the reader to fill: none is
/// ready to send, and none asks for a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Starter<'a> {
    /// What was said at the last contact.
    LastNote { on: NaiveDate, note: &'a str },
    /// What the planned contact is about.
    Planned { what: &'a str },
    /// A question to a mentor.
    Question { topic: &'a str, question: &'a str },
    /// How one knows each other.
    How { how: &'a str },
    /// What one can do for the person.
    Give { give: &'a str },
    /// Nothing that was written: a piece of news, all of it for the reader to fill in.
    News,
}

/// The openings for a person, the most particular first. There is always one.
pub fn starters(person: &Person, today: NaiveDate) -> Vec<Starter<'_>> {
    let last = last_contact(person, today);
    let last = last.and_then(|contact| {
        let (on, note) = (contact.on, given(&contact.note)?);
        Some(Starter::LastNote { on, note })
    });
    let next = person.next.value.as_ref();
    let planned = next.and_then(|next| given(&next.what));
    let mentor = person.mentor.value.as_ref();
    let question = mentor.and_then(|mentor| {
        let topic = mentor.topic.trim();
        let question = mentor.questions.iter().find_map(|it| given(it))?;
        Some(Starter::Question { topic, question })
    });
    let all = [
        last,
        planned.map(|what| Starter::Planned { what }),
        question,
        given(&person.how.value).map(|how| Starter::How { how }),
        given(&person.give.value).map(|give| Starter::Give { give }),
        Some(Starter::News),
    ];
    all.into_iter().flatten().collect()
}

/// A text that says something.
fn given(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{Contact, ContactKind, ContactTier, Mentor, NextContact};

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, number).unwrap()
    }

    fn person() -> Person {
        Person::new("a", "Ada".to_owned(), ContactTier::Close, day(1), 1)
    }

    #[test]
    fn nothing_is_said_that_the_reader_did_not_write() {
        let mut bare = person();
        bare.organization.value = "Mill".to_owned();
        bare.how.value = " \n".to_owned();
        assert_eq!(starters(&bare, day(9)), [Starter::News]);
    }

    #[test]
    fn what_is_known_best_comes_first() {
        let mut ada = person();
        for (id, on, kind, note) in [
            ("c1", 2, ContactKind::Met, "her new mill"),
            ("c2", 4, ContactKind::Tried, "voice mail"),
            ("c3", 20, ContactKind::Call, "to come"),
        ] {
            let contact = Contact {
                on: day(on),
                kind,
                note: note.to_owned(),
                is_about: false,
            };
            ada.log(id, contact, day(30), 2).unwrap();
        }
        ada.next.value = Some(NextContact {
            on: day(20),
            what: "the fair".to_owned(),
        });
        ada.mentor.value = Some(Mentor {
            topic: "milling".to_owned(),
            from: None,
            until: None,
            questions: vec![String::new(), "How fine?".to_owned()],
        });
        ada.how.value = "the course in Graz".to_owned();
        ada.give.value = "sieves".to_owned();
        let expected = [
            Starter::LastNote {
                on: day(2),
                note: "her new mill",
            },
            Starter::Planned { what: "the fair" },
            Starter::Question {
                topic: "milling",
                question: "How fine?",
            },
            Starter::How {
                how: "the course in Graz",
            },
            Starter::Give { give: "sieves" },
            Starter::News,
        ];
        assert_eq!(starters(&ada, day(9)), expected);
    }
}
