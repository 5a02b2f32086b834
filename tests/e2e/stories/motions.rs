//! The board of the three motions, and the case of a customer who has left.

use crate::common::{open_sample, overflow, says, wait_until_saved, write_over};
use keyfolio_e2e::{Browser, stories};

stories![
    customers_move_on_the_board_as_their_life_allows,
    a_customer_is_won_back_where_it_is_worth_it,
];

/// Waits until a customer stands in a phase.
#[track_caller]
fn stands_in(browser: &Browser, name: &str, phase: &str) {
    browser.wait_until(&format!("{name} in {phase}"), || {
        let found = browser.run_script(
            "const card = [...document.querySelectorAll('.work-card')]
                 .find((one) => one.textContent.includes(arguments[0]));
             return card?.closest('section').querySelector('h3').textContent ?? ''",
            vec![name.into()],
        );
        found.as_str().unwrap_or_default().starts_with(phase)
    });
}

/// Nothing is wider than the page, once it is laid out for its new width.
#[track_caller]
fn fits(browser: &Browser) {
    browser.wait_until("nothing wider than the page", || overflow(browser) <= 0);
}

#[track_caller]
fn board(browser: &Browser) {
    browser.open("#/motions");
    browser.page().heading("Win and keep").see();
    browser.page().link("Greywater Cold Freight").see();
}

fn customers_move_on_the_board_as_their_life_allows(browser: &mut Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    board(browser);
    says(
        browser,
        "2 accounts are to be won, all of whom would be key.",
    );
    browser.check_accessibility();

    // A target takes one line, and is rated like any customer.
    let field = browser.page().field("Add target");
    field.type_text("Foxmere Clinics");
    browser.press("Enter");
    stands_in(browser, "Foxmere Clinics", "Target");
    says(browser, "3 accounts are to be won");
    browser.page().button("Rate Foxmere Clinics").see();

    // What the rules refuse is said, with what to do instead.
    let focus = "[...document.querySelectorAll('.work-card a')]
        .find((one) => one.textContent.includes('Larkspur')).focus()";
    browser.run_script(focus, Vec::new());
    browser.press("ArrowLeft");
    browser
        .page()
        .text("Larkspur Canteens has bought from us and is no target any more.")
        .see();
    stands_in(browser, "Larkspur Canteens", "Active");
    browser.press("ArrowRight");
    stands_in(browser, "Larkspur Canteens", "At risk");
    browser.wait_until("the keyboard with the customer", || {
        let card = "return document.activeElement.closest('.work-card')?.textContent ?? ''";
        let card = browser.script(card);
        card.as_str()
            .is_some_and(|card| card.contains("Larkspur Canteens"))
    });

    // What a sign and a colour show is said in words, too.
    let unsaid = "return document.querySelectorAll('.work-card .key-mark--on:not(:has(+ .visually-hidden))').length
        + [...document.querySelectorAll('.motion-card__next--late')]
            .filter((one) => !one.textContent.endsWith('overdue')).length";
    assert_eq!(browser.script(unsaid), 0);

    // A loss asks when and why; one undo takes all of it back.
    browser.page().button("Move Larkspur Canteens").click();
    browser.page().css(".motion-move").button("Lost").see();
    browser.check_accessibility();
    browser.page().css(".motion-move").button("Lost").click();
    browser.page().field("Why").choose("price");
    browser.check_accessibility();
    browser.page().css(".motion-move").button("Move").click();
    stands_in(browser, "Larkspur Canteens", "Lost");
    says(browser, "4 accounts are to be won back");
    browser.page().button("Undo").nth(0).click();
    stands_in(browser, "Larkspur Canteens", "At risk");
    says(browser, "3 accounts are to be won back");
}

fn a_customer_is_won_back_where_it_is_worth_it(browser: &mut Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    board(browser);
    says(
        browser,
        "Win-back rate: 1 of 2 lost customers who were contacted, 50%. One more was never contacted.",
    );
    browser.page().link("Dunvarna Meats").click();
    browser.page().heading("Dunvarna Meats").see();
    says(browser, "Worth it: a second relationship brings");
    browser.page().css(".win-back__how > summary").click();
    write_over(browser, "Contribution margin a year", "10000");
    write_over(browser, "Cost of winning back", "0");
    says(browser, "brings €24,633 more than winning back costs");
    browser.page().field("Cause fixed?").choose("no");
    says(browser, "Not worth it: as long as the cause is not fixed");
    browser
        .page()
        .field("Next step")
        .type_text("Call the plant manager");
    browser.press("Enter");
    says(browser, "Call the plant manager");

    // On a phone too; what is needed less stands behind More.
    browser.resize(320, 700);
    fits(browser);
    browser.page().field("Outcome").choose("won back");
    says(browser, "The customer is back.");
    wait_until_saved(browser);
    browser.page().button("More").click();
    browser.page().css(".rail").link("Model").see();
    browser.check_accessibility();
    // Who goes on outside is done with it.
    browser.run_script("document.querySelector('main a').focus()", Vec::new());
    browser.page().css(".rail").link("Model").gone();
    browser.page().button("More").click();
    browser.page().css(".rail").link("Win and keep").click();
    browser.page().heading("Win and keep").see();
    browser.page().css(".rail").link("Model").gone();
    stands_in(browser, "Dunvarna Meats", "Won back");
    says(browser, "Win-back rate: 2 of 2 lost customers");
    fits(browser);
    // A finger finds what it aims at.
    let small = "return [...document.querySelectorAll('.motions .work-row__link')]
        .filter((one) => one.getBoundingClientRect().height < 44).length";
    assert_eq!(browser.script(small), 0);
}
