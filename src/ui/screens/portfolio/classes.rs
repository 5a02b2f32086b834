//! The classes A, B and C by revenue, with their borders.

use leptos::prelude::*;

use crate::domain::account::Figure;
use crate::domain::analysis::abc::{AbcClass, Separation};
use crate::domain::carriers::{Carriers, ClassRow};
use crate::domain::command::{Command, HeadEdit};
use crate::ui::app::App;
use crate::ui::components::field::{Edited, NumberField, edited, outside};
use crate::words::{format, portfolio_screen as words};

use super::Seen;

/// The section of the classes.
#[component]
pub fn Classes(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let rows = move || {
        seen.with(|carriers| {
            let lens = seen.lens.get();
            let rows = carriers.classes.iter();
            let rows: Vec<AnyView> = rows.map(|class| row(app, lens, carriers, class)).collect();
            rows
        })
    };
    let all_equal = move || {
        let equal = seen.with(|carriers| carriers.separation == Separation::AllEqual);
        (equal == Some(true))
            .then(|| view! { <p class="note">{words::all_equal(app.locale())}</p> })
    };
    let hint = move || words::classes_hint(app.locale(), seen.lens.get());
    let amount = move || seen.amount_head(app);
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{app.t(words::classes)}</h2>
            </div>
            <p class="small muted">{hint}</p>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{app.t(words::class)}</th>
                        <th scope="col" class="number">{app.t(words::accounts)}</th>
                        <th scope="col" class="number">{amount}</th>
                        <th scope="col" class="number">{app.t(words::share)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {all_equal}
            <ClassBorders />
        </section>
    }
}

fn row(app: App, lens: Figure, carriers: &Carriers, class: &ClassRow) -> AnyView {
    let locale = app.locale();
    let idle = carriers.idle(class.class);
    let idle = (idle > 0).then(|| {
        view! { <span class="small muted class__idle">{words::idle(locale, lens, idle)}</span> }
    });
    // A credit balance is no part of the whole.
    let share = match class.class {
        AbcClass::Credit => "–".to_owned(),
        AbcClass::A | AbcClass::B | AbcClass::C => {
            format::percent(locale, carriers.share(class.amount))
        }
    };
    view! {
        <tr>
            <th scope="row">{words::class_word(locale, lens, class.class)} {idle}</th>
            <td class="number">{format::number(locale, class.accounts as i128)}</td>
            <td class="number">{format::money(locale, app.currency(), class.amount)}</td>
            <td class="number">{share}</td>
        </tr>
    }
    .into_any()
}

/// The borders as a sentence with two numbers.
#[component]
pub fn ClassBorders() -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let borders = Memo::new(move |_| {
        head.with(|head| {
            let settings = head.as_ref().map(|head| &head.settings);
            settings.map_or((0, 0), |settings| (settings.abc_a, settings.abc_b))
        })
    });
    let edit_a = move |a: u16| set(app, a, borders.get_untracked().1.into());
    let edit_b = move |b: u16| set(app, borders.get_untracked().0.into(), b);
    let before_b = Signal::derive(move || (1, u16::from(borders.get().1).saturating_sub(1)));
    let after_a = Signal::derive(move || (u16::from(borders.get().0) + 1, 100));
    view! {
        <p class="portfolio__sentence">
            <span>{app.t(words::a_before)}</span>
            <NumberField
                label=app.label(words::a_field)
                value=Signal::derive(move || borders.get().0.into())
                edit=edit_a
                bounds=before_b
            />
            <span>{app.t(words::b_before)}</span>
            <NumberField
                label=app.label(words::b_field)
                value=Signal::derive(move || borders.get().1.into())
                edit=edit_b
                bounds=after_a
            />
            <span>{app.t(words::b_after)}</span>
        </p>
    }
}

fn set(app: App, a: u16, b: u16) -> Edited {
    let percent = |number: u16| u8::try_from(number).map_err(|_| outside(app, number, 1, 100));
    let (a, b) = (percent(a)?, percent(b)?);
    edited(
        app,
        app.try_dispatch(Command::EditHead(HeadEdit::Abc { a, b })),
    )
}
