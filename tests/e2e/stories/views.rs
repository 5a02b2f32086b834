//! Somebody arranges the list of customers for a question of their own, keeps that under a name, and finds it
//! again.

use crate::common::{ENGLISH_IMPORT, import_list, wait_until_saved};
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    a_list_is_arranged_and_the_view_is_kept_under_a_name,
    rows_are_put_together_and_keys_lead_over_their_heads in [Chromium, Firefox],
    on_a_phone_one_sheet_arranges_the_cards in [Chromium],
    another_workspace_has_a_list_of_its_own in [Chromium, Firefox],
    views_have_names_of_their_own_and_keep_the_focus in [Chromium, Firefox],
    a_head_that_is_scrolled_away_keeps_the_focus in [Chromium, Firefox],
];

#[track_caller]
fn open_list(browser: &Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").see();
}

/// The heads of the columns as they are read, from the left.
fn heads(browser: &Browser) -> serde_json::Value {
    browser.script(
        "return [...document.querySelectorAll('.accounts__head [role=columnheader] .accounts__sort')].map((one) => one.title)",
    )
}

#[track_caller]
fn group_by(browser: &Browser, what: &str) {
    browser.page().button("Columns").click();
    let sheet = browser.page().dialog("Columns");
    sheet.field("Group rows by").choose(what);
    browser.press("Escape");
    browser.page().css("dialog").gone();
}

fn a_list_is_arranged_and_the_view_is_kept_under_a_name(browser: &mut Browser) {
    open_list(browser);
    browser.page().button("Columns").click();
    let sheet = browser.page().dialog("Columns");
    sheet.button("Show column City").click();
    for hidden in ["Group", "Owner", "Next action", "Review"] {
        sheet.button(&format!("Hide column {hidden}")).click();
    }
    sheet.button("Move City to the left").click();
    sheet.field("Width of City").choose("Wide");
    browser.check_accessibility();
    browser.press("Escape");
    browser.wait_until("the city before the score", || {
        let heads = heads(browser);
        let place = |name: &str| {
            let all = heads.as_array().into_iter().flatten();
            all.clone().position(|one| one == name)
        };
        place("City").is_some() && place("City") < place("Score") && place("Owner").is_none()
    });

    browser.page().button("Add filter").click();
    let sheet = browser.page().dialog("Add filter");
    sheet.field("Field").choose("Revenue");
    sheet.button("Add filter").click();
    sheet.text("Type or choose what to look for.").see();
    sheet.field("From").fill("100,000");
    sheet.button("Add filter").click();
    browser.page().text("3 of 91 accounts shown").see();
    browser
        .page()
        .button("Remove filter: Revenue: from 100,000")
        .see();

    browser.page().button("View: All accounts, changed").click();
    let sheet = browser.page().dialog("Views");
    sheet.field("Name of a new view").fill("The largest");
    sheet.button("Save view").click();
    sheet.button("Delete “The largest”").see();
    browser.check_accessibility();
    browser.press("Escape");
    wait_until_saved(browser);

    browser.reload();
    browser.page().button("View: The largest").click();
    browser
        .page()
        .dialog("Views")
        .button("All accounts")
        .click();
    browser.page().link("Königlich Essen").see();
    browser.page().button("View: All accounts").click();
    let sheet = browser.page().dialog("Views");
    sheet.button("The largest").click();
    browser.page().text("3 of 91 accounts shown").see();

    browser.page().button("View: The largest").click();
    let sheet = browser.page().dialog("Views");
    sheet.button("Delete “The largest”").click();
    sheet.button("Delete “The largest”").gone();
    browser.press("Escape");
    browser.page().button("Undo").nth(0).click();
    browser.page().button("View: The largest").see();
}

fn rows_are_put_together_and_keys_lead_over_their_heads(browser: &mut Browser) {
    open_list(browser);
    group_by(browser, "ABC");
    let head = |name: &str| {
        browser
            .page()
            .css(".accounts__band-head")
            .text(name)
            .nth(0)
            .see();
    };
    head("33 accounts");
    browser.check_accessibility();
    let _ = browser.script("document.getElementById('band-0').focus()");
    browser.press("ArrowDown");
    browser.wait_until("the first row to have the focus", || {
        browser.script("return document.activeElement.id.endsWith('-Name')") == json!(true)
    });
    browser.press("ArrowUp");
    browser.wait_until("the head to have the focus again", || {
        browser.script("return document.activeElement.id") == json!("band-0")
    });
    browser.press("ArrowLeft");
    browser.page().link("QUICK-Stop").gone();
    assert_eq!(
        browser.script("return document.activeElement.getAttribute('aria-expanded')"),
        json!("false")
    );
    browser.press("ArrowRight");
    browser.page().link("QUICK-Stop").see();
}

fn on_a_phone_one_sheet_arranges_the_cards(browser: &mut Browser) {
    open_list(browser);
    browser.resize(390, 844);
    browser.page().button("Arrange").click();
    let sheet = browser.page().dialog("Views, filters, grouping");
    sheet.field("Group rows by").choose("ABC");
    sheet.field("Sort by").choose("Account");
    browser.check_accessibility();
    sheet.field("Text").fill("bottom");
    sheet.button("Add filter").click();
    browser.page().text("1 of 91 accounts shown").see();
    browser.page().link("Bottom-Dollar Markets").see();
}

fn another_workspace_has_a_list_of_its_own(browser: &mut Browser) {
    open_list(browser);
    let search = "input#filter";
    browser.page().css(search).fill("quick");
    browser.page().text("1 of 91 accounts shown").see();
    browser.page().button("Workspaces: My customers").click();
    browser
        .page()
        .field("Name of the new workspace")
        .fill("Second office");
    browser.page().button("Begin").click();
    browser.page().button("Workspaces: Second office").see();
    browser.open("#/accounts");
    browser
        .page()
        .css("input#quick-entry")
        .fill("Another\u{e007}");
    browser.page().link("Another").see();
    assert_eq!(browser.page().css(search).value(), "");

    wait_until_saved(browser);
    browser.page().button("Workspaces: Second office").click();
    browser.page().button("Open My customers").click();
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").see();
    assert_eq!(browser.page().css(search).value(), "quick");
}

fn views_have_names_of_their_own_and_keep_the_focus(browser: &mut Browser) {
    open_list(browser);
    browser.page().button("View: All accounts").click();
    let sheet = browser.page().dialog("Views");
    for name in ["First", "Second"] {
        sheet.field("Name of a new view").fill(name);
        sheet.button("Save view").click();
        sheet.button(&format!("Delete “{name}”")).see();
    }
    sheet.field("Name of a new view").fill("first");
    sheet.button("Save view").click();
    sheet
        .text("There is a view “first” already. Choose another name, or save the changes in that one.")
        .see();
    sheet.button("Rename “First”").click();
    browser.wait_until("the name to be selected", || {
        browser.script(
            "const field = document.activeElement;
             return field.value === 'First' && field.selectionStart === 0 && field.selectionEnd === 5",
        ) == true
    });
    browser.page().css(":focus").type_text("Third\u{e007}");
    sheet.button("Delete “Third”").see();
    let focused = |name: &str| {
        browser.wait_until(name, || {
            browser.script("return document.activeElement.ariaLabel") == json!(name)
        });
    };
    focused("Rename “Third”");
    browser.press("Tab");
    focused("Delete “Third”");
    browser.press("Enter");
    focused("Delete “Second”");
}

fn a_head_that_is_scrolled_away_keeps_the_focus(browser: &mut Browser) {
    open_list(browser);
    group_by(browser, "ABC");
    let _ = browser.script("document.getElementById('band-0').focus()");
    browser.run_script("scrollTo(0, document.body.scrollHeight)", Vec::new());
    // The last of 91 accounts, below three heads and that of the table.
    browser
        .page()
        .css(".accounts__row[aria-rowindex='95']")
        .see();
    assert_eq!(
        browser.script("return document.activeElement.id"),
        json!("band-0")
    );
    browser.press("ArrowDown");
    browser.wait_until("the first row to have the focus", || {
        browser.script("return document.activeElement.closest('[role=row]').ariaRowIndex")
            == json!("3")
    });
}
