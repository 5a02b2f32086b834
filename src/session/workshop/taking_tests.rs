use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::account::Answer;
use crate::domain::analysis::value::Step;
use crate::domain::ids::WorkshopId;
use crate::domain::model::CriterionId;
use crate::domain::values::Date;
use crate::domain::workshop::Participant;
use crate::domain::workshop::agenda::Agenda;

const TAG: u32 = 0x00c0_ffee;
const ACCOUNTS: usize = 6;
const CRITERIA: [&str; 9] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

/// A workshop with a vote by dots, revealed, and a rating of six accounts by nine criteria.
fn workshop() -> Workshop {
    let id = WorkshopId::from(u128::from(TAG));
    let mut workshop = Workshop::new(id, Agenda::Choose, false, Date::default());
    workshop.long_list = (1..=ACCOUNTS as u128).map(AccountId::from).collect();
    workshop.tasks = vec![task(1, Round::Dots), task(2, Round::Rate)];
    workshop
}

fn task(number: u8, round: Round) -> Task {
    let criteria = CRITERIA.map(|id| CriterionId::try_from(id.to_owned()).expect("an id"));
    let is_dots = round == Round::Dots;
    Task {
        id: EntryId::from(u128::from(number)),
        number,
        round,
        accounts: (1..=ACCOUNTS as u128).map(AccountId::from).collect(),
        criteria: if is_dots {
            Vec::new()
        } else {
            criteria.to_vec()
        },
        dots: if is_dots { 3 } else { 0 },
        revealed: is_dots,
    }
}

fn cells() -> usize {
    ACCOUNTS * CRITERIA.len()
}

fn answers(sender: u32, initials: &str, turn: u16, step: u8) -> Answers {
    let step = Answer::Step(Step::try_from(step).expect("a step"));
    Answers {
        workshop: TAG,
        number: 2,
        task: 2,
        sender,
        turn,
        initials: initials.to_owned(),
        given: Given::Rate(vec![Some(step); cells()]),
    }
}

/// Takes answers with ids that were never used.
fn read(workshop: &mut Workshop, answers: &Answers) -> Result<Taken, Refused> {
    let used = workshop.participants.len() + workshop.ballots.len();
    let mut next = 1_000 + used as u128 * 10;
    take(workshop, answers, Timestamp::default(), || {
        next += 1;
        EntryId::from(next)
    })
}

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
    assert_eq!(taken.news, News::Later);
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
            Refused::Revealed { name: name() },
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

/// A round that nobody has answered yet.
fn next_round(workshop: &mut Workshop) -> u8 {
    let number = 1 + workshop
        .tasks
        .iter()
        .map(|one| one.number)
        .max()
        .unwrap_or(0);
    workshop.tasks.push(task(number, Round::Rate));
    number
}

fn in_round(number: u8, answers: Answers) -> Answers {
    Answers {
        number,
        task: u32::from(number),
        ..answers
    }
}

#[test]
fn who_comes_from_another_phone_in_the_next_round_is_the_same_person() {
    let mut workshop = workshop();
    let by = read(&mut workshop, &answers(7, "AB", 1, 4))
        .expect("taken")
        .by;
    let number = next_round(&mut workshop);
    let again = read(&mut workshop, &in_round(number, answers(8, "ab", 1, 2))).expect("taken");
    assert_eq!((again.by, again.other_phone), (by, true));
    assert_eq!(workshop.participants.len(), 1);
    // From now on that phone is theirs, and nothing is asked any more.
    let later = read(&mut workshop, &in_round(number, answers(8, "ab", 2, 3))).expect("taken");
    assert_eq!(
        (later.by, later.other_phone, later.news),
        (by, false, News::Later)
    );
}

#[test]
fn where_the_phone_of_before_answers_too_they_are_two_people_and_nothing_is_lost() {
    let mut workshop = workshop();
    let by = read(&mut workshop, &answers(7, "AB", 1, 4))
        .expect("taken")
        .by;
    let number = next_round(&mut workshop);
    let newer = in_round(number, answers(8, "AB", 1, 2));
    read(&mut workshop, &newer).expect("taken");
    let back = read(&mut workshop, &in_round(number, answers(7, "AB", 2, 5))).expect("taken");
    assert_eq!((back.by, back.parted.as_deref()), (by, Some("AB 2")));
    let marks = |sender: u32, number: u8| {
        let mut people = workshop.participants.iter();
        let one = people.find(|one| one.sender == Some(sender))?;
        let ballot = workshop.ballot(number, one.id)?;
        ballot.marks.values().next().cloned()
    };
    assert_eq!(marks(7, 2).as_deref(), Some("444444444"));
    assert_eq!(marks(7, number).as_deref(), Some("555555555"));
    assert_eq!(marks(8, 2), None);
    assert_eq!(marks(8, number).as_deref(), Some("222222222"));
    // Both go on as themselves.
    let before = workshop.clone();
    assert_eq!(
        read(&mut workshop, &newer).expect("taken").news,
        News::Known
    );
    assert_eq!(workshop, before);
}

#[test]
fn somebody_who_was_taken_for_another_person_can_be_told_apart_by_hand() {
    let mut workshop = workshop();
    let by = read(&mut workshop, &answers(7, "AB", 1, 4))
        .expect("taken")
        .by;
    assert_eq!(
        part(&mut workshop, by, EntryId::from(50)),
        Ok(None),
        "one phone"
    );
    let number = next_round(&mut workshop);
    read(&mut workshop, &in_round(number, answers(8, "AB", 1, 2))).expect("taken");
    let other = part(&mut workshop, by, EntryId::from(50)).expect("room");
    let other = other.expect("somebody else");
    assert_eq!((&*other.name, other.sender), ("AB 2", Some(8)));
    assert!(workshop.ballot(number, by).is_none());
    assert!(workshop.ballot(number, other.id).is_some());
    assert!(workshop.ballot(2, by).is_some());
    let first = read(&mut workshop, &in_round(number, answers(7, "AB", 2, 5))).expect("taken");
    assert_eq!(
        (first.by, first.other_phone, first.parted),
        (by, false, None)
    );
}

#[test]
fn where_two_people_could_be_meant_it_is_somebody_new() {
    let mut workshop = workshop();
    read(&mut workshop, &answers(7, "AB", 1, 4)).expect("taken");
    let second = read(&mut workshop, &answers(8, "AB", 1, 2))
        .expect("taken")
        .by;
    let mut people = workshop.participants.iter_mut();
    people.find(|one| one.id == second).expect("here").initials = "AB".to_owned();
    let number = next_round(&mut workshop);
    let third = read(&mut workshop, &in_round(number, answers(9, "AB", 1, 3))).expect("taken");
    assert_eq!((&*third.name, third.other_phone), ("AB 3", false));
}

#[test]
fn where_nobody_finds_room_two_people_stay_one_and_nothing_changes() {
    let mut workshop = workshop();
    for sender in 0..60 {
        read(&mut workshop, &answers(sender, &format!("P{sender}"), 1, 4)).expect("taken");
    }
    let number = next_round(&mut workshop);
    read(&mut workshop, &in_round(number, answers(70, "P7", 1, 2))).expect("taken");
    let before = workshop.clone();
    let refused = read(&mut workshop, &in_round(number, answers(7, "P7", 2, 5)));
    let name = "P7".to_owned();
    assert_eq!(refused, Err(Refused::TooManyPeople { name }));
    assert_eq!(workshop, before);
}
