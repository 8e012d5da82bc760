//! One folder a tool, of the same name as its rules in `steppingstone_core`. A tool never names
//! another: what two of them need moves down.

mod aims;
pub mod balance;
mod employer_questions;
mod evidence;
pub mod goals;
pub mod journey;
mod name_list;
mod need_names;
pub mod network;
mod new_role;
pub mod occupations;
pub mod offers;
mod page_links;
mod person_choice;
pub mod plan;
pub mod quiz;
mod share_dialog;
mod target_skills;
