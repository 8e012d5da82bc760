//! A view that takes the place of its predecessor instead of being patched into it.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node, Placeholder};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// A view that takes the place of its predecessor.
///
/// Left to itself, Leptos changes the elements of the predecessor into those of its successor
/// where both have the same type. A radio button then keeps the check of another question: what
/// the reader pressed is a property of the element, which no comparison of views knows.
///
/// It stands between two comments. A view may begin or end with a text, and a browser's translator
/// puts something else in the place of a text: then only the comments say where the view is.
pub(super) struct Replaced(pub(super) AnyView);

type View = <AnyView as Render>::State;

pub(super) struct ReplacedState {
    start: Placeholder,
    view: View,
    end: Placeholder,
}

impl ReplacedState {
    fn new(view: View) -> ReplacedState {
        ReplacedState {
            start: Rndr::create_placeholder(),
            view,
            end: Rndr::create_placeholder(),
        }
    }

    /// Whether both comments stand in the page, around the view.
    fn is_whole(&self) -> bool {
        let parent = Rndr::get_parent(&self.start);
        parent.is_some() && parent == Rndr::get_parent(&self.end)
    }

    /// The successor comes first and the view goes then, so that the page does not shrink between.
    fn replace(&mut self, mut successor: View) {
        if self.is_whole() {
            let mut start = Rndr::create_placeholder();
            self.end.insert_before_this(&mut start);
            self.end.insert_before_this(&mut successor);
            self.clear(&start);
            self.start.unmount();
            self.start = start;
        } else {
            // Not on the page; or something has taken the comments out of it.
            self.view.insert_before_this(&mut successor);
            self.view.unmount();
        }
        self.view = successor;
    }

    /// Takes out the view, and whatever else stands before `end`: what a translator put in the
    /// place of its texts.
    fn clear(&mut self, end: &Node) {
        self.view.unmount();
        while let Some(left) = Rndr::next_sibling(&self.start).filter(|next| next != end) {
            Rndr::remove(&left);
        }
    }
}

impl Mountable for ReplacedState {
    fn unmount(&mut self) {
        if self.is_whole() {
            let end = self.end.clone();
            self.clear(&end);
        } else {
            self.view.unmount();
        }
        self.start.unmount();
        self.end.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.start.mount(parent, marker);
        self.view.mount(parent, marker);
        self.end.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.start.insert_before_this(child) || self.view.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.view.elements()
    }
}

impl Render for Replaced {
    type State = ReplacedState;

    fn build(self) -> ReplacedState {
        ReplacedState::new(self.0.build())
    }

    fn rebuild(self, state: &mut ReplacedState) {
        state.replace(self.0.build());
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
    ) -> ReplacedState {
        ReplacedState::new(self.0.hydrate::<FROM_SERVER>(cursor, position))
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}
