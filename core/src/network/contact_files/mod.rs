//! People from files of other programs, and back: vCard, LinkedIn's connections, tables. Nothing is
//! stored by reading one: what is found is shown first, with what was refused, passed over and left
//! out, and whom of the people it is already.

mod any_file;
mod card;
mod decode;
mod duplicates;
mod fill;
mod heads;
mod import;
mod logical_lines;
mod normal_form;
mod preview;
mod property;
mod selection;
mod table;
mod table_out;
mod vcard;
mod vcard_out;

pub use any_file::{ContactFileKind, connections_in_zip};
pub use card::ContactCard;
pub use duplicates::{Duplicate, DuplicateClass, ImportAction, Known, duplicates};
pub use fill::filled;
pub use heads::Column;
pub use import::{ContactImport, Fault, MAX_BYTES, MAX_CARDS, PassedOver, RefusedReason};
pub use normal_form::name_key;
pub use preview::ImportCounts;
pub use selection::{Selection, selected};
pub use table::{TableImport, TableKind, TableOptions, read_table};
pub use table_out::{PersonTableRow, people_table};
pub use vcard::read_vcards;
pub use vcard_out::vcard;
