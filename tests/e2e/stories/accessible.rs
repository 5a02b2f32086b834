//! Every screen in front of axe-core, and none wider than the page: light and dark, English and German, on a
//! laptop and at the width of a small phone, empty and with a real list.

use crate::common::{SCREENS, overflow, screens_with_a_list};
use keyfolio_e2e::{Browser, stories};

stories![
    every_screen_is_accessible in [Chromium],
    every_empty_screen_is_accessible in [Chromium],
];

fn every_screen_is_accessible(browser: &mut Browser) {
    let screens = screens_with_a_list(browser);
    check(
        browser,
        &screens.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    // Still at the width of a small phone: what opens over the page, and what stands behind "More".
    browser.prefer("light", "en");
    browser.open("#/model");
    let presets = browser.page().button("Criteria by line of business");
    presets.click();
    let dialog = browser.page().dialog("Criteria by line of business");
    dialog.see();
    browser.check_accessibility();
    browser.press("Escape");
    dialog.gone();
    browser.page().button("More").click();
    browser.page().css(".rail--more").see();
    browser.check_accessibility();
}

fn every_empty_screen_is_accessible(browser: &mut Browser) {
    browser.open("");
    check(browser, &SCREENS);
}

#[track_caller]
fn check(browser: &Browser, screens: &[&str]) {
    for (theme, language) in [("light", "en"), ("dark", "de")] {
        browser.prefer(theme, language);
        for width in [1366, 320] {
            browser.resize(width, 900);
            for screen in screens {
                browser.open(screen);
                browser.page().css("main h1").see();
                browser.check_accessibility();
                let overflow = overflow(browser);
                assert!(
                    overflow <= 1,
                    "{screen} is {overflow} pixels wider than {width} ({language})"
                );
            }
        }
    }
}
