//! The JSON Schema (draft 2020-12) of the file that "Your data" saves.

use steppingstone_core::json::Json;
use steppingstone_core::moment::LATEST_MS;
use steppingstone_core::record::TEXT_STORED_MAX;
use steppingstone_core::record::form::{Form, Member, Table};
use steppingstone_core::store::backup::FORMAT;
use steppingstone_core::store::envelope::APP;
use steppingstone_core::store::{Kind, PREFIX, table, version_of};

pub(super) fn schema() -> Json {
    let mut defs = Defs::default();
    let (mut single, mut many) = (Vec::new(), Vec::new());
    for kind in Kind::ALL {
        let record = defs.record(kind);
        let key = format!("{PREFIX}{}", kind.name());
        match kind.is_single() {
            true => single.push((key, record)),
            false => many.push((format!("^{key}/[A-Za-z0-9]{{1,40}}$"), record)),
        }
    }
    let own = object([
        ("description", text("Stored key to record.")),
        ("type", text("object")),
        ("properties", Json::Object(single)),
        ("patternProperties", Json::Object(many)),
        ("additionalProperties", Json::Flag(false)),
    ]);
    let unreadable = object([
        (
            "description",
            text("Stored key to text that could not be read, as it was found."),
        ),
        ("type", text("object")),
        ("additionalProperties", defs.form(&Form::Text)),
    ]);
    let exported_on = described(
        a("string"),
        "The reader's day when the file was made; not used when reading.",
    );
    let is_partial = described(
        constant(Json::Flag(true)),
        "Only there if people were left out: the file can be added to what is there, and takes the place of nothing.",
    );
    let members = [
        (
            "app",
            described(
                constant(text(APP)),
                "Always the same, to tell our files from others.",
            ),
            true,
        ),
        (
            "format",
            described(
                constant(Json::Whole(FORMAT.into())),
                "The version of this form.",
            ),
            true,
        ),
        ("exported_on", exported_on, true),
        ("is_partial", is_partial, false),
        ("records", own, true),
        ("unreadable", unreadable, true),
    ];
    let mut schema = vec![
        (
            "$schema".to_owned(),
            text("https://json-schema.org/draft/2020-12/schema"),
        ),
        (
            "title".to_owned(),
            text("Steppingstone: everything a reader has, as one file"),
        ),
        (
            "description".to_owned(),
            text(&format!(
                "The file that \"Your data\" saves, format {FORMAT}. docs/data-format.md explains it. It describes what is written; an export that holds records of a later version of the app is described by that version's schema. Generated from the tables of the records by `cargo xtask docs`."
            )),
        ),
    ];
    schema.extend(fields(closed(members)));
    schema.push(("$defs".to_owned(), Json::Object(defs.0)));
    Json::Object(schema)
}

/// What is referred to by name, in the order in which it is first needed.
#[derive(Default)]
struct Defs(Vec<(String, Json)>);

impl Defs {
    fn record(&mut self, kind: Kind) -> Json {
        let table = table(kind);
        let data = self.form_of(table);
        let members = [
            ("app", constant(text(APP)), true),
            ("kind", constant(text(kind.name())), true),
            (
                "version",
                constant(Json::Whole(version_of(kind).into())),
                true,
            ),
            ("saved_ms", a("integer"), true),
            ("data", data, true),
        ];
        let name = format!("{}-record", kind.name());
        self.named(&name, |_| described(closed(members), table.what))
    }

    fn named(&mut self, name: &str, make: impl FnOnce(&mut Defs) -> Json) -> Json {
        if self.0.iter().all(|(other, _)| other != name) {
            // Before what it refers to.
            let at = self.0.len();
            self.0.push((name.to_owned(), Json::Null));
            let made = make(self);
            if let Some((_, def)) = self.0.get_mut(at) {
                *def = made;
            }
        }
        object([("$ref", text(&format!("#/$defs/{name}")))])
    }

    fn form_of(&mut self, table: &Table) -> Json {
        self.named(table.name, |defs| {
            let members = table.members.iter();
            let members: Vec<_> = members
                .map(|member| (member.name, defs.member(member), !member.is_later))
                .collect();
            described(closed(members), table.what)
        })
    }

    fn member(&mut self, member: &Member) -> Json {
        let form = self.form(&member.form);
        let form = if member.is_later { or_null(form) } else { form };
        described(form, member.what)
    }

    fn form(&mut self, form: &Form) -> Json {
        match form {
            Form::Text => self.named("words", |_| {
                described(short_text(TEXT_STORED_MAX), "A text.")
            }),
            Form::ShortText(max) => short_text(*max),
            Form::Pattern { pattern, .. } => matching(pattern),
            Form::Id => self.named("id", |_| {
                described(matching("^[A-Za-z0-9]{1,40}$"), "An id.")
            }),
            Form::Day => self.named("day", |_| {
                let day = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
                described(matching(day), "A calendar day of the reader's own.")
            }),
            Form::Moment => self.named("moment", |_| {
                let what = "Milliseconds since 1970-01-01T00:00Z by the device's clock.";
                described(range(0, LATEST_MS), what)
            }),
            Form::Decimal => self.named("decimal", |_| {
                described(
                    matching("^-?[0-9]+(\\.[0-9]{1,9})?$"),
                    "A decimal, as text.",
                )
            }),
            Form::Whole => a("integer"),
            Form::Range(first, last) => range(*first, *last),
            Form::Flag => a("boolean"),
            Form::Choice(all) => one_of_texts(all()),
            Form::Names { name, what, all } => {
                self.named(name, |_| described(one_of_texts(all()), what))
            }
            Form::OrNull(form) => or_null(self.form(form)),
            Form::Either(forms) => {
                let forms = forms.iter().map(|form| self.form(form)).collect();
                object([("anyOf", Json::List(forms))])
            }
            Form::Stamped(form) => {
                let value = self.form(form);
                closed([
                    ("value", value, true),
                    ("at", self.form(&Form::Moment), true),
                ])
            }
            Form::List(form) => object([("type", text("array")), ("items", self.form(form))]),
            Form::ShortList(max, form) => object([
                ("type", text("array")),
                ("items", self.form(form)),
                (
                    "maxItems",
                    Json::Whole(i64::try_from(*max).unwrap_or(i64::MAX)),
                ),
            ]),
            Form::Pair(form) => object([
                ("type", text("array")),
                ("items", self.form(form)),
                ("minItems", Json::Whole(2)),
                ("maxItems", Json::Whole(2)),
            ]),
            Form::Map(name, form) => object([
                ("type", text("object")),
                ("propertyNames", self.form(name)),
                ("additionalProperties", self.form(form)),
            ]),
            Form::Object(table) => self.form_of(table),
            Form::Cases(table, cases) => self.cases(table, cases),
        }
    }

    fn cases(&mut self, table: &Table, cases: &[(&str, &[&str])]) -> Json {
        self.named(table.name, |defs| {
            let mut forms = Vec::new();
            for (case, has) in cases {
                let mut members = Vec::new();
                for (index, member) in table.members.iter().enumerate() {
                    let form = match index {
                        0 => constant(text(case)),
                        _ if has.contains(&member.name) => defs.form(&member.form),
                        _ => a("null"),
                    };
                    members.push((member.name, form, true));
                }
                forms.push(closed(members));
            }
            let forms = object([("oneOf", Json::List(forms))]);
            described(forms, table.what)
        })
    }
}

/// An object with these members and no others: their names, forms, and whether they must be there.
fn closed<'a>(members: impl IntoIterator<Item = (&'a str, Json, bool)>) -> Json {
    let (mut required, mut properties) = (Vec::new(), Vec::new());
    for (name, form, is_required) in members {
        if is_required {
            required.push(text(name));
        }
        properties.push((name.to_owned(), form));
    }
    object([
        ("type", text("object")),
        ("required", Json::List(required)),
        ("properties", Json::Object(properties)),
        ("additionalProperties", Json::Flag(false)),
    ])
}

fn or_null(schema: Json) -> Json {
    let mut members = fields(schema.clone());
    match members.first_mut() {
        Some((name, Json::List(all))) if name == "enum" => all.push(Json::Null),
        Some((name, Json::List(all))) if name == "anyOf" => all.push(a("null")),
        Some((name, form @ Json::Text(_))) if name == "type" => {
            *form = Json::List(vec![form.clone(), text("null")]);
        }
        _ => return object([("anyOf", Json::List(vec![schema, a("null")]))]),
    }
    Json::Object(members)
}

fn described(schema: Json, what: &str) -> Json {
    let what = ("description".to_owned(), text(what));
    Json::Object([what].into_iter().chain(fields(schema)).collect())
}

fn fields(schema: Json) -> Vec<(String, Json)> {
    schema.object().unwrap_or_default()
}

fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::fields_of(members)
}

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

fn a(name: &str) -> Json {
    object([("type", text(name))])
}

fn constant(value: Json) -> Json {
    object([("const", value)])
}

fn matching(pattern: &str) -> Json {
    object([("type", text("string")), ("pattern", text(pattern))])
}

fn short_text(max: usize) -> Json {
    let max = i64::try_from(max).unwrap_or(i64::MAX);
    object([("type", text("string")), ("maxLength", Json::Whole(max))])
}

fn range(first: i64, last: i64) -> Json {
    object([
        ("type", text("integer")),
        ("minimum", Json::Whole(first)),
        ("maximum", Json::Whole(last)),
    ])
}

fn one_of_texts(all: Vec<String>) -> Json {
    object([(
        "enum",
        Json::List(all.into_iter().map(Json::Text).collect()),
    )])
}
