//! Questions as one would put them to an employer.

use steppingstone_core::balance_criteria::AFTER_HOURS;
use steppingstone_core::career::Facet;
use steppingstone_core::offers::{Field, Open, Question, Wish};

use crate::words::offers::{criteria as c, to_ask as w};

/// A question in words; nothing for what no employer is asked.
pub(super) fn question(question: &Question) -> Option<String> {
    match question {
        Question::Wish(wish) => Some(of_wish(wish)),
        Question::Open(open) => of_open(*open).map(str::to_owned),
    }
}

fn of_wish(wish: &Wish) -> String {
    let key = match wish {
        Wish::Facet(facet) => return of_facet(*facet).to_owned(),
        Wish::Criterion(key) => key.as_str(),
    };
    match key {
        "pay" => c::ask_pay(),
        "retirement" => c::ask_retirement(),
        "health" => c::ask_health(),
        "leave" => c::ask_leave(),
        "flexibility" => c::ask_flexibility(),
        AFTER_HOURS => c::ask_after_hours(),
        other => return c::ask_other(other),
    }
    .to_owned()
}

fn of_facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Horizon => c::ask_horizon(),
        Facet::Specialisation => c::ask_specialisation(),
        Facet::Growth => c::ask_growth(),
        Facet::Advancement => c::ask_advancement(),
    }
}

/// The question by which an employer is asked for what an offer leaves open.
pub(super) fn of_open(open: Open) -> Option<&'static str> {
    Some(match open {
        Open::Field(field) => return of_field(field),
        Open::Frequency => w::frequency(),
        Open::Clawback => w::clawback(),
        Open::ClawbackOf => w::clawback_of(),
        Open::RelocationTax => w::relocation_tax(),
        Open::LookBack => w::look_back(),
        Open::TrueUp => w::true_up(),
        Open::PremiumsBeforeTax => w::premiums_before_tax(),
        Open::Package => w::package(),
        Open::PayIsFullTime => w::full_time_pay(),
        Open::LeavePaidOut => w::leave_paid_out(),
        Open::HolidaysIncluded => w::holidays_included(),
        Open::MatchOnBonus => w::match_on_bonus(),
        Open::LastDay => w::last_day(),
        Open::State | Open::Deferral => return None,
    })
}

fn of_field(field: Field) -> Option<&'static str> {
    Some(match field {
        Field::Pay => w::pay(),
        Field::WeeklyHours => w::weekly_hours(),
        Field::OvertimeHours => w::overtime_hours(),
        Field::OvertimeTimes => w::overtime_times(),
        Field::RealHours => w::real_hours(),
        Field::PaidWeeks => w::paid_weeks(),
        Field::ShiftPay | Field::ShiftPay2 | Field::ShiftPay3 => w::shift_pay(),
        Field::ShiftHours | Field::ShiftHours2 | Field::ShiftHours3 => w::shift_hours(),
        Field::SecondRate => w::second_rate(),
        Field::SecondHours => w::second_hours(),
        Field::Start => w::start(),
        Field::Raise => w::raise(),
        Field::BonusTarget => w::bonus_target(),
        Field::BonusChance => w::bonus_chance(),
        Field::BonusFactor => w::bonus_factor(),
        Field::BonusFirstYear => w::bonus_first_year(),
        Field::CommissionChance => w::commission_chance(),
        Field::Stipends => w::stipends(),
        Field::SignOn => w::sign_on(),
        Field::SignOnParts => w::sign_on_parts(),
        Field::ClawbackMonths => w::clawback_months(),
        Field::ClawbackTable => w::clawback_table(),
        Field::Relocation => w::relocation(),
        Field::Stock => w::stock(),
        Field::StockSchedule => w::stock_schedule(),
        Field::Refresher => w::refresher(),
        Field::EsppDiscount => w::espp_discount(),
        Field::EsppMonths => w::espp_months(),
        Field::Strike => w::strike(),
        Field::SharePrice => w::share_price(),
        Field::Match => w::match_formula(),
        Field::MatchCap => w::match_cap(),
        Field::Nonelective => w::nonelective(),
        Field::MatchWait => w::match_wait(),
        Field::Vesting => w::vesting(),
        Field::PensionFrom | Field::PensionTo => w::pension_from(),
        Field::Gratuity => w::gratuity(),
        Field::GratuityYears => w::gratuity_years(),
        Field::BasicShare => w::basic_share(),
        Field::Premium => w::premium(),
        Field::EmployerPremium => w::employer_premium(),
        Field::Deductible => w::deductible(),
        Field::Coinsurance => w::coinsurance(),
        Field::OutOfPocketMax => w::out_of_pocket_max(),
        Field::EmployerHsa => w::employer_hsa(),
        Field::Vacation => w::vacation(),
        Field::LeaveCap => w::leave_cap(),
        Field::CarryOver => w::carry_over(),
        Field::Holidays => w::holidays(),
        Field::ParentalWeeks => w::parental_weeks(),
        Field::DaysOnSite => w::days_on_site(),
        Field::Learning => w::learning(),
        Field::Tuition => w::tuition(),
        Field::Mentoring => w::mentoring(),
        Field::PromotionRaise => w::promotion_raise(),
        Field::PromotionYear => w::promotion_year(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;

    #[test]
    fn what_is_wanted_is_asked_in_words() {
        install_english();
        let key = |key: &str| Wish::Criterion(key.to_owned());
        let leave = "How many paid days off would I have each year?";
        assert_eq!(of_wish(&key("leave")), leave);
        let commute = "What can you tell me about this: commute?";
        assert_eq!(of_wish(&key("commute")), commute);
        let after_hours = "Are people expected to answer after hours?";
        assert_eq!(of_wish(&key(AFTER_HOURS)), after_hours);
        let growth = "What would I learn in my first two years?";
        assert_eq!(of_wish(&Wish::Facet(Facet::Growth)), growth);
    }
}
