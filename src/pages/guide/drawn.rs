//! The article as it was drawn when the site was built.

use leptos::html;
use leptos::prelude::*;
use steppingstone_core::route::Route;

use super::pay::TryPay;
use crate::pages::page_placeholder;
use crate::platform::{drawn, page};
use crate::state::use_navigation;
use crate::ui::live;
use crate::ui::part::Fetch;
use crate::words;

/// The article, taken from its page, with its live figure.
#[component]
pub fn Drawn() -> impl IntoView {
    let here = use_navigation();
    let text = RwSignal::new(drawn::article().ok_or(Fetch::Coming));
    if text.with_untracked(Result::is_err) {
        drawn::fetch_article(here.href(Route::Guide), move |found| {
            // The reader may have gone on meanwhile.
            if text.is_disposed() {
                return;
            }
            text.set(found.ok_or(Fetch::Failed));
            // The page was opened without its heading and its anchors.
            let hash = here.hash();
            request_animation_frame(move || {
                if hash.is_empty() || !page::show_anchor(&hash) {
                    page::focus_heading();
                }
            });
        });
    }
    live(move || match text.get() {
        Ok(html) => view! { <Article html=html /> }.into_any(),
        Err(fetch) => page_placeholder(fetch, words::guide::title(), Route::Guide),
    })
}

#[component]
fn Article(html: String) -> impl IntoView {
    let article = NodeRef::<html::Article>::new();
    // Within this component, so that the live figure goes when the article goes.
    let pay = StoredValue::new_local(None);
    Effect::new(move |_| {
        let place = article
            .get()
            .and_then(|article| drawn::emptied(&article, super::PAY));
        if let Some(place) = place {
            pay.set_value(Some(leptos::mount::mount_to(
                place,
                || view! { <TryPay /> },
            )));
        }
    });
    view! { <article class="article" inner_html=html node_ref=article></article> }
}
