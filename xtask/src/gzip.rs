//! Gzip, as static hosts send it.

use miniz_oxide::deflate::compress_to_vec;

/// Magic, deflate, no flags, no time, best compression, no system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff];

/// The bytes as a gzip file.
#[must_use]
pub fn compress(bytes: &[u8]) -> Vec<u8> {
    let mut file = HEADER.to_vec();
    file.extend(compress_to_vec(bytes, 9));
    file.extend(checksum(bytes).to_le_bytes());
    // The length modulo 2^32, as the format has it.
    file.extend((bytes.len() as u32).to_le_bytes());
    file
}

/// The checksum of gzip and PNG: CRC-32.
#[must_use]
pub fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| {
        if sum & 1 == 1 {
            sum >> 1 ^ 0xedb8_8320
        } else {
            sum >> 1
        }
    };
    !bytes
        .iter()
        .fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_matches_the_example_of_its_standard() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_file_has_its_length_at_the_end() {
        let file = compress(&[7; 300]);
        assert_eq!(file[..3], [0x1f, 0x8b, 8]);
        assert_eq!(file[file.len() - 4..], [44, 1, 0, 0]);
    }
}
