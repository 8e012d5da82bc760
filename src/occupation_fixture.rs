//! The files about occupations, packed for tests.

use std::path::Path;
use std::sync::OnceLock;

use steppingstone_occupations::{Packed, pack};

use crate::platform::occupations::install;

fn packed() -> &'static [Packed] {
    static PACKED: OnceLock<Vec<Packed>> = OnceLock::new();
    PACKED.get_or_init(|| {
        pack(&Path::new(env!("CARGO_MANIFEST_DIR")).join("facts/occupations")).unwrap()
    })
}

/// Has all files there, for the test of this thread.
pub(crate) fn install_all() {
    for file in packed() {
        install(&file.name, &file.text);
    }
}

/// Has some of them there, by name.
pub(crate) fn install_files(names: &[&str]) {
    for file in packed() {
        if names.contains(&file.name.as_str()) {
            install(&file.name, &file.text);
        }
    }
}
