//! The decision about key status: what speaks for it, a reason, and who decides. Scores propose, people
//! decide; the dialog shows the evidence and never refuses.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::account::{Account, Decision, Tier};
use crate::domain::analysis::standing::Standing;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::AccountId;
use crate::domain::portfolio::Line;
use crate::ui::app::{App, fresh, now};
use crate::ui::components::dialog::Dialog;
use crate::ui::components::segmented::Segmented;
use crate::words::{account as account_words, decision as words, format, rules, shell};

/// The dialog. Set `account` and then `open`.
#[component]
pub fn DecisionDialog(
    /// The account that is decided about.
    #[prop(into)]
    account: Signal<Option<AccountId>>,
    /// Whether the dialog stands open; it sets this to false itself.
    open: RwSignal<bool>,
    /// The decision that is chosen already when the dialog opens; by default the other side of the key line.
    #[prop(optional, into)]
    wanted: Signal<Option<Tier>>,
) -> impl IntoView {
    let app = App::use_it();
    let title = Signal::derive(move || {
        let name = named(app, account.get(), |account| account.name.to_string());
        words::title(app.locale(), &name.unwrap_or_default())
    });
    view! {
        <Dialog title open>
            {move || account.get().map(|id| view! { <DecisionForm id open wanted=wanted.get_untracked() /> })}
        </Dialog>
    }
}

/// Reads something of an account, tracked; `None` once it is gone.
fn named<T>(app: App, id: Option<AccountId>, read: impl FnOnce(&Account) -> T) -> Option<T> {
    app.with_workspace(|workspace| {
        id.and_then(|id| workspace.account(id))
            .map(|account| read(account))
    })
    .flatten()
}

/// What is proposed first: the other side of the key line.
fn opposite(tier: Tier) -> Tier {
    match tier {
        Tier::Key => Tier::Candidate,
        Tier::Candidate | Tier::Watch | Tier::No | Tier::Undecided => Tier::Key,
    }
}

#[component]
fn DecisionForm(id: AccountId, open: RwSignal<bool>, wanted: Option<Tier>) -> impl IntoView {
    let app = App::use_it();
    let account = app.peek_workspace(|workspace| workspace.account(id).cloned());
    let account = account.flatten();
    let before = account
        .as_ref()
        .map(|account| account.tier())
        .unwrap_or_default();
    let last_by = account.and_then(|account| account.decisions.last().map(|one| one.by.clone()));
    let wanted = wanted.filter(|wanted| *wanted != before);
    let tier = RwSignal::new(wanted.unwrap_or_else(|| opposite(before)));
    let reason = RwSignal::new(String::new());
    let by = RwSignal::new(last_by.unwrap_or_default());
    let problem = RwSignal::new(None::<String>);
    let options = Signal::derive(move || {
        let tiers = Tier::DECIDABLE.into_iter().filter(|one| *one != before);
        tiers
            .map(|one| (one, account_words::tier(app.locale(), one).to_owned()))
            .collect::<Vec<_>>()
    });
    let meaning = move || account_words::tier_meaning(app.locale(), tier.get());
    let cap = move || {
        let text = (tier.get() == Tier::Key).then(|| beyond_cap(app)).flatten();
        text.map(|text| view! { <p class="note note--key">{text}</p> })
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let decision = Decision {
            id: fresh(),
            from: before,
            to: tier.get_untracked(),
            reason: reason.get_untracked(),
            by: by.get_untracked(),
            at: now(),
            basis: None,
        };
        match app.try_dispatch(Command::edit(id, AccountEdit::Decide(decision))) {
            Ok(_) => open.set(false),
            Err(rejection) => {
                problem.set(Some(rules::rejection(app.peek_locale(), &rejection)));
                crate::browser::page::focus("#decision-reason");
            }
        }
    };
    view! {
        <form class="decision" on:submit=submit>
            <p class="decision__evidence">{move || evidence(app, id)}</p>
            {move || so_far(app, id).map(|text| view! { <p class="muted small">{text}</p> })}
            <Segmented
                label=app.label(words::choice)
                options
                value=tier
                choose=move |chosen| tier.set(chosen)
            />
            <p class="muted small">{meaning}</p>
            {cap}
            <label class="labelled">
                <span class="labelled__label">{app.t(words::reason)}</span>
                <textarea
                    id="decision-reason"
                    class="field"
                    rows="3"
                    autofocus
                    aria-required="true"
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    aria-describedby="decision-hint"
                    placeholder=app.t(words::reason_example)
                    prop:value=move || reason.get()
                    on:input=move |event| {
                        reason.set(event_target_value(&event));
                        problem.set(None);
                    }
                ></textarea>
            </label>
            <p id="decision-hint" class="muted small">
                {app.t(words::reason_hint)}
            </p>
            {move || {
                problem.get().map(|text| view! { <p class="labelled__problem" role="alert">{text}</p> })
            }}
            <label class="labelled">
                <span class="labelled__label">{app.t(words::by)}</span>
                <input
                    class="field"
                    type="text"
                    autocomplete="off"
                    list="decision-people"
                    prop:value=move || by.get()
                    on:input=move |event| by.set(event_target_value(&event))
                />
            </label>
            <datalist id="decision-people">{move || people(app)}</datalist>
            <div class="dialog__actions">
                <button type="submit" class="button button--primary">
                    {app.t(words::decide)}
                </button>
                <button type="button" class="button" on:click=move |_| open.set(false)>
                    {app.t(shell::cancel)}
                </button>
            </div>
        </form>
    }
}

fn people(app: App) -> impl IntoView {
    let names = app.with_workspace(|workspace| {
        let members = workspace.head().members.iter();
        members
            .map(|member| member.name.to_string())
            .collect::<Vec<_>>()
    });
    let names = names.unwrap_or_default().into_iter();
    names
        .map(|name| view! { <option value=name></option> })
        .collect_view()
}

/// What the score says about the account.
fn evidence(app: App, id: AccountId) -> Option<String> {
    let portfolio = app.portfolio()?;
    let line = portfolio.line(id)?;
    let scored = line.own.attractiveness;
    if scored.coverage.known == 0 {
        return Some(words::no_score(app.locale()).to_owned());
    }
    let (low, high) = (
        scored.interval.lowest.rounded(),
        scored.interval.highest.rounded(),
    );
    let ranked = |line: &&Line| matches!(line.standing, Standing::Ranked { .. });
    let of = portfolio.lines().iter().filter(ranked).count();
    Some(words::evidence(
        app.locale(),
        scored.middle.rounded(),
        (low < high).then_some((low, high)),
        portfolio.model().key_line,
        line.standing.rank().map(|rank| (rank, of)),
    ))
}

/// The decision that holds today.
fn so_far(app: App, id: AccountId) -> Option<String> {
    let decision = named(app, Some(id), |account| account.decisions.last().cloned()).flatten()?;
    let locale = app.locale();
    Some(words::so_far(
        locale,
        account_words::tier(locale, decision.to),
        &format::day(locale, clock::local_day(decision.at)),
        &decision.reason,
    ))
}

/// Why one more key account would be one too many; `None` as long as there is room.
fn beyond_cap(app: App) -> Option<String> {
    let cap = app.with_workspace(|workspace| workspace.head().settings.max_key_accounts)?;
    let (key, _) = app.portfolio()?.of_tier(Tier::Key);
    (key >= usize::from(cap)).then(|| words::beyond_cap(app.locale(), key, cap))
}
