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
    // `cargo xtask finish` puts the shell's words into index.html, and a release build says the
    // guide's only when it is drawn natively.
    let mut functions = words.rust();
    for partly_used in ["pub(crate) mod shell {", "pub(crate) mod guide {"] {
        let allowed = format!("#[allow(dead_code)]\n{partly_used}");
        functions = functions.replace(partly_used, &allowed);
    }
    fs::write(Path::new(&folder).join("words.rs"), functions).map_err(|error| error.to_string())
}
