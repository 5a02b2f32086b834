//! The program stops, or does not start, and the data can still be had.

use keyfolio_e2e::{Browser, Engine, stories};
use serde_json::{Value, json};

stories![
    after_a_fault_the_data_can_be_downloaded,
    the_data_can_be_had_without_the_program,
    a_program_that_does_not_arrive_is_told_in_plain_words,
    a_look_at_the_rescue_page_creates_no_database,
    what_was_stored_survives_a_killed_browser in [Chromium],
];

/// Stores two records and a preference the way the app does, with values that JSON can't say.
const STORE: &str = "
const done = arguments[0];
localStorage.setItem('keyfolio/theme', '\"dark\"');
localStorage.setItem('another/theme', 'not ours');
const request = indexedDB.open('keyfolio', 7);
request.onupgradeneeded = () => {
  request.result.createObjectStore('records');
  request.result.createObjectStore('meta', { keyPath: 'name' });
};
request.onerror = () => done(String(request.error));
request.onsuccess = () => {
  const database = request.result;
  const change = database.transaction(['records', 'meta'], 'readwrite');
  change.objectStore('records').put({ name: 'Müller & Söhne', revenue: 12.5, bytes: new Uint8Array([1, 2, 255]) }, 'account/1');
  change.objectStore('records').put({ name: 'Acme', nothing: undefined }, 'account/2');
  change.objectStore('meta').put({ name: 'revision', value: 3 });
  change.oncomplete = () => { database.close(); done('stored'); };
};";

fn after_a_fault_the_data_can_be_downloaded(browser: &mut Browser) {
    browser.visit("robots.txt");
    assert_eq!(browser.run_async_script(STORE, Vec::new()), json!("stored"));
    browser.open("");
    browser.expect_error("panicked at the test");
    browser.run_script(
        "window.dispatchEvent(new CustomEvent('keyfolio-panic', { detail: { message: 'panicked at the test' } }));",
        Vec::new(),
    );
    browser.page().heading("Keyfolio has stopped").see();
    browser
        .page()
        .heading("Keyfolio ist stehen geblieben")
        .see();
    browser
        .page()
        .text("Your data is safe in this browser")
        .see();
    assert!(browser.page().heading("Keyfolio has stopped").has_focus());
    browser.check_accessibility();
    let file = browser.download(|| browser.page().button("Download my data").click());
    browser.page().role("status", "keyfolio-rescue-…").see();
    assert!(
        file.name.starts_with("keyfolio-rescue-") && file.name.ends_with(".json"),
        "{}",
        file.name
    );
    check(
        &serde_json::from_str(&file.text()).expect("JSON"),
        "panicked at the test",
    );
    browser.page().button("Reload").click();
    browser.page().heading("Keyfolio has stopped").gone();
}

fn check(file: &Value, message: &str) {
    assert_eq!(file["format"], "keyfolio-rescue");
    assert_eq!(file["message"], message);
    assert_eq!(file["problems"], json!([]));
    assert_eq!(
        file["localStorage"],
        json!({ "keyfolio/theme": "\"dark\"" })
    );
    let database = &file["databases"]["keyfolio"];
    assert_eq!(database["version"], 7);
    assert_eq!(
        database["stores"]["records"]["records"],
        json!([
            { "key": "account/1", "value": { "name": "Müller & Söhne", "revenue": 12.5, "bytes": { "$bytes": "AQL/" } } },
            { "key": "account/2", "value": { "name": "Acme", "nothing": { "$undefined": true } } },
        ])
    );
    assert_eq!(database["stores"]["meta"]["keyPath"], "name");
}

fn the_data_can_be_had_without_the_program(browser: &mut Browser) {
    browser.visit("robots.txt");
    assert_eq!(browser.run_async_script(STORE, Vec::new()), json!("stored"));
    browser.open("?rescue");
    browser.page().heading("Your data, as it is stored").see();
    let file = browser.download(|| browser.page().button("Download my data").click());
    check(&serde_json::from_str(&file.text()).expect("JSON"), "");
    browser.page().button("Open Keyfolio").click();
    browser.wait_until("the program to start", || {
        browser.script("return document.documentElement.dataset.app") == json!("ready")
    });
}

fn a_program_that_does_not_arrive_is_told_in_plain_words(browser: &mut Browser) {
    for part in [
        "could not load",
        "Failed to load",
        "NetworkError",
        "Failed to fetch",
    ] {
        browser.expect_error(part);
    }
    if browser.engine() == Engine::WebKit {
        // Its driver waits for a page to be complete, and this one never will be: say it instead.
        browser.open("");
        browser.run_script(
            "window.dispatchEvent(new CustomEvent('keyfolio-failed', { detail: {} }))",
            Vec::new(),
        );
    } else {
        browser.server().hold(".wasm");
        browser.visit("");
        browser
            .page()
            .heading("Find the few customers your company depends on…")
            .see();
        browser.server().stop();
    }
    browser.page().heading("Keyfolio could not start").see();
    browser
        .page()
        .heading("Keyfolio konnte nicht starten")
        .see();
    browser.check_accessibility();
}

fn a_look_at_the_rescue_page_creates_no_database(browser: &mut Browser) {
    browser.open("?rescue");
    browser.page().button("Meine Daten herunterladen").click();
    browser
        .page()
        .text("Keyfolio hat in diesem Browser nichts gespeichert.")
        .see();
    let names = browser.run_async_script(
        "indexedDB.databases().then((all) => arguments[0](all.map((one) => one.name)))",
        Vec::new(),
    );
    assert_eq!(names, json!([]));
}

fn what_was_stored_survives_a_killed_browser(browser: &mut Browser) {
    browser.visit("robots.txt");
    assert_eq!(browser.run_async_script(STORE, Vec::new()), json!("stored"));
    browser.kill();
    browser.restart().expect("the browser starts again");
    browser.open("?rescue");
    let file = browser.download(|| browser.page().button("Download my data").click());
    let file: Value = serde_json::from_str(&file.text()).expect("JSON");
    let records = file["databases"]["keyfolio"]["stores"]["records"]["records"].as_array();
    assert_eq!(records.map(Vec::len), Some(2));
}
