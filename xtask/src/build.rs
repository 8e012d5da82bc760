//! Release builds.

use std::fs;
use std::path::Path;

use crate::args::Site;
use crate::finish;
use crate::setup::{self, Needs};
use crate::small_std;
use crate::step::{Failure, Outcome, Steps, run};
use crate::tools::Tools;

pub(crate) fn command(root: &Path, site: &Site, steps: &mut Steps) -> Outcome {
    let needs = Needs {
        bundler: true,
        npm: true,
        ..Needs::default()
    };
    let tools = setup::ensure(root, needs, steps)?;
    build(&tools, site, steps)?;
    println!(
        "{} holds the site, to be served at {}{}.",
        site.dist.display(),
        site.origin.as_deref().unwrap_or_default(),
        site.public_url
    );
    if site.origin.is_none() {
        println!(
            "For a sitemap and previews of shared links, give the whole address: \
             --public-url https://example.org/"
        );
    }
    Ok(())
}

/// Builds with the tools at hand; trunk calls our `finish` at the end.
pub(crate) fn build(tools: &Tools, site: &Site, steps: &mut Steps) -> Outcome {
    let dist = tools.root().join(&site.dist);
    if !may_replace(&dist) {
        return Err(Failure::new(
            format!(
                "{} holds something other than a build, which would be deleted.",
                dist.display()
            ),
            "Give `--dist` a new or an empty folder.",
        ));
    }
    let (folder, url) = (site.dist.display(), &site.public_url);
    steps.run(&format!("build {folder} for {url}"), || {
        let mut trunk = tools.trunk("build");
        trunk
            .args(["--release", "--features", "split"])
            .args(["--public-url", url, "--dist"])
            .arg(&dist)
            .env_remove(finish::ORIGIN);
        if let Some(origin) = &site.origin {
            trunk.env(finish::ORIGIN, origin);
        }
        small_std::for_release(tools, &mut trunk);
        run(&mut trunk, "See the compiler's or trunk's words above.")
    })
}

/// trunk empties the folder that it builds into.
fn may_replace(dist: &Path) -> bool {
    let Ok(entries) = fs::read_dir(dist) else {
        return !dist.exists();
    };
    let mut entries = entries.flatten().map(|entry| entry.file_name());
    // `.stage` is what an interrupted build leaves behind.
    let empty = entries.all(|name| name == ".stage");
    empty || (dist.join("index.html").is_file() && dist.join("words").is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_builds_are_replaced() {
        let dir =
            std::env::temp_dir().join(format!("steppingstone-replace-{}", std::process::id()));
        assert!(may_replace(&dir));
        fs::create_dir_all(dir.join(".stage")).unwrap();
        assert!(may_replace(&dir));
        fs::write(dir.join("thesis.txt"), "").unwrap();
        assert!(!may_replace(&dir) && !may_replace(&dir.join("thesis.txt")));
        fs::write(dir.join("index.html"), "").unwrap();
        assert!(!may_replace(&dir), "another site");
        fs::create_dir_all(dir.join("words")).unwrap();
        assert!(may_replace(&dir));
        fs::remove_dir_all(&dir).unwrap();
    }
}
