//! What stands around every page: header, footer, the bar on phones, the undo.

use leptos::prelude::*;
use steppingstone_core::route::Route;
use steppingstone_core::store::{Settings, Theme};
use steppingstone_core::tool::ToolId;

use crate::pages::SaveStatus;
use crate::state::{use_navigation, use_records, use_undo};
use crate::ui::{Button, ButtonVariant, Icon, IconName, Mark, attr, flag, live};
use crate::words::frame as w;

/// The pages that are one press away everywhere, in the order shown.
fn destinations() -> Vec<(Route, &'static str, IconName)> {
    let tools = ToolId::ALL.into_iter().map(|tool| match tool {
        ToolId::Quiz => (tool.home(), w::quiz(), IconName::Quiz),
        ToolId::Offers => (tool.home(), w::offers(), IconName::Offers),
        ToolId::Goals => (tool.home(), w::goals(), IconName::Goals),
    });
    std::iter::once((Route::Guide, w::guide(), IconName::Guide))
        .chain(tools)
        .chain(std::iter::once((
            Route::YourData,
            w::your_data(),
            IconName::Data,
        )))
        .collect()
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
                <nav class="header__nav" aria-label=w::main_nav()>
                    {destinations()
                        .into_iter()
                        .map(|(route, name, _)| {
                            view! {
                                <a
                                    href=here.href(route)
                                    aria-current=attr(move || is_current(route, here.route()).then_some("page"))
                                >
                                    {name}
                                </a>
                            }
                        })
                        .collect_view()}
                </nav>
                <ThemeSwitch />
            </div>
            <SaveStatus />
        </header>
    }
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

/// The bar at a phone's thumb. It holds five entries at most; the way home is the mark above.
#[component]
pub(super) fn BottomBar() -> impl IntoView {
    let here = use_navigation();
    view! {
        <nav class="bottom-bar" aria-label=w::main_nav()>
            {destinations()
                .into_iter()
                .map(|(route, name, sign)| {
                    view! {
                        <a
                            href=here.href(route)
                            aria-current=attr(move || is_current(route, here.route()).then_some("page"))
                        >
                            <Icon sign=sign />
                            {name}
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
}

/// The last thing done, with the way back, for ten seconds.
#[component]
pub(super) fn UndoBar() -> impl IntoView {
    let undo = use_undo();
    view! {
        <div class="undo" role="status" aria-label=w::undo::label()>
            {live(move || {
                let offer = undo.current().map(|offer| {
                    view! {
                        <div class="undo__bar">
                            <span>{offer.text}</span>
                            <Button variant=ButtonVariant::Plain on_press=move |()| undo.take_back()>
                                {w::undo::button()}
                            </Button>
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
