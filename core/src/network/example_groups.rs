//! Made-up groups and events to look at before any is typed in.

use chrono::{Days, NaiveDate};

use super::{Attendance, EXAMPLE, FeePer, GroupKind, NetworkEvent, NetworkGroup};

/// What is said of them; of each list, one for each.
#[derive(Clone, Copy, Debug)]
pub struct ExampleGroupWords<'a> {
    pub groups: &'a [&'a str],
    pub fees: &'a [&'a str],
    pub why: &'a str,
    pub events: &'a [&'a str],
    pub places: &'a [&'a str],
    pub costs: &'a [&'a str],
}

const GROUPS: [(GroupKind, Option<FeePer>, Option<i64>); 2] = [
    (GroupKind::Association, Some(FeePer::Month), Some(18)),
    (GroupKind::Alumni, None, None),
];

/// In how many days each event is, and whether one goes.
const EVENTS: [(i64, Attendance); 3] = [
    (12, Attendance::Planned),
    (-3, Attendance::Planned),
    (-40, Attendance::Yes),
];

/// The groups and events of the example, as of a day: one that is to be renewed, one event ahead, one
/// of which it is asked whether the reader went, and one that was.
pub fn example_groups(
    words: &ExampleGroupWords,
    today: NaiveDate,
    at_ms: i64,
) -> (Vec<NetworkGroup>, Vec<NetworkEvent>) {
    let text = |of: &[&str], number: usize| of.get(number).copied().unwrap_or_default().to_owned();
    let in_days = |days: i64| {
        let count = Days::new(days.unsigned_abs());
        let day = match days < 0 {
            true => today.checked_sub_days(count),
            false => today.checked_add_days(count),
        };
        day.unwrap_or(today)
    };
    let id = |what: &str, number: usize| [EXAMPLE, what, &number.to_string()].concat();
    let groups = GROUPS.iter().enumerate();
    let groups = groups.map(|(number, (kind, per, renews))| {
        let name = text(words.groups, number);
        let mut group = NetworkGroup::new(id("group", number), name, *kind, at_ms);
        group.change(at_ms, |it| {
            it.fee.value = text(words.fees, number);
            it.fee_per.value = *per;
            it.renews_on.value = renews.map(in_days);
            if number == 0 {
                it.why.value = words.why.to_owned();
            }
        });
        group
    });
    let events = EVENTS.iter().enumerate().map(|(number, (days, went))| {
        let name = text(words.events, number);
        let on = in_days(*days);
        let mut event = NetworkEvent::new(id("event", number), name, on, *went, at_ms);
        event.change(at_ms, |it| {
            it.place.value = text(words.places, number);
            it.cost.value = text(words.costs, number);
            it.group.value = (number == 0).then(|| id("group", 0));
        });
        event
    });
    (groups.collect(), events.collect())
}

#[cfg(test)]
mod tests {
    use super::super::sample::day;
    use super::super::{EventOrder, is_example, renewals};
    use super::*;

    #[test]
    fn the_example_shows_what_the_page_can_say() {
        let words = ExampleGroupWords {
            groups: &["Association", "Alumni"],
            fees: &["€10"],
            why: "work",
            events: &["Conference", "Breakfast", "Talk"],
            places: &[],
            costs: &["€120"],
        };
        let today = day("2027-03-17");
        let (groups, events) = example_groups(&words, today, 1);
        assert!(groups.iter().all(|it| is_example(&it.id)));
        assert!(events.iter().all(|it| is_example(&it.id)));
        assert_eq!((groups.len(), renewals(&groups, today).len()), (2, 1));
        let order = EventOrder::of(&events, today);
        assert_eq!((order.ahead.len(), order.past.len()), (1, 2));
        let asked = events.iter().filter(|it| it.asks_whether_one_went(today));
        assert_eq!(asked.count(), 1);
        assert_eq!(events[0].group.value.as_ref(), Some(&groups[0].id));
    }
}
