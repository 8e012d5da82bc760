//! Scripts and stylesheets bundled and minified by esbuild, in a folder of their own.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::assets::Asset;
use super::wasm::Small;
use super::write;
use crate::step::{Outcome, run};
use crate::toolchain::cannot_write;

/// One script of the starter, the glue and what fetches the parts.
pub(super) fn bundle_script(root: &Path, small: &Small, wasm: &Asset) -> Outcome<Vec<u8>> {
    let work = Work::new()?;
    let glue = work.put("glue.js", &small.glue)?;
    let start = root.join("public/start.js");
    let define =
        |name: &str, value: serde_json::Value| OsString::from(format!("--define:{name}={value}"));
    let alias = |name: &str, at: &Path| {
        let mut alias = OsString::from(format!("--alias:{name}="));
        alias.push(at);
        alias
    };
    work.esbuild(root, &start, |esbuild| {
        esbuild
            .args(["--bundle", "--format=esm"])
            // What the glue warns its own developers of.
            .arg("--pure:console.warn")
            .arg(alias("glue", &glue))
            .arg(alias("parts", &root.join("public/parts.js")))
            .arg(define("WASM_FILE", wasm.path.as_str().into()))
            .arg(define("WASM_INTEGRITY", wasm.integrity().into()))
            .arg(define("SHARED", serde_json::json!(small.shared)));
    })
}

/// A script or a stylesheet without what only its readers need.
pub(super) fn minify(root: &Path, extension: &str, text: &str) -> Outcome<Vec<u8>> {
    let work = Work::new()?;
    let source = work.put(&format!("source.{extension}"), text)?;
    work.esbuild(root, &source, |_| {})
}

/// A folder of one's own for a moment.
pub(super) struct Work(PathBuf);

impl Work {
    pub(super) fn new() -> Outcome<Work> {
        use std::sync::atomic::{AtomicU32, Ordering};
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "steppingstone-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let dir = std::env::temp_dir().join(name);
        fs::create_dir_all(&dir).map_err(|error| cannot_write(&dir, &error))?;
        Ok(Work(dir))
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(super) fn put(&self, name: &str, text: &str) -> Outcome<PathBuf> {
        let at = self.path(name);
        write(&at, text)?;
        Ok(at)
    }

    fn esbuild(
        &self,
        root: &Path,
        source: &Path,
        options: impl FnOnce(&mut Command),
    ) -> Outcome<Vec<u8>> {
        let out = self.path("out");
        let mut outfile = OsString::from("--outfile=");
        outfile.push(&out);
        let mut esbuild = Command::new(root.join("node_modules/.bin/esbuild"));
        // The target is what WebAssembly, layers and `:has` ask of a browser anyway.
        esbuild
            .args([
                "--minify",
                "--target=es2022",
                "--log-level=warning",
                "--legal-comments=none",
            ])
            .arg(outfile)
            .arg(source);
        options(&mut esbuild);
        run(&mut esbuild, "`cargo xtask setup` installs esbuild.")?;
        fs::read(&out).map_err(|error| cannot_write(&out, &error))
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        // Left over it only takes room in the system's temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}
