//! A customer's people by influence and attitude. Names stand beside their dots where nothing else stands.

use super::{Anchor, Drawing, Tone};
use crate::domain::chart::{Place, Rect};

/// Somebody on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<'a> {
    pub name: &'a str,
    /// The part of those whose part decides; it stands below the name.
    pub part: Option<&'a str>,
    /// From 1, very little, to 5.
    pub influence: u8,
    /// From 1, against us, to 5, for us.
    pub attitude: u8,
    /// Whom the person reports to, as a place among those on the map.
    pub reports_to: Option<usize>,
}

/// What the map is written on.
#[derive(Debug, Clone, Copy)]
pub struct MapWords<'a> {
    /// What grows upwards.
    pub up: &'a str,
    /// Both ends of the attitude, and its middle.
    pub ends: [&'a str; 2],
    pub middle: &'a str,
}

const ROW: f64 = 40.0;
const TOP: f64 = 20.0;
/// The height of a line of text.
const TEXT: f64 = 15.0;
/// The width of a letter, a little more than it takes.
const LETTER: f64 = 7.4;

/// The map. A name that has no room becomes its initials, and where even these have none the dot stands alone.
pub fn stakeholders(people: &[Placed<'_>], words: MapWords<'_>, width: f64) -> Drawing {
    let floor = TOP + 5.0 * ROW;
    let mut drawing = Drawing::of(width, floor + 22.0);
    let width = drawing.width;
    let whole = Rect {
        left: 0.0,
        top: TOP,
        right: width,
        bottom: floor,
    };
    scales(&mut drawing, words, floor);
    let dots = dots(people, width, floor);
    let mut taken: Vec<Rect> = dots.iter().map(|at| Rect::around(*at, 6.0)).collect();
    // Who reports to whom lies below the dots; names keep off it where they can.
    let mut crossed = Vec::new();
    for (person, at) in people.iter().zip(&dots) {
        if let Some(boss) = person.reports_to.and_then(|boss| dots.get(boss)) {
            drawing.line(&[*boss, *at], Tone::Soft, false);
            crossed.extend(along(*boss, *at));
        }
    }
    for (person, at) in people.iter().zip(&dots) {
        let tone = match person.part {
            Some(_) => Tone::Ink,
            None => Tone::Slate,
        };
        drawing.dot(*at, tone);
    }
    // Who decides is named first, while there is room.
    let named = |has_part: bool| {
        let all = people.iter().zip(&dots);
        all.filter(move |(person, _)| person.part.is_some() == has_part)
    };
    for (person, at) in named(true).chain(named(false)) {
        let initials = initials(person.name);
        let wordings = [
            (person.name, person.part),
            (person.name, None),
            (&initials, None),
        ];
        let found = wordings.into_iter().find_map(|(name, part)| {
            let lines: Vec<&str> = std::iter::once(name).chain(part).collect();
            let free = |(area, _): &(Rect, Anchor)| {
                area.lies_in(&whole) && !taken.iter().any(|other| other.meets(area))
            };
            let places = beside(*at, &lines);
            let apart = |(area, _): &&(Rect, Anchor)| !crossed.iter().any(|at| area.meets(at));
            let free: Vec<(Rect, Anchor)> = places.into_iter().filter(free).collect();
            let place = free.iter().find(apart).or(free.first()).copied()?;
            Some((place, lines))
        });
        let Some(((area, anchor), lines)) = found else {
            continue;
        };
        let x = match anchor {
            Anchor::Start => area.left,
            Anchor::Middle => (area.left + area.right) / 2.0,
            Anchor::End => area.right,
        };
        for (line, text) in lines.iter().enumerate() {
            let y = area.top + TEXT * line as f64 + 11.5;
            let (tone, strong) = match line {
                0 => (Tone::Ink, person.part.is_some()),
                _ => (Tone::Quiet, false),
            };
            drawing.words(x, y, anchor, tone, strong, text);
        }
        taken.push(area);
    }
    drawing
}

fn scales(drawing: &mut Drawing, words: MapWords<'_>, floor: f64) {
    let width = drawing.width;
    let (middle, half) = (width / 2.0, (TOP + floor) / 2.0);
    let line = |drawing: &mut Drawing, from: (f64, f64), to: (f64, f64), dashed| {
        let ends = [from, to].map(|(x, y)| Place { x, y });
        drawing.line(&ends, Tone::Quiet, dashed);
    };
    line(drawing, (0.0, floor), (width, floor), false);
    line(drawing, (middle, TOP), (middle, floor), true);
    line(drawing, (0.0, half), (width, half), true);
    let y = floor + 16.0;
    drawing.words(0.0, 11.0, Anchor::Start, Tone::Quiet, false, words.up);
    drawing.words(0.0, y, Anchor::Start, Tone::Quiet, false, words.ends[0]);
    drawing.words(width, y, Anchor::End, Tone::Quiet, false, words.ends[1]);
    if width >= 400.0 {
        drawing.words(middle, y, Anchor::Middle, Tone::Quiet, false, words.middle);
    }
}

/// Where the dots stand: in the middle of their field, several of one field side by side.
fn dots(people: &[Placed<'_>], width: f64, floor: f64) -> Vec<Place> {
    const STEP: f64 = 12.0;
    let column = width / 5.0;
    let most = ((column / STEP) as usize).max(1);
    let place = |(at, person): (usize, &Placed<'_>)| {
        let field = |one: &&Placed<'_>| {
            (one.influence, one.attitude) == (person.influence, person.attitude)
        };
        let before = people[..at].iter().filter(field).count();
        let all = people.iter().filter(field).count();
        let (row, rows) = (before / most, all.div_ceil(most));
        let in_row = most.min(all - row * most);
        let away = |place: usize, of: usize| (place as f64 - (of as f64 - 1.0) / 2.0) * STEP;
        let x = column * (f64::from(person.attitude.clamp(1, 5)) - 0.5);
        let y = floor - ROW * (f64::from(person.influence.clamp(1, 5)) - 0.5);
        Place {
            x: x + away(before % most, in_row),
            y: (y + away(row, rows)).clamp(TOP + 6.0, floor - 6.0),
        }
    };
    people.iter().enumerate().map(place).collect()
}

/// Small fields along a line, by which a name knows that it would cross it.
fn along(from: Place, to: Place) -> Vec<Rect> {
    let length = (to.x - from.x).hypot(to.y - from.y);
    let steps = (length / 6.0) as usize;
    let at = |step: usize| {
        let part = step as f64 * 6.0 / length;
        Place {
            x: from.x + (to.x - from.x) * part,
            y: from.y + (to.y - from.y) * part,
        }
    };
    (2..steps).map(|step| Rect::around(at(step), 2.0)).collect()
}

/// The places around a dot where a name can stand, the best first.
fn beside(at: Place, lines: &[&str]) -> Vec<(Rect, Anchor)> {
    const GAP: f64 = 8.0;
    let letters = lines.iter().map(|line| line.chars().count()).max();
    let width = letters.unwrap_or_default() as f64 * LETTER;
    let height = TEXT * lines.len() as f64;
    let area = |left: f64, top: f64| Rect {
        left,
        top,
        right: left + width,
        bottom: top + height,
    };
    let mut places = Vec::new();
    for nudge in [0.0, -9.0, 9.0, -18.0, 18.0] {
        let top = at.y - height / 2.0 + nudge;
        places.push((area(at.x + GAP, top), Anchor::Start));
        places.push((area(at.x - GAP - width, top), Anchor::End));
    }
    for top in [at.y + GAP, at.y - GAP - height] {
        for (left, anchor) in [
            (at.x - width / 2.0, Anchor::Middle),
            (at.x - 4.0, Anchor::Start),
            (at.x + 4.0 - width, Anchor::End),
        ] {
            places.push((area(left, top), anchor));
        }
    }
    places
}

fn initials(name: &str) -> String {
    let words = name.split_whitespace();
    words
        .filter_map(|word| word.chars().next())
        .take(3)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drawing::Mark;

    const WORDS: MapWords<'_> = MapWords {
        up: "Influence",
        ends: ["Against us", "For us"],
        middle: "Neutral",
    };

    fn crowd(count: usize) -> Vec<Placed<'static>> {
        const NAMES: [&str; 4] = ["Anna Berg", "Dr. Karla Hofer-Steinbrecher", "Jo", "Bert"];
        (0..count)
            .map(|number| Placed {
                name: NAMES[number % 4],
                part: (number % 5 == 0).then_some("Executive sponsor"),
                influence: (number * 7 % 5 + 1) as u8,
                attitude: (number * 3 % 5 + 1) as u8,
                reports_to: number.checked_sub(2),
            })
            .collect()
    }

    fn texts(drawing: &Drawing) -> Vec<(Rect, &str)> {
        let marks = drawing.marks.iter();
        marks
            .filter_map(|mark| match mark {
                Mark::Words {
                    at, anchor, text, ..
                } => {
                    let width = text.chars().count() as f64 * LETTER;
                    let left = anchor.left(at.x, width);
                    let area = Rect {
                        left: left + 0.2,
                        top: at.y - 11.0,
                        right: left + width - 0.2,
                        bottom: at.y + 3.0,
                    };
                    Some((area, text.as_str()))
                }
                _ => None,
            })
            .collect()
    }

    #[test]
    fn no_name_stands_on_another_one_or_on_a_dot() {
        for (count, width) in [(3, 260.0), (8, 360.0), (30, 240.0), (30, 620.0)] {
            let drawing = stakeholders(&crowd(count), WORDS, width);
            let texts = texts(&drawing);
            for (at, (area, text)) in texts.iter().enumerate() {
                assert!(
                    area.left >= -0.5 && area.right <= drawing.width + 0.5,
                    "{text}"
                );
                for (other, name) in &texts[at + 1..] {
                    assert!(!area.meets(other), "{text} and {name} at {width}");
                }
            }
            let dots = drawing.marks.iter().filter_map(|mark| match mark {
                Mark::Dot { at, .. } => Some(*at),
                _ => None,
            });
            let dots: Vec<Place> = dots.collect();
            assert_eq!(dots.len(), count);
            for (at, dot) in dots.iter().enumerate() {
                assert!((0.0..=drawing.width).contains(&dot.x));
                assert!((TOP..=TOP + 5.0 * ROW).contains(&dot.y));
                assert!(!dots[at + 1..].contains(dot));
            }
        }
    }

    #[test]
    fn the_strong_and_friendly_stand_above_and_at_the_right() {
        let one = |influence, attitude| Placed {
            name: "Anna Berg",
            part: Some("Decider"),
            influence,
            attitude,
            reports_to: None,
        };
        let drawing = stakeholders(&[one(5, 5), one(1, 1)], WORDS, 400.0);
        let dots = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Dot { at, tone } => Some((*at, *tone)),
            _ => None,
        });
        let dots: Vec<(Place, Tone)> = dots.collect();
        assert!(dots[0].0.x > dots[1].0.x && dots[0].0.y < dots[1].0.y);
        assert_eq!(dots[0].1, Tone::Ink);
        let said = texts(&drawing).into_iter().map(|(_, text)| text);
        assert_eq!(said.filter(|text| *text == "Decider").count(), 2);
    }

    #[test]
    fn who_reports_to_whom_is_a_line_from_dot_to_dot() {
        let one = |attitude, reports_to| Placed {
            name: "Anna Berg",
            part: None,
            influence: attitude,
            attitude,
            reports_to,
        };
        let all = [one(5, None), one(2, Some(0)), one(4, Some(7))];
        let drawing = stakeholders(&all, WORDS, 400.0);
        let lines = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Line {
                path,
                tone: Tone::Soft,
                ..
            } => Some(path.as_str()),
            _ => None,
        });
        // From the middle of the fifth field of five to that of the second; the third reports to nobody on the map.
        assert_eq!(lines.collect::<Vec<_>>(), ["M360 40L120 160"]);
    }
}
