//! The colors of `style/tokens.css` can be told apart: measured as WCAG measures it.

use std::fs;

use super::{complain, root};

/// Texts, each on every ground.
const TEXTS: [&str; 8] = [
    "ink",
    "ink-muted",
    "accent",
    "job",
    "career",
    "good",
    "warn",
    "bad",
];
const GROUNDS: [&str; 3] = ["paper", "surface", "sunken"];
/// What bars are filled with, and the lines around controls and the tracks of bars.
const FILLS: [&str; 5] = ["line-strong", "job", "job-fill", "career", "career-fill"];

/// Bars that carry a bracket, which is drawn in ink.
const BRACKETED: [&str; 2] = ["job-bar", "career-bar"];

/// What a role is in light and in dark.
fn colors(tokens: &str, role: &str) -> [[u8; 3]; 2] {
    let (_, rest) = tokens
        .split_once(&format!("--{role}: "))
        .unwrap_or_default();
    let (value, _) = rest.split_once(';').unwrap();
    let pair = value
        .strip_prefix("light-dark(")
        .and_then(|pair| pair.strip_suffix(')')?.split_once(','));
    let (light, dark) = pair.unwrap_or((value, value));
    [light, dark].map(|color| {
        let digits = color.trim().trim_start_matches('#');
        [0, 2, 4].map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap())
    })
}

fn luminance(color: [u8; 3]) -> f64 {
    let [red, green, blue] = color.map(|part| {
        let part = f64::from(part) / 255.0;
        match part <= 0.040_45 {
            true => part / 12.92,
            false => ((part + 0.055) / 1.055).powf(2.4),
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn texts_and_bars_stand_out_from_what_they_are_on() {
    let tokens = fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let mut problems = Vec::new();
    let all = [
        (&TEXTS[..], &GROUNDS[..], 4.5),
        (&FILLS[..], &GROUNDS[..], 3.0),
        (&BRACKETED[..], &GROUNDS[..], 3.0),
        (&BRACKETED[..], &["ink"][..], 3.0),
    ];
    for (roles, grounds, least) in all {
        for role in roles {
            for ground in grounds {
                let pairs = colors(&tokens, role)
                    .into_iter()
                    .zip(colors(&tokens, ground));
                for ((one, other), theme) in pairs.zip(["light", "dark"]) {
                    let found = contrast(one, other);
                    if found < least {
                        problems.push(format!(
                            "--{role} on --{ground} is {found:.2}:1 in {theme}; {least}:1 is needed."
                        ));
                    }
                }
            }
        }
    }
    complain(problems);
}
