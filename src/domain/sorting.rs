//! Sorting, through one piece of code for all types. The standard library's sort is compiled anew for every
//! type and every comparison, four kilobytes each: fifty of them made a fifteenth of the whole program.
//! Here places are sorted instead of things, and the things follow. Inner loops of the simulation, where
//! every call counts, keep the standard sort.

use std::cmp::Ordering;

/// Sorts by a comparison; what is equal keeps its order.
pub fn by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..items.len()).collect();
    sort_places(&mut places, &mut |one, other| {
        compare(&items[one], &items[other])
    });
    // Each place names the item that belongs there; every circle of places is walked once.
    for start in 0..places.len() {
        let mut place = start;
        while places[place] != start {
            let next = places[place];
            items.swap(place, next);
            places[place] = place;
            place = next;
        }
        places[place] = place;
    }
}

/// Sorts by a key that is made anew for every comparison; what is equal keeps its order.
pub fn by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts from the smallest to the largest.
pub fn ascending<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Sorts whole numbers. What has to be quick is turned into them: there is one sort for all of it.
#[inline(never)]
pub fn numbers(numbers: &mut [u64]) {
    numbers.sort_unstable();
}

/// The amounts above zero, the largest first.
pub fn positive_falling(amounts: &[i64]) -> Vec<i64> {
    let positive = amounts.iter().filter(|amount| **amount > 0);
    let mut keys: Vec<u64> = positive.map(|amount| amount.unsigned_abs()).collect();
    numbers(&mut keys);
    keys.into_iter().rev().map(u64::cast_signed).collect()
}

/// The places of reals, those of the largest first; what is equal keeps its order.
pub fn largest_first(reals: &[f64]) -> Vec<usize> {
    let low = place_bits(reals.len());
    let keys = reals
        .iter()
        .enumerate()
        .map(|(place, real)| falling_key(*real, place, low));
    let mut keys: Vec<u64> = keys.collect();
    numbers(&mut keys);
    let mut places: Vec<usize> = keys
        .iter()
        .map(|key| (key & !(u64::MAX << low)) as usize)
        .collect();
    // The place has taken the lowest bits of the real: what they would have told apart is put right.
    for at in 1..places.len() {
        let mut here = at;
        while here > 0
            && keys[here - 1] >> low == keys[here] >> low
            && reals[places[here]]
                .total_cmp(&reals[places[here - 1]])
                .is_gt()
        {
            places.swap(here, here - 1);
            here -= 1;
        }
    }
    places
}

/// How many bits the places of so many things need.
pub const fn place_bits(count: usize) -> u32 {
    usize::BITS - count.leading_zeros()
}

/// A key that is the smaller the larger a real is, with the place of it in its lowest bits.
pub const fn falling_key(real: f64, place: usize, low: u32) -> u64 {
    let bits = real.to_bits();
    let falling = if bits >> 63 == 0 {
        !(bits | 1 << 63)
    } else {
        bits
    };
    falling >> low << low | place as u64
}

/// The places of texts among each other, from 0; equal texts have the same.
pub fn ranks(texts: &[&str]) -> Vec<u32> {
    let mut places: Vec<usize> = (0..texts.len()).collect();
    sort_places(&mut places, &mut |one, other| texts[one].cmp(texts[other]));
    let mut ranks = vec![0; texts.len()];
    let mut rank = 0;
    for (at, place) in places.iter().enumerate() {
        rank += u32::from(at > 0 && texts[places[at - 1]] != texts[*place]);
        ranks[*place] = rank;
    }
    ranks
}

#[inline(never)]
fn sort_places(places: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    places.sort_by(|one, other| compare(*one, *other));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_texts_have_one_rank() {
        assert_eq!(ranks(&["b", "a", "b", "c", "a"]), [1, 0, 1, 2, 0]);
        assert_eq!(ranks(&[]), [0_u32; 0]);
    }

    #[test]
    fn reals_that_differ_in_their_last_bits_are_told_apart() {
        let next = f64::from_bits(50.0_f64.to_bits() + 1);
        assert_eq!(
            largest_first(&[50.0, next, 50.0, -1.0, next, 0.0]),
            [1, 4, 0, 2, 5, 3]
        );
        assert_eq!(largest_first(&[]), [0_usize; 0]);
    }

    proptest! {
        #[test]
        fn the_largest_stands_first_as_the_standard_library_has_it(reals: Vec<i16>) {
            let reals: Vec<f64> = reals.into_iter().map(|one| f64::from(one) / 7.0).collect();
            let mut theirs: Vec<usize> = (0..reals.len()).collect();
            theirs.sort_by(|one, other| reals[*other].total_cmp(&reals[*one]));
            prop_assert_eq!(largest_first(&reals), theirs);
        }

        #[test]
        fn it_sorts_as_the_standard_library_does(items: Vec<(u8, u32)>) {
            let (mut ours, mut theirs) = (items.clone(), items);
            by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            ascending(&mut ours);
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
