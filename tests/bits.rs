//! The scores of a large table, bit for bit: `tests/web/bits.rs` asks the same of WebAssembly.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/bits.rs"]
mod table;

#[test]
fn ten_thousand_scores_have_always_the_same_bits() {
    assert_eq!(table::scores(), table::SCORES);
}

#[test]
fn chances_ranges_and_shifts_have_always_the_same_bits() {
    assert_eq!(table::robustness(), table::ROBUSTNESS);
}
