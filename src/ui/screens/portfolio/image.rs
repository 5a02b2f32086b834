//! What image customers mean to us: who lends us their name and for what, which opportunities named them, and what
//! the image criterion does to the ranking.

use leptos::prelude::*;

use super::money;
use crate::domain::image_effect::{Effect, image_effect};
use crate::domain::references::{Facts, ImageCustomer, RunOut, Standing, Usage, facts};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::icon::Icon;
use crate::ui::components::mark::key_sign;
use crate::ui::components::sheet::scrolled;
use crate::ui::screens::account::reference::glyph;
use crate::words::portfolio_screen::{self as screen, image as words};
use crate::words::{Locale, format, references};

/// The most rows of the table.
const MOST: usize = 20;

/// The section.
#[component]
pub fn Image() -> impl IntoView {
    let app = App::use_it();
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio();
        portfolio.map_or_else(Facts::default, |portfolio| facts(&portfolio, app.today()))
    });
    let effects = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let all = app.with_workspace(|workspace| image_effect(workspace, &portfolio));
        all.flatten()
    });
    let finding = move || found.with(|found| words::finding(app.locale(), found));
    let without = move || {
        let uses = found.with(|found| found.without);
        (uses > 0).then(|| {
            let said = words::without(app.locale(), uses);
            view! { <p class="note note--risk">{said}</p> }
        })
    };
    let has_any = Memo::new(move |_| found.with(|found| !found.customers.is_empty()));
    let table = move || found.with(|found| effects.with(|effects| table(app, found, effects)));
    let run_outs = move || found.with(|found| run_outs(app, &found.run_outs));
    let effect =
        move || found.with(|found| effects.with(|effects| said(app.locale(), found, effects)));
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::IMAGE>{app.t(words::heading)}</h2>
            </div>
            <p class="finding" aria-live="polite">{finding}</p>
            {without}
            <Show when=move || has_any.get()>
                {table}
                <p class="small muted">{app.t(words::hint)}</p>
                <div class="reference__lists">
                    <div>
                        <h3>{app.t(words::run_outs)}</h3>
                        {run_outs}
                    </div>
                    <div>
                        <h3>{app.t(words::effect)}</h3>
                        {effect}
                    </div>
                </div>
            </Show>
        </section>
    }
}

fn table(app: App, found: &Facts, effects: &Option<Vec<Effect>>) -> AnyView {
    let locale = app.locale();
    let names = [
        words::worth(locale),
        words::consents(locale),
        words::uses(locale),
        words::named(locale),
        screen::revenue(locale),
        words::ranks(locale),
    ];
    let corner = view! { <th scope="col">{screen::account(locale)}</th> }.into_any();
    let columns = names.into_iter().enumerate().map(|(place, name)| {
        let class = if place == 1 { "" } else { "number" };
        view! { <th scope="col" class=class>{name}</th> }.into_any()
    });
    let heads = std::iter::once(corner).chain(columns).collect();
    let rows = found.customers.iter().take(MOST);
    let rows: Vec<AnyView> = rows.map(|one| row(app, one, effects, names)).collect();
    let rest = found.customers.len().saturating_sub(MOST);
    let rest =
        (rest > 0).then(|| view! { <p class="small muted">{screen::care::more(locale, rest)}</p> });
    let table = scrolled(
        words::heading(locale),
        true,
        "table reference__table",
        heads,
        rows,
    );
    view! {
        {table}
        {rest}
    }
    .into_any()
}

fn row(
    app: App,
    one: &ImageCustomer,
    effects: &Option<Vec<Effect>>,
    names: [&'static str; 6],
) -> AnyView {
    let locale = app.locale();
    let value = (one.named.value > 0).then(|| money(app, one.named.value));
    let effect = effects.iter().flatten().find(|effect| effect.id == one.id);
    let ranks = effect.map_or("–".to_owned(), |effect| {
        let rank = |rank: Option<usize>| rank.map_or("–".to_owned(), |rank| rank.to_string());
        format!("{} → {}", rank(effect.with.rank), rank(effect.without.rank))
    });
    let texts = [
        words::worth_word(locale, one.worth),
        String::new(),
        format::number(locale, one.uses as i128),
        words::named_word(locale, one.named, value.as_deref()),
        one.revenue
            .map_or("–".to_owned(), |revenue| money(app, revenue.into())),
        ranks,
    ];
    let cells = texts.into_iter().zip(names).enumerate();
    let cells: Vec<AnyView> = cells
        .map(|(place, (text, name))| match place {
            1 => {
                view! { <td data-label=name>{at_a_glance(locale, &one.standings)}</td> }.into_any()
            }
            2 if one.without > 0 => view! {
                <td class="number" data-label=name>
                    <span>
                        {text} " " <span class="tag tag--risk">{references::without(locale)}</span>
                    </span>
                </td>
            }
            .into_any(),
            _ => view! { <td class="number" data-label=name>{text}</td> }.into_any(),
        })
        .collect();
    let key = one.is_key.then(|| key_sign(locale));
    let is_asked = one.standings.iter().any(|one| *one != Standing::NotAsked);
    let mark = match (one.has_role, is_asked) {
        (true, _) => words::role(locale),
        (false, false) => words::ask(locale),
        (false, true) => "",
    };
    view! {
        <tr>
            <th scope="row">
                {key} " " <a href=Route::Account(one.id).to_string()>{one.name.to_string()}</a> " "
                <span class="small muted">{mark}</span>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

/// Uses by where they stand: a sign, the word, and which they are. What nobody was asked about is left out.
fn at_a_glance(locale: Locale, standings: &[Standing; 5]) -> AnyView {
    let mut lines: Vec<(Standing, Vec<&str>)> = Vec::new();
    for (usage, standing) in Usage::ALL.into_iter().zip(standings) {
        if *standing == Standing::NotAsked {
            continue;
        }
        let name = references::usage(locale, usage);
        match lines.iter_mut().find(|(known, _)| known == standing) {
            Some((_, names)) => names.push(name),
            None => lines.push((*standing, vec![name])),
        }
    }
    if lines.is_empty() {
        return view! { <span class="muted">{words::nothing_asked(locale)}</span> }.into_any();
    }
    let lines = lines.into_iter().map(|(standing, names)| {
        let class = match standing {
            Standing::Expired(_) => "reference__over",
            Standing::RunsOut(_) => "reference__soon",
            _ => "",
        };
        let said = format!(
            "{}: {}",
            references::standing(locale, standing),
            names.join(", ")
        );
        view! {
            <li class=class>
                <Icon glyph=glyph(standing) />
                <span>{said}</span>
            </li>
        }
        .into_any()
    });
    let lines: Vec<AnyView> = lines.collect();
    view! { <ul class="reference__at-a-glance">{lines}</ul> }.into_any()
}

fn run_outs(app: App, run_outs: &[RunOut]) -> AnyView {
    let (locale, today) = (app.locale(), app.today());
    if run_outs.is_empty() {
        return view! { <p class="small muted">{words::no_run_outs(locale)}</p> }.into_any();
    }
    let lines = run_outs.iter().map(|one| {
        let is_over = one.day < today;
        let when = match is_over {
            true => references::ran_out(locale, one.day),
            false => references::runs_out(locale, one.day),
        };
        let class = match is_over {
            true => "reference__over",
            false => "reference__soon",
        };
        view! {
            <li>
                <span>
                    <a href=Route::Account(one.id).to_string()>{one.name.to_string()}</a>
                    ", "
                    {references::usage(locale, one.usage)}
                </span>
                <span class=class>{when}</span>
            </li>
        }
        .into_any()
    });
    let lines: Vec<AnyView> = lines.collect();
    view! { <ul>{lines}</ul> }.into_any()
}

/// What the criterion does, in sentences.
fn said(locale: Locale, found: &Facts, effects: &Option<Vec<Effect>>) -> AnyView {
    let Some(effects) = effects else {
        return view! { <p>{words::no_effect(locale)}</p> }.into_any();
    };
    let names = |wanted: fn(&Effect) -> bool| -> Vec<String> {
        let all = effects.iter().filter(|one| wanted(one));
        all.map(|one| one.name.to_string()).collect()
    };
    let by_name = names(Effect::only_by_name);
    let held_back = names(Effect::held_back);
    let keys = names(|one| one.is_key && one.only_by_name());
    let lose = |one: &&ImageCustomer| {
        let effect = effects.iter().find(|effect| effect.id == one.id);
        effect.is_some_and(|effect| match (effect.with.rank, effect.without.rank) {
            (Some(with), Some(without)) => without > with,
            (with, without) => with.is_some() && without.is_none(),
        })
    };
    let lose = found.customers.iter().filter(lose).count();
    let all = found.customers.len();
    let said = words::effect_said(locale, &by_name, &held_back, lose, all);
    let keys = (!keys.is_empty()).then(|| view! { <p>{words::key_by_name(locale, &keys)}</p> });
    view! {
        <p>{said}</p>
        {keys}
    }
    .into_any()
}
