//! Amounts, shares and messages in words.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::mile::MILES;
use steppingstone_core::offers::tax::state::{
    Cause, Caution, Floor, LawPart, LawParts, NotCounted, Region, Treated,
};
use steppingstone_core::offers::{
    Assumption, Field, OfferSettingsField, Open, Quantity, Value, Warning,
};

use super::labels;
use crate::platform::intl;
use crate::words::offers as w;

/// How amounts of a currency are written.
pub(super) type MoneyFormat = fn(Money, &str) -> String;

/// An amount without its small change.
pub(super) fn money(amount: Money, currency: &str) -> String {
    with_minus(intl::money(units(amount), currency, false))
}

/// An amount with its small change, for what is paid by the hour or the payday.
pub(super) fn exact(amount: Money, currency: &str) -> String {
    with_minus(intl::money(units(amount), currency, true))
}

/// With a minus sign where the browser writes a hyphen, which is too short beside figures.
fn with_minus(amount: String) -> String {
    match amount.contains('-') {
        true => amount.replace('-', "\u{2212}"),
        false => amount,
    }
}

/// An amount with as much small change as it has.
pub(super) fn money_in_full(amount: Money, currency: &str) -> String {
    if amount.to_units() == amount {
        money(amount, currency)
    } else if amount.to_cents() == amount {
        exact(amount, currency)
    } else {
        with_minus(intl::money_in_full(
            amount.as_millionths() as f64 / 1e6,
            currency,
        ))
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
        Warning::PlaceMissing => n::place_missing(),
        Warning::PlaceOfAnotherYear => n::place_year(),
        Warning::LocalRateWithoutState => n::local_rate_without_state(),
        Warning::ItemisingMayPay => n::itemising(),
        Warning::QbiMayShrink => n::qbi(),
        Warning::RelocationIsWages => n::relocation(),
        Warning::EsppLimit => n::espp_limit(),
        Warning::CommuterLimit(amount) => return n::commuter(money(amount, currency)),
        Warning::TuitionLimit(amount) => return n::tuition(money(amount, currency)),
        Warning::OptionsNotCounted => n::options(),
        Warning::TipsOfListedJobs => n::tips(),
        Warning::TipsOnSeparateReturn => n::tips_separate(),
        Warning::HealthFsaLimit(amount) => return n::health_fsa(money(amount, currency)),
        Warning::DependentCareLimit(amount) => return n::dependent_care(money(amount, currency)),
        Warning::SpouseAge => n::spouse_age(),
        Warning::RothCatchUp(limit, wages) => {
            return n::roth_catch_up(money(limit, currency), money(wages, currency));
        }
        Warning::OwnPremiumOpen => n::own_premium(),
        Warning::MarketplaceNear(at) => {
            let people = n::people(usize::from(at.household));
            let most = exact(at.most, currency);
            return n::marketplace_near(money(at.income, currency), people, most);
        }
        Warning::MarketplaceAbove(at) => {
            let people = n::people(usize::from(at.household));
            return n::marketplace_above(money(at.income, currency), people);
        }
        Warning::TermWithoutStart => n::term_without_start(),
        Warning::BelowStateFloor(floor) => return below_floor(floor, currency),
        Warning::OvertimeInState(Treated::Untaxed) => n::overtime_untaxed(),
        Warning::OvertimeInState(Treated::UpTo(amount)) => {
            return n::overtime_up_to(money(amount, currency));
        }
        Warning::OvertimeInState(Treated::Taxed) => n::overtime_taxed(),
        Warning::TipsInState(Treated::Untaxed) => n::tips_untaxed(),
        Warning::TipsInState(Treated::UpTo(amount)) => {
            return n::tips_up_to(money(amount, currency));
        }
        Warning::TipsInState(Treated::Taxed) => n::tips_taxed(),
        Warning::StateFrom65LeftOut => n::state_from_65(),
        Warning::StateRuleDisputed => n::rule_disputed(),
        Warning::OvertimeReliefLeftOut => n::overtime_left_out(),
        Warning::State(Caution::Projected(parts)) => return n::projected(law_parts(parts)),
        Warning::State(Caution::Carried(year)) => {
            return n::carried(year, year.saturating_sub(1));
        }
        Warning::State(Caution::PartlyCarried(year, parts)) => {
            return n::partly_carried(year, year.saturating_sub(1), law_parts(parts));
        }
        Warning::State(Caution::OneSource(year, parts)) => {
            return n::one_source(year, law_parts(parts));
        }
        Warning::State(Caution::NotCounted(NotCounted::Unemployment)) => n::no_unemployment(),
        Warning::State(Caution::NotCounted(NotCounted::PaidLeave)) => n::no_paid_leave(),
        Warning::State(Caution::OutsideCheckedRange) => n::outside(),
        Warning::State(Caution::Disputed(Cause::Deduction(amount))) => {
            return n::disputed_deduction(money(amount, currency));
        }
        Warning::State(Caution::Disputed(Cause::Itemised | Cause::Bound | Cause::MinimumTax)) => {
            n::disputed()
        }
        Warning::State(Caution::Approximate) => n::approximate(),
        Warning::State(Caution::LocalTaxInPlaces) => n::local_places(),
        Warning::State(Caution::LocalTaxEverywhere) => n::local_everywhere(),
        Warning::State(Caution::TwoEarners(amount)) => {
            return n::two_earners(money(amount, currency));
        }
    }
    .to_owned()
}

fn below_floor(floor: Floor, currency: &str) -> String {
    use w::notes as n;
    let (since, amount) = (intl::date(floor.from), money(floor.a_year, currency));
    match floor.region {
        Region::All => n::below_state_floor(since, amount),
        Region::Downstate => n::below_floor_downstate(since, amount),
        Region::Upstate => n::below_floor_upstate(since, amount),
    }
}

/// The names of parts of a state's law, one after the other.
fn law_parts(parts: LawParts) -> String {
    use w::law_part as p;
    let name = |part: LawPart| match part {
        LawPart::Brackets => p::brackets(),
        LawPart::Deduction => p::deduction(),
        LawPart::Exemption => p::exemption(),
        LawPart::Credit => p::credit(),
        LawPart::PhaseOut => p::phase_out(),
        LawPart::LowIncome => p::low_income(),
        LawPart::HeadBrackets => p::head_brackets(),
        LawPart::HeadDeduction => p::head_deduction(),
    };
    let names: Vec<&str> = parts.iter().map(name).collect();
    names.join(", ")
}

/// What an open fact or choice is called.
pub(super) fn open(open: Open) -> &'static str {
    use w::choice as c;
    match open {
        Open::Field(field) => labels::label(field),
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
        Open::Deferral => labels::shared_label(OfferSettingsField::Deferral),
    }
}

/// What is assumed of a question with yes or no until it is answered, as a sentence.
fn assumed_answer(open: Open) -> Option<&'static str> {
    use w::assumed as a;
    Some(match open {
        Open::LookBack => a::look_back(),
        Open::TrueUp => a::true_up(),
        Open::PremiumsBeforeTax => a::premiums(),
        Open::Package => a::package(),
        Open::PayIsFullTime => a::full_time_pay(),
        Open::LeavePaidOut => a::leave_paid_out(),
        Open::HolidaysIncluded => a::holidays_included(),
        Open::MatchOnBonus => a::match_on_bonus(),
        Open::LastDay => a::last_day(),
        Open::Field(_)
        | Open::Frequency
        | Open::Clawback
        | Open::ClawbackOf
        | Open::RelocationTax
        | Open::State
        | Open::Deferral => return None,
    })
}

/// What is assumed of a choice or a schedule until it is given.
fn assumed_choice(open: Open) -> &'static str {
    use w::choice as c;
    match open {
        Open::Frequency => c::two_weeks(),
        Open::Clawback => c::clawback_none(),
        Open::ClawbackOf => c::clawback_gross(),
        Open::RelocationTax => c::relocation_wages(),
        Open::State => w::settings::state_open(),
        Open::Field(Field::Vesting) => w::assumed::vesting(),
        Open::Field(Field::StockSchedule) => w::assumed::schedule(),
        Open::Field(Field::ClawbackTable) => w::assumed::clawback_table(),
        _ => c::open(),
    }
}

/// What stands for all offers until something else is given.
pub(super) fn shared_default(field: OfferSettingsField, used: Quantity, currency: &str) -> String {
    let used = match used {
        Quantity::Money(amount) => money(amount, currency),
        Quantity::Share(rate) => share(rate),
        Quantity::Number(count) => intl::number(number(count)),
        Quantity::Slice(slice) => money(slice.comes_to(), currency),
    };
    w::assumed::item(labels::shared_label(field), used)
}

/// What a mile costs, in cents: its rate has tenths of them.
pub(super) fn cents_a_mile(rate: Money) -> String {
    w::law::a_mile(intl::precise(rate.as_millionths() as f64 / 1e4))
}

/// What was taken to be so.
pub(super) fn assumption(assumption: &Assumption, currency: &str) -> String {
    if let (Open::Field(Field::MileCost), Some(Value::Money(rate))) =
        (assumption.open, &assumption.used)
        && let Some(mile) = MILES.iter().find(|mile| mile.rate == *rate)
    {
        let (what, since) = (labels::label(Field::MileCost), intl::date(mile.since));
        return w::assumed::mile(what, cents_a_mile(*rate), since);
    }
    if let Some(sentence) = assumed_answer(assumption.open) {
        return sentence.to_owned();
    }
    let used = assumption
        .used
        .as_ref()
        .and_then(|used| value(used, currency));
    let used = used.unwrap_or_else(|| assumed_choice(assumption.open).to_owned());
    let what = match assumption.open {
        Open::Deferral => labels::shared_label_in(OfferSettingsField::Deferral, currency != "USD"),
        other => open(other),
    };
    w::assumed::item(what, used)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;

    #[test]
    fn what_is_assumed_of_a_question_is_a_sentence_and_of_anything_else_has_a_label() {
        install_english();
        let said = |open| assumption(&Assumption { open, used: None }, "USD");
        for open in [
            Open::LookBack,
            Open::TrueUp,
            Open::PremiumsBeforeTax,
            Open::Package,
            Open::PayIsFullTime,
            Open::LeavePaidOut,
            Open::HolidaysIncluded,
            Open::MatchOnBonus,
            Open::LastDay,
        ] {
            let said = said(open);
            assert!(said.ends_with('.') && !said.contains('?'), "{said}");
        }
        for open in [
            Open::Frequency,
            Open::Clawback,
            Open::ClawbackOf,
            Open::RelocationTax,
            Open::State,
        ] {
            let said = said(open);
            assert!(said.contains(": ") && !said.contains('?'), "{said}");
        }
    }
}
