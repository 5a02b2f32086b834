//! Lists and files that come in: what changes nothing takes nothing back, what has changed meanwhile is not written
//! over, and what looks wrong is said.

use crate::common::{ENGLISH_IMPORT, import_list, says, wait_until_saved};
use keyfolio_e2e::{Browser, project, stories};
use serde_json::Value;

stories![
    a_list_that_changes_nothing_takes_nothing_back in [Chromium, Firefox],
    an_import_does_not_write_over_what_was_done_since in [Chromium],
    cells_in_the_wrong_column_are_shown_before_they_come_in in [Chromium],
    a_file_that_was_altered_is_opened_and_told in [Chromium],
    a_compared_file_does_not_write_over_what_was_done_since in [Chromium],
];

const LIST: &str = "northwind-customers.csv";

fn input(browser: &Browser) -> keyfolio_e2e::Locator<'_> {
    browser.page().hidden("main input[type=file]").nth(0)
}

/// Leads the list of [`LIST`] as far as the check of the changes.
#[track_caller]
fn check_list(browser: &Browser) {
    browser.open("#/data");
    browser.page().css(".data-choose__button").nth(0).see();
    check_list_here(browser);
}

#[track_caller]
fn check_list_here(browser: &Browser) {
    input(browser).upload(&project().join("tests/fixtures/lists").join(LIST));
    browser.page().button(ENGLISH_IMPORT.next).click();
    browser.page().text("Rows in the file").see();
}

#[track_caller]
fn add(browser: &Browser, name: &str) {
    browser.open("#/accounts");
    let field = browser.page().css("#quick-entry");
    field.see();
    field.fill(&format!("{name}\u{e007}"));
    wait_until_saved(browser);
    browser.page().link(name).nth(0).see();
}

/// Looks for an account in the list, of which only a part stands in the page.
#[track_caller]
fn find(browser: &Browser, name: &str) {
    browser.open("#/accounts");
    let search = browser.page().css(".accounts__search input");
    search.see();
    search.fill(name);
}

fn a_list_that_changes_nothing_takes_nothing_back(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    let take_back = browser.page().button("Take the import back");
    take_back.see();
    add(browser, "Unrelated & Co");

    check_list(browser);
    browser.page().button(ENGLISH_IMPORT.import).click();
    says(browser, "so nothing was changed");
    take_back.gone();
    assert_eq!(browser.page().css(".toast button.link").count(), 0);
    browser.check_accessibility();

    // One that changes something is taken back by itself, and only as long as it is the last step.
    browser.page().button("Import another list").click();
    browser
        .page()
        .field("Paste a list")
        .fill("Company;City\nUnrelated & Co;Graz\nGlobex;Linz");
    browser.page().button("Read the list").click();
    browser.page().button(ENGLISH_IMPORT.next).click();
    browser.page().button(ENGLISH_IMPORT.import).click();
    take_back.see();
    says(
        browser,
        "1 customer new and 1 updated. One undo takes the whole import back.",
    );
    browser.press("Control+z");
    take_back.gone();
    browser.press("Control+Shift+z");
    take_back.see();
    take_back.click();
    browser.page().css(".data-choose__button").nth(0).see();
    find(browser, "Globex");
    browser.page().link("QUICK-Stop").gone();
    assert_eq!(browser.page().link("Globex").count(), 0);
    find(browser, "Unrelated");
    browser.page().link("Unrelated & Co").nth(0).see();
}

fn an_import_does_not_write_over_what_was_done_since(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    add(browser, "Unrelated & Co");
    check_list(browser);
    let import = browser.page().button(ENGLISH_IMPORT.import);
    import.see();
    // Another tab takes a customer of the list away while the plan stands.
    let first = browser.tab();
    browser.new_tab();
    browser.open("#/accounts");
    browser.page().role("checkbox", "Select QUICK-Stop").click();
    browser.page().button("Delete").click();
    browser.page().link("QUICK-Stop").gone();
    wait_until_saved(browser);
    browser.close_tab();
    browser.switch_to(&first);

    import.click();
    browser
        .page()
        .text("Something was changed here since")
        .see();
    says(browser, "New customers 1 1");
    browser.check_accessibility();
    import.click();
    browser.page().button("Take the import back").see();
    says(browser, "1 customer new and 0 updated");
}

fn cells_in_the_wrong_column_are_shown_before_they_come_in(browser: &mut Browser) {
    browser.open("");
    browser.prefer("light", "en");
    browser.open("#/data");
    let list = "Company,Street,City,Country\nAcme,Kirchgasse 6,Graz,Austria\nMineiro,Av. dos Lusíadas, 23,São Paulo,Brazil\nGlobex,Ring 1,Linz,Austria\nHooli,Ring 2,Wels,Austria\nInitech,Ring 3,Steyr,Austria";
    browser.page().field("Paste a list").fill(list);
    browser.page().button("Read the list").click();
    browser.page().css(".data-table__doubtful").nth(0).see();
    says(
        browser,
        "2 cells in 1 row may stand in the wrong column: row 3, “City”: “23”; row 3, “Column 5”: “Brazil”.",
    );
    browser
        .page()
        .button("Show only rows with problems")
        .click();
    browser.page().css(".data-table tbody tr").see_count(1);
    browser.check_accessibility();
    browser.page().button(ENGLISH_IMPORT.next).click();
    says(browser, "2 cells in 1 row may stand in the wrong column");
    browser.page().button(ENGLISH_IMPORT.import).click();
    browser.page().button("Save these rows as CSV").see();
    says(browser, "5 customers new");
}

/// A backup of what is here, with another name for an account, and a place for it.
#[track_caller]
fn altered(browser: &Browser, name: &str) -> std::path::PathBuf {
    browser.open("#/data");
    browser.page().button("Save a backup file").nth(0).see();
    let file = browser.download(|| browser.page().button("Save a backup file").nth(0).click());
    let mut file: Value = serde_json::from_slice(&file.bytes).expect("the file is JSON");
    let place = file.pointer_mut("/workspace/accounts/0/name");
    *place.expect("an account") = Value::from(name);
    let process = std::process::id();
    let path = std::env::temp_dir().join(format!("keyfolio-altered-{name}-{process}.json"));
    std::fs::write(&path, file.to_string()).expect("a place for the file");
    path
}

fn a_file_that_was_altered_is_opened_and_told(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    let file = altered(browser, "Altered");
    let other = Browser::start(browser.engine()).expect("another browser starts");
    other.open("");
    other.prefer("light", "en");
    other.open("#/data");
    other.page().css(".data-choose__button").nth(0).see();
    input(&other).upload(&file);
    other.page().text("differs from what Keyfolio wrote").see();
    let _ = std::fs::remove_file(&file);
    other.check_accessibility();
    find(&other, "Altered");
    other.page().link("Altered").nth(0).see();
}

fn a_compared_file_does_not_write_over_what_was_done_since(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    add(browser, "Unrelated & Co");
    let file = altered(browser, "Renamed");
    input(browser).upload(&file);
    let replace = browser.page().button("Replace");
    replace.see();
    browser
        .page()
        .text("The file was changed after it was exported")
        .see();
    browser.press("Control+z");
    browser.page().text("Undone: ").nth(0).see();
    replace.click();
    browser
        .page()
        .text("Something was changed here since")
        .see();
    browser.page().text("Unrelated & Co").nth(0).see();
    let _ = std::fs::remove_file(&file);
    replace.click();
    browser.page().css(".data-choose__button").nth(0).see();
    find(browser, "Unrelated");
    browser.page().link("Unrelated & Co").nth(0).see();
}
