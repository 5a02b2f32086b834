//! What travels between the phones and the facilitator: as it went out so it comes back, or it is refused.

mod pictures;

use keyfolio::domain::account::Answer;
use keyfolio::domain::analysis::value::Step;
use keyfolio::exchange::workshop::{
    Answers, AskedCriterion, CodeError, Gathering, Given, Kind, Question, Task, find, qr, read,
    read_answers, read_task, task_address, write_answers, write_task,
};
use keyfolio::words::Locale;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use pictures::{Picture, Scene};

const PAGE: &str = "https://founders.example.org/keyfolio/";

fn gathered(codes: &[String]) -> Gathering {
    let mut gathering = Gathering::default();
    for code in codes {
        gathering.add(read(code).expect("a code"));
    }
    gathering
}

fn answers_of(codes: &[String]) -> Answers {
    let content = gathered(codes).content().expect("all parts");
    read_answers(&content).expect("answers")
}

fn task_of(codes: &[String]) -> Task {
    let content = gathered(codes).content().expect("all parts");
    read_task(&content).expect("a task")
}

fn answer() -> impl Strategy<Value = Option<Answer>> {
    let mut all: Vec<Option<Answer>> = Step::ALL.map(|step| Some(Answer::Step(step))).to_vec();
    all.extend([Some(Answer::Unknown), Some(Answer::NotApplicable), None]);
    select(all)
}

fn answers() -> impl Strategy<Value = Answers> {
    let given = prop_oneof![
        vec(answer(), 0..400).prop_map(Given::Rate),
        vec(0..9_u8, 0..40).prop_map(Given::Dots),
    ];
    (any::<(u32, u8, u32, u16, u32)>(), "[A-ZÄÖÜß]{0,4}", given).prop_map(
        |(numbers, initials, given)| Answers {
            workshop: numbers.0,
            number: numbers.1,
            task: numbers.4,
            sender: numbers.2,
            turn: numbers.3,
            initials,
            given,
        },
    )
}

fn criterion() -> impl Strategy<Value = AskedCriterion> {
    let anchors = vec((select(Step::ALL.to_vec()), ".{0,40}"), 0..5);
    ("[a-z_]{1,24}", ".{0,40}", anchors).prop_map(|(id, label, anchors)| AskedCriterion {
        id,
        label,
        anchors,
    })
}

fn task() -> impl Strategy<Value = Task> {
    let question = prop_oneof![
        vec(criterion(), 1..12).prop_map(Question::Rate),
        (1..9_u8).prop_map(Question::Dots),
    ];
    (
        any::<(u32, u8, u32)>(),
        select(vec![Locale::En, Locale::De]),
        ".{0,30}",
        vec(".{1,40}", 1..30),
        question,
    )
        .prop_map(|(numbers, locale, title, accounts, question)| Task {
            workshop: numbers.0,
            number: numbers.1,
            task: numbers.2,
            locale,
            title,
            accounts,
            question,
        })
}

proptest! {
    #[test]
    fn answers_come_back_as_they_went_out(given in answers()) {
        let codes = write_answers(&given).expect("codes");
        prop_assert_eq!(answers_of(&codes), given);
    }

    #[test]
    fn a_task_comes_back_as_it_went_out_in_any_order(given in task(), turn in any::<prop::sample::Index>()) {
        let mut codes = write_task(&given).expect("codes");
        let by = turn.index(codes.len());
        codes.rotate_left(by);
        codes.push(codes[0].clone());
        prop_assert_eq!(task_of(&codes), given);
    }

    #[test]
    fn whatever_is_no_code_is_refused_without_a_panic(text in ".{0,200}", bytes in vec(any::<u8>(), 0..200)) {
        let _ = read(&text);
        let _ = read(&format!("KFA1{text}"));
        let found = find(&text);
        prop_assert!(found.len() < 200);
        let hostile = [Kind::Task, Kind::Answers].map(|kind| keyfolio::exchange::workshop::Content {
            kind,
            workshop: 1,
            number: 1,
            bytes: bytes.clone(),
        });
        for content in &hostile {
            let _ = (read_task(content), read_answers(content));
        }
    }

    #[test]
    fn one_other_character_is_damage(given in answers(), place in any::<prop::sample::Index>(), other in select("0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect::<Vec<_>>())) {
        let code = write_answers(&given).expect("codes").remove(0);
        let at = 4 + place.index(code.len() - 4);
        let mut letters: Vec<char> = code.chars().collect();
        prop_assume!(letters[at] != other);
        letters[at] = other;
        let spoiled: String = letters.into_iter().collect();
        prop_assert_eq!(read(&spoiled), Err(CodeError::Damaged));
    }

    #[test]
    fn a_code_that_was_cut_off_is_damage(given in answers(), place in any::<prop::sample::Index>()) {
        let code = write_answers(&given).expect("codes").remove(0);
        let length = 4 + place.index(code.len() - 4);
        prop_assert_eq!(read(&code[..length]), Err(CodeError::Damaged));
    }

    #[test]
    fn a_picture_of_anything_is_read_without_a_panic(bytes in vec(any::<u8>(), 0..4000), width in 0..90_usize) {
        let height = bytes.len().checked_div(width).unwrap_or(0);
        let _ = qr::read(&bytes[..width * height], width, height);
    }
}

/// Twenty accounts by nine criteria, every answer given.
fn evening() -> Answers {
    let all = [1, 2, 3, 4, 5].map(|step| Answer::Step(Step::try_from(step).expect("a step")));
    Answers {
        workshop: 0xC0FF_EE00,
        number: 3,
        task: 0x00C0_FFEE,
        sender: 77,
        turn: 2,
        initials: "ÄBCD".to_owned(),
        given: Given::Rate((0..180).map(|place| Some(all[place * 7 % 5])).collect()),
    }
}

/// Names that have little in common, filled up to thirty letters.
const NAMES: [&str; 20] = [
    "Marrow & Finch Foodservice",
    "St Brannoc Hospitals Trust",
    "Harrow Lane Pharma Supply",
    "Ballynore Dairies Cooperative",
    "Elmsworth Therapeutics",
    "Greywater Cold Freight Ltd",
    "Königlich Essen Großhandel",
    "Rattlesnake Canyon Grocery",
    "Folk och fä HB Bräcke",
    "Hanari Carnes do Brasil",
    "Vaffeljernet Smagsløget",
    "Ottilies Käseladen Köln",
    "Tradição Hipermercados SA",
    "Wellington Importadora",
    "Zajazd Wilczy Jar Warszawa",
    "Océano Atlántico Buenos Aires",
    "Paris spécialités et fils",
    "Quick-Stop Taucherstraße",
    "Lehmanns Marktstand Frankfurt",
    "Drachenblut Delikatessen",
];

fn long_task(anchors: bool) -> Task {
    let ids = [
        "revenue_potential",
        "new_technology",
        "new_markets",
        "reference_effect",
        "cooperation",
        "share_of_wallet",
        "access_to_deciders",
        "value_against_alternative",
        "lock_in",
    ];
    let own = |id: &str| {
        let text = |step: Step| {
            (
                step,
                format!(
                    "Step {} of {id}, in words of our own that nobody else has",
                    step.get()
                ),
            )
        };
        Step::ALL.map(text).to_vec()
    };
    let criteria = ids.map(|id| AskedCriterion {
        id: id.to_owned(),
        label: String::new(),
        anchors: if anchors { own(id) } else { Vec::new() },
    });
    Task {
        workshop: 5,
        number: 1,
        task: 9,
        locale: Locale::De,
        title: "Wer sind unsere Schlüsselkunden?".to_owned(),
        accounts: NAMES
            .map(|name| format!("{name:-<30}").replace('-', "n"))
            .to_vec(),
        question: Question::Rate(criteria.to_vec()),
    }
}

#[test]
fn an_evening_of_answers_fits_in_one_small_code() {
    let codes = write_answers(&evening()).expect("codes");
    assert_eq!(codes.len(), 1);
    assert!(qr::draw(&codes[0]).expect("a picture").size() <= 49);
}

#[test]
fn a_usual_task_fits_in_one_code_and_a_long_one_in_several() {
    let one = write_task(&long_task(false)).expect("codes");
    assert_eq!(one.len(), 1);
    let several = write_task(&long_task(true)).expect("codes");
    assert!(several.len() > 1);
    for code in one.iter().chain(&several) {
        let drawn = qr::draw(&task_address(PAGE, code)).expect("a picture");
        assert!(drawn.size() <= 105, "{}", drawn.size());
    }
    let mut backwards = several.clone();
    backwards.reverse();
    assert_eq!(task_of(&backwards), long_task(true));
    let missing = gathered(&several[1..]);
    assert_eq!(
        (missing.content(), missing.here() + 1),
        (None, missing.all())
    );
}

#[test]
fn parts_of_two_contents_are_not_put_together() {
    let first = write_task(&long_task(true)).expect("codes");
    let mut other = long_task(true);
    other.title = "Another one".to_owned();
    let second = write_task(&other).expect("codes");
    let mut gathering = gathered(&first[..1]);
    assert!(
        !gathering.add(read(&first[0]).expect("a code")),
        "read twice counts once"
    );
    for code in &second {
        gathering.add(read(code).expect("a code"));
    }
    let content = gathering.content().expect("all parts");
    assert_eq!(read_task(&content), Ok(other));
}

#[test]
fn a_code_of_a_newer_version_says_so_and_so_does_one_of_the_other_kind() {
    let code = write_answers(&evening()).expect("codes").remove(0);
    assert_eq!(
        read(&code.replacen("KFA1", "KFA2", 1)),
        Err(CodeError::Newer)
    );
    assert_eq!(read("Hello"), Err(CodeError::NotACode));
    let content = gathered(&[code]).content().expect("a content");
    assert_eq!(
        read_task(&content),
        Err(CodeError::OtherKind(Kind::Answers))
    );
}

#[test]
fn codes_are_found_in_whatever_was_sent() {
    let code = write_answers(&evening()).expect("codes").remove(0);
    let message = format!(
        "Here is mine: {PAGE}#/answer/{code}. And Ben's:\n{}\nBye",
        code.to_lowercase()
    );
    let found = find(&message);
    assert_eq!(found.len(), 2);
    for one in &found {
        assert_eq!(answers_of(std::slice::from_ref(one)), evening());
    }
    let grouped: Vec<&str> = (0..code.len())
        .step_by(4)
        .map(|at| &code[at..code.len().min(at + 4)])
        .collect();
    assert_eq!(answers_of(&find(&grouped.join("-"))), evening());
    let broken: Vec<String> = code
        .as_bytes()
        .chunks(20)
        .map(|line| String::from_utf8_lossy(line).into_owned())
        .collect();
    let found = find(&broken.join("\n"));
    assert_eq!(answers_of(&found), evening());
    assert_eq!(find("nothing in here"), Vec::<String>::new());
}

#[test]
fn a_camera_reads_a_code_near_and_far_tilted_and_in_bad_light() {
    let code = write_answers(&evening()).expect("codes").remove(0);
    let drawn = qr::draw(&code).expect("a picture");
    let scenes = [
        Scene {
            points: 3.5,
            ..Scene::default()
        },
        Scene {
            points: 9.0,
            ..Scene::default()
        },
        Scene {
            points: 6.0,
            tilt: 20.0,
            ..Scene::default()
        },
        Scene {
            points: 6.0,
            tilt: 45.0,
            ..Scene::default()
        },
        Scene {
            points: 7.0,
            tilt: 8.0,
            lean: 0.12,
            ..Scene::default()
        },
        Scene {
            points: 6.0,
            tilt: 3.0,
            noise: 40,
            ..Scene::default()
        },
        Scene {
            points: 6.0,
            shade: 90,
            noise: 20,
            ..Scene::default()
        },
    ];
    for scene in scenes {
        let Picture {
            grey,
            width,
            height,
        } = pictures::take(&drawn, scene);
        let read = qr::read(&grey, width, height);
        assert_eq!(read.as_slice(), std::slice::from_ref(&code), "{scene:?}");
    }
}
