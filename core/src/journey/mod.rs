//! Journey: from a row of jobs to a career that one can see and steer.
//!
//! What this tool decides: how many months an [`Entry`] and a whole career have, how far along it
//! is and what the next stage asks for, how well a skill is shown and whether it fades, what is
//! missing for an occupation or an advertisement, and where a path built a career. The thresholds
//! are choices of ours; nothing here is a measurement of anybody.

mod career_reading;
mod date;
mod entry;
mod entry_order;
mod example;
pub mod files;
mod gap;
mod lanes;
mod learning;
mod ledger;
mod level;
mod months;
mod next_step;
mod readiness;
pub mod record;
mod requirements;
mod role_answers;
mod skill;
mod skill_list;
mod skills_record;
mod stage;
mod timeline;

pub use career_reading::{
    PathReading, Reading, RoleReading, RoleScore, path_reading, role_readings,
};
pub use date::{DateProblem, End, PartialDate, month_of, read_end, read_start};
pub use entry::{Entry, EntryKind, Scope, present_occupation};
pub use entry_order::{EntryColumn, EntryRow, entry_rows, sorted_rows};
pub use example::{
    EXAMPLE_TARGET, Example, ExampleWords, example, example_skill_id, is_example,
    set_example_target,
};
pub use gap::{Excluded, Gap, GapOutcome, GapRow, OwnSkill, gap, skill_of_element};
pub use lanes::{Lane, Lanes, lanes};
pub use learning::{LearningItem, LearningKind, LearningStatus};
pub use ledger::{Fading, Ledger, SkillState, strength};
pub use level::Level;
pub use months::{Experience, Months, NotCounted, Span, Spans, experience, spans};
pub use next_step::{JourneySituation, JourneyStep, journey_step};
pub use readiness::{
    AskChange, AskKey, AskRow, AskState, ExpertOrPeople, NextAsks, OwnAsk, next_asks, usual_need,
};
pub use requirements::{
    MAX_LINES, Requirement, RequirementOutcome, folded, requirement_lines, requirements,
};
pub use role_answers::answers_of_result;
pub use skill::{Evidence, EvidenceKind, Skill};
pub use skill_list::{SkillFilter, SkillRow, listed_skills, skill_groups};
pub use skills_record::{
    RecordCertificate, RecordEvidence, RecordRole, RecordSkill, SkillsRecord, is_shown,
    skills_record,
};
pub use stage::{JourneyStage, StageMonths, StageReason, StageResult, stage};
pub use timeline::{Stretch, Timeline, Together, timeline};
