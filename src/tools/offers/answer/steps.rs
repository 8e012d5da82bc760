//! The steps of a figure that is no sum of parts.

use steppingstone_core::offers::{Field, Quantity, Sign, Step, Taxes, Term};

use super::super::{names, says};
use super::figures::NetNames;
use super::line::Line;
use crate::platform::intl;
use crate::words::offers as all;
use crate::words::offers::{figures, working as w};

/// What the steps of a line are called: those of all its offers are alike.
pub(super) fn heads(line: &Line, taxes: &Taxes) -> Vec<String> {
    let longest = line.steps.iter().max_by_key(|steps| steps.len());
    let steps = longest.into_iter().flatten().enumerate();
    steps
        .map(|(index, step)| signed(step.sign, index == 0, name(step.term, taxes)))
        .collect()
}

/// What a step is called, which may be the first of a sum.
pub(super) fn signed(sign: Sign, is_first: bool, name: String) -> String {
    match sign {
        Sign::Plus if is_first => name,
        Sign::Plus => w::plus(name),
        Sign::Minus => w::minus(name),
        Sign::Times => w::times(name),
        Sign::Per => w::per(name),
        Sign::Equals => w::equals(name),
    }
}

/// How much a step is: to so many places that the steps lead to the figure as they are shown.
pub(super) fn value(value: Quantity, currency: &str) -> String {
    match value {
        Quantity::Money(amount) => says::exact(amount, currency),
        Quantity::Number(count) => intl::precise(says::number(count)),
        Quantity::Share(share) => intl::rate(says::number(share)),
        Quantity::Slice(slice) => says::exact(slice.comes_to(), currency),
    }
}

/// The same as a plain number.
pub(super) fn number(step: &Step) -> f64 {
    match step.value {
        Quantity::Money(amount) => says::units(amount),
        Quantity::Number(count) | Quantity::Share(count) => says::number(count),
        Quantity::Slice(slice) => says::units(slice.comes_to()),
    }
}

fn name(term: Term, taxes: &Taxes) -> String {
    match term {
        Term::Told => w::told(),
        Term::DaysWorked => w::days_worked(),
        Term::HoursADay => w::hours_a_day(),
        Term::DaysOnTheWay => w::days_on_the_way(),
        Term::MinutesOnTheWay => w::minutes_on_the_way(),
        Term::MinutesInAnHour => w::minutes_in_an_hour(),
        Term::Earned => NetNames::of(taxes).earned,
        Term::HoursOfLife => figures::hours(),
        Term::TakeHome => NetNames::of(taxes).take_home,
        Term::ShareSpent => w::share_spent(),
        Term::ShareSaved => w::share_saved(),
        Term::PricesHere => w::prices_here(),
        Term::PricesThere => w::prices_there(),
        Term::MatchPossible => w::match_possible(),
        Term::MatchLostToTiming => figures::timing(),
        Term::MatchLeft => w::match_left(),
        Term::MatchMadeUp => w::match_made_up(),
        Term::MatchCaught => w::match_caught(),
        Term::BasePay => w::base_pay(),
        Term::BonusTarget => names::label(Field::BonusTarget),
        Term::WeekPay => w::week_pay(),
        Term::ParentalWeeks => names::label(Field::ParentalWeeks),
        Term::Options => names::label(Field::Options),
        Term::NotDiluted => w::not_diluted(),
        Term::VestingInYear => w::vesting_in_year(),
        Term::GainOfAnOption => w::gain_of_an_option(),
        Term::LittleCare => figures::health_low(),
        Term::MiddleCare => figures::health_middle(),
        Term::MuchCare => figures::health_high(),
        Term::Chance => w::chance(),
        Term::Year(number) => return all::years::year(number),
        Term::Stock => w::stock(),
        Term::Expected => w::expected(),
        Term::Benefits => w::benefits(),
        Term::EmployerCost => w::employer_cost(),
        Term::BenefitsShare => figures::benefits(),
        Term::UsualShare => w::usual_share(),
        Term::ContractPay => figures::contract(),
        Term::HoursWorked => w::hours_worked(),
        Term::Forfeit => names::label(Field::Forfeit),
        Term::Gain => figures::gain(),
        Term::MonthsInAYear => w::months_in_a_year(),
    }
    .to_owned()
}
