//! The first hour: whether key account management is right at all, and the way from a list to a first plan.

use crate::common::{ENGLISH_IMPORT, import_list, overflow, says, wait_until_saved};
use keyfolio_e2e::{Browser, stories};

stories![
    a_founder_asks_whether_it_is_right_and_overrules_the_data,
    the_guide_of_the_first_hour_knows_how_far_one_is_and_can_be_left,
];

fn answer(browser: &Browser, question: usize, word: &str) {
    let row = browser.page().css(&format!("#fit-{question}"));
    row.button(word).click();
}

fn a_founder_asks_whether_it_is_right_and_overrules_the_data(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/fit");
    browser.page().heading("Is it right for us?").see();
    // Two questions the list answers; the others are open, and none of them counts as a no.
    says(browser, "The largest fifth of 89 customers brings");
    says(browser, "QUICK-Stop brings");
    says(browser, "1 to 15 of 18 points. 7 questions are open.");
    for question in 2..9 {
        answer(browser, question, "Yes");
    }
    says(browser, "Start: 15 of 18 points.");
    says(browser, "What would change it");

    answer(browser, 0, "No");
    says(browser, "Overruled: the data says partly.");
    says(browser, "Start: 14 of 18 points.");
    browser.page().button("Leave it to the data").click();
    let data_says = browser.page().css("#fit-0 [aria-pressed=true]");
    browser.wait_until("the keyboard at the answer", || data_says.has_focus());
    says(browser, "Start: 15 of 18 points.");
    browser.press("Control+z");
    says(browser, "Overruled: the data says partly.");
    for question in [2, 3, 4, 6] {
        answer(browser, question, "No");
    }
    says(browser, "Broaden the base first: 6 of 18 points.");
    says(browser, "What to do instead");
    browser.page().link("Whom to win").see();
    wait_until_saved(browser);
    browser.reload();
    says(browser, "Broaden the base first: 6 of 18 points.");
    browser.resize(320, 700);
    browser.wait_until("the page to fit a phone", || overflow(browser) <= 0);
    browser.open("#/start");
    browser.page().link("See the answers").see();
    says(browser, "Broaden the base first");
}

fn the_guide_of_the_first_hour_knows_how_far_one_is_and_can_be_left(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/start");
    browser.page().heading("The first hour").see();
    says(browser, "2 of 6 steps done");
    says(browser, "34 of 89 customers bring 80 % of it.");
    browser.page().link("Rate five of them").see();
    browser.page().button("Leave the guide").click();
    browser.page().heading("The first hour").gone();
    browser.reload();
    browser
        .page()
        .button("Show the guide of the first hour")
        .click();
    browser.page().heading("The first hour").see();

    // On the way the criteria of one's line of business, tried before they count.
    browser
        .page()
        .link("Criteria for your line of business")
        .click();
    browser
        .page()
        .button("Criteria by line of business")
        .click();
    says(browser, "Nothing is rated yet, so nothing is lost.");
    let set = "Try this set: Software by subscription";
    browser.page().button(set).click();
    browser.page().button("Keep the change").click();
    browser
        .page()
        .css(".model")
        .text("Growth of the customer")
        .nth(0)
        .see();
    browser.press("Control+z");
    browser
        .page()
        .css(".model")
        .text("New regions, markets, groups")
        .nth(0)
        .see();
}
