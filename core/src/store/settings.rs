//! How the reader likes the app.

use super::revert::reverted_by_members;
use super::{Key, Kind, Record};
use crate::json::Json;
use crate::record::form::{Form, Table, keys, table};
use crate::record::{Clock, DecodeError};

/// The longest text kept for the guide's pay field, in characters.
pub const PAY_TEXT_MAX: usize = 40;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

table! {
    NAMES, TABLE = "settings", "How the reader likes the app."
    note "Unlike in other records, a member that is surplus is passed over, and one that is missing is as at first." {
        "theme": Form::Choice(|| keys(&Theme::ALL, Theme::name)), "The colors: as the device says, or one of the two.";
        "pay_text": Form::ShortText(PAY_TEXT_MAX), "The yearly pay typed in the guide, as typed.";
    }
}
impl Record for Settings {
    const KIND: Kind = Kind::Settings;
    const FORM: &'static Table = &TABLE;

    fn key(&self) -> Option<Key> {
        Key::single(Kind::Settings)
    }

    fn doc(&self) -> Json {
        let [theme, pay_text] = NAMES;
        Json::fields_of([
            (theme, Json::Text(self.theme.name().to_owned())),
            (pay_text, Json::Text(self.pay_text.clone())),
        ])
    }

    fn unset() -> Option<Settings> {
        Some(Settings::default())
    }

    fn reverted(&self, before: &Settings, after: &Settings, _: Clock) -> Settings {
        reverted_by_members(self, before, after)
    }

    /// Unlike other records, one that lacks a choice or has one too many is still read: a reader
    /// would rather have their colors than an exact record.
    fn from_doc(doc: Json) -> Result<Settings, DecodeError> {
        let [theme, pay_text] = NAMES;
        let mut settings = Settings::default();
        for (name, value) in doc.object()? {
            let read = match name.as_str() {
                it if it == theme => read_theme(value).map(|theme| settings.theme = theme),
                it if it == pay_text => read_pay_text(value).map(|text| settings.pay_text = text),
                _ => Ok(()),
            };
            read.map_err(|error| error.within(&name))?;
        }
        Ok(settings)
    }
}

fn read_theme(value: Json) -> Result<Theme, DecodeError> {
    let name = value.text()?;
    let theme = Theme::ALL.into_iter().find(|theme| theme.name() == name);
    theme.ok_or_else(DecodeError::value)
}

fn read_pay_text(value: Json) -> Result<String, DecodeError> {
    let text = value.text()?;
    match text.chars().count() <= PAY_TEXT_MAX {
        true => Ok(text),
        false => Err(DecodeError::value()),
    }
}
