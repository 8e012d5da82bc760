//! Parts of the app that come when a page of theirs is opened.
//!
//! A build for readers has each tool as a wasm file of its own (feature `split`), so that the first
//! page need not wait for all of them; otherwise they are in the one file, and there at once. See
//! `docs/decisions/0014-parts.md`.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use steppingstone_core::route::Route;
use steppingstone_core::tool::ToolId;

use super::title;
use crate::pages::{Fetch, on_the_way};
use crate::platform::page;
use crate::tools;
use crate::ui::live;

type Soon<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// A tool: how to get it, and how it draws its pages once it is there.
#[derive(Clone, Copy)]
struct Part {
    load: fn() -> Soon<()>,
    draw: fn(Route) -> Soon<AnyView>,
}

/// Makes a part of a tool, by its slug and what draws its pages.
macro_rules! part {
    ($slug:ident, $page:path) => {
        mod $slug {
            use super::*;

            #[cfg(feature = "split")]
            #[allow(
                unsafe_code,
                reason = "what the macro writes to reach another wasm file"
            )]
            mod there {
                use super::*;

                #[leptos::wasm_split::wasm_split(
                            $slug, wasm_split_path = leptos::wasm_split, fallible, preload(load)
                        )]
                pub fn draw(route: Route) -> Result<AnyView, SplitLoaderError> {
                    Ok($page(route))
                }
            }

            #[cfg(not(feature = "split"))]
            mod there {
                use super::*;

                pub async fn load() -> Result<(), SplitLoaderError> {
                    Ok(())
                }

                pub async fn draw(route: Route) -> Result<AnyView, SplitLoaderError> {
                    Ok($page(route))
                }
            }

            pub(super) const PART: Part = Part {
                load: || Box::pin(there::load()),
                draw: |route| Box::pin(there::draw(route)),
            };
        }
    };
}

part!(quiz, tools::quiz::page);
part!(offers, tools::offers::page);
part!(goals, tools::goals::page);

const fn of(tool: ToolId) -> Part {
    match tool {
        ToolId::Quiz => quiz::PART,
        ToolId::Offers => offers::PART,
        ToolId::Goals => goals::PART,
    }
}

/// Comes once the tool of a page is there, or cannot be had: its page can then be drawn at once.
pub async fn arrival(route: Route) {
    if let Some(tool) = route.tool() {
        // `page` tries again, and tells.
        let _ = (of(tool).load)().await;
    }
}

/// A page of a tool; until that is there, what is said meanwhile.
pub fn page(tool: ToolId, route: Route) -> AnyView {
    let part = of(tool);
    let mut load = (part.load)();
    let first = match now(&mut load) {
        Poll::Ready(Ok(())) => return drawn(part, route),
        Poll::Ready(Err(_)) => Fetch::Failed,
        Poll::Pending => Fetch::Coming,
    };
    let state = RwSignal::new(first);
    if first == Fetch::Coming {
        spawn_local(async move {
            let loaded = load.await;
            // The reader may have gone on meanwhile.
            if state.is_disposed() {
                return;
            }
            state.set(if loaded.is_ok() {
                Fetch::There
            } else {
                Fetch::Failed
            });
            request_animation_frame(page::focus_heading);
        });
    }
    live(move || match state.get() {
        Fetch::There => drawn(part, route),
        state => on_the_way(state, title(route), route),
    })
}

fn drawn(part: Part, route: Route) -> AnyView {
    match now(&mut (part.draw)(route)) {
        Poll::Ready(Ok(view)) => view,
        // Not to be had although it has been loaded.
        _ => on_the_way(Fetch::Failed, title(route), route),
    }
}

/// What a future comes to without waiting.
fn now<T>(soon: &mut Soon<T>) -> Poll<Result<T, SplitLoaderError>> {
    soon.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}
