//! What figures of the law are called.

use steppingstone_core::offers::law::{LawFigureId, Status};
use steppingstone_core::offers::tax::state::Region;

use crate::platform::intl;
use crate::words::offers::law as w;

/// What a figure is called.
pub(super) fn name(id: &LawFigureId) -> String {
    use LawFigureId as Id;
    match id {
        Id::StandardDeduction => w::standard_deduction(),
        Id::FurtherDeduction => w::further_deduction(),
        Id::Brackets => w::brackets(),
        Id::SeniorDeduction => w::senior_deduction(),
        Id::OvertimeDeduction => w::overtime_deduction(),
        Id::TipsDeduction => w::tips_deduction(),
        Id::Salt => w::salt(),
        Id::ChildlessEitc => w::childless_eitc(),
        Id::SocialSecurityRate => w::social_security_rate(),
        Id::SocialSecurityBase => w::social_security_base(),
        Id::MedicareRate => w::medicare_rate(),
        Id::AdditionalMedicareRate => w::additional_medicare_rate(),
        Id::AdditionalMedicareAbove => w::additional_medicare_above(),
        Id::SelfEmploymentShare => w::self_employment_share(),
        Id::ElectiveDeferral => w::elective_deferral(),
        Id::CatchUp => w::catch_up(),
        Id::CatchUp60To63 => w::catch_up_60_to_63(),
        Id::RothCatchUpAbove => w::roth_catch_up_above(),
        Id::AnnualAdditions => w::annual_additions(),
        Id::CompensationLimit => w::compensation_limit(),
        Id::Hsa => w::hsa(),
        Id::HealthFsa => w::health_fsa(),
        Id::DependentCare => w::dependent_care(),
        Id::CommuterMonth => w::commuter_month(),
        Id::TuitionYear => w::tuition_year(),
        Id::MarketplaceCliff => w::marketplace_cliff(),
        Id::BusinessMile(since) => return w::business_mile(intl::date(*since)),
        Id::SupplementalRate => w::supplemental_rate(),
        Id::SupplementalRateAbove => w::supplemental_rate_above(),
        Id::EsppLimit => w::espp_limit(),
        Id::ExemptFloor => w::exempt_floor(),
        Id::LocalTax(place) => return w::local_tax(place.clone()),
        Id::StateIncomeTax(state) => return w::state_income_tax(state.clone()),
        Id::StateContribution(state, name) => {
            return w::state_contribution(state.clone(), name.clone());
        }
        Id::StateOvertime(state) => return w::state_overtime(state.clone()),
        Id::StateTips(state) => return w::state_tips(state.clone()),
        Id::StateExemptFloor(state, Region::All) => return w::state_floor(state.clone()),
        Id::StateExemptFloor(state, Region::Downstate) => {
            return w::state_floor_downstate(state.clone());
        }
        Id::StateExemptFloor(state, Region::Upstate) => {
            return w::state_floor_upstate(state.clone());
        }
    }
    .to_owned()
}

/// How firm a figure is.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::InForce => w::in_force(),
        Status::Announced => w::announced(),
        Status::Carried => w::carried(),
        Status::Projected => w::projected(),
        Status::Disputed => w::disputed(),
    }
}
