//! The field that finds accounts and runs commands. The focus stays in the field; arrow keys move through
//! the list below it, Enter takes what is marked there.

use leptos::ev;
use leptos::prelude::*;

use super::panels::Panels;
use super::run;
use crate::browser::page;
use crate::exchange::list::fold::fold_letters;
use crate::session::command_search::{
    Command, Entry, Group, Heading, Query, Recent, Situation, pieces, search, suggest,
};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::caps::caps;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::mark::KeyMark;
use crate::ui::keyboard;
use crate::words::{Locale, changes, command_search as words, shell};

const LIST: &str = "command-list";

/// The dialog. It keeps in mind what was used last, as long as the page stands.
#[component]
pub fn CommandSearch(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    let recent = StoredValue::new(Recent::default());
    Effect::new(move |_| {
        if let Some(Route::Account(id)) = app.route() {
            recent.update_value(|recent| recent.used(Entry::Account(id)));
        }
    });
    let title = app.label(words::title);
    view! {
        <Dialog title open=panels.search class="command-search">
            <Body panels recent />
        </Dialog>
    }
}

/// What the parts of the dialog share; it lives as long as the dialog stands open.
#[derive(Clone, Copy)]
struct Finder {
    app: App,
    panels: Panels,
    recent: StoredValue<Recent>,
    typed: RwSignal<String>,
    groups: Memo<Vec<Group>>,
    /// The place of the entry that was marked, counted through all groups.
    marked: RwSignal<Option<usize>>,
}

impl Finder {
    fn count(self) -> usize {
        let count = |groups: &Vec<Group>| groups.iter().map(|group| group.entries.len()).sum();
        self.groups.with(count)
    }

    /// The entry that Enter takes, tracked: the first as long as no other is marked; none where nothing was found, so
    /// that a slip adds no account.
    fn active(self) -> Option<usize> {
        let first = (self.count() > 0 && !is_nothing(self)).then_some(0);
        self.marked.get().or(first)
    }

    /// Marks another entry, around the ends.
    fn mark(self, place: usize) {
        self.marked.set(Some(place));
        request_animation_frame(move || {
            page::reveal(&format!("#{LIST}"), &format!("#{}", element_id(place)));
        });
    }

    fn take(self, place: usize) {
        let entry = self.groups.with_untracked(|groups| {
            let mut entries = groups.iter().flat_map(|group| &group.entries);
            entries.nth(place).copied()
        });
        let Some(entry) = entry else { return };
        let typed = self.typed.get_untracked();
        self.recent.update_value(|recent| recent.used(entry));
        let (app, panels) = (self.app, self.panels);
        panels.search.set(false);
        // After the dialog has given the focus back: what is run may want it.
        request_animation_frame(move || run::run(app, panels, entry, &typed));
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let (count, at) = untrack(|| (self.count(), self.active()));
        if count == 0 || event.is_composing() {
            return;
        }
        match keyboard::key(event).as_str() {
            "ArrowDown" => self.mark(at.map_or(0, |at| (at + 1) % count)),
            "ArrowUp" => self.mark((at.unwrap_or(0) + count - 1) % count),
            "Home" => self.mark(0),
            "End" => self.mark(count - 1),
            "Enter" => {
                if let Some(at) = at {
                    self.take(at);
                }
            }
            _ => return,
        }
        event.prevent_default();
    }
}

fn element_id(place: usize) -> String {
    format!("command-{place}")
}

#[component]
fn Body(panels: Panels, recent: StoredValue<Recent>) -> impl IntoView {
    let app = App::use_it();
    let typed = RwSignal::new(String::new());
    let finder = Finder {
        app,
        panels,
        recent,
        typed,
        groups: found(app, typed, recent),
        marked: RwSignal::new(None),
    };
    app.refresh_workspaces();
    let input = move |event| {
        typed.set(event_target_value(&event));
        finder.marked.set(None);
    };
    let marked = move || finder.active().map(element_id);
    let said = move || match is_nothing(finder) {
        true => shell::nothing_found(app.locale(), typed.get().trim()),
        false => words::count(app.locale(), finder.count()),
    };
    view! {
        <div class="command-search__field">
            <Icon glyph=Glyph::Search />
            <input
                class="command-search__input"
                type="text"
                role="combobox"
                aria-expanded="true"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-activedescendant=marked
                aria-label=app.t(words::title)
                placeholder=app.t(words::title)
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="go"
                data-draft=""
                prop:value=move || typed.get()
                on:input=input
                on:keydown=move |event| finder.key(&event)
            />
        </div>
        <p class=move || if is_nothing(finder) { "command-search__nothing" } else { "visually-hidden" } role="status">
            {said}
        </p>
        <div id=LIST class="command-search__list" role="listbox" aria-label=app.t(words::results)>
            {move || groups(finder)}
        </div>
    }
}

fn is_nothing(finder: Finder) -> bool {
    finder
        .groups
        .with(|groups| groups.iter().any(|group| group.heading == Heading::Nothing))
}

/// What can be done now, with the words for it.
#[derive(Clone, PartialEq)]
struct Known {
    situation: Situation,
    commands: Vec<Command>,
}

/// What is offered for what is typed.
fn found(app: App, typed: RwSignal<String>, recent: StoredValue<Recent>) -> Memo<Vec<Group>> {
    let known = Memo::new(move |_| {
        let situation = situation(app);
        let entries = situation.commands().into_iter();
        let named = entries.map(|entry| Command {
            entry,
            text: fold_letters(&format!(
                "{}\n{} {}",
                name(app, app.locale(), entry, ""),
                words::other_words(entry),
                Locale::ALL
                    .map(|locale| words::command(locale, entry).unwrap_or_default())
                    .join(" "),
            )),
        });
        Known {
            commands: named.collect(),
            situation,
        }
    });
    Memo::new(move |_| {
        let (Some(portfolio), Some(index)) = (app.portfolio(), app.index()) else {
            return Vec::new();
        };
        let query = Query::new(&typed.with(|typed| index.folded(typed)));
        known.with(
            |Known {
                 situation,
                 commands,
             }| {
                if query.is_empty() {
                    recent.with_value(|recent| suggest(recent, situation, &portfolio, commands))
                } else {
                    search(&query, &index, &portfolio, commands)
                }
            },
        )
    })
}

fn situation(app: App) -> Situation {
    let open = app.with_workspace(|workspace| (workspace.head().id, workspace.accounts().len()));
    let (current, accounts) = open.unzip();
    let others = app.workspaces().into_iter();
    let others = others.filter(|one| one.deleted_at.is_none() && Some(one.id) != current);
    Situation {
        route: app.route(),
        has_accounts: accounts.is_some_and(|accounts| accounts > 0),
        can_undo: app.undo_label().get().is_some(),
        can_redo: app.redo_label().get().is_some(),
        theme: app.theme(),
        density: app.density(),
        other_workspaces: others.map(|one| one.id).collect(),
    }
}

/// What an entry is called.
fn name(app: App, locale: Locale, entry: Entry, typed: &str) -> String {
    if let Some(word) = words::command(locale, entry) {
        return word.to_owned();
    }
    let account = |id| {
        let name =
            app.with_workspace(|workspace| workspace.account(id).map(|one| one.name.to_string()));
        name.flatten().unwrap_or_default()
    };
    match entry {
        Entry::Account(id) => account(id),
        Entry::Plan(id) => words::plan_of(locale, &account(id)),
        Entry::AddNamed => words::add_named(locale, typed.trim()),
        Entry::Undo => changes::undo_of(locale, &app.undo_label().get().unwrap_or_default()),
        Entry::Redo => changes::redo_of(locale, &app.redo_label().get().unwrap_or_default()),
        Entry::Workspace(id) => {
            let all = app.workspaces().into_iter();
            let name = all.filter(|one| one.id == id).find_map(|one| one.name);
            match name {
                Some(name) => words::switch_to(locale, name.as_str()),
                None => shell::unreadable_workspace(locale).to_owned(),
            }
        }
        _ => String::new(),
    }
}

fn groups(finder: Finder) -> impl IntoView {
    let locale = finder.app.locale();
    // The same entries may answer another text: other letters of them are marked then.
    finder.typed.track();
    let mut place = 0;
    let groups = finder.groups.get().into_iter().map(|group| {
        let heading = (group.heading != Heading::Nothing).then(|| {
            let id = format!("{LIST}-{:?}", group.heading);
            let shown = view! {
                <p id=id.clone() class="command-search__heading" role="presentation">
                    {words::heading(locale, group.heading)}
                </p>
            };
            (id, shown)
        });
        let (id, shown) = heading.unzip();
        let entries = group.entries.into_iter().map(|entry| {
            place += 1;
            option(finder, entry, place - 1)
        });
        view! {
            <div role="group" aria-labelledby=id>
                {shown}
                {entries.collect_view()}
            </div>
        }
    });
    groups.collect_view()
}

fn option(finder: Finder, entry: Entry, place: usize) -> AnyView {
    let app = finder.app;
    let typed = finder.typed.get_untracked();
    let name = name(app, app.locale(), entry, &typed);
    let shown = match entry {
        // What was typed is all of it.
        Entry::AddNamed => name.into_any(),
        _ => marked(&name, &typed),
    };
    let is_active = move || finder.active() == Some(place);
    view! {
        <div
            id=element_id(place)
            class="command-search__entry"
            role="option"
            aria-selected=move || is_active().to_string()
            // The focus stays in the field.
            on:mousedown=|event| event.prevent_default()
            on:mousemove=move |_| {
                if finder.marked.get_untracked() != Some(place) {
                    finder.marked.set(Some(place));
                }
            }
            on:click=move |_| finder.take(place)
        >
            {sign(app, entry)}
            <span class="command-search__name">{shown}</span>
            {aside(app, entry, &typed)}
        </div>
    }
    .into_any()
}

/// A text in which what was typed is bold.
fn marked(text: &str, typed: &str) -> AnyView {
    let pieces = pieces(text, typed, fold_letters).into_iter();
    let pieces = pieces.map(|piece| match piece.marked {
        true => view! { <b>{piece.text}</b> }.into_any(),
        false => piece.text.into_any(),
    });
    pieces.collect_view().into_any()
}

/// What else tells an account apart, or the keys that do the same as a command.
fn aside(app: App, entry: Entry, typed: &str) -> Option<AnyView> {
    if let Entry::Account(id) = entry {
        let known = app.with_workspace(|workspace| {
            let account = workspace.account(id)?;
            let known = [account.city.as_str(), account.customer_number.as_str()];
            let known: Vec<&str> = known.into_iter().filter(|one| !one.is_empty()).collect();
            Some(known.join(" · "))
        });
        return known.flatten().map(|known| {
            view! { <span class="command-search__aside">{marked(&known, typed)}</span> }.into_any()
        });
    }
    let locale = app.locale();
    let keys = match entry {
        Entry::AddAccount if app.single_letters() => "N",
        Entry::Keys if app.single_letters() => "?",
        Entry::Undo => shell::control_z(locale),
        Entry::Redo => shell::control_shift_z(locale),
        _ => return None,
    };
    Some(view! { <span aria-hidden="true">{caps(keys, locale)}</span> }.into_any())
}

fn sign(app: App, entry: Entry) -> AnyView {
    let glyph = match entry {
        Entry::Account(id) => {
            let key = app
                .with_workspace(|workspace| workspace.account(id).is_some_and(|one| one.is_key()));
            return view! { <KeyMark key=Signal::stored(key == Some(true)) /> }.into_any();
        }
        Entry::Plan(_) | Entry::Screen(Route::Today | Route::Actions | Route::Plans) => {
            Glyph::Plans
        }
        Entry::Screen(Route::Portfolio | Route::Bank) => Glyph::Portfolio,
        Entry::Screen(Route::Motions | Route::Pipeline) => Glyph::Motions,
        Entry::Screen(Route::Review | Route::Fit) => Glyph::Review,
        Entry::Screen(
            Route::Workshops
            | Route::Workshop(_)
            | Route::Projector(_)
            | Route::Vote
            | Route::Answer,
        ) => Glyph::Workshop,
        Entry::Screen(Route::Model) => Glyph::Model,
        Entry::Screen(Route::Data) => Glyph::Data,
        Entry::Screen(Route::Print(..)) => Glyph::Print,
        Entry::Screen(_) => Glyph::Accounts,
        Entry::AddAccount | Entry::AddNamed | Entry::NewWorkspace => Glyph::Add,
        Entry::ImportList => Glyph::Paste,
        Entry::SaveBackup => Glyph::File,
        Entry::Undo => Glyph::Undo,
        Entry::Redo => Glyph::Redo,
        Entry::History => Glyph::History,
        Entry::Settings => Glyph::Settings,
        Entry::Keys => Glyph::Help,
        Entry::Language => Glyph::Pencil,
        Entry::Theme(_) | Entry::Density(_) => Glyph::Theme,
        Entry::Print => Glyph::Print,
        Entry::Workspace(_) => Glyph::Arrow,
    };
    view! { <Icon glyph /> }.into_any()
}
