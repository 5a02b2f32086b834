use super::*;

const BOUNDS: Rect = Rect {
    left: 0.0,
    top: 0.0,
    right: 700.0,
    bottom: 420.0,
};

fn room(taken: &[Rect]) -> Room<'_> {
    Room {
        bounds: BOUNDS,
        taken,
        cuts: Place { x: 350.0, y: 210.0 },
    }
}

fn bubble(x: f64, y: f64, radius: f64, width: f64) -> Bubble {
    Bubble {
        at: Place { x, y },
        radius,
        width,
        rank: 0,
    }
}

/// Bubbles all over the place, the same every time.
fn scattered(count: u64, seed: u64) -> Vec<Bubble> {
    let draw = |at: u64, most: f64| {
        let drawn = split_mix_64(seed, at) >> 11;
        drawn as f64 / (1_u64 << 53) as f64 * most
    };
    (1..=count)
        .map(|at| Bubble {
            rank: at as usize - 1,
            ..bubble(
                20.0 + draw(at * 4, 660.0),
                20.0 + draw(at * 4 + 1, 380.0),
                4.0 + draw(at * 4 + 2, 14.0),
                40.0 + draw(at * 4 + 3, 100.0),
            )
        })
        .collect()
}

#[test]
fn a_lone_name_stands_at_the_right_or_where_there_is_room() {
    let right = place_labels(&[bubble(100.0, 100.0, 10.0, 80.0)], room(&[]));
    let label = right[0].expect("there is room");
    assert_eq!((label.anchor, label.leader), (Anchor::Start, None));
    assert_eq!(label.at, Place { x: 114.0, y: 104.0 });
    let left = place_labels(&[bubble(680.0, 100.0, 10.0, 80.0)], room(&[]));
    assert_eq!(left[0].expect("there is room").anchor, Anchor::End);
    assert!(place_labels(&[], room(&[])).is_empty());
}

#[test]
fn no_name_covers_a_bubble_a_name_or_what_is_taken() {
    let taken = [Rect {
        left: 10.0,
        top: 10.0,
        right: 150.0,
        bottom: 46.0,
    }];
    for (count, seed) in [(3, 1), (24, 2), (60, 3), (60, 4), (100, 5)] {
        let bubbles = scattered(count, seed);
        let labels = place_labels(&bubbles, room(&taken));
        assert_eq!(labels.len(), bubbles.len());
        let placed: Vec<Label> = labels.iter().copied().flatten().collect();
        for (at, label) in placed.iter().enumerate() {
            assert!(label.covers.lies_in(&BOUNDS));
            assert!(!label.covers.meets(&taken[0]));
            for bubble in &bubbles {
                assert!(!label.covers.touches(bubble.at, bubble.radius));
            }
            for other in &placed[at + 1..] {
                assert!(!label.covers.meets(&other.covers));
            }
        }
        let named = placed.len() as f64 / bubbles.len() as f64;
        let least = if count <= 24 { 0.95 } else { 0.5 };
        assert!(named >= least, "{count} bubbles, {named} of them named");
    }
}

#[test]
fn the_same_bubbles_have_the_same_names_in_the_same_places() {
    let bubbles = scattered(60, 9);
    let first = place_labels(&bubbles, room(&[]));
    assert_eq!(first, place_labels(&bubbles, room(&[])));
}

#[test]
fn in_a_crowd_those_that_matter_most_have_their_names() {
    for seed in 1..8 {
        let bubbles = scattered(90, seed);
        let labels = place_labels(&bubbles, room(&[]));
        for (own, label) in labels.iter().enumerate().take(3) {
            let possible = !choices(&bubbles, own, room(&[]), AWAY.len()).is_empty();
            assert_eq!(label.is_some(), possible, "seed {seed}, bubble {own}");
        }
    }
}

#[test]
fn a_name_stands_at_its_own_bubble_or_a_line_leads_to_it() {
    for seed in 1..10 {
        let bubbles = scattered(24, seed);
        let labels = place_labels(&bubbles, room(&[]));
        let doubtful = labels
            .iter()
            .enumerate()
            .filter(|(own, label)| label.is_some_and(|label| doubt(&bubbles, *own, &label) > 0.0));
        assert!(doubtful.count() <= 3, "seed {seed}");
    }
}

#[test]
fn lines_to_names_do_not_cross() {
    for seed in 1..10 {
        let labels = place_labels(&scattered(60, seed), room(&[]));
        let lines: Vec<_> = labels
            .iter()
            .flatten()
            .filter_map(|label| label.leader)
            .collect();
        for (at, one) in lines.iter().enumerate() {
            assert!(
                !lines[at + 1..]
                    .iter()
                    .any(|other| lines_cross((*one, *other)))
            );
        }
    }
}

#[test]
fn a_line_leads_to_a_name_that_stands_away() {
    // Neighbours on all sides leave only what is further away.
    let mut bubbles = vec![bubble(200.0, 200.0, 6.0, 60.0)];
    for (x, y) in [(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)] {
        bubbles.push(bubble(200.0 + x * 16.0, 200.0 + y * 16.0, 8.0, 60.0));
    }
    let labels = place_labels(&bubbles, room(&[]));
    let led = labels[0].expect("there is room further away");
    assert!(led.leader.is_some());
}
