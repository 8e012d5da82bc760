//! How to have a tool in another page: choose, see it, copy what to paste.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::embed::snippet::address;
use steppingstone_core::embed::{self, Accent, Embed, Manner, Site, Snippet};
use steppingstone_core::route::Route;
use steppingstone_core::store::Theme;

use crate::platform::{frame, location, page};
use crate::state::use_navigation;
use crate::ui::form::{FieldProps, Note, field};
use crate::ui::{Button, ButtonVariant, Choice, Chosen, Opt, live, memo, text};
use crate::words::embed as w;
use crate::words::{frame as f, pages};

/// The class of the frame on this page, by which it is found.
const FRAME: &str = "embed-kit__frame";
/// The name of that frame.
const CHANNEL: &str = "kit";
/// The longest text of a colour: `#rrggbb`, and room for a slip.
const COLOUR_MAX: usize = 12;

/// The page.
pub fn page(_route: Route) -> AnyView {
    let begin = embed::Chosen::of_query(&location::current().query);
    let embed = RwSignal::new(begin.embed);
    let theme = RwSignal::new(begin.manner.theme);
    let colour = RwSignal::new(begin.manner.accent.map(Accent::text).unwrap_or_default());
    let accent = memo(move || Accent::parse(&colour.read()));
    let manner = memo(move || Manner {
        theme: theme.get(),
        accent: accent.get(),
    });
    say(embed, manner);
    view! {
        <div class="embed-kit stack stack--wide">
            <header class="measure stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            <div class="embed-kit__choices">
                <Choice
                    legend=w::tool()
                    name="tool"
                    options=Embed::ALL.map(|embed| Opt::new(name(embed))).to_vec()
                    chosen=Signal::derive(move || Embed::ALL.into_iter().position(|one| one == embed.get()))
                    on_choose=move |chosen: Chosen| {
                        if let Some(chosen) = Embed::ALL.get(chosen.index) {
                            embed.set(*chosen);
                        }
                    }
                />
                <div class="stack stack--wide">
                    <Choice
                        legend=f::theme::label()
                        name="theme"
                        options=vec![
                            Opt::new(f::theme::system()),
                            Opt::new(f::theme::light()),
                            Opt::new(f::theme::dark()),
                        ]
                        chosen=Signal::derive(move || Theme::ALL.into_iter().position(|one| one == theme.get()))
                        on_choose=move |chosen: Chosen| {
                            if let Some(chosen) = Theme::ALL.get(chosen.index) {
                                theme.set(*chosen);
                            }
                        }
                    />
                    {field(FieldProps {
                        hint: w::accent_hint(),
                        note: Signal::derive(move || {
                            let is_wrong = !colour.read().trim().is_empty() && accent.get().is_none();
                            Note::problem(if is_wrong { w::accent_problem() } else { "" }.to_owned())
                        }),
                        ..FieldProps::new(
                            "accent".to_owned(),
                            w::accent().to_owned().into(),
                            COLOUR_MAX,
                            colour.into(),
                            Callback::new(move |text: String| colour.set(text)),
                        )
                    })}
                    <p class="small" aria-live="polite">{text(move || adjusted(accent.get()))}</p>
                </div>
            </div>
            {preview(embed, manner)}
            <section class="section stack" aria-labelledby="paste">
                <h2 id="paste">{w::paste()}</h2>
                {Snippet::ALL.map(|snippet| pasted(snippet, embed, manner)).collect_view()}
            </section>
            <section class="section stack measure" aria-labelledby="good">
                <h2 id="good">{w::good::heading()}</h2>
                {w::good::texts().iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
            </section>
        </div>
    }
    .into_any()
}

/// Says in the address what is chosen, so that it is there after loading the page again, and can be
/// passed on.
fn say(embed: RwSignal<Embed>, manner: Memo<Manner>) {
    let here = use_navigation();
    Effect::new(move |is_later: Option<bool>| {
        let (embed, manner) = (embed.get(), manner.get());
        let query = embed::Chosen { embed, manner }.query();
        // A link to this page shows nothing new, and takes it out of the address.
        here.moves();
        let said = location::current().query;
        if is_later.is_some()
            && here.route() == Route::Embed
            && said.trim_start_matches('?') != query
        {
            here.open_quietly(&match query.is_empty() {
                true => here.href(Route::Embed),
                false => here.href_with(Route::Embed, &query),
            });
        }
        true
    });
}

/// The whole address of the site's top; natively without its host.
fn top() -> String {
    location::origin() + &use_navigation().href(Route::Home)
}

fn name(embed: Embed) -> &'static str {
    match embed {
        Embed::Quiz => f::quiz(),
        Embed::Offers => f::offers(),
        Embed::Goals => f::goals(),
        Embed::Benefits => w::benefits(),
    }
}

fn title(embed: Embed) -> &'static str {
    match embed {
        Embed::Quiz => pages::embed_quiz(),
        Embed::Offers => pages::embed_offers(),
        Embed::Goals => pages::embed_goals(),
        Embed::Benefits => pages::embed_benefits(),
    }
}

/// What became of a colour that text could not be read in; nothing if it is used as it is.
fn adjusted(accent: Option<Accent>) -> String {
    let shades = accent.map(|accent| (accent, accent.on_light().accent, accent.on_dark().accent));
    match shades {
        Some((asked, light, dark)) if (light, dark) != (asked, asked) => {
            w::accent_becomes(light.text(), dark.text())
        }
        _ => String::new(),
    }
}

/// The tool as it will be, in a real frame. It is of this site, so it needs no fence.
fn preview(embed: RwSignal<Embed>, manner: Memo<Manner>) -> AnyView {
    // What each tool has told; until then the room that is kept for it.
    let told = RwSignal::new(None);
    let height = move || {
        let [.., room] = embed.get().heights();
        let told = told.get().filter(|(of, _)| *of == embed.get());
        told.map_or(f64::from(room), |(_, height)| height)
    };
    frame::on_height_of(FRAME, CHANNEL, move |height| {
        // The page may be gone.
        if let Some(embed) = embed.try_get_untracked() {
            told.try_set(Some((embed, height)));
        }
    });
    let shown = live(move || {
        let (embed, manner) = (embed.get(), manner.get());
        let query = match manner.query() {
            query if query.is_empty() => String::new(),
            query => format!("&{query}"),
        };
        let top = top();
        // The page that is drawn when the site is built knows no address, and would load it twice.
        let plain = address(embed, Manner::default(), &top);
        let src = top
            .contains("://")
            .then(|| format!("{plain}?id={CHANNEL}{query}"));
        view! {
            <iframe
                class=FRAME
                title=title(embed)
                src=src
                height=text(move || height().to_string())
            ></iframe>
        }
        .into_any()
    });
    view! {
        <section class="section stack" aria-labelledby="preview">
            <h2 id="preview">{w::preview()}</h2>
            {shown}
        </section>
    }
    .into_any()
}

/// A text to copy.
fn pasted(snippet: Snippet, embed: RwSignal<Embed>, manner: Memo<Manner>) -> AnyView {
    let (id, label) = match snippet {
        Snippet::Script => ("script", w::script()),
        Snippet::Frame => ("frame", w::frame()),
        Snippet::WordPress => ("wordpress", w::wordpress()),
        Snippet::Link => ("link", w::link()),
    };
    let text_now = memo(move || {
        let (embed, top) = (embed.get(), top());
        let site = Site {
            top: &top,
            title: title(embed),
        };
        snippet.text(embed, manner.get(), site)
    });
    // What was copied, and whether the browser let us; said only while it is what stands there.
    let copied = RwSignal::new(None);
    let copy = move |()| {
        let text = text_now.get_untracked();
        copied.set(None);
        spawn_local(async move {
            let done = page::copy(&text).await;
            copied.try_set(Some((text, done)));
        });
    };
    let said = move || {
        let copied = copied.get().filter(|(text, _)| *text == text_now.get());
        copied.map_or("", |(_, done)| match done {
            true => w::copied(),
            false => w::copy_failed(),
        })
    };
    view! {
        <div class="embed-kit__snippet">
            <h3 id=id>{label}</h3>
            <pre translate="no" tabindex="0" role="group" aria-labelledby=id><code>{text(move || text_now.get())}</code></pre>
            <p class="actions">
                <Button variant=ButtonVariant::Quiet label=w::copy_of(label) on_press=copy>{w::copy()}</Button>
                <span role="status">{text(move || said().to_owned())}</span>
            </p>
        </div>
    }
    .into_any()
}
