//! Work is never lost: not by a crash, a full or broken store, a second tab or a fault of the program.

use std::cell::Cell;

use crate::common::{save_state, wait_until_saved};
use keyfolio_e2e::{Browser, Engine, stories};
use serde_json::{Value, json};

stories![
    acknowledged_edits_survive_every_kill in [Chromium, Firefox],
    a_keystroke_followed_by_closing_the_tab_is_kept in [Chromium, Firefox],
    a_full_store_is_said_and_nothing_is_lost,
    an_edit_is_safe_whichever_write_is_the_first_without_room in [Chromium],
    without_storage_the_app_still_works_and_says_so,
    garbage_in_the_store_is_kept_and_told,
    an_edit_in_one_tab_shows_in_the_other,
    two_tabs_on_one_account_lose_nothing_silently in [Chromium, Firefox],
    undo_leaves_what_another_tab_has_done_since in [Chromium, Firefox],
    what_is_erased_in_one_tab_is_not_written_back_by_another in [Chromium, Firefox],
    a_panic_leaves_a_page_that_hands_out_the_data,
];

/// Kills in a usual run; `KEYFOLIO_KILLS=1000` asks for more.
const KILLS: usize = 25;

fn kills(engine: Engine) -> usize {
    let wanted = std::env::var("KEYFOLIO_KILLS")
        .ok()
        .and_then(|text| text.parse().ok());
    // Firefox takes several seconds to start; a few kills there show that nothing depends on Chromium.
    wanted.unwrap_or(if engine == Engine::Chromium { KILLS } else { 3 })
}

/// Numbers that look random and are the same in every run.
struct Dice(Cell<u64>);

impl Dice {
    fn below(&self, bound: u64) -> u64 {
        let state = self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}

fn add(browser: &Browser, name: &str) {
    browser
        .page()
        .css("#quick-entry")
        .fill(&format!("{name}\u{e007}"));
}

/// The names of all accounts that lie in the store.
fn stored_names(browser: &Browser) -> Vec<String> {
    const READ: &str = "
        const done = arguments[0];
        const request = indexedDB.open('keyfolio');
        request.onerror = () => done([]);
        request.onsuccess = () => {
            const database = request.result;
            const all = database.transaction('rows').objectStore('rows').getAll();
            all.onsuccess = () => {
                database.close();
                const accounts = all.result.filter((row) => row.key.startsWith('account/'));
                done(accounts.map((row) => { try { return JSON.parse(row.text).name } catch { return row.text } }));
            };
        };";
    let names = browser.run_async_script(READ, Vec::new());
    let names = names.as_array().cloned().unwrap_or_default();
    names
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

fn open_accounts(browser: &Browser) {
    browser.open("#/accounts");
    browser.page().css("#quick-entry").see();
}

fn fault(browser: &Browser, fault: &str) {
    browser.run_script(
        "localStorage.setItem('keyfolio/test-fault', arguments[0])",
        vec![json!(fault)],
    );
}

fn acknowledged_edits_survive_every_kill(browser: &mut Browser) {
    let dice = Dice(Cell::new(42));
    let mut acknowledged: Vec<String> = Vec::new();
    // How often the browser itself had lost the store, and everything came back from the mirror.
    let mut restored = 0;
    for round in 0..kills(browser.engine()) {
        open_accounts(browser);
        for edit in 0..=dice.below(4) {
            let name = format!("Round {round} edit {edit}");
            add(browser, &name);
            wait_until_saved(browser);
            acknowledged.push(name);
        }
        // Somewhere in the middle of something: a few more edits that nobody waits for.
        for edit in 0..dice.below(3) {
            add(browser, &format!("Round {round} unfinished {edit}"));
        }
        browser.kill();
        browser.restart().expect("the browser starts again");
        open_accounts(browser);
        let stored = stored_names(browser);
        let lost: Vec<&String> = acknowledged
            .iter()
            .filter(|name| !stored.contains(name))
            .collect();
        let count = lost.len();
        assert!(
            lost.is_empty(),
            "{count} lost after kill {round}, the first of them {:?}",
            lost[0]
        );
        restored += browser.page().text("Everything is back").count();
        if (round + 1) % 100 == 0 {
            println!("    {} kills, restored {restored} times", round + 1);
        }
    }
    let edits = acknowledged.len();
    println!("    {edits} acknowledged edits, none lost; restored {restored} times");
}

fn a_keystroke_followed_by_closing_the_tab_is_kept(browser: &mut Browser) {
    open_accounts(browser);
    add(browser, "Alpha");
    wait_until_saved(browser);
    let first = browser.tab();
    for round in 0..5 {
        browser.new_tab();
        open_accounts(browser);
        add(browser, &format!("Last word {round}"));
        browser.close_tab();
        browser.switch_to(&first);
        browser.reload();
        browser.page().css("#quick-entry").see();
        browser.wait_until("the last word", || {
            stored_names(browser).contains(&format!("Last word {round}"))
        });
    }
}

fn a_full_store_is_said_and_nothing_is_lost(browser: &mut Browser) {
    open_accounts(browser);
    add(browser, "Alpha");
    wait_until_saved(browser);
    fault(browser, "full");
    add(browser, "Beta");
    browser.wait_until("the trouble to be said", || {
        save_state(browser) == "Not saved"
    });
    // Editing goes on, and the work can be taken away as a file.
    add(browser, "Gamma");
    browser.page().link("Gamma").see();
    fault(browser, "");
    wait_until_saved(browser);
    assert_eq!(stored_names(browser).len(), 3);
}

fn an_edit_is_safe_whichever_write_is_the_first_without_room(browser: &mut Browser) {
    open_accounts(browser);
    add(browser, "Alpha");
    wait_until_saved(browser);
    for writes in 0..6 {
        fault(browser, &format!("full-after:{writes}"));
        for edit in 0..3 {
            add(browser, &format!("Room {writes} edit {edit}"));
        }
        browser.wait_until("an answer of the store", || {
            matches!(
                save_state(browser).as_str(),
                "Not saved" | "Saved in this browser"
            )
        });
        fault(browser, "");
        browser.reload();
        browser.page().css("#quick-entry").see();
        for edit in 0..3 {
            let name = format!("Room {writes} edit {edit}");
            browser.wait_until(&name, || stored_names(browser).contains(&name));
        }
    }
}

fn without_storage_the_app_still_works_and_says_so(browser: &mut Browser) {
    browser.visit("robots.txt");
    fault(browser, "blocked");
    open_accounts(browser);
    browser.page().role("alert", "").see();
    add(browser, "Alpha");
    browser.page().link("Alpha").see();
    fault(browser, "");
}

fn garbage_in_the_store_is_kept_and_told(browser: &mut Browser) {
    open_accounts(browser);
    add(browser, "Alpha");
    add(browser, "Beta");
    wait_until_saved(browser);
    const BREAK: &str = "
        const [name, text, done] = arguments;
        const request = indexedDB.open('keyfolio');
        request.onsuccess = () => {
            const database = request.result;
            const change = database.transaction('rows', 'readwrite');
            const rows = change.objectStore('rows');
            rows.getAll().onsuccess = (event) => {
                for (const row of event.target.result) {
                    if (row.text.includes(`\"name\":\"${name}\"`)) rows.put({ ...row, text: text === 'cut' ? row.text.slice(0, -20) : text });
                }
            };
            change.oncomplete = () => { database.close(); done('broken'); };
        };";
    let garbage = [
        "cut",
        "",
        "null",
        "[]",
        "{}",
        "{\"id\":7}",
        "\u{fffd}\u{0}",
        "{\"name\":\"Alpha\"}",
    ];
    for text in garbage {
        let broken = browser.run_async_script(BREAK, vec![json!("Alpha"), json!(text)]);
        assert_eq!(broken, json!("broken"));
        browser.reload();
        browser.page().css("#quick-entry").see();
        browser.page().link("Beta").see();
        browser.page().css(".notice").see();
        browser.page().link("Alpha").gone();
        // The next kind of garbage needs a sound row to spoil.
        add(browser, "Alpha");
        wait_until_saved(browser);
    }
    let kept = browser.run_async_script(
        "const done = arguments[0];
         const request = indexedDB.open('keyfolio');
         request.onsuccess = () => {
             const all = request.result.transaction('asides').objectStore('asides').count();
             all.onsuccess = () => { request.result.close(); done(all.result); };
         };",
        Vec::new(),
    );
    assert_eq!(
        kept,
        json!(garbage.len()),
        "every broken row is kept as it was"
    );
}

fn an_edit_in_one_tab_shows_in_the_other(browser: &mut Browser) {
    open_accounts(browser);
    add(browser, "Alpha");
    wait_until_saved(browser);
    let first = browser.tab();
    let second = browser.new_tab();
    open_accounts(browser);
    browser.page().link("Alpha").see();
    add(browser, "Beta");
    wait_until_saved(browser);
    browser.switch_to(&first);
    browser.page().link("Beta").see();
    add(browser, "Gamma");
    wait_until_saved(browser);
    browser.switch_to(&second);
    browser.page().link("Gamma").see();
}

fn two_tabs_on_one_account_lose_nothing_silently(browser: &mut Browser) {
    open_accounts(browser);
    add(browser, "Alpha");
    wait_until_saved(browser);
    browser.page().link("Alpha").click();
    browser.page().field("City").see();
    let route = browser.route();
    let first = browser.tab();
    browser.new_tab();
    browser.open(&route);
    browser.page().field("City").fill("Graz");
    browser.switch_to(&first);
    browser.page().field("Country").fill("Austria");
    wait_until_saved(browser);
    browser.reload();
    browser.page().field("City").see();
    browser.wait_until("both edits", || {
        browser.page().field("City").value() == "Graz"
            && browser.page().field("Country").value() == "Austria"
    });
}

fn undo_leaves_what_another_tab_has_done_since(browser: &mut Browser) {
    open_accounts(browser);
    add(browser, "Alpha");
    wait_until_saved(browser);
    browser.page().link("Alpha").click();
    browser.page().field("City").fill("Graz");
    wait_until_saved(browser);
    let (route, first) = (browser.route(), browser.tab());
    browser.new_tab();
    browser.open(&route);
    browser.page().field("City").see();
    browser.page().field("City").type_text(" West");
    wait_until_saved(browser);
    browser.switch_to(&first);
    let city = || browser.page().field("City").value();
    browser.wait_until("the other tab's city", || city() == "Graz West");
    browser.page().button("Undo…").click();
    browser.page().text("changed since, so it stays").see();
    assert_eq!(city(), "Graz West");
}

fn what_is_erased_in_one_tab_is_not_written_back_by_another(browser: &mut Browser) {
    open_accounts(browser);
    add(browser, "Alpha");
    wait_until_saved(browser);
    let first = browser.tab();
    let second = browser.new_tab();
    open_accounts(browser);
    browser.page().link("Alpha").see();
    browser.switch_to(&first);
    browser.page().css(".workspace-button").click();
    browser.page().button("Delete workspace").click();
    browser.switch_to(&second);
    browser.page().text("was deleted in another tab").see();
    fault(browser, "full");
    add(browser, "Beta");
    browser.wait_until("the trouble to be said", || {
        save_state(browser) == "Not saved"
    });
    browser.switch_to(&first);
    browser.page().css(".workspace-button").click();
    browser
        .page()
        .css(".workspace-list button[aria-expanded]")
        .click();
    let sure = browser.page().css(".workspace-list__erase .button--danger");
    sure.click();
    browser.page().text("The workspace is erased.").see();
    browser.switch_to(&second);
    browser
        .page()
        .text("was erased for good in another tab")
        .see();
    let file = browser.download(|| browser.page().button("Save it as a file").click());
    assert!(file.text().contains("Alpha") && file.text().contains("Beta"));
    fault(browser, "");
    // Whatever still wants to be written gets its turn before something new is.
    add(browser, "Gamma");
    wait_until_saved(browser);
    browser.reload();
    browser.page().link("Gamma").see();
    assert_eq!(stored_names(browser), ["Gamma"]);
}

fn a_panic_leaves_a_page_that_hands_out_the_data(browser: &mut Browser) {
    open_accounts(browser);
    add(browser, "Müller & Söhne");
    wait_until_saved(browser);
    browser.expect_error("panicked");
    browser.expect_error("unreachable");
    browser.expect_error("RuntimeError");
    fault(browser, "panics");
    add(browser, "Beta");
    browser.page().heading("Keyfolio has stopped").see();
    let file = browser.download(|| browser.page().button("Download my data").click());
    assert!(file.text().contains("Müller & Söhne"));
    fault(browser, "");
    browser.page().button("Reload").click();
    browser.wait_until("the program to start", || {
        browser.script("return document.documentElement.dataset.app") == json!("ready")
    });
    open_accounts(browser);
    browser.wait_until("the edit before the fault", || {
        stored_names(browser).contains(&"Beta".to_owned())
    });
}
