//! The text of a link: `v`, its version, a point, and base64url of a checksum, a length and compressed bytes.

use super::base64url;
use crate::crc32::crc32;

/// The latest version of a link that is opened here. Version 2 is as version 1, but may hold a
/// quiz in progress, version 3 a journey, and version 4 a report of a plan: what opens earlier
/// versions alone would take these for damage, and so asks for a newer app.
pub const VERSION: u64 = 4;

/// How records of kinds that came with a later version stand in the text. Whatever a reader typed
/// stands there with its quotation marks escaped, and so never like this.
const OF_LATER_VERSIONS: [(&str, u64); 4] = [
    ("\"kind\":\"plan-report\"", 4),
    ("\"kind\":\"journey-entry\"", 3),
    ("\"kind\":\"journey-skill\"", 3),
    ("\"kind\":\"quiz-draft\"", 2),
];

/// The longest link, in characters, the address before it not counted: what mail and chat
/// programs pass on unbroken. What is longer is to be sent as a file.
pub const MAX_LINK: usize = 30_000;

/// The longest text in a link before compression, in bytes. Compressed bytes can claim to hold a
/// thousand times their size; no more than this is ever inflated.
pub const MAX_TEXT: usize = 1_000_000;

/// A block of raw deflate that holds nothing and is not the last (RFC 1951, section 3.2.4):
/// whatever follows it inflates as before.
const EMPTY_BLOCK: [u8; 5] = [0, 0, 0, 0xFF, 0xFF];

/// Checksum and length, in bytes.
const HEAD: usize = 8;

/// Why a link cannot be made or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Not a link of ours at all.
    NotALink,
    /// Ours, but cut off, changed on the way, or made by hand.
    Damaged,
    /// Made by a later version of this app.
    TooNew,
    /// More than a link may hold: to be sent as a file.
    TooLarge,
}

/// What a link holds, still compressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    checksum: u32,
    length: usize,
    deflated: Vec<u8>,
}

/// Puts a text into a link, of the earliest version that can hold it. `deflated` is the same text
/// after raw deflate. The link ends in a letter or a digit: mail and chat programs take a sign at
/// the end for punctuation and leave it out of the address.
///
/// # Errors
/// [`LinkError::TooLarge`] for a text above [`MAX_TEXT`] or a link above [`MAX_LINK`].
pub fn encode(text: &str, deflated: &[u8]) -> Result<String, LinkError> {
    let length = u32::try_from(text.len()).map_err(|_| LinkError::TooLarge)?;
    if text.len() > MAX_TEXT || deflated.len() > MAX_LINK {
        return Err(LinkError::TooLarge);
    }
    let checksum = crc32(text.as_bytes()).to_be_bytes();
    let mut later = OF_LATER_VERSIONS.into_iter();
    let version = later.find(|(kind, _)| text.contains(kind));
    let version = version.map_or(1, |(_, version)| version);
    let with = |before: &[u8]| {
        let bytes = [&checksum, &length.to_be_bytes(), before, deflated].concat();
        format!("v{version}.{}", base64url::encode(&bytes))
    };
    let mut link = with(&[]);
    if link.ends_with(['-', '_']) {
        // Only a whole group of three bytes can end in these. Five more bytes leave a group of
        // two, whose last letter stands for four bits and two zeros: neither of the signs.
        link = with(&EMPTY_BLOCK);
    }
    if link.len() > MAX_LINK {
        return Err(LinkError::TooLarge);
    }
    Ok(link)
}

/// A text in the form of raw deflate (RFC 1951, section 3.2.4) without being any shorter: for a
/// browser that cannot compress. Whoever opens the link need not know.
pub fn not_deflated(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    loop {
        let (block, after) = rest.split_at(rest.len().min(usize::from(u16::MAX)));
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        bytes.push(u8::from(after.is_empty()));
        bytes.extend(length.to_le_bytes());
        bytes.extend((!length).to_le_bytes());
        bytes.extend_from_slice(block);
        if after.is_empty() {
            return bytes;
        }
        rest = after;
    }
}

/// A link without what mail and chat programs add: line breaks with the spaces around them inside,
/// and whatever follows the first sign that no link has, such as a closing bracket. Browsers hand
/// on such signs percent-encoded.
fn without_additions(link: &str) -> String {
    let plain = ["%0D", "%0A", "%09", "%0d", "%0a"]
        .iter()
        .fold(link.to_owned(), |link, sign| link.replace(sign, "\n"))
        .replace("%20", " ");
    let lines = plain.split(['\r', '\n', '\t']).map(str::trim);
    let joined: String = lines.collect();
    let (version, data) = joined.split_once('.').unwrap_or((&joined, ""));
    let end = data.find(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '-' | '_'));
    let data = end.map_or(data, |end| data.split_at(end).0);
    if data.is_empty() {
        return joined;
    }
    format!("{version}.{data}")
}

/// Takes a link apart, whatever was added to it on its way. Nothing is inflated yet.
///
/// # Errors
/// Every [`LinkError`]. A later version is known by what stands before the point, whatever follows.
pub fn decode(link: &str) -> Result<Payload, LinkError> {
    let link = without_additions(link);
    let (version, data) = link
        .strip_prefix('v')
        .and_then(|rest| rest.split_once('.'))
        .ok_or(LinkError::NotALink)?;
    let is_number = version.bytes().all(|byte| byte.is_ascii_digit());
    if version.is_empty() || version.starts_with('0') || !is_number {
        return Err(LinkError::NotALink);
    }
    if version
        .parse()
        .map_or(true, |version: u64| version > VERSION)
    {
        return Err(LinkError::TooNew);
    }
    if link.len() > MAX_LINK {
        return Err(LinkError::TooLarge);
    }
    let bytes = base64url::decode(data).ok_or(LinkError::Damaged)?;
    let (head, deflated) = bytes.split_at_checked(HEAD).ok_or(LinkError::Damaged)?;
    let &[a, b, c, d, e, f, g, h] = head else {
        return Err(LinkError::Damaged);
    };
    let length = u32::from_be_bytes([e, f, g, h]);
    let length = usize::try_from(length).map_err(|_| LinkError::TooLarge)?;
    if length > MAX_TEXT {
        return Err(LinkError::TooLarge);
    }
    Ok(Payload {
        checksum: u32::from_be_bytes([a, b, c, d]),
        length,
        deflated: deflated.to_vec(),
    })
}

impl Payload {
    /// The bytes to inflate: raw deflate.
    pub fn deflated(&self) -> &[u8] {
        &self.deflated
    }

    /// How many bytes come out of inflating them, at most [`MAX_TEXT`]. Whoever inflates stops
    /// once there are more: the link is damaged then, whatever else would follow.
    pub fn length(&self) -> usize {
        self.length
    }

    /// The text, from what came out of inflating.
    ///
    /// # Errors
    /// [`LinkError::Damaged`] if it is not what was put in.
    pub fn text(&self, inflated: Vec<u8>) -> Result<String, LinkError> {
        if inflated.len() != self.length || crc32(&inflated) != self.checksum {
            return Err(LinkError::Damaged);
        }
        String::from_utf8(inflated).map_err(|_| LinkError::Damaged)
    }
}
