//! Offers to explore before typing anything: a job, a salary elsewhere, and a job by the hour.

use steppingstone_core::offers::{Field, Kind, SavedOffer};

use crate::words::offers::example as w;

/// The example offers, begun at `at_ms`. All three are made up.
pub(super) fn offers(at_ms: i64) -> [SavedOffer; 3] {
    let mut now = made(
        "exampleNow",
        0,
        w::stay(),
        Kind::SalariedExempt,
        at_ms,
        &[
            (Field::Pay, "68,000"),
            (Field::WeeklyHours, "40"),
            (Field::RealHours, "46"),
            (Field::Vacation, "12"),
            (Field::Holidays, "9"),
            (Field::Match, "50% of 4%"),
            (Field::Vesting, "immediate"),
            (Field::Premium, "310"),
            (Field::EmployerPremium, "560"),
            (Field::DaysOnSite, "5"),
            (Field::CommuteMinutes, "70"),
            (Field::FareADay, "9"),
            (Field::Raise, "2%"),
            (Field::FitHorizon, "4"),
            (Field::FitSpecialisation, "6"),
            (Field::FitGrowth, "2"),
            (Field::FitAdvancement, "3"),
        ],
    );
    now.change(at_ms, |offer| offer.is_current = true);
    let salary = made(
        "exampleSalary",
        1,
        w::salary(),
        Kind::SalariedExempt,
        at_ms,
        &[
            (Field::Pay, "75k"),
            (Field::WeeklyHours, "40"),
            (Field::Vacation, "18"),
            (Field::Holidays, "11"),
            (Field::Match, "100% of 3% + 50% of next 2%"),
            (Field::Vesting, "cliff 3"),
            (Field::BonusTarget, "8%"),
            (Field::BonusChance, "70%"),
            (Field::Premium, "180"),
            (Field::EmployerPremium, "620"),
            (Field::DaysOnSite, "2"),
            (Field::CommuteMinutes, "50"),
            (Field::SignOn, "5,000"),
            (Field::Raise, "3%"),
            (Field::Learning, "1,500"),
            (Field::FitHorizon, "7"),
            (Field::FitSpecialisation, "6"),
            (Field::FitGrowth, "8"),
            (Field::FitAdvancement, "6"),
        ],
    );
    let hourly = made(
        "exampleHourly",
        2,
        w::hourly(),
        Kind::Hourly,
        at_ms,
        &[
            (Field::Pay, "38/h"),
            (Field::WeeklyHours, "36"),
            (Field::OvertimeHours, "3"),
            (Field::Vacation, "15"),
            (Field::Match, "50% of 6%"),
            (Field::Premium, "240"),
            (Field::EmployerPremium, "590"),
            (Field::Vesting, "graded 2-6"),
            (Field::Raise, "2.5%"),
            (Field::FitHorizon, "5"),
            (Field::FitSpecialisation, "8"),
            (Field::FitGrowth, "6"),
            (Field::FitAdvancement, "4"),
            (Field::DaysOnSite, "3"),
            (Field::CommuteMinutes, "40"),
        ],
    );
    [now, salary, hourly]
}

fn made(
    id: &str,
    place: i64,
    name: &str,
    kind: Kind,
    at_ms: i64,
    texts: &[(Field, &str)],
) -> SavedOffer {
    let mut offer = SavedOffer::new(id, place, at_ms);
    offer.change(at_ms, |offer| {
        offer.draft.name = name.to_owned();
        offer.draft.terms.kind = kind;
    });
    for (field, text) in texts {
        offer.set_text(*field, text, at_ms);
    }
    offer
}
