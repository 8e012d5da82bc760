//! Keeping all files about occupations on this device.

use leptos::prelude::*;

use crate::platform::copy::{self, CopyState};
use crate::platform::{intl, occupations, page};
use crate::state::use_occupations;
use crate::ui::{Button, ButtonVariant, memo, text, when};
use crate::words::your_data::job_figures as w;

/// How far the keeping of all files is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeping {
    NotAsked,
    Coming(u32),
    Failed,
}

/// What keeping all files is for, a button that does it, with its size, and how many are kept. The
/// list of the files is fetched once this is drawn.
pub fn keep_all() -> AnyView {
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
        None => w::short().to_owned(),
    };
    let said = move || match keeping.get() {
        Keeping::Failed => w::failed().to_owned(),
        _ if is_whole() => w::done().to_owned(),
        Keeping::Coming(done) => w::progress(done, count()),
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
        <p>{w::text()}</p>
        <p><Button variant=ButtonVariant::Quiet on_press=keep>{text(label)}</Button></p>
        {when(
            move || matches!(keeping.get(), Keeping::Coming(_)) && !is_whole(),
            move || progress(keeping, count()),
        )}
        <p>{text(said)}</p>
    }
    .into_any()
}

fn progress(keeping: RwSignal<Keeping>, count: usize) -> AnyView {
    let done = move || match keeping.get() {
        Keeping::Coming(done) => done.to_string(),
        _ => String::new(),
    };
    view! {
        <progress class="pay__progress" aria-label=w::short() max=count value=text(done)></progress>
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
    use steppingstone_core::occupations::{FileList, ListedFile};

    use super::*;
    use crate::state::provide_occupations;
    use crate::words::install_english;

    fn view() -> String {
        install_english();
        Owner::new_root(None).with(|| {
            provide_occupations();
            keep_all().to_html()
        })
    }

    #[test]
    fn the_button_says_what_all_of_them_take() {
        assert!(view().contains(w::short()));
        let file = |name: &str, bytes| ListedFile {
            name: name.to_owned(),
            path: format!("occupations/{name}-0a1b2c.txt"),
            bytes,
        };
        let list = FileList(vec![file("group-11", 40_000), file("notice", 1_000)]);
        occupations::install("files", &list.text());
        // 41,000 bytes, rounded up.
        assert!(view().contains(&w::keep("41")));
    }

    #[test]
    fn the_end_of_keeping_is_told() {
        assert!(is_told(Keeping::Coming(84), 84) && is_told(Keeping::Failed, 84));
        assert!(!is_told(Keeping::Coming(83), 84) && !is_told(Keeping::NotAsked, 0));
    }
}
