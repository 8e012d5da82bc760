//! Areas of people: when to write to whom.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};
use steppingstone_core::network::{
    Contact, ContactKind, ContactState, ContactStatus, ContactTier, Interval, IntervalUnit,
    NextContact, PeopleList, Person, contact_days, contact_state,
};
use steppingstone_core::record::Stamped;

use super::{choice, day, day_value, read};

/// What an area gives for its inputs; `None` for an area that is not of this group.
pub(super) fn answer(area: &str, inputs: &Value) -> Option<Result<Value, String>> {
    Some(match area {
        "interval" => interval(inputs),
        "contact_state" => state(inputs),
        "order" => order(inputs),
        "tier_change" => tier_change(inputs),
        "calendar" => calendar(inputs),
        _ => return None,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IntervalInput {
    every: i64,
    unit: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonInput {
    id: String,
    name: String,
    tier: String,
    in_rotation_since: String,
    #[serde(default)]
    contacts: Vec<ContactInput>,
    ideal: Option<IntervalInput>,
    longest: Option<IntervalInput>,
    next: Option<NextInput>,
    archived: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactInput {
    on: String,
    kind: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NextInput {
    on: String,
    what: Option<String>,
}

impl IntervalInput {
    fn interval(&self) -> Result<Interval, String> {
        let unit = choice(&self.unit, IntervalUnit::from_key)?;
        let interval = Interval::new(self.every, unit);
        match interval.every == self.every {
            true => Ok(interval),
            false => Err(format!("{} is no number of an interval", self.every)),
        }
    }
}

impl PersonInput {
    pub(super) fn person(&self) -> Result<Person, String> {
        let tier = choice(&self.tier, ContactTier::from_key)?;
        let since = day(&self.in_rotation_since)?;
        let mut person = Person::new(&self.id, self.name.clone(), tier, since, 1);
        let own = |interval: &Option<IntervalInput>| {
            let interval = interval.as_ref();
            interval.map(IntervalInput::interval).transpose()
        };
        person.ideal.value = own(&self.ideal)?;
        person.longest.value = own(&self.longest)?;
        if let Some(next) = &self.next {
            let what = next.what.clone().unwrap_or_default();
            person.next.value = Some(NextContact {
                on: day(&next.on)?,
                what,
            });
        }
        person.archived.value = self.archived.unwrap_or_default();
        for (number, contact) in self.contacts.iter().enumerate() {
            let contact = Contact {
                on: day(&contact.on)?,
                kind: choice(&contact.kind, ContactKind::from_key)?,
                note: String::new(),
                is_about: false,
            };
            let part = Stamped {
                at_ms: 1,
                value: Some(contact),
            };
            person.contacts.insert(format!("c{number}"), part);
        }
        Ok(person)
    }
}

fn people(inputs: &[PersonInput]) -> Result<Vec<Person>, String> {
    inputs.iter().map(PersonInput::person).collect()
}

fn interval(inputs: &Value) -> Result<Value, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        day: String,
        interval: IntervalInput,
    }
    let inputs: Inputs = read(inputs)?;
    let after = inputs.interval.interval()?.after(day(&inputs.day)?);
    Ok(json!({ "day": day_value(Some(after)) }))
}

fn state_value(state: &ContactState) -> Value {
    let status = match state.status {
        ContactStatus::Losing => "losing",
        ContactStatus::Due => "due",
        ContactStatus::Planned => "planned",
        ContactStatus::Fine => "fine",
        ContactStatus::Resting => "resting",
    };
    json!({
        "state": status,
        "last": day_value(state.last),
        "base": day_value(state.dates.map(|dates| dates.base)),
        "due": day_value(state.dates.map(|dates| dates.due)),
        "late": day_value(state.dates.map(|dates| dates.late)),
        "days": state.days,
    })
}

fn state(inputs: &Value) -> Result<Value, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        today: String,
        person: PersonInput,
    }
    let inputs: Inputs = read(inputs)?;
    let person = inputs.person.person()?;
    Ok(state_value(&contact_state(&person, day(&inputs.today)?)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeopleInputs {
    today: String,
    people: Vec<PersonInput>,
}

fn read_people(inputs: &Value) -> Result<(NaiveDate, Vec<Person>), String> {
    let inputs: PeopleInputs = read(inputs)?;
    Ok((day(&inputs.today)?, people(&inputs.people)?))
}

fn order(inputs: &Value) -> Result<Value, String> {
    let (today, people) = read_people(inputs)?;
    let list = PeopleList::of(&people, today);
    let rows = list.rows.iter();
    let order: Vec<&str> = rows.map(|row| row.person.id.as_str()).collect();
    let this_week: Vec<&str> = list.this_week().map(|row| row.person.id.as_str()).collect();
    Ok(json!({
        "order": order,
        "this_week": this_week,
        "losing": list.losing,
        "due": list.due,
    }))
}

fn tier_change(inputs: &Value) -> Result<Value, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        today: String,
        person: PersonInput,
        to: String,
    }
    let inputs: Inputs = read(inputs)?;
    let today = day(&inputs.today)?;
    let mut person = inputs.person.person()?;
    let before = state_value(&contact_state(&person, today));
    person.set_tier(choice(&inputs.to, ContactTier::from_key)?, today, 2);
    let after = state_value(&contact_state(&person, today));
    Ok(json!({ "before": before, "after": after }))
}

fn calendar(inputs: &Value) -> Result<Value, String> {
    let (today, people) = read_people(inputs)?;
    let list = PeopleList::of(&people, today);
    let days = contact_days(&list, today);
    let items = days.iter().map(|day| {
        json!({
            "on": day_value(Some(day.on)),
            "id": day.row.person.id,
        })
    });
    Ok(json!({ "items": items.collect::<Vec<_>>() }))
}
