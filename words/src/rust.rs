//! Keys as typed functions.

use std::fmt::Write as _;

use crate::load::placeholders;
use crate::{Leaf, Locale};

pub(crate) fn source(locale: &Locale) -> String {
    let mut out = Source::default();
    out.line(&format!(
        "pub(crate) const FINGERPRINT: &str = \"{}\";",
        locale.fingerprint()
    ));
    for (index, (key, leaf)) in locale.leaves.iter().enumerate() {
        let (modules, name) = key.rsplit_once('.').unwrap_or(("", key));
        out.enter(modules);
        out.function(index, name, leaf);
    }
    out.enter("");
    out.text
}

#[derive(Default)]
struct Source {
    text: String,
    /// The modules that are open.
    open: Vec<String>,
}

impl Source {
    fn line(&mut self, line: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{:1$}{line}", "", 4 * self.open.len());
    }

    /// Closes and opens modules until just those of the dotted path are open. Keys are sorted, so
    /// a module that has been closed does not come again.
    fn enter(&mut self, path: &str) {
        let wanted: Vec<&str> = path.split('.').filter(|name| !name.is_empty()).collect();
        let shared = self
            .open
            .iter()
            .zip(&wanted)
            .take_while(|(open, name)| open == name)
            .count();
        while self.open.len() > shared {
            self.open.pop();
            self.line("}");
        }
        for name in wanted.into_iter().skip(shared) {
            self.line(&format!("pub(crate) mod {name} {{"));
            self.open.push(name.to_owned());
        }
    }

    fn function(&mut self, index: usize, name: &str, leaf: &Leaf) {
        let (doc, declaration) = match leaf {
            Leaf::Text(text) => (text.clone(), text_function(index, name, text)),
            Leaf::List(texts) => (
                texts.join(" | "),
                format!("{name}() -> &'static [&'static str] {{ crate::words::list({index}) }}"),
            ),
            Leaf::Plural(forms) => {
                let other = forms.get("other").map_or("", String::as_str);
                let forms: Vec<&str> = forms.values().map(String::as_str).collect();
                (forms.join(" | "), plural_function(index, name, other))
            }
        };
        let doc = doc.split_whitespace().collect::<Vec<_>>().join(" ");
        self.line(&format!("/// {doc}"));
        self.line(&format!("pub(crate) fn {declaration}"));
    }
}

fn text_function(index: usize, name: &str, text: &str) -> String {
    let names = placeholders(text).unwrap_or_default();
    if names.is_empty() {
        return format!("{name}() -> &'static str {{ crate::words::text({index}) }}");
    }
    let (parameters, values) = arguments(&names);
    let parameters = parameters.join(", ");
    format!("{name}({parameters}) -> String {{ crate::words::fill({index}, &[{values}]) }}")
}

fn plural_function(index: usize, name: &str, other: &str) -> String {
    let mut names = placeholders(other).unwrap_or_default();
    names.retain(|name| name != "n");
    let (mut parameters, values) = arguments(&names);
    parameters.insert(0, "n: usize".to_owned());
    let parameters = parameters.join(", ");
    format!("{name}({parameters}) -> String {{ crate::words::plural({index}, n, &[{values}]) }}")
}

/// The parameters that carry placeholders' values, and those values as pairs.
fn arguments(names: &[String]) -> (Vec<String>, String) {
    let parameters = names
        .iter()
        .map(|name| format!("{name}: impl ::core::fmt::Display"));
    let values: Vec<String> = names
        .iter()
        .map(|name| format!("(\"{name}\", &{name})"))
        .collect();
    (parameters.collect(), values.join(", "))
}

#[cfg(test)]
mod tests {
    use crate::load::tests::locale;

    #[test]
    fn every_kind_of_leaf_is_a_function_in_its_module() {
        let locale = locale(
            r#"{
                "start": "Start\n  now",
                "progress": "{number} of {total}, {number}",
                "guide": { "takeaways": ["One", "Two"], "deep": { "end": "End" } },
                "left": { "one": "one left of {all}", "other": "{n} left of {all}" },
                "days": { "other": "{n} days" }
            }"#,
        );
        let expected = format!(
            r#"pub(crate) const FINGERPRINT: &str = "{}";
pub(crate) mod m {{
    /// {{n}} days
    pub(crate) fn days(n: usize) -> String {{ crate::words::plural(0, n, &[]) }}
    pub(crate) mod guide {{
        pub(crate) mod deep {{
            /// End
            pub(crate) fn end() -> &'static str {{ crate::words::text(1) }}
        }}
        /// One | Two
        pub(crate) fn takeaways() -> &'static [&'static str] {{ crate::words::list(2) }}
    }}
    /// one left of {{all}} | {{n}} left of {{all}}
    pub(crate) fn left(n: usize, all: impl ::core::fmt::Display) -> String {{ crate::words::plural(3, n, &[("all", &all)]) }}
    /// {{number}} of {{total}}, {{number}}
    pub(crate) fn progress(number: impl ::core::fmt::Display, total: impl ::core::fmt::Display) -> String {{ crate::words::fill(4, &[("number", &number), ("total", &total)]) }}
    /// Start now
    pub(crate) fn start() -> &'static str {{ crate::words::text(5) }}
}}
"#,
            locale.fingerprint()
        );
        assert_eq!(locale.rust(), expected);
    }

    #[test]
    fn a_key_beside_a_module_of_similar_name_keeps_its_place() {
        let locale = locale(r#"{ "a": { "x": "1" }, "a1": "2", "a_b": { "y": "3" } }"#);
        let source = locale.rust();
        let depth = |line: &str| line.chars().take_while(|c| *c == ' ').count() / 4;
        let functions: Vec<_> = source
            .lines()
            .filter(|line| line.contains(" fn "))
            .map(depth)
            .collect();
        assert_eq!(functions, [2, 1, 2]);
        assert_eq!(source.matches('{').count(), source.matches('}').count());
    }
}
