//! Federal tax on wages and on contract work.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::international::net;
use steppingstone_core::offers::law::{FilingStatus, Law, law_of};
use steppingstone_core::offers::tax::contractor::{self, Contract, SelfEmployment, gross_for};
use steppingstone_core::offers::tax::overtime;
use steppingstone_core::offers::tax::wages::{self, Wages};

use super::{answer, tax_state};
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};

/// The pair that a comparison without amounts is about, as the case file's titles say.
const EMPLOYED: Money = Money::units(85_000);
const CONTRACTED: Money = Money::units(100_000);

/// Names of the other earner's wages.
const OTHER: [&str; 7] = [
    "spouse",
    "other_wages",
    "spouse_pay",
    "other_income",
    "second_earner",
    "spouse_wages",
    "partner_pay",
];

pub fn tax(given: &mut Given, asked: &Asked) -> Result<Answers, Reason> {
    let year = given.year()?;
    let law = law_of(year).law;
    let status = given.status()?;
    if asked.follows("K1") {
        return self_employed(given, asked, law, status);
    }
    if let Some(income) = given.money(&["magi"])? {
        let premium = given.needed_money(&["premium", "overtime_premium"])?;
        let deduction = overtime::deduction(law, status, premium, income);
        return Ok(vec![answer("deduction", deduction)]);
    }
    let other = given.money_or_zero(&OTHER)?;
    let pay = given.needed_money(&["pay", "wages"])?;
    let own = Wages {
        status,
        pay,
        traditional_401k: given.money_or_zero(&["k401"])?,
        roth_401k: given.money_or_zero(&["roth"])?,
        section_125: given.money_or_zero(&["cafeteria", "premium", "section_125"])?,
        payroll_hsa: given.money_or_zero(&["hsa"])?,
        overtime_premium: given.money_or_zero(&["overtime_premium"])?,
        other_wages: other,
        ..Wages::default()
    };
    if let Some(rate) = given.decimal(&["rate", "state_rate"])? {
        let state_tax = own.income() - net(own.income(), rate);
        return Ok(vec![
            answer("state_tax", state_tax),
            answer("state_taxable", own.income()),
        ]);
    }
    let tax = wages::tax(law, &own);
    let plain = wages::tax(
        law,
        &Wages {
            overtime_premium: Money::ZERO,
            ..own
        },
    );
    let mut take_home = tax.take_home;
    let mut answers = Vec::new();
    if let Some(state) = given.text(&["state"]) {
        let taxed = tax_state::on(year, &state, &own)?;
        take_home = take_home - taxed.tax - taxed.payroll;
        answers = taxed.answers();
    }
    answers.extend([
        answer("fica_wages", tax.fica_wages),
        answer("taxable_income", tax.taxable_income),
        answer("income_tax", tax.income_tax),
        answer("tax_without", tax.tax_without),
        answer("tax_with", tax.tax_without + tax.income_tax),
        answer("tax_caused_by_offer", tax.income_tax),
        answer("tax_without_offer", tax.tax_without),
        answer("joint_tax", tax.tax_without + tax.income_tax),
        answer("social_security", tax.fica.social_security),
        answer("medicare", tax.fica.medicare),
        answer("addl_medicare", tax.fica.additional_medicare),
        answer("fica", tax.fica.total()),
        answer("employer_fica", tax.fica.employer()),
        answer("take_home", take_home),
        answer("saving", plain.income_tax - tax.income_tax),
    ]);
    Ok(answers)
}

fn self_employed(
    given: &mut Given,
    asked: &Asked,
    law: &Law,
    status: FilingStatus,
) -> Result<Answers, Reason> {
    let gross = given.money(&["gross", "contract", "c1099"])?;
    let contract = Contract {
        status,
        gross: gross.unwrap_or(CONTRACTED),
        expenses: given.money_or_zero(&["expenses"])?,
        other_wages: given.money_or_zero(&OTHER)?,
        ..Contract::default()
    };
    let tax = contractor::tax(law, &contract);
    if !asked.follows("K2") {
        return Ok(alone(&tax));
    }
    let pay = given.money(&["w2", "pay", "w2_pay"])?.unwrap_or(EMPLOYED);
    let other_wages = contract.other_wages;
    let employed = wages::tax(
        law,
        &Wages {
            status,
            pay,
            other_wages,
            ..Wages::default()
        },
    );
    let mut answers = vec![
        answer("w2_take_home", employed.take_home),
        answer("employer_fica", employed.fica.employer()),
        answer("contractor_take_home", tax.take_home),
        answer("difference", tax.take_home - employed.take_home),
    ];
    if let Some(gross) = gross_for(law, status, employed.take_home) {
        answers.push(answer("break_even_gross", gross));
    }
    Ok(answers)
}

fn alone(tax: &SelfEmployment) -> Answers {
    vec![
        answer("net", tax.net),
        answer("se_base", tax.base),
        answer("se_ss", tax.social_security),
        answer("se_medicare", tax.medicare),
        answer("addl_medicare", tax.additional_medicare),
        answer("half_se_deduction", tax.half_deduction),
        answer("qbi_deduction", tax.qbi_deduction),
        answer("taxable_income", tax.taxable_income),
        answer("income_tax", tax.income_tax),
        answer("total_tax", tax.total()),
        answer(
            "effective_rate",
            tax.total()
                .share_of(tax.net.max(Money::units(1)))
                .max(Decimal::ZERO),
        ),
        answer("take_home", tax.take_home),
    ]
}
