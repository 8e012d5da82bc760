//! Where a path built a career, and where it was mostly a job for pay.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::{Entry, spans};
use crate::career::Facet;
use crate::decimal::mul_div;
use crate::keyed::keyed;

/// Answers of the four without which a role has no score.
const FEWEST_ANSWERS: usize = 3;
/// A path needs so many scored roles.
const FEWEST_ROLES: usize = 2;
/// The borders of the quiz.
const MOSTLY_A_JOB_BELOW: i64 = 40;
const A_CAREER_ABOVE: i64 = 60;

keyed! {
    /// What the answers about a role say. One statement a facet is a talking point, not a measure.
    Reading {
        Job "job",
        Mixed "mixed",
        Career "career",
        TooFewAnswers "too_few_answers",
    }
}

/// A score from 0 to 100, as a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleScore {
    points: i64,
    of: i64,
}

impl RoleScore {
    /// In tenths, rounded half away from zero.
    pub fn tenths(self) -> i64 {
        mul_div(self.points, 10, self.of)
    }

    fn reading(self) -> Reading {
        match self.points {
            points if points > A_CAREER_ABOVE * self.of => Reading::Career,
            points if points < MOSTLY_A_JOB_BELOW * self.of => Reading::Job,
            _ => Reading::Mixed,
        }
    }

    fn is_above(self, other: RoleScore) -> bool {
        self.points * other.of > other.points * self.of
    }
}

/// What the answers about a role come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleReading {
    /// `None` with too few answers.
    pub score: Option<RoleScore>,
    pub reading: Reading,
}

/// What the roles come to together, by how long each lasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathReading {
    pub score: RoleScore,
    pub reading: Reading,
    /// In the order of the quiz; those that no role answers are left out.
    pub facets: Vec<(Facet, RoleScore)>,
    /// The facets that the path built most, and least; ties all.
    pub most: Vec<Facet>,
    pub least: Vec<Facet>,
}

/// The readings of the roles that have answers, by the id of their entry.
pub fn role_readings(entries: &[Entry]) -> LiteMap<String, RoleReading> {
    let roles = entries.iter().filter(|entry| entry.kind.is_role());
    let answered = roles.filter(|entry| !entry.built.is_empty());
    crate::order::collect_map(answered.map(|entry| (entry.id.clone(), role_reading(entry))))
}

fn role_reading(entry: &Entry) -> RoleReading {
    let score = role_score(entry);
    RoleReading {
        score,
        reading: score.map_or(Reading::TooFewAnswers, RoleScore::reading),
    }
}

fn role_score(entry: &Entry) -> Option<RoleScore> {
    let answers: Vec<i64> = entry.built.values().filter_map(points).collect();
    if answers.len() < FEWEST_ANSWERS {
        return None;
    }
    Some(RoleScore {
        points: answers.iter().sum(),
        of: i64::try_from(answers.len()).ok()?,
    })
}

/// An answer from 1 to 5 as 0 to 100.
fn points(answer: &Option<u8>) -> Option<i64> {
    answer.map(|answer| i64::from(answer.clamp(1, 5) - 1) * 25)
}

/// The reading of the path; `None` with fewer than two roles that have a score and months.
pub fn path_reading(entries: &[Entry], today: NaiveDate) -> Option<PathReading> {
    let roles: Vec<(&Entry, RoleScore, i64)> = entries
        .iter()
        .filter(|entry| entry.kind.is_role())
        .filter_map(|entry| {
            let months = spans(entry, today).ok()?.counted.months();
            Some((entry, role_score(entry)?, months.into()))
        })
        .collect();
    if roles.len() < FEWEST_ROLES {
        return None;
    }
    // Scores are of three or of four answers: twelfths hold both.
    let of_roles = roles.iter().map(|(_, score, months)| {
        let twelfths = score.points * (12 / score.of.max(1));
        (twelfths * months, 12 * months)
    });
    let score = summed(of_roles)?;
    let of_facet = |facet: &Facet| {
        let answered = roles.iter().filter_map(|(entry, _, months)| {
            let points = points(entry.built.get(facet)?)?;
            Some((points * months, *months))
        });
        summed(answered)
    };
    let facets: Vec<(Facet, RoleScore)> = Facet::ALL
        .into_iter()
        .filter_map(|facet| Some((facet, of_facet(&facet)?)))
        .collect();
    let without = |is_beaten: &dyn Fn(RoleScore, RoleScore) -> bool| {
        let unbeaten = facets
            .iter()
            .filter(|(_, score)| !facets.iter().any(|(_, other)| is_beaten(*score, *other)));
        unbeaten.map(|(facet, _)| *facet).collect()
    };
    Some(PathReading {
        score,
        reading: score.reading(),
        most: without(&|score, other| other.is_above(score)),
        least: without(&|score, other| score.is_above(other)),
        facets,
    })
}

/// Points and what they are of, summed; `None` of nothing.
fn summed(parts: impl Iterator<Item = (i64, i64)>) -> Option<RoleScore> {
    let (points, of) = parts.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    (of > 0).then_some(RoleScore { points, of })
}

#[cfg(test)]
mod tests {
    use super::super::{EntryKind, read_end, read_start};
    use super::*;

    fn role(id: &str, years: u16, built: [Option<u8>; 4]) -> Entry {
        Entry {
            start: read_start("2000-01").unwrap(),
            end: read_end(&format!("{}-12", 1999 + years)).unwrap(),
            built: Facet::ALL.into_iter().zip(built).collect(),
            ..Entry::new(id, EntryKind::Job)
        }
    }

    fn path(roles: &[Entry]) -> Option<PathReading> {
        path_reading(roles, NaiveDate::from_ymd_opt(2026, 11, 28).unwrap())
    }

    #[track_caller]
    fn check(built: [Option<u8>; 4], tenths: Option<i64>, reading: Reading) {
        let readings = role_readings(&[role("a", 1, built)]);
        let found = readings.get("a").unwrap();
        assert_eq!(found.score.map(RoleScore::tenths), tenths);
        assert_eq!(found.reading, reading);
    }

    #[test]
    fn the_borders_are_those_of_the_quiz() {
        let all = |answers: [u8; 4]| answers.map(Some);
        check(all([4, 3, 3, 3]), Some(563), Reading::Mixed);
        check(all([4, 4, 3, 3]), Some(625), Reading::Career);
        check(all([3, 3, 2, 2]), Some(375), Reading::Job);
        check([Some(4), Some(3), Some(3), None], Some(583), Reading::Mixed);
        check([Some(5), Some(5), None, None], None, Reading::TooFewAnswers);
        // 60 and 40 themselves are in the middle.
        let fifths = |points| RoleScore { points, of: 1 };
        assert_eq!(fifths(60).reading(), Reading::Mixed);
        assert_eq!(fifths(40).reading(), Reading::Mixed);
    }

    #[test]
    fn a_role_without_answers_is_not_read() {
        assert!(role_readings(&[Entry::new("a", EntryKind::Job)]).is_empty());
        let caring = Entry {
            kind: EntryKind::Caring,
            ..role("a", 1, [Some(5); 4])
        };
        assert!(role_readings(&[caring]).is_empty());
    }

    #[test]
    fn the_path_weighs_roles_by_their_months() {
        assert_eq!(path(&[role("a", 1, [Some(5); 4])]), None);
        let roles = [role("a", 1, [Some(5); 4]), role("b", 3, [Some(1); 4])];
        let found = path(&roles).unwrap();
        assert_eq!((found.score.tenths(), found.reading), (250, Reading::Job));
        assert_eq!((found.most.len(), found.least.len()), (4, 4));
    }
}
