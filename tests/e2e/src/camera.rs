//! What a camera would see: a picture of a part of the page, held before it straight, tilted or in bad light, as a film
//! that Chromium plays in the place of its camera.

use crate::Browser;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The picture that the camera gives.
const WIDTH: usize = 1280;
const HEIGHT: usize = 720;
/// How much wider the screen of a phone is than the code on it.
const SCREEN: f64 = 1.16;
/// The wall behind the phone, and its lit screen, as grey values.
const WALL: f64 = 96.0;
const LIT: f64 = 245.0;

/// Grey values line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub grey: Vec<u8>,
}

/// How a phone is held before the camera.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hand {
    /// How much of the height of the picture the code fills.
    pub size: f64,
    /// Turned so many degrees to the right.
    pub turn: f64,
    /// Leant back at one side: how much smaller that side is than the middle.
    pub lean: f64,
    /// How far grey values are off, at most.
    pub noise: u8,
    /// How much of the difference between black and white is left.
    pub contrast: f64,
}

impl Hand {
    /// As one would wish.
    pub const STRAIGHT: Self = Self {
        size: 0.6,
        turn: 0.0,
        lean: 0.0,
        noise: 0,
        contrast: 1.0,
    };
    /// As somebody holds it who looks at something else.
    pub const TILTED: Self = Self {
        turn: 17.0,
        lean: 0.16,
        size: 0.66,
        ..Self::STRAIGHT
    };
    /// In a dark room, through a cheap camera.
    pub const NOISY: Self = Self {
        turn: -4.0,
        noise: 42,
        contrast: 0.55,
        ..Self::STRAIGHT
    };
}

impl Picture {
    /// What the camera sees while nothing is held before it.
    #[must_use]
    pub fn of_nothing() -> Self {
        Self {
            width: WIDTH,
            height: HEIGHT,
            grey: vec![WALL as u8; WIDTH * HEIGHT],
        }
    }

    /// What the camera sees of a phone that shows this, in so many moments: the noise is another one in each.
    #[must_use]
    pub fn held(&self, hand: Hand, moments: u32) -> Vec<Self> {
        (1..=moments)
            .map(|moment| self.seen_at(hand, moment))
            .collect()
    }

    fn seen_at(&self, hand: Hand, moment: u32) -> Self {
        let scale = hand.size * HEIGHT as f64 / self.height as f64;
        let (sine, cosine) = hand.turn.to_radians().sin_cos();
        let (middle, half) = (
            [WIDTH as f64 / 2.0, HEIGHT as f64 / 2.0],
            HEIGHT as f64 * hand.size / 2.0,
        );
        let mut chance = Chance(moment.wrapping_mul(0x2545_F491));
        let mut grey = Vec::with_capacity(WIDTH * HEIGHT);
        for row in 0..HEIGHT {
            for column in 0..WIDTH {
                // From the picture back to the phone.
                let (x, y) = (column as f64 - middle[0], row as f64 - middle[1]);
                let (x, y) = (x * cosine + y * sine, y * cosine - x * sine);
                let depth = 1.0 - hand.lean * x / half;
                let seen = match depth > 0.1 {
                    true => self.grey_at(x / depth / scale, y / depth / scale),
                    false => WALL,
                };
                let faded = WALL + (seen - WALL) * hand.contrast;
                let off = chance.next() * f64::from(hand.noise);
                grey.push((faded + off).clamp(0.0, 255.0) as u8);
            }
        }
        Self {
            width: WIDTH,
            height: HEIGHT,
            grey,
        }
    }

    /// The grey value at a place counted from the middle: of the picture, the screen around it or the wall.
    fn grey_at(&self, x: f64, y: f64) -> f64 {
        let (wide, high) = (self.width as f64, self.height as f64);
        if x.abs() * 2.0 > wide * SCREEN || y.abs() * 2.0 > high * SCREEN {
            return WALL;
        }
        let (x, y) = (x + wide / 2.0 - 0.5, y + high / 2.0 - 0.5);
        if x < 0.0 || y < 0.0 || x > wide - 1.0 || y > high - 1.0 {
            return LIT;
        }
        let at = |column: f64, row: f64| {
            let place = row as usize * self.width + column as usize;
            f64::from(self.grey.get(place).copied().unwrap_or_default())
        };
        let (left, above) = (x.floor(), y.floor());
        let (right, below) = ((left + 1.0).min(wide - 1.0), (above + 1.0).min(high - 1.0));
        let (part, share) = (x - left, y - above);
        let upper = at(left, above) * (1.0 - part) + at(right, above) * part;
        let lower = at(left, below) * (1.0 - part) + at(right, below) * part;
        upper * (1.0 - share) + lower * share
    }
}

/// Numbers between -1 and 1 that are the same in every run.
struct Chance(u32);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        f64::from(self.0) / f64::from(u32::MAX) * 2.0 - 1.0
    }
}

impl Browser {
    /// What the camera sees from the next time on that it is asked for: each picture for half a second, over and over.
    #[track_caller]
    pub fn hold_before_camera(&self, pictures: &[Picture]) {
        assert!(self.has_camera, "this browser has no camera");
        write(&film(&self.folder), pictures).expect("the film is written");
    }
}

/// What the camera of a browser plays, in the folder of that browser.
pub(crate) fn film(folder: &Path) -> PathBuf {
    folder.join("camera.y4m")
}

/// Before the first picture is held before it, the camera sees a wall.
pub(crate) fn lay_out(folder: &Path) -> io::Result<()> {
    write(&film(folder), &[Picture::of_nothing()])
}

/// Writes Y4M: brightness, and no colour.
fn write(file: &Path, pictures: &[Picture]) -> io::Result<()> {
    let mut film = format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F2:1 Ip A1:1\n").into_bytes();
    for picture in pictures {
        film.extend_from_slice(b"FRAME\n");
        // Video keeps a little room above white and below black.
        let luma = |grey: &u8| 16 + (u32::from(*grey) * 219 / 255) as u8;
        film.extend(picture.grey.iter().map(luma));
        film.extend(std::iter::repeat_n(128, WIDTH * HEIGHT / 2));
    }
    fs::write(file, film)
}
