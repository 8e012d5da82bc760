//! The words of tables of a search.

use super::{
    ActivityKind, ApplicationMethod, JobSource, OpportunityOutcome, OpportunityStage, ReportKind,
    ReportResult, StepKind, WorkMode,
};

/// Several texts in one cell.
pub(super) const BETWEEN: &str = "; ";

/// Finds the words for what is chosen in a row.
pub struct SearchWords<'a> {
    pub stage: &'a dyn Fn(OpportunityStage) -> &'static str,
    pub outcome: &'a dyn Fn(OpportunityOutcome) -> &'static str,
    pub mode: &'a dyn Fn(WorkMode) -> &'static str,
    pub source: &'a dyn Fn(JobSource) -> &'static str,
    pub method: &'a dyn Fn(ApplicationMethod) -> &'static str,
    pub step: &'a dyn Fn(StepKind) -> &'static str,
    pub activity: &'a dyn Fn(ActivityKind) -> &'static str,
    pub row: &'a dyn Fn(ReportKind) -> &'static str,
    pub result: &'a dyn Fn(ReportResult) -> &'static str,
    /// That a record is archived.
    pub archived: &'static str,
}

impl SearchWords<'_> {
    /// What began: the outcome of what was closed, else the stage.
    pub(super) fn began(
        &self,
        stage: OpportunityStage,
        outcome: Option<OpportunityOutcome>,
    ) -> &'static str {
        outcome.map_or_else(|| (self.stage)(stage), self.outcome)
    }
}

/// The texts that say something, one after another.
pub(super) fn joined<'a>(texts: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    let texts = texts.into_iter().map(str::trim);
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    texts.join(between)
}

#[cfg(test)]
pub(super) fn keys<'a>() -> SearchWords<'a> {
    SearchWords {
        stage: &OpportunityStage::key,
        outcome: &OpportunityOutcome::key,
        mode: &WorkMode::key,
        source: &JobSource::key,
        method: &ApplicationMethod::key,
        step: &StepKind::key,
        activity: &ActivityKind::key,
        row: &ReportKind::key,
        result: &ReportResult::key,
        archived: "archived",
    }
}
