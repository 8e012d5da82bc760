use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use proptest::prelude::*;

use super::*;

const SKILLS: &str = "Name\nWelding\nDough\n";
const MAX_BYTES: usize = 5_000_000;

fn wanted(bytes: &[u8]) -> Result<Vec<ZipMember<'_>>, ZipProblem> {
    let names = ["Skills.csv", "Positions.csv", "Education.csv"];
    let is_wanted = |name: &str| names.iter().any(|one| one.eq_ignore_ascii_case(name));
    members(bytes, &is_wanted, MAX_BYTES)
}

/// An archive of members: a name, a text, and whether it is deflated.
fn archive(members: &[(&str, &str, bool)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text, is_deflated) in members {
        let packed = match is_deflated {
            true => compress_to_vec(text.as_bytes(), 6),
            false => text.as_bytes().to_vec(),
        };
        let method: u16 = if *is_deflated { 8 } else { 0 };
        let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
        let short = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
        // Version, flags, method, time and day; checksum and sizes; the length of the name.
        let head = [
            [20, 0, 0, 0].as_slice(),
            method.to_le_bytes().as_slice(),
            &[0; 4],
            &crc32(text.as_bytes()).to_le_bytes(),
            &long(packed.len()),
            &long(text.len()),
            &short(name.len()),
            &[0, 0],
        ]
        .concat();
        let offset = long(bytes.len());
        bytes.extend([LOCAL.as_slice(), &head, name.as_bytes(), &packed].concat());
        directory.extend(
            [
                LISTED.as_slice(),
                &[20, 0],
                &head,
                &[0; 10],
                &offset,
                name.as_bytes(),
            ]
            .concat(),
        );
    }
    let count = u16::try_from(members.len()).unwrap().to_le_bytes();
    let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let end = [
        END.as_slice(),
        &[0; 4],
        &count,
        &count,
        &long(directory.len()),
        &long(bytes.len()),
        &[0, 0],
    ]
    .concat();
    [bytes, directory, end].concat()
}

fn skills() -> Vec<u8> {
    archive(&[("Skills.csv", SKILLS, true)])
}

/// Where the directory begins.
fn directory(bytes: &[u8]) -> usize {
    let offset = bytes.last_chunk::<6>().unwrap().first_chunk::<4>().unwrap();
    usize::try_from(u32::from_le_bytes(*offset)).unwrap()
}

fn texts(bytes: &[u8]) -> Result<Vec<(String, String)>, ZipProblem> {
    let members = wanted(bytes)?.into_iter();
    let read = members.map(|member| {
        let inflated = match member.is_deflated {
            true => decompress_to_vec_with_limit(member.bytes, member.length)
                .map_err(|_| ZipProblem::Damaged)?,
            false => member.bytes.to_vec(),
        };
        Ok((member.name.clone(), member.text(inflated)?))
    });
    read.collect()
}

/// What becomes of an archive after a change at a place.
#[track_caller]
fn check(at: usize, put: &[u8], expected: ZipProblem) {
    let mut bytes = skills();
    bytes[at..at + put.len()].copy_from_slice(put);
    assert_eq!(texts(&bytes), Err(expected));
}

#[test]
fn only_the_wanted_files_are_taken_wherever_they_stand() {
    let bytes = archive(&[
        ("messages.csv", "private", true),
        ("Export/Skills.csv", SKILLS, true),
        ("__MACOSX/._Skills.csv", "x", false),
        ("positions.CSV", "Title\n", false),
        ("Skills.csv.txt", "x", false),
    ]);
    let found = texts(&bytes).unwrap();
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Skills.csv", "positions.CSV"]);
    assert_eq!(
        (found[0].1.as_str(), found[1].1.as_str()),
        (SKILLS, "Title\n")
    );
}

#[test]
fn a_comment_at_the_end_does_not_hide_the_record_before_it() {
    let mut bytes = skills();
    let length = bytes.len();
    bytes[length - 2] = 4;
    bytes.extend(b"PK\x05\x06");
    assert_eq!(texts(&bytes).unwrap().len(), 1);
}

#[test]
fn one_that_is_cut_off_anywhere_is_damaged() {
    let bytes = skills();
    for length in 0..bytes.len() {
        assert_eq!(
            texts(&bytes[..length]),
            Err(ZipProblem::Damaged),
            "{length}"
        );
        assert!(texts(&bytes[bytes.len() - length..]).is_err(), "{length}");
    }
}

#[test]
fn wrong_offsets_and_sizes_are_damage() {
    let bytes = skills();
    let (directory, end) = (directory(&bytes), bytes.len() - END_LENGTH);
    // Of the directory: its offset, its length, how many it lists.
    check(end + 16, &[1], ZipProblem::Damaged);
    check(end + 12, &[1], ZipProblem::Damaged);
    check(end + 8, &[2, 0, 2, 0], ZipProblem::Damaged);
    check(end + 8, &[0, 0, 0, 0], ZipProblem::Damaged);
    // Of the member: its own offset, its size, the length of its name.
    check(directory + 42, &[1], ZipProblem::Damaged);
    check(directory + 20, &[255, 255], ZipProblem::Damaged);
    check(directory + 28, &[200], ZipProblem::Damaged);
    check(26, &[200], ZipProblem::Damaged);
    check(0, b"XX", ZipProblem::Damaged);
    check(directory, b"XX", ZipProblem::Damaged);
    // Its checksum, and what is in it.
    check(directory + 16, &[0, 0, 0, 0], ZipProblem::Damaged);
    check(directory - 4, &[0, 0], ZipProblem::Damaged);
}

#[test]
fn what_only_other_programs_can_read_is_refused() {
    let bytes = skills();
    let (directory, end) = (directory(&bytes), bytes.len() - END_LENGTH);
    check(end + 8, &[0xFF; 4], ZipProblem::Unsupported);
    check(end + 16, &[0xFF; 4], ZipProblem::Unsupported);
    check(end + 4, &[1], ZipProblem::Unsupported);
    check(directory + 24, &[0xFF; 4], ZipProblem::Unsupported);
    check(directory + 10, &[14], ZipProblem::Unsupported);
    check(directory + 8, &[1], ZipProblem::Encrypted);
    check(
        end - END_64_LOCATOR_LENGTH,
        &END_64_LOCATOR,
        ZipProblem::Unsupported,
    );
}

#[test]
fn an_encrypted_member_that_is_not_wanted_does_not_matter() {
    let mut bytes = archive(&[("notes.txt", "x", false), ("Skills.csv", SKILLS, true)]);
    let at = directory(&bytes) + 8;
    bytes[at] = 1;
    assert_eq!(texts(&bytes).unwrap().len(), 1);
}

#[test]
fn too_much_is_refused_before_it_is_inflated() {
    let many: Vec<(String, &str, bool)> = (0..=MAX_MEMBERS)
        .map(|number| (number.to_string(), "", false))
        .collect();
    let many: Vec<(&str, &str, bool)> = many.iter().map(|it| (it.0.as_str(), it.1, it.2)).collect();
    assert_eq!(texts(&archive(&many)), Err(ZipProblem::TooLarge));
    assert_eq!(texts(&archive(&many[1..])), Err(ZipProblem::NoTables));
    let long = "x".repeat(MAX_BYTES / 2 + 1);
    let one = ("Skills.csv", long.as_str(), true);
    assert!(wanted(&archive(&[one])).is_ok());
    let two = ("Education.csv", long.as_str(), true);
    assert_eq!(texts(&archive(&[one, two])), Err(ZipProblem::TooLarge));
    let longer = "x".repeat(MAX_BYTES + 1);
    assert_eq!(
        texts(&archive(&[("Skills.csv", &longer, true)])),
        Err(ZipProblem::TooLarge)
    );
}

#[test]
fn one_that_inflates_to_more_than_it_says_is_damaged() {
    let bomb = "x".repeat(1_000_000);
    let mut bytes = archive(&[("Skills.csv", &bomb, true)]);
    let at = directory(&bytes) + 24;
    bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    assert_eq!(texts(&bytes), Err(ZipProblem::Damaged));
}

#[test]
fn two_files_of_one_name_contradict_each_other() {
    let bytes = archive(&[("a/Skills.csv", "", false), ("b/Skills.csv", "", false)]);
    assert_eq!(texts(&bytes), Err(ZipProblem::Damaged));
}

proptest! {
    #[test]
    fn no_bytes_panic(at in 0_usize..200, put in proptest::collection::vec(any::<u8>(), 0..8)) {
        let mut bytes = skills();
        let at = at.min(bytes.len());
        let end = (at + put.len()).min(bytes.len());
        bytes.splice(at..end, put);
        let _ = texts(&bytes);
        let _ = texts(&bytes[at..]);
    }
}
