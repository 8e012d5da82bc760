//! Specific: checks 1 to 11, about the statement.

use crate::goals::check::{Scene, Verdict, pass_if};
use crate::goals::left_over::{left_over, texts};
use crate::goals::plan::Kind;
use crate::goals::reason::Reason;
use crate::goals::text::{content_words, overlaps, place_of, starts_with, words};
use crate::goals::words::Lexicon;

/// The fewest words of content (4).
const CONTENT_WORDS: usize = 4;
/// The fewest words (5).
const SHORTEST: usize = 6;
/// The most words (5).
const LONGEST: usize = 30;

/// 1: it starts with an action verb.
pub(in crate::goals) fn action_verb(scene: &Scene) -> Verdict {
    let words = words(&scene.plan.statement);
    let starts = words
        .first()
        .is_some_and(|word| scene.lexicon.is_verb(word));
    pass_if(starts, Reason::NoActionVerb)
}

/// 2: its verb says an action.
pub(in crate::goals) fn vague_verb(scene: &Scene) -> Verdict {
    let words = words(&scene.plan.statement);
    let (at, _) = opening(&words, scene.lexicon);
    let rest = words.get(at..).unwrap_or_default();
    match vague_start(rest, scene.lexicon) {
        Some((phrase, _)) => Verdict::Warn(Reason::VagueVerb(phrase.to_owned())),
        None => Verdict::Pass,
    }
}

/// How many words of a beginning such as "I want to" can be left out, and which.
pub(in crate::goals) fn opening(words: &[String], lexicon: &Lexicon) -> (usize, &'static str) {
    let found = lexicon.openings.iter().find(|it| starts_with(it, words));
    found.map_or((0, ""), |opening| (opening.split(' ').count(), opening))
}

/// The vague verb that words start with, the longest that fits, and what could stand instead.
pub(in crate::goals) fn vague_start(
    words: &[String],
    lexicon: &Lexicon,
) -> Option<(&'static str, &'static [&'static str])> {
    let fitting = lexicon
        .vague_verbs
        .iter()
        .filter(|it| starts_with(it.0, words));
    let longest = fitting.reduce(|best, next| {
        if next.0.len() > best.0.len() {
            next
        } else {
            best
        }
    });
    longest.copied()
}

/// 3: no amount or time without a number.
pub(in crate::goals) fn vague_amount(scene: &Scene) -> Verdict {
    let words = words(&scene.plan.statement);
    match vague_amount_in(&words, scene.lexicon) {
        Some((_, phrase)) => Verdict::Warn(Reason::VagueAmount(phrase.to_owned())),
        None => Verdict::Pass,
    }
}

/// The first vague amount and its place. "Five more", "one more" and "more than five" are not
/// vague.
pub(in crate::goals) fn vague_amount_in(
    words: &[String],
    lexicon: &Lexicon,
) -> Option<(usize, &'static str)> {
    let is_number = |at: usize| {
        let counts = |word: &String| word == lexicon.one || is_number(word, lexicon);
        words.get(at).is_some_and(counts)
    };
    let counted = |at: usize| (at > 0 && is_number(at - 1)) || is_number(at + 2);
    let found = lexicon.vague_amounts.iter().filter_map(|phrase| {
        let at = place_of(phrase, words)?;
        (!counted(at)).then_some((at, *phrase))
    });
    found.reduce(|first, next| if next.0 < first.0 { next } else { first })
}

/// Whether a word is a number in digits or words.
pub(in crate::goals) fn is_number(word: &str, lexicon: &Lexicon) -> bool {
    let digits = word.bytes().any(|byte| byte.is_ascii_digit());
    digits || Lexicon::has(lexicon.number_words, word)
}

/// 4: a named object, by four words of content or more.
pub(in crate::goals) fn named_object(scene: &Scene) -> Verdict {
    let found = content_words(&scene.plan.statement, scene.lexicon);
    pass_if(found >= CONTENT_WORDS, Reason::NoObject { found })
}

/// 5: six to thirty words.
pub(in crate::goals) fn length(scene: &Scene) -> Verdict {
    match words(&scene.plan.statement).len() {
        few @ 0..SHORTEST => Verdict::Warn(Reason::TooShort(few)),
        SHORTEST..=LONGEST => Verdict::Pass,
        many => Verdict::Warn(Reason::TooLong(many)),
    }
}

/// 6: one action.
pub(in crate::goals) fn one_action(scene: &Scene) -> Verdict {
    match second_action(&scene.plan.statement, scene.lexicon) {
        Some(second) => Verdict::Warn(Reason::TwoActions(second.verb)),
        None => Verdict::Pass,
    }
}

/// A second action in a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::goals) struct Second {
    /// Its verb.
    pub(in crate::goals) verb: String,
    /// How many words stand before what joins it.
    pub(in crate::goals) before: usize,
    /// How many words stand before its verb.
    pub(in crate::goals) at: usize,
}

/// The second action: a verb after a word or sign that joins. A verb that is as often a noun
/// counts only before an object, as in "and plan a trip".
pub(in crate::goals) fn second_action(statement: &str, lexicon: &Lexicon) -> Option<Second> {
    let parts: Vec<&str> = statement.split_whitespace().collect();
    let mut kept: Vec<String> = Vec::new();
    let mut after_sign = false;
    let mut signs: Vec<bool> = Vec::new();
    for part in parts {
        let word = words(part).concat();
        if word.is_empty() {
            after_sign = after_sign || ["&", "+", ";", ","].contains(&part);
            continue;
        }
        signs.push(after_sign);
        after_sign = part.ends_with([',', ';']);
        kept.push(word);
    }
    let joined_at = |before: usize| -> Option<usize> {
        let rest = kept.get(before..)?;
        let joins = lexicon.joins.iter().filter(|join| starts_with(join, rest));
        let longest = joins.map(|join| join.split(' ').count()).max();
        let sign = signs.get(before).is_some_and(|sign| *sign);
        longest.or(sign.then_some(0)).map(|count| before + count)
    };
    (1..kept.len()).find_map(|before| {
        let at = joined_at(before)?;
        let verb = kept.get(at)?;
        let next = kept.get(at + 1);
        let before_object = next.is_some_and(|next| {
            Lexicon::has(lexicon.before_objects, next) || is_number(next, lexicon)
        });
        let acts =
            lexicon.is_verb(verb) && (before_object || !Lexicon::has(lexicon.nouns_too, verb));
        acts.then(|| Second {
            verb: verb.clone(),
            before,
            at,
        })
    })
}

/// 7: result or activity is chosen, and an activity names the result it serves.
pub(in crate::goals) fn kind_chosen(scene: &Scene) -> Verdict {
    match scene.plan.kind {
        None => Verdict::Warn(Reason::KindOpen),
        Some(Kind::Result) => Verdict::Pass,
        Some(Kind::Activity) => pass_if(!scene.plan.serves.is_empty(), Reason::NoResultNamed),
    }
}

/// 8: it starts something, and not only stops something.
pub(in crate::goals) fn no_avoidance(scene: &Scene) -> Verdict {
    let words = words(&scene.plan.statement);
    match avoidance(&words, scene.lexicon) {
        Some((_, phrase)) => Verdict::Warn(Reason::Avoidance(phrase.to_owned())),
        None => Verdict::Pass,
    }
}

/// What a statement says that only ends something, and how many words stand before it.
pub(in crate::goals) fn avoidance(
    words: &[String],
    lexicon: &Lexicon,
) -> Option<(usize, &'static str)> {
    let (at, _) = opening(words, lexicon);
    let rest = words.get(at..).unwrap_or_default();
    let mut avoidances = lexicon.avoidances.iter();
    let found = avoidances.find(|phrase| starts_with(phrase, rest));
    found.map(|phrase| (at, *phrase))
}

/// 9: it is mainly in the reader's own hands.
pub(in crate::goals) fn in_own_hands(scene: &Scene) -> Verdict {
    let words = words(&scene.plan.statement);
    match others_decide(&words, scene.lexicon) {
        Some((at, count, _)) => {
            let phrase = words.get(at..at + count).unwrap_or_default().join(" ");
            Verdict::Warn(Reason::OnOthers(phrase))
        }
        None => Verdict::Pass,
    }
}

/// Where others decide, in how many words, and the own part that could stand instead.
pub(in crate::goals) fn others_decide(
    words: &[String],
    lexicon: &Lexicon,
) -> Option<(usize, usize, &'static str)> {
    let mut phrases = lexicon.on_others.iter();
    let listed = phrases.find_map(|(phrase, own)| {
        let at = place_of(phrase, words)?;
        Some((at, phrase.split(' ').count(), *own))
    });
    listed.or_else(|| {
        let passive = |pair: &[String]| match pair {
            [be, done] => {
                Lexicon::has(lexicon.to_be, be) && Lexicon::has(lexicon.done_by_others, done)
            }
            _ => false,
        };
        let at = words.windows(2).position(passive)?;
        Some((at, 2, ""))
    })
}

/// 10: nothing of a form is left over, in any text.
pub(in crate::goals) fn no_placeholder(scene: &Scene) -> Verdict {
    let mut texts = texts(scene.plan).into_iter();
    match texts.find_map(|(_, text)| left_over(text, scene.lexicon)) {
        Some(found) => Verdict::Warn(Reason::Placeholder(found)),
        None => Verdict::Pass,
    }
}

/// 11: nearly the same as no other goal that is there, be it only begun.
pub(in crate::goals) fn no_duplicate(scene: &Scene) -> Verdict {
    let mut others = scene.context.had();
    match others.position(|other| overlaps(other, &scene.plan.statement)) {
        Some(at) => Verdict::Warn(Reason::Duplicate(at)),
        None => Verdict::Pass,
    }
}
