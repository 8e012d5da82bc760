//! One function for each thing that reads or writes what others can shape. Each takes any bytes
//! and panics if a law is broken. What it returns tells apart the ways that an input went, so that
//! inputs that went a new way can be kept and changed further.

// Found by the tests of core as well, which take this file by its path.
#[path = "calendar.rs"]
mod calendar;
#[path = "career.rs"]
mod career;
#[path = "contacts.rs"]
mod contacts;

use std::sync::OnceLock;

use litemap::LiteMap;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use steppingstone_core::csv;
use steppingstone_core::goals::check_in;
use steppingstone_core::number::{self, DecimalPoint, Typed};
use steppingstone_core::offers::{Field as Fact, OfferDraft};
use steppingstone_core::share::{self, KeepContext, LinkError, MAX_LINK, MAX_TEXT, link};
use steppingstone_core::store::backup::{self, Change, OnConflict, Plan};
use steppingstone_core::store::{ASIDE_PREFIX, Key, check};

pub use calendar::calendar;
pub use career::{archive, career};
pub use contacts::contacts;

/// What is already stored where files are brought in and links are opened.
const STORED: &str = include_str!("../corpus/import/every-kind.json");

type Store = LiteMap<String, String>;

/// A target by its name.
pub fn by_name(name: &str) -> Option<fn(&[u8]) -> u64> {
    match name {
        "import" => Some(import),
        "link" => Some(link),
        "number" => Some(number),
        "csv" => Some(csv),
        "calendar" => Some(calendar),
        "career" => Some(career),
        "archive" => Some(archive),
        "contacts" => Some(contacts),
        _ => None,
    }
}

/// A file to import: as it is, or, if it does not begin like one, as rows of key and record.
pub fn import(data: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(data);
    let file = if text.starts_with('{') {
        text.into_owned()
    } else {
        let row = |line: &str| {
            let (key, record) = line.split_once('\t').unwrap_or((line, "{}"));
            format!("{key:?}:{record}")
        };
        let rows: Vec<String> = text.lines().map(row).collect();
        let rows = rows.join(",");
        format!(r#"{{"app":"steppingstone","format":1,"exported_on":"","records":{{{rows}}}}}"#)
    };
    let before = stored();
    match backup::plan(&file, before) {
        Ok(plan) => imported(&file, &plan, before),
        Err(error) => error as u64,
    }
}

/// The laws of an import.
fn imported(file: &str, plan: &Plan, before: &Store) -> u64 {
    for record in plan.records() {
        let left_out = matches!(record.change, Change::TooNew | Change::Unreadable);
        assert_eq!(
            record.error.is_some(),
            left_out,
            "what is left out says why"
        );
        assert!(record.place.is_none() || left_out, "a place is a fault's");
        assert_eq!(record.joined.is_some(), record.change == Change::Joined);
    }
    for way in [OnConflict::Join, OnConflict::KeepMine, OnConflict::TakeFile] {
        let mut after = before.clone();
        for (stored_key, text) in plan.writes(way) {
            match Key::parse(stored_key) {
                Some(key) => assert_eq!(check(&key, text), Ok(()), "what is written can be read"),
                None => assert!(stored_key.starts_with(ASIDE_PREFIX), "{stored_key}"),
            }
            after.insert(stored_key.to_owned(), text.to_owned());
        }
        assert!(
            before.keys().all(|key| after.contains_key(key)),
            "nothing is removed"
        );
        let again = backup::plan(file, &after).expect("it was read before");
        assert_eq!(again.writes(way), [], "a second time changes nothing");
    }
    let alone = backup::plan(file, &Store::new()).expect("it was read before");
    let removed = alone.removes(before);
    let mut stays = before.keys().filter(|key| !removed.contains(&key.as_str()));
    let errors = alone.errors();
    let is_flawed = |key: &String| errors.iter().any(|(flawed, _)| flawed == key);
    assert!(stays.all(is_flawed), "all else gives way");
    let changes = plan.records().iter().map(|record| {
        let flaw = record
            .error
            .map_or(0, |flaw| format!("{flaw:?}").len() as u64);
        10 + record.change as u64 * 40 + flaw
    });
    changes.fold(100, |way, change| way.wrapping_mul(31).wrapping_add(change))
}

fn stored() -> &'static Store {
    static STORE: OnceLock<Store> = OnceLock::new();
    STORE.get_or_init(|| {
        let plan = backup::plan(STORED, &Store::new()).expect("the corpus is a backup");
        let writes = plan.writes(OnConflict::Join).into_iter();
        writes
            .map(|(key, text)| (key.to_owned(), text.to_owned()))
            .collect()
    })
}

/// A link: as it is; as the text inside one; and as what is to be inflated.
pub fn link(data: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(data);
    let outside = opened(&text);
    let inside = match link::encode(&text, &compress_to_vec(text.as_bytes(), 1)) {
        Ok(link) => {
            assert!(link.len() <= MAX_LINK);
            assert!(link.ends_with(|end: char| end.is_ascii_alphanumeric()));
            let parcel = link::decode(&link).expect("what was sealed opens");
            let inflated = inflated(&parcel).expect("what was deflated inflates");
            assert_eq!(parcel.text(inflated).as_deref(), Ok(text.as_ref()));
            opened(&link)
        }
        Err(error) => Err(error),
    };
    let claimed = "x".repeat(data.len().min(MAX_TEXT));
    let deflated = link::encode(&claimed, data).and_then(|link| opened(&link));
    let way = |result: Result<usize, LinkError>| {
        result.map_or_else(|error| error as u64, |count| 10 + count as u64)
    };
    way(outside) * 1_000_000 + way(inside) * 1_000 + way(deflated)
}

fn opened(link: &str) -> Result<usize, LinkError> {
    let parcel = link::decode(link)?;
    let text = parcel.text(inflated(&parcel).ok_or(LinkError::Damaged)?)?;
    let here = KeepContext {
        now_ms: 0,
        has_present_job: false,
        has_settings: false,
        compared: 0,
    };
    let mut number = 0;
    let own = share::read(&text)?.as_own(here, || {
        number += 1;
        format!("n{number}")
    });
    let texts = own.texts(0);
    for (stored_key, text) in &texts {
        let key = Key::parse(stored_key).expect("only records of ours are kept");
        assert_eq!(check(&key, text), Ok(()), "what is kept can be read");
    }
    Ok(texts.len())
}

fn inflated(parcel: &link::Payload) -> Option<Vec<u8>> {
    assert!(parcel.length() <= MAX_TEXT);
    decompress_to_vec_with_limit(parcel.deflated(), parcel.length()).ok()
}

/// A number as typed, also in every field of an offer.
pub fn number(data: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(data);
    let [read, thousands] = [DecimalPoint::Fraction, DecimalPoint::Thousands].map(|point| {
        let read = number::read(&text, point);
        assert_eq!(
            number::read(&format!(" {text}\n"), point),
            read,
            "space around it means nothing"
        );
        read
    });
    if thousands != read {
        let of = |read: Result<Option<Typed>, _>| {
            let typed = read.ok().flatten().expect("both are numbers");
            (typed.money().as_millionths(), typed.per, typed.percent)
        };
        let (part, per, percent) = of(read);
        assert_eq!(
            of(thousands),
            (part * 1_000, per, percent),
            "the point sets off thousands"
        );
    }
    if let Ok(Some(typed)) = read {
        let units = [
            number::Per::Hour,
            number::Per::Day,
            number::Per::Week,
            number::Per::Month,
            number::Per::Year,
        ];
        for per in units {
            let _ = typed.money_per(per);
        }
        let decimal = typed.decimal();
        if !matches!(decimal.as_billionths(), i64::MIN | i64::MAX) {
            let again = number::read(&decimal.to_text(), DecimalPoint::Fraction)
                .ok()
                .flatten();
            assert_eq!(
                again.map(|it| it.decimal()),
                Some(decimal),
                "what is written is read"
            );
        }
    }
    let _ = check_in::read_value(&text);
    let mut draft = OfferDraft::default();
    for fact in Fact::ALL {
        draft.texts.insert(*fact, text.clone().into_owned());
    }
    let problems = |point| match draft.parse(point) {
        Ok(_) => 0,
        Err(problems) => {
            let facts = problems.iter().map(|problem| problem.field as u64);
            facts.fold(7_u64, |way, fact| way.wrapping_mul(67).wrapping_add(fact))
        }
    };
    let problems =
        problems(DecimalPoint::Fraction) ^ problems(DecimalPoint::Thousands).rotate_left(7);
    match read {
        Ok(None) => 1,
        Ok(Some(typed)) => {
            100 + typed.per.map_or(0, |per| per as u64 + 1)
                + u64::from(typed.percent) * 10
                + (problems << 8)
        }
        Err(problem) => 2 + problem as u64 + (problems << 8),
    }
}

/// A table: cells are set apart by the byte 0x1F, rows by 0x1E.
pub fn csv(data: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(data);
    let row = |row: &str| row.split('\u{1f}').map(str::to_owned).collect();
    let rows: Vec<Vec<String>> = text.split('\u{1e}').map(row).collect();
    let file = csv::text(&rows);
    let table = file.strip_prefix('\u{feff}');
    let read = read_csv(table.expect("it begins with the byte order mark"));
    assert_eq!(read.len(), rows.len());
    let mut marked = 0;
    for (read, written) in read.iter().flatten().zip(rows.iter().flatten()) {
        let is_number = written.strip_prefix('-').is_some_and(|rest| {
            rest.chars()
                .all(|letter| letter.is_ascii_digit() || letter == '.')
        });
        let starts = "=+-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}\t\r\n";
        let begins = |text: &str| text.starts_with(|letter| starts.contains(letter));
        assert!(!begins(read) || is_number, "no cell is a formula: {read:?}");
        assert!(
            read == written || read.strip_prefix('\'') == Some(written.as_str()),
            "{read:?}"
        );
        marked += u64::from(read != written);
    }
    for (read, written) in read.iter().zip(&rows) {
        assert_eq!(read.len(), written.len());
    }
    marked.min(9) * 1_000
        + rows.len().min(9) as u64 * 100
        + rows.iter().map(Vec::len).max().unwrap_or(0).min(99) as u64
}

/// Reads a table as RFC 4180 says.
fn read_csv(file: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut letters = file.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().expect("there is a row");
        let cell = row.last_mut().expect("there is a cell");
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted && letters.peek() == Some(&'\n') => {
                letters.next();
                rows.push(vec![String::new()]);
            }
            letter => cell.push(letter),
        }
    }
    assert!(!quoted, "every quote is closed");
    assert_eq!(
        rows.pop(),
        Some(vec![String::new()]),
        "the last line is ended"
    );
    rows
}
