//! A statement taken apart: its words with what stands around them, where its verb is, and what
//! in it is a name.

use super::text::{is_number, starts_with, words};
use super::words::{Lexicon, Vague};

/// A circumstance before the verb is looked for in so many words.
const LONGEST_LEAD: usize = 14;
/// Between a beginning such as "I will" and the verb there are at most so many adverbs.
const ADVERBS: usize = 2;

/// A word of a statement.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    /// As typed, with the signs around it.
    pub(super) raw: &'a str,
    /// In lower case, without signs.
    pub(super) word: String,
    /// Its place among all that spaces set apart.
    pub(super) part: usize,
    /// Whether a sign that joins stands before it.
    pub(super) after_sign: bool,
    /// Whether it is part of a name: in quotes, or in a row of words with capitals.
    pub(super) is_named: bool,
}

impl Token<'_> {
    fn ends_clause(&self) -> bool {
        self.raw.ends_with([',', ';', ':', '.', '!', '?'])
    }

    /// Whether a full stop ends a sentence here, and does not only shorten a word: "Dr. Grant".
    fn ends_sentence(&self) -> bool {
        self.raw.ends_with(['.', '!', '?']) && self.word.len() > 3 && !self.is_capital()
    }

    fn is_capital(&self) -> bool {
        let criteria = self
            .raw
            .trim_start_matches(|it: char| !it.is_alphanumeric());
        criteria.starts_with(char::is_uppercase)
    }
}

/// The words of a statement, in the order and number of [`words`].
pub(super) fn tokens<'a>(text: &'a str, lexicon: &Lexicon) -> Vec<Token<'a>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut after_sign = false;
    let mut quoted_from = None;
    for (part, raw) in text.split_whitespace().enumerate() {
        let word = words(raw).concat();
        if word.is_empty() {
            after_sign = after_sign || ["&", "+", ";", ","].contains(&raw);
            continue;
        }
        if quoted_from.is_none() && raw.starts_with(['"', '“', '„', '«']) {
            quoted_from = Some(tokens.len());
        }
        let ends = tokens.last().is_some_and(Token::ends_sentence);
        let token = Token {
            raw,
            word,
            part,
            after_sign,
            is_named: false,
        };
        tokens.push(Token {
            after_sign: after_sign || ends && token.is_capital(),
            ..token
        });
        after_sign = raw.ends_with([',', ';']);
        let closes = raw
            .trim_end_matches([',', '.', ';', ':', '!', '?'])
            .ends_with(['"', '”', '“', '»']);
        if closes && let Some(from) = quoted_from.take() {
            tokens
                .iter_mut()
                .skip(from)
                .for_each(|it| it.is_named = true);
        }
    }
    name_rows(&mut tokens, lexicon);
    tokens
}

/// Marks rows of words with capitals as names, unless every longer word has one.
fn name_rows(tokens: &mut [Token], lexicon: &Lexicon) {
    let longer = || tokens.iter().skip(1).filter(|it| it.word.len() > 3);
    if longer().all(Token::is_capital) {
        return;
    }
    let is_day =
        |word: &str| Lexicon::has(lexicon.months, word) || Lexicon::has(lexicon.time_anchors, word);
    let counts: Vec<bool> = tokens
        .iter()
        .enumerate()
        .map(|(at, it)| {
            let is_self = lexicon.selves.contains(&it.word.as_str());
            at > 0 && it.is_capital() && !is_self && !is_day(&it.word)
        })
        .collect();
    let capital = |at: usize| counts.get(at).copied().unwrap_or_default();
    let mut at = 1;
    while at < tokens.len() {
        let (from, mut last) = (at, at);
        at += 1;
        if !capital(from) {
            continue;
        }
        while let Some(next) = tokens.get(at) {
            let broken = tokens.get(at - 1).is_some_and(Token::ends_clause);
            let bridges = at - last <= 2 && Lexicon::has(lexicon.stop_words, &next.word);
            if broken || !(capital(at) || bridges) {
                break;
            }
            if capital(at) {
                last = at;
            }
            at += 1;
        }
        if last > from {
            let row = tokens.iter_mut().take(last + 1).skip(from);
            row.for_each(|it| it.is_named = true);
        }
    }
}

/// How a statement begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Begun {
    /// How many words give a time or another circumstance.
    pub(super) lead: usize,
    /// How many words after them are a beginning such as "I want to".
    pub(super) opening: usize,
    /// Whether that beginning may stay.
    pub(super) promises: bool,
    /// How many words stand before the verb, adverbs included.
    pub(super) verb: usize,
    /// Whether a verb of an action stands there.
    pub(super) acts: bool,
}

/// Where the verb of a statement is, or should be.
pub(super) fn begun(tokens: &[Token], lexicon: &Lexicon) -> Begun {
    if let Some(begun) = after_purpose(tokens, lexicon) {
        return begun;
    }
    let plain = begun_after(0, tokens, lexicon);
    let is_lead = tokens.first().is_some_and(|first| {
        Lexicon::has(lexicon.leads, &first.word) || is_number(&first.word, lexicon)
    });
    if plain.acts || !is_lead {
        return plain;
    }
    let commas = tokens.iter().take(LONGEST_LEAD).enumerate();
    let commas = commas.filter(|(_, it)| it.raw.ends_with(','));
    let leads = commas
        .map(|(at, _)| at + 1)
        .chain(time_lead(tokens, lexicon));
    let mut begun = leads.map(|lead| begun_after(lead, tokens, lexicon));
    let says = |it: &Begun| {
        let rest = rest_words(tokens, it.verb);
        it.acts
            || it.opening > 0
            || vague_start(&rest, lexicon).is_some()
            || avoidance_in(&rest, lexicon).is_some()
    };
    begun.find(says).unwrap_or(plain)
}

/// The verb after what it is for: "to get hired, apply to five jobs".
fn after_purpose(tokens: &[Token], lexicon: &Lexicon) -> Option<Begun> {
    if tokens.first()?.word != lexicon.to {
        return None;
    }
    let mut words = tokens.iter().take(LONGEST_LEAD);
    let comma = words.position(|it| it.raw.ends_with(','))?;
    let begun = begun_after(comma + 1, tokens, lexicon);
    let word = |at: usize| tokens.get(at).map_or("", |it| it.word.as_str());
    // "To learn welding, design and repair" is a list of things.
    let is_noun = Lexicon::has(lexicon.nouns_too, word(begun.verb))
        && !is_before_object(word(begun.verb + 1), lexicon);
    (comma > 1 && begun.acts && !is_noun).then_some(begun)
}

/// The vague verb that words start with, the longest that fits, and what could stand instead.
pub(super) fn vague_start(words: &[String], lexicon: &Lexicon) -> Option<Vague> {
    let fitting = lexicon.vague_verbs.iter();
    let fitting = fitting.filter(|it| starts_with(it.0, words));
    fitting.max_by_key(|it| it.0.len()).copied()
}

/// The phrase that words start with and that only ends something. "No more than 3" is a limit.
pub(super) fn avoidance_in(words: &[String], lexicon: &Lexicon) -> Option<&'static str> {
    let is_bound = lexicon.bounds().any(|it| starts_with(it, words));
    let mut avoidances = lexicon.avoidances.iter().filter(|_| !is_bound);
    avoidances
        .find(|phrase| starts_with(phrase, words))
        .copied()
}

/// The words from a place on.
pub(super) fn rest_words(tokens: &[Token], from: usize) -> Vec<String> {
    let rest = tokens.iter().skip(from);
    rest.map(|it| it.word.clone()).collect()
}

fn begun_after(lead: usize, tokens: &[Token], lexicon: &Lexicon) -> Begun {
    let rest = rest_words(tokens, lead);
    let found = lexicon.openings.iter().filter(|it| starts_with(it, &rest));
    let found = found.max_by_key(|it| it.len());
    let opening = found.map_or(0, |opening| opening.split(' ').count());
    let begin = lead + opening;
    let verb = (begin..=begin + ADVERBS)
        .find(|at| !is_adverb(*at, tokens, lexicon))
        .unwrap_or(begin);
    let acts = is_verb_at(verb, tokens, lexicon);
    Begun {
        lead,
        opening,
        promises: found.is_none_or(|it| lexicon.promises.contains(it)),
        verb: if acts { verb } else { begin },
        acts,
    }
}

fn is_adverb(at: usize, tokens: &[Token], lexicon: &Lexicon) -> bool {
    let (Some(it), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else {
        return false;
    };
    let word = it.word.as_str();
    let is_rhythm = Lexicon::has(lexicon.rhythm_adverbs, word);
    let ends = word.ends_with("ly") && !Lexicon::has(lexicon.never_adverbs, word);
    let object = tokens.get(at + 2).map_or("", |it| it.word.as_str());
    let before_noun =
        Lexicon::has(lexicon.nouns_too, &next.word) && !is_before_object(object, lexicon);
    // "Cold call 30 leads" is "cold-call" in two words.
    let is_apart = Lexicon::has(lexicon.verb_prefixes, word)
        && !lexicon.is_verb(word)
        && lexicon.is_verb(&next.word)
        && is_before_object(object, lexicon);
    (ends && !lexicon.is_verb(word))
        || (is_rhythm && !before_noun)
        || Lexicon::has(lexicon.adverbs, word) && !lexicon.is_verb(word)
        || is_apart
}

/// Whether the word at a place is the verb of an action, and not the head of "review of goals".
fn is_verb_at(at: usize, tokens: &[Token], lexicon: &Lexicon) -> bool {
    let Some(it) = tokens.get(at) else {
        return false;
    };
    let next = tokens.get(at + 1).map_or("", |next| next.word.as_str());
    let of = next == lexicon.of && Lexicon::has(lexicon.nouns_too, &it.word);
    let names = Lexicon::has(lexicon.nouns_first, &it.word) && !is_before_object(next, lexicon);
    lexicon.is_verb(&it.word) && !of && !names
}

/// Whether a word begins an object: an article, a possessive, a number.
pub(super) fn is_before_object(word: &str, lexicon: &Lexicon) -> bool {
    Lexicon::has(lexicon.before_objects, word) || is_number(word, lexicon)
}

/// How many words at the beginning give a time: "within 6 months", "by the end of the year".
fn time_lead(tokens: &[Token], lexicon: &Lexicon) -> Option<usize> {
    let mut is_anchored = false;
    let mut count = 0;
    for (at, it) in tokens.iter().enumerate().take(LONGEST_LEAD) {
        let word = it.word.as_str();
        let next = tokens.get(at + 1).map_or("", |next| next.word.as_str());
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        // "start" and "end" may be the verb.
        let is_verb = lexicon.is_verb(word)
            && Lexicon::has(lexicon.time_fillers, word)
            && next != lexicon.of
            && before.is_none_or(|it| !Lexicon::has(lexicon.before_objects, &it.word));
        let anchors = Lexicon::has(lexicon.time_anchors, word)
            || Lexicon::has(lexicon.months, word)
            || it.raw.bytes().any(|byte| byte.is_ascii_digit());
        let fills = Lexicon::has(lexicon.time_fillers, word) || is_number(word, lexicon);
        if is_verb
            || !(anchors || fills)
            || at > 0 && word == lexicon.to && is_anchored && lexicon.is_verb(next)
        {
            break;
        }
        is_anchored = is_anchored || anchors;
        count = at + 1;
    }
    is_anchored.then_some(count)
}
