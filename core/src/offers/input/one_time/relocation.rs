//! Money for moving, and who bears the tax on it.
//!
//! Since 2018 what a United States employer pays for a move is wages, whether paid out or paid to
//! the mover (IRC 132(g)(2) and 217(k), as added by Public Law 115-97, sections 11048 and 11049, for
//! 2018 to 2025, and as amended by Public Law 119-21 of 2025, section 70113, for every year after).
//! Armed forces on orders, and from 2026 the intelligence community, are left out of that. Status
//! final. Some states still leave it untaxed; here it is taken to be taxed there too. Consulted on
//! 2026-11-23.

/// How a relocation payment is taxed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelocationTax {
    /// As wages, which the employee bears.
    Wages,
    /// As wages, and the employer pays the tax as well.
    GrossedUp,
    /// Not at all: for those left out of the law, and where another country does not tax it.
    Free,
}

impl RelocationTax {
    /// All of them.
    pub const ALL: [RelocationTax; 3] = [
        RelocationTax::Wages,
        RelocationTax::GrossedUp,
        RelocationTax::Free,
    ];

    /// Its name in stored records.
    pub const fn key(self) -> &'static str {
        match self {
            RelocationTax::Wages => "wages",
            RelocationTax::GrossedUp => "grossed_up",
            RelocationTax::Free => "free",
        }
    }
}
