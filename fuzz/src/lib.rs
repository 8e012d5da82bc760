//! What is thrown at the rules (`targets`), and how it is made without a nightly toolchain
//! (`mutate`). The ordinary tests of the rules use both, in short: `core/tests/input_laws.rs`.

pub mod mutate;
pub mod targets;
