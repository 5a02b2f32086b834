//! What would be left if some customers were lost: who it is, and the answer beside them.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::Seen;
use super::money;
use super::parts::all_parts;
use super::reserves::Reserves;
use crate::domain::account::Figure as Lens;
use crate::domain::carriers::years_of;
use crate::domain::drawing::{LossInput, loss};
use crate::domain::ids::AccountId;
use crate::domain::what_if::{Holding, Holdings, Loss, Means, Standing};
use crate::exchange::list::fold::fold_letters;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::field::{ChoiceField, TextField};
use crate::ui::components::figure::{Figure, picture};
use crate::ui::components::mark::KeyMark;
use crate::ui::components::sheet::{Row, sheet};
use crate::words::portfolio_screen::{self as screen, contribution, what_if as words};
use crate::words::{Locale, format};

/// The customers that are listed before somebody looks for others, and the most that a search lists.
const FIRST: usize = 12;
const MOST_FOUND: usize = 50;

/// What is asked.
#[derive(Clone, Copy)]
struct Question {
    seen: Seen,
    holdings: Memo<Option<Holdings>>,
    lost: RwSignal<BTreeSet<AccountId>>,
    /// The answer; `None` as long as nobody is lost.
    answer: Memo<Option<(Loss, Means)>>,
}

/// The section.
#[component]
pub fn Lose(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let holdings = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let holdings = Holdings::of(&portfolio, &seen.families(&portfolio));
        (!holdings.all.is_empty()).then_some(holdings)
    });
    let lost: RwSignal<BTreeSet<AccountId>> = RwSignal::new(BTreeSet::new());
    let answer = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let means =
            app.with_workspace(|workspace| Means::of(&portfolio, &workspace.head().settings))?;
        let loss = holdings.with(|holdings| {
            lost.with(|lost| holdings.as_ref()?.without(|id| lost.contains(&id), &means))
        })?;
        (loss.lost > 0).then_some((loss, means))
    });
    let question = Question {
        seen,
        holdings,
        lost,
        answer,
    };
    view! {
        <Show when=move || holdings.with(Option::is_some)>
            <div class="lose">
                <section class="section">
                    <div class="section__head">
                        <h2 id=super::LOSE>{app.t(words::heading)}</h2>
                    </div>
                    {move || seen.only_revenue(app)}
                    <Presets seen question />
                    <Customers question />
                </section>
                <section class="section">
                    <div class="section__head">
                        <h2>{app.t(words::result)}</h2>
                    </div>
                    <Answer question />
                    <Reserves />
                </section>
            </div>
        </Show>
    }
}

/// Several customers at once.
#[component]
fn Presets(seen: Seen, question: Question) -> impl IntoView {
    let app = App::use_it();
    let Question { holdings, lost, .. } = question;
    let take = move |count: usize| {
        let first = holdings.with_untracked(|holdings| {
            let all = holdings.iter().flat_map(|holdings| &holdings.all);
            all.take(count).map(|one| one.id).collect()
        });
        lost.set(first);
    };
    let parts = Memo::new(move |_| all_parts(app, seen).unwrap_or_default());
    let options = Signal::derive(move || {
        let locale = app.locale();
        let none = (0, words::no_part(locale).to_owned());
        let parts = parts.get().into_iter().enumerate();
        let parts = parts.map(|(at, (by, part))| (at + 1, words::whole_part(locale, by, &part)));
        std::iter::once(none).chain(parts).collect::<Vec<_>>()
    });
    // The part that is lost, as long as nobody else is.
    let chosen = Signal::derive(move || {
        let lost = lost.get();
        let is_lost = |members: &Vec<AccountId>| {
            members.len() == lost.len() && members.iter().all(|id| lost.contains(id))
        };
        let place = parts.with(|parts| parts.iter().position(|(_, part)| is_lost(&part.members)));
        place.map_or(0, |at| at + 1)
    });
    let choose = move |at: usize| {
        let members = parts.with_untracked(|parts| {
            let part = at.checked_sub(1).and_then(|at| parts.get(at));
            part.map(|(_, part)| part.members.iter().copied().collect())
        });
        lost.set(members.unwrap_or_default());
    };
    let buttons = [1, 2, 3].map(|count: usize| {
        let name = move || match count {
            1 => words::largest(app.locale()).to_owned(),
            _ => words::largest_of(app.locale(), count),
        };
        view! {
            <button type="button" class="button button--small" on:click=move |_| take(count)>
                {name}
            </button>
        }
    });
    view! {
        <div class="lose__presets" role="group" aria-label=app.t(words::presets)>
            {buttons}
            <Show when=move || parts.with(|parts| !parts.is_empty())>
                <ChoiceField
                    label=app.label(words::part)
                    label_shown=true
                    options
                    value=chosen
                    choose
                />
            </Show>
            <button type="button" class="button button--bare button--small" on:click=move |_| take(0)>
                {app.t(words::nobody)}
            </button>
        </div>
    }
}

/// The customers, each with a box to tick.
#[component]
fn Customers(question: Question) -> impl IntoView {
    let app = App::use_it();
    let Question { holdings, lost, .. } = question;
    let sought = RwSignal::new(String::new());
    let shown = Memo::new(move |_| {
        let all = holdings.get().map(|found| found.all).unwrap_or_default();
        let sought = sought.get();
        lost.with(|lost| shown(all, &sought, lost))
    });
    // A box that is ticked stays the same one: the rows are kept by what they show.
    let rows = move || shown.get().rows;
    let further = move || {
        let further = shown.with(|shown| shown.further);
        (further > 0).then(|| words::further(app.locale(), further))
    };
    let nobody = move || {
        shown
            .with(|shown| shown.rows.is_empty())
            .then(|| app.t(words::not_found))
    };
    let is_long = Memo::new(move |_| {
        holdings.with(|found| found.as_ref().is_some_and(|found| found.all.len() > FIRST))
    });
    let seek = move |text: String| {
        sought.set(text);
        Ok(())
    };
    view! {
        <Show when=move || is_long.get()>
            <TextField
                label=app.label(words::find)
                placeholder=app.label(words::find)
                value=sought
                edit=seek
                class="portfolio__find"
            />
        </Show>
        <ul class="lose__list" aria-label=app.t(words::customers)>
            <For each=rows key=|row| (row.one.id, row.one.revenue, row.total) let:row>
                {listed(app, lost, row)}
            </For>
        </ul>
        <p class="small muted" aria-live="polite">{nobody} {further}</p>
    }
}

/// A customer of the list, with the largest and the sum of all.
#[derive(Clone, PartialEq)]
struct Listed {
    one: Holding,
    largest: i64,
    total: i128,
}

/// Those that the list shows, and how many more it would.
#[derive(Clone, PartialEq)]
struct Shown {
    rows: Vec<Listed>,
    further: usize,
}

/// The largest, or those with a name that holds what is sought, and whoever is ticked; and how many are left out.
fn shown(all: Vec<Holding>, sought: &str, ticked: &BTreeSet<AccountId>) -> Shown {
    let sought = fold_letters(sought.trim());
    let most = if sought.is_empty() { FIRST } else { MOST_FOUND };
    let total = all.iter().map(|one| i128::from(one.revenue)).sum();
    let largest = all.first().map_or(1, |one| one.revenue);
    let (mut count, mut further) = (0, 0);
    let mut rows = Vec::new();
    for one in all {
        let is_found = sought.is_empty() || fold_letters(one.name.as_str()).contains(&sought);
        count += usize::from(is_found);
        let is_ticked = ticked.contains(&one.id) && rows.len() < MOST_FOUND;
        if (is_found && count <= most) || is_ticked {
            rows.push(Listed {
                one,
                largest,
                total,
            });
        } else {
            further += usize::from(is_found);
        }
    }
    Shown { rows, further }
}

fn listed(app: App, lost: RwSignal<BTreeSet<AccountId>>, row: Listed) -> AnyView {
    let Listed {
        one,
        largest,
        total,
    } = row;
    let id = one.id;
    let is_lost = move || lost.with(|lost| lost.contains(&id));
    let tick = move |event: leptos::ev::Event| {
        let ticked = event_target_checked(&event);
        lost.update(|lost| match ticked {
            true => drop(lost.insert(id)),
            false => drop(lost.remove(&id)),
        });
    };
    let length = one.revenue as f64 / largest.max(1) as f64 * 100.0;
    let share = one.revenue as f64 / total.max(1) as f64;
    let mark = one.is_key.then(|| view! { <KeyMark key=true /> });
    view! {
        <li class="lose__row" class:lose__row--lost=is_lost>
            <label>
                <input type="checkbox" prop:checked=is_lost on:change=tick />
                <span class="lose__name">{one.name.to_string()} " " {mark}</span>
            </label>
            <svg class="lose__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class:lose__key=one.is_key width=length height="8"></rect>
            </svg>
            <span class="number">{move || money(app, one.revenue.into())}</span>
            <span class="number muted">{move || format::percent(app.locale(), share)}</span>
        </li>
    }
    .into_any()
}

/// What is left, in a sentence, a picture and a table.
#[component]
fn Answer(question: Question) -> impl IntoView {
    let app = App::use_it();
    let Question { answer, .. } = question;
    let name = app.label(words::result);
    let finding = move || match answer.get() {
        Some((loss, _)) => {
            let who = who(app.locale(), question);
            finding(app, &who, &loss)
        }
        None => words::nothing(app.locale()).to_owned(),
    };
    let draw = move |width: f64| {
        let (loss, _) = answer.get()?;
        let who = who(app.locale(), question);
        Some(drawing(app, &who, &loss, width))
    };
    let rest = move || {
        let (loss, means) = answer.get()?;
        Some(rest(app, question, &loss, &means))
    };
    view! {
        <p class="finding" aria-live="polite">{finding}</p>
        <Show when=move || answer.with(Option::is_some)>
            <Figure name draw />
        </Show>
        {rest}
    }
}

/// The names of those who are lost, largest first.
fn who(locale: Locale, question: Question) -> String {
    let lost = question.lost.get();
    question.holdings.with(|holdings| {
        let all = holdings.iter().flat_map(|holdings| &holdings.all);
        let names: Vec<&str> = all
            .filter(|one| lost.contains(&one.id))
            .map(|one| one.name.as_str())
            .collect();
        words::names(locale, &names)
    })
}

/// What stays without somebody.
pub fn finding(app: App, who: &str, loss: &Loss) -> String {
    let amount = loss.above_break_even();
    let amount = amount.map(|amount| money(app, amount.abs()));
    words::finding(app.locale(), who, loss, amount.as_deref())
}

fn drawing(app: App, who: &str, answer: &Loss, width: f64) -> AnyView {
    let locale = app.locale();
    let whole = answer.before.revenue.max(1) as f64;
    let (before, after) = (
        money(app, answer.before.revenue),
        money(app, answer.after.revenue),
    );
    let line = answer.break_even.map(|at| {
        (
            at as f64 / whole,
            words::break_even(locale, &money(app, at)),
        )
    });
    let input = LossInput {
        kept: 1.0 - answer.share,
        before: [words::today(locale), &before],
        after: [words::after(locale), &after],
        break_even: line.as_ref().map(|(at, text)| (*at, text.as_str())),
    };
    picture(loss(input, width), finding(app, who, answer))
}

fn rest(app: App, question: Question, loss: &Loss, means: &Means) -> AnyView {
    let locale = app.locale();
    let known = question.holdings.with(|holdings| {
        let holdings = holdings.as_ref()?;
        let entered = holdings.contributed(|_| true).entered;
        Some((holdings.contributions, money(app, entered)))
    });
    let (Some((known, entered)), Some(portfolio)) = (known, app.portfolio()) else {
        return ().into_any();
    };
    let start = app.fiscal_year_start();
    let margins = screen::years(start, years_of(&portfolio, Lens::Margin));
    let basis = contribution::basis(locale, known, [&entered, &margins]);
    let heads = [
        "",
        words::today(locale),
        words::after(locale),
        words::difference(locale),
    ];
    let gap = match loss.after.result {
        Some(result @ ..0) => Some(-result),
        _ => loss.next.as_ref().map(|(_, _, missing)| *missing),
    };
    let monthly = gap.map(|gap| money(app, gap / i128::from(means.months)));
    let gap = gap.map(|gap| money(app, gap));
    let pace = means.new_revenue.filter(|pace| *pace > 0);
    let pace = pace.map(|pace| money(app, pace.into()));
    let advice = words::advice(locale, loss, basis, gap.as_deref(), monthly.as_deref());
    let years = screen::years(start, portfolio.years());
    let largest = question.holdings.with(|holdings| {
        let lost = question.lost.get();
        let all = holdings.iter().flat_map(|holdings| &holdings.all);
        let mut of_them = all.filter(|one| lost.contains(&one.id));
        of_them.next().map(|one| (one.id, one.name.clone()))
    });
    let way = largest.map(|(id, name)| {
        view! {
            <p>
                <a href=Route::Account(id).to_string()>{words::open_plan(locale, name.as_str())}</a>
            </p>
        }
    });
    let cover = question.lost.with(|lost| {
        super::cover::cover(app, &question.seen.families(&portfolio), lost, loss, means)
    });
    let rows = rows(app, contribution::row(locale, known), loss);
    view! {
        {sheet(words::result(locale), &heads, &[], rows)}
        <p>{words::replace(locale, loss, means, pace.as_deref())}</p>
        <p>{cover}</p>
        <p class="note">{advice}</p>
        {way}
        <p class="small muted">{words::months_counted(locale, means.months, &years)}</p>
    }
    .into_any()
}

/// Revenue, contribution, result, cash and dependence, before and after. What is not known is a dash.
fn rows(app: App, contributions: &'static str, loss: &Loss) -> Vec<Row> {
    let locale = app.locale();
    let sides = [&loss.before, &loss.after];
    let amounts = |head: &str, of: fn(&Standing) -> Option<i128>| {
        let [before, after] = sides.map(of);
        let difference = before.zip(after).map(|(before, after)| after - before);
        Row {
            head: head.to_owned(),
            to: None,
            cells: [before, after, difference]
                .map(|amount| amount.map_or("–".to_owned(), |amount| money(app, amount)))
                .to_vec(),
        }
    };
    let texts = |head: &str, [before, after]: [Option<String>; 2]| Row {
        head: head.to_owned(),
        to: None,
        cells: [before, after, Some(String::new())]
            .map(|text| text.unwrap_or_else(|| "–".to_owned()))
            .to_vec(),
    };
    vec![
        amounts(screen::revenue(locale), |side| Some(side.revenue)),
        amounts(contributions, |side| Some(side.contribution)),
        amounts(words::after_fixed(locale), |side| side.result),
        texts(
            words::cash_lasts(locale),
            sides.map(|side| side.reach.map(|reach| words::reach(locale, reach))),
        ),
        texts(
            words::largest_share(locale),
            sides.map(|side| side.largest.map(|share| format::percent(locale, share))),
        ),
        texts(
            words::equals(locale),
            sides.map(|side| {
                let equals = side.effective;
                equals.map(|equals| screen::one_decimal(locale, equals))
            }),
        ),
    ]
}
