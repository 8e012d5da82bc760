//! The questions: one at a time on a phone, up to five together on a wide screen.

mod question;

use leptos::prelude::*;
use steppingstone_core::quiz::{AfterAnswer, Answer, Block, Draft, Item, Reply};
use steppingstone_core::route::Route;

use super::history::discard;
use super::labels;
use super::paging::{begins, page_of, pages, stones};
use crate::platform::{clock, intl, keys, page};
use crate::state::{
    Navigation, Records, Undo, Width, use_navigation, use_records, use_undo, use_width,
};
use crate::ui::{Button, ButtonLink, ButtonVariant, Stones, attr, live, memo, text, when};
use crate::words::quiz::ask as w;
use question::Question;

/// What says how many questions are still open.
const OPEN: &str = "open-questions";

/// The quiz in progress that the address names, or the latest.
#[component]
pub fn Questions() -> impl IntoView {
    let (here, records) = (use_navigation(), use_records());
    let id = memo(move || {
        let drafts = records.drafts();
        let wanted = here.query("of");
        let found = match wanted {
            Some(id) => drafts.into_iter().find(|draft| draft.id == id),
            None => drafts.into_iter().next(),
        };
        found.map(|draft| draft.id)
    });
    live(move || match id.get() {
        Some(id) => view! { <Asking id=id /> }.into_any(),
        None => view! { <Gone /> }.into_any(),
    })
}

/// Where the reader is in a quiz, and what they can do there.
#[derive(Clone, Copy)]
struct Run {
    records: Records,
    undo: Undo,
    here: Navigation,
    draft: Memo<Option<Draft>>,
    /// The question that keys answer.
    at: RwSignal<Item>,
    width: Width,
    pages: Memo<Vec<Vec<Item>>>,
}

#[component]
fn Asking(id: String) -> impl IntoView {
    let (here, records) = (use_navigation(), use_records());
    let draft = memo(move || records.drafts().into_iter().find(|draft| draft.id == id));
    let changed_result = memo(move || {
        let draft = draft.read();
        let takings = records.takings();
        draft
            .as_ref()
            .is_some_and(|draft| draft.is_change_of_any(&takings))
    });
    let first = draft.with_untracked(|draft| {
        let draft = draft.as_ref()?;
        // A quiz that is complete is open for its answers to be changed: from the first on.
        let first = draft.next_open().or_else(|| draft.setup.items().next())?;
        Some((first, draft.setup))
    });
    let width = use_width();
    let items = memo(move || {
        draft.with(|draft| {
            draft
                .as_ref()
                .map(|draft| draft.setup.items().collect::<Vec<_>>())
                .unwrap_or_default()
        })
    });
    let pages = memo(move || items.with(|items| pages(items, width.is_wide())));
    let Some((first, setup)) = first else {
        return view! { <Gone /> }.into_any();
    };
    let run = Run {
        records,
        undo: use_undo(),
        here,
        draft,
        at: RwSignal::new(first),
        width,
        pages,
    };
    keys::on_key(move |key| run.on_key(key));

    let number = memo(move || page_of(&run.pages.read(), run.at.get()));
    let shown = memo(move || {
        run.pages
            .with(|pages| pages.get(number.get()).cloned().unwrap_or_default())
    });
    view! {
        <div class="ask measure stack stack--wide">
            <Progress run=run items=items shown=shown />
            {when(
                move || changed_result.get(),
                || view! { <p class="muted small">{w::result_stays()}</p> }.into_any(),
            )}
            <div class="ask__questions" data-count=attr(move || (shown.read().len() == 1).then_some("1"))>
                {live(move || {
                    let questions = shown.get().into_iter().map(|item| view! { <Question run=run setup=setup item=item /> });
                    questions.collect_view().into_any()
                })}
            </div>
            <Moves run=run number=number changed_result=changed_result />
            <p class="muted small ask__keys">{w::keys()}</p>
        </div>
    }
    .into_any()
}

impl Run {
    fn reply(self, item: Item) -> Option<Reply> {
        self.draft
            .with(|draft| draft.as_ref().and_then(|draft| draft.reply(item)))
    }

    /// Keeps an answer at once, and says what follows it. What is on the device is asked first, not
    /// only what this tab knows: another tab may have answered meanwhile.
    fn answer(self, item: Item, reply: Reply) -> Option<AfterAnswer> {
        let mut draft = self.draft.get_untracked()?;
        let was_open = draft.reply(item).is_none();
        draft.answer(item, reply, clock::now_ms());
        self.records.put(&draft);
        if !untrack(|| self.width.is_wide()) {
            return Some(draft.after_answer(item, was_open));
        }
        let pages = self.pages.get_untracked();
        let page = pages.get(page_of(&pages, item)).map(Vec::as_slice);
        Some(draft.after_answer_on(page.unwrap_or_default(), item, was_open))
    }

    /// Keeps an answer and goes on from it: to the next question, after the last one to the result.
    fn answer_and_move_on(self, item: Item, reply: Reply) {
        match self.answer(item, reply) {
            Some(AfterAnswer::Ask(next)) => self.show(next),
            Some(AfterAnswer::Finish) => self.finish(),
            Some(AfterAnswer::ShowOpen) => page::focus_on(OPEN),
            Some(AfterAnswer::Stay) | None => {}
        }
    }

    fn show(self, item: Item) {
        self.at.set(item);
        page::focus_question();
    }

    fn turn_page(self, forward: bool) {
        let pages = self.pages.get_untracked();
        let now = page_of(&pages, self.at.get_untracked());
        let next = if forward {
            now.checked_add(1)
        } else {
            now.checked_sub(1)
        };
        if let Some(item) = next
            .and_then(|next| pages.get(next))
            .and_then(|page| page.first())
        {
            self.show(*item);
        }
    }

    fn finish(self) {
        if let Some(draft) = self.draft.get_untracked() {
            // Another tab may have answered what this one has not seen yet.
            let draft = self.records.joined(&draft);
            let taking = draft.finish(clock::today(), clock::now_ms());
            // First the result, then the draft goes: a tab that dies in between loses nothing.
            self.records.put(&taking);
            let href = self
                .here
                .href_with(Route::QuizResults, &format!("of={}", taking.id));
            self.here.open(&href, true);
            self.records.remove(&draft);
        }
    }

    /// Leaves the result as it was, without the answers that were changed since.
    fn keep_result(self) {
        if let Some(draft) = self.draft.get_untracked() {
            let query = ["of=", &draft.id].concat();
            self.here
                .open(&self.here.href_with(Route::QuizResults, &query), true);
            discard(self.records, self.undo, &draft, w::result_kept());
        }
    }

    fn on_key(self, key: &str) -> bool {
        let item = self.at.get_untracked();
        let reply = match key {
            "0" => Some(Reply::DoesNotApply),
            _ => key.parse().ok().and_then(Answer::new).map(Reply::Point),
        };
        match (key, reply) {
            (_, Some(reply)) => {
                self.answer_and_move_on(item, reply);
            }
            ("ArrowLeft", None) => self.turn_page(false),
            ("ArrowRight", None) => self.turn_page(true),
            _ => return false,
        }
        true
    }
}

/// The stones, and in words which question of which part is shown.
#[component]
fn Progress(run: Run, items: Memo<Vec<Item>>, shown: Memo<Vec<Item>>) -> impl IntoView {
    let stones = memo(move || items.with(|items| stones(items)));
    let done = Signal::derive(move || {
        let is_done = |stone: &Vec<Item>| stone.iter().all(|item| run.reply(*item).is_some());
        stones.read().iter().map(is_done).collect()
    });
    let said = move || {
        let place = |item: Option<&Item>| {
            let item = item.copied();
            items
                .read()
                .iter()
                .position(|other| Some(*other) == item)
                .unwrap_or_default()
                + 1
        };
        let shown = shown.read();
        let (from, to) = (place(shown.first()), place(shown.last()));
        let total = intl::number(items.read().len() as f64);
        let (from_text, to_text) = (intl::number(from as f64), intl::number(to as f64));
        if from == to {
            w::progress(from_text, total)
        } else {
            w::progress_range(from_text, to_text, total)
        }
    };
    let part = move || {
        let block = shown.read().first()?.block();
        let blocks = run
            .draft
            .with(|draft| Some(draft.as_ref()?.setup.blocks()))?;
        let place = blocks.iter().position(|other| *other == block)? + 1;
        let (place, total) = (
            intl::number(place as f64),
            intl::number(blocks.len() as f64),
        );
        Some(labels::part(block, place, total))
    };
    let has_counts = move || {
        let is_practice = shown.read().first().map(|item| item.block()) == Some(Block::Practice);
        let is_without = run
            .draft
            .with(|draft| draft.as_ref().is_some_and(|draft| !draft.setup.working));
        is_practice && is_without
    };
    view! {
        <header class="ask__head">
            <Stones
                count=Signal::derive(move || stones.read().len())
                at=Signal::derive(move || page_of(&stones.read(), run.at.get()))
                done=done
                begins=Signal::derive(move || begins(&stones.read()))
            />
            <p class="muted small" role="status">{text(said)}</p>
            <h1 class="ask__block" tabindex="-1">{text(move || part().unwrap_or_default())}</h1>
            {when(has_counts, || view! { <p class="muted small ask__counts">{w::counts_without_job()}</p> }.into_any())}
        </header>
    }
}

/// Back, next, and at the end the result.
#[component]
fn Moves(run: Run, number: Memo<usize>, changed_result: Memo<bool>) -> impl IntoView {
    let is_first = move || number.get() == 0;
    let is_last = move || number.get() + 1 >= run.pages.read().len();
    let open = memo(move || {
        run.draft.with(|draft| {
            draft.as_ref().map_or(0, |draft| {
                draft.setup.items().count().saturating_sub(draft.answered())
            })
        })
    });
    // The only question in sight need not be told of: it says so itself.
    let is_told = memo(move || {
        let shown = run.pages.with(|pages| pages.get(number.get()).cloned());
        let next_open = run
            .draft
            .with(|draft| draft.as_ref().and_then(Draft::next_open));
        next_open.is_some_and(|item| shown.is_none_or(|shown| shown != [item]))
    });
    let go_to_open = move |()| {
        if let Some(item) = run
            .draft
            .with_untracked(|draft| draft.as_ref().and_then(Draft::next_open))
        {
            run.show(item);
        }
    };
    view! {
        <div class="ask__moves">
            {when(
                move || is_last() && is_told.get(),
                move || {
                    view! {
                        <div class="ask__open stack" id=OPEN role="status" tabindex="-1">
                            <p>
                                <strong>{text(move || w::open(open.get()))}</strong>
                                " "
                                {w::open_anyway()}
                            </p>
                            <p>
                                <Button variant=ButtonVariant::Plain on_press=go_to_open>{w::open_go()}</Button>
                            </p>
                        </div>
                    }
                    .into_any()
                },
            )}
            <div class="actions">
                {when(
                    move || !is_first(),
                    move || {
                        let back = move |()| run.turn_page(false);
                        view! { <Button variant=ButtonVariant::Quiet on_press=back>{w::back()}</Button> }.into_any()
                    },
                )}
                {when(
                    move || !is_last(),
                    move || view! { <Button on_press=move |()| run.turn_page(true)>{w::next()}</Button> }.into_any(),
                )}
                {when(
                    move || is_last() || open.get() == 0,
                    move || view! { <Button on_press=move |()| run.finish()>{w::finish()}</Button> }.into_any(),
                )}
                {when(
                    move || changed_result.get(),
                    move || {
                        let keep = move |()| run.keep_result();
                        view! { <Button variant=ButtonVariant::Plain on_press=keep>{w::keep_result()}</Button> }.into_any()
                    },
                )}
            </div>
        </div>
    }
}

/// Shown when the quiz is not, or no longer, in progress.
#[component]
fn Gone() -> impl IntoView {
    let here = use_navigation();
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{w::gone_heading()}</h1>
            <p class="lead">{w::gone_text()}</p>
            <p>
                <ButtonLink href=here.href(Route::Quiz)>{w::gone_start()}</ButtonLink>
            </p>
        </div>
    }
}
