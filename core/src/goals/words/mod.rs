//! The words that checks look for, a list for each language and no rule.
//!
//! A language is a module here with one [`Lexicon`]. The lists are ours, written for this tool:
//! they follow the examples of the rules (vague verbs, vague amounts, what depends on others),
//! widened by what career goals usually say. A list only makes a check warn, so a missing word
//! costs a hint and a surplus one a needless hint; nothing is blocked by either.

mod en;

pub use en::EN;

/// The words of one language. All in lower case; phrases have single spaces.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon {
    /// Verbs of things that can be done, separated by white space.
    pub verbs: &'static str,
    /// Those of them that are as often nouns: a second action only before an object.
    pub nouns_too: &'static str,
    /// What stands between a verb and its object, and seldom after a noun: articles, possessives,
    /// numbers, some prepositions.
    pub before_objects: &'static str,
    /// Words without content of their own.
    pub stop_words: &'static str,
    /// What stands before the verb where a sentence is begun, and can be left out.
    pub openings: &'static [&'static str],
    /// Verbs that say no action, each with what could stand instead. Empty text: nothing.
    pub vague_verbs: &'static [(&'static str, &'static [&'static str])],
    /// Amounts and times without a number.
    pub vague_amounts: &'static [&'static str],
    /// What joins two actions.
    pub joins: &'static [&'static str],
    /// How a goal starts that only ends something.
    pub avoidances: &'static [&'static str],
    /// How a word ends that may follow a phrase of `avoidances` and be put between the two parts of
    /// `replacements`.
    pub doing: &'static str,
    /// What may stand instead of only ending something: before what is ended, and after it.
    pub replacements: &'static [(&'static str, &'static str)],
    /// What mainly others decide, each with the part that is the reader's own; empty if there is
    /// no short one.
    pub on_others: &'static [(&'static str, &'static str)],
    /// What stands before a word of `done_by_others`.
    pub to_be: &'static str,
    /// What others do to somebody.
    pub done_by_others: &'static str,
    /// Words that are left over from a form.
    pub placeholders: &'static [&'static str],
    /// Such words that count only where they are typed in capitals.
    pub marks: &'static str,
    /// The word for "your" in capitals: before another word in capitals it is left over.
    pub yours: &'static str,
    /// Times that are no day.
    pub vague_times: &'static [&'static str],
    /// Names of months, as whole words.
    pub months: &'static str,
    /// Numbers as words.
    pub number_words: &'static str,
    /// The number one: it counts before "more", but is too common to be the number of a goal.
    pub one: &'static str,
    /// Units that are a share.
    pub percents: &'static str,
    /// How the first part of an if-then plan starts.
    pub ifs: &'static [&'static str],
    /// How its second part starts.
    pub thens: &'static [&'static str],
    /// Who acts in it.
    pub selves: &'static [&'static str],
    /// The two parts as they are written: before the obstacle, before the plan.
    pub if_then: (&'static str, &'static str),
}

/// Whether a unit is a share of something, by the words for that, [`Lexicon::percents`].
pub fn is_percent(unit: &str, percents: &str) -> bool {
    let is_share = |word: &str| Lexicon::has(percents, &word.to_lowercase()) || word.ends_with('%');
    unit.split_whitespace().any(is_share)
}

impl Lexicon {
    /// Whether a word is in a list of single words.
    pub fn has(list: &str, word: &str) -> bool {
        list.split_whitespace().any(|known| known == word)
    }

    /// Whether a word is a verb of an action, vague ones included.
    pub fn is_verb(&self, word: &str) -> bool {
        let stem = word
            .strip_prefix("re-")
            .or_else(|| word.strip_prefix("co-"));
        Lexicon::has(self.verbs, word) || stem.is_some_and(|stem| Lexicon::has(self.verbs, stem))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn lists_hold_each_word_once_in_lower_case() {
        for list in [EN.verbs, EN.stop_words, EN.done_by_others, EN.nouns_too] {
            let words: Vec<&str> = list.split_whitespace().collect();
            let distinct: BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!(words.len(), distinct.len(), "{list}");
            assert!(words.iter().all(|word| *word == word.to_lowercase()));
        }
        for noun in EN.nouns_too.split_whitespace() {
            assert!(EN.is_verb(noun), "{noun}");
        }
        for opening in EN.openings {
            assert_eq!(crate::goals::text::words(opening).join(" "), *opening);
        }
    }

    #[test]
    fn verbs_are_known_with_common_beginnings() {
        assert!(EN.is_verb("pass"));
        assert!(EN.is_verb("re-write"));
        assert!(EN.is_verb("co-author"));
        assert!(!EN.is_verb("be"));
        assert!(!EN.is_verb("communication"));
    }
}
