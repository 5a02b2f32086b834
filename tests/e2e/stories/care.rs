//! What a customer gets that others don't, what that leaves of its margin, and who turns into a loss.

use crate::common::{open_sample, overflow, says, wait_until_saved, write_over};
use keyfolio_e2e::{Browser, stories};

stories![
    ten_hours_a_month_show_what_is_left,
    a_key_account_that_turns_into_a_loss_is_named_in_the_portfolio in [Chromium],
    nothing_special_is_decided_in_one_click in [Chromium],
    processes_are_looked_at_one_by_one in [Chromium, Firefox],
    care_is_told_in_german in [Chromium],
];

#[track_caller]
fn open_sample_account(browser: &Browser, name: &str) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    open_account(browser, name);
    browser.page().heading("Special treatment").see();
}

#[track_caller]
fn open_account(browser: &Browser, name: &str) {
    browser.open("#/accounts");
    browser.page().link(name).nth(0).click();
    browser.page().heading(name).see();
}

fn ten_hours_a_month_show_what_is_left(browser: &mut Browser) {
    // A customer that nobody has decided anything about.
    open_sample_account(browser, "Westbridge Blood Service");
    says(
        browser,
        "What does this customer get that others don’t? Nobody has decided yet.",
    );
    browser.page().button("Named contact").click();
    browser.wait_until("the focus in the text of the privilege", || {
        browser.page().field("What exactly").has_focus()
    });
    browser
        .page()
        .css(":focus")
        .type_text("Priya picks up the phone");
    says(
        browser,
        "One has neither hours nor costs: how much does it take?",
    );
    browser.page().field("Hours a month").fill("10");
    says(browser, "One privilege takes 10 h a month.");
    says(browser, "Hours: 10 h × 12 months × €55");
    says(browser, "−€6,600");
    browser.check_accessibility();

    // Another price of an hour is another result; it is asked for where it is missing.
    write_over(browser, "Cost of one hour of ours", "\u{e003}");
    says(
        browser,
        "What is left is not known: enter what one hour costs.",
    );
    write_over(browser, "Cost of one hour of ours", "1");
    says(browser, "Hours: 10 h × 12 months × €1");
    says(browser, "−€120");
    browser.page().text("What is left is not known").gone();
    write_over(browser, "Hours a month", "-3");
    says(browser, "This can’t be below 0.");
    write_over(browser, "Hours a month", "2.5");
    says(browser, "One privilege takes 2.5 h a month.");
    wait_until_saved(browser);
    browser.reload();
    browser.page().heading("Special treatment").see();
    says(browser, "One privilege takes 2.5 h a month.");
    assert_eq!(
        browser.page().field("What exactly").value(),
        "Priya picks up the phone"
    );
    browser.page().button("Remove Named contact").click();
    says(browser, "Nobody has decided yet.");
    browser
        .page()
        .button("Undo: Special treatment of Westbridge Blood Service changed")
        .click();
    says(browser, "One privilege takes 2.5 h a month.");
    browser.resize(320, 700);
    browser.page().field("Hours a month").see();
    assert_eq!(overflow(browser), 0);
    browser.check_accessibility();
}

fn a_key_account_that_turns_into_a_loss_is_named_in_the_portfolio(browser: &mut Browser) {
    open_sample_account(browser, "Greywater Cold Freight");
    says(browser, "This key account costs more than it brings");
    browser.open("#/portfolio");
    browser.page().heading("What is left after care").see();
    says(
        browser,
        "Greywater Cold Freight is a key account and costs more than it brings",
    );
    browser.check_accessibility();

    // A cheaper hour, and nobody is at a loss; a dear one, and it is more than one.
    let rate = "Cost of one hour of ours";
    write_over(browser, rate, "20");
    says(browser, "No key account costs more than it brings");
    write_over(browser, rate, "9000");
    says(browser, "3 key accounts cost more than they bring");
    write_over(browser, rate, "\u{e003}");
    says(
        browser,
        "3 key accounts with hours that have no price: enter the cost of one hour here.",
    );
    write_over(browser, rate, "55");
    says(
        browser,
        "Greywater Cold Freight is a key account and costs more than it brings",
    );
    wait_until_saved(browser);
    browser.resize(320, 700);
    browser.page().heading("What is left after care").see();
    assert_eq!(overflow(browser), 0);
}

fn nothing_special_is_decided_in_one_click(browser: &mut Browser) {
    open_sample_account(browser, "Westbridge Blood Service");
    browser.page().button("Nothing special").click();
    says(
        browser,
        "Decided: this customer gets what every customer gets.",
    );
    browser.wait_until("the focus on the way back", || {
        browser.page().button("Decide anew").has_focus()
    });
    browser.check_accessibility();
    // A privilege takes the place of the decision.
    browser.page().button("Terms and prices").click();
    browser.page().button("Decide anew").gone();
    browser.page().field("Costs a month").fill("40");
    says(browser, "One privilege takes €40 a month.");
    browser.page().css(".care-entry").see_count(1);
    wait_until_saved(browser);
}

fn processes_are_looked_at_one_by_one(browser: &mut Browser) {
    open_sample_account(browser, "Westbridge Blood Service");
    says(
        browser,
        "Do our processes fit this customer? Nobody has looked yet.",
    );
    browser.page().css(".care__processes summary").click();
    for process in ["Onboarding", "Delivery", "Billing", "Product"] {
        browser.page().field(process).choose("Fits");
    }
    browser.page().field("Support").choose("Does not fit");
    browser.page().field("Escalation").choose("Planned");
    says(
        browser,
        "4 of 6 processes fit this customer. It does not fit: Support. Planned: Escalation.",
    );
    browser
        .page()
        .css(".care-process textarea")
        .nth(2)
        .type_text("Nobody answers at night");
    browser.check_accessibility();
    wait_until_saved(browser);
    browser.reload();
    browser.page().heading("Special treatment").see();
    // What somebody has looked at stands open.
    browser.page().field("Support").see();
    assert_eq!(
        browser.page().css(".care-process textarea").nth(2).value(),
        "Nobody answers at night"
    );
    browser.page().field("Support").choose("Not looked at");
    says(browser, "Not looked at: Support.");
}

fn care_is_told_in_german(browser: &mut Browser) {
    open_sample(browser, "de", "Beispiel öffnen", "Tafelgrund Großhandel");
    open_account(browser, "Fährwald Kühlspedition");
    browser.page().heading("Sonderbehandlung").see();
    says(browser, "Dieser Schlüsselkunde kostet mehr, als er bringt:");
    says(browser, "3 Vorzüge brauchen 30 h und 320 € im Monat.");
    says(browser, "Was bleibt");
    browser.check_accessibility();
    browser.open("#/portfolio");
    browser
        .page()
        .heading("Was nach der Betreuung bleibt")
        .see();
    says(
        browser,
        "Fährwald Kühlspedition ist Schlüsselkunde und kostet mehr, als er bringt",
    );
}
