//! Steppingstone in the browser: components ask, `steppingstone_core` answers.

mod app;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod occupation_fixture;
mod pages;
pub mod platform;
#[cfg(feature = "ssr")]
pub mod prerender;
mod state;
mod tools;
mod ui;
mod words;

/// Starts the app on the page that it was loaded with.
pub fn start() {
    platform::start::begin(
        |file| words::install(file).is_ok(),
        app::ahead,
        app::provide,
        app::arrival,
        &app::PARTS,
    );
}
