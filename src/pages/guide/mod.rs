//! The guide: an article of some thousand words and one live figure.
//!
//! Its text would weigh a tenth of the whole app, and a built site has it already, as the page
//! that was drawn when the site was built. So there the app takes the article from that page: from
//! the document if it was opened there, otherwise from its file, which is kept for offline use
//! like every page. Only the live figure is the app's own. While developing there are no drawn
//! pages, and natively there is nothing to take from: then the article is drawn here.

#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
mod article;
// Compiled while developing too, so that it is checked; what uses it is the release build.
#[cfg(target_arch = "wasm32")]
#[cfg_attr(debug_assertions, allow(dead_code))]
mod drawn;
mod pay;

use leptos::prelude::*;
use steppingstone_core::route::Route;

#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
use article::Article as Guide;
#[cfg(all(target_arch = "wasm32", not(debug_assertions)))]
use drawn::Drawn as Guide;

/// The page.
pub fn page(_route: Route) -> AnyView {
    view! { <Guide /> }.into_any()
}

/// Where the live figure stands in the article.
const PAY: &str = "guide-pay";
