//! The icons of the installed program, drawn from `favicon.svg` at every build: one picture of the
//! mark, in the file that a person can edit. Systems that can't show the SVG itself take these.

use crate::picture::{Colour, Picture, Point};
use crate::process::Failure;
use std::fs;
use std::path::Path;

const MARK: &str = include_str!("../../static/favicon.svg");
const MANIFEST: &str = include_str!("../../static/manifest.webmanifest");
/// The width and height of the mark's own coordinates.
const UNITS: f64 = 32.0;
/// The pieces of one curve; the eye sees none of them.
const PIECES: u32 = 64;

/// Draws the icons that the manifest names into the folder of the build.
pub fn draw(dist: &Path) -> Result<(), Failure> {
    let plain = |size| picture(size, None, 1.0);
    // The system cuts a shape of its own out of this one. What lies within four fifths of the width
    // is always seen, so the mark is smaller and the ground reaches to the edges.
    let ground = colour(MANIFEST, "\"background_color\": \"");
    let icons = [
        ("icon-192.png", plain(192)),
        ("icon-512.png", plain(512)),
        ("icon-maskable-512.png", picture(512, ground, 0.7)),
    ];
    for (name, picture) in icons {
        let picture =
            picture.ok_or_else(|| Failure("favicon.svg holds what icons.rs can't draw".into()))?;
        let file = dist.join(name);
        fs::write(&file, picture.png()).map_err(|error| Failure::file(&file, &error))?;
    }
    Ok(())
}

/// The mark in its light colours. `share` is how much of the width it takes.
fn picture(size: u32, ground: Option<Colour>, share: f64) -> Option<Picture> {
    let scale = f64::from(size) / UNITS * share;
    let margin = f64::from(size) * (1.0 - share) / 2.0;
    let placed = |line: &Vec<Point>| -> Vec<Point> {
        let point = |point: &Point| (point.0 * scale + margin, point.1 * scale + margin);
        line.iter().map(point).collect()
    };
    let mut picture = Picture::new(size, ground);
    for path in MARK.split("<path ").skip(1) {
        let class = value(path, "class=\"")?;
        let rule = format!(".{class} {{ ");
        let style = MARK.split(rule.as_str()).nth(1)?.split('}').next()?;
        let lines: Vec<Vec<Point>> = outline(value(path, " d=\"")?)?.iter().map(placed).collect();
        if let Some(fill) = colour(style, "fill: ") {
            lines.iter().for_each(|line| picture.fill(line, fill));
        }
        if let Some(stroke) = colour(style, "stroke: ") {
            let width: f64 = value(path, "stroke-width=\"")?.parse().ok()?;
            picture.stroke(&lines, width * scale, stroke);
        }
    }
    Some(picture)
}

/// What follows a word, up to the next quotation mark.
fn value<'text>(text: &'text str, word: &str) -> Option<&'text str> {
    text.split_once(word)?.1.split('"').next()
}

/// The colour `#rrggbb` that follows a word.
fn colour(text: &str, word: &str) -> Option<Colour> {
    let digits = text.split_once(word)?.1.strip_prefix('#')?.get(..6)?;
    let part = |place| u8::from_str_radix(digits.get(place..place + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// The lines of a path; `None` for a command that the mark does not use.
fn outline(path: &str) -> Option<Vec<Vec<Point>>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    let commands = path.split_inclusive(|letter: char| letter.is_ascii_alphabetic());
    let mut letters = path.chars().filter(char::is_ascii_alphabetic);
    for numbers in commands.skip(1) {
        let letter = letters.next()?;
        let numbers = numbers.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let numbers = read(numbers)?;
        if letter.eq_ignore_ascii_case(&'z') {
            let line = lines.last_mut()?;
            let first = *line.first()?;
            line.push(first);
            continue;
        }
        let relative = letter.is_ascii_lowercase();
        let count = match letter.to_ascii_lowercase() {
            'm' | 'l' => 2,
            'h' | 'v' => 1,
            'a' => 7,
            _ => return None,
        };
        for (place, part) in numbers.chunks(count).enumerate() {
            let (base_x, base_y) = if relative { (x, y) } else { (0.0, 0.0) };
            let before = (x, y);
            match letter.to_ascii_lowercase() {
                'h' => x = base_x + part.first()?,
                'v' => y = base_y + part.first()?,
                _ => {
                    x = base_x + part.get(count - 2)?;
                    y = base_y + part.get(count - 1)?;
                }
            }
            match letter.to_ascii_lowercase() {
                'm' if place == 0 => lines.push(vec![(x, y)]),
                'a' => lines.last_mut()?.extend(arc(before, (x, y), part)),
                _ => lines.last_mut()?.push((x, y)),
            }
        }
    }
    Some(lines)
}

/// Numbers separated by spaces, commas or their own signs.
fn read(text: &str) -> Option<Vec<f64>> {
    let spaced = text.replace('-', " -").replace(',', " ");
    spaced
        .split_whitespace()
        .map(|number| number.parse().ok())
        .collect()
}

/// Points on a circle between two of its points; `given` as in an SVG path: two radii, a turn, which
/// way around.
fn arc(from: Point, to: Point, given: &[f64]) -> Vec<Point> {
    let [radius, _, _, large, sweep, ..] = *given else {
        return vec![to];
    };
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let half = dx.hypot(dy) / 2.0;
    let height = (radius * radius - half * half).max(0.0).sqrt();
    // The centre lies beside the middle, on one side for a short way around, on the other for a long one.
    let side = if (large > 0.5) == (sweep > 0.5) {
        -1.0
    } else {
        1.0
    };
    let centre = (
        f64::midpoint(from.0, to.0) - side * height * dy / (2.0 * half),
        f64::midpoint(from.1, to.1) + side * height * dx / (2.0 * half),
    );
    let angle = |point: Point| (point.1 - centre.1).atan2(point.0 - centre.0);
    let (start, mut end) = (angle(from), angle(to));
    let turn = std::f64::consts::TAU;
    if sweep > 0.5 && end < start {
        end += turn;
    } else if sweep < 0.5 && end > start {
        end -= turn;
    }
    (1..=PIECES)
        .map(|piece| {
            let angle = start + (end - start) * f64::from(piece) / f64::from(PIECES);
            (
                centre.0 + radius * angle.cos(),
                centre.1 + radius * angle.sin(),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_followed_point_by_point() {
        let lines = outline("M6 3h13l7 7v19H6zM19 3v7h7").expect("lines");
        let sheet = [
            (6., 3.),
            (19., 3.),
            (26., 10.),
            (26., 29.),
            (6., 29.),
            (6., 3.),
        ];
        assert_eq!(
            lines,
            [sheet.to_vec(), vec![(19., 3.), (19., 10.), (26., 10.)]]
        );
        assert_eq!(outline("M0 0c1 1 2 2 3 3"), None);
    }

    #[test]
    fn an_arc_keeps_its_radius_and_ends_where_it_should() {
        for (large, sweep, middle) in [(0., 1., (0., -1.)), (1., 1., (0., -1.)), (0., 0., (0., 1.))]
        {
            let points = arc((-1., 0.), (1., 0.), &[1., 1., 0., large, sweep, 1., 0.]);
            let near = |one: Point, other: Point| (one.0 - other.0).hypot(one.1 - other.1) < 1e-9;
            assert!(near(points[points.len() - 1], (1., 0.)));
            assert!(
                near(points[points.len() / 2 - 1], middle),
                "{large} {sweep}"
            );
        }
    }

    #[test]
    fn the_icons_of_the_manifest_are_drawn_and_no_others() {
        let dist = std::env::temp_dir().join(format!("keyfolio-icons-{}", std::process::id()));
        fs::create_dir_all(&dist).expect("a folder");
        draw(&dist).expect("icons");
        let entries = fs::read_dir(&dist).expect("the folder").flatten();
        let mut drawn: Vec<String> = entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        drawn.sort();
        let named = MANIFEST.split("\"src\": \"").skip(1);
        let mut named: Vec<&str> = named.filter_map(|rest| rest.split('"').next()).collect();
        named.retain(|name| name.ends_with(".png"));
        named.sort_unstable();
        let _ = fs::remove_dir_all(&dist);
        assert_eq!(drawn, named);
    }

    #[test]
    fn the_mark_has_its_colours_where_they_belong() {
        let ground = [0xfa, 0xf7, 0xf1];
        let plain = picture(32, None, 1.0).expect("a picture");
        assert_eq!(plain.at(0, 0), [0, 0, 0, 0]);
        assert_eq!(plain.at(16, 16), [0x9a, 0x6f, 0x12, 255], "the keyhole");
        assert_eq!(plain.at(9, 9), [0xff, 0xfe, 0xfb, 255], "the sheet");
        let masked = picture(512, Some(ground), 0.7).expect("a picture");
        assert_eq!(masked.at(0, 0), [0xfa, 0xf7, 0xf1, 255]);
        assert_eq!(masked.at(511, 256), [0xfa, 0xf7, 0xf1, 255]);
    }
}
