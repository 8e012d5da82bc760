//! What the lines of the comparison are called, and how their cells read.

use steppingstone_core::offers::{Cell, Field, LineId, Taxes};

use super::super::{format, labels};
use crate::platform::intl;
use crate::words::offers::{before_tax, figures as w, years};

/// What a line is called. Where no tax is taken off, the figures of take-home pay say that they are
/// before tax.
pub(super) fn label(id: LineId, taxes: &Taxes) -> &'static str {
    let is_before_tax = *taxes == Taxes::BeforeTax;
    match id {
        LineId::TakeHome if is_before_tax => before_tax::take_home(),
        LineId::TakeHomeFirst if is_before_tax => before_tax::take_home_first(),
        LineId::PerPay if is_before_tax => before_tax::per_pay(),
        LineId::AtHomePrices if is_before_tax => before_tax::at_home(),
        LineId::Earned if is_before_tax => before_tax::earned(),
        LineId::PerHour if is_before_tax => before_tax::per_hour(),
        LineId::Guaranteed => w::guaranteed(),
        LineId::Average => w::average(),
        LineId::FirstYear => w::first_year(),
        LineId::TakeHome => w::take_home(),
        LineId::TakeHomeFirst => w::take_home_first(),
        LineId::PerPay => w::per_pay(),
        LineId::Earned => w::earned(),
        LineId::Hours => w::hours(),
        LineId::PerHour => w::per_hour(),
        LineId::AtHomePrices => w::at_home(),
        LineId::Match => w::matched(),
        LineId::PresentValue => w::present(),
        LineId::LeaveValue => w::leave(),
        LineId::StockTaxGap => w::stock_tax(),
        LineId::MatchLostToTiming => w::timing(),
        LineId::BonusAtTarget => w::bonus(),
        LineId::CommissionAtTarget => w::commission(),
        LineId::ParentalLeave => w::parental(),
        LineId::Options => w::options(),
        LineId::HealthExpected => w::health(),
        LineId::StockLow => w::stock_low(),
        LineId::StockHigh => w::stock_high(),
        LineId::HealthLow => w::health_low(),
        LineId::HealthMiddle => w::health_middle(),
        LineId::HealthHigh => w::health_high(),
        LineId::LeaveLost => w::leave_lost(),
        LineId::StockShare => w::stock_share(),
        LineId::RegularRate => w::regular_rate(),
        LineId::OvertimeOwed => w::overtime_owed(),
        LineId::EmployerTaxes => w::employer_taxes(),
        LineId::Promotion => w::promotion(),
        LineId::Mentoring => labels::label(Field::Mentoring),
        LineId::ContractPay => w::contract(),
        LineId::ContractPayPerHour => w::contract_hour(),
        LineId::BenefitsShare => w::benefits(),
        LineId::BenefitsAgainstUsual => w::against_usual(),
        LineId::Gain => w::gain(),
        LineId::MonthsToBreakEven => w::months(),
    }
}

/// How a cell of a line reads.
pub(super) fn cell_text(cell: Cell, id: LineId, currency: &str) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Reference => w::reference().to_owned(),
        Cell::Unknown => w::unknown().to_owned(),
        Cell::Amount(amount) => amount_format(id)(amount, currency),
        Cell::Count(count) => intl::number(format::number(count)),
        Cell::Share(share) => format::share(share),
        Cell::ShareDifference(_) => w::points(intl::signed(cell.number().unwrap_or_default())),
        Cell::Match { caught, possible } => w::of(
            format::money(caught, currency),
            format::money(possible, currency),
        ),
        Cell::Months(months) => years::months(usize::from(months)),
        Cell::NeverPaysOff => w::months_never().to_owned(),
    }
}

/// How amounts of a line are formatted.
pub(super) fn amount_format(id: LineId) -> format::MoneyFormat {
    if id.is_exact() {
        format::exact
    } else {
        format::money
    }
}

#[cfg(test)]
#[path = "lines_tests.rs"]
mod tests;
