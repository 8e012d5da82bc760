//! Texts by field, each with its last edit.

use litemap::LiteMap;

use crate::json::Json;
use crate::record::codec::{map, map_json, stamped, stamped_json, text, text_json};
use crate::record::{DecodeError, Stamped};

/// What was typed and chosen, by field.
pub type Texts<F> = LiteMap<F, Stamped<String>>;

/// What stands in a field; nothing if it was never filled.
pub(super) fn text_of<F: Ord>(texts: &Texts<F>, field: F) -> &str {
    texts.get(&field).map_or("", |text| &text.value)
}

pub(super) fn texts_json<F: Copy>(texts: &Texts<F>, key: fn(F) -> &'static str) -> Json {
    let rows = texts.iter();
    map_json(rows.map(|(field, text)| {
        let text = stamped_json(text, |it| text_json(it));
        (key(*field).to_owned(), text)
    }))
}

pub(super) fn read_texts<F: Ord>(
    json: Json,
    from_key: fn(&str) -> Option<F>,
) -> Result<Texts<F>, DecodeError> {
    let field = |key: String| from_key(&key).ok_or_else(DecodeError::later);
    map(json, field, |json| stamped(json, text))
}

/// The latest of some moments.
pub(super) fn latest(moments: impl IntoIterator<Item = i64>) -> i64 {
    moments.into_iter().fold(0, i64::max)
}

/// The latest edit of a map of values.
pub(super) fn latest_of<K: Ord, T>(map: &LiteMap<K, Stamped<T>>) -> i64 {
    latest(map.values().map(|value| value.at_ms))
}
