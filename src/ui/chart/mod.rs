//! Charts, as inline SVG. Each stands in a [`Figure`] with its title and one sentence that says
//! what it shows, and beside a table of the same values.
//!
//! What is written in a drawing is not translated by browsers (`translate="no"`): they would put an
//! element there that SVG does not draw. The sentence and the table are.

mod bars;
mod line;
mod map;
mod scatter;
mod stacks;

use leptos::prelude::*;

pub use bars::{Bar, Bars, Gap, Gaps};
pub use line::{Course, CourseWords, Line, Meter, Spot};
pub use map::{Map, MapPoint, MapWords};
pub use scatter::{Disc, Scatter};
pub use stacks::{Stack, Stacks};

/// A chart with its title and the sentence that says what it shows.
#[component]
pub fn Figure(
    /// The question it answers.
    #[prop(into)]
    title: String,
    /// What it shows, in one sentence.
    #[prop(into)]
    says: String,
    children: Children,
) -> impl IntoView {
    view! {
        <figure class="figure stack">
            <figcaption>
                <h3>{title}</h3>
                <p class="muted">{says}</p>
            </figcaption>
            {children()}
        </figure>
    }
}

/// The heads of a table's columns.
pub struct Heads(Vec<String>);

impl From<Vec<String>> for Heads {
    fn from(heads: Vec<String>) -> Heads {
        Heads(heads)
    }
}

impl From<Vec<&str>> for Heads {
    fn from(heads: Vec<&str>) -> Heads {
        Heads(heads.into_iter().map(str::to_owned).collect())
    }
}

/// A table of values: the same as a chart, to read or to copy.
#[component]
pub fn Table(
    /// What it holds.
    #[prop(into)]
    label: String,
    /// Column heads; the first names the rows.
    #[prop(into)]
    heads: Heads,
    /// Rows of cells, the first of each naming it.
    rows: Vec<Vec<String>>,
    /// Whether a narrow screen shows the cells of a row below each other, each with its head, for
    /// a table that would not fit it.
    #[prop(optional)]
    turns: bool,
) -> impl IntoView {
    let heads = heads.0;
    let figures: Vec<bool> = (0..heads.len())
        .map(|column| column > 0 && holds_figures(&rows, column))
        .collect();
    let class = move |column: usize| {
        let is_figure = figures.get(column).copied().unwrap_or_default();
        is_figure.then_some("table__figure")
    };
    let labels = if turns { heads.clone() } else { Vec::new() };
    let head = heads
        .into_iter()
        .enumerate()
        .map(|(column, head)| view! { <th scope="col" class=class(column)>{head}</th> })
        .collect_view();
    let body = rows
        .into_iter()
        .map(|row| {
            let mut cells = row.into_iter();
            let name = cells.next();
            // The first head names the rows.
            let labels = labels.iter().skip(1).cloned().map(Some);
            let cells = cells.zip(labels.chain(std::iter::repeat(None)));
            let cells = cells.enumerate().map(|(place, (cell, label))| {
                view! { <td data-label=label class=class(place + 1)>{cell}</td> }
            });
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    {cells.collect_view()}
                </tr>
            }
        })
        .collect_view();
    let name = label.clone();
    let table = view! {
        <table class="table" class:table--turns=turns aria-label=name>
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    };
    table_scroll(label, table.into_any())
}

/// A table whose cells are drawn by the caller, in rows below the heads of its columns. It scrolls
/// where it is wider than its place.
pub fn scrolling_table(
    class: &'static str,
    name: &'static str,
    heads: Vec<AnyView>,
    rows: Vec<AnyView>,
) -> AnyView {
    let heads = heads.into_iter();
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let table = view! {
        <table class=class aria-label=name>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    table_scroll(name.to_owned(), table.into_any())
}

/// What a table scrolls in where it is wider than its place. It takes focus, so that keys scroll it,
/// and so it has a name. A group and no region: the section around has the same name mostly, and a
/// page of charts would have more landmarks than parts.
fn table_scroll(name: String, table: AnyView) -> AnyView {
    view! { <div class="table-scroll" tabindex="0" role="group" aria-label=name>{table}</div> }
        .into_any()
}

/// Whether a column holds figures, which stand below each other by their ends: most of its cells begin
/// with no letter, or end in a digit.
fn holds_figures(rows: &[Vec<String>], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(column));
    let cells: Vec<&str> = cells
        .map(|cell| cell.trim())
        .filter(|it| !it.is_empty())
        .collect();
    let is_figure = |cell: &&&str| {
        let is_word = cell.starts_with(char::is_alphabetic);
        !is_word || cell.ends_with(|last: char| last.is_ascii_digit())
    };
    cells.iter().filter(is_figure).count() * 2 > cells.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_figures_is_told_from_one_of_words() {
        let check = |cells: &[&str], expected| {
            let rows = cells
                .iter()
                .map(|cell| vec!["North".to_owned(), (*cell).to_owned()]);
            let rows: Vec<Vec<String>> = rows.collect();
            assert_eq!(holds_figures(&rows, 1), expected, "{cells:?}");
        };
        check(&["$3,000", "", "\u{2212}$20"], true);
        check(&["CHF 84,500", "CHF 0"], true);
        check(&["72 of 100", "Not enough answers", "31 of 100"], true);
        check(&["Base pay", "401(k) match", "Bonus"], false);
        check(&["", ""], false);
        check(&[], false);
    }
}
