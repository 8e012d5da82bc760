//! Makes a site out of what trunk built.
//!
//! While developing only the pages and the words are written. A release build goes through every
//! step there is: prerendering, names by content, one stylesheet, the boot script in each page, the
//! policy, the manifest, the service worker, compressed copies. Same input, same bytes.

mod assets;
mod built;
mod head;
mod manifest;
mod occupations;
mod oembed;
mod offline;
mod pack;
mod pages;
mod parts;
mod policy;
mod shell;
mod wasm;
mod words;
mod work;

pub(crate) use pack::{FOLDER as PARTS, LIST, without_words};
pub(crate) use pages::PRERENDER;
pub(crate) use shell::parts_of;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use steppingstone_core::embed::Embed;
use steppingstone_core::route::Route;
use steppingstone_words::Locale;

use crate::occupations::{weigh, within};
use crate::step::{Failure, Outcome};
use crate::{compress, parallel};
use assets::Assets;
use built::Built;
use pack::Pieces;
use parts::Divided;
use shell::Files;
use words::OfTools;

const LANG: &str = "en";
/// The folder of dated law as data.
const FACTS: &str = "facts";
/// What other pages load: always under this name.
pub(crate) const EMBED: &str = "embed.js";
/// Where the site will be reached, such as `https://example.org`: tells trunk's hook what
/// `cargo xtask build` was told.
pub(crate) const ORIGIN: &str = "STEPPINGSTONE_ORIGIN";

/// Finishes the given folder, or the one that trunk names to its hooks.
pub(crate) fn command(root: &Path, dir: Option<&Path>) -> Outcome {
    let staging = || std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let dir = dir.map(Path::to_owned).or_else(staging).ok_or_else(|| {
        Failure::new(
            "There is no folder to finish.",
            "Run `cargo xtask build` instead.",
        )
    })?;
    let locale = load(&root.join("locales").join(LANG))?;
    // While developing, the browser's tools shall show things as they were written.
    if std::env::var("TRUNK_PROFILE").as_deref() == Ok("debug") {
        return for_development(root, &dir, &locale);
    }
    let origin = std::env::var(ORIGIN).ok();
    for_readers(root, &dir, &locale, origin.as_deref())
}

fn load(locale: &Path) -> Outcome<Locale> {
    Locale::load(locale).map_err(|error| {
        Failure::new(
            error.to_string(),
            "Correct the locale; words/src/lib.rs says what it may hold.",
        )
    })
}

/// The pages with trunk's own links, and the words.
fn for_development(root: &Path, dir: &Path, locale: &Locale) -> Outcome {
    let words = locale.pack(LANG, |_| true);
    let mut files = Files {
        words: words::name(&words),
        facts: Vec::new(),
        ..Files::default()
    };
    for (name, bytes) in facts(root)? {
        let file = format!("{FACTS}/{name}.json");
        write(&dir.join(&file), bytes)?;
        files.facts.push(file);
    }
    files.occupations = occupations::list(root, &mut Assets::new(dir), |files| {
        let sizes = files.iter();
        Ok(sizes
            .map(|file| (file.name.clone(), file.text.len()))
            .collect())
    })?;
    let html = read(&dir.join("index.html"))?;
    let page = |route| {
        let loading = locale.get("shell.loading").unwrap_or_default();
        let content = format!(r#"<main class="loading"><p>{loading}</p></main>"#);
        shell::page(&html, route, locale, &files, &content)
    };
    // Before anything is written: a shell with a fault leaves the folder as it was.
    let pages: Vec<_> = every_page()
        .map(|route| Ok((pages::file(route), page(route)?)))
        .collect::<Outcome<_>>()?;
    write(&dir.join(&files.words), words)?;
    for (file, html) in pages {
        write(&dir.join(file), html)?;
    }
    Ok(())
}

/// Everything.
fn for_readers(root: &Path, dir: &Path, locale: &Locale, origin: Option<&str>) -> Outcome {
    let built = Built::take(dir)?;
    let mut assets = Assets::new(dir);
    let words = words::keep(locale, &mut assets)?;
    let mut files = Files {
        words: words.first.path.clone(),
        facts: Vec::new(),
        ..Files::default()
    };
    for (name, bytes) in facts(root)? {
        let file = assets.keep_as(&format!("{FACTS}/{name}"), "json", bytes)?;
        files.facts.push(file.path);
    }
    files.occupations = occupations::list(root, &mut assets, |files| {
        let weighed = weigh(files)?;
        within(&weighed)?;
        Ok(weighed)
    })?;
    let divided = parts::divide(root)?;
    let small = wasm::shrink(root, &divided)?;
    let wasm = assets.keep_as("app", "wasm", small.wasm.clone())?;
    let packs = pieces(root, divided, words.of_tools)?.pack(&mut assets)?;
    files.list = packs.list.named();
    let of_pages = packs.of_pages.iter();
    files.packs = of_pages
        .map(|(parts, pack)| (parts.clone(), pack.named()))
        .collect();
    let script = work::bundle_script(root, &small, &wasm)?;
    let script = assets.keep_as("app", "js", script)?;
    let boot = head::Boot::new(&work::minify(root, "js", &built.boot)?);
    let style = work::minify(root, "css", &built.styles)?;
    let style = assets.keep_as("style", "css", style)?;
    let manifest = assets.keep(
        manifest::FILE,
        manifest::write(locale, LANG, &built.base).into_bytes(),
    )?;
    let icon = assets.adopt("icon.svg")?;

    let contents = pages::render(root, &locale.pack(LANG, |_| true), &built.base)?;
    files.size = size_of_copy(&assets, &contents)?;
    let site = head::Site {
        base: &built.base,
        origin,
        lang: LANG,
        boot: &boot,
        style: &style,
        script: &script,
        words: &words.first,
        manifest: &manifest,
        icon: &icon,
    };
    for route in every_page() {
        let content = contents.get(route.name()).ok_or_else(|| {
            Failure::new(
                format!("The page `{}` was not rendered.", route.name()),
                "See src/bin/prerender.rs.",
            )
        })?;
        let html = shell::page(&built.shell, route, locale, &files, content)?;
        let html = head::complete(&html, &site, route, locale)?;
        if route.embed().is_some() {
            // Nothing is kept for use without a network in somebody else's page.
            write(&dir.join(pages::file(route)), html)?;
        } else {
            assets.keep(&pages::file(route), html.into_bytes())?;
        }
    }
    let loader = dir.join(EMBED);
    let text = work::minify(root, "js", &read(&loader)?)?;
    write(&loader, text)?;
    let worker = offline::worker(root, &assets)?;
    write(&dir.join(offline::FILE), worker)?;
    write(
        &dir.join("_headers"),
        policy::headers(&built.base, &assets, &boot.digest),
    )?;
    write(&dir.join("robots.txt"), pages::robots(&built.base, origin))?;
    if let Some(origin) = origin {
        for embed in Embed::ALL {
            let title = shell::word(locale, &format!("pages.{}", embed.route().name()))?;
            let name = shell::word(locale, "frame.name")?;
            let answer = oembed::answer(embed, title, name, &built.base, origin);
            write(&dir.join(oembed::file(embed)), answer)?;
        }
        write(
            &dir.join("sitemap.xml"),
            pages::sitemap(&built.base, origin),
        )?;
    }
    compress::beside(dir).map_err(|error| crate::toolchain::cannot_write(dir, &error))
}

/// What the parts are made of, made small.
fn pieces(root: &Path, divided: Divided, words: OfTools) -> Outcome<Pieces> {
    let mut all = wasm::shrink_pieces(root, &divided.files)?;
    all.extend(words.texts);
    Ok(Pieces {
        all,
        wasm: divided.parts,
        words: words.of_parts,
    })
}

/// What the worker fetches for use without a network, in KB of brotli; of the pages, which are
/// written later, what they show.
fn size_of_copy(assets: &Assets, contents: &BTreeMap<String, String>) -> Outcome<u64> {
    let paths: Vec<_> = assets.kept().collect();
    let files = parallel::each(&paths, |path| {
        read_bytes(path).map(|bytes| compress::brotli(&bytes).map_or(0, |small| small.len()))
    });
    let pages: Vec<_> = contents.values().collect();
    let pages = parallel::each(&pages, |text| {
        compress::brotli(text.as_bytes()).map_or(0, |small| small.len())
    });
    let files: usize = files.into_iter().sum::<Outcome<usize>>()?;
    let bytes = files.saturating_add(pages.into_iter().sum());
    Ok(u64::try_from(bytes).unwrap_or(u64::MAX).div_ceil(1024))
}

/// The data that tools fetch when they need it, by name, without the spaces that are for us.
fn facts(root: &Path) -> Outcome<Vec<(&'static str, Vec<u8>)>> {
    let mut files = Vec::new();
    for name in ["states-2025", "states-2026", "states-2027", "local-2026"] {
        let text = read(&root.join("facts/us").join(name).with_extension("json"))?;
        let value: serde_json::Value = serde_json::from_str(&text).map_err(|error| {
            Failure::new(
                format!("facts/us/{name}.json is no JSON: {error}."),
                "Correct it; facts/README.md tells what it holds.",
            )
        })?;
        files.push((name, value.to_string().into_bytes()));
    }
    Ok(files)
}

pub(crate) fn every_page() -> impl Iterator<Item = Route> {
    Route::PAGES.into_iter().chain([Route::NotFound])
}

fn read(at: &Path) -> Outcome<String> {
    fs::read_to_string(at).map_err(|error| unreadable(at, &error))
}

fn unreadable(at: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} cannot be read: {error}.", at.display()),
        "Build again: `cargo xtask build`.",
    )
}

fn read_bytes(at: &Path) -> Outcome<Vec<u8>> {
    fs::read(at).map_err(|error| unreadable(at, &error))
}

fn write(at: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    let folder = at.parent().unwrap_or(at);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(at, bytes))
        .map_err(|error| crate::toolchain::cannot_write(at, &error))
}
