//! Money that comes once: sign-on and relocation, and what leaving early costs of it (S1, S2).

use crate::decimal::Decimal;
use crate::money::Money;

/// What has to be paid back when leaving early.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Clawback {
    /// Nothing.
    #[default]
    None,
    /// All of it before so many months.
    Cliff {
        /// The months.
        months: u16,
    },
    /// All of it at first, a month's part less with each month.
    ProRata {
        /// The months after which nothing is paid back.
        months: u16,
    },
    /// The share for leaving in year 1, 2, …; nothing after the last.
    Table {
        /// The shares, 0 to 1.
        shares: Vec<Decimal>,
    },
}

impl Clawback {
    /// What is paid back of `amount` by someone who leaves after so many months.
    pub fn repaid(&self, amount: Money, month: u16) -> Money {
        match self {
            Clawback::None => Money::ZERO,
            Clawback::Cliff { months } if month < *months => amount,
            Clawback::Cliff { .. } => Money::ZERO,
            Clawback::ProRata { months } => {
                let left = months.saturating_sub(month);
                amount.portion(i64::from(left), i64::from(*months))
            }
            Clawback::Table { shares } => {
                let share = shares
                    .get(usize::from(month / 12))
                    .copied()
                    .unwrap_or_default();
                amount.times(share)
            }
        }
    }
}

/// What is kept of a payment after leaving. A clawback of the gross amount takes more than was
/// received: then what is kept is below zero.
pub fn kept(received: Money, clawed: Money) -> Money {
    received - clawed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(clawback: &Clawback, month: u16, repaid: i64) {
        assert_eq!(
            clawback.repaid(Money::units(20_000), month),
            Money::units(repaid)
        );
    }

    #[test]
    fn what_is_paid_back_falls_with_time() {
        check(&Clawback::None, 0, 0);
        check(&Clawback::Cliff { months: 12 }, 11, 20_000);
        check(&Clawback::Cliff { months: 12 }, 12, 0);
        check(&Clawback::ProRata { months: 24 }, 0, 20_000);
        check(&Clawback::ProRata { months: 24 }, 15, 7_500);
        check(&Clawback::ProRata { months: 24 }, 30, 0);
        check(&Clawback::ProRata { months: 0 }, 0, 0);
        let shares = vec![Decimal::ONE, Decimal::ratio(1, 2)];
        check(
            &Clawback::Table {
                shares: shares.clone(),
            },
            11,
            20_000,
        );
        check(
            &Clawback::Table {
                shares: shares.clone(),
            },
            12,
            10_000,
        );
        check(&Clawback::Table { shares }, 24, 0);
    }

    #[test]
    fn a_gross_clawback_takes_more_than_was_received() {
        let received = Money::units(14_070);
        assert!(kept(received, Money::units(20_000)) < Money::ZERO);
    }
}
