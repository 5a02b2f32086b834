//! The room of a workshop: the way to where everybody rates, and what the people there think.

use crate::common::{says, wait_until_saved};
use keyfolio::domain::account::Answer;
use keyfolio::domain::analysis::value::Step;
use keyfolio::exchange::workshop::{
    Answers, Gathering, Given, Question, Task, find, read, read_task, write_answers,
};
use keyfolio_e2e::{Browser, Engine};
use serde_json::Value;
use std::collections::BTreeMap;

/// Who is rated, the largest first.
pub const CUSTOMERS: [&str; 3] = ["Alpha", "Beta", "Gamma"];

/// Who takes part, by their initials.
pub const PEOPLE: [&str; 5] = ["AB", "CD", "EF", "GH", "IJ"];

/// Three customers by hand, a workshop about them, and the questions handed out. Answers with its address.
#[track_caller]
pub fn hand_out(browser: &Browser) -> String {
    browser.open("");
    browser.page().css("main h1").see();
    browser.press("n");
    browser.wait_until("the quick entry", || {
        browser.page().css("#quick-entry").has_focus()
    });
    for (customer, revenue) in CUSTOMERS.iter().zip([120_000, 50_000, 8_000]) {
        let entry = format!("{customer}; {revenue}\u{e007}");
        browser.page().css("#quick-entry").type_text(&entry);
        browser.page().link(customer).see();
    }
    browser.open("#/workshop");
    browser.page().button("Begin: Choose key accounts").click();
    step(browser, "Rate");
    browser.page().button("Take the 3 largest").click();
    browser.page().button("Hand out the questions").click();
    browser.page().field("Link to the questions").see();
    wait_until_saved(browser);
    browser.route()
}

/// Two people have answered, all is revealed, and the first cell that they see differently is on the table.
#[track_caller]
pub fn two_see_a_cell_differently(browser: &Browser) {
    hand_out(browser);
    let task = asked(browser);
    for person in 0..2 {
        paste(browser, &text_of(&answers_of(&task, person)));
    }
    says(browser, "2 of 2 have answered");
    browser.page().button("Reveal").nth(0).click();
    at_step(browser, "Reveal");
    browser.page().css(".apart__one").nth(0).click();
}

/// Goes to a step of the agenda.
#[track_caller]
pub fn step(browser: &Browser, item: &str) {
    browser.page().css(".steps").text(item).click();
    at_step(browser, item);
}

/// Waits until a window, that of the facilitator or that of the room, shows an item.
#[track_caller]
pub fn at_step(browser: &Browser, item: &str) {
    browser.wait_until(&format!("the item {item}"), || {
        browser.page().css("main h1").read().ends_with(item)
    });
}

/// The address that a phone opens; several, one a line, where the questions are too long for one.
#[track_caller]
pub fn link(browser: &Browser) -> String {
    browser.page().field("Link to the questions").value()
}

/// What the code of the questions asks, as a phone reads it.
#[track_caller]
pub fn asked(browser: &Browser) -> Task {
    let link = link(browser);
    let mut parts = Gathering::default();
    for code in find(&link) {
        parts.add(read(&code).expect("a code"));
    }
    let content = parts.content().expect("all parts of the questions");
    read_task(&content).expect("questions")
}

/// What somebody thinks: a mark for each question, in the order of the questions. No two people and no two customers
/// have the same.
pub fn marks_of(person: usize, questions: usize) -> Vec<char> {
    let marks = ['1', '2', '3', '4', '5', '?'];
    let mark = |place: usize| marks[(place * (person + 2) + person * 2 + place / 5) % marks.len()];
    (0..questions).map(mark).collect()
}

/// Somebody rates on a phone of their own, in a browser that knows nothing yet, until it shows the code of the answers.
#[track_caller]
pub fn rate_on_phone(engine: Engine, link: &str, task: &Task, person: usize) -> Browser {
    let phone = Browser::start(engine).expect("a phone");
    phone.resize(390, 844);
    for address in link.split_whitespace() {
        let (_, code) = address.split_once('#').expect("an address with a code");
        phone.open(&format!("#{code}"));
    }
    let page = phone.page();
    page.field("Initials").fill(PEOPLE[person]);
    page.button("Begin").click();
    let marks = marks_of(person, questions(task));
    // All customers by the first criterion, then by the next; the marks stand customer by customer.
    let (customers, criteria) = (task.accounts.len(), questions(task) / task.accounts.len());
    for place in 0..marks.len() {
        let (criterion, customer) = (place / customers, place % customers);
        let which = format!("{} of {}", place + 1, marks.len());
        page.css(".ballot__top").text(&which).see();
        assert_eq!(page.css(".ballot__name").read(), task.accounts[customer]);
        match marks[customer * criteria + criterion].to_digit(10) {
            Some(step) => page.css(".ballot__answer").nth(step as usize - 1).click(),
            None => page.button("Don’t know").click(),
        }
    }
    page.button("Show my code").click();
    page.heading("Hold this up to the camera").see();
    phone
}

/// The text that a phone offers to be sent.
#[track_caller]
pub fn text_on(phone: &Browser) -> String {
    phone.page().button("Text of the code").click();
    phone.page().css(".vote__text").read()
}

/// How many questions there are.
pub fn questions(task: &Task) -> usize {
    match &task.question {
        Question::Rate(criteria) => task.accounts.len() * criteria.len(),
        Question::Dots(_) => 0,
    }
}

/// The answers of somebody to what is asked.
pub fn answers_of(task: &Task, person: usize) -> Answers {
    let marks = marks_of(person, questions(task));
    let answer = |mark: &char| match mark.to_digit(10) {
        Some(step) => Some(Answer::Step(Step::ALL[step as usize - 1])),
        None => Some(Answer::Unknown),
    };
    Answers {
        workshop: task.workshop,
        number: task.number,
        task: task.task,
        sender: 1_000 + u32::try_from(person).expect("few people"),
        turn: 1,
        initials: PEOPLE[person].to_owned(),
        given: Given::Rate(marks.iter().map(answer).collect()),
    }
}

/// The codes of answers, as the text that is sent.
pub fn text_of(answers: &Answers) -> String {
    write_answers(answers).expect("a code").join("\n")
}

/// Pastes a text where answers are read.
#[track_caller]
pub fn paste(browser: &Browser, text: &str) {
    let field = browser.page().field("Codes, links or messages");
    field.evaluate(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))",
        vec![text.into()],
    );
    browser.page().button("Take in").click();
}

/// What is kept of each person's answers, by the initials: the marks of all customers one after the other. Read from the
/// backup file that the facilitator saves.
#[track_caller]
pub fn kept(browser: &Browser) -> BTreeMap<String, Vec<char>> {
    let back = browser.route();
    browser.open("#/data");
    let file = browser.download(|| browser.page().button("Save a backup file").nth(0).click());
    let file: Value = serde_json::from_slice(&file.bytes).expect("a backup file");
    browser.open(&back);
    let workshop = &file["workspace"]["workshops"][0];
    let entries = |name: &str| workshop[name].as_array().cloned().unwrap_or_default();
    let (people, tasks) = (entries("participants"), entries("tasks"));
    let accounts = tasks.last().expect("a task")["accounts"].clone();
    let accounts = accounts.as_array().cloned().unwrap_or_default();
    let marks = |ballot: &Value| {
        let texts = accounts.iter().map(|account| {
            let account = account.as_str().unwrap_or_default();
            ballot["marks"][account].as_str().unwrap_or_default()
        });
        texts.flat_map(str::chars).collect::<Vec<char>>()
    };
    let of = |ballot: &Value| {
        let person = people.iter().find(|person| person["id"] == ballot["by"]);
        let person = person.expect("somebody has answered");
        (
            person["initials"].as_str().unwrap_or_default().to_owned(),
            marks(ballot),
        )
    };
    entries("ballots").iter().map(of).collect()
}
