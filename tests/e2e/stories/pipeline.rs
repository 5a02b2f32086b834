//! The pipeline: opportunities at an account, and what they would replace.

use crate::common::{ENGLISH_IMPORT, import_list, open_sample, overflow, says, wait_until_saved};
use keyfolio_e2e::{Browser, stories};

stories![
    an_opportunity_would_replace_a_part_of_the_largest,
    the_pipeline_of_the_sample_is_read_in_german in [Chromium],
];

/// Opens the page of an account of the list.
fn open_account(browser: &Browser, name: &str) {
    browser.open("#/accounts");
    browser.page().link(name).nth(0).click();
    browser.page().heading(name).see();
}

fn an_opportunity_would_replace_a_part_of_the_largest(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    open_account(browser, "Ernst Handel");
    says(browser, "No opportunity is written down.");
    let field = browser.page().field("Add opportunity").nth(0);
    field.type_text("Second depot");
    browser.press("Enter");
    browser.page().field("Revenue a year").type_text("10000");
    browser.page().field("Stage").choose("Proposal");
    says(browser, "60% = €6,000");
    browser.page().field("Chance in percent").type_text("50");
    says(browser, "weighted €5,000");
    let tomorrow =
        "const day = new Date(Date.now() + 2 * 864e5); return day.toISOString().slice(0, 10)";
    let tomorrow = browser.script(tomorrow);
    let day = browser.page().field("Order expected by");
    day.evaluate(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', { bubbles: true }))",
        vec![tomorrow],
    );
    wait_until_saved(browser);
    browser.open("#/portfolio");
    browser.page().button("The largest").nth(0).click();
    says(
        browser,
        "The pipeline of the others, €5,000 weighted by chance",
    );
    says(browser, "not covered.");

    // It comes neither from whoever is lost, nor once it is lost itself.
    open_account(browser, "Ernst Handel");
    browser.page().css(".deal__line").nth(0).click();
    browser.page().field("Outcome").choose("lost");
    says(browser, "Closed: 0 won, 1 lost.");
    browser.page().button("Delete Second depot").click();
    says(browser, "No opportunity is written down.");
    browser.page().button("Undo").nth(0).click();
    says(browser, "Closed: 0 won, 1 lost.");
}

fn the_pipeline_of_the_sample_is_read_in_german(browser: &mut Browser) {
    open_sample(browser, "de", "Beispiel öffnen", "Tafelgrund Großhandel");
    open_account(browser, "Tafelgrund Großhandel");
    says(browser, "Routenanalyse, Probelauf");
    says(browser, "30 % = 9.000 €");
    browser.page().css(".deal__line").nth(0).click();
    browser.resize(320, 800);
    assert!(overflow(browser) <= 0);
    browser.open("#/portfolio");
    browser.page().button("Den größten").nth(0).click();
    says(browser, "Die Pipeline der anderen");
}
