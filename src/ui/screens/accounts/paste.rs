//! Writing into several cells at once: pasted, filled down or cleared, always as one step of undo. Where
//! something can't be done, or accounts would be new, somebody is asked first.

use leptos::prelude::*;

use crate::domain::ids::AccountId;
use crate::exchange::block;
use crate::session::block::{Plan, Refusal, Sheet, Target, is_filled, is_optional};
use crate::session::listing::Column;
use crate::ui::app::{App, fresh, now};
use crate::ui::components::dialog::Dialog;
use crate::words::{block as words, format};

use super::list::List;
use super::range;

/// What is asked about.
#[derive(Debug, Clone)]
struct Question {
    plan: Plan,
    is_paste: bool,
}

/// Writes blocks into the list; a handle, found in the context of the screen.
#[derive(Clone, Copy)]
pub struct Paste {
    app: App,
    list: List,
    question: StoredValue<Option<Question>>,
    open: RwSignal<bool>,
}

/// Looks at the cells of the open workspace.
pub fn with_sheet<T>(app: App, read: impl FnOnce(&Sheet) -> T) -> Option<T> {
    let portfolio = app.peek_portfolio()?;
    app.peek_workspace(|workspace| {
        read(&Sheet {
            workspace,
            portfolio: &portfolio,
            locale: app.peek_locale(),
            today: app.peek_today(),
        })
    })
}

impl Paste {
    /// Makes it and puts it into the context of the screen.
    pub fn provide() -> Self {
        let paste = Self {
            app: App::use_it(),
            list: List::use_it(),
            question: StoredValue::new(None),
            open: RwSignal::new(false),
        };
        provide_context(paste);
        paste
    }

    /// The handle, in any component of the screen.
    pub fn use_it() -> Self {
        expect_context()
    }

    /// Writes a block from the first cell of the range on, to the right and down.
    pub fn paste(self, text: &str) {
        let Some(cells) = range::selected(self.list) else {
            return;
        };
        let (rows, width) = (cells.rows(), cells.columns.len());
        let block = block::spread(&block::parse(text), rows.len(), width);
        let seen = self.list.seen_columns();
        let left = seen
            .iter()
            .position(|one| Some(one) == cells.columns.first());
        let target = Target {
            rows: cells.rows_to_the_end(),
            columns: &seen[left.unwrap_or_default()..],
            // What is typed in would be somebody's own; the sample is for looking.
            may_add: !self.app.peek_is_sample(),
        };
        self.plan(&block, &target, true);
    }

    /// Fills the rows of the range from its first; a single row from the one above it.
    pub fn fill_down(self) {
        let Some(cells) = range::selected(self.list) else {
            return;
        };
        let mut rows = cells.rows().to_vec();
        if rows.len() == 1 {
            // The band above is about something else.
            let place = cells.first_place();
            let above = self.list.peek_rows(|shown| shown.above_in_band(place));
            let Some(above) = above else {
                return;
            };
            rows.insert(0, above);
        }
        let mut columns = cells.columns;
        columns.retain(|column| is_filled(*column));
        let block = with_sheet(self.app, |sheet| sheet.filling(&rows, &columns));
        self.rewrite(&block.unwrap_or_default(), &rows, &columns);
    }

    /// Empties the cells of the range that can be empty.
    pub fn clear(self) {
        let Some(cells) = range::selected(self.list) else {
            return;
        };
        let rows = cells.rows().to_vec();
        let mut columns = cells.columns;
        columns.retain(|column| is_optional(*column));
        let block = vec![vec![String::new(); columns.len()]; rows.len()];
        self.rewrite(&block, &rows, &columns);
    }

    fn rewrite(self, block: &[Vec<String>], rows: &[AccountId], columns: &[Column]) {
        let target = Target {
            rows,
            columns,
            may_add: false,
        };
        self.plan(block, &target, false);
    }

    fn plan(self, block: &[Vec<String>], target: &Target, is_paste: bool) {
        let plan = with_sheet(self.app, |sheet| {
            sheet.plan(block, target, now(), &mut || fresh())
        });
        let Some(plan) = plan else { return };
        if plan.is_doubtful() {
            self.question.set_value(Some(Question { plan, is_paste }));
            self.open.set(true);
        } else {
            self.carry_out(&plan, false);
        }
    }

    fn carry_out(self, plan: &Plan, with_new: bool) {
        let Some(command) = plan.command(with_new) else {
            // An amount is seen, and still there is none where it would be changed.
            if let Some((from, to)) = plan.summed {
                let (locale, start) = (self.app.peek_locale(), self.app.peek_fiscal_year_start());
                let (years, last) = (format::years(start, from, to), format::year(start, to));
                self.app.say(words::sum_stays(locale, &years, &last));
            }
            return;
        };
        let fits = self
            .app
            .peek_workspace(|workspace| plan.still_fits(workspace));
        if fits != Some(true) {
            // Another tab has gone on while the question stood; what it did stays.
            self.app
                .say(words::moved_on(self.app.peek_locale()).to_owned());
            return;
        }
        // An order by the values that change is another one afterwards.
        self.list.range().collapse();
        if with_new {
            self.list.put_on_top(plan.new_ids());
        }
        self.app.dispatch_and_tell(command);
    }

    /// Answers the question.
    fn answer(self, with_new: bool) {
        if let Some(question) = self.question.get_value() {
            self.carry_out(&question.plan, with_new);
        }
        self.open.set(false);
    }
}

/// Asks what is to become of a block that can't be written as a whole.
#[component]
pub fn PasteDialog(paste: Paste) -> impl IntoView {
    let app = paste.app;
    let title = Signal::derive(move || {
        paste.open.track();
        let is_paste = paste
            .question
            .with_value(|question| question.as_ref().is_none_or(|question| question.is_paste));
        let say = if is_paste {
            words::title
        } else {
            words::change_title
        };
        say(app.locale()).to_owned()
    });
    view! {
        <Dialog title open=paste.open>
            {paste.question.get_value().map(|question| asked(paste, &question))}
        </Dialog>
    }
}

/// The refused cells that are named; more would be no answer but a list.
const NAMED: usize = 5;

fn asked(paste: Paste, question: &Question) -> impl IntoView + use<> {
    let locale = paste.app.peek_locale();
    let plan = &question.plan;
    let mut says = Vec::new();
    if plan.new_count() > 0 {
        says.push(words::new_accounts(locale, plan.new_count()));
    }
    if !plan.same.is_empty() {
        says.push(words::same(locale, &plan.same));
    }
    let start = paste.app.peek_fiscal_year_start();
    says.extend(words::derived(locale, start, &plan.derived));
    says.extend(words::made(locale, &plan.new_groups(), &plan.new_members()));
    if let Some((from, to)) = plan.summed {
        let (years, last) = (format::years(start, from, to), format::year(start, to));
        says.push(words::sum_of_years(locale, &years, &last));
    }
    if plan.rows_beyond > 0 {
        says.push(words::rows_beyond(locale, plan.rows_beyond));
    }
    if plan.columns_beyond > 0 {
        says.push(words::columns_beyond(locale, plan.columns_beyond));
    }
    let changed = plan.changed_count();
    match changed {
        0 if plan.new_count() == 0 => says.push(words::nothing_left(locale).to_owned()),
        0 => {}
        _ if plan.is_whole() => says.push(words::changes(locale, changed)),
        _ => says.push(words::would_change(locale, changed)),
    }
    let says: Vec<_> = says
        .into_iter()
        .map(|text| view! { <p>{text}</p> })
        .collect();
    let button = |class: &'static str, text: String, with_new: bool| {
        view! {
            <button type="button" class=class on:click=move |_| paste.answer(with_new)>
                {text}
            </button>
        }
    };
    let rest = match (question.is_paste, plan.is_whole()) {
        (true, true) => words::all(locale),
        (true, false) => words::rest(locale),
        (false, true) => words::change_all(locale),
        (false, false) => words::change_rest(locale),
    };
    let mut buttons = Vec::new();
    if plan.new_count() > 0 {
        let text = words::with_new(locale, plan.new_count());
        buttons.push(button("button button--primary", text, true));
        if changed > 0 {
            let text = words::without_new(locale).to_owned();
            buttons.push(button("button", text, false));
        }
    } else if changed > 0 {
        buttons.push(button("button button--primary", rest.to_owned(), false));
    }
    view! {
        <div class="paste">
            {refusals(paste, &plan.refused)} {says} <div class="dialog__actions">
                {buttons}
                <button type="button" class="button" on:click=move |_| paste.open.set(false)>
                    {words::leave(locale)}
                </button>
            </div>
        </div>
    }
}

/// Which cells can't be changed, and why.
fn refusals(paste: Paste, refused: &[Refusal]) -> Option<impl IntoView + use<>> {
    let locale = paste.app.peek_locale();
    let currency = untrack(|| paste.app.currency());
    let start = paste.app.peek_fiscal_year_start();
    let cells: Vec<_> = refused
        .iter()
        .take(NAMED)
        .map(|one| {
            view! {
                <li>
                    <b>{words::place(locale, start, one)}</b>
                    <span class="muted">{words::reason(locale, currency, &one.reason)}</span>
                </li>
            }
        })
        .collect();
    let further = refused.len().saturating_sub(NAMED);
    let further = (further > 0).then(|| view! { <li>{words::further(locale, further)}</li> });
    (!refused.is_empty()).then(|| {
        view! {
            <p>{words::refused(locale, refused.len())}</p>
            <ul class="paste__refused">{cells} {further}</ul>
        }
    })
}
