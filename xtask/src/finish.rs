//! Makes a site out of what trunk built: the words as a file, and a page for every address.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use steppingstone_core::route::Route;
use steppingstone_words::Locale;

use crate::step::{Failure, Outcome, run};

const LANG: &str = "en";
/// How the placeholders begin that `trunk serve` fills while it serves.
const OF_TRUNK: &str = "__TRUNK";

/// Finishes the given folder, or the one that trunk names to its hooks.
pub(crate) fn command(root: &Path, dir: Option<&Path>) -> Outcome {
    let staging = || std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let dir = dir.map(Path::to_owned).or_else(staging).ok_or_else(|| {
        Failure::new(
            "There is no folder to finish.",
            "Run `cargo xtask build` instead.",
        )
    })?;
    finish(&dir, &root.join("locales").join(LANG))?;
    // While developing, the browser's tools shall show things as they were written.
    match std::env::var("TRUNK_PROFILE").as_deref() {
        Ok("debug") => Ok(()),
        _ => minify(root, &dir),
    }
}

/// Minifies the scripts and stylesheets at the top of a folder, in place.
fn minify(root: &Path, dir: &Path) -> Outcome {
    let files = fs::read_dir(dir)
        .map_err(|error| cannot(dir, &format!("cannot be read: {error}")))?
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|it| it == "css" || it == "js"));
    let mut outdir = OsString::from("--outdir=");
    outdir.push(dir);
    let mut esbuild = Command::new(root.join("node_modules/.bin/esbuild"));
    esbuild
        .args(["--minify", "--allow-overwrite", "--log-level=warning"])
        .arg(outdir)
        .args(files);
    run(&mut esbuild, "`cargo xtask setup` installs esbuild.")
}

/// Turns the `index.html` of a folder into all pages, and puts the locale's words beside them.
fn finish(dir: &Path, locale: &Path) -> Outcome {
    let locale = Locale::load(locale).map_err(|error| {
        Failure::new(
            error.to_string(),
            "Correct the locale; words/src/lib.rs says what it may hold.",
        )
    })?;
    let shell_at = dir.join("index.html");
    let shell = fs::read_to_string(&shell_at)
        .map_err(|error| cannot(&shell_at, &format!("cannot be read: {error}")))?;
    let pack = locale.pack(LANG);
    let words_file = format!("words/{LANG}-{:.12}.json", hash(pack.as_bytes()));
    // Before anything is written: a shell with a fault leaves the folder as it was.
    let mut pages = Vec::new();
    for route in Route::PAGES.into_iter().chain([Route::NotFound]) {
        let html = fill(&shell, |name| value(name, route, &locale, &words_file))
            .map_err(|problem| cannot(&shell_at, &problem))?;
        pages.push((file(route), html));
    }
    write(&dir.join(&words_file), &pack)?;
    for (file, html) in pages {
        write(&dir.join(file), &html)?;
    }
    Ok(())
}

fn cannot(at: &Path, problem: &str) -> Failure {
    Failure::new(
        format!("{} {problem}.", at.display()),
        "Correct index.html at the project's top; its placeholders are keys of locales/en.",
    )
}

fn write(at: &Path, text: &str) -> Outcome {
    let folder = at.parent().unwrap_or(at);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(at, text))
        .map_err(|error| crate::toolchain::cannot_write(at, &error))
}

/// The file that a static host answers an address with.
fn file(route: Route) -> String {
    match route {
        Route::NotFound => route.path().to_owned(),
        page => format!("{}index.html", page.path()),
    }
}

fn value(name: &str, route: Route, locale: &Locale, words_file: &str) -> Option<String> {
    let of_page = |group| {
        locale
            .get(&format!("{group}.{}", route.name()))
            .map(escaped)
    };
    match name {
        "words_file" => Some(words_file.to_owned()),
        "page" => Some(route.name().to_owned()),
        "title" => of_page("pages"),
        "description" => of_page("shell.descriptions"),
        key => locale.get(key).map(escaped),
    }
}

/// Replaces each `{{name}}`.
fn fill(shell: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut out = String::with_capacity(shell.len());
    let mut rest = shell;
    while let Some((before, from_name)) = rest.split_once("{{") {
        let Some((name, after)) = from_name.split_once("}}") else {
            return Err("has a `{{` without its `}}`".to_owned());
        };
        out.push_str(before);
        if name.starts_with(OF_TRUNK) {
            out.push_str(&format!("{{{{{name}}}}}"));
        } else {
            let name = name.trim();
            let problem = || format!("has a placeholder `{{{{{name}}}}}` that names no word");
            out.push_str(&value(name).ok_or_else(problem)?);
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// Safe as text and inside a quoted attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// FNV-1a: a name that changes with the content needs no more.
fn hash(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_replaced() {
        let value = |name: &str| (name != "none").then(|| format!("<{name}>"));
        assert_eq!(
            fill("a {{b}} c {{ d.e }}", value),
            Ok("a <b> c <d.e>".to_owned())
        );
        assert_eq!(fill("{ } }} plain", value), Ok("{ } }} plain".to_owned()));
        let trunks = "'{{__TRUNK_ADDRESS__}}'";
        assert_eq!(fill(trunks, value), Ok(trunks.to_owned()));
        assert!(
            fill("x {{none}}", value)
                .unwrap_err()
                .contains("`{{none}}`")
        );
        assert!(fill("x {{b", value).is_err());
    }

    #[test]
    fn words_cannot_break_out_of_the_page() {
        assert_eq!(
            escaped("a<b>&\"c\"'d'"),
            "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;"
        );
    }

    #[test]
    fn every_address_has_its_file() {
        assert_eq!(file(Route::Home), "index.html");
        assert_eq!(file(Route::Guide), "guide/index.html");
        assert_eq!(file(Route::NotFound), "404.html");
    }

    fn site(shell: &str, title: &str) -> PathBuf {
        let name = format!(
            "steppingstone-finish-{}-{}",
            std::process::id(),
            hash(shell.as_bytes())
        );
        let dir = std::env::temp_dir().join(name);
        let pages = Route::PAGES
            .into_iter()
            .chain([Route::NotFound])
            .map(|route| {
                let name = route.name();
                format!(r#""{name}": "{title} {name}""#)
            });
        let pages = pages.collect::<Vec<_>>().join(",");
        fs::create_dir_all(dir.join("en")).unwrap();
        fs::write(dir.join("en/pages.json"), format!("{{{pages}}}")).unwrap();
        fs::write(dir.join("index.html"), shell).unwrap();
        dir
    }

    #[test]
    fn a_folder_becomes_a_site() {
        let dir = site(
            "<title>{{title}}</title><p>{{page}} {{pages.home}}",
            "A & B",
        );
        finish(&dir, &dir.join("en")).unwrap();
        let read = |file: &str| fs::read_to_string(dir.join(file)).unwrap();
        assert_eq!(
            read("index.html"),
            "<title>A &amp; B home</title><p>home A &amp; B home"
        );
        assert_eq!(
            read("quiz/results/index.html"),
            "<title>A &amp; B quiz_results</title><p>quiz_results A &amp; B home"
        );
        assert!(read("404.html").contains("not_found"));
        let words: Vec<_> = fs::read_dir(dir.join("words")).unwrap().flatten().collect();
        assert_eq!(words.len(), 1);
        let name = words[0].file_name().into_string().unwrap();
        assert_eq!(name.len(), "en-0123456789ab.json".len(), "{name}");
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn an_unknown_placeholder_leaves_the_folder_as_it_was() {
        let dir = site("{{shell.nothing}}", "T");
        let failure = finish(&dir, &dir.join("en")).unwrap_err().to_string();
        assert!(failure.contains("`{{shell.nothing}}`"), "{failure}");
        assert!(!dir.join("words").exists() && !dir.join("404.html").exists());
        fs::remove_dir_all(&dir).unwrap();
    }
}
