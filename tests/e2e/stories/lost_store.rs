//! The day the browser itself has lost what was stored: it comes back where there is a second keeping, and it is
//! told where there is none.

use std::fs;
use std::path::Path;

use crate::common::wait_until_saved;
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    a_store_that_the_browser_found_damaged_comes_back_whole in [Chromium],
    a_workspace_that_only_the_second_place_has_comes_back_and_is_told in [Chromium],
    the_rescue_page_offers_what_only_the_second_place_has in [Chromium],
    a_store_that_was_emptied_is_told_and_a_copy_comes_back in [Chromium, Firefox],
];

fn add(browser: &Browser, name: &str) {
    browser.open("#/accounts");
    let entry = browser.page().css("#quick-entry");
    entry.fill(&format!("{name}\u{e007}"));
    browser.page().link(name).see();
    wait_until_saved(browser);
}

/// Deletes databases of the app, from a page that has none of them open.
fn delete(browser: &Browser, script: &str) {
    browser.visit("robots.txt");
    let script = format!(
        "const done = arguments[0];
         const remove = (place, name) => new Promise((gone, fail) => {{
             const request = place.deleteDatabase(name);
             request.onsuccess = gone;
             request.onerror = request.onblocked = fail;
         }});
         ({script})().then(() => done('gone'), (error) => done(String(error)));"
    );
    assert_eq!(browser.run_async_script(&script, Vec::new()), json!("gone"));
}

/// Spoils the list of files of the database that all hosts of a profile have for themselves, as a crash can.
fn damage(profile: &Path) {
    let folder = fs::read_dir(profile.join("Default").join("IndexedDB")).expect("databases");
    let mut spoiled = 0;
    for database in folder.flatten() {
        for file in fs::read_dir(database.path()).expect("files").flatten() {
            if file.file_name().to_string_lossy().starts_with("MANIFEST-") {
                fs::write(file.path(), "damaged").expect("a writable file");
                spoiled += 1;
            }
        }
    }
    assert!(spoiled > 0);
}

fn a_store_that_the_browser_found_damaged_comes_back_whole(browser: &mut Browser) {
    for name in ["Alpha", "Beta", "Gamma"] {
        add(browser, name);
    }
    browser.kill();
    damage(&browser.profile());
    browser.restart().expect("the browser starts again");
    browser.open("#/accounts");
    browser.page().text("Everything is back").see();
    for name in ["Alpha", "Beta", "Gamma"] {
        browser.page().link(name).see();
    }
    add(browser, "Delta");
    browser.reload();
    browser.page().link("Delta").see();
    browser.page().text("Everything is back").gone();
}

/// Takes the rows of every workspace out of the store, from a page that has it not open.
const LOSE_ROWS: &str = "async () => {
     const opening = indexedDB.open('keyfolio');
     await new Promise((opened, fail) => { opening.onsuccess = opened; opening.onerror = fail; });
     const change = opening.result.transaction('rows', 'readwrite');
     change.objectStore('rows').delete(IDBKeyRange.bound(arguments[0], arguments[1]));
     await new Promise((done, fail) => { change.oncomplete = done; change.onabort = fail; });
     opening.result.close();
 }";

fn workspace_id(browser: &Browser) -> String {
    let id = browser.script("return JSON.parse(localStorage.getItem('keyfolio/workspace'))");
    id.as_str().unwrap_or_default().to_owned()
}

fn a_workspace_that_only_the_second_place_has_comes_back_and_is_told(browser: &mut Browser) {
    add(browser, "Alpha");
    let lost = workspace_id(browser);
    browser.page().css(".workspace-button").click();
    browser
        .page()
        .field("Name of the new workspace")
        .fill("Second");
    browser.page().button("Begin").click();
    browser.wait_until("the second workspace", || workspace_id(browser) != lost);
    add(browser, "Beta");
    delete(
        browser,
        &LOSE_ROWS
            .replace("arguments[0]", &format!("['{lost}']"))
            .replace("arguments[1]", &format!("['{lost}', []]")),
    );
    browser.open("#/accounts");
    browser.page().text("was missing in this browser").see();
    browser.page().link("Beta").see();
    browser.page().css(".notice").button("Open").click();
    browser.page().link("Alpha").see();
}

fn the_rescue_page_offers_what_only_the_second_place_has(browser: &mut Browser) {
    add(browser, "Alpha");
    delete(
        browser,
        "async () => { await remove(indexedDB, 'keyfolio'); }",
    );
    browser.open("?rescue");
    let save = browser.page().button("Download my data");
    let file = browser.download(|| save.click());
    let text = file.text();
    assert!(text.contains("keyfolio-mirror") && text.contains("Alpha"));
}

fn a_store_that_was_emptied_is_told_and_a_copy_comes_back(browser: &mut Browser) {
    add(browser, "Alpha");
    browser.open("#/data");
    browser.page().button("Keep a copy now").click();
    browser.page().css(".data-copies__list li").see();
    delete(
        browser,
        "async () => {
             const bucket = await navigator.storageBuckets?.open('keyfolio');
             if (bucket) await remove(bucket.indexedDB, 'keyfolio');
             await remove(indexedDB, 'keyfolio');
         }",
    );
    browser.open("#/accounts");
    browser.page().text("its storage is empty").see();
    browser.page().button("Open a backup").click();
    let copies = browser.page().css(".data-copies__list");
    copies.button("Restore: …").click();
    browser.open("#/accounts");
    browser.page().link("Alpha").see();
}
