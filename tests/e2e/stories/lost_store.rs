//! The day the browser itself has lost what was stored: it comes back where there is a second keeping, and it is
//! told where there is none.

use std::fs;
use std::path::Path;

use crate::common::wait_until_saved;
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    a_store_that_the_browser_found_damaged_comes_back_whole in [Chromium],
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
