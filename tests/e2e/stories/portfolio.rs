//! The fields, the tables and the paper of the money picture: what is shown is what counts, and nothing is cut.

use crate::common::{
    ENGLISH_IMPORT, import_list, open_sample, overflow, says, wait_until_saved, write_over,
};
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    a_limit_that_was_refused_counts_as_soon_as_it_fits,
    an_answer_about_a_customer_stays_in_sight in [Chromium],
    the_page_for_the_bank_remembers_its_letters in [Chromium],
    charts_are_drawn_for_the_sheet_that_they_are_printed_on,
    no_number_is_cut_at_any_width in [Chromium],
];

fn a_limit_that_was_refused_counts_as_soon_as_it_fits(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/portfolio");
    browser.page().heading("Dependency").see();
    let amber = "Amber from, in percent";
    write_over(browser, amber, "40");
    says(
        browser,
        "Enter a whole number from 11 to 34. Until then 20 counts.",
    );
    // What stands in the field is what counts, once its neighbour has made room for it.
    write_over(browser, "Red from, in percent", "60");
    browser.page().text("Enter a whole number").gone();
    assert_eq!(browser.page().field(amber).value(), "40");
    wait_until_saved(browser);
    browser.reload();
    browser.page().heading("Dependency").see();
    assert_eq!(browser.page().field(amber).value(), "40");

    // The same for the classes, which take whole percent only and say so.
    let (a, b) = (
        "Class A up to, in percent of the whole",
        "Class B up to, in percent of the whole",
    );
    for typed in ["79.1", "-5"] {
        write_over(browser, a, typed);
        says(
            browser,
            "Enter a whole number from 1 to 94. Until then 80 counts.",
        );
    }
    write_over(browser, a, "80");
    browser.page().text("Enter a whole number").gone();
    write_over(browser, b, "70");
    says(
        browser,
        "Enter a whole number from 81 to 100. Until then 95 counts.",
    );
    write_over(browser, a, "60");
    browser.page().text("Enter a whole number").gone();
    assert_eq!(browser.page().field(b).value(), "70");
    wait_until_saved(browser);
}

fn an_answer_about_a_customer_stays_in_sight(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/portfolio");
    browser.page().heading("Revenue at risk").see();
    let chance = "QUICK-Stop stays with this chance, in percent";
    browser.page().field(chance).fill("100");
    says(browser, "Said for 1 of 89 accounts");
    // The list is put in order again as soon as the field is left.
    browser
        .page()
        .field("Find a customer to answer for")
        .fill("alfreds");
    browser
        .page()
        .field("Alfreds Futterkiste stays with this chance, in percent")
        .see();
    let sought = browser.page().field("Find a customer to answer for");
    sought.evaluate("arguments[0].select()", Vec::new());
    browser.press("Backspace");
    browser
        .page()
        .field("Ernst Handel stays with this chance, in percent")
        .see();
    assert_eq!(browser.page().field(chance).value(), "100");
    write_over(browser, chance, "90");
    says(browser, "On average €42,193");
    wait_until_saved(browser);
}

fn the_page_for_the_bank_remembers_its_letters(browser: &mut Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    browser.open("#/portfolio/bank");
    says(browser, "customers and dependence");
    says(browser, "All customers");
    says(browser, "Year by year");
    says(browser, "At risk within a year, on average");
    let page = browser.page().css("main").read();
    assert!(!page.contains("(0)"), "{page}");
    browser
        .page()
        .role("checkbox", "Letters instead of names")
        .click();
    says(browser, "Customer A brings");
    browser.check_accessibility();
    browser.reload();
    says(browser, "Customer A brings");
    let page = browser.page().css("main .bank").read();
    assert!(!page.contains("Marrow"), "{page}");
}

/// How wide the charts of the page are drawn.
fn widths(browser: &Browser) -> Vec<f64> {
    let widths = browser.script(
        "return [...document.querySelectorAll('figure.chart svg[role=img]')]
            .filter((one) => !one.closest('details:not([open])'))
            .map((one) => Number(one.getAttribute('width')))",
    );
    let widths = widths.as_array().cloned().unwrap_or_default();
    widths.iter().filter_map(|width| width.as_f64()).collect()
}

fn charts_are_drawn_for_the_sheet_that_they_are_printed_on(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.resize(1600, 900);
    browser.open("#/portfolio");
    browser.page().heading("Revenue at risk").see();
    let tell = |event: &str| {
        browser.run_script("dispatchEvent(new Event(arguments[0]))", vec![json!(event)]);
    };
    browser.wait_until("the charts to be drawn", || {
        widths(browser).iter().any(|width| *width > 700.0)
    });
    tell("beforeprint");
    browser.wait_until("all charts to have the width of the sheet", || {
        let widths = widths(browser);
        !widths.is_empty() && widths.iter().all(|width| (*width - 672.0).abs() < 0.5)
    });
    tell("afterprint");
    browser.wait_until("the charts to have the width of the window again", || {
        widths(browser).iter().any(|width| *width > 700.0)
    });
}

fn no_number_is_cut_at_any_width(browser: &mut Browser) {
    open_sample(browser, "de", "Beispiel öffnen", "Tafelgrund Großhandel");
    browser.open("#/portfolio");
    browser.page().heading("Ein gesunder Mix").see();
    // Tables that are asked for count as well.
    let open = "document.querySelectorAll('main details').forEach((one) => { one.open = true; })";
    browser.run_script(open, Vec::new());
    for width in [1440, 1366, 1280, 1100] {
        browser.resize(width, 900);
        browser.wait_until("every table to have room", || {
            let cut = browser.script(
                "return [...document.querySelectorAll('main .portfolio__wide')]
                    .filter((one) => one.scrollWidth > one.clientWidth + 1)
                    .map((one) => one.getAttribute('aria-label')).join()",
            );
            cut == json!("")
        });
        assert!(overflow(browser) <= 0, "at {width}");
    }
}
