//! A view that takes the place of its predecessor instead of being patched into it.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// A view that takes the place of its predecessor.
///
/// Left to itself, Leptos changes the elements of the predecessor into those of its successor
/// where both have the same type. A radio button then keeps the check of another question: what
/// the reader pressed is a property of the element, which no comparison of views knows.
pub(super) struct Replaced(pub(super) AnyView);

impl Render for Replaced {
    type State = <AnyView as Render>::State;

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

impl AddAnyAttr for Replaced {
    type Output<NewAttr: Attribute> = Replaced;

    /// Attributes belong on elements: a part that changes takes none.
    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

impl RenderHtml for Replaced {
    type AsyncOutput = Replaced;
    type Owned = Replaced;

    const MIN_LENGTH: usize = AnyView::MIN_LENGTH;

    fn dry_resolve(&mut self) {
        self.0.dry_resolve();
    }

    async fn resolve(self) -> Self::AsyncOutput {
        Replaced(self.0.resolve().await)
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
        self
    }
}
