//! The list as a spreadsheet: ranges, blocks from the clipboard, filling and clearing.

use keyfolio_e2e::{Browser, stories};

stories![
    a_block_from_a_spreadsheet_goes_in_as_one_step,
    what_cannot_be_pasted_is_named_and_the_rest_goes_in,
    a_range_is_filled_copied_and_cleared,
    typing_on_a_cell_writes_over_it,
    rows_below_the_last_become_accounts_if_somebody_says_so,
];

/// Puts the focus on the cell of a column in a row, counted from 0.
fn go_to(browser: &Browser, column: &str, row: usize) {
    browser.wait_until("the cell to take the focus", || {
        let script = format!(
            "const cell = document.querySelectorAll('.accounts__body [id$=\"-{column}\"]')[{row}];
             cell?.focus();
             return cell !== undefined && document.activeElement === cell"
        );
        browser.script(&script) == true
    });
}

/// Pastes a text where the focus is, as the clipboard would bring it.
fn paste(browser: &Browser, text: &str) {
    let script = "const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        const event = new Event('paste', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: data });
        document.activeElement.dispatchEvent(event);";
    browser.run_script(script, vec![text.into()]);
}

/// What copying where the focus is puts on the clipboard.
fn copied(browser: &Browser) -> String {
    let script = "const data = new DataTransfer();
        const event = new Event('copy', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: data });
        document.activeElement.dispatchEvent(event);
        return data.getData('text/plain')";
    let text = browser.script(script);
    text.as_str().unwrap_or_default().to_owned()
}

/// What the cells of a column say, from above.
fn column(browser: &Browser, column: &str) -> Vec<String> {
    let script = format!(
        "return [...document.querySelectorAll('.accounts__body [id$=\"-{column}\"]')]
            .map(cell => (cell.querySelector('.accounts__text, span:last-child') ?? cell).textContent.trim())"
    );
    let cells = browser.script(&script);
    let cells = cells.as_array().cloned().unwrap_or_default();
    let text = |cell: serde_json::Value| cell.as_str().unwrap_or_default().to_owned();
    cells.into_iter().map(text).collect()
}

#[track_caller]
fn wait_for(browser: &Browser, name: &str, expected: [&str; 3]) {
    browser.wait_until(&format!("{name} to be {expected:?}"), || {
        column(browser, name) == expected
    });
}

/// Three accounts, the first with a revenue, pasted into the quick entry.
fn three_accounts(browser: &Browser) {
    browser.open("");
    browser.prefer("light", "en");
    browser.open("#/accounts");
    browser.page().field("Add accounts").click();
    paste(browser, "Acme\t100\nBerglund\nComércio");
    browser.page().link("Comércio").see();
}

fn a_block_from_a_spreadsheet_goes_in_as_one_step(browser: &mut Browser) {
    three_accounts(browser);
    wait_for(browser, "Revenue", ["€100", "–", "–"]);
    go_to(browser, "Revenue", 0);
    paste(browser, "1,200\r\n2,000\r\n3,000\r\n");
    wait_for(browser, "Revenue", ["€1,200", "€2,000", "€3,000"]);
    browser.press("Control+z");
    wait_for(browser, "Revenue", ["€100", "–", "–"]);
}

fn what_cannot_be_pasted_is_named_and_the_rest_goes_in(browser: &mut Browser) {
    three_accounts(browser);
    go_to(browser, "Revenue", 0);
    paste(browser, "plenty\t5\n250\t\n");
    let question = browser.page().dialog("Paste cells");
    question.text("Acme, Revenue: “plenty”").see();
    question
        .text("Computed here, not pasted into: Share.")
        .see();
    browser.check_accessibility();
    wait_for(browser, "Revenue", ["€100", "–", "–"]);
    question.button("Leave as it is").click();
    question.gone();
    wait_for(browser, "Revenue", ["€100", "–", "–"]);
    go_to(browser, "Revenue", 0);
    paste(browser, "plenty\n250\n");
    question.button("Paste the rest").click();
    wait_for(browser, "Revenue", ["€100", "€250", "–"]);
}

fn a_range_is_filled_copied_and_cleared(browser: &mut Browser) {
    three_accounts(browser);
    go_to(browser, "Owner", 0);
    paste(browser, "Ana");
    wait_for(browser, "Owner", ["Ana", "Nobody", "Nobody"]);
    go_to(browser, "Owner", 0);
    browser.press("Shift+ArrowDown");
    browser.page().css(".range-bar").see();
    browser.wait_until("the second row to take the focus", || {
        browser.script("return document.activeElement.closest('[role=row]').ariaRowIndex") == "3"
    });
    browser.press("Shift+ArrowDown");
    browser
        .page()
        .css("[role=gridcell][aria-selected=true]")
        .see_count(3);
    browser.check_accessibility();
    browser.press("Control+d");
    wait_for(browser, "Owner", ["Ana", "Ana", "Ana"]);
    browser.press("Control+a");
    browser
        .page()
        .css("[role=gridcell][aria-selected=true]")
        .see_count(3);
    assert_eq!(copied(browser), "Ana\nAna\nAna\n");
    browser.press("Delete");
    wait_for(browser, "Owner", ["Nobody", "Nobody", "Nobody"]);
    browser.press("Control+z");
    wait_for(browser, "Owner", ["Ana", "Ana", "Ana"]);
    browser.press("Control+a");
    browser.page().css(".range-bar").see();
    browser.press("Escape");
    browser.page().css(".range-bar").gone();
}

fn typing_on_a_cell_writes_over_it(browser: &mut Browser) {
    three_accounts(browser);
    go_to(browser, "Revenue", 0);
    for key in ["7", "5", "Enter"] {
        browser.press(key);
    }
    wait_for(browser, "Revenue", ["€75", "–", "–"]);
}

fn rows_below_the_last_become_accounts_if_somebody_says_so(browser: &mut Browser) {
    three_accounts(browser);
    go_to(browser, "Name", 2);
    paste(browser, "Comércio\nDrachenblut\nAcme GmbH\n");
    let question = browser.page().dialog("Paste cells");
    question
        .text("1 account by that name already: “Acme GmbH”.")
        .see();
    question.button("Paste and add 2 accounts").click();
    browser.page().link("Drachenblut").see();
    browser.press("Control+z");
    browser.page().link("Drachenblut").gone();
    browser.page().link("Comércio").see();
}
