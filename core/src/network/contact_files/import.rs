//! What was found in a file of contacts, and what was not taken from it.

use super::ContactCard;
use crate::keyed::keyed;

/// A larger file is refused whole, and so is one with more cards or rows.
pub const MAX_BYTES: usize = 10_000_000;
pub const MAX_CARDS: usize = 5_000;

keyed! {
    /// Why a card, a row or a whole file was refused.
    RefusedReason {
        // Of a card or row:
        NotEnded "not_ended",
        Version "version",
        NotAPerson "not_a_person",
        NoName "no_name",
        /// A row has more filled cells than the head.
        Cells "cells",
        // Of a whole file:
        /// More than [`MAX_BYTES`].
        TooLarge "too_large",
        /// More than [`MAX_CARDS`].
        TooMany "too_many",
        NoCards "no_cards",
        Empty "empty",
        /// No column holds a name.
        NoHead "no_head",
        QuoteOpen "quote_open",
    }
}

keyed! {
    /// Why a line or a value was passed over, while the rest of its card or row was read.
    PassedOver {
        UnreadableLine "unreadable_line",
        /// Between cards; told once for lines that follow each other.
        Outside "outside",
        StrayEnd "stray_end",
        /// Quoted in an encoding that is not read.
        Charset "charset",
        /// Quoted bytes that are no text.
        Bytes "bytes",
        /// Base64 where a text is asked for.
        Encoding "encoding",
        Email "email",
        Phone "phone",
        Date "date",
    }
}

/// Something that was not read, with the line in which it begins, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault<R> {
    pub line: usize,
    pub reason: R,
}

/// What a file held. Nothing is stored by reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactImport {
    pub cards: Vec<ContactCard>,
    /// By line. Where the whole file is refused there are no cards and one line.
    pub refused: Vec<Fault<RefusedReason>>,
    /// By line.
    pub passed_over: Vec<Fault<PassedOver>>,
    /// What the taken cards held beside what is taken, and how often: names of a vCard, or heads of
    /// a table. By name.
    pub left_out: Vec<(String, usize)>,
    /// Whether the letters of the file are a guess.
    pub is_encoding_guessed: bool,
}

impl ContactImport {
    pub(super) fn refused_whole(line: usize, reason: RefusedReason) -> ContactImport {
        ContactImport {
            refused: vec![Fault { line, reason }],
            ..ContactImport::default()
        }
    }

    /// Why the whole file was refused.
    pub fn whole_refusal(&self) -> Option<Fault<RefusedReason>> {
        self.refused
            .first()
            .copied()
            .filter(|fault| fault.reason.is_of_whole_file())
    }
}

impl RefusedReason {
    /// Whether nothing of the file was read.
    pub const fn is_of_whole_file(self) -> bool {
        match self {
            RefusedReason::NotEnded
            | RefusedReason::Version
            | RefusedReason::NotAPerson
            | RefusedReason::NoName
            | RefusedReason::Cells => false,
            RefusedReason::TooLarge
            | RefusedReason::TooMany
            | RefusedReason::NoCards
            | RefusedReason::Empty
            | RefusedReason::NoHead
            | RefusedReason::QuoteOpen => true,
        }
    }
}
