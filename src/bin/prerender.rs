//! Prints each page's content on a first visit, as one JSON object by the pages' names.
//!
//! `prerender WORDS_FILE BASE`, called by `cargo xtask finish`.

use std::collections::BTreeMap;
use std::process::ExitCode;

use steppingstone::prerender::Renderer;
use steppingstone_core::route::Route;

fn main() -> ExitCode {
    match pages() {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn pages() -> Result<String, String> {
    let mut arguments = std::env::args().skip(1);
    let (Some(words), Some(base)) = (arguments.next(), arguments.next()) else {
        return Err("Usage: prerender WORDS_FILE BASE".to_owned());
    };
    let text = std::fs::read_to_string(&words).map_err(|error| format!("{words}: {error}"))?;
    let renderer = Renderer::new(&text, &base).map_err(|error| format!("{words}: {error:?}"))?;
    let pages: BTreeMap<&str, String> = Route::PAGES
        .into_iter()
        .chain([Route::NotFound])
        .map(|route| (route.name(), renderer.page(route)))
        .collect();
    serde_json::to_string(&pages).map_err(|error| error.to_string())
}
