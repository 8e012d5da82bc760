//! Why a check warns, and what fixes it, in words.

use steppingstone_core::day::date_from_text;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::field::FieldKind;
use steppingstone_core::goals::sentence::unended;
use steppingstone_core::goals::{Context, Field, PaceLevel, Plan, QuickFix, Reason, RunningReason};

use super::format::{self, amount, number};
use super::labels;
use crate::platform::intl;
use crate::words::goals::fix as m;
use crate::words::goals::reason as r;

/// Why a check of a plan warns, and what to do.
pub(super) fn reason(reason: &Reason, context: &Context, plan: &Plan) -> String {
    let pace = |pace: &Decimal| format::pace(*pace, plan);
    match reason {
        Reason::NoActionVerb => r::no_action_verb(),
        Reason::VagueVerb(verb) => return r::vague_verb(verb),
        Reason::VagueAmount(phrase) => return r::vague_amount(phrase),
        Reason::NoObject { .. } => r::no_object(),
        Reason::TooShort(_) => r::too_short(),
        Reason::TooLong(count) => return r::too_long(*count),
        Reason::TwoActions(verb) => return r::two_actions(verb),
        Reason::KindOpen => r::kind_open(),
        Reason::NoResultNamed => r::no_result_named(),
        Reason::Avoidance(phrase) => return r::avoidance(phrase),
        Reason::OnOthers(phrase) => return r::on_others(phrase),
        Reason::Placeholder(phrase) => return r::placeholder(phrase),
        Reason::Duplicate(at) => {
            return r::duplicate(unended(
                context.existing_goals().nth(*at).unwrap_or_default(),
            ));
        }
        Reason::NoMetric => r::no_metric(),
        Reason::NoUnit => r::no_unit(),
        Reason::NoNumber => r::no_number(),
        Reason::NoBaseline => r::no_baseline(),
        Reason::NoDirection => r::no_direction(),
        Reason::SameAsBaseline => r::same_as_baseline(),
        Reason::WrongWay => r::wrong_way(),
        Reason::KeepMoves => r::keep_moves(),
        Reason::PercentOfWhat => r::percent_of_what(),
        Reason::NoProof => r::no_proof(),
        Reason::NoCheckIns => r::no_check_ins(),
        Reason::FewReadings(count) => return r::few_readings(intl::number(*count as f64)),
        Reason::NoSource => r::no_source(),
        Reason::OneMeasure => r::one_measure(),
        Reason::TooFast { needed, most } => return r::too_fast(pace(needed), pace(most)),
        Reason::HoursShort { needed, promised } => {
            return r::hours_short(number(*needed), number(promised.rounded(1)));
        }
        Reason::OverCapacity { promised, capacity } => {
            return r::over_capacity(number(*promised), number(*capacity));
        }
        Reason::FasterThanBefore {
            level,
            needed,
            usual,
        } => {
            return match level {
                PaceLevel::Amber => r::faster(pace(needed), pace(usual)),
                PaceLevel::Red => r::much_faster(pace(needed), pace(usual)),
            };
        }
        Reason::ManyBigGoals(count) => return r::many_big_goals(*count),
        Reason::PrerequisiteGone => r::prerequisite_gone(),
        Reason::PrerequisiteLater => r::prerequisite_later(),
        Reason::PrerequisiteCircle => r::prerequisite_circle(),
        Reason::OverBudget { cost, budget } => {
            return r::over_budget(number(*cost), number(*budget));
        }
        Reason::LowConfidence(_) => r::low_confidence(),
        Reason::NoObstacle => r::no_obstacle(),
        Reason::NoIfThen => r::no_if_then(),
        Reason::TooEasy { needed, usual } => return r::too_easy(pace(needed), pace(usual)),
        Reason::NoLink => r::no_link(),
        Reason::ShortWhy(_) => r::short_why(),
        Reason::WhyRepeats => r::why_repeats(),
        Reason::LittleWanted(facet) => return r::little_wanted(labels::facet(*facet)),
        Reason::OtherStage(stage) => return r::other_stage(labels::stage(*stage)),
        Reason::NoAim => r::no_aim(),
        Reason::AimWithoutGoal(aim) => return r::aim_without_goal(unended(aim)),
        Reason::AllTopPriority(count) => return r::all_top_priority(*count),
        Reason::NoDay => r::no_day(),
        Reason::NotAhead => r::not_ahead(),
        Reason::VagueTime(phrase) => return r::vague_time(phrase),
        Reason::DueBeforeStart => r::due_before_start(),
        Reason::SpanShort(_) => r::span_short(),
        Reason::SpanLong => r::span_long(),
        Reason::FewMilestones { wanted, .. } => return r::few_milestones(*wanted),
        Reason::MilestonesUnordered => r::milestones_unordered(),
        Reason::MilestoneOutside(day) => return r::milestone_outside(intl::date(*day)),
        Reason::MilestonesTurn => r::milestones_turn(),
        Reason::NoFirstStep => r::no_first_step(),
        Reason::StepLate(day) => return r::step_late(intl::date(*day)),
        Reason::StepLong(_) => r::step_long(),
        Reason::Weekend => r::weekend(),
        Reason::OnLeave => r::on_leave(),
        Reason::LittleSlack(_) => r::little_slack(),
        Reason::NoReviews => r::no_reviews(),
        Reason::ReviewOverdue(days) => return r::review_overdue(intl::number(*days as f64)),
        Reason::CrowdedWeek(count) => return r::crowded_week(*count),
        Reason::DayWithTime => r::day_with_time(),
        Reason::Running(reason) => return running(reason, plan),
    }
    .to_owned()
}

/// Why a check of a running goal warns.
pub(super) fn running(reason: &RunningReason, plan: &Plan) -> String {
    let unit = format::unit(plan);
    match reason {
        RunningReason::Behind { projected, target } => r::behind(
            format::projected(*projected, plan),
            amount(target.rounded(1), unit),
        ),
        RunningReason::OverLimit(limit) => r::over_limit(amount(*limit, unit)),
        RunningReason::UnderMinimum(limit) => r::under_minimum(amount(*limit, unit)),
        RunningReason::NoCheckIn(days) => r::no_check_in(intl::number(*days as f64)),
        RunningReason::UnrecordedChange => r::unrecorded_change().to_owned(),
        RunningReason::NoEvidence => r::no_evidence().to_owned(),
        RunningReason::NoMissReason => r::no_miss_reason().to_owned(),
    }
}

/// What a press does.
pub(super) fn fix_label(fix: &QuickFix) -> String {
    match fix {
        QuickFix::Statement(statement) => m::statement(statement),
        QuickFix::Split => m::split().to_owned(),
        QuickFix::Set(field, text) if text.is_empty() => m::empty(labels::label(*field)),
        QuickFix::Set(field, text) => m::set(labels::label(*field), value(*field, text)),
        QuickFix::Due(day) => m::due(intl::date(*day)),
        QuickFix::Milestones(milestones) => m::milestones(milestones.len()),
        QuickFix::NotAfter(ids) if ids.len() == 1 => m::not_after().to_owned(),
        QuickFix::NotAfter(_) => m::not_after_these().to_owned(),
    }
}

/// What a text in a field stands for.
fn value(field: Field, text: &str) -> String {
    match field.kind() {
        FieldKind::Choice(_) => labels::choice(text).to_owned(),
        FieldKind::Date => format::day(date_from_text(text)),
        _ => text.to_owned(),
    }
}
