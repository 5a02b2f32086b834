//! A plan leaves the browser: on one page, for us or for the customer, as text, in a calendar; all actions as a table.

use crate::common::{open_sample, overflow, says};
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    a_plan_is_printed_on_one_page in [Chromium],
    the_customer_gets_a_page_without_what_is_ours,
    a_plan_is_taken_along_as_text_and_into_a_calendar in [Chromium, Firefox],
    all_plans_leave_as_a_calendar_and_as_a_table in [Chromium, Firefox],
    the_list_of_accounts_has_its_heads_on_every_page in [Chromium],
];

/// Opens the page of the plan of the first customer of the sample.
#[track_caller]
fn open_page(browser: &Browser, language: &str, button: &str, customer: &str) {
    open_sample(browser, language, button, customer);
    let link = browser.page().link(customer).nth(0);
    let account = link.attribute("href").unwrap_or_default();
    let account = &account[account.find('#').unwrap_or_default()..];
    browser.open(&format!("{account}/print"));
    browser.page().css(".plan-sheet").see();
    browser.page().heading(customer).see();
}

fn a_plan_is_printed_on_one_page(browser: &mut Browser) {
    let languages = [
        ("en", "Open the sample", "Marrow & Finch Foodservice"),
        ("de", "Beispiel öffnen", "Tafelgrund Großhandel"),
    ];
    for (language, button, customer) in languages {
        open_page(browser, language, button, customer);
        assert_eq!(browser.pages_on_paper(), 1, "{language}");
        // What only a screen needs is no part of it, and what stands there is not cut.
        assert!(overflow(browser) <= 0);
        browser.check_accessibility();
        let other = if language == "en" {
            "Remove the sample"
        } else {
            "Beispiel entfernen"
        };
        browser.page().button(other).click();
        browser.page().button(other).gone();
    }
}

fn the_customer_gets_a_page_without_what_is_ours(browser: &mut Browser) {
    open_page(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    says(browser, "Why it is key");
    says(browser, "Risks");
    for ours in [
        "Strengths",
        "Weaknesses",
        "The tender is published",
        "Gets: ",
    ] {
        says(browser, ours);
    }
    browser.page().button("For the customer").click();
    says(browser, "Our plan together");
    assert!(
        browser.route().ends_with("/print/customer"),
        "{}",
        browser.route()
    );
    let page = |browser: &Browser| browser.page().css(".plan-sheet").read();
    let ours = [
        "Score",
        "Share",
        "24.1%",
        "Critical",
        "Risks",
        "Depend on",
        "Why it is key",
        "Open questions",
        "Strengths",
        "Weaknesses",
        "The tender is published",
        "Gets: ",
    ];
    for word in ours {
        assert!(
            !page(browser).contains(word),
            "{word:?} in {}",
            page(browser)
        );
    }
    says(browser, "Goals of Marrow & Finch Foodservice");
    says(browser, "Our team");

    // An objective is common when somebody says so, and a reload keeps that and who reads the page.
    let common = "Lower spoilage in all depots together";
    assert!(!page(browser).contains(common), "{}", page(browser));
    browser.page().role("checkbox", common).click();
    browser.wait_until("the objective on the page", || {
        page(browser).contains(common)
    });
    browser.check_accessibility();
    browser.reload();
    says(browser, "Our plan together");
    browser.wait_until("the objective on the page again", || {
        page(browser).contains(common)
    });
    assert!(!page(browser).contains("Depend on this customer less"));
}

fn a_plan_is_taken_along_as_text_and_into_a_calendar(browser: &mut Browser) {
    open_page(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    let text = browser.download(|| browser.page().button("Markdown file").click());
    assert!(
        text.name
            .starts_with("keyfolio-plan-internal-marrow-finch-foodservice-"),
        "{}",
        text.name
    );
    assert!(text.name.ends_with(".md"), "{}", text.name);
    let text = text.text();
    assert!(
        text.starts_with("# Marrow \\& Finch Foodservice\n"),
        "{text}"
    );
    assert!(text.contains("## Objectives\n"), "{text}");
    let calendar = browser.download(|| browser.page().button("Calendar file").click());
    assert!(calendar.name.ends_with(".ics"), "{}", calendar.name);
    let calendar = calendar.text();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
    assert!(calendar.contains("\r\nBEGIN:VEVENT\r\n"), "{calendar}");
    assert!(calendar.contains(": review the account\r\n"), "{calendar}");
    for ours in ["UID:milestone-", "UID:order-"] {
        assert!(calendar.contains(ours), "{calendar}");
    }
}

fn all_plans_leave_as_a_calendar_and_as_a_table(browser: &mut Browser) {
    open_sample(browser, "de", "Beispiel öffnen", "Tafelgrund Großhandel");
    browser.open("#/today");
    browser.page().button("Kalenderdatei").see();
    let calendar = browser.download(|| browser.page().button("Kalenderdatei").click());
    assert!(
        calendar.name.starts_with("keyfolio-kalender-"),
        "{}",
        calendar.name
    );
    assert!(calendar.text().matches("BEGIN:VEVENT").count() > 5);
    let table = browser.download(|| browser.page().button("Maßnahmen als CSV").click());
    assert!(
        table.name.starts_with("keyfolio-massnahmen-"),
        "{}",
        table.name
    );
    assert!(
        table
            .bytes
            .starts_with("\u{feff}Kunde;Plan;Planstatus;".as_bytes())
    );
}

fn the_list_of_accounts_has_its_heads_on_every_page(browser: &mut Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    let shown = browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    assert!(shown.is_object(), "{shown}");
    let heads = browser
        .script("return getComputedStyle(document.querySelector('.accounts__head')).display");
    assert_eq!(heads, json!("table-header-group"));
    let line = browser.script("return document.querySelector('.printed-line').innerText");
    let line = line.as_str().unwrap_or_default().replace('\u{a0}', " ");
    assert!(line.starts_with("Coldthread, as of "), "{line}");
}
