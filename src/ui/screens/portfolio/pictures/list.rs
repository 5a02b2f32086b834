//! All pictures, with what can be done with each.

use leptos::prelude::*;

use super::{Album, name_among, put, title_form};
use crate::browser::page;
use crate::domain::command::Command;
use crate::domain::ids::SnapshotId;
use crate::domain::snapshot::SnapshotCause;
use crate::ui::app::App;
use crate::ui::focus;
use crate::words::{Locale, snapshots as words};

pub(super) fn list(app: App, album: Album) -> AnyView {
    let renaming = RwSignal::new(None::<SnapshotId>);
    let ids = move || {
        album.kept.with(|kept| {
            let newest_first = kept.iter().rev().map(|picture| picture.id);
            newest_first.collect::<Vec<_>>()
        })
    };
    view! {
        <h3>{app.t(words::all)}</h3>
        <ul class="pictures__list" aria-label=app.t(words::all)>
            <For each=ids key=|id| *id let:id>
                {entry(app, album, renaming, id)}
            </For>
        </ul>
    }
    .into_any()
}

fn entry(
    app: App,
    album: Album,
    renaming: RwSignal<Option<SnapshotId>>,
    id: SnapshotId,
) -> AnyView {
    let name = Memo::new(move |_| {
        let picture = album.get(Some(id))?;
        Some(
            album
                .kept
                .with(|kept| name_among(app.locale(), &picture, kept)),
        )
    });
    let about = move || {
        let (locale, picture) = (app.locale(), album.get(Some(id))?);
        let accounts = words::accounts(locale, picture.rows().len());
        Some(match picture.cause {
            SnapshotCause::Manual => accounts,
            SnapshotCause::Review => format!("{accounts}, {}", words::of_review(locale)),
        })
    };
    let open = move || {
        album.opened.set(Some(id));
        focus::next(format!("#{}", super::opened::HEADING));
    };
    let rename = move || {
        let is_open = renaming.get_untracked() == Some(id);
        renaming.set((!is_open).then_some(id));
        if !is_open {
            request_animation_frame(|| page::focus_and_select(".pictures__list input"));
        }
    };
    let remove = move || {
        let next = neighbour(album, id);
        if put(app, Command::RemoveSnapshot(id)).is_ok() {
            focus::next(match next {
                Some(next) => button("remove", next),
                None => ".pictures .pictures__title input".to_owned(),
            });
        }
    };
    let form = move || {
        (renaming.get() == Some(id)).then(|| {
            let before = album.get(Some(id)).map(|picture| picture.label.clone());
            let keep = move |label: String| {
                put(app, Command::RenameSnapshot(id, label))?;
                renaming.set(None);
                focus::next(button("rename", id));
                Ok(())
            };
            let before = before.unwrap_or_default();
            title_form(app, words::save_title, before, Callback::new(keep))
        })
    };
    let act = move |what: &'static str, word: fn(Locale) -> &'static str, press: Callback<()>| {
        view! {
            <button
                id=format!("picture-{what}-{id}")
                type="button"
                class="button button--small"
                aria-label=move || {
                    words::of(app.locale(), word(app.locale()), &name.get().unwrap_or_default())
                }
                on:click=move |_| press.run(())
            >
                {app.t(word)}
            </button>
        }
        .into_any()
    };
    view! {
        <li>
            <b class="pictures__name">{move || name.get()}</b>
            <span class="small muted">{about}</span>
            <span class="pictures__actions">
                {act("open", words::open, Callback::new(move |()| open()))}
                {act("rename", words::rename, Callback::new(move |()| rename()))}
                {act("remove", words::remove, Callback::new(move |()| remove()))}
            </span>
            {form}
        </li>
    }
    .into_any()
}

/// The button of a picture that does something with it.
pub(super) fn button(what: &str, id: SnapshotId) -> String {
    format!("#picture-{what}-{id}")
}

/// The picture below one in the list, or else the one above.
fn neighbour(album: Album, id: SnapshotId) -> Option<SnapshotId> {
    album.kept.with_untracked(|kept| {
        let place = kept.iter().position(|picture| picture.id == id)?;
        let below = place.checked_sub(1).and_then(|below| kept.get(below));
        below.or_else(|| kept.get(place + 1)).map(|one| one.id)
    })
}
