//! What somebody pastes into their page to have a tool there.

use super::{Embed, Manner};

/// What a frame of ours may do. It keeps its own origin, and so what is typed; links open the app
/// in a tab of its own, which must not inherit the fence around the frame: pages with
/// `Cross-Origin-Opener-Policy` do not open inside one. Without modals a press on "Print" would do
/// nothing.
pub(super) const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-downloads \
allow-modals allow-popups allow-popups-to-escape-sandbox";

/// Where the site is and what its tools are called: what a snippet names.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// The address of the site's top with its slash, such as `https://example.org/`.
    pub top: &'a str,
    /// What the frame is called for who hears the page.
    pub title: &'a str,
}

/// A way to have a tool in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snippet {
    /// A script and an element of our own: the frame takes the height it needs. The script comes
    /// first and at once (it weighs little), so that the element has its room when it is painted.
    Script,
    /// A plain frame of a fixed height.
    Frame,
    /// A block for the editor of WordPress, which takes a plain frame.
    WordPress,
    Link,
}

impl Snippet {
    /// Every way, the one that does most first.
    pub const ALL: [Snippet; 4] = [
        Snippet::Script,
        Snippet::Frame,
        Snippet::WordPress,
        Snippet::Link,
    ];

    /// The text to paste.
    pub fn text(self, embed: Embed, manner: Manner, site: Site<'_>) -> String {
        let title = escaped(site.title);
        match self {
            Snippet::Script => {
                let accent = manner.accent.map_or_else(String::new, |accent| {
                    format!(" accent=\"{}\"", accent.text())
                });
                let theme = match manner.theme.name() {
                    "system" => "auto",
                    name => name,
                };
                format!(
                    "<script src=\"{}embed.js\"></script>\n<stepping-stone tool=\"{}\" \
                     theme=\"{theme}\"{accent} label=\"{title}\"></stepping-stone>",
                    escaped(site.top),
                    embed.slug()
                )
            }
            Snippet::Frame => frame(embed, manner, site),
            Snippet::WordPress => {
                format!(
                    "<!-- wp:html -->\n{}\n<!-- /wp:html -->",
                    frame(embed, manner, site)
                )
            }
            Snippet::Link => {
                let page = match embed {
                    Embed::Benefits => embed.route(),
                    Embed::Quiz | Embed::Offers | Embed::Goals => embed.begins_at(),
                };
                format!(
                    "<a href=\"{}{}\">{title}</a>",
                    escaped(site.top),
                    page.path()
                )
            }
        }
    }
}

/// The address of a tool in a frame.
pub fn address(embed: Embed, manner: Manner, top: &str) -> String {
    let query = manner.query();
    let mark = if query.is_empty() { "" } else { "?" };
    [top, embed.route().path(), mark, &query].concat()
}

/// A plain frame. Its height is one that each tool can be used in; what is longer scrolls inside.
pub fn frame(embed: Embed, manner: Manner, site: Site<'_>) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{FRAME_HEIGHT}\" loading=\"lazy\" \
         sandbox=\"{SANDBOX}\" allow=\"clipboard-write\"></iframe>",
        escaped(&address(embed, manner, site.top)),
        escaped(site.title),
    )
}

/// The height of a plain frame, in CSS pixels.
pub const FRAME_HEIGHT: u16 = 720;

/// Safe inside a quoted attribute and as text.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::Accent;
    use crate::store::Theme;

    const SITE: Site<'_> = Site {
        top: "https://example.org/sub/",
        title: "Job offers \"side\" by side",
    };

    fn dark() -> Manner {
        Manner {
            theme: Theme::Dark,
            accent: Accent::parse("#A34A08"),
        }
    }

    #[track_caller]
    fn check(snippet: Snippet, embed: Embed, manner: Manner, expected: &str) {
        assert_eq!(snippet.text(embed, manner, SITE), expected);
    }

    #[test]
    fn snippets_say_what_was_chosen() {
        check(
            Snippet::Script,
            Embed::Offers,
            Manner::default(),
            "<script src=\"https://example.org/sub/embed.js\"></script>\n<stepping-stone \
             tool=\"offers\" theme=\"auto\" label=\"Job offers &quot;side&quot; by side\"></stepping-stone>",
        );
        check(
            Snippet::Script,
            Embed::Quiz,
            dark(),
            "<script src=\"https://example.org/sub/embed.js\"></script>\n<stepping-stone \
             tool=\"quiz\" theme=\"dark\" accent=\"#a34a08\" label=\"Job offers &quot;side&quot; by side\"></stepping-stone>",
        );
        check(
            Snippet::Frame,
            Embed::Benefits,
            dark(),
            "<iframe src=\"https://example.org/sub/embed/benefits/?theme=dark&amp;accent=a34a08\" \
             title=\"Job offers &quot;side&quot; by side\" width=\"100%\" height=\"720\" \
             loading=\"lazy\" sandbox=\"allow-scripts allow-same-origin allow-forms \
             allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox\" \
             allow=\"clipboard-write\"></iframe>",
        );
        check(
            Snippet::Link,
            Embed::Goals,
            dark(),
            "<a href=\"https://example.org/sub/goals/\">Job offers &quot;side&quot; by side</a>",
        );
        let block = Snippet::WordPress.text(Embed::Goals, dark(), SITE);
        assert!(
            block.starts_with(
                "<!-- wp:html -->\n<iframe src=\"https://example.org/sub/embed/goals/?"
            )
        );
        assert!(block.ends_with("</iframe>\n<!-- /wp:html -->"));
    }

    #[test]
    fn nothing_breaks_out_of_a_snippet() {
        let site = Site {
            top: "https://example.org/",
            title: "\"><script>x</script>",
        };
        for snippet in Snippet::ALL {
            let text = snippet.text(Embed::Quiz, Manner::default(), site);
            assert!(!text.contains("<script>x"), "{text}");
        }
    }
}
