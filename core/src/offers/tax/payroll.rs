//! Social Security and Medicare on an employee's wages (FICA).
//!
//! A traditional 401(k) deferral does not lower them; insurance premiums and health savings
//! through payroll under section 125 do (convention T2).

use super::slice::Slice;
use crate::money::Money;
use crate::offers::law::{FilingStatus, Law};

/// What an employee pays of a year's wages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fica {
    /// 6.2 % up to the wage base.
    pub social_security: Money,
    /// 1.45 % of all.
    pub medicare: Money,
    /// 0.9 % above the threshold of the filing status.
    pub additional_medicare: Money,
}

impl Fica {
    /// All three.
    pub fn total(&self) -> Money {
        self.social_security + self.medicare + self.additional_medicare
    }

    /// Social Security and Medicare without the additional tax: what the employer pays as well.
    pub fn employer(&self) -> Money {
        self.social_security + self.medicare
    }
}

/// The year's FICA on `wages`, next to other wages of the household on the same return. Social
/// Security is by person; the additional Medicare tax is of the return, so an offer bears what
/// it adds.
pub fn fica(law: &Law, status: FilingStatus, wages: Money, others: Money) -> Fica {
    Fica {
        social_security: social_security(law, wages).comes_to(),
        medicare: medicare(law, wages).comes_to(),
        additional_medicare: additional(law, status, wages + others).comes_to()
            - additional(law, status, others).comes_to(),
    }
}

/// What Social Security is due on, and the employee's rate.
pub fn social_security(law: &Law, wages: Money) -> Slice {
    Slice {
        rate: law.social_security_rate.value,
        of: wages.min(law.social_security_base.value),
    }
}

/// What Medicare is due on, and the employee's rate.
pub fn medicare(law: &Law, wages: Money) -> Slice {
    Slice {
        rate: law.medicare.value.rate,
        of: wages,
    }
}

/// What the additional Medicare tax of a return is due on, and its rate.
pub fn additional(law: &Law, status: FilingStatus, wages: Money) -> Slice {
    let medicare = &law.medicare.value;
    Slice {
        rate: medicare.additional,
        of: (wages - *medicare.additional_above.of(status)).or_zero(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    #[track_caller]
    fn check(wages: i64, others: i64, social_security: i64, medicare: i64, additional: i64) {
        let law = law_of(2026).law;
        let (wages, others) = (Money::units(wages), Money::units(others));
        let fica = fica(law, FilingStatus::MarriedJoint, wages, others);
        let cents = [
            fica.social_security,
            fica.medicare,
            fica.additional_medicare,
        ];
        assert_eq!(
            cents.map(Money::as_cents),
            [social_security, medicare, additional]
        );
    }

    #[test]
    fn the_wage_base_and_the_threshold_hold() {
        check(184_500, 0, 1_143_900, 267_525, 0);
        check(184_501, 0, 1_143_900, 267_526, 0);
        check(250_001, 0, 1_143_900, 362_501, 1);
        check(100_000, 200_000, 620_000, 145_000, 45_000);
        check(0, 400_000, 0, 0, 0);
    }
}
