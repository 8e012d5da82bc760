//! What the parts of the page share.

use leptos::prelude::*;
use steppingstone_core::store::backup::{FileError, OnConflict};
use steppingstone_core::store::{BEFORE, COPIED};

use crate::platform::storage::Local;
use crate::state::{Records, Undo, use_records, use_undo};

/// How a file is brought in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ImportMode {
    /// Together with what is here.
    #[default]
    Join,
    /// Only what is new.
    KeepMine,
    /// Over what is here.
    TakeFile,
    /// In the place of all that is here.
    Replace,
}

impl ImportMode {
    /// Every way, in the order shown.
    pub(super) const ALL: [ImportMode; 4] = [
        ImportMode::Join,
        ImportMode::KeepMine,
        ImportMode::TakeFile,
        ImportMode::Replace,
    ];

    /// What becomes of records that differ; `None` if none stays that they could differ from.
    pub(super) const fn on_conflict(self) -> Option<OnConflict> {
        match self {
            ImportMode::Join => Some(OnConflict::Join),
            ImportMode::KeepMine => Some(OnConflict::KeepMine),
            ImportMode::TakeFile => Some(OnConflict::TakeFile),
            ImportMode::Replace => None,
        }
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct YourDataState {
    pub(super) records: Records,
    pub(super) undo: Undo,
    /// The file that is to be brought in.
    pub(super) chosen: RwSignal<Option<Result<String, FileError>>>,
    pub(super) way: RwSignal<ImportMode>,
    /// When this browser last saved a copy.
    pub(super) copied_ms: RwSignal<Option<i64>>,
    /// How large the copy is of what was here before the last file, in bytes.
    pub(super) before: RwSignal<Option<usize>>,
    /// Whether the reader is asked to bring that copy back though what is here cannot be kept.
    pub(super) asked: RwSignal<bool>,
}

impl YourDataState {
    pub(super) fn new() -> YourDataState {
        let state = YourDataState {
            records: use_records(),
            undo: use_undo(),
            chosen: RwSignal::new(None),
            way: RwSignal::default(),
            copied_ms: RwSignal::new(None),
            before: RwSignal::new(None),
            asked: RwSignal::new(false),
        };
        state.look_again();
        state
    }

    /// Reads what stands beside the records. The page may be gone by now.
    pub(super) fn look_again(self) {
        let copied = Local::read(COPIED).and_then(|text| text.parse().ok());
        let before = Local::read(BEFORE).map(|text| BEFORE.len() + text.len());
        let _ = self.copied_ms.try_set(copied);
        let _ = self.before.try_set(before);
    }

    /// Sets what stands beside the records, `None` removing it, and returns what was there.
    pub(super) fn set_beside(self, key: &str, text: Option<&str>) -> Option<String> {
        let earlier = Local::read(key);
        match text {
            // Without room there is none, and none of an earlier time in its place.
            Some(text) if Local::write(key, text).is_ok() => {}
            Some(_) => Local::remove(key),
            None => Local::remove(key),
        }
        self.look_again();
        earlier
    }
}
