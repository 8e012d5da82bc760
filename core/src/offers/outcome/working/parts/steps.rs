//! The steps of a part of a sum, for each offer.

use super::first_year::{FirstYear, total};
use super::item::{Item, Sum};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::figure::PartKind;
use crate::offers::engine::net::{contract_instead, contract_of};
use crate::offers::engine::year;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::{Kind, OfferSettings};
use crate::offers::outcome::compare::Comparison;
use crate::offers::outcome::model::Outcome;
use crate::offers::outcome::working::step::{Quantity, Step, equals, per, plus};
use crate::offers::tax::state::StateLaw;

impl Comparison {
    /// How a part of a sum of each offer is worked out; nothing where an offer has none. Where the
    /// sum is taken away, the steps come to how much that is.
    pub fn opened(
        &self,
        of: Sum,
        kind: PartKind,
        offers: &[Offer],
        shared: &OfferSettings,
        states: &[(String, StateLaw)],
    ) -> Vec<Vec<Step<Item>>> {
        let all = offers.iter().zip(&self.outcomes).zip(&self.contracts);
        all.map(|((offer, outcome), equal)| {
            if !of.opens(kind) {
                return Vec::new();
            }
            match (of, equal) {
                (Sum::Average, _) => by_year(outcome, kind),
                (Sum::Contract, None) => Vec::new(),
                (Sum::Contract, Some(equal)) => {
                    let opened = FirstYear::of(offer, shared, states);
                    let contract = contract_instead(shared, equal.gross.amount());
                    opened.contract_tax(kind, &contract)
                }
                _ => FirstYear::of(offer, shared, states).part(of, kind),
            }
        })
        .collect()
    }
}

impl FirstYear<'_> {
    fn part(&mut self, of: Sum, kind: PartKind) -> Vec<Step<Item>> {
        let is_contract = self.job.kind == Kind::Contractor;
        if of == Sum::PerPay {
            self.first = year::of_paydays(&self.ctx, &self.job, &self.first);
        }
        let mut steps = match kind {
            // Who hires for a contract pays no benefits.
            _ if of == Sum::Employer && is_contract => Vec::new(),
            PartKind::Match => self.matched(),
            PartKind::Bonus => self.bonus(),
            PartKind::Commission => self.commission(),
            PartKind::Shift => self.shifts(),
            PartKind::EmployerPremium => self.premium(Field::EmployerPremium),
            PartKind::Premium => self.premium(Field::Premium),
            PartKind::Deferral => self.deferral(),
            PartKind::OwnRateTax => self.own_rate(self.cash(of)),
            _ if of == Sum::Employer => self.employer_tax(kind),
            _ if is_contract => {
                let contract = contract_of(self.ctx.settings, &self.first, self.cash(of));
                self.contract_tax(kind, &contract)
            }
            _ => self.wage_tax(kind, self.cash(of)),
        };
        if of == Sum::PerPay && !steps.is_empty() {
            let pays = self.job.pays.times(self.first.part);
            steps.push(equals(Item::OfYear, total(&steps)));
            steps.push(per(Item::Paydays, Quantity::Number(pays)));
        }
        steps
    }
}

/// What a kind of part comes to in each year compared, and on average.
fn by_year(outcome: &Outcome, kind: PartKind) -> Vec<Step<Item>> {
    let amounts: Vec<Money> = outcome
        .years
        .iter()
        .map(|year| year.total.of_kind(kind))
        .collect();
    let all: Money = amounts.iter().copied().sum();
    if amounts.iter().all(|amount| *amount == Money::ZERO) {
        return Vec::new();
    }
    let years = Decimal::whole(i64::try_from(amounts.len()).unwrap_or_default());
    let by_year = (1..).zip(amounts);
    let by_year = by_year.map(|(year, amount)| plus(Item::Year(year), Quantity::Money(amount)));
    let average = [
        equals(Item::AllYears, all),
        per(Item::Years, Quantity::Number(years)),
    ];
    by_year.chain(average).collect()
}
