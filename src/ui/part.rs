//! Parts of the app that come when they are needed.
//!
//! A build for readers has each part as a wasm file of its own (feature `split`), so that the first
//! page need not wait for all of them; otherwise they are in the one file, and there at once. See
//! `docs/decisions/0014-parts.md`.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::live;

/// What comes at some time, unless the file it is in cannot be had.
pub type Soon<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// How far the fetching is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetch {
    Coming,
    There,
    Failed,
}

/// A chunk: how to get it, and what it draws of a `W` once it is there.
pub struct LazyChunk<W: 'static> {
    pub load: fn() -> Soon<()>,
    /// Draws, at once if it is there.
    pub draw: fn(W) -> Soon<AnyView>,
}

impl<W> Clone for LazyChunk<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for LazyChunk<W> {}

/// Makes a constant `PART` in a module of the given name, of a function from `$with` to a view.
/// What only that function reaches comes apart from the page, together with everything else that is
/// `in` the same part.
macro_rules! part {
    ($name:ident, $draw:path, $with:ty) => {
        part!($name in $name, $draw, $with);
    };
    ($name:ident in $part:ident, $draw:path, $with:ty) => {
        mod $name {
            use super::*;
            use leptos::prelude::AnyView;
            use leptos::wasm_split::SplitLoaderError;

            #[cfg(feature = "split")]
            #[allow(
                unsafe_code,
                reason = "what the macro writes to reach another wasm file"
            )]
            mod there {
                use super::*;

                #[leptos::wasm_split::wasm_split(
                            $part, wasm_split_path = leptos::wasm_split, fallible, preload(load)
                        )]
                pub fn draw(with: $with) -> Result<AnyView, SplitLoaderError> {
                    Ok($draw(with))
                }
            }

            #[cfg(not(feature = "split"))]
            mod there {
                use super::*;

                pub async fn load() -> Result<(), SplitLoaderError> {
                    Ok(())
                }

                pub async fn draw(with: $with) -> Result<AnyView, SplitLoaderError> {
                    Ok($draw(with))
                }
            }

            pub(super) const PART: $crate::ui::part::LazyChunk<$with> =
                $crate::ui::part::LazyChunk {
                    load: || Box::pin(there::load()),
                    draw: |with| Box::pin(there::draw(with)),
                };
        }
    };
}
pub(crate) use part;

impl<W: Copy + Send + Sync + 'static> LazyChunk<W> {
    /// What the part draws; until it is there, what is said `meanwhile`. `arrived` is called when
    /// that has been replaced.
    pub fn view(
        self,
        with: W,
        meanwhile: impl Fn(Fetch) -> AnyView + Send + 'static,
        arrived: fn(),
    ) -> AnyView {
        let mut load = (self.load)();
        let first = match now(&mut load) {
            Poll::Ready(Ok(())) => return self.render(with, &meanwhile),
            Poll::Ready(Err(_)) => Fetch::Failed,
            Poll::Pending => Fetch::Coming,
        };
        let state = RwSignal::new(first);
        if first == Fetch::Coming {
            await_part(load, state, arrived);
        }
        live(move || match state.get() {
            Fetch::There => self.render(with, &meanwhile),
            state => meanwhile(state),
        })
    }

    fn render(self, with: W, meanwhile: &dyn Fn(Fetch) -> AnyView) -> AnyView {
        match now(&mut (self.draw)(with)) {
            Poll::Ready(Ok(view)) => view,
            // Not to be had although it has been loaded.
            _ => meanwhile(Fetch::Failed),
        }
    }
}

/// Instead of a piece of a page while it is being fetched: nothing; or, if it cannot be, what
/// `failed` says.
pub fn loading_placeholder(fetch: Fetch, failed: &'static str) -> AnyView {
    let has_failed = fetch == Fetch::Failed;
    let said = has_failed.then(|| view! { <p class="muted" role="status">{failed}</p> });
    said.into_any()
}

fn await_part(load: Soon<()>, state: RwSignal<Fetch>, arrived: fn()) {
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
        request_animation_frame(arrived);
    });
}

/// What a future comes to without waiting.
fn now<T>(soon: &mut Soon<T>) -> Poll<Result<T, SplitLoaderError>> {
    soon.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}
