//! State tax.

use steppingstone_core::money::Money;
use steppingstone_core::offers::law::law_of;
use steppingstone_core::offers::tax::wages::Wages;

use super::answer;
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};
use crate::tables::states;

/// What a state takes.
pub struct Taxed {
    pub taxable: Money,
    pub tax: Money,
    pub payroll: Money,
}

impl Taxed {
    pub fn answers(&self) -> Answers {
        vec![
            answer("state_taxable", self.taxable),
            answer("state_tax", self.tax),
            answer("sdi", self.payroll),
            answer("state_payroll", self.payroll),
            answer("payroll", self.payroll),
        ]
    }
}

pub fn on(year: u16, state: &str, own: &Wages) -> Result<Taxed, Reason> {
    let states = states(year)?;
    let found = states
        .state(state)
        .map_err(|error| format!("{state}: {error:?}"))?;
    let found = found.ok_or_else(|| format!("no state {state}"))?;
    let tax = found.tax_on_wages(law_of(year).law, own);
    Ok(Taxed {
        taxable: tax.taxable,
        tax: tax.tax,
        payroll: found.contributed(own),
    })
}

pub fn state_tax(given: &mut Given, _: &Asked) -> Result<Answers, Reason> {
    let year = given.year()?;
    let state = given.text(&["state"]).ok_or("state is missing")?;
    let own = Wages {
        status: given.status()?,
        pay: given.needed_money(&["pay", "wages"])?,
        traditional_401k: given.money_or_zero(&["k401"])?,
        roth_401k: given.money_or_zero(&["roth"])?,
        section_125: given.money_or_zero(&["premium", "cafeteria", "section_125"])?,
        payroll_hsa: given.money_or_zero(&["hsa"])?,
        overtime_premium: Money::ZERO,
        other_wages: given.money_or_zero(&["other_wages", "spouse_pay", "other_income"])?,
        ..Wages::default()
    };
    Ok(on(year, &state, &own)?.answers())
}
