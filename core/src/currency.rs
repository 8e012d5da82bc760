//! The currencies that amounts can be told and shown in, and how people write amounts of each.
//! Nothing is ever converted.

use crate::number::Point;

/// A currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// Its three letters (ISO 4217).
    pub code: &'static str,
    /// What stands before or after an amount of it besides the letters, in lower case. Several
    /// have the same.
    pub signs: &'static [&'static str],
    /// What a single point with three digits behind it is in an amount.
    pub point: Point,
}

/// All of them, in the order in which they are offered.
///
/// Which set thousands off with a point is that of the Unicode CLDR, version 48 (amounts in the
/// languages of the countries that pay in it): `de`, `es`, `it`, `nl`, `el`, `sl` and `hr` for the
/// euro, `da`, and `pt-BR`. Others of the euro set them off with a space (`fr`, `fi`, `pt-PT`) or a
/// comma (`en-IE`, `mt`); nobody there writes three digits of cents, so that a point with three
/// digits is hardly anything else with them either. For the other currencies it is a comma, a
/// space (`sv`, `nb`, `pl`, `fr-CA`) or an apostrophe (`de-CH`).
pub const CURRENCIES: [Currency; 16] = [
    with_comma("USD", &["$", "us$"]),
    with_point("EUR", &["€"]),
    with_comma("GBP", &["£"]),
    with_comma("CAD", &["c$", "ca$"]),
    with_comma("AUD", &["a$", "au$"]),
    with_comma("NZD", &["nz$"]),
    with_comma("CHF", &["fr.", "fr", "sfr."]),
    with_comma("SEK", &["kr", "kr."]),
    with_comma("NOK", &["kr", "kr."]),
    with_point("DKK", &["kr", "kr."]),
    with_comma("PLN", &["zł", "zl"]),
    with_comma("INR", &["₹", "rs.", "rs"]),
    with_comma("SGD", &["s$", "sg$"]),
    with_comma("JPY", &["¥", "\u{ffe5}", "円"]),
    with_comma("MXN", &["mx$", "mex$"]),
    with_point("BRL", &["r$"]),
];

/// Its amounts have a point for thousands.
const fn with_point(code: &'static str, signs: &'static [&'static str]) -> Currency {
    Currency {
        code,
        signs,
        point: Point::Thousands,
    }
}

/// Its amounts have a comma or a space for thousands, and no point.
const fn with_comma(code: &'static str, signs: &'static [&'static str]) -> Currency {
    Currency {
        code,
        signs,
        point: Point::Fraction,
    }
}

/// A text in lower case without the sign or letters of a currency, before it and after it:
/// `$85,000 usd` has both. Whose they are means nothing: an amount is one of the currency chosen.
pub(crate) fn without_sign(text: &str) -> &str {
    let before = longest(|length| text.get(..length));
    let text = text.get(before..).unwrap_or_default().trim_start();
    let after = longest(|length| text.get(text.len().checked_sub(length)?..));
    let end = text.len().saturating_sub(after);
    text.get(..end).unwrap_or_default().trim_end()
}

/// How long the longest sign is that stands at one end of a text: of `us$` not the `$` alone.
fn longest<'a>(at_end: impl Fn(usize) -> Option<&'a str>) -> usize {
    // Most amounts are typed without one, and all are read with each key.
    if at_end(1).is_some_and(|end| end.parse::<u8>().is_ok()) {
        return 0;
    }
    let signs = CURRENCIES
        .iter()
        .flat_map(|it| it.signs.iter().chain([&it.code]));
    let stands = |sign: &&str| at_end(sign.len()).is_some_and(|it| it.eq_ignore_ascii_case(sign));
    let lengths = signs.copied().filter(stands).map(str::len);
    lengths.max().unwrap_or_default()
}
