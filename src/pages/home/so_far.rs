//! What is next, and what the reader has so far: a quiz under way, the latest result, what the goals
//! need next, the offers, the months of work.

use leptos::prelude::*;
use steppingstone_core::goals::Goal;
use steppingstone_core::goals::agenda::{Need, by_urgency};
use steppingstone_core::goals::suggestions::query;
use steppingstone_core::journey::record::JourneyEntry;
use steppingstone_core::journey::{experience, is_example};
use steppingstone_core::next_step::{LatestResult, NextStep, Path, Situation, next_step};
use steppingstone_core::offers::brief::{Brief, brief};
use steppingstone_core::plan::from_records::of_side;
use steppingstone_core::quiz::{Draft, Standing, Taking, first_goal_key};
use steppingstone_core::route::Route;
use steppingstone_core::store::{Kind, ListRecord};

use super::example_note;
use crate::pages::your_data;
use crate::platform::{clock, intl};
use crate::state::{Records, use_navigation, use_records};
use crate::tools::plan::{PlanGoals, StartPlan};
use crate::tools::{goals, quiz};
use crate::ui::{ButtonLink, ButtonVariant, live, memo, when};
use crate::words::home as w;

/// What is stored, as far as this page tells of it.
#[derive(Clone, PartialEq)]
struct Found {
    draft: Option<Draft>,
    result: Option<Taking>,
    /// How many goals are open, and the most pressing of them with its need: of the reader's own, or
    /// of the example where there is no other.
    goal: Option<(usize, Goal, Need)>,
    offers: Option<Brief>,
    /// The months of work of the reader's own path, if there is one.
    months: Option<i32>,
    has_target: bool,
}

/// What is next, for somebody with records of their own, then what leads where, and below it the
/// rest of what there is. Nothing where all that is kept are settings.
pub(super) fn so_far(_: ()) -> AnyView {
    let records = use_records();
    let is_example = move || super::is_example_plan(records);
    let has_plan = untrack(|| super::is_returning(records) || is_example());
    let goals = PlanGoals::new(records);
    let plan = has_plan.then(|| StartPlan::new(goals, your_data::is_copy_due(records)));
    let has_steps = memo(move || plan.is_some_and(StartPlan::has_steps));
    let found = memo(move || {
        let goal = goals.with(first_goal);
        let offers = records.texts_of(Kind::Offer);
        Found {
            draft: records
                .drafts()
                .into_iter()
                .find(|draft| draft.answered() > 0),
            result: records.latest_taking(),
            goal,
            offers: brief(offers.iter().map(|(key, text)| (&**key, &**text))),
            months: months_of_work(records),
            has_target: records.journey_plan().targets().next().is_some(),
        }
    });
    let steps = move || plan.map(next_steps).into_any();
    let threads = move || plan.map(StartPlan::threads).into_any();
    view! {
        {when(is_example, example_note::note)}
        {when(move || has_steps.get(), steps)}
        {rows(records, found, has_steps, threads)}
        {when(move || !is_example(), example_note::note)}
    }
    .into_any()
}

/// How many goals are open, and the most pressing of them with its need.
fn first_goal(goals: &[Goal]) -> Option<(usize, Goal, Need)> {
    let has_own = goals.iter().any(|goal| !goal.is_example());
    let goals = of_side(goals, !has_own);
    let turn = by_urgency(&goals, clock::today());
    let open = turn.into_iter().filter(|(_, need)| *need != Need::Over);
    let open: Vec<_> = open.collect();
    let (goal, need) = open.first()?;
    Some((open.len(), (*goal).clone(), *need))
}

/// The next steps of the plan.
fn next_steps(plan: StartPlan) -> AnyView {
    view! {
        <section class="stack" aria-labelledby="next">
            <h2 id="next" tabindex="-1">{w::next::heading()}</h2>
            {plan.steps()}
        </section>
    }
    .into_any()
}

/// What leads where, and what there is. Without a step of the plan, above them what could begin one.
fn rows(
    records: Records,
    found: Memo<Found>,
    has_steps: Memo<bool>,
    threads: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let step = memo(move || {
        let is_asked = super::is_returning(records) && !has_steps.get();
        let step = is_asked.then(|| next_step(&found.read().situation()));
        step.flatten()
    });
    let first = move || {
        let step = step.get();
        step.and_then(|step| next(step, &found.read())).into_any()
    };
    let all = move || {
        let found = found.get();
        let step = step.get();
        // What stands above is not said twice.
        let unless = |steps: &[NextStep]| !step.is_some_and(|step| steps.contains(&step));
        let rows = [
            found
                .draft
                .as_ref()
                .filter(|_| unless(&[NextStep::ContinueQuiz]))
                .map(|it| draft(it, found.is_changing(it))),
            found.result.map(result),
            found
                .goal
                .filter(|_| unless(&[NextStep::Goal]))
                .map(|(count, goal, need)| {
                    // What it needs is among the steps.
                    let said = (!has_steps.get())
                        .then(|| w::so_far::goal(goals::title(&goal), goals::need(need)));
                    next_goal(count, goal.is_example(), said)
                }),
            found
                .offers
                .filter(|_| unless(&[NextStep::CompareOffers]))
                .map(offers),
            found.months.map(journey),
        ];
        let rows: Vec<AnyView> = rows.into_iter().flatten().collect();
        let rows = (!rows.is_empty()).then(|| {
            view! {
                <section class="section stack" aria-labelledby="so-far">
                    <h2 id="so-far">{w::so_far::heading()}</h2>
                    {rows}
                </section>
            }
        });
        rows.into_any()
    };
    view! {
        {live(first)}
        {threads()}
        {live(all)}
    }
    .into_any()
}

/// The months of work of the reader's own path; `None` without an entry of theirs.
fn months_of_work(records: Records) -> Option<i32> {
    let all = records.all::<JourneyEntry>();
    let all = all.read();
    let own = all.iter().filter(|entry| !is_example(&entry.id));
    let own: Vec<_> = own.map(JourneyEntry::entry).collect();
    (!own.is_empty()).then(|| experience(&own, clock::today()).work.counted)
}

impl Found {
    /// Whether a quiz in progress changes the answers of the result.
    fn is_changing(&self, draft: &Draft) -> bool {
        let result = self.result.as_ref();
        result.is_some_and(|result| draft.is_change_of(result))
    }

    fn situation(&self) -> Situation {
        let own = self.result.as_ref().filter(|taking| !taking.is_example());
        let result = own.map(|taking| LatestResult {
            days_ago: (clock::today() - taking.taken_on).num_days(),
            leads_to_goal: first_goal_key(&taking.outcome()).is_some(),
        });
        let offers = self.offers.as_ref();
        Situation {
            goal: self
                .goal
                .as_ref()
                .filter(|(_, goal, _)| !goal.is_example())
                .map(|(.., need)| *need),
            has_draft: self.draft.is_some(),
            result,
            has_offers: offers.is_some_and(|offers| !offers.is_example),
            path: match self.months {
                None => Path::Empty,
                Some(_) if self.has_target => Path::WithTarget,
                Some(_) => Path::WithoutTarget,
            },
        }
    }
}

/// The one thing that comes first: what it is, and one button.
fn next(step: NextStep, found: &Found) -> Option<AnyView> {
    use w::next as n;
    let here = use_navigation();
    let (what, about, href, button) = match step {
        NextStep::Goal => {
            let (_, goal, need) = found.goal.as_ref()?;
            let (href, button) = match need {
                Need::Review(_) => (here.href(Route::GoalsReview), n::review()),
                Need::Finishing => {
                    let query = ["of=", &goal.id].concat();
                    (here.href_with(Route::GoalsEdit, &query), w::go_on())
                }
                _ => {
                    let query = ["of=", &goal.id].concat();
                    (here.href_with(Route::GoalsGoal, &query), n::open_goal())
                }
            };
            (goals::title(goal), goals::need(*need), href, button)
        }
        NextStep::ContinueQuiz => {
            let draft = found.draft.as_ref()?;
            let href = here.href(Route::QuizQuestions);
            let (heading, said) = draft_words(draft, found.is_changing(draft));
            (heading.to_owned(), said, href, w::go_on())
        }
        NextStep::SetGoal => {
            let taking = found.result.as_ref()?;
            let outcome = taking.outcome();
            let query = query(first_goal_key(&outcome)?, &taking.result());
            let href = here.href_with(Route::GoalsEdit, &query);
            let said = quiz::goal_reason(&outcome, taking.setup.working);
            (n::goal().to_owned(), said, href, n::set_goal())
        }
        NextStep::RetakeQuiz => {
            let href = here.href(Route::Quiz);
            let said = n::retake_text().to_owned();
            (n::retake().to_owned(), said, href, w::so_far::again())
        }
        NextStep::CompareOffers => {
            let brief = found.offers.as_ref()?;
            let said = names(brief).unwrap_or_default();
            let href = here.href(Route::Offers);
            (
                w::so_far::offers(brief.count),
                said,
                href,
                w::so_far::to_offers(),
            )
        }
        NextStep::TakeQuiz => {
            let href = here.href(Route::Quiz);
            let said = w::crossing::ask_text().to_owned();
            (w::crossing::ask().to_owned(), said, href, w::start())
        }
        NextStep::AddEntry => {
            let href = here.href(Route::Journey);
            let said = w::crossing::build_text().to_owned();
            (w::crossing::build().to_owned(), said, href, n::add_entry())
        }
        NextStep::ChooseTarget => {
            let href = here.href(Route::JourneyNext);
            let said = n::target_text().to_owned();
            (n::target().to_owned(), said, href, n::choose_target())
        }
    };
    let about = (!about.is_empty()).then(|| view! { <p class="muted">{about}</p> });
    let view = view! {
        <section class="card next stack" aria-labelledby="next">
            <h2 id="next" tabindex="-1">{n::heading()}</h2>
            <p class="so-far__headline">{what}</p>
            {about}
            <p>
                <ButtonLink href=href>{button}</ButtonLink>
            </p>
        </section>
    };
    Some(view.into_any())
}

/// What a quiz in progress is, and how far it is.
fn draft_words(draft: &Draft, is_changing: bool) -> (&'static str, String) {
    use w::so_far as s;
    if is_changing {
        return (s::changing(), s::changing_text().to_owned());
    }
    let text = s::draft_text(
        intl::number(draft.answered() as f64),
        intl::number(draft.setup.items().count() as f64),
    );
    (s::draft(), text)
}

fn draft(draft: &Draft, is_changing: bool) -> AnyView {
    let here = use_navigation();
    let (heading, text) = draft_words(draft, is_changing);
    view! {
        <div class="so-far">
            <div>
                <h3>{heading}</h3>
                <p class="muted">{text}</p>
            </div>
            <ButtonLink variant=ButtonVariant::Quiet href=here.href(Route::QuizQuestions)>{w::go_on()}</ButtonLink>
        </div>
    }
    .into_any()
}

fn result(taking: Taking) -> AnyView {
    let here = use_navigation();
    let date = intl::date(taking.taken_on);
    let (source, again) = if taking.is_example() {
        (w::so_far::example(date), None)
    } else {
        let href = here.href(Route::Quiz);
        let link = view! { <ButtonLink variant=ButtonVariant::Plain href=href>{w::so_far::again()}</ButtonLink> };
        (w::so_far::result(date), Some(link))
    };
    view! {
        <div class="so-far">
            <div>
                <p class="muted">{source}</p>
                <p class="so-far__headline">{quiz::headline(Standing::of(&taking.outcome()))}</p>
            </div>
            <div class="actions">
                <ButtonLink
                    variant=ButtonVariant::Quiet
                    href=here.href_with(Route::QuizResults, &format!("of={}", taking.id))
                >
                    {w::so_far::open()}
                </ButtonLink>
                {again}
            </div>
        </div>
    }
    .into_any()
}

fn next_goal(count: usize, is_example: bool, said: Option<String>) -> AnyView {
    let href = use_navigation().href(Route::Goals);
    let heading = match is_example {
        true => w::so_far::goals_example().to_owned(),
        false => w::so_far::goals(count),
    };
    view! {
        <div class="so-far">
            <div>
                <h3>{heading}</h3>
                {said.map(|said| view! { <p class="muted">{said}</p> })}
            </div>
            <ButtonLink variant=ButtonVariant::Quiet href=href>{w::so_far::to_goals()}</ButtonLink>
        </div>
    }
    .into_any()
}

fn names(brief: &Brief) -> Option<String> {
    use w::so_far as s;
    let more = brief.count.saturating_sub(brief.names.len());
    match brief.names.as_slice() {
        [] => None,
        [only] if more == 0 => Some(only.clone()),
        [first] => Some(s::offers_one_more(more, first)),
        [first, second, ..] if more == 0 => Some(s::offers_two(first, second)),
        [first, second, ..] => Some(s::offers_two_more(more, first, second)),
    }
}

fn offers(brief: Brief) -> AnyView {
    use w::so_far as s;
    let href = use_navigation().href(Route::Offers);
    let names = names(&brief);
    let heading = if brief.is_example {
        s::offers_example().to_owned()
    } else {
        s::offers(brief.count)
    };
    view! {
        <div class="so-far">
            <div>
                <h3>{heading}</h3>
                {names.map(|names| view! { <p class="muted">{names}</p> })}
            </div>
            <ButtonLink variant=ButtonVariant::Quiet href=href>{s::to_offers()}</ButtonLink>
        </div>
    }
    .into_any()
}

fn journey(months: i32) -> AnyView {
    use w::so_far as s;
    let href = use_navigation().href(Route::Journey);
    let worked = match usize::try_from(months) {
        Ok(0) | Err(_) => s::journey_begun().to_owned(),
        Ok(months) => s::journey_months(months),
    };
    view! {
        <div class="so-far">
            <div>
                <h3>{s::journey()}</h3>
                <p class="muted">{worked}</p>
            </div>
            <ButtonLink variant=ButtonVariant::Quiet href=href>{s::to_journey()}</ButtonLink>
        </div>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "opening_tests.rs"]
mod tests;
