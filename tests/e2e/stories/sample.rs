//! Someone looks at the sample first, tries it out, and goes on with customers of their own.

use crate::common::{SCREENS, open_sample, wait_until_saved};
use keyfolio_e2e::{Browser, project, stories};

stories![
    the_sample_is_looked_at_and_goes_with_one_click,
    the_sample_speaks_german in [Chromium],
    a_list_that_is_brought_while_the_sample_is_open_is_nobodys_but_ones_own in [Chromium],
    the_sample_says_when_it_can_not_be_loaded in [Chromium, Firefox],
];

#[track_caller]
fn add(browser: &Browser, name: &str) {
    browser.open("#/accounts");
    browser
        .page()
        .css("input#quick-entry")
        .fill(&format!("{name}\u{e007}"));
    browser.page().link(name).nth(0).see();
    wait_until_saved(browser);
}

fn the_sample_is_looked_at_and_goes_with_one_click(browser: &mut Browser) {
    browser.open("");
    browser.prefer("light", "en");
    add(browser, "Own Customer");

    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    browser.page().button("Workspaces: Coldthread Sample").see();
    browser.page().text("24 accounts").nth(0).see();
    browser.page().text("239,640").nth(0).see();
    assert_eq!(browser.page().link("Own Customer").count(), 0);
    // What is typed would be somebody's own, so the field is not here.
    assert_eq!(browser.page().css("input#quick-entry").count(), 0);
    browser.page().button("Add my own customers").see();
    browser.check_accessibility();
    // The way out is on every screen.
    for screen in SCREENS {
        browser.open(screen);
        browser.page().css("main h1").see();
        browser.page().button("Remove the sample").see();
    }
    browser.open("#/accounts");

    // It can be worked on, and it is still there after a reload.
    browser.page().link("Belvaro Palace Hotels").nth(0).click();
    browser.page().heading("Belvaro Palace Hotels").see();
    browser.page().field("Region").fill("Salzburg");
    wait_until_saved(browser);
    browser.reload();
    browser.page().heading("Belvaro Palace Hotels").see();
    assert_eq!(browser.page().field("Region").value(), "Salzburg");

    browser.open("#/start");
    browser.page().text("This is a made-up company.").see();
    browser.check_accessibility();
    browser.page().button("Remove the sample").click();
    browser.page().button("Workspaces: My customers").see();
    browser.page().text("One account, none key yet.").see();
    browser.open("#/accounts");
    browser.page().link("Own Customer").nth(0).see();
    assert_eq!(browser.page().link("Belvaro Palace Hotels").count(), 0);
    wait_until_saved(browser);

    // Whoever asks for it again gets it as it was made, without what was tried out.
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    browser.page().link("Belvaro Palace Hotels").nth(0).click();
    browser.page().heading("Belvaro Palace Hotels").see();
    assert_eq!(browser.page().field("Region").value(), "");
}

fn the_sample_speaks_german(browser: &mut Browser) {
    open_sample(browser, "de", "Beispiel öffnen", "Tafelgrund Großhandel");
    browser
        .page()
        .button("Arbeitsbereiche: Kältefaden Beispiel")
        .see();
    browser.page().text("239.640").nth(0).see();
    // In another language it is another one.
    browser.page().button("EN").click();
    browser.page().button("Open the English sample").click();
    browser.page().button("Workspaces: Coldthread Sample").see();
    browser.page().button("Open the English sample").gone();
    browser.page().button("DE").click();
    browser
        .page()
        .button("Das deutsche Beispiel öffnen")
        .click();
    browser
        .page()
        .button("Arbeitsbereiche: Kältefaden Beispiel")
        .see();
    browser.page().button("Das deutsche Beispiel öffnen").gone();
    browser.open("#/start");
    browser.page().button("Beispiel entfernen").click();
    // Nobody had customers of their own: the workspace is as empty as on the first visit.
    browser.page().button("Arbeitsbereiche: Meine Kunden").see();
    browser.page().button("Ersten Kunden anlegen").see();
    // One click takes it back.
    browser.page().button("Rückgängig").nth(0).see();
    browser
        .page()
        .role("status", "")
        .button("Rückgängig")
        .click();
    browser
        .page()
        .button("Arbeitsbereiche: Kältefaden Beispiel")
        .see();
}

fn a_list_that_is_brought_while_the_sample_is_open_is_nobodys_but_ones_own(browser: &mut Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    browser.open("#/data");
    browser
        .page()
        .text("What is brought here goes to your own workspace")
        .see();
    let list = project().join("tests/fixtures/lists/english.csv");
    let file = browser.page().hidden("main input[type=file]").nth(0);
    file.upload(&list);
    browser.page().button("Workspaces: My customers").see();
    browser.page().button("Next: check changes").click();
    browser.page().button("Import").click();
    wait_until_saved(browser);
    browser.open("#/accounts");
    browser.page().link("Marrow & Finch Foodservice").gone();
    // The sample is where it was, and opening it again asks the host for nothing.
    let _ = browser.server().take_requests();
    browser.open("#/start");
    browser.page().button("Open the sample").click();
    browser.page().text("24 accounts").nth(0).see();
    let requests = browser.server().take_requests();
    assert!(
        !requests.iter().any(|path| path.ends_with("en.json")),
        "{requests:?}"
    );
    // From here the way leads to one's own customers.
    browser.page().button("Add my own customers").click();
    browser.page().button("Workspaces: My customers").see();
    browser.wait_until("the quick entry to have the focus", || {
        browser.page().css("input#quick-entry").count() == 1
            && browser.page().css("input#quick-entry").has_focus()
    });
}

fn the_sample_says_when_it_can_not_be_loaded(browser: &mut Browser) {
    // From the first visit on, so that it is not kept for days without a network either.
    browser.server().hold("en.json");
    browser.open("");
    browser.prefer("light", "en");
    browser.open("#/start");
    browser.page().button("Open the sample").click();
    browser.page().button("Loading the sample …").see();
    browser.expect_error("en.json");
    browser.expect_error("Failed to load resource");
    browser.expect_error("NetworkError");
    browser.server().stop();
    browser.page().text("The sample could not be loaded.").see();
    browser.page().button("Try again").see();
    browser.page().button("Workspaces: My customers").see();
}
