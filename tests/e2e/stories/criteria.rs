//! The criteria of the scoring model: put in an order that gives the weights, taken from the library.

use crate::common::{ENGLISH_IMPORT, import_list};
use keyfolio_e2e::{Browser, stories};

stories![
    the_order_of_criteria_gives_their_weights in [Chromium],
    a_criterion_of_the_library_comes_with_its_words in [Chromium],
    a_change_of_the_model_is_looked_at_before_it_is_kept in [Chromium],
    a_criterion_is_dragged_to_its_place in [Chromium],
    the_handle_of_a_criterion_is_moved_by_keys,
    a_change_of_the_model_outlives_the_page in [Chromium, Firefox],
    nothing_is_kept_while_a_field_is_wrong in [Chromium],
    what_is_wrong_in_a_field_goes_with_a_proposal_and_with_the_draft in [Chromium],
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
    let name = browser.page().css(".model__name");
    browser.wait_until("the name to be typed", || name.has_focus());
    // It is only to begin with: typing takes its place.
    browser.press("F");
    browser.press("i");
    browser.press("t");
    browser.wait_until("the name", || name.value() == "Fit");
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

/// Where the middle of a criterion lies in the window, by its place from the top.
fn middle(browser: &Browser, place: usize) -> i64 {
    let middle = browser.script(&format!(
        "const row = document.querySelectorAll('#position .criterion')[{place}].getBoundingClientRect();
         return Math.round((row.top + row.bottom) / 2)"
    ));
    middle.as_i64().unwrap_or_default()
}

/// What the handle of the criterion at this place is called.
fn handle(name: &str, place: usize) -> String {
    format!("Move {name}, criterion {place} of 4")
}

#[track_caller]
fn open_model(browser: &Browser) {
    browser.open("");
    browser.prefer("light", "en");
    browser.open("#/model");
    browser.wait_until("the criteria", || names(browser).len() == 4);
}

fn a_criterion_is_dragged_to_its_place(browser: &mut Browser) {
    open_model(browser);
    let before = names(browser);
    let first = before.first().expect("four criteria").clone();
    let grip = browser.page().button(&handle(&first, 1));
    let way = middle(browser, 2) - middle(browser, 0) + 20;

    // Escape drops nothing anywhere, and leaves the draft alone.
    grip.carry_down(way);
    browser.page().css(".model__landing").see();
    browser.page().css(".criterion--dragged").see();
    browser.press("Escape");
    browser.page().css(".model__landing").gone();
    grip.let_go();
    assert_eq!(names(browser), before);
    assert_eq!(browser.page().css(".model__draft").count(), 0);

    grip.carry_down(way);
    browser.page().css(".model__landing").see();
    grip.let_go();
    let moved = browser.page().button(&handle(&first, 3));
    moved.see();
    assert_eq!(names(browser).get(2), Some(&first));
    browser.page().css(".model__landing").gone();
    browser.wait_until("the focus on the handle", || moved.has_focus());
    browser
        .page()
        .text(&format!("{first}: criterion 3 of 4"))
        .see();
    browser.page().button("Keep the change").see();
    browser.check_accessibility();
    browser.resize(320, 700);
    browser.check_accessibility();
}

fn the_handle_of_a_criterion_is_moved_by_keys(browser: &mut Browser) {
    open_model(browser);
    let first = names(browser).first().expect("four criteria").clone();
    let at = |place| browser.page().button(&handle(&first, place));
    at(1).evaluate("arguments[0].focus()", Vec::new());
    browser.press("ArrowDown");
    at(2).see();
    browser.wait_until("the focus on the handle", || at(2).has_focus());
    browser.press("End");
    at(4).see();
    browser.wait_until("the focus on the handle", || at(4).has_focus());

    // Taken up, moved, and put back.
    browser.press("Enter");
    browser.wait_until("it to be taken up", || {
        at(4).attribute("aria-pressed").as_deref() == Some("true")
    });
    browser.press("ArrowUp");
    at(3).see();
    browser.wait_until("the focus on the handle", || at(3).has_focus());
    browser.press("ArrowUp");
    at(2).see();
    browser.wait_until("the focus on the handle", || at(2).has_focus());
    browser.press("Escape");
    at(4).see();
    assert_eq!(at(4).attribute("aria-pressed").as_deref(), Some("false"));
    browser.page().button("Keep the change").see();
}

fn a_change_of_the_model_outlives_the_page(browser: &mut Browser) {
    open_model(browser);
    let flat = browser.page().css("#position").button("By order, flat");
    flat.click();
    browser.wait_until("the points of the order", || {
        points(browser) == "40 30 20 10"
    });
    browser.page().button("Keep the change").see();
    browser.reload();
    browser.page().text("Draft from").nth(0).see();
    assert_eq!(points(browser), "40 30 20 10");

    // What is discarded comes back with a step, and goes with another one.
    browser.page().button("Discard").click();
    browser.wait_until("the model as it was", || points(browser) == "30 25 30 15");
    browser.wait_until("the focus to be somewhere", || {
        browser.script("return document.activeElement !== document.body") == true
    });
    browser.press("Control+z");
    browser.wait_until("the change to be back", || points(browser) == "40 30 20 10");
    browser.press("Control+Shift+z");
    browser.wait_until("the model as it was", || points(browser) == "30 25 30 15");
    browser.reload();
    browser.wait_until("the model as it was", || points(browser) == "30 25 30 15");
    assert_eq!(browser.page().css(".model__draft").count(), 0);
}

fn nothing_is_kept_while_a_field_is_wrong(browser: &mut Browser) {
    open_model(browser);
    browser
        .page()
        .css("#position")
        .button("By order, flat")
        .click();
    let keep = browser.page().button("Keep the change");
    keep.see();
    let line = browser.page().field("Key line in points");
    line.fill("700");
    browser.wait_until("the field to be wrong", || {
        line.attribute("aria-invalid").as_deref() == Some("true")
    });
    keep.click();
    browser.page().text("Not kept: a field of the model").see();
    browser.wait_until("the focus in the field", || line.has_focus());
    line.fill("60");
    keep.click();
    browser.page().css(".model__draft").gone();
    assert_eq!(line.value(), "60");
}

fn what_is_wrong_in_a_field_goes_with_a_proposal_and_with_the_draft(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/model");
    browser
        .page()
        .button("Name, steps and limits of Revenue today")
        .click();
    let border = browser.page().field("Step 2 from");
    border.see();
    let before = border.value();
    let is_wrong = || border.attribute("aria-invalid").as_deref() == Some("true");
    border.fill("about 5");
    browser.wait_until("the field to be wrong", is_wrong);
    // The import has proposed the same borders, so that no value becomes another one.
    browser.page().button("Propose from your figures").click();
    browser.wait_until("the border", || border.value() == before && !is_wrong());

    let line = browser.page().field("Key line in points");
    let at = line.value();
    browser
        .page()
        .css("#position")
        .button("By order, flat")
        .click();
    browser.page().button("Keep the change").see();
    border.fill("about 5");
    line.fill("700");
    browser.wait_until("both to be wrong", || {
        is_wrong() && line.attribute("aria-invalid").as_deref() == Some("true")
    });
    browser.page().button("Discard").click();
    browser.page().css(".model__draft").gone();
    browser.wait_until("both as they were", || {
        border.value() == before && line.value() == at && !is_wrong()
    });
    assert_eq!(line.attribute("aria-invalid"), None);
    browser.check_accessibility();
}
