//! The skills as a list that can be searched.

use chrono::NaiveDate;

use super::{Fading, Ledger, Level, Skill, SkillState, folded};
use crate::keyed::keyed;
use crate::order::insertion_sorted;

keyed! {
    /// Which skills are listed.
    SkillFilter {
        All "all",
        /// Not used for a long time.
        Fading "fading",
        /// Nothing shows them.
        NothingToShow "nothing",
        NotRated "not_rated",
    }
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRow {
    pub id: String,
    pub name: String,
    pub level: Option<Level>,
    pub state: SkillState,
    /// Whether a piece of evidence is no longer valid.
    pub has_expired: bool,
}

impl SkillRow {
    pub fn of(skill: &Skill, state: SkillState, today: NaiveDate) -> SkillRow {
        SkillRow {
            id: skill.id.clone(),
            name: skill.name.clone(),
            level: skill.level,
            state,
            has_expired: skill.evidence.iter().any(|piece| piece.is_expired(today)),
        }
    }
}

/// The ids of the skills that fit a search, a group and a filter, by name. An empty group is every
/// group. A search is found in names, other names and groups.
pub fn listed_skills(
    ledger: &Ledger,
    search: &str,
    group: &str,
    filter: SkillFilter,
) -> Vec<String> {
    let (search, group) = (folded(search), folded(group));
    let fits = |(skill, state): &(&Skill, SkillState)| {
        let mut texts = std::iter::once(&skill.name)
            .chain(&skill.aliases)
            .chain([&skill.group]);
        let is_found = search.is_empty() || texts.any(|text| folded(text).contains(&search));
        let is_of_group = group.is_empty() || folded(&skill.group) == group;
        is_found && is_of_group && filter.holds(skill, state)
    };
    let named = ledger.iter().filter(fits);
    let named = named.map(|(skill, _)| (folded(&skill.name), skill.id.clone()));
    let ordered = insertion_sorted(named, |one, other| one.0 < other.0);
    ordered.into_iter().map(|(_, id)| id).collect()
}

/// The groups of skills, by name. Of one group in two spellings the first stands.
pub fn skill_groups(skills: &[Skill]) -> Vec<String> {
    let mut groups: Vec<(String, String)> = Vec::new();
    for skill in skills {
        let (key, group) = (folded(&skill.group), skill.group.trim());
        if !key.is_empty() && groups.iter().all(|(other, _)| *other != key) {
            groups.push((key, group.to_owned()));
        }
    }
    let ordered = insertion_sorted(groups, |one, other| one.0 < other.0);
    ordered.into_iter().map(|(_, group)| group).collect()
}

impl SkillFilter {
    fn holds(self, skill: &Skill, state: &SkillState) -> bool {
        match self {
            SkillFilter::All => true,
            SkillFilter::Fading => state.fading == Fading::Fading,
            SkillFilter::NothingToShow => state.strength == 0,
            SkillFilter::NotRated => skill.level.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Evidence, EvidenceKind, read_start};
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()
    }

    fn skills() -> Vec<Skill> {
        let link = Evidence {
            kind: EvidenceKind::Link,
            text: String::new(),
            on: read_start("2026").unwrap(),
            expires: None,
        };
        vec![
            Skill {
                level: Level::new(2),
                group: "Crafts".to_owned(),
                last_used: read_start("2020").unwrap(),
                ..Skill::new("w", "welding")
            },
            Skill {
                aliases: vec!["Castellano".to_owned()],
                group: "Languages".to_owned(),
                evidence: vec![link],
                ..Skill::new("s", "Spanish")
            },
            Skill {
                group: " crafts".to_owned(),
                level: Level::new(0),
                ..Skill::new("b", "Bricks")
            },
        ]
    }

    #[track_caller]
    fn check(search: &str, group: &str, filter: SkillFilter, expected: &[&str]) {
        let skills = skills();
        let ledger = Ledger::of(&skills, &[], today());
        assert_eq!(listed_skills(&ledger, search, group, filter), expected);
    }

    #[test]
    fn skills_stand_by_name_whatever_their_case() {
        check("", "", SkillFilter::All, &["b", "s", "w"]);
    }

    #[test]
    fn a_search_looks_at_names_other_names_and_groups() {
        check(" WELD ", "", SkillFilter::All, &["w"]);
        check("castel", "", SkillFilter::All, &["s"]);
        check("craft", "", SkillFilter::All, &["b", "w"]);
        check("piano", "", SkillFilter::All, &[]);
    }

    #[test]
    fn a_group_is_one_in_any_spelling() {
        check("", "crafts", SkillFilter::All, &["b", "w"]);
        assert_eq!(skill_groups(&skills()), ["Crafts", "Languages"]);
    }

    #[test]
    fn each_filter_shows_what_it_says() {
        check("", "", SkillFilter::Fading, &["w"]);
        check("", "", SkillFilter::NothingToShow, &["b", "w"]);
        check("", "", SkillFilter::NotRated, &["s"]);
        check("", "Languages", SkillFilter::Fading, &[]);
    }

    #[test]
    fn a_row_says_whether_anything_of_it_has_expired() {
        let mut skill = skills().remove(1);
        let has_expired = |skill: &Skill| {
            let skills = [skill.clone()];
            let ledger = Ledger::of(&skills, &[], today());
            let (skill, state) = ledger.iter().next().unwrap();
            SkillRow::of(skill, state, today()).has_expired
        };
        assert!(!has_expired(&skill));
        skill.evidence[0].expires = read_start("2026-10").unwrap();
        assert!(has_expired(&skill));
    }
}
