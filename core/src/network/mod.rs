//! Network: whom to write to, where each application stands, and a true record of the search.

pub mod contact_files;
mod latin;
mod organization_name;

pub use organization_name::{is_same_organization, organization_key};
