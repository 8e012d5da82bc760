//! The app on this machine, built again on every change.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use crate::args::Serve;
use crate::setup::{self, Needs};
use crate::step::{Failure, Outcome, Steps, run};

/// Folders whose changes do not change the page, or come from building it.
const NOT_WATCHED: [&str; 8] = [
    "target",
    "dist",
    "node_modules",
    "test-results",
    "tests",
    "docs",
    "xtask",
    ".git",
];

pub(crate) fn serve(root: &Path, options: &Serve, steps: &mut Steps) -> Outcome {
    let port = options.port;
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        return Err(Failure::new(
            format!("Port {port} cannot be used; most likely another program has it."),
            format!(
                "Choose another: `cargo xtask serve --port {}`.",
                other_port(port)
            ),
        ));
    }
    let needs = Needs {
        bundler: true,
        ..Needs::default()
    };
    let tools = setup::ensure(root, needs, steps)?;
    let mut trunk = tools.trunk("serve");
    // Not into dist/, where a build for readers may lie.
    trunk.args(["--dist", "target/serve", "--port", &port.to_string()]);
    if options.open {
        trunk.arg("--open");
    }
    // trunk refuses to ignore what does not exist, so its configuration cannot name them.
    for folder in NOT_WATCHED
        .iter()
        .filter(|folder| root.join(folder).exists())
    {
        trunk.args(["--ignore", folder]);
    }
    println!("\nThe app will be at http://127.0.0.1:{port}/ once it is built. Ctrl+C ends it.\n");
    run(&mut trunk, "See trunk's words above.")
}

fn other_port(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(8080)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_that_is_proposed_is_another_one() {
        assert_eq!(other_port(8080), 8081);
        assert_eq!(other_port(u16::MAX), 8080);
    }

    #[test]
    fn a_taken_port_is_said_before_anything_is_set_up() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let options = Serve { open: false, port };
        let failure = serve(Path::new("/"), &options, &mut Steps::default()).unwrap_err();
        assert!(failure.to_string().contains(&port.to_string()), "{failure}");
    }
}
