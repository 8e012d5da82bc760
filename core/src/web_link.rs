//! An address that somebody typed or sent, as a link that hides nothing about where it leads.
//!
//! The host is found by the rules that browsers follow (<https://url.spec.whatwg.org/#url-parsing>,
//! read on 2026-11-29). Where such an address could be read in two ways, it is no link at all.

/// Why a text that looks like an address is not made a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// There is a name before the host, as in `https://bank.example@other.example`.
    UserInfo,
    /// It has characters that nobody sees, such as those that turn the direction of writing.
    Hidden,
    /// Browsers could open another host than the one that is read.
    Host,
}

/// A text that is an address of the web and nothing else, with its host in ASCII: `None` for any
/// other text. Other schemes are no links, since some of them run what they name.
///
/// What is returned is both what is shown and what is opened.
///
/// # Errors
/// Why the address is not made a link.
pub fn read(text: &str) -> Result<Option<String>, LinkProblem> {
    let text = text.trim();
    let seen = without_hidden(text);
    let Some((scheme, rest)) = seen.split_once(':') else {
        return Ok(None);
    };
    let scheme = scheme.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https") || seen.contains(char::is_whitespace) {
        return Ok(None);
    }
    // A browser takes any number of either slash.
    let address = rest.trim_start_matches(['/', '\\']);
    if !rest.starts_with("//") || address.is_empty() {
        return Ok(None);
    }
    if seen != text {
        return Err(LinkProblem::Hidden);
    }
    let end = address.find(['/', '\\', '?', '#']).unwrap_or(address.len());
    let (authority, path) = address.split_at_checked(end).unwrap_or((address, ""));
    if authority.contains('@') {
        return Err(LinkProblem::UserInfo);
    }
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (host, Some(port)),
        Some(_) => return Err(LinkProblem::Host),
        None => (authority, None),
    };
    let host = ascii_host(host).ok_or(LinkProblem::Host)?;
    let port = port.map_or(String::new(), |port| [":", port].concat());
    Ok(Some([&scheme, "://", &host, &port, path].concat()))
}

/// A text without the characters that nobody sees but which may change how it is read.
pub fn without_hidden(text: &str) -> String {
    text.chars().filter(|letter| !is_hidden(*letter)).collect()
}

/// Whether a character is a control or format character, or one that only fills.
pub(crate) fn is_hidden(letter: char) -> bool {
    (letter.is_control() && !letter.is_whitespace())
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// A host with each of its names in ASCII; `None` for one that browsers write in another way.
fn ascii_host(host: &str) -> Option<String> {
    let host = host.to_lowercase();
    let names: Vec<&str> = host.split('.').collect();
    let without_end = match names.split_last() {
        // The point at the very end is that of the root.
        Some((&"", names)) => names,
        _ => &names,
    };
    let last = without_end.last()?;
    if is_number(last) && !is_plain_ipv4(without_end) {
        return None;
    }
    let root = if without_end.len() < names.len() {
        "."
    } else {
        ""
    };
    let names: Option<Vec<String>> = without_end.iter().map(|name| ascii_name(name)).collect();
    Some([&names?.join("."), root].concat())
}

/// Whether the end of a host makes it a number to browsers, as in `http://0x7f.1`.
fn is_number(name: &str) -> bool {
    let hex = name.strip_prefix("0x");
    let is_digits = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    is_digits || hex.is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn is_plain_ipv4(names: &[&str]) -> bool {
    let is_byte = |name: &&str| {
        name.parse::<u8>()
            .is_ok_and(|byte| byte.to_string() == **name)
    };
    names.len() == 4 && names.iter().all(is_byte)
}

fn ascii_name(name: &str) -> Option<String> {
    let is_fine = |letter: char| match letter {
        'a'..='z' | '0'..='9' | '-' | '_' => true,
        _ => !letter.is_ascii() && letter.is_alphanumeric() && !is_rewritten(letter),
    };
    if name.is_empty() || !name.chars().all(is_fine) {
        return None;
    }
    if name.is_ascii() {
        return Some(name.to_owned());
    }
    Some(["xn--", &punycode(name)?].concat())
}

/// Letters and digits that browsers write as others: widths, styles, circles, ligatures.
fn is_rewritten(letter: char) -> bool {
    matches!(letter,
        '\u{aa}' | '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{ba}' | '\u{bc}'..='\u{be}'
        | '\u{132}' | '\u{133}' | '\u{13f}' | '\u{140}' | '\u{149}' | '\u{17f}'
        | '\u{1c4}'..='\u{1cc}' | '\u{1f1}'..='\u{1f3}' | '\u{2b0}'..='\u{2b8}' | '\u{2e0}'..='\u{2e4}'
        | '\u{3d0}'..='\u{3d6}' | '\u{3f0}'..='\u{3f5}' | '\u{587}' | '\u{675}'..='\u{678}'
        | '\u{e33}' | '\u{eb3}' | '\u{edc}' | '\u{edd}' | '\u{10fc}' | '\u{1d2c}'..='\u{1d7f}'
        | '\u{1d9b}'..='\u{1dbf}' | '\u{1e9a}' | '\u{1e9b}' | '\u{1f71}'..='\u{1f7d}'
        | '\u{2070}'..='\u{209c}' | '\u{2100}'..='\u{214f}' | '\u{2150}'..='\u{218b}'
        | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{2c7c}' | '\u{2c7d}' | '\u{2d6f}'
        | '\u{2e9f}'..='\u{2fd5}' | '\u{3007}' | '\u{3021}'..='\u{303a}' | '\u{3131}'..='\u{33ff}'
        | '\u{a69c}' | '\u{a69d}' | '\u{a770}' | '\u{a7f8}' | '\u{a7f9}' | '\u{ab5c}'..='\u{ab5f}'
        | '\u{f900}'..='\u{fdff}' | '\u{fe70}'..='\u{ffff}' | '\u{1d400}'..='\u{1d7ff}'
        | '\u{1ee00}'..='\u{1eeff}' | '\u{1f100}'..='\u{1fbff}' | '\u{2f800}'..='\u{2fa1f}')
}

/// A name as RFC 3492 writes it, without what stands before all such names.
fn punycode(name: &str) -> Option<String> {
    const BASE: u32 = 36;
    const MIN: u32 = 1;
    const MAX: u32 = 26;
    let letters: Vec<u32> = name.chars().map(u32::from).collect();
    let mut written: String = name.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(written.len()).ok()?;
    if basic > 0 {
        written.push('-');
    }
    let (mut least, mut delta, mut bias, mut done) = (128_u32, 0_u32, 72_u32, basic);
    let total = u32::try_from(letters.len()).ok()?;
    while done < total {
        let next = letters
            .iter()
            .copied()
            .filter(|letter| *letter >= least)
            .min()?;
        delta = delta.checked_add((next - least).checked_mul(done + 1)?)?;
        least = next;
        for letter in &letters {
            if *letter < least {
                delta = delta.checked_add(1)?;
            }
            if *letter != least {
                continue;
            }
            let (mut rest, mut place) = (delta, BASE);
            loop {
                let threshold = place.saturating_sub(bias).clamp(MIN, MAX);
                if rest < threshold {
                    break;
                }
                let step = BASE - threshold;
                written.push(digit(threshold + (rest - threshold) % step)?);
                rest = (rest - threshold) / step;
                place += BASE;
            }
            written.push(digit(rest)?);
            bias = adapted(delta, done + 1, done == basic);
            (delta, done) = (0, done + 1);
        }
        delta = delta.checked_add(1)?;
        least += 1;
    }
    Some(written)
}

/// RFC 3492, 6.1.
fn adapted(delta: u32, points: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut steps = 0;
    while delta > 455 {
        delta /= 35;
        steps += 36;
    }
    steps + 36 * delta / (delta + 38)
}

fn digit(value: u32) -> Option<char> {
    char::from_digit(value, 36).map(|it| match value {
        // `from_digit` begins with the digits, RFC 3492 with the letters.
        0..26 => char::from(b'a' + u8::try_from(value).unwrap_or_default()),
        _ => char::from_digit(value - 26, 10).unwrap_or(it),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn link(text: &str, expected: &str) {
        assert_eq!(read(text), Ok(Some(expected.to_owned())), "{text:?}");
    }

    #[track_caller]
    fn refused(text: &str, expected: LinkProblem) {
        assert_eq!(read(text), Err(expected), "{text:?}");
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        link(" https://a.example/b?c=d#e ", "https://a.example/b?c=d#e");
        link("HTTP://A.Example", "http://a.example");
        link("https://a.example:8443/x@y", "https://a.example:8443/x@y");
        link("https://a.example./x", "https://a.example./x");
        link("https://192.168.0.1/x", "https://192.168.0.1/x");
        for text in [
            "see https://a.example",
            "https://a.example and more",
            "javascript://a",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://",
            "https:///",
            "https:a.example",
            "a certificate",
            "",
        ] {
            assert_eq!(read(text), Ok(None), "{text:?}");
        }
    }

    #[test]
    fn a_name_before_the_host_is_no_host() {
        refused("https://bank.example@other.example", LinkProblem::UserInfo);
        refused(
            "https://bank.example:pass@other.example/",
            LinkProblem::UserInfo,
        );
        refused(
            "https://bank.example%2Fsafe@other.example/",
            LinkProblem::UserInfo,
        );
        refused("https://@other.example/", LinkProblem::UserInfo);
    }

    #[test]
    fn the_host_ends_where_it_does_in_a_browser() {
        link(
            "https://other.example\\@bank.example",
            "https://other.example\\@bank.example",
        );
        link(
            "https://other.example?@bank.example",
            "https://other.example?@bank.example",
        );
        link(
            "https://other.example#@bank.example",
            "https://other.example#@bank.example",
        );
        link("https:////other.example/x", "https://other.example/x");
        link("https://\\other.example/x", "https://other.example/x");
    }

    #[test]
    fn characters_that_nobody_sees_make_no_link() {
        for hidden in [
            '\u{202e}',
            '\u{2066}',
            '\u{200f}',
            '\u{200b}',
            '\u{ad}',
            '\u{7}',
            '\u{e0041}',
        ] {
            refused(
                &format!("https://a.example/{hidden}moc"),
                LinkProblem::Hidden,
            );
            refused(&format!("https://a{hidden}.example/"), LinkProblem::Hidden);
            refused(&format!("{hidden}https://a.example/"), LinkProblem::Hidden);
            assert_eq!(without_hidden(&format!("a{hidden}b")), "ab");
        }
        assert_eq!(without_hidden("größer 日本 🙂"), "größer 日本 🙂");
    }

    #[test]
    fn a_host_in_other_letters_is_shown_as_it_is_looked_up() {
        link(
            "https://münchen.example/weg",
            "https://xn--mnchen-3ya.example/weg",
        );
        // The first letter is Cyrillic.
        link("https://аpple.example", "https://xn--pple-43d.example");
        link("https://Bücher.example", "https://xn--bcher-kva.example");
        link(
            "https://他们为什么不说中文.example",
            "https://xn--ihqwcrb4cv8a8dqg056pqjye.example",
        );
        link("https://почему.example", "https://xn--e1aoedxv.example");
    }

    #[test]
    fn a_host_that_browsers_write_otherwise_is_no_link() {
        for text in [
            "https://ｂank.example",
            "https://ⓑank.example",
            "https://bank。example",
            "https://bank.example%2eother.example",
            "https://0x7f.1",
            "https://2130706433",
            "https://127.1",
            "https://[::1]/",
            "https://a..b",
            "https://a b.example",
        ] {
            assert!(!matches!(read(text), Ok(Some(_))), "{text}");
        }
    }
}
