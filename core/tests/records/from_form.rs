//! Records made from nothing but their form: as many as a choice in it has alternatives, so that
//! between them they have each.

use serde_json::{Map, Value, json};
use steppingstone_core::record::form::{Form, Table};
use steppingstone_core::store::envelope::APP;
use steppingstone_core::store::{Key, Kind, Record, load, table, version_of};

use super::NOW;

pub fn of_kind(kind: Kind) -> Vec<(Key, String)> {
    let table = table(kind);
    let count = table.members.iter().map(|it| alternatives(&it.form)).max();
    let records = (0..count.unwrap_or(1)).map(|number| {
        let id = format!("{}{number}", kind.name().replace('-', ""));
        let mut data = object(table, number);
        let key = match kind.is_single() {
            true => Key::single(kind).unwrap(),
            false => {
                data["id"] = json!(id);
                Key::of(kind, &id).unwrap()
            }
        };
        let record = json!({
            "app": APP,
            "kind": kind.name(),
            "version": version_of(kind),
            "saved_ms": NOW,
            "data": data,
        });
        (key, record.to_string())
    });
    records.collect()
}

pub fn records<R: Record>() -> Vec<R> {
    let records = of_kind(R::KIND).into_iter();
    let read = |(key, text): (Key, String)| load::<R>(&key, Some(&text)).unwrap().record;
    records.map(read).collect()
}

/// How many values show all that a form can be.
fn alternatives(form: &Form) -> usize {
    match form {
        Form::Flag => 2,
        Form::Choice(all) => all().len(),
        // Each is in every object whose names they are; in a list, one at a time.
        Form::Names { .. } => 1,
        Form::OrNull(form) => alternatives(form) + 1,
        Form::Either(forms) => forms.iter().map(alternatives).sum(),
        Form::Stamped(form)
        | Form::List(form)
        | Form::ShortList(_, form)
        | Form::Pair(form)
        | Form::Map(_, form) => alternatives(form),
        Form::Object(table) => {
            let members = table.members.iter();
            members.map(|it| alternatives(&it.form)).max().unwrap_or(1)
        }
        Form::Cases(_, cases) => cases.len(),
        _ => 1,
    }
}

fn object(table: &Table, number: usize) -> Value {
    let members = table.members.iter().filter_map(|it| {
        // One without what came later, as the first release wrote it.
        let value = sample(&it.form, number);
        let is_there = !it.is_later || number > 0 && !value.is_null();
        is_there.then(|| (it.name.to_owned(), value))
    });
    Value::Object(members.collect())
}

fn sample(form: &Form, number: usize) -> Value {
    match form {
        Form::Text => json!("so, \"well\"\nthen ü"),
        Form::ShortText(max) => json!("x".repeat(*max)),
        Form::Pattern { sample, .. } => json!(sample),
        Form::Id => json!("a1"),
        Form::Day => json!("2026-02-28"),
        Form::Moment => json!(NOW),
        Form::Decimal => json!("-2.5"),
        Form::Whole => json!(-7),
        Form::Range(first, last) => json!((first + number as i64).min(*last)),
        Form::Flag => json!(number.is_multiple_of(2)),
        Form::Choice(all) | Form::Names { all, .. } => {
            let all = all();
            json!(all[number % all.len()])
        }
        Form::OrNull(form) => match number % (alternatives(form) + 1) {
            0 => Value::Null,
            number => sample(form, number - 1),
        },
        Form::Either(forms) => {
            let form = &forms[number % forms.len()];
            sample(form, number / forms.len())
        }
        Form::Stamped(form) => json!({ "value": sample(form, number), "at": NOW }),
        Form::List(form) | Form::ShortList(_, form) => json!([sample(form, number)]),
        Form::Pair(form) => json!([sample(form, number), sample(form, number)]),
        Form::Map(names, form) => {
            let names = match names {
                Form::Names { all, .. } => all(),
                other => vec![sample(other, number).as_str().unwrap().to_owned()],
            };
            let each = names.into_iter().enumerate();
            let members = each.map(|(more, name)| (name, sample(form, number + more)));
            Value::Object(members.collect())
        }
        Form::Object(table) => object(table, number),
        Form::Cases(table, cases) => {
            let (case, has) = cases[number % cases.len()];
            let mut members = Map::new();
            for (index, member) in table.members.iter().enumerate() {
                let value = match index {
                    0 => json!(case),
                    _ if has.contains(&member.name) => sample(&member.form, number),
                    _ => Value::Null,
                };
                members.insert(member.name.to_owned(), value);
            }
            Value::Object(members)
        }
    }
}
