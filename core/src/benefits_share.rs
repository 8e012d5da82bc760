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
pub const MAX_PAY: i64 = 10_000_000;

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
}
