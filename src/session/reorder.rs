//! Where a row lands that is dragged along a list: pure geometry.

/// A row of the list, from its upper to its lower edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    pub top: f64,
    pub bottom: f64,
}

/// Where the dragged row would land.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Landing {
    /// Its place afterwards, counted from 0.
    pub place: usize,
    /// Where the line between its new neighbours is; `None` where it came from.
    pub line: Option<f64>,
}

/// Where the row at `from` lands when it is let go at this height: behind all rows whose middle lies above.
pub fn landing(rows: &[Extent], from: usize, height: f64) -> Landing {
    let others = rows.iter().enumerate().filter(|(at, _)| *at != from);
    let above = others.filter(|(_, row)| (row.top + row.bottom) / 2.0 < height);
    let place = above.count();
    let row = rows.get(place);
    let line = match place {
        _ if place == from => None,
        _ if place < from => row.map(|row| row.top),
        _ => row.map(|row| row.bottom),
    };
    Landing { place, line }
}

/// How far the page goes on by itself in one frame while a row is held near an edge of the window: the nearer,
/// the faster; in pixels.
pub fn drift(height: f64, window: f64) -> f64 {
    /// How near the edge it begins.
    const ZONE: f64 = 72.0;
    const FASTEST: f64 = 18.0;
    let above = (ZONE - height).clamp(0.0, ZONE);
    let below = (height - (window - ZONE)).clamp(0.0, ZONE);
    (below - above) / ZONE * FASTEST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Extent> {
        let edges = [(0.0, 40.0), (40.0, 140.0), (140.0, 180.0), (180.0, 220.0)];
        edges.map(|(top, bottom)| Extent { top, bottom }).to_vec()
    }

    #[test]
    fn a_row_lands_between_the_middles_of_the_others() {
        let at = |from, height| landing(&rows(), from, height);
        let place = |from, height| (at(from, height).place, at(from, height).line);
        assert_eq!(place(3, 200.0), (3, None));
        assert_eq!(place(3, 150.0), (2, Some(140.0)));
        assert_eq!(place(3, 80.0), (1, Some(40.0)));
        assert_eq!(place(3, -500.0), (0, Some(0.0)));
        assert_eq!(place(0, 89.0), (0, None));
        assert_eq!(place(0, 91.0), (1, Some(140.0)));
        assert_eq!(place(0, 900.0), (3, Some(220.0)));
        assert_eq!(landing(&[], 0, 5.0).line, None);
    }

    #[test]
    fn the_page_goes_on_near_its_edges_alone() {
        assert_eq!(drift(400.0, 800.0), 0.0);
        assert!(drift(10.0, 800.0) < drift(50.0, 800.0) && drift(50.0, 800.0) < 0.0);
        assert!(drift(790.0, 800.0) > drift(740.0, 800.0) && drift(740.0, 800.0) > 0.0);
        assert_eq!(drift(9_000.0, 800.0), 18.0);
    }
}
