//! Working with the store in memory.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use keyfolio::session::memory::MemoryStore;
use keyfolio::session::ports::Store;
use keyfolio::session::{News, Session};

/// The store in memory answers at once, so a future that waits is a mistake.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(answer) => answer,
        Poll::Pending => panic!("the store in memory never waits"),
    }
}

/// Saves everything that waits, and answers what was heard meanwhile.
pub fn save(session: &mut Session, store: &MemoryStore) -> News {
    let mut news = News::default();
    while let Some(batch) = session.next_batch() {
        let written = now(store.commit(&batch)).expect("memory does not fail");
        let heard = session.confirmed(batch.number, written);
        news.changed |= heard.changed;
        news.clashes.extend(heard.clashes);
    }
    news
}
