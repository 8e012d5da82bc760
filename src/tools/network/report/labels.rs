//! The words for what stands in a report.

use steppingstone_core::network::{
    ActivityKind, ApplicationMethod, JobSource, OpportunityOutcome, OpportunityStage, ReportColumn,
    ReportHistory, ReportRange, ReportResult, ReportTemplate, ReportWhat,
};
use steppingstone_core::week_start::WeekStart;

use super::super::job_words::step_kind;
use crate::platform::intl;
use crate::words::network_report as w;

pub(super) fn template(template: ReportTemplate) -> &'static str {
    use w::template as t;
    match template {
        ReportTemplate::General => t::general(),
        ReportTemplate::Germany => t::germany(),
        ReportTemplate::Switzerland => t::switzerland(),
        ReportTemplate::NewYork => t::new_york(),
        ReportTemplate::Washington => t::washington(),
        ReportTemplate::Florida => t::florida(),
        ReportTemplate::Nebraska => t::nebraska(),
        ReportTemplate::Texas => t::texas(),
        ReportTemplate::UnitedKingdom => t::united_kingdom(),
    }
}

pub(super) fn range(range: ReportRange) -> &'static str {
    use w::range as r;
    match range {
        ReportRange::FourWeeks => r::four_weeks(),
        ReportRange::ThisWeek => r::this_week(),
        ReportRange::LastWeek => r::last_week(),
        ReportRange::ThisMonth => r::this_month(),
        ReportRange::LastMonth => r::last_month(),
        ReportRange::OwnDays => r::own_days(),
    }
}

pub(super) fn week_start(start: WeekStart) -> &'static str {
    use w::week_start as s;
    match start {
        WeekStart::Monday => s::monday(),
        WeekStart::Sunday => s::sunday(),
        WeekStart::Saturday => s::saturday(),
    }
}

pub(super) fn column(column: ReportColumn) -> &'static str {
    use w::columns as c;
    match column {
        ReportColumn::Date => c::date(),
        ReportColumn::Kind => c::kind(),
        ReportColumn::Employer => c::employer(),
        ReportColumn::EmployerAddress => c::employer_address(),
        ReportColumn::ContactReach => c::contact_reach(),
        ReportColumn::ContactName => c::contact_name(),
        ReportColumn::Position => c::position(),
        ReportColumn::Reference => c::reference(),
        ReportColumn::Method => c::method(),
        ReportColumn::Source => c::source(),
        ReportColumn::Effort => c::effort(),
        ReportColumn::Place => c::place(),
        ReportColumn::Minutes => c::minutes(),
        ReportColumn::Result => c::result(),
        ReportColumn::ResultOn => c::result_on(),
        ReportColumn::History => c::history(),
    }
}

pub(super) fn what(what: ReportWhat) -> &'static str {
    match what {
        ReportWhat::Application => w::application(),
        ReportWhat::Step(kind) => step_kind(kind),
        ReportWhat::Activity(kind) => activity(kind),
        ReportWhat::Event => w::event(),
    }
}

pub(super) fn activity(kind: ActivityKind) -> &'static str {
    use w::activity as a;
    match kind {
        ActivityKind::Fair => a::fair(),
        ActivityKind::Workshop => a::workshop(),
        ActivityKind::Course => a::course(),
        ActivityKind::Agency => a::agency(),
        ActivityKind::Office => a::office(),
        ActivityKind::Advice => a::advice(),
        ActivityKind::Networking => a::networking(),
        ActivityKind::Profile => a::profile(),
        ActivityKind::Search => a::search(),
        ActivityKind::Other => a::other(),
    }
}

pub(super) fn method(method: ApplicationMethod) -> &'static str {
    use w::method as m;
    match method {
        ApplicationMethod::OnlineForm => m::online_form(),
        ApplicationMethod::Email => m::email(),
        ApplicationMethod::Post => m::post(),
        ApplicationMethod::Phone => m::phone(),
        ApplicationMethod::InPerson => m::in_person(),
        ApplicationMethod::Agency => m::agency(),
        ApplicationMethod::Other => m::other(),
    }
}

pub(super) fn source(source: JobSource) -> &'static str {
    use w::source as s;
    match source {
        JobSource::Advert => s::advert(),
        JobSource::Referral => s::referral(),
        JobSource::Agency => s::agency(),
        JobSource::Office => s::office(),
        JobSource::Speculative => s::speculative(),
        JobSource::Approached => s::approached(),
        JobSource::Internal => s::internal(),
        JobSource::Other => s::other(),
    }
}

pub(super) fn result(result: ReportResult) -> &'static str {
    use w::result as r;
    match result {
        ReportResult::Open => r::open(),
        ReportResult::Interview => r::interview(),
        ReportResult::Offer => r::offer(),
        ReportResult::Accepted => r::accepted(),
        ReportResult::Declined => r::declined(),
        ReportResult::Withdrawn => r::withdrawn(),
        ReportResult::Rejected => r::rejected(),
        ReportResult::NoAnswer => r::no_answer(),
        ReportResult::Cancelled => r::cancelled(),
    }
}

/// A line of a history (R5); nothing for one that was closed without saying how.
pub(super) fn history(line: &ReportHistory) -> Option<String> {
    use w::history as h;
    let day = intl::date(line.on);
    let said = match (line.stage, line.outcome) {
        (OpportunityStage::Interested, _) => h::interested(day),
        (OpportunityStage::Applied, _) => h::applied(day),
        (OpportunityStage::Interviewing, _) => h::interviewing(day),
        (OpportunityStage::Offer, _) => h::offer(day),
        (OpportunityStage::Closed, None) => return None,
        (OpportunityStage::Closed, Some(outcome)) => match outcome {
            OpportunityOutcome::Accepted => h::accepted(day),
            OpportunityOutcome::Declined => h::declined(day),
            OpportunityOutcome::Withdrawn => h::withdrawn(day),
            OpportunityOutcome::Rejected => h::rejected(day),
            OpportunityOutcome::NoAnswer => h::no_answer(day),
            OpportunityOutcome::Cancelled => h::cancelled(day),
        },
    };
    Some(said)
}
