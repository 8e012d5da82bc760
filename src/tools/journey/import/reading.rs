//! Reading files: which program each is from, and what several hold together.

use steppingstone_core::journey::files::{
    FileKind, Import, Refused, ZipMember, read_linkedin, read_text, zip_members,
};

use super::failure::{Failure, message};
use crate::platform::compress::{self, InflateError};
use crate::words::journey::import_file as w;

/// A file, or a table in an archive.
pub(super) struct FileRead {
    pub(super) name: String,
    pub(super) read: Result<Import, Failure>,
}

/// What the files that could be read hold together.
#[derive(Clone, PartialEq)]
pub(super) struct ReadFiles {
    pub(super) import: Import,
    /// The others, each with its name and why it was not read.
    pub(super) unread: Vec<String>,
}

/// A file by its bytes, or the tables of an archive.
pub(super) async fn read(name: String, bytes: Option<Vec<u8>>) -> Vec<FileRead> {
    let failed = |name: &str, failure| {
        vec![FileRead {
            name: name.to_owned(),
            read: Err(failure),
        }]
    };
    let Some(bytes) = bytes else {
        return failed(&name, Refused::TooLarge.into());
    };
    match FileKind::of(&bytes) {
        Err(refused) => failed(&name, refused.into()),
        Ok(FileKind::Text) => match String::from_utf8(bytes) {
            Ok(text) => vec![of_text(name, &text)],
            Err(_) => failed(&name, Refused::NotText.into()),
        },
        Ok(FileKind::Zip) => match zip_members(&bytes) {
            Err(problem) => failed(&name, Refused::Zip(problem).into()),
            Ok(members) => {
                let mut files = Vec::new();
                for member in members {
                    let read = of_member(&member).await;
                    let name = member.name;
                    files.push(FileRead { name, read });
                }
                files
            }
        },
    }
}

/// A file by its text.
pub(super) fn of_text(name: String, text: &str) -> FileRead {
    let read = read_text(text).map_err(Failure::from);
    FileRead { name, read }
}

async fn of_member(member: &ZipMember<'_>) -> Result<Import, Failure> {
    let bytes = match member.is_deflated {
        false => member.bytes.to_vec(),
        true => {
            let inflated = compress::inflate(member.bytes, member.length).await;
            inflated.map_err(|error| match error {
                InflateError::Missing => Failure::OldBrowser,
                InflateError::Damaged => Failure::damaged_zip(),
            })?
        }
    };
    let text = member.text(bytes).map_err(Refused::Zip)?;
    Ok(read_linkedin(&text)?.1)
}

/// What the files hold together; what is wrong if none of them could be read.
pub(super) fn joined(files: Vec<FileRead>) -> Result<ReadFiles, String> {
    let is_alone = files.len() == 1;
    let (mut read, mut unread) = (Vec::new(), Vec::new());
    for file in files {
        match file.read {
            Ok(import) if is_alone => read.push((String::new(), import)),
            Ok(import) => read.push((file.name, import)),
            Err(failure) if is_alone => unread.push(message(failure)),
            Err(failure) => unread.push(w::unread_file(file.name, message(failure))),
        }
    }
    if read.is_empty() {
        return Err(match unread.is_empty() {
            true => w::no_file().to_owned(),
            false => unread.join(" "),
        });
    }
    let import = Import::of_files(read).map_err(|refused| message(refused.into()))?;
    Ok(ReadFiles { import, unread })
}
