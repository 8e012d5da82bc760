//! What can be done about something that a job asks for: plan it, make it a goal, want it.

use leptos::prelude::*;
use steppingstone_core::journey::record::{
    JourneyLearning, JourneyPlan, JourneySkill, MAX_LEARNING, MAX_SKILLS, MAX_WANTED,
};
use steppingstone_core::occupations::Element;
use steppingstone_core::store::{Change, reverted_text};

use super::super::learning::{href_of, make_goal};
use super::super::store::JourneyStore;
use super::element::NoRoom;
use super::{NextPage, element};
use crate::platform::{clock, page};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, either, memo, text, when};
use crate::words::journey::learning::goal;
use crate::words::journey::next::act as w;
use crate::words::journey::next::{failed, rate};

// What knows goals.
part!(made_goal in journey_goals, goal_of_asked, GoalPress);

/// What is asked for.
#[derive(Clone)]
pub(super) enum Asked {
    /// Whose skill may not be there yet.
    Element(Element),
    /// A line of an advertisement, whose skill is known.
    Line {
        skill: String,
        name: String,
        /// The id of the line on the page.
        place: String,
    },
}

impl Asked {
    fn name(&self) -> &str {
        match self {
            Asked::Element(element) => &element.name,
            Asked::Line { name, .. } => name,
        }
    }

    /// An id of a button about it.
    fn id(&self, what: &str) -> String {
        let place = match self {
            Asked::Element(element) => &element.id,
            Asked::Line { place, .. } => place,
        };
        [what, "-", place].concat()
    }

    /// The id of its skill, if that is there; follows the ledger.
    fn skill(&self, store: JourneyStore) -> Option<String> {
        match self {
            Asked::Element(element) => element::skill_id(store, element),
            Asked::Line { skill, .. } => Some(skill.clone()),
        }
    }

    /// The same, and the change by which it was made if it was not there.
    fn ensure_skill(&self, store: JourneyStore) -> Result<(String, Vec<Change>), NoRoom> {
        match self {
            Asked::Element(element) => element::ensure_skill(store, element),
            Asked::Line { skill, .. } => Ok((skill.clone(), Vec::new())),
        }
    }
}

/// That something is to become a goal.
#[derive(Clone, Copy)]
struct GoalPress {
    page: NextPage,
    asked: StoredValue<Asked>,
    /// What stands in the way.
    problem: RwSignal<String>,
    /// Whether it was pressed and nothing came of it yet.
    is_pressed: RwSignal<bool>,
}

/// The buttons, after others that come `first`. `skill` is the id of its skill.
pub(super) fn acts(
    page: NextPage,
    first: AnyView,
    asked: Asked,
    skill: Memo<Option<String>>,
) -> AnyView {
    let store = page.store;
    let problem = RwSignal::new(String::new());
    let press = GoalPress {
        page,
        asked: StoredValue::new(asked.clone()),
        problem,
        is_pressed: RwSignal::new(false),
    };
    let is_pressed = press.is_pressed;
    let making = move || {
        let meanwhile = |fetch| loading_placeholder(fetch, failed());
        made_goal::PART.view(press, meanwhile, || ())
    };
    let of_want = asked.clone();
    let want = move |()| problem.set(toggle_wanted(page, &of_want));
    let is_wanted = Signal::derive(move || {
        let skill = skill.get();
        skill.is_some_and(|skill| store.plan().is_wanted(&skill))
    });
    let name = asked.name().to_owned();
    view! {
        <div class="gap__actions no-print">
            {first}
            {plan(page, asked, skill, problem)}
            <Button
                variant=ButtonVariant::Plain
                on_press=move |()| is_pressed.set(true)
                label=goal::make_label(&name)
            >
                {goal::make()}
            </Button>
            <Button variant=ButtonVariant::Plain on_press=want label=w::want_label(&name) pressed=is_wanted>
                {w::want()}
            </Button>
        </div>
        <p class="field__problem" role="status">{text(move || problem.get())}</p>
        {when(move || is_pressed.get(), making)}
    }
    .into_any()
}

/// Makes a goal of what is asked, with its line in the learning plan. Nothing is to be seen of it here.
fn goal_of_asked(of: GoalPress) -> AnyView {
    // The page changes with it: not while it is being drawn.
    request_animation_frame(move || make_goal_of(of));
    ().into_any()
}

fn make_goal_of(of: GoalPress) {
    let (store, asked) = (of.page.store, of.asked.get_value());
    let line = || {
        let skill = untrack(|| asked.skill(store))?;
        let lines = store.records.all::<JourneyLearning>();
        let lines = lines.read_untracked();
        lines.iter().find(|it| it.is_open_for(&skill)).cloned()
    };
    let problem = match line() {
        Some(_) => String::new(),
        None => plan_it(of.page, &asked),
    };
    match line() {
        Some(line) => make_goal(store, &line),
        None => {
            of.problem.set(problem);
            of.is_pressed.set(false);
        }
    }
}

/// The button that plans it; once it is planned, the way to the plan.
fn plan(
    page: NextPage,
    asked: Asked,
    skill: Memo<Option<String>>,
    problem: RwSignal<String>,
) -> AnyView {
    let store = page.store;
    let open = memo(move || {
        let skill = skill.get()?;
        let all = store.records.all::<JourneyLearning>();
        let all = all.read();
        let open = all.iter().find(|line| line.is_open_for(&skill));
        open.map(|line| line.id.clone())
    });
    let link_id = asked.id("planned");
    let button_id = asked.id("plan");
    let (of_link, to_link) = (asked.name().to_owned(), link_id.clone());
    let link = move || {
        let href = move || {
            let id = open.get().unwrap_or_default();
            href_of(store, &id)
        };
        view! {
            <a
                class="button button--plain"
                id=link_id.clone()
                href=text(href)
                aria-label=w::open_label(&of_link)
            >
                {w::open()}
            </a>
        }
        .into_any()
    };
    let button = move || {
        let (of_press, focus) = (asked.clone(), to_link.clone());
        let press = move |()| {
            let said = plan_it(page, &of_press);
            if said.is_empty() {
                page::focus_on(&focus);
            }
            problem.set(said);
        };
        view! {
            <Button
                id=button_id.clone()
                variant=ButtonVariant::Plain
                on_press=press
                label=w::plan_label(asked.name())
            >
                {w::plan()}
            </Button>
        }
        .into_any()
    };
    either(move || open.read().is_some(), link, button)
}

/// Puts a line for what is asked into the learning plan. Returns what stands in the way.
fn plan_it(page: NextPage, asked: &Asked) -> String {
    let store = page.store;
    let count = store.records.all::<JourneyLearning>();
    if count.read_untracked().len() >= MAX_LEARNING {
        return w::plan_full(MAX_LEARNING);
    }
    let Ok((skill, made)) = asked.ensure_skill(store) else {
        return rate::full(MAX_SKILLS);
    };
    let (id, name) = (clock::new_id(), asked.name());
    let title = w::plan_title(name);
    let line = JourneyLearning::for_skill(&id, &skill, &title, clock::now_ms());
    store.records.put(&line);
    let back = move || {
        if let Some(line) = store.learning_records.find(&id) {
            store.records.remove(&line);
        }
        revert_skill(page, &made);
    };
    page.undo.offer(w::planned(name), back);
    page.undo.then_focus(asked.id("plan"));
    String::new()
}

/// Marks what is asked as wanted, or takes the mark away. Returns what stands in the way.
fn toggle_wanted(page: NextPage, asked: &Asked) -> String {
    let store = page.store;
    let now = clock::now_ms();
    let known = untrack(|| asked.skill(store));
    let plan = store.records.journey_plan();
    if let Some(skill) = known.filter(|skill| plan.is_wanted(skill)) {
        store.change_plan(|plan, now| {
            plan.set_wanted(&skill, false, now);
        });
        return String::new();
    }
    // Looked at before anything is made for it.
    let has_room = plan.clone().set_wanted(&asked.id("wanted"), true, now);
    if !has_room {
        return w::want_full(MAX_WANTED);
    }
    let Ok((skill, made)) = asked.ensure_skill(store) else {
        return rate::full(MAX_SKILLS);
    };
    let changes = store.change_plan(|plan, now| {
        plan.set_wanted(&skill, true, now);
    });
    let back = move || {
        let records = store.records;
        records.revert(&changes, reverted_text::<JourneyPlan>);
        revert_skill(page, &made);
    };
    page.undo.offer(w::wanted(asked.name()), back);
    String::new()
}

/// Takes back that a skill was made, unless it was changed since.
fn revert_skill(page: NextPage, made: &[Change]) {
    let records = page.store.records;
    records.revert(made, reverted_text::<JourneySkill>);
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use steppingstone_core::goals::Goal;
    use steppingstone_core::journey::record::LearningField;

    use super::super::rate::Rater;
    use super::*;
    use crate::state::{
        provide_navigation, provide_occupations, provide_records, provide_undo, use_occupations,
        use_undo,
    };
    use crate::words::install_english;

    /// Presses twice, and looks at the only goal and its line.
    #[track_caller]
    fn check_goal(store: JourneyStore, asked: Asked, name: &str) {
        let of = GoalPress {
            page: NextPage {
                store,
                undo: use_undo(),
                files: use_occupations(),
                shown: memo(|| None),
                rater: Rater::new(store),
            },
            asked: StoredValue::new(asked),
            problem: RwSignal::new(String::new()),
            is_pressed: RwSignal::new(true),
        };
        make_goal_of(of);
        make_goal_of(of);
        let goals = store.records.all::<Goal>().get_untracked();
        assert_eq!(goals.len(), 1);
        let statement = goals[0].draft().statement();
        assert_eq!(statement, ["Take a course in ", name].concat());
        let lines = store.records.all::<JourneyLearning>().get_untracked();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].text(LearningField::Goal), goals[0].id);
        assert_eq!(of.problem.get_untracked(), "");
    }

    fn with_store(check: impl FnOnce(JourneyStore)) {
        install_english();
        Owner::new_root(None).with(|| {
            provide_navigation();
            provide_records();
            provide_undo();
            provide_occupations();
            check(JourneyStore::new());
        });
    }

    #[test]
    fn a_gap_becomes_a_goal_in_one_press_with_its_line_in_the_plan_and_once() {
        with_store(|store| {
            let element = Element {
                id: "2.A.1.b".to_owned(),
                name: "Active Listening".to_owned(),
                is_skill: true,
            };
            check_goal(store, Asked::Element(element), "Active Listening");
        });
    }

    #[test]
    fn so_does_a_line_of_an_advertisement() {
        with_store(|store| {
            store.records.put(&JourneySkill::new("s1", "Forklift", 1));
            let line = Asked::Line {
                skill: "s1".to_owned(),
                name: "Forklift".to_owned(),
                place: "ad-1".to_owned(),
            };
            check_goal(store, line, "Forklift");
            let lines = store.records.all::<JourneyLearning>().get_untracked();
            assert_eq!(lines[0].skills.value, ["s1"]);
        });
    }
}
