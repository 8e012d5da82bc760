//! How a part of a sum is worked out, below it in the table.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::offers::tax::state::Stage;
use steppingstone_core::offers::{Field, Item, PartKind, Quantity, Sign, StepRow, Sum, part_steps};

use super::super::store::OffersStore;
use super::super::{format, labels};
use super::{ComparisonView, steps};
use crate::platform::intl;
use crate::ui::live;
use crate::words::offers as all;
use crate::words::offers::{figures, inside as w, working};

/// The part that is open.
#[derive(Clone, Copy)]
pub(super) struct OpenedPart {
    pub(super) store: OffersStore,
    pub(super) results: Memo<ComparisonView>,
    pub(super) sum: Sum,
    pub(super) kind: PartKind,
}

/// The steps of all offers as rows of the table.
pub(super) fn part_rows(part: OpenedPart) -> AnyView {
    live(move || {
        let results = part.results.read();
        let steps = results.comparison.opened(
            part.sum,
            part.kind,
            &results.offers,
            &results.shared,
            &results.laws,
        );
        let currency = part.store.currency();
        let rows = part_steps(&steps).into_iter();
        rows.map(|row| table_row(row, currency))
            .collect_view()
            .into_any()
    })
}

fn table_row(row: StepRow<Item>, currency: &str) -> AnyView {
    let class = match row.sign {
        Sign::Equals => "figures__step figures__step--sum",
        _ => "figures__step",
    };
    let head = steps::signed(row.sign, row.is_first, name(&row.term, currency));
    let cells = row.values.into_iter().map(|value| {
        let amount = value.map(|value| steps::value(value, currency));
        let of = match value {
            Some(Quantity::Slice(slice)) => {
                let amount = format::exact(slice.of, currency);
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
    intl::rate(format::number(rate))
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
        Item::SocialSecurity(most) => return w::social_security(format::money(*most, currency)),
        Item::Medicare => labels::part(PartKind::Medicare),
        Item::AdditionalMedicare(above) => {
            return w::additional_medicare(format::money(*above, currency));
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
        Item::Given(field) => labels::label(*field),
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
        Item::AboveMatchCap => labels::label(Field::MatchCap),
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
