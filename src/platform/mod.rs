//! The only place that talks to the browser. Compiled natively, for prerendering and tests,
//! every call is inert: nothing stored, nothing fetched, the epoch for a clock.
//!
//! One file a subject, each with a browser side and a native side of the same functions.

pub mod clock;
pub mod compress;
pub mod copy;
pub mod data;
pub mod download;
// Only a page in a browser has been drawn before.
#[cfg(target_arch = "wasm32")]
pub mod drawn;
pub mod frame;
pub mod intl;
pub mod keys;
pub mod lasting;
pub mod location;
pub mod occupations;
pub mod page;
pub mod pieces;
pub mod start;
pub mod storage;
pub mod timer;
