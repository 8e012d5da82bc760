//! What a case expects beside what came out, member by member.

use serde_json::Value;

use crate::outcome::Difference;

/// What is the same although it is written in another way. The first argument of each is the place,
/// such as `.rows[2].price`.
pub struct Rules {
    pub are_same_numbers: fn(&str, &Value, &Value) -> bool,
    /// A list in the order in which it is compared.
    pub in_order: fn(&str, &[Value]) -> Vec<Value>,
    /// Whether a member of what stands at the place may be left out.
    pub may_be_missing: fn(&str, &Value) -> bool,
}

/// Numbers are exact, and `2` and `2.0` are the same; nothing is left out.
pub const EXACT: Rules = Rules {
    are_same_numbers: |_, a, b| a.as_f64() == b.as_f64(),
    in_order: |_, list| list.to_vec(),
    may_be_missing: |_, _| false,
};

pub fn differences(expected: &Value, actual: &Value, rules: &Rules) -> Vec<Difference> {
    let mut differences = Vec::new();
    compare("", Some(expected), Some(actual), rules, &mut differences);
    differences
}

fn compare(
    at: &str,
    expected: Option<&Value>,
    actual: Option<&Value>,
    rules: &Rules,
    differences: &mut Vec<Difference>,
) {
    match (expected, actual) {
        (Some(a @ Value::Number(_)), Some(b @ Value::Number(_)))
            if (rules.are_same_numbers)(at, a, b) => {}
        (Some(Value::Array(a)), Some(Value::Array(b))) if a.len() == b.len() => {
            let (a, b) = ((rules.in_order)(at, a), (rules.in_order)(at, b));
            for (place, (a, b)) in a.iter().zip(&b).enumerate() {
                let at = format!("{at}[{place}]");
                compare(&at, Some(a), Some(b), rules, differences);
            }
        }
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let surplus = b.keys().filter(|name| !a.contains_key(*name));
            for name in a.keys().chain(surplus) {
                let (one, other) = (a.get(name), b.get(name));
                let may_be_missing = |value: Option<&Value>| {
                    value.is_some_and(|value| (rules.may_be_missing)(at, value))
                };
                let is_fine = match (one, other) {
                    (Some(_), Some(_)) => false,
                    _ => may_be_missing(one.or(other)),
                };
                if !is_fine {
                    compare(&format!("{at}.{name}"), one, other, rules, differences);
                }
            }
        }
        _ if expected == actual => {}
        _ => {
            let text = |value: Option<&Value>| value.map_or("-".to_owned(), Value::to_string);
            differences.push(Difference {
                field: at.to_owned(),
                expected: text(expected),
                actual: text(actual),
            });
        }
    }
}
