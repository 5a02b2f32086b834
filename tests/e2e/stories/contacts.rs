//! Who counts at a customer, and when somebody last spoke with them: a contact in one line, by keys alone, and
//! a person whose part becomes known.

use crate::common::{ENGLISH_IMPORT, import_list, wait_until_saved};
use keyfolio_e2e::{Browser, stories};

stories![
    a_call_is_written_down_in_one_line,
    a_person_s_part_changes_what_is_missing in [Chromium, Firefox],
    a_line_that_is_no_contact_says_what_is_missing in [Chromium],
];

/// Opens the account of a list that has one person, Horst Kloss.
#[track_caller]
fn open_account(browser: &Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").nth(0).click();
    browser.page().heading("QUICK-Stop").see();
}

/// The text of the first element that a selector finds, with plain spaces.
fn text_of(browser: &Browser, selector: &str) -> String {
    let text = browser.script(&format!(
        "return document.querySelector('{selector}')?.textContent"
    ));
    text.as_str().unwrap_or_default().replace('\u{a0}', " ")
}

#[track_caller]
fn wait_for(browser: &Browser, selector: &str, words: &str) {
    browser.wait_until(&format!("{selector} to say {words}"), || {
        text_of(browser, selector).contains(words)
    });
}

/// How long the last contact is ago, in the head.
const LAST: &str = ".account__ago";

fn a_call_is_written_down_in_one_line(browser: &mut Browser) {
    open_account(browser);
    wait_for(browser, LAST, "none yet");
    browser.page().css("main h1").see();

    // L leads into the line; what is understood stands below it before anything is kept.
    browser.press("l");
    browser.wait_until("the line to have the focus", || {
        browser.page().css("#contact-line").has_focus()
    });
    let line = browser.page().css("#contact-line");
    line.type_text("@Ho called, wants a pilot, next: offer 12 Dec");
    wait_for(
        browser,
        "#contact-line-understood",
        "Call, today, with Horst Kloss.",
    );
    wait_for(
        browser,
        "#contact-line-understood",
        "Next: “offer”, by 12 December",
    );
    assert_eq!(browser.page().css(".touch").count(), 0);

    // A line that was begun waits while somebody looks elsewhere.
    wait_until_saved(browser);
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").nth(0).click();
    browser.page().heading("QUICK-Stop").see();
    assert!(line.value().starts_with("@Ho called"));
    line.type_text("\u{e007}");

    wait_for(browser, LAST, "today");
    wait_for(browser, ".touch__about", "Call · ");
    wait_for(browser, ".touch__about", "Horst Kloss");
    wait_for(browser, ".touch__next", "Next: offer, by 12 Dec");
    wait_for(browser, ".person__last", "today");
    assert_eq!(
        browser.page().field("What was said").value(),
        "Horst called, wants a pilot"
    );
    assert_eq!(line.value(), "");
    browser.check_accessibility();

    // It is taken back and brought again like anything else, and it stays.
    browser
        .page()
        .button("Undo: Contact with QUICK-Stop logged")
        .click();
    wait_for(browser, LAST, "none yet");
    browser.page().css(".touch").gone();
    browser
        .page()
        .button("Redo: Contact with QUICK-Stop logged")
        .click();
    wait_for(browser, LAST, "today");
    wait_until_saved(browser);
    browser.reload();
    wait_for(browser, ".touch__next", "Next: offer, by 12 Dec");

    // What was called in a hurry is mended in place, and deleted with a way back.
    browser.run_script(
        "document.querySelector('.touch__summary').focus()",
        Vec::new(),
    );
    browser.press("Control+a");
    browser.page().css(":focus").type_text("Wants two pilots");
    browser.page().css(".touch__edit").click();
    browser.page().field("Kind of contact").choose("Meeting");
    wait_for(browser, ".touch__about", "Meeting · ");
    browser.check_accessibility();
    browser.page().button("Delete this contact").click();
    browser.page().css(".touch").gone();
    browser
        .page()
        .button("Undo: Contact with QUICK-Stop deleted")
        .click();
    browser.page().css(".touch").see_count(1);
    assert_eq!(
        browser.page().field("What was said").value(),
        "Wants two pilots"
    );
}

fn a_person_s_part_changes_what_is_missing(browser: &mut Browser) {
    const MISSING: &str = ".people__coverage";
    open_account(browser);
    wait_for(browser, MISSING, "Nobody’s part is known yet.");

    browser.page().css(".person__open").click();
    browser.page().button("User").click();
    wait_for(browser, MISSING, "No decider is known.");
    browser.page().button("Decider").click();
    wait_for(browser, MISSING, "Everything depends on Horst Kloss.");
    browser.page().field("Influence").choose("5, very great");
    browser.page().field("Attitude").choose("Critical");
    wait_for(
        browser,
        ".person__part",
        "Decider, User · Critical · assumed",
    );
    browser.check_accessibility();

    browser.page().button("Add person").click();
    browser
        .page()
        .css(".person__details input")
        .nth(0)
        .fill("Ilse Gruber");
    wait_for(
        browser,
        MISSING,
        "Horst Kloss decides and sees us critically.",
    );
    wait_until_saved(browser);
    browser.reload();
    wait_for(
        browser,
        MISSING,
        "Horst Kloss decides and sees us critically.",
    );
    // Who has more influence stands first.
    wait_for(browser, ".person__name", "Horst Kloss");
    browser.page().css(".person").see_count(2);

    browser.page().css(".person__open").nth(0).click();
    browser.resize(320, 700);
    browser.page().field("No longer there since").see();
    browser.check_accessibility();
}

fn a_line_that_is_no_contact_says_what_is_missing(browser: &mut Browser) {
    const SAID: &str = "#contact-line-understood";
    open_account(browser);
    let line = browser.page().css("#contact-line");
    for (typed, said) in [
        ("next:", "Not logged: what happened is missing."),
        ("next: offer", "It stands before the next step."),
        ("lunch 12 Dec 2099", "12 December 2099 is still to come."),
        ("met @", "Not logged: choose who it was"),
    ] {
        line.fill(typed);
        browser.page().button("Log").click();
        wait_for(browser, SAID, said);
        assert_eq!(browser.page().css(".touch").count(), 0, "{typed}");
    }
    browser.wait_until("the focus among those who can be meant", || {
        browser.page().css(".log-line__who button").has_focus()
    });
    browser.check_accessibility();
    browser.press("Enter");
    browser.wait_until("the whole name", || line.value() == "met @Horst Kloss ");
    line.fill("met @Horst on 31.2.");
    wait_for(browser, SAID, "There is no 31.2.");

    // What was begun is still there after the page has gone.
    browser.reload();
    browser.page().heading("QUICK-Stop").see();
    assert_eq!(line.value(), "met @Horst on 31.2.");
    browser.page().button("Log").click();
    browser.page().css(".touch").see_count(1);
}
