//! What the pages may do, and what a host should say with them.

use std::collections::BTreeSet;

use steppingstone_core::embed::Embed;

use super::assets::Assets;

/// The content security policy, as every page carries it: our own files, the one script that stands
/// in the page, by its digest, and nothing else. Text never becomes a script; `public/boot.js` has
/// the one Trusted Types policy.
pub(super) fn content(boot: &str) -> String {
    format!("default-src 'none'; script-src 'self' 'sha256-{boot}' 'wasm-unsafe-eval'; {CONTENT}")
}

/// What else it says.
const CONTENT: &str = "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
worker-src 'self'; frame-src 'self'; base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'; \
trusted-types default";

/// Powerful features, none of which the app uses.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), \
payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), \
xr-spatial-tracking=()";

/// The `_headers` file that Cloudflare Pages and others read; a table of what to set for
/// every other host.
pub(super) fn headers(base: &str, assets: &Assets, boot: &str) -> String {
    let content = content(boot);
    // Only a header can say who may frame a page; the rest is in the pages as well. Everybody may
    // read our files, which hold nothing of anybody: a fenced frame is everybody.
    let mut text = format!(
        "{base}*\n  \
         Content-Security-Policy: {content}; frame-ancestors 'self'\n  \
         Referrer-Policy: no-referrer\n  \
         Permissions-Policy: {PERMISSIONS}\n  \
         Cross-Origin-Opener-Policy: same-origin\n  \
         X-Content-Type-Options: nosniff\n  \
         Access-Control-Allow-Origin: *\n  \
         Cross-Origin-Resource-Policy: cross-origin\n  \
         Cache-Control: no-cache\n"
    );
    for embed in Embed::ALL {
        // Two policies would both hold: the one for all files is taken back. `frame-ancestors *`
        // would leave out documents without an origin of their own (sandboxed, or `data:`). These
        // pages alone: whatever else stands below their address is the 404 page, which leads to
        // the full app. A host that isolates itself takes no frame that does not say that it does.
        text.push_str(&format!(
            "{base}{}\n  ! Content-Security-Policy\n  Content-Security-Policy: {content}\n  \
             Cross-Origin-Embedder-Policy: require-corp\n",
            embed.route().path()
        ));
    }
    // A rule for each folder, or each name at the top: hosts take a hundred, and there are more files.
    let lasting = assets.iter().filter(|asset| asset.lasting);
    let rules: BTreeSet<&str> = lasting.map(|asset| before_digest(&asset.path)).collect();
    for rule in rules {
        // The first line takes back what the rule for all files said.
        text.push_str(&format!(
            "{base}{rule}*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n",
        ));
    }
    text
}

/// The folder of a file with its slash; of a file at the top, its name up to the digest.
fn before_digest(path: &str) -> &str {
    let end = path.find('/').or_else(|| path.rfind('-'));
    end.and_then(|end| path.get(..=end)).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_tell_the_content_are_kept_for_ever() {
        let dir = std::env::temp_dir().join(format!("steppingstone-policy-{}", std::process::id()));
        let mut assets = Assets::new(&dir);
        assets.keep("index.html", b"a".to_vec()).unwrap();
        assets.keep_as("app", "js", b"b".to_vec()).unwrap();
        for name in ["parts/a", "parts/b", "words/en"] {
            assets.keep_as(name, "json", name.into()).unwrap();
        }
        let text = headers("/sub/", &assets, "abc=");
        assert!(text.starts_with("/sub/*\n  Content-Security-Policy: default-src 'none';"));
        assert_eq!(
            text.matches("script-src 'self' 'sha256-abc=' ").count(),
            1 + Embed::ALL.len()
        );
        assert!(text.contains("; frame-ancestors 'self'\n"));
        assert_eq!(text.matches("immutable").count(), 3);
        let (_, embeds) = text.split_once("/sub/embed/quiz/\n").unwrap();
        assert!(embeds.starts_with("  ! Content-Security-Policy\n  Content-Security-Policy: "));
        assert_eq!(
            text.matches("frame-ancestors").count(),
            1,
            "any document may frame the tools, and ours alone the rest"
        );
        assert_eq!(
            embeds.matches("Cross-Origin-Embedder-Policy").count(),
            Embed::ALL.len()
        );
        assert!(
            !text.contains("/sub/embed/*") && !text.contains("/sub/embed/quiz/*"),
            "what else is below is as any other page"
        );
        for rule in ["/sub/app-*\n", "/sub/parts/*\n", "/sub/words/*\n"] {
            assert!(text.contains(rule), "{rule} in {text}");
        }
        std::fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn the_policy_lets_nothing_foreign_in() {
        for risky in [
            "'unsafe-inline'",
            "'unsafe-eval'",
            "http:",
            "https:",
            "*",
            "blob:",
        ] {
            assert!(!content("abc=").contains(risky), "{risky}");
        }
    }
}
