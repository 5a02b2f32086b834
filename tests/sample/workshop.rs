//! The workshop in which the made-up company chose its first key accounts: who rated what, what they saw differently,
//! what they agreed on, and what nobody in the room knew.

use keyfolio::domain::account::{Account, Answer};
use keyfolio::domain::analysis::value::Step;
use keyfolio::domain::ids::{DecisionId, EntryId};
use keyfolio::domain::model::CriterionId;
use keyfolio::domain::plan::{Action, ActionStatus};
use keyfolio::domain::workshop::agenda::{Agenda, Item};
use keyfolio::domain::workshop::ballot::{Ballot, Round, Task, dot_marks};
use keyfolio::domain::workshop::group::Group;
use keyfolio::domain::workshop::minutes::made_key;
use keyfolio::domain::workshop::tasks::dots_for;
use keyfolio::domain::workshop::{Cell, Decided, Participant, Workshop};
use keyfolio::domain::workspace::Head;
use keyfolio::words::Locale;

use crate::source::{Both, CRITERIA, Maker, day, moment, workspace};

/// When it was held, in days from the day of writing.
const HELD: i64 = -290;
/// The customers that got dots, as places in the list of all, and the dots of each of the three people.
const LONG_LIST: [(usize, [u8; 3]); 9] = [
    (0, [1, 1, 1]),
    (1, [1, 1, 1]),
    (2, [0, 1, 0]),
    (3, [0, 0, 0]),
    (4, [1, 0, 0]),
    (5, [0, 0, 0]),
    (7, [0, 0, 1]),
    (8, [0, 0, 0]),
    (20, [0, 0, 0]),
];
/// The customers that were rated.
const SHORT_LIST: [usize; 5] = [0, 1, 2, 4, 7];
/// What each of the three people answered about each of these, in the order of [`CRITERIA`].
const ANSWERS: [[&str; 5]; 3] = [
    [
        "233445443",
        "444554554",
        "3343?4223",
        "324454454",
        "141425233",
    ],
    [
        "344455443",
        "445554454",
        "334334223",
        "3244?4253",
        "341525333",
    ],
    [
        "233445133",
        "453554555",
        "332334223",
        "324453443",
        "121415122",
    ],
];
/// Customer among those rated, place of the criterion, the common step, and who saw it differently, if somebody did.
const AGREED: [(usize, usize, u8, Both); 3] = [
    (
        0,
        6,
        3,
        (
            "Care sees one buyer and nobody behind him.",
            "Die Betreuung sieht einen Einkäufer und niemanden dahinter.",
        ),
    ),
    (4, 0, 1, ("", "")),
    (4, 1, 3, ("", "")),
];
/// The cell that nobody could answer, and the question that it became.
const PARKED: (usize, usize, Both) = (
    3,
    6,
    (
        "Who decides about the laboratories?",
        "Wer entscheidet über die Labore?",
    ),
);
/// The seconds that each item took.
const SPENT: [(Item, u32); 11] = [
    (Item::Open, 210),
    (Item::Facts, 430),
    (Item::LongList, 260),
    (Item::Dots, 200),
    (Item::Criteria, 150),
    (Item::Rate, 690),
    (Item::Reveal, 720),
    (Item::Decide, 380),
    (Item::Plan, 470),
    (Item::Treatment, 160),
    (Item::Close, 110),
];
const NOTES: Both = (
    "The two largest are not the two best: next time, look at the margin first.",
    "Die zwei größten sind nicht die zwei besten: beim nächsten Mal zuerst auf die Marge sehen.",
);

/// Writes it down.
pub fn put(maker: &mut Maker, head: &mut Head, accounts: &[Account]) {
    // Older than what was decided in it, as in life: ids grow with time.
    let id = u128::from(first_decision(accounts)) - 1;
    let mut one = Workshop::new(id.into(), Agenda::Choose, false, day(HELD));
    let place = |place: &usize| accounts[*place].id;
    one.long_list = LONG_LIST
        .iter()
        .map(|(customer, _)| place(customer))
        .collect();
    one.short_list = SHORT_LIST.iter().map(place).collect();
    for member in &head.members {
        let name = member.name.to_string();
        let words = name.split_whitespace();
        let initials = words.filter_map(|word| word.chars().next()).collect();
        let person = Participant::new(maker.id(), name.clone(), initials);
        one.participants.push(person);
    }
    let criteria = CRITERIA.map(|id| CriterionId::try_from(id.to_owned()).expect("an id"));
    let dots = Task {
        id: maker.id(),
        number: 1,
        round: Round::Dots,
        accounts: one.long_list.clone(),
        criteria: Vec::new(),
        dots: dots_for(LONG_LIST.len()),
        revealed: true,
    };
    let rating = Task {
        id: maker.id(),
        number: 2,
        round: Round::Rate,
        accounts: one.short_list.clone(),
        criteria: criteria.to_vec(),
        dots: 0,
        revealed: true,
    };
    let people: Vec<EntryId> = one.participants.iter().map(|person| person.id).collect();
    for (person, by) in people.into_iter().enumerate() {
        let given = LONG_LIST.map(|(_, dots)| dots[person]);
        let rated = ANSWERS[person].map(str::to_owned);
        let marks = [
            dot_marks(&dots, &given),
            one.short_list.iter().copied().zip(rated).collect(),
        ];
        for (task, marks) in (1..).zip(marks) {
            one.ballots.push(Ballot {
                id: maker.id(),
                task,
                by,
                turn: 1,
                carried: false,
                at: moment(HELD),
                marks,
            });
        }
    }
    one.tasks = vec![dots, rating];
    let cell = |customer: usize, criterion: usize| Cell {
        account: accounts[SHORT_LIST[customer]].id,
        criterion: criteria[criterion].clone(),
    };
    for (customer, criterion, step, dissent) in AGREED {
        let talk = one.talk_slot(2, &cell(customer, criterion), maker.id());
        talk.agreed = Step::try_from(step).ok().map(Answer::Step);
        talk.dissent = maker.text(dissent);
    }
    let (customer, criterion, question) = PARKED;
    let parked = Action {
        id: maker.id(),
        text: maker.text(question),
        owner: head.members.first().map(|member| member.id),
        due: Some(day(HELD + 14)),
        status: ActionStatus::Done,
        serves: None,
    };
    one.talk_slot(2, &cell(customer, criterion), maker.id())
        .parked = Some(parked.id);
    one.parked.push(parked);
    one.decisions = decided(accounts);
    one.clock.spent = SPENT.into();
    one.at = Item::Close;
    one.taken_over = Some(moment(HELD));
    one.notes = maker.text(NOTES);
    one.next = Some(day(HELD + 90));
    one.close(moment(HELD), |id| accounts.iter().find(|one| one.id == id));
    head.workshops.push(one);
}

/// What was decided that day, number one first.
fn decided(accounts: &[Account]) -> Vec<Decided> {
    let of = |account: &Account| {
        let here = account
            .decisions
            .iter()
            .filter(|one| one.at == moment(HELD));
        let account = account.id;
        here.map(|one| Decided {
            id: one.id,
            account,
        })
        .collect::<Vec<_>>()
    };
    // The hospitals are number one, though they are second in size.
    let order = [1, 0, 7, 4, 20];
    order
        .iter()
        .flat_map(|place| of(&accounts[*place]))
        .collect()
}

fn first_decision(accounts: &[Account]) -> DecisionId {
    let all = decided(accounts).into_iter().map(|one| one.id);
    all.min().expect("decisions of that day")
}

#[test]
fn the_workshop_chose_the_first_key_accounts_and_shows_what_was_talked_about() {
    let here = workspace(Locale::En);
    let workshop = &here.head().workshops[0];
    let keys = made_key(workshop, &here);
    let keys: Vec<&str> = keys.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        keys,
        [
            "St Brannoc Hospitals",
            "Marrow & Finch Foodservice",
            "Pinemoor Ice Cream"
        ]
    );
    let group = Group::of(workshop, &here).expect("revealed");
    let tally = group.tally();
    assert_eq!((tally.settled, tally.parked), (3, 1));
    assert!((1..=3).contains(&tally.apart), "{tally:?}");
    assert!(workshop.turnout(&workshop.tasks[1]).is_whole());
    for ballot in workshop.ballots.iter().filter(|ballot| ballot.task == 1) {
        assert_eq!(ballot.given(), usize::from(workshop.tasks[0].dots));
    }
}
