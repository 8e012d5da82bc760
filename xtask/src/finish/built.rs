//! What trunk left: its page taken apart, and the files that it names.

use std::fs;
use std::path::Path;

use super::read;
use crate::step::{Failure, Outcome};

/// trunk's build, taken out of its folder: what is written there again is ours.
#[derive(Debug)]
pub(super) struct Built {
    /// `index.html` without the links and scripts that trunk and the source put there.
    pub(super) shell: String,
    /// The path that the site is served from, such as `/sub/`.
    pub(super) base: String,
    /// Every stylesheet, in the order in which the page names them.
    pub(super) styles: String,
    /// The classic scripts, in order.
    pub(super) boot: String,
}

impl Built {
    /// Reads the folder and removes from it what will be written under another name.
    pub(super) fn take(dir: &Path) -> Outcome<Built> {
        let html = read(&dir.join("index.html"))?;
        let page = Page::parse(&html).ok_or_else(|| not_ours(dir, "names no base address"))?;
        let below = |href: &str| {
            let name = href.strip_prefix(page.base.as_str()).unwrap_or(href);
            dir.join(name)
        };
        let joined = |hrefs: &[String]| -> Outcome<String> {
            let texts: Outcome<Vec<String>> = hrefs.iter().map(|href| read(&below(href))).collect();
            Ok(texts?.join("\n"))
        };
        let built = Built {
            styles: joined(&page.styles)?,
            boot: joined(&page.scripts)?,
            shell: page.shell,
            base: page.base.clone(),
        };
        for href in page.styles.iter().chain(&page.scripts).chain(&page.files) {
            // A file that is already gone is as good as removed.
            let _ = fs::remove_file(below(href));
        }
        Ok(built)
    }
}

fn not_ours(dir: &Path, problem: &str) -> Failure {
    Failure::new(
        format!("{} {problem}.", dir.join("index.html").display()),
        "Only what trunk 0.21.14 built can be finished: `cargo xtask build`.",
    )
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Page {
    shell: String,
    base: String,
    styles: Vec<String>,
    scripts: Vec<String>,
    /// The glue and the wasm, which `parts.rs` makes again.
    files: Vec<String>,
}

impl Page {
    /// Takes trunk's page apart. `None`: without a base address it is none of ours.
    fn parse(html: &str) -> Option<Page> {
        let mut page = Page::default();
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            let (before, from) = rest.split_at(at);
            page.shell.push_str(before);
            if let Some(comment) = from.strip_prefix("<!--") {
                rest = comment.split_once("-->")?.1;
                continue;
            }
            let (tag, after) = from.split_at(from.find('>')? + 1);
            rest = after;
            let href = attribute(tag, "href");
            match (name(tag), attribute(tag, "rel")) {
                ("base", _) => {
                    page.base = href?.to_owned();
                    page.shell.push_str(tag);
                }
                ("link", Some("stylesheet")) => page.styles.push(href?.to_owned()),
                ("link", Some("modulepreload" | "preload")) => {
                    let href = href?;
                    if href.ends_with(".js") || href.ends_with(".wasm") {
                        page.files.push(href.to_owned());
                    }
                }
                // The head of a release build names its own.
                ("link", Some("icon")) => {}
                ("script", _) => {
                    if let Some(source) = attribute(tag, "src") {
                        page.scripts.push(source.to_owned());
                    }
                    rest = after.split_once("</script>")?.1;
                }
                _ => page.shell.push_str(tag),
            }
        }
        page.shell.push_str(rest);
        (!page.base.is_empty()).then_some(page)
    }
}

fn name(tag: &str) -> &str {
    let inner = tag.trim_start_matches('<').trim_end_matches(['>', '/']);
    inner.split_whitespace().next().unwrap_or_default()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, from) = tag.split_once(&format!(" {name}=\""))?;
    from.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html data-x="y"><head><base href="/sub/" /><!-- about
 --><meta name="finish" /><script src="boot.js"></script><link rel="icon" href="icon.svg" />
<link rel="preload" href="words/en.json" as="fetch" /><link rel="stylesheet" href="/sub/a-1.css"/><link rel="stylesheet" href="/sub/b-2.css"/>
<script type="module">
if (1 < 2) init('/sub/app-3.js');
</script><link rel="modulepreload" href="/sub/app-3.js"><link rel="preload" href="/sub/app-3_bg.wasm" as="fetch"></head><body>a > b</body></html>"#;

    #[test]
    fn a_page_is_taken_apart() {
        let page = Page::parse(PAGE).unwrap();
        assert_eq!(page.base, "/sub/");
        assert_eq!(page.styles, ["/sub/a-1.css", "/sub/b-2.css"]);
        assert_eq!(page.scripts, ["boot.js"]);
        assert_eq!(page.files, ["/sub/app-3.js", "/sub/app-3_bg.wasm"]);
        assert_eq!(
            page.shell.replace('\n', ""),
            r#"<html data-x="y"><head><base href="/sub/" /><meta name="finish" /></head><body>a > b</body></html>"#
        );
    }

    #[test]
    fn what_is_no_page_of_ours_is_refused() {
        for html in ["", "<html></html>", "<base href=\"/\" /><script>", "<base"] {
            assert_eq!(Page::parse(html), None, "{html}");
        }
    }

    #[test]
    fn a_folder_is_emptied_of_what_is_renamed() {
        let dir = std::env::temp_dir().join(format!("steppingstone-built-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        for (file, text) in [
            ("index.html", PAGE),
            ("boot.js", "boot"),
            ("a-1.css", "a"),
            ("b-2.css", "b"),
            ("app-3.js", "glue"),
            ("app-3_bg.wasm", "wasm"),
            ("icon.svg", "icon"),
        ] {
            fs::write(dir.join(file), text).unwrap();
        }
        let built = Built::take(&dir).unwrap();
        assert_eq!(
            (built.styles.as_str(), built.boot.as_str()),
            ("a\nb", "boot")
        );
        let mut left: Vec<_> = fs::read_dir(&dir)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        assert_eq!(left, ["icon.svg", "index.html"]);
        let again = Built::take(&dir).unwrap_err().to_string();
        assert!(again.contains("cannot be read"), "{again}");
        fs::remove_dir_all(&dir).unwrap();
    }
}
