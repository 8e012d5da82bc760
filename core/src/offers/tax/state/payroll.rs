//! Contributions to a state's insurances that are withheld from wages. What of pay they are a
//! share of differs: most count all of it, some leave out what section 125 does, and two follow
//! income tax withholding, which leaves out 401(k) deferrals too.

use std::collections::BTreeMap;

use super::firmness::{Figures, figures};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::tax::error::StateError;
use crate::offers::tax::rows::Fields;
use crate::offers::tax::slice::Slice;

/// What of pay a contribution is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// All pay: premiums, health savings and 401(k) deferrals included.
    GrossWages,
    /// The same without tips.
    GrossWithoutTips,
    /// Pay less premiums and health savings that are taken before tax, unless the state taxes them.
    AfterSection125,
    /// As box 1 of Form W-2: less 401(k) deferrals before tax as well.
    IncomeTaxWages,
}

/// A contribution that is withheld from wages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PayrollRule {
    pub(super) name: String,
    pub(super) rate: Decimal,
    pub(super) base: Base,
    pub(super) wage_cap: Option<Money>,
    pub(super) most: Option<Money>,
    /// How firm it is; `None` where it is as firm as the state's other figures.
    pub(super) figures: Option<Figures>,
}

/// A contribution withheld from wages.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// Its name.
    pub name: String,
    /// All wages that it counts, before any limit.
    pub counted: Money,
    /// What of them it is due on, and its rate.
    pub of: Slice,
    /// The year's amount: what the rate makes of that, up to the most that is due.
    pub amount: Money,
}

impl PayrollRule {
    pub(super) fn parse(fields: BTreeMap<String, String>) -> Result<PayrollRule, StateError> {
        let mut fields = Fields::new(fields);
        let rule = PayrollRule {
            name: fields.take("name")?,
            rate: fields.rate("rate")?,
            base: match fields.take("base")?.as_str() {
                "gross_wages" => Base::GrossWages,
                "gross_without_tips" => Base::GrossWithoutTips,
                "after_section_125" => Base::AfterSection125,
                "income_tax_wages" => Base::IncomeTaxWages,
                _ => return Err(StateError::Unknown),
            },
            wage_cap: fields.limit("wage_cap")?,
            most: fields.limit("most")?,
            figures: fields
                .optional("figures")
                .map(|word| figures(&word))
                .transpose()?,
        };
        fields.finish()?;
        Ok(rule)
    }
}
