//! Where the reader is.

use leptos::prelude::*;
use steppingstone_core::embed::Embed;
use steppingstone_core::route::{Base, Route, query_value};

use crate::platform::location::{self, Address, LinkHandling};

/// The address shown, and the way to others.
#[derive(Clone, Copy)]
pub struct Navigation {
    address: RwSignal<Address>,
    /// Counts the moves that we made ourselves, not those through the browser's history.
    moves: RwSignal<u32>,
    base: StoredValue<Base>,
    route: Memo<Route>,
    /// What the app is in somebody else's page. The address shown is then a matter of the frame
    /// alone: the browser's own keeps naming the tool, and the page around has its Back button
    /// for itself. See `docs/decisions/0016-embedding.md`.
    embed: Option<Embed>,
}

/// Reads the address, follows it from now on, and takes over links to our own pages.
pub fn provide_navigation() -> Navigation {
    let base = StoredValue::new(Base::of_document(&location::document_path()));
    let mut at = location::current();
    let embed = base.with_value(|base| base.route(&at.path)).embed();
    if let Some(embed) = embed {
        let begin = base.with_value(|base| base.href(embed.begins_at()));
        at = Address::of(&begin);
    }
    let address = RwSignal::new(at);
    let route = Memo::new(move |_| address.with(|at| base.with_value(|base| base.route(&at.path))));
    let here = Navigation {
        address,
        moves: RwSignal::new(0),
        base,
        route,
        embed,
    };
    if embed.is_none() {
        location::on_pop(move || address.set(location::current()));
    }
    location::on_link(move |target| here.follow(target));
    provide_context(here);
    here
}

/// The address shown, and the way to others.
pub fn use_navigation() -> Navigation {
    expect_context()
}

impl Navigation {
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// What the app is in somebody else's page; `None` where it is the page.
    pub fn embed(self) -> Option<Embed> {
        self.embed
    }

    /// A record id from the address's query.
    pub fn query(self, name: &str) -> Option<String> {
        self.address
            .with(|at| query_value(&at.query, name).map(str::to_owned))
    }

    /// The hash of the address, such as `#skills`, or an empty text.
    pub fn hash(self) -> String {
        self.address.with(|at| at.hash.clone())
    }

    /// How often the reader moved by a link or a button of ours.
    pub fn moves(self) -> u32 {
        self.moves.get()
    }

    pub fn href(self, route: Route) -> String {
        self.base.with_value(|base| base.href(route))
    }

    /// The address of a page with a query such as `of=a1`.
    pub fn href_with(self, route: Route, query: &str) -> String {
        format!("{}?{query}", self.href(route))
    }

    /// The address by which the browser itself opens a page again.
    pub fn reload_href(self, route: Route) -> String {
        match self.embed {
            // Another page of ours may not stand in somebody else's.
            Some(_) => {
                let at = location::current();
                at.path + &at.query
            }
            None => self.href(route),
        }
    }

    /// The address of a place on the page shown.
    pub fn anchor(self, id: &str) -> String {
        self.address
            .with(|at| format!("{}{}#{id}", at.path, at.query))
    }

    pub fn go(self, route: Route) {
        self.open(&self.href(route), false);
    }

    /// Shows an address of ours; `replace` leaves no step to go back to.
    pub fn open(self, href: &str, replace: bool) {
        self.moves.update(|count| *count = count.wrapping_add(1));
        self.set_address(href, replace);
    }

    /// Changes what the address says of the page shown, without moving.
    pub fn open_quietly(self, href: &str) {
        self.set_address(href, true);
    }

    fn set_address(self, href: &str, replace: bool) {
        let at = match self.embed {
            Some(embed) => self.clamp_to_embed(embed, Address::of(href)),
            None => {
                location::open(href, replace);
                location::current()
            }
        };
        self.address.set(at);
    }

    /// In somebody else's page, an address of the tool; in place of any other its first page.
    fn clamp_to_embed(self, embed: Embed, at: Address) -> Address {
        let route = self.base.with_value(|base| base.route(&at.path));
        match embed.holds(route) {
            true => at,
            false => Address::of(&self.href(embed.begins_at())),
        }
    }

    /// Takes over a link to another page of ours. Anchors on this page and files stay the
    /// browser's. In somebody else's page what is not of the tool opens beside that page.
    fn follow(self, target: Address) -> LinkHandling {
        let route = self.base.with_value(|base| base.route(&target.path));
        let at = self.address.get_untracked();
        let is_here = at.path == target.path && at.query == target.query;
        match self.embed {
            Some(embed) if !embed.holds(route) => return LinkHandling::Beside,
            None if route == Route::NotFound || (is_here && !target.hash.is_empty()) => {
                return LinkHandling::Browser;
            }
            _ => {}
        }
        self.open(
            &format!("{}{}{}", target.path, target.query, target.hash),
            is_here,
        );
        LinkHandling::Taken
    }
}
