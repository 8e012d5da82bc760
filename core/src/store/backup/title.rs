//! By what a reader knows a record of a file that is left out.

use crate::json::Json;
use crate::store::{Key, Record};
use crate::with_record_type;

/// The longest title, in characters.
const MAX: usize = 80;

/// What a record is called, as far as it can be read at all: an offer's name, what a goal is
/// about, the day of a result as it stands there. At most 80 characters; `None` where there is no
/// such text.
pub fn title(stored_key: &str, text: &str) -> Option<String> {
    let path = with_record_type!(Key::parse(stored_key)?.kind(), R => R::TITLE);
    if path.is_empty() {
        return None;
    }
    let mut found: Json = serde_json::from_str(text).ok()?;
    for name in ["data"].iter().chain(path) {
        let mut members = found.object().ok()?.into_iter();
        (_, found) = members.find(|(other, _)| other == name)?;
    }
    let title: String = found.text().ok()?.trim().chars().take(MAX).collect();
    (!title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: &str, data: &str, expected: Option<&str>) {
        let text = ["{\"version\":9,\"data\":", data, "}"].concat();
        let found = title(&["steppingstone/", kind].concat(), &text);
        assert_eq!(found.as_deref(), expected, "{kind} {data}");
    }

    #[test]
    fn a_record_is_called_by_what_its_reader_wrote() {
        let goal = "{\"more\":1,\"texts\":{\"object\":{\"value\":\" an exam \"}}}";
        check("goal/g1", goal, Some("an exam"));
        check(
            "offer/o1",
            "{\"offer\":{\"name\":\"North\"}}",
            Some("North"),
        );
        check(
            "quiz-taking/t1",
            "{\"taken_on\":\"2026-02-30\"}",
            Some("2026-02-30"),
        );
    }

    #[test]
    fn what_has_no_name_gets_none() {
        for data in [
            "{}",
            "[]",
            "0.5",
            "{\"offer\":{\"name\":7}}",
            "{\"offer\":{\"name\":\" \"}}",
        ] {
            check("offer/o1", data, None);
        }
        check("offer/o1", "cut", None);
        check("settings", "{\"name\":\"x\"}", None);
        check("elsewhere", "{\"name\":\"x\"}", None);
        let long = ["{\"taken_on\":\"", &"ä".repeat(200), "\"}"].concat();
        check("quiz-taking/t1", &long, Some(&"ä".repeat(80)));
    }
}
