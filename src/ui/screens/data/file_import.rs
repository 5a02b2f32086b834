//! A Keyfolio file beside what is here: what would be new, changed and gone, and the choice between replacing,
//! merging and opening it as a workspace of its own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::ids::WorkspaceId;
use crate::domain::workspace::Workspace;
use crate::exchange::file::adopt;
use crate::exchange::file::compare::{Changed, Comparison, Difference, Item, Side, compare};
use crate::exchange::file::read::{self, Caution, File, Foreign, Refusal};
use crate::exchange::file::rescue;
use crate::exchange::file::write::changed_at;
use crate::session::route::Route;
use crate::ui::app::{App, Notice, fresh};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::segmented::Segmented;
use crate::words::{Locale, changes, data_screen as say, files as words, snapshots, start};

use super::desk::Desk;

/// How many entries of each list are shown.
const SHOWN: usize = 20;

/// A file that was read.
struct Opened {
    name: String,
    file: Arc<File>,
    comparison: Comparison,
    /// The workspace that it was compared with.
    compared_with: Workspace,
    /// Whether that has changed since the file was first shown.
    moved_on: bool,
}

impl Opened {
    fn beside(here: &Workspace, name: String, file: Arc<File>) -> Self {
        Self {
            name,
            comparison: compare(here, file.workspace()),
            file,
            compared_with: here.clone(),
            moved_on: false,
        }
    }
}

/// The file on the desk; a handle.
#[derive(Clone, Copy, Default)]
pub struct FileDesk {
    opened: RwSignal<Option<Arc<Opened>>>,
    side: RwSignal<Side>,
}

impl FileDesk {
    pub fn clear(self) {
        self.opened.set(None);
        self.side.set(Side::default());
    }

    /// Reads a file. `true` when it lies on the desk to be looked at; `false` when it is open already, because
    /// there was nothing here that it could have changed.
    ///
    /// # Errors
    /// Why the file is not taken.
    pub fn take(self, app: App, name: String, bytes: &[u8]) -> Result<bool, Refusal> {
        let file = match read::read(bytes) {
            Err(Refusal::Foreign(Foreign::Rescue)) => {
                let fallback = start::spare_workspace_name(app.peek_locale());
                for rescued in rescue::read(bytes, &fallback)? {
                    if rescued.is_partial() {
                        app.notify(Notice::Rescued(Box::new(rescued.clone())));
                    }
                    open_beside(app, rescued.workspace);
                }
                return Ok(false);
            }
            read => read?,
        };
        if is_empty(app) || file.workspace().head().sample {
            tell_altered(app, &file);
        }
        if file.workspace().head().sample {
            // A made-up company is never compared with, or merged into, somebody's own customers.
            open_beside(app, file.into_workspace());
            return Ok(false);
        }
        if !is_empty(app) {
            let file = Arc::new(file);
            let opened = app.peek_workspace(|here| Opened::beside(here, name, file));
            self.opened.set(opened.map(Arc::new));
            return Ok(true);
        }
        open_instead(app, file);
        Ok(false)
    }
}

/// Whether nothing is here that a file could change.
fn is_empty(app: App) -> bool {
    let accounts = app.peek_workspace(|here| here.accounts().len());
    accounts.unwrap_or_default() == 0
}

/// Says of a file that is opened at once what somebody who compares it first sees there.
fn tell_altered(app: App, file: &File) {
    let mut cautions = file.cautions.iter();
    if cautions.any(|caution| *caution == Caution::ChecksumDiffers) {
        app.notify(Notice::Altered {
            name: file.workspace().head().name.to_string(),
        });
    }
}

/// Opens a file where nothing is that it could overwrite.
fn open_instead(app: App, file: File) {
    // Whoever opens their work wants to see it.
    app.go(Route::Accounts);
    let id = file.workspace().head().id;
    let here = app.peek_workspace(|here| here.head().id);
    if here == Some(id) {
        let adoption = app.peek_workspace(|here| adopt::replace(here, file.workspace()));
        if let Some(adoption) = adoption
            && app.dispatch_and_tell(Command::Adopt(adoption)).is_some()
        {
            app.backed_up(changed_at(file.workspace()));
        }
    } else {
        open_file_beside(app, file.into_workspace());
    }
}

/// Opens the workspace of a file beside those that are there: that file is its backup.
fn open_file_beside(app: App, workspace: Workspace) {
    let at = changed_at(&workspace);
    open_beside(app, workspace);
    app.backed_up(at);
}

/// Opens a workspace beside those that are there; one whose id is taken gets another. It is alive, even if the
/// one in the file was deleted when it was saved.
pub fn open_beside(app: App, workspace: Workspace) {
    let id = workspace.head().id;
    let id = match app.is_known(id) {
        true => fresh::<WorkspaceId>(),
        false => id,
    };
    let workspace = workspace.beside_others(id);
    let name = workspace.head().name.to_string();
    app.take_workspace(workspace);
    app.refresh_workspaces();
    app.say(say::opened(app.peek_locale(), &name));
}

/// The comparison and what can be done.
#[component]
pub fn FileImport(desk: Desk) -> impl IntoView {
    let app = desk.app;
    move || {
        let opened = desk.file.opened.get()?;
        let locale = app.locale();
        let head = opened.file.workspace().head();
        let cautions = opened.file.cautions.iter().map(|caution| {
            view! { <p class="note note--info">{words::caution(locale, caution)}</p> }
        });
        let currencies = opened.comparison.currencies.map(|(here, file)| {
            let text = words::currencies(locale, here.code(), file.code());
            view! { <p class="note note--risk">{text}</p> }
        });
        let moved_on = opened.moved_on.then(|| {
            view! { <p class="note note--risk" role="alert">{words::moved_on(locale)}</p> }
        });
        let is_same = opened.comparison.is_same().then(|| words::is_same(locale));
        Some(view! {
            <div class="data-file">
                <p class="data-import__source">
                    <Icon glyph=Glyph::File />
                    {opened.name.clone()}
                    <span class="muted">{head.name.to_string()}</span>
                </p>
                {moved_on}
                {cautions.collect_view()}
                {currencies}
                <p>{is_same}</p>
                <Lists locale opened=opened.clone() />
                <Ways desk opened=opened.clone() />
            </div>
        })
    }
}

#[component]
fn Lists(locale: Locale, opened: Arc<Opened>) -> impl IntoView {
    let comparison = &opened.comparison;
    let names = |items: &[Item]| {
        let names = items.iter().take(SHOWN).map(|item| item.name.clone());
        names.collect::<Vec<String>>()
    };
    let lists = [
        (words::new(locale), &comparison.new),
        (words::gone(locale), &comparison.gone),
        (words::deleted_here(locale), &comparison.deleted_here),
        (words::deleted_there(locale), &comparison.deleted_there),
    ];
    let lists = lists
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(title, items)| {
            let more = items.len().saturating_sub(SHOWN);
            view! {
                <div>
                    <h3>{title} " " <span class="muted">{items.len()}</span></h3>
                    <ul class="data-file__names">
                        {names(items).into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}
                    </ul>
                    {(more > 0).then(|| view! { <p class="small muted">{say::more_problems(locale, more)}</p> })}
                </div>
            }
        });
    let pictures = snapshots::in_file(locale, comparison.snapshots);
    let same = (comparison.same > 0).then(|| say::same_count(locale, comparison.same));
    view! {
        <div class="data-file__lists">{lists.collect_view()}</div>
        <ChangedList locale opened=opened.clone() />
        <p class="small">{pictures}</p>
        <p class="small muted">{same}</p>
    }
}

/// Accounts that differ, with both values of every field.
#[component]
fn ChangedList(locale: Locale, opened: Arc<Opened>) -> impl IntoView {
    let app = App::use_it();
    let comparison = opened.comparison.clone();
    let head = Some((say::changed_head(locale).to_owned(), comparison.head));
    let model = Some((say::changed_model(locale).to_owned(), comparison.model));
    let whole = head.into_iter().chain(model);
    let accounts = comparison.changed.into_iter().map(
        |Changed {
             name, differences, ..
         }| (name, differences),
    );
    let all: Vec<(String, Vec<Difference>)> = whole
        .chain(accounts)
        .filter(|(_, differences)| !differences.is_empty())
        .collect();
    if all.is_empty() {
        return None;
    }
    let more = all.len().saturating_sub(SHOWN);
    let count: usize = all.iter().map(|(_, differences)| differences.len()).sum();
    let rows = all.into_iter().take(SHOWN).flat_map(|(name, differences)| {
        let differences = differences.into_iter().take(SHOWN).enumerate();
        differences.map(move |(place, difference)| (name.clone(), place, difference))
    });
    let called = |id: &str| {
        let here = app.peek_workspace(|here| called(here, id)).flatten();
        here.or_else(|| called(opened.file.workspace(), id))
    };
    let rows = rows.map(|(name, place, difference)| {
        let conflict = difference.is_conflict();
        let [field, here, file] = words::difference(locale, &difference, &called);
        view! {
            <tr class:data-file__conflict=conflict>
                <th scope="row">
                    <span class:visually-hidden={place > 0}>{name}</span>
                </th>
                <td>{field}</td>
                <td>{here}</td>
                <td>{file}</td>
            </tr>
        }
    });
    Some(view! {
        <h3>{words::changed(locale)} " " <span class="muted">{count}</span></h3>
        <div class="data-table" role="region" tabindex="0" aria-label=words::changed(locale)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{say::changed_where(locale)}</th>
                        <th scope="col">{say::changed_field(locale)}</th>
                        <th scope="col">{words::value_here(locale)}</th>
                        <th scope="col">{words::value_file(locale)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        {(more > 0).then(|| view! { <p class="small muted">{say::more_problems(locale, more)}</p> })}
    })
}

/// The name of the group, the person of ours or the account that an id stands for.
fn called(workspace: &Workspace, id: &str) -> Option<String> {
    let head = workspace.head();
    let groups = head
        .groups
        .iter()
        .map(|one| (one.id.to_string(), &one.name));
    let members = head
        .members
        .iter()
        .map(|one| (one.id.to_string(), &one.name));
    let found = groups.chain(members).find(|(known, _)| known == id);
    found.map(|(_, name)| name.to_string()).or_else(|| {
        let account = workspace.account(id.parse().ok()?)?;
        Some(account.name.to_string())
    })
}

/// The ways a file can be taken.
#[component]
fn Ways(desk: Desk, opened: Arc<Opened>) -> impl IntoView {
    let app = desk.app;
    let file_desk = desk.file;
    let foreign = !opened.comparison.same_workspace;
    let conflicts = opened.comparison.conflicts();
    let name = opened.file.workspace().head().name.to_string();
    let opened = StoredValue::new(opened);
    let take = move |adoption: fn(&Workspace, &Workspace, Side) -> _| {
        let opened = opened.get_value();
        let is_same = app.peek_workspace(|here| *here == opened.compared_with);
        if is_same != Some(true) {
            // Undo or another tab has gone on: what is shown is not what would be done.
            let (name, file) = (opened.name.clone(), opened.file.clone());
            let again = app.peek_workspace(|here| Opened {
                moved_on: true,
                ..Opened::beside(here, name, file)
            });
            file_desk.opened.set(again.map(Arc::new));
            return;
        }
        let side = file_desk.side.get_untracked();
        let adoption = app.peek_workspace(|here| adoption(here, opened.file.workspace(), side));
        let change = adoption.and_then(|adoption| app.dispatch_and_tell(Command::Adopt(adoption)));
        if let Some(change) = change {
            if change.is_empty() {
                app.say(changes::nothing(app.peek_locale()).to_owned());
            }
            desk.clear();
        }
    };
    let beside = move |_| {
        let workspace = opened.with_value(|opened| opened.file.workspace().clone());
        desk.clear();
        open_file_beside(app, workspace);
    };
    let sides_label = app.label(say::side_label);
    let sides = Signal::derive(move || {
        let locale = app.locale();
        [Side::Newer, Side::File, Side::Mine]
            .map(|side| (side, words::side(locale, side).to_owned()))
            .to_vec()
    });
    let other = move || {
        let locale = app.locale();
        let here = app.head().get().map(|head| head.name.to_string());
        let here = here.unwrap_or_default();
        foreign.then(|| {
            view! {
                <p class="note note--info">{say::other_workspace(locale, &name)}</p>
                <button type="button" class="button button--primary" on:click=beside>
                    {words::open_beside(locale)}
                </button>
                <p class="muted">{say::into_this(locale, &here)}</p>
            }
        })
    };
    let merge_class = if foreign {
        "button"
    } else {
        "button button--primary"
    };
    view! {
        {other}
        <Show when=move || { conflicts > 0 }>
            <p class="labelled__label">{app.t(say::side_label)}</p>
            <Segmented
                label=sides_label
                options=sides
                value=file_desk.side
                choose=move |side| file_desk.side.set(side)
            />
        </Show>
        <div class="data-foot">
            <p class="muted">{app.t(say::replace_hint)} " " {app.t(say::copy_first)}</p>
            <div class="data-foot__actions">
                <button type="button" class="button" on:click=move |_| desk.clear()>
                    {app.t(say::cancel)}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| take(|here, file, _| adopt::replace(here, file))
                >
                    {app.t(words::replace)}
                </button>
                <button type="button" class=merge_class on:click=move |_| take(adopt::merge)>
                    {app.t(words::merge)}
                </button>
            </div>
        </div>
    }
}
