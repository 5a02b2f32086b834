//! The page, the clock, ids, files and the last signal of a dying program.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use keyfolio::browser::files::{self, FileTrouble};
use keyfolio::browser::listener::Listener;
use keyfolio::browser::{clock, ids, page, panic, persist};
use keyfolio::domain::ids::EntryId;
use keyfolio::session::appearance::{Density, Theme};
use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::script;

fn file(bytes: &[u8]) -> web_sys::File {
    let parts = Array::of1(&Uint8Array::from(bytes));
    web_sys::File::new_with_u8_array_sequence(&parts, "customers.csv").expect("a file")
}

#[wasm_bindgen_test]
async fn a_file_is_read_in_pieces_and_reports_its_progress() {
    let bytes: Vec<u8> = (0..2_500_000_u32).map(|number| number as u8).collect();
    let mut shares = Vec::new();
    let read = files::read(&file(&bytes), 3_000_000, |share| shares.push(share)).await;
    assert!(read.is_ok_and(|read| read == bytes));
    assert_eq!(shares.len(), 3);
    assert_eq!(shares.last(), Some(&1.0));
}

#[wasm_bindgen_test]
async fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let answer = files::read(&file(b"12345"), 4, |_| unreachable!("nothing is read")).await;
    let name = "customers.csv".to_owned();
    assert_eq!(
        answer,
        Err(FileTrouble::TooLarge {
            name,
            size: 5,
            bound: 4
        })
    );
    assert_eq!(files::read(&file(b""), 4, |_| ()).await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn ids_made_in_one_go_are_different_and_in_order() {
    let made: Vec<EntryId> = (0..1000).map(|_| ids::fresh()).collect();
    assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
}

#[wasm_bindgen_test]
fn the_clock_and_the_calendar_agree() {
    let apart = clock::today() - clock::now().date_naive();
    assert!(apart.num_days().abs() <= 1);
}

#[wasm_bindgen_test]
fn the_page_follows_address_language_theme_and_focus() {
    page::replace_hash("/accounts");
    assert_eq!(page::hash(), "/accounts");
    page::replace_hash("");
    page::set_title("Keyfolio");
    page::set_language("de");
    page::set_theme(Theme::Dark);
    let root = script(
        "return [document.title, document.documentElement.lang, document.documentElement.dataset.theme].join()",
    );
    assert_eq!(root.as_string().as_deref(), Some("Keyfolio,de,dark"));
    page::set_theme(Theme::System);
    page::set_density(Density::Compact);
    assert_eq!(
        script("return [document.documentElement.hasAttribute('data-theme'), document.documentElement.dataset.density].join()")
            .as_string()
            .as_deref(),
        Some("false,compact")
    );
    page::set_density(Density::Comfortable);
    script(
        "const heading = document.createElement('h1'); heading.id = 'heading-in-test'; document.body.append(heading);",
    );
    assert!(page::focus("#heading-in-test"));
    assert_eq!(
        script("return document.activeElement.id"),
        "heading-in-test"
    );
    assert!(!page::focus("#not-there"));
    assert!(!page::preferred_languages().is_empty());
}

#[wasm_bindgen_test]
fn leaving_the_page_is_heard_until_nobody_listens() {
    let count = Rc::new(RefCell::new(0));
    let listeners = page::on_hide({
        let count = Rc::clone(&count);
        move || *count.borrow_mut() += 1
    });
    script("window.dispatchEvent(new Event('pagehide'))");
    drop::<Vec<Listener>>(listeners);
    script("window.dispatchEvent(new Event('pagehide'))");
    assert_eq!(*count.borrow(), 1);
}

#[wasm_bindgen_test]
fn the_rescue_page_gets_the_message_of_a_panic() {
    script(
        "window.addEventListener('keyfolio-panic', event => { window.heardInTest = event.detail.message; }, { once: true });",
    );
    panic::signal("index out of bounds");
    assert_eq!(script("return window.heardInTest"), "index out of bounds");
    assert_eq!(script("return window.keyfolioPanic"), "index out of bounds");
    script("delete window.keyfolioPanic");
}

#[wasm_bindgen_test]
async fn the_browser_says_how_much_room_there_is() {
    let estimate = persist::estimate().await.expect("this browser knows");
    assert!(estimate.quota > estimate.used);
    assert_ne!(persist::persistence().await, persist::Persistence::Unknown);
}
