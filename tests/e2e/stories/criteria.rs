//! The criteria of the scoring model: put in an order that gives the weights, taken from the library.

use keyfolio_e2e::{Browser, stories};

stories![
    the_order_of_criteria_gives_their_weights in [Chromium],
    a_criterion_of_the_library_comes_with_its_words in [Chromium],
    a_change_of_the_model_is_looked_at_before_it_is_kept in [Chromium],
];

/// The points of the criteria of the position, from the top.
fn points(browser: &Browser) -> String {
    let points = browser.script(
        "return [...document.querySelectorAll('#position .criterion input[type=text]')].map((one) => one.value).join(' ')",
    );
    points.as_str().unwrap_or_default().to_owned()
}

/// The criteria of the position, from the top, without what stands below their names.
fn names(browser: &Browser) -> Vec<String> {
    let names = browser.script(
        "return [...document.querySelectorAll('#position .criterion h3')].map((one) => one.textContent.trim())",
    );
    let names = names.as_array().cloned().unwrap_or_default();
    let names = names.iter().filter_map(|name| name.as_str());
    names.map(str::to_owned).collect()
}

fn the_order_of_criteria_gives_their_weights(browser: &mut Browser) {
    browser.open("");
    browser.prefer("light", "en");
    browser.open("#/model");
    browser.wait_until("the default points", || points(browser) == "30 25 30 15");
    browser
        .page()
        .css("#position")
        .button("By order, flat")
        .click();
    browser.wait_until("the points of the order", || {
        points(browser) == "40 30 20 10"
    });

    // The last one to the top, by its button and by keys: the points stay where they were.
    let last = "Lock-in (contract, integration)";
    browser.page().button(&format!("Move {last} up")).click();
    for place in [1, 0] {
        browser.press("Alt+ArrowUp");
        browser.wait_until("the criterion to move", || {
            names(browser).get(place).is_some_and(|name| name == last)
        });
    }
    assert_eq!(points(browser), "40 30 20 10");
    let up = browser.page().button(&format!("Move {last} up"));
    browser.wait_until("the focus to stay", || up.has_focus());
    browser.check_accessibility();

    browser.press("Control+z");
    browser.wait_until("the step back", || {
        names(browser).get(1).is_some_and(|name| name == last)
    });
}

fn a_criterion_of_the_library_comes_with_its_words(browser: &mut Browser) {
    browser.open("");
    browser.prefer("light", "en");
    browser.open("#/model");
    let add = browser.page().css("#position").button("Add criterion");
    add.click();
    browser.page().dialog("Add criterion").see();
    browser.check_accessibility();
    browser.page().button("Add Payment morale").click();
    browser.wait_until("the criterion", || {
        names(browser).contains(&"Payment morale".to_owned())
    });
    browser.page().text("On time, or in advance").nth(0).see();
    add.click();
    browser.page().button("Add Solvency").see();
    assert_eq!(browser.page().button("Add Payment morale").count(), 0);
    browser.page().button("Add A criterion of your own").click();
    browser.wait_until("the name to be typed", || {
        browser.page().css(".model__name").has_focus()
    });
}

fn a_change_of_the_model_is_looked_at_before_it_is_kept(browser: &mut Browser) {
    browser.open("");
    browser.prefer("light", "en");
    browser.open("#/model");
    let flat = |browser: &Browser| {
        browser
            .page()
            .css("#position")
            .button("By order, flat")
            .click();
        browser.wait_until("the points of the order", || {
            points(browser) == "40 30 20 10"
        });
        browser.page().button("Keep the change").see();
    };
    flat(browser);
    browser.check_accessibility();

    // Escape drops it; the message brings it back.
    browser.press("Escape");
    browser.wait_until("the model as it was", || points(browser) == "30 25 30 15");
    browser.page().css(".model__draft").gone();

    // Nothing is kept by leaving, and nothing is lost.
    flat(browser);
    browser.open("#/portfolio");
    browser.page().css(".toast").see();
    browser.open("#/model");
    browser.page().button("Keep the change").see();
    assert_eq!(points(browser), "40 30 20 10");

    browser.press("Control+Enter");
    browser.page().css(".model__draft").gone();
    assert_eq!(points(browser), "40 30 20 10");
    browser.press("Control+z");
    browser.wait_until("the model as it was", || points(browser) == "30 25 30 15");
}
