//! The tools as parts of the app, each of which comes when a page of its own is opened.

use leptos::prelude::*;
use steppingstone_core::route::Route;
use steppingstone_core::tool::ToolId;

use super::title;
use crate::pages::on_the_way;
use crate::platform::page;
use crate::tools;
use crate::ui::part::{Part, part};

part!(quiz, tools::quiz::page, Route);
part!(offers, tools::offers::page, Route);
part!(goals, tools::goals::page, Route);

const fn of(tool: ToolId) -> Part<Route> {
    match tool {
        ToolId::Quiz => quiz::PART,
        ToolId::Offers => offers::PART,
        ToolId::Goals => goals::PART,
    }
}

/// Comes once the tool of a page is there, or cannot be had: its page can then be drawn at once.
pub async fn arrival(route: Route) {
    if let Some(tool) = route.tool() {
        // `page` tries again, and tells.
        let _ = (of(tool).load)().await;
    }
}

/// A page of a tool; until that is there, what is said meanwhile.
pub fn page(tool: ToolId, route: Route) -> AnyView {
    let meanwhile = move |fetch| on_the_way(fetch, title(route), route);
    of(tool).view(route, meanwhile, page::focus_heading)
}
