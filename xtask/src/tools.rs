//! The environment that every program we start runs in.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set by the cargo that started us; a second cargo must not take them for its own.
const OUTER_CARGO: [&str; 5] = [
    "CARGO",
    "RUSTC",
    "RUST_RECURSION_COUNT",
    "CARGO_PRIMARY_PACKAGE",
    "OUT_DIR",
];
const OUTER_CARGO_PREFIXES: [&str; 4] = [
    "CARGO_PKG_",
    "CARGO_MANIFEST_",
    "CARGO_BIN_",
    "CARGO_CRATE_",
];

/// Where the project is, and what set-up found for it.
#[derive(Debug)]
pub(crate) struct Tools {
    root: PathBuf,
    front: Vec<PathBuf>,
    vars: Vec<(&'static str, OsString)>,
    other_toolchain: bool,
    /// Asked for at the start: a build on the way may put another file in this one's place, and
    /// then the system no longer tells.
    ourselves: Option<PathBuf>,
}

impl Tools {
    pub(crate) fn new(root: &Path) -> Tools {
        Tools {
            root: root.to_owned(),
            front: Vec::new(),
            vars: Vec::new(),
            other_toolchain: false,
            ourselves: env::current_exe().ok(),
        }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Puts a folder of programs before all others.
    pub(crate) fn prefer(&mut self, folder: PathBuf) {
        self.front.insert(0, folder);
    }

    pub(crate) fn set(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.vars.push((name, value.into()));
    }

    /// What [`Tools::set`] was given.
    pub(crate) fn var(&self, name: &str) -> Option<&OsStr> {
        self.vars
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_os_str())
    }

    /// From here on, rustup's name for the toolchain to use instead of the one that built us.
    pub(crate) fn use_toolchain(&mut self, name: Option<&str>) {
        self.other_toolchain = true;
        if let Some(name) = name {
            self.set("RUSTUP_TOOLCHAIN", name);
        }
    }

    /// A program as found on our PATH, to be run at the project's top.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.path());
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            let outer = OUTER_CARGO.contains(&text.as_ref())
                || OUTER_CARGO_PREFIXES
                    .iter()
                    .any(|prefix| text.starts_with(prefix));
            if outer {
                command.env_remove(&name);
            }
        }
        if self.other_toolchain {
            command.env_remove("RUSTUP_TOOLCHAIN");
            if let Some(libraries) = env::var_os("LD_LIBRARY_PATH") {
                command.env("LD_LIBRARY_PATH", without_toolchains(&libraries));
            }
        }
        for (name, value) in &self.vars {
            command.env(name, value);
        }
        command
    }

    pub(crate) fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = self.command("cargo");
        cargo.arg(subcommand);
        cargo
    }

    pub(crate) fn trunk(&self, subcommand: &str) -> Command {
        let mut trunk = self.command("trunk");
        trunk.arg(subcommand);
        if let Some(ourselves) = &self.ourselves {
            // Trunk.toml's hook calls this instead of building the task runner once more.
            trunk.env("XTASK", ourselves);
        }
        if env::var_os("NO_COLOR").is_some() {
            // trunk takes no other value, the usual `1` least of all.
            trunk.env("NO_COLOR", "true");
        }
        trunk
    }

    /// Where a program lies on our PATH.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.path())
            .map(|folder| folder.join(program))
            .find(|at| at.is_file())
    }

    fn path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self
            .front
            .iter()
            .cloned()
            .chain(env::split_paths(&inherited));
        env::join_paths(folders).unwrap_or(inherited)
    }
}

/// rustup and cargo lead the loader to the libraries of the toolchain that started us.
fn without_toolchains(libraries: &OsStr) -> OsString {
    let kept = env::split_paths(libraries).filter(|folder| {
        !folder
            .iter()
            .any(|part| part == "toolchains" || part == "target")
    });
    env::join_paths(kept).unwrap_or_default()
}

/// Set-up's own folder: tools live here once for all clones.
pub(crate) fn cache() -> Option<PathBuf> {
    cache_from(env::var_os("XDG_CACHE_HOME"), env::var_os("HOME"))
}

fn cache_from(xdg: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    // The XDG rules say that a relative path there is to be ignored.
    let xdg = xdg.map(PathBuf::from).filter(|path| path.is_absolute());
    let base = xdg.or_else(|| home.map(|home| PathBuf::from(home).join(".cache")))?;
    Some(base.join("steppingstone"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_follows_xdg() {
        let at = |xdg: Option<&str>, home: Option<&str>| {
            cache_from(xdg.map(Into::into), home.map(Into::into))
        };
        assert_eq!(at(Some("/x"), Some("/h")), Some("/x/steppingstone".into()));
        assert_eq!(at(None, Some("/h")), Some("/h/.cache/steppingstone".into()));
        assert_eq!(
            at(Some("rel"), Some("/h")),
            Some("/h/.cache/steppingstone".into())
        );
        assert_eq!(at(None, None), None);
    }

    #[test]
    fn another_toolchain_does_not_see_the_first_ones_libraries() {
        let kept = without_toolchains(OsStr::new(
            "/p/target/debug/deps:/h/.rustup/toolchains/stable/lib:/opt/lib",
        ));
        assert_eq!(kept, OsStr::new("/opt/lib"));
    }

    #[test]
    fn preferred_folders_come_first() {
        let mut tools = Tools::new(Path::new("/p"));
        tools.prefer("/a".into());
        tools.prefer("/b".into());
        let path = tools.path();
        assert!(path.to_string_lossy().starts_with("/b:/a:"), "{path:?}");
    }
}
