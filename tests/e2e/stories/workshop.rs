//! A workshop among people: everybody rates alone, the answers come back as text, and what can't count is refused.

use crate::common::{overflow, says, wait_until_saved};
use crate::workshop_room::{
    PEOPLE, answers_of, asked, at_step, hand_out, kept, link, marks_of, paste, questions,
    rate_on_phone, step, text_of, text_on, two_see_a_cell_differently,
};
use keyfolio::exchange::workshop::Answers;
use keyfolio_e2e::{Browser, stories};

stories![
    five_people_send_their_ratings_as_text,
    answers_that_can_not_count_are_refused_and_say_why in [Chromium, Firefox],
    two_people_pass_the_machine_on_and_see_nothing_of_each_other in [Chromium, Firefox],
    a_workshop_outlives_its_window_and_the_room_follows in [Chromium, Firefox],
    the_room_counts_the_time_of_a_cell_along in [Chromium, Firefox],
    every_item_the_room_and_the_phone_are_accessible in [Chromium],
];

fn five_people_send_their_ratings_as_text(browser: &mut Browser) {
    hand_out(browser);
    let task = asked(browser);
    says(browser, "Nobody has answered yet");
    let link = link(browser);
    let texts: Vec<String> = (0..PEOPLE.len())
        .map(|person| {
            let phone = rate_on_phone(browser.engine(), &link, &task, person);
            let text = text_on(&phone);
            phone.check_console();
            text
        })
        .collect();
    // One alone, then the others as they come out of a group chat.
    paste(browser, &texts[3]);
    says(browser, "1 of 1 has answered");
    let chat = texts
        .iter()
        .enumerate()
        .map(|(person, text)| format!("[23:1{person}] {}: here you are\n{text}\n", PEOPLE[person]));
    paste(browser, &chat.collect::<String>());
    says(browser, "5 of 5 have answered");
    says(browser, "Was here already. GH");
    wait_until_saved(browser);

    // What is kept is what was entered, of each of them.
    let kept = kept(browser);
    assert_eq!(kept.len(), PEOPLE.len());
    for (person, initials) in PEOPLE.iter().enumerate() {
        let entered = marks_of(person, questions(&task));
        assert_eq!(
            kept.get(*initials),
            Some(&entered),
            "the marks of {initials}"
        );
    }
}

fn answers_that_can_not_count_are_refused_and_say_why(browser: &mut Browser) {
    hand_out(browser);
    let task = asked(browser);
    let mine = answers_of(&task, 0);
    let code = text_of(&mine);

    // A character was lost on the way.
    let mut damaged = code.clone();
    damaged.remove(damaged.len() / 2);
    paste(browser, &damaged);
    says_refused(browser, "Characters of this code are wrong or missing");
    // Of another workshop.
    let foreign = Answers {
        workshop: mine.workshop ^ 1,
        ..mine.clone()
    };
    paste(browser, &text_of(&foreign));
    says_refused(browser, "belong to another workshop");
    // To questions that were never handed out.
    let early = Answers {
        number: mine.number + 1,
        ..mine.clone()
    };
    paste(browser, &text_of(&early));
    says_refused(browser, "There are no questions number 2 here");
    // No code at all, and the code of the questions.
    paste(browser, "See you at ten!");
    says_refused(browser, "There is no code of Keyfolio in this text");
    paste(browser, &link(browser));
    says_refused(browser, "This code asks the questions");
    assert_eq!(kept(browser).len(), 0, "nothing of all that counts");

    // Twice is once; a later one takes the place of an earlier one, and not the other way round.
    let mut later = answers_of(&task, 1);
    (later.sender, later.initials, later.turn) = (mine.sender, mine.initials.clone(), 2);
    for (text, said) in [
        (code.clone(), "Taken. AB"),
        (code.clone(), "Was here already. AB"),
        (text_of(&later), "Taken in place of the earlier ones. AB"),
        (code, "Later answers of AB are here already"),
    ] {
        paste(browser, &text);
        browser.wait_until(said, || newest(browser).starts_with(said));
    }
    says(browser, "1 of 1 has answered");
    let entered = marks_of(1, kept(browser)["AB"].len());
    assert_eq!(kept(browser)["AB"], entered, "the later ones count");

    // Once all is revealed, nobody can join who has seen it.
    browser.page().button("Reveal").nth(0).click();
    step(browser, "Rate");
    says(browser, "Revealed. No further answers are taken.");
    let late = Answers {
        sender: mine.sender + 50,
        initials: "ZZ".to_owned(),
        ..mine
    };
    browser.open(&format!("#/answer/{}", text_of(&late)));
    says(browser, "those of ZZ come too late");
    assert_eq!(kept(browser).len(), 1, "nobody has joined");
}

fn two_people_pass_the_machine_on_and_see_nothing_of_each_other(browser: &mut Browser) {
    hand_out(browser);
    let page = browser.page();
    for name in ["Anna Brandt", "Carl Dorn"] {
        let line = page.css(".answered__add input");
        line.fill(&format!("{name}\u{e007}"));
        page.button(&format!("{name}: answer here")).see();
    }
    page.button("Anna Brandt: answer here").click();
    for (person, name) in ["Anna Brandt", "Carl Dorn"].into_iter().enumerate() {
        let dialog = page.dialog(&format!("Answers of {name}"));
        dialog.see();
        let nothing = browser
            .script("return document.querySelectorAll('dialog[open] [aria-pressed=true]').length");
        assert_eq!(nothing, 0, "{name} begins with an empty ballot");
        let questions =
            browser.script("return document.querySelector('.ballot__top progress').max");
        let questions = questions.as_u64().expect("a number");
        for place in 1..=questions {
            let at = format!("{place} of {questions}");
            browser.wait_until(&at, || page.css(".ballot__top span").read() == at);
            if (person, place) == (0, 4) {
                // Closed in the middle and taken again: it goes on there, and nothing of it is seen.
                browser.press("Escape");
                dialog.gone();
                says(browser, &format!("3 of {questions}, on this machine"));
                page.button(&format!("{name}: go on answering")).click();
                browser.wait_until(&at, || page.css(".ballot__top span").read() == at);
            }
            // The second person says something else than the first.
            let step = if person == 0 { 1 } else { 3 };
            page.css(".ballot__answer").nth(step).click();
        }
        page.heading("Your answers").see();
        page.css(".ballot__ways .button--primary").click();
        match person {
            0 => {
                page.dialog(&format!("Thank you, {name}. Hand it on."))
                    .see();
                page.button("Next: Carl Dorn").click();
            }
            _ => page.dialog(&format!("Thank you, {name}.")).see(),
        }
    }
    says(browser, "Everybody has answered.");
    page.button("Back to the list").click();
    page.css("dialog").gone();
    says(browser, "2 of 2 have answered");
    wait_until_saved(browser);
    let kept = kept(browser);
    for (initials, mark) in [("AB", '2'), ("CD", '4')] {
        let marks = &kept[initials];
        assert!(
            !marks.is_empty() && marks.iter().all(|one| *one == mark),
            "{initials}: {marks:?}"
        );
    }
    page.button("Reveal").click();
    at_step(browser, "Reveal");
}

fn a_workshop_outlives_its_window_and_the_room_follows(browser: &mut Browser) {
    let route = hand_out(browser);
    let task = asked(browser);
    paste(browser, &text_of(&answers_of(&task, 0)));
    says(browser, "1 of 1 has answered");
    browser.page().button("Start the clock").click();
    browser.page().button("Pause").see();
    wait_until_saved(browser);

    // The room sees the code, and what the facilitator does.
    let facilitator = browser.tab();
    let room = browser.new_tab();
    browser.open(&format!("{route}/projector"));
    at_step(browser, "Rate");
    browser.page().css("svg.qr").see();
    browser.switch_to(&facilitator);
    step(browser, "Facts");
    browser.switch_to(&room);
    at_step(browser, "Facts");
    browser.switch_to(&facilitator);
    step(browser, "Rate");
    paste(browser, &text_of(&answers_of(&task, 1)));
    says(browser, "2 of 2 have answered");
    wait_until_saved(browser);
    browser.switch_to(&room);
    at_step(browser, "Rate");
    says(browser, "2 of 2 have answered");

    // A reload in the middle, and then the power goes.
    browser.switch_to(&facilitator);
    browser.reload();
    at_step(browser, "Rate");
    says(browser, "2 of 2 have answered");
    browser.page().button("Pause").see();
    browser.kill();
    browser.restart().expect("the browser starts again");
    browser.open(&route);
    at_step(browser, "Rate");
    says(browser, "2 of 2 have answered");
    assert_eq!(asked(browser), task, "the phones are asked the same");
}

/// What was said last of what was read.
fn newest(browser: &Browser) -> String {
    let newest = browser.script("return document.querySelector('.outcomes li')?.textContent");
    newest.as_str().unwrap_or_default().trim().to_owned()
}

#[track_caller]
fn says_refused(browser: &Browser, part: &str) {
    browser.wait_until(part, || newest(browser).contains(part));
}

fn every_item_the_room_and_the_phone_are_accessible(browser: &mut Browser) {
    hand_out(browser);
    let link = link(browser);
    let (_, code) = link.split_once('#').expect("an address with a code");
    let here = browser.script("return location.hash");
    let here = here.as_str().expect("an address").to_owned();
    // One has answered, one has not, and all is revealed: every part of each item is there.
    let task = asked(browser);
    paste(browser, &text_of(&answers_of(&task, 0)));
    says(browser, "1 of 1 has answered");
    let line = browser.page().css(".answered__add input");
    line.fill("Anna Brandt\u{e007}");
    browser.page().button("Anna Brandt: answer here").see();
    browser.page().button("Reveal").nth(0).click();
    browser.page().button("Reveal anyway").click();
    at_step(browser, "Reveal");
    for (theme, language) in [("light", "en"), ("dark", "de")] {
        browser.prefer(theme, language);
        for width in [1366, 320] {
            // So high that the foot lies over nothing: what is half under it looks too small to axe-core.
            browser.resize(width, 6000);
            browser.open(&here);
            browser.page().css(".steps button").nth(0).see();
            let items = browser.page().css(".steps button").count();
            assert!(items > 5);
            for item in 0..items {
                browser.page().css(".steps button").nth(item).click();
                let number = (item + 1).to_string();
                browser.wait_until("the item", || {
                    browser.page().css("main h1").read().starts_with(&number)
                });
                fits(browser, &format!("item {number} at {width} in {language}"));
            }
            browser.open(&format!("#{code}"));
            browser.page().css("#initials").see();
            fits(browser, &format!("the phone at {width} in {language}"));
        }
        browser.resize(1280, 720);
        browser.open(&format!("{here}/projector"));
        browser.page().css("main h1").see();
        fits(browser, &format!("the room in {language}"));
    }
}

fn the_room_counts_the_time_of_a_cell_along(browser: &mut Browser) {
    two_see_a_cell_differently(browser);
    browser.page().button("Start 90 seconds").click();
    browser.page().button("90 seconds more").see();
    wait_until_saved(browser);
    let (route, facilitator) = (browser.route(), browser.tab());

    let room = browser.new_tab();
    browser.open(&format!("{route}/projector"));
    let counted = || browser.page().css(".room-count__time").read();
    browser.wait_until("the time in the room", || {
        counted().starts_with("1:") || counted().starts_with("0:")
    });

    // It survives a reload, and ends with the cell.
    browser.switch_to(&facilitator);
    browser.reload();
    browser.page().button("90 seconds more").see();
    browser.page().button("Next cell").click();
    browser.page().button("Start 90 seconds").see();
    browser.switch_to(&room);
    browser.page().css(".room-count__time").gone();
}

#[track_caller]
fn fits(browser: &Browser, what: &str) {
    browser.check_accessibility();
    let overflow = overflow(browser);
    assert!(overflow <= 1, "{what} is {overflow} pixels too wide");
}
