//! Leptos: the shell, the screens, their shared parts.

/// Mounts the app into the page.
pub fn mount() {}
