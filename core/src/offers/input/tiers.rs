//! A match formula: dollar bands of eligible pay, filled in order (convention M2).

use super::lexer::{self, Token};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::tax::slice::Slice;

/// One band: so much of each deferred dollar, for deferrals worth so much of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// What the employer adds to a dollar.
    pub match_rate: Decimal,
    /// How wide the band is, as a share of eligible pay.
    pub of_next: Decimal,
}

/// Why a formula cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TiersProblem {
    /// Not of the form "50% of 6%", or one that may mean two things.
    Form,
    /// So much of pay, and not how much of it is matched: `4%` is all of it, or half.
    RateMissing(Decimal),
    /// A second share larger than the first, and not whether it counts from nothing: in
    /// `100% of 3%, 50% of 5%` half is added up to 5 % of pay, or to the 5 % after the 3 %.
    NextOrUpTo(Decimal),
    /// A share above what any plan has: 1,000 % for a rate, 100 % of pay.
    OutOfRange,
}

/// What stands before a share and says what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marker {
    /// Nothing, or "of".
    Plain,
    /// `the first 3%`: from nothing on.
    First,
    /// `up to 5%`: from where the tier before ends.
    UpTo,
    /// `the next 2%`: so much more.
    Next,
    /// `3% at 100%`: a rate after its width.
    At,
    /// `from 3%`, `between 3%`.
    From,
    /// `3% to 5%`.
    To,
}

/// A share in a formula.
#[derive(Clone, Copy)]
struct Share {
    of: Decimal,
    marker: Marker,
    /// Whether it can only be a rate, as "half" and "$0.50 per $1" are, or "50%" and no "50".
    is_rate: bool,
}

/// Words that say nothing about a match.
const FILLER: [&str; 56] = [
    "a",
    "an",
    "annual",
    "any",
    "base",
    "by",
    "company",
    "comp",
    "compensation",
    "contribute",
    "contributed",
    "contribution",
    "contributions",
    "deferral",
    "deferrals",
    "deferred",
    "dollar",
    "dollars",
    "each",
    "earn",
    "earnings",
    "eligible",
    "employee",
    "employer",
    "every",
    "for",
    "gross",
    "in",
    "income",
    "is",
    "it",
    "its",
    "match",
    "matched",
    "matches",
    "matching",
    "my",
    "of",
    "on",
    "pay",
    "plan",
    "put",
    "rate",
    "salary",
    "save",
    "saved",
    "savings",
    "that",
    "the",
    "their",
    "they",
    "wage",
    "wages",
    "we",
    "you",
    "your",
];

/// Words that mean no match at all.
const NOTHING: [&str; 7] = ["0", "0%", "none", "no match", "no", "nothing", "-"];

/// Reads a formula as letters and plans write it: `50% of 6%`, `100% of the first 3% + 50% of the
/// next 2%`, `100% up to 3%, 50% up to 5%`, `dollar for dollar up to 4%`, `$0.50 per $1 up to 6%`.
///
/// "Up to" counts from nothing and "next" from where the tier before ends: 50 % up to 5 % after
/// 100 % up to 3 % is a tier of 2 %.
///
/// # Errors
/// See [`TiersProblem`].
pub fn parse(text: &str) -> Result<Vec<Tier>, TiersProblem> {
    let text = lexer::plain(text);
    if NOTHING.contains(&text.as_str()) {
        return Ok(Vec::new());
    }
    let tokens = lexer::tokens(&text).ok_or(TiersProblem::Form)?;
    let mut segments = joined(segments(&tokens)?);
    if let [segment] = segments.as_mut_slice()
        && let [only] = segment.as_slice()
    {
        let can_be_a_width =
            !only.is_rate && only.of > Decimal::ZERO && only.of <= Decimal::ratio(1, 4);
        return Err(if can_be_a_width {
            TiersProblem::RateMissing(only.of)
        } else {
            TiersProblem::Form
        });
    }
    let mut tiers = Vec::new();
    let mut top = Decimal::ZERO;
    for segment in &segments {
        let tier = tier(segment, top)?;
        top = top + tier.of_next;
        if tier.match_rate > Decimal::whole(10) || top > Decimal::ONE {
            return Err(TiersProblem::OutOfRange);
        }
        tiers.push(tier);
    }
    if tiers.is_empty() {
        return Err(TiersProblem::Form);
    }
    Ok(tiers)
}

/// The tier of a segment, of which pay below `top` is matched before.
fn tier(segment: &[Share], top: Decimal) -> Result<Tier, TiersProblem> {
    let (rate, width) = match segment {
        [width, rate] if rate.marker == Marker::At => (rate, width),
        // "4% dollar for dollar": only one of them can be the rate.
        [width, rate] if rate.is_rate && rate.marker == Marker::Plain => (rate, width),
        [rate, width] if rate.marker == Marker::Plain => (rate, width),
        [rate, from, to] | [from, to, rate]
            if to.marker == Marker::To
                && (rate.marker == Marker::At) != (rate.marker == Marker::Plain) =>
        {
            // A band by its ends has to begin where the one before ends.
            if from.of != top || from.of >= to.of || rate_is_odd(rate) {
                return Err(TiersProblem::Form);
            }
            return Ok(Tier {
                match_rate: rate.of,
                of_next: to.of - from.of,
            });
        }
        _ => return Err(TiersProblem::Form),
    };
    if width.is_rate || rate_is_odd(rate) {
        return Err(TiersProblem::Form);
    }
    let is_first = top == Decimal::ZERO;
    if width.marker == Marker::Plain && !is_first && width.of > top {
        return Err(TiersProblem::NextOrUpTo(width.of));
    }
    let of_next = match width.marker {
        Marker::UpTo if width.of > top => width.of - top,
        Marker::Plain | Marker::Next => width.of,
        Marker::First if is_first => width.of,
        // What of two that begin alike counts for the other nobody says.
        _ => return Err(TiersProblem::Form),
    };
    Ok(Tier {
        match_rate: rate.of,
        of_next,
    })
}

/// Whether a rate is hardly meant as one: `0.5 of 6%` is half, or half a percent, and `4% of 5%`
/// is 4 % of pay for those who save 5 %. No plan adds less than a tenth to a dollar.
fn rate_is_odd(rate: &Share) -> bool {
    !rate.is_rate && rate.of > Decimal::ZERO && rate.of < Decimal::ratio(1, 10)
}

/// A formula by what each tier adds, with shares that may count from nothing read as such, or not.
fn unmistakable(text: &str, is_next: bool) -> Option<String> {
    let text = lexer::plain(text);
    let segments = joined(segments(&lexer::tokens(&text)?).ok()?);
    let mut top = Decimal::ZERO;
    let mut parts = Vec::new();
    for segment in &segments {
        let open = match segment.as_slice() {
            [width, rate] if rate.marker == Marker::At => Some((rate, width)),
            [rate, width] => Some((rate, width)),
            _ => None,
        };
        let tier = match (tier(segment, top), open) {
            (Ok(tier), _) => tier,
            (Err(TiersProblem::NextOrUpTo(_)), Some((rate, width))) => Tier {
                match_rate: rate.of,
                of_next: if is_next { width.of } else { width.of - top },
            },
            _ => return None,
        };
        top = top + tier.of_next;
        let percent = |share: Decimal| share.times(Decimal::whole(100)).to_text();
        let (rate, width) = (percent(tier.match_rate), percent(tier.of_next));
        let order = if parts.is_empty() { "first" } else { "next" };
        parts.push(format!("{rate}% of the {order} {width}%"));
    }
    Some(parts.join(", ")).filter(|text| parse(text).is_ok())
}

/// Both readings of a formula that was refused as [`TiersProblem::NextOrUpTo`], as texts that can
/// mean nothing else: from nothing on, and from where the tier before ends.
pub fn both_readings(text: &str) -> [Option<String>; 2] {
    [unmistakable(text, false), unmistakable(text, true)]
}

/// Joins `50% match, up to 6%`, where a rate stands apart from its width.
fn joined(segments: Vec<Vec<Share>>) -> Vec<Vec<Share>> {
    let mut joined: Vec<Vec<Share>> = Vec::new();
    for segment in segments {
        let before = joined.last_mut().filter(|before| {
            let is_rate = matches!(before.as_slice(), [one] if one.marker == Marker::Plain);
            let marker = segment.first().map(|share| share.marker);
            let is_width = matches!(marker, Some(Marker::UpTo | Marker::First));
            is_rate && is_width && segment.len() == 1
        });
        match before {
            Some(before) => before.extend(segment),
            None => joined.push(segment),
        }
    }
    joined
}

/// The shares of a formula, tier by tier.
fn segments(tokens: &[Token]) -> Result<Vec<Vec<Share>>, TiersProblem> {
    let mut segments = vec![Vec::new()];
    let mut marker = Marker::Plain;
    let mut rest = tokens;
    while let [token, after @ ..] = rest {
        rest = after;
        let segment = segments.last_mut().ok_or(TiersProblem::Form)?;
        let is_band = matches!(
            segment.last(),
            Some(Share {
                marker: Marker::From,
                ..
            })
        );
        let is_begun = !segment.is_empty();
        if let Some((of, after)) = ratio(*token, after) {
            rest = after;
            segment.push(Share {
                of,
                marker,
                is_rate: true,
            });
            marker = Marker::Plain;
            continue;
        }
        let word_share = |of| Share {
            of,
            marker,
            is_rate: true,
        };
        match *token {
            Token::Percent(of) | Token::Number(of) => {
                let has_sign = matches!(token, Token::Percent(_));
                let of = if has_sign {
                    of
                } else {
                    of.over(Decimal::whole(100))
                };
                segment.push(Share {
                    of,
                    marker,
                    is_rate: false,
                });
                marker = Marker::Plain;
            }
            Token::Word("half") if !is_begun => {
                segment.push(word_share(Decimal::ratio(1, 2)));
            }
            Token::Word("quarter") if !is_begun => {
                segment.push(word_share(Decimal::ratio(1, 4)));
            }
            Token::Word("full" | "fully" | "all") if !is_begun => {
                segment.push(word_share(Decimal::ONE));
            }
            Token::Word("full" | "all") => {}
            Token::Word("and") if is_band => marker = Marker::To,
            Token::Word("and" | "then" | "plus") | Token::Mark(',' | ';' | '+' | '&') => {
                if is_begun {
                    segments.push(Vec::new());
                }
                marker = Marker::Plain;
            }
            Token::Word("up" | "upto") => marker = Marker::UpTo,
            Token::Word("next" | "additional" | "following" | "another") => marker = Marker::Next,
            Token::Word("first") if marker != Marker::UpTo => marker = Marker::First,
            Token::Word("first") => {}
            Token::Word("at") | Token::Mark(':') => marker = Marker::At,
            Token::Word("from" | "between") => marker = Marker::From,
            Token::Mark('-') if !is_begun && marker == Marker::Plain => {
                return Err(TiersProblem::OutOfRange);
            }
            Token::Word("to") | Token::Mark('-') => {
                if marker == Marker::Plain && is_begun {
                    marker = Marker::To;
                }
            }
            Token::Mark('(' | ')' | '.') => {}
            Token::Word(word) if FILLER.contains(&word) => {}
            Token::Word(_) | Token::Mark(_) | Token::Amount(_) => return Err(TiersProblem::Form),
        }
    }
    // A text may end with a comma.
    segments.retain(|segment| !segment.is_empty());
    Ok(segments)
}

/// A rate as so much for a dollar: `$0.50 per $1`, `50 cents on the dollar`, `dollar for dollar`,
/// `1:1`; and what follows it.
fn ratio<'a, 't>(first: Token, rest: &'a [Token<'t>]) -> Option<(Decimal, &'a [Token<'t>])> {
    let cents = |rest: &'a [Token<'t>]| match rest {
        [Token::Word("cents" | "cent") | Token::Mark('¢'), rest @ ..] => Some(rest),
        _ => None,
    };
    let (part, mut rest) = match first {
        Token::Amount(amount) => (amount, rest),
        Token::Word("dollar") => (Decimal::ONE, rest),
        Token::Number(number) => match (cents(rest), rest) {
            (Some(rest), _) => (number.over(Decimal::whole(100)), rest),
            (None, [Token::Mark(':'), Token::Number(of), after @ ..]) => {
                return (*of > Decimal::ZERO).then(|| (number.over(*of), after));
            }
            (None, [Token::Word("for" | "to"), Token::Number(of), after @ ..])
            | (
                None,
                [
                    Token::Mark('-'),
                    Token::Word("for" | "to"),
                    Token::Mark('-'),
                    Token::Number(of),
                    after @ ..,
                ],
            ) if number == Decimal::ONE && *of == Decimal::ONE => {
                return Some((Decimal::ONE, after));
            }
            _ => return None,
        },
        Token::Percent(_) | Token::Word(_) | Token::Mark(_) => return None,
    };
    while let [token, after @ ..] = rest {
        match token {
            Token::Word("per" | "for" | "on" | "of" | "to" | "the" | "each" | "every" | "a")
            | Token::Mark('-' | '/') => rest = after,
            Token::Word("dollar") => return Some((part, after)),
            Token::Amount(of) if *of > Decimal::ZERO => return Some((part.over(*of), after)),
            _ => return None,
        }
    }
    None
}

/// What is added to a `deferral` out of `eligible` pay. `round` is applied to each band and its
/// match: nothing for a year, to cents for a pay period (R2).
pub fn matched(
    tiers: &[Tier],
    deferral: Money,
    eligible: Money,
    round: fn(Money) -> Money,
) -> Money {
    let bands = slices(tiers, deferral, eligible, round);
    bands.map(|band| round(band.comes_to())).sum()
}

/// What of a `deferral` lies in each band, with what the employer adds to a dollar of it.
pub fn slices(
    tiers: &[Tier],
    deferral: Money,
    eligible: Money,
    round: fn(Money) -> Money,
) -> impl Iterator<Item = Slice> {
    tiers.iter().scan(deferral, move |left, tier| {
        let of = (*left).min(round(eligible.times(tier.of_next)));
        *left -= of;
        Some(Slice {
            rate: tier.match_rate,
            of,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&[(i64, i64)], TiersProblem>) {
        let tier = |(rate, width): &(i64, i64)| Tier {
            match_rate: Decimal::ratio(*rate, 100),
            of_next: Decimal::ratio(*width, 100),
        };
        let expected = expected.map(|tiers| tiers.iter().map(tier).collect());
        assert_eq!(parse(text), expected, "{text:?}");
    }

    #[test]
    fn formulas_are_read_as_people_write_them() {
        check("50% of 6%", Ok(&[(50, 6)]));
        check("50% of 6% of base", Ok(&[(50, 6)]));
        check(
            "100% of first 3% + 50% of next 2%",
            Ok(&[(100, 3), (50, 2)]),
        );
        check("100 of 4", Ok(&[(100, 4)]));
        check("0", Ok(&[]));
        check("no match", Ok(&[]));
        check("", Err(TiersProblem::Form));
        check("generous", Err(TiersProblem::Form));
        check("50% of 160%", Err(TiersProblem::OutOfRange));
        check("60% of 60%, 50% of 60%", Err(TiersProblem::OutOfRange));
        check("-5% of 6%", Err(TiersProblem::OutOfRange));
        check("50% of 6%,", Ok(&[(50, 6)]));
    }

    #[test]
    fn a_formula_is_read_as_a_plan_writes_it() {
        let safe_harbor = Ok(&[(100, 3), (50, 2)][..]);
        for text in [
            "100% up to 3%, 50% up to 5%",
            "100% match up to 3% and 50% up to 5% of pay",
            "100% of the first 3%, then 50% of the next 2%",
            "100% of the first 3% of eligible compensation; 50% of the next 2%",
            "100% on the first 3% plus 50% on the next 2%",
            "dollar for dollar up to 3%, then 50 cents on the dollar up to 5%",
            "Full match up to 3%, half of the next 2%",
            "100% of 3%, 50% from 3% to 5%",
            "100% up to 3% and 50% between 3% and 5%",
            "first 3% at 100%, next 2% at 50%",
            "$1 for $1 up to 3%, $0.50 for each $1 up to 5%",
            "100 percent of the first 3 percent and 50 percent of the next 2 percent",
            "１００％ of first 3% + 50% of 3-5%",
            "100% of 3% + 50% of up to the next 2%",
        ] {
            check(text, safe_harbor);
        }
        let half = Ok(&[(50, 6)][..]);
        for text in [
            "half of the first 6%",
            "half up to 6%",
            "50¢ per $1 up to 6% of your salary",
            "50 cents for every dollar you put in, up to 6%",
            "50% match, up to 6%",
            "50% match (up to 6% of your eligible earnings)",
            "50% of employee contributions up to 6% of compensation",
            "We match 50% of the first 6% you contribute to your 401(k)",
            "6% at 50%",
            "$.50/$1 up to 6%",
            "fifty cents on the dollar on the first 6%",
        ] {
            check(text, half);
        }
        for text in [
            "1:1 up to 4%",
            "dollar-for-dollar up to 4%",
            "one-for-one up to 4%",
            "full 4%",
        ] {
            check(text, Ok(&[(100, 4)]));
        }
        check("4% dollar-for-dollar", Ok(&[(100, 4)]));
        check("2:1 up to 4%", Ok(&[(200, 4)]));
        check("5 cents per dollar up to 6%", Ok(&[(5, 6)]));
    }

    #[test]
    fn what_may_mean_two_things_is_refused() {
        for (text, percent) in [("4%", 4), ("4% match", 4), ("up to 4% of pay", 4), ("5", 5)] {
            check(
                text,
                Err(TiersProblem::RateMissing(Decimal::ratio(percent, 100))),
            );
        }
        for text in [
            "50%",
            "half",
            "dollar for dollar",
            "100% of the first 3%, 50% of the first 5%",
            "100% up to 3%, 50% up to 2%",
            "100% up to 3%, 50%",
            "50% of 6% of 3%",
            "0.5 of 6%",
            "50% up to $5,000",
            "50% of 3-5%",
            "100% of 2%, 50% from 3% to 5%",
            "50% of 6%, max 3%",
            "4% of 5%",
            "4% match on 5%",
            "6% of 50%",
            "5% of 100%",
            "3% nonelective",
        ] {
            check(text, Err(TiersProblem::Form));
        }
    }

    #[test]
    fn a_larger_second_share_may_count_from_nothing() {
        let open = |percent| TiersProblem::NextOrUpTo(Decimal::ratio(percent, 100));
        for (text, percent) in [
            ("100% of 3%, 50% of 5%", 5),
            ("100% on 3% plus 50% on 5%", 5),
            ("100% up to 3% and 50% of 5%", 5),
            ("3% at 100%, 5% at 50%", 5),
            ("50% of 6%, 25% of 8%", 8),
        ] {
            check(text, Err(open(percent)));
            let [up_to, next] = both_readings(text).map(|text| parse(&text.unwrap()).unwrap());
            let widths = |tiers: &[Tier]| tiers.iter().map(|tier| tier.of_next).collect::<Vec<_>>();
            let (up_to, next) = (widths(&up_to), widths(&next));
            assert_eq!(up_to[0] + up_to[1], Decimal::ratio(percent, 100), "{text}");
            assert_eq!(next[1], Decimal::ratio(percent, 100), "{text}");
            assert_eq!(up_to[0], next[0], "{text}");
        }
        check("100% of 3%, 50% of 3%", Ok(&[(100, 3), (50, 3)]));
        check("100% of 1%, 50% of the next 5%", Ok(&[(100, 1), (50, 5)]));
        assert_eq!(both_readings("generous"), [None, None]);
        assert_eq!(both_readings("60% of 30%, 50% of 80%")[1], None);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}|[0-9$%a ,+.:-]{0,24}") {
            if let Ok(tiers) = parse(&text) {
                let width = tiers.iter().fold(Decimal::ZERO, |sum, tier| sum + tier.of_next);
                prop_assert!(width <= Decimal::ONE);
            }
        }

        #[test]
        fn tiers_are_read_by_their_ends_and_by_their_widths(
            rates in (10_i64..=200, 10_i64..=200),
            widths in (1_i64..=20, 1_i64..=20),
        ) {
            let ((one, other), (first, next)) = (rates, widths);
            let by_end = format!("{one}% up to {first}%, {other}% up to {}%", first + next);
            let by_width = format!("{one}% of the first {first}% and {other}% of the next {next}%");
            prop_assert_eq!(parse(&by_end), parse(&by_width));
            prop_assert_eq!(parse(&by_end).map(|tiers| tiers.len()), Ok(2));
        }
    }

    #[test]
    fn bands_fill_in_order() {
        let tiers = parse("100% of 3% + 50% of 2%").unwrap();
        let of = |deferral| {
            matched(
                &tiers,
                Money::units(deferral),
                Money::units(50_000),
                |money| money,
            )
        };
        assert_eq!(of(0), Money::ZERO);
        assert_eq!(of(1_500), Money::units(1_500));
        assert_eq!(of(2_000), Money::units(1_750));
        assert_eq!(of(9_000), Money::units(2_000));
    }
}
