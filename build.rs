//! Turns `locales/en` into typed functions, so that a missing or misspelt word is a compile error.

use std::path::Path;
use std::{env, fs, process};

use steppingstone_words::Locale;

fn main() {
    println!("cargo::rerun-if-changed=locales");
    if let Err(message) = write_words() {
        println!("cargo::error={message}");
        process::exit(1);
    }
}

fn write_words() -> Result<(), String> {
    let words = Locale::load(Path::new("locales/en")).map_err(|error| error.to_string())?;
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    // The shell's words stand in index.html, where `cargo xtask finish` puts them.
    let shell = "pub(crate) mod shell {";
    let functions = words
        .rust()
        .replace(shell, &format!("#[allow(dead_code)]\n{shell}"));
    fs::write(Path::new(&folder).join("words.rs"), functions).map_err(|error| error.to_string())
}
