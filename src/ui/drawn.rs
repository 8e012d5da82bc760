//! Views that are drawn anew instead of patched.
//!
//! Leptos can compare a view with its successor of the same type and change only what differs.
//! That comparison is compiled for every view that is erased to `AnyView`, and this app hardly
//! needs it: what changes inside a view has signals of its own, and what is replaced is replaced
//! whole. Leaving it out took a seventh off the wasm; see `docs/decisions/0004-size.md`.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// Any view as the one type of erased views, to be drawn anew when it is replaced.
pub trait Draw {
    /// Erases the view's type.
    fn drawn(self) -> AnyView;
}

impl<V: IntoView> Draw for V {
    fn drawn(self) -> AnyView {
        Drawn(self.into_view().into_inner()).into_any()
    }
}

struct Drawn<T>(T);

impl<T: Render> Render for Drawn<T> {
    type State = T::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut successor = self.0.build();
        state.insert_before_this(&mut successor);
        state.unmount();
        *state = successor;
    }
}

impl<T: RenderHtml> AddAnyAttr for Drawn<T> {
    type Output<NewAttr: Attribute> = Drawn<T>;

    /// Attributes belong on elements: an erased view takes none.
    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

impl<T: RenderHtml> RenderHtml for Drawn<T> {
    type AsyncOutput = Drawn<T::AsyncOutput>;
    type Owned = Drawn<T::Owned>;

    const MIN_LENGTH: usize = T::MIN_LENGTH;
    const EXISTS: bool = T::EXISTS;

    fn dry_resolve(&mut self) {
        self.0.dry_resolve();
    }

    async fn resolve(self) -> Self::AsyncOutput {
        Drawn(self.0.resolve().await)
    }

    fn html_len(&self) -> usize {
        self.0.html_len()
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0
            .to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        Drawn(self.0.into_owned())
    }
}
