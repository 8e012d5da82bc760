//! Cards in columns, which a reader moves from one to another without a mouse.
//!
//! A page gives the ids of the cards by column, draws what a card says and what its menu holds, and
//! moves a card when it is asked to. The board knows the rest: which column a phone shows, how many
//! cards of a column are drawn, and the keys on the title of a card. Up and down walk, Alt with left
//! or right asks for the column beside, M opens the menu, and Enter does what the title does.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::form::{Choice, ChoiceVariant, Chosen, Opt};
use super::{attr, keyed, memo, text, when};
use crate::platform::page;

/// So many cards of a column are drawn at first, and more with every press.
const AT_ONCE: usize = 20;

/// What a board says. The names of its columns are the page's.
#[derive(Clone, Copy)]
pub struct BoardWords {
    /// What the choice of a column is called, where there is room for one.
    pub pick: &'static str,
    /// Stands in a column without cards.
    pub none: &'static str,
    /// Opens the menu of a card.
    pub menu: &'static str,
    /// The same in full, with the title of the card.
    pub menu_of: fn(String) -> String,
    /// Draws more cards, of so many that are left.
    pub more: fn(usize) -> String,
}

/// What the title of a card does.
#[derive(Clone)]
pub enum CardTitle {
    /// It leads to an address.
    Link(String),
    Press(Callback<()>),
}

/// A card.
pub struct BoardCard {
    pub name: Signal<String>,
    pub title: CardTitle,
    /// What stands below its title.
    pub about: AnyView,
}

/// A board. Its cards are moved by the page, which calls [`Board::focus_card`] afterwards.
#[derive(Clone, Copy)]
pub struct Board {
    /// Unique on the page; ids begin with it.
    id: &'static str,
    columns: StoredValue<Vec<&'static str>>,
    /// The ids of the cards, for each column.
    cards: Memo<Vec<Vec<String>>>,
    words: BoardWords,
    draw: Callback<String, BoardCard>,
    /// Draws what the menu of a card holds.
    menu: Callback<String, AnyView>,
    /// Asked to put a card into a column, by its place.
    on_step: Callback<(String, usize)>,
    /// The card whose menu is open.
    open: RwSignal<Option<String>>,
    /// The column that a phone shows.
    shown: RwSignal<usize>,
    /// How many cards of each column are drawn.
    limits: RwSignal<Vec<usize>>,
}

impl Board {
    pub fn new(
        id: &'static str,
        columns: Vec<&'static str>,
        cards: Memo<Vec<Vec<String>>>,
        words: BoardWords,
        draw: Callback<String, BoardCard>,
        menu: Callback<String, AnyView>,
        on_step: Callback<(String, usize)>,
    ) -> Board {
        let limits = columns.iter().map(|_| AT_ONCE).collect();
        // A phone begins with the first column that has a card.
        let first = untrack(|| cards.read().iter().position(|column| !column.is_empty()));
        Board {
            id,
            columns: StoredValue::new(columns),
            cards,
            words,
            draw,
            menu,
            on_step,
            open: RwSignal::new(None),
            shown: RwSignal::new(first.unwrap_or(0)),
            limits: RwSignal::new(limits),
        }
    }

    /// The id of a card's title, which has the focus of the card.
    pub fn card_id(self, card: &str) -> String {
        [self.id, "-card-", card].concat()
    }

    /// Opens the menu of a card and puts focus into it.
    pub fn open_menu(self, card: &str) {
        self.open.set(Some(card.to_owned()));
        page::focus_on(&self.menu_id(card));
    }

    /// Closes the menu; focus goes back to its card.
    pub fn close_menu(self) {
        let card = self.open.get_untracked();
        self.open.set(None);
        if let Some(card) = card {
            self.focus_card(&card);
        }
    }

    /// Puts focus on a card where it is now, in view on a phone too.
    pub fn focus_card(self, card: &str) {
        let Some((column, place)) = self.place(card) else {
            return;
        };
        self.shown.set(column);
        self.limits.update(|limits| {
            if let Some(limit) = limits.get_mut(column) {
                *limit = (*limit).max(place + 1);
            }
        });
        page::focus_on(&self.card_id(card));
    }

    pub fn view(self) -> AnyView {
        let columns = self.columns.get_value();
        let pick = columns.iter().enumerate().map(|(place, name)| {
            let count = Signal::derive(move || self.count(place).to_string());
            Opt::with(name, count)
        });
        let pick = pick.collect::<Vec<Opt>>();
        let chosen = Signal::derive(move || Some(self.shown.get()));
        let choose = Callback::new(move |chosen: Chosen| self.shown.set(chosen.index));
        let columns = columns.into_iter().enumerate();
        let columns = columns.map(|(place, name)| self.column(place, name));
        view! {
            <div class="board">
                <Choice
                    legend=self.words.pick
                    name=[self.id, "-pick"].concat()
                    options=pick
                    chosen=chosen
                    on_choose=choose
                    variant=ChoiceVariant::InRow
                />
                <div class="board__columns">{columns.collect_view()}</div>
            </div>
        }
        .into_any()
    }

    fn column(self, place: usize, name: &'static str) -> AnyView {
        let limit = memo(move || self.limits.read().get(place).copied().unwrap_or(AT_ONCE));
        let drawn = memo(move || {
            let cards = self.cards.read();
            let column = cards.get(place).map_or(&[][..], Vec::as_slice);
            let column = column.iter().take(limit.get());
            column.cloned().collect::<Vec<String>>()
        });
        let left = memo(move || self.count(place).saturating_sub(limit.get()));
        let more = move || {
            let press = move |_| self.show_more(place);
            let words = text(move || (self.words.more)(left.get()));
            view! { <button type="button" class="button button--plain" on:click=press>{words}</button> }
                .into_any()
        };
        let none = self.words.none;
        let nothing = move || view! { <p class="muted small">{none}</p> }.into_any();
        let heading = [self.id, "-column-", &place.to_string()].concat();
        let heading_id = heading.clone();
        let is_away = attr(move || (self.shown.get() != place).then_some("true"));
        view! {
            <section class="board__column" aria-labelledby=heading data-away=is_away>
                <h3 id=heading_id>
                    {name} " " <span class="muted">{text(move || self.count(place).to_string())}</span>
                </h3>
                <ul class="board__cards" role="list">{keyed(drawn, move |card| self.card(card))}</ul>
                {when(move || drawn.read().is_empty(), nothing)}
                {when(move || left.get() > 0, more)}
            </section>
        }
        .into_any()
    }

    fn card(self, card: String) -> AnyView {
        let BoardCard { name, title, about } = self.draw.run(card.clone());
        let for_open = card.clone();
        let is_open = memo(move || self.open.read().as_deref() == Some(&for_open));
        let (for_menu, for_press) = (card.clone(), card.clone());
        let toggle = move |_| match is_open.get_untracked() {
            true => self.close_menu(),
            false => self.open_menu(&for_press),
        };
        let expanded = attr(move || Some(if is_open.get() { "true" } else { "false" }));
        let label = text(move || (self.words.menu_of)(name.get()));
        view! {
            <li class="card board__card">
                {self.title(&card, name, title)}
                {about}
                <button type="button" class="button button--plain no-print" aria-expanded=expanded aria-label=label on:click=toggle>
                    {self.words.menu}
                </button>
                {when(move || is_open.get(), move || self.menu_view(&for_menu, name))}
            </li>
        }
        .into_any()
    }

    fn title(self, card: &str, name: Signal<String>, title: CardTitle) -> AnyView {
        let id = self.card_id(card);
        let card = card.to_owned();
        let on_key = move |event: KeyboardEvent| self.on_key(&card, &event);
        let name = text(move || name.get());
        let keys = "M Alt+ArrowLeft Alt+ArrowRight ArrowUp ArrowDown";
        match title {
            CardTitle::Link(href) => view! {
                <a class="board__title" id=id href=href aria-keyshortcuts=keys on:keydown=on_key>{name}</a>
            }
            .into_any(),
            CardTitle::Press(press) => view! {
                <button type="button" class="button button--plain board__title" id=id aria-keyshortcuts=keys on:keydown=on_key on:click=move |_| press.run(())>
                    {name}
                </button>
            }
            .into_any(),
        }
    }

    fn menu_id(self, card: &str) -> String {
        [self.id, "-menu-", card].concat()
    }

    fn menu_view(self, card: &str, name: Signal<String>) -> AnyView {
        let on_key = move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                self.close_menu();
            }
        };
        let label = text(move || (self.words.menu_of)(name.get()));
        view! {
            <div class="stack" id=self.menu_id(card) role="group" tabindex="-1" aria-label=label on:keydown=on_key>
                {self.menu.run(card.to_owned())}
            </div>
        }
        .into_any()
    }

    fn on_key(self, card: &str, event: &KeyboardEvent) {
        let Some((column, place)) = self.place(card) else {
            return;
        };
        if event.ctrl_key() || event.meta_key() || event.is_composing() {
            return;
        }
        match (event.key().as_str(), event.alt_key()) {
            ("ArrowUp", false) => self.walk(column, place.checked_sub(1)),
            ("ArrowDown", false) => self.walk(column, place.checked_add(1)),
            ("ArrowLeft", true) => self.step(card, column.checked_sub(1)),
            ("ArrowRight", true) => self.step(card, column.checked_add(1)),
            ("m" | "M", false) => self.open_menu(card),
            _ => return,
        }
        event.prevent_default();
    }

    fn walk(self, column: usize, to: Option<usize>) {
        let cards = self.cards.read_untracked();
        let next = to.and_then(|to| cards.get(column)?.get(to));
        if let Some(next) = next {
            self.focus_card(next);
        }
    }

    fn step(self, card: &str, to: Option<usize>) {
        let last = self.columns.with_value(Vec::len);
        if let Some(to) = to.filter(|to| *to < last) {
            self.on_step.run((card.to_owned(), to));
        }
    }

    /// The column and the place in it.
    fn place(self, card: &str) -> Option<(usize, usize)> {
        let cards = self.cards.read_untracked();
        let mut columns = cards.iter().enumerate();
        columns.find_map(|(column, cards)| {
            let place = cards.iter().position(|it| it == card)?;
            Some((column, place))
        })
    }

    fn count(self, column: usize) -> usize {
        self.cards.read().get(column).map_or(0, Vec::len)
    }

    fn show_more(self, column: usize) {
        let limit = self.limits.read_untracked().get(column).copied();
        let next = limit.and_then(|limit| {
            let cards = self.cards.read_untracked();
            cards.get(column)?.get(limit).cloned()
        });
        self.limits.update(|limits| {
            if let Some(limit) = limits.get_mut(column) {
                *limit += AT_ONCE;
            }
        });
        if let Some(next) = next {
            page::focus_on(&self.card_id(&next));
        }
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: BoardWords = BoardWords {
        pick: "Column",
        none: "Empty",
        menu: "Move",
        menu_of: |name| ["Move ", &name].concat(),
        more: |left| [&left.to_string(), " more"].concat(),
    };

    /// A board of two columns with so many cards.
    fn html(first: usize, second: usize) -> String {
        let ids = |of: &str, n: usize| (0..n).map(|it| format!("{of}{it}")).collect::<Vec<_>>();
        let cards = vec![ids("a", first), ids("b", second)];
        Owner::new().with(|| {
            let draw = Callback::new(|id: String| BoardCard {
                name: Signal::stored(["Card ", &id].concat()),
                title: CardTitle::Link(["?of=", &id].concat()),
                about: ().into_any(),
            });
            let menu = Callback::new(|_: String| ().into_any());
            let step = Callback::new(|_: (String, usize)| ());
            let cards = memo(move || cards.clone());
            let columns = vec!["One", "Two"];
            let board = Board::new("test", columns, cards, WORDS, draw, menu, step);
            board.view().to_html()
        })
    }

    #[test]
    fn a_column_says_how_many_cards_it_has_and_draws_the_first() {
        let html = html(60, 0);
        assert_eq!(html.matches("card board__card\"").count(), AT_ONCE);
        assert!(html.contains("40 more"), "{html}");
        assert!(html.contains(">60<"), "{html}");
        assert_eq!(html.matches("Empty").count(), 1, "{html}");
    }

    #[test]
    fn a_phone_begins_with_the_first_column_that_has_a_card() {
        let html = html(0, 1);
        assert_eq!(html.matches("data-away").count(), 1, "{html}");
        let (before, _) = html.split_once("test-column-1").unwrap();
        assert!(before.contains("data-away"), "{html}");
        assert!(html.contains(r#"aria-label="Move Card b0""#), "{html}");
    }
}
