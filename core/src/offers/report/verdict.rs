//! Which offer is ahead, by how much and because of what.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::Field;
use crate::offers::OfferSettings;
use crate::offers::Open;
use crate::offers::Outcome;
use crate::offers::PartKind;
use crate::offers::Value;
use crate::offers::Warning;
use crate::offers::{Comparison, Measure, Reason, reasons};

/// A sentence of the verdict. Offers are given by their place in the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Statement {
    /// There is no other offer with pay.
    Alone {
        /// The only offer.
        offer: usize,
        /// Its average year.
        average: Money,
    },
    /// What of the average year of that one is certain.
    CertainOfAlone {
        /// Guaranteed cash.
        guaranteed: Money,
    },
    /// The first two are even, to the unit of the currency.
    Even,
    /// Whose average year comes to the most.
    Ahead {
        /// The first.
        offer: usize,
        /// The second.
        other: usize,
        /// How much more it comes to.
        more: Money,
    },
    /// The largest reasons for the lead, one or two.
    Because(Vec<Reason>),
    /// The lead rests on something that the second offer leaves open.
    Unknown {
        /// The second.
        other: usize,
        /// What it leaves open.
        field: Field,
    },
    /// The largest reason against the lead: what the second has more of.
    Despite {
        /// The second.
        other: usize,
        /// What it is.
        kind: PartKind,
        /// How much more, above zero.
        more: Money,
    },
    /// What of the leader's average year is certain.
    Certain {
        /// The first.
        offer: usize,
        /// Its average year.
        average: Money,
        /// Guaranteed cash.
        guaranteed: Money,
    },
    /// Another offer than the leader takes more home, or one of two that are even.
    TakesMoreHome {
        /// Which.
        offer: usize,
        /// What it takes home.
        amount: Money,
        /// What the leader takes home, or the other one of two that are even.
        other: Money,
    },
    /// Another offer than the leader has more guaranteed cash.
    MoreGuaranteed {
        /// Which.
        offer: usize,
        /// How much more than the next.
        more: Money,
    },
    /// Offers that take no part because their pay is not known.
    WithoutPay(Vec<usize>),
    /// Another offer than the leader earns more by the hour of life.
    MoreByTheHour {
        /// Which.
        offer: usize,
        /// What an hour of it earns.
        amount: Money,
        /// What an hour of the leader's earns.
        leader: Money,
    },
}

/// What is counted as saved for a match where nobody says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssumedSaving {
    /// The share of pay.
    pub share: Decimal,
    /// The offers for which it is assumed.
    pub offers: Vec<usize>,
}

/// An employer match that the share saved does not bring in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedMatch {
    /// The share of pay that is saved, as the reader says.
    pub saved: Decimal,
    /// The offers whose match is missed.
    pub offers: Vec<usize>,
    /// Whether any of it is counted.
    pub is_any_counted: bool,
}

impl Comparison {
    /// Whether any offer gives its pay, so that there is anything to say.
    pub fn has_pay(&self) -> bool {
        self.outcomes.iter().any(|outcome| gives_pay(outcome))
    }

    /// Who is ahead and why, the main thing first. Nothing as long as no offer gives its pay: an
    /// offer without pay would lose for that alone, and takes no part, which is said at the end.
    pub fn verdict(&self) -> Vec<Statement> {
        let mut verdict = self.ahead();
        let without = self.outcomes.iter().enumerate();
        let without = without.filter(|(_, outcome)| !gives_pay(outcome));
        let without: Vec<usize> = without.map(|(place, _)| place).collect();
        if !verdict.is_empty() && !without.is_empty() {
            verdict.push(Statement::WithoutPay(without));
        }
        verdict
    }

    fn ahead(&self) -> Vec<Statement> {
        let by_average = self.leaders(Measure::Average);
        let Some((first, best)) = by_average.first().copied() else {
            return Vec::new();
        };
        let (average, guaranteed) = (best.average.amount(), best.guaranteed.amount());
        let Some((second, next)) = by_average.get(1).copied() else {
            return vec![
                Statement::Alone {
                    offer: first,
                    average,
                },
                Statement::CertainOfAlone { guaranteed },
            ];
        };
        let more = average - next.average.amount();
        let is_even = is_nothing(more);
        let mut verdict = Vec::new();
        if is_even {
            verdict.push(Statement::Even);
        } else {
            verdict.push(Statement::Ahead {
                offer: first,
                other: second,
                more,
            });
            verdict.extend(because(best, next, second));
            verdict.push(Statement::Certain {
                offer: first,
                average,
                guaranteed,
            });
        }
        verdict.extend(self.takes_more_home((first, best), next, is_even));
        verdict.extend(self.more_guaranteed(first));
        verdict.extend(self.more_by_the_hour(first, best));
        verdict
    }

    fn takes_more_home(
        &self,
        (first, best): (usize, &Outcome),
        next: &Outcome,
        is_even: bool,
    ) -> Option<Statement> {
        let (offer, outcome) = self.leaders(Measure::TakeHome).first().copied()?;
        if offer == first && !is_even {
            return None;
        }
        let other = if offer == first { next } else { best };
        let (amount, other) = (outcome.take_home.amount(), other.take_home.amount());
        (!is_nothing(amount - other)).then_some(Statement::TakesMoreHome {
            offer,
            amount,
            other,
        })
    }

    fn more_guaranteed(&self, first: usize) -> Option<Statement> {
        let by_cash = self.leaders(Measure::Guaranteed);
        let ((offer, most), (_, next)) = (by_cash.first()?, by_cash.get(1)?);
        let more = most.guaranteed.amount() - next.guaranteed.amount();
        (*offer != first && !is_nothing(more)).then_some(Statement::MoreGuaranteed {
            offer: *offer,
            more,
        })
    }

    fn more_by_the_hour(&self, first: usize, best: &Outcome) -> Option<Statement> {
        let (offer, outcome) = self.leaders(Measure::PerHour).first().copied()?;
        (offer != first).then_some(Statement::MoreByTheHour {
            offer,
            amount: outcome.hours.per_hour,
            leader: best.hours.per_hour,
        })
    }

    /// What is counted as saved where nobody says, each share once.
    pub fn assumed_savings(&self) -> Vec<AssumedSaving> {
        let mut savings: Vec<AssumedSaving> = Vec::new();
        for (place, outcome) in self.outcomes.iter().enumerate() {
            let mut assumed = outcome.assumed.iter();
            let saved = assumed.find(|it| it.open == Open::Deferral);
            let Some(Value::Rate(share)) = saved.and_then(|it| it.used.as_ref()) else {
                continue;
            };
            match savings.iter_mut().find(|other| other.share == *share) {
                Some(saving) => saving.offers.push(place),
                None => savings.push(AssumedSaving {
                    share: *share,
                    offers: vec![place],
                }),
            }
        }
        savings
    }

    /// The match that is missed because the reader saves less than it takes; `None` where nothing is,
    /// or where nobody says how much is saved, since the whole match is counted then.
    pub fn missed_match(&self, shared: &OfferSettings) -> Option<MissedMatch> {
        let saved = shared.deferral?;
        let missed = |outcome: &Outcome| {
            let of = outcome.matching;
            !is_nothing((of.possible - of.lost_to_timing - of.caught).or_zero())
        };
        let outcomes = self.outcomes.iter().map(AsRef::as_ref).enumerate();
        let missed: Vec<(usize, &Outcome)> = outcomes.filter(|(_, it)| missed(it)).collect();
        let is_any_counted = missed.iter().any(|(_, it)| !is_nothing(it.matching.caught));
        (!missed.is_empty()).then(|| MissedMatch {
            saved,
            offers: missed.iter().map(|(place, _)| *place).collect(),
            is_any_counted,
        })
    }

    /// The offers that give their pay, with their places, the one with the most first.
    fn leaders(&self, by: Measure) -> Vec<(usize, &Outcome)> {
        let ranked = self.ranked(by).into_iter();
        let ranked = ranked.filter_map(|place| Some((place, self.outcomes.get(place)?.as_ref())));
        ranked.filter(|(_, outcome)| gives_pay(outcome)).collect()
    }
}

/// Whether an offer gives its pay.
pub fn gives_pay(outcome: &Outcome) -> bool {
    !outcome.warnings.contains(&Warning::NoPay)
}

/// Whether an amount is nothing, to the unit in which amounts are shown.
fn is_nothing(amount: Money) -> bool {
    amount.to_units() == Money::ZERO
}

/// The two largest reasons for the lead, whether one of them is only unknown of the second offer,
/// and the largest reason against it.
fn because(best: &Outcome, next: &Outcome, second: usize) -> Vec<Statement> {
    let reasons = reasons(best, next);
    let gains = reasons.iter().filter(|reason| reason.more > Money::ZERO);
    let gains: Vec<Reason> = gains.take(2).copied().collect();
    let unknown = gains.iter().find_map(|reason| {
        let field = field_of(reason.kind)?;
        next.questions
            .contains(&Open::Field(field))
            .then_some(field)
    });
    let against = reasons.iter().find(|reason| reason.more < Money::ZERO);
    let mut statements = Vec::new();
    if !gains.is_empty() {
        statements.push(Statement::Because(gains));
    }
    statements.extend(unknown.map(|field| Statement::Unknown {
        other: second,
        field,
    }));
    statements.extend(against.map(|against| Statement::Despite {
        other: second,
        kind: against.kind,
        more: -against.more,
    }));
    statements
}

/// The one fact that a part of an offer comes from, if there is one.
fn field_of(kind: PartKind) -> Option<Field> {
    match kind {
        PartKind::Bonus => Some(Field::BonusTarget),
        PartKind::SignOn => Some(Field::SignOn),
        PartKind::Relocation => Some(Field::Relocation),
        PartKind::Stock => Some(Field::Stock),
        PartKind::Match => Some(Field::Match),
        PartKind::Nonelective => Some(Field::Nonelective),
        PartKind::EmployerPremium => Some(Field::EmployerPremium),
        PartKind::EmployerHsa => Some(Field::EmployerHsa),
        PartKind::Learning => Some(Field::Learning),
        PartKind::Tuition => Some(Field::Tuition),
        _ => None,
    }
}

#[cfg(test)]
#[path = "verdict_tests.rs"]
mod tests;
