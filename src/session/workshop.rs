//! What goes out of a workshop to the phones of the room, and what comes back: between the record in the workspace and
//! the types that travel. Nothing here knows how it travels.

pub mod asking;
pub mod gathered;
pub mod identity;
pub mod passing;
pub mod taking;
#[cfg(test)]
mod testing;
