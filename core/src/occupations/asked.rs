//! What an occupation asks for, and how much of it.

use super::{Element, Rating};
use crate::order::insertion_sorted;

/// The least importance of what an occupation asks for, in hundredths.
const IMPORTANT: u16 = 300;
/// With fewer important elements than this, the most important ones are taken instead.
const FEWEST: usize = 5;
const TOP_SKILLS: usize = 3;
const TOP_KNOWLEDGE: usize = 2;

/// The levels of O*NET, in hundredths, from which the steps 1 to 4 of our own scale begin. The
/// bridge is ours; it puts two thirds of what occupations ask for at step 2.
const STEPS: [u16; 4] = [100, 250, 400, 550];

/// The step on our own scale, 0 to 4, of a level in hundredths.
pub fn step(level: u16) -> u8 {
    let reached = STEPS.iter().filter(|least| level >= **least);
    u8::try_from(reached.count()).unwrap_or(u8::MAX)
}

/// The elements that an occupation asks for, by their place, the most important first; of equal
/// importance, in the order of their ids.
///
/// These are the relevant ones with an importance of 3.00 or more that is not of low precision. An
/// occupation with fewer than five has its three most important skills and two areas of knowledge.
pub fn asked(ratings: &[Rating], elements: &[Element]) -> Vec<usize> {
    let fit = ratings.iter().zip(elements).enumerate();
    let fit = fit.filter(|(_, (rating, _))| rating.is_relevant && rating.is_importance_sure);
    let sorted = insertion_sorted(fit, |(_, (a, _)), (_, (b, _))| a.importance > b.importance);
    let is_important = |rating: &Rating| rating.importance >= IMPORTANT;
    let enough = sorted
        .iter()
        .filter(|(_, (it, _))| is_important(it))
        .count()
        >= FEWEST;
    let mut rest = [TOP_KNOWLEDGE, TOP_SKILLS];
    let mut is_asked =
        |rating: &Rating, element: &Element| match rest.get_mut(usize::from(element.is_skill)) {
            _ if enough => is_important(rating),
            Some(rest) if *rest > 0 => {
                *rest -= 1;
                true
            }
            _ => false,
        };
    let asked = sorted
        .into_iter()
        .filter(|(_, (rating, element))| is_asked(rating, element));
    asked.map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rating(importance: u16) -> Rating {
        Rating {
            importance,
            level: 300,
            is_relevant: true,
            is_importance_sure: true,
            is_level_sure: true,
        }
    }

    fn elements(skills: &[bool]) -> Vec<Element> {
        let element = |is_skill: &bool| Element {
            id: String::new(),
            name: String::new(),
            is_skill: *is_skill,
        };
        skills.iter().map(element).collect()
    }

    #[test]
    fn steps_begin_at_their_thresholds() {
        for (level, expected) in [
            (0, 0),
            (99, 0),
            (100, 1),
            (249, 1),
            (250, 2),
            (399, 2),
            (400, 3),
            (549, 3),
            (550, 4),
            (700, 4),
        ] {
            assert_eq!(step(level), expected, "{level}");
        }
    }

    #[test]
    fn the_important_ones_count_by_importance() {
        let mut ratings = [300, 450, 299, 310, 310, 500, 500].map(rating);
        ratings[5].is_relevant = false;
        assert_eq!(asked(&ratings, &elements(&[true; 7])), [6, 1, 3, 4, 0]);
    }

    #[test]
    fn where_few_matter_the_most_important_are_taken() {
        let mut ratings = [100, 120, 110, 90, 300, 310, 250].map(rating);
        let all = elements(&[true, true, true, true, false, false, false]);
        assert_eq!(asked(&ratings, &all), [5, 4, 1, 2, 0]);
        ratings[1].is_importance_sure = false;
        assert_eq!(asked(&ratings, &all), [5, 4, 2, 0, 3]);
        assert_eq!(asked(&ratings[..1], &all), [0]);
        assert!(asked(&[], &all).is_empty());
    }
}
