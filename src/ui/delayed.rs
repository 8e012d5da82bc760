//! A value that follows another one a moment later.

use std::time::Duration;

use leptos::prelude::*;

use crate::platform::timer;

/// After how long it follows, however fast one types.
const FOLLOWS_AFTER: Duration = Duration::from_millis(50);

/// A value a moment later: a keystroke then has only what stands near its field to draw before it is
/// painted, and what is slow to draw follows once for several quick keys. A timer and not the next
/// frame: frames come before the painting, and none comes to a tab that is out of sight.
pub fn delayed<T>(now: Signal<T>) -> ReadSignal<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let (shown, set_shown) = signal(now.get_untracked());
    let is_due = StoredValue::new(false);
    Effect::new(move |_| {
        now.track();
        if is_due.get_value() {
            return;
        }
        is_due.set_value(true);
        timer::after(FOLLOWS_AFTER, move || {
            // The page may have been left by now.
            let Some(now) = now.try_get_untracked() else {
                return;
            };
            is_due.try_update_value(|is_due| *is_due = false);
            if shown.try_with_untracked(|shown| *shown != now) == Some(true) {
                set_shown.set(now);
            }
        });
    });
    shown
}
