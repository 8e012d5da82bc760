//! The ways between the pages of one tool.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::state::use_navigation;

/// A page and what it is called.
#[derive(Clone, Copy)]
pub(super) struct PageLink(pub(super) Route, pub(super) &'static str);

/// The pages of a tool in a row, the one that is shown marked.
pub(super) fn page_links(label: &'static str, shown: Route, pages: &[PageLink]) -> AnyView {
    let here = use_navigation();
    let links = pages.iter().map(|PageLink(route, name)| {
        let current = (*route == shown).then_some("page");
        view! { <a href=here.href(*route) aria-current=current>{*name}</a> }
    });
    view! {
        <nav class="page-links no-print" aria-label=label>
            {links.collect_view()}
        </nav>
    }
    .into_any()
}
