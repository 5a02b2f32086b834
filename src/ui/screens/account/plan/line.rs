//! Something that somebody does by a day, in one line: what, who, by when, and the bin.

use leptos::prelude::*;

use super::owner::OwnerField;
use crate::domain::ids::MemberId;
use crate::domain::plan::Action;
use crate::domain::values::Date;
use crate::ui::app::App;
use crate::ui::components::field::{DayField, Edited, TextField};
use crate::ui::components::remove::RemoveButton;

/// What is said of an action in its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    Text(String),
    Owner(Option<MemberId>),
    Due(Option<Date>),
}

impl Said {
    /// Writes it into the action.
    pub fn write(&self, action: &mut Action) {
        match self {
            Self::Text(text) => action.text.clone_from(text),
            Self::Owner(owner) => action.owner = *owner,
            Self::Due(due) => action.due = *due,
        }
    }

    /// The field, while it is typed into; a choice is a step of its own.
    pub const fn typed(&self) -> Option<&'static str> {
        match self {
            Self::Text(_) => Some("action"),
            Self::Owner(_) => None,
            Self::Due(_) => Some("until"),
        }
    }
}

/// The fields of an action side by side; where it stands gives them their widths.
#[component]
pub fn ActionLine(
    /// `None` once it is gone.
    action: Memo<Option<Action>>,
    /// What the text is, for screen readers, and what could stand there.
    label: Signal<String>,
    hint: Signal<String>,
    /// What the day is.
    due_label: Signal<String>,
    /// What the bin removes.
    remove_name: Signal<String>,
    /// Keeps what was said; answers why it can't be.
    edit: Callback<Said, Edited>,
    /// Takes it away.
    remove: Callback<()>,
) -> impl IntoView {
    let app = App::use_it();
    let text = Signal::derive(move || {
        let text = action.with(|one| one.as_ref().map(|one| one.text.clone()));
        text.unwrap_or_default()
    });
    let owner = Signal::derive(move || action.with(|one| one.as_ref().and_then(|one| one.owner)));
    let due = Signal::derive(move || action.with(|one| one.as_ref().and_then(|one| one.due)));
    let choose = move |owner| {
        if let Err(problem) = edit.run(Said::Owner(owner)) {
            app.say(problem);
        }
    };
    view! {
        <TextField
            label
            value=text
            edit=move |text: String| edit.run(Said::Text(text))
            placeholder=hint
        />
        <OwnerField value=owner choose=Callback::new(choose) />
        <DayField label=due_label value=due edit=move |due| edit.run(Said::Due(due)) />
        <RemoveButton name=remove_name press=move || remove.run(()) />
    }
}
