//! Whom of LinkedIn's connections to bring in. At first nobody is ticked; one press ticks some.

use std::collections::HashSet;

use chrono::{Months, NaiveDate};

use super::super::organization_key;
use super::ContactCard;

/// How far back a connection is a late one.
const LATELY: Months = Months::new(12);

/// Whom a press ticks.
#[derive(Clone, Copy, Debug)]
pub enum Selection<'a> {
    /// People at organizations of these names, such as those of the reader's opportunities.
    AtOrganizations(&'a [&'a str]),
    /// Those connected in the last twelve months.
    SinceLastYear {
        today: NaiveDate,
    },
    All,
}

/// Whether each of the people is ticked.
pub fn selected(cards: &[ContactCard], selection: Selection) -> Vec<bool> {
    let is_ticked: Box<dyn Fn(&ContactCard) -> bool> = match selection {
        Selection::AtOrganizations(names) => {
            let names = names.iter().filter_map(|name| organization_key(name));
            let keys: HashSet<String> = names.collect();
            Box::new(move |card| {
                organization_key(&card.organization).is_some_and(|key| keys.contains(&key))
            })
        }
        Selection::SinceLastYear { today } => {
            let first = today.checked_sub_months(LATELY);
            Box::new(move |card| card.since.is_some_and(|since| Some(since) >= first))
        }
        Selection::All => Box::new(|_| true),
    };
    cards.iter().map(is_ticked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_press_ticks_some_or_all() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        let card = |organization: &str, since| ContactCard {
            organization: organization.to_owned(),
            since,
            ..ContactCard::default()
        };
        let cards = [
            card("Northwind, Inc.", day(2027, 2, 28)),
            card("Contoso", day(2027, 2, 27)),
            card("", None),
        ];
        let today = day(2028, 2, 29).unwrap();
        let ticked = |selection| selected(&cards, selection);
        let names = ["The Northwind LLC", ""];
        assert_eq!(
            ticked(Selection::AtOrganizations(&names)),
            [true, false, false]
        );
        assert_eq!(
            ticked(Selection::SinceLastYear { today }),
            [true, false, false]
        );
        assert_eq!(ticked(Selection::All), [true, true, true]);
    }
}
