//! The quick loop, and everything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::apt::am_root;
use crate::args::Site;
use crate::build::build;
use crate::compress;
use crate::finish::PRERENDER;
use crate::setup::{self, Needs};
use crate::size;
use crate::step::{Failure, Outcome, Steps, run};
use crate::toolchain::cannot_write;
use crate::tools::Tools;

const WASM: &str = "wasm32-unknown-unknown";
const DENY: [&str; 3] = ["--", "-D", "warnings"];
const SEEN: &str = "See the test's words above.";
const COMPILER: &str = "See the compiler's words above.";
const NATIVE: [&str; 5] = [
    "-p",
    "steppingstone",
    "--no-default-features",
    "--features",
    "ssr",
];

pub(crate) fn check(root: &Path, steps: &mut Steps) -> Outcome {
    let outcome =
        setup::ensure(root, Needs::default(), steps).and_then(|tools| checks(&tools, steps));
    conclude(steps, &outcome, "Every check passed.");
    outcome
}

/// `all_browsers`: the main journeys also in Firefox.
pub(crate) fn test(root: &Path, all_browsers: bool, steps: &mut Steps) -> Outcome {
    let outcome = everything(root, all_browsers, steps);
    conclude(steps, &outcome, "Every check and test passed.");
    outcome
}

fn conclude(steps: &Steps, outcome: &Outcome, passed: &str) {
    let closing = if outcome.is_ok() {
        passed
    } else {
        "Stopped at the first failure, told below."
    };
    println!("\n{}\n{closing}", steps.table());
}

fn everything(root: &Path, all_browsers: bool, steps: &mut Steps) -> Outcome {
    let needs = Needs {
        firefox: all_browsers,
        ..Needs::ALL
    };
    let tools = setup::ensure(root, needs, steps)?;
    let whole = Site {
        public_url: "/".to_owned(),
        origin: None,
        dist: "dist".into(),
    };
    let below = Site {
        public_url: "/sub/path/".to_owned(),
        origin: Some("https://steppingstone.example".to_owned()),
        dist: "target/dist-sub".into(),
    };
    let again = Site {
        dist: "target/dist-again".into(),
        ..whole.clone()
    };
    steps.side_by_side(
        |steps| {
            // The builds beside need it when their wasm is ready.
            steps.run("compile what renders the pages", || {
                run(tools.cargo("build").args(PRERENDER), COMPILER)
            })?;
            checks(&tools, steps)?;
            app_tests(&tools, steps)
        },
        |steps| {
            build(&tools, &whole, steps)?;
            build(&tools, &below, steps)?;
            build(&tools, &again, steps)
        },
    )?;
    steps.run("compare two builds of the same source", || {
        same_bytes(&root.join(&whole.dist), &root.join(&again.dist))
    })?;
    steps.run("weigh the build", || size::report(&root.join(&whole.dist)))?;
    steps.run("walk the journeys in a browser", || {
        let mut playwright = tools.command("playwright");
        playwright
            .arg("test")
            .env("DIST", &whole.dist)
            .env("DIST_SUB", &below.dist);
        run(
            &mut playwright,
            "See Playwright's words above and what it left in test-results/.",
        )
    })?;
    if all_browsers {
        steps.run("walk the main journeys in Firefox", || {
            let mut node = tools.command("node");
            node.args(["--test", "tests/firefox/journeys.mjs"])
                .env("DIST", &whole.dist);
            run(&mut node, SEEN)
        })?;
    }
    Ok(())
}

fn app_tests(tools: &Tools, steps: &mut Steps) -> Outcome {
    steps.run("test the app natively", || {
        run(tools.cargo("test").args(NATIVE).arg("--lib"), SEEN)
    })?;
    steps.run("test the app in a browser", || {
        run(&mut browser_tests(tools)?, SEEN)
    })
}

/// The same input makes the same bytes: what was reviewed is what is served.
fn same_bytes(one: &Path, other: &Path) -> Outcome {
    let read = |dir: &Path| -> std::io::Result<BTreeMap<PathBuf, Vec<u8>>> {
        compress::files(dir)?
            .into_iter()
            .map(|path| {
                let bytes = fs::read(&path)?;
                let below = path.strip_prefix(dir).unwrap_or(&path).to_owned();
                Ok((below, bytes))
            })
            .collect()
    };
    let (one, other) = match (read(one), read(other)) {
        (Ok(one), Ok(other)) => (one, other),
        (Err(error), _) | (_, Err(error)) => {
            return Err(Failure::new(
                format!("A build cannot be read: {error}."),
                "Run this command again.",
            ));
        }
    };
    let names: BTreeSet<&PathBuf> = one.keys().chain(other.keys()).collect();
    let different: Vec<String> = names
        .into_iter()
        .filter(|name| one.get(*name) != other.get(*name))
        .map(|name| name.display().to_string())
        .collect();
    if different.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!(
            "Two builds of the same source differ in {}.",
            different.join(", ")
        ),
        "Find what puts time, chance or an order that varies into the build.",
    ))
}

fn browser_tests(tools: &Tools) -> Outcome<Command> {
    let settings_at = tools.root().join("target/webdriver.json");
    let chromium = tools.var("CHROMIUM").unwrap_or_default();
    let settings = webdriver_settings(&chromium.to_string_lossy(), am_root());
    fs::create_dir_all(tools.root().join("target"))
        .and_then(|()| fs::write(&settings_at, settings.to_string()))
        .map_err(|error| cannot_write(&settings_at, &error))?;
    let mut cargo = tools.cargo("test");
    cargo
        .args(["-p", "steppingstone", "--target", WASM, "--test", "web"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings_at)
        // A loaded machine takes its time to start a browser.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(cargo)
}

fn webdriver_settings(chromium: &str, root: bool) -> Value {
    let mut args = vec![
        "--headless=new",
        "--disable-gpu",
        "--disable-background-networking",
    ];
    if root {
        // Chromium refuses to start as root with its sandbox.
        args.push("--no-sandbox");
    }
    json!({ "goog:chromeOptions": { "binary": chromium, "args": args } })
}

fn checks(tools: &Tools, steps: &mut Steps) -> Outcome {
    let lint = "Correct what clippy says above. If clippy itself is missing: `rustup component add clippy`.";
    steps.run("check the format", || {
        run(
            tools.cargo("fmt").args(["--all", "--", "--check"]),
            "Run `cargo fmt --all`. If rustfmt itself is missing: `rustup component add rustfmt`.",
        )
    })?;
    steps.run("lint the rules, the words and the task runner", || {
        let packages = [
            "-p",
            "steppingstone-core",
            "-p",
            "steppingstone-words",
            "-p",
            "xtask",
        ];
        run(
            tools
                .cargo("clippy")
                .args(packages)
                .arg("--all-targets")
                .args(DENY),
            lint,
        )
    })?;
    steps.run("keep the repository's own rules", || {
        run(tools.cargo("test").args(["-p", "xtask"]), SEEN)
    })?;
    steps.run("test the rules and the words", || {
        run(
            tools
                .cargo("test")
                .args(["-p", "steppingstone-core", "-p", "steppingstone-words"]),
            SEEN,
        )
    })?;
    steps.run("lint the app for the browser", || {
        let target = ["-p", "steppingstone", "--target", WASM, "--all-targets"];
        run(tools.cargo("clippy").args(target).args(DENY), lint)
    })?;
    steps.run("lint the app for rendering natively", || {
        run(
            tools.cargo("clippy").args(NATIVE).arg("--lib").args(DENY),
            lint,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_are_compared_byte_by_byte() {
        let dir = std::env::temp_dir().join(format!("steppingstone-same-{}", std::process::id()));
        let (one, other) = (dir.join("one"), dir.join("other"));
        for folder in [&one, &other] {
            fs::create_dir_all(folder.join("below")).unwrap();
            fs::write(folder.join("below/a"), "same").unwrap();
        }
        assert!(same_bytes(&one, &other).is_ok());
        fs::write(other.join("below/a"), "Same").unwrap();
        fs::write(one.join("b"), "").unwrap();
        let failure = same_bytes(&one, &other).unwrap_err().to_string();
        assert!(failure.contains("in b, below/a."), "{failure}");
        fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn only_root_goes_without_a_sandbox() {
        let args = |root| webdriver_settings("/c", root)["goog:chromeOptions"]["args"].to_string();
        assert!(args(true).contains("--no-sandbox"));
        assert!(!args(false).contains("--no-sandbox"));
    }
}
