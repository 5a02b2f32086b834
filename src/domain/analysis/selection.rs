//! Which accounts to take on when hours are short: the exact best choice, not the one by rank.

/// The places of the accounts that together are worth most within `hours` and at most `most` of them; of equal
/// choices one with the earlier accounts. An account without value is never taken. O(n·most·hours).
pub fn best_selection(values: &[u64], needed: &[u16], hours: u16, most: usize) -> Vec<usize> {
    let (count, hours) = (values.len().min(needed.len()), usize::from(hours));
    let most = most.min(count);
    // best[from][taken][left]: the most that the accounts from there on can add.
    let row = hours + 1;
    let level = (most + 1) * row;
    let mut best = vec![0_u64; (count + 1) * level];
    for at in (0..count).rev() {
        let need = usize::from(needed[at]);
        for free in 0..=most {
            for left in 0..=hours {
                let without = best[(at + 1) * level + free * row + left];
                let with = (free > 0 && need <= left && values[at] > 0)
                    .then(|| values[at] + best[(at + 1) * level + (free - 1) * row + left - need]);
                best[at * level + free * row + left] = without.max(with.unwrap_or(0));
            }
        }
    }
    let (mut free, mut left) = (most, hours);
    let mut chosen = Vec::new();
    for at in 0..count {
        let here = best[at * level + free * row + left];
        let need = usize::from(needed[at]);
        let takes = free > 0
            && need <= left
            && values[at] > 0
            && values[at] + best[(at + 1) * level + (free - 1) * row + left - need] == here;
        if takes {
            chosen.push(at);
            free -= 1;
            left -= need;
        }
    }
    chosen
}

/// What follows from going down the list: everyone in turn who still fits.
pub fn selection_by_order(needed: &[u16], hours: u16, most: usize) -> Vec<usize> {
    let (mut left, mut chosen) = (hours, Vec::new());
    for (at, need) in needed.iter().enumerate() {
        if chosen.len() < most && *need <= left {
            chosen.push(at);
            left -= need;
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_small_ones_may_be_worth_more_than_the_first() {
        let (values, needed) = ([30, 20, 18], [10, 5, 5]);
        assert_eq!(selection_by_order(&needed, 10, 3), [0]);
        assert_eq!(best_selection(&values, &needed, 10, 3), [1, 2]);
        assert_eq!(best_selection(&values, &needed, 10, 1), [0]);
        assert_eq!(best_selection(&values, &needed, 20, 3), [0, 1, 2]);
        assert_eq!(best_selection(&values, &needed, 4, 3), [0; 0]);
        assert_eq!(best_selection(&[], &[], 4, 3), [0; 0]);
    }

    #[test]
    fn what_is_worth_nothing_is_left_out_and_ties_go_to_the_first() {
        assert_eq!(best_selection(&[0, 5], &[0, 5], 9, 2), [1]);
        assert_eq!(best_selection(&[5, 5], &[4, 4], 4, 2), [0]);
    }
}
