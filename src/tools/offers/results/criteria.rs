//! What the reader wants from the next offer, as their goals say: whether each offer has it.

use leptos::prelude::*;
use steppingstone_core::goals::offer_criteria::criteria;
use steppingstone_core::offers::{CriteriaCount, SavedOffer, criteria_counts};
use steppingstone_core::store::Kind;

use super::super::store::{OffersStore, name_of};
use crate::platform::intl;
use crate::state::Records;
use crate::ui::form::select_cell;
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
    pub(super) fn new(store: OffersStore) -> Wanted {
        let read = RwSignal::new(None::<ReadGoals>);
        let keys = memo(move || {
            let read = read.get();
            read.map(|read| read(store.records)).unwrap_or_default()
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
pub(super) fn fetch(store: OffersStore, wanted: Wanted) -> AnyView {
    when(
        move || !store.records.ids(Kind::Goal).is_empty(),
        move || offers_criteria::PART.view(wanted, |_| ().into_any(), || ()),
    )
}

/// The checklist: a row for each criterion, an answer for each offer.
pub(super) fn checklist(store: OffersStore, wanted: Wanted) -> AnyView {
    live(move || {
        let keys = wanted.keys.get();
        if keys.is_empty() {
            return ().into_any();
        }
        let ids = store.ids.get();
        let heads = ids.iter().map(|id| {
            let id = id.clone();
            view! { <th scope="col">{text(move || store.name(&id))}</th> }
        });
        let rows = keys.iter().map(|key| {
            let cells = ids.iter().map(|id| cell(store, key, id));
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

fn cell(store: OffersStore, key: &str, id: &str) -> AnyView {
    let owned = || (key.to_owned(), id.to_owned());
    let (for_name, for_chosen, for_text, for_pick) = (owned(), owned(), owned(), owned());
    let meets = move |(key, id): &(String, String)| store.of(id, |offer| offer.meets(key));
    let chosen = move || {
        let answer = meets(&for_chosen);
        let place = ANSWERS.iter().position(|known| *known == answer);
        place.unwrap_or_default()
    };
    let control = select_cell(
        ["criterion-", key, "-", id].concat(),
        Signal::derive(move || w::answer_of(name(&for_name.0), store.name(&for_name.1))),
        ANSWERS.map(|it| answer_text(it).to_owned()).into(),
        Signal::derive(chosen),
        Callback::new(move |index: usize| {
            let (key, id) = &for_pick;
            let answer = ANSWERS.get(index).copied().flatten();
            store.answer(id, key, answer);
        }),
    );
    view! {
        <td>
            <div class="no-print">{control}</div>
            <span class="criteria__said">{text(move || answer_text(meets(&for_text)).to_owned())}</span>
        </td>
    }
    .into_any()
}

/// An answer in words.
pub(super) fn answer_text(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => w::yes(),
        Some(false) => w::no(),
        None => w::ask(),
    }
}

/// What a criterion is called.
pub(super) fn name(key: &str) -> String {
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
pub(super) fn question(key: &str) -> String {
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

/// How many criteria each offer meets, a sentence for each but the job that the reader has.
pub(super) fn sentences(offers: &[SavedOffer], keys: &[String]) -> Vec<String> {
    let counts = criteria_counts(offers, keys).into_iter();
    let sentences = counts.filter_map(|(place, count)| {
        let offer = offers.get(place)?;
        Some(sentence(name_of(offer, place), count))
    });
    sentences.collect()
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
        let of = |wanted: &[&str]| sentences(&offers, &keys(wanted));
        assert_eq!(of(&[]), [""; 0]);
        assert_eq!(
            of(&["pay", "health", "leave"]),
            [
                "North has 2 of 3 things you want from your next offer. Ask about 1 more.",
                "South has 2 of 3 things you want from your next offer.",
            ]
        );
        assert_eq!(
            of(&["pay"]),
            [
                "North has the one thing you want from your next offer.",
                "South does not have the one thing you want from your next offer.",
            ]
        );
        let open = "Ask whether North has the one thing you want from your next offer.";
        assert_eq!(of(&["health"])[0], open);
    }

    #[test]
    fn what_is_wanted_is_asked_in_words() {
        install_english();
        let leave = "How many paid days off would I have each year?";
        assert_eq!(question("leave"), leave);
        let commute = "What can you tell me about this: commute?";
        assert_eq!(question("commute"), commute);
        assert_eq!(name("pay"), "Better pay overall");
        assert_eq!(name("commute"), "commute");
    }
}
