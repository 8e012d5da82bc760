//! Why a file was not read, and what to do.

use steppingstone_core::journey::files::{MAX_ENTRIES, MAX_SKILLS, Refused, ZipProblem};

use crate::platform::intl;
use crate::words::journey::import_file::refused as w;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    Refused(Refused),
    /// The browser cannot inflate.
    OldBrowser,
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Failure {
        Failure::Refused(refused)
    }
}

impl Failure {
    pub(super) const fn damaged_zip() -> Failure {
        Failure::Refused(Refused::Zip(ZipProblem::Damaged))
    }
}

pub(super) fn message(failure: Failure) -> String {
    let refused = match failure {
        Failure::OldBrowser => return w::old_browser().to_owned(),
        Failure::Refused(refused) => refused,
    };
    match refused {
        Refused::TooLarge => w::too_large(),
        Refused::TooMany { entries, skills } => {
            let number = |count: usize| intl::number(count as f64);
            return w::too_many(
                number(entries),
                number(skills),
                number(MAX_ENTRIES),
                number(MAX_SKILLS),
            );
        }
        Refused::Pdf => w::pdf(),
        Refused::NotText => w::not_text(),
        Refused::Zip(problem) => match problem {
            ZipProblem::Damaged => w::zip_damaged(),
            ZipProblem::Unsupported => w::zip_unsupported(),
            ZipProblem::Encrypted => w::zip_encrypted(),
            ZipProblem::TooLarge => w::zip_too_large(),
            ZipProblem::NoTables => w::zip_no_tables(),
        },
        Refused::NotJson { line } => return w::not_json(line),
        Refused::NotAResume => w::not_a_resume(),
        Refused::OtherFormat => w::other_format(),
        Refused::QuoteNotClosed { line } => return w::quote_not_closed(line),
        Refused::UnknownColumns => w::unknown_columns(),
        Refused::NotXml { line } => return w::not_xml(line),
        Refused::NotEuropass => w::not_europass(),
    }
    .to_owned()
}
