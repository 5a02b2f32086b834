//! The clock of the browser. The pure rooms are handed what it says.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::values::Timestamp;

/// Now, to the millisecond.
pub fn now() -> DateTime<Utc> {
    // A clock outside of chrono's 262,000 years is broken; the epoch then at least is a date.
    DateTime::from_timestamp_millis(milliseconds()).unwrap_or_default()
}

/// Today as the person's own calendar has it.
pub fn today() -> NaiveDate {
    day_of(&js_sys::Date::new_0())
}

/// The day of a moment on the person's own calendar.
pub fn local_day(at: Timestamp) -> NaiveDate {
    day_of(&local(at))
}

fn day_of(date: &js_sys::Date) -> NaiveDate {
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date())
        .unwrap_or_else(|| now().date_naive())
}

/// The time of day of a moment on the person's own clock: `09:41`.
pub fn local_time(at: Timestamp) -> String {
    let date = local(at);
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

fn local(at: Timestamp) -> js_sys::Date {
    let milliseconds = at.moment().timestamp_millis() as f64;
    js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(milliseconds))
}

/// Milliseconds since some moment, with parts of them, as finely as the browser tells; never set back.
pub fn running() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or_else(js_sys::Date::now, |clock| clock.now())
}

/// Milliseconds since the epoch.
pub fn milliseconds() -> i64 {
    js_sys::Date::now() as i64
}
