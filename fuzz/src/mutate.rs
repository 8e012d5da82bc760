//! Changes inputs at random, by a seed: the same seed gives the same inputs on every machine.

/// A source of chance: xorshift64*, which is small and good enough for this.
pub struct Chance(u64);

impl Chance {
    /// Chance from a seed.
    pub fn new(seed: u64) -> Chance {
        // Zero would stay zero.
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below `end`; 0 if `end` is.
    pub fn below(&mut self, end: usize) -> usize {
        let next = usize::try_from(self.next() >> 33).unwrap_or_default();
        next.checked_rem(end).unwrap_or_default()
    }
}

/// The longest input that is made, in bytes.
const LONGEST: usize = 4_096;

/// What often stands where something is decided.
const PIECES: [&str; 54] = [
    "null",
    "true",
    "{}",
    "[]",
    "\"\"",
    "0",
    "-1",
    "1e9",
    "9223372036854775807",
    "-9223372036854775808",
    "8640000000000001",
    "18446744073709551616",
    "\"version\":2",
    "\"format\":2",
    "\"id\":\"a\"",
    "\"value\":",
    "\"at\":",
    "\\u0000",
    "\\ud800",
    "\"steppingstone/goal/a\"",
    "2026-02-30",
    "9999-12-31",
    "0000-01-01",
    "v1.",
    "v2.",
    "v3.",
    "v4.",
    "%",
    "k",
    "/h",
    " an hour",
    "−",
    "€",
    "\u{a0}",
    "\u{202f}",
    "١",
    "=1+1",
    "@",
    "\r\n",
    "\n ",
    "BEGIN:VEVENT",
    "\\,;:",
    "\u{1f}",
    "\u{1e}",
    "\0",
    "ä",
    "BEGIN:VCARD\r\n",
    "END:VCARD\r\n",
    ";ENCODING=QUOTED-PRINTABLE:",
    "=C3=\r\n",
    "TEL;PREF=1:",
    "\";\"",
    " ::: ",
    "https://",
];

/// An input made of one of `inputs` by one to four changes.
pub fn mutated(inputs: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut input = any(inputs, chance);
    for _ in 0..=chance.below(4) {
        change(&mut input, inputs, chance);
    }
    input.truncate(LONGEST);
    input
}

fn any(inputs: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    inputs
        .get(chance.below(inputs.len()))
        .cloned()
        .unwrap_or_default()
}

fn change(input: &mut Vec<u8>, inputs: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(input.len() + 1);
    let end = (at + chance.below(16)).min(input.len());
    match chance.below(9) {
        0 => {
            if let Some(byte) = input.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        1 => {
            if let Some(byte) = input.get_mut(at) {
                *byte = chance.next() as u8;
            }
        }
        2 => drop(input.drain(at..end)),
        3 => {
            let part = input.get(at..end).unwrap_or_default().to_vec();
            let to = chance.below(input.len() + 1);
            input.splice(to..to, part);
        }
        4 | 5 => {
            let piece = PIECES
                .get(chance.below(PIECES.len()))
                .copied()
                .unwrap_or_default();
            let end = if chance.below(2) == 0 { at } else { end };
            input.splice(at..end, piece.bytes());
        }
        6 => digits(input, at, chance),
        7 => {
            let other = any(inputs, chance);
            let from = chance.below(other.len() + 1);
            let to = (from + chance.below(64)).min(other.len());
            input.splice(
                at..end,
                other.get(from..to).unwrap_or_default().iter().copied(),
            );
        }
        _ => input.truncate(at),
    }
}

/// Another number in the place of the next one, so that what is around it stays sound.
fn digits(input: &mut Vec<u8>, at: usize, chance: &mut Chance) {
    let is_digit = |place: usize| input.get(place).is_some_and(u8::is_ascii_digit);
    let Some(start) = (at..input.len()).find(|place| is_digit(*place)) else {
        return;
    };
    let end = (start..).find(|place| !is_digit(*place)).unwrap_or(start);
    let number = match chance.below(3) {
        0 => chance.below(10).to_string(),
        1 => chance.below(100_000).to_string(),
        _ => chance.next().to_string(),
    };
    input.splice(start..end, number.bytes());
}
