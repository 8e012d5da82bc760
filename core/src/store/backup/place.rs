//! Where in a record a fault is: the value that its reading reached last.
//!
//! The readers know nothing of it. They are given a document whose values take note of themselves
//! ([`Watch`]), and read it as ever.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use crate::json::{Json, Watch, Watched};

/// The longest document that is searched, in bytes: what takes note of itself takes several times
/// the memory. More than 250 check-ins with all that can be typed into them.
const MOST_BYTES: usize = 1_000_000;

/// How much is told of a name, in characters. Our own names are shorter.
const MOST_OF_NAME: usize = 40;

/// The place that was reached last.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail(Option<Rc<RefCell<String>>>);

impl Trail {
    /// A document that leaves a trail when it is read; one of too many bytes is left as it is.
    pub(super) fn laid(doc: Json, bytes: usize) -> (Json, Trail) {
        if bytes > MOST_BYTES {
            return (doc, Trail(None));
        }
        let reached = Rc::default();
        let watched = watched(doc, String::new(), &reached);
        (watched, Trail(Some(reached)))
    }

    /// Where it ends: the names that lead there with dots between them, `data` for the document
    /// itself, and places in lists counted from 0. `None` if there is no trail.
    pub(super) fn end(self) -> Option<String> {
        let place = self.0?.take();
        Some(if place.is_empty() {
            "data".to_owned()
        } else {
            place
        })
    }
}

/// A value that writes its place down when it is reached.
struct Value {
    json: Json,
    place: String,
    reached: Rc<RefCell<String>>,
}

fn watched(json: Json, place: String, reached: &Rc<RefCell<String>>) -> Json {
    let reached = Rc::clone(reached);
    Json::Watched(Watched(Box::new(Value {
        json,
        place,
        reached,
    })))
}

impl Watch for Value {
    fn reach(&self) {
        self.reached.replace(self.place.clone());
    }

    fn is_null(&self) -> bool {
        self.json == Json::Null
    }

    fn open(self: Box<Value>, names: &[&str]) -> Json {
        self.reach();
        let Value {
            mut json,
            place,
            reached,
        } = *self;
        let watch = |value: &mut Json, place| *value = watched(mem::take(value), place, &reached);
        match &mut json {
            Json::List(items) => {
                for (number, item) in items.iter_mut().enumerate() {
                    watch(item, [&place, "[", &number.to_string(), "]"].concat());
                }
            }
            Json::Object(members) => {
                let is_there = |name: &&&str| members.iter().any(|(other, _)| other == **name);
                if let Some(missing) = names.iter().find(|name| !is_there(name)) {
                    reached.replace(member(&place, missing));
                }
                for (name, value) in members {
                    watch(value, member(&place, name));
                }
            }
            _ => {}
        }
        json
    }
}

/// The place of a member of an object. Its name may be anything, and of any length.
fn member(place: &str, name: &str) -> String {
    let end = name.char_indices().nth(MOST_OF_NAME);
    let name = end.and_then(|(end, _)| name.get(..end)).unwrap_or(name);
    let dot = if place.is_empty() { "" } else { "." };
    [place, dot, name].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Misshapen;

    /// Reads as records are read, and tells where that ended.
    #[track_caller]
    fn check(text: &str, read: fn(Json) -> Result<(), Misshapen>, place: &str) {
        let doc = serde_json::from_str(text).unwrap();
        let (doc, trail) = Trail::laid(doc, text.len());
        let _ = read(doc);
        assert_eq!(trail.end().as_deref(), Some(place), "{text}");
    }

    fn pair(json: Json) -> Result<(), Misshapen> {
        let ([a], [b]) = json.fields_and(["a"], ["b"])?;
        for item in a.items()? {
            item.whole()?;
        }
        b.text_or_none().map(drop)
    }

    #[test]
    fn the_trail_ends_at_what_was_reached_last() {
        check("{\"a\":[1,true,\"x\"]}", pair, "a[1]");
        check("{\"a\":[1,1.5]}", pair, "a[1]");
        check("{\"a\":{}}", pair, "a");
        check("{\"a\":[],\"b\":1}", pair, "b");
        check("{\"b\":\"\"}", pair, "a");
        check("{\"a\":[],\"c\":1}", pair, "c");
        check("{\"a\":[],\"a\":[]}", pair, "a");
        check("[]", pair, "data");
        check("null", pair, "data");
    }

    #[test]
    fn a_name_is_told_as_far_as_it_can_be() {
        let rows = |json: Json| {
            for (name, value) in json.rows()? {
                match name.len() {
                    1 => drop(value.object()?),
                    _ => return Err(Misshapen),
                }
            }
            Ok(())
        };
        check("{\"a\":{},\"b\":0}", rows, "b");
        check("{\"a\":{},\"2026-03-02\":0}", rows, "2026-03-02");
        check("{\"a\":{},\"x. y\":0}", rows, "x. y");
        let long = ["{\"", &"ü".repeat(100), "\":0}"].concat();
        check(&long, rows, &"ü".repeat(40));
    }

    #[test]
    fn a_document_of_too_many_bytes_is_not_searched() {
        let (doc, trail) = Trail::laid(Json::Whole(1), MOST_BYTES + 1);
        assert_eq!((doc, trail.end()), (Json::Whole(1), None));
    }
}
