//! A figure and the parts it is the sum of, so that the page can open the arithmetic of any.

use crate::decimal::Decimal;
use crate::money::Money;

/// What a part of a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// Salary, wages for agreed hours, or what clients pay less expenses.
    Base,
    /// Pay for hours beyond forty.
    Overtime,
    /// Pay on top of the rate for hours at night, on weekends and the like.
    Shift,
    /// Days off without pay.
    UnpaidLeave,
    /// A share of base on top of it, elsewhere than in the United States.
    Allowance,
    /// Stipends.
    Stipends,
    /// Tips.
    Tips,
    /// For declining insurance.
    OptOut,
    /// Bonus as expected.
    Bonus,
    /// Commission as expected.
    Commission,
    /// Sign-on payment.
    SignOn,
    /// Relocation payment.
    Relocation,
    /// What an employer adds to it so that its tax is paid as well.
    RelocationGrossUp,
    /// Stock of the first grant.
    Stock,
    /// Stock of later grants.
    Refreshers,
    /// Gain of the purchase plan.
    Espp,
    /// What a deferral is matched with.
    Match,
    /// What the employer adds unasked.
    Nonelective,
    /// Employer pension.
    Pension,
    /// Set aside for a payment at leaving.
    Gratuity,
    /// The employer's part of premiums.
    EmployerPremium,
    /// The employer's part of health savings.
    EmployerHsa,
    /// Courses and conferences.
    Learning,
    /// Studies.
    Tuition,
    /// Federal income tax.
    IncomeTax,
    /// Social Security.
    SocialSecurity,
    /// Medicare with its additional tax.
    Medicare,
    /// Both halves of both for the self-employed.
    SelfEmploymentTax,
    /// State income tax.
    StateTax,
    /// State insurances.
    StateContributions,
    /// City or county tax at the reader's rate.
    LocalTax,
    /// All taxes at the reader's own rate.
    OwnRateTax,
    /// What a relocation payment adds to the taxes.
    RelocationTax,
    /// What benefits above what the law leaves untaxed add to the taxes.
    BenefitTax,
    /// What is left after every tax.
    AfterTax,
    /// Deferred into a 401(k).
    Deferral,
    /// The employee's premiums.
    Premium,
    /// The employee's health savings.
    Hsa,
    /// Put into a health flexible spending account.
    HealthFsa,
    /// Set aside for dependents' care.
    DependentCare,
    /// Insurance that one buys oneself.
    OwnPremium,
    /// The way to work.
    Commute,
    /// Working at home.
    HomeOffice,
    /// Care paid by the employee.
    OutOfPocket,
    /// Employer contributions that are vested.
    VestedContributions,
    /// Vacation days that are taken, at the pay of a day.
    Vacation,
    /// Paid holidays at the pay of a day.
    Holidays,
    /// Sick days that are used, at the pay of a day.
    SickDays,
    /// What is withheld from stock as it vests.
    Withheld,
    /// Vacation days that are left at leaving, at the pay of a day.
    LeavePaidOut,
    /// What paying them out adds to the taxes.
    LeaveTax,
    /// Paid back at leaving.
    Clawback,
    /// What a promotion adds to base pay if it comes.
    Promotion,
    /// What that is less by the chance that it does not come.
    NoPromotion,
}

/// How sure a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Owed whatever happens.
    Guaranteed,
    /// Depends on results, one's own or the employer's.
    Performance,
    /// Depends on staying.
    Tenure,
    /// Depends on a price.
    Market,
}

/// In which form it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Cash with a pay.
    Cash,
    /// Put aside for later.
    Deferred,
    /// Stock.
    Stock,
    /// Not money.
    InKind,
    /// Money that goes away.
    Cost,
}

/// A part of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigurePart {
    /// What it is.
    pub kind: PartKind,
    /// How much; below zero if it takes away.
    pub amount: Money,
    /// How sure it is.
    pub certainty: Certainty,
    /// In which form it comes.
    pub form: Form,
    /// Whether it comes again each year.
    pub recurring: bool,
}

/// A figure: its parts are the whole, to the last digit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    parts: Vec<FigurePart>,
}

impl FigurePart {
    /// A part of guaranteed cash of every year.
    pub const fn cash(kind: PartKind, amount: Money) -> FigurePart {
        FigurePart {
            kind,
            amount,
            certainty: Certainty::Guaranteed,
            form: Form::Cash,
            recurring: true,
        }
    }

    /// What is taken away.
    pub fn cost(kind: PartKind, amount: Money) -> FigurePart {
        FigurePart {
            form: Form::Cost,
            ..FigurePart::cash(kind, -amount)
        }
    }

    /// The same, as sure as this.
    pub const fn sure(self, certainty: Certainty) -> FigurePart {
        FigurePart { certainty, ..self }
    }

    /// The same in this form.
    pub const fn as_form(self, form: Form) -> FigurePart {
        FigurePart { form, ..self }
    }

    /// The same, once.
    pub const fn once(self) -> FigurePart {
        FigurePart {
            recurring: false,
            ..self
        }
    }
}

impl Figure {
    /// The figure of these parts; those of nothing are left out.
    pub fn of(parts: impl IntoIterator<Item = FigurePart>) -> Figure {
        let parts = parts
            .into_iter()
            .filter(|part| part.amount != Money::ZERO)
            .collect();
        Figure { parts }
    }

    /// The whole.
    pub fn amount(&self) -> Money {
        self.parts.iter().map(|part| part.amount).sum()
    }

    /// What it is made of.
    pub fn parts(&self) -> &[FigurePart] {
        &self.parts
    }

    /// The figure of the parts that pass.
    pub fn only(&self, passes: fn(&FigurePart) -> bool) -> Figure {
        Figure::of(self.parts.iter().copied().filter(passes))
    }

    /// What the parts that pass come to.
    pub fn amount_of(&self, passes: impl Fn(&FigurePart) -> bool) -> Money {
        let parts = self.parts.iter().filter(|part| passes(part));
        parts.map(|part| part.amount).sum()
    }

    /// What one kind of part comes to.
    pub fn of_kind(&self, kind: PartKind) -> Money {
        self.amount_of(|part| part.kind == kind)
    }

    /// Adds the parts of another figure, kind by kind.
    pub fn add(&mut self, other: &Figure) {
        for part in &other.parts {
            let alike = |own: &&mut FigurePart| {
                FigurePart {
                    amount: part.amount,
                    ..**own
                } == *part
            };
            match self.parts.iter_mut().find(alike) {
                Some(own) => own.amount += part.amount,
                None => self.parts.push(*part),
            }
        }
    }

    /// A share of every part. What rounding leaves goes to the last part, so that the whole is
    /// the share of the whole.
    pub fn per(&self, count: Decimal) -> Figure {
        let whole = self.amount().per(count);
        let mut parts = self.parts.clone();
        for part in &mut parts {
            part.amount = part.amount.per(count);
        }
        let sum: Money = parts.iter().map(|part| part.amount).sum();
        if let Some(last) = parts.last_mut() {
            last.amount += whole - sum;
        }
        Figure { parts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_share_of_the_parts_is_a_share_of_the_whole(
            amounts in proptest::collection::vec(-1_000_000_000_i64..1_000_000_000, 1..8),
            count in 1_i64..7,
        ) {
            let part = |amount| FigurePart::cash(PartKind::Base, Money::millionths(amount));
            let figure = Figure::of(amounts.into_iter().map(part));
            let per = figure.per(Decimal::whole(count)).amount();
            prop_assert_eq!(per, figure.amount().portion(1, count));
        }
    }

    #[test]
    fn parts_alike_add_up() {
        let mut sum = Figure::of([FigurePart::cash(PartKind::Base, Money::units(5))]);
        let other =
            [PartKind::Base, PartKind::Bonus].map(|kind| FigurePart::cash(kind, Money::units(1)));
        sum.add(&Figure::of(other));
        assert_eq!(sum.parts().len(), 2);
        assert_eq!(sum.of_kind(PartKind::Base), Money::units(6));
        assert_eq!(sum.amount(), Money::units(7));
    }
}
