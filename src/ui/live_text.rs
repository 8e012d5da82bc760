//! A text that changes, and goes on doing so in a page that a browser has translated.

use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::attribute::{Attribute, AttributeValue};
use leptos::tachys::html::property::IntoProperty;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node, Placeholder, Text};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// The element that translators put in the place of a text. Nothing of ours is one.
const STAND_IN: &str = "FONT";

/// A text that changes: as a node of a page, or as the value of an attribute or property.
///
/// Chrome's and Edge's translators take a text node out of the page and put a `<font>` with its
/// translation there. Leptos would go on writing into the node that is out. This one comes back,
/// in place of the translation of what it said before. See `docs/decisions/0024-other-programs.md`.
pub struct LiveText(pub(super) String);

pub struct LiveTextState {
    node: Text,
    /// Stands after the text and marks its place: translators leave comments alone.
    end: Placeholder,
    text: String,
}

impl LiveTextState {
    fn new(text: String) -> LiveTextState {
        LiveTextState {
            node: Rndr::create_text_node(&text),
            end: Rndr::create_placeholder(),
            text,
        }
    }

    /// Puts the text back where a translator took it out.
    fn put_back(&self) {
        if Rndr::get_parent(&self.node).is_some() {
            return;
        }
        let Some(parent) = Rndr::get_parent(&self.end) else {
            // Not on the page yet, or not any more.
            return;
        };
        if let Some(stand_in) = self.end.previous_sibling().filter(is_stand_in) {
            Rndr::remove(&stand_in);
        }
        // Fails only if `end` has another parent than its own.
        let _ = parent.insert_before(&self.node, Some(&self.end));
    }
}

fn is_stand_in(node: &Node) -> bool {
    node.node_name() == STAND_IN
}

impl Mountable for LiveTextState {
    fn unmount(&mut self) {
        self.put_back();
        self.node.unmount();
        self.end.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.node.mount(parent, marker);
        self.end.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.put_back();
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

impl Render for LiveText {
    type State = LiveTextState;

    fn build(self) -> LiveTextState {
        LiveTextState::new(self.0)
    }

    fn rebuild(self, state: &mut LiveTextState) {
        if self.0 == state.text {
            return;
        }
        Rndr::set_text(&state.node, &self.0);
        state.text = self.0;
        state.put_back();
    }
}

impl AddAnyAttr for LiveText {
    type Output<NewAttr: Attribute> = LiveText;

    /// A text has no attributes.
    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> LiveText {
        self
    }
}

impl RenderHtml for LiveText {
    type AsyncOutput = LiveText;
    type Owned = LiveText;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> LiveText {
        self
    }

    fn html_len(&self) -> usize {
        self.0.len()
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

    /// What was drawn on a server is never taken over: the app draws its own page.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        _cursor: &Cursor,
        _position: &PositionState,
    ) -> LiveTextState {
        LiveTextState::new(self.0)
    }

    fn into_owned(self) -> LiveText {
        self
    }
}

impl AttributeValue for LiveText {
    type State = <String as AttributeValue>::State;
    type AsyncOutput = String;
    type Cloneable = <String as AttributeValue>::Cloneable;
    type CloneableOwned = <String as AttributeValue>::CloneableOwned;

    fn html_len(&self) -> usize {
        self.0.len()
    }

    fn to_html(self, key: &str, buf: &mut String) {
        AttributeValue::to_html(self.0, key, buf);
    }

    fn to_template(_key: &str, _buf: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, key: &str, el: &Element) -> Self::State {
        AttributeValue::hydrate::<FROM_SERVER>(self.0, key, el)
    }

    fn build(self, el: &Element, key: &str) -> Self::State {
        AttributeValue::build(self.0, el, key)
    }

    fn rebuild(self, key: &str, state: &mut Self::State) {
        AttributeValue::rebuild(self.0, key, state);
    }

    fn into_cloneable(self) -> Self::Cloneable {
        AttributeValue::into_cloneable(self.0)
    }

    fn into_cloneable_owned(self) -> Self::CloneableOwned {
        AttributeValue::into_cloneable_owned(self.0)
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> String {
        self.0
    }
}

impl IntoProperty for LiveText {
    type State = <String as IntoProperty>::State;
    type Cloneable = <String as IntoProperty>::Cloneable;
    type CloneableOwned = <String as IntoProperty>::CloneableOwned;

    fn hydrate<const FROM_SERVER: bool>(self, el: &Element, key: &str) -> Self::State {
        IntoProperty::hydrate::<FROM_SERVER>(self.0, el, key)
    }

    fn build(self, el: &Element, key: &str) -> Self::State {
        IntoProperty::build(self.0, el, key)
    }

    fn rebuild(self, state: &mut Self::State, key: &str) {
        IntoProperty::rebuild(self.0, state, key);
    }

    fn into_cloneable(self) -> Self::Cloneable {
        IntoProperty::into_cloneable(self.0)
    }

    fn into_cloneable_owned(self) -> Self::CloneableOwned {
        IntoProperty::into_cloneable_owned(self.0)
    }
}
