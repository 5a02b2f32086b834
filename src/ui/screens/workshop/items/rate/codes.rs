//! The codes of a workshop as the screens want them: addresses for what goes out, a drawing of each.

use crate::exchange::workshop::{CodeError, Task, qr, task_address, write_task};

/// A code as it is drawn: dark squares on light ground, with the quiet zone around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// How long a side is, in modules.
    pub side: usize,
    /// The dark modules as a path of an SVG.
    pub path: String,
}

/// The addresses that carry a task; several where one code would be too dense for a camera. `page` is the address of
/// this program.
pub fn addresses(task: &Task, page: &str) -> Result<Vec<String>, CodeError> {
    let codes = write_task(task)?;
    Ok(codes.iter().map(|code| task_address(page, code)).collect())
}

/// The code of a text; `None` where it is too long for one.
pub fn drawn(text: &str) -> Option<Drawn> {
    let modules = qr::draw(text).ok()?;
    Some(Drawn {
        side: modules.side(),
        path: modules.path(),
    })
}
