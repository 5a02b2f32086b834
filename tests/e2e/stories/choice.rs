//! Who is attractive and close to us, and how firm the choice of the first accounts is, on the sample whose answers
//! are known.

use crate::common::{open_sample, says, wait_until_saved};
use keyfolio_e2e::{Browser, stories};
use serde_json::json;

stories![
    an_account_is_moved_in_the_matrix_and_the_choice_is_weighed in [Chromium],
    the_choice_is_weighed_in_german in [Chromium],
];

/// The focus lies on the circle of an account.
#[track_caller]
fn is_on_circle(browser: &Browser, name: &str) {
    let script = "return document.activeElement?.matches('.matrix__spot')
        ? document.activeElement.getAttribute('aria-label') : ''";
    browser.wait_until(name, || {
        let label = browser.script(script);
        label.as_str().unwrap_or_default().starts_with(name)
    });
}

fn an_account_is_moved_in_the_matrix_and_the_choice_is_weighed(browser: &mut Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    browser.open("#/portfolio");
    browser.page().heading("Attractive, and close to us?").see();
    says(browser, "Strategic partners");
    says(browser, "attractive and close to us.");
    browser.check_accessibility();

    // No name covers another, nor a circle that is not its own.
    let covered = browser.script(
        "const texts = [...document.querySelectorAll('.matrix__name')].map(one => one.getBoundingClientRect());
         const meets = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
         let count = 0;
         texts.forEach((one, at) => texts.slice(at + 1).forEach(other => { count += meets(one, other) ? 1 : 0; }));
         return [texts.length > 5, count];",
    );
    assert_eq!(covered, json!([true, 0]));

    // By keyboard: the next account, and a step to the right.
    let _ = browser.script("document.querySelector('.matrix__spot[tabindex=\"0\"]').focus()");
    let first = browser.script("return document.activeElement.getAttribute('aria-label')");
    browser.press("\u{e00f}");
    browser.wait_until("the next circle", || {
        browser.script("return document.activeElement.getAttribute('aria-label')") != first
    });
    let label = browser.script("return document.activeElement.getAttribute('aria-label')");
    let label = label.as_str().unwrap_or_default().to_owned();
    let name = label.split(", €").next().unwrap_or_default().to_owned();
    browser.press("\u{e014}");
    let dialog = browser.page().dialog(&format!("Move {name}"));
    dialog.see();
    browser.check_accessibility();
    // A step is one step of an answer, and what it moves is the position and no score.
    let offers = browser.script(
        "return [...document.querySelectorAll('dialog[open] .matrix__step')].map(one => {
             const to = parseInt(one.querySelector('span').textContent);
             const from = parseInt(one.querySelector('.small').textContent.replace(/^\\D+/, ''));
             return [Number.isNaN(from) ? 1 : to - from, one.textContent.includes('position becomes')];
         })",
    );
    let offers = offers.as_array().expect("a list");
    assert!(!offers.is_empty());
    assert!(
        offers.iter().all(|offer| *offer == json!([1, true])),
        "{offers:?}"
    );
    dialog.css(".matrix__step").nth(0).click();
    browser.page().text("as an estimate.").nth(0).see();
    is_on_circle(browser, &name);
    wait_until_saved(browser);
    // One step takes it back.
    browser.page().role("status", "").button("Undo").click();
    browser.wait_until("the circle to be where it was", || {
        let script = format!(
            "return [...document.querySelectorAll('.matrix__spot')].some(one => one.getAttribute('aria-label') === {})",
            json!(label)
        );
        browser.script(&script) == json!(true)
    });

    // By hand: from where it is to the left lower corner of the picture.
    let _ = browser.script(
        "const spot = document.querySelector('.matrix__spot[tabindex=\"0\"]');
         spot.scrollIntoView({ block: 'center' });
         const box = spot.getBoundingClientRect();
         const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
         const send = (kind, dx, dy) => spot.dispatchEvent(new PointerEvent(kind, {
             bubbles: true, pointerId: 1, button: 0, clientX: x + dx, clientY: y + dy }));
         spot.setPointerCapture = () => {};
         send('pointerdown', 0, 0); send('pointermove', -60, 70); send('pointerup', -60, 70);",
    );
    browser.page().css("dialog h3").see_count(2);
    browser.press("\u{e00c}");
    browser.page().css("dialog").gone();

    // The picture can be taken along, and the same stands in the table.
    let name = "Save as SVG: Attractive, and close to us?";
    let picture = browser.download(|| browser.page().button(name).click());
    let text = picture.text();
    assert!(text.starts_with("<svg") && text.contains("Strategic partners"));
    // On its own it says what it shows, of whom and when; and it is on white in the dark as well.
    let heading = "Attractive, and close to us?";
    assert!(text.contains(heading) && text.contains("as of "));
    browser.prefer("dark", "en");
    browser.open("#/portfolio");
    browser.page().heading(heading).see();
    browser.page().css(".matrix__chart").see();
    let dark = browser.download(|| browser.page().button(name).click());
    let dark = dark.text();
    assert!(dark.contains("fill=\"#ffffff\""));
    let colours = |text: &str| {
        let mut all: Vec<String> = text
            .split("fill=\"")
            .skip(1)
            .map(|part| part.split('"').next().unwrap_or_default().to_owned())
            .collect();
        all.sort();
        all.dedup();
        all
    };
    assert_eq!(colours(&dark), colours(&text));
    browser.prefer("light", "en");
    browser.open("#/portfolio");
    browser
        .page()
        .css(".matrix__twin")
        .link("Belvaro Palace Hotels")
        .see();

    // How firm is the choice?
    browser.open("#/model");
    browser.page().heading("How firm is the choice?").see();
    says(browser, "of plausible weightings");
    says(
        browser,
        "10,000 weightings, each weight up to half higher or lower",
    );
    says(browser, "What tips it over");
    says(browser, "One weight at a time");
    browser.check_accessibility();
    // Equal weights say nothing about importance: any weighting is as likely.
    browser.page().button("Equal weights").nth(0).click();
    says(browser, "10,000 weightings, any of them equally likely");
    browser.page().button("Choose by hours").click();
    browser
        .page()
        .field("Hours a month for key accounts")
        .fill("20");
    says(browser, "Best choice");
    browser.check_accessibility();

    // Comparing pairs finds other weights, which go into the draft.
    browser.page().css(".weighing summary").click();
    browser.page().button("In pairs").click();
    says(browser, "The answers fit together (consistency ratio 0.00");
    browser
        .page()
        .field("Revenue today or Contribution margin")
        .choose("Revenue today: clearly more");
    browser.wait_until("the answers to fit less well", || {
        let page = browser.page().css(".weighing").read();
        page.contains("consistency ratio") && !page.contains("0.00")
    });
    browser.check_accessibility();
    browser.page().button("Take into the draft").click();
    says(
        browser,
        "10,000 weightings, each weight up to half higher or lower",
    );
}

fn the_choice_is_weighed_in_german(browser: &mut Browser) {
    open_sample(browser, "de", "Beispiel öffnen", "Tafelgrund Großhandel");
    browser.open("#/portfolio");
    browser.page().heading("Attraktiv und nah bei uns?").see();
    says(browser, "Strategische Kunden");
    browser.open("#/model");
    browser.page().heading("Wie fest ist die Auswahl?").see();
    says(browser, "der plausiblen Gewichtungen");
    says(browser, "10.000 Gewichtungen, jedes Gewicht bis zur Hälfte");
    browser.check_accessibility();
}
