//! How well a customer is known: who reports to whom, the parts that decide, our people and theirs, how the
//! relationship stands, and notes that are read as they are meant.

use crate::common::{ENGLISH_IMPORT, import_list, open_sample, overflow, wait_until_saved};
use keyfolio_e2e::{Browser, stories};

stories![
    a_reporting_line_is_drawn_and_no_circle_is_offered,
    a_missing_part_is_added_with_one_button in [Chromium],
    relations_are_said_by_keys_alone in [Chromium, Firefox],
    the_relationship_is_judged_and_its_course_is_seen in [Chromium, Firefox],
    notes_are_read_as_markdown_and_no_script_is_a_link,
    a_potential_is_confirmed_until_it_is_another in [Chromium],
    the_same_is_said_in_german in [Chromium],
];

/// Opens the first customer of the sample: three people, three of us.
#[track_caller]
fn open_customer(browser: &Browser) {
    open_sample(
        browser,
        "en",
        "Open the sample",
        "Marrow & Finch Foodservice",
    );
    browser
        .page()
        .link("Marrow & Finch Foodservice")
        .nth(0)
        .click();
    browser.page().heading("Marrow & Finch Foodservice").see();
    browser.page().css(".person").see_count(3);
}

/// The texts of all elements that a selector finds, with plain spaces.
fn texts_of(browser: &Browser, selector: &str) -> String {
    let texts = browser.script(&format!(
        "return [...document.querySelectorAll(`{selector}`)].map(one => one.textContent).join('|')"
    ));
    texts.as_str().unwrap_or_default().replace('\u{a0}', " ")
}

#[track_caller]
fn wait_for(browser: &Browser, selector: &str, words: &str) {
    browser.wait_until(&format!("{selector} to say {words}"), || {
        texts_of(browser, selector).contains(words)
    });
}

/// Presses the line of a person, which opens or closes what is known of them.
fn press_person(browser: &Browser, name: &str) {
    let script = format!(
        "[...document.querySelectorAll('.person__open')].find(one => one.textContent.includes('{name}')).click()"
    );
    browser.run_script(&script, Vec::new());
}

#[track_caller]
fn open_person(browser: &Browser, name: &str) {
    press_person(browser, name);
    browser.page().css(".person__details").see();
}

#[track_caller]
fn unfold(browser: &Browser, summary: &str) {
    let script = format!(
        "for (const one of document.querySelectorAll('.account__side details')) \
         if (one.querySelector('summary').textContent.includes('{summary}') && !one.open) \
         one.querySelector('summary').click()"
    );
    browser.run_script(&script, Vec::new());
}

fn a_reporting_line_is_drawn_and_no_circle_is_offered(browser: &mut Browser) {
    open_customer(browser);
    let boss = browser.page().field("Reports to");

    // In the sample both report to him already.
    open_person(browser, "Sinéad Kavanagh");
    boss.choose("nobody known");
    open_person_closes(browser);
    open_person(browser, "Declan Moore");
    boss.choose("nobody known");
    boss.choose("Paul Hennessy");
    wait_until_saved(browser);
    open_person_closes(browser);
    // Who stands above can't be put below: it is not offered.
    open_person(browser, "Paul Hennessy");
    wait_for(browser, ".person__details select", "nobody known");
    let offered = texts_of(browser, ".person__details option");
    assert!(offered.contains("Sinéad Kavanagh"), "{offered}");
    assert!(!offered.contains("Declan Moore"), "{offered}");
    browser.page().field("Influence").choose("5, very great");
    browser.page().field("Attitude").choose("Neutral");

    unfold(browser, "Stakeholder map");
    browser
        .page()
        .css(".people__map .drawing__line--soft")
        .see_count(1);
    browser.wait_until("the map to say who reports to whom", || {
        let map = browser.page().css(".people__map svg");
        let said = map.attribute("aria-label").unwrap_or_default();
        said.contains("reports to Paul Hennessy")
    });
    unfold(browser, "Who reports to whom");
    wait_for(browser, ".reporting > ul > li > ul", "Declan Moore");
    browser.check_accessibility();

    // Who goes frees those below.
    browser.page().button("Remove Paul Hennessy").click();
    browser.page().css(".person").see_count(2);
    browser.page().css(".reporting").gone();
    browser
        .page()
        .css(".people__map .drawing__line--soft")
        .gone();
}

fn a_missing_part_is_added_with_one_button(browser: &mut Browser) {
    open_customer(browser);
    wait_for(browser, ".people__count", "3 of 4");
    wait_for(browser, ".parts__row--missing", "Executive sponsor");
    browser.page().button("Add: Executive sponsor").click();
    browser.wait_until("the focus on the name", || {
        browser
            .page()
            .css(".person__details input")
            .nth(0)
            .has_focus()
    });
    browser.page().css(":focus").type_text("Orla Byrne");
    wait_for(browser, ".people__count", "4 of 4");
    wait_for(browser, ".parts__who", "Orla Byrne · assumed");
    browser.check_accessibility();

    // Closed, the list can be put in the order of need: who has never been spoken with first.
    open_person_closes(browser);
    browser
        .page()
        .button("Longest without contact first")
        .click();
    browser.wait_until("who waits longest to stand first", || {
        let names = texts_of(browser, ".person__name");
        let place = |name: &str| names.find(name).unwrap_or(usize::MAX);
        place("Sinéad Kavanagh") < place("Declan Moore")
            && place("Orla Byrne") < place("Sinéad Kavanagh")
    });
    wait_for(browser, ".person__last", "12 days ago, fresh");
}

/// Closes the person who is open.
#[track_caller]
fn open_person_closes(browser: &Browser) {
    browser
        .page()
        .css(".person__open[aria-expanded='true']")
        .click();
    browser.page().css(".person__details").gone();
}

fn relations_are_said_by_keys_alone(browser: &mut Browser) {
    open_customer(browser);
    unfold(browser, "Our people and theirs");
    browser.page().css(".relations__cell").see_count(9);
    // One stop of the tab key for the whole table.
    assert_eq!(browser.page().css(".relations [tabindex='0']").count(), 1);
    browser.run_script(
        "document.querySelector('.relations [tabindex=\"0\"]').focus()",
        Vec::new(),
    );
    let focused = |name: &str| {
        let label = browser.page().css(":focus").attribute("aria-label");
        label.unwrap_or_default() == name
    };
    let wait = |name: &str| browser.wait_until(name, || focused(name));
    wait("Aoife Brennan and Paul Hennessy: not acquainted");
    // In the sample somebody else leads to who decides.
    wait_for(browser, ".people__way", "Sinéad Kavanagh");
    browser.press("Delete");
    wait("Aoife Brennan and Paul Hennessy: nothing said");
    browser.press("Enter");
    wait("Aoife Brennan and Paul Hennessy: good");
    wait_for(
        browser,
        ".people__way",
        "Best way in: Aoife Brennan stands well with Paul Hennessy",
    );
    browser.press("Enter");
    wait("Aoife Brennan and Paul Hennessy: working on it");
    browser.press("3");
    wait("Aoife Brennan and Paul Hennessy: bad");
    browser.press("ArrowRight");
    wait("Tom Whitfield and Paul Hennessy: not acquainted");
    browser.press("ArrowDown");
    wait("Tom Whitfield and Declan Moore: bad");
    browser.press("4");
    wait("Tom Whitfield and Declan Moore: not acquainted");
    browser.press("Delete");
    wait("Tom Whitfield and Declan Moore: nothing said");
    browser.press("ArrowDown");
    wait("Tom Whitfield and Sinéad Kavanagh: nothing said");
    browser.press("ArrowLeft");
    wait("Aoife Brennan and Sinéad Kavanagh: good");
    browser.press("3");
    wait("Aoife Brennan and Sinéad Kavanagh: bad");
    wait_for(browser, ".people__way", "Priya Nair");
    browser.press("ArrowRight");
    wait("Tom Whitfield and Sinéad Kavanagh: nothing said");
    browser.press("ArrowRight");
    wait("Priya Nair and Sinéad Kavanagh: good");
    browser.press("2");
    wait("Priya Nair and Sinéad Kavanagh: working on it");
    wait_for(
        browser,
        ".people__way",
        "Nobody of us stands well with Paul Hennessy",
    );
    browser.check_accessibility();
    wait_until_saved(browser);

    // It stays, and it is taken back like anything else.
    browser.reload();
    browser.page().css(".person").see_count(3);
    wait_for(browser, ".people__way", "Nobody of us stands well");
    browser.resize(320, 700);
    unfold(browser, "Our people and theirs");
    browser.page().css(".relations__cell--bad").nth(0).see();
    assert_eq!(overflow(browser), 0);
    browser.check_accessibility();
}

fn the_relationship_is_judged_and_its_course_is_seen(browser: &mut Browser) {
    open_customer(browser);
    wait_for(browser, ".health", "not a forecast");
    assert_eq!(browser.page().css(".health__form").count(), 0);
    browser.page().button("Assess").click();
    let at = |id: &str| browser.wait_until(id, || browser.page().css(id).has_focus());
    at("#health-0-1");
    browser.press("4");
    at("#health-1-1");
    browser.press("3");
    at("#health-2-1");
    wait_for(
        browser,
        ".health__form",
        "One more signal makes an assessment.",
    );
    browser.press("5");
    at("#health-3-1");
    browser.check_accessibility();
    browser.page().button("Save assessment").click();
    // 30·75 + 25·50 + 20·100 of 75.
    wait_for(browser, ".health__sentence", "73 of 100, good.");
    browser.page().css(".health__form").gone();

    // A second one of the same day takes its place; it begins with what was said.
    browser.page().button("Assess").click();
    at("#health-0-4");
    browser.press("1");
    at("#health-1-3");
    browser.page().button("Save assessment").click();
    wait_for(browser, ".health__sentence", "43 of 100, fair.");
    unfold(browser, "All assessments");
    browser.page().css(".health__entry").see_count(1);
    wait_until_saved(browser);

    // An earlier one makes a trend: the entry of today was another day's once.
    let before = texts_of(browser, ".health__entry");
    assert!(before.contains("43, fair"), "{before}");
    browser
        .page()
        .button("Undo: Health of Marrow & Finch Foodservice changed")
        .click();
    wait_for(browser, ".health__sentence", "73 of 100, good.");
    browser.check_accessibility();
    wait_until_saved(browser);
    browser.reload();
    wait_for(browser, ".health__sentence", "73 of 100, good.");
}

fn notes_are_read_as_markdown_and_no_script_is_a_link(browser: &mut Browser) {
    import_list(browser, &ENGLISH_IMPORT, "northwind-customers.csv");
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").nth(0).click();
    browser.page().heading("QUICK-Stop").see();
    let write = browser.page().css(".notes__write textarea");
    write.see();
    write.type_text(
        "Wants **one** contact. [plan](https://keyfolio.example/plan) [bad](javascript:alert(1)) <b>raw</b>",
    );
    wait_for(browser, ".notes__write", "Esc shows the notes as read.");
    browser.press("Escape");
    browser.page().css(".notes__read strong").see_count(1);
    browser.wait_until("the focus on the notes", || {
        browser.page().css(".notes__read").has_focus()
    });
    let read = texts_of(browser, ".notes__read");
    assert!(read.contains("[bad](javascript:alert(1))"), "{read}");
    assert!(read.contains("<b>raw</b>"), "{read}");
    let links = browser.script(
        "return [...document.querySelectorAll('.notes__read a')].map(a => `${a.getAttribute('href')} ${a.rel} ${a.target}`).join()",
    );
    assert_eq!(
        links.as_str().unwrap_or_default(),
        "https://keyfolio.example/plan noopener noreferrer _blank"
    );
    browser.check_accessibility();

    // Enter leads into the text, and whoever leaves in the middle of it loses nothing.
    browser.press("Enter");
    browser.wait_until("the focus in the text", || write.has_focus());
    write.type_text(" Half a thought");
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").nth(0).click();
    wait_for(browser, ".notes__read", "Half a thought");
    browser.page().button("Edit notes").click();
    browser.wait_until("the focus in the text", || write.has_focus());
    assert!(write.value().contains("Half a thought"));
}

fn a_potential_is_confirmed_until_it_is_another(browser: &mut Browser) {
    open_customer(browser);
    let sure = ".account__sure input";
    browser.page().css(".account__sure").nth(0).click();
    let is_checked = || {
        let checked = browser.script(&format!("return document.querySelector('{sure}').checked"));
        checked.as_bool().unwrap_or_default()
    };
    browser.wait_until("the potential to be confirmed", is_checked);
    wait_until_saved(browser);
    browser.reload();
    browser.page().css(".account__sure").nth(0).see();
    browser.wait_until("the potential to be confirmed", is_checked);
    browser.check_accessibility();
    let label =
        "document.querySelector('.account__sure').closest('td').querySelector('.field').focus()";
    browser.run_script(label, Vec::new());
    browser.press("Control+a");
    browser.page().css(":focus").type_text("310000");
    browser.wait_until("another potential to be an estimate", || !is_checked());
}

fn the_same_is_said_in_german(browser: &mut Browser) {
    open_customer(browser);
    browser.prefer("dark", "de");
    browser.page().heading("Beziehungsgesundheit").see();
    browser.page().css(".person").see_count(3);
    wait_for(browser, ".people__count", "3 von 4");
    wait_for(browser, ".person__last", "vor 5 Tagen, frisch");
    unfold(browser, "Unsere Personen und ihre");
    browser.page().css(".relations__cell").nth(2).click();
    wait_for(
        browser,
        ".people__way",
        "Bester Zugang: Priya Nair hat einen guten Draht zu Paul Hennessy",
    );
    browser.page().button("Einschätzen").click();
    browser.page().css(".health__form").see();
    browser.check_accessibility();
    browser.resize(320, 700);
    assert_eq!(overflow(browser), 0);
}
