//! What each page shows on a first visit, as HTML: it paints before the app has arrived.

use leptos::prelude::*;
use steppingstone_core::route::{Base, Route};

use crate::app;
use crate::platform::location;
use crate::words::{self, WordsError};

/// Renders pages natively, with the words of one language.
pub struct Renderer {
    base: Base,
}

impl Renderer {
    /// Takes a words file, and the path that the site is served from, such as `/` or `/sub/`.
    ///
    /// # Errors
    /// When the words are not those of this build.
    pub fn new(words_file: &str, base: &str) -> Result<Renderer, WordsError> {
        words::install(words_file)?;
        Ok(Renderer {
            base: Base::of_document(base),
        })
    }

    /// The content of the element that the app is rendered into.
    pub fn page(&self, route: Route) -> String {
        self.page_after(route, || {})
    }

    /// The same after something was done with the contexts, such as storing a record.
    fn page_after(&self, route: Route, act: impl FnOnce()) -> String {
        location::pretend(&self.base.file(""), &self.base.href(route));
        let owner = Owner::new_root(None);
        without_comments(&owner.with(|| {
            app::provide();
            act();
            app::PARTS.map(|part| part()).collect_view().to_html()
        }))
    }
}

/// Comments are the marks by which Leptos finds its place on hydration; this app renders again.
fn without_comments(html: &str) -> String {
    let html = html.replace("<!>", "");
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once("-->").map_or("", |(_, after)| after)
    })
}

#[cfg(test)]
#[path = "prerender_tests.rs"]
mod tests;
