//! The steps of each figure.

use super::step::{Quantity, Step, Term, Worked, minus, per, plus, times};
use crate::benefits_share::WAGES;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::base_pay::paid_weeks;
use crate::offers::engine::equity::shares;
use crate::offers::engine::figure::Form;
use crate::offers::engine::health::HealthYear;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::OfferSettings;
use crate::offers::outcome::change::Change;
use crate::offers::outcome::contract::Equal;
use crate::offers::outcome::model::Outcome;

/// The years one after the other, 1 the first.
fn by_year(values: impl IntoIterator<Item = Quantity>) -> Vec<Step> {
    let years = (1..).zip(values);
    years
        .map(|(number, value)| plus(Term::Year(number), value))
        .collect()
}

impl Outcome {
    /// How a figure of the outcome of `offer` was worked out with these assumptions; nothing where
    /// what it needs is not given. The steps have the same terms for every offer that has any.
    pub fn working(&self, of: Worked, offer: &Offer, shared: &OfferSettings) -> Vec<Step> {
        use Quantity::{Money as Amount, Number, Share};
        let effort = &self.hours.effort;
        match of {
            Worked::Hours => vec![
                plus(Term::DaysWorked, Number(effort.days)),
                times(Term::HoursADay, Number(effort.hours_a_day)),
                plus(Term::DaysOnTheWay, Number(effort.commute_days)),
                times(Term::MinutesOnTheWay, Number(effort.commute_minutes)),
                per(Term::MinutesInAnHour, Number(Decimal::whole(60))),
            ],
            Worked::PerHour => vec![
                plus(Term::Earned, Amount(self.hours.earned.amount())),
                per(Term::HoursOfLife, Number(effort.hours())),
            ],
            Worked::AtHomePrices => self.at_home_working(offer, shared).unwrap_or_default(),
            Worked::Match => self.match_working(),
            Worked::MatchTiming => match self.matching.lost_to_timing {
                Money::ZERO => Vec::new(),
                lost => vec![
                    plus(Term::MatchMadeUp, Amount(self.matching.caught + lost)),
                    minus(Term::MatchCaught, Amount(self.matching.caught)),
                ],
            },
            Worked::Bonus => when(offer.number(Field::BonusTarget), |target| {
                vec![
                    plus(Term::BasePay, Amount(self.base)),
                    times(Term::BonusTarget, Share(target)),
                ]
            }),
            Worked::Commission => when(offer.money(Field::Commission), |given| {
                vec![plus(Term::Given, Amount(given))]
            }),
            Worked::Mentoring => when(offer.number(Field::Mentoring), |given| {
                vec![plus(Term::Given, Number(given))]
            }),
            Worked::Parental => match self.parental_value {
                Money::ZERO => Vec::new(),
                _ => vec![
                    plus(Term::WeekPay, Amount(self.base.per(paid_weeks(offer)))),
                    times(
                        Term::ParentalWeeks,
                        Number(offer.number(Field::ParentalWeeks).unwrap_or_default()),
                    ),
                ],
            },
            Worked::Options => self.options_working(offer),
            Worked::Health => {
                let years = [Term::LittleCare, Term::MiddleCare, Term::MuchCare];
                let years = years.into_iter().zip(&self.health);
                let of_year = |(term, year): (Term, &HealthYear)| {
                    [
                        plus(term, Amount(year.net.amount())),
                        times(Term::Chance, Share(year.chance)),
                    ]
                };
                years.flat_map(of_year).collect()
            }
            Worked::StockLow => by_year(self.stock_low.iter().copied().map(Amount)),
            Worked::StockHigh => by_year(self.stock_high.iter().copied().map(Amount)),
            Worked::LeaveLost => by_year(self.leave.iter().map(|year| Number(year.lost()))),
            Worked::StockShare => {
                let stock = self.over_horizon.only(|part| part.form == Form::Stock);
                vec![
                    plus(Term::Stock, Amount(stock.amount())),
                    per(Term::Expected, Amount(self.over_horizon.amount())),
                ]
            }
            Worked::Benefits => when(self.benefits_share(), |_| {
                vec![
                    plus(Term::Benefits, Amount(self.benefits.amount())),
                    per(Term::EmployerCost, Amount(self.employer_cost)),
                ]
            }),
            Worked::AgainstUsual => when(self.benefits_share(), |share| {
                vec![
                    plus(Term::BenefitsShare, Share(share)),
                    minus(Term::UsualShare, Share(usual_benefits_share())),
                ]
            }),
        }
    }

    /// Benefits as a share of what the employer spends; `None` where there are none.
    pub fn benefits_share(&self) -> Option<Decimal> {
        let share = self.benefits.amount().share_of(self.employer_cost);
        (!self.benefits.parts().is_empty()).then_some(share)
    }

    fn at_home_working(&self, offer: &Offer, shared: &OfferSettings) -> Option<Vec<Step>> {
        let (there, here) = (offer.number(Field::PriceLevel)?, shared.price_level?);
        let take_home = plus(Term::TakeHome, Quantity::Money(self.take_home.amount()));
        let saved = Decimal::ONE - shared.spent;
        Some(vec![
            take_home,
            times(Term::ShareSpent, Quantity::Share(shared.spent)),
            times(Term::PricesHere, Quantity::Number(here)),
            per(Term::PricesThere, Quantity::Number(there)),
            take_home,
            times(Term::ShareSaved, Quantity::Share(saved)),
        ])
    }

    fn match_working(&self) -> Vec<Step> {
        let of = self.matching;
        if of.possible == Money::ZERO {
            return Vec::new();
        }
        // Pay by pay, cents are rounded up as well as down.
        let left = (of.possible - of.lost_to_timing - of.caught).or_zero();
        vec![
            plus(Term::MatchPossible, Quantity::Money(of.possible)),
            minus(Term::MatchLostToTiming, Quantity::Money(of.lost_to_timing)),
            minus(Term::MatchLeft, Quantity::Money(left)),
        ]
    }

    fn options_working(&self, offer: &Offer) -> Vec<Step> {
        let brings = self.years.first().map(|year| year.options_on_paper);
        let Some(brings) = brings.filter(|brings| *brings != Money::ZERO) else {
            return Vec::new();
        };
        let number = |field| offer.number(field).unwrap_or_default();
        let (granted, kept) = (
            number(Field::Options),
            Decimal::ONE - number(Field::Dilution),
        );
        let vesting = shares::vesting_in_first_year(offer);
        let count = granted.times(kept).times(vesting);
        vec![
            plus(Term::Options, Quantity::Number(granted)),
            times(Term::NotDiluted, Quantity::Share(kept)),
            times(Term::VestingInYear, Quantity::Share(vesting)),
            times(Term::GainOfAnOption, Quantity::Money(brings.per(count))),
        ]
    }
}

impl Equal {
    /// How its pay for an hour was worked out.
    pub fn working(&self, outcome: &Outcome) -> Vec<Step> {
        let hours = outcome.hours.effort.work_hours;
        vec![
            plus(Term::ContractPay, Quantity::Money(self.gross.amount())),
            per(Term::HoursWorked, Quantity::Number(hours)),
        ]
    }
}

impl Change {
    /// How its months were worked out; nothing as long as the cost is not given.
    pub fn working(&self) -> Vec<Step> {
        when(self.cost, |cost| {
            vec![
                plus(Term::Forfeit, Quantity::Money(cost)),
                per(Term::Gain, Quantity::Money(self.gain.amount())),
                times(Term::MonthsInAYear, Quantity::Number(Decimal::whole(12))),
            ]
        })
    }
}

/// Benefits as a share of what private employers spend (Bureau of Labor Statistics; see
/// [`crate::benefits_share`]).
pub fn usual_benefits_share() -> Decimal {
    let billionths = (1.0 - WAGES) * 1e9;
    Decimal::billionths(billionths.round() as i64)
}

fn when<T>(given: Option<T>, steps: impl Fn(T) -> Vec<Step>) -> Vec<Step> {
    given.map(steps).unwrap_or_default()
}
