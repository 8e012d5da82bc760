//! Debian's Rust for the browser: its compiler comes without the target's std, which is built
//! here once, from Debian's own source.

use std::fs;
use std::path::{Path, PathBuf};

use crate::apt::{self, Apt};
use crate::step::{Failure, Outcome, Steps, output_of, run};
use crate::toolchain::{TARGET, cannot_write, no_home, system_is_ready};
use crate::tools::{self, Tools};

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

/// Installs the packages and, where it is missing, builds std and puts it beside the compiler.
pub(crate) fn from_debian(tools: &Tools, apt: &mut Apt, steps: &mut Steps) -> Outcome {
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
    let about = output_of(tools.command("/usr/bin/rustc").arg("-vV")).unwrap_or_default();
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

pub(crate) fn rustlib(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET)
}

/// Whether the target's std lies there, for the compiler that says `about` of itself.
pub(crate) fn has_std(rustlib: &Path, about: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
