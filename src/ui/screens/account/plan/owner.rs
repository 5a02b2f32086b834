//! Who does something: one of our people, nobody yet, or somebody new.

use leptos::prelude::*;

use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::{EntryId, MemberId};
use crate::domain::values::Name;
use crate::domain::workshop::people::alike;
use crate::domain::workspace::Member;
use crate::ui::app::{App, fresh};
use crate::ui::components::field::ChoiceField;
use crate::ui::keyboard;
use crate::ui::mounted::while_mounted;
use crate::words::{account, plan as words, plan_screen};

/// Whom something can belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    Nobody,
    Member(MemberId),
    /// Somebody who takes part in the workshop that is being held, and is none of our people yet.
    Participant(EntryId),
    New,
}

/// The choice of an owner; a name that is not in the list yet can be typed.
#[component]
pub fn OwnerField(
    /// Whether the label is seen.
    #[prop(optional)]
    label_shown: bool,
    /// Who it is.
    value: Signal<Option<MemberId>>,
    /// Whom it can be, where many fields share it.
    #[prop(optional)]
    options: Option<Signal<Vec<(Whom, String)>>>,
    /// Called with whom a person chooses.
    choose: Callback<Option<MemberId>>,
) -> impl IntoView {
    let app = App::use_it();
    let typing = RwSignal::new(false);
    let options = options.unwrap_or_else(|| whom_options(app));
    let label = app.label(words::owner);
    let whom = Signal::derive(move || value.get().map_or(Whom::Nobody, Whom::Member));
    let take = move |whom| match whom {
        Whom::Nobody => choose.run(None),
        Whom::Member(member) => choose.run(Some(member)),
        Whom::Participant(id) => {
            let name = app.peek_workspace(|here| {
                let held = here.head().workshop_on(app.peek_today())?;
                Name::new(&held.participant(id)?.name).ok()
            });
            if let Some(name) = name.flatten() {
                choose.run(Some(member_or_new(app, name)));
            }
        }
        Whom::New => typing.set(true),
    };
    view! {
        <Show
            when=move || typing.get()
            fallback=move || view! { <ChoiceField label label_shown options value=whom choose=take /> }
        >
            <NewOwner typing choose />
        </Show>
    }
}

/// Nobody, all of us, who else takes part in the workshop that is being held, and somebody new.
pub(super) fn whom_options(app: App) -> Signal<Vec<(Whom, String)>> {
    let head = app.head();
    Memo::new(move |_| {
        let (locale, today) = (app.locale(), app.today());
        let mut options = vec![(Whom::Nobody, account::nobody(locale).to_owned())];
        head.with(|head| {
            let members = head.iter().flat_map(|head| &head.members);
            options.extend(members.map(|one| (Whom::Member(one.id), one.name.to_string())));
            let held = head.as_ref().and_then(|head| head.workshop_on(today));
            let guests = held.iter().flat_map(|held| &held.participants);
            for one in guests {
                let is_known = |(_, name): &(Whom, String)| alike(name, &one.name);
                if !options.iter().any(is_known) {
                    options.push((Whom::Participant(one.id), one.name.clone()));
                }
            }
        });
        options.push((Whom::New, plan_screen::new_owner(locale).to_owned()));
        options
    })
    .into()
}

/// The name of somebody who is not in the list; it is taken with Enter or by leaving the field.
#[component]
fn NewOwner(typing: RwSignal<bool>, choose: Callback<Option<MemberId>>) -> impl IntoView {
    let app = App::use_it();
    let input = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            let _ = input.focus();
        }
    });
    let take = move || {
        let text = input.get_untracked().map(|input| input.value());
        if !typing.get_untracked() {
            return;
        }
        typing.set(false);
        if let Some(name) = text.and_then(|text| Name::new(&text).ok()) {
            choose.run(Some(member_or_new(app, name)));
        }
    };
    let keys = move |event: leptos::ev::KeyboardEvent| match keyboard::key(&event).as_str() {
        "Enter" => take(),
        "Escape" => {
            event.stop_propagation();
            typing.set(false);
        }
        _ => {}
    };
    let label = move || plan_screen::new_owner_name(app.locale());
    view! {
        <input
            class="field plan-owner__new"
            type="text"
            autocomplete="off"
            maxlength="200"
            node_ref=input
            aria-label=label
            placeholder=label
            on:keydown=keys
            // A page that goes says so.
            on:change=while_mounted(move |_| take())
            on:blur=while_mounted(move |_| take())
        />
    }
}

/// Our person of this name, who becomes one of us where there is none.
fn member_or_new(app: App, name: Name) -> MemberId {
    member_called(app, &name).unwrap_or_else(|| {
        let id = fresh();
        app.dispatch(Command::EditHead(HeadEdit::PutMember(Member { id, name })));
        id
    })
}

/// Somebody who has this name already, whatever the capitals.
fn member_called(app: App, name: &Name) -> Option<MemberId> {
    let wanted = name.as_str().to_lowercase();
    app.peek_workspace(|workspace| {
        let members = workspace.head().members.iter();
        let mut known = members.filter(|one| one.name.as_str().to_lowercase() == wanted);
        known.next().map(|one| one.id)
    })?
}
