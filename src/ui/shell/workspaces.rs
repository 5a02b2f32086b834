//! The workspaces: which is open, which there are, new, rename, delete with a way back.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::WorkspaceId;
use crate::domain::values::Name;
use crate::session::library::Summary;
use crate::session::saver::SaveState;
use crate::ui::app::App;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::field::{TextField, edited};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{Locale, shell};

use super::panels::Panels;

/// The name of the open workspace, and the way to all of them.
#[component]
pub fn WorkspaceButton(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let name = move || head.get().map(|head| head.name.to_string());
    let has_name = Memo::new(move |_| head.get().is_some());
    let is_sample = Memo::new(move |_| head.get().is_some_and(|head| head.sample));
    let show = move |_| panels.show_workspaces(app);
    view! {
        <button type="button" class="workspace-button" aria-haspopup="dialog" on:click=show>
            <span class="visually-hidden">{app.t(shell::workspaces)} ": "</span>
            <span class="workspace-button__name">{name}</span>
            <Show when=move || is_sample.get()>
                " " <SampleMark />
            </Show>
            // It comes with the name, which would push it aside.
            <Show when=move || has_name.get()>
                <Icon glyph=Glyph::Down />
            </Show>
        </button>
    }
}

/// The dialog of workspaces.
#[component]
pub fn Workspaces(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    let open = panels.workspaces;
    let title = app.label(shell::workspaces);
    view! {
        <Dialog title open>
            <OpenWorkspace open />
            <OtherWorkspaces open />
            <NewWorkspace open />
            <DeletedWorkspaces open />
        </Dialog>
    }
}

/// Says that a workspace is the sample.
#[component]
fn SampleMark() -> impl IntoView {
    let app = App::use_it();
    view! { <span class="tag">{app.t(shell::sample)}</span> }
}

/// The one that is open: its name can be changed, and it can be deleted.
#[component]
fn OpenWorkspace(open: RwSignal<bool>) -> impl IntoView {
    let app = App::use_it();
    let delete = move |_| {
        open.set(false);
        spawn_local(app.delete_workspace());
    };
    view! {
        <div class="workspace-row">
            <WorkspaceName />
            <button
                type="button"
                class="button button--danger"
                disabled=move || app.save_state() == SaveState::Untouched
                on:click=delete
            >
                {app.t(shell::delete_workspace)}
            </button>
        </div>
    }
}

/// The name of the open workspace, which edits in place.
#[component]
pub fn WorkspaceName() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let label = app.label(shell::workspace_name);
    let name = Signal::derive(move || {
        head.get()
            .map_or_else(String::new, |head| head.name.to_string())
    });
    let rename = move |name| {
        let command = Command::EditHead(HeadEdit::Name(name));
        edited(app, app.try_dispatch(command))
    };
    view! { <TextField label label_shown=true value=name edit=rename /> }
}

/// All others that are not deleted.
#[component]
fn OtherWorkspaces(open: RwSignal<bool>) -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let others = Memo::new(move |_| {
        let current = head.get().map(|head| head.id);
        let all = app.workspaces().into_iter();
        all.filter(|summary| summary.deleted_at.is_none() && Some(summary.id) != current)
            .collect::<Vec<Summary>>()
    });
    let choose = move |id: WorkspaceId| {
        open.set(false);
        spawn_local(app.open_workspace(id));
    };
    view! {
        <Show when=move || others.with(|others| !others.is_empty())>
            <section class="workspace-part">
                <h3>{app.t(shell::other_workspaces)}</h3>
                <List summaries=others word=shell::open named=shell::open_of choose />
            </section>
        </Show>
    }
}

/// Those that were deleted and can be brought back.
#[component]
fn DeletedWorkspaces(open: RwSignal<bool>) -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let deleted = Memo::new(move |_| {
        let current = head.get().map(|head| head.id);
        let all = app.workspaces().into_iter();
        all.filter(|summary| summary.deleted_at.is_some() && Some(summary.id) != current)
            .collect::<Vec<Summary>>()
    });
    let restore = move |id: WorkspaceId| {
        open.set(false);
        spawn_local(app.restore_workspace(id));
    };
    view! {
        <Show when=move || deleted.with(|deleted| !deleted.is_empty())>
            <section class="workspace-part">
                <h3>{app.t(shell::deleted_workspaces)}</h3>
                <List
                    summaries=deleted
                    word=shell::restore
                    named=shell::restore_of
                    choose=restore
                    more=|id, name| view! { <Erase id name /> }.into_any()
                />
            </section>
        </Show>
    }
}

/// Removes a deleted workspace for good. It is the one thing that can't be undone, so it is asked about.
#[component]
fn Erase(id: WorkspaceId, name: String) -> impl IntoView {
    let app = App::use_it();
    let asking = RwSignal::new(false);
    let name = StoredValue::new(name);
    let label = move || name.with_value(|name| shell::erase_named(app.locale(), name));
    let toggle = NodeRef::<leptos::html::Button>::new();
    let erase = move |_| spawn_local(app.erase_workspace(id));
    let keep = move |_| {
        asking.set(false);
        // The button that has the focus goes.
        if let Some(toggle) = toggle.get_untracked() {
            let _ = toggle.focus();
        }
    };
    view! {
        <button
            node_ref=toggle
            type="button"
            aria-label=label
            class="button button--small button--bare"
            aria-expanded=move || asking.get().to_string()
            on:click=move |_| asking.update(|asking| *asking = !*asking)
        >
            {app.t(shell::erase_workspace)}
        </button>
        <Show when=move || asking.get()>
            <div class="workspace-list__erase">
                <p>{move || name.with_value(|name| shell::erase_workspace_hint(app.locale(), name))}</p>
                <button
                    type="button"
                    class="button button--small button--danger"
                    aria-label=label
                    on:click=erase
                >
                    {app.t(shell::erase_workspace)}
                </button>
                <button
                    type="button"
                    class="button button--small"
                    on:click=keep
                >
                    {app.t(shell::cancel)}
                </button>
            </div>
        </Show>
    }
}

/// Workspaces by name, each with one thing that can be done, and perhaps more.
#[component]
fn List(
    summaries: Memo<Vec<Summary>>,
    word: fn(Locale) -> &'static str,
    named: fn(Locale, &str) -> String,
    #[prop(into)] choose: Callback<WorkspaceId>,
    #[prop(optional)] more: Option<fn(WorkspaceId, String) -> AnyView>,
) -> impl IntoView {
    let app = App::use_it();
    let name = move |summary: &Summary| match &summary.name {
        Some(name) => name.to_string(),
        None => shell::unreadable_workspace(app.locale()).to_owned(),
    };
    view! {
        <ul class="workspace-list">
            <For each=move || summaries.get() key=|summary| (summary.id, summary.name.clone()) let:summary>
                {
                    let id = summary.id;
                    let shown = summary.clone();
                    let more = more.map(|more| more(id, name(&summary)));
                    let mark = summary.sample.then(|| view! { " " <SampleMark /> });
                    let label = move || named(app.locale(), &name(&summary));
                    view! {
                        <li>
                            <span class="workspace-list__name">{move || name(&shown)} {mark}</span>
                            <button
                                type="button"
                                class="button button--small"
                                aria-label=label
                                on:click=move |_| choose.run(id)
                            >
                                {app.t(word)}
                            </button>
                            {more}
                        </li>
                    }
                }
            </For>
        </ul>
    }
}

/// A name for a new workspace, which then opens.
#[component]
fn NewWorkspace(open: RwSignal<bool>) -> impl IntoView {
    let app = App::use_it();
    let typed = RwSignal::new(String::new());
    let begin = move |event: ev::SubmitEvent| {
        event.prevent_default();
        // Without a name it is called what the first one was; it can be named at any time.
        let name = typed.with_untracked(|typed| Name::new(typed).ok());
        open.set(false);
        app.begin_named_workspace(name);
    };
    view! {
        <section class="workspace-part">
            <h3>{app.t(shell::new_workspace)}</h3>
            <form class="workspace-row" on:submit=begin>
                <input
                    id="new-workspace"
                    class="field"
                    type="text"
                    autocomplete="off"
                    maxlength=Name::MAX.to_string()
                    aria-label=app.t(shell::new_workspace_name)
                    placeholder=app.t(shell::first_workspace)
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button type="submit" class="button">
                    {app.t(shell::begin)}
                </button>
            </form>
        </section>
    }
}
