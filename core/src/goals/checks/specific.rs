//! Specific: checks 1 to 11, about the statement.

use crate::goals::placeholder::{placeholder, texts};
use crate::goals::plan::Kind;
use crate::goals::reason::Reason;
use crate::goals::statement::{
    Token, avoidance_in, begun, is_before_object, rest_words, tokens, vague_start,
};
use crate::goals::text::{content_words, is_number, overlaps, place_of, starts_with, words};
use crate::goals::verdict::{CheckCtx, Verdict, pass_if};
use crate::goals::words::{Lexicon, Vague};

/// The fewest words of content (4).
const CONTENT_WORDS: usize = 4;
/// The fewest words (5).
const SHORTEST: usize = 6;
/// The most words (5).
const LONGEST: usize = 30;

/// 1: it starts with an action verb. A time may stand before it, and so may "I will".
pub(in crate::goals) fn action_verb(ctx: &CheckCtx) -> Verdict {
    let tokens = tokens(&ctx.plan.statement, ctx.lexicon);
    let begun = begun(&tokens, ctx.lexicon);
    pass_if(begun.acts && begun.promises, Reason::NoActionVerb)
}

/// 2: its verb says an action.
pub(in crate::goals) fn vague_verb(ctx: &CheckCtx) -> Verdict {
    let tokens = tokens(&ctx.plan.statement, ctx.lexicon);
    let begun = begun(&tokens, ctx.lexicon);
    match vague_start(&rest_words(&tokens, begun.verb), ctx.lexicon) {
        Some(Vague(phrase, _)) => Verdict::Warn(Reason::VagueVerb(phrase.to_owned())),
        None => Verdict::Pass,
    }
}

/// 3: no amount or time without a number.
pub(in crate::goals) fn vague_amount(ctx: &CheckCtx) -> Verdict {
    let tokens = tokens(&ctx.plan.statement, ctx.lexicon);
    match vague_amount_in(&tokens, ctx.lexicon) {
        Some((_, phrase)) => Verdict::Warn(Reason::VagueAmount(phrase.to_owned())),
        None => Verdict::Pass,
    }
}

/// The first vague amount and its place. What a number makes exact is not vague, nor what bounds
/// one, asks for one or belongs to a name: "five more", "more than five", "80% or more", "as many
/// as 10", "how many", "the Better Health course".
pub(in crate::goals) fn vague_amount_in(
    tokens: &[Token],
    lexicon: &Lexicon,
) -> Option<(usize, &'static str)> {
    let all = rest_words(tokens, 0);
    let word = |at: Option<usize>| at.and_then(|at| all.get(at)).map_or("", String::as_str);
    let counts = |at: Option<usize>| {
        let word = word(at);
        word == lexicon.one || is_number(word, lexicon)
    };
    // "Five pages more than before", but not "five pages more carefully".
    let is_compared = |at: Option<usize>| {
        let word = word(at);
        word.is_empty() || word == lexicon.than || Lexicon::has(lexicon.at_rate, word)
    };
    let is_exact = |at: usize, count: usize| {
        let (before, after) = (
            |back: usize| at.checked_sub(back),
            |on: usize| Some(at + count + on),
        );
        let than = word(after(0)) == lexicon.than || word(after(0)) == lexicon.r#as;
        let unit_after = Lexicon::has(lexicon.articles, word(after(1)))
            && (counts(after(2)) || Lexicon::has(lexicon.time_units, word(after(2))));
        let bounds = Lexicon::has(lexicon.ors, word(before(1)))
            && before(2).is_some()
            && !lexicon.vague_amounts.contains(&word(before(2)));
        let counted = counts(before(1))
            || counts(before(2)) && Lexicon::has(lexicon.time_units, word(before(1)))
            || counts(before(2)) && Lexicon::has(lexicon.percents, word(before(1)))
            || counts(before(2)) && word(before(1)) == lexicon.r#as
            || counts(before(3))
                && Lexicon::has(lexicon.at_rate, word(before(2)))
                && Lexicon::has(lexicon.time_units, word(before(1)))
            || counts(before(2)) && word(before(1)).ends_with('s') && is_compared(after(0));
        let asks = Lexicon::has(lexicon.amount_of, word(before(1)))
            && (word(before(1)) != lexicon.r#as || counts(after(1)));
        counted || bounds || asks || than && (counts(after(1)) || unit_after)
    };
    let found = lexicon.vague_amounts.iter().filter_map(|phrase| {
        let count = phrase.split(' ').count();
        let is_here = |at: &usize| {
            let rest = all.get(*at..).unwrap_or_default();
            let is_named = tokens.get(*at).is_some_and(|it| it.is_named);
            starts_with(phrase, rest) && !is_named && !is_exact(*at, count)
        };
        Some(((0..all.len()).find(is_here)?, *phrase))
    });
    found.reduce(|first, next| if next.0 < first.0 { next } else { first })
}

/// 4: a named object, by four words of content or more.
pub(in crate::goals) fn named_object(ctx: &CheckCtx) -> Verdict {
    let found = content_words(&ctx.plan.statement, ctx.lexicon);
    pass_if(found >= CONTENT_WORDS, Reason::NoObject { found })
}

/// 5: six to thirty words.
pub(in crate::goals) fn length(ctx: &CheckCtx) -> Verdict {
    match words(&ctx.plan.statement).len() {
        few @ 0..SHORTEST => Verdict::Warn(Reason::TooShort(few)),
        SHORTEST..=LONGEST => Verdict::Pass,
        many => Verdict::Warn(Reason::TooLong(many)),
    }
}

/// 6: one action.
pub(in crate::goals) fn one_action(ctx: &CheckCtx) -> Verdict {
    match second_action(&ctx.plan.statement, ctx.lexicon) {
        Some(second) => Verdict::Warn(Reason::TwoActions(second.verb)),
        None => Verdict::Pass,
    }
}

/// A further action in a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::goals) struct Second {
    /// Its verb.
    pub(in crate::goals) verb: String,
    /// How many words stand before what joins it.
    pub(in crate::goals) before: usize,
    /// How many words stand before its verb.
    pub(in crate::goals) at: usize,
}

/// The second action of a statement.
pub(in crate::goals) fn second_action(statement: &str, lexicon: &Lexicon) -> Option<Second> {
    let tokens = tokens(statement, lexicon);
    further_actions(&tokens, lexicon).into_iter().next()
}

/// The actions after the first: a verb after a word or sign that joins. A verb that is as often a
/// noun counts only before an object, as in "and plan a trip". A name has no actions.
pub(in crate::goals) fn further_actions(tokens: &[Token], lexicon: &Lexicon) -> Vec<Second> {
    let all = rest_words(tokens, 0);
    let joined_at = |before: usize| -> Option<usize> {
        let rest = all.get(before..)?;
        let joins = lexicon.joins.iter().filter(|join| starts_with(join, rest));
        let longest = joins.map(|join| join.split(' ').count()).max();
        let sign = tokens.get(before).is_some_and(|it| it.after_sign);
        longest.or(sign.then_some(0)).map(|count| before + count)
    };
    let mut found: Vec<Second> = Vec::new();
    let mut last = begun(tokens, lexicon).verb;
    let mut before = last + 1;
    while before < all.len() {
        let at = joined_at(before);
        let here = at.and_then(|at| {
            let adverb = tokens.get(at).is_some_and(|it| it.word.ends_with("ly"))
                && !lexicon.is_verb(all.get(at)?);
            let at = at + usize::from(adverb);
            let token = tokens.get(at)?;
            let next = all.get(at + 1).map_or("", String::as_str);
            // Right after a verb without an object there is another verb.
            let is_noun = before > last + 1
                && Lexicon::has(lexicon.nouns_too, &token.word)
                && !has_object(tokens, at, lexicon);
            let is_one = is_one_thing(&all, last, before, next, lexicon);
            let acts = lexicon.is_verb(&token.word)
                && !is_one
                && !token.is_named
                && !Lexicon::has(lexicon.outcomes, &token.word)
                && !is_noun;
            acts.then(|| Second {
                verb: token.word.clone(),
                before,
                at,
            })
        });
        last = here.as_ref().map_or(last, |here| here.at);
        before = here.as_ref().map_or(before, |here| here.at) + 1;
        found.extend(here);
    }
    found
}

/// Whether an object follows the verb at a place: "talk to two engineers", "pay off my card", but
/// not "waste to 5%".
fn has_object(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    let token = |on: usize| tokens.get(at + on);
    let word = |on: usize| token(on).map_or("", |it| it.word.as_str());
    let is_share =
        token(2).is_some_and(|it| it.raw.contains('%')) || Lexicon::has(lexicon.percents, word(3));
    if word(1) == lexicon.to && is_share {
        return false;
    }
    let leads = Lexicon::has(lexicon.particles, word(1)) && is_before_object(word(2), lexicon);
    leads || is_before_object(word(1), lexicon)
}

/// Whether the verb before what joins at `before`, and the one after it, belong to one thing or to
/// a verb before them: "two hide and seek games", "teach students to read and write".
fn is_one_thing(all: &[String], last: usize, before: usize, next: &str, lexicon: &Lexicon) -> bool {
    let word = |back: usize| {
        let at = before.checked_sub(back).filter(|at| *at >= last);
        at.and_then(|at| all.get(at)).map_or("", String::as_str)
    };
    if before < last + 2 {
        return false;
    }
    let pair = all.get(before - 1..).unwrap_or_default();
    let is_pair = lexicon.pairs.iter().any(|it| starts_with(it, pair));
    if is_pair || !lexicon.is_verb(word(1)) {
        return is_pair;
    }
    let is_far = before > last + 3;
    let is_taught = is_far && word(2) == lexicon.to;
    let helps = all
        .get(last)
        .is_some_and(|it| Lexicon::has(lexicon.inner, it));
    let is_helped = before > last + 2 && helps && !Lexicon::has(lexicon.nouns_too, word(1));
    // "20 push" wants a word for what is counted, and that stands after both.
    let counts = is_number(word(2), lexicon) && !word(1).ends_with('s');
    is_taught || is_helped || counts && !next.is_empty() && !is_before_object(next, lexicon)
}

/// 7: result or activity is chosen, and an activity names the result it serves.
pub(in crate::goals) fn kind_chosen(ctx: &CheckCtx) -> Verdict {
    match ctx.plan.kind {
        None => Verdict::Warn(Reason::KindOpen),
        Some(Kind::Result) => Verdict::Pass,
        Some(Kind::Activity) => pass_if(!ctx.plan.serves.is_empty(), Reason::NoResultNamed),
    }
}

/// 8: it starts something, and not only stops something.
pub(in crate::goals) fn no_avoidance(ctx: &CheckCtx) -> Verdict {
    let tokens = tokens(&ctx.plan.statement, ctx.lexicon);
    match avoidance(&tokens, ctx.lexicon) {
        Some((_, phrase)) => Verdict::Warn(Reason::Avoidance(phrase.to_owned())),
        None => Verdict::Pass,
    }
}

/// What a statement says that only ends something, and how many words stand before it.
pub(in crate::goals) fn avoidance(
    tokens: &[Token],
    lexicon: &Lexicon,
) -> Option<(usize, &'static str)> {
    let at = begun(tokens, lexicon).verb;
    Some((at, avoidance_in(&rest_words(tokens, at), lexicon)?))
}

/// 9: it is mainly in the reader's own hands.
pub(in crate::goals) fn in_own_hands(ctx: &CheckCtx) -> Verdict {
    let words = words(&ctx.plan.statement);
    match others_decide(&words, ctx.lexicon) {
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
pub(in crate::goals) fn no_placeholder(ctx: &CheckCtx) -> Verdict {
    let mut texts = texts(ctx.plan).into_iter();
    match texts.find_map(|(_, text)| placeholder(text, ctx.lexicon)) {
        Some(found) => Verdict::Warn(Reason::Placeholder(found)),
        None => Verdict::Pass,
    }
}

/// 11: nearly the same as no other goal that is there, be it only begun.
pub(in crate::goals) fn no_duplicate(ctx: &CheckCtx) -> Verdict {
    let mut others = ctx.context.existing_goals();
    match others.position(|other| overlaps(other, &ctx.plan.statement)) {
        Some(at) => Verdict::Warn(Reason::Duplicate(at)),
        None => Verdict::Pass,
    }
}
