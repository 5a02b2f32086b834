//! All opportunities on one screen, and who stayed from year to year.

use crate::common::{ENGLISH_IMPORT, import_list, open_sample, overflow, says, wait_until_saved};
use keyfolio_e2e::{Browser, stories};

stories![
    opportunities_are_added_moved_and_measured_against_a_target,
    revenue_is_followed_from_year_to_year,
];

fn opportunities_are_added_moved_and_measured_against_a_target(browser: &mut Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    browser.open("#/pipeline");
    says(browser, "9 opportunities open, worth €185,000 a year");
    says(browser, "which assumes that one in three is won");
    browser.page().css(".outlook__row").see_count(9);

    // What is still missing for a new one is said, and the keyboard is in it.
    let add = browser.page().css(".outlook__add").css("button");
    add.click();
    says(browser, "An opportunity needs a customer");
    browser.wait_until("the keyboard in what is missing", || {
        browser
            .script("return document.activeElement.matches('.outlook__add select[aria-invalid]')")
            == true
    });

    // One without an amount is named, not counted as nothing.
    // The customers are listed once somebody comes near them.
    let customers = browser.page().field("Customer");
    customers.evaluate("arguments[0].focus()", Vec::new());
    let options = "return document.querySelectorAll('.outlook__add option').length";
    browser.wait_until("all customers", || {
        browser
            .script(options)
            .as_u64()
            .is_some_and(|count| count > 5)
    });
    customers.choose("Ballynore Dairies");
    browser
        .page()
        .field("What it is about")
        .nth(0)
        .type_text("Second dairy");
    browser.press("Enter");
    says(browser, "10 opportunities open, worth €185,000 a year");
    says(browser, "Not in it: 1 without an amount.");
    browser.page().field("Revenue a year").type_text("20000");
    says(browser, "10 opportunities open, worth €205,000 a year");

    // One without words can still be told and opened.
    let about = browser
        .page()
        .css(".deal__fields")
        .field("What it is about");
    about.evaluate("arguments[0].focus(); arguments[0].select()", Vec::new());
    browser.press("Delete");
    browser.page().button("Without text").see();
    browser.page().field("Stage of Without text").see();
    about.type_text("Second dairy");

    // Another stage, and won: in place, and open again.
    browser.page().button("Second dairy").click();
    browser
        .page()
        .field("Stage of Second dairy")
        .choose("Proposal");
    says(browser, "weighted €12,000");
    browser
        .page()
        .field("Outcome of Second dairy")
        .choose("won");
    says(browser, "9 opportunities open");
    browser.wait_until("the way goes on from the column", || {
        browser.script("return document.activeElement.id") == "pipeline-open-2"
    });
    browser.page().button("Won 3").click();
    browser
        .page()
        .field("Outcome of Second dairy")
        .choose("open");
    says(browser, "10 opportunities open");
    browser.page().button("Open 10").click();
    browser.page().field("Stage of Second dairy").see();
    wait_until_saved(browser);

    // On the board, and narrow.
    browser.page().button("Board").click();
    browser.page().css(".outlook__board--wide").see();
    browser.check_accessibility();
    browser.resize(320, 800);
    browser.wait_until("nothing wider than the page", || overflow(browser) <= 0);
    let small = "return [...document.querySelectorAll('.outlook__account a, .outlook__tick, .outlook__open')]
        .filter((one) => one.getBoundingClientRect().height < 44).length";
    assert_eq!(browser.script(small), 0);
    browser.page().link("Ballynore Dairies").nth(0).click();
    browser.page().heading("Ballynore Dairies").see();
}

fn revenue_is_followed_from_year_to_year(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/portfolio");
    says(browser, "customers of 1997 stayed in 1998.");
    browser.page().field("Year").choose("1997");
    says(browser, "customers of 1996 stayed in 1997.");
    says(browser, "Gross revenue retention (GRR)");
    browser.page().text("Every customer").click();
    says(browser, "Revenue 1996");
}
