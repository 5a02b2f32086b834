//! All answers to look over before they are shown.

use leptos::prelude::*;

use super::ballot::Sheet;
use crate::ui::components::rating::sign;
use crate::words::vote as words;

/// The answers, criterion by criterion; a press on one goes back to it.
#[component]
pub fn Overview(
    /// What is asked, and what was answered.
    sheet: Sheet,
    /// What the last button says.
    done_word: Signal<String>,
) -> impl IntoView {
    let app = sheet.app;
    let criteria = sheet.criteria();
    let accounts = sheet.task.with_value(|task| task.accounts.clone());
    let (wide, many) = (criteria.len(), accounts.len());
    let all = wide * many;
    // The second tap on the last answer is not meant for what has come in its place.
    let go = move |press: &leptos::ev::MouseEvent, to: usize| {
        if !sheet.is_second(press) {
            sheet.go(to);
        }
    };
    let open = move || all.saturating_sub(sheet.answered());
    let groups = criteria.into_iter().enumerate().map(|(column, asked)| {
        let asked = StoredValue::new(asked);
        let heading = move || asked.with_value(|asked| sheet.criterion_name(asked));
        let rows = accounts.clone().into_iter().enumerate().map(|(row, name)| {
            let place = row * wide + column;
            let answer = move || sheet.answer_at(place);
            let shown = move || match answer() {
                Some(answer) => sign(answer),
                None if sheet.is_kept(place) => words::kept(app.locale()).to_owned(),
                None => words::open(app.locale()).to_owned(),
            };
            let spoken = name.clone();
            let label = move || words::answer_of(app.locale(), &spoken, &heading(), &shown());
            view! {
                <li>
                    <button
                        type="button"
                        class="ballot__row"
                        class:ballot__row--open=move || answer().is_none() && !sheet.is_kept(place)
                        aria-label=label
                        on:click=move |event| go(&event, column * many + row)
                    >
                        <span>{name}</span>
                        <b>{shown}</b>
                    </button>
                </li>
            }
        });
        let rows = rows.collect_view();
        view! {
            <section>
                <h3>{heading}</h3>
                <ul>{rows}</ul>
            </section>
        }
    });
    let groups = groups.collect_view();
    view! {
        <h2 class="ballot__overview" tabindex="-1">{app.t(words::overview)}</h2>
        <p role="status">{move || words::answered(app.locale(), sheet.answered(), all)}</p>
        <p class="ballot__ways ballot__ways--end">
            <Show when=move || { open() > 0 }>
                <button
                    type="button"
                    class="button button--primary"
                    on:click=move |event| go(&event, sheet.first_open())
                >
                    {move || words::answer_open(app.locale(), open())}
                </button>
            </Show>
            <button
                type="button"
                class="button"
                class:button--primary=move || open() == 0
                on:click=move |event| {
                    if !sheet.is_second(&event) {
                        sheet.done.run(());
                    }
                }
            >
                {move || done_word.get()}
            </button>
        </p>
        <p class="small muted">{app.t(words::overview_hint)}</p>
        <div class="ballot__list">{groups}</div>
    }
}
