//! The web app manifest: what an installed Steppingstone is called and where it starts.

use serde_json::{Value, json};
use steppingstone_core::tool::ToolId;
use steppingstone_words::Locale;

pub(super) const FILE: &str = "manifest.webmanifest";

/// The tools that one comes back to every week, or in a hurry. Systems show four at most; the app itself
/// opens with the plan, which leads to all of them.
const SHORTCUTS: [ToolId; 4] = [
    ToolId::Goals,
    ToolId::Network,
    ToolId::Balance,
    ToolId::Offers,
];

/// Addresses are relative to the manifest, which lies at the site's top; only the identity is
/// an address of its own.
pub(super) fn write(locale: &Locale, lang: &str, base: &str) -> String {
    let word = |key: String| locale.get(&key).unwrap_or_default();
    let shortcut = |tool: ToolId| {
        let route = tool.home();
        json!({
            "name": word(format!("frame.{}", tool.slug())),
            "description": word(format!("shell.descriptions.{}", route.name())),
            "url": format!("./{}", route.path()),
        })
    };
    let shortcuts: Vec<Value> = SHORTCUTS.map(shortcut).into();
    let icon = |file: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": file, "sizes": sizes, "type": kind, "purpose": purpose });
    let screenshot = |form: &str, sizes: &str| {
        json!({
            "src": format!("screenshots/{form}.png"),
            "sizes": sizes,
            "type": "image/png",
            "form_factor": form,
            "label": word("pages.home".to_owned()),
        })
    };
    let manifest = json!({
        "id": base,
        "name": word("pages.home".to_owned()),
        "short_name": word("frame.name".to_owned()),
        "description": word("shell.descriptions.home".to_owned()),
        "lang": lang,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        // The light theme's surface; see style/tokens.css.
        "background_color": "#FBF8F3",
        "theme_color": "#FBF8F3",
        "categories": ["education", "productivity", "business"],
        "icons": [
            icon("icon.svg", "any", "image/svg+xml", "any"),
            icon("icons/icon-192.png", "192x192", "image/png", "any"),
            icon("icons/icon-512.png", "512x512", "image/png", "any"),
            icon("icons/maskable-512.png", "512x512", "image/png", "maskable"),
        ],
        "shortcuts": shortcuts,
        "screenshots": [screenshot("wide", "1280x800"), screenshot("narrow", "720x1280")],
    });
    format!("{manifest:#}\n")
}
