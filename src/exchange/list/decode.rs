//! Bytes to text: which encoding a file is in, and the text it holds.
//!
//! Only the four encodings that office programs write are known. Windows-1252 differs from
//! Latin-1 in 32 places, so its table stands here and no browser call is needed.

use serde::{Deserialize, Serialize};

use super::error::{ForeignFormat, ListError, MAX_BYTES};

/// An encoding a list can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

impl Encoding {
    /// Every encoding, in the order a choice shows them.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Windows1252, Self::Utf16Le, Self::Utf16Be];
}

/// A decoded file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub encoding: Encoding,
    /// How many places held no valid character and show U+FFFD instead.
    pub replaced: usize,
}

/// The characters of the bytes 0x80 to 0x9F. The five bytes Windows-1252 leaves open are read as
/// the control characters of the same number, as browsers do (WHATWG Encoding, index windows-1252).
const WINDOWS_1252_SPECIALS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Finds the encoding of `bytes` and decodes them; `forced` overrules what was found.
///
/// # Errors
/// [`ListError::FileTooLarge`], [`ListError::Empty`], [`ListError::Foreign`] for a workbook or a
/// PDF, [`ListError::NotText`] for a NUL byte inside text.
pub fn decode(bytes: &[u8], forced: Option<Encoding>) -> Result<Decoded, ListError> {
    if bytes.len() > MAX_BYTES {
        return Err(ListError::FileTooLarge {
            bytes: bytes.len(),
            limit: MAX_BYTES,
        });
    }
    if let Some(format) = foreign_format(bytes) {
        return Err(ListError::Foreign(format));
    }
    let encoding = forced.unwrap_or_else(|| detect(bytes));
    let (text, replaced) = match encoding {
        Encoding::Utf8 => decode_utf8(bytes),
        Encoding::Utf16Le => decode_utf16(bytes, u16::from_le_bytes),
        Encoding::Utf16Be => decode_utf16(bytes, u16::from_be_bytes),
        Encoding::Windows1252 => (bytes.iter().map(|&byte| windows_1252(byte)).collect(), 0),
    };
    if let Some(at_byte) = text.bytes().position(|byte| byte == 0) {
        return Err(ListError::NotText { at_byte });
    }
    if text.trim().is_empty() {
        return Err(ListError::Empty);
    }
    Ok(Decoded {
        text,
        encoding,
        replaced,
    })
}

fn foreign_format(bytes: &[u8]) -> Option<ForeignFormat> {
    const KNOWN: [(&[u8], ForeignFormat); 3] = [
        (b"PK\x03\x04", ForeignFormat::Workbook),
        (b"\xD0\xCF\x11\xE0", ForeignFormat::OldWorkbook),
        (b"%PDF-", ForeignFormat::Pdf),
    ];
    KNOWN
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|(_, format)| *format)
}

/// The mark at the start decides; then zeros in every second byte speak for UTF-16, valid UTF-8
/// for UTF-8, and everything else is Windows-1252.
fn detect(bytes: &[u8]) -> Encoding {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return Encoding::Utf8;
    }
    if bytes.starts_with(b"\xFF\xFE") {
        return Encoding::Utf16Le;
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return Encoding::Utf16Be;
    }
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros_at = |odd: usize| {
        sample
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (zeros_at(0), zeros_at(1));
    // Western text in UTF-16 has a zero in nearly every pair and hardly any in the other half.
    let pairs = sample.len() / 2;
    if pairs > 0 && odd * 2 > pairs && even * 10 < pairs {
        return Encoding::Utf16Le;
    }
    if pairs > 0 && even * 2 > pairs && odd * 10 < pairs {
        return Encoding::Utf16Be;
    }
    if std::str::from_utf8(bytes).is_ok() {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    }
}

fn decode_utf8(bytes: &[u8]) -> (String, usize) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), 0),
        Err(_) => {
            let replaced = bytes
                .utf8_chunks()
                .filter(|chunk| !chunk.invalid().is_empty())
                .count();
            (String::from_utf8_lossy(bytes).into_owned(), replaced)
        }
    }
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, usize) {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut replaced = rest.len();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text: String = char::decode_utf16(units)
        .map(|result| {
            result.unwrap_or_else(|_| {
                replaced += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    (text, replaced)
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252_SPECIALS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding_of(bytes: &[u8]) -> Encoding {
        decode(bytes, None).expect("readable").encoding
    }

    #[test]
    fn umlauts_arrive_whole_in_every_encoding() {
        let text = "Firma;Größe\nMüller & Söhne;1 €\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big_endian: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let windows = b"Firma;Gr\xf6\xdfe\nM\xfcller & S\xf6hne;1 \x80\n";
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), Encoding::Utf8),
            (
                [b"\xFF\xFE".to_vec(), utf16.clone()].concat(),
                Encoding::Utf16Le,
            ),
            (
                [b"\xFE\xFF".to_vec(), big_endian.clone()].concat(),
                Encoding::Utf16Be,
            ),
            (utf16, Encoding::Utf16Le),
            (big_endian, Encoding::Utf16Be),
            (windows.to_vec(), Encoding::Windows1252),
        ] {
            let decoded = decode(&bytes, None).expect("readable");
            assert_eq!(
                (decoded.text.as_str(), decoded.encoding, decoded.replaced),
                (text, encoding, 0)
            );
        }
    }

    #[test]
    fn a_person_can_overrule_the_encoding() {
        assert_eq!(encoding_of("ü".as_bytes()), Encoding::Utf8);
        let forced = decode("ü".as_bytes(), Some(Encoding::Windows1252)).expect("readable");
        assert_eq!(forced.text, "Ã¼");
        let broken = decode(b"M\xfcller", Some(Encoding::Utf8)).expect("readable");
        assert_eq!(
            (broken.text.as_str(), broken.replaced),
            ("M\u{fffd}ller", 1)
        );
    }

    #[test]
    fn half_characters_are_counted_not_fatal() {
        let lone = [0xff, 0xfe, b'A', 0, 0x00, 0xd8, b'B', 0, b'C'];
        let decoded = decode(&lone, None).expect("readable");
        assert_eq!((decoded.text.as_str(), decoded.replaced), ("A\u{fffd}B", 2));
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(decode(b"  \r\n", None), Err(ListError::Empty));
        assert_eq!(
            decode(b"Firma\0Ort", None),
            Err(ListError::NotText { at_byte: 5 })
        );
        assert_eq!(
            decode(b"PK\x03\x04rest", None),
            Err(ListError::Foreign(ForeignFormat::Workbook))
        );
        let large = vec![b'a'; MAX_BYTES + 1];
        assert!(matches!(
            decode(&large, None),
            Err(ListError::FileTooLarge { .. })
        ));
    }
}
