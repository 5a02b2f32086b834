use super::*;

/// A Thursday.
const TODAY: &str = "2026-11-26";

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn people() -> Vec<Somebody> {
    let names = [
        "Anna Berg",
        "Dr. Karla Hofer",
        "Jean-Luc Moreau",
        "Andreas Kern",
        "Ann Berger",
    ];
    let numbered = names.iter().zip(1_u128..);
    numbered
        .map(|(name, number)| Somebody {
            id: number.into(),
            name: (*name).to_owned(),
        })
        .collect()
}

fn understood(text: &str) -> ContactLine {
    read(text, &people(), day(TODAY))
}

fn ids(numbers: &[u128]) -> BTreeSet<PersonId> {
    numbers.iter().copied().map(PersonId::from).collect()
}

#[test]
fn a_whole_line_is_taken_apart_in_both_languages() {
    for text in [
        "@Anna called, wants a pilot, next: offer 12 Dec",
        "@anna called, wants a pilot; Next step: offer by 12.12.",
        "@Anna Berg called, wants a pilot - NEXT: offer on December 12th",
    ] {
        let line = understood(text);
        assert_eq!(line.people, ids(&[1]), "{text}");
        assert_eq!(line.channel, Channel::Call, "{text}");
        assert_eq!(line.day, day(TODAY), "{text}");
        assert!(line.summary.starts_with("Anna") || line.summary.starts_with("anna"));
        assert!(line.summary.ends_with("called, wants a pilot"), "{text}");
        assert_eq!(line.next_step, "offer", "{text}");
        assert_eq!(line.due, Some(day("2026-12-12")), "{text}");
        assert!(line.unclear.is_empty(), "{text}");
    }
    for text in [
        "@Hofer rief an, will ein Pilotprojekt, nächster Schritt: Angebot bis 12. Dez.",
        "@Karla Hofer rief an, will ein Pilotprojekt. Weiter: Angebot bis zum 12.12.2026",
        "@karla rief an, will ein Pilotprojekt – als Nächstes: Angebot am 12. Dezember",
    ] {
        let line = understood(text);
        assert_eq!(line.people, ids(&[2]), "{text}");
        assert_eq!(line.channel, Channel::Call, "{text}");
        assert!(line.summary.contains("rief an, will ein Pilotprojekt"));
        assert_eq!(line.next_step, "Angebot", "{text}");
        assert_eq!(line.due, Some(day("2026-12-12")), "{text}");
    }
}

#[test]
fn a_text_without_any_sign_stays_a_text() {
    for text in [
        "Prices are above two competitors",
        "Preise liegen über zwei Mitbewerbern",
        "write to anna@example.com: context: yes",
        "Nextdoor: no marker",
        "",
    ] {
        let line = understood(text);
        assert_eq!(line.summary, text);
        assert_eq!((line.next_step.as_str(), line.due), ("", None));
        assert!(line.people.is_empty() && line.unclear.is_empty());
        assert_eq!(line.day, day(TODAY));
    }
}

#[test]
fn the_verb_tells_the_channel() {
    for (text, channel) in [
        ("@Karla called", Channel::Call),
        ("Telefonat mit @Karla", Channel::Call),
        ("habe @Karla angerufen", Channel::Call),
        ("met @Karla, wants a call", Channel::Meeting),
        ("@Karla im Büro getroffen", Channel::Meeting),
        ("Besuch in Graz", Channel::Meeting),
        ("@Karla wrote that the meeting moves", Channel::Mail),
        ("@Karla schrieb wegen der Preise", Channel::Mail),
        ("E-Mail von @Karla", Channel::Mail),
        ("short talk at the conference", Channel::Event),
        ("auf der Messe gesprochen", Channel::Event),
        ("news from their press office", Channel::Other),
    ] {
        assert_eq!(understood(text).channel, channel, "{text}");
    }
}

#[test]
fn a_beginning_is_enough_for_a_name_that_only_one_has() {
    let line = understood("@Kar and @jean-luc met us");
    assert_eq!(line.people, ids(&[2, 3]));
    assert_eq!(line.summary, "Karla and Jean-Luc met us");
    // Whole words before beginnings, two words before one.
    assert_eq!(understood("@Ann called").people, ids(&[5]));
    assert_eq!(understood("@Anna called").people, ids(&[1]));
    assert_eq!(understood("@Berg called").people, ids(&[1]));
    assert_eq!(understood("@Andreas Kern.").people, ids(&[4]));
    assert_eq!(understood("@Dr. Karla Hofer").people, ids(&[2]));
}

#[test]
fn a_name_that_tells_nobody_or_several_stays_as_typed() {
    let line = understood("@An called, @Klaus too");
    assert!(line.people.is_empty());
    assert_eq!(line.summary, "@An called, @Klaus too");
    let [several, nobody] = &line.unclear[..] else {
        panic!("two names: {:?}", line.unclear);
    };
    assert_eq!((several.at, several.typed.as_str()), (0, "An"));
    assert_eq!(several.candidates, [1, 4, 5].map(PersonId::from));
    assert_eq!(
        (nobody.typed.as_str(), nobody.candidates.len()),
        ("Klaus", 0)
    );
    assert_eq!(
        completed("@An called", several, "Anna Berg"),
        "@Anna Berg called"
    );
    let open = understood("met @");
    assert_eq!(open.unclear[0].candidates.len(), people().len());
    assert_eq!(
        completed("met @", &open.unclear[0], "Anna Berg"),
        "met @Anna Berg "
    );
}

#[test]
fn the_day_of_the_contact_stands_first_or_ends_the_first_clause() {
    for (text, on, summary) in [
        ("yesterday @Karla called", "2026-11-25", "Karla called"),
        ("Gestern: @Karla rief an", "2026-11-25", "Karla rief an"),
        ("vorgestern Messe", "2026-11-24", "Messe"),
        ("3 Nov met @Karla", "2026-11-03", "met Karla"),
        ("am 3.11. @Karla getroffen", "2026-11-03", "Karla getroffen"),
        (
            "met @Karla on 30 Nov, good",
            "2025-11-30",
            "met Karla, good",
        ),
        ("Monday: lunch", "2026-11-23", "lunch"),
        ("Donnerstag Treffen", "2026-11-26", "Treffen"),
        (
            "@Karla called 3 days ago, fine",
            "2026-11-23",
            "Karla called, fine",
        ),
        ("2026-10-01 lunch", "2026-10-01", "lunch"),
        (
            "tomorrow is out of the question",
            TODAY,
            "tomorrow is out of the question",
        ),
        (
            "lunch, decided to wait until 3 Nov",
            TODAY,
            "lunch, decided to wait until 3 Nov",
        ),
    ] {
        let line = understood(text);
        assert_eq!(
            (line.day, line.summary.as_str()),
            (day(on), summary),
            "{text}"
        );
    }
}

#[test]
fn the_day_of_the_next_step_lies_ahead() {
    for (step, text, due) in [
        ("offer 12 Dec", "offer", Some("2026-12-12")),
        ("offer 3 Nov", "offer", Some("2027-11-03")),
        ("12.1. call back", "call back", Some("2027-01-12")),
        ("Angebot bis Freitag", "Angebot", Some("2026-11-27")),
        ("call Thursday", "call", Some("2026-12-03")),
        ("Rückruf morgen", "Rückruf", Some("2026-11-27")),
        ("call back in 2 weeks", "call back", Some("2026-12-10")),
        ("Angebot in 10 Tagen", "Angebot", Some("2026-12-06")),
        ("offer 12/12/2026", "offer", Some("2026-12-12")),
        ("offer by 2027-01-07", "offer", Some("2027-01-07")),
        ("offer December 12, 2027", "offer", Some("2027-12-12")),
        ("visit 29 Feb", "visit", Some("2028-02-29")),
        ("offer for 2027", "offer for 2027", None),
        ("offer 31 Feb", "offer 31 Feb", None),
        ("Angebot über 12.50", "Angebot über 12.50", None),
        ("send 12", "send 12", None),
        ("ask @Karla first", "ask Karla first", None),
    ] {
        let line = understood(&format!("done, next: {step}"));
        let found = (line.next_step.as_str(), line.due);
        assert_eq!(found, (text, due.map(day)), "{step}");
        assert_eq!(line.summary, "done");
        assert!(line.people.is_empty());
    }
}

#[test]
fn a_part_is_no_day() {
    for (text, summary) in [
        ("3/4 of them agreed", "3/4 of them agreed"),
        ("they agreed 3/4", "they agreed 3/4"),
        ("open 24/7", "open 24/7"),
        ("looked at chapter 12.13.", "looked at chapter 12.13."),
    ] {
        let line = understood(text);
        assert_eq!((line.day, line.summary.as_str()), (day(TODAY), summary));
        assert_eq!(line.impossible, None, "{text}");
    }
    let line = understood("lunch on 3/4");
    assert_eq!(
        (line.day, line.summary.as_str()),
        (day("2026-04-03"), "lunch")
    );
}

#[test]
fn a_day_that_no_calendar_has_is_told() {
    for (text, told) in [
        ("lunch 31.2.", Some("31.2.")),
        ("31 Feb, lunch", Some("31 Feb")),
        ("lunch on 30/2", Some("30/2")),
        ("lunch 2026-02-30", Some("2026-02-30")),
        (
            "lunch, next: offer 31. November 2026",
            Some("31. November 2026"),
        ),
        ("lunch 28.2.", None),
        ("version 1.2.3", None),
    ] {
        let line = understood(text);
        assert_eq!(line.impossible.as_deref(), told, "{text}");
        let kept = format!("{} {}", line.summary, line.next_step);
        assert!(told.is_none_or(|told| kept.contains(told)), "{text}");
    }
}

#[test]
fn what_is_missing_in_a_line_is_told() {
    let whom = |typed: &str| Some(Trouble::Whom(typed.to_owned()));
    for (text, trouble) in [
        ("@Karla called", None),
        ("@Karla", None),
        ("prices", None),
        ("next:", Some(Trouble::Empty)),
        ("–,;", Some(Trouble::Empty)),
        ("@", whom("")),
        ("met @", whom("")),
        ("@An called", whom("An")),
        ("@Klaus called", None),
        ("next: offer 12 Dec", Some(Trouble::OnlyNextStep)),
        ("12 Dec 2027 lunch", Some(Trouble::Ahead(day("2027-12-12")))),
        (
            "lunch on 27.11.2026",
            Some(Trouble::Ahead(day("2026-11-27"))),
        ),
        ("lunch on 26.11.2026", None),
    ] {
        assert_eq!(understood(text).trouble(day(TODAY)), trouble, "{text}");
    }
    let alone = read("@", &[], day(TODAY));
    assert_eq!(alone.trouble(day(TODAY)), Some(Trouble::Empty));
}

#[test]
fn somebody_who_is_called_just_that_is_meant_before_a_longer_name() {
    let mut people = people();
    people.push(Somebody {
        id: 6.into(),
        name: "Anna".to_owned(),
    });
    people.push(Somebody {
        id: 7.into(),
        name: "Anna Huber".to_owned(),
    });
    let meant = |text: &str| read(text, &people, day(TODAY)).people;
    assert_eq!(meant("@Anna called"), ids(&[6]));
    assert_eq!(meant("@Anna Huber called"), ids(&[7]));
    people.remove(5);
    let line = read("@Anna called", &people, day(TODAY));
    assert_eq!(line.unclear[0].candidates, [1, 7].map(PersonId::from));
}

#[test]
fn anything_can_be_typed() {
    for text in [
        "@",
        "next:",
        "@@@",
        "next: next:",
        "İ@İ next: İ",
        "@Anna\u{301}",
        "–,;",
        "on",
        "in 2",
    ] {
        let line = understood(text);
        assert!(line.summary.len() + line.next_step.len() <= text.len() + 8);
    }
}
