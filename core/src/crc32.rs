//! The checksum of links and of archives: CRC-32 as in ISO-HDLC, gzip and PNG.

/// Turned around, as the bits are taken from the lowest up.
const POLYNOMIAL: u32 = 0xEDB8_8320;

/// The checksum of bytes. It finds what chance does to a link, such as a part cut off or a letter
/// lost; against intent it does nothing, and need not: what is inside is checked as well.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    // Bit by bit: a table would be faster and weigh a kilobyte, for texts of a few thousand bytes.
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ POLYNOMIAL
            } else {
                crc >> 1
            }
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn it_is_the_known_checksum() {
        // The check value of the catalogue of CRC algorithms.
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn one_changed_bit_is_found() {
        let bytes = *b"steppingstone";
        for place in 0..bytes.len() * 8 {
            let mut changed = bytes;
            changed[place / 8] ^= 1 << (place % 8);
            assert_ne!(crc32(&changed), crc32(&bytes));
        }
    }
}
