//! Data that is fetched when a tool needs it.

/// The text of a file of dated law by the beginning of its name; `None` when it cannot be had.
#[cfg(target_arch = "wasm32")]
pub async fn facts(name: &str) -> Option<String> {
    super::start::fetch_text(&super::page::facts_file(name)?).await
}

/// Natively a page is drawn as it looks before anything has been fetched.
#[cfg(not(target_arch = "wasm32"))]
pub async fn facts(name: &str) -> Option<String> {
    super::page::facts_file(name)
}
