//! A standard library built for size: what ships is compiled with one of its own where the
//! toolchain has std's source. `docs/performance.md` tells what that saves.
//!
//! Panics then abort without a message. The recovery panel does not need one: the trap reaches
//! `public/boot.js` as an uncaught error.

use std::process::Command;

use crate::step::output_of;
use crate::toolchain::TARGET;
use crate::tools::Tools;

/// What cargo needs to be told; unstable, so the compiler's own switch for that is among them.
const SETTINGS: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none \
-Zlocation-detail=none";
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// What every build for readers is compiled with: what `.cargo/config.toml` says, which this takes
/// the place of, and the linker's notes by which the wasm is divided into parts.
const RELEASE_FLAGS: &str = "--cfg erase_components -Clink-args=--emit-relocs";

/// Whether this toolchain can: it has std's source and knows the flags.
pub(crate) fn is_possible(tools: &Tools) -> bool {
    let sysroot = output_of(tools.command("rustc").args(["--print", "sysroot"]));
    let has_source = sysroot.is_some_and(|sysroot| {
        std::path::Path::new(sysroot.trim())
            .join("lib/rustlib/src/rust/library/std/src/lib.rs")
            .is_file()
    });
    let mut probe = tools.command("rustc");
    probe
        .args(FLAGS.split_whitespace())
        .args(["--print", "cfg", "--target", TARGET])
        .env("RUSTC_BOOTSTRAP", "1");
    has_source && output_of(&mut probe).is_some()
}

/// Sets a release build up for it, or says why the result will be larger.
pub(crate) fn for_release(tools: &Tools, command: &mut Command) {
    if is_possible(tools) {
        let flags = format!("{RELEASE_FLAGS} {FLAGS}");
        command.envs(SETTINGS).env(RUSTFLAGS, flags);
    } else {
        command.env(RUSTFLAGS, RELEASE_FLAGS);
        eprintln!(
            "   This toolchain lacks std's source or is older than Rust 1.91: the site works the \
             same and weighs a tenth more. With rustup: `rustup component add rust-src`."
        );
    }
}

/// Lets `cargo fetch` bring std's few crates too.
pub(crate) fn for_fetch(command: &mut Command) {
    command.envs(SETTINGS);
}

/// Takes it back for what runs natively on the way.
pub(crate) fn not_for(command: &mut Command) {
    for (name, _) in SETTINGS {
        command.env_remove(name);
    }
    command.env_remove(RUSTFLAGS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flags_keep_what_every_build_for_the_browser_sets() {
        let config = include_str!("../../.cargo/config.toml");
        let flag = r#"["--cfg", "erase_components"]"#;
        assert!(config.contains(flag), "{config}");
        assert!(RELEASE_FLAGS.contains("--cfg erase_components"));
    }

    #[test]
    fn nothing_of_it_reaches_a_native_program() {
        let mut command = Command::new("true");
        command.envs(SETTINGS).env(RUSTFLAGS, FLAGS);
        not_for(&mut command);
        assert!(command.get_envs().all(|(_, value)| value.is_none()));
    }
}
