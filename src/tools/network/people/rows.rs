//! What the lists say of each person, worked out once for all of them.

use chrono::NaiveDate;
use steppingstone_core::network::{
    ContactState, ContactStatus, ContactTier, Interval, PeopleList, Person, PersonRow, folded_name,
    last_contact,
};

/// A person as the lists show it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) name: String,
    /// Where they work, or as what.
    pub(super) work: String,
    /// What a search looks in.
    searched: String,
    pub(super) tier: ContactTier,
    pub(super) state: ContactState,
    /// Whether the day of the last contact is a guess.
    pub(super) is_about: bool,
    /// How often to be in touch; none for the parked ones.
    pub(super) every: Option<Interval>,
    pub(super) is_archived: bool,
    is_mentor: bool,
}

/// Everybody, in the order of the list (P6).
pub(super) fn rows(people: &[Person], today: NaiveDate) -> Vec<Row> {
    let list = PeopleList::of(people, today);
    list.rows.iter().map(|row| Row::of(row, today)).collect()
}

/// Whom a list shows by how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StateFilter {
    All,
    ToWriteTo,
    Planned,
    Fine,
    Mentors,
    Archived,
}

impl StateFilter {
    pub(super) const ALL: [StateFilter; 6] = [
        StateFilter::All,
        StateFilter::ToWriteTo,
        StateFilter::Planned,
        StateFilter::Fine,
        StateFilter::Mentors,
        StateFilter::Archived,
    ];

    pub(super) const fn key(self) -> &'static str {
        match self {
            StateFilter::All => "all",
            StateFilter::ToWriteTo => "to_write_to",
            StateFilter::Planned => "planned",
            StateFilter::Fine => "fine",
            StateFilter::Mentors => "mentors",
            StateFilter::Archived => "archived",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<StateFilter> {
        StateFilter::ALL.into_iter().find(|one| one.key() == key)
    }
}

impl Row {
    fn of(row: &PersonRow, today: NaiveDate) -> Row {
        let person = row.person;
        let (organization, role) = (&person.organization.value, &person.role.value);
        let work = if organization.is_empty() {
            role
        } else {
            organization
        };
        let searched = [row.name(), &folded_name(organization), &folded_name(role)].join("\n");
        let is_about = last_contact(person, today).is_some_and(|contact| contact.is_about);
        let tier = person.tier.value;
        Row {
            id: person.id.clone(),
            name: person.name.value.clone(),
            work: work.clone(),
            searched,
            tier,
            state: row.state,
            is_about,
            every: person.ideal.value.clone().or(tier.ideal()),
            is_archived: person.archived.value,
            is_mentor: person.mentor.value.is_some(),
        }
    }

    pub(super) fn is_to_write_to(&self) -> bool {
        self.state.status <= ContactStatus::Due
    }

    pub(super) fn rests(&self) -> bool {
        self.state.status == ContactStatus::Resting
    }

    /// Whether a list shows it. `search` is in lower case; no `tier` stands for all.
    pub(super) fn is_found(
        &self,
        search: &str,
        tier: Option<ContactTier>,
        filter: StateFilter,
    ) -> bool {
        let stands = match filter {
            StateFilter::All => !self.is_archived,
            StateFilter::ToWriteTo => self.is_to_write_to(),
            StateFilter::Planned => self.state.status == ContactStatus::Planned,
            StateFilter::Fine => self.state.status == ContactStatus::Fine,
            StateFilter::Mentors => self.is_mentor && !self.is_archived,
            StateFilter::Archived => self.is_archived,
        };
        stands && tier.is_none_or(|tier| tier == self.tier) && self.searched.contains(search)
    }
}
