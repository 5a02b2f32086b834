//! The work of a day: what is late comes first, is done by a key and taken back by another; the board moves by
//! arrow keys; a customer that buys less is a warning that leads to its figures.

use crate::common::{open_sample, overflow, says, wait_until_saved};
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    a_founder_sees_first_what_is_late,
    what_is_done_by_a_key_is_taken_back_by_another in [Chromium, Firefox],
    a_board_is_moved_by_arrow_keys in [Chromium, Firefox],
    a_customer_that_buys_less_is_a_warning in [Chromium],
    a_relationship_that_fell_and_an_order_that_is_late_lead_to_their_place in [Chromium],
    the_work_in_german in [Chromium],
];

/// What the sample's company should have done nine days ago.
const LATE: &str = "Reach the director and apologise in person";
/// What is next, within a week.
const SOON: &str = "Ask the fleet manager what the other device does better";

#[track_caller]
fn open(browser: &Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
}

/// What the row with the keyboard says.
fn row_with_focus(browser: &Browser) -> String {
    let row = browser.script(
        "const row = document.activeElement?.closest('[data-row]');
         return row?.querySelector('.work-row__text')?.textContent ?? ''",
    );
    row.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn focus_is_in_row(browser: &Browser, text: &str) {
    browser.wait_until(text, || row_with_focus(browser) == text);
}

/// The headings of the parts that are seen.
fn parts(browser: &Browser) -> Vec<String> {
    let parts = browser.script(
        "return [...document.querySelectorAll('.work-part:not([hidden]) h2')]
            .map((one) => one.firstChild.textContent.trim())",
    );
    let parts = parts.as_array().cloned().unwrap_or_default();
    let parts = parts.iter().filter_map(|part| part.as_str());
    parts.map(str::to_owned).collect()
}

fn a_founder_sees_first_what_is_late(browser: &mut Browser) {
    open(browser);
    browser.page().css(".rail").link("Today").click();
    browser.page().heading("Today").see();
    says(browser, "1 action is overdue, 4 are due within a week.");
    let parts = parts(browser);
    assert_eq!(parts.first().map(String::as_str), Some("Overdue"));
    assert_eq!(parts.get(1).map(String::as_str), Some("Within a week"));
    says(browser, "9 days overdue");
    // A sample that was never saved as a file reminds of it, with the way to do so.
    browser
        .page()
        .css(".work-backup")
        .button("Save a backup file")
        .see();
    browser.check_accessibility();
    browser.resize(320, 700);
    assert_eq!(overflow(browser), 0);
    browser.check_accessibility();
    browser.resize(1280, 900);

    // One press leads to the action in the plan.
    browser.page().link(LATE).click();
    browser.page().heading("Greywater Cold Freight").see();
    browser.wait_until("the action to have the keyboard", || {
        browser.script("return document.activeElement?.value") == json!(LATE)
    });

    // The other views are found like anything else.
    for (typed, heading) in [("kanban", "Actions"), ("development plans", "Plans")] {
        browser.press("Control+k");
        let field = browser.page().field("Find an account or run a command");
        field.fill(typed);
        browser.page().role("option", heading).see();
        browser.press("Enter");
        browser.page().heading(heading).see();
        browser
            .page()
            .css(".work-views [aria-current=page]")
            .see_count(1);
        browser.check_accessibility();
    }
}

fn what_is_done_by_a_key_is_taken_back_by_another(browser: &mut Browser) {
    open(browser);
    browser.open("#/today");
    browser.page().link(LATE).see();
    browser.press("j");
    focus_is_in_row(browser, LATE);
    browser.press("ArrowDown");
    focus_is_in_row(browser, SOON);
    browser.press("k");
    focus_is_in_row(browser, LATE);

    browser.press("x");
    browser.page().link(LATE).gone();
    focus_is_in_row(browser, SOON);
    browser.page().text(&format!("Done: {LATE}")).see();
    says(browser, "4 actions are due within a week.");
    browser.press("u");
    browser.page().link(LATE).see();
    focus_is_in_row(browser, LATE);

    // The space bar presses the box; the message offers the way back, too.
    browser.press(" ");
    browser.page().link(LATE).gone();
    browser.page().css(".toast").button("Undo").click();
    browser.page().link(LATE).see();

    // A review is done as well: the next one is in the future.
    let reviewed = "Mark as reviewed: Greywater Cold Freight";
    browser.page().button(reviewed).click();
    browser.page().button(reviewed).gone();
    wait_until_saved(browser);
    browser.reload();
    browser.page().link(LATE).see();
    browser.page().button(reviewed).gone();
}

/// The column that an action of the board stands in.
fn column_of(browser: &Browser, text: &str) -> String {
    let column = browser.run_script(
        "const cards = [...document.querySelectorAll('.work-card')];
         const card = cards.find((one) => one.textContent.includes(arguments[0]));
         return card?.closest('section').querySelector('h2').firstChild.textContent.trim() ?? ''",
        vec![json!(text)],
    );
    column.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn stands_in(browser: &Browser, text: &str, column: &str) {
    browser.wait_until(column, || column_of(browser, text) == column);
    focus_is_in_row(browser, text);
}

fn a_board_is_moved_by_arrow_keys(browser: &mut Browser) {
    open(browser);
    browser.open("#/actions");
    browser.page().heading("Actions").see();
    says(browser, "13 open actions, 1 overdue.");
    browser.page().css(".work-tools").button("Board").click();
    browser.page().css(".work-column").see_count(3);
    browser.check_accessibility();
    browser.press("j");
    stands_in(browser, LATE, "Open");
    browser.press("ArrowRight");
    stands_in(browser, LATE, "In progress");
    browser
        .page()
        .text(&format!("“{LATE}”: now In progress"))
        .see();
    browser.press("ArrowRight");
    stands_in(browser, LATE, "Done");
    browser.press("ArrowRight");
    browser.press("ArrowLeft");
    stands_in(browser, LATE, "In progress");

    // A next step of a contact is open or done, and nothing between.
    browser.run_script(
        "const cards = [...document.querySelectorAll('.work-card')];
         cards.find((one) => one.textContent.includes('Offer by route')).querySelector('a').focus()",
        Vec::new(),
    );
    browser.press("ArrowRight");
    stands_in(browser, "Offer by route", "Done");
    wait_until_saved(browser);
    browser.reload();
    browser.page().heading("Actions").see();
    says(browser, "12 open actions");
    // The list narrows to one owner, and says when nothing is left.
    browser.page().field("When").choose("Without a day");
    browser.page().text("No action fits these filters.").see();
    browser.page().button("Clear filters").click();
    browser.page().link(LATE).see();
    browser.page().field("When").choose("Done");
    browser.page().link("Offer by route").see();
    browser.page().link(LATE).gone();
}

fn a_customer_that_buys_less_is_a_warning(browser: &mut Browser) {
    browser.open("");
    browser.prefer("light", "en");
    browser.open("#/data");
    let year = browser.script("return new Date().getFullYear()");
    let year = year.as_i64().expect("a year");
    let (before, last) = (year - 2, year - 1);
    browser.page().field("Paste a list").fill(&format!(
        "Company;Revenue {before};Revenue {last}\nGlobex;30000;12000\nInitech;10000;9000\nHooli;10000;9500"
    ));
    browser.page().button("Read the list").click();
    browser.page().button("Next: check changes").click();
    browser.page().button("Import").click();
    wait_until_saved(browser);
    browser.page().css(".rail").link("Today").click();
    browser.page().heading("Today").see();
    says(browser, "1 account needs a look.");
    assert_eq!(parts(browser), ["Early warnings"]);
    let warning = format!("Revenue fell by 60% from {before} to {last}");
    says(browser, "from €30,000 to €12,000");
    browser.page().link(&warning).click();
    browser.page().heading("Globex").see();
    browser.wait_until("the figures to have the keyboard", || {
        browser.page().css("#account-figures").has_focus()
    });
}

fn a_relationship_that_fell_and_an_order_that_is_late_lead_to_their_place(browser: &mut Browser) {
    open(browser);
    for (warning, place) in [
        (
            "The relationship is judged 28 points lower",
            "#account-health",
        ),
        (
            "Opportunity “Sensors, second season” is overdue",
            "#account-pipeline",
        ),
    ] {
        browser.page().css(".rail").link("Today").click();
        browser.page().heading("Today").see();
        browser.page().link(warning).click();
        browser.page().css(place).see();
        browser.wait_until("the place to have the keyboard", || {
            browser.page().css(place).has_focus()
        });
    }
}

fn the_work_in_german(browser: &mut Browser) {
    open_sample(browser, "de", "Beispiel öffnen", "Tafelgrund Großhandel");
    browser.page().css(".rail").link("Heute").click();
    browser.page().heading("Heute").see();
    says(
        browser,
        "1 Maßnahme ist überfällig, 4 sind in den nächsten 7 Tagen fällig.",
    );
    says(browser, "seit 9 Tagen überfällig");
    browser.page().css(".work-views").link("Maßnahmen").click();
    browser.page().heading("Maßnahmen").see();
    says(browser, "13 offene Maßnahmen, 1 überfällig.");
    browser.page().field("Wann").choose("Überfällig");
    browser.page().css(".work-row").see_count(1);
    // What was chosen stays when one comes back.
    browser.page().css(".work-views").link("Pläne").click();
    browser.page().heading("Pläne").see();
    browser.page().css(".work-views").link("Maßnahmen").click();
    browser.page().css(".work-row").see_count(1);
    browser.page().css(".work-tools").button("Tafel").click();
    browser.page().css(".work-column").see_count(3);
    browser.check_accessibility();
    browser.resize(390, 844);
    assert_eq!(overflow(browser), 0);
}
