//! White space: what nobody has offered a customer yet, from naming an offering to what is to be won.

use crate::common::{ENGLISH_IMPORT, import_list, open_sample, overflow, says, wait_until_saved};
use keyfolio_e2e::{Browser, stories};

stories![
    a_founder_sees_what_nobody_has_offered,
    an_offering_goes_with_all_that_was_said_and_comes_back in [Chromium],
    the_white_space_of_the_sample_is_read_in_german in [Chromium],
];

fn add_offering(browser: &Browser, name: &str) {
    let field = browser.page().field("Name of the offering").nth(0);
    field.type_text(name);
    browser.press("Enter");
    browser.page().css(".white-space thead").text(name).see();
}

fn a_founder_sees_what_nobody_has_offered(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/portfolio");
    browser.page().heading("White space").see();
    says(browser, "Name what you sell");
    add_offering(browser, "Coffee");
    add_offering(browser, "Machines");
    says(browser, "say where each stands");
    let field = browser.page().field("Coffee at QUICK-Stop");
    field.choose("buys from us");
    browser
        .page()
        .field("Machines at QUICK-Stop")
        .choose("possible");
    says(browser, "1 of ");
    says(browser, "fields are won; 1 could be.");

    // The amount and the supplier stand at the account.
    browser
        .page()
        .css(".white-space tbody")
        .link("QUICK-Stop")
        .click();
    browser
        .page()
        .field("Value a year: Machines")
        .type_text("12000");
    browser
        .page()
        .field("Supplier or note: Machines")
        .type_text("Kaffeeland");
    wait_until_saved(browser);
    browser.open("#/portfolio");
    says(
        browser,
        "worth €12,000 a year. Most is to be won at QUICK-Stop with Machines.",
    );
    browser.reload();
    says(
        browser,
        "worth €12,000 a year. Most is to be won at QUICK-Stop with Machines.",
    );

    // Two offerings of one name could not be told apart.
    let name = browser.page().field("Name of the offering").nth(0);
    name.type_text("coffee");
    browser.press("Enter");
    says(browser, "There is already an offering called coffee.");
}

fn an_offering_goes_with_all_that_was_said_and_comes_back(browser: &mut Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    browser.open("#/portfolio");
    browser.page().heading("White space").see();
    says(
        browser,
        "Most is to be won at Greywater Cold Freight with Route analysis.",
    );
    browser.page().text("What we sell").click();
    browser.page().button("Remove Route analysis").click();
    says(
        browser,
        "Most is to be won at St Brannoc Hospitals with Web service.",
    );
    browser.page().button("Undo").nth(0).click();
    says(
        browser,
        "Most is to be won at Greywater Cold Freight with Route analysis.",
    );
}

fn the_white_space_of_the_sample_is_read_in_german(browser: &mut Browser) {
    open_sample(browser, "de", "Beispiel öffnen", "Tafelgrund Großhandel");
    browser.open("#/portfolio");
    browser.page().heading("Weißflächen").see();
    says(
        browser,
        "Am meisten ist bei Fährwald Kühlspedition mit Routenanalyse zu gewinnen.",
    );
    browser.resize(320, 700);
    assert!(overflow(browser) <= 0);
}
