//! The wrapping around every stored record: whose it is, what it is, which version wrote it.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::{Kind, LoadError};

/// The mark that tells our text from another program's.
pub const APP: &str = "steppingstone";

/// A record as it is stored, around data of type `T`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Envelope<T> {
    /// Always [`APP`].
    pub app: String,
    /// [`Kind::name`].
    pub kind: String,
    /// The version of the data's form, counted from 1.
    pub version: u16,
    /// When it was written, in milliseconds since the epoch by the device's clock. For the
    /// reader to see, never for deciding which of two records is newer.
    pub saved_ms: i64,
    /// The document.
    pub data: T,
}

impl<'a> Envelope<&'a RawValue> {
    /// Reads stored text, its data not looked at yet nor copied.
    ///
    /// # Errors
    /// [`LoadError::Corrupt`] for text that is not an envelope of ours of this kind.
    pub fn read(kind: Kind, text: &'a str) -> Result<Self, LoadError> {
        let envelope: Self = serde_json::from_str(text).map_err(|_| LoadError::Corrupt)?;
        if envelope.app == APP && envelope.kind == kind.name() && envelope.version > 0 {
            Ok(envelope)
        } else {
            Err(LoadError::Corrupt)
        }
    }
}

/// A step from one version of a document to the next. Pure, and never changed once released.
pub type Migration = fn(Value) -> Option<Value>;

/// Carries a document through the steps that its version still lacks; `steps[0]` leads from
/// version 1 to 2, and so on.
///
/// # Errors
/// [`LoadError::TooNew`] when the document is from a later version than the steps lead to;
/// [`LoadError::Corrupt`] when a step cannot read it.
pub fn carry(version: u16, data: Value, steps: &[Migration]) -> Result<Value, LoadError> {
    let done = usize::from(version).saturating_sub(1);
    let rest = steps
        .get(done..)
        .ok_or(LoadError::TooNew { found: version })?;
    rest.iter()
        .try_fold(data, |data, step| step(data))
        .ok_or(LoadError::Corrupt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    const STEPS: &[Migration] = &[
        |data| Some(json!({ "names": [data.get("name")?] })),
        |data| Some(json!({ "names": data.get("names")?, "count": 1 })),
    ];

    #[test]
    fn each_version_is_carried_the_rest_of_the_way() {
        let newest = json!({ "names": ["Ada"], "count": 1 });
        assert_eq!(
            carry(1, json!({ "name": "Ada" }), STEPS),
            Ok(newest.clone())
        );
        assert_eq!(
            carry(2, json!({ "names": ["Ada"] }), STEPS),
            Ok(newest.clone())
        );
        assert_eq!(carry(3, newest.clone(), STEPS), Ok(newest));
    }

    proptest! {
        #[test]
        fn no_migration_loses_what_was_written(name: String) {
            let carried = carry(1, json!({ "name": name.clone() }), STEPS).unwrap();
            prop_assert_eq!(carried.pointer("/names/0").and_then(Value::as_str), Some(name.as_str()));
        }
    }

    #[test]
    fn later_and_broken_data_are_told_apart() {
        assert_eq!(
            carry(4, json!({}), STEPS),
            Err(LoadError::TooNew { found: 4 })
        );
        assert_eq!(carry(1, json!({}), STEPS), Err(LoadError::Corrupt));
    }

    #[test]
    fn only_our_own_text_is_read() {
        let good = serde_json::to_string(&Envelope {
            app: APP.into(),
            kind: "settings".into(),
            version: 1,
            saved_ms: 0,
            data: json!({}),
        })
        .unwrap();
        assert!(Envelope::read(Kind::Settings, &good).is_ok());
        for bad in [
            String::new(),
            "null".into(),
            "{}".into(),
            "[1,2".into(),
            "hello".into(),
            good[..good.len() - 3].to_owned(),
            good.replace("steppingstone", "another app"),
            good.replace("\"settings\"", "\"quiz-taking\""),
            good.replace("\"version\":1", "\"version\":0"),
            good.replace("\"version\":1", "\"version\":-1"),
            good.replace("\"data\"", "\"datum\""),
        ] {
            let read = Envelope::read(Kind::Settings, &bad).map(|envelope| envelope.version);
            assert_eq!(read, Err(LoadError::Corrupt), "{bad}");
        }
    }
}
