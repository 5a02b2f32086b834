//! What a browser looks at and how closely it is listened to.

use crate::{Engine, project};
use std::path::PathBuf;

/// What a browser is started with.
pub struct Setting {
    /// The engine.
    pub engine: Engine,
    /// The folder that its server serves.
    pub site: PathBuf,
    /// Whether the driver takes notes of every request and message. That costs time, so nothing is measured
    /// beside it.
    pub is_listening: bool,
    /// Whether there is a camera, which plays a film; Chromium alone.
    pub has_camera: bool,
}

impl Setting {
    /// What stories are told in: the finished build, and nothing goes unheard.
    #[must_use]
    pub fn story(engine: Engine) -> Self {
        Self {
            engine,
            site: project().join("dist"),
            is_listening: true,
            has_camera: false,
        }
    }

    /// The same for a story in which Chromium has a camera; see [`crate::Browser::hold_before_camera`].
    #[must_use]
    pub fn with_camera() -> Self {
        Self {
            has_camera: true,
            ..Self::story(Engine::Chromium)
        }
    }

    /// What is measured or drawn in: Chromium, looking at a folder, with nobody who takes notes.
    #[must_use]
    pub fn quiet(site: PathBuf) -> Self {
        Self {
            engine: Engine::Chromium,
            site,
            is_listening: false,
            has_camera: false,
        }
    }
}
