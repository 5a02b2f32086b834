//! Where the names of bubbles stand so that they cover neither a bubble nor each other: beside it, above or below,
//! then at a corner, then further away with a line that leads back. Pure and the same every time.

use super::analysis::simulation::split_mix_64;
use super::chart::{Place, Rect};
use super::drawing::Anchor;
use super::sorting;

/// A bubble with the name it would like to carry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bubble {
    pub at: Place,
    pub radius: f64,
    /// The width of the name in pixels, a little too wide to be safe.
    pub width: f64,
    /// How much its name matters: 0 the most.
    pub rank: usize,
}

impl Rect {
    fn holds(&self, place: Place) -> bool {
        (self.left..=self.right).contains(&place.x) && (self.top..=self.bottom).contains(&place.y)
    }

    /// Whether a disc touches it.
    fn touches(&self, centre: Place, radius: f64) -> bool {
        let x = centre.x - centre.x.clamp(self.left, self.right);
        let y = centre.y - centre.y.clamp(self.top, self.bottom);
        x * x + y * y < radius * radius
    }

    /// How far it is from the edge of a bubble.
    fn gap_to(&self, bubble: &Bubble) -> f64 {
        let x = bubble.at.x - bubble.at.x.clamp(self.left, self.right);
        let y = bubble.at.y - bubble.at.y.clamp(self.top, self.bottom);
        x.hypot(y) - bubble.radius
    }
}

/// Where names may stand.
#[derive(Debug, Clone, Copy)]
pub struct Room<'a> {
    pub bounds: Rect,
    /// What must stay free.
    pub taken: &'a [Rect],
    /// Lines that names had better not cross: one upright, one level.
    pub cuts: Place,
}

/// A name in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Where the text begins, ends or has its middle; on its base line.
    pub at: Place,
    pub anchor: Anchor,
    /// The line that leads from the bubble to a name that stands away from it.
    pub leader: Option<[Place; 2]>,
    /// What the text covers.
    pub covers: Rect,
}

/// The height of a line of text, and how much of it is above the base line.
const HEIGHT: f64 = 15.0;
const ASCENT: f64 = 11.5;
/// Between a bubble and its name.
const ASIDE: f64 = 4.0;
/// How far away a name may stand, from the edge of its bubble; only one of the first goes further than the third.
const AWAY: [f64; 6] = [14.0, 26.0, 40.0, 58.0, 80.0, 104.0];
const NEAR: usize = 3;
const NARROW: f64 = 480.0;
/// So many choose before all others, and nobody else takes their places.
pub const FIRST: usize = 16;
/// How many orders are tried; the best one stands.
const ORDERS: u64 = 240;
/// What it costs to cross a line between fields, to stand as near to another bubble, and to have no name at all.
const CROSSING: f64 = 3.0;
const DOUBTFUL: f64 = 7.0;
const MISSING: f64 = 40.0;
/// A name without a line is nearer to its own bubble than to any other by at least so much, or it is doubtful.
const NEARER: f64 = 3.0;

/// The places of the names, in the order of the bubbles; `None` where there is no room. Whoever matters most has its
/// name before all others.
pub fn place_labels(bubbles: &[Bubble], room: Room<'_>) -> Vec<Option<Label>> {
    let mut ranked: Vec<usize> = (0..bubbles.len()).collect();
    sorting::by_key(&mut ranked, |own| (bubbles[*own].rank, *own));
    let (first, others) = ranked.split_at(FIRST.min(ranked.len()));
    // In a narrow picture long lines would lie over each other.
    let farthest = match room.bounds.right - room.bounds.left < NARROW {
        true => NEAR,
        false => AWAY.len(),
    };
    let mut labels: Vec<Option<Label>> = vec![None; bubbles.len()];
    for (group, reach) in [(first, farthest), (others, NEAR)] {
        let taken: Vec<Label> = labels.iter().copied().flatten().collect();
        let choices: Vec<Vec<(f64, Label)>> = group
            .iter()
            .map(|own| {
                let mut choices = choices(bubbles, *own, room, reach);
                choices.retain(|(_, label)| taken.iter().all(|other| agree(label, other)));
                choices
            })
            .collect();
        for (own, label) in group.iter().zip(best(&choices)) {
            labels[*own] = label;
        }
    }
    labels
}

/// The best of many orders to choose in; the first of the group matters most.
fn best(choices: &[Vec<(f64, Label)>]) -> Vec<Option<Label>> {
    let count = choices.len();
    // The name of the first is worth more than those of many that follow.
    let missing = |own: usize| MISSING * (1 + count.min(FIRST).saturating_sub(own)) as f64;
    let least: f64 = choices
        .iter()
        .enumerate()
        .map(|(own, choices)| choices.first().map_or(missing(own), |(cost, _)| *cost))
        .sum();
    let mut order: Vec<usize> = (0..count).collect();
    let mut best: Option<(f64, Vec<Option<Label>>)> = None;
    for round in 0..ORDERS {
        let (cost, labels) = choose(&order, choices, missing);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, labels));
        }
        if best.as_ref().is_some_and(|(cost, _)| *cost <= least + 1e-9) {
            break;
        }
        match round {
            // In order first; then whoever has the fewest choices; the orders after that are shuffled ones.
            0 => sorting::by_key(&mut order, |own| (choices[*own].len(), *own)),
            _ => shuffle(&mut order, round),
        }
    }
    best.map(|(_, labels)| labels).unwrap_or_default()
}

/// Everyone in turn takes the cheapest place that is still free.
fn choose(
    order: &[usize],
    choices: &[Vec<(f64, Label)>],
    missing: impl Fn(usize) -> f64,
) -> (f64, Vec<Option<Label>>) {
    let mut labels: Vec<Option<Label>> = vec![None; order.len()];
    let mut placed: Vec<Label> = Vec::with_capacity(order.len());
    let mut total = 0.0;
    for &own in order {
        let free = |(_, label): &&(f64, Label)| placed.iter().all(|other| agree(label, other));
        match choices[own].iter().find(free) {
            Some((cost, label)) => {
                total += cost;
                placed.push(*label);
                labels[own] = Some(*label);
            }
            None => total += missing(own),
        }
    }
    (total, labels)
}

/// Whether two names cover neither each other nor each other's lines.
fn agree(one: &Label, other: &Label) -> bool {
    let crosses = |label: &Label, other: &Label| {
        label
            .leader
            .is_some_and(|ends| along(ends).any(|point| other.covers.holds(point)))
    };
    !one.covers.meets(&other.covers)
        && !crosses(one, other)
        && !crosses(other, one)
        && !one.leader.zip(other.leader).is_some_and(lines_cross)
}

/// Whether two lines cross.
fn lines_cross(([a, b], [c, d]): ([Place; 2], [Place; 2])) -> bool {
    let turn = |from: Place, to: Place, at: Place| {
        (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)
    };
    turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}

/// Points along a line.
fn along([from, to]: [Place; 2]) -> impl Iterator<Item = Place> {
    (0..=6).map(move |step| {
        let part = f64::from(step) / 6.0;
        Place {
            x: from.x + (to.x - from.x) * part,
            y: from.y + (to.y - from.y) * part,
        }
    })
}

/// Every place that a name could take as if it were the only one, the cheapest first; `reach` counts the distances
/// that it may stand away.
fn choices(bubbles: &[Bubble], own: usize, room: Room<'_>, reach: usize) -> Vec<(f64, Label)> {
    let bubble = &bubbles[own];
    let mut choices: Vec<(f64, Label)> = candidates(bubble, reach)
        .into_iter()
        .filter(|(_, label)| {
            let others = || bubbles.iter().enumerate().filter(|(at, _)| *at != own);
            label.covers.lies_in(&room.bounds)
                && !room.taken.iter().any(|taken| taken.meets(&label.covers))
                && !bubbles
                    .iter()
                    .any(|one| label.covers.touches(one.at, one.radius + 1.0))
                && label.leader.is_none_or(|ends| {
                    along(ends).all(|point| {
                        others().all(|(_, one)| {
                            let (x, y) = (point.x - one.at.x, point.y - one.at.y);
                            x * x + y * y > one.radius * one.radius
                        })
                    })
                })
        })
        .map(|(cost, label)| {
            let (upright, level) = (room.cuts.x, room.cuts.y);
            let covers = label.covers;
            let over = (covers.left < upright && upright < covers.right)
                || (covers.top < level && level < covers.bottom);
            let crossing = if over { CROSSING } else { 0.0 };
            (cost + crossing + doubt(bubbles, own, &label), label)
        })
        .collect();
    sorting::by(&mut choices, |(one, _), (other, _)| one.total_cmp(other));
    choices
}

/// What it costs that a name could be taken for that of another bubble; a line leaves no doubt.
fn doubt(bubbles: &[Bubble], own: usize, label: &Label) -> f64 {
    let mine = label.covers.gap_to(&bubbles[own]) + NEARER;
    let mut others = bubbles.iter().enumerate().filter(|(at, _)| *at != own);
    match label.leader.is_none() && others.any(|(_, other)| label.covers.gap_to(other) < mine) {
        true => DOUBTFUL,
        false => 0.0,
    }
}

/// The four sides, the four corners, and further away along eight directions.
fn candidates(bubble: &Bubble, distances: usize) -> Vec<(f64, Label)> {
    let (x, y, reach) = (bubble.at.x, bubble.at.y, bubble.radius + ASIDE);
    let slant = reach * 0.72;
    let near = [
        (0.0, reach, 4.0, Anchor::Start),
        (0.4, -reach, 4.0, Anchor::End),
        (0.6, 0.0, -reach - 1.0, Anchor::Middle),
        (0.7, 0.0, reach + ASCENT - 1.0, Anchor::Middle),
        (1.0, slant, -slant, Anchor::Start),
        (1.2, -slant, -slant, Anchor::End),
        (1.2, slant, slant + 8.0, Anchor::Start),
        (1.4, -slant, slant + 8.0, Anchor::End),
    ];
    let mut all: Vec<(f64, Label)> = near
        .into_iter()
        .map(|(cost, right, down, anchor)| {
            let at = Place {
                x: x + right,
                y: y + down,
            };
            (cost, label(bubble, at, anchor, None))
        })
        .collect();
    const DIRECTIONS: [(f64, f64); 8] = [
        (0.7, -0.7),
        (-0.7, -0.7),
        (0.7, 0.7),
        (-0.7, 0.7),
        (0.95, -0.3),
        (-0.95, -0.3),
        (0.95, 0.3),
        (-0.95, 0.3),
    ];
    for (step, away) in AWAY.into_iter().take(distances).enumerate() {
        for (right, down) in DIRECTIONS {
            let point = |distance: f64| Place {
                x: x + right * distance,
                y: y + down * distance,
            };
            let end = point(bubble.radius + away);
            let (anchor, gap) = match right > 0.0 {
                true => (Anchor::Start, 3.0),
                false => (Anchor::End, -3.0),
            };
            let at = Place {
                x: end.x + gap,
                y: end.y + 4.0,
            };
            let leader = Some([point(bubble.radius), end]);
            let cost = 4.0 + 2.0 * step as f64;
            all.push((cost, label(bubble, at, anchor, leader)));
        }
    }
    all
}

fn label(bubble: &Bubble, at: Place, anchor: Anchor, leader: Option<[Place; 2]>) -> Label {
    let left = anchor.left(at.x, bubble.width);
    let top = at.y - ASCENT;
    Label {
        at,
        anchor,
        leader,
        covers: Rect {
            left,
            top,
            right: left + bubble.width,
            bottom: top + HEIGHT,
        },
    }
}

/// A shuffle that is the same every time (Fisher and Yates).
fn shuffle(order: &mut [usize], round: u64) {
    for last in (1..order.len()).rev() {
        let position = round * order.len() as u64 + last as u64;
        let chosen = split_mix_64(0x6b65_7966_6f6c_696f, position) % (last as u64 + 1);
        order.swap(last, chosen as usize);
    }
}

#[cfg(test)]
#[path = "label_places_tests.rs"]
mod tests;
