//! The frame around the screens: one field that finds accounts and runs commands, the settings, the last
//! changes, the keys. By keyboard alone.

use crate::common::{ENGLISH_IMPORT, GERMAN_IMPORT, import_list, wait_until_saved};
use keyfolio_e2e::{Browser, Locator, stories};
use serde_json::{Value, json};

stories![
    an_account_is_found_by_a_folded_name_and_opened_by_keys,
    a_command_is_run_from_the_field,
    escape_gives_the_focus_back,
    what_is_not_found_can_be_added,
    what_was_used_last_is_offered_first,
    the_field_speaks_german,
    settings_take_effect_at_once_and_are_undone in [Chromium, Firefox],
    rows_stand_closer_together_and_still_fill_the_page in [Chromium, Firefox],
    several_changes_are_taken_back_as_one,
    single_letters_can_be_switched_off in [Chromium, Firefox],
    the_keys_lead_through_the_list_as_it_is_sorted in [Chromium],
    the_dialogs_are_accessible in [Chromium],
];

const LIST: &str = "northwind-kunden-de.csv";
const TITLE: &str = "Find an account or run a command";

fn open_list(browser: &Browser) {
    import_list(browser, &ENGLISH_IMPORT, LIST);
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").see();
}

#[track_caller]
fn press_control_k(browser: &Browser) {
    browser.wait_until("the last dialog to be gone", || {
        // Closed is not yet gone: it leaves the page a moment later.
        browser.page().hidden("dialog").count() == 0
    });
    browser.press("Control+k");
    browser.wait_until("the focus in the field", || {
        browser.page().role("combobox", TITLE).count() == 1
            && active(browser, "getAttribute('role')") == "combobox"
    });
}

/// Opens the field and types into it.
#[track_caller]
fn find(browser: &Browser, typed: &str) {
    press_control_k(browser);
    write(browser, typed);
}

/// Types where the focus is.
#[track_caller]
fn write(browser: &Browser, text: &str) {
    browser.page().css(":focus").type_text(text);
}

/// Replaces what a field holds as a person does, key by key.
#[track_caller]
fn retype(browser: &Browser, field: &Locator<'_>, text: &str) {
    field.click();
    browser.press("Control+a");
    write(browser, text);
}

/// Something of the element that has the focus.
fn active(browser: &Browser, what: &str) -> Value {
    browser.script(&format!("return document.activeElement?.{what} ?? null"))
}

/// The entry that Enter takes, as the field tells a screen reader.
fn marked(browser: &Browser) -> String {
    let text = browser.script(
        "const field = document.querySelector('[role=combobox]');
         return document.getElementById(field?.getAttribute('aria-activedescendant'))?.querySelector('.command-search__name')?.textContent",
    );
    text.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn see_marked(browser: &Browser, name: &str) {
    browser.wait_until(&format!("“{name}” to be marked"), || {
        marked(browser) == name
    });
}

#[track_caller]
fn see_heading(browser: &Browser, name: &str) {
    browser.wait_until(&format!("the page of {name}"), || {
        browser.script("return document.querySelector('main h1')?.textContent") == json!(name)
    });
}

fn an_account_is_found_by_a_folded_name_and_opened_by_keys(browser: &mut Browser) {
    open_list(browser);
    find(browser, "koniglich");
    see_marked(browser, "Königlich Essen");
    browser.page().text("2 results").see();
    browser.press("ArrowDown");
    see_marked(browser, "Plan of Königlich Essen");
    // Around the end.
    browser.press("ArrowDown");
    see_marked(browser, "Königlich Essen");
    browser.press("Enter");
    see_heading(browser, "Königlich Essen");
    browser.wait_until("the focus on the heading", || {
        active(browser, "tagName") == "H1"
    });
    // By city, and to its plan.
    find(browser, "graz");
    see_marked(browser, "Ernst Handel");
    browser.page().css(":focus").fill("ernst");
    see_marked(browser, "Ernst Handel");
    browser.press("ArrowUp");
    see_marked(browser, "Plan of Ernst Handel");
    browser.press("Enter");
    see_heading(browser, "Ernst Handel");
    browser.wait_until("the focus on the plan", || {
        active(browser, "id") == "plan-heading"
    });
}

fn a_command_is_run_from_the_field(browser: &mut Browser) {
    open_list(browser);
    find(browser, "dark");
    see_marked(browser, "Dark colours");
    browser.press("Enter");
    browser.wait_until("dark colours", || {
        browser.script("return document.documentElement.dataset.theme") == json!("dark")
    });
    find(browser, "concentration");
    see_marked(browser, "Portfolio");
    browser.press("Enter");
    see_heading(browser, "Portfolio");
    find(browser, "add acc");
    browser.press("Enter");
    browser.wait_until("the focus in the quick entry", || {
        active(browser, "id") == "quick-entry"
    });
    find(browser, "backup");
    see_marked(browser, "Save a backup file");
    let file = browser.download(|| browser.press("Enter"));
    assert!(file.text().contains("keyfolio-workspace"), "{}", file.name);
}

fn escape_gives_the_focus_back(browser: &mut Browser) {
    open_list(browser);
    browser.run_script("document.querySelector('#filter').focus()", Vec::new());
    find(browser, "ernst");
    see_marked(browser, "Ernst Handel");
    browser.press("Escape");
    browser.wait_until("the focus where it was", || {
        active(browser, "id") == "filter"
    });
    // The same key opens and closes.
    press_control_k(browser);
    browser.press("Control+k");
    browser.wait_until("the focus where it was", || {
        active(browser, "id") == "filter"
    });
    assert_eq!(browser.page().css("dialog").count(), 0);
    // By the button, too.
    browser.page().css(".search-button").click();
    browser.page().dialog(TITLE).see();
    browser.press("Escape");
    browser.wait_until("the focus on the button", || {
        active(browser, "className") == "search-button"
    });
}

fn what_is_not_found_can_be_added(browser: &mut Browser) {
    open_list(browser);
    find(browser, "Alfreds Zweite Küche");
    browser
        .page()
        .text("Nothing found for “Alfreds Zweite Küche”.")
        .see();
    // Enter alone would add by a slip of the pen.
    browser.page().css("[role=option]").nth(0).see();
    assert_eq!(marked(browser), "");
    browser.press("ArrowDown");
    see_marked(browser, "Add account “Alfreds Zweite Küche”");
    browser.press("Enter");
    see_heading(browser, "Alfreds Zweite Küche");
    wait_until_saved(browser);
    find(browser, "kuche");
    see_marked(browser, "Alfreds Zweite Küche");
}

fn what_was_used_last_is_offered_first(browser: &mut Browser) {
    open_list(browser);
    for name in ["ernst", "koniglich"] {
        find(browser, name);
        browser.wait_until("something to be found", || !marked(browser).is_empty());
        browser.press("Enter");
        browser.page().css(".account").see();
        browser.wait_until("the account", || {
            browser
                .script("return document.title")
                .as_str()
                .is_some_and(|title| {
                    title.starts_with("Ernst") == (name == "ernst") && title.contains(' ')
                })
        });
    }
    press_control_k(browser);
    browser.page().text("Last used").see();
    // Where one is already is not offered: Enter goes back to the one before.
    see_marked(browser, "Ernst Handel");
    browser.press("Enter");
    see_heading(browser, "Ernst Handel");
}

fn the_field_speaks_german(browser: &mut Browser) {
    import_list(browser, &GERMAN_IMPORT, LIST);
    browser.open("#/accounts");
    browser.page().link("QUICK-Stop").see();
    browser
        .page()
        .button("Kunde finden oder Befehl ausführen…")
        .see();
    let keys = browser.script("return document.querySelector('.search-button__keys')?.textContent");
    assert_eq!(keys, json!("StrgK"));
    browser.press("Control+k");
    browser
        .page()
        .dialog("Kunde finden oder Befehl ausführen")
        .see();
    write(browser, "einstell");
    see_marked(browser, "Einstellungen");
    browser.press("Enter");
    browser
        .page()
        .dialog("Einstellungen")
        .field("Höchstzahl der Schlüsselkunden")
        .see();
    browser.press("Escape");
    // A word of the other language finds the command, too.
    browser.page().css("dialog").gone();
    browser.press("Control+k");
    browser
        .page()
        .dialog("Kunde finden oder Befehl ausführen")
        .see();
    write(browser, "language");
    see_marked(browser, "Auf Englisch umstellen (English)");
    browser.press("Enter");
    browser
        .page()
        .button("Find an account or run a command…")
        .see();
}

fn settings_take_effect_at_once_and_are_undone(browser: &mut Browser) {
    open_list(browser);
    browser.page().button("Settings").click();
    let settings = browser.page().dialog("Settings");
    settings.button("Dark").click();
    assert_eq!(
        browser.script("return document.documentElement.dataset.theme"),
        json!("dark")
    );
    retype(browser, &settings.field("Most key accounts"), "12");
    retype(browser, &settings.field("Most active plans"), "5");
    retype(browser, &settings.field("Days between reviews"), "60");
    settings.field("Currency…").choose("CHF");
    wait_until_saved(browser);
    assert_eq!(settings.field("Most key accounts").value(), "12");
    // A number that breaks a rule stays in its field, with the reason.
    retype(browser, &settings.field("Days between reviews"), "6");
    settings.css("[role=alert]").see();
    retype(browser, &settings.field("Days between reviews"), "61");
    browser.press("Control+z");
    browser.wait_until("the currency or the days to be back", || {
        settings.field("Days between reviews").value() != "61"
    });
    browser.press("Escape");
    browser.page().css("dialog").gone();
    let has_franc = || browser.page().css("main").read().contains("CHF");
    assert!(has_franc());
    browser.open("#/model");
    assert_eq!(browser.page().field("Most key accounts").value(), "12");
}

fn rows_stand_closer_together_and_still_fill_the_page(browser: &mut Browser) {
    open_list(browser);
    let rows = || browser.page().css(".accounts__body > [role=row]").count();
    let height = || {
        browser.script(
            "const row = document.querySelector('.accounts__body > [role=row]');
             return [row.getBoundingClientRect().height, document.querySelector('.accounts__body').getBoundingClientRect().height]",
        )
    };
    assert_eq!(height(), json!([36, 91 * 36]));
    let before = rows();
    find(browser, "compact");
    see_marked(browser, "Compact rows");
    browser.press("Enter");
    browser.wait_until("compact rows", || height() == json!([28, 91 * 28]));
    browser.wait_until("more rows in the page", || rows() > before);
    browser.reload();
    browser.page().link("QUICK-Stop").see();
    assert_eq!(height(), json!([28, 91 * 28]));
}

fn several_changes_are_taken_back_as_one(browser: &mut Browser) {
    open_list(browser);
    for name in ["Alpha", "Beta", "Gamma"] {
        browser
            .page()
            .css("#quick-entry")
            .fill(&format!("{name}\u{e007}"));
        browser.page().link(name).see();
    }
    browser.page().button("Last changes").click();
    let changes = browser.page().dialog("Last changes");
    changes.text("Gamma added").see();
    changes.role("button", "Beta added…").click();
    browser.page().text("Undone: 2 changes").see();
    browser.page().link("Beta").gone();
    browser.page().link("Gamma").gone();
    browser.page().link("Alpha").see();
    // Each comes back by itself.
    browser.page().button("Redo: Beta added").click();
    browser.page().link("Beta").see();
    assert_eq!(browser.page().link("Gamma").count(), 0);
}

fn single_letters_can_be_switched_off(browser: &mut Browser) {
    open_list(browser);
    browser.page().link("Ernst Handel").nth(0).click();
    see_heading(browser, "Ernst Handel");
    browser.press("?");
    let help = browser.page().dialog("Keyboard shortcuts");
    help.field("Single letters as shortcuts").click();
    browser.press("Escape");
    browser.page().css("dialog").gone();
    browser.press("j");
    browser.press("?");
    browser.press("n");
    press_control_k(browser);
    browser.press("Escape");
    browser.page().css("dialog").gone();
    see_heading(browser, "Ernst Handel");
    browser.page().button("Keyboard shortcuts").click();
    help.field("Single letters as shortcuts").click();
    browser.press("Escape");
    browser.page().css("dialog").gone();
    browser.press("k");
    see_heading(browser, "QUICK-Stop");
}

fn the_keys_lead_through_the_list_as_it_is_sorted(browser: &mut Browser) {
    open_list(browser);
    browser.page().button("Account").nth(0).click();
    browser.wait_until("the list by name", || {
        let names = browser.script(
            "return [...document.querySelectorAll('.accounts__link')].slice(0, 2).map((one) => one.textContent)",
        );
        names == json!(["Alfreds Futterkiste", "Ana Trujillo Emparedados y helados"])
    });
    browser
        .page()
        .link("Ana Trujillo Emparedados y helados")
        .click();
    see_heading(browser, "Ana Trujillo Emparedados y helados");
    browser.press("k");
    see_heading(browser, "Alfreds Futterkiste");
    browser.press("j");
    see_heading(browser, "Ana Trujillo Emparedados y helados");
    browser
        .page()
        .css(".account__path")
        .link("Accounts")
        .click();
    browser.page().link("Alfreds Futterkiste").see();
}

fn the_dialogs_are_accessible(browser: &mut Browser) {
    open_list(browser);
    for (theme, width) in [("light", 1366), ("dark", 320)] {
        browser.prefer(theme, "en");
        browser.resize(width, 900);
        browser.page().css(".search-button").see();
        for typed in ["", "ern", "nowhere at all"] {
            find(browser, typed);
            browser.page().css("[role=option]").nth(0).see();
            browser.check_accessibility();
            browser.press("Escape");
        }
        for (command, dialog) in [
            ("settings", "Settings"),
            ("last changes", "Last changes"),
            ("keyboard", "Keyboard shortcuts"),
        ] {
            if dialog == "Last changes" {
                browser
                    .page()
                    .css("#quick-entry")
                    .fill(&format!("{theme}\u{e007}"));
            }
            find(browser, command);
            browser.wait_until("the command", || !marked(browser).is_empty());
            browser.press("Enter");
            browser.page().dialog(dialog).see();
            browser.check_accessibility();
            browser.press("Escape");
            browser.page().css("dialog").gone();
        }
    }
}
