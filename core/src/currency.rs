//! The currencies that amounts can be told and shown in, and how people write amounts of each.
//! Nothing is ever converted.

use crate::normalize::normalized;
use crate::number::DecimalPoint;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// Its three letters (ISO 4217).
    pub code: &'static str,
    /// What stands before or after an amount of it besides the letters, in lower case. Several
    /// have the same.
    pub signs: &'static [&'static str],
    /// What a single point with three digits behind it is in an amount.
    pub point: DecimalPoint,
    /// An amount, in units, that lies between pay of an hour and pay of a year: no salary of a year
    /// is less, and no pay of an hour is more.
    pub least_yearly: i64,
}

/// All of them, in the order in which they are offered.
///
/// Which set thousands off with a point is that of the Unicode CLDR, version 48 (amounts in the
/// languages of the countries that pay in it): `de`, `es`, `it`, `nl`, `el`, `sl` and `hr` for the
/// euro, `da`, and `pt-BR`. Others of the euro set them off with a space (`fr`, `fi`, `pt-PT`) or a
/// comma (`en-IE`, `mt`); nobody there writes three digits of cents, so that a point with three
/// digits is hardly anything else with them either. For the other currencies it is a comma, a
/// space (`sv`, `nb`, `pl`, `fr-CA`) or an apostrophe (`de-CH`).
///
/// The bounds between pay of an hour and pay of a year are a rule of this tool: round numbers with a
/// margin on both sides. A year of ten hours a week at the lowest minimum wage in a currency is more,
/// such as 3,770 US dollars at 7.25 an hour (29 USC 206, in 2026) or 11,440 rupees at the national
/// floor of 176 a day; and nobody is hired at so much for an hour. A year's pay below the bound, such
/// as a token salary, is typed with its time: `1 a year`.
pub const CURRENCIES: [Currency; 16] = [
    with_comma("USD", &["$", "us$"], 1_000),
    with_point("EUR", &["€"], 1_000),
    with_comma("GBP", &["£"], 1_000),
    with_comma("CAD", &["c$", "ca$"], 1_000),
    with_comma("AUD", &["a$", "au$"], 1_000),
    with_comma("NZD", &["nz$"], 1_000),
    with_comma("CHF", &["fr.", "fr", "sfr."], 1_000),
    with_comma("SEK", &["kr", "kr."], 10_000),
    with_comma("NOK", &["kr", "kr."], 10_000),
    with_point("DKK", &["kr", "kr."], 10_000),
    with_comma("PLN", &["zł", "zl"], 5_000),
    with_comma("INR", &["₹", "rs.", "rs"], 10_000),
    with_comma("SGD", &["s$", "sg$"], 1_000),
    with_comma("JPY", &["¥", "\u{ffe5}", "円"], 100_000),
    with_comma("MXN", &["mx$", "mex$"], 10_000),
    with_point("BRL", &["r$"], 2_000),
];

/// Its amounts have a point for thousands.
const fn with_point(
    code: &'static str,
    signs: &'static [&'static str],
    least_yearly: i64,
) -> Currency {
    Currency {
        code,
        signs,
        point: DecimalPoint::Thousands,
        least_yearly,
    }
}

/// Its amounts have a comma or a space for thousands, and no point.
const fn with_comma(
    code: &'static str,
    signs: &'static [&'static str],
    least_yearly: i64,
) -> Currency {
    Currency {
        code,
        signs,
        point: DecimalPoint::Fraction,
        least_yearly,
    }
}

/// Names and shared signs: what stands in an amount besides [`Currency::signs`] and the letters,
/// with the currencies that it may mean. `?` is one that is not in the list, such as the yuan for
/// `¥` or the Icelandic króna for `kr`.
const NAMES: [(&str, &str); 45] = [
    ("$", "USD CAD AUD NZD SGD MXN ?"),
    ("dollars", "USD CAD AUD NZD SGD ?"),
    ("dollar", "USD CAD AUD NZD SGD ?"),
    ("us $", "USD"),
    ("usd $", "USD"),
    ("cad $", "CAD"),
    ("aud $", "AUD"),
    ("us dollars", "USD"),
    ("us dollar", "USD"),
    ("u.s. dollars", "USD"),
    ("canadian dollars", "CAD"),
    ("australian dollars", "AUD"),
    ("new zealand dollars", "NZD"),
    ("singapore dollars", "SGD"),
    ("euros", "EUR"),
    ("euro", "EUR"),
    ("pounds sterling", "GBP"),
    ("pounds", "GBP"),
    ("pound", "GBP"),
    ("sterling", "GBP"),
    ("quid", "GBP"),
    ("swiss francs", "CHF"),
    ("francs", "CHF"),
    ("franken", "CHF"),
    ("kr", "SEK NOK DKK ?"),
    ("kr.", "SEK NOK DKK ?"),
    ("kronor", "SEK"),
    ("kroner", "NOK DKK"),
    ("zloty", "PLN"),
    ("złoty", "PLN"),
    ("złotych", "PLN"),
    ("rupees", "INR ?"),
    ("rupee", "INR ?"),
    ("yen", "JPY"),
    ("¥", "JPY ?"),
    ("圓", "JPY ?"),
    ("pesos", "MXN ?"),
    ("reais", "BRL"),
    ("real", "BRL"),
    ("元", "?"),
    ("人民币", "?"),
    ("yuan", "?"),
    ("rmb", "?"),
    ("cny", "?"),
    ("rs", "INR ?"),
];

/// Scale words of India, which name no sign: an amount in lakhs is one in rupees.
const INDIAN: [&str; 8] = [
    "lpa", "lakh", "lakhs", "lac", "lacs", "crore", "crores", "cr",
];

/// The bit of a currency that is not in the list.
const OTHER: u32 = 1 << CURRENCIES.len();

/// The code of the currency that a typed amount names by a sign, a code or a word: `€30 hourly`,
/// `USD 85,000`, `19 Euro`, `12 LPA`. `None` if it names none, if several have the sign (`$`, `kr`,
/// `¥`), and if it names two.
pub fn typed_currency(text: &str) -> Option<&'static str> {
    let codes = typed_codes(text)?;
    let place = usize::try_from(codes.trailing_zeros()).ok()?;
    let currency = CURRENCIES.get(place).filter(|_| codes.is_power_of_two())?;
    Some(currency.code)
}

/// Whether a typed amount can be one of the currency `code`: `$85,000` can be Canadian dollars
/// and no pounds. An amount without any sign can be one of every currency.
pub fn can_be_in(text: &str, code: &str) -> bool {
    typed_codes(text).is_none_or(|codes| codes & bit_of(code) != 0)
}

/// The currency to change to after an amount was typed while another one is chosen: the one that its
/// sign means, the most common one where several have the sign (`$` is US dollars, `kr` Swedish
/// kronor). `None` without a sign, where the sign may mean the currency chosen, and where it means
/// none of the list.
pub fn currency_after(text: &str, chosen: &str) -> Option<&'static str> {
    if can_be_in(text, chosen) {
        return None;
    }
    // They are offered by how common they are.
    let mut codes = CURRENCIES.iter().map(|currency| currency.code);
    codes.find(|code| can_be_in(text, code))
}

/// Whether a text may go on into a word that means something else: `12 rs` into `12 RSUs`.
pub fn may_go_on(text: &str) -> bool {
    let letters = text.chars().rev().take_while(|it| it.is_alphabetic());
    matches!(letters.count(), 1..3)
}

/// The bound between pay of an hour and pay of a year in a currency, in units; that of the US dollar
/// for a currency that is not known.
pub fn least_yearly(code: &str) -> i64 {
    let known = CURRENCIES.iter().find(|currency| currency.code == code);
    known.map_or(1_000, |currency| currency.least_yearly)
}

/// Whether a text in its plain spelling has the sign, the code or the name of a currency in it.
pub(crate) fn has_sign(text: &str) -> bool {
    typed_codes(text).is_some()
}

/// The currencies that all signs of a text have in common, a bit for each; `None` without a sign.
fn typed_codes(text: &str) -> Option<u32> {
    let text = normalized(text);
    let mut codes = None;
    let mut before = ' ';
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let begins = !(letter.is_ascii_alphabetic() && before.is_ascii_alphabetic());
        let found = if begins { sign_at(rest) } else { None };
        let length = found.map_or(letter.len_utf8(), |(length, _)| length);
        if let Some((_, more)) = found {
            codes = Some(codes.unwrap_or(u32::MAX) & more);
        }
        let (read, left) = rest.split_at_checked(length)?;
        before = read.chars().next_back().unwrap_or(' ');
        rest = left;
    }
    codes
}

/// The longest sign, code or word at the start of a text, with the currencies that it may mean.
fn sign_at(text: &str) -> Option<(usize, u32)> {
    let first = text.as_bytes().first()?;
    // Most of an amount is digits, and all amounts are read with each key.
    if first.is_ascii_digit() || matches!(first, b' ' | b'.' | b',') {
        return None;
    }
    let mut found: Option<(usize, u32)> = None;
    for (sign, codes) in all_signs().chain(INDIAN.map(|word| (word, "INR"))) {
        let begins = sign.as_bytes().first();
        if !begins.is_some_and(|it| it.eq_ignore_ascii_case(first)) {
            continue;
        }
        let starts = text.get(..sign.len());
        if !starts.is_some_and(|it| it.eq_ignore_ascii_case(sign)) {
            continue;
        }
        let after = text.as_bytes().get(sign.len());
        if ends_in_letter(sign) && after.is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let codes = codes.split(' ').map(bit_of).fold(0, |all, code| all | code);
        found = match found {
            Some((length, _)) if length > sign.len() => found,
            Some((length, more)) if length == sign.len() => Some((length, more | codes)),
            _ => Some((sign.len(), codes)),
        };
    }
    found
}

fn ends_in_letter(sign: &str) -> bool {
    sign.ends_with(|letter: char| letter.is_ascii_alphabetic())
}

fn bit_of(code: &str) -> u32 {
    let place = CURRENCIES.iter().position(|currency| currency.code == code);
    place.map_or(OTHER, |place| 1 << place)
}

/// Everything that stands beside an amount and is no part of the number, with its currencies.
fn all_signs() -> impl Iterator<Item = (&'static str, &'static str)> {
    let own = CURRENCIES.iter().flat_map(|currency| {
        let signs = currency.signs.iter().chain([&currency.code]);
        signs.map(|sign| (*sign, currency.code))
    });
    own.chain(NAMES)
}

/// A text in lower case without the sign or letters of a currency, before it and after it:
/// `$85,000 usd` has both. Whose they are means nothing: an amount is one of the currency chosen.
pub(crate) fn without_sign(text: &str) -> &str {
    let before = longest(|length| text.get(..length));
    let text = text.get(before..).unwrap_or_default().trim_start();
    let after = longest(|length| {
        let (rest, sign) = text.split_at_checked(text.len().checked_sub(length)?)?;
        // `5 yrs` and `5 hrs` end in no rupees, `12.5kkr` in crowns.
        let rest = rest.strip_suffix(['k', 'm', 'l']).unwrap_or(rest);
        let is_word = rest.ends_with(|letter: char| letter.is_ascii_alphabetic());
        let runs_on = is_word && sign.starts_with(|letter: char| letter.is_ascii_alphabetic());
        (!runs_on).then_some(sign)
    });
    let end = text.len().saturating_sub(after);
    text.get(..end).unwrap_or_default().trim_end()
}

/// How long the longest sign is that stands at one end of a text: of `us$` not the `$` alone.
fn longest<'a>(at_end: impl Fn(usize) -> Option<&'a str>) -> usize {
    // Most amounts are typed without one, and all are read with each key.
    if at_end(1).is_some_and(|end| end.parse::<u8>().is_ok()) {
        return 0;
    }
    let stands = |sign: &&str| at_end(sign.len()).is_some_and(|it| it.eq_ignore_ascii_case(sign));
    let lengths = all_signs()
        .map(|(sign, _)| sign)
        .filter(stands)
        .map(str::len);
    lengths.max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(typed_currency(text), expected, "{text:?}");
    }

    #[test]
    fn an_amount_names_its_currency() {
        check("85,000", None);
        check("€30 hourly", Some("EUR"));
        check("19,19 Euro", Some("EUR"));
        check("£350 pw", Some("GBP"));
        check("30k pounds a year", Some("GBP"));
        check("USD 85,000", Some("USD"));
        check("85000usd", Some("USD"));
        check("US$85k/yr", Some("USD"));
        check("$85,000 CAD", Some("CAD"));
        check("C$85k", Some("CAD"));
        check("A$40/h", Some("AUD"));
        check("R$ 5.000", Some("BRL"));
        check("850万円", Some("JPY"));
        check("₹12,00,000", Some("INR"));
        check("12 LPA", Some("INR"));
        check("1.2Cr", Some("INR"));
        check("CHF 85'000.–", Some("CHF"));
        check("kr 500 SEK", Some("SEK"));
        check("120 zł", Some("PLN"));
        check("Ｓ＄５０００", Some("SGD"));
    }

    #[test]
    fn a_sign_of_several_and_two_of_different_ones_name_none() {
        for text in [
            "$85,000",
            "500 kr",
            "¥8500",
            "85,000 dollars",
            "8500元",
            "€85 usd",
        ] {
            check(text, None);
        }
        // No word is taken apart.
        for text in [
            "85k per accruals",
            "from 85k",
            "3 years",
            "85k euroclear",
            "per hour",
        ] {
            check(text, None);
        }
        // Every sign and every code is of one or of several.
        for currency in &CURRENCIES {
            check(&format!("12 {}", currency.code), Some(currency.code));
            for sign in currency.signs {
                assert!(can_be_in(&format!("{sign}12"), currency.code), "{sign}");
            }
        }
    }

    #[track_caller]
    fn check_after(text: &str, chosen: &str, expected: Option<&str>) {
        assert_eq!(currency_after(text, chosen), expected, "{text} {chosen}");
    }

    #[test]
    fn a_sign_that_fits_no_more_changes_the_currency() {
        check_after("£45,000", "USD", Some("GBP"));
        check_after("45,000 Euro", "USD", Some("EUR"));
        check_after("12 LPA", "USD", Some("INR"));
        check_after("$90k", "GBP", Some("USD"));
        check_after("500 kr", "USD", Some("SEK"));
        check_after("¥8,500,000", "USD", Some("JPY"));
        check_after("R$ 5.000", "EUR", Some("BRL"));
        // It fits what is chosen.
        for code in ["USD", "CAD", "AUD", "NZD", "SGD", "MXN"] {
            check_after("$90k", code, None);
        }
        for code in ["SEK", "NOK", "DKK"] {
            check_after("500 kr", code, None);
        }
        check_after("90k", "USD", None);
        check_after("$90k CAD", "USD", Some("CAD"));
        // The yuan is not in the list, and two signs mean nothing.
        check_after("8500元", "USD", None);
        check_after("€85 usd", "GBP", None);
    }

    #[test]
    fn a_word_of_two_letters_may_go_on() {
        for text in ["12 rs", "500 k", "500 kr", "85 C"] {
            assert!(may_go_on(text), "{text}");
        }
        for text in ["£", "85 usd", "$85", "12 rsu", "500 kr.", ""] {
            assert!(!may_go_on(text), "{text}");
        }
    }

    #[test]
    fn an_amount_can_be_one_of_the_currencies_that_have_its_sign() {
        for (text, code, can) in [
            ("$85", "USD", true),
            ("$85", "CAD", true),
            ("$85", "GBP", false),
            ("85", "GBP", true),
            ("£85", "USD", false),
            ("85 kr", "DKK", true),
            ("¥85", "JPY", true),
            ("85元", "JPY", false),
            ("12 lakh", "USD", false),
            ("$85 CAD", "USD", false),
        ] {
            assert_eq!(can_be_in(text, code), can, "{text} {code}");
        }
    }
}
