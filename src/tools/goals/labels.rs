//! What things are called: fields, choices, letters, and what goals are linked to.

use steppingstone_core::career::{Facet, Practice, Stage};
use steppingstone_core::goals::{Criterion, Field, Link, MissReason, Status};

use crate::words::goals as w;

/// What a field is called.
pub(super) fn label(field: Field) -> &'static str {
    use w::field as f;
    match field {
        Field::Verb | Field::Object => f::what(),
        Field::Kind => f::kind(),
        Field::Serves => f::serves(),
        Field::Measured => f::measured(),
        Field::Metric => f::metric(),
        Field::Unit => f::unit(),
        Field::OfWhat => f::of_what(),
        Field::Baseline => f::baseline(),
        Field::Target => f::target(),
        Field::Direction => f::direction(),
        Field::Proof => f::proof(),
        Field::Source => f::source(),
        Field::LeadMeasure => f::lead_measure(),
        Field::CheckInDays => f::check_in_days(),
        Field::Start => f::start(),
        Field::Due => f::due(),
        Field::HoursNeeded => f::hours_needed(),
        Field::HoursAWeek => f::hours_a_week(),
        Field::MostPace => f::most_pace(),
        Field::Cost => f::cost(),
        Field::Budget => f::budget(),
        Field::Resources => f::resources(),
        Field::Confidence => f::confidence(),
        Field::Obstacle => f::obstacle(),
        Field::Plan => f::plan(),
        Field::Why => f::why(),
        Field::Priority => f::priority(),
        Field::Step => f::step(),
        Field::StepDue => f::step_due(),
        Field::StepMinutes => f::step_minutes(),
        Field::ReviewDays => f::review_days(),
        Field::OutsideDeadline => f::outside_deadline(),
        Field::Stage => f::stage(),
        Field::Template | Field::Resumed | Field::FromResult => "",
    }
}

/// How it is typed, or why it is asked; empty where the name says it all.
pub(super) fn hint(field: Field) -> &'static str {
    use w::hint as h;
    match field {
        Field::Verb => h::what(),
        Field::Serves => h::serves(),
        Field::Metric => h::metric(),
        Field::Unit => h::unit(),
        Field::Proof => h::proof(),
        Field::Source => h::source(),
        Field::LeadMeasure => h::lead_measure(),
        Field::CheckInDays => h::check_in_days(),
        Field::HoursNeeded => h::hours_needed(),
        Field::MostPace => h::most_pace(),
        Field::Confidence => h::confidence(),
        Field::Obstacle => h::obstacle(),
        Field::Plan => h::plan(),
        Field::Why => h::why(),
        Field::Step => h::step(),
        Field::ReviewDays => h::review_days(),
        Field::OutsideDeadline => h::outside_deadline(),
        _ => "",
    }
}

/// What is said beside a field without which a goal cannot start.
pub(super) fn missing(field: Field) -> &'static str {
    use w::edit as e;
    match field {
        Field::Verb => e::missing_what(),
        Field::Due => e::missing_due(),
        _ => e::missing_target(),
    }
}

/// What a choice is called, by its key in a stored goal.
pub(super) fn choice(key: &str) -> &'static str {
    use w::choice as c;
    match key {
        "result" => c::result(),
        "activity" => c::activity(),
        "number" => c::number(),
        "yes_no" => c::yes_no(),
        "rise" => c::rise(),
        "fall" => c::fall(),
        "at_least" => c::at_least(),
        "at_most" => c::at_most(),
        "keep" => c::keep(),
        "low" => c::low(),
        "medium" => c::medium(),
        "high" => c::high(),
        "early" => c::early(),
        "middle" => c::middle(),
        "senior" => c::senior(),
        "yes" => c::yes(),
        "no" => c::no(),
        _ => c::open(),
    }
}

/// What a criterion stands for.
pub(super) fn letter(letter: Criterion) -> &'static str {
    use w::letter as l;
    match letter {
        Criterion::Specific => l::specific(),
        Criterion::Measurable => l::measurable(),
        Criterion::Achievable => l::achievable(),
        Criterion::Relevant => l::relevant(),
        Criterion::Timed | Criterion::Running => l::timed(),
    }
}

/// What is asked under a criterion.
pub(super) fn question(letter: Criterion) -> &'static str {
    use w::letter as l;
    match letter {
        Criterion::Specific => l::ask_specific(),
        Criterion::Measurable => l::ask_measurable(),
        Criterion::Achievable => l::ask_achievable(),
        Criterion::Relevant => l::ask_relevant(),
        Criterion::Timed | Criterion::Running => l::ask_timed(),
    }
}

pub(super) fn facet(facet: Facet) -> &'static str {
    use w::serves as s;
    match facet {
        Facet::Horizon => s::horizon(),
        Facet::Specialisation => s::specialisation(),
        Facet::Growth => s::growth(),
        Facet::Advancement => s::advancement(),
    }
}

pub(super) fn practice(practice: Practice) -> &'static str {
    use w::serves as s;
    match practice {
        Practice::Skills => s::skills(),
        Practice::Education => s::education(),
        Practice::Experience => s::experience(),
        Practice::Networking => s::networking(),
        Practice::GoalReview => s::goal_review(),
        Practice::Balance => s::balance(),
    }
}

/// What a goal is linked to.
pub(super) fn link(link: &Link) -> String {
    match link {
        Link::Facet(side) => facet(*side).to_owned(),
        Link::Practice(habit) => practice(*habit).to_owned(),
        Link::Aim(aim) => aim.clone(),
        Link::Offer(key) => criterion(key),
    }
}

/// What counts in offers.
fn criterion(key: &str) -> String {
    use w::serves as s;
    match key {
        "pay" => s::offer_pay(),
        "retirement" => s::offer_retirement(),
        "health" => s::offer_health(),
        "leave" => s::offer_leave(),
        "flexibility" => s::offer_flexibility(),
        other => return s::offer(other),
    }
    .to_owned()
}

pub(super) fn stage(stage: Stage) -> &'static str {
    choice(match stage {
        Stage::Early => "early",
        Stage::Middle => "middle",
        Stage::Senior => "senior",
    })
}

/// How a goal stands.
pub(super) fn status(status: &Status) -> &'static str {
    use w::status as s;
    match status {
        Status::Building => s::building(),
        Status::Active => s::active(),
        Status::Paused { .. } => s::paused(),
        Status::Done { .. } => s::finished(),
        Status::Missed { .. } => s::missed(),
        Status::Closed { .. } => s::closed(),
    }
}

/// Why a goal was missed.
pub(super) fn miss_reason(reason: MissReason) -> &'static str {
    use w::miss as m;
    match reason {
        MissReason::TooLarge => m::too_large(),
        MissReason::LessTime => m::less_time(),
        MissReason::Obstacle => m::obstacle(),
        MissReason::OnOthers => m::on_others(),
        MissReason::OtherThings => m::other_things(),
        MissReason::Forgotten => m::forgotten(),
        MissReason::Else => m::something_else(),
    }
}
