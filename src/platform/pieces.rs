//! Pages drawn in pieces, each in a task of its own, so that a slow phone shows what is seen first
//! and answers to a thumb in between.

pub use imp::{draw_whole, is_starting, is_whole, queue};
#[cfg(target_arch = "wasm32")]
pub(super) use imp::{next, started};

/// What draws a piece.
pub type Piece = Box<dyn FnOnce()>;

#[cfg(target_arch = "wasm32")]
mod imp {
    use std::cell::{Cell, RefCell};
    use std::collections::VecDeque;
    use std::rc::Rc;
    use std::time::Duration;

    use leptos::prelude::{request_animation_frame, set_timeout};

    use super::Piece;

    /// After how long the next piece is drawn at the latest: a tab that is out of sight has no frames.
    const NO_FRAME: Duration = Duration::from_millis(200);

    thread_local! {
        static WAITING: RefCell<VecDeque<Piece>> = const { RefCell::new(VecDeque::new()) };
        /// Until the app is on the page, whoever starts it draws the pieces.
        static IS_STARTING: Cell<bool> = const { Cell::new(true) };
        static IS_WHOLE: Cell<bool> = const { Cell::new(false) };
        /// Whether a task is to come that draws the next piece.
        static IS_DUE: Cell<bool> = const { Cell::new(false) };
    }

    /// Whether the app is being drawn for the first time, beside the prerendered page.
    pub fn is_starting() -> bool {
        IS_STARTING.get()
    }

    /// Whether pages are to be drawn whole: where an anchor is asked for or a place restored, both
    /// of which need all of the page, and in a tab that nobody sees.
    pub fn is_whole() -> bool {
        if is_starting() {
            return false;
        }
        let Some(window) = web_sys::window() else {
            return true;
        };
        let has_anchor = window.location().hash().is_ok_and(|hash| !hash.is_empty());
        let is_hidden = window.document().is_none_or(|document| document.hidden());
        IS_WHOLE.get() || has_anchor || is_hidden
    }

    /// Has pages drawn whole until this task is over.
    pub fn draw_whole() {
        IS_WHOLE.set(true);
        set_timeout(|| IS_WHOLE.set(false), Duration::ZERO);
    }

    /// Has a piece drawn in a task of its own, after those before it.
    pub fn queue(piece: Piece) {
        WAITING.with_borrow_mut(|waiting| waiting.push_back(piece));
        if !IS_STARTING.get() {
            draw_after_frame();
        }
    }

    /// The piece that is drawn next.
    pub fn next() -> Option<Piece> {
        WAITING.with_borrow_mut(VecDeque::pop_front)
    }

    /// Tells that the app is on the page.
    pub fn started() {
        IS_STARTING.set(false);
        draw_after_frame();
    }

    /// Draws what waits once the browser has painted what is there.
    fn draw_after_frame() {
        let is_empty = WAITING.with_borrow(VecDeque::is_empty);
        if is_empty || IS_DUE.replace(true) {
            return;
        }
        let is_begun = Rc::new(Cell::new(false));
        let by_timer = Rc::clone(&is_begun);
        let begin = |is_begun: &Cell<bool>| {
            if !is_begun.replace(true) {
                draw_one();
            }
        };
        // A frame's callbacks come before its painting, a timer of theirs after it.
        request_animation_frame(move || set_timeout(move || begin(&is_begun), Duration::ZERO));
        set_timeout(move || begin(&by_timer), NO_FRAME);
    }

    fn draw_one() {
        let Some(piece) = next() else {
            IS_DUE.set(false);
            return;
        };
        // What it draws may end in the next piece.
        set_timeout(draw_one, Duration::ZERO);
        piece();
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use super::Piece;

    pub fn is_starting() -> bool {
        false
    }

    /// Whether pages are to be drawn whole: what is prerendered is.
    pub fn is_whole() -> bool {
        true
    }

    pub fn draw_whole() {}

    pub fn queue(piece: Piece) {
        piece();
    }
}
