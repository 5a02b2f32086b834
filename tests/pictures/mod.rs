//! Pictures of a code as a camera would take them.

use keyfolio::exchange::workshop::qr::{Modules, QUIET};

/// How the code is held.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// Points of the picture that a module takes.
    pub points: f64,
    /// Degrees that it is turned by.
    pub tilt: f64,
    /// How much smaller the far side is, as when it leans back.
    pub lean: f64,
    /// The strongest noise, in steps of grey.
    pub noise: u8,
    /// How much darker the right side is, in steps of grey.
    pub shade: u8,
}

impl Default for Scene {
    fn default() -> Self {
        Self {
            points: 5.0,
            tilt: 0.0,
            lean: 0.0,
            noise: 0,
            shade: 0,
        }
    }
}

/// A grey picture, one byte a point.
pub struct Picture {
    pub grey: Vec<u8>,
    pub width: usize,
    pub height: usize,
}

/// Takes a picture: every point is the mean of nine places in it, as a lens would blur them.
pub fn take(code: &Modules, scene: Scene) -> Picture {
    let side = code.side() as f64 * scene.points;
    let width = (side * 1.6) as usize;
    let height = width;
    let middle = width as f64 / 2.0;
    let (sin, cos) = scene.tilt.to_radians().sin_cos();
    let mut dice = 12_345_u32;
    let mut grey = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let mut light = 0.0;
            for part in 0..9 {
                let (dx, dy) = (f64::from(part % 3) / 3.0, f64::from(part / 3) / 3.0);
                let (px, py) = (x as f64 + dx - middle, y as f64 + dy - middle);
                let (u, v) = (px * cos + py * sin, py * cos - px * sin);
                let nearness = 1.0 + scene.lean * v / middle;
                light += brightness(
                    code,
                    u / nearness / scene.points,
                    v / nearness / scene.points,
                );
            }
            let shade = f64::from(scene.shade) * x as f64 / width as f64;
            dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise = f64::from(dice >> 16) / f64::from(u16::MAX) * 2.0 - 1.0;
            let value = light / 9.0 - shade + noise * f64::from(scene.noise);
            grey.push(value.clamp(0.0, 255.0) as u8);
        }
    }
    Picture {
        grey,
        width,
        height,
    }
}

/// The light of a place, in modules from the middle of the code: paper, ink, or the table around.
fn brightness(code: &Modules, u: f64, v: f64) -> f64 {
    let half = code.side() as f64 / 2.0;
    let (x, y) = (u + half, v + half);
    let is_on_paper = |place: f64| (0.0..code.side() as f64).contains(&place);
    if !is_on_paper(x) || !is_on_paper(y) {
        return 140.0;
    }
    let inside = |place: f64| (place as usize).checked_sub(QUIET);
    match (inside(x), inside(y)) {
        (Some(x), Some(y)) if code.is_dark(x, y) => 30.0,
        _ => 225.0,
    }
}
