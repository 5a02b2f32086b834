//! Which accounts to take on when hours are short: the exact best choice, not the one by rank.

/// The places of the accounts that together are worth most within `hours` and at most `most` of them; of equal
/// choices one with the earlier accounts. An account without value is never taken. O(n·most·hours).
pub fn best_selection(values: &[u64], needed: &[u16], hours: u16, most: usize) -> Vec<usize> {
    let (count, hours) = (values.len().min(needed.len()), usize::from(hours));
    let most = most.min(count);
    // best[free][left]: the most that the accounts from one on can add; whether that takes this one is a bit each.
    let row = hours + 1;
    let level = (most + 1) * row;
    let mut best = vec![0_u64; level];
    let mut takes = vec![0_u64; (count * level).div_ceil(64)];
    for at in (0..count).rev() {
        let need = usize::from(needed[at]);
        if values[at] == 0 || need > hours {
            continue;
        }
        // From the most free places and hours down, so that what is read is still that of the accounts behind.
        for free in (1..=most).rev() {
            for left in (need..=hours).rev() {
                let with = values[at] + best[(free - 1) * row + left - need];
                let place = free * row + left;
                if with >= best[place] {
                    best[place] = with;
                    let bit = at * level + place;
                    takes[bit / 64] |= 1 << (bit % 64);
                }
            }
        }
    }
    let (mut free, mut left) = (most, hours);
    let mut chosen = Vec::new();
    for (at, need) in needed.iter().enumerate().take(count) {
        let bit = at * level + free * row + left;
        if takes[bit / 64] >> (bit % 64) & 1 == 1 {
            chosen.push(at);
            free -= 1;
            left -= usize::from(*need);
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
