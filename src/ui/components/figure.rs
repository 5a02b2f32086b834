//! A chart: laid out for the width it has, again when the window changes or the page goes to paper, and saved as a
//! file on request.
//! What it shows stands as a table below it, made by whoever draws it.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::picture::{self, Heading, Kind};
use crate::domain::drawing::{Drawing, Mark, Tone};
use crate::exchange::file_name;
use crate::ui::app::App;
use crate::words::portfolio_screen::{page as words, years as amounts_of};
use crate::words::{Locale, format};

/// The width of a sheet of A4 between the margins that the style of the print gives it, in pixels.
const SHEET: f64 = 672.0;

/// A chart that is made anew for every width.
#[component]
pub fn Figure(
    /// What it shows, for the buttons that save it and the names of its files.
    #[prop(into)]
    name: Signal<String>,
    /// Draws it for a width in pixels.
    #[prop(into)]
    draw: Callback<f64, Option<AnyView>>,
    /// Whether it shows figures of the years that count; a file then names them.
    #[prop(default = true)]
    of_period: bool,
) -> impl IntoView {
    let app = App::use_it();
    let figure = NodeRef::<html::Figure>::new();
    let width = RwSignal::new(0.0);
    let measure = move || {
        // By the next frame the screen may have been left.
        if let Some(figure) = figure.try_get_untracked().flatten() {
            width.set(f64::from(figure.client_width()));
        }
    };
    Effect::new(move |_| {
        figure.track();
        // The page has to be laid out before it can be measured.
        request_animation_frame(measure);
    });
    let listeners = [
        window_event_listener(leptos::ev::resize, move |_| measure()),
        // Paper has another width than the window: cropped or made smaller, words and lengths would be lost.
        window_event_listener(leptos::ev::beforeprint, move |_| width.set(SHEET)),
        window_event_listener(leptos::ev::afterprint, move |_| measure()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    let drawing = move || {
        let width = width.get();
        (width > 0.0).then(|| draw.run(width)).flatten()
    };
    let save = move |kind: Kind| {
        let Some(figure) = figure.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let heading = heading(app, name.get_untracked(), of_period);
            let file = file_name::chart(&heading.title);
            if !picture::save(&figure, &file, &heading, kind).await {
                app.say(words::not_saved(app.peek_locale()).to_owned());
            }
        });
    };
    let way = move |kind, word: fn(Locale) -> &'static str, whole: fn(Locale, &str) -> String| {
        view! {
            <button
                type="button"
                class="button button--bare button--small"
                aria-label=move || whole(app.locale(), &name.get())
                on:click=move |_| save(kind)
            >
                {app.t(word)}
            </button>
        }
    };
    view! {
        <figure class="chart" node_ref=figure>
            <div class="chart__view">{drawing}</div>
            <figcaption class="chart__ways">
                {way(Kind::Svg, words::svg, words::save_svg)}
                {way(Kind::Png, words::png, words::save_png)}
            </figcaption>
        </figure>
    }
}

/// What a file says above its chart.
fn heading(app: App, title: String, of_period: bool) -> Heading {
    let locale = app.peek_locale();
    let workspace = app.peek_workspace(|workspace| workspace.head().name.to_string());
    let years = app
        .peek_portfolio()
        .filter(|_| of_period)
        .map(|portfolio| amounts_of(app.peek_fiscal_year_start(), portfolio.years()));
    let day = format::day(locale, app.peek_today());
    let line = words::made(
        locale,
        &workspace.unwrap_or_default(),
        &years.unwrap_or_default(),
        &day,
    );
    Heading { title, line }
}

/// A drawing as SVG; `summary` says what it shows.
pub fn picture(drawing: Drawing, summary: String) -> AnyView {
    let Drawing {
        width,
        height,
        marks,
    } = drawing;
    let marks: Vec<AnyView> = marks.into_iter().map(mark).collect();
    view! {
        <svg
            class="drawing"
            viewBox=format!("0 0 {width} {height}")
            width=width
            height=height
            role="img"
            aria-label=summary
        >
            {marks}
        </svg>
    }
    .into_any()
}

fn mark(mark: Mark) -> AnyView {
    match mark {
        Mark::Bar {
            at,
            width,
            height,
            tone,
            title,
        } => view! {
            <rect class=class("fill", tone) x=at.x y=at.y width=width height=height>
                <title>{title}</title>
            </rect>
        }
        .into_any(),
        Mark::Line { path, tone, dashed } => view! {
            <path class=class("line", tone) class:drawing__dashed=dashed d=path></path>
        }
        .into_any(),
        Mark::Dot { at, tone } => {
            view! { <circle class=class("dot", tone) cx=at.x cy=at.y r="4"></circle> }.into_any()
        }
        Mark::Words {
            at,
            anchor,
            tone,
            strong,
            text,
        } => view! {
            <text
                class=class("words", tone)
                class:drawing__strong=strong
                x=at.x
                y=at.y
                text-anchor=anchor.word()
            >
                {text}
            </text>
        }
        .into_any(),
    }
}

fn class(part: &str, tone: Tone) -> String {
    let tone = match tone {
        Tone::Ink => "ink",
        Tone::Key => "key",
        Tone::Slate => "slate",
        Tone::Soft => "soft",
        Tone::Risk => "risk",
        Tone::Quiet => "quiet",
    };
    format!("drawing__{part} drawing__{part}--{tone}")
}
