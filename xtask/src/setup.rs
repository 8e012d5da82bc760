//! Brings what is missing, and touches nothing that is present in the right version.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::apt::Apt;
use crate::browsers;
use crate::small_std;
use crate::step::{Failure, Outcome, Steps, output_of, run};
use crate::toolchain::{self, cannot_write, no_home};
use crate::tools::{self, Tools};

/// The oldest Node.js that the developer tools run on.
const OLDEST_NODE: u32 = 20;
const TRUNK: &str = "0.21.14";

/// What a command cannot do without.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Needs {
    /// trunk and wasm-bindgen.
    pub(crate) bundler: bool,
    /// wasm-opt, Playwright, Puppeteer and axe.
    pub(crate) npm: bool,
    /// Chromium and its driver.
    pub(crate) browser: bool,
    /// Firefox, which only `test --all-browsers` asks for.
    pub(crate) firefox: bool,
}

impl Needs {
    /// Everything but Firefox.
    pub(crate) const ALL: Needs = Needs {
        bundler: true,
        npm: true,
        browser: true,
        firefox: false,
    };
}

/// Sets up what `needs` names; the wasm32 target always.
pub(crate) fn ensure(root: &Path, needs: Needs, steps: &mut Steps) -> Outcome<Tools> {
    let mut tools = Tools::new(root);
    let mut apt = Apt::default();
    toolchain::ensure(&mut tools, &mut apt, steps)?;
    if needs.bundler {
        let bindgen = wasm_bindgen_version(&tools)?;
        let trunk = Tool {
            name: "trunk",
            probe: "trunk",
            version: TRUNK,
            // It works offline here, so it needs no TLS; that spares it a third of its crates.
            install: &["--locked", "--no-default-features"],
            opt_level: "0",
        };
        ensure_tool(&mut tools, &trunk, steps)?;
        let cli = Tool {
            name: "wasm-bindgen-cli",
            probe: "wasm-bindgen",
            version: &bindgen,
            // Its lock file names crates that not every registry still has.
            install: &["--bin", "wasm-bindgen", "--bin", "wasm-bindgen-test-runner"],
            // Unlike trunk it works through megabytes at every build.
            opt_level: "1",
        };
        ensure_tool(&mut tools, &cli, steps)?;
        ensure_crates(&tools, steps)?;
    }
    if needs.npm {
        ensure_npm(&mut tools, steps)?;
    }
    if needs.browser {
        browsers::ensure(&browsers::CHROMIUM, &mut tools, &mut apt, steps)?;
    }
    if needs.firefox {
        browsers::ensure(&browsers::FIREFOX, &mut tools, &mut apt, steps)?;
    }
    Ok(tools)
}

/// A program that cargo can install.
struct Tool<'a> {
    name: &'a str,
    /// The program that is asked for its version.
    probe: &'a str,
    version: &'a str,
    install: &'a [&'a str],
    /// Minutes of compiling for seconds of running are a bad trade, so it is low.
    opt_level: &'a str,
}

fn ensure_tool(tools: &mut Tools, tool: &Tool<'_>, steps: &mut Steps) -> Outcome {
    let Tool { name, version, .. } = tool;
    let has = |program: &mut Command| {
        output_of(program.arg("--version"))
            .as_deref()
            .and_then(version_in)
            == Some(version)
    };
    if has(&mut tools.command(tool.probe)) {
        return Ok(());
    }
    let shelf = tools::cache().ok_or_else(no_home)?.join("tools");
    let home = shelf.join(format!("{name}-{version}"));
    if !has(&mut tools.command(home.join("bin").join(tool.probe))) {
        steps.run(&format!("install {name} {version}"), || {
            install(tools, tool, &shelf, &home)
        })?;
    }
    tools.prefer(home.join("bin"));
    Ok(())
}

fn install(tools: &Tools, tool: &Tool<'_>, shelf: &Path, home: &Path) -> Outcome {
    // Built beside its place and renamed, so that half an install never counts as one. What was
    // compiled before an interruption is kept and used by the next attempt.
    let half = shelf.join(format!("{}-{}.partial", tool.name, tool.version));
    let prefix = half.join("root");
    fs::create_dir_all(&prefix).map_err(|error| cannot_write(&half, &error))?;
    run(
        tools
            .cargo("install")
            .args([tool.name, "--version", tool.version, "--force"])
            .args(tool.install)
            .arg("--root")
            .arg(&prefix)
            .env("CARGO_TARGET_DIR", half.join("target"))
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.opt_level)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
            .env("CARGO_PROFILE_RELEASE_STRIP", "true"),
        "Check that cargo can reach the crates registry; run the command again, it goes on from here.",
    )?;
    let swap = || -> std::io::Result<()> {
        if home.exists() {
            fs::remove_dir_all(home)?;
        }
        fs::rename(&prefix, home)?;
        fs::remove_dir_all(&half)
    };
    swap().map_err(|error| cannot_write(home, &error))
}

/// The second word of `trunk 0.21.14` or `wasm-bindgen 0.2.130 (abc 2026-01-01)`.
fn version_in(printed: &str) -> Option<&str> {
    printed.split_whitespace().nth(1)
}

fn wasm_bindgen_version(tools: &Tools) -> Outcome<String> {
    let lock = tools.root().join("Cargo.lock");
    if !lock.exists() {
        run(
            &mut tools.cargo("generate-lockfile"),
            "Check that cargo can reach the crates registry.",
        )?;
    }
    let text = fs::read_to_string(&lock).unwrap_or_default();
    locked_version(&text, "wasm-bindgen")
        .map(str::to_owned)
        .ok_or_else(|| {
            Failure::new(
                "Cargo.lock names no wasm-bindgen.",
                "Restore Cargo.lock from the repository.",
            )
        })
}

/// A package's version in the text of a lock file.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| line.strip_prefix("name = ").map(unquoted) == Some(package))?;
    lines.next()?.strip_prefix("version = ").map(unquoted)
}

fn unquoted(text: &str) -> &str {
    text.trim_matches('"')
}

/// trunk builds offline, so the crates must be here before, and those of std where it is built.
fn ensure_crates(tools: &Tools, steps: &mut Steps) -> Outcome {
    let fetch = |options: &[&str]| {
        let mut fetch = tools.cargo("fetch");
        fetch.arg("--quiet").args(options);
        if small_std::is_possible(tools) {
            small_std::for_fetch(&mut fetch);
        }
        fetch
    };
    if output_of(&mut fetch(&["--offline", "--locked"])).is_some() {
        return Ok(());
    }
    steps.run("fetch the crates of Cargo.lock", || {
        run(
            &mut fetch(&[]),
            "Check that cargo can reach the crates registry.",
        )
    })
}

/// The major version that `node --version` tells, such as `v20.20.2`.
fn node_major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn ensure_npm(tools: &mut Tools, steps: &mut Steps) -> Outcome {
    let fix = "Install Node.js 20 or newer with npm (nodejs.org, or your system's packages).";
    for program in ["node", "npm"] {
        if tools.find(program).is_none() {
            return Err(Failure::new(
                format!("`{program}` is not on the PATH."),
                fix,
            ));
        }
    }
    let version = output_of(tools.command("node").arg("--version")).unwrap_or_default();
    if node_major(&version).is_none_or(|major| major < OLDEST_NODE) {
        return Err(Failure::new(
            format!("`node` is of version {version:?}."),
            fix,
        ));
    }
    let modules = tools.root().join("node_modules");
    let stamp = modules.join(".steppingstone-lock");
    let lock_at = tools.root().join("package-lock.json");
    let lock = fs::read(&lock_at).map_err(|error| {
        Failure::new(
            format!("{} cannot be read: {error}.", lock_at.display()),
            "Restore it from the repository.",
        )
    })?;
    if fs::read(&stamp).ok().as_deref() != Some(&lock) {
        steps.run("install the npm tools of package-lock.json", || {
            run(
                tools
                    .command("npm")
                    .args(["ci", "--no-audit", "--no-fund"])
                    .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
                "Check that npm can reach its registry.",
            )?;
            fs::write(&stamp, &lock).map_err(|error| cannot_write(&stamp, &error))
        })?;
    }
    tools.prefer(modules.join(".bin"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_read() {
        assert_eq!(node_major("v20.20.2"), Some(20));
        assert_eq!(node_major("v8.1"), Some(8));
        assert_eq!(node_major("command not found"), None);
    }

    #[test]
    fn versions_are_read_from_what_tools_print() {
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(
            version_in("wasm-bindgen 0.2.130 (abc 2026-01-01)"),
            Some("0.2.130")
        );
        assert_eq!(version_in("trunk"), None);
    }

    #[test]
    fn versions_are_read_from_the_lock() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm-bindgen-futures"), Some("0.4.1"));
        assert_eq!(locked_version(lock, "bindgen"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }
}
