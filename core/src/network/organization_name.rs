//! Names of organizations as they are compared (rule G1). Nothing looser: matching by similar
//! words finds more wrong people than right ones.

use super::latin::folded;

/// Legal forms at the end of a name, each as words; longer ones come before their own endings.
const LEGAL_FORMS: &[&str] = &[
    "s de rl de cv",
    "sapi de cv",
    "sab de cv",
    "sa de cv",
    "sp z o o",
    "sp z oo",
    "spol s r o",
    "spol s ro",
    "s r o",
    "sa rl",
    "s a",
    "a s",
    "and",
    // English
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "llc",
    "llp",
    "lp",
    "ltd",
    "limited",
    "plc",
    "pllc",
    "pty",
    "pte",
    "pvt",
    "bhd",
    "sdn",
    // German
    "gmbh",
    "ggmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "ohg",
    "gbr",
    "ug",
    "ek",
    "ev",
    "eg",
    "partg",
    "partgmbb",
    "gesmbh",
    "haftungsbeschrankt",
    // French, Spanish, Portuguese, Italian
    "sa",
    "sarl",
    "sas",
    "sasu",
    "eurl",
    "snc",
    "cie",
    "sl",
    "slu",
    "sau",
    "sab",
    "sapi",
    "cv",
    "ltda",
    "lda",
    "eireli",
    "srl",
    "srls",
    "spa",
    // Dutch, Nordic and Baltic
    "bv",
    "nv",
    "vof",
    "bvba",
    "cvba",
    "ab",
    "as",
    "asa",
    "aps",
    "oy",
    "oyj",
    "hf",
    "ehf",
    "uab",
    // European
    "se",
    // Central and Eastern Europe
    "sro",
    "spzoo",
    "doo",
    "dd",
    "ood",
    "eood",
    "kft",
    "zrt",
    "nyrt",
    // Asia
    "kk",
];

/// The normal form of a name; `None` if nothing of it can be compared.
pub fn organization_key(name: &str) -> Option<String> {
    let text = folded(name);
    let text = with_closed_up_letters(&without_brackets(&text));
    let text = text.replace('&', " and ");
    let mut words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if let ["the", rest @ ..] = words.as_slice()
        && !rest.is_empty()
    {
        words.remove(0);
    }
    while let Some(length) = legal_form(&words) {
        words.truncate(words.len() - length);
    }
    (!words.is_empty()).then(|| words.join(" "))
}

/// Whether two names are those of one organization.
pub fn is_same_organization(one: &str, other: &str) -> bool {
    let one = organization_key(one);
    one.is_some() && one == organization_key(other)
}

/// How many words at the end are a legal form, with a word of the name before them.
fn legal_form(words: &[&str]) -> Option<usize> {
    LEGAL_FORMS.iter().find_map(|form| {
        let length = form.split(' ').count();
        let start = words.len().checked_sub(length).filter(|start| *start > 0)?;
        let end = words.get(start..)?;
        end.iter().copied().eq(form.split(' ')).then_some(length)
    })
}

/// A text without what stands in brackets; one that never closes is only a sign.
fn without_brackets(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut open: Vec<(char, usize)> = Vec::new();
    for letter in text.chars() {
        let closing = match letter {
            '(' => Some(')'),
            '[' => Some(']'),
            '{' => Some('}'),
            _ => None,
        };
        match (closing, open.last()) {
            (Some(closing), _) => open.push((closing, kept.len())),
            (None, Some((closing, start))) if *closing == letter => {
                kept.truncate(*start);
                open.pop();
            }
            _ => {}
        }
        let is_bracket = matches!(letter, '(' | ')' | '[' | ']' | '{' | '}');
        kept.push(if is_bracket { ' ' } else { letter });
    }
    kept
}

/// A text without the dots between single letters, as in `s.a.`.
fn with_closed_up_letters(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied();
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    let is_between = |place: usize| {
        let before = is_letter(at(place.checked_sub(1))) && !is_word(at(place.checked_sub(2)));
        before && is_letter(at(Some(place + 1))) && !is_word(at(Some(place + 2)))
    };
    let letters = letters.iter().enumerate();
    let kept = letters.filter(|(place, letter)| **letter != '.' || !is_between(*place));
    kept.map(|(_, letter)| *letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(organization_key(name).as_deref(), Some(expected), "{name}");
    }

    #[test]
    fn legal_forms_at_the_end_go_while_a_word_remains() {
        check("Müller GmbH & Co. KG", "muller");
        check("Ejemplo, S. de R.L. de C.V.", "ejemplo");
        check("Sp. z o.o.", "sp z oo");
        check("Northwind Sp. z o.o.", "northwind");
        check("Contoso S.à r.l.", "contoso");
        check("Fabrikam, Inc.", "fabrikam");
        check("Fabrikam Pty Ltd", "fabrikam");
        check("Acme A/S", "acme");
        check("The Company", "company");
        check("Inc. & Co.", "inc");
        check("The", "the");
        check("The The", "the");
        check("Therapy Ltd", "therapy");
    }

    #[test]
    fn letters_and_words_of_the_name_stay() {
        check("Plan A", "plan a");
        check("Company One", "company one");
        check("E.ON SE", "e on");
        check("A.B.C. Trading", "abc trading");
        check("J. P. Example", "j p example");
        check("AT&T", "at and t");
        check("Macy's", "macy s");
        check("3M Co", "3m");
    }

    #[test]
    fn what_stands_in_brackets_goes() {
        check("Ejemplo (México) [old]", "ejemplo");
        check("Ejemplo (a (b) c) d", "ejemplo d");
        check("Ejemplo (open", "ejemplo open");
        check("Ejemplo (a] b", "ejemplo a b");
        check("a) b", "a b");
        assert_eq!(organization_key("(all of it)"), None);
        assert_eq!(organization_key(" - "), None);
    }

    #[test]
    fn names_match_by_their_normal_forms_alone() {
        assert!(is_same_organization(
            "The Northwind Clinic, LLC",
            "NORTHWIND clinic"
        ));
        assert!(!is_same_organization("Northwind Clinic", "Northwind"));
        assert!(!is_same_organization("", "()"));
    }

    #[test]
    fn a_normal_form_is_its_own() {
        for name in [
            "Müller GmbH & Co. KG",
            "S.A. de C.V.",
            "The A.B. Co",
            "& and",
        ] {
            if let Some(key) = organization_key(name) {
                assert_eq!(organization_key(&key), Some(key), "{name}");
            }
        }
    }

    #[test]
    fn forms_are_told_before_their_own_endings() {
        for (place, form) in LEGAL_FORMS.iter().enumerate() {
            let later = LEGAL_FORMS.get(place + 1..).unwrap();
            let is_hidden = |longer: &&&str| longer.ends_with(&format!(" {form}"));
            assert_eq!(later.iter().find(is_hidden), None, "{form}");
            assert!(!later.contains(form), "{form} stands twice");
        }
    }
}
