//! How the reader likes the app.

use serde::{Deserialize, Serialize};

use super::{Key, Kind, Record, Unfit};

/// The longest text kept for the guide's pay field, in characters.
pub const PAY_TEXT_MAX: usize = 40;

/// Which colours to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Whatever the device says.
    #[default]
    System,
    /// Dark ink on paper.
    Light,
    /// Light ink on dark water.
    Dark,
}

impl Theme {
    /// Every choice, in the order shown.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The value of the page's `data-theme` attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// Choices that hold on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// The yearly pay typed in the guide, as typed.
    pub pay_text: String,
}

/// [`Settings`] as stored since version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsDocV1 {
    theme: Theme,
    #[serde(default)]
    pay_text: String,
}

impl Record for Settings {
    const KIND: Kind = Kind::Settings;
    type Doc = SettingsDocV1;

    fn key(&self) -> Option<Key> {
        Key::single(Kind::Settings)
    }

    fn doc(&self) -> SettingsDocV1 {
        SettingsDocV1 {
            theme: self.theme,
            pay_text: self.pay_text.clone(),
        }
    }

    fn from_doc(doc: SettingsDocV1) -> Result<Settings, Unfit> {
        if doc.pay_text.chars().count() > PAY_TEXT_MAX {
            return Err(Unfit::Damaged);
        }
        Ok(Settings {
            theme: doc.theme,
            pay_text: doc.pay_text,
        })
    }
}
