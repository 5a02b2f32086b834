use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::account::Answer;
use crate::domain::analysis::value::Step;
use crate::domain::workshop::Participant;
use crate::session::workshop::testing::{answers, cells, read, task, workshop};

/// The marks of each phone.
fn by_sender(workshop: &Workshop) -> BTreeMap<u32, BTreeMap<AccountId, String>> {
    let ballots = workshop.ballots_of(2);
    let each = ballots.map(|(who, ballot)| (who.sender.expect("a phone"), ballot.marks.clone()));
    each.collect()
}

#[test]
fn a_new_person_joins_by_the_initials() {
    let mut workshop = workshop();
    let taken = read(&mut workshop, &answers(7, "AB", 1, 4)).expect("taken");
    assert_eq!((&*taken.name, taken.news), ("AB", News::First));
    assert_eq!((taken.answered, taken.of), (54, 54));
    assert_eq!(workshop.participants.len(), 1);
    assert_eq!(workshop.participants[0].sender, Some(7));
}

#[test]
fn somebody_who_was_written_down_before_is_found_by_the_initials() {
    let mut workshop = workshop();
    let anna = Participant::new(EntryId::from(5), "Anna".to_owned(), "ab".to_owned());
    workshop.participants.push(anna);
    let taken = read(&mut workshop, &answers(7, "AB", 1, 4)).expect("taken");
    assert_eq!((taken.by, &*taken.name), (EntryId::from(5), "Anna"));
    assert_eq!(workshop.participants.len(), 1);
}

#[test]
fn two_people_with_the_same_initials_stay_two() {
    let mut workshop = workshop();
    read(&mut workshop, &answers(7, "AB", 1, 4)).expect("taken");
    let second = read(&mut workshop, &answers(8, "AB", 1, 2)).expect("taken");
    let third = read(&mut workshop, &answers(9, "ab", 1, 3)).expect("taken");
    assert_eq!((&*second.name, &*third.name), ("AB 2", "ab 3"));
    assert_eq!(workshop.ballots.len(), 3);
}

#[test]
fn who_has_answered_on_this_machine_is_not_overwritten_by_a_phone() {
    let mut workshop = workshop();
    let first = answers(7, "AB", 1, 4);
    let by = read(&mut workshop, &first).expect("taken").by;
    let given_here = Ballot {
        id: EntryId::from(99),
        task: 2,
        by,
        turn: 0,
        carried: false,
        at: Timestamp::default(),
        marks: BTreeMap::new(),
    };
    workshop.put_ballot(given_here);
    let refused = read(&mut workshop, &first).expect_err("refused");
    assert_eq!(
        refused,
        Refused::OnThisMachine {
            name: "AB".to_owned()
        }
    );
    assert_eq!(workshop.ballots[0].turn, 0);
}

#[test]
fn a_later_turn_replaces_and_an_earlier_one_is_old_news() {
    let mut workshop = workshop();
    let (first, second) = (answers(7, "AB", 1, 4), answers(7, "AB", 2, 5));
    read(&mut workshop, &first).expect("taken");
    let taken = read(&mut workshop, &second).expect("taken");
    assert_eq!((taken.news, taken.newcomer), (News::Later, None));
    let before = workshop.clone();
    let refused = read(&mut workshop, &first).expect_err("refused");
    assert_eq!(
        refused,
        Refused::Earlier {
            name: "AB".to_owned()
        }
    );
    assert_eq!(workshop, before);
    assert_eq!(workshop.ballots.len(), 1);
    assert!(
        workshop.ballots[0]
            .marks
            .values()
            .all(|row| row == "555555555")
    );
}

#[test]
fn read_twice_counts_once_and_changes_nothing() {
    let mut workshop = workshop();
    let one = answers(7, "AB", 3, 4);
    read(&mut workshop, &one).expect("taken");
    let before = workshop.clone();
    assert_eq!(read(&mut workshop, &one).expect("taken").news, News::Known);
    assert_eq!(workshop, before);
}

#[test]
fn what_can_not_be_taken_says_why_and_changes_nothing() {
    let mut workshop = workshop();
    let fine = answers(7, "AB", 1, 4);
    let name = || "AB".to_owned();
    let dots = |dots: &[u8]| Answers {
        given: Given::Dots(dots.to_vec()),
        ..fine.clone()
    };
    let cases = [
        (
            Answers {
                workshop: 1,
                ..fine.clone()
            },
            Refused::Foreign,
        ),
        (
            Answers {
                number: 9,
                ..fine.clone()
            },
            Refused::NoSuchTask { number: 9 },
        ),
        (
            Answers {
                number: 1,
                task: 1,
                ..dots(&[1, 1, 0, 0, 0, 0])
            },
            Refused::Revealed {
                name: name(),
                round: Round::Dots,
            },
        ),
        (
            Answers {
                given: Given::Rate(vec![None; 3]),
                ..fine.clone()
            },
            Refused::Unfit { name: name() },
        ),
        (dots(&[1, 1, 0, 0, 0, 0]), Refused::Unfit { name: name() }),
    ];
    let before = workshop.clone();
    for (answers, reason) in cases {
        assert_eq!(read(&mut workshop, &answers), Err(reason));
    }
    assert_eq!(workshop, before);
    workshop.tasks.push(task(3, Round::Rate));
    assert_eq!(
        read(&mut workshop, &fine),
        Err(Refused::Outdated { name: name() })
    );
    workshop.tasks[0].revealed = false;
    let too_many = Answers {
        number: 1,
        task: 1,
        ..dots(&[2, 2, 0, 0, 0, 0])
    };
    assert_eq!(
        read(&mut workshop, &too_many),
        Err(Refused::Unfit { name: name() })
    );
    let all = Answers {
        number: 1,
        task: 1,
        ..dots(&[2, 0, 1, 0, 0, 0])
    };
    let taken = read(&mut workshop, &all).expect("taken");
    assert_eq!((taken.answered, taken.of), (3, 3));
    workshop.closed_at = Some(Timestamp::default());
    assert_eq!(read(&mut workshop, &all), Err(Refused::Closed));
}

#[test]
fn thirty_people_find_room_and_the_sixty_first_is_told() {
    let mut workshop = workshop();
    for sender in 0..60 {
        read(&mut workshop, &answers(sender, "AB", 1, 4)).expect("taken");
    }
    assert_eq!(workshop.ballots.len(), 60);
    let refused = read(&mut workshop, &answers(60, "ZZ", 1, 4));
    assert_eq!(
        refused,
        Err(Refused::TooManyPeople {
            name: "ZZ".to_owned()
        })
    );
}

fn given() -> impl Strategy<Value = Vec<Option<Answer>>> {
    let steps = Step::ALL.map(Answer::Step);
    let all = [&steps[..], &[Answer::Unknown, Answer::NotApplicable]].concat();
    vec(option::weighted(0.9, select(all)), cells())
}

fn room() -> impl Strategy<Value = Vec<Answers>> {
    vec((given(), "[A-C]{1,2}", 1..4_u16), 30).prop_map(|all| {
        let numbered = (0_u32..).zip(all);
        let each = numbered.map(|(sender, (given, initials, turn))| Answers {
            given: Given::Rate(given),
            ..answers(sender, &initials, turn, 1)
        });
        each.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Thirty phones, read in any order, each of them once more, with an older turn in between.
    #[test]
    fn what_thirty_people_entered_is_what_is_here(
        room in room(),
        order in Just((0..60_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut workshop = workshop();
        for place in order {
            let newest = &room[place % 30];
            let _ = read(&mut workshop, newest);
            if place % 7 == 0 && newest.turn > 1 {
                let older = Answers { turn: 1, given: Given::Rate(vec![None; cells()]), ..newest.clone() };
                let _ = read(&mut workshop, &older);
            }
        }
        let rating = task(2, Round::Rate);
        let entered = room.iter().map(|one| match &one.given {
            Given::Rate(answers) => (one.sender, rating_marks(&rating, answers)),
            Given::Dots(_) => unreachable!("all rate"),
        });
        prop_assert_eq!(by_sender(&workshop), entered.collect::<BTreeMap<_, _>>());
        prop_assert_eq!(workshop.ballots.len(), 30);
        let mut names: Vec<_> = workshop.participants.iter().map(|one| one.name.to_lowercase()).collect();
        names.sort();
        names.dedup();
        prop_assert_eq!(names.len(), 30);
    }
}

#[test]
fn a_number_that_was_taken_back_and_given_again_is_another_task() {
    let mut workshop = workshop();
    let given = answers(7, "AB", 1, 3);
    // Handed out again with the accounts in another order: as many, but not the same.
    workshop.tasks[1].id = EntryId::from(99);
    workshop.tasks[1].accounts.reverse();
    let refused = Err(Refused::Outdated {
        name: "AB".to_owned(),
    });
    assert_eq!(read(&mut workshop, &given), refused);
    assert!(workshop.ballots.is_empty());
}

#[test]
fn initials_that_differ_only_in_their_case_are_the_same_and_none_are_nobodys() {
    let mut workshop = workshop();
    let named = |id: u128, initials: &str| {
        Participant::new(
            EntryId::from(id),
            format!("Person {id}"),
            initials.to_owned(),
        )
    };
    workshop.participants = vec![named(500, "Be"), named(501, "")];
    let taken = read(&mut workshop, &answers(7, "BE", 1, 3)).expect("taken");
    assert_eq!(taken.name, "Person 500");
    let nobody = read(&mut workshop, &answers(8, "", 1, 3)).expect("taken");
    assert_eq!(nobody.name, "?");
}

#[test]
fn what_was_given_is_read_back_from_the_marks() {
    let (rating, dots) = (task(2, Round::Rate), task(1, Round::Dots));
    let of = |marks| Ballot {
        id: EntryId::from(99),
        task: 2,
        by: EntryId::from(5),
        turn: 0,
        carried: false,
        at: Timestamp::default(),
        marks,
    };
    let entered = answers(7, "AB", 1, 4).given;
    let entered_marks = marks(&rating, &entered).expect("it fits");
    assert_eq!(super::given(&rating, &of(entered_marks)), entered);
    let entered = Given::Dots(vec![2, 0, 1, 0, 0, 0]);
    let back = super::given(&dots, &of(marks(&dots, &entered).expect("it fits")));
    assert_eq!(back.answered_places(), [0, 2]);
    assert_eq!(back, entered);
}

#[test]
fn whoever_comes_for_the_first_time_is_told_from_whoever_has_the_same_initials() {
    let mut workshop = workshop();
    read(&mut workshop, &answers(7, "AB", 1, 4)).expect("taken");
    let same = read(&mut workshop, &answers(8, "ab", 1, 4)).expect("taken");
    assert_eq!(same.newcomer, Some(Newcomer::Namesake));
    assert_eq!(same.name, "ab 2");
    // It was the same person: without these answers nobody is left of them.
    let people = workshop.participants.len();
    let (task, by) = (answers(8, "ab", 1, 4).number, same.by);
    workshop.remove_answers(task, by);
    assert_eq!(workshop.participants.len(), people - 1);
    let first = workshop.ballots[0].by;
    workshop.remove_answers(task, first);
    assert_eq!(workshop.participants.len(), people - 1, "AB stays");
    assert!(workshop.ballots.is_empty());
    let other = read(&mut workshop, &answers(9, "QX", 1, 4)).expect("taken");
    assert_eq!(other.newcomer, Some(Newcomer::Unknown));
    let again = read(&mut workshop, &answers(9, "QX", 2, 5)).expect("taken");
    assert_eq!(again.newcomer, None);
}
