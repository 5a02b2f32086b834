//! What tabs tell each other: which rows of which workspace moved on, and with which schema. No contents:
//! who hears of a newer revision reads it from the store. Nothing depends on a message arriving.

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, Event, MessageEvent, StorageEvent};

use crate::domain::ids::WorkspaceId;
use crate::session::ports::{Revision, Written};

use super::TabId;
use super::listener::Listener;
use super::local::Local;

const CHANNEL: &str = "keyfolio";

/// Where there are no channels, a write to this key of local storage is heard by other tabs.
const KEY: &str = "keyfolio/announce";

/// What another tab did to a workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// Rows that moved on: key and new revision.
    Written(Vec<(String, Revision)>),
    /// The workspace is gone for good.
    Erased,
}

/// What this tab hears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    Changed {
        workspace: WorkspaceId,
        happened: Happened,
    },
    /// A tab with a newer schema writes. This tab must stop writing and ask for a reload.
    NewerSchema(u32),
}

#[derive(Serialize, Deserialize)]
struct Message {
    schema: u32,
    from: String,
    workspace: WorkspaceId,
    happened: Happened,
}

#[derive(Deserialize)]
struct SchemaOnly {
    schema: u32,
}

/// The line to the other tabs.
pub struct Tabs {
    tab: TabId,
    schema: u32,
    local: Local,
    channel: Option<BroadcastChannel>,
}

impl Tabs {
    /// `schema` is the number of the form of records that this program writes.
    pub fn open(local: Local, tab: TabId, schema: u32) -> Self {
        Self {
            tab,
            schema,
            local,
            channel: BroadcastChannel::new(CHANNEL).ok(),
        }
    }

    /// Tells the other tabs. To be called after the store has confirmed, never before.
    pub fn announce(&self, workspace: WorkspaceId, happened: Happened) {
        let message = Message {
            schema: self.schema,
            from: self.tab.to_string(),
            workspace,
            happened,
        };
        let Ok(text) = serde_json::to_string(&message) else {
            return;
        };
        // A message that does not get through is no loss: every write compares revisions anyway.
        match &self.channel {
            Some(channel) => drop(channel.post_message(&JsValue::from_str(&text))),
            None => {
                let _ = self.local.set_text(KEY, &text);
                self.local.remove(KEY);
            }
        }
    }

    /// Tells the other tabs what a batch has left in the store.
    pub fn announce_written(&self, workspace: WorkspaceId, written: &[Written]) {
        let rows = written
            .iter()
            .map(|row| (row.key.to_string(), row.revision));
        self.announce(workspace, Happened::Written(rows.collect()));
    }

    /// Calls `react` for what other tabs tell, until the answer is dropped. Messages that make no sense
    /// are ignored.
    pub fn listen(&self, react: impl FnMut(News) + 'static) -> Vec<Listener> {
        let (own, schema) = (self.tab.to_string(), self.schema);
        let react = Rc::new(RefCell::new(react));
        let hear = move |text: Option<String>| {
            if let Some(news) = text.and_then(|text| read(&text, &own, schema)) {
                // Who announces while listening would come back in here; then the news is dropped.
                if let Ok(mut react) = react.try_borrow_mut() {
                    react(news);
                }
            }
        };
        let channel = self.channel.as_ref().map(|channel| {
            let hear = hear.clone();
            Listener::new(channel, "message", move |event: Event| {
                let event = event.dyn_into::<MessageEvent>();
                hear(event.ok().and_then(|event| event.data().as_string()));
            })
        });
        // Also where there is a channel: the other tab may have none.
        let storage = web_sys::window().map(|window| {
            Listener::new(&window, "storage", move |event: Event| {
                let event = event.dyn_into::<StorageEvent>().ok();
                let ours = event.filter(|event| event.key().as_deref() == Some(KEY));
                hear(ours.and_then(|event| event.new_value()));
            })
        });
        channel.into_iter().chain(storage).collect()
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

fn read(text: &str, own: &str, schema: u32) -> Option<News> {
    // A newer message may have another form; its number comes first.
    let SchemaOnly { schema: theirs } = serde_json::from_str(text).ok()?;
    if theirs > schema {
        return Some(News::NewerSchema(theirs));
    }
    let message: Message = serde_json::from_str(text).ok()?;
    (message.from != own).then_some(News::Changed {
        workspace: message.workspace,
        happened: message.happened,
    })
}
