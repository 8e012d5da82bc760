//! Where the figures about occupations come from, and keeping all of them.

use leptos::prelude::*;

use super::store::JourneyStore;
use crate::state::{Loaded, use_occupations};
use crate::tools::occupations::{failed, keep_all};
use crate::ui::chart::Table;
use crate::ui::live;
use crate::words::journey::sources as w;
use crate::words::your_data::job_figures;

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
            <section class="stack" aria-labelledby=KEEP>
                <h2 id=KEEP>{job_figures::heading()}</h2>
                {keep_all()}
            </section>
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
}
