//! Filters by any field: a form that makes a condition, and the chips of those that hold.

use std::collections::BTreeSet;

use leptos::ev;
use leptos::prelude::*;

use crate::browser::page;
use crate::domain::carriers::years_with_figures;
use crate::domain::values::{Cents, Date, is_plausible};
use crate::domain::view::Test;
use crate::exchange::block::typed_amount;
use crate::session::listing::conditions::Method;
use crate::session::listing::values::all_choices;
use crate::session::listing::{Column, Kind, Wanted};
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{Locale, accounts, typed as typed_words, views as words};

use super::list::List;
use super::sheet::Sheets;

/// The conditions that hold, each with a button that takes it away.
#[component]
pub fn Chips() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let head = app.head();
    let conditions = Memo::new(move |_| app.listing().with(|one| one.filter.conditions.clone()));
    let chips = move || {
        let locale = app.locale();
        let head = head.get()?;
        let conditions = conditions.get().into_iter().enumerate();
        let chips = conditions.map(|(place, wanted)| {
            let said = words::condition(locale, &head, &wanted);
            let label = words::remove_filter(locale, &said);
            let remove = move |_| {
                list.filter(|filter| {
                    if place < filter.conditions.len() {
                        filter.conditions.remove(place);
                    }
                });
                focus_chip();
            };
            view! {
                <li>
                    <button type="button" class="chip" aria-label=label on:click=remove>
                        <span>{said}</span>
                        <Icon glyph=Glyph::Close />
                    </button>
                </li>
            }
        });
        Some(chips.collect_view())
    };
    view! {
        <Show when=move || conditions.with(|all| !all.is_empty())>
            <ul class="accounts__chips" aria-label=app.t(words::active_filters)>
                {chips}
            </ul>
        </Show>
    }
}

/// A chip that is pressed goes; the focus goes to one that is left, or else to the search.
fn focus_chip() {
    request_animation_frame(|| {
        if !page::has_focus() && !page::focus(".accounts__chips .chip") {
            page::focus("#filter");
        }
    });
}

/// What is typed into the form.
#[derive(Clone, Copy)]
struct Draft {
    app: App,
    column: RwSignal<Column>,
    method: RwSignal<Method>,
    text: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    chosen: RwSignal<BTreeSet<String>>,
    problem: RwSignal<Option<String>>,
}

fn methods(column: Column) -> &'static [Method] {
    Method::of(column.kind().unwrap_or(Kind::Text))
}

impl Draft {
    /// The condition; why it can't be.
    fn test(self) -> Result<Test, String> {
        let locale = self.app.peek_locale();
        let asked = || words::nothing_asked(locale).to_owned();
        let text = self.text.get_untracked().trim().to_owned();
        let span = [self.from, self.to].map(|one| one.get_untracked());
        Ok(match self.method.get_untracked() {
            Method::Contains | Method::Is if text.is_empty() => return Err(asked()),
            Method::Contains => Test::Contains(text),
            Method::Is => Test::Is(text),
            Method::Filled => Test::Filled,
            Method::Empty => Test::Empty,
            Method::Yes => Test::Yes,
            Method::No => Test::No,
            Method::AnyOf => match self.chosen.get_untracked() {
                none if none.is_empty() => return Err(asked()),
                chosen => Test::AnyOf(chosen),
            },
            Method::Between => {
                let currency = untrack(|| self.app.currency());
                let read = |text: &str| -> Result<Option<Cents>, String> {
                    let text = text.trim().trim_end_matches('%');
                    let read = typed_amount(locale, currency, text);
                    read.map_err(|problem| typed_words::not_amount(locale, currency, problem))
                };
                match (read(&span[0])?, read(&span[1])?) {
                    (None, None) => return Err(asked()),
                    (from, to) => Test::between(from, to),
                }
            }
            Method::Days => {
                let read = |text: &str| -> Result<Option<Date>, String> {
                    if text.is_empty() {
                        return Ok(None);
                    }
                    let day = text.parse().ok().filter(is_plausible);
                    day.map(Some)
                        .ok_or_else(|| accounts::not_a_day(locale).to_owned())
                };
                match (read(&span[0])?, read(&span[1])?) {
                    (None, None) => return Err(asked()),
                    (from, to) => Test::days(from, to),
                }
            }
        })
    }

    fn clear(self) {
        for text in [self.text, self.from, self.to] {
            text.set(String::new());
        }
        self.chosen.set(BTreeSet::new());
        self.problem.set(None);
    }
}

/// The form.
#[component]
pub fn AddFilter() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let sheets = Sheets::use_it();
    let draft = Draft {
        app,
        column: RwSignal::new(Column::Name),
        method: RwSignal::new(Method::Contains),
        text: RwSignal::new(String::new()),
        from: RwSignal::new(String::new()),
        to: RwSignal::new(String::new()),
        chosen: RwSignal::new(BTreeSet::new()),
        problem: RwSignal::new(None),
    };
    let fields = Signal::derive(move || {
        let (locale, start) = (app.locale(), app.fiscal_year_start());
        let years = app.portfolio().map(|one| years_with_figures(&one));
        let all = Column::all(&years.unwrap_or_default()).into_iter();
        all.filter(|column| column.kind().is_some())
            .map(|one| (one.to_string(), words::column(locale, start, one)))
            .collect::<Vec<_>>()
    });
    let choose_field = move |word: String| {
        if let Ok(column) = word.parse() {
            draft.column.set(column);
            draft.method.set(methods(column)[0]);
            draft.clear();
        }
    };
    // A condition is told apart by its place among those of the field.
    let ways = Signal::derive(move || {
        let locale = app.locale();
        let methods = methods(draft.column.get()).iter().enumerate();
        methods
            .map(|(place, one)| (place.to_string(), words::method(locale, *one).to_owned()))
            .collect::<Vec<_>>()
    });
    let way = Signal::derive(move || {
        let method = draft.method.get();
        let place = methods(draft.column.get())
            .iter()
            .position(|one| *one == method);
        place.unwrap_or_default().to_string()
    });
    let choose_way = move |place: String| {
        let place: usize = place.parse().unwrap_or_default();
        if let Some(method) = methods(draft.column.get_untracked()).get(place) {
            draft.method.set(*method);
            draft.problem.set(None);
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match draft.test() {
            Ok(test) => {
                let column = draft.column.get_untracked();
                list.filter(|filter| filter.conditions.push(Wanted { column, test }));
                sheets.open.set(false);
            }
            Err(message) => draft.problem.set(Some(message)),
        }
    };
    view! {
        <form class="sheet__filter" on:submit=submit>
            <ChoiceField
                label=app.label(words::field)
                label_shown=true
                options=fields
                value=Signal::derive(move || draft.column.get().to_string())
                choose=choose_field
            />
            <ChoiceField
                label=app.label(words::condition_label)
                label_shown=true
                options=ways
                value=way
                choose=choose_way
            />
            {move || operand(draft)}
            {move || {
                draft
                    .problem
                    .get()
                    .map(|text| view! { <p class="labelled__problem" role="alert">{text}</p> })
            }}
            <div class="dialog__actions">
                <button type="submit" class="button button--primary">
                    {app.t(words::add_filter)}
                </button>
            </div>
        </form>
    }
}

/// The fields that a way of asking needs.
fn operand(draft: Draft) -> AnyView {
    match draft.method.get() {
        Method::Contains | Method::Is => input(draft, words::text, draft.text, "text"),
        Method::Between | Method::Days => {
            let kind = match draft.method.get() {
                Method::Days => "date",
                _ => "text",
            };
            view! {
                <div class="sheet__pair">
                    {input(draft, words::from, draft.from, kind)} {input(draft, words::to, draft.to, kind)}
                </div>
            }
            .into_any()
        }
        Method::AnyOf => choices(draft),
        _ => ().into_any(),
    }
}

fn input(
    draft: Draft,
    label: fn(Locale) -> &'static str,
    value: RwSignal<String>,
    kind: &'static str,
) -> AnyView {
    view! {
        <label class="labelled">
            <span class="labelled__label">{draft.app.t(label)}</span>
            <input
                class="field"
                type=kind
                autocomplete="off"
                prop:value=move || value.get()
                on:input=move |event| {
                    value.set(event_target_value(&event));
                    draft.problem.set(None);
                }
            />
        </label>
    }
    .into_any()
}

fn choices(draft: Draft) -> AnyView {
    let app = draft.app;
    let column = draft.column.get();
    let locale = app.locale();
    let boxes = app.with_workspace(|workspace| {
        let head = workspace.head();
        let all = all_choices(head, column).into_iter();
        all.map(|word| {
            let said = words::choice_of(locale, head, column, &word);
            let known = word.clone();
            let is_chosen = move || draft.chosen.with(|chosen| chosen.contains(&known));
            let press = move |_| {
                draft.chosen.update(|chosen| {
                    if !chosen.remove(&word) {
                        chosen.insert(word.clone());
                    }
                });
                draft.problem.set(None);
            };
            view! {
                <label class="sheet__choice">
                    <input type="checkbox" prop:checked=is_chosen on:change=press />
                    <span>{said}</span>
                </label>
            }
            .into_any()
        })
        .collect::<Vec<_>>()
    });
    view! {
        <fieldset class="sheet__choices">
            <legend class="labelled__label">{app.t(words::choices)}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}
