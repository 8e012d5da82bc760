//! What an average employer spends beyond the pay that it quotes.
//!
//! Source: US Bureau of Labor Statistics, Employer Costs for Employee Compensation, private
//! industry, March 2026, table 6: shares of what an hour of work costs the employer. Wages are
//! 69.9 %; the rest is benefits. Paid leave (7.6 %) is already inside a yearly salary, so a
//! quoted pay stands for 77.5 % of the cost and the other 22.5 % come on top of it.

use crate::money::Money;
use crate::normalize::normalized;
use crate::number::{self, NumberProblem, Per, Point};

/// Wages and salaries as a share of the employer's cost.
pub const WAGES: f64 = 0.699;
/// Paid leave as a share of the employer's cost.
pub const PAID_LEAVE: f64 = 0.076;
/// Bonuses, overtime and shift pay as a share of the employer's cost.
pub const SUPPLEMENTAL_PAY: f64 = 0.041;
/// Health, life and disability insurance as a share of the employer's cost.
pub const INSURANCE: f64 = 0.078;
/// Retirement and savings as a share of the employer's cost.
pub const RETIREMENT: f64 = 0.034;
/// Social Security, Medicare, unemployment and workers' compensation as a share of the cost.
pub const LEGALLY_REQUIRED: f64 = 0.072;

/// The largest yearly pay that is taken, in dollars.
pub const MAX_PAY: f64 = 10_000_000.0;

/// What a year of work costs an average employer, in dollars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EmployerCost {
    /// The pay as quoted, paid leave included.
    pub pay: f64,
    /// What is spent beyond it.
    pub on_top: f64,
    /// Both together.
    pub total: f64,
}

/// Estimates what an average private employer spends for a yearly `pay` in dollars.
pub fn employer_cost(pay: f64) -> EmployerCost {
    let total = pay / (WAGES + PAID_LEAVE);
    EmployerCost {
        pay,
        on_top: total - pay,
        total,
    }
}

/// Why a typed pay cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayProblem {
    /// Nothing typed yet.
    Empty,
    /// Not a number.
    NotANumber,
    /// Below one dollar or above [`MAX_PAY`].
    OutOfRange,
}

/// Reads a yearly pay as people type it: `52000`, `$52,000`, `52 000.50`, `52k`, `4,500 a month`.
///
/// The page is in dollars, in which a comma only sets off thousands.
///
/// # Errors
/// See [`PayProblem`].
pub fn parse_pay(text: &str) -> Result<f64, PayProblem> {
    let text = normalized(text);
    let typed = match number::read(&text, Point::Fraction) {
        Ok(Some(typed)) => typed,
        Ok(None) => return Err(PayProblem::Empty),
        Err(NumberProblem::TooLarge) => return Err(PayProblem::OutOfRange),
        Err(_) => return Err(PayProblem::NotANumber),
    };
    let yearly = typed.money_per(Per::Year).ok_or(PayProblem::NotANumber)?;
    if typed.percent || yearly < Money::ZERO || !commas_set_off_thousands(&text) {
        return Err(PayProblem::NotANumber);
    }
    let pay = yearly.as_millionths() as f64 / 1e6;
    if (1.0..=MAX_PAY).contains(&pay) {
        Ok(pay)
    } else {
        Err(PayProblem::OutOfRange)
    }
}

/// Whether three digits and no more follow each comma.
fn commas_set_off_thousands(text: &str) -> bool {
    text.split(',').skip(1).all(|group| {
        let is_digit = |letter: char| letter.is_ascii_digit();
        group
            .find(|letter| !is_digit(letter))
            .unwrap_or(group.len())
            == 3
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_are_the_whole() {
        let whole =
            WAGES + PAID_LEAVE + SUPPLEMENTAL_PAY + INSURANCE + RETIREMENT + LEGALLY_REQUIRED;
        assert!((whole - 1.0).abs() < 1e-9);
    }

    #[test]
    fn what_comes_on_top_is_what_is_neither_wages_nor_leave() {
        // 52,000 / 0.775 = 67,096.77; worked by hand.
        let cost = employer_cost(52_000.0);
        assert!((cost.total - 67_096.77).abs() < 0.01);
        assert!((cost.on_top - 15_096.77).abs() < 0.01);
        let on_top = SUPPLEMENTAL_PAY + INSURANCE + RETIREMENT + LEGALLY_REQUIRED;
        assert!((cost.on_top / cost.total - on_top).abs() < 1e-9);
    }

    #[track_caller]
    fn check(text: &str, expected: Result<f64, PayProblem>) {
        assert_eq!(parse_pay(text), expected, "{text:?}");
    }

    #[test]
    fn pay_is_read_as_people_type_it() {
        check("52000", Ok(52_000.0));
        check("$52,000", Ok(52_000.0));
        check(" 52 000 ", Ok(52_000.0));
        check("52,000.50", Ok(52_000.5));
        check("1,234,567", Ok(1_234_567.0));
        check("52k", Ok(52_000.0));
        check("52.5K", Ok(52_500.0));
        check("52000.", Ok(52_000.0));
        check("52,000 dollars", Ok(52_000.0));
        check("$52k a year", Ok(52_000.0));
        check("$4,500 a month", Ok(54_000.0));
        check("\u{202d}52000\u{202c}", Ok(52_000.0));
        check("٥٢٠٠٠", Ok(52_000.0));
    }

    #[test]
    fn anything_else_is_told_apart() {
        check("", Err(PayProblem::Empty));
        check("   ", Err(PayProblem::Empty));
        for text in [
            "abc", "52,00", "5,2000", "52,0000", "1e5", "-5", "+5", "5.5.5", "NaN", "inf", "$",
            "k", ",500", "50-60k", "28/h", "80%",
        ] {
            check(text, Err(PayProblem::NotANumber));
        }
        check("0", Err(PayProblem::OutOfRange));
        check("0.99", Err(PayProblem::OutOfRange));
        check(".5", Err(PayProblem::OutOfRange));
        check("10000001", Err(PayProblem::OutOfRange));
        check("20000k", Err(PayProblem::OutOfRange));
        check("99999999999999999999999999", Err(PayProblem::OutOfRange));
        check("52000.1234567890123456789", Ok(52_000.123_456));
        check("52000.5x", Err(PayProblem::NotANumber));
    }
}
