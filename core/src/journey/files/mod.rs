//! Careers in files of other programs. Nothing is stored by reading one: what is found is shown
//! first. Texts in files are texts, never markup.

mod any_file;
mod archive;
mod entities;
mod europass;
mod import;
mod json_resume;
mod json_resume_out;
mod kind_words;
mod level_words;
mod linkedin;
mod xml;

pub use crate::zip::{MAX_MEMBERS, ZipMember, ZipProblem};
pub use any_file::{FileKind, read_text};
pub use archive::zip_members;
pub use europass::read_europass;
pub use import::{
    EntryPlace, FilePlace, Import, ImportProblem, ImportedSkill, MAX_BYTES, MAX_ENTRIES,
    MAX_SKILLS, ProblemReason, Refused, SkipReason, Skipped,
};
pub use json_resume::read_json_resume;
pub use json_resume_out::json_resume;
pub use linkedin::{LinkedInFile, read_linkedin};
