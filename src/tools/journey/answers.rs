//! The three questions that the start answers, and the one thing to do next.

use leptos::prelude::*;
use steppingstone_core::journey::record::JourneyLearning;
use steppingstone_core::journey::{
    AskKey, AskRow, Fading, JourneySituation, JourneyStep, Months, StageResult, experience, gap,
    journey_step, next_asks, stage,
};
use steppingstone_core::route::Route;

use super::format;
use super::store::JourneyStore;
use crate::platform::clock;
use crate::state::use_occupations;
use crate::ui::{ButtonLink, live, memo};
use crate::words::journey::{asks, home as w, next_steps as n};

/// The least strength of evidence with which a skill is shown.
const SHOWN: u8 = 2;

/// What is worked out of the path once, for all that is said of it.
#[derive(Clone, PartialEq)]
pub(super) struct Answers {
    pub(super) work: Months,
    pub(super) with_unpaid: Months,
    pub(super) roles: usize,
    pub(super) skills: usize,
    pub(super) shown: usize,
    pub(super) fading: usize,
    pub(super) stage: StageResult,
    pub(super) step: JourneyStep,
    /// The title of the target that was chosen first.
    pub(super) target: Option<String>,
    /// What the next step is about, if that is something that the target asks for.
    element: String,
}

/// The answers, worked out again when an entry, a skill or the plan changes.
pub(super) fn answers(store: JourneyStore) -> Memo<Answers> {
    let files = use_occupations();
    memo(move || {
        let today = clock::today();
        let entries = store.entries.read();
        let plan = store.plan();
        let learning = store.records.all::<JourneyLearning>();
        let learning: Vec<_> = learning.read().iter().map(JourneyLearning::item).collect();
        let target = plan.targets().next().map(|(_, target)| target);
        let code = target.map(|target| target.occupation.as_str());
        let code = code.filter(|code| !code.is_empty());
        // Fetched only for somebody with a target.
        let asked = code.map(|code| (files.list(), files.group(code)));
        let elements = asked.as_ref().and_then(|(list, _)| list.there());
        let elements = elements.map_or(&[][..], |list| list.elements.as_slice());
        let profile = asked.as_ref();
        let profile = profile.and_then(|(_, group)| group.there()?.find(code?));
        let months = experience(&entries, today);
        store.with_ledger(|ledger| {
            let stage = stage(&entries, ledger, plan.stage.value, today);
            let next = next_asks(
                stage.effective,
                plan.path.value,
                &entries,
                ledger,
                &learning,
                &|ask| plan.change(ask),
                &plan.own_asks.value,
                today,
            );
            let count = |is: &dyn Fn(Fading, u8) -> bool| {
                let states = ledger.iter().map(|(_, state)| state);
                states.filter(|it| is(it.fading, it.strength)).count()
            };
            let gap = profile.and_then(|profile| gap(&profile.ratings, elements, ledger));
            let step = journey_step(&JourneySituation {
                entries: &entries,
                ledger,
                months: stage.months,
                has_target: target.is_some(),
                gap: gap.as_ref(),
                asks: &next,
                today,
            });
            Answers {
                work: months.work,
                with_unpaid: months.with_unpaid,
                roles: entries.iter().filter(|entry| entry.kind.is_work()).count(),
                skills: ledger.iter().count(),
                shown: count(&|_, strength| strength >= SHOWN),
                fading: count(&|fading, _| fading == Fading::Fading),
                stage,
                element: match &step {
                    JourneyStep::CloseGap { element, .. } => elements.get(*element),
                    _ => None,
                }
                .map_or_else(String::new, |element| element.name.clone()),
                step,
                target: target.map(|target| target.title.clone()),
            }
        })
    })
}

/// Three sentences with a link each, and the next step as a button.
pub(super) fn view(store: JourneyStore, answers: Memo<Answers>) -> AnyView {
    live(move || {
        let answers = answers.read();
        let (sentence, href, button) = next(store, &answers);
        let link = |route: Route, words: &'static str| {
            let href = store.here.href(route);
            view! { <a href=href>{words}</a> }
        };
        let path = store.here.anchor("path");
        view! {
            <div class="journey-answers stack">
                <p>{built(&answers)} " " <a href=path>{w::to_path()}</a></p>
                <p>{shown(&answers)} " " {link(Route::JourneySkills, w::to_skills())}</p>
                <p>{sentence} " " {link(Route::JourneyNext, w::to_next())}</p>
                <p class="no-print">
                    <ButtonLink href=href>{button}</ButtonLink>
                </p>
            </div>
        }
        .into_any()
    })
}

/// What was built so far, in months of work.
fn built(answers: &Answers) -> String {
    let Answers {
        work,
        with_unpaid,
        roles,
        ..
    } = answers;
    let worked = match work.most {
        0 => w::worked_none().to_owned(),
        _ => w::worked(*roles, format::months(*work)),
    };
    match with_unpaid.counted > work.counted {
        true => w::two_sentences(worked, w::with_unpaid(format::months(*with_unpaid))),
        false => worked,
    }
}

/// What can be shown.
fn shown(answers: &Answers) -> String {
    if answers.skills == 0 {
        return w::no_skills().to_owned();
    }
    let shown = w::shown(answers.skills, answers.shown);
    match answers.fading {
        0 => shown,
        fading => w::two_sentences(shown, w::fading(fading)),
    }
}

/// What comes next: the sentence, where the button leads, and what it says.
fn next(store: JourneyStore, answers: &Answers) -> (String, String, &'static str) {
    let name = |id: &str| {
        let entries = store.entries.read();
        let entry = entries.iter().find(|entry| entry.id == id);
        entry
            .map(|entry| entry.name().to_owned())
            .unwrap_or_default()
    };
    let entry = |id: &str| store.href(Route::JourneyEntry, id);
    let to = |route: Route| store.here.href(route);
    match &answers.step {
        // The page of a first visit is shown then.
        JourneyStep::AddEntry => (
            n::add_entry().to_owned(),
            to(Route::JourneyImport),
            n::add_entry_button(),
        ),
        JourneyStep::AddSkills { entry: id } => (
            n::add_skills(name(id)),
            entry(id) + "#skills",
            n::add_skills_button(),
        ),
        JourneyStep::RateSkills { count } => (
            n::rate_skills(*count),
            to(Route::JourneySkills),
            n::rate_skills_button(),
        ),
        JourneyStep::AddDate { entry: id } => {
            (n::add_date(name(id)), entry(id), n::add_date_button())
        }
        JourneyStep::AddScope { entry: id } => (
            n::add_scope(name(id)),
            entry(id) + "#more",
            n::add_scope_button(),
        ),
        JourneyStep::ChooseTarget => (
            n::choose_target().to_owned(),
            to(Route::JourneyNext),
            n::choose_target_button(),
        ),
        JourneyStep::CloseGap { steps, .. } => {
            let steps = usize::from(*steps);
            let target = answers.target.clone().unwrap_or_default();
            (
                n::close_gap(steps, &answers.element, target),
                to(Route::JourneyNext),
                n::close_gap_button(),
            )
        }
        JourneyStep::RateAsked { count } => {
            let target = answers.target.clone().unwrap_or_default();
            (
                n::rate_asked(*count, target),
                to(Route::JourneyNext),
                n::rate_asked_button(),
            )
        }
        JourneyStep::Ask(row) => (ask(row), to(Route::JourneyNext), n::ask_button()),
        JourneyStep::Nothing => (
            n::nothing().to_owned(),
            to(Route::JourneyLearning),
            n::nothing_button(),
        ),
    }
}

fn ask(row: &AskRow) -> String {
    let text = match row {
        AskRow::Own(own) => return asks::own(&own.text),
        AskRow::Listed { ask, .. } => match ask {
            AskKey::FirstRole => asks::first_role(),
            AskKey::SkillsTried => asks::skills_tried(),
            AskKey::SomethingToShow => asks::something_to_show(),
            AskKey::Training => asks::training(),
            AskKey::OwnWork => asks::own_work(),
            AskKey::LeadWork => asks::lead_work(),
            AskKey::LeadPeople => asks::lead_people(),
            AskKey::Direction => asks::direction(),
            AskKey::Depth => asks::depth(),
            AskKey::Mastery => asks::mastery(),
            AskKey::Results => asks::results(),
            AskKey::Learning => asks::learning(),
        },
    };
    text.to_owned()
}
