//! A match formula: dollar bands of eligible pay, filled in order (convention M2).

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
    /// Not of the form "50% of 6%".
    Form,
    /// A share above what any plan has: 1,000 % for a rate, 100 % of pay.
    OutOfRange,
}

/// Reads a formula as people write it: `50% of 6%`, `100% of 3% + 50% of next 2%`, with `of base`
/// or `of pay` after it if they like. Text without any percent reads as no match if it is `0`.
///
/// # Errors
/// See [`TiersProblem`].
pub fn parse(text: &str) -> Result<Vec<Tier>, TiersProblem> {
    let text = text.to_ascii_lowercase();
    let text = text.trim();
    if matches!(text, "0" | "0%" | "none" | "-") {
        return Ok(Vec::new());
    }
    text.split(['+', ',', ';']).map(tier).collect()
}

fn tier(text: &str) -> Result<Tier, TiersProblem> {
    let filler = [
        "of", "the", "first", "next", "base", "pay", "salary", "on", "up", "to", "match",
    ];
    let mut numbers = text
        .split_whitespace()
        .filter(|word| !filler.contains(word))
        .map(percent);
    let (Some(rate), Some(width), None) = (numbers.next(), numbers.next(), numbers.next()) else {
        return Err(TiersProblem::Form);
    };
    let (match_rate, of_next) = (rate?, width?);
    if match_rate > Decimal::whole(10) || of_next > Decimal::ONE {
        return Err(TiersProblem::OutOfRange);
    }
    Ok(Tier {
        match_rate,
        of_next,
    })
}

fn percent(word: &str) -> Result<Decimal, TiersProblem> {
    let number = word.strip_suffix('%').unwrap_or(word);
    let percent = Decimal::parse(number).ok_or(TiersProblem::Form)?;
    if percent < Decimal::ZERO {
        return Err(TiersProblem::OutOfRange);
    }
    Ok(percent.over(Decimal::whole(100)))
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
        check("", Err(TiersProblem::Form));
        check("generous", Err(TiersProblem::Form));
        check("5%", Err(TiersProblem::Form));
        check("50% of 160%", Err(TiersProblem::OutOfRange));
        check("-5% of 6%", Err(TiersProblem::OutOfRange));
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
