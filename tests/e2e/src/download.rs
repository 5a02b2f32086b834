//! Files that a page saves.

use crate::Browser;
use std::fs;
use std::path::{Path, PathBuf};

/// A file the story saved.
pub struct Download {
    /// The file's name as the page proposed it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Download {
    /// The file as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

impl Browser {
    /// Does something that saves a file, and waits for the file.
    #[track_caller]
    pub fn download(&self, act: impl FnOnce()) -> Download {
        let folder = self.folder.join("downloads");
        let names = || -> Vec<PathBuf> {
            let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
            entries
                .map(|entry| entry.path())
                .filter(|path| is_complete(path))
                .collect()
        };
        let before = names();
        act();
        let mut file = None;
        self.wait_until("a file to be saved", || {
            file = names().into_iter().find(|path| !before.contains(path));
            file.is_some()
        });
        let file = file.expect("waited for");
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Download {
            name,
            bytes: fs::read(&file).expect("the saved file"),
        }
    }
}

/// Browsers write to another name first.
fn is_complete(path: &Path) -> bool {
    let unfinished = ["crdownload", "part", "tmp", "wkdownload"];
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    let hidden = path
        .file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden
        && !unfinished.contains(&extension)
        && fs::metadata(path).is_ok_and(|file| file.len() > 0)
}
