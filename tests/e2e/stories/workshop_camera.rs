//! Answers that the facilitator's camera reads off the phones.

use crate::common::says;
use crate::workshop_room::{PEOPLE, answers_of, asked, hand_out, kept, marks_of, text_of};
use keyfolio::exchange::workshop::qr;
use keyfolio_e2e::{Browser, Hand, Picture, Setting, stories};

stories![
    the_camera_reads_five_phones_however_they_are_held in [Chromium],
    without_a_camera_it_says_what_to_do in [Chromium],
];

fn the_camera_reads_five_phones_however_they_are_held(_: &mut Browser) {
    let browser = &Browser::start_at(&Setting::with_camera()).expect("a browser with a camera");
    hand_out(browser);
    let task = asked(browser);
    let hands = [
        Hand::STRAIGHT,
        Hand::TILTED,
        Hand::NOISY,
        Hand::TILTED,
        Hand::STRAIGHT,
    ];
    let film: Vec<Picture> = (0..PEOPLE.len())
        .flat_map(|person| {
            let phone = phone(&text_of(&answers_of(&task, person)));
            phone.held(hands[person], 3)
        })
        .collect();
    browser.hold_before_camera(&film);
    browser.page().button("Read with the camera").click();
    let reader = browser.page().role("region", "Read codes with the camera");
    reader.see();
    says(browser, "5 of 5 have answered");
    browser.page().button("Close the camera").click();
    reader.gone();
    let opener = browser.page().button("Read with the camera");
    browser.wait_until("the focus where it was", || opener.has_focus());
    let kept = kept(browser);
    for (person, initials) in PEOPLE.iter().enumerate() {
        let entered = marks_of(person, kept[*initials].len());
        assert_eq!(kept[*initials], entered, "the marks of {initials}");
    }
    browser.check_console();
}

fn without_a_camera_it_says_what_to_do(browser: &mut Browser) {
    hand_out(browser);
    browser.page().button("Read with the camera").click();
    says(browser, "This machine has no camera.");
    says(browser, "Everything works by text, too");
    browser.check_accessibility();
    browser.press("Escape");
    browser
        .page()
        .role("region", "Read codes with the camera")
        .gone();
}

/// The code of a text as a phone draws it.
fn phone(text: &str) -> Picture {
    const MODULE: usize = 6;
    let code = qr::draw(text).expect("a code");
    let side = code.side() * MODULE;
    let grey = (0..side * side).map(|place| {
        let [row, column] = [place / side, place % side].map(|at| at / MODULE);
        let inside = |at: usize| at.checked_sub(qr::QUIET);
        match (inside(column), inside(row)) {
            (Some(x), Some(y)) if code.is_dark(x, y) => 0,
            _ => u8::MAX,
        }
    });
    Picture {
        width: side,
        height: side,
        grey: grey.collect(),
    }
}
