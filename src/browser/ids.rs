//! Fresh ids from the browser's clock and its source of randomness.

use std::cell::Cell;

use crate::domain::ids::id_value;

use super::clock;

thread_local! {
    static LAST: Cell<u128> = const { Cell::new(0) };
}

/// A fresh id of any kind. Later ids of one tab are greater, even within a millisecond or when the
/// clock was set back, so that entries made in one go keep their order.
pub fn fresh<Id: From<u128>>() -> Id {
    let milliseconds = u64::try_from(clock::milliseconds()).unwrap_or_default();
    let value = id_value(milliseconds, random());
    let value = LAST.with(|last| {
        let value = value.max(last.get().saturating_add(1));
        last.set(value);
        value
    });
    Id::from(value)
}

fn random() -> u128 {
    let mut bytes = [0_u8; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Ids need to be different, not secret.
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    u128::from_le_bytes(bytes)
}
