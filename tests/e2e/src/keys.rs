//! The names of keys, as stories write them.

use thirtyfour::Key;

/// The driver's character for a key's name.
pub(crate) fn key(name: &str) -> String {
    let key = match name {
        "Alt" => Key::Alt,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "Backspace" => Key::Backspace,
        "Control" => Key::Control,
        "Delete" => Key::Delete,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "F2" => Key::F2,
        "F6" => Key::F6,
        "Home" => Key::Home,
        "Meta" => Key::Meta,
        "PageDown" => Key::PageDown,
        "PageUp" => Key::PageUp,
        "Shift" => Key::Shift,
        "Space" => return " ".into(),
        "Tab" => Key::Tab,
        character => return character.into(),
    };
    char::from(key).to_string()
}
