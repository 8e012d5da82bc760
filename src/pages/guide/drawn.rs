//! The article as it was drawn when the site was built.

use leptos::html;
use leptos::prelude::*;
use steppingstone_core::route::Route;

use super::pay::TryPay;
use crate::platform::{drawn, page};
use crate::state::use_here;
use crate::ui::live;
use crate::words;
use crate::words::guide::fetch as w;

/// What there is of the article.
#[derive(Clone, PartialEq)]
enum Text {
    Coming,
    Here(String),
    Failed,
}

/// The article, taken from its page, with its live figure.
#[component]
pub fn Drawn() -> impl IntoView {
    let here = use_here();
    let text = RwSignal::new(drawn::article().map_or(Text::Coming, Text::Here));
    if text.with_untracked(|text| *text == Text::Coming) {
        drawn::fetch_article(here.href(Route::Guide), move |found| {
            // The reader may have gone on meanwhile.
            if text.is_disposed() {
                return;
            }
            text.set(found.map_or(Text::Failed, Text::Here));
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
        Text::Coming => without_text(view! { <p class="muted">{w::loading()}</p> }.into_any()),
        Text::Here(html) => view! { <Article html=html /> }.into_any(),
        Text::Failed => {
            // `target`: the browser opens it anew, with the article in it.
            let again = view! {
                <p>{w::failed()}</p>
                <p>
                    <a class="button" href=here.href(Route::Guide) target="_self">{w::again()}</a>
                </p>
            };
            without_text(again.into_any())
        }
    })
}

/// The guide's heading, and what is said instead of the guide.
fn without_text(said: AnyView) -> AnyView {
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{words::guide::title()}</h1>
            {said}
        </div>
    }
    .into_any()
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
