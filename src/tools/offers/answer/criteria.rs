//! What the reader wants from the next offer, as their goals say: whether each offer has it.

use leptos::prelude::*;
use steppingstone_core::goals::offer_criteria::criteria;
use steppingstone_core::offers::{CriteriaCount, SavedOffer};
use steppingstone_core::store::Kind;

use super::super::cell::picked;
use super::super::desk::{Desk, name_of};
use crate::platform::intl;
use crate::state::Records;
use crate::ui::part::part;
use crate::ui::{live, memo, text, when};
use crate::words::offers::criteria as w;

// Goals have to be read for it: not for those who have none.
part!(offers_criteria, arrive, Wanted);

/// Reads what the goals ask of the next offer.
type ReadGoals = fn(Records) -> Vec<String>;

/// What the reader wants from the next offer, by its keys; nothing before their goals are read, or
/// where there are none, as in somebody else's page.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    read: RwSignal<Option<ReadGoals>>,
    pub(super) keys: Memo<Vec<String>>,
}

impl Wanted {
    pub(super) fn new(desk: Desk) -> Wanted {
        let read = RwSignal::new(None::<ReadGoals>);
        let keys = memo(move || {
            let read = read.get();
            read.map(|read| read(desk.records)).unwrap_or_default()
        });
        Wanted { read, keys }
    }
}

/// Hands over what reads the goals.
fn arrive(wanted: Wanted) -> AnyView {
    wanted.read.set(Some(of_goals));
    ().into_any()
}

fn of_goals(records: Records) -> Vec<String> {
    let goals = records.goals();
    let goals = goals.read();
    criteria(&goals)
}

/// Has the goals read, once there are any.
pub(super) fn fetch(desk: Desk, wanted: Wanted) -> AnyView {
    when(
        move || !desk.records.ids(Kind::Goal).is_empty(),
        move || offers_criteria::PART.view(wanted, |_| ().into_any(), || ()),
    )
}

/// The checklist: a row for each criterion, an answer for each offer.
pub(super) fn checklist(desk: Desk, wanted: Wanted) -> AnyView {
    live(move || {
        let keys = wanted.keys.get();
        if keys.is_empty() {
            return ().into_any();
        }
        let ids = desk.ids.get();
        let heads = ids.iter().map(|id| {
            let id = id.clone();
            view! { <th scope="col">{text(move || desk.name(&id))}</th> }
        });
        let rows = keys.iter().map(|key| {
            let cells = ids.iter().map(|id| cell(desk, key, id));
            view! {
                <tr>
                    <th scope="row">{name(key)}</th>
                    {cells.collect_view()}
                </tr>
            }
        });
        view! {
            <div class="stack">
                <h3>{w::heading()}</h3>
                <p class="muted no-print">{w::text()}</p>
                <div class="table-scroll" tabindex="0">
                    <table class="table criteria" aria-label=w::heading()>
                        <thead>
                            <tr>
                                <th scope="col">{w::what()}</th>
                                {heads.collect_view()}
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </div>
        }
        .into_any()
    })
}

/// The answers, in the order of the list.
const ANSWERS: [Option<bool>; 3] = [None, Some(true), Some(false)];

fn cell(desk: Desk, key: &str, id: &str) -> AnyView {
    let owned = || (key.to_owned(), id.to_owned());
    let (for_name, for_chosen, for_said, for_pick) = (owned(), owned(), owned(), owned());
    let meets = move |(key, id): &(String, String)| desk.of(id, |offer| offer.meets(key));
    let chosen = move || {
        let answer = meets(&for_chosen);
        let place = ANSWERS.iter().position(|known| *known == answer);
        place.unwrap_or_default()
    };
    let control = picked(
        ["criterion-", key, "-", id].concat(),
        Signal::derive(move || w::answer_of(name(&for_name.0), desk.name(&for_name.1))),
        ANSWERS.map(|it| said(it).to_owned()).into(),
        Signal::derive(chosen),
        Callback::new(move |index: usize| {
            let (key, id) = &for_pick;
            let answer = ANSWERS.get(index).copied().flatten();
            desk.answer(id, key, answer);
        }),
    );
    view! {
        <td>
            <div class="no-print">{control}</div>
            <span class="criteria__said">{text(move || said(meets(&for_said)).to_owned())}</span>
        </td>
    }
    .into_any()
}

/// An answer in words.
fn said(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => w::yes(),
        Some(false) => w::no(),
        None => w::ask(),
    }
}

/// What a criterion is called.
fn name(key: &str) -> String {
    match key {
        "pay" => w::pay(),
        "retirement" => w::retirement(),
        "health" => w::health(),
        "leave" => w::leave(),
        "flexibility" => w::flexibility(),
        other => return other.to_owned(),
    }
    .to_owned()
}

/// What to ask an employer about a criterion.
fn question(key: &str) -> String {
    match key {
        "pay" => w::ask_pay(),
        "retirement" => w::ask_retirement(),
        "health" => w::ask_health(),
        "leave" => w::ask_leave(),
        "flexibility" => w::ask_flexibility(),
        other => return w::ask_other(other),
    }
    .to_owned()
}

/// What there is to ask about an offer. The job that the reader has is no next offer.
pub(super) fn questions(offer: &SavedOffer, keys: &[String]) -> Vec<String> {
    let open = keys.iter().filter(|key| offer.meets(key).is_none());
    let open = open.filter(|_| !offer.is_current);
    open.map(|key| question(key)).collect()
}

/// How many criteria each offer meets, a sentence for each but the job that the reader has.
pub(super) fn sentences(offers: &[SavedOffer], keys: &[String]) -> Vec<String> {
    let numbered = offers.iter().enumerate();
    let offered = numbered.filter(|(_, offer)| !offer.is_current && !keys.is_empty());
    offered
        .map(|(index, offer)| sentence(name_of(offer, index), CriteriaCount::of(offer, keys)))
        .collect()
}

/// The checklist as rows of a table: the name of each criterion, then an answer for each offer.
pub(super) fn rows(offers: &[SavedOffer], keys: &[String]) -> Vec<Vec<String>> {
    let row = |key: &String| {
        let answers = offers.iter().map(|offer| said(offer.meets(key)).to_owned());
        [name(key)].into_iter().chain(answers).collect()
    };
    keys.iter().map(row).collect()
}

fn sentence(name: String, count: CriteriaCount) -> String {
    let number = |count: usize| intl::number(count as f64);
    match count {
        CriteriaCount { of: 1, open: 1, .. } => w::one_open(name),
        CriteriaCount { of: 1, met: 1, .. } => w::one_met(name),
        CriteriaCount { of: 1, .. } => w::one_missed(name),
        CriteriaCount { met, of, open: 0 } => w::meets(name, number(met), number(of)),
        CriteriaCount { met, of, open } => {
            w::meets_ask(name, number(met), number(of), number(open))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;

    fn offer(name: &str, answers: &[(&str, bool)]) -> SavedOffer {
        let mut offer = SavedOffer::new(name, 0, 1);
        offer.draft.name = name.to_owned();
        for (key, answer) in answers {
            offer.set_meets(key, Some(*answer), 2);
        }
        offer
    }

    fn keys(keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| (*key).to_owned()).collect()
    }

    #[test]
    fn the_verdict_says_how_many_are_met_and_what_to_ask() {
        install_english();
        let mut current = offer("Now", &[]);
        current.is_current = true;
        let offers = [
            current,
            offer("North", &[("pay", true), ("leave", true)]),
            offer(
                "South",
                &[("pay", false), ("leave", true), ("health", true)],
            ),
        ];
        let said = |asked: &[&str]| sentences(&offers, &keys(asked));
        assert_eq!(said(&[]), [""; 0]);
        assert_eq!(
            said(&["pay", "health", "leave"]),
            [
                "North meets 2 of 3 things you set for your next offer; ask about 1.",
                "South meets 2 of 3 things you set for your next offer.",
            ]
        );
        assert_eq!(
            said(&["pay"]),
            [
                "North has the one thing you set for your next offer.",
                "South does not have the one thing you set for your next offer.",
            ]
        );
        let open = "Ask whether North has the one thing you set for your next offer.";
        assert_eq!(said(&["health"])[0], open);
    }

    #[test]
    fn what_has_no_answer_is_asked_of_offers_but_not_of_the_present_job() {
        install_english();
        let asked = keys(&["pay", "leave", "commute"]);
        let mut north = offer("North", &[("pay", true)]);
        let questions_of = |offer: &SavedOffer| questions(offer, &asked);
        let leave = "How many paid days off would I have each year?";
        let commute = "What can you tell me about this: commute?";
        assert_eq!(questions_of(&north), [leave, commute]);
        north.is_current = true;
        assert_eq!(questions_of(&north), [""; 0]);
    }

    #[test]
    fn the_table_to_take_along_holds_each_answer() {
        install_english();
        let offers = [
            offer("North", &[("pay", true)]),
            offer("South", &[("pay", false)]),
        ];
        let rows = rows(&offers, &keys(&["pay", "commute"]));
        assert_eq!(rows[0], ["better pay overall", "Yes", "No"]);
        assert_eq!(rows[1], ["commute", "Ask", "Ask"]);
    }
}
