//! A color of somebody else's brand, made fit to be read.
//!
//! The colors of the app are named by `style/tokens.css`; an accent replaces four of them. Every
//! text in the accent, and every text on it, has a contrast of at least 4.5 to 1, as WCAG 2.2 asks
//! of text (success criterion 1.4.3): a color that has less is darkened, or on dark paper
//! lightened, until it has.

/// A color, as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent([u8; 3]);

/// The colors that follow from an accent on one kind of paper, each as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    /// Links, buttons and the focus ring.
    pub accent: Accent,
    /// The same under the pointer: further from the paper.
    pub strong: Accent,
    /// Text on either of them.
    pub on: Accent,
    /// What is chosen lies on this; the accent can be read on it.
    pub soft: Accent,
}

/// The least contrast of text.
const MIN_CONTRAST: f64 = 4.5;
/// Steps from a color to black or white.
const STEPS: u16 = 64;

const BLACK: Accent = Accent([0, 0, 0]);
const WHITE: Accent = Accent([255, 255, 255]);
/// What text lies on, light: `--paper`, `--surface`, `--sunken` of `style/tokens.css`.
const LIGHT: [Accent; 3] = [
    Accent([0xfb, 0xf8, 0xf3]),
    Accent([0xff, 0xff, 0xff]),
    Accent([0xf3, 0xee, 0xe5]),
];
/// The same, dark.
const DARK: [Accent; 3] = [
    Accent([0x12, 0x19, 0x1b]),
    Accent([0x1a, 0x24, 0x27]),
    Accent([0x0d, 0x13, 0x15]),
];

impl Accent {
    /// Reads `#rrggbb` or `#rgb`, in either case, with or without its sign. Anything else is none.
    pub fn parse(text: &str) -> Option<Accent> {
        let digits = text.trim().trim_start_matches('#').as_bytes();
        let digit = |at: usize| {
            let byte = *digits.get(at)?;
            char::from(byte)
                .to_digit(16)
                .and_then(|value| u8::try_from(value).ok())
        };
        let pair = |high: usize, low: usize| Some(digit(high)? * 16 + digit(low)?);
        match digits.len() {
            3 => Some(Accent([pair(0, 0)?, pair(1, 1)?, pair(2, 2)?])),
            6 => Some(Accent([pair(0, 1)?, pair(2, 3)?, pair(4, 5)?])),
            _ => None,
        }
    }

    /// As `#rrggbb`, in lower case.
    pub fn text(self) -> String {
        let digits = self.0.iter().flat_map(|part| [part >> 4, part & 15]);
        let digits = digits.filter_map(|digit| char::from_digit(u32::from(digit), 16));
        std::iter::once('#').chain(digits).collect()
    }

    pub fn on_light(self) -> Shades {
        self.shades(&LIGHT, WHITE, BLACK)
    }

    pub fn on_dark(self) -> Shades {
        self.shades(&DARK, BLACK, WHITE)
    }

    /// Moves the color `away` from the papers until it can be read on all of them and on a soft
    /// tint of itself, and text on it can be read too. Black or white at the far end always can.
    fn shades(self, papers: &[Accent; 3], near: Accent, away: Accent) -> Shades {
        let [paper, surface, sunken] = *papers;
        let soft_of = |accent: Accent| surface.towards(accent, STEPS / 8);
        let can_be_read = |accent: &Accent| {
            [paper, surface, sunken, soft_of(*accent)]
                .iter()
                .all(|ground| accent.contrast(*ground) >= MIN_CONTRAST)
                && on(*accent, near, away).contrast(*accent) >= MIN_CONTRAST
        };
        let steps = (0..=STEPS).map(|step| self.towards(away, step));
        let accent = steps.clone().find(can_be_read).unwrap_or(away);
        let strong = accent.towards(away, STEPS / 5);
        let text = on(accent, near, away);
        Shades {
            accent,
            // At the far end there is no room to go on, and text on it would not be lost.
            strong: match text.contrast(strong) >= MIN_CONTRAST {
                true => strong,
                false => accent,
            },
            on: text,
            soft: soft_of(accent),
        }
    }

    /// So many of [`STEPS`] on the way to another color.
    fn towards(self, other: Accent, step: u16) -> Accent {
        let mixed = |from: u8, to: u8| {
            let sum = u16::from(from) * (STEPS - step) + u16::from(to) * step;
            u8::try_from(sum / STEPS).unwrap_or(u8::MAX)
        };
        let ([a, b, c], [x, y, z]) = (self.0, other.0);
        Accent([mixed(a, x), mixed(b, y), mixed(c, z)])
    }

    /// The contrast of two colors, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Accent) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

/// Text on a color: as the paper is if that can be read, else the other.
fn on(accent: Accent, near: Accent, away: Accent) -> Accent {
    match accent.contrast(near) >= MIN_CONTRAST {
        true => near,
        false => away,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 1e-9);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 1e-9);
        // #767676 is the lightest grey that passes on white.
        let grey = |text| Accent::parse(text).unwrap();
        assert!(grey("#767676").contrast(WHITE) >= 4.5);
        assert!(grey("#777777").contrast(WHITE) < 4.5);
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let ours = Accent::parse("#0B6B6E").unwrap();
        assert_eq!(ours.on_light().accent, ours);
        assert_eq!(ours.on_light().on, WHITE);
        let ours = Accent::parse("5cc4c0").unwrap();
        assert_eq!(ours.on_dark().accent, ours);
    }

    #[test]
    fn every_colour_there_is_can_be_read() {
        let parts = (0..=255_u8).step_by(15);
        for red in parts.clone() {
            for green in parts.clone() {
                for blue in parts.clone() {
                    let accent = Accent([red, green, blue]);
                    for (shades, papers) in [(accent.on_light(), LIGHT), (accent.on_dark(), DARK)] {
                        for ground in papers.iter().chain([&shades.soft]) {
                            let found = shades.accent.contrast(*ground);
                            assert!(
                                found >= MIN_CONTRAST,
                                "{} {}: {found}",
                                accent.text(),
                                ground.text()
                            );
                        }
                        for ground in [shades.accent, shades.strong] {
                            let found = shades.on.contrast(ground);
                            assert!(found >= MIN_CONTRAST, "on {}: {found}", accent.text());
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn colours_are_read_and_written() {
        for (text, expected) in [
            ("#0B6B6E", Some("#0b6b6e")),
            ("0b6b6e", Some("#0b6b6e")),
            ("#abc", Some("#aabbcc")),
            ("", None),
            ("#12", None),
            ("#12345", None),
            ("#gggggg", None),
            ("#1234567", None),
            ("ääa", None),
        ] {
            let found = Accent::parse(text).map(Accent::text);
            assert_eq!(found.as_deref(), expected, "{text:?}");
        }
    }

    /// The papers above are those of the stylesheet.
    #[test]
    fn the_papers_are_those_of_the_tokens() {
        let tokens = include_str!("../../../style/tokens.css");
        for (name, place) in [("paper", 0), ("surface", 1), ("sunken", 2)] {
            let (light, dark) = (LIGHT[place].text(), DARK[place].text());
            let line = format!("--{name}: light-dark({light}, {dark});");
            assert!(tokens.contains(&line), "{line}");
        }
    }
}
