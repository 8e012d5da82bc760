//! What is read, what is wrong and what is uncertain, in words.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::tax::state::Caution;
use steppingstone_core::offers::{Assumption, Field, Open, Shared, SharedField, Value, Warning};

use super::names;
use crate::platform::intl;
use crate::words::offers as w;

/// An amount without its small change.
pub(super) fn money(amount: Money, currency: &str) -> String {
    intl::money(units(amount), currency, false)
}

/// An amount with its small change, for what is paid by the hour or the payday.
pub(super) fn exact(amount: Money, currency: &str) -> String {
    intl::money(units(amount), currency, true)
}

/// An amount with as much small change as it has.
pub(super) fn money_in_full(amount: Money, currency: &str) -> String {
    if amount.to_units() == amount {
        money(amount, currency)
    } else if amount.to_cents() == amount {
        exact(amount, currency)
    } else {
        intl::money_in_full(amount.as_millionths() as f64 / 1e6, currency)
    }
}

/// As a number of the currency's units. An amount is far below what a float holds exactly.
pub(super) fn units(amount: Money) -> f64 {
    amount.as_cents() as f64 / 100.0
}

pub(super) fn share(share: Decimal) -> String {
    intl::percent(number(share))
}

pub(super) fn number(number: Decimal) -> f64 {
    number.as_billionths() as f64 / 1e9
}

/// What a text was read as; nothing for schedules and days, which say it themselves.
pub(super) fn value(value: &Value, currency: &str) -> Option<String> {
    Some(match value {
        Value::Money(amount) => money_in_full(*amount, currency),
        Value::Rate(rate) => intl::percent_in_full(number(*rate)),
        Value::Number(count) => intl::number(number(*count)),
        Value::Tiers(_)
        | Value::Vesting(_)
        | Value::Schedule(_)
        | Value::Instalments(_)
        | Value::Clawback(_)
        | Value::Date(_) => return None,
    })
}

/// Something to know about a result.
pub(super) fn warning(warning: Warning, currency: &str) -> String {
    use w::notes as n;
    match warning {
        Warning::NoPay => n::no_pay(),
        Warning::BelowExemptFloor => n::below_floor(),
        Warning::BeforeTax => return n::before_tax(currency),
        Warning::NoState => n::no_state(),
        Warning::StateMissing => n::state_missing(),
        Warning::StateOfAnotherYear => n::state_year(),
        Warning::ItemisingMayPay => n::itemising(),
        Warning::QbiMayShrink => n::qbi(),
        Warning::RelocationIsWages => n::relocation(),
        Warning::EsppLimit => n::espp_limit(),
        Warning::CommuterLimit(amount) => return n::commuter(money(amount, currency)),
        Warning::TuitionLimit(amount) => return n::tuition(money(amount, currency)),
        Warning::OptionsNotCounted => n::options(),
        Warning::TermWithoutStart => n::term_without_start(),
        Warning::State(Caution::Projected) => n::projected(),
        Warning::State(Caution::OutsideCheckedRange) => n::outside(),
        Warning::State(Caution::Disputed(_)) => n::disputed(),
        Warning::State(Caution::Approximate) => n::approximate(),
        Warning::State(Caution::LocalTaxInPlaces) => n::local_places(),
        Warning::State(Caution::LocalTaxEverywhere) => n::local_everywhere(),
        Warning::State(Caution::TwoEarners(amount)) => {
            return n::two_earners(money(amount, currency));
        }
    }
    .to_owned()
}

/// What an open fact or choice is called.
pub(super) fn open(open: Open) -> &'static str {
    use w::choice as c;
    match open {
        Open::Field(field) => names::label(field),
        Open::Frequency => c::frequency(),
        Open::Clawback => c::clawback(),
        Open::ClawbackOf => c::clawback_of(),
        Open::RelocationTax => c::relocation(),
        Open::LookBack => c::look_back(),
        Open::TrueUp => c::true_up(),
        Open::PremiumsBeforeTax => c::premiums(),
        Open::Package => c::package(),
        Open::PayIsFullTime => c::full_time_pay(),
        Open::LeavePaidOut => c::leave_paid_out(),
        Open::HolidaysIncluded => c::holidays_included(),
        Open::MatchOnBonus => c::match_on_bonus(),
        Open::LastDay => c::last_day(),
        Open::State => c::state(),
        Open::Deferral => names::shared_label(SharedField::Deferral),
    }
}

/// What is taken of a choice or a schedule until it is told.
fn chosen(open: Open) -> &'static str {
    use w::choice as c;
    match open {
        Open::Frequency => c::two_weeks(),
        Open::Clawback => c::clawback_none(),
        Open::ClawbackOf => c::clawback_gross(),
        Open::RelocationTax => c::relocation_wages(),
        Open::TrueUp | Open::PremiumsBeforeTax => c::yes(),
        Open::LookBack
        | Open::Package
        | Open::PayIsFullTime
        | Open::MatchOnBonus
        | Open::LastDay
        | Open::LeavePaidOut
        | Open::HolidaysIncluded => c::no(),
        Open::State => w::basis::state_open(),
        Open::Field(Field::Vesting) => w::assumed::vesting(),
        Open::Field(Field::StockSchedule) => w::assumed::schedule(),
        Open::Field(Field::ClawbackTable) => w::assumed::clawback_table(),
        Open::Field(_) | Open::Deferral => c::open(),
    }
}

/// What stands for all offers until it is told; nothing where that says nothing.
pub(super) fn shared_default(
    field: SharedField,
    shared: &Shared,
    currency: &str,
) -> Option<String> {
    let [low, middle, high] = &shared.uses;
    let said = match field {
        SharedField::LowUse => money(low.care, currency),
        SharedField::MiddleUse => money(middle.care, currency),
        SharedField::HighUse => money(high.care, currency),
        SharedField::LowChance => share(low.chance),
        SharedField::HighChance => share(high.chance),
        SharedField::CashDiscount => share(shared.cash_discount),
        SharedField::StockDiscount => share(shared.stock_discount),
        SharedField::Stay => intl::number(f64::from(shared.stay)),
        SharedField::Horizon => intl::number(f64::from(shared.horizon)),
        // What each offer is counted with is among its own assumptions.
        SharedField::Deferral
        | SharedField::Age
        | SharedField::OtherWages
        | SharedField::RothShare
        | SharedField::Hsa
        | SharedField::OwnRate
        | SharedField::StateRate
        | SharedField::LocalRate
        | SharedField::PriceLevel
        | SharedField::Spent => return None,
    };
    Some(w::assumed::item(names::shared_label(field), said))
}

/// What was taken to be so.
pub(super) fn assumption(assumption: &Assumption, currency: &str) -> String {
    let used = assumption
        .used
        .as_ref()
        .and_then(|used| value(used, currency));
    let used = used.unwrap_or_else(|| chosen(assumption.open).to_owned());
    w::assumed::item(open(assumption.open), used)
}
