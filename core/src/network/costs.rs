//! What groups and events cost in a year, and which membership is to be renewed.

use chrono::{Datelike, NaiveDate};
use litemap::LiteMap;

use super::{Attendance, FeePer, NetworkEvent, NetworkGroup};
use crate::currency::{CURRENCIES, can_be_in, currency_after};
use crate::money::Money;
use crate::number::{self, DecimalPoint, Per};

/// A renewal is shown so many days ahead.
pub const RENEWAL_DAYS: i64 = 30;

/// What groups and events cost in a calendar year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearCosts {
    /// By the code of the currency; empty for amounts that name none where none is usual.
    pub sums: LiteMap<String, Money>,
    /// Costs that were typed and could not be read.
    pub unreadable: usize,
}

/// What groups and events cost in a calendar year. `usual` is the code of the currency that an
/// amount without a sign is in; empty for none.
///
/// A fee by the month counts twelve times, one by the year once, and one that is paid once in the
/// year of joining; a fee for an unknown time cannot be read. Groups that were left before the year
/// or are joined after it, and events to which the reader did not go, cost nothing.
pub fn year_costs<'a>(
    groups: impl IntoIterator<Item = &'a NetworkGroup>,
    events: impl IntoIterator<Item = &'a NetworkEvent>,
    year: i32,
    usual: &str,
) -> YearCosts {
    let groups = groups.into_iter().filter(|group| {
        let year_of = |day: Option<NaiveDate>| day.map(|day| day.year());
        let joined = year_of(group.joined.value);
        let is_new =
            group.fee_per.value != Some(FeePer::Once) || joined.is_none_or(|it| it == year);
        let has_left = year_of(group.left.value).is_some_and(|left| left < year);
        is_new && !has_left && joined.is_none_or(|joined| joined <= year)
    });
    let fees = groups.map(|group| {
        let times = group.fee_per.value.map(|per| match per {
            FeePer::Month => 12,
            FeePer::Year | FeePer::Once => 1,
        });
        (group.fee.value.as_str(), times)
    });
    let events = events.into_iter();
    let events = events
        .filter(|event| event.on.value.year() == year && event.went.value != Attendance::No)
        .map(|event| (event.cost.value.as_str(), Some(1)));
    let mut costs = YearCosts::default();
    for (text, times) in fees.chain(events) {
        if text.trim().is_empty() {
            continue;
        }
        let Some((currency, amount)) = amount(text, times, usual) else {
            costs.unreadable += 1;
            continue;
        };
        let sum = costs.sums.get(currency).copied().unwrap_or_default();
        costs.sums.insert(currency.to_owned(), sum + amount);
    }
    costs
}

/// An amount as typed, so many times; a time that was typed with it goes first.
fn amount<'a>(text: &str, times: Option<i64>, usual: &'a str) -> Option<(&'a str, Money)> {
    let currency = match usual.is_empty() {
        true => named_currency(text)?,
        false => currency_after(text, usual).unwrap_or(usual),
    };
    let typed = number::read(text, DecimalPoint::in_amounts_of(currency)).ok()??;
    let times = match typed.per {
        Some(Per::Month) => 12,
        Some(Per::Quarter) => 4,
        Some(Per::Year) => 1,
        Some(_) => return None,
        None => times?,
    };
    let amount = typed.money();
    let is_amount = !typed.percent && amount >= Money::default();
    is_amount.then(|| (currency, amount.portion(times, 1)))
}

/// The currency that an amount names, the most common one where several have its sign; empty if it
/// names none. `None` if it is no amount.
fn named_currency(text: &str) -> Option<&'static str> {
    let typed = number::read(text, DecimalPoint::default()).ok()??;
    let mut codes = CURRENCIES.iter().map(|currency| currency.code);
    match typed.has_currency {
        true => codes.find(|code| can_be_in(text, code)),
        false => Some(""),
    }
}

/// The groups whose membership is renewed today or within [`RENEWAL_DAYS`], soonest first, each with
/// its day.
pub fn renewals<'a>(
    groups: impl IntoIterator<Item = &'a NetworkGroup>,
    today: NaiveDate,
) -> Vec<(NaiveDate, &'a NetworkGroup)> {
    let groups = groups.into_iter();
    let soon = groups.filter_map(|group| {
        let on = group.renews_on.value?;
        let days = on.signed_duration_since(today).num_days();
        let has_left = group.left.value.is_some_and(|left| left <= on);
        ((0..=RENEWAL_DAYS).contains(&days) && !has_left).then_some((on, group))
    });
    crate::order::insertion_sorted(soon, |one, other| {
        (one.0, &one.1.name.value, &one.1.id) < (other.0, &other.1.name.value, &other.1.id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::network::GroupKind;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn group(fee: &str, per: Option<FeePer>) -> NetworkGroup {
        let mut group = NetworkGroup::new("g", "Club".to_owned(), GroupKind::Meetup, 1);
        group.fee.value = fee.to_owned();
        group.fee_per.value = per;
        group
    }

    fn event(cost: &str, on: &str, went: Attendance) -> NetworkEvent {
        let mut event = NetworkEvent::new("e", "Fair".to_owned(), day(on), went, 1);
        event.cost.value = cost.to_owned();
        event
    }

    fn sums(costs: &YearCosts) -> Vec<(&str, i64)> {
        let sums = costs.sums.iter();
        sums.map(|(code, sum)| (code.as_str(), sum.as_cents()))
            .collect()
    }

    #[test]
    fn a_year_costs_what_can_be_read_in_each_currency() {
        let groups = [
            group("€10", Some(FeePer::Month)),
            group("120 EUR", Some(FeePer::Year)),
            group("$ 30.50", Some(FeePer::Once)),
            group("40", Some(FeePer::Year)),
            group("$5/month", None),
            group("", Some(FeePer::Year)),
            group("as much as you like", Some(FeePer::Year)),
            group("12", None),
            group("5 %", Some(FeePer::Year)),
        ];
        let events = [
            event("€99,90", "2026-12-31", Attendance::Planned),
            event("€50", "2026-01-01", Attendance::Yes),
            event("€50", "2026-06-01", Attendance::No),
            event("€50", "2025-12-31", Attendance::Yes),
            event("€50", "2027-01-01", Attendance::Planned),
            event("free", "2026-03-01", Attendance::Yes),
            event("0", "2026-03-01", Attendance::Yes),
        ];
        let costs = year_costs(&groups, &events, 2026, "GBP");
        assert_eq!(
            sums(&costs),
            [("EUR", 38_990), ("GBP", 4_000), ("USD", 9_050)]
        );
        assert_eq!(costs.unreadable, 4);
        let costs = year_costs(&groups, &events, 2026, "");
        assert_eq!(sums(&costs), [("", 4_000), ("EUR", 38_990), ("USD", 9_050)]);
        assert_eq!(year_costs([], [], 2026, "EUR"), YearCosts::default());
    }

    #[test]
    fn a_group_costs_while_one_belongs_to_it() {
        let cents = |per, joined: Option<&str>, left: Option<&str>| {
            let mut group = group("$10", Some(per));
            group.joined.value = joined.map(day);
            group.left.value = left.map(day);
            let costs = year_costs([&group], [], 2026, "USD");
            costs.sums.get("USD").map_or(0, |sum| sum.as_cents())
        };
        use FeePer::{Once, Year};
        assert_eq!(cents(Year, Some("2019-01-01"), None), 1_000);
        assert_eq!(cents(Year, Some("2019-01-01"), Some("2026-01-01")), 1_000);
        assert_eq!(cents(Year, Some("2019-01-01"), Some("2025-12-31")), 0);
        assert_eq!(cents(Year, Some("2027-01-01"), None), 0);
        assert_eq!(cents(Once, Some("2026-07-01"), None), 1_000);
        assert_eq!(cents(Once, Some("2025-07-01"), None), 0);
        assert_eq!(cents(Once, None, None), 1_000);
    }

    #[test]
    fn renewals_are_told_thirty_days_ahead() {
        let today = day("2026-03-01");
        let group = |name: &str, renews_on: &str, left: Option<&str>| {
            let mut group = NetworkGroup::new(name, name.to_owned(), GroupKind::Union, 1);
            group.renews_on.value = Some(day(renews_on));
            group.left.value = left.map(day);
            group
        };
        let groups = [
            group("far", "2026-04-01", None),
            group("last", "2026-03-31", None),
            group("today", "2026-03-01", None),
            group("past", "2026-02-28", None),
            group("over", "2026-03-05", Some("2026-03-04")),
        ];
        let names = renewals(&groups, today).into_iter();
        let names: Vec<&str> = names.map(|(_, group)| group.id.as_str()).collect();
        assert_eq!(names, ["today", "last"]);
    }
}
