//! The wrapping around every stored record: whose it is, what it is, which version wrote it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Kind, LoadError};

/// The mark that tells our text from another program's.
pub const APP: &str = "steppingstone";

/// A record as it is stored, its data not looked at yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Envelope {
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
    pub data: Value,
}

impl Envelope {
    /// Reads stored text.
    ///
    /// # Errors
    /// [`LoadError::Corrupt`] for text that is not an envelope of ours of this kind.
    pub fn read(kind: Kind, text: &str) -> Result<Envelope, LoadError> {
        let envelope: Envelope = serde_json::from_str(text).map_err(|_| LoadError::Corrupt)?;
        if envelope.app == APP && envelope.kind == kind.name() && envelope.version > 0 {
            Ok(envelope)
        } else {
            Err(LoadError::Corrupt)
        }
    }
}

/// A step from one version of a document to the next. Pure, and never changed once released.
pub type Migration = fn(Value) -> Option<Value>;

/// Carries data through the steps that its version still lacks; `steps[0]` leads from
/// version 1 to 2, and so on.
///
/// # Errors
/// [`LoadError::TooNew`] when the data is from a later version than the steps lead to;
/// [`LoadError::Corrupt`] when a step cannot read it.
pub fn carry(envelope: Envelope, steps: &[Migration]) -> Result<Value, LoadError> {
    let done = usize::from(envelope.version).saturating_sub(1);
    let rest = steps.get(done..).ok_or(LoadError::TooNew {
        found: envelope.version,
    })?;
    rest.iter()
        .try_fold(envelope.data, |data, step| step(data))
        .ok_or(LoadError::Corrupt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn envelope(version: u16, data: Value) -> Envelope {
        Envelope {
            app: APP.into(),
            kind: "settings".into(),
            version,
            saved_ms: 0,
            data,
        }
    }

    const STEPS: &[Migration] = &[
        |data| Some(json!({ "names": [data.get("name")?] })),
        |data| Some(json!({ "names": data.get("names")?, "count": 1 })),
    ];

    #[test]
    fn each_version_is_carried_the_rest_of_the_way() {
        let newest = json!({ "names": ["Ada"], "count": 1 });
        let v1 = envelope(1, json!({ "name": "Ada" }));
        let v2 = envelope(2, json!({ "names": ["Ada"] }));
        let v3 = envelope(3, newest.clone());
        for old in [v1, v2, v3] {
            assert_eq!(carry(old, STEPS), Ok(newest.clone()));
        }
    }

    #[test]
    fn later_and_broken_data_are_told_apart() {
        assert_eq!(
            carry(envelope(4, json!({})), STEPS),
            Err(LoadError::TooNew { found: 4 })
        );
        assert_eq!(
            carry(envelope(1, json!({})), STEPS),
            Err(LoadError::Corrupt)
        );
    }

    #[test]
    fn only_our_own_text_is_read() {
        let good = serde_json::to_string(&envelope(1, json!({}))).unwrap();
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
        ] {
            assert_eq!(
                Envelope::read(Kind::Settings, &bad),
                Err(LoadError::Corrupt),
                "{bad}"
            );
        }
    }
}
