//! Rating many accounts, one question after the other: by keys alone, by thumb on a phone, the selected ones
//! to the end.

use crate::common::{ENGLISH_IMPORT, import_list, wait_until_saved};
use keyfolio_e2e::{Browser, stories};

stories![
    ten_questions_are_answered_by_keys_alone,
    a_phone_rates_by_thumb in [Chromium],
    selected_accounts_are_rated_to_the_end in [Chromium],
    a_note_alone_is_no_answer in [Chromium],
    who_was_chosen_is_still_chosen_after_a_reload in [Chromium, Firefox],
    a_key_that_is_held_answers_once in [Chromium],
    whoever_typed_customers_by_hand_gets_a_rank in [Chromium],
];

const LIST: &str = "northwind-customers.csv";

/// Whom the question is about.
fn asked_about(browser: &Browser) -> String {
    let text = browser.script("return document.querySelector('#rate-heading')?.textContent");
    text.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn wait_for(browser: &Browser, name: &str) {
    browser.wait_until(&format!("a question about {name}"), || {
        asked_about(browser) == name
    });
}

/// What the live region of the screen says.
fn said(browser: &Browser) -> String {
    let text =
        browser.script("return document.querySelector('.rate > [role=status]')?.textContent");
    text.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn wait_for_progress(browser: &Browser, words: &str) {
    browser.wait_until(&format!("the progress to say {words}"), || {
        let text = browser.script("return document.querySelector('.rate__progress')?.textContent");
        text.as_str().is_some_and(|text| text.starts_with(words))
    });
}

/// The answer that stands as chosen, without the keys that are written on the buttons.
fn chosen(browser: &Browser) -> String {
    let text = browser.script(
        "return document.querySelector('.rate__answers [aria-pressed=true]')?.childNodes[0].textContent",
    );
    text.as_str().unwrap_or_default().to_owned()
}

fn ten_questions_are_answered_by_keys_alone(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    browser.open("#/rate");
    wait_for(browser, "QUICK-Stop");
    browser.check_accessibility();

    // Ten answers; the same criterion is asked about one account after the other.
    let question = browser.page().css(".rate__asked").read();
    let mut names = vec![asked_about(browser)];
    for (place, key) in ["4", "5", "3", "2", "1", "u", "n", "4", "0", "3"]
        .iter()
        .enumerate()
    {
        browser.press(key);
        wait_for_progress(browser, &format!("{} of 180 answered", place + 1));
        names.push(asked_about(browser));
    }
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 11, "every question was about another account");
    assert_eq!(browser.page().css(".rate__asked").read(), question);
    assert!(said(browser).contains("Potential: 3"), "{}", said(browser));
    assert!(said(browser).contains("Next: "), "{}", said(browser));
    let next = asked_about(browser);

    // Back by two, and another answer there.
    browser.press("Backspace");
    browser.wait_until("the last answer to be shown", || chosen(browser) == "3");
    let last = asked_about(browser);
    browser.press("ArrowLeft");
    browser.wait_until("the answer before it", || chosen(browser) == "Unknown");
    let before = asked_about(browser);
    browser.press("5");
    wait_for(browser, &next);
    wait_for_progress(browser, "10 of 180 answered");

    // Undo goes to the question: to the other answer first, then to the last one given for the first time.
    browser.press("Control+z");
    wait_for(browser, &before);
    assert_eq!(chosen(browser), "Unknown");
    browser.press("Control+z");
    wait_for(browser, &last);
    wait_for_progress(browser, "9 of 180 answered");
    assert_eq!(chosen(browser), "");
    browser.press("2");
    wait_for(browser, &next);

    // Passing over keeps the question open; whoever comes back is asked it first.
    browser.press("ArrowRight");
    browser.wait_until("the question after it", || asked_about(browser) != next);
    browser.press("Enter");
    wait_for_progress(browser, "10 of 180 answered");
    wait_until_saved(browser);
    browser.open("#/accounts");
    browser.page().button("Rate accounts").see();
    browser.reload();
    browser.page().button("Rate accounts").click();
    wait_for(browser, &next);
    wait_for_progress(browser, "10 of 180 answered.");
    browser.press("ArrowLeft");
    wait_for(browser, &last);
    assert_eq!(chosen(browser), "2");

    // Single letters are no shortcuts while a reason is typed.
    browser.page().css(".rate__sureness > summary").click();
    browser.page().button("Guessed").click();
    browser
        .page()
        .css(".rate__sureness textarea")
        .type_text("n 4");
    assert_eq!(asked_about(browser), last);
    assert_eq!(chosen(browser), "2");
    browser.check_accessibility();
}

fn a_phone_rates_by_thumb(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    browser.resize(390, 844);
    browser.open("#/rate");
    wait_for(browser, "QUICK-Stop");
    let small = browser.script(
        "const buttons = [...document.querySelectorAll('.rate button, .rate summary')];
         return buttons.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent)",
    );
    assert_eq!(small.as_array().map(Vec::len), Some(0), "{small}");
    let last = browser.script(
        "const answers = document.querySelector('.rate__answers').getBoundingClientRect();
         return [scrollY, answers.bottom <= document.querySelector('.rail').getBoundingClientRect().top]",
    );
    assert_eq!(
        last,
        serde_json::json!([0, true]),
        "all answers are in sight"
    );

    let answer = |place: usize| browser.page().css(".rate__answer").nth(place);
    answer(3).click();
    wait_for_progress(browser, "1 of 180 answered");
    let second = asked_about(browser);
    browser.page().button("Unknown…").click();
    wait_for_progress(browser, "2 of 180 answered");
    let third = asked_about(browser);
    browser.page().button("Skip…").click();
    browser.wait_until("the question after it", || asked_about(browser) != third);
    browser.page().css(".rate__ways button").nth(0).click();
    wait_for(browser, &third);
    browser.page().css(".rate__ways button").nth(0).click();
    wait_for(browser, &second);
    assert_eq!(chosen(browser), "Unknown");
    answer(0).click();
    wait_for(browser, &third);
    wait_for_progress(browser, "2 of 180 answered");
    browser.check_accessibility();
}

fn selected_accounts_are_rated_to_the_end(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    browser.open("#/accounts");
    for name in ["QUICK-Stop", "Ernst Handel"] {
        browser
            .page()
            .role("checkbox", &format!("Select {name}"))
            .click();
    }
    browser.page().button("Score together").click();
    wait_for(browser, "QUICK-Stop");
    for answered in 1..=17 {
        browser.press("5");
        wait_for_progress(browser, &format!("{answered} of 18 answered"));
    }
    browser.press("ArrowRight");
    wait_for(browser, "Through the questions");
    browser.page().text("None of them had one before.").see();
    browser.check_accessibility();
    browser.page().button("Answer the open question").click();
    wait_for(browser, "Ernst Handel");
    browser.press("4");
    wait_for(browser, "Everything is answered");

    // Once more over everything: what is answered stands as it was.
    browser.page().button("Go over everything again").click();
    wait_for_progress(browser, "Question 1 of 18");
    assert_eq!(chosen(browser), "5");
    browser.press("Enter");
    wait_for_progress(browser, "Question 2 of 18");
    browser.open("#/model");
    browser.page().heading("Without a rank").see();
    browser
        .page()
        .button("Rate these, one question after the other")
        .click();
    wait_for_progress(browser, "0 of 801 answered");
}

fn a_note_alone_is_no_answer(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    browser.open("#/rate");
    wait_for(browser, "QUICK-Stop");
    browser.page().css(".rate__sureness > summary").click();
    browser.page().button("Guessed").click();
    let note = browser.page().css(".rate__sureness textarea");
    note.type_text("Heard at the fair");
    browser.page().text("Not answered yet.").see();
    assert_eq!(chosen(browser), "");
    wait_for_progress(browser, "0 of 180 answered");
    browser.check_accessibility();

    // It is still the first question, and the note waits there, also on the page of the account.
    browser.reload();
    wait_for(browser, "QUICK-Stop");
    wait_for_progress(browser, "0 of 180 answered");
    browser.page().css(".rate__sureness > summary").click();
    browser.wait_until("the note", || note.value() == "Heard at the fair");
    browser.page().css(".rate__answer").nth(3).click();
    wait_for_progress(browser, "1 of 180 answered");
    browser.press("ArrowLeft");
    wait_for(browser, "QUICK-Stop");
    assert_eq!(chosen(browser), "4");
    browser.wait_until("the note of the answer", || {
        note.value() == "Heard at the fair"
    });
    let guessed = browser.page().css(".rate__sureness").button("Guessed");
    assert_eq!(guessed.attribute("aria-pressed").as_deref(), Some("true"));

    // Undo takes the answer back and leaves the note.
    browser
        .page()
        .css("#rate-heading")
        .evaluate("arguments[0].focus()", Vec::new());
    browser.press("Control+z");
    wait_for_progress(browser, "0 of 180 answered");
    wait_for(browser, "QUICK-Stop");
    browser.wait_until("the note", || note.value() == "Heard at the fair");
    assert_eq!(chosen(browser), "");
}

fn who_was_chosen_is_still_chosen_after_a_reload(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    browser.open("#/rate");
    wait_for(browser, "QUICK-Stop");
    browser.page().css(".rate__choices > summary").click();
    browser
        .page()
        .field("Which accounts")
        .choose("All without a rank (91)");
    wait_for_progress(browser, "0 of 819 answered");
    browser.press("4");
    wait_for_progress(browser, "1 of 819 answered");
    let next = asked_about(browser);
    wait_until_saved(browser);
    browser.reload();
    wait_for(browser, &next);
    wait_for_progress(browser, "1 of 819 answered");
}

/// A key that goes down again and again without coming up, as a held one does.
fn hold(browser: &Browser, key: &str) {
    browser.run_script(
        "for (let count = 0; count < 5; count += 1) {
             const event = { key: arguments[0], bubbles: true, cancelable: true, repeat: count > 0 };
             document.activeElement.dispatchEvent(new KeyboardEvent('keydown', event));
         }",
        vec![serde_json::json!(key)],
    );
}

fn a_key_that_is_held_answers_once(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    browser.open("#/rate");
    wait_for(browser, "QUICK-Stop");
    hold(browser, "4");
    wait_for_progress(browser, "1 of 180 answered");

    // On the page of an account a digit answers and moves on to the next criterion.
    browser.open("#/accounts");
    browser.page().link("Ernst Handel").nth(0).click();
    let first = browser.page().css(".scale button").nth(0);
    first.see();
    let rated = |browser: &Browser| {
        let rated =
            browser.script("return document.querySelectorAll('.scale [aria-checked=true]').length");
        rated.as_u64().unwrap_or_default()
    };
    first.evaluate("arguments[0].focus()", Vec::new());
    hold(browser, "4");
    browser.wait_until("an answer", || rated(browser) > 0);
    assert_eq!(rated(browser), 1);
}

fn whoever_typed_customers_by_hand_gets_a_rank(browser: &mut Browser) {
    browser.open("#/accounts");
    let entry = browser.page().css("#quick-entry");
    for line in ["Alder; 90000", "Birch; 40000", "Cedar; 8000"] {
        entry.fill(&format!("{line}\u{e007}"));
        let name = line.split(';').next().unwrap_or_default();
        browser.page().css(".accounts__body").text(name).see();
    }
    wait_until_saved(browser);
    browser.open("#/rate");
    wait_for(browser, "Alder");
    for answered in 1..27 {
        browser.press("4");
        wait_for_progress(browser, &format!("{answered} of 27 answered"));
    }
    browser.press("4");
    wait_for(browser, "Everything is answered");
    browser.page().text("Nobody takes a rank yet").see();
    browser
        .page()
        .button("Set the borders from your figures")
        .click();
    browser.page().css(".rate__leaders").link("Alder").see();
    // One step of undo.
    browser.press("Control+z");
    browser
        .page()
        .button("Set the borders from your figures")
        .see();
}
