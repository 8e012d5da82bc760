//! Checks JSON against a JSON Schema, for the keywords that ours uses. One that it does not know
//! is a failure, so that nothing in a schema goes unchecked. Why not a library:
//! docs/decisions/0015-safe-data.md.

use std::cell::RefCell;
use std::collections::HashMap;

use regex_lite::Regex;
use serde_json::{Map, Value};

/// A schema of draft 2020-12 whose references stay within its own `$defs`.
pub struct Schema(Value);

impl Schema {
    pub fn new(text: &str) -> Schema {
        Schema(serde_json::from_str(text).unwrap())
    }

    /// The part under `#/$defs/`.
    pub fn def(&self, name: &str) -> &Value {
        &self.0["$defs"][name]
    }

    pub fn defs(&self) -> &Map<String, Value> {
        self.0["$defs"].as_object().unwrap()
    }

    /// Where the value does not fit, and by which keyword.
    pub fn problems(&self, value: &Value) -> Vec<String> {
        let mut problems = Vec::new();
        self.check(&self.0, value, "", &mut problems);
        problems
    }

    fn fits(&self, schema: &Value, value: &Value) -> bool {
        let mut problems = Vec::new();
        self.check(schema, value, "", &mut problems);
        problems.is_empty()
    }

    fn check(&self, schema: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
        let schema = match schema {
            Value::Bool(true) => return,
            Value::Bool(false) => return problems.push(format!("{at}: false")),
            schema => schema.as_object().unwrap(),
        };
        for (keyword, rule) in schema {
            if !self.check_keyword(schema, keyword, rule, value, at, problems) {
                problems.push(format!("{at}: {keyword} {rule}"));
            }
        }
    }

    /// Whether a value fits a keyword; of parts of the value the problems are told directly.
    fn check_keyword(
        &self,
        schema: &Map<String, Value>,
        keyword: &str,
        rule: &Value,
        value: &Value,
        at: &str,
        problems: &mut Vec<String>,
    ) -> bool {
        let list = |rule: &Value| rule.as_array().unwrap().clone();
        let chars = |text: &str| text.chars().count() as u64;
        match keyword {
            "$schema" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                self.check(&self.defs()[name], value, at, problems);
                true
            }
            "type" => match rule {
                Value::String(name) => is_a(name, value),
                names => list(names)
                    .iter()
                    .any(|name| is_a(name.as_str().unwrap(), value)),
            },
            "const" => rule == value,
            "enum" => list(rule).contains(value),
            "anyOf" => list(rule).iter().any(|schema| self.fits(schema, value)),
            "oneOf" => {
                list(rule)
                    .iter()
                    .filter(|schema| self.fits(schema, value))
                    .count()
                    == 1
            }
            "minimum" => value
                .as_i64()
                .is_none_or(|number| number >= rule.as_i64().unwrap()),
            "maximum" => value
                .as_i64()
                .is_none_or(|number| number <= rule.as_i64().unwrap()),
            "maxLength" => value
                .as_str()
                .is_none_or(|text| chars(text) <= rule.as_u64().unwrap()),
            "pattern" => value
                .as_str()
                .is_none_or(|text| matches(rule.as_str().unwrap(), text)),
            "required" => value.as_object().is_none_or(|object| {
                list(rule)
                    .iter()
                    .all(|name| object.contains_key(name.as_str().unwrap()))
            }),
            "properties" | "patternProperties" | "additionalProperties" | "propertyNames" => {
                for (name, part) in value.as_object().into_iter().flatten() {
                    let at = format!("{at}/{name}");
                    for rule in self.rules_for(schema, keyword, name) {
                        let name = Value::String(name.clone());
                        let part = if keyword == "propertyNames" {
                            &name
                        } else {
                            part
                        };
                        self.check(&rule, part, &at, problems);
                    }
                }
                true
            }
            "prefixItems" | "items" => {
                for (place, part) in value.as_array().into_iter().flatten().enumerate() {
                    let rule = if keyword == "items" {
                        rule
                    } else {
                        &rule[place]
                    };
                    if !rule.is_null() {
                        self.check(rule, part, &format!("{at}/{place}"), problems);
                    }
                }
                true
            }
            "minItems" => value
                .as_array()
                .is_none_or(|all| all.len() as u64 >= rule.as_u64().unwrap()),
            "maxItems" => value
                .as_array()
                .is_none_or(|all| all.len() as u64 <= rule.as_u64().unwrap()),
            _ => panic!("the keyword {keyword} at {at} is not known here"),
        }
    }

    /// What one of the keywords for objects says of a property.
    fn rules_for(&self, schema: &Map<String, Value>, keyword: &str, name: &str) -> Vec<Value> {
        let rule = &schema[keyword];
        let by_pattern = |rules: Option<&Value>| -> Vec<Value> {
            let rules = rules.and_then(Value::as_object).into_iter().flatten();
            let fitting = rules.filter(|(pattern, _)| matches(pattern, name));
            fitting.map(|(_, rule)| rule.clone()).collect()
        };
        match keyword {
            "properties" => rule.get(name).cloned().into_iter().collect(),
            "patternProperties" => by_pattern(Some(rule)),
            "propertyNames" => vec![rule.clone()],
            _ => {
                let named = schema
                    .get("properties")
                    .is_some_and(|all| all.get(name).is_some());
                let is_other = !named && by_pattern(schema.get("patternProperties")).is_empty();
                is_other.then(|| rule.clone()).into_iter().collect()
            }
        }
    }
}

fn is_a(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => panic!("the type {name} is not known here"),
    }
}

/// Patterns are few, and looked up for every text of thousands of records.
fn matches(pattern: &str, text: &str) -> bool {
    thread_local! {
        static KNOWN: RefCell<HashMap<String, Regex>> = RefCell::default();
    }
    KNOWN.with_borrow_mut(|known| {
        let regex = known.entry(pattern.to_owned());
        let regex = regex.or_insert_with(|| Regex::new(pattern).unwrap());
        regex.is_match(text)
    })
}
