//! Content taken from the pages that were drawn when the site was built.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::start;

thread_local! {
    // Going back must find the page as long as it was, or the browser loses the place.
    static ARTICLE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The inside of the article, if the page was opened on it or has shown it before.
pub fn article() -> Option<String> {
    ARTICLE.with_borrow_mut(|kept| {
        if kept.is_none() {
            *kept = web_sys::window()
                .and_then(|window| window.document())
                .and_then(|document| document.query_selector("[data-still] article").ok()?)
                .map(|article| article.inner_html());
        }
        kept.clone()
    })
}

/// Fetches the inside of the article from its page; `None` when that cannot be reached.
pub fn fetch_article(href: String, then: impl FnOnce(Option<String>) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let page = start::fetch_text(&href).await;
        let found = page.as_deref().and_then(inside).map(str::to_owned);
        ARTICLE.set(found.clone());
        then(found);
    });
}

fn inside(page: &str) -> Option<&str> {
    let (_, from) = page.split_once("<article")?;
    let (_, inside) = from.split_once('>')?;
    Some(inside.split_once("</article>")?.0)
}

/// The element of a name within another, emptied.
pub fn emptied(within: &Element, id: &str) -> Option<HtmlElement> {
    let found = within.query_selector(&format!("#{id}")).ok()??;
    found.replace_children_with_node_0();
    found.dyn_into().ok()
}
