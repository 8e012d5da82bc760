//! An employer's part of a pension as letters put it: `TPS 28.68%`, `28.68% employer contribution`.

use crate::normalize::normalized;

/// Words beside the employer's part that say no more than the field does: who pays, and the names of
/// schemes. What an employee pays is none of them.
const BESIDE: [&str; 27] = [
    "employer",
    "employers",
    "employer's",
    "er",
    "pays",
    "paid",
    "by",
    "the",
    "in",
    "contribution",
    "contributions",
    "pension",
    "pensions",
    "scheme",
    "workplace",
    "teacher",
    "teachers",
    "teachers'",
    "tps",
    "lgps",
    "local",
    "government",
    "nhs",
    "civil",
    "service",
    "alpha",
    "uss",
];

/// Words by which a text is about a pension.
const NAMES: [&str; 8] = [
    "pension",
    "pensions",
    "tps",
    "lgps",
    "nhs",
    "uss",
    "superannuation",
    "super",
];

/// The text without such words at its start and at its end; as it is where nothing else is left.
pub(super) fn plain(text: &str) -> String {
    let text = normalized(text);
    let is_beside = |word: &&str| BESIDE.contains(&bare(word));
    let words: Vec<&str> = text.split_whitespace().collect();
    let start = words.iter().position(|word| !is_beside(word));
    let end = words.iter().rposition(|word| !is_beside(word));
    let kept = start
        .zip(end)
        .and_then(|(start, end)| words.get(start..=end));
    kept.map_or(text.clone(), |words| words.join(" "))
}

/// Whether a text names a pension.
pub fn names_pension(text: &str) -> bool {
    let text = normalized(text);
    text.split_whitespace()
        .any(|word| NAMES.contains(&bare(word)))
}

/// A word without what stands around it.
fn bare(word: &str) -> &str {
    word.trim_matches([',', ';', ':', '.', '(', ')', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_employer_s_part_is_left() {
        for text in [
            "28.68%",
            "TPS 28.68%",
            "TPS: 28.68%",
            "28.68% (TPS)",
            "Teachers' Pension 28.68%",
            "Teachers’ Pension Scheme, 28.68%",
            "employer 28.68%",
            "28.68% employer contribution",
            "employer pays 28.68% in the pension scheme",
        ] {
            assert_eq!(plain(text), "28.68%", "{text}");
        }
        assert_eq!(plain("5% of pay"), "5% of pay");
        for text in ["employee 9.6%", "TPS 28.68%, employee 9.6%", "up to 10%"] {
            assert!(
                plain(text).contains("9.6%") || plain(text).contains("up to"),
                "{text}"
            );
            assert_ne!(plain(text), "9.6%");
        }
        assert_eq!(plain("TPS"), "tps");
        assert_eq!(plain(""), "");
        assert!(names_pension("TPS 28.68%") && names_pension("my pension: 5%"));
        assert!(!names_pension("28.68%"));
    }
}
