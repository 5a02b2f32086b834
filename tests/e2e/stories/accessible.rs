//! Every screen in front of axe-core, and none wider than the page: light and dark, English and German, on a
//! laptop and at the width of a small phone, empty and with a real list.

use crate::common::{ENGLISH_IMPORT, import_list};
use keyfolio_e2e::{Browser, stories};

stories![
    every_screen_is_accessible in [Chromium],
    every_empty_screen_is_accessible in [Chromium],
];

const SCREENS: [&str; 7] = [
    "#/start",
    "#/accounts",
    "#/rate",
    "#/portfolio",
    "#/plans",
    "#/model",
    "#/data",
];

fn every_screen_is_accessible(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-kunden-de.csv");
    browser.open("#/accounts");
    let link = browser.page().link("QUICK-Stop").nth(0);
    let account = link.attribute("href").unwrap_or_default();
    let mut screens = SCREENS.to_vec();
    screens.push(&account);
    check(browser, &screens);
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
                let overflow = browser.script(
                    "const root = document.documentElement; return root.scrollWidth - root.clientWidth",
                );
                assert!(
                    overflow.as_i64().is_some_and(|pixels| pixels <= 1),
                    "{screen} is {overflow} pixels wider than {width} ({language})"
                );
            }
        }
    }
}
