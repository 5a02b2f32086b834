//! Copies of workspaces: kept apart, listed without their texts, removed by name.

use keyfolio::browser::copies::{Copies, CopyAbout};
use keyfolio::session::ports::StoreTrouble;
use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::{Fault, fresh_name};

fn about(id: &str, size: u64) -> CopyAbout {
    CopyAbout {
        id: id.into(),
        workspace: "01J".into(),
        at: "2026-01-01T00:00:00Z".into(),
        reason: "import".into(),
        name: "Alpha".into(),
        size,
    }
}

#[wasm_bindgen_test]
async fn a_copy_is_kept_listed_and_given_back() {
    let name = fresh_name();
    let copies = Copies::open(&name).await.unwrap();
    copies.put(&about("a", 5), "texta", &[]).await.unwrap();
    copies.put(&about("b", 5), "textb", &[]).await.unwrap();
    drop(copies);
    let copies = Copies::open(&name).await.unwrap();
    assert_eq!(copies.list().await.unwrap(), [about("a", 5), about("b", 5)]);
    assert_eq!(copies.get("b").await.unwrap().as_deref(), Some("textb"));
    assert_eq!(copies.get("c").await.unwrap(), None);
}

#[wasm_bindgen_test]
async fn old_copies_go_only_when_the_new_one_is_safe() {
    let copies = Copies::open(&fresh_name()).await.unwrap();
    copies.put(&about("old", 3), "old", &[]).await.unwrap();
    let fault = Fault::set("full");
    let answer = copies.put(&about("new", 3), "new", &["old".into()]).await;
    assert!(matches!(answer, Err(StoreTrouble::Full(_))), "{answer:?}");
    drop(fault);
    assert_eq!(copies.get("old").await.unwrap().as_deref(), Some("old"));
    copies
        .put(&about("new", 3), "new", &["old".into()])
        .await
        .unwrap();
    assert_eq!(copies.list().await.unwrap(), [about("new", 3)]);
    copies
        .remove(&["new".into(), "gone already".into()])
        .await
        .unwrap();
    assert_eq!(copies.list().await.unwrap(), []);
    assert_eq!(copies.get("new").await.unwrap(), None);
}
