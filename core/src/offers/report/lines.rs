//! The lines of a comparison: which are shown, in which order, and what each offer has in them.

use super::line::{Cell, Line, LineId};
use super::verdict::gives_pay;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::Comparison;
use crate::offers::Field;
use crate::offers::Figure;
use crate::offers::LeaveYear;
use crate::offers::Offer;
use crate::offers::Outcome;
use crate::offers::PLAN_FIELDS;
use crate::offers::working::{Step, Sum, Worked, usual_benefits_share};
use crate::offers::{Change, Equal, change};
use crate::offers::{Kind, OfferSettings, Taxes};

/// Something of an outcome.
type Of<T> = fn(&Outcome) -> T;

/// What makes days off with pay.
const LEAVE: [Field; 4] = [
    Field::Vacation,
    Field::LeaveEarned,
    Field::Holidays,
    Field::SickDays,
];

impl Comparison {
    /// The lines in their order, without those in which no offer has anything. `offers` and
    /// `shared` are what was compared.
    pub fn lines(&self, offers: &[Offer], shared: &OfferSettings) -> Vec<Line> {
        let lines = Lines {
            comparison: self,
            offers,
            shared,
        };
        let all = lines.all().into_iter();
        all.map(|line| lines.unknown_without_pay(line)).collect()
    }

    /// The lines of the table on the page: without those that say nothing new to nearly everybody.
    /// The file of the comparison has them all.
    pub fn table_lines(&self, offers: &[Offer], shared: &OfferSettings) -> Vec<Line> {
        let lines = self.lines(offers, shared);
        let shown = lines.iter().filter(|line| {
            !matches!(
                line.id,
                LineId::EmployerTaxes | LineId::BenefitsAgainstUsual
            ) && !repeats(line, &lines)
        });
        shown.cloned().collect()
    }
}

/// Whether a total is the same in every offer as one above it that it narrows down.
fn repeats(line: &Line, lines: &[Line]) -> bool {
    let of: &[LineId] = match line.id {
        LineId::Average => &[LineId::Guaranteed],
        LineId::FirstYear => &[LineId::Guaranteed, LineId::Average],
        LineId::Earned => &[LineId::TakeHome],
        _ => return false,
    };
    let mut above = lines.iter().filter(|above| of.contains(&above.id));
    above.any(|above| above.cells == line.cells)
}

/// What lines are made of.
#[derive(Clone, Copy)]
struct Lines<'a> {
    comparison: &'a Comparison,
    offers: &'a [Offer],
    shared: &'a OfferSettings,
}

impl<'a> Lines<'a> {
    fn all(self) -> Vec<Line> {
        let mut lines = self.totals();
        lines.extend(self.at_home_prices());
        lines.extend(self.matched());
        lines.push(self.sum(LineId::PresentValue, |outcome| {
            outcome.present_value.clone()
        }));
        lines.extend(self.leave_value());
        lines.extend(self.sum_if_any(LineId::StockTaxGap, stock_tax_gap));
        lines.extend(self.if_given());
        lines.extend(self.stock_range());
        lines.extend(self.health_years());
        lines.extend(self.leave_lost());
        lines.extend(self.stock_share());
        // From here on, what is in no total.
        lines.extend(self.figures_if_any(LineId::RegularRate, |it| it.regular_rate.clone()));
        lines.extend(self.figures_if_any(LineId::OvertimeOwed, |it| it.overtime_owed.clone()));
        let employer_taxes =
            self.figures_if_any(LineId::EmployerTaxes, |it| it.employer_taxes.clone());
        lines.extend(employer_taxes.map(|line| line.opening(Sum::Employer)));
        lines.extend(self.figures_if_any(LineId::Promotion, |it| it.promotion.clone()));
        lines.extend(self.mentoring());
        lines.extend(self.contract_pay());
        lines.extend(self.benefits());
        lines.extend(self.change_of_job());
        lines
    }

    /// What is shown of every comparison.
    fn totals(self) -> Vec<Line> {
        let mut lines = vec![
            self.sum(LineId::Guaranteed, |outcome| outcome.guaranteed.clone()),
            self.sum(LineId::Average, |outcome| outcome.average.clone())
                .opening(Sum::Average),
            self.sum(LineId::FirstYear, first_year)
                .opening(Sum::FirstYear),
            self.sum(LineId::TakeHome, |outcome| outcome.take_home.clone())
                .opening(Sum::TakeHome),
        ];
        if self.any(|outcome| take_home_first(outcome) != outcome.take_home) {
            let line = self.sum(LineId::TakeHomeFirst, take_home_first);
            lines.push(line.opening(Sum::TakeHomeFirst));
        }
        lines.extend([
            self.sum(LineId::PerPay, |outcome| outcome.per_pay.clone())
                .opening(Sum::PerPay),
            self.sum(LineId::Earned, |outcome| outcome.hours.earned.clone())
                .opening(Sum::TakeHome),
            self.line(LineId::Hours, |outcome| {
                Cell::Count(outcome.hours.effort.hours().rounded(0))
            })
            .with_steps(self.working(Worked::Hours)),
            self.line(LineId::PerHour, |outcome| {
                Cell::Amount(outcome.hours.per_hour)
            })
            .with_steps(self.working(Worked::PerHour)),
        ]);
        lines
    }

    fn at_home_prices(self) -> Option<Line> {
        self.any(|outcome| outcome.at_home_prices.is_some())
            .then(|| {
                self.line(LineId::AtHomePrices, |outcome| {
                    amount_or_empty(outcome.at_home_prices)
                })
                .with_steps(self.working(Worked::AtHomePrices))
            })
    }

    fn matched(self) -> Option<Line> {
        self.any(|outcome| outcome.matching.possible != Money::ZERO)
            .then(|| {
                let line = self.line(LineId::Match, |outcome| Cell::Match {
                    caught: outcome.matching.caught,
                    possible: outcome.matching.possible,
                });
                let line = line.with_steps(self.working(Worked::Match));
                self.unknown_without(line, &[Field::Match])
            })
    }

    fn leave_value(self) -> Option<Line> {
        let line = self.sum_if_any(LineId::LeaveValue, |outcome| outcome.leave_value.clone())?;
        Some(self.unknown_without(line, &LEAVE))
    }

    /// What needs a fact, where it comes to anything.
    fn if_given(self) -> Vec<Line> {
        let lines: [(LineId, Worked, &[Field], Of<Money>); 6] = [
            (
                LineId::MatchLostToTiming,
                Worked::MatchTiming,
                &[Field::Match],
                |outcome| outcome.matching.lost_to_timing,
            ),
            (
                LineId::BonusAtTarget,
                Worked::Bonus,
                &[Field::BonusTarget],
                |outcome| outcome.bonus_at_target,
            ),
            (
                LineId::CommissionAtTarget,
                Worked::Commission,
                &[Field::Commission],
                |outcome| outcome.commission_at_target,
            ),
            (
                LineId::ParentalLeave,
                Worked::Parental,
                &[Field::ParentalWeeks],
                |outcome| outcome.parental_value,
            ),
            (
                LineId::Options,
                Worked::Options,
                &[Field::Options],
                |outcome| {
                    let first = outcome.years.first();
                    first.map_or(Money::ZERO, |year| year.options_on_paper)
                },
            ),
            (
                LineId::HealthExpected,
                Worked::Health,
                &PLAN_FIELDS,
                |outcome| outcome.health_expected,
            ),
        ];
        let lines = lines.into_iter().map(|(id, worked, fields, of)| {
            let cells = self.outcomes().map(|outcome| Cell::Amount(of(outcome)));
            let line = Line::of(id, cells.collect()).with_steps(self.working(worked));
            self.unknown_without(line, fields)
        });
        let is_any = |cell: &Cell| matches!(cell, Cell::Amount(it) if it.to_cents() != Money::ZERO);
        lines.filter(|line| line.cells.iter().any(is_any)).collect()
    }

    fn stock_range(self) -> Vec<Line> {
        let of = |id, worked, years: fn(&Outcome) -> &[Money]| {
            let cells = self.outcomes().map(|outcome| match years(outcome) {
                [] => Cell::Empty,
                years => Cell::Amount(years.iter().copied().sum()),
            });
            let line = Line::of(id, cells.collect());
            let is_any = line.cells.iter().any(|cell| *cell != Cell::Empty);
            is_any.then(|| line.with_steps(self.working(worked)))
        };
        let low = of(LineId::StockLow, Worked::StockLow, |it| &it.stock_low);
        let high = of(LineId::StockHigh, Worked::StockHigh, |it| &it.stock_high);
        low.into_iter().chain(high).collect()
    }

    /// Years of care, where enough of the insurance is given for them to differ.
    fn health_years(self) -> Vec<Line> {
        let differ = |outcome: &Outcome| {
            let [low, _, high] = &outcome.health;
            low.net.amount() != high.net.amount()
        };
        if !self.outcomes().any(differ) {
            return Vec::new();
        }
        let ids = [LineId::HealthLow, LineId::HealthMiddle, LineId::HealthHigh];
        let years: [Of<Figure>; 3] = [
            |outcome| outcome.health[0].net.clone(),
            |outcome| outcome.health[1].net.clone(),
            |outcome| outcome.health[2].net.clone(),
        ];
        let lines = ids.into_iter().zip(years);
        lines
            .map(|(id, of)| self.unknown_without(self.sum(id, of), &PLAN_FIELDS))
            .collect()
    }

    fn leave_lost(self) -> Option<Line> {
        self.any(|outcome| lost_days(outcome) > Decimal::ZERO)
            .then(|| {
                self.line(LineId::LeaveLost, |outcome| {
                    Cell::Count(lost_days(outcome).rounded(1))
                })
                .with_steps(self.working(Worked::LeaveLost))
            })
    }

    fn stock_share(self) -> Option<Line> {
        self.any(|outcome| outcome.stock_share > Decimal::ZERO)
            .then(|| {
                self.line(LineId::StockShare, |outcome| {
                    Cell::Share(outcome.stock_share)
                })
                .with_steps(self.working(Worked::StockShare))
            })
    }

    /// Hours of mentoring, if any offer gives them.
    fn mentoring(self) -> Option<Line> {
        let hours = |offer: &Offer| offer.number(Field::Mentoring);
        let is_any = self.offers.iter().any(|offer| hours(offer).is_some());
        is_any.then(|| {
            let cells = self.offers.iter().map(|offer| match hours(offer) {
                Some(hours) => Cell::Count(hours),
                None => Cell::Empty,
            });
            Line::of(LineId::Mentoring, cells.collect()).with_steps(self.working(Worked::Mentoring))
        })
    }

    /// The contract work that equals each job, if there is any to compare with.
    fn contract_pay(self) -> Vec<Line> {
        let contracts = &self.comparison.contracts;
        if contracts.iter().all(Option::is_none) {
            return Vec::new();
        }
        let gross = contracts.iter().map(|contract| {
            let contract = contract.as_ref();
            contract.map(|it| it.gross.clone()).unwrap_or_default()
        });
        let per_hour = contracts.iter().map(|contract| {
            let contract = contract.as_ref();
            amount_or_empty(contract.map(|contract| contract.per_hour))
        });
        let pairs = contracts.iter().zip(self.outcomes());
        let steps = |(contract, outcome): (&Option<Equal>, &Outcome)| {
            let contract = contract.as_ref();
            contract.map(|it| it.working(outcome)).unwrap_or_default()
        };
        vec![
            figures(LineId::ContractPay, gross.collect()).opening(Sum::Contract),
            Line::of(LineId::ContractPayPerHour, per_hour.collect())
                .with_steps(pairs.map(steps).collect()),
        ]
    }

    /// The share of benefits in what an employer spends, and how far it is from the usual one: both
    /// are of the United States.
    fn benefits(self) -> Vec<Line> {
        if self.shared.taxes != Taxes::UnitedStates {
            return Vec::new();
        }
        let usual = usual_benefits_share();
        let shares = self.outcomes().map(Outcome::benefits_share);
        let cells = |cell: &dyn Fn(Decimal) -> Cell| {
            let shares = shares.clone();
            shares
                .map(|share| share.map_or(Cell::Empty, cell))
                .collect()
        };
        let share = Line {
            parts: self.outcomes().map(|it| it.benefits.clone()).collect(),
            ..Line::of(LineId::BenefitsShare, cells(&Cell::Share))
        };
        let against = cells(&|share| Cell::ShareDifference(share - usual));
        vec![
            share
                .opening(Sum::Employer)
                .with_steps(self.working(Worked::Benefits)),
            Line::of(LineId::BenefitsAgainstUsual, against)
                .with_steps(self.working(Worked::AgainstUsual)),
        ]
    }

    /// What the other offers bring more than the present job, and when that has made up for what
    /// leaving it forfeits, if that is given.
    fn change_of_job(self) -> Vec<Line> {
        let pairs = || self.offers.iter().zip(self.outcomes());
        let Some((_, present)) = pairs().find(|(offer, _)| offer.is_current) else {
            return Vec::new();
        };
        let changes: Vec<Option<Change>> = pairs()
            .map(|(offer, other)| {
                (!offer.is_current).then(|| change(present, other, self.shared.horizon))
            })
            .collect();
        let gains = changes.iter().map(|change| {
            let change = change.as_ref();
            change.map(|change| change.gain.clone()).unwrap_or_default()
        });
        let mut gain = figures(LineId::Gain, gains.collect());
        for (cell, change) in gain.cells.iter_mut().zip(&changes) {
            if change.is_none() {
                *cell = Cell::Reference;
            }
        }
        let mut lines = vec![gain];
        if present.forfeit.is_some() && changes.iter().any(Option::is_some) {
            let months = changes.iter().map(|change| match change {
                None => Cell::Reference,
                Some(change) => change.months.map_or(Cell::NeverPaysOff, |months| {
                    Cell::Months(u16::try_from(months.ceiling()).unwrap_or(u16::MAX))
                }),
            });
            let steps = changes.iter().map(|change| {
                let change = change.as_ref();
                change.map(Change::working).unwrap_or_default()
            });
            let line = Line::of(LineId::MonthsToBreakEven, months.collect());
            lines.push(line.with_steps(steps.collect()));
        }
        lines
    }

    fn outcomes(self) -> impl Iterator<Item = &'a Outcome> + Clone {
        self.comparison.outcomes.iter().map(AsRef::as_ref)
    }

    fn any(self, of: Of<bool>) -> bool {
        self.outcomes().any(of)
    }

    fn line(self, id: LineId, cell: Of<Cell>) -> Line {
        Line::of(id, self.outcomes().map(cell).collect())
    }

    /// A line of sums, in which one without parts is zero.
    fn sum(self, id: LineId, of: Of<Figure>) -> Line {
        let parts: Vec<Figure> = self.outcomes().map(of).collect();
        let cells = parts.iter().map(|figure| Cell::Amount(figure.amount()));
        Line {
            cells: cells.collect(),
            parts,
            ..Line::of(id, Vec::new())
        }
    }

    fn sum_if_any(self, id: LineId, of: Of<Figure>) -> Option<Line> {
        let line = self.sum(id, of);
        line.opens().then_some(line)
    }

    /// A line of sums, in which one without parts is empty.
    fn figures_if_any(self, id: LineId, of: Of<Figure>) -> Option<Line> {
        let line = figures(id, self.outcomes().map(of).collect());
        line.opens().then_some(line)
    }

    /// How each offer's figure is worked out.
    fn working(self, of: Worked) -> Vec<Vec<Step>> {
        let pairs = self.offers.iter().zip(self.outcomes());
        pairs
            .map(|(offer, outcome)| outcome.working(of, offer, self.shared))
            .collect()
    }

    /// The same where offers give their pay. Without it nothing that rests on it is known: it is not
    /// zero.
    fn unknown_without_pay(self, mut line: Line) -> Line {
        if !line.id.needs_pay() {
            return line;
        }
        let is_present = |(offer, _): &(&Offer, &Outcome)| offer.is_current;
        let mut pairs = self.offers.iter().zip(self.outcomes());
        let is_against = matches!(line.id, LineId::Gain | LineId::MonthsToBreakEven);
        let present = pairs.find(is_present).filter(|_| is_against);
        let is_present_known = present.is_none_or(|(_, outcome)| gives_pay(outcome));
        for (place, outcome) in self.outcomes().enumerate() {
            if gives_pay(outcome) && is_present_known {
                continue;
            }
            if let Some(cell) = line.cells.get_mut(place)
                && !matches!(cell, Cell::Empty | Cell::Reference)
            {
                *cell = Cell::Unknown;
            }
            if let Some(parts) = line.parts.get_mut(place) {
                *parts = Figure::default();
            }
            if let Some(steps) = line.steps.get_mut(place) {
                steps.clear();
            }
        }
        line
    }

    /// The same where an offer gives any of the fields, and unknown where it gives none. Contract
    /// work has no such terms to ask for.
    fn unknown_without(self, mut line: Line, fields: &[Field]) -> Line {
        for (place, offer) in self.offers.iter().enumerate() {
            if fields.iter().any(|field| offer.value(*field).is_some()) {
                continue;
            }
            if let Some(cell) = line.cells.get_mut(place) {
                *cell = match offer.terms.kind {
                    Kind::Contractor => Cell::Empty,
                    _ => Cell::Unknown,
                };
            }
            if let Some(parts) = line.parts.get_mut(place) {
                *parts = Figure::default();
            }
            if let Some(steps) = line.steps.get_mut(place) {
                steps.clear();
            }
        }
        line
    }
}

fn figures(id: LineId, parts: Vec<Figure>) -> Line {
    let cells = parts.iter().map(|figure| match figure.parts() {
        [] => Cell::Empty,
        _ => Cell::Amount(figure.amount()),
    });
    Line {
        cells: cells.collect(),
        parts,
        ..Line::of(id, Vec::new())
    }
}

fn amount_or_empty(amount: Option<Money>) -> Cell {
    amount.map_or(Cell::Empty, Cell::Amount)
}

fn first_year(outcome: &Outcome) -> Figure {
    let first = outcome.years.first();
    first.map(|year| year.total.clone()).unwrap_or_default()
}

/// Take-home pay of the first year with what comes once.
fn take_home_first(outcome: &Outcome) -> Figure {
    let first = outcome.years.first();
    first.map(|year| year.take_home.clone()).unwrap_or_default()
}

fn stock_tax_gap(outcome: &Outcome) -> Figure {
    let first = outcome.years.first();
    first
        .map(|year| year.stock_tax_gap.clone())
        .unwrap_or_default()
}

/// Vacation days that are lost in the years compared.
fn lost_days(outcome: &Outcome) -> Decimal {
    let lost = outcome.leave.iter().map(LeaveYear::lost);
    lost.fold(Decimal::ZERO, |sum, days| sum + days)
}

#[cfg(test)]
#[path = "lines_tests.rs"]
mod tests;
