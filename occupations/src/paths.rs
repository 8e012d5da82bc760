//! What a search for a way from one occupation to another needs of all of them at once.
//!
//! What an occupation asks for and the step that a level becomes are rules of
//! `steppingstone_core::occupations`; they are applied to the published figures here, so that the
//! search needs no ratings. A test there holds the two to the same outcome.

use crate::number::scaled;
use crate::{Outcome, Packed, TableError, Tables};

/// The signs of the elements, in the order of the table of elements: 68 of them.
const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&*";

struct Rating {
    importance: i64,
    level: i64,
    is_relevant: bool,
    is_sure: bool,
    is_level_sure: bool,
}

/// A line for each occupation: the steps of its elements (`-` not relevant, `?` unknown); the
/// elements it asks for, most important first; its first ten related occupations.
pub(crate) fn file(tables: &Tables) -> Outcome<Packed> {
    let skills: Vec<bool> = tables
        .elements
        .rows()
        .map(|row| Ok(row.get("kind")? == "skill"))
        .collect::<Outcome<_>>()?;
    if skills.len() != SIGNS.len() {
        return Err(TableError::new(
            "The elements are not as many as their signs.",
        ));
    }
    let ratings = tables.by_occupation(&tables.ratings, |row| {
        Ok(Rating {
            importance: scaled(row.get("importance")?, 2)?,
            level: scaled(row.get("level")?, 2)?,
            is_relevant: !row.flag("not_relevant")?,
            is_sure: !row.flag("importance_low_precision")?,
            is_level_sure: !row.flag("level_low_precision")?,
        })
    })?;
    let related = tables.by_occupation(&tables.related, |row| {
        let place = tables.place(row.get("related_code")?)?;
        Ok((scaled(row.get("rank")?, 0)? <= 10).then(|| place.to_string()))
    })?;
    let mut text = format!("paths 1 {}\n", ratings.len());
    for (ratings, related) in ratings.iter().zip(related) {
        let related: Vec<String> = related.into_iter().flatten().collect();
        let (steps, asked) = (steps(ratings), asked(ratings, &skills));
        text.push_str(&format!("{steps}|{asked}|{}\n", related.join(",")));
    }
    Ok(Packed {
        name: "paths".to_owned(),
        text,
    })
}

fn steps(ratings: &[Rating]) -> String {
    let step = |rating: &Rating| match rating {
        _ if !rating.is_relevant => '-',
        _ if !rating.is_level_sure => '?',
        Rating { level: ..100, .. } => '0',
        Rating { level: ..250, .. } => '1',
        Rating { level: ..400, .. } => '2',
        Rating { level: ..550, .. } => '3',
        _ => '4',
    };
    ratings.iter().map(step).collect()
}

fn asked(ratings: &[Rating], skills: &[bool]) -> String {
    let all = SIGNS.chars().zip(ratings).zip(skills);
    let mut fit: Vec<(char, &Rating, bool)> = all
        .map(|((sign, rating), skill)| (sign, rating, *skill))
        .filter(|(_, rating, _)| rating.is_relevant && rating.is_sure)
        .collect();
    // Elements of equal importance stay in the order of the table, which is that of their ids.
    fit.sort_by_key(|(_, rating, _)| -rating.importance);
    let important = fit.iter().filter(|(_, rating, _)| rating.importance >= 300);
    let asked: String = important.map(|(sign, ..)| *sign).collect();
    if asked.len() >= 5 {
        return asked;
    }
    let top =
        |is_skill: bool, most: usize| fit.iter().filter(move |it| it.2 == is_skill).take(most);
    let mut few: Vec<_> = top(true, 3).chain(top(false, 2)).collect();
    few.sort_by_key(|(_, rating, _)| -rating.importance);
    few.into_iter().map(|(sign, ..)| *sign).collect()
}
