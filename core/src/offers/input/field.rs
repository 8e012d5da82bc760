//! The facts of an offer: what can be given, in which unit, within which range.
//!
//! One list for the fields of the page, the questions to an employer and the stored form. A fact
//! that is not given is not zero. The ranges are wide enough for any currency, and together keep
//! every total within what [`Money`] holds.

use super::offer::Value;
use super::one_time::{ClawbackTable, Instalments};
use super::problem::FormulaProblem;
use super::schedule::Schedule;
use super::tiers;
use super::vesting::Vesting;
use crate::form::{self, FieldKind};
use crate::number::Per;
use crate::quantity::Unit;

/// The most that is taken as a share of an hourly rate, in percent.
pub const MAX_SHARE_OF_RATE: i64 = 500;

/// Kinds of shifts that are paid more: what for an hour, and how many a week.
pub const SHIFTS: [(Field, Field); 3] = [
    (Field::ShiftPay, Field::ShiftHours),
    (Field::ShiftPay2, Field::ShiftHours2),
    (Field::ShiftPay3, Field::ShiftHours3),
];

/// A text that is read by a grammar of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// A match formula: [`tiers`](super::tiers).
    Tiers,
    /// A vesting schedule of employer contributions: [`Vesting`].
    Vesting,
    /// A vesting schedule of stock: [`Schedule`].
    Schedule,
    /// When a payment comes: [`Instalments`].
    Instalments,
    /// What leaving costs of it: [`ClawbackTable`].
    Clawback,
}

impl form::Formula for Formula {
    type Value = Value;
    type Problem = FormulaProblem;

    fn read(self, text: &str) -> Result<Value, FormulaProblem> {
        match self {
            Formula::Tiers => tiers::parse(text)
                .map(Value::Tiers)
                .map_err(FormulaProblem::Tiers),
            Formula::Vesting => Vesting::parse(text)
                .map(Value::Vesting)
                .map_err(FormulaProblem::Vesting),
            Formula::Schedule => Schedule::parse(text)
                .map(Value::Schedule)
                .map_err(FormulaProblem::Schedule),
            Formula::Instalments => Instalments::parse(text)
                .map(Value::Instalments)
                .map_err(FormulaProblem::Instalments),
            Formula::Clawback => ClawbackTable::parse(text)
                .map(Value::Clawback)
                .map_err(FormulaProblem::Clawback),
        }
    }
}

/// The kind of a row of [`fields`].
macro_rules! field_kind {
    (Number $unit:ident) => {
        $crate::form::FieldKind::Number(Unit::$unit)
    };
    (Formula $formula:ident) => {
        $crate::form::FieldKind::Formula(Formula::$formula)
    };
    ($kind:ident) => {
        $crate::form::FieldKind::$kind
    };
}

/// Makes an enum of facts with the name, unit and range of each.
macro_rules! fields {
    ($(#[$about:meta])* $fields:ident
     $($(#[$doc:meta])* $name:ident $key:literal $kind:ident $(($unit:ident))? $least:literal $most:literal,)*) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $fields {
            $($(#[$doc])* $name,)*
        }

        impl $fields {
            /// All of them, in the order of the page.
            pub const ALL: &'static [$fields] = &[$($fields::$name),*];

            /// Its name in stored records and in words.
            pub const fn key(self) -> &'static str {
                match self { $($fields::$name => $key),* }
            }

            /// The fact of that name.
            pub fn from_key(key: &str) -> Option<$fields> {
                $fields::ALL.iter().copied().find(|field| field.key() == key)
            }

            /// What it holds.
            pub const fn kind(self) -> FieldKind<Formula> {
                match self { $($fields::$name => field_kind!($kind $($unit)?)),* }
            }

            /// The least and the most that is taken, in its unit.
            pub const fn range(self) -> (i64, i64) {
                match self { $($fields::$name => ($least, $most)),* }
            }
        }
    };
}

pub(super) use {field_kind, fields};

fields! {
    /// A fact of an offer.
    Field
    /// Salary of a year or of a payment, pay of an hour (at most
    /// [`MAX_BY_THE_HOUR`](crate::form::pay::MAX_BY_THE_HOUR)), or what clients pay in a year or
    /// for an hour.
    Pay "pay" Money 0 1_000_000_000,
    /// What contract work costs in a year.
    Expenses "expenses" Money 0 1_000_000_000,
    /// Hours of a week as agreed.
    WeeklyHours "weekly_hours" Number(Hours) 1 100,
    /// Hours of a week as they really are, in a job that pays no overtime.
    RealHours "real_hours" Number(Hours) 1 112,
    /// Paid hours of a week beyond those agreed.
    OvertimeHours "overtime_hours" Number(Hours) 0 72,
    /// What an overtime hour pays, in times the rate.
    OvertimeTimes "overtime_times" Number(Times) 1 5,
    /// Hours of a full-time week, where the job has fewer: the hours agreed may then be given in
    /// percent of them, and see [`Terms::pay_is_full_time`](crate::offers::Terms::pay_is_full_time).
    FullTimeHours "full_time_hours" Number(Hours) 1 100,
    /// Paid on top of the rate for an hour of a kind of shift, such as at night: an amount, or a
    /// share of the rate (at most [`MAX_SHARE_OF_RATE`] percent).
    ShiftPay "shift_pay" MoneyOrPercent 0 100_000,
    /// Hours of a week on such shifts.
    ShiftHours "shift_hours" Number(Hours) 0 168,
    /// The same for another kind of shift.
    ShiftPay2 "shift_pay_2" MoneyOrPercent 0 100_000,
    /// Hours of a week on those.
    ShiftHours2 "shift_hours_2" Number(Hours) 0 168,
    /// The same for a third one.
    ShiftPay3 "shift_pay_3" MoneyOrPercent 0 100_000,
    /// Hours of a week on those.
    ShiftHours3 "shift_hours_3" Number(Hours) 0 168,
    /// Pay of an hour of other work in the same job.
    SecondRate "second_rate" Money 0 100_000,
    /// Hours of the week agreed that are paid at that rate.
    SecondHours "second_hours" Number(Hours) 0 100,
    /// Weeks paid in a year.
    PaidWeeks "paid_weeks" Number(Weeks) 0 53,
    /// Payments of a monthly pay in a year, elsewhere than in the United States.
    Payments "payments" Number(Payments) 1 24,
    /// Paid on top of a year's pay, such as a holiday allowance.
    Allowance "allowance" Percent 0 100,
    /// Months until a fixed term ends.
    TermMonths "term_months" Number(Months) 1 120,
    /// The last day of a fixed term, in place of its months: see
    /// [`Offer::term_months`](crate::offers::Offer::term_months).
    TermEnd "term_end" Date 0 0,
    /// The first day of work. The years compared are counted from it.
    Start "start" Date 0 0,
    /// The raise of a year.
    Raise "raise" Percent -50 50,
    /// The bonus at target, as a share of base pay.
    BonusTarget "bonus_target" Percent 0 200,
    /// How likely a bonus is paid.
    BonusChance "bonus_chance" Percent 0 100,
    /// How much of the target is usually paid.
    BonusFactor "bonus_factor" Percent 0 300,
    /// The part of the first year that counts for the bonus.
    BonusFirstYear "bonus_first_year" Percent 0 100,
    /// Commission of a year in which its target is met.
    Commission "commission" Money 0 100_000_000,
    /// How much of it is to be expected.
    CommissionChance "commission_chance" Percent 0 300,
    /// Paid in cash for phone, home or meals in a year.
    Stipends "stipends" Money 0 1_000_000,
    /// Tips of a year: wages, whoever pays them.
    Tips "tips" Money 0 1_000_000,
    /// Paid once, at the start or in instalments.
    SignOn "sign_on" Money 0 1_000_000_000,
    /// When its instalments come.
    SignOnParts "sign_on_parts" Formula(Instalments) 0 0,
    /// Months of its clawback.
    ClawbackMonths "clawback_months" Number(Months) 0 120,
    /// The share to pay back by the month of leaving.
    ClawbackTable "clawback_table" Formula(Clawback) 0 0,
    /// Paid once for moving.
    Relocation "relocation" Money 0 10_000_000,
    /// Value of the stock granted at the start.
    Stock "stock" Money 0 1_000_000_000,
    /// The same in units, at the price of a share.
    StockUnits "stock_units" Number(Shares) 0 10_000_000,
    /// How it vests.
    StockSchedule "stock_schedule" Formula(Schedule) 0 0,
    /// How its price changes in a year.
    StockGrowth "stock_growth" Percent -100 200,
    /// The same if things go badly.
    StockGrowthLow "stock_growth_low" Percent -100 200,
    /// The same if things go well.
    StockGrowthHigh "stock_growth_high" Percent -100 200,
    /// How likely the stock can be sold at all.
    StockChance "stock_chance" Percent 0 100,
    /// What is taken off its value because it is not traded.
    StockHaircut "stock_haircut" Percent 0 100,
    /// Value of further stock granted each year.
    Refresher "refresher" Money 0 100_000_000,
    /// Options granted.
    Options "options" Number(Shares) 0 1_000_000_000,
    /// What exercising one costs.
    Strike "strike" Money 0 1_000_000,
    /// What a share is worth today.
    SharePrice "share_price" Money 0 1_000_000,
    /// How much of one's part new shares take away until a sale.
    Dilution "dilution" Percent 0 100,
    /// Share of pay that goes into the purchase plan.
    EsppShare "espp_share" Percent 0 100,
    /// Its discount.
    EsppDiscount "espp_discount" Percent 0 50,
    /// Months from the start of an offering to the purchase; a plan that looks back has 27 at most
    /// (IRC 423(b)(7)).
    EsppMonths "espp_months" Number(Months) 1 27,
    /// The match formula.
    Match "match" Formula(Tiers) 0 0,
    /// The most that is matched in a year.
    MatchCap "match_cap" Money 0 1_000_000,
    /// Put in without a deferral.
    Nonelective "nonelective" Percent 0 100,
    /// Months before anything is put in.
    MatchWait "match_wait" Number(Months) 0 24,
    /// Whose the employer's money is.
    Vesting "vesting" Formula(Vesting) 0 0,
    /// Employer pension, elsewhere than in the United States.
    Pension "pension" Percent 0 100,
    /// The pay from which it is computed.
    PensionFrom "pension_from" Money 0 1_000_000_000,
    /// The pay up to which it is computed.
    PensionTo "pension_to" Money 0 1_000_000_000,
    /// The part of pay that pension and gratuity are computed from, where it is not all of it.
    BasicShare "basic_share" Percent 1 100,
    /// Set aside for a payment at leaving, of that.
    Gratuity "gratuity" Percent 0 50,
    /// Years of service before it is paid.
    GratuityYears "gratuity_years" Number(Years) 0 10,
    /// The employee's premiums of a month.
    Premium "premium" Money 0 100_000,
    /// The employer's premiums of a month.
    EmployerPremium "employer_premium" Money 0 100_000,
    /// What is paid in full before the insurance pays.
    Deductible "deductible" Money 0 1_000_000,
    /// What is paid after it.
    Coinsurance "coinsurance" Percent 0 100,
    /// The most that is paid in a year.
    OutOfPocketMax "out_of_pocket_max" Money 0 1_000_000,
    /// Put into a health savings account in a year.
    EmployerHsa "employer_hsa" Money 0 100_000,
    /// Paid in a year for declining the insurance.
    OptOut "opt_out" Money 0 100_000,
    /// Premiums of a month for insurance that one buys oneself.
    OwnPremium "own_premium" Money 0 100_000,
    /// Put into a health flexible spending account in a year.
    HealthFsa "health_fsa" Money 0 100_000,
    /// Set aside before tax for dependents' care in a year.
    DependentCare "dependent_care" Money 0 100_000,
    /// Days of vacation, or those that will be taken where there is no limit.
    Vacation "vacation" Number(Days) 0 260,
    /// Days of it that will be taken, where that is not all.
    VacationTaken "vacation_taken" Number(Days) 0 260,
    /// Days of it earned in a month, where they are not there from the start of the year.
    LeaveEarned "leave_earned" Number(Days) 0 30,
    /// The most days that can be saved up: none are earned beyond.
    LeaveCap "leave_cap" Number(Days) 0 520,
    /// Days that may be carried into the next year.
    CarryOver "carry_over" Number(Days) 0 520,
    /// Sick days that will be used.
    SickDays "sick_days" Number(Days) 0 260,
    /// Paid holidays.
    Holidays "holidays" Number(Days) 0 60,
    /// Weeks of paid leave with a new child.
    ParentalWeeks "parental_weeks" Number(Weeks) 0 104,
    /// Days off without pay in an hourly job.
    UnpaidDays "unpaid_days" Number(Days) 0 260,
    /// Days of a week away from home.
    DaysOnSite "days_on_site" Number(Days) 0 5,
    /// Minutes there and back.
    CommuteMinutes "commute_minutes" Number(Minutes) 0 720,
    /// Miles there and back.
    CommuteMiles "commute_miles" Number(Miles) 0 1_000,
    /// What a mile costs.
    MileCost "mile_cost" Money 0 100,
    /// Parking and fare of a day.
    FareADay "fare_a_day" Money 0 10_000,
    /// What the employer pays of the way in a year.
    CommuteSubsidy "commute_subsidy" Money 0 100_000,
    /// What working at home costs in a year.
    HomeOffice "home_office" Money 0 1_000_000,
    /// Paid for courses and conferences in a year.
    Learning "learning" Money 0 1_000_000,
    /// Paid for studies, or for a student loan, in a year.
    Tuition "tuition" Money 0 1_000_000,
    /// Hours of a month with somebody who teaches one.
    Mentoring "mentoring" Number(Hours) 0 160,
    /// How likely a promotion is within the years compared, by the reader's own judgment.
    PromotionChance "promotion_chance" Percent 0 100,
    /// What it would add to base pay.
    PromotionRaise "promotion_raise" Percent 0 200,
    /// The year of the job at the start of which it would come.
    PromotionYear "promotion_year" Number(YearOfTheJob) 1 6,
    /// What leaving the job now would forfeit: given of the present job.
    Forfeit "forfeit" Money 0 100_000_000,
    /// Prices where one would live, with the country at 100.
    PriceLevel "price_level" Number(Index) 1 10_000,
    /// How much of it is work to build on for years, 0 to 10; rated by the reader, like the next
    /// three.
    FitHorizon "fit_horizon" Number(Rating) 0 10,
    /// How deep it goes in one kind of work.
    FitSpecialisation "fit_specialisation" Number(Rating) 0 10,
    /// How much new there is to learn.
    FitGrowth "fit_growth" Number(Rating) 0 10,
    /// How far one can move up.
    FitAdvancement "fit_advancement" Number(Rating) 0 10,
}

impl Field {
    /// What an amount or a number is given for; `None` if it is given once, or is no amount. Pay is
    /// by the year unless the kind of job says otherwise.
    pub const fn per(self) -> Option<Per> {
        match self {
            Field::Pay
            | Field::Expenses
            | Field::Commission
            | Field::Stipends
            | Field::Tips
            | Field::HealthFsa
            | Field::DependentCare
            | Field::Refresher
            | Field::EmployerHsa
            | Field::OptOut
            | Field::CommuteSubsidy
            | Field::HomeOffice
            | Field::Learning
            | Field::Tuition
            | Field::Vacation
            | Field::VacationTaken
            | Field::SickDays
            | Field::Holidays
            | Field::UnpaidDays
            | Field::PaidWeeks
            | Field::Payments => Some(Per::Year),
            Field::Premium
            | Field::EmployerPremium
            | Field::OwnPremium
            | Field::LeaveEarned
            | Field::Mentoring => Some(Per::Month),
            Field::WeeklyHours
            | Field::RealHours
            | Field::OvertimeHours
            | Field::FullTimeHours
            | Field::ShiftHours
            | Field::ShiftHours2
            | Field::ShiftHours3
            | Field::SecondHours
            | Field::DaysOnSite => Some(Per::Week),
            Field::FareADay | Field::CommuteMinutes | Field::CommuteMiles => Some(Per::Day),
            Field::ShiftPay | Field::ShiftPay2 | Field::ShiftPay3 | Field::SecondRate => {
                Some(Per::Hour)
            }
            _ => None,
        }
    }

    /// Whether only employers in the United States have it: plans that match what is saved, and
    /// insurance as part of a job.
    pub const fn is_american(self) -> bool {
        matches!(
            self,
            Field::Match
                | Field::MatchCap
                | Field::MatchWait
                | Field::Nonelective
                | Field::Vesting
                | Field::Premium
                | Field::EmployerPremium
                | Field::Deductible
                | Field::Coinsurance
                | Field::OutOfPocketMax
                | Field::EmployerHsa
                | Field::OptOut
                | Field::OwnPremium
                | Field::HealthFsa
                | Field::DependentCare
        )
    }

    /// Whether an employer would know: what is not given is then a question to ask.
    pub const fn is_the_employer_s(self) -> bool {
        !matches!(
            self,
            Field::Expenses
                | Field::Tips
                | Field::OwnPremium
                | Field::HealthFsa
                | Field::DependentCare
                | Field::CommuteMinutes
                | Field::CommuteMiles
                | Field::MileCost
                | Field::FareADay
                | Field::HomeOffice
                | Field::PriceLevel
                | Field::StockGrowth
                | Field::StockGrowthLow
                | Field::StockGrowthHigh
                | Field::StockChance
                | Field::StockHaircut
                | Field::Dilution
                | Field::VacationTaken
                | Field::SickDays
                | Field::UnpaidDays
                | Field::EsppShare
                | Field::Forfeit
                | Field::PromotionChance
                | Field::FitHorizon
                | Field::FitSpecialisation
                | Field::FitGrowth
                | Field::FitAdvancement
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_field_has_a_name_of_its_own_and_a_range() {
        let keys: BTreeSet<&str> = Field::ALL.iter().map(|field| field.key()).collect();
        assert_eq!(keys.len(), Field::ALL.len());
        for field in Field::ALL {
            assert_eq!(Field::from_key(field.key()), Some(*field));
            assert!(field.range().0 <= field.range().1);
        }
    }
}
