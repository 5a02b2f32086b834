//! The whole job on a real list: import, see who carries the business, rate, decide, plan, come back, take
//! everything away as one file. Told in both languages.

use crate::common::{ENGLISH_IMPORT, GERMAN_IMPORT, Import, import_list, wait_until_saved};
use keyfolio_e2e::{Browser, Engine, stories};
use serde_json::Value;

stories![
    the_whole_job_in_english,
    the_whole_job_in_german,
    a_file_read_and_written_again_is_the_same_to_the_byte in [Chromium, Firefox],
    both_lists_say_the_same in [Chromium],
];

/// The words of the buttons that the story needs.
struct Words {
    import: &'static Import,
    mark_as_key: &'static str,
    decide: &'static str,
    start_plan: &'static str,
    add_goal: &'static str,
    backup: &'static str,
}

const ENGLISH: Words = Words {
    import: &ENGLISH_IMPORT,
    mark_as_key: "Mark as key account: QUICK-Stop",
    decide: "Record decision",
    start_plan: "Start a plan",
    add_goal: "Add customer goal",
    backup: "Save a backup file",
};

const GERMAN: Words = Words {
    import: &GERMAN_IMPORT,
    mark_as_key: "Als Schlüsselkunde festlegen: QUICK-Stop",
    decide: "Entscheidung festhalten",
    start_plan: "Plan beginnen",
    add_goal: "Kundenziel hinzufügen",
    backup: "Sicherungsdatei speichern",
};

fn the_whole_job_in_english(browser: &mut Browser) {
    the_whole_job(browser, &ENGLISH);
}

fn the_whole_job_in_german(browser: &mut Browser) {
    the_whole_job(browser, &GERMAN);
}

/// The workspace as the backup file says it.
fn backup(browser: &Browser, words: &Words) -> Vec<u8> {
    browser.open("#/data");
    browser.page().button(words.backup).see();
    browser
        .download(|| browser.page().button(words.backup).nth(0).click())
        .bytes
}

fn parsed(bytes: &[u8]) -> Value {
    let file: Value = serde_json::from_slice(bytes).expect("the file is JSON");
    assert_eq!(file["format"], "keyfolio-workspace");
    file["workspace"].clone()
}

fn account<'file>(workspace: &'file Value, name: &str) -> &'file Value {
    let accounts = workspace["accounts"]
        .as_array()
        .expect("a list of accounts");
    accounts
        .iter()
        .find(|account| account["name"] == name)
        .expect("the account is in the file")
}

fn cents_by_year(workspace: &Value) -> Vec<(String, i64)> {
    let mut years = std::collections::BTreeMap::new();
    for account in workspace["accounts"]
        .as_array()
        .expect("a list of accounts")
    {
        for (year, figures) in account["figures"].as_object().expect("figures by year") {
            *years.entry(year.clone()).or_insert(0) += figures["revenue"].as_i64().unwrap_or(0);
        }
    }
    years.into_iter().collect()
}

fn the_whole_job(browser: &mut Browser, words: &Words) {
    import_list(browser, words.import, "northwind-kunden-de.csv");

    // Who carries the business.
    browser.open("#/portfolio");
    browser.page().css("h1").see();
    browser.wait_until("the answer to the 80/20 question", || {
        let page = browser
            .page()
            .css("main")
            .read()
            .replace(['\u{a0}', ','], ".");
        page.contains("59.7") && page.contains("34")
    });

    // Decide who is key, and why.
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").see();
    browser.page().button(words.mark_as_key).nth(0).click();
    browser
        .page()
        .css("#decision-reason")
        .fill("Largest and growing / der größte");
    browser.page().button(words.decide).click();

    // Rate it where it is seen, by keys.
    browser.page().link("QUICK-Stop").nth(0).click();
    browser.page().css("[role=radiogroup]").nth(0).see();
    browser.run_script("document.querySelector('[role=radio]').focus()", Vec::new());
    for _ in 0..5 {
        browser.press("4");
    }

    // Write a plan: the customer's goals first.
    // The page still moves while the score follows the last rating; a click may miss.
    browser.wait_until("the plan to begin", || {
        if browser.page().button(words.start_plan).count() == 1 {
            browser.page().button(words.start_plan).click();
        }
        browser.page().button(words.add_goal).count() > 0
    });
    browser.page().button(words.add_goal).nth(0).click();
    browser.wait_until("a field for the goal", || {
        browser.script("return ['TEXTAREA', 'INPUT'].includes(document.activeElement?.tagName)")
            == true
    });
    browser.page().css(":focus").type_text("Fewer stock-outs");
    wait_until_saved(browser);

    // Close the browser, come back, find everything.
    if browser.engine() == Engine::WebKit {
        browser.reload();
    } else {
        browser.kill();
        browser.restart().expect("the browser starts again");
        // The choice of a language lies in local storage, which a browser writes to disk when it likes.
        browser.open("");
        browser.prefer("light", words.import.language);
    }
    let file = backup(browser, words);
    let workspace = parsed(&file);
    assert_eq!(workspace["accounts"].as_array().map(Vec::len), Some(91));
    let largest = account(&workspace, "QUICK-Stop");
    assert_eq!(largest["decisions"][0]["to"], "key");
    assert_eq!(largest["plans"][0]["goals"][0]["text"], "Fewer stock-outs");
    let ratings = largest["ratings"]
        .as_object()
        .expect("ratings by criterion");
    assert_eq!(ratings.len(), 5, "{ratings:?}");
    assert!(
        ratings.values().all(|rating| rating["answer"]["step"] == 4),
        "{ratings:?}"
    );
}

fn a_file_read_and_written_again_is_the_same_to_the_byte(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-kunden-de.csv");
    let first = backup(browser, &ENGLISH);
    let kept =
        std::env::temp_dir().join(format!("keyfolio-round-trip-{}.json", std::process::id()));
    std::fs::write(&kept, &first).expect("a place for the file");
    let other = Browser::start(browser.engine()).expect("another browser starts");
    other.open("");
    other.prefer("light", "en");
    other.open("#/data");
    other
        .page()
        .hidden("main input[type=file]")
        .nth(0)
        .upload(&kept);
    wait_until_saved(&other);
    let second = backup(&other, &ENGLISH);
    let _ = std::fs::remove_file(&kept);
    assert!(first == second, "the bytes differ");
}

fn both_lists_say_the_same(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    let english = cents_by_year(&parsed(&backup(browser, &ENGLISH)));
    let other = Browser::start(browser.engine()).expect("another browser starts");
    import_list(&other, &GERMAN_IMPORT, "northwind-kunden-de.csv");
    let german = cents_by_year(&parsed(&backup(&other, &GERMAN)));
    assert_eq!(english, german);
    assert_eq!(
        english
            .iter()
            .map(|(year, _)| year.as_str())
            .collect::<Vec<_>>(),
        ["1996", "1997", "1998"]
    );
    // Ten of the printed totals are rounded by a cent; the years themselves add up to two cents less.
    assert_eq!(
        english.iter().map(|(_, cents)| cents).sum::<i64>(),
        126_579_301
    );
}
