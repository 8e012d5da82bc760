//! A tool in somebody else's page: what stands below it, and what that page is told.

mod by_hand;
mod continue_link;
mod foot;

use leptos::prelude::*;
use steppingstone_core::embed::Embed;

pub use continue_link::{ContinueState, continue_link, tell_when_done};

use crate::ui::part::{LazyChunk, part};

// One for each tool: each reads the records of its own.
part!(embed_quiz, foot::quiz, ());
part!(embed_offers, foot::offers, ());
part!(embed_goals, foot::goals, ());
part!(embed_benefits, foot::benefits, ());

const fn of(embed: Embed) -> LazyChunk<()> {
    match embed {
        Embed::Quiz => embed_quiz::PART,
        Embed::Offers => embed_offers::PART,
        Embed::Goals => embed_goals::PART,
        Embed::Benefits => embed_benefits::PART,
    }
}

/// Comes once what stands below the tool can be drawn.
pub async fn arrival(embed: Embed) {
    // Without it the tool works all the same.
    let _ = (of(embed).load)().await;
}

/// What stands below the tool.
pub fn foot(embed: Embed) -> AnyView {
    of(embed).view((), |_| ().into_any(), || ())
}
