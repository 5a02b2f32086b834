//! A plan in depth: made by keys alone, checked and mended through its own links, looked back at, renewed; what stands
//! in it becomes an action, and what was changed is still known after a reload.

use crate::common::{ENGLISH_IMPORT, GERMAN_IMPORT, import_list, overflow, says, wait_until_saved};
use crate::keyboard::{focused, tab_to, tab_to_start};
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    a_plan_is_made_by_keys_alone in [Chromium],
    findings_are_mended_through_their_own_links in [Chromium],
    a_strength_becomes_an_action_and_the_history_outlives_a_reload in [Chromium],
    a_plan_is_reviewed_and_the_next_one_begins in [Chromium],
    the_plan_speaks_german_on_a_narrow_page in [Chromium],
];

/// The largest customer of the list.
const LARGEST: &str = "QUICK-Stop";
/// How many points of the check are fine.
const REACHED: &str = ".plan-check .plan-fold__title";

fn open_largest(browser: &Browser) {
    browser.open("#/accounts");
    let link = browser.page().link(LARGEST).nth(0);
    link.see();
    let address = link.attribute("href").unwrap_or_default();
    browser.open(&address);
    browser.page().css(".plan-start").see();
    browser.page().css("main .loading").gone();
}

/// The plan of the largest customer, begun.
fn with_plan(browser: &Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-kunden-de.csv");
    open_largest(browser);
    browser.wait_until("the plan to begin", || {
        if browser.page().button("Start a plan").count() == 1 {
            browser.page().button("Start a plan").click();
        }
        browser.page().css(".plan-check").count() == 1
    });
}

fn reached(browser: &Browser) -> u32 {
    let said = browser.page().css(REACHED).read();
    let digits = said.chars().skip_while(|one| !one.is_ascii_digit());
    let digits: String = digits.take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number of points")
}

/// Waits until the focus is where one can write, and writes.
fn write(browser: &Browser, text: &str) {
    browser.wait_until("a field to write in", || {
        browser.script(
            "return document.activeElement?.matches('.plan textarea, .plan input[type=text]')",
        ) == json!(true)
    });
    browser.page().css(":focus").type_text(text);
    browser.wait_until("the text to stand there", || {
        browser.page().css(":focus").value().ends_with(text)
    });
}

/// Types a day that reads the same in every order of day and month, in the next year.
fn type_day(browser: &Browser) {
    let year = browser.script("return new Date().getFullYear() + 1");
    let day = format!("1212{year}");
    browser.wait_until("a field for a day", || {
        browser.script("return document.activeElement?.type") == json!("date")
    });
    browser.page().css(":focus").type_text(&day);
    browser.wait_until("the day to stand there", || {
        browser.page().css(":focus").value() == format!("{year}-12-12")
    });
}

fn enter_on(browser: &Browser, name: &str) {
    tab_to(browser, name);
    browser.press("Enter");
}

fn name_owner(browser: &Browser) {
    browser.wait_until("the choice of an owner", || {
        focused(browser).starts_with("Owner")
    });
    browser.press("ArrowDown");
    browser.wait_until("a field for a new name", || {
        focused(browser) == "Name of the new owner"
    });
    browser.page().css(":focus").type_text("Ada\u{e007}");
    browser.page().css(".plan-owner__new").gone();
}

fn a_plan_is_made_by_keys_alone(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-kunden-de.csv");
    open_largest(browser);
    enter_on(browser, "Start a plan");
    browser.page().css(".plan-check").see();
    let before = reached(browser);

    tab_to(browser, "Where we want to stand with this customer");
    write(browser, "They plan their week with us.");
    enter_on(browser, "Add customer goal");
    write(browser, "Fewer stock-outs");
    enter_on(browser, "Add objective");
    write(browser, "Win the shops");
    tab_to(browser, "Measure");
    write(browser, "Shops");
    tab_to(browser, "Target");
    write(browser, "14");
    tab_to(browser, "Due");
    type_day(browser);
    enter_on(browser, "Add action");
    write(browser, "Visit the first shop");
    tab_to_start(browser, "Owner");
    name_owner(browser);
    tab_to(browser, "Due");
    type_day(browser);
    tab_to_start(browser, "Milestones and the next 90 days");
    browser.press("Enter");
    enter_on(browser, "Add milestone");
    write(browser, "First shop open");
    enter_on(browser, "Add question");
    write(browser, "Who signs?");
    enter_on(browser, "Add risk");
    write(browser, "A cheaper rival");
    wait_until_saved(browser);

    browser.wait_until("the check to rise", || reached(browser) >= before + 4);
    browser.check_accessibility();
}

/// Presses the button that mends a point.
fn mend(browser: &Browser, fix: &str) {
    let button = browser.page().button(&format!("Fix: {fix}"));
    button.see();
    button.nth(0).click();
}

fn findings_are_mended_through_their_own_links(browser: &mut Browser) {
    with_plan(browser);
    browser.page().css(".plan-check summary").click();
    browser.page().css(".plan-check__points > li").see_count(14);

    mend(browser, "Add customer goal");
    write(browser, "Fewer stock-outs");
    browser.page().button("Fix: Add customer goal").gone();

    mend(browser, "Add question");
    write(browser, "Who signs?");
    browser.page().button("Fix: Add question").gone();

    // The action is made, says what it is for, and has the focus.
    mend(browser, "Make an action");
    browser.wait_until("the action", || {
        browser.page().css(":focus").count() == 1
            && browser.page().css(":focus").value() == "Find out: Who signs?"
    });
    browser.page().button("Fix: Make an action").gone();

    mend(browser, "Name the owner");
    name_owner(browser);
    browser.page().button("Fix: Name the owner").gone();

    mend(browser, "Set the date");
    type_day(browser);
    browser.page().button("Fix: Set the date").gone();

    mend(browser, "Set the next review");
    type_day(browser);
    browser.page().button("Fix: Set the next review").gone();

    // A box that is filled with nothing earns nothing.
    let before = reached(browser);
    mend(browser, "Add solution idea");
    write(browser, "x");
    wait_until_saved(browser);
    browser.page().button("Fix: Say more").see();
    assert_eq!(reached(browser), before);
}

fn a_strength_becomes_an_action_and_the_history_outlives_a_reload(browser: &mut Browser) {
    with_plan(browser);
    browser.page().button("Add strength").click();
    write(browser, "They call us first");
    browser.press("Alt+Enter");
    browser.wait_until("the action", || {
        browser.page().css(":focus").value() == "Build on: They call us first"
    });
    says(browser, "for They call us first");
    // Once more leads to the one that there is.
    browser
        .page()
        .button("Go to the action: They call us first")
        .click();
    browser.wait_until("the action again", || {
        browser.page().css(":focus").value() == "Build on: They call us first"
    });
    browser.page().css(".plan-action").see_count(1);
    wait_until_saved(browser);

    browser.reload();
    browser.page().css(".plan-course summary").click();
    says(browser, "Strength added: “They call us first”");
    says(browser, "Action added: “Build on: They call us first”");
    browser.check_accessibility();
}

fn a_plan_is_reviewed_and_the_next_one_begins(browser: &mut Browser) {
    with_plan(browser);
    browser.page().button("Add question").click();
    write(browser, "Who signs?");
    browser.page().button("Make an action").click();
    browser.wait_until("the action", || {
        browser.page().css(".plan-action").count() == 1
    });
    wait_until_saved(browser);

    browser.page().button("Review plan").click();
    let dialog = browser.page().dialog("Review plan");
    dialog
        .field("What did we learn?")
        .fill("Ask who signs first");
    browser.check_accessibility();
    dialog.button("Keep review").click();
    browser.page().css("dialog[open]").gone();
    browser.wait_until("the next review to be set", || {
        !browser
            .page()
            .css(".account__glance .field--day")
            .value()
            .is_empty()
    });

    browser
        .page()
        .button("New plan for the next period")
        .click();
    let dialog = browser.page().dialog("New plan for the next period");
    dialog.text("Ask who signs first").see();
    browser.wait_until("what is unfinished", || {
        browser.script(
            "return [...document.querySelectorAll('.plan-next__choice input')].map((one) => one.checked).join()",
        ) == json!("true,false")
    });
    browser.check_accessibility();
    dialog.button("Begin the next plan").click();
    browser.page().css("dialog[open]").gone();
    browser.page().css(".plan-action").gone();
    browser.page().css(".plan-question").see_count(1);
    wait_until_saved(browser);

    // One step takes it back: the plan before is worked with again.
    browser.run_script("document.activeElement?.blur()", Vec::new());
    browser.press("Control+z");
    browser.page().css(".plan-action").see_count(1);
}

fn the_plan_speaks_german_on_a_narrow_page(browser: &mut Browser) {
    import_list(browser, &GERMAN_IMPORT, "northwind-kunden-de.csv");
    browser.resize(320, 800);
    open_largest(browser);
    browser.wait_until("the plan to begin", || {
        if browser.page().button("Plan beginnen").count() == 1 {
            browser.page().button("Plan beginnen").click();
        }
        browser.page().css(".plan-check").count() == 1
    });
    says(browser, "Planprüfung: ");
    browser.page().css(".plan-check summary").click();
    browser.page().css(".plan-check__points > li").see_count(14);
    browser.page().button("Stärke hinzufügen").click();
    write(browser, "Kennt jeden Standort");
    browser.page().css(".plan-ahead summary").nth(0).click();
    browser.page().button("Meilenstein hinzufügen").click();
    write(browser, "Erster Standort eröffnet");
    browser.page().css(".plan-course summary").click();
    says(browser, "Stärke hinzugefügt: „Kennt jeden Standort“");
    says(
        browser,
        "Meilenstein hinzugefügt: „Erster Standort eröffnet“",
    );
    assert_eq!(overflow(browser), 0);
    browser.check_accessibility();
}
