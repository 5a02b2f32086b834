//! How a customer comes to another phase: at once, or after a word about when and why. What the rules refuse is said,
//! with what to do instead.

use leptos::prelude::*;

use super::card::card_id;
use super::motions::phase_id;
use crate::browser::page;
use crate::domain::account::LifeCycle;
use crate::domain::ids::AccountId;
use crate::domain::motions::{Asks, Refusal, Said, is_enough, step, take_step};
use crate::domain::values::Date;
use crate::domain::win_back::LossReason;
use crate::domain::workspace::Workspace;
use crate::ui::app::{App, fresh};
use crate::ui::components::board::Over;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::field::{ChoiceField, DayField, Lines, TextField};
use crate::words::{account as account_words, motions as words};

/// A customer on its way.
#[derive(Clone, Copy)]
pub struct Moving {
    app: App,
    open: RwSignal<bool>,
    whom: RwSignal<Option<AccountId>>,
    /// The phase that asks something; `None` as long as none is chosen.
    to: RwSignal<Option<(LifeCycle, Asks)>>,
    day: RwSignal<Option<Date>>,
    reason: RwSignal<LossReason>,
    note: RwSignal<String>,
    /// Whether it was sent without a reason.
    is_missing: RwSignal<bool>,
    /// Who came to a phase last: shown in it, however many stand there.
    pub come: RwSignal<Option<AccountId>>,
}

impl Moving {
    /// Nobody is on its way.
    pub fn new(app: App) -> Self {
        Self {
            app,
            open: RwSignal::new(false),
            whom: RwSignal::new(None),
            to: RwSignal::new(None),
            day: RwSignal::new(None),
            reason: RwSignal::new(LossReason::Unknown),
            note: RwSignal::new(String::new()),
            is_missing: RwSignal::new(false),
            come: RwSignal::new(None),
        }
    }

    /// What becomes of a customer that is let go over a phase. Tracked.
    pub fn over(self, dragged: Option<AccountId>, status: LifeCycle) -> Over {
        let found = dragged.and_then(|id| {
            let account = |workspace: &Workspace| {
                let account = workspace.account(id)?;
                Some((account.status == status, step(account, status).is_ok()))
            };
            self.app.peek_workspace(account).flatten()
        });
        match found {
            Some((false, true)) => Over::Takes,
            Some((false, false)) => Over::Refuses,
            _ => Over::Nothing,
        }
    }

    /// Shows every way of a customer.
    pub fn ask(self, id: AccountId) {
        self.whom.set(Some(id));
        self.to.set(None);
        self.open.set(true);
    }

    /// Moves a customer, or asks what has to be said first, or says why it can't be.
    pub fn put(self, id: AccountId, to: LifeCycle) {
        let found = self.app.peek_workspace(|workspace| {
            let account = workspace.account(id)?;
            Some((account.name.to_string(), step(account, to)))
        });
        match found.flatten() {
            Some((_, Ok(Asks::Nothing))) => self.make(id, to, &Said::default()),
            Some((_, Ok(asks))) => {
                self.whom.set(Some(id));
                self.to.set(Some((to, asks)));
                self.day.set(Some(self.app.peek_today()));
                self.reason.set(LossReason::Unknown);
                self.note.set(String::new());
                self.is_missing.set(false);
                self.open.set(true);
                // The button that was pressed among the ways is gone.
                focus_soon(".motion-move form :is(input, textarea)".to_owned(), None);
            }
            Some((name, Err(refusal))) => {
                let locale = self.app.peek_locale();
                self.app.say(words::refusal(locale, refusal, &name));
            }
            None => {}
        }
    }

    /// Makes the step, and keeps the keyboard with the customer.
    fn make(self, id: AccountId, to: LifeCycle, said: &Said) {
        let app = self.app;
        let command = app.peek_workspace(|workspace| {
            let account = workspace.account(id)?;
            let command = take_step(account, to, said, fresh())?;
            Some((account.name.to_string(), command))
        });
        let Some((name, command)) = command.flatten() else {
            return;
        };
        self.open.set(false);
        self.come.set(Some(id));
        if let Some(change) = app.dispatch(command) {
            let text = words::was_moved(app.peek_locale(), &name, to);
            app.tell_change(text, &change);
        }
        focus_soon(format!("#{} a", card_id(id)), Some(phase_id(to)));
    }

    /// What was said is enough: makes the step that has asked.
    fn confirm(self) {
        let (Some(id), Some((to, asks))) = (self.whom.get_untracked(), self.to.get_untracked())
        else {
            return;
        };
        let said = Said {
            day: self.day.get_untracked(),
            reason: self.reason.get_untracked(),
            note: self.note.get_untracked(),
        };
        if is_enough(asks, &said) {
            self.make(id, to, &said);
        } else {
            self.is_missing.set(true);
            page::focus(".motion-move textarea");
        }
    }

    fn name(self) -> Option<String> {
        let id = self.whom.get()?;
        let account = |workspace: &Workspace| Some(workspace.account(id)?.name.to_string());
        self.app.with_workspace(account).flatten()
    }
}

/// Brings the focus to what will be there once the page has changed, else to the heading with this id.
fn focus_soon(selector: String, otherwise: Option<String>) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let (false, Some(id)) = (page::focus(&selector), otherwise) {
                page::focus(&format!("#{id}"));
            }
        });
    });
}

/// The dialog of it.
#[component]
pub fn Ways(moving: Moving) -> impl IntoView {
    let app = moving.app;
    let title = Signal::derive(move || {
        let name = moving.name().unwrap_or_default();
        match moving.to.get() {
            Some((to, _)) => words::moved(
                app.locale(),
                &name,
                account_words::life_cycle(app.locale(), to),
            ),
            None => words::move_one(app.locale(), &name),
        }
    });
    let content = move || match moving.to.get() {
        None => all_ways(moving),
        Some((_, asks)) => form(moving, asks),
    };
    view! {
        <Dialog title open=moving.open class="motion-move">
            {content}
        </Dialog>
    }
}

/// Every phase: where the customer is, where it can go, and why not elsewhere.
fn all_ways(moving: Moving) -> AnyView {
    let app = moving.app;
    let locale = app.locale();
    let found = moving.whom.get().and_then(|id| {
        let read = |workspace: &Workspace| {
            let account = workspace.account(id)?.clone();
            Some((id, account))
        };
        app.with_workspace(read).flatten()
    });
    let Some((id, account)) = found else {
        return ().into_any();
    };
    let name = account.name.to_string();
    // What can't be is told once for all phases that it is told of.
    let mut refused: Vec<(Refusal, Vec<&str>)> = Vec::new();
    let mut ways: Vec<AnyView> = Vec::new();
    for to in LifeCycle::ALL {
        let word = account_words::life_cycle(locale, to);
        match step(&account, to) {
            _ if to == account.status => ways.push(
                view! {
                    <li class="motion-way" aria-current="true">
                        <b>{word}</b>
                        <span class="small muted">{words::now_here(locale)}</span>
                    </li>
                }
                .into_any(),
            ),
            Ok(_) => ways.push(
                view! {
                    <li class="motion-way">
                        <button type="button" class="button motion-way__go" on:click=move |_| moving.put(id, to)>
                            {word}
                        </button>
                        <span class="small muted">{account_words::life_cycle_meaning(locale, to)}</span>
                    </li>
                }
                .into_any(),
            ),
            Err(refusal) => match refused.iter_mut().find(|(one, _)| *one == refusal) {
                Some((_, phases)) => phases.push(word),
                None => refused.push((refusal, vec![word])),
            },
        }
    }
    let refused = refused.into_iter().map(|(refusal, phases)| {
        view! {
            <li class="motion-way">
                <span class="faint">{phases.join(", ")}</span>
                <span class="small muted">{words::refusal(locale, refusal, &name)}</span>
            </li>
        }
    });
    view! {
        <ul class="motion-ways">
            {ways} {refused.collect_view()}
        </ul>
    }
    .into_any()
}

/// When and why.
fn form(moving: Moving, asks: Asks) -> AnyView {
    let app = moving.app;
    let day_of = Signal::derive(move || words::day_of(app.locale(), asks).to_owned());
    let reasons = Signal::derive(move || {
        let word = |one| (one, words::reason(app.locale(), one).to_owned());
        LossReason::ALL.map(word).to_vec()
    });
    let reason = (asks == Asks::Loss).then(|| {
        view! {
            <ChoiceField
                label=app.label(words::why)
                label_shown=true
                options=reasons
                value=moving.reason
                choose=move |reason| moving.reason.set(reason)
            />
        }
    });
    let note = (asks == Asks::GivenUp).then(|| {
        view! {
            <div class="motion-move__whole">
                <TextField
                    label=app.label(words::why_given_up)
                    label_shown=true
                    value=moving.note
                    edit=move |text: String| {
                        moving.note.set(text);
                        Ok(())
                    }
                    lines=Lines::Many
                />
                <Show when=move || moving.is_missing.get()>
                    <p class="labelled__problem" role="alert">{app.t(words::say_why)}</p>
                </Show>
            </div>
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        moving.confirm();
    };
    let back = move |_| {
        moving.to.set(None);
        focus_soon(".motion-way__go".to_owned(), None);
    };
    view! {
        <form on:submit=submit>
            <div class="motion-move__fields">
                <DayField
                    label=day_of
                    label_shown=true
                    value=moving.day
                    edit=move |day| {
                        moving.day.set(day);
                        Ok(())
                    }
                />
                {reason}
                {note}
            </div>
            <div class="dialog__actions">
                <button type="button" class="button" on:click=back>
                    {app.t(words::back)}
                </button>
                <button type="submit" class="button button--primary">
                    {app.t(words::confirm)}
                </button>
            </div>
        </form>
    }
    .into_any()
}
