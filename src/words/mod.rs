//! Every text a person reads, English and German, typed: a missing text is a compile error. Pure.

/// The language that a person reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    #[default]
    En,
    De,
}

impl Locale {
    /// Both languages, for tests and for the switch.
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// The language tag, as `<html lang>` and `Intl` want it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// Picks one of two texts.
    pub const fn pick<T: Copy>(self, english: T, german: T) -> T {
        match self {
            Self::En => english,
            Self::De => german,
        }
    }
}
