//! The page in front of axe-core: WCAG 2.0, 2.1 and 2.2, levels A and AA.

use crate::{Browser, project};
use serde_json::Value;
use std::path::PathBuf;

const RUN: &str = "
const done = arguments[arguments.length - 1];
// What is half under the bar at the top looks too small to it.
window.scrollTo(0, 0);
// Colours are those of a page that stands still.
const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime < Infinity);
Promise.allSettled(moving.map((one) => one.finished)).then(() => axe.run(document, {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
})).then(
  (result) => done(result.violations.map((rule) =>
    `${rule.id}: ${rule.help}\\n    ` + rule.nodes.map((node) => node.target.join(' ') + '  ' + node.html.slice(0, 160)).join('\\n    '))),
  (error) => done([String(error)]),
);";

impl Browser {
    /// Fails when axe-core finds a violation on the page as it is now.
    #[track_caller]
    pub fn check_accessibility(&self) {
        let file = std::env::var_os("KEYFOLIO_AXE").map_or_else(
            || {
                project()
                    .join(".tools")
                    .join("node_modules")
                    .join("axe-core")
                    .join("axe.min.js")
            },
            PathBuf::from,
        );
        let axe = std::fs::read_to_string(&file).unwrap_or_else(|error| {
            panic!("{}: {error}; `cargo xtask test` fetches it", file.display())
        });
        let answer = self.run_async_script(&format!("{axe}\n{RUN}"), Vec::new());
        let found: Vec<&str> = answer
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let place = self.route();
        assert!(
            found.is_empty(),
            "not accessible at “{place}”:\n  {}",
            found.join("\n  ")
        );
    }
}
