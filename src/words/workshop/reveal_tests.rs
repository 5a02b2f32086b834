use super::*;
use crate::words::testing::check_all;

fn tally(together: usize, apart: usize, settled: usize) -> Tally {
    Tally {
        all: 54,
        together,
        apart,
        settled,
        parked: 0,
    }
}

#[test]
fn every_text_stands_in_both_languages() {
    check_all(&[
        hidden,
        room_hidden,
        map_hint,
        nothing_apart,
        nothing_apart_alone,
        once,
        to_second,
        no_score,
        vote_again_hint,
        top_hint,
        top_hint_alone,
        take_over,
        take_over_hint,
        all_there,
        parked_done,
        unpark,
    ]);
}

#[test]
fn the_sentence_counts_right() {
    assert_eq!(
        sentence(Locale::En, tally(41, 6, 0), false),
        "You agree within one step on 41 of 54 answers; 6 are worth talking about."
    );
    assert_eq!(
        sentence(Locale::De, tally(46, 1, 5), false),
        "Bei 46 von 54 Antworten höchstens eine Stufe auseinander; 1 lohnt ein Gespräch. 5 im Gespräch geklärt."
    );
    let parked = Tally {
        parked: 2,
        ..tally(41, 4, 0)
    };
    let said = sentence(Locale::En, parked, false);
    assert!(
        said.contains("4 are worth") && said.contains("2 parked"),
        "{said}"
    );
}

#[test]
fn of_many_at_an_end_one_speaks_for_all() {
    let names = |names: &[&str]| {
        let names = names.iter().map(|one| (*one).to_owned());
        names.collect::<Vec<_>>()
    };
    let (two, many) = (names(&["Elena", "Liam"]), names(&["A", "B", "C"]));
    let said = |high: &[String], low: &[String]| speakers(Locale::En, [(5, high), (1, low)]);
    assert_eq!(said(&many, &two), "One of the 3 at 5, and Elena and Liam");
    assert_eq!(said(&two[..1], &two[1..]), "Elena and Liam");
    assert_eq!(
        speakers(Locale::De, [(5, &two[..1]), (1, &many)]),
        "Elena und eine von 3 Personen bei 1"
    );
}
