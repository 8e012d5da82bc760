//! Insurance, health savings and commuter money.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::health::{Coverage, Tier, commuter, hsa_room, out_of_pocket};
use steppingstone_core::offers::law::law_of;

use super::answer;
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};

/// The case file's defaults for dental and vision, dollars a month: a case without inputs means
/// these, as its title says.
const SMALL_PREMIUMS: [(&str, &str, i64); 4] = [
    ("dental_employer_month", "employer", 40),
    ("vision_employer_month", "employer", 8),
    ("dental_employee_month", "employee", 12),
    ("vision_employee_month", "employee", 4),
];

pub fn benefits(given: &mut Given, asked: &Asked) -> Result<Answers, Reason> {
    let law = law_of(given.year()?).law;
    let twelve = Decimal::whole(12);
    if let Some(credit) = given.money(&["credit", "opt_out_credit"])? {
        return Ok(vec![answer("add_to_taxable_cash", credit)]);
    }
    if let Some(monthly) = given.money(&["monthly"])? {
        let benefit = commuter(law, monthly);
        return Ok(vec![
            answer("tax_free", benefit.tax_free),
            answer("taxable", benefit.taxable),
        ]);
    }
    if asked.fields.contains(&"employee_room") {
        let coverage = given
            .text(&["coverage"])
            .unwrap_or_else(|| "self".to_owned());
        let tier = match coverage.as_str() {
            "self" | "self_only" | "single" => Tier::Single,
            "family" => Tier::Family,
            _ => return Err(format!("coverage {coverage} is not known")),
        };
        let employer = given.money_or_zero(&["employer", "hsa_seed"])?;
        let room = hsa_room(law, tier, given.whole(&["age"])?, employer);
        return Ok(vec![answer("employee_room", room)]);
    }
    // For whom the insurance is changes nothing about premiums that are given.
    given.text(&["coverage"]);
    let mut employer = Money::ZERO;
    let mut employee = Money::ZERO;
    let mut told = false;
    for (side, sum) in [("employer", &mut employer), ("employee", &mut employee)] {
        if let Some(month) = given.money(&[&format!("{side}_month")])? {
            told = true;
            *sum += month.times(twelve);
        }
        for plan in ["premium", "health", "medical", "dental", "vision"] {
            let names = [
                format!("{plan}_{side}_month"),
                format!("{side}_{plan}_month"),
                format!("{plan}_{side}"),
                format!("{side}_{plan}"),
            ];
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            if let Some(month) = given.money(&names)? {
                told = true;
                *sum += month.times(twelve);
            }
        }
    }
    let seed = given.money(&["hsa_seed", "employer_hsa", "hsa_employer"])?;
    if !told && seed.is_none() {
        for (_, side, month) in SMALL_PREMIUMS {
            let year = Money::units(month).times(twelve);
            if side == "employer" {
                employer += year
            } else {
                employee += year
            }
        }
    }
    employer += seed.unwrap_or_default();
    let usage = given.money(&["usage", "use", "expected_use"])?;
    let paid = match usage {
        Some(usage) => out_of_pocket(
            &Coverage {
                deductible: given.money_or_zero(&["deductible"])?,
                coinsurance: given.decimal_or(&["coinsurance"], Decimal::ZERO)?,
                out_of_pocket_max: given
                    .money(&["oop_max", "out_of_pocket_max"])?
                    .unwrap_or(Money::MAX),
            },
            usage,
        ),
        None => given.money_or_zero(&[
            "expected_oop",
            "expected_out_of_pocket",
            "out_of_pocket",
            "oop",
        ])?,
    };
    Ok(vec![
        answer("employer_value", employer),
        answer("employee_premium", employee),
        answer("out_of_pocket", paid),
        answer("employee_cost", employee + paid),
        answer("net", employer - employee - paid),
        answer("net_value", employer - employee - paid),
    ])
}
