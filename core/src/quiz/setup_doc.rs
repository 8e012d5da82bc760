//! How a setup is written down, inside stored drafts and takings.

use serde::{Deserialize, Serialize};

use super::model::{Form, Setup, Stage};

/// A setup as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SetupDocV1 {
    form: FormDocV1,
    working: bool,
    /// Null if the reader gave none; a missing stage is an error, hence the attribute.
    #[serde(deserialize_with = "Option::deserialize")]
    stage: Option<StageDocV1>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FormDocV1 {
    Quick,
    Full,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StageDocV1 {
    Early,
    Middle,
    Senior,
}

impl From<Setup> for SetupDocV1 {
    fn from(setup: Setup) -> SetupDocV1 {
        SetupDocV1 {
            form: match setup.form {
                Form::Quick => FormDocV1::Quick,
                Form::Full => FormDocV1::Full,
            },
            working: setup.working,
            stage: setup.stage.map(|stage| match stage {
                Stage::Early => StageDocV1::Early,
                Stage::Middle => StageDocV1::Middle,
                Stage::Senior => StageDocV1::Senior,
            }),
        }
    }
}

impl From<SetupDocV1> for Setup {
    fn from(doc: SetupDocV1) -> Setup {
        Setup {
            form: match doc.form {
                FormDocV1::Quick => Form::Quick,
                FormDocV1::Full => Form::Full,
            },
            working: doc.working,
            stage: doc.stage.map(|stage| match stage {
                StageDocV1::Early => Stage::Early,
                StageDocV1::Middle => Stage::Middle,
                StageDocV1::Senior => Stage::Senior,
            }),
        }
    }
}
