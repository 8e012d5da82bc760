//! What the steps of a figure are called, and how they read.

use steppingstone_core::offers::{Field, LineId, Quantity, Sign, StepRow, Taxes, Term};

use super::super::{format, labels};
use super::lines;
use crate::platform::intl;
use crate::words::offers as all;
use crate::words::offers::{figures, working as w};

/// What a row of steps of a line is called.
pub(super) fn row_label(row: &StepRow<Term>, taxes: &Taxes) -> String {
    signed(row.sign, row.is_first, name(row.term, taxes))
}

/// What a step is called with its sign, which the first of a sum does not show.
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
        Quantity::Money(amount) => format::exact(amount, currency),
        Quantity::Number(count) => intl::precise(format::number(count)),
        Quantity::Share(share) => intl::rate(format::number(share)),
        Quantity::Slice(slice) => format::exact(slice.comes_to(), currency),
    }
}

/// The same as a plain number.
pub(super) fn number(value: Quantity) -> f64 {
    match value {
        Quantity::Money(amount) => format::units(amount),
        Quantity::Number(count) | Quantity::Share(count) => format::number(count),
        Quantity::Slice(slice) => format::units(slice.comes_to()),
    }
}

fn name(term: Term, taxes: &Taxes) -> String {
    match term {
        Term::Given => w::given(),
        Term::DaysWorked => w::days_worked(),
        Term::HoursADay => w::hours_a_day(),
        Term::DaysOnTheWay => w::days_on_the_way(),
        Term::MinutesOnTheWay => w::minutes_on_the_way(),
        Term::MinutesInAnHour => w::minutes_in_an_hour(),
        Term::Earned => lines::label(LineId::Earned, taxes),
        Term::HoursOfLife => figures::hours(),
        Term::TakeHome => lines::label(LineId::TakeHome, taxes),
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
        Term::BonusTarget => labels::label(Field::BonusTarget),
        Term::WeekPay => w::week_pay(),
        Term::ParentalWeeks => labels::label(Field::ParentalWeeks),
        Term::Options => labels::label(Field::Options),
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
        Term::Forfeit => labels::label(Field::Forfeit),
        Term::Gain => figures::gain(),
        Term::MonthsInAYear => w::months_in_a_year(),
    }
    .to_owned()
}
