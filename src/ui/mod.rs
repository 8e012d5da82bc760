//! Dumb parts: they know how things look and behave, and no tool.

mod board;
mod button;
mod card;
pub mod chart;
mod delayed;
mod dialog;
mod example_note;
pub mod form;
mod icon;
mod live;
mod live_text;
mod notice;
pub mod part;
mod pieces;
mod replaced;
mod stones;
mod tabs;

pub use board::{Board, BoardCard, BoardWords, CardTitle};
pub use button::{Button, ButtonLink, ButtonVariant};
pub use card::Card;
pub use delayed::delayed;
pub use dialog::Dialog;
pub use example_note::{EXAMPLE_NOTE, ExampleNoteWords, example_note};
pub use form::{Choice, ChoiceVariant, Chosen, Opt};
pub use icon::{Icon, IconName, Mark};
pub use live::{Live, attr, either, flag, keyed, live, memo, text, when};
pub use notice::{Notice, NoticeKind};
pub use pieces::{apart, later};
pub use stones::Stones;
pub use tabs::Tabs;
