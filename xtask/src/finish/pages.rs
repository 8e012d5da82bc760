//! The pages: their files, their content, and what search engines are told of them.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use steppingstone_core::route::{Base, Route};

use super::work::Work;
use crate::small_std;
use crate::step::{Failure, Outcome};

/// What cargo is told of the program that renders the pages.
pub(crate) const PRERENDER: [&str; 5] = [
    "--bin",
    "prerender",
    "--no-default-features",
    "--features",
    "ssr",
];

/// The file that a static host answers an address with.
pub(super) fn file(route: Route) -> String {
    match route {
        Route::NotFound => route.path().to_owned(),
        page => format!("{}index.html", page.path()),
    }
}

/// What each page shows on a first visit, by its name; see `src/bin/prerender.rs`.
pub(super) fn render(root: &Path, words: &str, base: &str) -> Outcome<BTreeMap<String, String>> {
    let work = Work::new()?;
    let mut prerender = Command::new("cargo");
    prerender
        .current_dir(root)
        .args(["run", "--quiet"])
        .args(PRERENDER)
        .arg("--")
        .arg(work.put("words.json", words)?)
        .arg(base);
    small_std::not_for(&mut prerender);
    let problem = |what: String| Failure::new(what, "See the compiler's words above.");
    // What goes wrong is to be seen; only the pages themselves are taken.
    let output = prerender
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| problem(format!("cargo did not start: {error}.")))?;
    if !output.status.success() {
        return Err(problem("The pages could not be rendered.".to_owned()));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| problem(format!("The rendered pages cannot be read: {error}.")))
}

/// Everything may be read. Whole addresses are needed to name the map.
pub(super) fn robots(base: &str, origin: Option<&str>) -> String {
    let map = origin.map(|origin| format!("Sitemap: {origin}{base}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default())
}

/// The addresses worth finding.
pub(super) fn sitemap(base: &str, origin: &str) -> String {
    let site = Base::of_document(base);
    let urls: String = Route::PAGES
        .into_iter()
        .filter(|route| route.is_for_search())
        .map(|route| format!("  <url><loc>{origin}{}</loc></url>\n", site.href(route)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_has_its_file() {
        assert_eq!(file(Route::Home), "index.html");
        assert_eq!(file(Route::Guide), "guide/index.html");
        assert_eq!(file(Route::NotFound), "404.html");
    }

    #[test]
    fn the_map_names_whole_addresses_of_what_is_worth_finding() {
        let map = sitemap("/sub/", "https://example.org");
        assert!(map.contains("<loc>https://example.org/sub/</loc>"), "{map}");
        assert!(
            map.contains("<loc>https://example.org/sub/guide/</loc>"),
            "{map}"
        );
        assert!(!map.contains("results"), "{map}");
        assert!(!map.contains("shared"), "{map}");
        assert!(
            map.contains("/sub/embed/</loc>") && !map.contains("embed/quiz"),
            "{map}"
        );
        let robots = robots("/sub/", Some("https://example.org"));
        assert!(robots.ends_with("Sitemap: https://example.org/sub/sitemap.xml\n"));
        assert!(!super::robots("/", None).contains("Sitemap"));
    }
}
