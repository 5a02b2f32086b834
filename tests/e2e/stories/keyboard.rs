//! Without a mouse, with large letters, in forced colours: the whole job by keys alone, and every screen as those see
//! it who need it otherwise than it was drawn.

use crate::common::{overflow, screens_with_a_list, wait_until_saved};
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    the_whole_job_by_keyboard_alone in [Chromium],
    no_key_reaches_the_page_behind_a_dialog in [Chromium],
    a_slash_leads_to_the_filter_from_every_screen in [Chromium],
    letters_of_twice_the_size_fit_on_every_screen in [Chromium],
    forced_colours_leave_every_screen_usable in [Chromium],
];

/// More presses of Tab than any screen of a few accounts needs.
const LONGEST_WAY: usize = 150;

/// What the focus stands on, as a screen reader names it.
pub fn focused(browser: &Browser) -> String {
    let name = browser.script(
        "const element = document.activeElement;
         const words = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent;
         return (words ?? '').replace(/\\s+/g, ' ').trim();",
    );
    name.as_str().unwrap_or_default().to_owned()
}

/// Waits until the focus has arrived there: it moves with the next frame.
#[track_caller]
fn focus_is_on(browser: &Browser, name: &str) {
    browser.wait_until(name, || focused(browser) == name);
}

/// Goes on with Tab until the focus is on what has this name; it can be seen there.
#[track_caller]
pub fn tab_to(browser: &Browser, name: &str) {
    tab_until(browser, name, |focused| focused == name);
}

/// The same where only the beginning of the name is known.
#[track_caller]
pub fn tab_to_start(browser: &Browser, start: &str) {
    tab_until(browser, start, |focused| focused.starts_with(start));
}

#[track_caller]
fn tab_until(browser: &Browser, name: &str, is_it: impl Fn(&str) -> bool) {
    for _ in 0..LONGEST_WAY {
        browser.press("Tab");
        if is_it(&focused(browser)) {
            let is_seen = browser.script(
                "const box = document.activeElement.getBoundingClientRect();
                 const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                 const style = getComputedStyle(document.activeElement);
                 return box.width >= 24 && document.activeElement.contains(middle)
                     && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');",
            );
            assert_eq!(is_seen, json!(true), "the focus on {name} can't be seen");
            return;
        }
    }
    panic!(
        "Tab does not lead to {name}; it stands on {}",
        focused(browser)
    );
}

fn the_whole_job_by_keyboard_alone(browser: &mut Browser) {
    browser.open("");
    browser.page().css("main h1").see();
    browser.press("n");
    browser.wait_until("the quick entry", || {
        browser.page().css("#quick-entry").has_focus()
    });
    for entry in ["Alpha; 120000", "Beta; 50000", "Gamma; 8000"] {
        browser
            .page()
            .css(":focus")
            .type_text(&format!("{entry}\u{e007}"));
        let name = entry.split(';').next().unwrap_or_default();
        browser.page().link(name).see();
    }

    // Decide who is key, and why.
    // The table is one stop of Tab; the arrows lead through its cells.
    tab_to(browser, "Gamma");
    browser.press("ArrowDown");
    focus_is_on(browser, "Beta");
    browser.press("ArrowDown");
    focus_is_on(browser, "Alpha");
    browser.press("ArrowLeft");
    focus_is_on(browser, "Mark as key account: Alpha");
    browser.press("Enter");
    browser.wait_until("the reason to be asked for", || {
        browser.page().css("#decision-reason").has_focus()
    });
    browser
        .page()
        .css(":focus")
        .type_text("Largest and growing");
    tab_to(browser, "Record decision");
    browser.press("Enter");
    browser.page().css("dialog[open]").gone();

    // Rate it.
    browser.wait_until("the focus where it was", || {
        focused(browser).contains(": Alpha")
    });
    browser.press("ArrowRight");
    browser.press("Tab");
    focus_is_on(browser, "Alpha");
    browser.press("Enter");
    browser.page().css("[role=radiogroup]").nth(0).see();
    browser.wait_until("the account", || {
        browser.script("return document.activeElement?.tagName") == json!("H1")
    });
    for _ in 0..LONGEST_WAY {
        if browser.script("return document.activeElement?.getAttribute('role')") == json!("radio") {
            break;
        }
        browser.press("Tab");
    }
    for _ in 0..3 {
        browser.press("4");
    }
    wait_until_saved(browser);

    // Plan.
    tab_to(browser, "Start a plan");
    browser.press("Enter");
    browser.page().button("Add customer goal").see();
    tab_to(browser, "Add customer goal");
    browser.press("Enter");
    browser.wait_until("a field for the goal", || {
        browser.script("return ['TEXTAREA', 'INPUT'].includes(document.activeElement?.tagName)")
            == json!(true)
    });
    browser.page().css(":focus").type_text("Fewer stock-outs");
    wait_until_saved(browser);

    // Who finds nothing and presses Enter adds nothing.
    browser.press("Control+k");
    browser.page().css("dialog[open]").see();
    browser.page().css(":focus").type_text("Nowhere");
    browser.page().css("[role=option]").nth(0).see();
    browser.press("Enter");
    browser
        .page()
        .css("[role=option][aria-selected=true]")
        .gone();
    browser.press("Escape");
    browser.page().css("dialog[open]").gone();

    // Take it all away, through the field that finds everything.
    browser.press("Control+k");
    browser.page().css("dialog[open]").see();
    browser.page().css(":focus").type_text("backup");
    browser.page().css("[role=option]").nth(0).see();
    let file = browser.download(|| browser.press("Enter"));
    let file: serde_json::Value = serde_json::from_slice(&file.bytes).expect("the file is JSON");
    let accounts = file["workspace"]["accounts"].as_array().expect("accounts");
    let alpha = accounts
        .iter()
        .find(|one| one["name"] == "Alpha")
        .expect("Alpha");
    assert_eq!(accounts.len(), 3);
    assert_eq!(alpha["decisions"][0]["to"], "key");
    assert_eq!(
        alpha["ratings"].as_object().map(serde_json::Map::len),
        Some(3)
    );
    assert_eq!(alpha["plans"][0]["goals"][0]["text"], "Fewer stock-outs");
}

fn no_key_reaches_the_page_behind_a_dialog(browser: &mut Browser) {
    browser.open("");
    browser.open("#/accounts");
    let entry = browser.page().css("#quick-entry");
    entry.fill("Alpha\u{e007}");
    browser.page().link("Alpha").see();
    browser.page().button("Columns").click();
    let dialog = browser.page().dialog("Columns");
    dialog.see();
    for keys in ["Control+z", "Control+y", "n", "/", "?"] {
        browser.press(keys);
    }
    dialog.see();
    assert_eq!(browser.page().css("dialog[open]").count(), 1);
    browser.press("Escape");
    browser.page().css("dialog").gone();
    browser.page().link("Alpha").see();
    browser.page().button("Undo: Alpha added").see();
}

fn a_slash_leads_to_the_filter_from_every_screen(browser: &mut Browser) {
    for screen in screens_with_a_list(browser) {
        browser.open(&screen);
        browser.page().css("main h1").see();
        browser.page().css("main .loading").gone();
        browser.wait_until("the focus on the screen", || {
            browser.script("return document.activeElement !== document.body") == json!(true)
        });
        browser.run_script("document.activeElement?.blur()", Vec::new());
        browser.press("/");
        browser.wait_until(&format!("the filter, from {screen}"), || {
            browser.page().css("#filter").count() == 1 && browser.page().css("#filter").has_focus()
        });
        assert_eq!(browser.page().css("#filter").value(), "");
    }
}

fn letters_of_twice_the_size_fit_on_every_screen(browser: &mut Browser) {
    for screen in screens_with_a_list(browser) {
        browser.open(&screen);
        browser.page().css("main h1").see();
        browser.run_script(
            "document.documentElement.style.fontSize = '200%'",
            Vec::new(),
        );
        let overflow = overflow(browser);
        assert!(overflow <= 1, "{screen} is {overflow} pixels too wide");
        // A control whose words are cut off can't be understood.
        let cut = browser.script(
            "return [...document.querySelectorAll('main button, main label, main h1, main h2, main h3')]
                 .filter((one) => one.getClientRects().length && getComputedStyle(one).overflow !== 'visible'
                     && getComputedStyle(one).textOverflow !== 'ellipsis' && !one.closest('.visually-hidden')
                     && one.scrollHeight > one.clientHeight + 4 && one.clientHeight > 2)
                 .map((one) => one.outerHTML.slice(0, 120))",
        );
        assert_eq!(cut, json!([]), "{screen}");
    }
}

fn forced_colours_leave_every_screen_usable(browser: &mut Browser) {
    let screens = screens_with_a_list(browser);
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    browser.devtools("Emulation.setEmulatedMedia", forced);
    for screen in screens {
        browser.open(&screen);
        browser.page().css("main h1").see();
        browser.check_accessibility();
        let place = screen
            .trim_start_matches("#/")
            .split('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        browser.screenshot(&format!("forced-colours-{place}"));
    }
}
