//! The clock of the browser. The pure rooms are handed what it says.

use chrono::{DateTime, NaiveDate, Utc};

/// Now, to the millisecond.
pub fn now() -> DateTime<Utc> {
    // A clock outside of chrono's 262,000 years is broken; the epoch then at least is a date.
    DateTime::from_timestamp_millis(milliseconds()).unwrap_or_default()
}

/// Today as the person's own calendar has it.
pub fn today() -> NaiveDate {
    let date = js_sys::Date::new_0();
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date())
        .unwrap_or_else(|| now().date_naive())
}

/// Milliseconds since the epoch.
pub(super) fn milliseconds() -> i64 {
    js_sys::Date::now() as i64
}
