//! Whose name we may use, and whether the customers of today stay.

use crate::common::{open_sample, overflow, says, wait_until_saved, write_over};
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    a_consent_is_given_expires_and_a_use_without_it_is_told,
    what_is_said_of_tomorrow_counts_in_the_portfolio in [Chromium, Firefox],
];

/// Opens an account of the sample on which nobody has said anything yet.
#[track_caller]
fn open_account(browser: &Browser, name: &str, heading: &str) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    browser.open("#/accounts");
    browser.page().link(name).nth(0).click();
    browser.page().heading(heading).see();
}

/// Puts a day into a field of days, as its calendar does.
fn put_day(browser: &Browser, field: &str, day: &str) {
    browser
        .page()
        .css(".reference__consents")
        .field(field)
        .evaluate(
            "arguments[0].value = arguments[1];
             arguments[0].dispatchEvent(new Event('change', { bubbles: true }))",
            vec![json!(day)],
        );
}

fn a_consent_is_given_expires_and_a_use_without_it_is_told(browser: &mut Browser) {
    open_account(browser, "Petal Lane Flowers", "Reference and image");
    says(browser, "Nothing is allowed yet");
    let consents = || browser.page().css(".reference__consents");
    consents().field("Company logo").choose("Allowed");
    says(browser, "We may name this customer: Company logo.");
    consents().field("Who answered").fill("The owner");
    put_day(browser, "Since", "2020-01-01");
    put_day(browser, "Until", "2021-01-01");
    says(browser, "Ran out on 1 January 2021");
    says(browser, "Nothing is allowed yet");
    browser.check_accessibility();

    // What is used now was not allowed.
    let uses = || browser.page().role("group", "The name was used as");
    uses().button("Company logo").click();
    browser.page().text("without consent").nth(0).see();
    says(browser, "It was used in public without consent");
    // A use has a day: one that is taken out is asked for, and the one before counts on.
    let day = browser.page().css(".reference__use input[type=date]");
    let clear = "arguments[0].value = ''; \
                 arguments[0].dispatchEvent(new Event('change', { bubbles: true }))";
    day.evaluate(clear, Vec::new());
    says(browser, "Enter a day. Until then the one before counts.");
    wait_until_saved(browser);
    browser.open("#/today");
    says(browser, "Reference consent has run out: Company logo");
    says(browser, "The name was used without consent");
    browser.open("#/portfolio");
    browser
        .page()
        .heading("What do image customers mean to us?")
        .see();
    says(browser, "Ran out on 1 January 2021: Company logo");
    browser.check_accessibility();

    // Allowed again, and there is nothing left to settle.
    browser.open("#/accounts");
    browser.page().link("Petal Lane Flowers").nth(0).click();
    browser.page().button("Allowed again today").click();
    let answer = consents().field("Company logo");
    browser.wait_until("the keyboard at the answer", || answer.has_focus());
    says(browser, "We may name this customer: Company logo.");
    browser.page().text("It was used in public without").gone();
    says(browser, "Earlier: Allowed, 1 January 2020");
    browser.resize(320, 700);
    consents().field("Company logo").see();
    assert_eq!(overflow(browser), 0);
    browser.check_accessibility();
}

fn what_is_said_of_tomorrow_counts_in_the_portfolio(browser: &mut Browser) {
    open_account(browser, "Petal Lane Flowers", "Customer of tomorrow?");
    says(browser, "Nobody has said how likely this customer stays.");
    let field = |label: &str| browser.page().field(label);
    field("Stays over twelve months, in %").fill("80");
    field("Stays over 36 months, in %").fill("90");
    says(browser, "Nobody stays longer without having stayed a year");
    write_over(browser, "Stays over 36 months, in %", "45");
    field("Why it stays or goes").fill("Buys by the season");
    browser
        .page()
        .css(".account__stay")
        .role("checkbox", "Confirmed by the customer")
        .click();
    says(
        browser,
        "Stays with 80% over 12 months and 45% over 36 months (confirmed,",
    );
    wait_until_saved(browser);
    browser.open("#/portfolio");
    browser
        .page()
        .heading("Will today’s customers be tomorrow’s?")
        .see();
    says(browser, "is expected to be left in 12 months.");
    says(browser, "Buys by the season");
    browser.page().css(".portfolio__tomorrow").text("45%").see();
}
