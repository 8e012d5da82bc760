//! `cargo xtask docs`: the JSON Schema of the file that "Your data" saves, and the tables of
//! docs/data-format.md, from the tables of the stored records.

mod page;
mod print;
mod schema;

use std::fs;
use std::path::Path;

use crate::step::{Failure, Outcome};

const SCHEMA: &str = "public/schema/backup-1.json";
const PAGE: &str = "docs/data-format.md";

/// Writes both.
pub(crate) fn command(root: &Path) -> Outcome {
    for (path, text) in generated(root)? {
        let path = root.join(path);
        fs::write(&path, text).map_err(|error| {
            Failure::new(
                format!("{} cannot be written: {error}.", path.display()),
                "Check the rights of the folder.",
            )
        })?;
    }
    Ok(())
}

fn generated(root: &Path) -> Outcome<[(&'static str, String); 2]> {
    let failure = |problem: String| Failure::new(problem, "See docs/adding-a-tool.md.");
    let page = fs::read_to_string(root.join(PAGE))
        .map_err(|error| failure(format!("{PAGE} cannot be read: {error}.")))?;
    let page = page::fill(&page).map_err(failure)?;
    Ok([(SCHEMA, print::pretty(&schema::schema())), (PAGE, page)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_and_the_page_are_those_of_the_records() {
        let root = crate::root().unwrap();
        for (path, text) in generated(&root).unwrap() {
            let found = fs::read_to_string(root.join(path)).unwrap();
            assert!(found == text, "{path} is out of date: `cargo xtask docs`.");
        }
    }
}
