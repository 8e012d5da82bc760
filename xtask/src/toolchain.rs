//! Which Rust toolchain can build for the browser here, and how to get one.

use std::path::Path;

use crate::apt::{self, Apt};
use crate::step::{Failure, Outcome, Steps, output_of, run};
use crate::tools::Tools;
use crate::wasm_std::{from_debian, has_std, rustlib};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const TOOLCHAIN: &str = "debian";
/// The workspace's `rust-version`.
const OLDEST: Version = Version(1, 88);

/// What is known about this machine before anything is changed.
#[derive(Clone, Copy, Debug, Default)]
struct Facts {
    /// The toolchain that cargo uses here has the target.
    active: bool,
    /// `/usr/bin/rustc` is new enough and has the target.
    system: bool,
    rustup: bool,
    /// `RUSTUP_AUTO_INSTALL=0` is its owner's word that rustup shall fetch nothing.
    rustup_may_fetch: bool,
    apt: bool,
}

/// How to get a toolchain with the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum InstallMethod {
    Active,
    System,
    RustupAdd,
    DebianPackages,
}

/// The methods to try, in order: what is present first, so that nothing is fetched without need.
fn methods(facts: Facts) -> Vec<InstallMethod> {
    if facts.active {
        return vec![InstallMethod::Active];
    }
    if facts.system {
        return vec![InstallMethod::System];
    }
    let mut methods = Vec::new();
    if facts.rustup && facts.rustup_may_fetch {
        methods.push(InstallMethod::RustupAdd);
    }
    if facts.apt {
        methods.push(InstallMethod::DebianPackages);
    }
    methods
}

/// Makes sure that programs started through `tools` can build for the browser.
pub(crate) fn ensure(tools: &mut Tools, apt: &mut Apt, steps: &mut Steps) -> Outcome {
    let mut last = Failure::new(
        format!("No Rust toolchain here can build for {TARGET}."),
        format!(
            "Install Rust with rustup (https://rustup.rs), then run `rustup target add {TARGET}`."
        ),
    );
    for method in methods(observe(tools)) {
        let outcome = match method {
            InstallMethod::Active => return Ok(()),
            InstallMethod::System => Ok(()),
            InstallMethod::RustupAdd => steps.run("add the wasm32 target with rustup", || {
                run(
                    tools.command("rustup").args(["target", "add", TARGET]),
                    "Check the connection to rustup's servers; another method is tried if there is one.",
                )
            }),
            InstallMethod::DebianPackages => from_debian(tools, apt, steps),
        };
        match (outcome, method) {
            (Ok(()), InstallMethod::RustupAdd) => return Ok(()),
            (Ok(()), _) => return use_system(tools),
            (Err(failure), _) => last = failure,
        }
    }
    Err(last)
}

fn observe(tools: &Tools) -> Facts {
    let rustc = |args: &[&str]| output_of(tools.command("rustc").args(args));
    let about = rustc(&["-vV"]).unwrap_or_default();
    let sysroot = rustc(&["--print", "sysroot"]);
    Facts {
        active: sysroot.is_some_and(|root| has_std(&rustlib(Path::new(&root)), &about)),
        system: system_is_ready(tools),
        rustup: tools.find("rustup").is_some(),
        rustup_may_fetch: std::env::var_os("RUSTUP_AUTO_INSTALL").is_none_or(|value| value != "0"),
        apt: apt::exists(),
    }
}

pub(crate) fn system_is_ready(tools: &Tools) -> bool {
    let Some(about) = output_of(tools.command("/usr/bin/rustc").arg("-vV")) else {
        return false;
    };
    Version::of(&about).is_some_and(|version| version >= OLDEST)
        && Path::new("/usr/bin/cargo").is_file()
        && has_std(&rustlib(Path::new("/usr")), &about)
}

fn use_system(tools: &mut Tools) -> Outcome {
    let rustup = tools.find("rustup").is_some();
    tools.use_toolchain(rustup.then_some(TOOLCHAIN));
    if !rustup {
        tools.prefer("/usr/bin".into());
        return Ok(());
    }
    let sysroot = || output_of(tools.command("rustc").args(["--print", "sysroot"]));
    if sysroot().as_deref() == Some("/usr") {
        return Ok(());
    }
    let fix = format!("Look at `rustup toolchain list`: is the name `{TOOLCHAIN}` taken?");
    run(
        tools
            .command("rustup")
            .args(["toolchain", "link", TOOLCHAIN, "/usr"]),
        &fix,
    )?;
    if sysroot().as_deref() == Some("/usr") {
        return Ok(());
    }
    Err(Failure::new(
        format!("rustup's toolchain `{TOOLCHAIN}` is not /usr."),
        fix,
    ))
}

pub(crate) fn no_home() -> Failure {
    Failure::new(
        "There is no place for tools: neither HOME nor XDG_CACHE_HOME is set.",
        "Set HOME to a folder of yours.",
    )
}

pub(crate) fn cannot_write(at: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("Could not write to {}: {error}.", at.display()),
        "Check that the folder is yours and the disk is not full.",
    )
}

/// The part of a compiler's version that decides what it can build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Version(u32, u32);

impl Version {
    /// From the first line of `rustc -vV`, such as `rustc 1.96.0 (ac68faa20 2026-05-25)`.
    fn of(about: &str) -> Option<Version> {
        let number = about.lines().next()?.split_whitespace().nth(1)?;
        let mut parts = number.split(['.', '-']).map(str::parse);
        Some(Version(parts.next()?.ok()?, parts.next()?.ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Facts = Facts {
        active: false,
        system: false,
        rustup: false,
        rustup_may_fetch: true,
        apt: false,
    };

    #[track_caller]
    fn check(facts: Facts, expected: &[InstallMethod]) {
        assert_eq!(methods(facts), expected, "{facts:?}");
    }

    #[test]
    fn what_is_present_is_used() {
        check(
            Facts {
                active: true,
                system: true,
                rustup: true,
                apt: true,
                ..NOTHING
            },
            &[InstallMethod::Active],
        );
        check(
            Facts {
                system: true,
                rustup: true,
                apt: true,
                ..NOTHING
            },
            &[InstallMethod::System],
        );
        check(
            Facts {
                system: true,
                ..NOTHING
            },
            &[InstallMethod::System],
        );
    }

    #[test]
    fn rustup_is_asked_before_debian() {
        check(
            Facts {
                rustup: true,
                ..NOTHING
            },
            &[InstallMethod::RustupAdd],
        );
        check(
            Facts {
                rustup: true,
                apt: true,
                ..NOTHING
            },
            &[InstallMethod::RustupAdd, InstallMethod::DebianPackages],
        );
        check(
            Facts {
                apt: true,
                ..NOTHING
            },
            &[InstallMethod::DebianPackages],
        );
    }

    #[test]
    fn a_rustup_that_shall_fetch_nothing_is_not_asked() {
        let facts = Facts {
            rustup: true,
            rustup_may_fetch: false,
            ..NOTHING
        };
        check(facts, &[]);
        check(
            Facts { apt: true, ..facts },
            &[InstallMethod::DebianPackages],
        );
    }

    #[test]
    fn versions_are_read() {
        let of = Version::of;
        assert_eq!(
            of("rustc 1.96.0 (ac68faa20 2026-05-25)\nbinary: rustc"),
            Some(Version(1, 96))
        );
        assert_eq!(of("rustc 1.97.0-nightly (x 2026)"), Some(Version(1, 97)));
        assert_eq!(of("rustc 1.63-beta"), Some(Version(1, 63)));
        assert_eq!(of("command not found"), None);
        assert_eq!(of(""), None);
        assert!(
            Version(1, 100) > Version(1, 88) && Version(1, 63) < OLDEST && Version(2, 0) > OLDEST
        );
    }
}
