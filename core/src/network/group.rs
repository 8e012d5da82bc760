//! An association, a club, a meetup as stored.

use chrono::NaiveDate;

use super::is_example;
use crate::keyed::keyed;
use crate::order::merge_sorted;
use crate::record::fields::{Choice, Day, Link, Optional, Text, fields};
use crate::store::{Kind, ListRecord};

/// So many groups fit in.
pub const MAX_GROUPS: usize = 200;

keyed! {
    GroupKind {
        Association "association",
        Alumni "alumni",
        Union "union",
        Meetup "meetup",
        Online "online",
        Other "other",
    }
}

keyed! {
    /// What a fee is paid for.
    FeePer {
        Month "month",
        Year "year",
        Once "once",
    }
}

fields! {
    /// A group that the reader belongs to, or may.
    NetworkGroup with id, Kind::Group, "group", known by ["name", "value"],
    "An association, a club or a meetup." {
        required {
            name "name": Text<200>, "What it is called.";
            kind "kind": Choice<GroupKind>, "What it is.";
        }
        optional {
            link "link": Optional<Link>, "Its address.";
            fee "fee": Text<40>, "The fee, as typed.";
            fee_per "fee_per": Optional<Choice<FeePer>>, "What the fee is paid for.";
            renews_on "renews_on": Optional<Day>, "When the membership is renewed.";
            joined "joined": Optional<Day>, "When you joined.";
            left "left": Optional<Day>, "When you left.";
            role "role": Text<100>, "What you do in it.";
            why "why": Text<300>, "Why you belong to it.";
        }
    }
}

impl ListRecord for NetworkGroup {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

/// The ids of groups as they are listed: by name, and those that the reader left by a day last.
pub fn group_order<'a>(
    groups: impl IntoIterator<Item = &'a NetworkGroup>,
    today: NaiveDate,
) -> Vec<String> {
    let keys = groups.into_iter().map(|group| {
        let has_left = group.left.value.is_some_and(|left| left <= today);
        (has_left, group.name.value.to_lowercase(), &group.id)
    });
    let sorted = merge_sorted(keys.collect(), &|one: &(bool, String, _), other| {
        one < other
    });
    sorted.into_iter().map(|(_, _, id)| id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::day;
    use super::*;

    #[test]
    fn groups_are_listed_by_name_and_those_that_were_left_last() {
        let group = |id: &str, name: &str, left: &str| {
            let mut group = NetworkGroup::new(id, name.to_owned(), GroupKind::Union, 1);
            group.left.value = crate::day::date_from_text(left);
            group
        };
        let groups = [
            group("a", "a", "2027-03-17"),
            group("b", "Zoo", ""),
            group("c", "b", "2027-03-18"),
        ];
        assert_eq!(group_order(&groups, day("2027-03-17")), ["c", "b", "a"]);
    }
}
