//! Whole offers: through the draft, as a page would.

use litemap::LiteMap;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::offers::{
    DecimalPoint, Field, FigurePart, Form, Kind, OfferDraft, OfferSettings, PartKind, Terms,
    compare,
};

use super::answer;
use crate::given::{Given, Reason};
use crate::offers::{Answers, Asked};
use crate::tables::states;

/// Inputs that are typed into a field as they are.
const PLAIN: [(&str, Field); 22] = [
    ("base", Field::Pay),
    ("salary", Field::Pay),
    ("rate", Field::Pay),
    ("gross", Field::Pay),
    ("expenses", Field::Expenses),
    ("employer_health_month", Field::EmployerPremium),
    ("employee_health_month", Field::Premium),
    ("hsa_seed", Field::EmployerHsa),
    ("sign_on", Field::SignOn),
    ("equity", Field::Stock),
    ("vacation", Field::Vacation),
    ("holidays", Field::Holidays),
    ("sick_used", Field::SickDays),
    ("unpaid_days", Field::UnpaidDays),
    ("onsite_days", Field::DaysOnSite),
    ("onsite_days_per_week", Field::DaysOnSite),
    ("round_trip_minutes", Field::CommuteMinutes),
    ("round_trip_miles", Field::CommuteMiles),
    ("cost_per_mile", Field::MileCost),
    ("match", Field::Match),
    ("paid_weeks", Field::PaidWeeks),
    ("stipends", Field::Stipends),
];

/// Inputs that are shares and typed in percent.
const SHARES: [(&str, Field); 4] = [
    ("bonus_pct", Field::BonusTarget),
    ("bonus_payout", Field::BonusFactor),
    ("nonelective", Field::Nonelective),
    ("raise", Field::Raise),
];

pub fn whole_offer(given: &mut Given, _: &Asked) -> Result<Answers, Reason> {
    let year = given.year()?;
    let status = given.status()?;
    let mut texts = LiteMap::new();
    let mut kind = Kind::SalariedExempt;
    for (name, field) in PLAIN {
        if let Some(text) = given.text(&[name]) {
            match name {
                "rate" => kind = Kind::Hourly,
                "gross" => kind = Kind::Contractor,
                _ => {}
            }
            texts.insert(field, text);
        }
    }
    for (name, field) in SHARES {
        if let Some(share) = given.decimal(&[name])? {
            texts.insert(field, percent(share));
        }
    }
    if let Some(years) = given.text(&["vest_years"]) {
        texts.insert(Field::StockSchedule, format!("{years} years"));
    }
    if let Some(hours) = given.decimal(&["hours_per_day", "hours_per_day_worked"])? {
        texts.insert(Field::RealHours, plain(hours.times(Decimal::whole(5))));
    }
    if let Some(hours) = given.decimal(&["hours_per_week"])? {
        let forty = Decimal::whole(40);
        texts.insert(Field::WeeklyHours, plain(hours.min(forty)));
        texts.insert(
            Field::OvertimeHours,
            plain((hours - forty).max(Decimal::ZERO)),
        );
    }
    let state = given.text(&["state"]);
    let mut laws = Vec::new();
    if let Some(code) = &state {
        let law = states(year)?
            .state(code)
            .map_err(|error| format!("{code}: {error:?}"))?;
        laws.push((code.clone(), law.ok_or_else(|| format!("no state {code}"))?));
    }
    let shared = OfferSettings {
        year,
        status,
        age: given.whole(&["age"])?,
        other_wages: given.money_or_zero(&["other_wages", "spouse_pay", "other_income"])?,
        state,
        deferral: given.decimal(&["deferral_pct_of_base", "deferral_pct"])?,
        horizon: given.whole(&["horizon_years"])?.unwrap_or(1),
        ..OfferSettings::default()
    };
    let terms = Terms {
        kind,
        ..Terms::default()
    };
    let draft = OfferDraft {
        texts,
        terms,
        ..OfferDraft::default()
    };
    let offer = draft
        .parse(DecimalPoint::Fraction)
        .map_err(|problems| format!("{problems:?}"))?;
    let comparison = compare(&[offer], &shared, &laws);
    let outcome = comparison.outcomes.first().ok_or("no outcome")?;
    let first = outcome.years.first().ok_or("no year")?;
    let cash = |part: &FigurePart| part.form == Form::Cash;
    let effort = &outcome.hours.effort;
    let average = outcome.average.amount();
    let paid = outcome.recurring.only(|part| {
        matches!(
            part.kind,
            PartKind::Base | PartKind::Overtime | PartKind::UnpaidLeave
        )
    });
    Ok(vec![
        answer("cash_year1", first.total.only(cash).amount()),
        answer("total_year1", first.total.amount()),
        answer("guaranteed", outcome.guaranteed.amount()),
        answer("gross", paid.amount()),
        // Of overtime, benefits count the extra half.
        answer("flsa_premium", outcome.benefits.of_kind(PartKind::Overtime)),
        answer("recurring_cash", outcome.recurring.only(cash).amount()),
        answer("recurring_total", outcome.recurring.amount()),
        answer(&format!("average_{}yr_total", shared.horizon), average),
        answer("average_total", average),
        answer("match", outcome.recurring.of_kind(PartKind::Match)),
        answer(
            "nonelective",
            outcome.recurring.of_kind(PartKind::Nonelective),
        ),
        answer("take_home_recurring", outcome.take_home.amount()),
        answer("take_home", outcome.take_home.amount()),
        answer("hours", effort.hours()),
        answer("commute_cost", effort.commute_cost),
        answer("total_per_hour", outcome.hours.total_per_hour),
        answer("take_home_per_hour", outcome.hours.per_hour),
    ])
}

fn percent(share: Decimal) -> String {
    plain(share.times(Decimal::whole(100)))
}

/// A number as a page's field would hold it.
fn plain(number: Decimal) -> String {
    let (whole, rest) = (number.floor(), number - Decimal::whole(number.floor()));
    format!("{whole}.{:09}", rest.as_billionths())
}
