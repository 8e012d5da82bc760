//! Where the figures about occupations come from, and keeping all of them.

use leptos::prelude::*;

use super::store::JourneyStore;
use crate::platform::copy::{self, CopyState};
use crate::platform::{intl, occupations, page};
use crate::state::{Loaded, use_occupations};
use crate::tools::occupations::failed;
use crate::ui::chart::Table;
use crate::ui::{Button, ButtonVariant, live, memo, text, when};
use crate::words::journey::sources as w;

const NOTICE: &str = "notice";
const KEEP: &str = "keep";

pub(super) fn sources(_store: JourneyStore) -> AnyView {
    let own = w::own().iter().map(|line| view! { <li>{*line}</li> });
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{w::heading()}</h1>
            <p>{w::lead()}</p>
            {table()}
            <section class="stack" aria-labelledby=NOTICE>
                <h2 id=NOTICE tabindex="-1">{w::notice_heading()}</h2>
                {live(notice)}
            </section>
            <section class="stack" aria-labelledby="own">
                <h2 id="own">{w::own_heading()}</h2>
                <ul>{own.collect_view()}</ul>
            </section>
            {keep_all()}
        </div>
    }
    .into_any()
}

fn table() -> AnyView {
    let rows = w::what().iter().zip(w::source()).zip(w::license());
    let rows = rows
        .map(|((what, source), license)| [*what, *source, *license].map(str::to_owned).to_vec());
    let rows = rows.collect::<Vec<_>>();
    let heads = [w::head_what(), w::head_source(), w::head_license()];
    let heads = heads.map(str::to_owned).to_vec();
    view! { <Table label=w::table() heads=heads rows=rows turns=true /> }.into_any()
}

/// The text that the offices ask for, whole, and in their words.
fn notice() -> AnyView {
    let files = use_occupations();
    match files.notice() {
        Loaded::There(text) => {
            let parts = text.split("\n\n").map(|part| part.trim().to_owned());
            let parts = parts.map(|part| view! { <p>{part}</p> });
            view! { <div class="stack" lang="en" translate="no">{parts.collect_view()}</div> }
                .into_any()
        }
        Loaded::Coming => view! { <p class="muted">{w::notice_coming()}</p> }.into_any(),
        Loaded::Failed => failed(files, w::notice_failed(), NOTICE),
    }
}

/// How far the keeping of all files is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeping {
    NotAsked,
    Coming(u32),
    Failed,
}

/// A button that keeps all files, and how many are kept.
fn keep_all() -> AnyView {
    let files = use_occupations();
    let kept = RwSignal::new(0_u32);
    let keeping = RwSignal::new(Keeping::NotAsked);
    occupations::kept_count(move |count| {
        kept.try_set(count);
    });
    let all = memo(move || {
        let list = files.files();
        list.there().map(|list| (list.0.len(), list.bytes()))
    });
    let count = move || all.get().map_or(0, |(count, _)| count);
    let is_whole = move || {
        let kept = match keeping.get() {
            Keeping::Coming(done) => done,
            _ => kept.get(),
        };
        let count = count();
        count > 0 && usize::try_from(kept).is_ok_and(|kept| kept >= count)
    };
    let label = move || match all.get() {
        Some((_, bytes)) => w::keep(intl::number(f64::from(bytes.div_ceil(1024)))),
        None => w::keep_short().to_owned(),
    };
    let said = move || match keeping.get() {
        Keeping::Failed => w::keep_failed().to_owned(),
        _ if is_whole() => w::keep_done().to_owned(),
        Keeping::Coming(done) => w::keep_progress(done, count()),
        Keeping::NotAsked => String::new(),
    };
    let keep = move |()| {
        // Without the pages themselves the figures are of no use.
        if matches!(copy::current(), CopyState::Absent | CopyState::Failed) {
            copy::ask();
        }
        let list = untrack(|| files.files());
        let Some(list) = list.there() else {
            files.retry();
            return keeping.set(Keeping::Failed);
        };
        let paths = list.0.iter().map(|file| file.path.clone()).collect();
        keeping.set(Keeping::Coming(0));
        occupations::bring_all(paths, move |done| {
            let now = done.map_or(Keeping::Failed, Keeping::Coming);
            keeping.try_set(now);
            if is_told(now, untrack(count)) {
                page::announce(&untrack(said));
            }
        });
    };
    view! {
        <section class="stack" aria-labelledby=KEEP>
            <h2 id=KEEP tabindex="-1">{w::keep_heading()}</h2>
            <p>{w::keep_text()}</p>
            <p><Button variant=ButtonVariant::Quiet on_press=keep>{text(label)}</Button></p>
            {when(
                move || matches!(keeping.get(), Keeping::Coming(_)) && !is_whole(),
                move || progress(keeping, count()),
            )}
            <p>{text(said)}</p>
        </section>
    }
    .into_any()
}

fn progress(keeping: RwSignal<Keeping>, count: usize) -> AnyView {
    let done = move || match keeping.get() {
        Keeping::Coming(done) => done.to_string(),
        _ => String::new(),
    };
    view! {
        <progress class="pay__progress" aria-label=w::keep_short() max=count value=text(done)></progress>
    }
    .into_any()
}

/// The end is told, and not each file.
fn is_told(keeping: Keeping, count: usize) -> bool {
    match keeping {
        Keeping::Coming(done) => usize::try_from(done).is_ok_and(|done| done == count),
        Keeping::Failed => true,
        Keeping::NotAsked => false,
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::occupation_fixture::install_all;
    use crate::state::{provide_navigation, provide_occupations, provide_records, provide_undo};
    use crate::words::install_english;

    fn page() -> String {
        install_english();
        Owner::new_root(None).with(|| {
            provide_navigation();
            provide_records();
            provide_undo();
            provide_occupations();
            sources(JourneyStore::new()).to_html()
        })
    }

    #[test]
    fn what_the_offices_ask_for_is_shown_whole() {
        assert!(page().contains(w::notice_coming()));
        install_all();
        let page = page();
        let notice = include_str!("../../../facts/occupations/NOTICE.txt");
        for part in notice.split("\n\n") {
            assert!(page.contains(part.trim()), "{part}");
        }
        for part in w::what().iter().chain(w::source()).chain(w::license()) {
            assert!(page.contains(part), "{part}");
        }
    }

    #[test]
    fn the_end_of_keeping_is_told() {
        assert!(is_told(Keeping::Coming(84), 84) && is_told(Keeping::Failed, 84));
        assert!(!is_told(Keeping::Coming(83), 84) && !is_told(Keeping::NotAsked, 0));
    }
}
