//! What an average employer spends beyond the pay that it quotes.
//!
//! Source: US Bureau of Labor Statistics, Employer Costs for Employee Compensation, private
//! industry, March 2026, table 6: shares of what an hour of work costs the employer. Wages are
//! 69.9 %; the rest is benefits. Paid leave (7.6 %) is already inside a yearly salary, so a
//! quoted pay stands for 77.5 % of the cost and the other 22.5 % come on top of it.

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
pub const MOST_PAY: f64 = 10_000_000.0;

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
    /// Below one dollar or above [`MOST_PAY`].
    OutOfRange,
}

/// Reads a yearly pay as people type it: `52000`, `$52,000`, `52 000.50`, `52k`.
///
/// # Errors
/// See [`PayProblem`].
pub fn parse_pay(text: &str) -> Result<f64, PayProblem> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if text.is_empty() {
        return Err(PayProblem::Empty);
    }
    let number = text.strip_prefix('$').unwrap_or(&text);
    let (number, unit) = match number.strip_suffix(['k', 'K']) {
        Some(thousands) => (thousands, 1_000.0),
        None => (number, 1.0),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let whole = value(&ungrouped(whole).ok_or(PayProblem::NotANumber)?)?;
    // Digits past the millionth of a dollar change nothing that is shown.
    let places = fraction.len().min(6);
    let digits = if is_plain(fraction) {
        fraction.get(..places).unwrap_or_default()
    } else {
        "x"
    };
    let fraction = if digits.is_empty() {
        0.0
    } else {
        value(digits)?
    };
    let exponent = i32::try_from(places).unwrap_or_default();
    let pay = (whole + fraction / 10_f64.powi(exponent)) * unit;
    if (1.0..=MOST_PAY).contains(&pay) {
        Ok(pay)
    } else {
        Err(PayProblem::OutOfRange)
    }
}

/// The value of a run of digits. Not through `f64::from_str`, whose tables of powers alone
/// weigh ten kilobytes in the wasm.
fn value(digits: &str) -> Result<f64, PayProblem> {
    let number: u64 = digits.parse().map_err(|_| {
        if is_plain(digits) {
            PayProblem::OutOfRange
        } else {
            PayProblem::NotANumber
        }
    })?;
    Ok(number as f64)
}

fn is_plain(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Takes the commas out of a whole number, if they stand where thousands are set off.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let set_off = rest.is_empty() || (1..=3).contains(&first.len());
    let grouped_well = set_off && rest.iter().all(|group| group.len() == 3);
    let plain = is_plain(first) && rest.iter().all(|group| is_plain(group));
    (grouped_well && plain && !first.is_empty()).then(|| format!("{first}{}", rest.concat()))
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
    }

    #[test]
    fn anything_else_is_told_apart() {
        check("", Err(PayProblem::Empty));
        check("   ", Err(PayProblem::Empty));
        for text in [
            "abc", "52,00", "5,2000", "52,0000", "1e5", "-5", "+5", "5.5.5", "NaN", "inf", "$",
            "k", ".5", ",500", "٥٢",
        ] {
            check(text, Err(PayProblem::NotANumber));
        }
        check("0", Err(PayProblem::OutOfRange));
        check("0.99", Err(PayProblem::OutOfRange));
        check("10000001", Err(PayProblem::OutOfRange));
        check("20000k", Err(PayProblem::OutOfRange));
        check("99999999999999999999999999", Err(PayProblem::OutOfRange));
        check("52000.1234567890123456789", Ok(52_000.123_456));
        check("52000.5x", Err(PayProblem::NotANumber));
    }
}
