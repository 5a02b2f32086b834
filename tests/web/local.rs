//! Local storage: our keys only, nothing lost, no panic where it is blocked.

use keyfolio::browser::ids::fresh;
use keyfolio::browser::local::{Local, LocalTrouble};
use keyfolio::browser::preferences::{self, Preferences};
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::session::appearance::{Density, Theme};
use keyfolio::words::Locale;
use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::BlockedLocalStorage;

#[wasm_bindgen_test]
fn choices_are_remembered() {
    let workspace = fresh::<WorkspaceId>();
    let at = "2026-02-03T04:05:06Z".parse().unwrap();
    let choices = Preferences::new(Local::open());
    choices.set_language(Locale::De).unwrap();
    choices.set_theme(Theme::Dark).unwrap();
    assert_eq!(choices.density(), Density::Comfortable);
    choices.set_density(Density::Compact).unwrap();
    choices.set_last_workspace(workspace).unwrap();
    choices.set_last_export(workspace, at).unwrap();

    let choices = Preferences::new(Local::open());
    assert_eq!(choices.language(), Some(Locale::De));
    assert_eq!(choices.theme(), Theme::Dark);
    assert_eq!(choices.density(), Density::Compact);
    assert_eq!(choices.last_workspace(), Some(workspace));
    assert_eq!(choices.last_export(workspace), Some(at));
    choices.forget_workspace(workspace);
    assert_eq!(choices.last_workspace(), None);
    assert_eq!(choices.last_export(workspace), None);
}

#[wasm_bindgen_test]
fn a_value_that_cannot_be_read_is_kept_aside_and_counts_as_missing() {
    let local = Local::open();
    local.set_text(preferences::THEME, "purple rain").unwrap();
    assert_eq!(Preferences::new(local.clone()).theme(), Theme::System);
    assert_eq!(local.text(preferences::THEME), None);
    assert!(
        local
            .asides()
            .contains(&("theme".into(), "purple rain".into()))
    );
    // A second one does not push the first out.
    local.set_text(preferences::THEME, "{").unwrap();
    assert_eq!(Preferences::new(local.clone()).theme(), Theme::System);
    assert_eq!(
        local
            .asides()
            .iter()
            .filter(|(key, _)| key.starts_with("theme"))
            .count(),
        2
    );
    local.remove("keyfolio/aside/theme");
    local.remove("keyfolio/aside/theme/2");
}

#[wasm_bindgen_test]
fn values_of_other_programs_on_the_same_origin_are_neither_read_nor_touched() {
    let local = Local::open();
    local.set_text("another-program", "not JSON").unwrap();
    assert!(
        !local
            .keys("keyfolio/")
            .contains(&"another-program".to_owned())
    );
    assert_eq!(local.text("another-program").as_deref(), Some("not JSON"));
    local.remove("another-program");
}

#[wasm_bindgen_test]
fn a_full_local_storage_refuses_and_keeps_the_old_value() {
    let local = Local::open();
    local.set_text("keyfolio/test", "old").unwrap();
    let answer = local.set_text("keyfolio/test", &"x".repeat(6 * 1024 * 1024));
    assert!(matches!(answer, Err(LocalTrouble::Full { size, .. }) if size == 6 * 1024 * 1024));
    assert_eq!(local.text("keyfolio/test").as_deref(), Some("old"));
    local.remove("keyfolio/test");
}

#[wasm_bindgen_test]
fn where_storage_is_blocked_choices_hold_until_the_tab_closes() {
    let before = Local::open();
    let blocked = BlockedLocalStorage::new();
    let local = Local::open();
    assert!(matches!(local.trouble(), Some(LocalTrouble::Blocked(_))));
    let choices = Preferences::new(local);
    choices.set_theme(Theme::Light).unwrap();
    assert_eq!(choices.theme(), Theme::Light);
    // Blocked while the page was open: an error, no panic.
    assert!(matches!(
        before.set_text("keyfolio/test", "1"),
        Err(LocalTrouble::Blocked(_))
    ));
    assert_eq!(before.get::<u32>("keyfolio/test"), None);
    drop(blocked);
}
