//! Answers that the facilitator's camera reads off the phones.

use crate::common::says;
use crate::workshop_room::{
    PEOPLE, asked, hand_out, kept, link, marks_of, questions, rate_on_phone,
};
use keyfolio_e2e::{Browser, Engine, Hand, Picture, Setting, stories};

stories![
    the_camera_reads_phones_however_they_are_held in [Chromium],
    without_a_camera_it_says_what_to_do in [Chromium],
];

fn the_camera_reads_phones_however_they_are_held(_: &mut Browser) {
    let browser = &Browser::start_at(&Setting::with_camera()).expect("a browser with a camera");
    hand_out(browser);
    let task = asked(browser);
    let link = link(browser);
    let hands = [Hand::STRAIGHT, Hand::TILTED, Hand::NOISY];
    let film: Vec<Picture> = (0..hands.len())
        .flat_map(|person| {
            let phone = rate_on_phone(Engine::Chromium, &link, &task, person);
            let code = phone.page().css(".vote__picture svg").picture();
            phone.check_console();
            code.held(hands[person], 3)
        })
        .collect();
    browser.hold_before_camera(&film);
    browser.page().button("Read with the camera").click();
    let reader = browser.page().role("region", "Read codes with the camera");
    reader.see();
    says(browser, "3 of 3 have answered");
    browser.page().button("Close the camera").click();
    reader.gone();
    let opener = browser.page().button("Read with the camera");
    browser.wait_until("the focus where it was", || opener.has_focus());
    let kept = kept(browser);
    assert_eq!(kept.len(), hands.len());
    for (person, initials) in PEOPLE[..hands.len()].iter().enumerate() {
        let entered = marks_of(person, questions(&task));
        assert_eq!(
            kept.get(*initials),
            Some(&entered),
            "the marks of {initials}"
        );
    }
    browser.check_console();
}

fn without_a_camera_it_says_what_to_do(browser: &mut Browser) {
    hand_out(browser);
    browser.page().button("Read with the camera").click();
    says(browser, "This machine has no camera.");
    says(browser, "Everything works by text, too");
    browser.press("Escape");
    browser
        .page()
        .role("region", "Read codes with the camera")
        .gone();
}
