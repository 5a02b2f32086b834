//! The icons, drawn for Keyfolio on a grid of 16 (rail: 20), as strokes in the colour of the text. They are
//! never the only sign: a word or an accessible name stands beside each.

use leptos::prelude::*;

/// An icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    Accounts,
    Portfolio,
    Plans,
    Model,
    Data,
    Add,
    Remove,
    Search,
    Undo,
    Redo,
    Theme,
    Down,
    Right,
    Up,
    Columns,
    More,
    Close,
    Check,
    Warning,
    File,
    Lock,
    Arrow,
    ArrowUp,
    ArrowDown,
    Trash,
    Print,
    Help,
    Paste,
    Pencil,
    Grip,
    Settings,
    History,
    Call,
    Meeting,
    Mail,
    Event,
    Talk,
    Motions,
    Review,
    Workshop,
    Menu,
    FullScreen,
}

impl Glyph {
    const fn size(self) -> u8 {
        match self {
            Self::Accounts
            | Self::Portfolio
            | Self::Plans
            | Self::Motions
            | Self::Review
            | Self::Workshop
            | Self::Menu
            | Self::Model
            | Self::Data => 20,
            _ => 16,
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Accounts => "M3 5h14M3 10h14M3 15h8M15 13.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z",
            Self::Portfolio => "M3 3v14h14M4 15C5 8 9 6 17 5",
            Self::Plans => "M4 3h12v14H4zM7 7.5l1 1 1.8-2M12 7.5h2M7 12.5l1 1 1.8-2M12 12.5h2",
            Self::Model => {
                "M3 5h2.5M9 5h8M3 10h8M14.500 10H17M3 15h3.500M10 15h7M7.250 3.250v3.500M12.750 8.250v3.500M8.250 13.250v3.500"
            }
            Self::Data => {
                "M3.500 5c0-1.300 2.900-2.300 6.500-2.300s6.500 1 6.500 2.300-2.900 2.300-6.500 2.300S3.500 6.300 3.500 5zM3.500 5v10c0 1.300 2.900 2.300 6.500 2.300s6.500-1 6.500-2.300V5M3.500 10c0 1.300 2.900 2.300 6.500 2.300s6.500-1 6.500-2.300"
            }
            Self::Motions => "M3 6h11M11 3l3 3-3 3M17 14H6M9 11l-3 3 3 3",
            Self::Review => {
                "M16.500 10a6.500 6.500 0 1 1-2-4.700M16.500 2.500v3.500H13M10 6.500V10l2.500 1.800"
            }
            Self::Workshop => {
                "M3 3.500h14v9H3zM10 12.500v2M6.500 17l3.500-2.500 3.500 2.500M7 9.500V8M10 9.500V6M13 9.500V7"
            }
            Self::Menu => "M4.500 10h.01M10 10h.01M15.500 10h.01",
            Self::Add => "M8 3.500v9M3.500 8h9",
            Self::Remove => "M3.500 8h9",
            Self::Search => {
                "M7 2.800a4.200 4.200 0 1 0 0 8.400 4.200 4.200 0 0 0 0-8.400zM10.200 10.200l3.300 3.300"
            }
            Self::Undo => "M3 6.500h6.500a3.500 3.500 0 0 1 0 7H6M5.500 3.500l-2.800 3 2.800 3",
            Self::Redo => "M13 6.500H6.500a3.500 3.500 0 0 0 0 7H10M10.500 3.500l2.800 3-2.800 3",
            Self::Theme => {
                "M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM8 2.500v11M10.500 3.200v9.600M12.400 4.800v6.400"
            }
            Self::Down => "M4.500 6.500l3.500 3.500 3.500-3.500",
            Self::Right => "M6.500 4.500l3.500 3.500-3.500 3.500",
            Self::Columns => "M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10",
            Self::Up => "M4.500 9.500l3.500-3.500 3.500 3.500",
            Self::More => "M3.500 8h.01M8 8h.01M12.500 8h.01",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Check => "M3.500 8.500l3 3 6-7",
            Self::Warning => "M8 2.500l6 10.500H2zM8 6.500v3M8 11.200v.01",
            Self::File => "M4 2h5.500L13 5.500V14H4zM9.500 2v3.500H13",
            Self::Lock => "M4 7.500h8V13H4zM5.500 7.500V5.300a2.500 2.500 0 0 1 5 0v2.200",
            Self::Arrow => "M3 8h10M9.500 4.500L13 8l-3.500 3.500",
            Self::ArrowUp => "M8 13V3.200M4.500 6.700L8 3.200l3.500 3.500",
            Self::ArrowDown => "M8 3v9.800M4.500 9.300L8 12.800l3.500-3.500",
            Self::Trash => {
                "M3 4.500h10M6.500 4.500V3h3v1.500M4.500 4.500l.6 8.500h5.800l.6-8.500M6.800 7v3.800M9.200 7v3.800"
            }
            Self::Help => {
                "M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM6.300 6.600c0-2.200 3.500-2.200 3.500 0 0 1.300-1.800 1.400-1.800 2.700M8 11.400v.01"
            }
            Self::Paste => "M4 3.500h8V14H4zM6 2.200h4v2.600H6zM6.200 8h3.600M6.200 10.800h3.600",
            Self::Grip => "M6 3.500h.01M10 3.500h.01M6 8h.01M10 8h.01M6 12.500h.01M10 12.500h.01",
            Self::Pencil => "M3 13l.7-3.200 7-7 2.500 2.500-7 7zM9.300 4.200l2.500 2.500",
            Self::Settings => {
                "M2.500 4.500h6M12.500 4.500h1M2.500 11.500h1M7.500 11.500h6M10.500 2.700a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600zM5.500 9.700a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600z"
            }
            Self::History => "M2.800 4v3h3M3 7a5.500 5.500 0 1 1-.3 2.500M8 5.200V8l2 1.300",
            Self::Call => {
                "M4.500 2.500l2 3-1.300 1.600c.8 1.600 2 2.800 3.700 3.700l1.600-1.300 3 2V13c0 .5-.3.7-.8.7C7 13.700 2.300 9 2.300 3.300c0-.5.3-.8.8-.8z"
            }
            Self::Meeting => {
                "M5.500 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM2 13c0-4.500 7-4.500 7 0M10.500 3.300a1.900 1.900 0 0 1 0 3.600M11 9.400c1.900.3 3 1.600 3 3.600"
            }
            Self::Mail => "M2.500 4h11v8.500h-11zM2.500 4.500L8 9l5.500-4.500",
            Self::Event => "M3 4h10v9.500H3zM3 7h10M5.500 2.500V4M10.500 2.500V4",
            Self::Talk => "M3 3.500h10v7H8l-3 2.800v-2.800H3z",
            Self::FullScreen => {
                "M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10"
            }
            Self::Print => "M4.500 6V2.500h7V6M4.500 11H2.500V6h11v5h-2M4.500 9.500h7v4h-7z",
        }
    }
}

/// An icon beside a word, or inside a control that has an accessible name.
#[component]
pub fn Icon(
    /// Which icon.
    glyph: Glyph,
) -> impl IntoView {
    let size = glyph.size();
    view! {
        <svg class="icon" viewBox=format!("0 0 {size} {size}") aria-hidden="true">
            <path d=glyph.path()></path>
        </svg>
    }
}
