//! The processes of a browser, as the system sees them.

use crate::Browser;
use std::fs;

/// Whether a process still runs or is still ending; one that only waits to be noticed holds nothing any more.
pub(crate) fn is_alive(id: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    stat.rsplit_once(") ")
        .is_some_and(|(_, rest)| !rest.starts_with(['Z', 'X']))
}

/// A process and everything it started, directly or not.
pub(crate) fn family(ancestor: u32) -> Vec<u32> {
    let mut pairs = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(id) = entry.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // The name in brackets may hold spaces; the parent is the second word after it.
        let parent = stat
            .rsplit_once(") ")
            .and_then(|(_, rest)| rest.split(' ').nth(1)?.parse().ok());
        if let Some(parent) = parent {
            pairs.push((id, parent));
        }
    }
    let mut found: Vec<u32> = vec![ancestor];
    let mut place = 0;
    while let Some(parent) = found.get(place).copied() {
        found.extend(
            pairs
                .iter()
                .filter(|(_, of)| *of == parent)
                .map(|(id, _): &(u32, u32)| *id),
        );
        place += 1;
    }
    found
}

impl Browser {
    /// The memory of the page's process in bytes, its share of what is used together included (PSS); `None` where
    /// the system doesn't say.
    #[must_use]
    pub fn page_memory(&self) -> Option<u64> {
        let processes = family(self.driver_process()?).into_iter();
        let renderers = processes.filter(|id| {
            let line = fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
            // Its words are separated by zeros at first, by spaces once it has taken its part.
            line.contains("--type=renderer")
        });
        // A spare one waits for the next page; the page itself is the largest.
        renderers.filter_map(share).max()
    }

    /// The port on which Chromium listens for another program that speaks its protocol.
    #[must_use]
    pub fn debugging_port(&self) -> Option<u16> {
        let file = self.folder.join("profile").join("DevToolsActivePort");
        let text = fs::read_to_string(file).ok()?;
        text.lines().next()?.trim().parse().ok()
    }
}

fn share(id: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}
