//! A chosen part of what a reader has, as the text of a link, for another person or device.
//!
//! The text goes into the fragment of an address, which browsers do not send to any server. It is
//! made in two steps, with the compression between them, because the browser's own compression
//! weighs nothing but works asynchronously:
//!
//! 1. [`Shared::text`] gives the records as text; whoever calls compresses it (raw deflate,
//!    RFC 1951); [`link::encode`] puts the two into a link.
//! 2. [`link::decode`] takes a link apart; whoever calls inflates [`Payload::deflated`], giving up
//!    past [`Payload::length`]; [`Payload::text`] checks what came out; [`read`] gives the records.
//!
//! What is kept of it becomes the reader's own under new names: [`Shared::as_own`].
//!
//! `docs/data-format.md` describes the link.

mod base64url;
mod choice;
mod journey;
pub mod link;
mod own;
mod report;

use crate::goals::Goal;
use crate::journey::record::{JourneyEntry, JourneySkill, MAX_ENTRIES, MAX_SKILLS};
use crate::offers::{SavedOffer, SavedOfferSettings};
use crate::order::{collect_map, insertion_sorted};
use crate::plan::report::PlanReport;
use crate::quiz::{Draft, Taking};
use crate::store::backup::{self, FileError};
use crate::store::{Key, Kind, LoadError, Record, load, to_stored_text};
pub use link::{LinkError, MAX_LINK, MAX_TEXT, Payload};
pub use own::{KeepContext, reverted_shared_text};

/// The most records that a link may hold: six offers and what holds for them, and room for more. A
/// journey has limits of its own.
pub const MAX_SHARED: usize = 20;

/// What a reader chose to share, or what a link brought. Nothing else can get into a link: settings
/// have no place here.
#[derive(Clone, Debug, PartialEq)]
pub enum Shared {
    /// One goal, with its check-ins and reviews.
    Goal(Box<Goal>),
    /// One result of the quiz, with its answers.
    Result(Box<Taking>),
    /// A quiz in progress, with its answers so far.
    Draft(Box<Draft>),
    /// One offer or more, in their order, with what holds for all of them.
    Offers(Vec<SavedOffer>, Option<Box<SavedOfferSettings>>),
    /// Entries and skills. Only looked at where it is opened: somebody else's path is nobody's own.
    Journey(Vec<JourneyEntry>, Vec<JourneySkill>),
    /// What of a plan is for somebody to read. No record: nothing of it is ever stored.
    Report(Box<PlanReport>),
}

impl Shared {
    /// The records as they are stored: `(stored key, text)`; none of a report. `now_ms` is the device's clock in
    /// milliseconds since the epoch.
    pub fn texts(&self, now_ms: i64) -> Vec<(String, String)> {
        let texts = match self {
            Shared::Goal(goal) => vec![stored_text(goal.as_ref(), now_ms)],
            Shared::Result(taking) => vec![stored_text(taking.as_ref(), now_ms)],
            Shared::Draft(draft) => vec![stored_text(draft.as_ref(), now_ms)],
            Shared::Offers(offers, settings) => {
                let offers = offers.iter().map(|offer| stored_text(offer, now_ms));
                let settings = settings
                    .iter()
                    .map(|settings| stored_text(settings.as_ref(), now_ms));
                offers.chain(settings).collect()
            }
            Shared::Journey(entries, skills) => {
                let entries = entries.iter().map(|entry| stored_text(entry, now_ms));
                let skills = skills.iter().map(|skill| stored_text(skill, now_ms));
                entries.chain(skills).collect()
            }
            Shared::Report(_) => Vec::new(),
        };
        texts.into_iter().flatten().collect()
    }

    /// The records as one text, for a link: a backup file on one line, without a date; of a report, a
    /// text of its own. `now_ms` as for [`Shared::texts`].
    pub fn text(&self, now_ms: i64) -> String {
        match self {
            Shared::Report(report) => report::text(report),
            _ => backup::compact(&collect_map(self.texts(now_ms))),
        }
    }
}

fn stored_text<R: Record>(record: &R, now_ms: i64) -> Option<(String, String)> {
    Some((record.key()?.to_string(), to_stored_text(record, now_ms)))
}

/// Reads the text of a link. Each record passes the checks of reading stored data.
///
/// # Errors
/// [`LinkError::TooNew`] if a later version of this app made it. [`LinkError::TooLarge`] for more
/// than [`MAX_SHARED`] records, of a journey more than one holds. [`LinkError::Damaged`] if it holds anything that cannot be read,
/// anything that is never shared, or more than one thing: then none of it is shown.
pub fn read(text: &str) -> Result<Shared, LinkError> {
    if let Some(opened) = report::opened(text) {
        return opened;
    }
    let contents = backup::contents(text).map_err(|error| match error {
        FileError::TooLarge => LinkError::TooLarge,
        FileError::TooNew => LinkError::TooNew,
        FileError::NotJson | FileError::NotOurs => LinkError::Damaged,
    })?;
    let records = contents.records;
    if records.rows.len() > MAX_ENTRIES + MAX_SKILLS {
        return Err(LinkError::TooLarge);
    }
    if !contents.unreadable.rows.is_empty() || !records.twice.is_empty() {
        return Err(LinkError::Damaged);
    }
    let (mut single, mut offers, mut settings) = (Vec::new(), Vec::new(), None);
    let (mut entries, mut skills) = (Vec::new(), Vec::new());
    for (stored_key, envelope) in &records.rows {
        let key = Key::parse(stored_key).ok_or(LinkError::Damaged)?;
        let text = envelope.get();
        match key.kind() {
            Kind::Goal => single.push(Shared::Goal(loaded(&key, text)?)),
            Kind::QuizTaking => single.push(Shared::Result(loaded(&key, text)?)),
            Kind::QuizDraft => single.push(Shared::Draft(loaded(&key, text)?)),
            Kind::Offer => offers.push(*loaded::<SavedOffer>(&key, text)?),
            Kind::OfferSettings => settings = Some(loaded::<SavedOfferSettings>(&key, text)?),
            Kind::JourneyEntry => entries.push(*loaded::<JourneyEntry>(&key, text)?),
            Kind::JourneySkill => skills.push(*loaded::<JourneySkill>(&key, text)?),
            // Nothing else is ever shared.
            _ => return Err(LinkError::Damaged),
        }
    }
    if !entries.is_empty() || !skills.is_empty() {
        let has_other = !single.is_empty() || !offers.is_empty() || settings.is_some();
        return journey::opened(entries, skills, has_other);
    }
    if records.rows.len() > MAX_SHARED {
        return Err(LinkError::TooLarge);
    }
    match (single.pop(), offers.is_empty(), settings) {
        (Some(shared), true, None) if single.is_empty() => Ok(shared),
        (None, false, settings) => {
            let offers = insertion_sorted(offers, |a: &SavedOffer, b: &SavedOffer| {
                (!a.is_current, a.place, &a.id) < (!b.is_current, b.place, &b.id)
            });
            Ok(Shared::Offers(offers, settings))
        }
        _ => Err(LinkError::Damaged),
    }
}

fn loaded<R: Record>(key: &Key, text: &str) -> Result<Box<R>, LinkError> {
    match load::<R>(key, Some(text)) {
        Ok(loaded) => Ok(Box::new(loaded.record)),
        Err(LoadError::TooNew { .. }) => Err(LinkError::TooNew),
        Err(LoadError::Corrupt | LoadError::Missing) => Err(LinkError::Damaged),
    }
}
