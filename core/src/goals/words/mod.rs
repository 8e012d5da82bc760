//! The words that checks look for, a list for each language and no rule.
//!
//! A language is a module here with one [`Lexicon`]. The lists are ours, written for this tool:
//! they follow the examples of the rules (vague verbs, vague amounts, what depends on others),
//! widened by what career goals usually say. A list only makes a check warn, so a missing word
//! costs a hint and a surplus one a needless hint; nothing is blocked by either.

mod en;
mod en_verbs;

pub use en::EN;

/// The words of one language. All in lower case; phrases have single spaces.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon {
    /// Verbs of things that can be done, separated by white space.
    pub verbs: &'static str,
    /// What stands before a verb and a hyphen: "re-write".
    pub verb_prefixes: &'static str,
    /// What makes a verb of another one, without a hyphen: "retake".
    pub again: &'static str,
    /// Those of them that are as often nouns: a second action only before an object.
    pub nouns_too: &'static str,
    /// What stands between a verb and its object, and seldom after a noun: articles, possessives,
    /// numbers, some prepositions.
    pub before_objects: &'static str,
    /// Words without content of their own.
    pub stop_words: &'static str,
    /// What stands before the verb where a sentence is begun, and can be left out.
    pub openings: &'static [&'static str],
    /// Those verbs that start a goal only before an object: otherwise they name a thing, as in
    /// "average score".
    pub nouns_first: &'static str,
    /// Beginnings that are followed by the action itself: those of `openings` that may stay.
    pub promises: &'static [&'static str],
    /// How a time or another circumstance starts that stands before the verb.
    pub leads: &'static str,
    /// Words that make such a beginning a time.
    pub time_anchors: &'static str,
    /// What else such a time is made of.
    pub time_fillers: &'static str,
    /// Words that end like an adverb and are none.
    pub never_adverbs: &'static str,
    /// Those of them that are one all the same before a verb that is no noun.
    pub rhythm_adverbs: &'static str,
    /// Adverbs without that ending.
    pub adverbs: &'static str,
    /// The preposition that makes a noun of a verb before it.
    pub of: &'static str,
    /// The word before the base of a verb.
    pub to: &'static str,
    /// What stands before a thing whose name may be left out: "the [name] exam".
    pub determiners: &'static str,
    /// The word before whoever does it, or a day.
    pub by: &'static str,
    /// The word before the site or the day.
    pub on: &'static str,
    /// Articles before one thing.
    pub articles: &'static str,
    /// The word before a compared amount: "as many as 10".
    pub r#as: &'static str,
    /// The article of what is known.
    pub the: &'static str,
    /// Verbs that say no action, each with what could stand instead.
    pub vague_verbs: &'static [Vague],
    /// What can be raised: numbers of which more is better.
    pub raised: &'static str,
    /// What is practiced.
    pub practiced: &'static str,
    /// What can be finished.
    pub finished: &'static str,
    /// How a question starts that can be explained.
    pub questions: &'static str,
    /// Before these words something of one's own cannot stand for what others decide: "a raise
    /// from my boss".
    pub going_on: &'static str,
    /// Those of the vague amounts that can be left out without a gap.
    pub removable: &'static [&'static str],
    /// What belongs to the adverb after it.
    pub degrees: &'static str,
    /// What follows a comparison.
    pub than: &'static str,
    /// What stands between a number and the way it bounds: "5 or more".
    pub ors: &'static str,
    /// What makes an amount exact or a question when it stands before it: "as many as 10".
    pub amount_of: &'static str,
    /// Verbs that take an object right after them, for whatever another verb shares with them.
    pub transitive: &'static str,
    /// Verbs with the prepositions that belong to them.
    pub governs: &'static [(&'static str, &'static str)],
    /// Verbs that say how the first action ends, and are no second one.
    pub outcomes: &'static str,
    /// Two verbs that are one thing after another verb: "host a meet and greet".
    pub pairs: &'static [&'static str],
    /// Words that point back to what another part of the sentence names.
    pub pronouns: &'static str,
    /// Words that begin a sentence within the sentence.
    pub inner: &'static str,
    /// Words that belong to the verb before them.
    pub particles: &'static str,
    /// Words after which something has to follow.
    pub dangling: &'static str,
    /// Those of them that begin a thing and lead nowhere: articles and possessives.
    pub before_things: &'static str,
    /// Pairs of such words that may stand side by side.
    pub joined_prepositions: &'static [&'static str],
    /// What stands before a day.
    pub date_prepositions: &'static str,
    /// What stands before a year.
    pub year_leads: &'static str,
    /// What stands before the time that is given for all of it.
    pub deadline_leads: &'static str,
    /// Times so long that a number of them is a deadline.
    pub long_spans: &'static str,
    /// Units of time.
    pub time_units: &'static str,
    /// Units that a number is never a day or a year before.
    pub units: &'static str,
    /// Names of weekdays.
    pub weekdays: &'static str,
    /// After an ordinal it makes a measure of it.
    pub percentile: &'static str,
    /// Amounts and times without a number.
    pub vague_amounts: &'static [&'static str],
    /// What begins a round bracket that asks for something: "(insert date)".
    pub asks: &'static str,
    /// What joins two actions.
    pub joins: &'static [&'static str],
    /// How a goal starts that only ends something.
    pub avoidances: &'static [&'static str],
    /// How a word ends that may follow a phrase of `avoidances` and be put between the two parts of
    /// `replacements`.
    pub doing: &'static str,
    /// Such words that name nothing one does: "avoid missing a deadline" wants its own words.
    pub no_doing: &'static str,
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
    /// Such words that count only where they are all there is, or stand in brackets.
    pub fill_ins: &'static [&'static str],
    /// After these words X is the site of that name.
    pub site_leads: &'static str,
    /// Words that say that X is the site of that name.
    pub site_words: &'static str,
    /// Names that X is a part of.
    pub before_x: &'static str,
    /// Words that say that x is a variable.
    pub math: &'static str,
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
    /// What numbers as words come to, those that need no other word.
    pub number_values: &'static [(&'static str, i64)],
    /// Signs beside a number, with the unit that each stands for.
    pub unit_signs: &'static [(char, &'static str)],
    /// Spans of time, each with its days or its months.
    pub spans: &'static [(&'static str, Span)],
    /// The word before where a number starts.
    pub from: &'static str,
    /// The word before a day that is too late.
    pub before: &'static str,
    /// The word for the last day of a month or a year.
    pub end: &'static str,
    /// The word for the month or the year after this one.
    pub next: &'static str,
    /// The number one: it counts before "more", but is too common to be the number of a goal.
    pub one: &'static str,
    /// None, before what is counted: "no errors".
    pub no: &'static str,
    /// After these words a thing is learned from somebody or somewhere.
    pub sources: &'static str,
    /// Those of the vague times that are an amount before such a word.
    pub timed_amounts: &'static [&'static str],
    /// What stands before them where they are an amount.
    pub before_time: &'static str,
    /// What follows "some time" and "one day" where they are no vague time.
    pub after_time: &'static str,
    /// A number word that is as often "as soon as": it counts only before a rate.
    pub once: &'static str,
    /// A number word that is a part of the year after an ordinal.
    pub halves: &'static str,
    /// Ordinals.
    pub ordinals: &'static str,
    /// What follows a number that says how often.
    pub at_rate: &'static str,
    /// What makes a limit of the number after it.
    pub upper_bounds: &'static [&'static str],
    /// What makes a minimum of the number after it.
    pub lower_bounds: &'static [&'static str],
    /// What makes a bound of the number after it, and only its verb says which: "up to".
    pub open_bounds: &'static [&'static str],
    /// What compares with the number after it: a limit, or after a negation a minimum.
    pub upper_comparisons: &'static [&'static str],
    /// What compares with the number after it: a minimum, or after a negation a limit.
    pub lower_comparisons: &'static [&'static str],
    /// What says after a number and "or" that it is a limit: "5 or fewer".
    pub fewer: &'static str,
    /// What says after a number and "or" that it is a minimum: "5 or more".
    pub mores: &'static str,
    /// What says at the end that the number is a limit: "5 hours maximum".
    pub maximums: &'static str,
    /// What says at the end that the number is a minimum.
    pub minimums: &'static str,
    /// What turns a comparison round: "never more than 5".
    pub negations: &'static str,
    /// What a share is called where it has no other name.
    pub share: &'static str,
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

/// How long a span of time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// So many days.
    Days(i64),
    /// So many calendar months.
    Months(u32),
}

/// A verb that says no action, and what could stand instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vague(pub &'static str, pub &'static [Instead]);

/// What could stand instead of a vague verb, and before what it reads well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Before anything that is not learned from somebody or somewhere.
    Always(&'static str),
    /// Before what can be raised: [`Lexicon::raised`].
    Raise(&'static str),
    /// Before what is practiced: [`Lexicon::practiced`].
    Practice(&'static str),
    /// Before what can be finished: [`Lexicon::finished`].
    Finish(&'static str),
    /// Before a question: [`Lexicon::questions`].
    Question(&'static str),
    /// Nothing, before another verb.
    Verb,
}

/// Whether a unit is a share of something, by the words for that, [`Lexicon::percents`].
pub fn is_percent(unit: &str, percents: &str) -> bool {
    let is_share = |word: &str| Lexicon::has(percents, &word.to_lowercase()) || word.ends_with('%');
    unit.split_whitespace().any(is_share)
}

impl Lexicon {
    /// Whatever makes a bound of the number after it, in whichever direction.
    pub(super) fn bounds(&self) -> impl Iterator<Item = &'static str> {
        let bounds = [self.upper_bounds, self.lower_bounds, self.open_bounds];
        bounds.into_iter().flatten().copied()
    }

    /// Whether a word is in a list of single words.
    pub fn has(list: &str, word: &str) -> bool {
        // Found as a part first: lists are long, and this is asked of every word.
        let ends = |side: Option<char>| side.is_none_or(char::is_whitespace);
        !word.is_empty()
            && list.match_indices(word).any(|(at, _)| {
                let (before, after) = list.split_at(at);
                ends(before.chars().next_back()) && ends(after.chars().nth(word.chars().count()))
            })
    }

    /// Whether a word is a verb of an action, vague ones included.
    pub fn is_verb(&self, word: &str) -> bool {
        let is_listed = |word: &str| Lexicon::has(self.verbs, word);
        let hyphened = word.split_once('-').is_some_and(|(first, stem)| {
            Lexicon::has(self.verb_prefixes, first) && is_listed(stem)
        });
        let again = word.strip_prefix(self.again);
        is_listed(word) || hyphened || again.is_some_and(|stem| stem.len() > 2 && is_listed(stem))
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
