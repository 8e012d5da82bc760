//! Text as words: what the checks of statements look at.

use super::words::Lexicon;

/// The words of a text in lower case, without the signs around them. A word holds at least one
/// letter or digit; hyphens and apostrophes inside stay.
pub fn words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(|word| word.replace('’', "'").to_lowercase())
        .collect()
}

/// How many words carry content: all but articles, prepositions, pronouns and the like.
pub fn content_words(text: &str, lexicon: &Lexicon) -> usize {
    let carries = |word: &&String| !Lexicon::has(lexicon.stop_words, word);
    words(text).iter().filter(carries).count()
}

/// Whether a word is a number in digits or words, "twenty-five" included.
pub fn is_number(word: &str, lexicon: &Lexicon) -> bool {
    let digits = word.bytes().any(|byte| byte.is_ascii_digit());
    let mut parts = word.split('-');
    let is_said = |part: &str| {
        part == lexicon.one && word != lexicon.one || Lexicon::has(lexicon.number_words, part)
    };
    digits || Lexicon::has(lexicon.number_words, word) || parts.all(is_said)
}

/// Whether two texts share more than six tenths of their words: distinct words in both, out of
/// distinct words in either (the Jaccard index).
pub fn overlaps(one: &str, other: &str) -> bool {
    let (one, other) = (distinct(words(one)), distinct(words(other)));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    let all = one.len() + other.len() - shared;
    shared * 10 > all * 6
}

fn distinct(words: Vec<String>) -> Vec<String> {
    let mut distinct = Vec::new();
    for word in words {
        if !distinct.contains(&word) {
            distinct.push(word);
        }
    }
    distinct
}

/// Where a phrase of one or more words stands among words, as the number of words before it.
pub fn place_of(phrase: &str, words: &[String]) -> Option<usize> {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words
        .windows(phrase.len().max(1))
        .position(|some| some.iter().zip(&phrase).all(|(word, part)| word == part))
}

/// Whether the words start with a phrase.
pub fn starts_with(phrase: &str, words: &[String]) -> bool {
    let mut parts = phrase
        .split(' ')
        .zip(words.iter().map(Some).chain(std::iter::repeat(None)));
    parts.all(|(part, word)| word.is_some_and(|word| word == part))
}

/// The text without `count` words from the one at `from` on, with `instead` in their place. The
/// first letter of the result is a capital. Spaces between words become single ones.
pub fn replaced(text: &str, from: usize, count: usize, instead: &str) -> String {
    let is_word = |part: &&str| part.chars().any(char::is_alphanumeric);
    let mut seen = 0;
    let mut parts: Vec<&str> = Vec::new();
    for part in text.split_whitespace() {
        let word = is_word(&part);
        let cut = word && (from..from + count).contains(&seen);
        if cut && seen == from {
            parts.extend(instead.split_whitespace());
        }
        if !cut {
            parts.push(part);
        }
        seen += usize::from(word);
    }
    capitalised(&parts.join(" "))
}

/// The text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut criteria = text.chars();
    match criteria.next() {
        Some(first) => first.to_uppercase().chain(criteria).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::words::EN;

    #[test]
    fn signs_are_no_part_of_words() {
        assert_eq!(
            words("“Pass — the C++ exam, (twice)!”"),
            ["pass", "the", "c", "exam", "twice"]
        );
        assert_eq!(words("I’ll re-read it"), ["i'll", "re-read", "it"]);
        assert_eq!(words(" ... "), [""; 0]);
        assert_eq!(content_words("Pass the exam of the board", &EN), 3);
    }

    #[track_caller]
    fn check_overlap(one: &str, other: &str, expected: bool) {
        assert_eq!(overlaps(one, other), expected);
        assert_eq!(overlaps(other, one), expected);
    }

    #[test]
    fn six_tenths_of_the_words_are_still_apart() {
        check_overlap("a b c", "a b c d e", false);
        check_overlap("a b c d", "A, b c. d e f", true);
        check_overlap("a b", "a a b b", true);
        check_overlap("", "", false);
        check_overlap("a b c", "d e f", false);
    }

    #[test]
    fn words_are_replaced_where_they_stand() {
        assert_eq!(
            replaced("improve  my – Spanish", 0, 1, "practise"),
            "Practise my – Spanish"
        );
        assert_eq!(replaced("Read more books", 1, 1, ""), "Read books");
        assert_eq!(replaced("try to run", 0, 2, ""), "Run");
        assert_eq!(replaced("run", 4, 2, "far"), "Run");
        assert_eq!(
            place_of("be promoted", &words("I will be promoted")),
            Some(2)
        );
        assert_eq!(place_of("be", &[]), None);
        assert!(starts_with("get better", &words("Get better at it")));
        assert!(!starts_with("get better", &words("Get")));
    }
}
