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
