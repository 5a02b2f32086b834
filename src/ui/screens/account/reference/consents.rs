//! What the customer has allowed, use by use, and a sentence to ask with where it has not.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::here::Here;
use super::{glyph, put};
use crate::browser::files::copy_text;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::references::{Consent, Consented, ReferenceEdit, Standing, Usage};
use crate::domain::values::Date;
use crate::ui::app::{App, fresh};
use crate::ui::components::field::{ChoiceField, DayField, Edited, TextField, text_of};
use crate::ui::components::icon::Icon;
use crate::ui::focus;
use crate::words::{Locale, format, references as words};

#[component]
pub(super) fn Consents(here: Here) -> impl IntoView {
    let lines = Usage::ALL.map(|usage| view! { <Line here usage /> });
    view! {
        <h3>{here.app.t(words::consents)}</h3>
        <ul class="reference__consents">{lines.into_iter().collect_view()}</ul>
    }
}

/// One use: what the customer answered; who, when, until when and where it is written.
#[component]
fn Line(here: Here, usage: Usage) -> impl IntoView {
    let app = here.app;
    let consent = here.read(move |account| account.reference.answered(usage, None).cloned());
    let name = move || words::usage(app.locale(), usage);
    let standing = Memo::new(move |_| {
        here.read_now(|account, today| account.reference.standing(usage, today))
    });
    let options = Signal::derive(move || {
        let locale = app.locale();
        let is_answered = consent.with(|one| {
            let one = one.as_ref();
            one.is_some_and(|one| one.answer != Consented::NoAnswer && !is_fresh(one, app.today()))
        });
        // An answer of an earlier day stands until there is another one.
        let all = Consented::ALL.into_iter().zip(1_u8..);
        let all = all.filter(|(one, _)| !is_answered || *one != Consented::NoAnswer);
        let all = all.map(|(one, place)| (place, words::consented(locale, one).to_owned()));
        let none = (0, words::not_asked(locale).to_owned());
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    });
    let place = Signal::derive(move || {
        let answer = consent.with(|one| Some(one.as_ref()?.answer));
        let mut all = Consented::ALL.into_iter().zip(1_u8..);
        let mine = all.find(|(one, _)| Some(*one) == answer);
        mine.map_or(0, |(_, place)| place)
    });
    let choose = move |place: u8| {
        let chosen = usize::from(place).checked_sub(1);
        match chosen.and_then(|place| Consented::ALL.get(place)) {
            Some(answer) => answered(here, usage, *answer),
            None => {
                let edit = AccountEdit::Reference(ReferenceEdit::Forget(usage));
                app.dispatch_and_tell(Command::edit(here.id, edit));
            }
        }
    };
    let is_known = Memo::new(move |_| consent.with(Option::is_some));
    let may_be_asked = Memo::new(move |_| match standing.get() {
        Standing::Allowed(_) | Standing::Refused => false,
        Standing::NotAsked | Standing::NoAnswer => true,
        Standing::Expired(_) | Standing::RunsOut(_) => true,
    });
    let sign = move || {
        let standing = standing.get();
        let class = match standing {
            Standing::Expired(_) => "reference__sign reference__sign--over",
            Standing::RunsOut(_) => "reference__sign reference__sign--soon",
            _ => "reference__sign",
        };
        view! { <span class=class aria-hidden="true"><Icon glyph=glyph(standing) /></span> }
    };
    let end = move || {
        let standing = standing.get();
        standing.run_out().map(|_| {
            let class = match standing {
                Standing::Expired(_) => "reference__end reference__end--over",
                _ => "reference__end",
            };
            let renew = move |_| renew(here, usage);
            view! {
                <p class=class>
                    {words::standing(app.locale(), standing)} " "
                    <button type="button" class="link" on:click=renew>
                        {words::renew(app.locale())}
                    </button>
                </p>
            }
        })
    };
    view! {
        <li id=format!("consent-{}", usage as u8)>
            <div class="reference__line" role="group" aria-label=name>
                <span class="reference__what">{sign} <span aria-hidden="true">{name}</span></span>
                <ChoiceField label=Signal::derive(move || name().to_owned()) options value=place choose />
                <Show when=move || is_known.get()>
                    <Fields here usage consent />
                </Show>
            </div>
            {end}
            <Earlier here usage />
            <Show when=move || may_be_asked.get()>
                <Ask here usage />
            </Show>
        </li>
    }
}

/// Whether another answer takes the place of this one.
fn is_fresh(one: &Consent, today: Date) -> bool {
    one.day.is_none_or(|day| day >= today)
}

/// Writes an answer down: of today, unless the one that stands has no day or is of today as well. What was answered
/// before stays known.
fn answered(here: Here, usage: Usage, answer: Consented) {
    let today = here.app.peek_today();
    let known = here.peek(|account| account.reference.answered(usage, None).cloned());
    let consent = match known {
        Some(known) if known.answer == answer => return,
        Some(known) if is_fresh(&known, today) => Consent {
            answer,
            until: known.until.filter(|_| answer == Consented::Given),
            ..known
        },
        _ => Consent::new(fresh(), usage, answer, today),
    };
    put(here, ReferenceEdit::PutConsent(consent));
}

/// The customer has allowed it again.
fn renew(here: Here, usage: Usage) {
    let consent = Consent::new(fresh(), usage, Consented::Given, here.app.peek_today());
    put(here, ReferenceEdit::PutConsent(consent));
    // The button goes with what had run out.
    focus::next(format!("#consent-{} select", usage as u8));
}

#[component]
fn Fields(here: Here, usage: Usage, consent: Memo<Option<Consent>>) -> impl IntoView {
    let text = move |read: fn(&Consent) -> &String| text_of(consent, read);
    let change = move |change: &dyn Fn(&mut Consent)| -> Edited {
        let known = here.peek(|account| account.reference.answered(usage, None).cloned());
        let Some(mut one) = known else {
            return Ok(());
        };
        change(&mut one);
        here.edit(AccountEdit::Reference(ReferenceEdit::PutConsent(one)))
    };
    let is_given = Memo::new(move |_| {
        consent.with(|one| {
            let one = one.as_ref();
            one.is_some_and(|one| one.answer == Consented::Given)
        })
    });
    view! {
        <TextField
            label=here.label(words::by)
            label_shown=true
            value=text(|one| &one.by)
            edit=move |text: String| change(&|one| one.by.clone_from(&text))
        />
        <DayField
            label=here.label(words::on)
            label_shown=true
            value=Signal::derive(move || consent.with(|one| one.as_ref()?.day))
            edit=move |day| change(&|one| one.day = day)
        />
        <Show when=move || is_given.get()>
            <DayField
                label=here.label(words::until)
                label_shown=true
                value=Signal::derive(move || consent.with(|one| one.as_ref()?.until))
                edit=move |day| change(&|one| one.until = day)
            />
        </Show>
        <div class="reference__evidence">
            <TextField
                label=here.label(words::evidence)
                placeholder=here.label(words::evidence)
                value=text(|one| &one.evidence)
                edit=move |text: String| change(&|one| one.evidence.clone_from(&text))
            />
        </div>
    }
}

/// What was answered before.
#[component]
fn Earlier(here: Here, usage: Usage) -> impl IntoView {
    let app = here.app;
    let before = here.read(move |account| {
        let holds = account.reference.answered(usage, None).map(|one| one.id);
        let all = account.reference.consents.iter();
        let all = all.filter(|one| one.usage == usage && Some(one.id) != holds);
        all.cloned().collect::<Vec<_>>()
    });
    move || {
        let locale = app.locale();
        before.with(|before| {
            let said: Vec<String> = before.iter().map(|one| earlier(locale, one)).collect();
            (!said.is_empty()).then(|| {
                let said = said.join("; ");
                view! { <p class="small muted">{words::earlier(locale)} " " {said}</p> }
            })
        })
    }
}

fn earlier(locale: Locale, one: &Consent) -> String {
    let answer = words::consented(locale, one.answer);
    match one.day {
        Some(on) => format!("{answer}, {}", format::day(locale, on)),
        None => answer.to_owned(),
    }
}

/// The sentence to ask with, in the languages of the customers, to be copied.
#[component]
fn Ask(here: Here, usage: Usage) -> impl IntoView {
    let app = here.app;
    let sentences = Locale::ALL.map(|locale| {
        let text = words::request(locale, usage);
        view! {
            <p class="reference__request">
                <span lang=locale.tag()>{text}</span>
                " "
                <button type="button" class="link small" on:click=move |_| copy(app, text)>
                    {app.t(words::copy)}
                    <span class="visually-hidden">" (" {locale.tag()} ")"</span>
                </button>
            </p>
        }
    });
    view! {
        <details class="reference__ask">
            <summary>
                {app.t(words::ask)}
                <span class="visually-hidden">": " {move || words::usage(app.locale(), usage)}</span>
            </summary>
            {sentences.into_iter().collect_view()}
        </details>
    }
}

fn copy(app: App, text: &'static str) {
    spawn_local(async move {
        let copied = copy_text(text).await.is_ok();
        let said = if copied {
            words::copied
        } else {
            words::not_copied
        };
        app.say(said(app.peek_locale()).to_owned());
    });
}
