//! `cargo xtask occupations`: the files about occupations that the app fetches, and what they weigh.

use std::fs;
use std::path::Path;

use steppingstone_occupations::{Packed, pack};

use crate::compress::brotli;
use crate::parallel;
use crate::step::{Failure, Outcome};

const TABLES: &str = "facts/occupations";

/// What a reader may have to fetch, compressed: before a letter is typed into the picker; for one
/// occupation with one state besides; all of it.
const MAX_PICKER: usize = 60_000;
const MAX_OCCUPATION: usize = 70_000;
const MAX_ALL: usize = 1_300_000;

/// A file's name and its size, compressed.
pub(crate) type Weighed = (String, usize);

/// Packs the tables into a folder.
pub(crate) fn command(root: &Path, dir: &Path) -> Outcome {
    let files = packed(root)?;
    let failure = |error: std::io::Error| {
        Failure::new(
            format!("{} cannot be written: {error}.", dir.display()),
            "Check the rights of the folder.",
        )
    };
    fs::create_dir_all(dir).map_err(failure)?;
    for Packed { name, text } in &files {
        fs::write(dir.join(name).with_extension("txt"), text).map_err(failure)?;
    }
    let weighed = weigh(&files)?;
    for (name, bytes) in &weighed {
        println!("{bytes:>9}  {name}");
    }
    for (what, bytes, most) in sums(&weighed) {
        println!("{bytes:>9}  {what}, of at most {most}");
    }
    within(&weighed)
}

/// All files, as the site and the tests of the package have them.
pub(crate) fn packed(root: &Path) -> Outcome<Vec<Packed>> {
    pack(&root.join(TABLES)).map_err(|error| {
        Failure::new(
            error.to_string(),
            format!("Correct it; {TABLES}/README.md says what the tables hold."),
        )
    })
}

pub(crate) fn weigh(files: &[Packed]) -> Outcome<Vec<Weighed>> {
    let sizes = parallel::each(files, |file| brotli(file.text.as_bytes()));
    let names = files.iter().map(|file| file.name.clone());
    let pairs = names.zip(sizes).map(|(name, bytes)| match bytes {
        Ok(bytes) => Ok((name, bytes.len())),
        Err(error) => Err(Failure::new(
            format!("{name} cannot be compressed: {error}."),
            "Report it; nothing of the tables can cause this.",
        )),
    });
    pairs.collect()
}

/// Fails where a reader has to fetch more than that may be.
pub(crate) fn within(files: &[Weighed]) -> Outcome {
    match sums(files)
        .into_iter()
        .find(|(_, bytes, most)| bytes > most)
    {
        None => Ok(()),
        Some((what, bytes, most)) => Err(Failure::new(
            format!("{what}: {bytes} bytes, of at most {most}."),
            "See docs/decisions/0026-occupations.md for what the files are made of.",
        )),
    }
}

/// What a reader has to fetch, and at most may have to.
fn sums(files: &[Weighed]) -> [(&'static str, usize, usize); 3] {
    let size = |name: &str| {
        let of_name = files.iter().filter(|file| file.0 == name);
        of_name.map(|file| file.1).sum::<usize>()
    };
    let heaviest = |prefix: &str| {
        let of_kind = files.iter().filter(|file| file.0.starts_with(prefix));
        let state = of_kind.filter(|file| file.0 != "wages-us");
        state.map(|file| file.1).max().unwrap_or_default()
    };
    let all = files.iter().map(|file| file.1).sum();
    [
        ("before typing", size("occupations"), MAX_PICKER),
        (
            "an occupation with a state",
            heaviest("group-") + size("wages-us") + heaviest("wages-") + size("price-levels"),
            MAX_OCCUPATION,
        ),
        ("everything", all, MAX_ALL),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_as_small_as_they_must_be() {
        let root = crate::root().unwrap();
        let files = packed(&root).unwrap();
        within(&weigh(&files).unwrap()).unwrap();
        assert_eq!(files, packed(&root).unwrap(), "not the same twice");
    }

    #[test]
    fn what_is_too_heavy_fails() {
        let file = |name: &str, bytes| (name.to_owned(), bytes);
        within(&[file("occupations", MAX_PICKER)]).unwrap();
        within(&[file("occupations", MAX_PICKER + 1)]).unwrap_err();
        within(&[file("group-11", MAX_OCCUPATION), file("wages-us", 1)]).unwrap_err();
        within(&[file("names-alternate", MAX_ALL + 1)]).unwrap_err();
    }
}
