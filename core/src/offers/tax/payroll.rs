//! Social Security and Medicare on an employee's wages (FICA).
//!
//! A traditional 401(k) deferral does not lower them; insurance premiums and health savings
//! through payroll under section 125 do (convention T2).

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
    let counted = wages.min(law.social_security_base.value);
    Fica {
        social_security: counted.times(law.social_security_rate.value),
        medicare: wages.times(law.medicare.value.rate),
        additional_medicare: additional(law, status, wages + others)
            - additional(law, status, others),
    }
}

/// The additional Medicare tax of a return.
pub(super) fn additional(law: &Law, status: FilingStatus, wages: Money) -> Money {
    let medicare = &law.medicare.value;
    let above = (wages - *medicare.additional_above.of(status)).or_zero();
    above.times(medicare.additional)
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
