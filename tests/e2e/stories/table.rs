//! The list as a spreadsheet: ranges, blocks from the clipboard, filling and clearing.

use keyfolio_e2e::{Browser, stories};

stories![
    a_block_from_a_spreadsheet_goes_in_as_one_step,
    what_cannot_be_pasted_is_named_and_the_rest_goes_in,
    a_range_is_filled_copied_and_cleared,
    typing_on_a_cell_writes_over_it,
    rows_below_the_last_become_accounts_if_somebody_says_so,
    what_was_just_typed_in_stands_on_top_until_it_is_sorted_in,
    the_focus_follows_a_row_that_an_edit_moves,
    a_row_that_is_edited_out_of_the_filter_stays_and_is_told,
    many_accounts_go_only_when_somebody_says_so in [Chromium],
    a_new_name_is_asked_about_and_is_one_step_with_its_edit,
    an_amount_that_means_something_else_is_not_taken,
    a_click_with_shift_on_the_key_selects_and_decides_nothing,
    a_group_that_is_gone_is_named_where_the_list_asks_for_it,
    on_a_phone_the_first_customers_are_seen_at_once in [Chromium],
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
    browser.page().dialog("Paste cells").button("Paste").click();
    wait_for(browser, "Owner", ["Ana", "Nobody", "Nobody"]);
    browser.page().css("dialog").gone();
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
    // A value that follows from others says so.
    go_to(browser, "Share", 0);
    browser.press("7");
    browser.page().text("Share is computed").see();
    go_to(browser, "Score", 0);
    browser.press("Enter");
    browser
        .page()
        .text("The score follows from the ratings.")
        .see();
    browser.page().css(".cell-editor").gone();
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

/// The names of the accounts, from above.
fn names(browser: &Browser) -> Vec<String> {
    let names = browser.script(
        "return [...document.querySelectorAll('.accounts__body .accounts__row')]
             .sort((one, other) => one.ariaRowIndex - other.ariaRowIndex)
             .map((row) => row.querySelector('.accounts__link').textContent)",
    );
    let names = names.as_array().cloned().unwrap_or_default();
    let text = |name: serde_json::Value| name.as_str().unwrap_or_default().to_owned();
    names.into_iter().map(text).collect()
}

/// The account and the row of the cell that has the focus.
fn focused_row(browser: &Browser) -> String {
    let row = browser.script(
        "const row = document.activeElement?.closest('[role=row]');
         return row ? `${row.querySelector('.accounts__link')?.textContent} ${row.ariaRowIndex}` : ''",
    );
    row.as_str().unwrap_or_default().to_owned()
}

fn what_was_just_typed_in_stands_on_top_until_it_is_sorted_in(browser: &mut Browser) {
    three_accounts(browser);
    browser
        .page()
        .text("3 new on top, whatever the order.")
        .see();
    browser.page().button("Sort in").click();
    browser.page().button("Sort in").gone();
    browser.wait_until("the focus in the list", || {
        focused_row(browser).starts_with("Acme ")
    });
    let entry = browser.page().css("input#quick-entry");
    entry.fill("Delta; 50\u{e007}");
    browser
        .page()
        .text("1 new on top, whatever the order.")
        .see();
    assert_eq!(names(browser)[0], "Delta");
    browser.check_accessibility();
    browser.open("#/portfolio");
    browser.page().heading("Portfolio").see();
    browser.open("#/accounts");
    browser.page().link("Delta").see();
    browser.page().button("Sort in").gone();
    assert_eq!(names(browser), ["Acme", "Delta", "Berglund", "Comércio"]);
}

fn the_focus_follows_a_row_that_an_edit_moves(browser: &mut Browser) {
    three_accounts(browser);
    browser.page().button("Sort in").click();
    go_to(browser, "Revenue", 0);
    paste(browser, "1,200\n2,000\n3,000");
    browser.wait_until("the row to be the last and to keep the focus", || {
        focused_row(browser) == "Acme 4"
    });
    browser.press("Control+z");
    browser.wait_until(
        "the row to be the first again and to keep the focus",
        || focused_row(browser) == "Acme 2",
    );
}

fn a_row_that_is_edited_out_of_the_filter_stays_and_is_told(browser: &mut Browser) {
    three_accounts(browser);
    browser.page().field("Owner").choose("Nobody");
    browser.page().button("Sort in").gone();
    go_to(browser, "Owner", 1);
    for key in ["B", "o", "Enter"] {
        browser.press(key);
    }
    browser
        .page()
        .text("3 of 3 accounts shown. One of them no longer fits the filter.")
        .see();
    browser.wait_until("the focus in the row below", || {
        focused_row(browser) == "Comércio 4"
    });
    assert_eq!(names(browser), ["Acme", "Berglund", "Comércio"]);
    browser.check_accessibility();
    browser.page().button("Leave out").click();
    browser.page().link("Berglund").gone();
    browser.page().text("2 of 3 accounts shown").see();
    browser.wait_until("the focus in the list", || {
        focused_row(browser) == "Comércio 3"
    });
}

fn many_accounts_go_only_when_somebody_says_so(browser: &mut Browser) {
    three_accounts(browser);
    let many: Vec<String> = (10..40).map(|number| format!("Many {number}")).collect();
    browser.page().field("Add accounts").click();
    paste(browser, &many.join("\n"));
    browser.page().link("Many 10").see();
    let select_all = || {
        browser
            .page()
            .css(".accounts__head .accounts__check")
            .click()
    };
    select_all();
    browser.page().text("33 selected").see();
    browser.page().text("€100, 100.0%").see();
    browser.page().button("Delete").click();
    let question = browser.page().dialog("Delete 33 accounts?");
    question.text("33 accounts with 100.0% of revenue.").see();
    browser.check_accessibility();
    question.button("Cancel").click();
    question.gone();
    browser.page().button("Delete").click();
    question.button("Delete 33 accounts").click();
    browser.page().link("Acme").gone();
    let notice = browser.page().css(".notice");
    notice
        .text("33 accounts deleted. Undo brings them back")
        .see();
    browser.check_accessibility();
    // What comes after it is not taken back with it unseen.
    browser.page().css("#quick-entry").fill("Later\u{e007}");
    browser.page().link("Later").see();
    notice.button("Last changes").click();
    let changes = browser.page().dialog("Last changes");
    changes.text("Later added").see();
    browser.press("Escape");
    changes.gone();
    browser
        .page()
        .css(".top-bar")
        .button("Undo: Later added")
        .click();
    notice.button("Undo").click();
    browser.page().link("Many 10").see();
    notice.gone();
    browser.reload();
    browser.page().link("Many 10").see();
    browser.page().button("Last changes").click();
    changes.link("See the copies").click();
    browser.page().heading("Versions and copies").see();
}

fn a_new_name_is_asked_about_and_is_one_step_with_its_edit(browser: &mut Browser) {
    three_accounts(browser);
    go_to(browser, "Group", 0);
    paste(browser, "Retail");
    let question = browser.page().dialog("Paste cells");
    question
        .text("New customer groups would be made: “Retail”.")
        .see();
    question.button("Leave as it is").click();
    question.gone();
    let known = |list: &str| {
        browser.script(&format!(
            "return [...document.querySelectorAll('#{list} option')].map((one) => one.value).join()"
        ))
    };
    assert_eq!(known("accounts-groups"), "");
    go_to(browser, "Owner", 0);
    for key in ["B", "o", "Enter"] {
        browser.press(key);
    }
    wait_for(browser, "Owner", ["Bo", "Nobody", "Nobody"]);
    assert_eq!(known("accounts-people"), "Bo");
    browser.press("Control+z");
    wait_for(browser, "Owner", ["Nobody", "Nobody", "Nobody"]);
    assert_eq!(known("accounts-people"), "");
}

fn an_amount_that_means_something_else_is_not_taken(browser: &mut Browser) {
    three_accounts(browser);
    go_to(browser, "Revenue", 1);
    paste(browser, "$ 500");
    let question = browser.page().dialog("Paste cells");
    question
        .text("This amount is in USD, the workspace counts in EUR. Convert it and type it without the sign.")
        .see();
    question.button("Leave as it is").click();
    question.gone();
    let entry = browser.page().css("input#quick-entry");
    entry.fill("Delta; 12.000\u{e007}");
    browser
        .page()
        .text("“12.000”: This can mean thousands or decimals. Write it without marks, or with two decimals.")
        .see();
    entry.fill("Delta; 12,000\u{e007}");
    browser.page().link("Delta").see();
}

fn a_click_with_shift_on_the_key_selects_and_decides_nothing(browser: &mut Browser) {
    three_accounts(browser);
    go_to(browser, "Name", 0);
    browser.run_script(
        "const mark = document.querySelectorAll('.accounts__body .accounts__mark')[2];
         for (const type of ['mousedown', 'mouseup', 'click'])
             mark.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, shiftKey: true }))",
        Vec::new(),
    );
    browser.page().css(".range-bar").see();
    assert!(browser.page().css(".range-bar").read().starts_with('6'));
    browser.page().css("dialog[open]").gone();
}

fn a_group_that_is_gone_is_named_where_the_list_asks_for_it(browser: &mut Browser) {
    three_accounts(browser);
    go_to(browser, "Group", 0);
    paste(browser, "Retail");
    browser.page().dialog("Paste cells").button("Paste").click();
    browser.page().css("dialog").gone();
    browser.page().field("Customer group").choose("Retail");
    browser.page().link("Berglund").gone();
    browser.page().button("Undo").nth(0).click();
    browser
        .page()
        .text("A condition asks for something that no longer exists: Group.")
        .see();
    browser.check_accessibility();
    browser.page().button("Remove this condition").click();
    browser.page().link("Berglund").see();
    browser.page().button("Remove this condition").gone();
}

fn on_a_phone_the_first_customers_are_seen_at_once(browser: &mut Browser) {
    three_accounts(browser);
    browser.page().button("Sort in").click();
    browser.resize(390, 844);
    browser.open("#/portfolio");
    browser.page().heading("Portfolio").see();
    browser.open("#/accounts");
    browser.page().link("Comércio").see();
    browser.wait_until("two cards in the window", || {
        let seen = browser.script(
            "const bar = document.querySelector('.rail')?.getBoundingClientRect().top ?? innerHeight;
             return [...document.querySelectorAll('.accounts__body .accounts__row')]
                 .filter((row) => row.getBoundingClientRect().bottom <= bar).length >= 2",
        );
        seen == true
    });
    // What is said below a field is seen whole.
    for cell in ["Revenue", "Group", "Owner", "NextReview"] {
        go_to(browser, cell, 0);
        browser.press("F2");
        browser.page().css(".cell-editor").see();
        let cut = browser.script(
            "return [...document.querySelectorAll('.cell-editor__field, .cell-editor__below')]
                 .map((one) => one.getBoundingClientRect())
                 .filter((one) => one.left < 0 || one.right > innerWidth).length",
        );
        assert_eq!(cut, 0, "{cell}");
        browser.press("Escape");
        browser.page().css(".cell-editor").gone();
    }
}
