//! The codes of a workshop as the screens want them: addresses for what goes out.

use crate::exchange::workshop::{CodeError, Task, task_address, write_task};

/// The addresses that carry a task; several where one code would be too dense for a camera. `page` is the address of
/// this program.
pub fn addresses(task: &Task, page: &str) -> Result<Vec<String>, CodeError> {
    let codes = write_task(task)?;
    Ok(codes.iter().map(|code| task_address(page, code)).collect())
}
