//! Which Rust toolchain can build for the browser here, and how to get one.

use std::fs;
use std::path::{Path, PathBuf};

use crate::apt::{self, Apt};
use crate::step::{Failure, Outcome, Steps, printed, run};
use crate::tools::{self, Tools};

const TARGET: &str = "wasm32-unknown-unknown";
const TOOLCHAIN: &str = "debian";
const PACKAGES: [&str; 7] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld-22",
    "rust-web-clippy",
    "rustfmt-web",
];
/// Beside a std of our making: what its compiler says of itself.
const BUILT_BY: &str = "built-by";
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

/// A way to a toolchain with the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Active,
    System,
    RustupAdd,
    DebianPackages,
}

/// The ways to try, in order: what is present first, so that nothing is fetched without need.
fn ways(facts: Facts) -> Vec<Way> {
    if facts.active {
        return vec![Way::Active];
    }
    if facts.system {
        return vec![Way::System];
    }
    let mut ways = Vec::new();
    if facts.rustup && facts.rustup_may_fetch {
        ways.push(Way::RustupAdd);
    }
    if facts.apt {
        ways.push(Way::DebianPackages);
    }
    ways
}

/// Makes sure that programs started through `tools` can build for the browser.
pub(crate) fn ensure(tools: &mut Tools, apt: &mut Apt, steps: &mut Steps) -> Outcome {
    let mut last = Failure::new(
        format!("No Rust toolchain here can build for {TARGET}."),
        format!(
            "Install Rust with rustup (https://rustup.rs), then run `rustup target add {TARGET}`."
        ),
    );
    for way in ways(observe(tools)) {
        let outcome = match way {
            Way::Active => return Ok(()),
            Way::System => Ok(()),
            Way::RustupAdd => steps.run("add the wasm32 target with rustup", || {
                run(
                    tools.command("rustup").args(["target", "add", TARGET]),
                    "Check the connection to rustup's servers; another way is tried if there is one.",
                )
            }),
            Way::DebianPackages => from_debian(tools, apt, steps),
        };
        match (outcome, way) {
            (Ok(()), Way::RustupAdd) => return Ok(()),
            (Ok(()), _) => return use_system(tools),
            (Err(failure), _) => last = failure,
        }
    }
    Err(last)
}

fn observe(tools: &Tools) -> Facts {
    let rustc = |args: &[&str]| printed(tools.command("rustc").args(args));
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

fn rustlib(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET)
}

/// Whether the target's std lies there, for the compiler that says `about` of itself.
fn has_std(rustlib: &Path, about: &str) -> bool {
    // A std that we built serves only the very compiler that built it.
    if fs::read_to_string(rustlib.join(BUILT_BY)).is_ok_and(|by| by != about) {
        return false;
    }
    let files = fs::read_dir(rustlib.join("lib"))
        .into_iter()
        .flatten()
        .flatten();
    let names: Vec<String> = files
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect();
    ["libcore-", "libstd-"].iter().all(|start| {
        names
            .iter()
            .any(|name| name.starts_with(start) && name.ends_with(".rlib"))
    })
}

fn system_is_ready(tools: &Tools) -> bool {
    let Some(about) = printed(tools.command("/usr/bin/rustc").arg("-vV")) else {
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
    let sysroot = || printed(tools.command("rustc").args(["--print", "sysroot"]));
    if sysroot().as_deref() == Some("/usr") {
        return Ok(());
    }
    let mend = format!("Look at `rustup toolchain list`: is the name `{TOOLCHAIN}` taken?");
    run(
        tools
            .command("rustup")
            .args(["toolchain", "link", TOOLCHAIN, "/usr"]),
        &mend,
    )?;
    if sysroot().as_deref() == Some("/usr") {
        return Ok(());
    }
    Err(Failure::new(
        format!("rustup's toolchain `{TOOLCHAIN}` is not /usr."),
        mend,
    ))
}

/// Debian's compiler comes without the target's std, so that is built here, from Debian's source.
fn from_debian(tools: &Tools, apt: &mut Apt, steps: &mut Steps) -> Outcome {
    apt.install("Debian's Rust for the browser", &PACKAGES, steps)?;
    if system_is_ready(tools) {
        return Ok(());
    }
    let rlibs = steps.run("build std for wasm32 from Debian's source", || {
        build_std(tools)
    })?;
    let rustlib = rustlib(Path::new("/usr"));
    if !apt::am_root() {
        return Err(Failure::new(
            format!(
                "Only root may put the std that was built into {}.",
                rustlib.display()
            ),
            format!(
                "Run `sudo mkdir -p {0} && sudo cp -r {1}/. {0}`, then this command again.",
                rustlib.display(),
                rlibs.display()
            ),
        ));
    }
    let copied = replace_folder(&rlibs, &rustlib);
    copied.map_err(|error| {
        Failure::new(
            format!(
                "The std could not be copied to {}: {error}.",
                rustlib.display()
            ),
            "Make that folder writable, then run this command again.",
        )
    })?;
    // Left over it would only take room; what matters has been copied.
    if let Some(work) = rlibs.parent() {
        let _ = fs::remove_dir_all(work);
    }
    Ok(())
}

/// Builds std and returns a folder laid out like the target's folder in a sysroot.
fn build_std(tools: &Tools) -> Outcome<PathBuf> {
    let about = printed(tools.command("/usr/bin/rustc").arg("-vV")).unwrap_or_default();
    let cache = tools::cache().ok_or_else(no_home)?;
    // Two set-ups at once shall not take each other's half-built files.
    let work = cache.join(format!("wasm-std-{}", std::process::id()));
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(work.join("src"))?;
        fs::write(
            work.join("Cargo.toml"),
            "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n",
        )?;
        fs::write(work.join("src/lib.rs"), "#![no_std]\n")
    };
    write().map_err(|error| cannot_write(&work, &error))?;
    run(
        tools
            .command("/usr/bin/cargo")
            .args(["build", "--release", "--target", TARGET])
            .args([
                "-Z",
                "build-std=std,panic_abort,panic_unwind,proc_macro,test",
            ])
            .current_dir(&work)
            .env("RUSTC", "/usr/bin/rustc")
            .env("RUSTC_BOOTSTRAP", "1")
            .env(
                "RUSTFLAGS",
                "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked",
            )
            .env("CARGO_TARGET_DIR", work.join("target")),
        "The sources of std come from Debian, its few dependencies from the crates registry: \
         check that cargo can reach it.",
    )?;
    let deps = work.join("target").join(TARGET).join("release/deps");
    let out = work.join("sysroot");
    collect_rlibs(&deps, &out, &about).map_err(|error| cannot_write(&out, &error))?;
    if has_std(&out, &about) {
        return Ok(out);
    }
    Err(Failure::new(
        format!(
            "The std that was built into {} is not whole.",
            out.display()
        ),
        "Delete that folder, then run this command again.",
    ))
}

fn collect_rlibs(deps: &Path, out: &Path, about: &str) -> std::io::Result<()> {
    let lib = out.join("lib");
    fs::create_dir_all(&lib)?;
    for file in fs::read_dir(deps)? {
        let path = file?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(&path, lib.join(name))?;
        }
    }
    fs::write(out.join(BUILT_BY), about)
}

/// Copies beside the place and renames, so that half a copy is never taken for the whole.
fn replace_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    let beside = to.with_extension(format!("partial-{}", std::process::id()));
    fs::create_dir_all(beside.join("lib"))?;
    for file in fs::read_dir(from.join("lib"))? {
        let file = file?;
        fs::copy(file.path(), beside.join("lib").join(file.file_name()))?;
    }
    fs::copy(from.join(BUILT_BY), beside.join(BUILT_BY))?;
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::rename(beside, to)
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
    fn check(facts: Facts, expected: &[Way]) {
        assert_eq!(ways(facts), expected, "{facts:?}");
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
            &[Way::Active],
        );
        check(
            Facts {
                system: true,
                rustup: true,
                apt: true,
                ..NOTHING
            },
            &[Way::System],
        );
        check(
            Facts {
                system: true,
                ..NOTHING
            },
            &[Way::System],
        );
    }

    #[test]
    fn rustup_is_asked_before_debian() {
        check(
            Facts {
                rustup: true,
                ..NOTHING
            },
            &[Way::RustupAdd],
        );
        check(
            Facts {
                rustup: true,
                apt: true,
                ..NOTHING
            },
            &[Way::RustupAdd, Way::DebianPackages],
        );
        check(
            Facts {
                apt: true,
                ..NOTHING
            },
            &[Way::DebianPackages],
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
        check(Facts { apt: true, ..facts }, &[Way::DebianPackages]);
    }

    #[test]
    fn a_std_must_be_whole_and_of_this_compiler() {
        let dir = std::env::temp_dir().join(format!("steppingstone-std-{}", std::process::id()));
        fs::create_dir_all(dir.join("lib")).unwrap();
        assert!(!has_std(&dir, "rustc 1"));
        fs::write(dir.join("lib/libcore-1.rlib"), "").unwrap();
        assert!(!has_std(&dir, "rustc 1"), "half");
        fs::write(dir.join("lib/libstd-1.rlib"), "").unwrap();
        assert!(has_std(&dir, "rustc 1"), "shipped with the compiler");
        fs::write(dir.join(BUILT_BY), "rustc 1").unwrap();
        assert!(has_std(&dir, "rustc 1") && !has_std(&dir, "rustc 2"));
        let to = dir.join("to");
        fs::create_dir_all(to.join("lib/old")).unwrap();
        replace_folder(&dir, &to).unwrap();
        assert!(has_std(&to, "rustc 1") && !to.join("lib/old").exists());
        fs::remove_dir_all(&dir).unwrap();
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
