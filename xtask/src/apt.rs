//! Debian's packages, for machines that have them.

use std::path::Path;
use std::process::Command;

use crate::step::{Failure, Outcome, Steps, output_of, run};

/// Installs packages; fetches the package lists once per run at most.
#[derive(Debug, Default)]
pub(crate) struct Apt {
    updated: bool,
}

impl Apt {
    /// Installs those of the packages that are missing.
    pub(crate) fn install(&mut self, what: &str, packages: &[&str], steps: &mut Steps) -> Outcome {
        let missing: Vec<&str> = packages
            .iter()
            .copied()
            .filter(|package| !is_installed(package))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let names = missing.join(" ");
        if !am_root() {
            return Err(Failure::new(
                format!("{what} is missing, and only root may install it."),
                format!(
                    "Run `sudo apt-get update && sudo apt-get install --no-install-recommends {names}`, \
                     then this command again."
                ),
            ));
        }
        let fix = format!("See apt's words above; the packages wanted are {names}.");
        if !self.updated {
            steps.run("fetch Debian's package lists", || {
                run(apt_get().args(["-qq", "update"]), &fix)
            })?;
            self.updated = true;
        }
        steps.run(&format!("install {what}"), || {
            let install = ["-qq", "-y", "install", "--no-install-recommends"];
            run(apt_get().args(install).args(&missing), &fix)
        })
    }
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

pub(crate) fn exists() -> bool {
    Path::new("/usr/bin/apt-get").is_file()
}

fn is_installed(package: &str) -> bool {
    let status =
        output_of(Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]));
    status.as_deref() == Some("installed")
}

pub(crate) fn am_root() -> bool {
    output_of(Command::new("id").arg("-u")).as_deref() == Some("0")
}
