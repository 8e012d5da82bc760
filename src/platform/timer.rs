//! Doing something a little later.

use std::time::Duration;

pub use imp::after;

/// How long an undo is offered.
pub const UNDO: Duration = Duration::from_secs(10);

/// How long it is still offered after that, as often as it is pointed at or has focus.
pub const UNDO_IN_USE: Duration = Duration::from_secs(3);

/// How long a reader has to pause in typing before screen readers say what it means.
pub const PAUSE: Duration = Duration::from_secs(1);

#[cfg(target_arch = "wasm32")]
mod imp {
    use std::time::Duration;

    /// Runs `f` once, after a while.
    pub fn after(delay: Duration, f: impl FnOnce() + 'static) {
        leptos::prelude::set_timeout(f, delay);
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use std::time::Duration;

    pub fn after(_delay: Duration, _f: impl FnOnce() + 'static) {}
}
