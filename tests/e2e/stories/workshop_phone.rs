//! A phone that is passed on, and a second vote on the facilitator's machine: what somebody said stays theirs.

use crate::common::{says, wait_until_saved};
use crate::workshop_room::{
    answers_of, asked, at_step, hand_out, kept, link, marks_of, paste, step, text_of, text_on,
    two_see_a_cell_differently,
};
use keyfolio::exchange::workshop::Given;
use keyfolio_e2e::{Browser, stories};

stories![
    a_phone_that_is_passed_on_shows_nobody_what_somebody_else_said in [Chromium, Firefox],
    a_page_left_behind_on_a_phone_asks_who_answers in [Chromium, Firefox],
    a_second_vote_outlives_the_page_and_stays_hidden in [Chromium, Firefox],
    questions_that_are_handed_out_anew_leave_open_only_what_is_new in [Chromium, Firefox],
];

/// Opens the questions as a phone does that scans them.
#[track_caller]
fn scan(browser: &Browser, link: &str) {
    browser.open("#/today");
    let (_, code) = link.split_once('#').expect("an address with a code");
    browser.open(&format!("#{code}"));
    browser.page().css("#initials").see();
}

#[track_caller]
fn is_at(browser: &Browser, place: usize) {
    let start = format!("{place} of ");
    browser.wait_until(&start, || {
        browser
            .page()
            .css(".ballot__top span")
            .read()
            .starts_with(&start)
    });
}

/// How many answers are seen on the page.
fn seen(browser: &Browser) -> u64 {
    let pressed = "[aria-pressed=true]";
    let rows = ".ballot__row:not(.ballot__row--open) b";
    let script = format!(
        "return document.querySelectorAll('.ballot__answers {pressed}').length
         + [...document.querySelectorAll('{rows}')].filter(one => /[1-5]/.test(one.textContent)).length"
    );
    browser.script(&script).as_u64().expect("a number")
}

fn a_phone_that_is_passed_on_shows_nobody_what_somebody_else_said(browser: &mut Browser) {
    let route = hand_out(browser);
    let link = link(browser);
    let page = browser.page();
    scan(browser, &link);
    page.field("Initials").fill("AB");
    page.button("Begin").click();
    for place in 1..=2 {
        is_at(browser, place);
        page.css(".ballot__answer").nth(place + 1).click();
    }
    is_at(browser, 3);
    page.button("All answers").click();
    page.heading("Your answers").see();
    assert_eq!(seen(browser), 2, "whoever answers sees it");
    page.button("Show my code").click();
    let first = text_on(browser);

    // Somebody else has the phone now.
    scan(browser, &link);
    assert_eq!(page.field("Initials").value(), "", "nobody is proposed");
    page.field("Initials").fill("CD");
    page.button("Begin").click();
    page.button("I am somebody else").click();
    is_at(browser, 1);
    assert_eq!(seen(browser), 0);
    page.css(".ballot__answer").nth(0).click();
    is_at(browser, 2);
    page.button("All answers").click();
    page.button("Show my code").click();
    let second = text_on(browser);

    // Under the initials of the first nothing of theirs is seen; what is answered anew counts, the rest stays.
    scan(browser, &link);
    page.field("Initials").fill("ab");
    page.button("Go on").click();
    is_at(browser, 3);
    page.button("Back").click();
    is_at(browser, 2);
    assert_eq!(seen(browser), 0);
    page.css(".ballot__answer").nth(4).click();
    page.button("All answers").click();
    page.heading("Your answers").see();
    assert_eq!(seen(browser), 1, "only what was answered just now");
    page.css(".ballot__list").text("kept").see();
    page.button("Show my code").click();
    let later = text_on(browser);

    browser.open(&route);
    at_step(browser, "Rate");
    for text in [first, second, later] {
        paste(browser, &text);
    }
    says(browser, "Taken in place of the earlier ones. AB");
    says(browser, "2 of 2 have answered");
    wait_until_saved(browser);
    let kept = kept(browser);
    let answered = |initials: &str| {
        let marks = kept[initials].iter().filter(|mark| **mark != '.');
        marks.collect::<String>()
    };
    assert_eq!(
        (answered("AB"), answered("CD")),
        ("35".to_owned(), "1".to_owned())
    );
}

fn a_page_left_behind_on_a_phone_asks_who_answers(browser: &mut Browser) {
    hand_out(browser);
    let link = link(browser);
    let page = browser.page();
    scan(browser, &link);
    page.field("Initials").fill("AB");
    page.button("Begin").click();
    is_at(browser, 1);
    page.css(".ballot__answer").nth(2).click();
    is_at(browser, 2);
    let first = browser.tab();
    let other = browser.new_tab();
    scan(browser, &link);
    browser.page().field("Initials").fill("CD");
    browser.page().button("Begin").click();
    browser.page().button("I am somebody else").click();
    is_at(browser, 1);

    // The first page counts no more, and says so instead of writing over the other.
    browser.switch_to(&first);
    browser.page().css(".ballot__answer").nth(4).click();
    says(browser, "This phone was used in another tab meanwhile");
    browser.page().css("#initials").see();
    browser.switch_to(&other);
    browser.page().css(".ballot__answer").nth(0).click();
    is_at(browser, 2);
    browser.switch_to(&first);
    browser.page().field("Initials").fill("AB");
    browser.page().button("Go on").click();
    is_at(browser, 2);
}

fn a_second_vote_outlives_the_page_and_stays_hidden(browser: &mut Browser) {
    two_see_a_cell_differently(browser);
    let page = browser.page();
    page.button("Vote again").click();
    browser.wait_until("the first row", || {
        page.css(".again__rows button").nth(0).has_focus()
    });
    page.css(".again__rows button").nth(1).click();
    says(browser, "has voted");
    wait_until_saved(browser);

    browser.reload();
    page.css(".again__rows").see();
    says(browser, "has voted");
    let pressed = || {
        let pressed =
            browser.script("return document.querySelectorAll('.again [aria-pressed=true]').length");
        pressed.as_u64().expect("a number")
    };
    assert_eq!(pressed(), 0, "what was said stays hidden");
    page.button("Show the second vote").click();
    says(browser, "Not yet: CD");
    page.button("Show anyway").click();
    page.css(".again__rows").gone();
    browser.wait_until("the keyboard", || page.button("Vote again").has_focus());
    // A cell that waits for somebody who knows is parked, and the keyboard goes on.
    page.button("Park as an open question").click();
    says(browser, "Parked as an open question");
    browser.wait_until("the keyboard", || {
        let within = browser.script("return !!document.activeElement.closest('.table-cell__end')");
        within.as_bool().unwrap_or_default()
    });
}

fn questions_that_are_handed_out_anew_leave_open_only_what_is_new(browser: &mut Browser) {
    let route = hand_out(browser);
    let first = asked(browser);
    paste(browser, &text_of(&answers_of(&first, 0)));
    says(browser, "1 of 1 has answered");
    // Somebody is half way on a phone when the list changes.
    let link_before = link(browser);
    scan(browser, &link_before);
    let page = browser.page();
    page.field("Initials").fill("CD");
    page.button("Begin").click();
    is_at(browser, 1);
    page.css(".ballot__answer").nth(3).click();
    is_at(browser, 2);

    // The last customer is struck, and the questions are handed out anew.
    browser.open(&route);
    at_step(browser, "Rate");
    step(browser, "Long list");
    page.css(".choosing__all").text("Gamma").click();
    step(browser, "Rate");
    says(browser, "What is rated goes along");
    page.button("Hand out anew").click();
    browser.wait_until("the new questions", || asked(browser).accounts.len() == 2);
    says(browser, "1 of 1 has answered");
    let second = asked(browser);
    wait_until_saved(browser);
    let whole = answers_of(&first, 0);
    let Given::Rate(answers) = &whole.given else {
        unreachable!("a rating");
    };
    let width = answers.len() / first.accounts.len();
    let marks = marks_of(0, answers.len());
    assert_eq!(
        kept(browser)["AB"],
        marks[..2 * width],
        "what was rated stands"
    );

    // The phone asks what is open, and brings along what was answered on it.
    let link_now = link(browser);
    scan(browser, &link_now);
    page.field("Initials").fill("CD");
    page.button("Go on").click();
    is_at(browser, 2);
    page.button("All answers").click();
    says(browser, &format!("1 of {} answered", 2 * width));
    assert_eq!(second.accounts, first.accounts[..2]);
}
