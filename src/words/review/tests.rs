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
    assert_eq!(
        said(Locale::De, Question::Decisive, &[34, 91, 374, 8, 400], &[]),
        "Erst 37 % der Kunden (34 von 91), nicht 20 %, bringen 80 % des Umsatzes. Die 8 Schlüsselkunden bringen 40 %."
    );
    assert_eq!(
        said(
            Locale::En,
            Question::Pipeline,
            &[4_000, 6_000, 1, 2, 0, 2],
            &["Ernst Handel"]
        ),
        "0 of 2 accounts to be won reach the key line. 2 of them have no score. The weighted pipeline of twelve months covers 67% of what Ernst Handel brings in a year."
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
    assert_eq!(
        said(Locale::En, Question::Image, &[0], &[]),
        "No account has the role of an image customer."
    );
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
