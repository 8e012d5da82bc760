//! The steps of what is paid beyond base pay, and of what is put aside.

use super::first_year::{FirstYear, change};
use super::item::Item;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::figure::PartKind;
use crate::offers::engine::retirement::contributions::plan_of_first_year;
use crate::offers::engine::retirement::{Limits, Plan, Saver, tiers};
use crate::offers::engine::year::bonus_shares;
use crate::offers::input::field::{Field, SHIFTS};
use crate::offers::input::offer::Value;
use crate::offers::outcome::working::step::{Quantity, Step, equals, per, plus, times};
use crate::offers::tax::slice::Slice;

type Steps = Vec<Step<Item>>;

const TWELVE: Decimal = Decimal::whole(12);

/// A factor that is there if it changes anything.
fn share(item: Item, share: Decimal) -> Option<Step<Item>> {
    (share != Decimal::ONE).then(|| times(item, Quantity::Share(share)))
}

/// The months that a share of a year is, if they are whole: seven twelfths have no end as a share.
fn whole_months(share: Decimal) -> Option<Decimal> {
    let months = share.times(TWELVE);
    let whole = months.rounded(0);
    // As near as the last place of the share tells.
    ((months - whole).abs() <= Decimal::billionths(12)).then_some(whole)
}

/// A share of a year, by its months if they are whole, if it changes anything.
fn of_year(months: Item, item: Item, of: Decimal) -> Steps {
    match whole_months(of) {
        Some(count) if of != Decimal::ONE => vec![
            times(months, Quantity::Number(count)),
            per(Item::MonthsInAYear, Quantity::Number(TWELVE)),
        ],
        _ => share(item, of).into_iter().collect(),
    }
}

impl FirstYear<'_> {
    pub(super) fn bonus(&self) -> Steps {
        if self.first.value.of_kind(PartKind::Bonus) == Money::ZERO {
            return Vec::new();
        }
        let base = self.first.value.of_kind(PartKind::Base);
        let target = self.ctx.number(Field::BonusTarget);
        let [chance, factor, prorated] = bonus_shares(&self.ctx, 1);
        let mut steps = vec![
            plus(Item::BasePay, Quantity::Money(base)),
            times(Item::Given(Field::BonusTarget), Quantity::Share(target)),
        ];
        steps.extend(share(Item::Given(Field::BonusChance), chance));
        steps.extend(share(Item::Given(Field::BonusFactor), factor));
        let first_year = Item::Given(Field::BonusFirstYear);
        match self.ctx.offer.number(Field::BonusFirstYear) {
            Some(_) => steps.extend(share(first_year, prorated)),
            // The months that the start leaves of its calendar year.
            None => steps.extend(of_year(Item::MonthsOfBonus, first_year, prorated)),
        }
        steps
    }

    /// The steps of each kind of shift.
    pub(super) fn shifts(&self) -> Steps {
        let offer = self.ctx.offer;
        let weeks = self.job.weeks;
        let part = self.first.part;
        let mut steps = Vec::new();
        if self.first.value.of_kind(PartKind::Shift) == Money::ZERO {
            return steps;
        }
        for (pay, hours) in SHIFTS {
            let hours_a_week = offer.number(hours).unwrap_or_default();
            let mut of_shift = match offer.value(pay) {
                _ if hours_a_week == Decimal::ZERO => continue,
                Some(Value::Money(amount)) => {
                    vec![plus(Item::Given(pay), Quantity::Money(*amount))]
                }
                Some(Value::Rate(share)) => vec![
                    plus(Item::HourlyRate, Quantity::Money(self.job.rate)),
                    times(Item::Given(pay), Quantity::Share(*share)),
                ],
                _ => continue,
            };
            of_shift.push(times(Item::Given(hours), Quantity::Number(hours_a_week)));
            of_shift.push(times(Item::PaidWeeks, Quantity::Number(weeks)));
            of_shift.extend(of_year(Item::MonthsWorked, Item::PartOfYear, part));
            steps.append(&mut of_shift);
        }
        steps
    }

    pub(super) fn commission(&self) -> Steps {
        let target = self.ctx.money(Field::Commission);
        if target <= Money::ZERO {
            return Vec::new();
        }
        let likely = self.ctx.commission_chance.value;
        let mut steps = vec![plus(
            Item::Given(Field::Commission),
            Quantity::Money(target),
        )];
        steps.extend(share(Item::Given(Field::CommissionChance), likely));
        let part = self.first.part;
        steps.extend(of_year(Item::MonthsWorked, Item::PartOfYear, part));
        steps
    }

    /// The steps of premiums given by the month.
    pub(super) fn premium(&self, field: Field) -> Steps {
        let monthly = self.ctx.money(field);
        if monthly == Money::ZERO {
            return Vec::new();
        }
        let mut steps = vec![plus(Item::Given(field), Quantity::Money(monthly))];
        let part = self.first.part;
        match whole_months(part) {
            Some(months) if part != Decimal::ONE => {
                steps.push(times(Item::MonthsWorked, Quantity::Number(months)));
            }
            _ => {
                steps.push(times(Item::MonthsInAYear, Quantity::Number(TWELVE)));
                steps.extend(share(Item::PartOfYear, part));
            }
        }
        steps
    }

    pub(super) fn deferral(&self) -> Steps {
        let Some((_, saver, _)) = self.plan() else {
            return Vec::new();
        };
        let kept = self.first.plan.saved.deferral + self.first.plan.saved.catch_up;
        put_in(&saver, kept)
    }

    pub(super) fn matched(&self) -> Steps {
        let come = self.first.value.of_kind(PartKind::Match);
        let Some((plan, saver, _)) = self.plan().filter(|_| come != Money::ZERO) else {
            return Vec::new();
        };
        let saved = &self.first.plan.saved;
        let mut steps = put_in(&saver, saved.deferral + saved.catch_up);
        steps.extend(change(Item::CatchUp, -saved.catch_up));
        steps.push(equals(Item::Matchable, saved.deferral));
        let matchable = saved.deferral.times(saver.eligible);
        if saver.eligible != Decimal::ONE {
            let (months, part) = (Item::MonthsAfterWaiting, Item::AfterWaiting);
            steps.extend(of_year(months, part, saver.eligible));
            steps.push(equals(Item::MatchableAfterWaiting, matchable));
        }
        let bands = tiers::slices(&plan.tiers, matchable, saved.eligible_pay, |money| money);
        let mut full = Money::ZERO;
        for (tier, band) in plan.tiers.iter().zip(bands) {
            full += band.comes_to();
            if band.of != Money::ZERO {
                steps.push(plus(Item::Tier(tier.of_next), Quantity::Slice(band)));
            }
        }
        steps.extend(change(Item::AboveMatchCap, saved.matched - full));
        let by_pay = self.first.plan.by_pay.as_ref();
        let by_pay = by_pay.map_or(saved.matched, |by_pay| by_pay.matched);
        let timing = by_pay - saved.matched;
        let lost = if timing < Money::ZERO {
            Item::LostToTiming
        } else {
            Item::PayRounding
        };
        steps.extend(change(lost, timing));
        steps.extend(change(Item::AboveAllAdditions, come - by_pay));
        steps
    }

    /// The first year's plan.
    fn plan(&self) -> Option<(Plan, Saver, Limits)> {
        plan_of_first_year(&self.ctx, &self.job, &self.first)
    }
}

/// What someone puts in, of which the law allows to keep so much.
fn put_in(saver: &Saver, kept: Money) -> Steps {
    let wanted = Slice {
        rate: saver.rate,
        of: saver.pay,
    };
    let mut steps = vec![plus(Item::PutIn, Quantity::Slice(wanted))];
    steps.extend(change(Item::AboveDeferralLimit, kept - wanted.comes_to()));
    steps
}
