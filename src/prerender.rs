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

    /// The content of the element that the app is drawn into.
    pub fn page(&self, route: Route) -> String {
        location::pretend(&self.base.file(""), &self.base.href(route));
        let owner = Owner::new_root(None);
        without_comments(&owner.with(|| {
            app::provide();
            app::PARTS.map(|part| part()).collect_view().to_html()
        }))
    }
}

/// Comments are the marks by which Leptos finds its place on hydration; this app draws anew.
fn without_comments(html: &str) -> String {
    let html = html.replace("<!>", "");
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once("-->").map_or("", |(_, after)| after)
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use steppingstone_core::route::Route;
    use steppingstone_words::Locale;

    use super::{Renderer, without_comments};

    #[test]
    fn every_page_can_be_drawn() {
        let locale = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
        let words = Locale::load(&locale).unwrap().pack("en", |_| true);
        let renderer = Renderer::new(&words, "/sub/").unwrap();
        for route in Route::PAGES.into_iter().chain([Route::NotFound]) {
            let page = renderer.page(route);
            assert!(page.contains("<h1"), "{route:?}");
            let has_furniture = page.contains("bottom-bar");
            assert_eq!(has_furniture, route.embed().is_none(), "{route:?}");
        }
    }

    #[test]
    fn comments_go_and_text_stays() {
        assert_eq!(without_comments("a<!>b<!--c-->d<p>-->"), "abd<p>-->");
        assert_eq!(without_comments("<!--a--><!--b-->"), "");
    }
}
