//! What a person has typed into a field, as long as it is not what the workspace holds.

use leptos::prelude::*;

use super::Edited;
use crate::ui::app::App;
use crate::words::typed as typed_words;

/// How often the fields of a part of a screen were begun anew. What was typed and not taken goes then, also where the
/// value stays the one it was: what somebody proposes or discards is about the whole part. To be handed down by a
/// `Provider` around the part: a context that a component provides by itself outlives it.
#[derive(Clone, Copy)]
pub struct Anew(pub Signal<u32>);

/// What all fields have in common: the text that is shown, the reason why it is not taken, and the way back.
#[derive(Clone, Copy)]
pub(super) struct FieldState {
    value: Signal<String>,
    anew: Option<Anew>,
    draft: RwSignal<Option<Draft>>,
    before: StoredValue<Option<String>>,
    /// Given where a text that is not taken says what counts instead of it.
    pub counts: Option<App>,
    /// What is said below a text that is taken.
    pub remark: Option<Signal<Option<String>>>,
}

/// What a person typed, the value that it led to, and why it is not taken. It is shown as typed ("12,5k")
/// until the value becomes another one: by undo, or in another tab.
#[derive(Clone, PartialEq)]
pub(super) struct Draft {
    pub text: String,
    value: String,
    begun: u32,
    pub problem: Option<String>,
}

impl FieldState {
    pub fn new(value: Signal<String>) -> Self {
        Self {
            value,
            anew: use_context(),
            draft: RwSignal::new(None),
            before: StoredValue::new(None),
            counts: None,
            remark: None,
        }
    }

    pub fn enter(self) {
        self.before.set_value(Some(self.value.get_untracked()));
    }

    /// A text that was not taken stays for the person to mend; any other gives way to the value.
    pub fn leave(self) {
        self.before.set_value(None);
        if self.problem_untracked().is_none() {
            self.draft.set(None);
        }
    }

    pub fn typed(self, text: String, outcome: Edited) {
        let value = self.value.get_untracked();
        let problem = outcome.err().map(|problem| match self.counts {
            Some(app) => {
                let until_then = typed_words::until_then(app.peek_locale(), &value);
                format!("{problem} {until_then}")
            }
            None => problem,
        });
        self.draft.set(Some(Draft {
            text,
            value,
            begun: untrack(|| self.begun()),
            problem,
        }));
    }

    /// What stood here when the field was entered, if the value is another one by now.
    pub fn before(self) -> Option<String> {
        let before = self.before.get_value()?;
        (before != self.value.get_untracked()).then_some(before)
    }

    /// What stood here when the field was entered, if something was typed since.
    pub fn restore(self) -> Option<String> {
        let before = self.before.get_value()?;
        self.draft.with_untracked(Option::is_some).then_some(before)
    }

    /// What was typed, as long as it belongs to the value that there is.
    pub fn standing(self) -> Option<Draft> {
        let (value, begun) = (self.value.get(), self.begun());
        let draft = self.draft.get();
        draft.filter(|draft| draft.value == value && draft.begun == begun)
    }

    fn begun(self) -> u32 {
        self.anew.map_or(0, |anew| anew.0.get())
    }

    pub fn shown(self) -> impl Fn() -> String + Copy + Send + Sync {
        move || {
            self.standing()
                .map_or_else(|| self.value.get(), |draft| draft.text)
        }
    }

    fn problem(self) -> Option<String> {
        self.standing()?.problem
    }

    fn problem_untracked(self) -> Option<String> {
        untrack(|| self.problem())
    }

    pub fn invalid(self) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync {
        move || self.problem().map(|_| "true")
    }
}

/// A field with its label and the reason why what was typed is not taken.
pub(super) fn framed(
    label: Signal<String>,
    label_shown: bool,
    state: FieldState,
    control: AnyView,
) -> impl IntoView {
    let problem = move || {
        state
            .problem()
            .map(|problem| view! { <span class="labelled__problem" role="alert">{problem}</span> })
    };
    // It stands there from the first: what is put in whole is not read out.
    let remark = state.remark.map(|remark| {
        view! {
            <span class="labelled__hint small muted" role="status">
                {move || remark.get()}
            </span>
        }
    });
    view! {
        <label class="labelled">
            {label_shown.then(|| view! { <span class="labelled__label">{move || label.get()}</span> })}
            {control}
            {problem}
            {remark}
        </label>
    }
}
