//! White space: customers × offerings. Each field is a choice of its own, so that keyboard, phone and screen reader
//! need nothing new.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::OfferingId;
use crate::domain::values::Name;
use crate::domain::white_space::{Offering, SpaceRow, SpaceState, WhiteSpace, Whose};
use crate::session::route::Route;
use crate::ui::app::{App, fresh};
use crate::ui::components::field::{TextField, edited};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::segmented::Segmented;
use crate::ui::components::space_choice::SpaceChoice;
use crate::words::white_space as words;
use crate::words::{format, rules};

/// Rows that are shown at once.
const PART: usize = 20;

/// The section.
#[component]
pub fn WhiteSpaceSection() -> impl IntoView {
    let app = App::use_it();
    let whose = RwSignal::new(Whose::Key);
    let shown = RwSignal::new(PART);
    let offerings = Memo::new(move |_| {
        let named = app.with_workspace(|workspace| workspace.head().offerings.clone());
        named.unwrap_or_default()
    });
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio();
        offerings.with(|offerings| {
            let named = portfolio.filter(|_| !offerings.is_empty());
            named.map(|portfolio| WhiteSpace::of(&portfolio, offerings, whose.get()))
        })
    });
    let finding = move || found.with(|found| finding(app, found.as_ref(), &offerings.get()));
    let whose_is_asked = Memo::new(move |_| {
        found.with(|found| {
            let found = found.as_ref();
            found.is_some_and(|found| found.others > 0) || whose.get() == Whose::All
        })
    });
    let has_offerings = Memo::new(move |_| !offerings.with(Vec::is_empty));
    let options = Signal::derive(move || {
        [Whose::Key, Whose::All]
            .map(|whose| (whose, words::whose_word(app.locale(), whose).to_owned()))
            .to_vec()
    });
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::WHITE_SPACE>{app.t(words::heading)}</h2>
                <Show when=move || has_offerings.get() && whose_is_asked.get()>
                    <Segmented
                        label=app.label(words::whose)
                        options
                        value=whose
                        choose=move |one| {
                            shown.set(PART);
                            whose.set(one);
                        }
                    />
                </Show>
            </div>
            <p class="finding" aria-live="polite">{finding}</p>
            <Show when=move || has_offerings.get()>
                <Fields offerings found shown />
            </Show>
            <Offerings offerings />
        </section>
    }
}

fn finding(app: App, found: Option<&WhiteSpace>, offerings: &[Offering]) -> String {
    let locale = app.locale();
    let Some(found) = found else {
        return words::nothing(locale).to_owned();
    };
    let most = found.largest.and_then(|(row, place)| {
        let (row, offering) = (found.rows.get(row)?, offerings.get(place)?);
        Some((row.name.as_str(), offering.name.as_str()))
    });
    let said = words::finding(
        locale,
        &found.tally,
        &super::money(app, found.tally.to_win),
        most,
    );
    match found.tally.without_value {
        0 => said,
        count => format!("{said} {}", words::without_value(locale, count)),
    }
}

/// The table.
#[component]
fn Fields(
    offerings: Memo<Vec<Offering>>,
    found: Memo<Option<WhiteSpace>>,
    shown: RwSignal<usize>,
) -> impl IntoView {
    let app = App::use_it();
    let heads = move || {
        let heads = offerings.get().into_iter();
        heads
            .map(|offering| view! { <th scope="col">{offering.name.to_string()}</th> })
            .collect_view()
    };
    let count =
        Memo::new(move |_| found.with(|found| found.as_ref().map_or(0, |one| one.rows.len())));
    // A row is made anew when its offerings are others; its fields follow by themselves.
    let rows = move || {
        let ids: Vec<OfferingId> = offerings.with(|all| all.iter().map(|one| one.id).collect());
        let rows = found.with(|found| {
            let rows = found.iter().flat_map(|found| &found.rows);
            rows.take(shown.get()).cloned().collect::<Vec<_>>()
        });
        rows.into_iter()
            .map(move |row| (ids.clone(), row))
            .collect::<Vec<_>>()
    };
    let key = |(ids, row): &(Vec<OfferingId>, SpaceRow)| {
        (ids.clone(), row.id, row.is_key, row.name.clone())
    };
    let rest = move || count.get().saturating_sub(shown.get());
    view! {
        <div class="portfolio__wide white-space" tabindex="0" role="region" aria-label=app.t(words::heading)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{app.t(words::account)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>
                    <For each=rows key=key let:row>
                        <Row row=row.1 offerings />
                    </For>
                </tbody>
            </table>
        </div>
        <Show when=move || { rest() > 0 }>
            <button type="button" class="button button--small" on:click=move |_| shown.update(|shown| *shown += PART)>
                {move || words::more(app.locale(), rest().min(PART))}
            </button>
        </Show>
    }
}

#[component]
fn Row(row: SpaceRow, offerings: Memo<Vec<Offering>>) -> impl IntoView {
    let app = App::use_it();
    let account = app.account(row.id);
    let id = row.id;
    let cells = offerings.get_untracked().into_iter().map(|offering| {
        let name = row.name.to_string();
        let (of, title) = (offering.id, offering.name.to_string());
        let space = Memo::new(move |_| {
            account.with(|account| account.as_ref()?.white_space.get(&of).cloned())
        });
        let label = Signal::derive(move || words::at(app.locale(), &name, &title));
        let state =
            Signal::derive(move || space.with(|space| space.as_ref().map(|space| space.state)));
        let value = move || {
            let value = space.with(|space| space.as_ref().and_then(|space| space.value));
            value.map(|value| {
                let amount = format::money(app.locale(), app.currency(), value.get());
                view! { <span class="white-space__value small muted">{amount}</span> }
            })
        };
        let class = move || match state.get() {
            None => "white-space__field",
            Some(SpaceState::Won) => "white-space__field white-space__field--won",
            Some(SpaceState::NoFit) => "white-space__field white-space__field--no",
            Some(_) => "white-space__field white-space__field--open",
        };
        view! {
            <td class=class>
                <SpaceChoice label id offering=of space />
                {value}
            </td>
        }
    });
    let head = match row.is_key {
        true => "white-space__key",
        false => "",
    };
    view! {
        <tr>
            <th scope="row" class=head>
                <a href=Route::Account(id).to_string()>{row.name.to_string()}</a>
            </th>
            {cells.collect_view()}
        </tr>
    }
}

/// What we sell: named, renamed and removed here.
#[component]
fn Offerings(offerings: Memo<Vec<Offering>>) -> impl IntoView {
    let app = App::use_it();
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            return;
        }
        match put(app, fresh(), &text) {
            Ok(()) => typed.set(String::new()),
            Err(said) => problem.set(Some(said)),
        }
    };
    let ids = move || offerings.with(|all| all.iter().map(|one| one.id).collect::<Vec<_>>());
    let has_some = Memo::new(move |_| !offerings.with(Vec::is_empty));
    view! {
        <form class="account__add white-space__add" on:submit=submit>
            <input
                class="field"
                type="text"
                autocomplete="off"
                aria-label=app.t(words::name)
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                placeholder=app.t(words::example)
                prop:value=move || typed.get()
                on:input=move |event| {
                    problem.set(None);
                    typed.set(event_target_value(&event));
                }
            />
            <button type="submit" class="button button--small">
                <Icon glyph=Glyph::Add />
                {app.t(words::add)}
            </button>
            {move || {
                problem.get().map(|text| view! { <p class="labelled__problem" role="alert">{text}</p> })
            }}
        </form>
        <Show when=move || has_some.get()>
            <details class="portfolio__values">
                <summary>{app.t(words::offerings)}</summary>
                <ul class="white-space__offerings">
                    <For each=ids key=|id| *id let:id>
                        <Named id offerings />
                    </For>
                </ul>
            </details>
        </Show>
    }
}

/// One offering with its name.
#[component]
fn Named(id: OfferingId, offerings: Memo<Vec<Offering>>) -> impl IntoView {
    let app = App::use_it();
    let name = Memo::new(move |_| {
        offerings.with(|all| {
            let known = all.iter().find(|one| one.id == id);
            known.map_or_else(String::new, |one| one.name.to_string())
        })
    });
    let remove = move || words::remove(app.locale(), &name.get());
    view! {
        <li>
            <TextField
                label=app.label(words::name)
                value=name
                edit=move |text: String| put(app, id, &text)
            />
            <button
                type="button"
                class="button button--bare button--square button--small"
                aria-label=remove
                title=remove
                on:click=move |_| {
                    app.dispatch_and_tell(Command::EditHead(HeadEdit::RemoveOffering(id)));
                }
            >
                <Icon glyph=Glyph::Close />
            </button>
        </li>
    }
}

/// Names an offering; the answer is for a field.
fn put(app: App, id: OfferingId, text: &str) -> Result<(), String> {
    let name =
        Name::new(text).map_err(|problem| rules::rejection(app.peek_locale(), &problem.into()))?;
    let offering = Offering { id, name };
    edited(
        app,
        app.try_dispatch(Command::EditHead(HeadEdit::PutOffering(offering))),
    )
}
