//! The browser adapters in a real browser: what is kept, what survives a failure, what other tabs hear.
//! The stories live in `tests/web/`; what is pure is tested natively.

#![cfg(target_arch = "wasm32")]

mod web {
    mod bits;
    mod copies;
    mod failure;
    mod fixtures;
    mod journal;
    mod local;
    mod mirror;
    mod page;
    mod store;
    mod tabs;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
