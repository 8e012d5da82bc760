//! Finding an occupation by any of the names that people give it, also when it is misspelled, not
//! typed to the end, or in another order.

use super::reader::Reader;
use super::typo::{distance, letters};
use super::word_list::{Word, WordList, words_of};
use super::{FileError, Occupations};

/// More words are not looked at. Each has a bit in eight.
const MAX_WORDS: usize = 8;

/// Which kind of name a hit is. Of equally good ones the first kind is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// The title of the occupation.
    Title,
    /// What the job is called in Britain, where that is another name.
    British,
    /// Said by people in the job.
    Reported,
    /// Another title, or a short form.
    Alternate,
}

impl NameKind {
    /// The file that holds the names of a kind; titles and British names come with the list.
    pub const fn file(self) -> Option<&'static str> {
        match self {
            NameKind::Title | NameKind::British => None,
            NameKind::Reported => Some("names-reported"),
            NameKind::Alternate => Some("names-alternate"),
        }
    }

    /// What a name of the kind has over another, in points of [`Score`].
    const fn bonus(self) -> u32 {
        match self {
            NameKind::Title => 12,
            NameKind::British => 8,
            NameKind::Reported => 4,
            NameKind::Alternate => 0,
        }
    }
}

/// An occupation that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the list.
    pub occupation: usize,
    /// The name by which it was found, to be echoed.
    pub name: String,
    pub kind: NameKind,
    /// Whether it is a British name of which only a part was typed: another name may be meant, and
    /// is worth looking for.
    pub is_tentative: bool,
}

/// All names, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Search {
    words: WordList,
    names: Vec<Name>,
    /// The numbers of the words of all names, one name after the other.
    name_words: Vec<u32>,
    /// By occupation, how many people work in it: of equally good hits the larger comes first.
    sizes: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Name {
    text: Box<str>,
    occupation: u16,
    kind: NameKind,
    /// Where its words end; they begin where those of the name before end.
    words_end: u32,
}

/// How well an occupation fits.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    /// That of its best name; 0 if none fits.
    score: Score,
    /// The place of that name.
    name: usize,
    /// How many of its names fit at all.
    names: u32,
    /// See [`Hit::is_tentative`].
    is_tentative: bool,
}

/// How well a word or a name fits: 0 not at all, 100 for the word itself.
type Score = u32;

/// What [`name_score`] gives the name itself.
const WHOLE: Score = 400;

/// What [`word_score`] gives a word with one slip in it.
const ONE_SLIP: u8 = 74;

/// What a British name has less than others until it is typed whole: a few letters that begin one
/// still find the title that they found without it.
const PART_OF_BRITISH: Score = 100;

impl Search {
    /// The titles of the occupations that O*NET describes, and their British names. The other names
    /// are added when their files are there.
    pub fn new(occupations: &Occupations) -> Search {
        let mut search = Search::default();
        for (place, occupation) in occupations.all.iter().enumerate() {
            // Details share the jobs of their code, so that none of them is as large as that.
            let is_whole = occupation.code.ends_with(".00");
            let jobs = occupation.jobs_2024.unwrap_or_default();
            search.sizes.push(if is_whole { jobs } else { jobs / 10 });
            if occupation.is_described {
                search.add(place, NameKind::Title, &occupation.title);
            }
        }
        for (title, place) in &occupations.british {
            search.add(*place, NameKind::British, title);
        }
        search
    }

    /// Adds the names of a file.
    ///
    /// # Errors
    /// For a file of another form. Nothing is added then.
    pub fn add_file(&mut self, kind: NameKind, text: &str) -> Result<(), FileError> {
        let (mut reader, [count]) = Reader::open(text, "names")?;
        let lines = reader.times(count, Reader::next)?;
        for (place, line) in lines.into_iter().enumerate() {
            for name in line.split('|').filter(|name| !name.is_empty()) {
                self.add(place, kind, name);
            }
        }
        Ok(())
    }

    fn add(&mut self, occupation: usize, kind: NameKind, text: &str) {
        for word in words_of(text) {
            let number = self.words.number(&word);
            self.name_words.push(number);
        }
        self.names.push(Name {
            text: text.into(),
            occupation: u16::try_from(occupation).unwrap_or(u16::MAX),
            kind,
            words_end: u32::try_from(self.name_words.len()).unwrap_or(u32::MAX),
        });
    }

    /// The occupations that fit best what was typed so far, each once.
    pub fn find(&self, typed: &str, most: usize) -> Vec<Hit> {
        let words: Vec<String> = words_of(typed).into_iter().take(MAX_WORDS).collect();
        let is_begun = !typed.ends_with(char::is_whitespace);
        let scores: Vec<Vec<u8>> = words
            .iter()
            .enumerate()
            .map(|(at, word)| self.word_scores(word, is_begun && at + 1 == words.len()))
            .collect();
        let fits = self.fits(&scores);
        let mut best: Vec<Best> = self.sizes.iter().map(|_| Best::default()).collect();
        let mut words_start = 0;
        for (at, name) in self.names.iter().enumerate() {
            let words_end = usize_of(name.words_end);
            let words = self.name_words.get(words_start..words_end);
            let words = words.unwrap_or_default();
            words_start = words_end;
            let found = words
                .iter()
                .fold(0, |found, word| found | fit(&fits, *word));
            // Most names fall here, before anything is added up.
            if found == 0 || usize_of(found.count_ones()) * 2 < scores.len() {
                continue;
            }
            let mut score = name_score(words, &scores);
            let is_tentative = name.kind == NameKind::British && score < WHOLE;
            if is_tentative {
                // What is not in the name is of another one.
                if !has_all(words, &scores) {
                    continue;
                }
                score = score.saturating_sub(PART_OF_BRITISH);
            }
            let score = score + name.kind.bonus();
            if let Some(best) = best.get_mut(usize::from(name.occupation)) {
                best.names += 1;
                if score > best.score {
                    (best.score, best.name) = (score, at);
                    best.is_tentative = is_tentative;
                }
            }
        }
        self.top(best, most)
    }

    /// The best ones first; of equal ones that with more names that fit, then the larger.
    fn top(&self, mut best: Vec<Best>, most: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        while hits.len() < most {
            let ranked = best.iter().zip(&self.sizes).enumerate();
            let ranked = ranked.filter(|(_, (best, _))| best.score > 0);
            let first = ranked.max_by_key(|(place, (best, size))| {
                (best.score, best.names, **size, usize::MAX - place)
            });
            let Some((place, _)) = first else {
                break;
            };
            let taken = best.get_mut(place).map(std::mem::take);
            let taken = taken.unwrap_or_default();
            let name = self.names.get(taken.name);
            hits.extend(name.map(|name| Hit {
                occupation: place,
                name: name.text.clone().into(),
                kind: name.kind,
                is_tentative: taken.is_tentative,
            }));
        }
        hits
    }

    /// For each word of the list, a bit for each typed one that it fits.
    fn fits(&self, scores: &[Vec<u8>]) -> Vec<u8> {
        let mut fits: Vec<u8> = self.words.words().iter().map(|_| 0).collect();
        for (bit, scores) in scores.iter().enumerate() {
            for (fit, score) in fits.iter_mut().zip(scores) {
                *fit |= u8::from(*score > 0) << bit;
            }
        }
        fits
    }

    /// How well each word of the list fits a typed one.
    fn word_scores(&self, typed: &str, is_begun: bool) -> Vec<u8> {
        let letters = letters(typed.as_bytes());
        let words = self.words.words().iter();
        words
            .map(|word| word_score(typed, letters, word, is_begun))
            .collect()
    }
}

/// How well a word fits a typed one, of which the end may be missing.
fn word_score(typed: &str, typed_letters: u32, word: &Word, is_begun: bool) -> u8 {
    if *word.text == *typed {
        return 100;
    }
    let missing = (typed_letters & !word.letters).count_ones();
    let surplus = (word.letters & !typed_letters).count_ones();
    if missing == 0 && word.text.starts_with(typed) {
        return match typed.len() {
            _ if is_begun => 88,
            3.. => 70,
            _ => 0,
        };
    }
    let most: u8 = match typed.len() {
        ..4 => return 0,
        4..7 => 1,
        _ => 2,
    };
    if missing > most.into() {
        return 0;
    }
    let (typed, word) = (typed.as_bytes(), word.text.as_bytes());
    let first = if typed.first() == word.first() { 0 } else { 10 };
    let whole = (surplus <= most.into())
        .then(|| distance(typed, word, most, false))
        .flatten();
    match whole {
        Some(..=1) => return ONE_SLIP - first,
        Some(_) => return 58 - first,
        None => {}
    }
    // A misspelled beginning must be long enough to mean something.
    if !is_begun || typed.len() < 5 || first > 0 {
        return 0;
    }
    distance(typed, word, 1, true).map_or(0, |_| 50)
}

/// How well a name fits: mostly how well what was typed is found, and besides how much of the name
/// it is.
fn name_score(words: &[u32], typed: &[Vec<u8>]) -> Score {
    let mut total = 0;
    let mut used = 0_u32;
    for scores in typed {
        let mut best = (0, 0);
        for (place, word) in words.iter().enumerate() {
            let score = Score::from(fit(scores, *word));
            if score > best.0 {
                best = (score, place);
            }
        }
        total += best.0;
        if best.0 > 0 {
            used |= 1 << best.1.min(31);
        }
    }
    let count = |of: usize| Score::try_from(of).unwrap_or(Score::MAX).max(1);
    total * 3 / count(typed.len()) + used.count_ones() * 100 / count(words.len())
}

/// Whether every typed word is in a name, with one slip at most: "nurse" is not "nursery".
fn has_all(words: &[u32], typed: &[Vec<u8>]) -> bool {
    let is_in = |scores: &Vec<u8>| words.iter().any(|word| fit(scores, *word) >= ONE_SLIP);
    typed.iter().all(is_in)
}

/// What a list has for a word.
fn fit(list: &[u8], word: u32) -> u8 {
    list.get(usize_of(word)).copied().unwrap_or_default()
}

fn usize_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::{Join, Occupation};
    use super::*;

    const NAMES: &str = "names 1 4\nCharge Nurse|RN\nLPN|Practical Nurse\n\
        Application Developer|Software Engineer|Nurse Informaticist\nChef\n";

    fn occupation(place: usize, title: &str, jobs: u32) -> Occupation {
        Occupation {
            code: format!("11-10{place}1.00"),
            title: title.to_owned(),
            is_described: true,
            zone: None,
            pay_series: None,
            pay_join: Join::None,
            rated_in: None,
            jobs_2024: Some(jobs),
        }
    }

    fn search() -> Search {
        let all = [
            "Registered Nurses",
            "Licensed Practical Nurses",
            "Software Developers",
            "Cooks",
        ];
        let list = Occupations {
            elements: Vec::new(),
            software: Vec::new(),
            british: vec![("Ward Sister".to_owned(), 0), ("Head Cook".to_owned(), 3)],
            all: all
                .iter()
                .zip([900, 300, 800, 100])
                .enumerate()
                .map(|(place, (title, jobs))| occupation(place, title, jobs))
                .collect(),
        };
        let mut search = Search::new(&list);
        search.add_file(NameKind::Alternate, NAMES).unwrap();
        search
    }

    #[track_caller]
    fn check(typed: &str, expected: &[(usize, &str)]) {
        let hits = search().find(typed, 2);
        let found: Vec<_> = hits
            .iter()
            .map(|hit| (hit.occupation, hit.name.as_str()))
            .collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn names_are_found_whole_begun_misspelled_and_in_any_order() {
        check("LPN", &[(1, "LPN")]);
        check("software developer", &[(2, "Software Developers")]);
        check("developer software", &[(2, "Software Developers")]);
        check("softwear developper", &[(2, "Software Developers")]);
        check("soft", &[(2, "Software Developers")]);
        check("sotfwa", &[(2, "Software Developers")]);
        check(
            "registerd nurse",
            &[(0, "Registered Nurses"), (1, "Practical Nurse")],
        );
        check("nurse", &[(0, "Registered Nurses"), (1, "Practical Nurse")]);
        check("chef", &[(3, "Chef")]);
    }

    #[test]
    fn a_british_name_comes_first_only_where_it_is_typed_whole() {
        check("ward sister", &[(0, "Ward Sister")]);
        check("sister", &[(0, "Ward Sister")]);
        check("cook", &[(3, "Cooks")]);
        check("head cook", &[(3, "Head Cook")]);
        check(
            "ward nurse",
            &[(0, "Registered Nurses"), (1, "Practical Nurse")],
        );
    }

    #[test]
    fn nothing_like_it_is_nothing() {
        check("", &[]);
        check("  ,", &[]);
        check("astronaut", &[]);
        check("rm", &[]);
        check("night shift manager nurse", &[]);
    }

    #[test]
    fn a_file_that_is_cut_off_adds_nothing() {
        let mut search = search();
        let before = search.names.len();
        assert!(
            search
                .add_file(NameKind::Reported, "names 1 3\nDriver\n")
                .is_err()
        );
        assert_eq!(search.names.len(), before);
    }
}
