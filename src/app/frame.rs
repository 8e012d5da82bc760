//! What stands around every page: header, footer, the bar on phones, the undo.

use leptos::prelude::*;
use steppingstone_core::route::Route;
use steppingstone_core::store::{Settings, Theme};
use steppingstone_core::tool::ToolId;

use crate::pages::SaveStatus;
use crate::platform::keys;
use crate::state::{Navigation, Undo, use_navigation, use_records, use_undo};
use crate::ui::{Icon, IconName, Mark, apart, attr, flag, live};
use crate::words::frame as w;

/// A page, its name and its drawing.
type Destination = (Route, &'static str, IconName);

/// The tools, in the order shown.
fn tools() -> Vec<Destination> {
    let tools = ToolId::ALL.into_iter().map(|tool| match tool {
        ToolId::Quiz => (tool.home(), w::quiz(), IconName::Quiz),
        ToolId::Journey => (tool.home(), w::journey(), IconName::Journey),
        ToolId::Offers => (tool.home(), w::offers(), IconName::Offers),
        ToolId::Goals => (tool.home(), w::goals(), IconName::Goals),
        ToolId::Network => (tool.home(), w::network(), IconName::Network),
        ToolId::Balance => (tool.home(), w::balance(), IconName::Balance),
        ToolId::Plan => (tool.home(), w::plan(), IconName::Plan),
    });
    tools.collect()
}

/// The pages that belong to no tool and are asked for everywhere.
fn others() -> [Destination; 2] {
    [
        (Route::Guide, w::guide(), IconName::Guide),
        (Route::YourData, w::your_data(), IconName::Data),
    ]
}

/// Whether a link leads to the page shown, or to the tool that it belongs to.
fn is_current(link: Route, shown: Route) -> bool {
    link == shown || (link.tool().is_some() && link.tool() == shown.tool())
}

/// The mark, the ways to the pages, the colors and how well things are kept.
#[component]
pub(super) fn Header() -> impl IntoView {
    let here = use_navigation();
    view! {
        <header class="header">
            <div class="header__row">
                <a class="brand" href=here.href(Route::Home)>
                    <Mark />
                    {w::name()}
                </a>
                {apart(move || main_nav(here))}
                {apart(|| view! { <ThemeSwitch /> }.into_any())}
            </div>
            <SaveStatus />
        </header>
    }
}

fn main_nav(here: Navigation) -> AnyView {
    let [guide, data] = others();
    let all = std::iter::once(guide)
        .chain(tools())
        .chain(std::iter::once(data));
    let links = all.map(|(route, name, _)| nav_link(here, route, name.into_any()));
    view! {
        <nav class="header__nav" aria-label=w::main_nav()>
            {links.collect_view()}
        </nav>
    }
    .into_any()
}

fn nav_link(here: Navigation, route: Route, content: AnyView) -> AnyView {
    view! {
        <a
            href=here.href(route)
            aria-current=attr(move || is_current(route, here.route()).then_some("page"))
        >
            {content}
        </a>
    }
    .into_any()
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let records = use_records();
    let choose = move |name: String| {
        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.name() == name) {
            records.put(&Settings {
                theme,
                ..records.settings()
            });
        }
    };
    let option = move |theme: Theme| {
        let label = match theme {
            Theme::System => w::theme::system(),
            Theme::Light => w::theme::light(),
            Theme::Dark => w::theme::dark(),
        };
        view! {
            <option value=theme.name() prop:selected=flag(move || records.settings().theme == theme)>
                {label}
            </option>
        }
    };
    view! {
        <label class="theme">
            <span class="theme__label">{w::theme::label()}</span>
            <select class="theme__select" on:change:target=move |event| choose(event.target().value())>
                {Theme::ALL.map(option).collect_view()}
            </select>
        </label>
    }
}

/// How many entries a phone's bar holds at most, the one for the rest included.
const BAR_MAX: usize = 5;

/// The bar at a phone's thumb: the tools, and one entry that opens the rest. The way home is the
/// mark above.
#[component]
pub(super) fn BottomBar() -> impl IntoView {
    let here = use_navigation();
    let link = move |(route, name, sign): Destination| {
        nav_link(here, route, view! { <Icon sign=sign /> {name} }.into_any())
    };
    let mut shown = tools();
    let rest = shown.split_off(shown.len().min(BAR_MAX - 1));
    let rest: Vec<Destination> = rest.into_iter().chain(others()).collect();
    let is_in_rest = {
        let rest: Vec<Route> = rest.iter().map(|(route, ..)| *route).collect();
        move || rest.iter().any(|route| is_current(*route, here.route()))
    };
    // Drawn again on each page, which closes it.
    let more = move || {
        here.route();
        view! {
            <div class="bottom-bar__rest" id=REST popover="auto">
                {rest.iter().copied().map(link).collect_view()}
            </div>
        }
        .into_any()
    };
    view! {
        <nav class="bottom-bar" aria-label=w::main_nav()>
            {shown.into_iter().map(link).collect_view()}
            <button type="button" popovertarget=REST aria-current=attr(move || is_in_rest().then_some("true"))>
                <Icon sign=IconName::More />
                {w::more()}
            </button>
            {live(more)}
        </nav>
    }
}

/// The id of what the last entry of the bar opens.
const REST: &str = "more-pages";

/// The last thing done, with the way back, for ten seconds and as long as the reader is at it. It is
/// at the end of the page, so its button is the next for Tab and has a key.
#[component]
pub(super) fn UndoBar() -> impl IntoView {
    let undo = use_undo();
    keys::on_undo(move || undo.take_back());
    view! {
        <div class="undo" role="status" aria-label=w::undo::label()>
            {live(move || {
                let offer = undo.current().map(|offer| {
                    view! {
                        <div class=Undo::BAR>
                            <span>{offer.text}</span>
                            <button
                                type="button"
                                class="button button--plain"
                                id=keys::UNDO_BUTTON
                                data-next="true"
                                aria-keyshortcuts="Control+Z Meta+Z"
                                on:click=move |_| {
                                    undo.take_back();
                                }
                            >
                                {w::undo::button()}
                            </button>
                            <span class="undo__key">{w::undo::key()}</span>
                        </div>
                    }
                });
                offer.into_any()
            })}
        </div>
    }
}

/// What one may want to know once.
#[component]
pub(super) fn Footer() -> impl IntoView {
    let here = use_navigation();
    view! {
        <footer class="footer">
            <div class="footer__row">
                <nav class="footer__nav" aria-label=w::footer::label()>
                    <a href=here.href(Route::Guide)>{w::guide()}</a>
                    <a href=here.href(Route::YourData)>{w::your_data()}</a>
                    <a href=format!("{}#privacy", here.href(Route::YourData))>{w::footer::privacy()}</a>
                    <a href=format!("{}#scoring", here.href(Route::Quiz))>{w::footer::scoring()}</a>
                    <a href=here.href(Route::Embed)>{w::footer::embed()}</a>
                    // Shown where the browser can install, and pressed there: public/start.js.
                    <button type="button" class="footer__install" data-install>{w::footer::install()}</button>
                </nav>
                <p>{w::footer::promise()}</p>
                <p>{w::footer::license()}</p>
            </div>
        </footer>
    }
}
