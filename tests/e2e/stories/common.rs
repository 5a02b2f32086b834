//! Steps that several stories share.

use keyfolio_e2e::{Browser, project};

/// A language of the app, with the words of the buttons that lead through an import.
pub struct Import {
    /// `en` or `de`.
    pub language: &'static str,
    /// Leads from the columns to the changes.
    pub next: &'static str,
    /// Takes the list in.
    pub import: &'static str,
}

pub const ENGLISH_IMPORT: Import = Import {
    language: "en",
    next: "Next: check changes",
    import: "Import",
};

pub const GERMAN_IMPORT: Import = Import {
    language: "de",
    next: "Weiter: Änderungen prüfen",
    import: "Importieren",
};

/// Every screen but that of an account.
pub const SCREENS: [&str; 15] = [
    "#/start",
    "#/accounts",
    "#/rate",
    "#/portfolio",
    "#/portfolio/bank",
    "#/today",
    "#/actions",
    "#/plans",
    "#/motions",
    "#/pipeline",
    "#/review",
    "#/workshop",
    "#/fit",
    "#/model",
    "#/data",
];

/// All screens with a real list, that of its largest account too.
#[track_caller]
pub fn screens_with_a_list(browser: &Browser) -> Vec<String> {
    import_list(browser, &ENGLISH_IMPORT, "northwind-kunden-de.csv");
    browser.open("#/accounts");
    let link = browser.page().link("QUICK-Stop").nth(0);
    let account = link.attribute("href").unwrap_or_default();
    let screens = SCREENS.iter().map(ToString::to_string);
    screens.chain([account]).collect()
}

/// By how many pixels the page is wider than its window.
pub fn overflow(browser: &Browser) -> i64 {
    let overflow = browser.script(
        "const root = document.documentElement; return root.scrollWidth - root.clientWidth",
    );
    overflow.as_i64().expect("a number of pixels")
}

/// What the top bar says about the work.
pub fn save_state(browser: &Browser) -> String {
    let state = browser.script("return document.querySelector('.save-state__text')?.textContent");
    state.as_str().unwrap_or_default().to_owned()
}

/// Waits until the store has confirmed everything, in either language.
#[track_caller]
pub fn wait_until_saved(browser: &Browser) {
    browser.wait_until("everything to be saved", || {
        matches!(
            save_state(browser).as_str(),
            "Saved in this browser" | "In diesem Browser gespeichert"
        )
    });
}

/// Takes a customer list of `tests/fixtures/lists` in, through the screen, in an empty browser.
#[track_caller]
pub fn import_list(browser: &Browser, words: &Import, list: &str) {
    browser.open("");
    browser.prefer("light", words.language);
    browser.open("#/data");
    let list = project().join("tests/fixtures/lists").join(list);
    browser
        .page()
        .hidden("main input[type=file]")
        .nth(0)
        .upload(&list);
    browser.page().button(words.next).click();
    browser.page().button(words.import).click();
    wait_until_saved(browser);
}

/// Opens the sample from the start screen, in a language.
#[track_caller]
pub fn open_sample(browser: &Browser, language: &str, button: &str, customer: &str) {
    browser.open("");
    browser.prefer("light", language);
    browser.open("#/start");
    browser.page().button(button).click();
    browser.page().link(customer).nth(0).see();
    wait_until_saved(browser);
}

/// Waits for a part of the page's text; spaces that do not break count as spaces.
#[track_caller]
pub fn says(browser: &Browser, part: &str) {
    browser.wait_until(part, || {
        let page = browser.page().css("main").read();
        page.replace('\u{a0}', " ").contains(part)
    });
}

/// Writes over what a field holds, as by hand: a field that is emptied shows its last number again.
#[track_caller]
pub fn write_over(browser: &Browser, field: &str, text: &str) {
    let field = browser.page().field(field);
    field.evaluate("arguments[0].select()", Vec::new());
    field.type_text(text);
}
