//! What editors ask to turn an address of ours into a frame: oEmbed 1.0, as files.
//!
//! <https://oembed.com> has answers made for each question. Ours are the same for every question
//! (`maxwidth` cannot be heeded: the frame is as wide as its place), so a file is enough, and pages
//! name theirs. Such files hold whole addresses: without a known host there are none.

use serde_json::json;
use steppingstone_core::embed::snippet::{FRAME_HEIGHT, frame};
use steppingstone_core::embed::{Embed, Manner, Site};
use steppingstone_core::route::Route;

use super::shell::escaped;

/// The width that is told, in CSS pixels: the format wants a number, the frame fills its place.
const WIDTH: u16 = 640;

/// The tool that stands for a page in somebody else's.
pub(super) fn of_page(route: Route) -> Option<Embed> {
    let is_it = |embed: &Embed| embed.route() == route || embed.begins_at() == route;
    Embed::ALL.into_iter().find(is_it)
}

/// Where the answer about a tool lies.
pub(super) fn file(embed: Embed) -> String {
    format!("oembed/{}.json", embed.slug())
}

/// The line of a page that names its answer.
pub(super) fn discovery(
    embed: Embed,
    title: &str,
    base: &str,
    origin: Option<&str>,
) -> Option<String> {
    let origin = origin?;
    Some(format!(
        r#"<link rel="alternate" type="application/json+oembed" href="{origin}{base}{}" title="{}" />"#,
        file(embed),
        escaped(title)
    ))
}

/// The answer about a tool.
pub(super) fn answer(embed: Embed, title: &str, name: &str, base: &str, origin: &str) -> String {
    let top = format!("{origin}{base}");
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": name,
        "provider_url": top,
        "width": WIDTH,
        "height": FRAME_HEIGHT,
        "html": frame(embed, Manner::default(), Site { top: &top, title }),
    });
    format!("{answer:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_name_their_answer_where_the_host_is_known() {
        assert_eq!(of_page(Route::Quiz), Some(Embed::Quiz));
        assert_eq!(of_page(Route::EmbedBenefits), Some(Embed::Benefits));
        assert_eq!(of_page(Route::Guide), None);
        let line = discovery(Embed::Offers, "A & B", "/sub/", Some("https://example.org")).unwrap();
        assert!(
            line.contains(r#"href="https://example.org/sub/oembed/offers.json" title="A &amp; B""#)
        );
        assert_eq!(discovery(Embed::Offers, "A", "/", None), None);
    }

    #[test]
    fn an_answer_has_what_the_format_asks_of_rich_content() {
        let text = answer(
            Embed::Goals,
            "Goals",
            "Steppingstone",
            "/sub/",
            "https://example.org",
        );
        let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["type"], "rich");
        assert!(answer["width"].is_u64() && answer["height"].is_u64());
        let html = answer["html"].as_str().unwrap();
        assert!(
            html.contains("https://example.org/sub/embed/goals/"),
            "{html}"
        );
        assert_eq!(answer["provider_url"], "https://example.org/sub/");
    }
}
