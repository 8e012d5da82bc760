//! A chosen part of what a reader has, as the text of a link, for another person or device.
//!
//! The text goes into the fragment of an address, which browsers do not send to any server. It is
//! made in two steps, with the compression between them, because the browser's own compression
//! weighs nothing but works asynchronously:
//!
//! 1. [`Part::text`] gives the records as text; whoever calls compresses it (raw deflate,
//!    RFC 1951); [`link::seal`] puts the two into a link.
//! 2. [`link::open`] takes a link apart; whoever calls inflates [`Parcel::deflated`], giving up
//!    past [`Parcel::length`]; [`Parcel::text`] checks what came out; [`read`] gives the records.
//!
//! `docs/data-format.md` describes the link.

mod base64url;
mod crc32;
pub mod link;

use litemap::LiteMap;

use crate::goals::Goal;
use crate::offers::{Basis, SavedOffer};
use crate::order::map_of;
use crate::quiz::Taking;
use crate::store::backup::{self, FileError, Flaw, Plan};
use crate::store::{Key, Kind, Record, seal};
pub use link::{LinkError, MAX_LINK, MAX_TEXT, Parcel};

/// The most records that a link may hold: six offers and what holds for them, and room for more.
pub const MAX_SHARED: usize = 20;

/// What a reader chose to share. Nothing else can get into a link: settings have no place here.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// One goal, with its check-ins and reviews.
    Goal(&'a Goal),
    /// One result of the quiz, with its answers.
    Result(&'a Taking),
    /// Offers, with what holds for all of them.
    Offers(&'a [SavedOffer], &'a Basis),
}

impl Part<'_> {
    /// The records as text: a backup file on one line, without a date. `now_ms` is the device's
    /// clock in milliseconds since the epoch.
    pub fn text(self, now_ms: i64) -> String {
        let records = match self {
            Part::Goal(goal) => vec![sealed(goal, now_ms)],
            Part::Result(taking) => vec![sealed(taking, now_ms)],
            Part::Offers(offers, basis) => {
                let offers = offers.iter().map(|offer| sealed(offer, now_ms));
                offers.chain([sealed(basis, now_ms)]).collect()
            }
        };
        backup::compact(&map_of(records.into_iter().flatten()))
    }
}

fn sealed<R: Record>(record: &R, now_ms: i64) -> Option<(String, String)> {
    Some((record.key()?.to_string(), seal(record, now_ms)))
}

/// Reads the text of a link, by the same checks as a backup file, and plans what keeping it would
/// do beside what is stored now. Changes nothing.
///
/// Every record of the plan can be read: [`Planned::text`](backup::Planned::text) is what to show.
///
/// # Errors
/// [`LinkError::TooNew`] if a later version of this app made it. [`LinkError::TooLarge`] for more
/// than [`MAX_SHARED`] records. [`LinkError::Damaged`] if it holds nothing, anything that cannot
/// be read, or anything that is never shared: then none of it is shown.
pub fn read(text: &str, stored: &LiteMap<String, String>) -> Result<Plan, LinkError> {
    let plan = backup::plan(text, stored).map_err(|error| match error {
        FileError::TooLarge => LinkError::TooLarge,
        FileError::TooNew => LinkError::TooNew,
        FileError::NotJson | FileError::NotOurs => LinkError::Damaged,
    })?;
    let records = plan.records();
    if records.len() > MAX_SHARED {
        return Err(LinkError::TooLarge);
    }
    for record in records {
        match record.flaw {
            Some(Flaw::Newer { .. }) => return Err(LinkError::TooNew),
            Some(
                Flaw::Key | Flaw::Twice | Flaw::Envelope | Flaw::Form | Flaw::Value | Flaw::Id,
            ) => return Err(LinkError::Damaged),
            // What is here in its place does not keep it from being shown.
            Some(Flaw::NewerHere { .. } | Flaw::UnreadableHere) | None => {}
        }
    }
    let may_be_shared =
        |stored_key: &str| Key::parse(stored_key).is_some_and(|key| is_shared(key.kind()));
    if records.is_empty() || !records.iter().all(|it| may_be_shared(&it.stored_key)) {
        return Err(LinkError::Damaged);
    }
    Ok(plan)
}

/// Whether records of a kind may be in a link.
const fn is_shared(kind: Kind) -> bool {
    match kind {
        Kind::Goal | Kind::QuizTaking | Kind::Offer | Kind::OfferBasis => true,
        Kind::Settings | Kind::QuizDraft | Kind::GoalSeason => false,
    }
}
