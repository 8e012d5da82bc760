//! What is said of a record of a file.

use serde_json::{Value, json};
use steppingstone_core::store::Kind;
use steppingstone_core::store::backup::{ImportError, plan};

use super::records::full;
use super::records::stored::Store;

/// What is said of a record whose data is replaced.
pub fn said(record: &(String, String), data: Value) -> (Option<ImportError>, Option<String>) {
    let (stored_key, text) = record;
    let mut envelope: Value = serde_json::from_str(text).unwrap();
    envelope["data"] = data;
    let file = json!({
        "app": "steppingstone",
        "format": 1,
        "exported_on": "",
        "records": { stored_key: envelope },
    });
    let plan = plan(&file.to_string(), &Store::new()).unwrap();
    let [planned] = plan.records() else {
        return (None, None);
    };
    (planned.error, planned.place.clone())
}

pub fn data_of(record: &(String, String)) -> Value {
    let envelope: Value = serde_json::from_str(&record.1).unwrap();
    envelope["data"].clone()
}

pub fn of_kind(kind: Kind) -> Vec<(String, String)> {
    let records = full::of_kind(kind).into_iter();
    records.map(|(key, text)| (key.to_string(), text)).collect()
}
