//! Codes as pictures: drawn for screens, and read from the grey picture of a camera.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use rqrr::PreparedImage;

use super::code::CodeError;

/// Light modules around a code, without which readers do not find it.
pub const QUIET: usize = 4;
/// A picture with a smaller side holds no code that could be read.
const SMALLEST: usize = 21;

/// A drawn code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules {
    size: usize,
    dark: Vec<bool>,
}

/// Draws a text. A code in capitals at its end takes little room; an address may stand before it.
///
/// # Errors
/// [`CodeError::TooLarge`] for more than a QR code can carry.
pub fn draw(text: &str) -> Result<Modules, CodeError> {
    let is_dense = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
    let tail = text.chars().rev().take_while(|c| is_dense(*c)).count();
    let (head, tail) = text.split_at(text.len() - tail);
    let mut segments = Vec::new();
    if !head.is_empty() {
        segments.push(QrSegment::make_bytes(head.as_bytes()));
    }
    if !tail.is_empty() {
        segments.push(QrSegment::make_alphanumeric(tail));
    }
    // As much error correction as fits without a larger code; an address on a wall may be denser than a code on a phone.
    let least = match head.is_empty() {
        true => QrCodeEcc::Medium,
        false => QrCodeEcc::Low,
    };
    let code = QrCode::encode_segments_advanced(
        &segments,
        least,
        Version::MIN,
        Version::MAX,
        None::<Mask>,
        true,
    );
    let code = code.map_err(|_| CodeError::TooLarge)?;
    let side = code.size();
    let rows = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    Ok(Modules {
        size: usize::try_from(side).unwrap_or(0),
        dark: rows.map(|(x, y)| code.get_module(x, y)).collect(),
    })
}

impl Modules {
    /// Modules along a side, without the quiet zone.
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Whether a module is dark; those around the code are not.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && self.dark.get(y * self.size + x).copied().unwrap_or(false)
    }

    /// Modules along a side with the quiet zone: the side of the `viewBox` that [`path`](Self::path) is made for.
    pub const fn side(&self) -> usize {
        self.size + 2 * QUIET
    }

    /// All dark modules as one path of an SVG, a run of them at a time.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let run = (x..self.size).take_while(|x| self.is_dark(*x, y)).count();
                if run > 0 {
                    let (left, top) = (x + QUIET, y + QUIET);
                    path.push_str(&format!("M{left} {top}h{run}v1h-{run}z"));
                }
                x += run.max(1);
            }
        }
        path
    }
}

/// Reads the codes in a grey picture, one byte a point, row by row. Whatever is no code, or can't be made out, is left out.
pub fn read(grey: &[u8], width: usize, height: usize) -> Vec<String> {
    let whole = width.checked_mul(height);
    if width.min(height) < SMALLEST || whole != Some(grey.len()) {
        return Vec::new();
    }
    let point = |x: usize, y: usize| grey.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, point);
    let grids = picture.detect_grids();
    let texts = grids.into_iter().filter_map(|grid| grid.decode().ok());
    texts.map(|(_, text)| text).collect()
}
