//! The tables of docs/data-format.md.

use steppingstone_core::record::form::{Form, Member, Table};
use steppingstone_core::store::{Kind, table};

/// The page with its generated parts as they are now: each stands between a line
/// `<!-- generated: name -->` and a line `<!-- end -->`.
pub(super) fn fill(page: &str) -> Result<String, String> {
    let mut page = page.to_owned();
    for (name, text) in [("keys", keys()), ("forms", forms())] {
        let start = format!("<!-- generated: {name} -->\n");
        let parts = page.split_once(&start).and_then(|(before, rest)| {
            let (_, after) = rest.split_once("<!-- end -->\n")?;
            Some([before, &start, "\n", &text, "\n<!-- end -->\n", after].concat())
        });
        page = parts.ok_or_else(|| format!("The page has no part `{name}`."))?;
    }
    Ok(page)
}

fn keys() -> String {
    let mut page = "| kind | key | what |\n|---|---|---|\n".to_owned();
    for kind in Kind::ALL {
        let key = if kind.is_single() { "without" } else { "with" };
        let (name, what) = (kind.name(), table(kind).what);
        page += &format!("| `{name}` | {key} an id | {what} |\n");
    }
    page
}

fn forms() -> String {
    let mut page = Page::default();
    for kind in Kind::ALL {
        page.table("###", table(kind), None);
        page.parts();
    }
    page.text.trim_end().to_owned() + "\n"
}

#[derive(Default)]
struct Page {
    text: String,
    /// What has a section, or will have one.
    known: Vec<&'static str>,
    waiting: Vec<Section>,
}

enum Section {
    Names(&'static str, &'static str, Vec<String>),
    Object(&'static Table),
    Cases(
        &'static Table,
        &'static [(&'static str, &'static [&'static str])],
    ),
}

impl Page {
    /// The sections of what the tables so far refer to.
    fn parts(&mut self) {
        while !self.waiting.is_empty() {
            match self.waiting.remove(0) {
                Section::Names(name, what, all) => {
                    let all: Vec<_> = all.iter().map(|one| format!("`{one}`")).collect();
                    let all = all.join(", ");
                    self.text += &format!("#### `{name}`\n\n{what}\n\n{all}.\n\n");
                }
                Section::Object(table) => self.table("####", table, None),
                Section::Cases(table, cases) => self.table("####", table, Some(cases)),
            }
        }
    }

    fn table(&mut self, level: &str, table: &'static Table, cases: Option<&[(&str, &[&str])]>) {
        self.text += &format!("{level} `{}`\n\n{}", table.name, table.what);
        if !table.note.is_empty() {
            self.text += &format!(" {}", table.note);
        }
        self.text += "\n\n| member | form | what |\n|---|---|---|\n";
        for member in table.members {
            let form = self.of_member(member);
            self.text += &format!("| `{}` | {form} | {} |\n", member.name, member.what);
        }
        self.text += "\n";
        if let (Some(cases), Some(first)) = (cases, table.members.first()) {
            self.text += &format!("| `{}` | what it has |\n|---|---|\n", first.name);
            for (case, has) in cases {
                let has: Vec<_> = has.iter().map(|name| format!("`{name}`")).collect();
                let has = match has.is_empty() {
                    true => "nothing else".to_owned(),
                    false => has.join(", "),
                };
                self.text += &format!("| `\"{case}\"` | {has} |\n");
            }
            self.text += "\n";
        }
    }

    fn of_member(&mut self, member: &'static Member) -> String {
        let form = self.form(&member.form);
        match member.is_later {
            true => format!("{form}, null, or missing"),
            false => form,
        }
    }

    fn form(&mut self, form: &'static Form) -> String {
        match form {
            Form::Text => "text".to_owned(),
            Form::ShortText(max) => format!("text of at most {max} characters"),
            Form::Pattern { what, .. } => (*what).to_owned(),
            Form::Id => "id".to_owned(),
            Form::Day => "day".to_owned(),
            Form::Moment => "moment".to_owned(),
            Form::Decimal => "decimal".to_owned(),
            Form::Whole => "whole number".to_owned(),
            Form::Range(first, last) if first == last => first.to_string(),
            Form::Range(first, last) => format!("{first} to {last}"),
            Form::Flag => "true or false".to_owned(),
            Form::Choice(all) => or(&all()),
            Form::Names { name, what, all } => {
                self.link(name, || Section::Names(name, what, all()))
            }
            Form::OrNull(form) => format!("{}, or null", self.form(form)),
            Form::Either(forms) => {
                let forms: Vec<_> = forms.iter().map(|form| self.form(form)).collect();
                forms.join("; or ")
            }
            Form::Stamped(form) => format!("stamped {}", self.inner(form)),
            Form::List(form) => format!("list of {}", self.inner(form)),
            Form::ShortList(max, form) => {
                format!("list of at most {max}: {}", self.inner(form))
            }
            Form::Pair(form) => format!("pair of {}", self.inner(form)),
            Form::Map(name, form) => {
                let name = self.inner(name);
                format!("object: {name} to {}", self.inner(form))
            }
            Form::Object(table) => self.link(table.name, || Section::Object(table)),
            Form::Cases(table, cases) => self.link(table.name, || Section::Cases(table, cases)),
        }
    }

    /// A form within another.
    fn inner(&mut self, form: &'static Form) -> String {
        let text = self.form(form);
        match form {
            Form::OrNull(_) | Form::Either(_) | Form::Choice(_) | Form::Range(..) | Form::Flag => {
                format!("({text})")
            }
            _ => text,
        }
    }

    fn link(&mut self, name: &'static str, section: impl FnOnce() -> Section) -> String {
        if !self.known.contains(&name) {
            self.known.push(name);
            self.waiting.push(section());
        }
        format!("[`{name}`](#{name})")
    }
}

fn or(all: &[String]) -> String {
    let all: Vec<_> = all.iter().map(|one| format!("`\"{one}\"`")).collect();
    match all.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => all.concat(),
    }
}
