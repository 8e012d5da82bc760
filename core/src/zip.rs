//! Files in a ZIP archive. Its directory is read here; what it lists is inflated by whoever calls,
//! and then checked here.

use crate::crc32::crc32;

/// An archive that lists more is refused.
pub const MAX_MEMBERS: usize = 2_000;

const END: [u8; 4] = *b"PK\x05\x06";
const END_LENGTH: usize = 22;
/// The longest comment at the end of an archive.
const MAX_COMMENT: usize = 0xFFFF;
const END_64_LOCATOR: [u8; 4] = *b"PK\x06\x07";
const END_64_LOCATOR_LENGTH: usize = 20;
const LISTED: [u8; 4] = *b"PK\x01\x02";
const LISTED_LENGTH: usize = 46;
const LOCAL: [u8; 4] = *b"PK\x03\x04";
const LOCAL_LENGTH: usize = 30;
/// What stands for a number that only the larger form can hold.
const IN_64_SHORT: usize = 0xFFFF;
const IN_64_LONG: usize = 0xFFFF_FFFF;
const IS_ENCRYPTED: usize = 1;
const STORED: usize = 0;
const DEFLATED: usize = 8;

/// Why an archive is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipProblem {
    /// Cut off, or its parts contradict each other.
    Damaged,
    /// The form for very large archives, one in several volumes, or another compression.
    Unsupported,
    Encrypted,
    /// It lists more than [`MAX_MEMBERS`], or the wanted files are larger than may be inflated.
    TooLarge,
    /// None of the wanted files is in it.
    NoTables,
}

/// A file in an archive, as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZipMember<'a> {
    /// Its name without folders.
    pub name: String,
    pub bytes: &'a [u8],
    /// Whether the bytes are to be inflated (raw deflate, RFC 1951), to no more than `length`.
    pub is_deflated: bool,
    /// How many bytes it has once it is inflated.
    pub length: usize,
    checksum: u32,
}

impl ZipMember<'_> {
    /// The bytes after inflating, if they are those of the file.
    ///
    /// # Errors
    /// [`ZipProblem::Damaged`] unless they are as long as said and have the checksum.
    pub fn checked(&self, inflated: Vec<u8>) -> Result<Vec<u8>, ZipProblem> {
        if inflated.len() != self.length || crc32(&inflated) != self.checksum {
            return Err(ZipProblem::Damaged);
        }
        Ok(inflated)
    }

    /// The text in UTF-8, from the bytes after inflating.
    ///
    /// # Errors
    /// [`ZipProblem::Damaged`] unless they are as long as said, have the checksum, and are text.
    pub fn text(&self, inflated: Vec<u8>) -> Result<String, ZipProblem> {
        String::from_utf8(self.checked(inflated)?).map_err(|_| ZipProblem::Damaged)
    }
}

/// Finds the files of an archive whose names, without folders, are wanted. Nothing else in it is
/// looked at. Together they may have `max_bytes` once they are inflated.
///
/// # Errors
/// Why nothing of it is read.
pub fn members<'a>(
    bytes: &'a [u8],
    is_wanted: &dyn Fn(&str) -> bool,
    max_bytes: usize,
) -> Result<Vec<ZipMember<'a>>, ZipProblem> {
    let archive = Archive {
        bytes,
        is_wanted,
        max_bytes,
    };
    let end = archive.end().ok_or(ZipProblem::Damaged)?;
    let short = |at: usize| archive.short(end + at).ok_or(ZipProblem::Damaged);
    let long = |at: usize| archive.long(end + at).ok_or(ZipProblem::Damaged);
    let (volume, first_volume) = (short(4)?, short(6)?);
    let (here, count) = (short(8)?, short(10)?);
    let (length, offset) = (long(12)?, long(16)?);
    let is_64 = count == IN_64_SHORT || length == IN_64_LONG || offset == IN_64_LONG;
    if is_64 || archive.has_64_locator(end) || volume != 0 || first_volume != 0 || here != count {
        return Err(ZipProblem::Unsupported);
    }
    if count > MAX_MEMBERS {
        return Err(ZipProblem::TooLarge);
    }
    if offset.checked_add(length) != Some(end) {
        return Err(ZipProblem::Damaged);
    }
    let mut members: Vec<ZipMember> = Vec::new();
    let mut at = offset;
    for _ in 0..count {
        let (next, member) = archive.listed(at, offset, end)?;
        at = next;
        let Some(member) = member else {
            continue;
        };
        if members
            .iter()
            .any(|other| other.name.eq_ignore_ascii_case(&member.name))
        {
            return Err(ZipProblem::Damaged);
        }
        members.push(member);
    }
    let total: usize = members.iter().map(|member| member.length).sum();
    match (at == end, members.is_empty()) {
        (false, _) => Err(ZipProblem::Damaged),
        (_, true) => Err(ZipProblem::NoTables),
        _ if total > max_bytes => Err(ZipProblem::TooLarge),
        _ => Ok(members),
    }
}

struct Archive<'a, 'w> {
    bytes: &'a [u8],
    is_wanted: &'w dyn Fn(&str) -> bool,
    max_bytes: usize,
}

impl<'a> Archive<'a, '_> {
    fn array<const N: usize>(&self, at: usize) -> Option<[u8; N]> {
        self.slice(at, N)?.try_into().ok()
    }

    fn slice(&self, at: usize, length: usize) -> Option<&'a [u8]> {
        self.bytes.get(at..at.checked_add(length)?)
    }

    fn short(&self, at: usize) -> Option<usize> {
        Some(u16::from_le_bytes(self.array(at)?).into())
    }

    fn long(&self, at: usize) -> Option<usize> {
        usize::try_from(u32::from_le_bytes(self.array(at)?)).ok()
    }

    /// Where the record at the end begins: the comment that it announces reaches the end exactly.
    fn end(&self) -> Option<usize> {
        let last = self.bytes.len().checked_sub(END_LENGTH)?;
        let first = last.saturating_sub(MAX_COMMENT);
        (first..=last).rev().find(|at| {
            self.array(*at) == Some(END) && self.short(at + END_LENGTH - 2) == Some(last - at)
        })
    }

    fn has_64_locator(&self, end: usize) -> bool {
        let at = end.checked_sub(END_64_LOCATOR_LENGTH);
        at.and_then(|at| self.array(at)) == Some(END_64_LOCATOR)
    }

    /// A line of the directory, which begins at `directory` and ends at `end`: where the next line
    /// begins, and the member if it is wanted.
    fn listed(
        &self,
        at: usize,
        directory: usize,
        end: usize,
    ) -> Result<(usize, Option<ZipMember<'a>>), ZipProblem> {
        let line = self.line(at).filter(|line| line.next <= end);
        let line = line.ok_or(ZipProblem::Damaged)?;
        let Some(name) = self.wanted_name(line.name) else {
            return Ok((line.next, None));
        };
        if line.flags & IS_ENCRYPTED != 0 {
            return Err(ZipProblem::Encrypted);
        }
        let sizes = [line.packed, line.length, line.offset];
        let is_known = matches!(line.method, STORED | DEFLATED);
        if sizes.contains(&IN_64_LONG) || !is_known {
            return Err(ZipProblem::Unsupported);
        }
        if line.length > self.max_bytes {
            return Err(ZipProblem::TooLarge);
        }
        let is_deflated = line.method == DEFLATED;
        let bytes = self.local(line.offset, line.packed, directory);
        let bytes = bytes.filter(|bytes| is_deflated || bytes.len() == line.length);
        let member = ZipMember {
            name,
            bytes: bytes.ok_or(ZipProblem::Damaged)?,
            is_deflated,
            length: line.length,
            checksum: line.checksum,
        };
        Ok((line.next, Some(member)))
    }

    /// The name without folders, if the file is wanted.
    fn wanted_name(&self, path: &[u8]) -> Option<String> {
        let path = std::str::from_utf8(path).ok()?;
        let name = path.rsplit(['/', '\\']).next()?;
        (self.is_wanted)(name).then(|| name.to_owned())
    }

    fn line(&self, at: usize) -> Option<Line<'a>> {
        if self.array(at)? != LISTED {
            return None;
        }
        let name_length = self.short(at + 28)?;
        let more = self.short(at + 30)? + self.short(at + 32)?;
        Some(Line {
            flags: self.short(at + 8)?,
            method: self.short(at + 10)?,
            checksum: u32::from_le_bytes(self.array(at + 16)?),
            packed: self.long(at + 20)?,
            length: self.long(at + 24)?,
            offset: self.long(at + 42)?,
            name: self.slice(at + LISTED_LENGTH, name_length)?,
            next: at + LISTED_LENGTH + name_length + more,
        })
    }

    /// The bytes of a member, behind the head of its own; all of it stands before the directory.
    /// That head repeats the sizes, or has none where they were not known when it was written.
    fn local(&self, at: usize, packed: usize, directory: usize) -> Option<&'a [u8]> {
        if self.array(at)? != LOCAL {
            return None;
        }
        let names = self.short(at + 26)? + self.short(at + 28)?;
        let begin = at + LOCAL_LENGTH + names;
        let is_before = begin.checked_add(packed)? <= directory;
        is_before.then(|| self.slice(begin, packed)).flatten()
    }
}

/// A line of the directory.
struct Line<'a> {
    flags: usize,
    method: usize,
    checksum: u32,
    packed: usize,
    length: usize,
    offset: usize,
    name: &'a [u8],
    next: usize,
}

#[cfg(test)]
#[path = "zip_tests.rs"]
mod tests;
