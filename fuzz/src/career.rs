//! A career in a file of another program, and a date as typed.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use steppingstone_core::journey::files::{
    FileKind, Import, MAX_BYTES, MAX_ENTRIES, MAX_SKILLS, json_resume, read_europass,
    read_json_resume, read_linkedin, read_text, zip_members,
};
use steppingstone_core::journey::record::{Chosen, bring_in};
use steppingstone_core::journey::{PartialDate, read_end, read_start};
use steppingstone_core::store::{Record, load, to_stored_text};

/// A file as each of the programs writes it, or a date.
pub fn career(data: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(data);
    let _ = read_end(&text);
    if let Ok(Some(date)) = read_start(&text) {
        let again = read_start(&PartialDate::to_text(date));
        assert_eq!(again, Ok(Some(date)), "a date is read back");
    }
    let found = [
        read_json_resume(&text),
        read_linkedin(&text).map(|(_, import)| import),
        read_europass(&text),
    ];
    found.into_iter().fold(0, |way, found| {
        let way_of = match &found {
            Ok(import) => sound(import),
            Err(refused) => 7 + refused.line().unwrap_or_default() as u64,
        };
        way * 31 + way_of
    })
}

/// An archive of tables, or any other file as it is chosen.
pub fn archive(data: &[u8]) -> u64 {
    match FileKind::of(data) {
        Err(_) => return 1,
        Ok(FileKind::Text) => {
            let text = String::from_utf8_lossy(data);
            return read_text(&text).map_or(2, |import| sound(&import));
        }
        Ok(FileKind::Zip) => {}
    }
    let members = match zip_members(data) {
        Ok(members) => members,
        Err(problem) => return 3 + problem as u64,
    };
    let total: usize = members.iter().map(|member| member.length).sum();
    assert!(total <= MAX_BYTES, "no more is ever inflated");
    members.iter().fold(10, |way, member| {
        let bytes = match member.is_deflated {
            true => decompress_to_vec_with_limit(member.bytes, member.length).unwrap_or_default(),
            false => member.bytes.to_vec(),
        };
        let text = member.text(bytes);
        let read = text.map(|text| read_linkedin(&text).map_or(1, |(_, import)| sound(&import)));
        way * 31 + read.unwrap_or_default()
    })
}

/// That what was found can be stored and read again, and written as a resume.
fn sound(import: &Import) -> u64 {
    assert!(import.entries.len() <= MAX_ENTRIES && import.skills.len() <= MAX_SKILLS);
    for entry in &import.entries {
        let is_named = !entry.title.is_empty() || !entry.organization.is_empty();
        assert!(is_named, "an entry has a title or an organization");
    }
    let all = Chosen {
        entries: &|_| true,
        skills: &|_| true,
        levels: &|_| true,
    };
    let mut number = 0;
    let mut new_id = || {
        number += 1;
        format!("n{number}")
    };
    if let Ok(brought) = bring_in(import, &all, 0, &[], &mut new_id, 1) {
        brought.entries.iter().for_each(stored);
        brought.skills.iter().for_each(stored);
    }
    let written = serde_json::to_string(&json_resume(&import.entries, &[]));
    let again = read_json_resume(&written.expect("it has a form"));
    let again = again.expect("our own export is a resume");
    let shared = import.entries.iter().filter(|entry| !entry.is_private);
    assert_eq!(
        again.entries.len(),
        shared.count(),
        "every entry comes back"
    );
    let counts = [
        import.problems.len(),
        import.skipped.len(),
        again.entries.len(),
    ];
    counts
        .iter()
        .fold(1, |way, count| way * 5 + (*count).min(4) as u64)
}

fn stored<R: Record + std::fmt::Debug>(record: &R) {
    let key = record.key().expect("the id fits");
    let read = load::<R>(&key, Some(&to_stored_text(record, 1)));
    let read = read.map(|loaded| loaded.record);
    assert_eq!(read.as_ref(), Ok(record), "what is stored is read again");
}
