//! The hours of four weeks as they were, for goals and skills.

use leptos::prelude::*;
use steppingstone_core::balance::hours_text;
use steppingstone_core::balance::record::BalanceWeek;
use steppingstone_core::balance_evidence::{LivedHours, lived_hours, own_account};
use steppingstone_core::journey::record::EvidenceText;

use super::super::super::evidence::Shown;
use super::super::{WeekPage, labels};
use crate::platform::{clock, intl};
use crate::ui::memo;
use crate::words::balance_week_more::lived as w;

pub(in super::super) fn lived(week: WeekPage) -> Shown {
    let pieces = memo(move || {
        let weeks = week.store.records.all::<BalanceWeek>();
        let lived = lived_hours(&weeks.read(), clock::today());
        lived.iter().map(piece).collect::<Vec<EvidenceText>>()
    });
    Shown {
        store: week.store,
        id: "lived",
        pieces,
        heading: w::heading(),
        text: w::text(),
        more: None,
    }
}

fn piece(lived: &LivedHours) -> EvidenceText {
    let [first, second, third, last] = lived.weeks.map(hours_text);
    let (kind, from) = (labels::kind(lived.kind), intl::date(lived.from));
    let until = intl::date(lived.until);
    let text = w::piece(kind, first, second, third, last, from, until);
    own_account(text, lived.until)
}
