//! A made-up career to look at before anything is typed: Rosa's.

use super::record::{
    EntryField, EvidenceText, JourneyEntry, JourneyPlan, JourneySkill, SkillField, Target,
};
use super::{EntryKind, EvidenceKind, Level, Scope};
use crate::career::Facet;
use crate::record::Stamped;

/// What the ids of all that belongs to it begin with.
const EXAMPLE: &str = "example";
/// The id of its target.
pub const EXAMPLE_TARGET: &str = "exampletarget";
const TARGET_OCCUPATION: &str = "13-1071.00";

/// Whether an entry, a skill or a target of this id is of the example.
pub fn is_example(id: &str) -> bool {
    id.starts_with(EXAMPLE)
}

/// What is said in it.
pub struct ExampleWords<'a> {
    /// In the order of time; the certificate comes last.
    pub titles: [&'a str; 8],
    /// One for each title; empty for the time at home.
    pub organizations: [&'a str; 8],
    /// What came of three of the jobs.
    pub results: [&'a str; 3],
    /// Customers, conflicts, rosters, spreadsheets, hiring, writing, French, employment law.
    pub skills: [&'a str; 8],
    /// Another name for spreadsheets.
    pub alias: &'a str,
    /// What shows rosters, and spreadsheets.
    pub evidence: [&'a str; 2],
}

/// What is stored for it.
pub struct Example {
    pub entries: Vec<JourneyEntry>,
    pub skills: Vec<JourneySkill>,
}

struct Role {
    kind: EntryKind,
    dates: [&'static str; 2],
    scope: Option<Scope>,
    /// In the order of the facets; empty for what was not asked.
    built: &'static [u8],
    /// The places of the skills.
    skills: &'static [usize],
    result: Option<usize>,
    more: &'static [(EntryField, &'static str)],
}

const PLAIN: Role = Role {
    kind: EntryKind::Job,
    dates: [""; 2],
    scope: None,
    built: &[],
    skills: &[],
    result: None,
    more: &[],
};

const ROLES: [Role; 8] = [
    Role {
        kind: EntryKind::Education,
        dates: ["2011-09", "2013-06"],
        ..PLAIN
    },
    Role {
        dates: ["2012-06", "2014-08"],
        scope: Some(Scope::OwnWork),
        built: &[1, 2, 2, 1],
        skills: &[0],
        ..PLAIN
    },
    Role {
        dates: ["2014-09", "2018-02"],
        scope: Some(Scope::OwnWork),
        built: &[2, 3, 3, 2],
        skills: &[0, 1],
        result: Some(0),
        ..PLAIN
    },
    Role {
        kind: EntryKind::Volunteer,
        dates: ["2016", "2017"],
        scope: Some(Scope::LeadWork),
        built: &[2, 2, 4, 3],
        skills: &[2],
        ..PLAIN
    },
    Role {
        kind: EntryKind::Caring,
        dates: ["2018-03", "2019-05"],
        ..PLAIN
    },
    Role {
        dates: ["2019-06", "2022-08"],
        scope: Some(Scope::OwnWork),
        built: &[3, 3, 3, 2],
        skills: &[3, 2, 1],
        result: Some(1),
        ..PLAIN
    },
    Role {
        dates: ["2022-09", "now"],
        scope: Some(Scope::LeadWork),
        built: &[4, 4, 3, 2],
        skills: &[3, 2, 4, 5],
        result: Some(2),
        more: &[
            (EntryField::Occupation, "43-6011.00"),
            (EntryField::Pay, "68000"),
            (EntryField::PayPer, "year"),
            (EntryField::Currency, "USD"),
        ],
        ..PLAIN
    },
    Role {
        kind: EntryKind::Certificate,
        dates: ["", "2024-05-17"],
        more: &[(EntryField::Expires, "2027-05")],
        ..PLAIN
    },
];

struct Known {
    level: u8,
    elements: &'static [&'static str],
    evidence: Option<(EvidenceKind, &'static str)>,
    expires: &'static str,
    last_used: &'static str,
    keeps: bool,
}

const UNSHOWN: Known = Known {
    level: 3,
    elements: &[],
    evidence: None,
    expires: "",
    last_used: "",
    keeps: false,
};

const KNOWN: [Known; 8] = [
    Known {
        elements: &["2.B.1.f", "2.C.1.e"],
        evidence: Some((EvidenceKind::Reference, "2018-02")),
        ..UNSHOWN
    },
    Known {
        elements: &["2.B.1.d", "2.B.1.a"],
        ..UNSHOWN
    },
    Known {
        elements: &["2.B.5.a", "2.B.1.b"],
        evidence: Some((EvidenceKind::WorkSample, "2025-10")),
        ..UNSHOWN
    },
    Known {
        level: 2,
        elements: &["2.C.3.a", "2.C.1.b"],
        evidence: Some((EvidenceKind::Goal, "2025-03-02")),
        ..UNSHOWN
    },
    Known {
        level: 2,
        elements: &["2.B.5.d", "2.C.1.f"],
        evidence: Some((EvidenceKind::Certificate, "2024-05-17")),
        expires: "2027-05",
        ..UNSHOWN
    },
    Known {
        elements: &["2.A.1.c", "2.C.7.a"],
        ..UNSHOWN
    },
    Known {
        level: 2,
        elements: &["2.C.7.b"],
        last_used: "2011",
        keeps: true,
        ..UNSHOWN
    },
    Known {
        level: 1,
        elements: &["2.C.8.b"],
        evidence: Some((EvidenceKind::Course, "2024-05")),
        last_used: "2024-05",
        ..UNSHOWN
    },
];

/// The records of the example.
pub fn example(words: &ExampleWords, at_ms: i64) -> Example {
    let places = words.titles.iter().zip(&words.organizations);
    let entries = ROLES.iter().zip(places).enumerate();
    let skills = KNOWN.iter().zip(&words.skills).enumerate();
    Example {
        entries: entries
            .map(|(place, (role, (title, organization)))| {
                let named = [
                    (EntryField::Title, *title),
                    (EntryField::Organization, *organization),
                ];
                entry(place, role, &named, &words.results, at_ms)
            })
            .collect(),
        skills: skills
            .map(|(place, (known, name))| skill(place, known, name, words, at_ms))
            .collect(),
    }
}

/// Adds the example's target to a plan, or takes it away with what was wanted of its skills.
pub fn set_example_target(plan: &mut JourneyPlan, title: Option<&str>, at_ms: i64) {
    let target = title.map(|title| Target {
        occupation: TARGET_OCCUPATION.to_owned(),
        title: title.to_owned(),
        ..Target::default()
    });
    let is_there = plan.targets().any(|(id, _)| id == EXAMPLE_TARGET);
    if target.is_none() {
        let wanted = plan.wanted.value.iter().filter(|id| is_example(id));
        let wanted: Vec<String> = wanted.cloned().collect();
        for id in wanted {
            plan.set_wanted(&id, false, at_ms);
        }
    }
    if is_there || target.is_some() {
        plan.set_target(EXAMPLE_TARGET, target, at_ms);
    }
}

fn entry_id(place: usize) -> String {
    format!("{EXAMPLE}entry{place}")
}

/// The id of the skill at a place of [`ExampleWords::skills`].
pub fn example_skill_id(place: usize) -> String {
    format!("{EXAMPLE}skill{place}")
}

fn entry(
    place: usize,
    role: &Role,
    named: &[(EntryField, &str)],
    results: &[&str],
    at_ms: i64,
) -> JourneyEntry {
    let mut entry = JourneyEntry::new(entry_id(place), role.kind, at_ms);
    let [start, end] = role.dates;
    let scope = role.scope.map_or("", Scope::key);
    let own = [
        (EntryField::Start, start),
        (EntryField::End, end),
        (EntryField::Scope, scope),
    ];
    for (field, text) in named.iter().chain(&own).chain(role.more) {
        if !text.is_empty() {
            entry.set_text(*field, *text, at_ms);
        }
    }
    let skills: Vec<String> = role
        .skills
        .iter()
        .map(|place| example_skill_id(*place))
        .collect();
    if !skills.is_empty() {
        entry.skills = Stamped {
            at_ms: entry.edited(at_ms),
            value: skills,
        };
    }
    if let Some(result) = role.result.and_then(|place| results.get(place)) {
        entry.results = Stamped {
            at_ms: entry.edited(at_ms),
            value: vec![(*result).to_owned()],
        };
    }
    for (facet, answer) in Facet::ALL.into_iter().zip(role.built) {
        let answer = Stamped {
            at_ms: entry.edited(at_ms),
            value: Some(*answer),
        };
        entry.built.insert(facet, answer);
    }
    entry
}

fn skill(
    place: usize,
    known: &Known,
    name: &str,
    words: &ExampleWords,
    at_ms: i64,
) -> JourneySkill {
    let mut skill = JourneySkill::new(example_skill_id(place), name, at_ms);
    skill.rate(Level::new(known.level), at_ms);
    let elements = known.elements.iter().map(|id| (*id).to_owned()).collect();
    skill.elements = Stamped {
        at_ms: skill.edited(at_ms),
        value: elements,
    };
    if !known.last_used.is_empty() {
        skill.set_text(SkillField::LastUsed, known.last_used, at_ms);
    }
    if known.keeps {
        skill.keeps = Stamped {
            at_ms: skill.edited(at_ms),
            value: true,
        };
    }
    let [roster, sheet] = words.evidence;
    if let Some((kind, on)) = known.evidence {
        let text = match kind {
            EvidenceKind::WorkSample => roster,
            EvidenceKind::Goal => sheet,
            _ => "",
        };
        let piece = EvidenceText {
            text: text.to_owned(),
            on: on.to_owned(),
            expires: known.expires.to_owned(),
            ..EvidenceText::new(kind)
        };
        let id = format!("{EXAMPLE}evidence{place}");
        skill.set_evidence(&id, Some(piece), at_ms);
        if kind == EvidenceKind::Goal {
            skill.aliases = Stamped {
                at_ms: skill.edited(at_ms),
                value: vec![words.alias.to_owned()],
            };
        }
    }
    skill
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::{
        AskChange, AskState, Entry, ExpertOrPeople, Fading, JourneyStage, Ledger, Reading, Skill,
        StageReason, experience, next_asks, path_reading, stage,
    };
    use super::*;
    use crate::store::ListRecord;

    const WORDS: ExampleWords = ExampleWords {
        titles: ["a", "b", "c", "d", "e", "f", "g", "h"],
        organizations: ["a", "b", "c", "d", "", "f", "f", "h"],
        results: ["a", "b", "c"],
        skills: ["a", "b", "c", "d", "e", "f", "g", "h"],
        alias: "Excel",
        evidence: ["roster", "sheet"],
    };

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
    }

    #[test]
    fn it_shows_what_the_worked_cases_say() {
        let Example { entries, skills } = example(&WORDS, 1);
        assert!(entries.iter().all(ListRecord::is_example));
        assert!(skills.iter().all(ListRecord::is_example));
        let entries: Vec<Entry> = entries.iter().map(JourneyEntry::entry).collect();
        let skills: Vec<Skill> = skills.iter().map(JourneySkill::skill).collect();
        let months = experience(&entries, today());
        assert_eq!((months.work.counted, months.overlap), (159, 0));
        assert_eq!(months.with_unpaid.counted, 174);
        let ledger = Ledger::of(&skills, &entries, today());
        let count = |is: &dyn Fn(Fading, u8) -> bool| {
            let states = ledger.iter().map(|(_, state)| state);
            states.filter(|it| is(it.fading, it.strength)).count()
        };
        assert_eq!(count(&|_, strength| strength >= 2), 5);
        assert_eq!(count(&|fading, _| fading == Fading::Fading), 3);
        assert_eq!(count(&|fading, _| fading == Fading::Keeps), 1);
        let found = stage(&entries, &ledger, None, today());
        assert_eq!(found.stage, JourneyStage::Middle);
        assert_eq!(found.reason, StageReason::MiddleLead);
        let path = path_reading(&entries, today()).unwrap();
        assert_eq!((path.score.tenths(), path.reading), (410, Reading::Mixed));
        assert_eq!(path.most, [Facet::Specialisation]);
        assert_eq!(path.least, [Facet::Advancement]);
        let none = |_| AskChange::default();
        let asks = next_asks(
            found.effective,
            ExpertOrPeople::People,
            &entries,
            &ledger,
            &[],
            &none,
            &[],
            today(),
        );
        let states: Vec<AskState> = asks.asks.iter().map(|row| row.state()).collect();
        use AskState::{Missing, Partly};
        assert_eq!(states, [Missing, Missing, Missing, Missing, Partly]);
        let private = entries.iter().filter(|entry| entry.is_private).count();
        assert_eq!(private, 1);
    }

    #[test]
    fn its_target_comes_and_goes_and_leaves_no_trace_where_it_never_was() {
        let mut plan = JourneyPlan::default();
        set_example_target(&mut plan, None, 1);
        assert_eq!(plan, JourneyPlan::default());
        set_example_target(&mut plan, Some("Human resources"), 2);
        let (id, target) = plan.targets().next().unwrap();
        assert!(is_example(id));
        assert_eq!(target.occupation, "13-1071.00");
        set_example_target(&mut plan, None, 3);
        assert_eq!(plan.targets().count(), 0);
    }
}
