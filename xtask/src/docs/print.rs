//! JSON as people read it: what fits stands on one line.

use steppingstone_core::json::Json;

const MAX_COLUMN: usize = 110;

pub(super) fn pretty(json: &Json) -> String {
    let mut out = String::new();
    print(json, 0, 0, &mut out);
    out + "\n"
}

/// `column` is where the value starts.
fn print(json: &Json, indent: usize, column: usize, out: &mut String) {
    let line = one_line(json);
    let inner = indent + 2;
    let pad = " ".repeat(inner);
    match json {
        _ if column + line.len() < MAX_COLUMN => out.push_str(&line),
        Json::Object(members) => {
            out.push('{');
            for (index, (name, value)) in members.iter().enumerate() {
                let name = quoted(name);
                out.push_str(&format!("{}\n{pad}{name}: ", comma(index)));
                print(value, inner, inner + name.len() + 2, out);
            }
            out.push_str(&format!("\n{}}}", " ".repeat(indent)));
        }
        Json::List(items) if items.iter().all(is_short) => {
            out.push('[');
            let mut column = MAX_COLUMN;
            for (index, item) in items.iter().enumerate() {
                let item = one_line(item);
                out.push_str(comma(index));
                if column + item.len() + 2 >= MAX_COLUMN {
                    out.push_str(&format!("\n{pad}"));
                    column = inner;
                } else {
                    out.push(' ');
                }
                column += item.len() + 2;
                out.push_str(&item);
            }
            out.push_str(&format!("\n{}]", " ".repeat(indent)));
        }
        Json::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(&format!("{}\n{pad}", comma(index)));
                print(item, inner, inner, out);
            }
            out.push_str(&format!("\n{}]", " ".repeat(indent)));
        }
        _ => out.push_str(&line),
    }
}

fn is_short(json: &Json) -> bool {
    !matches!(json, Json::Object(_) | Json::List(_))
}

fn comma(index: usize) -> &'static str {
    if index == 0 { "" } else { "," }
}

fn one_line(json: &Json) -> String {
    match json {
        Json::Null | Json::Fraction => "null".to_owned(),
        Json::Flag(flag) => flag.to_string(),
        Json::Whole(number) => number.to_string(),
        Json::Text(text) => quoted(text),
        Json::List(items) => {
            let items: Vec<_> = items.iter().map(one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(members) => {
            let member =
                |(name, value): &(String, Json)| format!("{}: {}", quoted(name), one_line(value));
            let members: Vec<_> = members.iter().map(member).collect();
            format!("{{ {} }}", members.join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
