//! What tabs tell each other. Two lines in one page behave like two tabs.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use keyfolio::browser::TabId;
use keyfolio::browser::ids::fresh;
use keyfolio::browser::listener::Listener;
use keyfolio::browser::local::Local;
use keyfolio::browser::tabs::{Happened, News, Tabs};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::script;

fn line(schema: u32) -> Tabs {
    Tabs::open(Local::open(), TabId::fresh(), schema)
}

/// Everything heard so far, and a way to wait until the next news has come.
struct Ear {
    heard: Rc<RefCell<Vec<News>>>,
    next: Promise,
    _listeners: Vec<Listener>,
}

impl Ear {
    fn on(tabs: &Tabs) -> Self {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let wake: Rc<RefCell<Option<Function>>> = Rc::default();
        let next = Promise::new(&mut |resolve, _| {
            wake.replace(Some(resolve));
        });
        let listeners = tabs.listen({
            let heard = Rc::clone(&heard);
            move |news| {
                heard.borrow_mut().push(news);
                if let Some(wake) = wake.borrow_mut().take() {
                    wake.call0(&JsValue::NULL).expect("a promise resolves");
                }
            }
        });
        Self {
            heard,
            next,
            _listeners: listeners,
        }
    }

    async fn first(self) -> News {
        JsFuture::from(self.next.clone())
            .await
            .expect("the news comes");
        self.heard.borrow_mut().remove(0)
    }
}

#[wasm_bindgen_test]
async fn another_tab_hears_which_rows_moved_on() {
    let (here, there) = (line(1), line(1));
    let (ear, workspace) = (Ear::on(&there), fresh());
    let happened = Happened::Written(vec![("head".into(), 4), ("model".into(), 0)]);
    here.announce(workspace, happened.clone());
    assert_eq!(
        ear.first().await,
        News::Changed {
            workspace,
            happened
        }
    );
}

#[wasm_bindgen_test]
async fn a_tab_with_a_newer_schema_is_heard_as_such() {
    let (here, there) = (line(2), line(1));
    let ear = Ear::on(&there);
    here.announce(fresh(), Happened::Erased);
    assert_eq!(ear.first().await, News::NewerSchema(2));
}

#[wasm_bindgen_test]
async fn nonsense_on_the_channel_is_ignored() {
    let there = line(1);
    let (ear, workspace) = (Ear::on(&there), fresh());
    script(
        "const line = new BroadcastChannel('keyfolio'); line.postMessage('{'); line.postMessage(7); line.close();",
    );
    line(1).announce(workspace, Happened::Erased);
    let happened = Happened::Erased;
    assert_eq!(
        ear.first().await,
        News::Changed {
            workspace,
            happened
        }
    );
}

#[wasm_bindgen_test]
async fn without_channels_tabs_hear_each_other_through_local_storage() {
    script("window.keptChannel = window.BroadcastChannel; window.BroadcastChannel = undefined;");
    let there = line(1);
    script("window.BroadcastChannel = window.keptChannel;");
    let (ear, workspace) = (
        Ear::on(&there),
        fresh::<keyfolio::domain::ids::WorkspaceId>(),
    );
    // The event reaches other tabs only; here it is what such a tab would be told.
    script(&format!(
        r#"window.dispatchEvent(new StorageEvent('storage', {{ key: 'keyfolio/announce', newValue:
           '{{"schema":1,"from":"x","workspace":"{workspace}","happened":{{"written":[["head",2]]}}}}' }}));"#
    ));
    let happened = Happened::Written(vec![("head".into(), 2)]);
    assert_eq!(
        ear.first().await,
        News::Changed {
            workspace,
            happened
        }
    );
}
