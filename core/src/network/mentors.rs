//! From whom one learns.

use chrono::NaiveDate;

use super::{Mentor, Person, by_name};

impl Mentor {
    /// Whether it goes on as of a day: it has begun, as far as is known, and is not over.
    pub fn is_active(&self, today: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= today) && self.until.is_none_or(|until| today <= until)
    }
}

/// The mentors: those that go on first, each by name. Archived people are left out.
pub fn mentors<'a>(
    people: impl IntoIterator<Item = &'a Person>,
    today: NaiveDate,
) -> Vec<(&'a Person, &'a Mentor)> {
    let people = people.into_iter().filter(|person| !person.archived.value);
    let mentor = |person: &'a Person| Some((person, person.mentor.value.as_ref()?));
    let all: Vec<_> = by_name(people).into_iter().filter_map(mentor).collect();
    let is_active = |row: &&(&Person, &Mentor)| row.1.is_active(today);
    let (active, other): (Vec<_>, Vec<_>) = all.iter().partition(is_active);
    [active, other].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::ContactTier;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, number).unwrap()
    }

    #[test]
    fn mentors_that_go_on_come_first() {
        let person = |name: &str, from: Option<u32>, until: Option<u32>| {
            let mut person = Person::new(name, name.to_owned(), ContactTier::Close, day(1), 1);
            person.mentor.value = Some(Mentor {
                topic: "Baking".to_owned(),
                from: from.map(day),
                until: until.map(day),
                questions: Vec::new(),
            });
            person
        };
        let mut archived = person("Ada", None, None);
        archived.archived.value = true;
        let mut plain = person("Bea", None, None);
        plain.mentor.value = None;
        let people = [
            person("Eve", Some(5), Some(10)),
            person("Dan", Some(11), None),
            person("Cem", None, Some(9)),
            person("bob", Some(10), None),
            archived,
            plain,
        ];
        let mentors = mentors(&people, day(10));
        let names: Vec<&str> = mentors.iter().map(|(it, _)| it.id.as_str()).collect();
        assert_eq!(names, ["bob", "Eve", "Cem", "Dan"]);
    }
}
