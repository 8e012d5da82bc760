//! What is said of a skill.

use chrono::NaiveDate;
use steppingstone_core::journey::{EvidenceKind, Fading, SkillFilter, SkillRow};

use super::super::level_choice::level_name;
use crate::platform::intl;
use crate::words::journey::skill::kind as k;
use crate::words::journey::skills as w;

const MONTHS_A_YEAR: i32 = 12;

/// What a filter shows.
pub(super) fn filter(filter: SkillFilter) -> &'static str {
    use w::filters as f;
    match filter {
        SkillFilter::All => f::all(),
        SkillFilter::Fading => f::fading(),
        SkillFilter::NothingToShow => f::nothing(),
        SkillFilter::NotRated => f::not_rated(),
    }
}

/// How much shows a skill, from 0 to 3.
pub(in super::super) fn strength(strength: u8) -> &'static str {
    use w::strength as s;
    match strength {
        0 => s::nothing(),
        1 => s::own_account(),
        2 => s::shown(),
        _ => s::confirmed(),
    }
}

/// When it was last used, by the index of the month.
pub(in super::super) fn last_used(month: Option<i32>) -> String {
    let day = month.and_then(|month| {
        let number = u32::try_from(month % MONTHS_A_YEAR).ok()? + 1;
        NaiveDate::from_ymd_opt(month / MONTHS_A_YEAR, number, 1)
    });
    day.map_or_else(
        || w::last_unknown().to_owned(),
        |day| w::last_used(intl::month(day)),
    )
}

/// A reminder, where there is reason for one, or that it stays.
pub(in super::super) fn fading(fading: Fading) -> Option<&'static str> {
    match fading {
        Fading::Fading => Some(w::fading()),
        Fading::Keeps => Some(w::keeps()),
        Fading::Fresh | Fading::Unknown => None,
    }
}

/// How a skill stands, in a few words each.
pub(super) fn stands(row: &SkillRow) -> Vec<String> {
    let expired = row.has_expired.then(|| w::expired().to_owned());
    let parts = [
        level_name(row.level).to_owned(),
        strength(row.state.strength).to_owned(),
        last_used(row.state.last),
    ];
    parts.into_iter().chain(expired).collect()
}

/// What a piece of evidence is.
pub(in super::super) fn evidence_kind(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::OwnAccount => k::own_account(),
        EvidenceKind::Link => k::link(),
        EvidenceKind::WorkSample => k::work_sample(),
        EvidenceKind::Goal => k::goal(),
        EvidenceKind::Course => k::course(),
        EvidenceKind::Certificate => k::certificate(),
        EvidenceKind::Degree => k::degree(),
        EvidenceKind::License => k::license(),
        EvidenceKind::Reference => k::reference(),
        EvidenceKind::Test => k::test(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_use_is_a_month_in_words_or_not_known() {
        crate::words::install_english();
        let march = 2024 * MONTHS_A_YEAR + 2;
        let day = NaiveDate::from_ymd_opt(2024, 3, 1).unwrap();
        assert_eq!(last_used(Some(march)), w::last_used(intl::month(day)));
        assert_eq!(last_used(None), "Last use not known");
    }

    #[test]
    fn only_what_fades_or_stays_is_remarked() {
        crate::words::install_english();
        assert_eq!(fading(Fading::Fresh), None);
        assert_eq!(fading(Fading::Unknown), None);
        assert!(fading(Fading::Fading).unwrap().contains("refresh"));
        assert_eq!(fading(Fading::Keeps), Some("Stays with you"));
    }
}
