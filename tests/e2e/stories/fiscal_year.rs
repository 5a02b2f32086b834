//! The books of a company close in June: it says so once, and every year of figures is called after it.

use crate::common::{ENGLISH_IMPORT, import_list, overflow, wait_until_saved};
use keyfolio_e2e::{Browser, Locator, stories};

stories![
    years_of_figures_are_named_after_the_fiscal_year in [Chromium],
    what_enter_has_confirmed_escape_leaves in [Chromium],
];

/// Waits until something reads so; spaces that do not break count as spaces.
#[track_caller]
fn reads(browser: &Browser, there: &Locator, part: &str) {
    browser.wait_until(part, || there.read().replace('\u{a0}', " ").contains(part));
}

/// Types over what a field holds, as a person does.
#[track_caller]
fn retype(browser: &Browser, field: &Locator, text: &str) {
    field.click();
    browser.press("Control+a");
    field.type_text(text);
}

fn years_of_figures_are_named_after_the_fiscal_year(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").nth(0).see();
    let years = browser.page().css(".accounts__years");
    reads(browser, &years, "1996–1998");

    browser.page().button("Settings").click();
    let settings = browser.page().dialog("Settings");
    reads(browser, &settings, "run from January to December");
    settings.field("Fiscal year begins in").choose("July");
    reads(browser, &settings, "run from July");
    reads(browser, &settings, "to June");
    browser.check_accessibility();
    browser.press("Escape");
    browser.page().css("dialog").gone();
    wait_until_saved(browser);

    // The head of the list, its choice of years, and one account.
    reads(browser, &years, "1996/97–1998/99");
    browser.page().field("Figures of").choose("1997/98");
    browser.wait_until("one year", || years.read() == "1997/98");
    browser.page().link("QUICK-Stop").nth(0).click();
    let figures = browser.page().css(".account__figures");
    reads(browser, &figures, "1998/99");
    reads(browser, &browser.page().css("main"), "Revenue 1997/98");
    // A year is typed as it is shown, or by the calendar year it begins in.
    let year = browser.page().css("input.account__year");
    year.fill("2001/02\u{e007}");
    reads(browser, &figures, "2001/02");
    year.fill("2003\u{e007}");
    reads(browser, &figures, "2003/04");
    year.fill("2001/03\u{e007}");
    browser.page().css(".account__add [role=alert]").see();

    browser.prefer("light", "de");
    reads(browser, &browser.page().css("main"), "Umsatz 1997/98");
    browser.open("#/portfolio");
    reads(
        browser,
        &browser.page().css("main"),
        "Von 1996/97 bis 1998/99 ging der Anteil des größten",
    );
    browser.page().button("Einstellungen").click();
    let settings = browser.page().dialog("Einstellungen");
    reads(browser, &settings, "reichen von Juli");
    browser.resize(320, 700);
    reads(browser, &settings, "Geschäftsjahr beginnt im");
    assert!(overflow(browser) <= 0);
    settings.field("Geschäftsjahr beginnt im").choose("Januar");
    reads(browser, &settings, "reichen von Januar bis Dezember");
    browser.press("Escape");
    browser.page().css("dialog").gone();
    reads(
        browser,
        &browser.page().css("main"),
        "Von 1996 bis 1998 ging der Anteil des größten",
    );
}

fn what_enter_has_confirmed_escape_leaves(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").nth(0).click();
    browser.page().button("Add person").click();
    let name = browser.page().css(".people input").nth(0);
    browser.wait_until("the name to have the focus", || {
        browser.script("return document.activeElement?.closest('.people') !== null")
            == serde_json::json!(true)
    });
    retype(browser, &name, "Ann Other");
    browser.press("Enter");
    browser.press("Escape");
    assert_eq!(name.value(), "Ann Other");
    // What was typed since goes back to what was confirmed.
    retype(browser, &name, "Somebody else");
    browser.press("Escape");
    assert_eq!(name.value(), "Ann Other");

    // An amount is shown as it is read, once it is confirmed or left.
    let amount = browser.page().field("Contribution margin 1998");
    retype(browser, &amount, "40k");
    assert_eq!(amount.value(), "40k");
    browser.press("Enter");
    browser.wait_until("the amount as it is read", || amount.value() == "40,000");
    retype(browser, &amount, "50k");
    browser.press("Tab");
    browser.wait_until("the amount as it is read", || amount.value() == "50,000");
    wait_until_saved(browser);
}
