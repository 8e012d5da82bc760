//! The head of a page: what it may do, where it lives, what it looks like elsewhere, what it loads.

use serde_json::{Value, json};
use steppingstone_core::route::{Base, Route};
use steppingstone_core::tool::ToolId;
use steppingstone_words::Locale;

use super::assets::{Asset, digest};
use super::oembed;
use super::policy;
use super::shell::{self, escaped};
use crate::step::Outcome;

/// Where a release build writes its head.
const MARK: &str = r#"<meta name="finish" />"#;

/// What is the same on every page.
pub(super) struct Site<'a> {
    /// Such as `/` or `/sub/`.
    pub(super) base: &'a str,
    /// Such as `https://example.org`, where it is known.
    pub(super) origin: Option<&'a str>,
    pub(super) lang: &'a str,
    pub(super) boot: &'a Boot,
    pub(super) style: &'a Asset,
    pub(super) script: &'a Asset,
    pub(super) words: &'a Asset,
    pub(super) manifest: &'a Asset,
    pub(super) icon: &'a Asset,
}

/// The script that each page holds itself: it stands by when a file does not come, so it may not be
/// one.
pub(super) struct Boot {
    text: String,
    /// By which the policy knows it.
    pub(super) digest: String,
}

impl Boot {
    pub(super) fn new(script: &[u8]) -> Boot {
        // Nothing in it may end the element it stands in; in its strings this means the same.
        let text = String::from_utf8_lossy(script).trim().replace("</", "<\\/");
        let digest = digest(text.as_bytes());
        Boot { text, digest }
    }
}

/// Puts the head into a page.
pub(super) fn complete(
    html: &str,
    site: &Site<'_>,
    route: Route,
    locale: &Locale,
) -> Outcome<String> {
    let mut head = String::new();
    let mut line = |text: String| {
        head.push_str(&text);
        head.push('\n');
    };
    line(format!(
        r#"<meta http-equiv="Content-Security-Policy" content="{}" />"#,
        policy::content(&site.boot.digest)
    ));
    let Site {
        boot,
        style,
        script,
        words,
        manifest,
        icon,
        ..
    } = site;
    line(format!("<script>{}</script>", boot.text));
    // `crossorigin`: in a fenced frame our own files are foreign, and digests of foreign files are
    // only looked at where the host lets everybody read them.
    line(format!(
        r#"<link rel="stylesheet" href="{}" crossorigin integrity="{}" />"#,
        style.path,
        style.integrity()
    ));
    line(format!(
        r#"<script type="module" src="{}" crossorigin integrity="{}"></script>"#,
        script.path,
        script.integrity()
    ));
    // Only the words: the wasm would take the line from the styles, and text is painted first.
    line(format!(
        r#"<link rel="preload" href="{}" as="fetch" fetchpriority="low" crossorigin />"#,
        words.path
    ));
    line(format!(
        r#"<link rel="manifest" href="{}" />"#,
        manifest.path
    ));
    line(format!(
        r#"<link rel="icon" href="{}" type="image/svg+xml" />"#,
        icon.path
    ));
    line(r#"<link rel="apple-touch-icon" href="icons/apple-touch-icon.png" />"#.to_owned());
    for text in about(site, route, locale)? {
        line(text);
    }
    if let Some(embed) = oembed::of_page(route) {
        let title = shell::word(locale, &format!("pages.{}", embed.route().name()))?;
        if let Some(text) = oembed::discovery(embed, title, site.base, site.origin) {
            line(text);
        }
    }
    Ok(html.replacen(MARK, head.trim_end(), 1))
}

/// The page's address, and what search engines and shared links show of it.
fn about(site: &Site<'_>, route: Route, locale: &Locale) -> Outcome<Vec<String>> {
    if !route.is_for_search() {
        return Ok(vec![
            r#"<meta name="robots" content="noindex" />"#.to_owned(),
        ]);
    }
    let title = shell::word(locale, &format!("pages.{}", route.name()))?;
    let description = shell::word(locale, &format!("shell.descriptions.{}", route.name()))?;
    let name = shell::word(locale, "frame.name")?;
    let path = Base::of_document(site.base).href(route);
    let address = format!("{}{path}", site.origin.unwrap_or_default());
    let mut lines = Vec::new();
    let mut property = |name: &str, value: &str| {
        lines.push(format!(
            r#"<meta property="og:{name}" content="{}" />"#,
            escaped(value)
        ));
    };
    property("title", title);
    property("description", description);
    property("site_name", name);
    property(
        "type",
        if route == Route::Guide {
            "article"
        } else {
            "website"
        },
    );
    property("locale", site.lang);
    // These need whole addresses.
    if let Some(origin) = site.origin {
        property("url", &address);
        property("image", &format!("{origin}{}icons/share.png", site.base));
        property("image:alt", shell::word(locale, "home.picture")?);
        lines.push(r#"<meta name="twitter:card" content="summary_large_image" />"#.to_owned());
        lines.push(format!(r#"<link rel="canonical" href="{address}" />"#));
    }
    let data = structured(route, title, description, name, site, &address);
    lines.push(format!(
        r#"<script type="application/ld+json">{}</script>"#,
        data.to_string().replace('<', "\\u003c")
    ));
    Ok(lines)
}

/// What the page is, in the words of schema.org.
fn structured(
    route: Route,
    title: &str,
    description: &str,
    name: &str,
    site: &Site<'_>,
    address: &str,
) -> Value {
    let mut data = json!({
        "@context": "https://schema.org",
        "name": title,
        "description": description,
        "inLanguage": site.lang,
        "isAccessibleForFree": true,
    });
    let mut set = |key: &str, value: Value| {
        if let Some(object) = data.as_object_mut() {
            object.insert(key.to_owned(), value);
        }
    };
    if site.origin.is_some() {
        set("url", json!(address));
    }
    let is_tool = ToolId::ALL.iter().any(|tool| tool.home() == route);
    if route == Route::Guide {
        set("@type", json!("Article"));
        set("headline", json!(title));
        set(
            "publisher",
            json!({ "@type": "Organization", "name": name }),
        );
    } else if route == Route::Home || is_tool {
        set("@type", json!("WebApplication"));
        set("applicationCategory", json!("BusinessApplication"));
        set("operatingSystem", json!("Any"));
        set("browserRequirements", json!("WebAssembly"));
        set(
            "offers",
            json!({ "@type": "Offer", "price": "0", "priceCurrency": "USD" }),
        );
    } else {
        set("@type", json!("WebPage"));
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_in_a_page_cannot_end_its_element() {
        let boot = Boot::new(b"let a='</script>';\n");
        assert_eq!(boot.text, "let a='<\\/script>';");
        assert_eq!(boot.digest, digest(boot.text.as_bytes()));
    }
}
