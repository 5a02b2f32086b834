//! The arithmetic in WebAssembly gives the bits that native code gives.

use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../support/bits.rs"]
mod table;

#[wasm_bindgen_test]
fn ten_thousand_scores_have_the_bits_of_native_code() {
    assert_eq!(table::scores(), table::SCORES);
}

#[wasm_bindgen_test]
fn chances_ranges_and_shifts_have_the_bits_of_native_code() {
    assert_eq!(table::robustness(), table::ROBUSTNESS);
}
