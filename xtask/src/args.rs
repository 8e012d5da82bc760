//! What the command line asks for.

use std::path::PathBuf;

pub(crate) const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--open] [--port N]   run the app on this machine and reload it on every change
  test  [--all-browsers]      every check and test there is; with the flag also the main journeys
                              in Firefox, as the test machines run it
  check                       the quick loop: format, lints, tidy, the rules' tests
  build [--public-url /sub/]  release build into dist/, for any static server; with a whole
        [--dist FOLDER]       address (https://example.org/sub/) also a sitemap and previews
  occupations [FOLDER]        write the files about occupations, which the app fetches, into
                              target/occupations or a folder, and weigh them
  docs                        write the JSON Schema and the tables of docs/data-format.md from
                              the tables of the records
  size  [--dist FOLDER]       weigh a build against the budget
  bench [--beside FOLDER]     measure dist/ with Lighthouse and more, into docs/performance.md;
                              with a folder, the site built there too, in the same run
  pictures                    draw the icons and screenshots again, from the site in dist/
  setup                       only bring the tools that are missing
  finish [FOLDER]             what trunk calls at the end of each build
  help                        this text

Each command first brings what it needs and is missing. Folders are named from the project's top.";

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    Setup,
    /// Measure the built site.
    Bench {
        /// Another built site, measured in the same run.
        beside: Option<PathBuf>,
    },
    /// Draw the icons and screenshots again.
    Pictures,
    Serve(Serve),
    Build(Site),
    Check,
    Test {
        /// Also in Firefox.
        all_browsers: bool,
    },
    /// Write what is generated from the records.
    Docs,
    Size {
        dist: PathBuf,
    },
    /// Pack the tables about occupations.
    Occupations {
        dir: PathBuf,
    },
    Finish {
        dir: Option<PathBuf>,
    },
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Serve {
    pub(crate) open: bool,
    pub(crate) port: u16,
}

/// A release build: where it goes, and where it will be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Site {
    pub(crate) public_url: String,
    /// Where it will be reached, such as `https://example.org`: for what needs whole addresses.
    pub(crate) origin: Option<String>,
    pub(crate) dist: PathBuf,
}

const DIST: &str = "dist";
const OCCUPATIONS: &str = "target/occupations";

/// Reads the arguments after the program's name.
pub(crate) fn parse(args: impl Iterator<Item = String>) -> Result<Task, String> {
    let mut args = args;
    let Some(command) = args.next() else {
        return Ok(Task::Help);
    };
    // `--flag=value` is `--flag value`.
    let args = args.flat_map(|arg| match arg.split_once('=') {
        Some((flag, value)) if flag.starts_with("--") => vec![flag.to_owned(), value.to_owned()],
        _ => vec![arg],
    });
    let mut rest = Rest {
        args: args.collect::<Vec<_>>().into_iter(),
        command: command.clone(),
    };
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Task::Help),
        "bench" => {
            let mut beside = None;
            while let Some(flag) = rest.args.next() {
                match flag.as_str() {
                    "--beside" => beside = Some(rest.value(&flag)?.into()),
                    _ => return Err(rest.unknown(&flag)),
                }
            }
            Ok(Task::Bench { beside })
        }
        "pictures" => rest.none(Task::Pictures),
        "setup" => rest.none(Task::Setup),
        "docs" => rest.none(Task::Docs),
        "check" => rest.none(Task::Check),
        "test" => {
            let mut all_browsers = false;
            while let Some(flag) = rest.args.next() {
                match flag.as_str() {
                    "--all-browsers" => all_browsers = true,
                    _ => return Err(rest.unknown(&flag)),
                }
            }
            Ok(Task::Test { all_browsers })
        }
        "serve" => {
            let mut serve = Serve {
                open: false,
                port: 8080,
            };
            while let Some(flag) = rest.args.next() {
                match flag.as_str() {
                    "--open" => serve.open = true,
                    "--port" => serve.port = port(&rest.value(&flag)?)?,
                    _ => return Err(rest.unknown(&flag)),
                }
            }
            Ok(Task::Serve(serve))
        }
        "build" => {
            let mut site = Site {
                public_url: "/".to_owned(),
                origin: None,
                dist: DIST.into(),
            };
            while let Some(flag) = rest.args.next() {
                match flag.as_str() {
                    "--public-url" => {
                        (site.origin, site.public_url) = public_url(&rest.value(&flag)?)?;
                    }
                    "--dist" => site.dist = rest.value(&flag)?.into(),
                    _ => return Err(rest.unknown(&flag)),
                }
            }
            Ok(Task::Build(site))
        }
        "size" => {
            let mut dist = PathBuf::from(DIST);
            while let Some(flag) = rest.args.next() {
                match flag.as_str() {
                    "--dist" => dist = rest.value(&flag)?.into(),
                    _ => return Err(rest.unknown(&flag)),
                }
            }
            Ok(Task::Size { dist })
        }
        "occupations" => {
            let dir = rest.folder()?;
            rest.none(Task::Occupations {
                dir: dir.unwrap_or_else(|| OCCUPATIONS.into()),
            })
        }
        "finish" => {
            let dir = rest.folder()?;
            rest.none(Task::Finish { dir })
        }
        _ => Err(format!("There is no command `{command}`.")),
    }
}

struct Rest {
    args: std::vec::IntoIter<String>,
    command: String,
}

impl Rest {
    fn value(&mut self, flag: &str) -> Result<String, String> {
        let value = self
            .args
            .next()
            .filter(|value| !value.is_empty() && !value.starts_with("--"));
        value.ok_or_else(|| format!("`{flag}` needs a value."))
    }

    /// A folder without a flag before it.
    fn folder(&mut self) -> Result<Option<PathBuf>, String> {
        match self.args.next() {
            Some(flag) if flag.starts_with('-') => Err(self.unknown(&flag)),
            dir => Ok(dir.map(PathBuf::from)),
        }
    }

    fn none(&mut self, task: Task) -> Result<Task, String> {
        self.args
            .next()
            .map_or(Ok(task), |arg| Err(self.unknown(&arg)))
    }

    fn unknown(&self, arg: &str) -> String {
        format!("`{}` does not know `{arg}`.", self.command)
    }
}

fn port(text: &str) -> Result<u16, String> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(format!(
            "`--port {text}` is no port: give a number from 1 to 65535."
        )),
    }
}

/// A path, or a whole address, whose origin is then known too.
fn public_url(text: &str) -> Result<(Option<String>, String), String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
    let (origin, path) = match text.strip_prefix("https://") {
        Some(rest) => {
            let host = rest.find('/').unwrap_or(rest.len());
            let (origin, path) = text.split_at("https://".len() + host);
            (Some(origin).filter(|_| host > 0), path)
        }
        None => (None, text),
    };
    let whole = path.starts_with('/') && path.ends_with('/') && !path.contains("//");
    let is_host = |origin: &str| {
        origin.strip_prefix("https://").is_some_and(|host| {
            host.chars()
                .all(|c| c.is_ascii_alphanumeric() || "-.:".contains(c))
        })
    };
    let named = origin.is_some() == text.starts_with("https:");
    if whole && named && path.chars().all(plain) && origin.is_none_or(is_host) {
        Ok((origin.map(str::to_owned), path.to_owned()))
    } else {
        Err(format!(
            "`--public-url {text}` must be a path that starts and ends with `/`, such as /sub/, \
             or a whole address such as https://example.org/sub/."
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[track_caller]
    fn check(line: &str, expected: Task) {
        assert_eq!(parsed(line), Ok(expected), "{line}");
    }

    #[track_caller]
    fn check_error(line: &str, expected: &str) {
        assert_eq!(parsed(line), Err(expected.to_owned()), "{line}");
    }

    fn site(public_url: &str, dist: &str) -> Task {
        Task::Build(Site {
            public_url: public_url.to_owned(),
            origin: None,
            dist: dist.into(),
        })
    }

    #[test]
    fn commands_are_known() {
        check("", Task::Help);
        check("--help", Task::Help);
        check("setup", Task::Setup);
        check("check", Task::Check);
        check("pictures", Task::Pictures);
        check("bench", Task::Bench { beside: None });
        check(
            "bench --beside ../other/dist",
            Task::Bench {
                beside: Some("../other/dist".into()),
            },
        );
        check("docs", Task::Docs);
        let test = |all_browsers| Task::Test { all_browsers };
        check("test", test(false));
        check("test --all-browsers", test(true));
        check(
            "serve",
            Task::Serve(Serve {
                open: false,
                port: 8080,
            }),
        );
        check(
            "serve --port 9000 --open",
            Task::Serve(Serve {
                open: true,
                port: 9000,
            }),
        );
        check("build", site("/", "dist"));
        check(
            "build --public-url=/sub/path/ --dist target/x",
            site("/sub/path/", "target/x"),
        );
        check(
            "size",
            Task::Size {
                dist: "dist".into(),
            },
        );
        check("size --dist x", Task::Size { dist: "x".into() });
        let occupations = |dir: &str| Task::Occupations { dir: dir.into() };
        check("occupations", occupations("target/occupations"));
        check("occupations x", occupations("x"));
        check("finish", Task::Finish { dir: None });
        check(
            "finish /tmp/x",
            Task::Finish {
                dir: Some("/tmp/x".into()),
            },
        );
    }

    #[test]
    fn the_unknown_is_refused() {
        check_error("fly", "There is no command `fly`.");
        check_error("test --fast", "`test` does not know `--fast`.");
        check_error("serve 9000", "`serve` does not know `9000`.");
        check_error("build --relase", "`build` does not know `--relase`.");
        check_error("finish a b", "`finish` does not know `b`.");
        check_error("finish --x", "`finish` does not know `--x`.");
        check_error("occupations a b", "`occupations` does not know `b`.");
    }

    #[test]
    fn values_are_checked() {
        check_error("serve --port", "`--port` needs a value.");
        check_error("build --dist --public-url /", "`--dist` needs a value.");
        for port in ["0", "65536", "x", "-1"] {
            assert!(parsed(&format!("serve --port {port}")).is_err(), "{port}");
        }
        for url in [
            "sub/",
            "/sub",
            "//host/",
            "/a//b/",
            "/a?b/",
            "http://host/",
            "https:///",
            "https://host",
            "https://host/sub",
            "https://ho st/",
            "https://a@host/",
            "/\u{e4}/",
        ] {
            assert!(
                parsed(&format!("build --public-url {url}")).is_err(),
                "{url}"
            );
        }
        for url in ["/", "/sub/", "/a-b/c_d.e/~f/"] {
            check(&format!("build --public-url {url}"), site(url, "dist"));
        }
        assert_eq!(
            parsed("build --public-url https://host.example:8443/sub/"),
            Ok(Task::Build(Site {
                public_url: "/sub/".to_owned(),
                origin: Some("https://host.example:8443".to_owned()),
                dist: "dist".into(),
            }))
        );
    }
}
