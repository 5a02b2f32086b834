//! Whether two criteria put accounts in the same order: Spearman's rank correlation. Computed from a table
//! of how often their steps meet, because there are only five of each; it decides no rank.

/// How often step `i + 1` of one criterion meets step `j + 1` of the other.
pub type Meetings = [[usize; 5]; 5];

/// How many accounts are in a table.
pub fn count(meetings: &Meetings) -> usize {
    meetings.iter().flatten().sum()
}

/// Spearman's ρ, ties at their mean rank: −1 to 1. `None` where one of the two is the same for all, which
/// also holds for fewer than two accounts.
pub fn spearman(meetings: &Meetings) -> Option<f64> {
    let rows: [usize; 5] = meetings.map(|row| row.iter().sum());
    let columns: [usize; 5] = std::array::from_fn(|at| meetings.iter().map(|row| row[at]).sum());
    let (rows, columns) = (centred_ranks(&rows), centred_ranks(&columns));
    let (mut together, mut first, mut second) = (0.0, 0.0, 0.0);
    for (row, counts) in rows.iter().zip(meetings) {
        for (column, count) in columns.iter().zip(counts) {
            let count = *count as f64;
            together += count * row * column;
            first += count * row * row;
            second += count * column * column;
        }
    }
    (first > 0.0 && second > 0.0).then(|| together / (first * second).sqrt())
}

/// The mean rank of each step, less the mean of all ranks.
fn centred_ranks(counts: &[usize; 5]) -> [f64; 5] {
    let all: usize = counts.iter().sum();
    let middle = (all as f64 + 1.0) / 2.0;
    let mut below = 0;
    counts.map(|count| {
        let rank = below as f64 + (count as f64 + 1.0) / 2.0;
        below += count;
        rank - middle
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meetings(pairs: &[(usize, usize)]) -> Meetings {
        let mut table = Meetings::default();
        for (one, other) in pairs {
            table[one - 1][other - 1] += 1;
        }
        table
    }

    #[test]
    fn the_same_order_is_one_and_the_opposite_minus_one() {
        let same = meetings(&[(1, 2), (2, 3), (3, 4), (5, 5)]);
        assert_eq!(count(&same), 4);
        assert!((spearman(&same).unwrap_or_default() - 1.0).abs() < 1e-12);
        let opposite = meetings(&[(1, 5), (2, 4), (3, 2), (5, 1)]);
        assert!((spearman(&opposite).unwrap_or_default() + 1.0).abs() < 1e-12);
    }

    #[test]
    fn ties_share_their_mean_rank() {
        // Ranks 1.5 1.5 3 4 and 1 2.5 2.5 4: deviations −1 −1 .5 1.5 and −1.5 0 0 1.5.
        let tied = meetings(&[(1, 1), (1, 3), (2, 3), (4, 5)]);
        let expected = 3.75 / (4.5_f64 * 4.5).sqrt();
        assert!((spearman(&tied).unwrap_or_default() - expected).abs() < 1e-12);
    }

    #[test]
    fn without_differences_there_is_no_order_to_compare() {
        assert_eq!(spearman(&meetings(&[(3, 1), (3, 2), (3, 5)])), None);
        assert_eq!(spearman(&meetings(&[(3, 1)])), None);
        assert_eq!(spearman(&Meetings::default()), None);
    }
}
