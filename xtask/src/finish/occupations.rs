//! The files about occupations, under names that tell their content, and the list of them.
//!
//! The list is part of the copy for use without a network; the files are not: each is kept on a
//! reader's device once it has been fetched.

use std::path::Path;

use steppingstone_core::occupations::{FileList, ListedFile};
use steppingstone_occupations::Packed;

use super::assets::Assets;
use crate::occupations::{Weighed, packed};
use crate::step::Outcome;

/// The folder of these files: `public/sw.js` knows it too.
const FOLDER: &str = "occupations";

/// Writes the files and the list of them; the path of the list. `weigh` tells what each file takes
/// from the network.
pub(super) fn list(
    root: &Path,
    assets: &mut Assets,
    weigh: fn(&[Packed]) -> Outcome<Vec<Weighed>>,
) -> Outcome<String> {
    let files = packed(root)?;
    let weighed = weigh(&files)?;
    let mut list = FileList::default();
    for (file, (name, bytes)) in files.into_iter().zip(weighed) {
        let path = format!("{FOLDER}/{name}");
        let asset = assets.keep_apart(&path, "txt", file.text.into_bytes())?;
        list.0.push(ListedFile {
            name,
            path: asset.path,
            bytes: u32::try_from(bytes).unwrap_or(u32::MAX),
        });
    }
    let text = list.text().into_bytes();
    let list = assets.keep_as(&format!("{FOLDER}/list"), "txt", text)?;
    Ok(list.path)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_site_has_the_packed_files_under_names_that_tell_their_content() {
        let root = crate::root().unwrap();
        let dir =
            std::env::temp_dir().join(format!("steppingstone-occupations-{}", std::process::id()));
        let mut assets = Assets::new(&dir);
        let sizes = |files: &[Packed]| {
            let sizes = files.iter();
            Ok(sizes
                .map(|file| (file.name.clone(), file.text.len()))
                .collect())
        };
        let path = list(&root, &mut assets, sizes).unwrap();
        let list = FileList::parse(&fs::read_to_string(dir.join(&path)).unwrap()).unwrap();
        // The same function that the tests of the package hold to the tables.
        let files = steppingstone_occupations::pack(&root.join("facts/occupations")).unwrap();
        assert_eq!((list.0.len(), files.len()), (84, 84));
        for file in files {
            let path = list.path(&file.name).unwrap();
            assert!(
                path.starts_with(&format!("occupations/{}-", file.name)),
                "{path}"
            );
            assert_eq!(fs::read_to_string(dir.join(path)).unwrap(), file.text);
        }
        // Of all these, the worker keeps the list alone; the name of each can be kept for ever.
        let kept: Vec<_> = assets.iter().filter(|asset| asset.kept).collect();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].path, path);
        assert!(assets.iter().all(|asset| asset.lasting));
        fs::remove_dir_all(&dir).unwrap();
    }
}
