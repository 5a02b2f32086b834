//! The macro that writes texts down: one line a text, both languages side by side.

/// Declares texts as functions of the language. A plain text is a `&'static str`; a text with arguments
/// is a `String` made by two expressions, in which `l` is the language.
///
/// ```text
/// texts! {
///     /// The button of the quick entry.
///     add => "Add account", "Kunde anlegen";
///     /// How many accounts are shown.
///     shown(l, count: usize) => format!("{count} accounts"), format!("{count} Kunden");
/// }
/// ```
macro_rules! texts {
    () => {};
    ($(#[$about:meta])* $name:ident => $english:expr, $german:expr; $($rest:tt)*) => {
        $(#[$about])*
        pub const fn $name(locale: $crate::words::Locale) -> &'static str {
            locale.pick($english, $german)
        }

        texts! { $($rest)* }
    };
    (
        $(#[$about:meta])*
        $name:ident($locale:ident $(, $argument:ident: $kind:ty)* $(,)?) => $english:expr, $german:expr;
        $($rest:tt)*
    ) => {
        $(#[$about])*
        pub fn $name($locale: $crate::words::Locale $(, $argument: $kind)*) -> String {
            match $locale {
                $crate::words::Locale::En => $english,
                $crate::words::Locale::De => $german,
            }
        }

        texts! { $($rest)* }
    };
}
