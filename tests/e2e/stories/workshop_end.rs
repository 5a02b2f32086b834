//! A workshop comes to its end: it is closed together with its file, and its minutes stand when a customer goes.

use crate::common::{says, wait_until_saved};
use crate::workshop_room::{CUSTOMERS, step, two_see_a_cell_differently};
use keyfolio_e2e::{Browser, stories};

stories![
    a_workshop_is_closed_with_its_file_and_its_minutes_outlive_a_customer in [Chromium, Firefox],
];

fn a_workshop_is_closed_with_its_file_and_its_minutes_outlive_a_customer(browser: &mut Browser) {
    two_see_a_cell_differently(browser);
    step(browser, "Close");
    let workshop = browser.route();
    says(browser, "Not saved yet.");
    browser.page().button("Start the clock").click();
    browser.page().button("Pause").see();
    browser.page().button("Close the workshop").click();
    says(browser, "The last changes are in no file yet.");
    let close = browser.page().button("Close and save the file");
    let file = browser.download(|| close.click()).text();
    // What is saved is the workshop as it was closed.
    assert!(file.contains("\"closed_at\"") && file.contains("\"end\""));
    assert!(!file.contains("\"running_since\""));
    says(browser, "Saved: the file holds everything.");

    let [customer, ..] = CUSTOMERS;
    browser.open("#/accounts");
    browser.page().link(customer).nth(0).click();
    browser.page().heading(customer).see();
    browser.page().button("Delete this account").click();
    browser.page().heading(customer).gone();
    wait_until_saved(browser);
    browser.open(&workshop);
    says(
        browser,
        "names and decisions as when the workshop was closed",
    );
    says(browser, customer);
    // Once it is held again, it speaks of what is here.
    browser.page().button("Open it again").click();
    says(browser, "A deleted customer");
}
