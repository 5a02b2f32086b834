//! Fields that go out of the page while the keyboard is in them: by Enter, Escape and Tab in a cell, by the
//! browser's way back, by another address. Nothing stops, and what was typed is kept.

use crate::common::wait_until_saved;
use keyfolio_e2e::{Browser, stories};

stories![
    a_cell_is_edited_and_left_by_every_key,
    a_page_is_left_while_the_keyboard_is_in_a_field,
    what_is_typed_in_a_cell_outlives_its_page,
    a_new_owner_is_named_in_a_plan,
    what_makes_no_sense_leaves_the_value_as_it_was in [Chromium],
    what_is_typed_in_a_dialog_has_its_own_undo in [Chromium],
];

fn with_one_account(browser: &Browser) {
    browser.open("");
    browser.prefer("light", "en");
    browser.open("#/accounts");
    browser
        .page()
        .css("#quick-entry")
        .fill("Alpha; 1200\u{e007}");
    browser.page().link("Alpha").see();
    wait_until_saved(browser);
}

fn open_account(browser: &Browser) {
    browser.page().link("Alpha").click();
    browser.page().field("City").see();
}

/// The columns that are edited in their cells, by their place in the element's id.
const CELLS: [&str; 6] = [
    "Name",
    "Group",
    "LifeCycle",
    "Revenue",
    "Owner",
    "NextReview",
];

fn a_cell_is_edited_and_left_by_every_key(browser: &mut Browser) {
    with_one_account(browser);
    for cell in CELLS {
        for key in ["Escape", "Enter", "Tab"] {
            open_cell(browser, cell);
            browser.press(key);
            browser.wait_until("the cell to close", || open_column(browser) != cell);
            if key == "Tab" && cell != "NextReview" {
                browser.wait_until("the next cell to open", || !open_column(browser).is_empty());
                browser.press("Escape");
            }
            wait_until_back(browser);
        }
    }
    open_cell(browser, "Group");
    browser.page().css(".cell-editor input").fill("Trade");
    browser.press("Enter");
    browser.page().css(".cell-editor").gone();
    browser.page().css("main").text("Trade").see();
}

/// Opens a cell of the only account.
fn open_cell(browser: &Browser, column: &str) {
    browser.run_script(
        "document.querySelector(`[id^=cell-][id$=-${arguments[0]}]`).focus()",
        vec![column.into()],
    );
    browser.press("F2");
    browser.wait_until("the cell to open", || open_column(browser) == column);
}

/// Waits until no cell is open and the keyboard is back in the list.
fn wait_until_back(browser: &Browser) {
    browser.page().css(".cell-editor").gone();
    browser.wait_until("the keyboard to be back in the list", || {
        browser.script("return document.activeElement.id.startsWith('cell-')") == true
    });
}

/// The column of the cell that is open; empty when none is.
fn open_column(browser: &Browser) -> String {
    let open = browser.script(
        "return document.querySelector('.cell-editor')?.closest('[id^=cell-]').id.split('-').pop() ?? ''",
    );
    open.as_str().unwrap_or_default().to_owned()
}

fn a_page_is_left_while_the_keyboard_is_in_a_field(browser: &mut Browser) {
    with_one_account(browser);
    open_account(browser);
    for field in ["City", "Country", "Notes"] {
        browser.page().field(field).fill("Graz");
        browser.run_script("history.back()", Vec::new());
        browser.page().css("#quick-entry").see();
        open_account(browser);
        // Notes are read until somebody writes.
        match field {
            "Notes" => browser.page().css(".notes__read").text("Graz").see(),
            _ => assert_eq!(browser.page().field(field).value(), "Graz"),
        }
    }
    for screen in ["#/model", "#/portfolio"] {
        browser.open(screen);
        browser.page().css("main input.field--number").nth(0).see();
        browser.run_script(
            "document.querySelector('main input.field--number').focus(); location.hash = '#/accounts';",
            Vec::new(),
        );
        browser.page().css("#quick-entry").see();
    }
}

/// Writes over the revenue of the only account and leaves the cell open.
fn write_over_revenue(browser: &Browser, text: &str) {
    browser.wait_until("the cell to take the focus", || {
        browser.script(
            "const cell = document.querySelector('.accounts__body [id$=\"-Revenue\"]');
             cell?.focus();
             return cell !== null && document.activeElement === cell",
        ) == true
    });
    for letter in text.chars() {
        browser.press(&letter.to_string());
        browser.page().css(".cell-editor input").see();
    }
    browser.wait_until("the letters to stand there", || {
        browser.page().css(".cell-editor input").value() == text
    });
}

fn what_is_typed_in_a_cell_outlives_its_page(browser: &mut Browser) {
    with_one_account(browser);
    let ways = [
        ("31", "€31", "history.back()"),
        ("32", "€32", "location.hash = '#/model'"),
    ];
    for (typed, shown, leave) in ways {
        browser.open("#/portfolio");
        browser.page().heading("Portfolio").see();
        browser.open("#/accounts");
        browser.page().link("Alpha").see();
        write_over_revenue(browser, typed);
        browser.run_script(leave, Vec::new());
        browser.page().css(".cell-editor").gone();
        browser.open("#/accounts");
        browser.page().css("main").text(shown).see();
    }
    write_over_revenue(browser, "33");
    browser.reload();
    browser.page().css("main").text("€33").see();
    // What can't be kept is not kept in silence.
    write_over_revenue(browser, "xy");
    browser.run_script("location.hash = '#/model'", Vec::new());
    browser.page().text("Not kept: “xy” in Revenue").see();
    browser.open("#/accounts");
    browser.page().css("main").text("€33").see();
}

fn a_new_owner_is_named_in_a_plan(browser: &mut Browser) {
    with_one_account(browser);
    open_account(browser);
    browser.page().button("Start a plan").click();
    browser.page().css("[data-adds=Action]").nth(0).click();
    browser.page().css(":focus").type_text("Call them");
    browser.page().css("select").nth(0).see();
    let owner = browser.page().field("Owner").nth(0);
    owner.choose("Someone new\u{a0}…");
    browser
        .page()
        .css(".plan-owner__new")
        .type_text("Ada\u{e007}");
    browser.page().css(".plan-owner__new").gone();
    browser.wait_until("Ada to be chosen", || {
        browser.script(
            "return [...document.querySelectorAll('select')].some((one) => one.selectedOptions[0]?.text === 'Ada')",
        ) == true
    });
}

fn what_makes_no_sense_leaves_the_value_as_it_was(browser: &mut Browser) {
    with_one_account(browser);
    open_account(browser);
    let revenue = browser.page().css(".account__figures input").nth(0);
    assert_eq!(revenue.value(), "1,200");
    revenue.fill("1e15");
    browser.page().css(".labelled__problem").see();
    browser.run_script("document.activeElement.blur()", Vec::new());
    browser.open("#/accounts");
    browser.page().css("main").text("€1,200").see();
}

fn what_is_typed_in_a_dialog_has_its_own_undo(browser: &mut Browser) {
    with_one_account(browser);
    browser
        .page()
        .button("Mark as key account: Alpha")
        .nth(0)
        .click();
    browser.page().css("#decision-reason").fill("Large");
    browser.press("Control+z");
    browser.press("Escape");
    // The account itself, which is the last change of the workspace, is still there.
    browser.page().link("Alpha").see();
}
