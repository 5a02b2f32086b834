//! The review of the concept: a year in the life of a company, and a meeting.

use crate::common::{open_sample, overflow, says, wait_until_saved};
use keyfolio_e2e::{Browser, Locator, stories};
use serde_json::{Value, json};

stories![
    a_year_of_reviews_says_who_moved_and_which_promises_were_kept,
    a_meeting_asks_one_question_at_a_time in [Chromium],
];

const CUSTOMER: &str = "Marrow & Finch Foodservice";

fn to_review(browser: &Browser) {
    browser.open("#/review");
    browser.page().css(".review-questions").see();
}

/// Moves the clock of the page: to the morning of a day so many days ahead. It holds until the page is loaded anew.
fn move_clock(browser: &Browser, days: i64) {
    browser.run_script(
        "const Real = window.RealDate ??= Date; \
         const ahead = arguments[0] * 864e5; \
         window.Date = class extends Real { \
           constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); } \
           static now() { return Real.now() + ahead; } \
         }; \
         document.dispatchEvent(new Event('visibilitychange'));",
        vec![json!(days)],
    );
}

/// A day so many days from the real today, as a field of days takes it.
fn day_in(browser: &Browser, days: i64) -> String {
    let day = browser.run_script(
        "const Real = window.RealDate ?? Date; const day = new Real(Real.now() + arguments[0] * 864e5); \
         return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0')).join('-')",
        vec![json!(days)],
    );
    day.as_str().unwrap_or_default().to_owned()
}

fn question(browser: &Browser, place: usize) -> Locator<'_> {
    let nth = format!(".review-questions > :nth-child({})", place + 1);
    browser.page().css(&nth)
}

/// Decides something at a question, to be done within so many days.
fn decide(browser: &Browser, place: usize, text: &str, days: i64) {
    let before = browser.page().css(".review-decision").count();
    question(browser, place)
        .button("Decide an action: …")
        .click();
    browser.page().css(".review-decision").see_count(before + 1);
    let decision = question(browser, place).css(".review-decision");
    decision.field("Action").fill(text);
    let day = json!(day_in(browser, days));
    decision.css("input[type=date]").evaluate(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
        vec![day],
    );
}

fn close(browser: &Browser, held: usize) {
    browser.page().button("Close the review").nth(0).click();
    browser
        .page()
        .css(".review-earlier .review-promise")
        .see_count(held);
    says(browser, "0 of 7 answered");
    wait_until_saved(browser);
}

/// Answers the first criterion of the customer with a step.
fn rate(browser: &Browser, step: &str) {
    browser.open("#/accounts");
    browser.page().link(CUSTOMER).nth(0).click();
    browser.page().css("[role=radiogroup]").nth(0).see();
    browser.run_script("document.querySelector('[role=radio]').focus()", Vec::new());
    browser.press(step);
    wait_until_saved(browser);
}

/// What the table says of the customer in tenths of a point: by ratings, by weights, together.
fn effects(browser: &Browser) -> Vec<i64> {
    let row = browser
        .page()
        .css(".review-since__causes")
        .role("row", &format!("{CUSTOMER}…"));
    row.see();
    let cells = row.evaluate(
        "return [...arguments[0].querySelectorAll('td')].map((cell) => cell.textContent.trim())",
        Vec::new(),
    );
    let cells = cells.as_array().cloned().unwrap_or_default();
    let tenths = |cell: &Value| {
        let text = cell.as_str().unwrap_or_default();
        let digits = text.replace('−', "-").replace(['+', '.'], "");
        digits.parse::<i64>().expect("tenths of a point")
    };
    cells[2..].iter().map(tenths).collect()
}

fn a_year_of_reviews_says_who_moved_and_which_promises_were_kept(browser: &mut Browser) {
    open_sample(browser, "en", "Open the sample", CUSTOMER);
    to_review(browser);
    says(browser, "0 of 7 answered");
    says(browser, "It takes 44.4% of customers (8 of 18)");

    // The first one: a draft that outlives the page.
    question(browser, 0).button("Watch").click();
    let conclusion = "Call the largest before the end of the month.";
    question(browser, 0).field("Conclusion: …").fill(conclusion);
    decide(browser, 0, "Call the largest", 60);
    decide(browser, 5, "Score both prospects", 60);
    // What was decided by mistake goes with a message, and the keyboard stays at its question.
    decide(browser, 3, "Call nobody", 60);
    browser.page().button("Remove action Call nobody").click();
    browser.page().css(".review-decision").see_count(2);
    browser
        .page()
        .css(".toast")
        .text("Action removed")
        .nth(0)
        .see();
    let decide_again = question(browser, 3).button("Decide an action: …");
    browser.wait_until("the keyboard at the question", || decide_again.has_focus());
    question(browser, 5).button("Act").click();
    wait_until_saved(browser);
    browser.reload();
    says(browser, "2 of 7 answered");
    assert_eq!(
        question(browser, 0).field("Conclusion: …").value(),
        conclusion
    );
    browser.check_accessibility();
    close(browser, 1);
    says(browser, "Nothing has changed: nobody left");
    says(browser, "Of 2 promises: 2 under way.");
    // One step of undo takes answers and picture back together, and brings them again.
    browser.page().button("Undo: Review closed").nth(0).click();
    says(browser, "2 of 7 answered");
    browser.page().css(".pictures__list > li").gone();
    browser.press("Control+y");
    says(browser, "0 of 7 answered");
    browser.page().css(".pictures__list > li").see_count(1);
    // Taken back while it is read: the present review is there again, and stays.
    let earlier = browser.page().css(".review-earlier");
    earlier.button("Open the review of …").click();
    says(browser, "The facts are those of that day");
    browser.press("Control+z");
    says(browser, "2 of 7 answered");
    browser.press("Control+y");
    says(browser, "0 of 7 answered");

    // A quarter later one promise was kept, and somebody thinks again about a customer.
    move_clock(browser, 91);
    rate(browser, "1");
    to_review(browser);
    let promise = browser
        .page()
        .css(".review-promises .review-promise")
        .nth(0);
    says(browser, "Of 2 promises: 2 overdue.");
    promise.css(".plan-status").click();
    promise.css(".plan-status--doing").see();
    promise.css(".plan-status").click();
    says(browser, "Of 2 promises: 1 done, 1 overdue.");
    let [ratings, weights, together] = effects(browser)[..] else {
        panic!("three effects");
    };
    assert!(ratings != 0 && weights == 0);
    assert_eq!(ratings + weights, together);
    question(browser, 1).button("Fine").click();
    close(browser, 2);

    // Another quarter: other weights and another rating together, told apart to the last digit.
    move_clock(browser, 182);
    rate(browser, "3");
    browser.open("#/model");
    browser
        .page()
        .css("#attractiveness")
        .button("By order, flat")
        .click();
    browser.page().button("Keep the change").click();
    browser.page().button("Keep the change").gone();
    wait_until_saved(browser);
    to_review(browser);
    let [ratings, weights, together] = effects(browser)[..] else {
        panic!("three effects");
    };
    assert!(ratings != 0 && weights != 0, "{ratings} {weights}");
    assert_eq!(ratings + weights, together);
    // What is older is still remembered; what is done stays in sight, and under the keyboard.
    says(browser, "Still open from earlier reviews");
    let older = browser.page().css(".review-promises h3 + ul .plan-status");
    for shape in ["doing", "done", "open"] {
        older.click();
        let pressed = format!(".review-promises h3 + ul .plan-status--{shape}");
        browser.page().css(&pressed).see();
        browser.wait_until("the keyboard at the promise", || older.has_focus());
    }
    question(browser, 2).button("Watch").click();
    close(browser, 3);

    // The fourth finds everything as it was, and the fifth is overdue half a year later.
    move_clock(browser, 273);
    says(browser, "Nothing has changed: nobody left");
    question(browser, 3).button("Fine").click();
    close(browser, 4);
    move_clock(browser, 273 + 181);
    says(browser, "The review of the concept has been due since");
    browser.open("#/today");
    says(browser, "The review of the concept has been due since");
    says(browser, "One action that was decided in a review is due.");
    to_review(browser);

    // The first one still says what it said; the figures are those of that day.
    browser
        .page()
        .css(".review-earlier .review-promise")
        .nth(3)
        .button("Open the review of …")
        .click();
    says(browser, "The facts are those of that day");
    says(browser, conclusion);
    says(browser, "It takes 44.4% of customers (8 of 18)");
    browser.page().button("Back to the present review").click();
    browser.prefer("dark", "de");
    says(browser, "Frühere Überprüfungen");
    browser.resize(320, 640);
    // The ranks are drawn for the width there is: words keep their size.
    let ranks = browser.page().css(".review-since__ranks svg");
    browser.wait_until("the ranks in the width of a phone", || {
        let of = "const [one] = arguments; \
                  return one.viewBox.baseVal.width === one.parentElement.clientWidth \
                      && one.getBoundingClientRect().width === one.viewBox.baseVal.width";
        ranks.evaluate(of, Vec::new()) == json!(true)
    });
    assert_eq!(overflow(browser), 0);
    browser.check_accessibility();
}

fn a_meeting_asks_one_question_at_a_time(browser: &mut Browser) {
    open_sample(browser, "en", "Open the sample", CUSTOMER);
    browser.resize(1280, 720);
    to_review(browser);
    browser.page().button("Meeting mode").click();
    browser.page().heading("What has changed").see();
    for asked in [
        "1 Will today’s customers still be customers tomorrow?",
        "2 Is this small group really decisive for our success?",
    ] {
        browser.press("ArrowRight");
        browser.page().heading(asked).see();
    }
    assert_eq!(overflow(browser), 0);
    browser.page().css(".review-meeting").button("Fine").click();
    browser.check_accessibility();
    // While something is typed, arrows belong to the field.
    let conclusion = browser.page().css(".review-meeting").field("Conclusion: …");
    conclusion.fill("Yes");
    browser.press("ArrowRight");
    assert_eq!(conclusion.value(), "Yes");
    browser.page().button("Back").click();
    browser
        .page()
        .heading("1 Will today’s customers still…")
        .see();
    // On a phone it fills the window; paging scrolls as far as there is more to see, and turns only then.
    browser.resize(390, 500);
    browser.wait_until("the meeting to fill the window", || {
        let fills = browser.script(
            "const [main, meeting] = ['main', '.review-meeting']\
                 .map((one) => document.querySelector(one).getBoundingClientRect()); \
             const wide = document.documentElement.clientWidth; \
             return meeting.left === 0 && meeting.width === wide && main.height === meeting.height",
        );
        fills == json!(true)
    });
    assert_eq!(overflow(browser), 0);
    let scrolled = || {
        browser
            .script("return scrollY")
            .as_f64()
            .unwrap_or_default()
    };
    browser.press("PageDown");
    // The browser scrolls smoothly by itself: what is still under way would go on from wherever the page is put.
    let mut seen = [0.0; 3];
    browser.wait_until("the page to have scrolled and to stand still", || {
        seen = [scrolled(), seen[0], seen[1]];
        seen[2] > 0.0 && seen.iter().all(|one| *one == seen[0])
    });
    browser
        .page()
        .heading("1 Will today’s customers still…")
        .see();
    browser.run_script(
        "scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})",
        Vec::new(),
    );
    browser.press("PageDown");
    browser
        .page()
        .heading("2 Is this small group really decisive…")
        .see();
    browser.wait_until("the next step from its top", || scrolled() == 0.0);
    browser.press("PageUp");
    browser
        .page()
        .heading("1 Will today’s customers still…")
        .see();
    browser.press("ArrowLeft");
    browser.page().heading("What has changed").see();
    browser.press("Escape");
    browser.page().css(".review-questions").see();
    says(browser, "1 of 7 answered");
    assert_eq!(question(browser, 1).field("Conclusion: …").value(), "Yes");
}
