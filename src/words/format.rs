//! Numbers, money, shares, days and ages as the language writes them. English: `€110,277`, `8.7%`,
//! `6 May 2026`. German: `110.277 €`, `8,7 %`, `6. Mai 2026`. Half rounds up, away from zero.

use super::Locale;
use crate::domain::values::{Cents, Currency, Date, Decimal, Timestamp, Year};

/// A space that does not break a line.
pub const NO_BREAK: char = '\u{a0}';

/// A whole number with separators between thousands.
pub fn number(locale: Locale, value: impl Into<i128>) -> String {
    let value: i128 = value.into();
    let digits = value.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    if value < 0 {
        text.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(locale.pick(',', '.'));
        }
        text.push(digit);
    }
    text
}

/// Money without its hundredths, rounded half up: what tables and findings show.
pub fn money(locale: Locale, currency: Currency, cents: impl Into<i128>) -> String {
    with_currency(
        locale,
        currency,
        &number(locale, rounded_units(cents.into())),
    )
}

/// Money without hundredths and without its currency, for columns whose head names it.
pub fn plain_money(locale: Locale, cents: impl Into<i128>) -> String {
    number(locale, rounded_units(cents.into()))
}

/// Money to the cent.
pub fn exact_money(locale: Locale, currency: Currency, cents: impl Into<i128>) -> String {
    with_currency(locale, currency, &exact_number(locale, cents.into()))
}

/// Money as a person types it into a field: to the cent if there are cents, without a currency.
pub fn typed_money(locale: Locale, amount: Cents) -> String {
    let cents = i128::from(amount.get());
    if cents % 100 == 0 {
        number(locale, cents / 100).replace('−', "-")
    } else {
        exact_number(locale, cents).replace('−', "-")
    }
}

/// An amount to the cent, without a currency.
pub fn exact_number(locale: Locale, cents: i128) -> String {
    let sign = if cents < 0 { "−" } else { "" };
    let units = i128::try_from(cents.unsigned_abs() / 100).unwrap_or(i128::MAX);
    let rest = cents.unsigned_abs() % 100;
    format!(
        "{sign}{}{}{rest:02}",
        number(locale, units),
        locale.pick('.', ',')
    )
}

fn rounded_units(cents: i128) -> i128 {
    let half_up = (cents.abs() + 50) / 100;
    if cents < 0 { -half_up } else { half_up }
}

/// The sign of a currency, or its code where no sign is common.
pub fn currency_sign(currency: Currency) -> String {
    match currency.code() {
        "EUR" => "€".to_owned(),
        "USD" => "$".to_owned(),
        "GBP" => "£".to_owned(),
        "JPY" => "¥".to_owned(),
        code => code.to_owned(),
    }
}

fn with_currency(locale: Locale, currency: Currency, amount: &str) -> String {
    let sign = currency_sign(currency);
    match (locale, sign.chars().count()) {
        (Locale::De, _) => format!("{amount}{NO_BREAK}{sign}"),
        (Locale::En, 1) => match amount.strip_prefix('−') {
            Some(positive) => format!("−{sign}{positive}"),
            None => format!("{sign}{amount}"),
        },
        (Locale::En, _) => format!("{sign}{NO_BREAK}{amount}"),
    }
}

/// A share between 0 and 1 in percent with one decimal: `8.7%`, `8,7 %`.
pub fn percent(locale: Locale, share: f64) -> String {
    with_percent(locale, &share_number(locale, share))
}

/// A share between 0 and 1 in percent with one decimal and no sign, for columns whose head says it.
pub fn share_number(locale: Locale, share: f64) -> String {
    let tenths = (share * 1000.0 + 0.5).floor() as i128;
    format!(
        "{}{}{}",
        number(locale, tenths / 10),
        locale.pick('.', ','),
        (tenths % 10).abs()
    )
}

/// A share between 0 and 1 in whole percent: `38%`, `38 %`.
pub fn whole_percent(locale: Locale, share: f64) -> String {
    with_percent(
        locale,
        &number(locale, (share * 100.0 + 0.5).floor() as i128),
    )
}

fn with_percent(locale: Locale, amount: &str) -> String {
    match locale {
        Locale::En => format!("{amount}%"),
        Locale::De => format!("{amount}{NO_BREAK}%"),
    }
}

/// A text in the quotation marks of the language. Marks inside the text become single ones.
pub fn quoted(locale: Locale, text: &str) -> String {
    let inside = |mark: char| match (locale, mark) {
        (Locale::En, '“') => '‘',
        (Locale::En, '”') => '’',
        (Locale::De, '„') => '‚',
        (Locale::De, '“') => '‘',
        (_, mark) => mark,
    };
    let (open, close) = locale.pick(('“', '”'), ('„', '“'));
    let text: String = text.chars().map(inside).collect();
    format!("{open}{text}{close}")
}

/// A decimal with the separator of the language.
pub fn decimal(locale: Locale, value: Decimal) -> String {
    value.to_string().replace('.', locale.pick(".", ","))
}

const MONTHS: [(&str, &str, &str, &str); 12] = [
    ("January", "Januar", "Jan", "Jan."),
    ("February", "Februar", "Feb", "Feb."),
    ("March", "März", "Mar", "März"),
    ("April", "April", "Apr", "Apr."),
    ("May", "Mai", "May", "Mai"),
    ("June", "Juni", "Jun", "Juni"),
    ("July", "Juli", "Jul", "Juli"),
    ("August", "August", "Aug", "Aug."),
    ("September", "September", "Sep", "Sept."),
    ("October", "Oktober", "Oct", "Okt."),
    ("November", "November", "Nov", "Nov."),
    ("December", "Dezember", "Dec", "Dez."),
];

fn day_and_month(locale: Locale, day: Date, long: bool) -> String {
    use chrono::Datelike as _;
    let (english, german, english_short, german_short) = MONTHS[day.month0() as usize % 12];
    let month = match (locale, long) {
        (Locale::En, true) => english,
        (Locale::De, true) => german,
        (Locale::En, false) => english_short,
        (Locale::De, false) => german_short,
    };
    let dot = locale.pick("", ".");
    format!("{}{dot}{NO_BREAK}{month}", day.day())
}

/// A day in full: `6 May 2026`, `6. Mai 2026`.
pub fn day(locale: Locale, day: Date) -> String {
    use chrono::Datelike as _;
    format!("{} {}", day_and_month(locale, day, true), day.year())
}

/// A day in a narrow place; the year only if it is another than that of `today`.
pub fn short_day(locale: Locale, day: Date, today: Date) -> String {
    use chrono::Datelike as _;
    let text = day_and_month(locale, day, false);
    if day.year() == today.year() {
        text
    } else {
        format!("{text} {}", day.year())
    }
}

/// A month in full, from 1 for January.
pub fn month(locale: Locale, month: u8) -> &'static str {
    let (english, german, ..) = MONTHS[usize::from(month.saturating_sub(1)) % 12];
    locale.pick(english, german)
}

/// A year of figures: `2025`, or `2025/26` where fiscal years begin in another month than January.
pub fn year(fiscal_year_start: u8, year: impl Into<i32>) -> String {
    let year: i32 = year.into();
    if fiscal_year_start == 1 {
        year.to_string()
    } else {
        format!("{year}/{:02}", (year + 1).rem_euclid(100))
    }
}

/// Years of figures from one to another: `2024–2026`, `2023/24–2025/26`; one year alone stands alone.
pub fn years(fiscal_year_start: u8, from: Year, to: Year) -> String {
    let first = year(fiscal_year_start, from);
    if from == to {
        first
    } else {
        format!("{first}–{}", year(fiscal_year_start, to))
    }
}

/// The day of a moment, in UTC.
pub fn moment(locale: Locale, moment: Timestamp) -> String {
    day(locale, moment.moment().date_naive())
}

/// How long ago something was, in whole days: `today`, `yesterday`, `3 days ago`.
pub fn days_ago(locale: Locale, days: i64) -> String {
    match (locale, days) {
        (Locale::En, ..=0) => "today".to_owned(),
        (Locale::De, ..=0) => "heute".to_owned(),
        (Locale::En, 1) => "yesterday".to_owned(),
        (Locale::De, 1) => "gestern".to_owned(),
        (Locale::En, days) => format!("{} days ago", number(locale, days)),
        (Locale::De, days) => format!("vor {} Tagen", number(locale, days)),
    }
}

/// How long ago a day was, in the unit that a person would use: `yesterday`, `3 weeks ago`, `5 months ago`.
pub fn time_ago(locale: Locale, day: Date, today: Date) -> String {
    let days = (today - day).num_days();
    let (count, english, german) = match days {
        ..14 => return days_ago(locale, days),
        14..60 => (days / 7, "weeks", "Wochen"),
        60..730 => (days / 30, "months", "Monaten"),
        _ => (days / 365, "years", "Jahren"),
    };
    let count = number(locale, count);
    match locale {
        Locale::En => format!("{count} {english} ago"),
        Locale::De => format!("vor {count} {german}"),
    }
}

/// A size of data: `412 KB`, `1.9 MB`.
pub fn bytes(locale: Locale, bytes: u64) -> String {
    let one_decimal = |unit: u64, name: &str| {
        let tenths = (bytes * 10 + unit / 2) / unit;
        let separator = locale.pick('.', ',');
        format!("{}{separator}{}{NO_BREAK}{name}", tenths / 10, tenths % 10)
    };
    match bytes {
        0..1_000 => format!("{bytes}{NO_BREAK}B"),
        1_000..1_000_000 => format!("{}{NO_BREAK}KB", (bytes + 500) / 1_000),
        1_000_000..1_000_000_000 => one_decimal(1_000_000, "MB"),
        _ => one_decimal(1_000_000_000, "GB"),
    }
}

/// A text that begins with a capital letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_stands_as_each_language_writes_it() {
        let money = |locale, cents: i64| money(locale, Currency::EUR, cents);
        assert_eq!(money(Locale::En, 11_027_730), "€110,277");
        assert_eq!(money(Locale::De, 11_027_750), "110.278\u{a0}€");
        assert_eq!(money(Locale::En, -150), "−€2");
        assert_eq!(
            exact_money(Locale::De, Currency::EUR, 126_579_303_i64),
            "1.265.793,03\u{a0}€"
        );
        assert_eq!(exact_money(Locale::En, Currency::EUR, -5_i64), "−€0.05");
    }

    #[test]
    fn shares_are_rounded_half_up() {
        assert_eq!(percent(Locale::En, 0.0871), "8.7%");
        assert_eq!(percent(Locale::De, 0.59749), "59,7\u{a0}%");
        assert_eq!(whole_percent(Locale::De, 0.385), "39\u{a0}%");
    }

    #[test]
    fn marks_inside_of_marks_are_single_ones() {
        assert_eq!(
            quoted(Locale::De, "Die „Großen“ zuerst"),
            "„Die ‚Großen‘ zuerst“"
        );
        assert_eq!(quoted(Locale::En, "the “big” ones"), "“the ‘big’ ones”");
    }

    #[test]
    fn days_are_written_out() {
        let day_of = |text: &str| text.parse::<Date>().unwrap_or_default();
        assert_eq!(day(Locale::De, day_of("2026-05-06")), "6.\u{a0}Mai 2026");
        assert_eq!(
            short_day(Locale::En, day_of("2026-05-06"), day_of("2026-01-01")),
            "6\u{a0}May"
        );
        assert_eq!(days_ago(Locale::De, 3), "vor 3 Tagen");
        let ago = |locale, on: &str| time_ago(locale, day_of(on), day_of("2026-11-26"));
        assert_eq!(ago(Locale::En, "2026-11-25"), "yesterday");
        assert_eq!(ago(Locale::De, "2026-11-12"), "vor 2 Wochen");
        assert_eq!(ago(Locale::En, "2026-11-01"), "3 weeks ago");
        assert_eq!(ago(Locale::De, "2026-06-20"), "vor 5 Monaten");
        assert_eq!(ago(Locale::En, "2023-11-26"), "3 years ago");
    }

    #[test]
    fn a_year_of_figures_names_both_calendar_years_it_lies_in() {
        assert_eq!(year(1, 2025), "2025");
        assert_eq!(year(7, 2025), "2025/26");
        assert_eq!(year(12, 2009), "2009/10");
        assert_eq!(year(4, 1999), "1999/00");
        let of = |year: u16| Year::try_from(year).expect("a year");
        assert_eq!(years(1, of(2024), of(2026)), "2024–2026");
        assert_eq!(years(7, of(2024), of(2026)), "2024/25–2026/27");
        assert_eq!(years(7, of(2024), of(2024)), "2024/25");
        assert_eq!(month(Locale::De, 3), "März");
        assert_eq!(month(Locale::En, 12), "December");
    }

    #[test]
    fn what_is_typed_can_be_typed_again() {
        let cents = |value: i64| Cents::try_from(value).unwrap_or_default();
        assert_eq!(typed_money(Locale::De, cents(123_450)), "1.234,50");
        assert_eq!(typed_money(Locale::En, cents(-120_000)), "-1,200");
    }
}
