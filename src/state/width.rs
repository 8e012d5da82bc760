//! How wide the window is.

use leptos::prelude::*;

use crate::platform::page;

/// Whether the window is wide enough for several questions at once.
#[derive(Clone, Copy)]
pub struct Width(RwSignal<bool>);

/// Follows the window's width for every view.
pub fn provide_width() {
    let wide = RwSignal::new(page::is_wide());
    page::on_width(move |is_wide| wide.set(is_wide));
    provide_context(Width(wide));
}

pub fn use_width() -> Width {
    expect_context()
}

impl Width {
    /// Whether the window is wide enough for several questions at once.
    pub fn is_wide(self) -> bool {
        self.0.get()
    }
}
