//! The browsers that the tests run in.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::apt::{self, Apt};
use crate::step::{Failure, Outcome, Steps};
use crate::tools::Tools;

/// A browser as Debian has it.
#[derive(Debug)]
pub(crate) struct Browser {
    name: &'static str,
    programs: &'static [Program],
    /// What to do where there is no apt.
    fix: &'static str,
}

#[derive(Debug)]
struct Program {
    /// The variable that names it.
    variable: &'static str,
    usual: &'static str,
    package: &'static str,
}

pub(crate) const CHROMIUM: Browser = Browser {
    name: "Chromium",
    programs: &[
        Program {
            variable: "CHROMIUM",
            usual: "/usr/bin/chromium",
            package: "chromium",
        },
        Program {
            variable: "CHROMIUM_HEADLESS_SHELL",
            usual: "/usr/bin/chromium-headless-shell",
            package: "chromium-headless-shell",
        },
        Program {
            variable: "CHROMEDRIVER",
            usual: "/usr/bin/chromedriver",
            package: "chromium-driver",
        },
    ],
    fix: "Install Chromium or Chrome and a chromedriver of the same version, then set CHROMIUM \
           and CHROMEDRIVER to their paths, and CHROMIUM_HEADLESS_SHELL to that of a headless shell, \
           or of Chromium, with which the journeys take longer.",
};

/// Driven over WebDriver BiDi, which it speaks itself: it needs no driver.
pub(crate) const FIREFOX: Browser = Browser {
    name: "Firefox",
    programs: &[Program {
        variable: "FIREFOX",
        usual: "/usr/bin/firefox-esr",
        package: "firefox-esr",
    }],
    fix: "Install Firefox, then set FIREFOX to its path.",
};

/// Brings a browser where it is missing, and tells programs where it is.
pub(crate) fn ensure(
    browser: &Browser,
    tools: &mut Tools,
    apt: &mut Apt,
    steps: &mut Steps,
) -> Outcome {
    let Browser { name, fix, .. } = browser;
    let missing = missing(browser, &|variable| std::env::var_os(variable))?;
    if !missing.is_empty() {
        if !apt::exists() {
            let needed = format!("{name} is needed to test in a browser.");
            return Err(Failure::new(needed, *fix));
        }
        apt.install(name, &missing, steps)?;
    }
    for program in browser.programs {
        let path =
            std::env::var_os(program.variable).map_or_else(|| program.usual.into(), PathBuf::from);
        if !path.is_file() {
            return Err(Failure::new(
                format!(
                    "Debian's {name} is installed, yet there is no {}.",
                    path.display()
                ),
                format!(
                    "Reinstall its packages, or set {} to where it is.",
                    program.variable
                ),
            ));
        }
        tools.set(program.variable, path);
    }
    Ok(())
}

/// The packages of those programs that no variable names and that are not where Debian has them.
fn missing(
    browser: &Browser,
    var: &dyn Fn(&str) -> Option<OsString>,
) -> Outcome<Vec<&'static str>> {
    let mut missing = Vec::new();
    for program in browser.programs {
        let Program {
            variable, usual, ..
        } = program;
        match var(variable).map(PathBuf::from) {
            Some(named) if !named.is_file() => {
                return Err(Failure::new(
                    format!(
                        "{variable} names {}, where there is no file.",
                        named.display()
                    ),
                    format!("Correct it, or unset it to use {usual}."),
                ));
            }
            None if !Path::new(usual).is_file() => missing.push(program.package),
            Some(_) | None => {}
        }
    }
    Ok(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOWHERE: Browser = Browser {
        name: "Test",
        programs: &[Program {
            variable: "X",
            usual: "/nowhere/x",
            package: "x-esr",
        }],
        fix: "",
    };

    #[test]
    fn a_browser_that_is_not_there_is_installed() {
        assert_eq!(missing(&NOWHERE, &|_| None).unwrap(), ["x-esr"]);
        let here = std::env::current_exe().unwrap().into_os_string();
        assert!(
            missing(&NOWHERE, &|_| Some(here.clone()))
                .unwrap()
                .is_empty()
        );
    }

    #[test]
    fn a_path_that_leads_nowhere_is_told() {
        let failure = missing(&NOWHERE, &|_| Some("/nowhere/y".into())).unwrap_err();
        let told = failure.to_string();
        assert!(
            told.contains("X names /nowhere/y") && told.contains("/nowhere/x"),
            "{told}"
        );
    }
}
