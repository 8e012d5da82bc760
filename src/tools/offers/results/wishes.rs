//! What the reader wants from the next job, as their goals and their quiz result say: whether each
//! offer has it.

use leptos::prelude::*;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance_criteria::{AFTER_HOURS, asks_after_hours, wanted_keys};
use steppingstone_core::goals::offer_criteria::criteria;
use steppingstone_core::offers::fit::rated_in;
use steppingstone_core::offers::{Wish, WishAnswer, WishCount, WishRow, wish_counts, wishes};
use steppingstone_core::store::Kind;

use super::super::labels;
use super::super::store::OffersStore;
use super::ComparisonView;
use crate::platform::{clock, intl};
use crate::state::Records;
use crate::ui::chart::scrolling_table;
use crate::ui::form::select_cell;
use crate::ui::part::part;
use crate::ui::{live, memo, text, when};
use crate::words::offers::criteria as w;

// Goals have to be read for it: not for those who have none.
part!(offers_criteria in offers_results, arrive, Wanted);
// And boundaries, for those who have a plan of their week.
part!(after_hours in offers_from_journey, arrive_after_hours, Wanted);

/// Reads what the goals ask of the next offer.
type ReadGoals = fn(Records) -> Vec<String>;

/// Reads whether employers are asked what is expected after hours.
type ReadBoundaries = fn(Records) -> bool;

/// What the reader wants from the next job. What goals and boundaries ask for is not among it before
/// they are read; in somebody else's page there is nothing.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    goals: RwSignal<Option<ReadGoals>>,
    boundaries: RwSignal<Option<ReadBoundaries>>,
    /// Each wish, with the answers of the offers.
    pub(super) rows: Memo<Vec<WishRow>>,
}

impl Wanted {
    pub(super) fn new(store: OffersStore, results: Memo<ComparisonView>) -> Wanted {
        let goals = RwSignal::new(None::<ReadGoals>);
        let boundaries = RwSignal::new(None::<ReadBoundaries>);
        let keys = memo(move || {
            let criteria = goals.get().map(|read| read(store.records));
            let asks_after_hours = boundaries.get().is_some_and(|read| read(store.records));
            wanted_keys(criteria.unwrap_or_default(), asks_after_hours)
        });
        let quiz = memo(move || store.quiz());
        let rows = memo(move || {
            let (quiz, results) = (quiz.read(), results.read());
            let quiz = (*quiz).as_ref();
            let wishes = wishes(&keys.read(), quiz);
            let saved = store.offers.read();
            let comparison = &results.comparison;
            comparison.wish_rows(&wishes, &saved, &results.offers, quiz)
        });
        Wanted {
            goals,
            boundaries,
            rows,
        }
    }
}

/// Hands over what reads the goals.
fn arrive(wanted: Wanted) -> AnyView {
    wanted.goals.set(Some(of_goals));
    ().into_any()
}

/// Hands over what reads the boundaries.
fn arrive_after_hours(wanted: Wanted) -> AnyView {
    wanted.boundaries.set(Some(of_boundaries));
    ().into_any()
}

fn of_boundaries(records: Records) -> bool {
    let balance = records.only::<Balance>();
    asks_after_hours(&balance, clock::today())
}

fn of_goals(records: Records) -> Vec<String> {
    let goals = records.goals();
    let goals = goals.read();
    criteria(&goals)
}

/// Has the goals and the boundaries read, once there are any.
pub(super) fn fetch(store: OffersStore, wanted: Wanted) -> AnyView {
    let records = store.records;
    let has_week = records.single_text(Kind::Balance).is_some();
    let of_balance = has_week.then(|| after_hours::PART.view(wanted, |_| ().into_any(), || ()));
    view! {
        {when(
            move || !records.ids(Kind::Goal).is_empty(),
            move || offers_criteria::PART.view(wanted, |_| ().into_any(), || ()),
        )}
        {of_balance}
    }
    .into_any()
}

/// What of the checklist stands still while answers change.
#[derive(Clone, PartialEq)]
struct Shape {
    wishes: Vec<Wish>,
    /// The offers with an answer, by their places and ids.
    offers: Vec<(usize, String)>,
}

/// The checklist: a row for each wish, an answer for each offer.
pub(super) fn checklist(store: OffersStore, wanted: Wanted) -> AnyView {
    let shape = memo(move || {
        let rows = wanted.rows.read();
        let answers = rows.first().map(|row| row.answers.as_slice());
        let ids = store.ids.get().into_iter().enumerate();
        let is_next = |place: usize| answers.and_then(|all| *all.get(place)?).is_some();
        Shape {
            wishes: rows.iter().map(|row| row.wish.clone()).collect(),
            offers: ids.filter(|(place, _)| is_next(*place)).collect(),
        }
    });
    live(move || {
        let Shape { wishes, offers } = shape.get();
        if wishes.is_empty() || offers.is_empty() {
            return ().into_any();
        }
        let names = offers.iter().map(|(_, id)| {
            let id = id.clone();
            text(move || store.name(&id)).into_any()
        });
        let heads = std::iter::once(w::what().into_any()).chain(names);
        let rows = wishes.iter().enumerate().map(|(row, wish)| {
            let cells = offers.iter();
            let cells = cells.map(|(place, id)| cell(store, wanted, (row, wish), (*place, id)));
            view! {
                <tr>
                    <th scope="row">{name(wish)}</th>
                    {cells.collect_view()}
                </tr>
            }
            .into_any()
        });
        let table = scrolling_table(
            "table criteria",
            w::heading(),
            heads.collect(),
            rows.collect(),
        );
        view! {
            <div class="stack">
                <h3>{w::heading()}</h3>
                <p class="muted no-print">{w::text()}</p>
                {table}
            </div>
        }
        .into_any()
    })
}

/// The answers that a reader can give, in the order of the list.
const ANSWERS: [Option<bool>; 3] = [None, Some(true), Some(false)];

fn cell(
    store: OffersStore,
    wanted: Wanted,
    (row, wish): (usize, &Wish),
    (place, id): (usize, &str),
) -> AnyView {
    let answer = memo(move || {
        let rows = wanted.rows.read();
        let answers = rows.get(row).map(|row| row.answers.as_slice());
        let answer = answers.and_then(|all| *all.get(place)?);
        answer.unwrap_or_default()
    });
    let open = open_text(wish);
    let said = move || text(move || answer_text(answer.get().value(), open).to_owned());
    let Wish::Criterion(key) = wish else {
        // Its rating is the answer.
        return view! { <td>{said()}</td> }.into_any();
    };
    let (name, key, id) = (name(wish), key.clone(), id.to_owned());
    // What stands first in the list depends on what the figures say.
    let computed = memo(move || answer.get().computed);
    let control = live(move || {
        let (name, for_name, for_pick) = (name.clone(), id.clone(), (id.clone(), key.clone()));
        let options = [left_to_figures(computed.get()), w::yes(), w::no()];
        select_cell(
            ["criterion-", &key, "-", &id].concat(),
            Signal::derive(move || w::answer_of(name.clone(), store.name(&for_name))),
            options.map(str::to_owned).into(),
            Signal::derive(move || {
                let given = answer.get().given;
                let place = ANSWERS.iter().position(|known| *known == given);
                place.unwrap_or_default()
            }),
            Callback::new(move |index: usize| {
                let (id, key) = &for_pick;
                store.answer(id, key, ANSWERS.get(index).copied().flatten());
            }),
        )
    });
    view! {
        <td>
            <div class="no-print">{control}</div>
            <span class="criteria__said">{said()}</span>
        </td>
    }
    .into_any()
}

/// What there is to do where there is no answer: a side of a career is answered by its rating.
fn open_text(wish: &Wish) -> &'static str {
    match wish {
        Wish::Facet(_) => w::ask_rate(),
        Wish::Criterion(_) => w::ask(),
    }
}

/// An answer in words; `open` where there is none.
fn answer_text(answer: Option<bool>, open: &'static str) -> &'static str {
    match answer {
        Some(true) => w::yes(),
        Some(false) => w::no(),
        None => open,
    }
}

/// What an answer reads that the reader leaves to the figures.
fn left_to_figures(computed: Option<bool>) -> &'static str {
    match computed {
        Some(true) => w::yes_computed(),
        Some(false) => w::no_computed(),
        None => w::ask(),
    }
}

/// An answer in a file: empty for the present job.
pub(super) fn answer_in_file(wish: &Wish, answer: Option<WishAnswer>) -> String {
    answer
        .map_or("", |answer| answer_text(answer.value(), open_text(wish)))
        .to_owned()
}

/// What a wish is called.
pub(super) fn name(wish: &Wish) -> String {
    let key = match wish {
        Wish::Facet(facet) => return labels::label(rated_in(*facet)).to_owned(),
        Wish::Criterion(key) => key.as_str(),
    };
    match key {
        "pay" => w::pay(),
        "retirement" => w::retirement(),
        "health" => w::health(),
        "leave" => w::leave(),
        "flexibility" => w::flexibility(),
        AFTER_HOURS => w::after_hours(),
        other => return other.to_owned(),
    }
    .to_owned()
}

/// How many wishes each offer meets, a sentence for each but the job that the reader has.
pub(super) fn sentences(results: &ComparisonView, rows: &[WishRow]) -> Vec<String> {
    let counts = wish_counts(rows).into_iter();
    let sentences = counts.map(|(place, count)| sentence(results.name(place).to_owned(), count));
    sentences.collect()
}

fn sentence(name: String, count: WishCount) -> String {
    let number = |count: usize| intl::number(count as f64);
    match count {
        WishCount { of: 1, open: 1, .. } => w::one_open(name),
        WishCount { of: 1, met: 1, .. } => w::one_met(name),
        WishCount { of: 1, .. } => w::one_missed(name),
        WishCount { met, of, open: 0 } => w::meets(name, number(met), number(of)),
        WishCount { met, of, open } => w::meets_ask(name, number(met), number(of), number(open)),
    }
}

#[cfg(test)]
mod tests {
    use steppingstone_core::career::Facet;
    use steppingstone_core::offers::{Field, SavedOffer};

    use super::super::typed_comparison::{offer, plain};
    use super::*;
    use crate::words::install_english;

    fn of(offers: &[SavedOffer], wanted: &[&str]) -> Vec<String> {
        let results = plain(offers);
        let keys: Vec<String> = wanted.iter().map(|key| (*key).to_owned()).collect();
        let wishes = wishes(&keys, None);
        let rows = results
            .comparison
            .wish_rows(&wishes, offers, &results.offers, None);
        sentences(&results, &rows)
    }

    #[test]
    fn the_verdict_says_how_many_are_met_and_what_to_ask() {
        let mut offers = [
            offer("Now", &[(Field::Pay, "75k")]),
            offer("North", &[(Field::Pay, "80k")]),
            offer("South", &[(Field::Pay, "70k")]),
        ];
        offers[0].is_current = true;
        for (place, key, answer) in [(1, "leave", true), (2, "leave", true), (2, "health", true)] {
            offers[place].set_meets(key, Some(answer), 2);
        }
        assert_eq!(of(&offers, &[]), [""; 0]);
        assert_eq!(
            of(&offers, &["pay", "health", "leave"]),
            [
                "North has 2 of 3 things you want from your next job. Ask about 1 more.",
                "South has 2 of 3 things you want from your next job.",
            ]
        );
        assert_eq!(
            of(&offers, &["pay"]),
            [
                "North has the one thing you want from your next job.",
                "South does not have the one thing you want from your next job.",
            ]
        );
        let open = "Ask whether North has the one thing you want from your next job.";
        assert_eq!(of(&offers, &["health"])[0], open);
    }

    #[test]
    fn what_is_wanted_has_a_name() {
        install_english();
        let key = |key: &str| Wish::Criterion(key.to_owned());
        assert_eq!(name(&key("pay")), "Better pay overall");
        assert_eq!(name(&key("commute")), "commute");
        let after_hours = "Nobody expects answers after hours";
        assert_eq!(name(&key(AFTER_HOURS)), after_hours);
        assert_eq!(name(&Wish::Facet(Facet::Growth)), "Learning new things");
    }

    #[test]
    fn an_answer_that_the_figures_give_says_so() {
        install_english();
        assert_eq!(left_to_figures(Some(true)), "Yes, by the figures");
        assert_eq!(left_to_figures(Some(false)), "No, by the figures");
        assert_eq!(left_to_figures(None), "Ask");
    }
}
