//! A small picture of areas and lines with smooth edges, written as PNG. No more than icons need.

use miniz_oxide::deflate::compress_to_vec_zlib;
use xtask::gzip::checksum;

/// Red, green, blue.
pub type Colour = [u8; 3];
/// Across and down, in pixels.
pub type Point = (f64, f64);

/// Each row of pixels is cut into this many thinner ones.
const FINE: u32 = 8;
/// The corners of a round end.
const CORNERS: u32 = 64;

/// A square of pixels: red, green, blue and how solid it is.
pub struct Picture {
    size: u32,
    pixels: Vec<[u8; 4]>,
}

impl Picture {
    /// An empty square, on a ground of one colour or on nothing.
    pub fn new(size: u32, ground: Option<Colour>) -> Self {
        let ground = ground.map_or([0; 4], |[red, green, blue]| [red, green, blue, 255]);
        Self {
            size,
            pixels: vec![ground; (size * size) as usize],
        }
    }

    /// A pixel, for tests.
    #[cfg(test)]
    pub fn at(&self, x: u32, y: u32) -> [u8; 4] {
        self.pixels[(y * self.size + x) as usize]
    }

    /// Fills what a closed line goes around.
    pub fn fill(&mut self, line: &[Point], colour: Colour) {
        self.paint(&[line.to_vec()], colour);
    }

    /// Draws lines of one width with round ends and corners.
    pub fn stroke(&mut self, lines: &[Vec<Point>], width: f64, colour: Colour) {
        let half = width / 2.0;
        let ends = lines.iter().flatten().map(|end| disc(*end, half));
        let bars = lines.iter().flat_map(|line| segments(line));
        let bars = bars.map(|(from, to)| bar(from, to, half));
        let shapes: Vec<Vec<Point>> = ends.chain(bars).collect();
        self.paint(&shapes, colour);
    }

    /// Lays a colour over what is inside of any of the closed lines.
    fn paint(&mut self, shapes: &[Vec<Point>], colour: Colour) {
        for (y, row) in (0..self.size).zip(self.pixels.chunks_mut(self.size as usize)) {
            let mut covered = vec![0.0; row.len()];
            for fine in 0..FINE {
                let level = f64::from(y) + (f64::from(fine) + 0.5) / f64::from(FINE);
                for (from, to) in spans(shapes, level) {
                    cover(&mut covered, from, to);
                }
            }
            for (pixel, covered) in row.iter_mut().zip(covered) {
                *pixel = blend(*pixel, colour, covered / f64::from(FINE));
            }
        }
    }

    /// The picture as a PNG file.
    pub fn png(&self) -> Vec<u8> {
        let mut header = Vec::new();
        header.extend(self.size.to_be_bytes());
        header.extend(self.size.to_be_bytes());
        // Eight bits a colour, with solidity, nothing special.
        header.extend([8, 6, 0, 0, 0]);
        let mut rows = Vec::new();
        for row in self.pixels.chunks(self.size as usize) {
            rows.push(0);
            rows.extend(row.iter().flatten());
        }
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        chunk(&mut file, b"IHDR", &header);
        chunk(&mut file, b"IDAT", &compress_to_vec_zlib(&rows, 9));
        chunk(&mut file, b"IEND", &[]);
        file
    }
}

/// One colour over another that covers a share of the pixel.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "colours are numbers from 0 to 255"
)]
fn blend(under: [u8; 4], colour: Colour, share: f64) -> [u8; 4] {
    if share == 0.0 {
        return under;
    }
    let rest = f64::from(under[3]) / 255.0 * (1.0 - share);
    let sum = share + rest;
    let mix = |over: u8, under: u8| {
        ((f64::from(over) * share + f64::from(under) * rest) / sum).round() as u8
    };
    [
        mix(colour[0], under[0]),
        mix(colour[1], under[1]),
        mix(colour[2], under[2]),
        (sum * 255.0).round() as u8,
    ]
}

/// Where a level line runs inside of the shapes, from left to right and without overlaps.
fn spans(shapes: &[Vec<Point>], level: f64) -> Vec<(f64, f64)> {
    let mut found: Vec<(f64, f64)> = Vec::new();
    for shape in shapes {
        let crossed = segments(shape).filter(|(from, to)| (from.1 > level) != (to.1 > level));
        let mut crossings: Vec<f64> = crossed
            .map(|(from, to)| from.0 + (level - from.1) / (to.1 - from.1) * (to.0 - from.0))
            .collect();
        crossings.sort_by(f64::total_cmp);
        found.extend(crossings.chunks_exact(2).map(|pair| (pair[0], pair[1])));
    }
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut joined: Vec<(f64, f64)> = Vec::new();
    for (from, to) in found {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// Adds to every pixel of a row how much of its width a span takes.
fn cover(row: &mut [f64], from: f64, to: f64) {
    for (left, pixel) in (0_u32..).zip(row) {
        let left = f64::from(left);
        *pixel += (to.min(left + 1.0) - from.max(left)).max(0.0);
    }
}

fn disc(centre: Point, radius: f64) -> Vec<Point> {
    let angles = (0..=CORNERS).map(|corner| f64::from(corner % CORNERS) / f64::from(CORNERS));
    let angles = angles.map(|part| part * std::f64::consts::TAU);
    let corner = |angle: f64| {
        (
            centre.0 + radius * angle.cos(),
            centre.1 + radius * angle.sin(),
        )
    };
    angles.map(corner).collect()
}

/// A straight line with a width, as the shape around it.
fn bar(from: Point, to: Point, half: f64) -> Vec<Point> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(f64::MIN_POSITIVE);
    let (x, y) = (-dy / length * half, dx / length * half);
    let first = (from.0 + x, from.1 + y);
    let others = [
        (to.0 + x, to.1 + y),
        (to.0 - x, to.1 - y),
        (from.0 - x, from.1 - y),
    ];
    [&[first][..], &others, &[first]].concat()
}

fn segments(line: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    line.windows(2).map(|pair| (pair[0], pair[1]))
}

fn chunk(file: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    file.extend(length.to_be_bytes());
    let start = file.len();
    file.extend(name);
    file.extend(data);
    let sum = checksum(&file[start..]);
    file.extend(sum.to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_pixel_is_half_solid() {
        let mut picture = Picture::new(2, None);
        picture.fill(
            &[(0., 0.), (0.5, 0.), (0.5, 2.), (0., 2.), (0., 0.)],
            [10, 20, 30],
        );
        assert_eq!(picture.at(0, 1), [10, 20, 30, 128]);
        assert_eq!(picture.at(1, 1), [0, 0, 0, 0]);
    }

    #[test]
    fn a_picture_is_a_png_of_its_size() {
        let file = Picture::new(3, Some([1, 2, 3])).png();
        assert!(file.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x03\0\0\0\x03\x08\x06"));
        assert!(file.ends_with(b"IEND\xaeB`\x82"));
    }
}
