//! A file of cases: each case is read and answered by itself, so that one of unknown form does not
//! take the others with it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::outcome::{Difference, Outcome};

/// The rules that a file explains, by their keys.
pub type Conventions = BTreeMap<String, String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "schema")]
    _schema: String,
    #[serde(rename = "note")]
    _note: Option<String>,
    #[serde(default)]
    conventions: Conventions,
    cases: Vec<Box<RawValue>>,
}

/// What becomes of each case of a file. `judged` says what differs, or why a case cannot be run.
pub fn each<C: DeserializeOwned>(
    path: &str,
    text: &str,
    judged: impl Fn(C, &Conventions) -> Result<Vec<Difference>, String>,
) -> Vec<Outcome> {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }
    let file = match serde_json::from_str::<File>(text) {
        Ok(file) => file,
        Err(error) => return vec![Outcome::broken(path, &error.to_string())],
    };
    let outcome = |raw: &RawValue| {
        let named = serde_json::from_str::<Named>(raw.get());
        let id = named.map_or_else(|_| path.to_owned(), |named| named.id);
        let case = serde_json::from_str(raw.get()).map_err(|error| error.to_string());
        match case.and_then(|case| judged(case, &file.conventions)) {
            Ok(differences) => Outcome::of(id, differences),
            Err(reason) => Outcome::broken(&id, &reason),
        }
    };
    file.cases.iter().map(|raw| outcome(raw)).collect()
}
