//! Bars can be told from what they lie on, and their brackets from them, in both themes.

use super::sources::root;

/// The least contrast of parts of a drawing (WCAG 1.4.11).
const LEAST: f64 = 3.0;

/// The two colors of a token: in the light theme and in the dark one.
fn token(styles: &str, name: &str) -> [String; 2] {
    let start = format!("--{name}: ");
    let value = styles.split(start.as_str()).nth(1).unwrap();
    let value = value.split(';').next().unwrap();
    let pair = value
        .strip_prefix("light-dark(")
        .and_then(|pair| pair.strip_suffix(')'));
    let (light, dark) = pair.map_or((value, value), |pair| pair.split_once(", ").unwrap());
    [light.to_owned(), dark.to_owned()]
}

fn luminance(color: &str) -> f64 {
    let part = |at: usize| {
        let value = u8::from_str_radix(&color[at..at + 2], 16).unwrap();
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn bars_stand_out() {
    let styles = std::fs::read_to_string(root().join("style/tokens.css")).unwrap();
    for bar in ["career-bar", "job-bar"] {
        for ground in ["paper", "surface", "sunken", "ink"] {
            let pairs = token(&styles, bar).into_iter().zip(token(&styles, ground));
            for (bar_color, color) in pairs {
                let found = contrast(&bar_color, &color);
                assert!(
                    found >= LEAST,
                    "--{bar} {bar_color} on --{ground} {color}: {found:.2}"
                );
            }
        }
    }
    assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 1e-9);
}
