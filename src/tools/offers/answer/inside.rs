//! How a part of a sum is worked out, below it in the table.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::offers::tax::state::Stage;
use steppingstone_core::offers::{Field, Item, PartKind, Quantity, Sign, Step, Sum};

use super::super::desk::Desk;
use super::super::{names, says};
use super::{Answer, steps};
use crate::platform::intl;
use crate::ui::live;
use crate::words::offers as all;
use crate::words::offers::{figures, inside as w, working};

/// The part that is open.
#[derive(Clone, Copy)]
pub(super) struct Inside {
    pub(super) desk: Desk,
    pub(super) answer: Memo<Answer>,
    pub(super) of: Sum,
    pub(super) kind: PartKind,
}

/// Steps of the same kind side by side.
struct Row {
    sign: Sign,
    item: Item,
    /// Whether it begins a sum wherever it stands.
    is_first: bool,
    /// One for each offer.
    values: Vec<Option<Quantity>>,
}

/// The steps as rows of the table.
pub(super) fn inside(shown: Inside) -> AnyView {
    live(move || {
        let answer = shown.answer.read();
        let steps = answer.comparison.opened(
            shown.of,
            shown.kind,
            &answer.offers,
            &answer.shared,
            &answer.laws,
        );
        let currency = shown.desk.currency();
        let rows = side_by_side(&steps).into_iter();
        rows.map(|row| drawn(row, currency))
            .collect_view()
            .into_any()
    })
}

/// The steps of all offers, those that are alike in one row and each offer's in its own order.
fn side_by_side(all: &[Vec<Step<Item>>]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (column, steps) in all.iter().enumerate() {
        let (mut from, mut is_first) = (0, true);
        for (index, step) in steps.iter().enumerate() {
            let known = known(&rows, from, step);
            let later = steps.iter().skip(index + 1);
            let at = known.unwrap_or_else(|| place(&rows, from, step, later));
            if known.is_none() {
                let row = Row {
                    sign: step.sign,
                    item: step.term.clone(),
                    is_first,
                    values: vec![None; all.len()],
                };
                rows.insert(at, row);
            }
            if let Some(row) = rows.get_mut(at) {
                row.is_first &= is_first;
                if let Some(value) = row.values.get_mut(column) {
                    *value = Some(step.value);
                }
            }
            from = at + 1;
            is_first = step.sign == Sign::Equals;
        }
    }
    rows
}

/// The row of a step, from there on.
fn known(rows: &[Row], from: usize, step: &Step<Item>) -> Option<usize> {
    let alike = |row: &Row| row.sign == step.sign && row.item == step.term;
    let at = rows.iter().skip(from).position(alike);
    at.map(|at| from + at)
}

/// Where a step without a row goes: a bracket after those below it, and anything else as late as
/// the steps after it allow, so that what other offers have stays together.
fn place<'a>(
    rows: &[Row],
    from: usize,
    step: &Step<Item>,
    mut later: impl Iterator<Item = &'a Step<Item>>,
) -> usize {
    let Item::Bracket(rate) = &step.term else {
        let next = later.find_map(|step| known(rows, from, step));
        return next.unwrap_or(rows.len());
    };
    let is_lower = |row: &&Row| matches!(&row.item, Item::Bracket(other) if other < rate);
    from + rows.iter().skip(from).take_while(is_lower).count()
}

fn drawn(row: Row, currency: &str) -> AnyView {
    let class = match row.sign {
        Sign::Equals => "figures__step figures__step--sum",
        _ => "figures__step",
    };
    let head = steps::signed(row.sign, row.is_first, name(&row.item, currency));
    let cells = row.values.into_iter().map(|value| {
        let amount = value.map(|value| steps::value(value, currency));
        let of = match value {
            Some(Quantity::Slice(slice)) => {
                let amount = says::exact(slice.of, currency);
                let of = w::of(rate(slice.rate), amount);
                view! { <span class="figures__of">{of}</span> }.into_any()
            }
            _ => ().into_any(),
        };
        view! { <td>{amount.unwrap_or_default()}{of}</td> }
    });
    view! {
        <tr class=class>
            <th scope="row">{head}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

fn rate(rate: Decimal) -> String {
    intl::rate(says::number(rate))
}

fn name(item: &Item, currency: &str) -> String {
    match item {
        Item::Pay => w::pay(),
        Item::TaxedBenefits => w::taxed_benefits(),
        Item::Profit => w::profit(),
        Item::BeforeTax => w::before_tax(),
        Item::DeferredBeforeTax => w::deferred_before_tax(),
        Item::OutsidePayrollTax => w::outside_payroll_tax(),
        Item::OtherWages => w::other_wages(),
        Item::StandardDeduction => w::standard_deduction(),
        Item::FurtherDeduction => w::further_deduction(),
        Item::SeniorDeduction => w::senior_deduction(),
        Item::OvertimeDeduction => w::overtime_deduction(),
        Item::TipsDeduction => w::tips_deduction(),
        Item::HalfOfOwnTax => w::half_of_own_tax(),
        Item::BusinessDeduction => w::business_deduction(),
        Item::Taxable => w::taxable(),
        Item::Counted => w::counted(),
        Item::ProfitCounted => w::profit_counted(),
        Item::Bracket(of) => return w::bracket(rate(*of)),
        Item::SocialSecurity(most) => return w::social_security(says::money(*most, currency)),
        Item::Medicare => names::part(PartKind::Medicare),
        Item::AdditionalMedicare(above) => {
            return w::additional_medicare(says::money(*above, currency));
        }
        Item::WithoutThisPay => w::without_this_pay(),
        Item::State(stage) => of_state(*stage),
        Item::Contribution(name) => return name.clone(),
        Item::AboveMost => w::above_most(),
        Item::OwnRate => w::own_rate(),
        Item::LocalRate => w::local_rate(),
        Item::ShareOfStateTax => w::share_of_state_tax(),
        Item::LocalExemption => w::local_exemption(),
        Item::AboveLocalCap => w::above_local_cap(),
        Item::LocalFee => w::local_fee(),
        Item::LocalFeeTimes => w::local_fee_times(),
        Item::OfYear => w::of_year(),
        Item::Paydays => w::paydays(),
        Item::Told(field) => names::label(*field),
        Item::BasePay => w::base_pay(),
        Item::HourlyRate => w::hourly_rate(),
        Item::PaidWeeks => w::paid_weeks(),
        Item::MonthsInAYear => working::months_in_a_year(),
        Item::PartOfYear => w::part_of_year(),
        Item::MonthsWorked => w::months_worked(),
        Item::MonthsOfBonus => w::months_of_bonus(),
        Item::PutIn => w::put_in(),
        Item::AboveDeferralLimit | Item::AboveAllAdditions => w::above_the_law(),
        Item::CatchUp => w::catch_up(),
        Item::Matchable => w::matchable(),
        Item::AfterWaiting => w::after_waiting(),
        Item::MonthsAfterWaiting => w::months_after_waiting(),
        Item::MatchableAfterWaiting => w::matchable_after_waiting(),
        Item::Tier(width) => return w::tier(rate(*width)),
        Item::AboveMatchCap => names::label(Field::MatchCap),
        Item::LostToTiming => figures::timing(),
        Item::PayRounding => w::pay_rounding(),
        Item::Year(number) => return all::years::year(*number),
        Item::AllYears => w::all_years(),
        Item::Years => w::years(),
    }
    .to_owned()
}

fn of_state(stage: Stage) -> &'static str {
    match stage {
        Stage::Deduction => w::state_deduction(),
        Stage::Exemption => w::state_exemption(),
        Stage::OtherTaxes => w::state_other_taxes(),
        Stage::Overtime => w::state_overtime(),
        Stage::Tips => w::state_tips(),
        Stage::From65 => w::state_from_65(),
        // Those have steps of their own.
        Stage::Bracket(_) | Stage::Without => "",
        Stage::Card => w::state_card(),
        Stage::Limit => w::state_limit(),
        Stage::Added => w::state_added(),
        Stage::Recaptured => w::state_recaptured(),
        Stage::Forgiven => w::state_forgiven(),
        Stage::Ceiling => w::state_ceiling(),
        Stage::Credit => w::state_credit(),
        Stage::EarnedCredit => w::state_earned_credit(),
        Stage::NotDue => w::state_not_due(),
        Stage::FederalCeiling => w::state_federal_ceiling(),
    }
}
