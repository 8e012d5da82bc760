//! What the pages of Plan show, worked out once from the records: threads, loose ends and the next
//! steps, in words and with their addresses.

mod end;
mod names;
mod step;
mod thread;

use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceTask, BalanceWeek};
use steppingstone_core::goals::Goal;
use steppingstone_core::journey::record::{JourneyEntry, JourneyLearning, JourneySkill};
use steppingstone_core::network::{NetworkGroup, Opportunity, Person};
use steppingstone_core::next_step::{PLAN_KINDS, is_own};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::plan::from_records::{PlanRecords, PlanView, StepRecords, of_side};
use steppingstone_core::plan::record::{AimRecord, CriterionRecord, DecisionRecord, PlanSettings};
use steppingstone_core::plan::{next_steps, shown};
use steppingstone_core::quiz::Taking;

use self::names::Names;
use crate::platform::clock;
use crate::state::{OccupationFiles, Records, ToolStore};
use crate::tools::target_skills::target_skills;

pub(super) use end::EndRow;
pub(super) use step::{StepDone, StepRow};
pub(super) use thread::{StoneRow, ThreadRow};

/// What the pages show.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PlanRows {
    /// Whether all of it is of the examples, since the reader has nothing yet (G3).
    pub(super) is_example: bool,
    /// Whether the start page shows it: not of examples of single tools, which have no aim.
    pub(super) is_on_start: bool,
    /// At most three.
    pub(super) steps: Vec<StepRow>,
    pub(super) threads: Vec<ThreadRow>,
    /// The threads behind a link.
    pub(super) behind: Vec<ThreadRow>,
    pub(super) ends: Vec<EndRow>,
}

/// Whether a record of the reader's own is among those that a plan is made of; looks at no record.
pub fn has_own(records: Records) -> bool {
    let is_any = |kind| records.ids(kind).iter().any(|id| is_own(kind, id));
    PLAN_KINDS.into_iter().any(is_any)
}

/// Reads each kind once: the reader's own records, or the examples.
macro_rules! read {
    ($records:ident, $of_examples:ident: $($name:ident $record:ty,)*) => {
        $(
            let $name = $records.all::<$record>();
            let $name = $name.read();
            let $name = of_side(&$name, $of_examples);
        )*
    };
}

/// Works out what the pages show; follows all that it is made of but the goals, of which
/// [`PlanGoals`](super::PlanGoals) tells. `is_copy_due` says whether a copy of all data is due.
pub(super) fn plan_rows(
    store: ToolStore,
    files: OccupationFiles,
    goals: &[Goal],
    is_copy_due: bool,
) -> PlanRows {
    let (records, today) = (store.records, clock::today());
    let of_examples = !has_own(records);
    read! { records, of_examples:
        takings Taking,
        aims AimRecord,
        entries JourneyEntry,
        skills JourneySkill,
        learning JourneyLearning,
        criteria CriterionRecord,
        offers SavedOffer,
        decisions DecisionRecord,
        people Person,
        groups NetworkGroup,
        opportunities Opportunity,
        tasks BalanceTask,
        weeks BalanceWeek,
    }
    let goals = of_side(goals, of_examples);
    let journey = records.journey_plan();
    let targets = target_skills(files, &journey, &skills, &entries, of_examples);
    let plan = PlanRecords {
        takings: &takings,
        aims: &aims,
        goals: &goals,
        skills: &skills,
        learning: &learning,
        targets: &targets,
        criteria: &criteria,
        offers: &offers,
        decisions: &decisions,
        today,
    };
    let (settings, balance) = (records.only::<PlanSettings>(), records.only::<Balance>());
    let offer_settings = records.offer_settings().0;
    let step_records = StepRecords {
        plan,
        settings: &settings,
        people: &people,
        groups: &groups,
        opportunities: &opportunities,
        balance: &balance,
        tasks: &tasks,
        weeks: &weeks,
        offer_settings: &offer_settings,
        is_copy_due,
    };
    let view = PlanView::of(&plan);
    let needs = shown(view.needs());
    let count = needs.shown.len();
    let mut all = view.threads(&needs.shown);
    all.extend(view.threads(&needs.behind));
    let candidates = step_records.candidates(&view, &all, of_examples);
    let next = next_steps(&candidates, &settings.all_put_off(), today);
    let names = Names {
        store,
        records: &step_records,
        view: &view,
        threads: &all,
        of_examples,
    };
    let items = next.next.iter().filter_map(|place| next.order.get(*place));
    let on_page: Vec<_> = all.iter().map(|(of, _)| of.clone()).collect();
    let ends = view.loose_ends(&on_page, &settings.dismissed());
    let mut threads: Vec<ThreadRow> = all
        .iter()
        .enumerate()
        .map(|(place, (of, thread))| thread::row(&names, place, of, thread))
        .collect();
    let behind = threads.split_off(count.min(threads.len()));
    PlanRows {
        is_example: of_examples,
        is_on_start: !of_examples || !aims.is_empty(),
        steps: items
            .filter_map(|item| step::row(&names, item, &candidates))
            .collect(),
        threads,
        behind,
        ends: ends
            .into_iter()
            .filter_map(|it| end::row(&names, it))
            .collect(),
    }
}
