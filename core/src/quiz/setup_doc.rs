//! How a setup is written down, inside stored drafts and takings.

use super::model::{Form, Setup};
use super::stored::StoredError;
use crate::career::Stage;
use crate::json::Json;

/// The stage is null if the reader gave none.
const SETUP: [&str; 3] = ["form", "working", "stage"];

pub(super) fn setup_json(setup: Setup) -> Json {
    let [form, working, stage] = SETUP;
    let key = |key: &str| Json::Text(key.to_owned());
    Json::fields_of([
        (form, key(form_key(setup.form))),
        (working, Json::Flag(setup.working)),
        (
            stage,
            setup.stage.map_or(Json::Null, |stage| key(stage.key())),
        ),
    ])
}

pub(super) fn read_setup(json: Json) -> Result<Setup, StoredError> {
    let [form, working, stage] = json.fields(SETUP)?;
    let form = form.text()?;
    let read_stage = |json: Json| Stage::from_key(&json.text()?).ok_or(StoredError::Misshapen);
    Ok(Setup {
        form: [Form::Quick, Form::Full]
            .into_iter()
            .find(|it| form_key(*it) == form)
            .ok_or(StoredError::Misshapen)?,
        working: working.flag()?,
        stage: stage.optional().map(read_stage).transpose()?,
    })
}

const fn form_key(form: Form) -> &'static str {
    match form {
        Form::Quick => "quick",
        Form::Full => "full",
    }
}
