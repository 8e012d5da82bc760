//! The words in the names of jobs, each once.

use super::typo::letters;
use crate::normalize::normalized;

/// A list of words by number, with a table in which a word's number is found by its hash.
#[derive(Clone, Debug, Default)]
pub(super) struct WordList {
    words: Vec<Word>,
    /// Numbers of words plus one, at the place of their hash or the next free one; 0 is free. Its
    /// length is a power of two.
    table: Vec<u32>,
}

#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: Box<str>,
    /// A bit for each letter in it.
    pub(super) letters: u32,
}

impl WordList {
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// The number of a word, which is added if it is new.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        if self.words.len() * 2 >= self.table.len() {
            self.grow();
        }
        let mask = self.table.len().wrapping_sub(1);
        let mut at = hash(text) & mask;
        loop {
            match self.table.get_mut(at) {
                Some(0) | None => break,
                Some(number) => {
                    let word = usize::try_from(*number - 1).ok();
                    let word = word.and_then(|word| self.words.get(word));
                    if word.is_some_and(|word| &*word.text == text) {
                        return *number - 1;
                    }
                }
            }
            at = (at + 1) & mask;
        }
        let number = u32::try_from(self.words.len()).unwrap_or_default();
        self.words.push(Word {
            text: text.into(),
            letters: letters(text.as_bytes()),
        });
        self.put(at, number);
        number
    }

    fn put(&mut self, at: usize, number: u32) {
        if let Some(cell) = self.table.get_mut(at) {
            *cell = number + 1;
        }
    }

    fn grow(&mut self) {
        let size = (self.table.len() * 2).max(64);
        self.table = vec![0; size];
        let hashes: Vec<usize> = self.words.iter().map(|word| hash(&word.text)).collect();
        for (number, hash) in (0..).zip(hashes) {
            let mut at = hash & (size - 1);
            while self.table.get(at).is_some_and(|cell| *cell != 0) {
                at = (at + 1) & (size - 1);
            }
            self.put(at, number);
        }
    }
}

/// FNV-1a, 32 bits.
fn hash(text: &str) -> usize {
    let hash = text.bytes().fold(0x811C_9DC5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    usize::try_from(hash).unwrap_or_default()
}

/// The words of a name or of what was typed, in lower case and in the singular. Letters, digits, `+`
/// and `#` are of a word; a point and an apostrophe end none, so that "R.N." is "rn". Words that
/// say nothing are left out, unless there is nothing else.
pub(super) fn words_of(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut word = String::new();
    // Names are plain letters; what is pasted may not be.
    let plain = match text.is_ascii() {
        true => text.to_ascii_lowercase(),
        false => normalized(text),
    };
    for letter in plain.chars().chain([' ']) {
        match letter {
            '.' | '\'' => {}
            '+' | '#' => word.push(letter),
            _ if letter.is_alphanumeric() => word.push(letter),
            _ if word.is_empty() => {}
            _ => all.push(std::mem::take(&mut word)),
        }
    }
    let says_nothing = |word: &String| {
        matches!(
            word.as_str(),
            "of" | "and" | "the" | "in" | "for" | "a" | "an" | "or" | "to"
        )
    };
    if !all.iter().all(says_nothing) {
        all.retain(|word| !says_nothing(word));
    }
    all.into_iter().map(singular).collect()
}

fn singular(mut word: String) -> String {
    let is_plural = word.len() > 3 && word.is_ascii() && word.ends_with('s');
    if !is_plural || ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        return word;
    }
    if word.ends_with("ies") && word.len() > 4 {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if ["ches", "shes", "xes", "sses"]
        .iter()
        .any(|end| word.ends_with(end))
    {
        word.truncate(word.len() - 2);
    } else {
        word.truncate(word.len() - 1);
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(words_of(text), expected, "{text}");
    }

    #[test]
    fn words_are_compared_in_the_singular() {
        check("Registered Nurses", &["registered", "nurse"]);
        check(
            "Secretaries, Coaches & Bosses",
            &["secretary", "coach", "boss"],
        );
        check(
            "Bus Analysis Class Gas",
            &["bus", "analysis", "class", "gas"],
        );
        check("R.N. / L.P.N.", &["rn", "lpn"]);
        check("Driver's C++ C# 3-D", &["driver", "c++", "c#", "3", "d"]);
        check("Head of the Class", &["head", "class"]);
        check("of the", &["of", "the"]);
        check(" ,; ", &[]);
        check("ＮＵＲＳＥＳ", &["nurse"]);
    }

    #[test]
    fn a_word_has_one_number() {
        let mut list = WordList::default();
        let words: Vec<String> = (0..1_000).map(|word| format!("w{word}")).collect();
        let numbers: Vec<u32> = words.iter().map(|word| list.number(word)).collect();
        assert_eq!(numbers, (0..1_000).collect::<Vec<u32>>());
        assert_eq!(list.number("w7"), 7);
        assert_eq!(list.words().len(), 1_000);
        assert_eq!(&*list.words()[7].text, "w7");
    }
}
