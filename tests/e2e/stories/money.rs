//! The money picture on a list whose facts are known: who carries the business, how much hangs on the largest,
//! and what would be left without it.

use crate::common::{ENGLISH_IMPORT, GERMAN_IMPORT, import_list, says, wait_until_saved};
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    the_largest_customer_is_lost_in_thought,
    the_money_picture_speaks_german in [Chromium],
    the_facts_of_the_list_stand_on_the_page in [Chromium],
    what_is_at_risk_follows_what_is_said in [Chromium],
    a_bank_reads_one_page in [Chromium],
];

fn the_largest_customer_is_lost_in_thought(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/portfolio");

    // The facts of the list.
    says(browser, "The largest 20% bring 59.7% of revenue");
    says(browser, "it takes 34 of 89 customers (38%) to reach 80%");
    says(browser, "The 80/20 rule does not hold here.");
    says(browser, "€1,265,793 in 1996–1998 from 89 customers");
    says(browser, "behaves like that of 30 equal customers");
    says(
        browser,
        "QUICK-Stop brings 8.7% and stays below every limit.",
    );
    says(browser, "Only revenue is known.");
    says(browser, "brings 19.4% of revenue, the most of");
    says(browser, "From 1996 to 1998 the share of the largest went");

    // What if the largest goes?
    says(browser, "Tick customers on the left");
    browser.page().button("The largest").click();
    says(browser, "Without QUICK-Stop, 91.3% of revenue is left.");
    says(browser, "€1,155,516");
    says(browser, "−€110,277");
    says(
        browser,
        "Revenue only: no customer has a contribution margin",
    );
    // A second one goes by hand, and comes back.
    browser.page().role("checkbox", "Ernst Handel").click();
    says(browser, "Without QUICK-Stop and Ernst Handel, 83.0%");
    browser.page().role("checkbox", "Ernst Handel").click();

    // Fixed costs are asked for in place: three years of 10,000 a month.
    browser.page().field("Fixed costs a month").fill("10000");
    says(browser, "€795,516 above break-even");
    browser.page().field("Cash at hand").fill("50000");
    browser.page().field("Cash used a month").fill("2500");
    says(browser, "20.0 months");
    wait_until_saved(browser);
    browser.check_accessibility();

    // The picture can be taken along.
    let name = "Save as SVG: Who brings the revenue";
    let picture = browser.download(|| browser.page().button(name).click());
    let text = picture.text();
    assert!(text.starts_with("<svg"), "{text}");
    assert!(text.contains("QUICK-Stop") && !text.contains("class="));
    let name = "Save as PNG: What is left";
    let picture = browser.download(|| browser.page().button(name).click());
    assert!(picture.bytes.starts_with(b"\x89PNG"));

    // What was typed stays with the workspace.
    browser.reload();
    browser.page().heading("What if we lose …").see();
    assert_eq!(browser.page().field("Cash at hand").value(), "50,000");
}

fn the_money_picture_speaks_german(browser: &mut Browser) {
    import_list(browser, &GERMAN_IMPORT, "northwind-kunden-de.csv");
    browser.open("#/portfolio");
    says(
        browser,
        "QUICK-Stop bringt 8,7 % und bleibt unter jeder Grenze.",
    );
    browser.page().button("Die 3 größten").click();
    says(
        browser,
        "Ohne QUICK-Stop und 2 weitere bleiben 74,8 % vom Umsatz.",
    );
    browser.check_accessibility();

    // German figures have spaces that do not break; a picture is a sound file all the same.
    let ways = browser.page().css("figure.chart").nth(0);
    let picture = browser.download(|| ways.css("figcaption button").nth(0).click());
    let problems = browser.run_script(
        "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
         return read.querySelectorAll('parsererror').length;",
        vec![json!(picture.text())],
    );
    assert_eq!(problems, json!(0));
    assert!(picture.text().contains("\u{a0}%"), "{}", picture.text());
    let picture = browser.download(|| ways.css("figcaption button").nth(1).click());
    assert!(picture.bytes.starts_with(b"\x89PNG"));
}

fn the_facts_of_the_list_stand_on_the_page(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/portfolio");
    browser.page().heading("Who brings the revenue").see();
    says(browser, "The largest 20% bring 59.7% of revenue");
    says(browser, "34 of 89 customers (38%)");
    says(browser, "2 without an amount");
    browser.page().css("main summary").nth(0).click();
    for fact in [
        "€110,277",
        "€104,875",
        "€104,362",
        "QUICK-Stop",
        "Ernst Handel",
        "Save-a-lot Markets",
        "Revenue 1996–1998",
    ] {
        says(browser, fact);
    }
    let more = browser.page().css(".portfolio__concentration summary");
    more.click();
    says(browser, "29.7");

    // Customers below the largest are found by their names; few rows stand in the page.
    says(browser, "77 more: type a name to find them.");
    browser
        .page()
        .field("Find a customer by name")
        .fill("handel");
    browser.page().role("checkbox", "QUICK-Stop").gone();
    browser.page().role("checkbox", "Ernst Handel").click();
    says(browser, "Without Ernst Handel, 91.7% of revenue is left.");

    // The light has limits of its own.
    // A field that is emptied shows its last number again, so the number is written over as by hand.
    let from = browser.page().field("Worth a note from, in percent");
    from.evaluate("arguments[0].select()", Vec::new());
    browser.press("8");
    says(
        browser,
        "The largest customer has reached 8%. Measure: a limit of your own.",
    );
    wait_until_saved(browser);
}

fn what_is_at_risk_follows_what_is_said(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/portfolio");
    browser.page().heading("Revenue at risk").see();
    // Nine of ten stay: a tenth of 421,931 a year is at risk.
    says(
        browser,
        "On average €42,193 of revenue a year is at risk (10.0%).",
    );
    says(
        browser,
        "Nobody has said yet how likely any of 89 accounts stays",
    );
    let field = "QUICK-Stop stays with this chance, in percent";
    browser.page().field(field).fill("40");
    says(
        browser,
        "Said for 1 of 89 accounts, confirmed by 0 of them.",
    );
    says(
        browser,
        "On average €60,573 of revenue a year is at risk (14.4%).",
    );
    // It is a field of the account, and undone like any other.
    wait_until_saved(browser);
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").nth(0).click();
    let kept = browser.page().field("Stays over twelve months, in %");
    kept.see();
    assert_eq!(kept.value(), "40");
    browser
        .page()
        .role("checkbox", "Confirmed by the customer")
        .click();
    wait_until_saved(browser);
    browser.open("#/portfolio");
    says(
        browser,
        "Said for 1 of 89 accounts, confirmed by 1 of them.",
    );
}

fn a_bank_reads_one_page(browser: &mut Browser) {
    import_list(browser, &GERMAN_IMPORT, "northwind-kunden-de.csv");
    browser.open("#/portfolio");
    browser.page().link("Für Bank oder Investor").click();
    browser.page().heading("Kunden und Abhängigkeit").see();
    says(
        browser,
        "QUICK-Stop bringt 8,7 % vom Umsatz, die zehn größten",
    );
    says(browser, "verhält es sich wie bei 29,7 gleich großen");
    says(browser, "Ernst Handel");
    browser
        .page()
        .role("checkbox", "Buchstaben statt Namen")
        .click();
    says(browser, "Kunde A bringt 8,7 % vom Umsatz");
    let page = browser.page().css("main").read();
    assert!(
        !page.contains("QUICK-Stop") && !page.contains("Ernst Handel"),
        "{page}"
    );
    browser.check_accessibility();
}
