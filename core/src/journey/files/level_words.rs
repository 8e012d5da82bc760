//! The words that files have for how well somebody can do something.

use super::super::{Level, folded};

const WORDS: [(&str, u8); 36] = [
    ("beginner", 1),
    ("basic", 1),
    ("novice", 1),
    ("familiar", 1),
    ("elementary", 1),
    ("elementary proficiency", 1),
    ("learning", 1),
    ("a1", 1),
    ("a2", 1),
    ("intermediate", 2),
    ("competent", 2),
    ("working", 2),
    ("conversational", 2),
    ("proficient", 2),
    ("limited working", 2),
    ("limited working proficiency", 2),
    ("b1", 2),
    ("b2", 2),
    ("advanced", 3),
    ("experienced", 3),
    ("fluent", 3),
    ("strong", 3),
    ("professional working", 3),
    ("professional working proficiency", 3),
    ("full professional", 3),
    ("full professional proficiency", 3),
    ("c1", 3),
    ("expert", 4),
    ("master", 4),
    ("native", 4),
    ("native speaker", 4),
    ("bilingual", 4),
    ("native or bilingual", 4),
    ("native or bilingual proficiency", 4),
    ("mother tongue", 4),
    ("c2", 4),
];

/// The words that themes of JSON Resume know, for the levels 1 to 4.
const WRITTEN: [&str; 4] = ["Beginner", "Intermediate", "Advanced", "Master"];

/// The level that a word suggests.
pub(super) fn suggested(word: &str) -> Option<Level> {
    let word = folded(word);
    let level = WORDS.iter().find(|(other, _)| *other == word);
    level.and_then(|(_, level)| Level::new(*level))
}

/// The word for a level; none for 0.
pub(super) fn word(level: Level) -> Option<&'static str> {
    let place = usize::from(level.number()).checked_sub(1)?;
    WRITTEN.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_suggest_levels_and_what_is_written_is_read_back() {
        let number = |word| suggested(word).map(Level::number);
        assert_eq!(number(" Native  Speaker "), Some(4));
        assert_eq!(number("B1"), Some(2));
        assert_eq!(number("Upper middle"), None);
        for level in Level::ALL {
            assert_eq!(
                word(level).and_then(suggested),
                Some(level).filter(|it| it.number() > 0)
            );
        }
    }
}
