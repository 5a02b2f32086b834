//! Where the marks of the matrix stand, computed for a width in pixels. It draws nothing; the words are handed in
//! so that no name covers another.

use super::analysis::matrix::MatrixField;
use super::chart::{Place, Rect};
use super::drawing::shortened;
use super::label_places::{Bubble, FIRST, Label, Room, place_labels};
use super::matrix::{Matrix, Spot};
use super::model::Axis;
use super::sorting;

/// The most bubbles of a picture; the table has all accounts.
pub const MOST: usize = 60;

/// The narrowest matrix; a smaller container scrolls sideways.
const LEAST_WIDTH: f64 = 260.0;
/// Below this width words are smaller and the axis has no room for its long name.
const NARROW: f64 = 520.0;
/// Room for the words of the axes.
const LEFT: f64 = 24.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 30.0;
const RIGHT: f64 = 4.0;
/// How often names that matter are made shorter until there is room for them, and by how much.
const ROUNDS: usize = 3;
const SHORTER: f64 = 0.55;
/// The least room of a name: with fewer letters it would say nothing.
const LEAST_ROOM: f64 = 77.0;
/// The radius of a bubble without revenue, and the largest one.
const LEAST_RADIUS: f64 = 4.0;

/// The words on the picture, in the order of [`FIELDS`]: the name of a field and what to do about it.
pub type FieldWords = [[&'static str; 2]; 4];

/// The fields in the order they are read: the upper row first, from left to right.
pub const FIELDS: [MatrixField; 4] = [
    MatrixField::Rising,
    MatrixField::Strategic,
    MatrixField::Streamline,
    MatrixField::Steady,
];

/// One account in the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its place among the spots of the matrix.
    pub spot: usize,
    pub at: Place,
    pub radius: f64,
    /// What could still be true; `None` where everything is known.
    pub range: Option<Rect>,
    /// Its name, shortened if it is long; `None` where there is no room for it.
    pub label: Option<(String, Label)>,
}

/// All marks of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixLayout {
    pub width: f64,
    pub height: f64,
    /// The frame of the four fields.
    pub frame: Rect,
    /// Where the fields meet.
    pub cuts: Place,
    pub is_narrow: bool,
    /// The largest bubble first, so that a small one is never hidden.
    pub marks: Vec<Mark>,
    /// The distance of 0 and of 100 points from the frame.
    inset: f64,
    /// By how much the name of the first field stands below that beside it, where both don't fit into one line.
    lowered: f64,
}

impl MatrixLayout {
    /// Lays the matrix out for a container of this width in pixels.
    pub fn of(matrix: &Matrix, words: &FieldWords, container: f64) -> Self {
        let width = container.max(LEAST_WIDTH);
        let is_narrow = width < NARROW;
        let plot = (width * 0.62).clamp(300.0, 480.0);
        let frame = Rect {
            left: LEFT,
            top: TOP,
            right: width - RIGHT,
            bottom: TOP + plot,
        };
        let shown = matrix.shown(MOST);
        let crowd = if shown.len() > 30 { 0.75 } else { 1.0 };
        let largest = (width * 0.03).clamp(11.0, 21.0) * crowd;
        let inset = largest + 4.0;
        let mut layout = Self {
            width,
            height: frame.bottom + BOTTOM,
            frame,
            cuts: Place {
                x: (frame.left + frame.right) / 2.0,
                y: (frame.top + frame.bottom) / 2.0,
            },
            is_narrow,
            marks: Vec::with_capacity(shown.len()),
            inset,
            lowered: 0.0,
        };
        let letters = words[0][0].chars().count() + words[1][0].chars().count();
        if letters as f64 * layout.letter_of_field() > frame.right - frame.left - 40.0 {
            layout.lowered = 36.0;
        }
        let most = matrix.spots.iter().map(|spot| spot.revenue).max();
        let most = most.unwrap_or(0).max(1) as f64;
        for spot in shown {
            let one = &matrix.spots[spot];
            let share = one.revenue.max(0) as f64 / most;
            layout.marks.push(Mark {
                spot,
                at: layout.place(
                    one.position.middle.as_f64(),
                    one.attractiveness.middle.as_f64(),
                ),
                // The area shows the revenue, not the radius.
                radius: (largest * share.sqrt()).max(LEAST_RADIUS),
                range: layout.range(one),
                label: None,
            });
        }
        sorting::by(&mut layout.marks, |one, other| {
            other.radius.total_cmp(&one.radius)
        });
        layout.name(matrix, words);
        layout
    }

    /// Gives the marks their names, where there is room.
    fn name(&mut self, matrix: &Matrix, words: &FieldWords) {
        let (letter, most) = if self.is_narrow {
            (6.6, 92.0)
        } else {
            (7.3, 200.0)
        };
        let whole: Vec<&str> = self
            .marks
            .iter()
            .map(|mark| matrix.spots[mark.spot].name.as_str())
            .collect();
        // The largest stand first already.
        let key = |mark: &Mark| matrix.spots[mark.spot].is_key;
        let all_key = self.marks.iter().filter(|mark| key(mark)).count();
        let mut ranks = [0..all_key, all_key..self.marks.len()];
        let mut bubbles: Vec<Bubble> = self
            .marks
            .iter()
            .map(|mark| Bubble {
                at: mark.at,
                radius: mark.radius,
                width: 0.0,
                rank: ranks[usize::from(!key(mark))].next().unwrap_or_default(),
            })
            .collect();
        let taken = self.field_words().map(|(at, end)| {
            let place = usize::from(end) + if at.y > self.cuts.y { 2 } else { 0 };
            let longest = words[place].iter().map(|text| text.chars().count()).max();
            let size = longest.unwrap_or(0) as f64 * self.letter_of_field();
            let left = if end { at.x - size } else { at.x };
            Rect {
                left,
                top: at.y - 16.0,
                right: left + size,
                bottom: at.y + 20.0,
            }
        });
        let room = Room {
            bounds: self.frame,
            taken: &taken,
            cuts: self.cuts,
        };
        let mut rooms = vec![most; whole.len()];
        for _ in 0..ROUNDS {
            let names = told_apart(&whole, &rooms);
            for ((bubble, name), mark) in bubbles.iter_mut().zip(&names).zip(&self.marks) {
                let letter = if key(mark) { letter + 0.5 } else { letter };
                bubble.width = name.chars().count() as f64 * letter;
            }
            let labels = place_labels(&bubbles, room);
            let mut is_missed = false;
            for (at, (mark, name)) in self.marks.iter_mut().zip(names).enumerate() {
                mark.label = labels[at].map(|label| (name, label));
                if bubbles[at].rank < FIRST && mark.label.is_none() {
                    rooms[at] = (rooms[at] * SHORTER).max(LEAST_ROOM);
                    is_missed = true;
                }
            }
            if !is_missed {
                break;
            }
        }
    }

    /// Where the name of each field begins, or ends at the right, in the order of [`FIELDS`].
    pub fn field_words(&self) -> [(Place, bool); 4] {
        let (left, right) = (self.frame.left + 10.0, self.frame.right - 10.0);
        let (top, bottom) = (self.frame.top + 22.0, self.frame.bottom - 26.0);
        let lower = top + self.lowered;
        [(left, lower), (right, top), (left, bottom), (right, bottom)]
            .map(|(x, y)| (Place { x, y }, x == right))
    }

    /// How wide a letter of the name of a field is, a little too wide to be safe.
    fn letter_of_field(&self) -> f64 {
        if self.is_narrow { 6.6 } else { 8.2 }
    }

    /// The place of two scores.
    pub fn place(&self, position: f64, attractiveness: f64) -> Place {
        let (wide, high) = self.spans();
        Place {
            x: self.frame.left + self.inset + wide * position / 100.0,
            y: self.frame.bottom - self.inset - high * attractiveness / 100.0,
        }
    }

    /// The scores of a place, held within 0 to 100.
    pub fn scores(&self, at: Place) -> (f64, f64) {
        let (wide, high) = self.spans();
        let right = (at.x - self.frame.left - self.inset) / wide * 100.0;
        let up = (self.frame.bottom - self.inset - at.y) / high * 100.0;
        (right.clamp(0.0, 100.0), up.clamp(0.0, 100.0))
    }

    fn spans(&self) -> (f64, f64) {
        (
            self.frame.right - self.frame.left - 2.0 * self.inset,
            self.frame.bottom - self.frame.top - 2.0 * self.inset,
        )
    }

    fn range(&self, spot: &Spot) -> Option<Rect> {
        let [position, attractiveness] =
            [Axis::Position, Axis::Attractiveness].map(|axis| spot.on(axis).interval);
        let from = self.place(position.lowest.as_f64(), attractiveness.lowest.as_f64());
        let to = self.place(position.highest.as_f64(), attractiveness.highest.as_f64());
        let is_open = to.x - from.x > 0.5 || from.y - to.y > 0.5;
        is_open.then_some(Rect {
            left: from.x,
            top: to.y,
            right: to.x,
            bottom: from.y,
        })
    }
}

/// Names that fit into their rooms in pixels. Where several begin alike, their ends are kept, which tell them apart.
fn told_apart(names: &[&str], rooms: &[f64]) -> Vec<String> {
    let short = names.iter().zip(rooms);
    let short: Vec<String> = short.map(|(name, room)| shortened(name, *room)).collect();
    names
        .iter()
        .zip(&short)
        .map(|(name, own)| {
            let is_cut = own.as_str() != *name;
            if !is_cut || short.iter().filter(|other| *other == own).count() < 2 {
                return own.clone();
            }
            let half = own.chars().count().saturating_sub(1) / 2;
            let all = name.chars().count();
            let start: String = name.chars().take(half).collect();
            let end: String = name.chars().skip(all - half).collect();
            format!("{}…{}", start.trim_end(), end.trim_start())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::score::{Coverage, Interval, Score, Scored};
    use crate::domain::ids::AccountId;
    use crate::domain::values::Name;

    const WORDS: FieldWords = [["Rising star", "invest selectively"]; 4];

    fn scored(lowest: u8, highest: u8) -> Scored {
        Scored {
            interval: Interval {
                lowest: Score::whole(lowest),
                highest: Score::whole(highest),
            },
            middle: Score::whole((lowest + highest) / 2),
            known_only: None,
            coverage: Coverage {
                known: 100,
                applicable: 100,
            },
            left_out: 0,
        }
    }

    fn matrix(count: u128) -> Matrix {
        let spots = (1..=count)
            .map(|number| {
                let (right, up) = ((number * 37 % 90) as u8, (number * 53 % 95) as u8);
                Spot {
                    id: AccountId::from(number),
                    name: Name::new("A customer with a long name").unwrap_or_default(),
                    is_key: number % 5 == 0,
                    revenue: (number as i64 % 17) * 1_000,
                    attractiveness: scored(up, up),
                    position: scored(right, right + 10),
                    field: MatrixField::Rising,
                    is_open: false,
                }
            })
            .collect();
        Matrix { spots, unrated: 0 }
    }

    #[test]
    fn every_bubble_lies_in_the_frame_at_any_width() {
        for width in [200.0, 320.0, 640.0, 1_000.0] {
            for count in [1, 3, 60, 90] {
                let layout = MatrixLayout::of(&matrix(count), &WORDS, width);
                assert_eq!(layout.marks.len(), (count as usize).min(MOST));
                for mark in &layout.marks {
                    assert!(mark.at.x - mark.radius >= layout.frame.left);
                    assert!(mark.at.x + mark.radius <= layout.frame.right);
                    assert!(mark.at.y - mark.radius >= layout.frame.top);
                    assert!(mark.at.y + mark.radius <= layout.frame.bottom);
                }
            }
        }
    }

    #[test]
    fn a_place_gives_the_scores_back() {
        let layout = MatrixLayout::of(&matrix(3), &WORDS, 640.0);
        let (right, up) = layout.scores(layout.place(30.0, 80.0));
        assert!((right - 30.0).abs() < 1e-9 && (up - 80.0).abs() < 1e-9);
        assert_eq!(layout.scores(Place { x: -50.0, y: -50.0 }), (0.0, 100.0));
        let middle = layout.place(50.0, 50.0);
        assert!((middle.y - layout.cuts.y).abs() < 1e-9 && middle.x == layout.cuts.x);
    }

    #[test]
    fn what_is_not_known_is_a_rectangle_around_the_bubble() {
        let layout = MatrixLayout::of(&matrix(3), &WORDS, 640.0);
        for mark in &layout.marks {
            let range = mark.range.expect("the position is not known exactly");
            assert!(range.left <= mark.at.x && mark.at.x <= range.right);
            assert_eq!(range.top, range.bottom);
        }
    }

    #[test]
    fn in_a_wide_picture_of_few_accounts_everybody_has_a_name() {
        let layout = MatrixLayout::of(&matrix(3), &WORDS, 900.0);
        assert!(layout.marks.iter().all(|mark| mark.label.is_some()));
    }

    #[test]
    fn in_a_crowd_the_key_accounts_and_the_largest_are_named() {
        for width in [640.0, 900.0] {
            let mut matrix = matrix(60);
            matrix.spots[30].revenue = 900_000;
            let layout = MatrixLayout::of(&matrix, &WORDS, width);
            let largest = layout.marks.iter().find(|mark| mark.spot == 30);
            assert!(largest.is_some_and(|mark| mark.label.is_some()));
            let key = layout
                .marks
                .iter()
                .filter(|mark| matrix.spots[mark.spot].is_key);
            let (named, all) = key.fold((0, 0), |(named, all), mark| {
                (named + usize::from(mark.label.is_some()), all + 1)
            });
            assert!(named * 10 >= all * 8, "{named} of {all} at {width}");
        }
    }

    #[test]
    fn names_that_begin_alike_keep_the_ends_that_tell_them_apart() {
        let names = [
            "Bauhof Nord Gesellschaft für Tiefbau, Werk Kiel",
            "Bauhof Nord Gesellschaft für Tiefbau, Werk Husum",
            "Another name that is far too long for its room",
            "Short",
        ];
        let told = told_apart(&names, &[120.0; 4]);
        assert!(told[0].ends_with("Kiel") && told[1].ends_with("Husum"));
        assert!(told[2].ends_with('…') && told[3] == "Short");
        assert!(told.iter().all(|name| name.chars().count() <= 17));
    }

    #[test]
    fn names_of_fields_that_do_not_fit_beside_each_other_stand_below_each_other() {
        let long: FieldWords = [["Entwicklungskunden", "gezielt investieren"]; 4];
        let [one, other, ..] = MatrixLayout::of(&matrix(1), &long, 280.0).field_words();
        assert!(one.0.y > other.0.y);
        let [one, other, ..] = MatrixLayout::of(&matrix(1), &long, 800.0).field_words();
        assert_eq!(one.0.y, other.0.y);
    }

    #[test]
    fn the_area_shows_the_revenue() {
        let mut matrix = matrix(2);
        matrix.spots[0].revenue = 400_000;
        matrix.spots[1].revenue = 100_000;
        let layout = MatrixLayout::of(&matrix, &WORDS, 900.0);
        assert!((layout.marks[0].radius - 2.0 * layout.marks[1].radius).abs() < 1e-9);
    }
}
