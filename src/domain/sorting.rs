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

    proptest! {
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
