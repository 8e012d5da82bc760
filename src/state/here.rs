//! Where the reader is.

use leptos::prelude::*;
use steppingstone_core::route::{Base, Route, query_value};

use crate::platform::location::{self, Address};

/// The address shown, and the way to others.
#[derive(Clone, Copy)]
pub struct Here {
    address: RwSignal<Address>,
    /// Counts the moves that we made ourselves, not those through the browser's history.
    moves: RwSignal<u32>,
    base: StoredValue<Base>,
    route: Memo<Route>,
}

/// Reads the address, follows it from now on, and takes over links to our own pages.
pub fn provide_here() -> Here {
    let base = StoredValue::new(Base::of_document(&location::document_path()));
    let address = RwSignal::new(location::here());
    let route = Memo::new(move |_| address.with(|at| base.with_value(|base| base.route(&at.path))));
    let here = Here {
        address,
        moves: RwSignal::new(0),
        base,
        route,
    };
    location::on_pop(move || address.set(location::here()));
    location::on_link(move |target| here.follow(target));
    provide_context(here);
    here
}

/// The address shown, and the way to others.
pub fn use_here() -> Here {
    expect_context()
}

impl Here {
    /// The page shown.
    pub fn route(self) -> Route {
        self.route.get()
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

    /// The address of a page.
    pub fn href(self, route: Route) -> String {
        self.base.with_value(|base| base.href(route))
    }

    /// The address of a page with a query such as `of=a1`.
    pub fn href_with(self, route: Route, query: &str) -> String {
        format!("{}?{query}", self.href(route))
    }

    /// The address of a place on the page shown.
    pub fn anchor(self, id: &str) -> String {
        self.address
            .with(|at| format!("{}{}#{id}", at.path, at.query))
    }

    /// Shows a page.
    pub fn go(self, route: Route) {
        self.open(&self.href(route), false);
    }

    /// Shows an address of ours; `replace` leaves no step to go back to.
    pub fn open(self, href: &str, replace: bool) {
        location::open(href, replace);
        self.moves.update(|count| *count = count.wrapping_add(1));
        self.address.set(location::here());
    }

    /// Changes what the address says of the page shown, without moving.
    pub fn open_quietly(self, href: &str) {
        location::open(href, true);
        self.address.set(location::here());
    }

    /// Takes over a link to another page of ours. Anchors on this page and files stay the
    /// browser's.
    fn follow(self, target: Address) -> bool {
        let ours = self.base.with_value(|base| base.route(&target.path)) != Route::NotFound;
        let at = self.address.get_untracked();
        let anchor = at.path == target.path && at.query == target.query && !target.hash.is_empty();
        let taken = ours && !anchor;
        if taken {
            let is_here = at.path == target.path && at.query == target.query;
            self.open(
                &format!("{}{}{}", target.path, target.query, target.hash),
                is_here,
            );
        }
        taken
    }
}
