//! Both languages, and sentences made from figures alone.

use super::*;
use crate::domain::ids::AccountId;
use crate::domain::review_facts::Facts;
use crate::domain::values::Currency;
use crate::words::testing::{check, check_all};
use facts::Ways;

fn said(locale: Locale, question: Question, numbers: &[i64], names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let facts = Facts {
        numbers: numbers.iter().copied().map(Some).collect(),
        accounts: (0..names.len() as u128).map(AccountId::from).collect(),
    };
    let ways = Ways {
        locale,
        currency: Currency::EUR,
        year_start: 1,
        names: &names,
    };
    facts::sentence(question, &facts, ways).replace('\u{a0}', " ")
}

#[test]
fn every_text_is_there_in_both_languages() {
    check_all(&[
        title,
        about,
        conclusion_hint,
        decide,
        action,
        action_hint,
        action_removed,
        close,
        discard,
        earlier,
        no_earlier,
        not_begun,
        meeting,
        leave_meeting,
        agenda,
        next_step,
        previous_step,
        meeting_keys,
        looking_back,
        conclusion,
        participants,
        notes,
        next_review,
        close_hint,
        nothing_to_close,
        promises,
        no_promises,
        older_promises,
        accounts_due,
        no_accounts_due,
        to_today,
        back_in_time,
        open,
        back,
        read_only,
        no_verdict,
        nobody,
        days_before,
        days_field,
        calendar,
        to_review,
        discarded,
    ]);
    check_all(&[
        change::since,
        change::nothing,
        change::no_picture,
        change::ranks,
        change::now,
        change::table,
        change::by_ratings,
        change::by_weights,
        change::together,
        change::mix,
        change::then,
        change::today,
        change::largest,
        change::light,
        change::key_share,
    ]);
    for one in Question::ALL {
        check(|locale| question(locale, one));
        check(|locale| {
            facts::sentence(
                one,
                &Facts::default(),
                Ways {
                    locale,
                    currency: Currency::EUR,
                    year_start: 1,
                    names: &[],
                },
            )
        });
    }
    check(|locale| usual_day(locale, "1. 1. 2027"));
    check(|locale| answered_step(locale, "1"));
    for one in Verdict::ALL {
        check(|locale| verdict(locale, one));
    }
}

#[test]
fn facts_become_sentences() {
    assert_eq!(
        said(
            Locale::En,
            Question::Tomorrow,
            &[34, 34, 31, 190, 2_887_200],
            &["Mère Paillarde"]
        ),
        "31 of 34 A customers have ordered within 90 days. Mère Paillarde (€28,872) has been silent for 190 days."
    );
    let chances = [1, 0, 0, 0, 0, 0, 120, 300_000, 85, 917, 2025];
    assert_eq!(
        said(Locale::En, Question::Tomorrow, &chances, &["A"]).replace(
            "Of 1 A customers no last order is known. A (€0) has been silent for 0 days. ",
            ""
        ),
        "By the chances to stay that somebody has named, 12.0% of their revenue a year may be lost. 8.5% of revenue hang \
         on customers that stay a year with less than 70%. About customers with €3,000 a year nobody has said anything. \
         91.7% of the revenue of the year before was kept in 2025."
    );
    assert_eq!(
        said(Locale::De, Question::Decisive, &[34, 91, 374, 8, 400], &[]),
        "Erst 37,4 % der Kunden (34 von 91), nicht 20 %, bringen 80 % des Umsatzes. Die 8 Schlüsselkunden bringen 40 %."
    );
    assert_eq!(
        said(
            Locale::En,
            Question::Pipeline,
            &[4_000, 6_000, 1, 2, 0, 2],
            &["Ernst Handel"]
        ),
        "0 of 2 accounts to be won would reach the key line. 2 of them have no score. The weighted pipeline of twelve months covers 66% of what Ernst Handel brings in a year."
    );
    assert_eq!(
        said(
            Locale::De,
            Question::Solutions,
            &[2, 1, 0, 0, 1],
            &["Hanari Carnes"]
        ),
        "1 von 2 Schlüsselkunden haben eine Lösung, die ein Problem von ihnen nennt. Ohne Plan oder Lösung: Hanari Carnes."
    );
    let image = [2, 900_000, 300, 0, 0, 600_000, 300_000, 0, 1, 3, 1];
    assert_eq!(
        said(Locale::En, Question::Image, &image, &["A", "B"]),
        "2 image customers bring €9,000, 30.0% of revenue. With 1 of 2 the use of the name is allowed; it was used 3 \
         times so far, and 1 opportunity names a reference."
    );
    assert_eq!(
        said(Locale::En, Question::Image, &[0], &[]),
        "No account has the role of an image customer."
    );
}

#[test]
fn a_border_is_never_rounded_over() {
    let decisive = |numbers: &[i64]| said(Locale::En, Question::Decisive, numbers, &[]);
    assert!(
        decisive(&[46, 228, 202, 0, 0]).starts_with("It takes 20.2% of customers (46 of 228), not")
    );
    assert!(decisive(&[2, 10, 200, 0, 0]).starts_with("20% of customers (2 of 10) bring"));
    let pipeline = |lost| {
        said(
            Locale::En,
            Question::Pipeline,
            &[997, lost, 1, 0, 0, 0],
            &["A"],
        )
    };
    assert!(pipeline(1_000).contains("covers 99% of what A"));
    assert!(pipeline(997).contains("covers 100% of what A"));
}

#[test]
fn one_alone_is_spoken_of_as_one() {
    let wanted = |numbers: &[i64]| said(Locale::De, Question::Pipeline, numbers, &[]);
    let first = "Der eine Kunde, der zu gewinnen ist,";
    let ends = [
        (
            [0, 0, 0, 1, 1, 0],
            "würde die Grenze für Schlüsselkunden erreichen.",
        ),
        (
            [0, 0, 0, 1, 0, 0],
            "würde die Grenze für Schlüsselkunden nicht erreichen.",
        ),
        ([0, 0, 0, 1, 0, 1], "hat noch keinen Punktwert."),
    ];
    for (numbers, end) in ends {
        assert!(wanted(&numbers).starts_with(&format!("{first} {end}")));
    }
}

#[test]
fn one_who_moved_is_spoken_of_as_one() {
    use crate::domain::account::{LifeCycle, Tier};
    use crate::domain::snapshot_change::{Comparison, Moved};
    let moved = |rank: [u32; 2], tier| Moved {
        id: AccountId::from(1),
        name: "A".to_owned(),
        rank: rank.map(Some),
        class: [None; 2],
        tier,
        status: [LifeCycle::Active; 2],
        score: [None; 2],
        why: None,
    };
    let said = |moved: Vec<Moved>| {
        let found = Comparison {
            both: moved.len(),
            moved,
            new: Vec::new(),
            gone: Vec::new(),
        };
        [Locale::En, Locale::De].map(|locale| change::finding(locale, &found))
    };
    let (key, not) = (Tier::Key, Tier::Undecided);
    assert_eq!(
        said(vec![moved([2, 1], [not, key])]),
        [
            "1 became key. 1 rose in rank, 0 fell.",
            "1 wurde Schlüsselkunde. 1 ist im Rang gestiegen, 0 gefallen."
        ]
    );
    assert_eq!(
        said(vec![
            moved([1, 1], [key, not]),
            moved([1, 1], [not, key]),
            moved([1, 1], [not, key])
        ]),
        [
            "2 became key, 1 is key no more. Nobody moved in rank.",
            "2 wurden Schlüsselkunde, 1 ist kein Schlüsselkunde mehr. Im Rang hat sich niemand bewegt."
        ]
    );
    let lost = Moved {
        status: [LifeCycle::AtRisk, LifeCycle::Lost],
        ..moved([1, 1], [key, key])
    };
    let back = Moved {
        status: [LifeCycle::WinBack, LifeCycle::WonBack],
        ..moved([2, 2], [key, key])
    };
    assert_eq!(
        said(vec![lost, back]),
        [
            "1 customer has left. 1 has come back. The key accounts are the same. Nobody moved in rank.",
            "1 Kunde ist gegangen. 1 ist zurückgekommen. Die Schlüsselkunden sind dieselben. Im Rang hat sich niemand bewegt."
        ]
    );
}

#[test]
fn the_mix_names_its_year_and_what_is_around_it() {
    let mix = [1, 600, 0, 400, 2, 1, 1, 3, 2025];
    let ends = "bring 40% of revenue. One customer is new in 2025. They come from 3 customer groups; 1 account is to be won.";
    assert!(said(Locale::En, Question::Mix, &mix, &[]).ends_with(ends));
    // A review that was closed before the year was kept.
    let before = said(Locale::De, Question::Mix, &mix[..8], &[]);
    assert!(before.contains("Im Jahr mit den neuesten Zahlen ist ein Kunde neu."));
}

#[test]
fn a_due_review_says_since_when() {
    let day = |text: &str| text.parse::<Date>().expect("a day");
    let said = |next: &str| due(Locale::En, day(next), day("2026-11-26")).replace('\u{a0}', " ");
    assert_eq!(
        said("2026-11-20"),
        "The review of the concept has been due since 20 November 2026."
    );
    assert_eq!(
        said("2026-11-26"),
        "The review of the concept is due today."
    );
    assert_eq!(said("2026-12-01"), "The next one is on 1 December 2026.");
    assert_eq!(
        heading(Locale::De, day("2026-05-02")),
        "Überprüfung, 2. Quartal 2026"
    );
    let kept = Kept {
        done: 1,
        open: 1,
        overdue: 1,
        dropped: 0,
    };
    assert_eq!(
        super::kept(Locale::En, kept),
        "Of 3 promises: 1 done, 1 under way, 1 overdue."
    );
}
