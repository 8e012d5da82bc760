//! Ids that follow from what they name, so that two tabs make the same.

const OFFSET: u64 = 0xCBF2_9CE4_8422_2325;
const PRIME: u64 = 0x0100_0000_01B3;

/// The id of a text: a prefix of letters and digits, and 64 bits of FNV-1a (RFC 9923).
///
/// Of two texts with one id, one would be lost: among the few of a reader that is less likely than
/// a failure of the device.
pub(super) fn fnv_id(prefix: &str, text: &str) -> String {
    format!("{prefix}{:016x}", fnv_1a(text.as_bytes()))
}

fn fnv_1a(bytes: &[u8]) -> u64 {
    let step = |digest: u64, byte: &u8| (digest ^ u64::from(*byte)).wrapping_mul(PRIME);
    bytes.iter().fold(OFFSET, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_known_digest() {
        assert_eq!(fnv_1a(b""), OFFSET);
        assert_eq!(fnv_1a(b"a"), 0xAF63_DC4C_8601_EC8C);
        assert_eq!(fnv_1a(b"foobar"), 0x8594_4171_F739_67E8);
    }

    #[test]
    fn an_id_fits_in_a_key() {
        let id = fnv_id("aim", "Größer, \"anders\"\n");
        assert_eq!(id.len(), 19);
        assert!(id.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        assert_eq!(fnv_id("d", ""), "dcbf29ce484222325");
    }
}
