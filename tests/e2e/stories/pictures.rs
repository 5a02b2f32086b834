//! Pictures of days: kept, compared with today, told in both languages, removed and brought back, carried by a file.

use std::fs;

use crate::common::{ENGLISH_IMPORT, import_list, open_sample, overflow, says, wait_until_saved};
use keyfolio_e2e::{Browser, stories};
use serde_json::Value;

stories![
    a_picture_shows_later_who_moved_and_why,
    a_removed_picture_comes_back_by_undo_and_out_of_a_file in [Chromium, Firefox],
];

const CUSTOMER: &str = "Marrow & Finch Foodservice";
const KEEP: &str = "Keep today’s picture";
const TITLE: &str = "Title, if wanted";

fn to_pictures(browser: &Browser) {
    browser.open("#/portfolio");
    browser.page().heading("Kept pictures").see();
}

/// Waits until so many pictures are in the list.
fn kept(browser: &Browser, count: usize) {
    browser.wait_until("the pictures in the list", || {
        browser.page().css(".pictures__list > li").count() == count
    });
}

fn a_picture_shows_later_who_moved_and_why(browser: &mut Browser) {
    open_sample(browser, "en", "Open the sample", CUSTOMER);
    to_pictures(browser);
    says(browser, "A picture keeps the figures, scores and decisions");
    // With the keyboard alone.
    browser.page().field(TITLE).fill("Before the review");
    browser.press("Enter");
    kept(browser, 1);
    says(browser, "to today: nothing has changed.");
    assert_eq!(browser.page().field(TITLE).value(), "");

    // Somebody thinks again about a customer.
    browser.open("#/accounts");
    browser.page().link(CUSTOMER).nth(0).click();
    browser.page().css("[role=radiogroup]").nth(0).see();
    browser.run_script("document.querySelector('[role=radio]').focus()", Vec::new());
    browser.press("1");
    wait_until_saved(browser);
    to_pictures(browser);
    says(browser, "with another score");
    says(browser, "by other ratings");
    says(browser, "Others moved, its score did not.");

    // Kept again, nothing has changed since; from the first one it still has.
    browser.page().button(KEEP).click();
    kept(browser, 2);
    says(browser, "to today: nothing has changed.");
    let first = browser.page().css(".pictures select").nth(0);
    let option = first.evaluate("return arguments[0].options[0].text.trim()", Vec::new());
    let option = option.as_str().unwrap_or_default().to_owned();
    assert!(option.ends_with("Before the review"), "{option}");
    first.choose(&option);
    says(browser, "“Before the review” to today: ");
    says(browser, "by other ratings");
    browser.check_accessibility();

    // One is read as it was.
    wait_until_saved(browser);
    let oldest = browser.page().css(".pictures__list > li").nth(1);
    oldest.button("Open: …").click();
    says(
        browser,
        "As it was on that day; nothing here can be changed.",
    );
    browser
        .page()
        .css(".pictures__opened")
        .role("row", &format!("{CUSTOMER}…"))
        .see();
    browser
        .page()
        .css(".pictures__opened")
        .button("Close")
        .click();
    browser.page().text("As it was on that day").gone();

    // It is there tomorrow, in either language, and on the smallest phone.
    browser.reload();
    kept(browser, 2);
    browser.prefer("dark", "de");
    browser.page().heading("Momentaufnahmen").see();
    let first = browser.page().css(".pictures select").nth(0);
    let option = first.evaluate("return arguments[0].options[0].text.trim()", Vec::new());
    first.choose(option.as_str().unwrap_or_default());
    says(browser, "durch andere Bewertungen");
    browser.resize(320, 640);
    browser.page().heading("Momentaufnahmen").see();
    assert_eq!(overflow(browser), 0);
    browser.check_accessibility();
}

fn a_removed_picture_comes_back_by_undo_and_out_of_a_file(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    to_pictures(browser);
    browser.page().field(TITLE).fill("Spring");
    browser.page().button(KEEP).click();
    kept(browser, 1);
    browser.page().button("Rename: …").click();
    let field = browser.page().css(".pictures__list input");
    field.fill("Summer");
    browser.press("Enter");
    says(browser, ", Summer");
    browser.page().button("Remove: …").click();
    says(browser, "A picture keeps the figures, scores and decisions");
    browser
        .page()
        .button("Undo: Picture of a day removed")
        .click();
    kept(browser, 1);
    says(browser, ", Summer");
    wait_until_saved(browser);

    browser.open("#/data");
    let file = browser.download(|| browser.page().button("Save a backup file").nth(0).click());
    let value: Value = serde_json::from_str(&file.text()).expect("a file in JSON");
    let pictures = &value["workspace"]["snapshots"];
    assert_eq!(pictures.as_array().map(Vec::len), Some(1));
    assert_eq!(pictures[0]["label"], "Summer");
    let accounts = pictures[0]["accounts"].as_object().expect("columns");
    assert!(!accounts.contains_key("people") && !accounts.contains_key("notes"));

    // Removed in the meantime, it comes back with the file that has it.
    to_pictures(browser);
    browser.page().button("Remove: …").click();
    says(browser, "A picture keeps the figures, scores and decisions");
    wait_until_saved(browser);
    let kept_file =
        std::env::temp_dir().join(format!("keyfolio-pictures-{}.json", std::process::id()));
    fs::write(&kept_file, &file.bytes).expect("written");
    browser.open("#/data");
    browser
        .page()
        .hidden("main input[type=file]")
        .nth(0)
        .upload(&kept_file);
    says(browser, "Kept pictures: 1 removed here later.");
    let replace = browser.page().button("Replace");
    replace.click();
    wait_until_saved(browser);
    to_pictures(browser);
    kept(browser, 1);
    says(browser, ", Summer");
    let _ = fs::remove_file(&kept_file);
}
