//! Areas of files of contacts: vCards, tables, duplicates, and how names are compared.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use steppingstone_core::network::contact_files::{
    Column, ContactCard, ContactImport, Fault, Known, PassedOver, RefusedReason, TableKind,
    TableOptions, duplicates, filled, name_key, read_table, read_vcards, vcard,
};
use steppingstone_core::network::organization_key;

use super::{choice, day, day_value, read};

/// What an area gives for its inputs; `None` for an area that is not of this group.
pub(super) fn answer(area: &str, inputs: &Value) -> Option<Result<Value, String>> {
    Some(match area {
        "vcard" => cards(inputs),
        "csv" => table(inputs),
        "duplicates" => classes(inputs),
        "merge" => merged(inputs),
        "organisation" => keys(inputs, organization_key),
        "name" => keys(inputs, name_key),
        "vcard_out" => written(inputs),
        _ => return None,
    })
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CardInput {
    id: Option<String>,
    name: String,
    given: Option<String>,
    family: Option<String>,
    organisation: Option<String>,
    role: Option<String>,
    emails: Vec<String>,
    phones: Vec<String>,
    links: Vec<String>,
    notes: Option<String>,
    since: Option<String>,
}

impl CardInput {
    fn card(&self) -> Result<ContactCard, String> {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Ok(ContactCard {
            name: self.name.clone(),
            given: text(&self.given),
            family: text(&self.family),
            organization: text(&self.organisation),
            role: text(&self.role),
            emails: self.emails.clone(),
            phones: self.phones.clone(),
            links: self.links.clone(),
            notes: text(&self.notes),
            since: self.since.as_deref().map(day).transpose()?,
        })
    }
}

/// Bytes, or a text as UTF-8.
fn bytes(text: Option<String>, base64: Option<String>) -> Result<Vec<u8>, String> {
    match (text, base64) {
        (Some(text), None) => Ok(text.into_bytes()),
        (None, Some(base64)) => decoded(&base64).ok_or_else(|| "that is no base64".to_owned()),
        _ => Err("either a text or base64 is needed".to_owned()),
    }
}

/// The bytes of a text in base64.
fn decoded(base64: &str) -> Option<Vec<u8>> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for byte in base64.trim_end_matches('=').bytes() {
        let value = SIGNS.iter().position(|sign| *sign == byte)?;
        bits = (bits << 6) | u32::try_from(value).ok()?;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xFF).ok()?);
        }
    }
    Some(bytes)
}

fn cards(inputs: &Value) -> Result<Value, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        text: Option<String>,
        base64: Option<String>,
        #[serde(default)]
        notes: bool,
    }
    let inputs: Inputs = read(inputs)?;
    let import = read_vcards(&bytes(inputs.text, inputs.base64)?, inputs.notes);
    let people = import.cards.iter();
    let people: Vec<Value> = people
        .map(|card| Value::Object(person(card, inputs.notes)))
        .collect();
    let mut all = faults(&import);
    all.insert("people".to_owned(), people.into());
    let left_out = import.left_out.iter();
    let left_out = left_out.map(|(name, count)| (name.clone(), json!(count)));
    all.insert("left_out".to_owned(), Value::Object(left_out.collect()));
    Ok(Value::Object(all))
}

fn table(inputs: &Value) -> Result<Value, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        today: String,
        text: Option<String>,
        base64: Option<String>,
        columns: Option<Vec<Option<String>>>,
        #[serde(default)]
        notes: bool,
    }
    let inputs: Inputs = read(inputs)?;
    let own = |column: Option<String>| {
        let column = column.as_deref();
        column
            .map(|name| choice(name, Column::from_key))
            .transpose()
    };
    let columns = inputs.columns.map(|columns| {
        let columns = columns.into_iter().map(own);
        columns.collect::<Result<Vec<_>, String>>()
    });
    let columns = columns.transpose()?;
    let options = TableOptions {
        today: day(&inputs.today)?,
        columns: columns.as_deref(),
        takes_notes: inputs.notes,
    };
    let table = read_table(&bytes(inputs.text, inputs.base64)?, &options);
    let people = table.import.cards.iter().map(|card| {
        let mut row = person(card, inputs.notes);
        row.insert("since".to_owned(), day_value(card.since));
        Value::Object(row)
    });
    let people: Vec<Value> = people.collect();
    let columns = table.columns.iter();
    let columns: Vec<Option<&str>> = columns.map(|it| it.map(Column::key)).collect();
    let mut all = faults(&table.import);
    all.insert("people".to_owned(), people.into());
    all.insert("kind".to_owned(), json!(table.kind.map(TableKind::key)));
    all.insert("columns".to_owned(), json!(columns));
    Ok(Value::Object(all))
}

fn person(card: &ContactCard, has_notes: bool) -> Map<String, Value> {
    let mut row = Map::new();
    for (name, text) in [
        ("name", &card.name),
        ("given", &card.given),
        ("family", &card.family),
        ("organisation", &card.organization),
        ("role", &card.role),
    ] {
        row.insert(name.to_owned(), json!(text));
    }
    for (name, list) in [
        ("emails", &card.emails),
        ("phones", &card.phones),
        ("links", &card.links),
    ] {
        row.insert(name.to_owned(), json!(list));
    }
    if has_notes {
        row.insert("notes".to_owned(), json!(card.notes));
    }
    row
}

fn faults(import: &ContactImport) -> Map<String, Value> {
    fn rows<R: Copy>(faults: &[Fault<R>], key: fn(R) -> &'static str) -> Value {
        let row = |fault: &Fault<R>| json!({"line": fault.line, "reason": key(fault.reason)});
        faults.iter().map(row).collect()
    }
    let mut all = Map::new();
    let refused = rows(&import.refused, RefusedReason::key);
    all.insert("refused".to_owned(), refused);
    let passed_over = rows(&import.passed_over, PassedOver::key);
    all.insert("passed_over".to_owned(), passed_over);
    let is_guessed = json!(import.is_encoding_guessed);
    all.insert("encoding_guessed".to_owned(), is_guessed);
    all
}

fn classes(inputs: &Value) -> Result<Value, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        #[serde(default)]
        existing: Vec<CardInput>,
        incoming: Vec<CardInput>,
    }
    let inputs: Inputs = read(inputs)?;
    let cards = |people: &[CardInput]| people.iter().map(CardInput::card).collect();
    let existing: Result<Vec<_>, String> = cards(&inputs.existing);
    let incoming: Result<Vec<_>, String> = cards(&inputs.incoming);
    let id = |known: Known| match known {
        Known::Existing(place) => inputs.existing.get(place).and_then(|it| it.id.clone()),
        Known::Incoming(place) => Some(format!("#{}", place + 1)),
    };
    let found = duplicates(&existing?, &incoming?);
    let found = found
        .iter()
        .map(|it| json!({"class": it.class.key(), "with": it.with.and_then(id)}));
    Ok(json!({ "classes": found.collect::<Vec<_>>() }))
}

fn merged(inputs: &Value) -> Result<Value, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        existing: CardInput,
        incoming: CardInput,
    }
    let inputs: Inputs = read(inputs)?;
    let card = filled(&inputs.existing.card()?, &inputs.incoming.card()?);
    let mut row = person(&card, true);
    row.insert("id".to_owned(), json!(inputs.existing.id));
    let since: Option<NaiveDate> = card.since;
    row.insert("since".to_owned(), day_value(since));
    Ok(json!({ "person": row }))
}

fn keys(inputs: &Value, key: impl Fn(&str) -> Option<String>) -> Result<Value, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        first: String,
        second: String,
    }
    let inputs: Inputs = read(inputs)?;
    let first = key(&inputs.first);
    let same = first.is_some() && first == key(&inputs.second);
    Ok(json!({ "normal": first.unwrap_or_default(), "same": same }))
}

fn written(inputs: &Value) -> Result<Value, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        person: CardInput,
        #[serde(default)]
        notes: bool,
    }
    let inputs: Inputs = read(inputs)?;
    let id = inputs.person.id.as_deref().unwrap_or_default();
    Ok(json!({ "text": vcard(id, &inputs.person.card()?, inputs.notes) }))
}
