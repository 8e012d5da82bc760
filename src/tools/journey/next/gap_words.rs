//! What is said of what a job asks for.

use steppingstone_core::journey::{Excluded, GapOutcome, GapRow, Level, RequirementOutcome};

use super::super::level_choice::level_name;
use crate::words::journey::next::gap as w;

/// One's own level beside the one that is asked for.
pub(super) fn levels(own: Option<Level>, need: Option<u8>) -> String {
    let own = own.map(|own| level_name(Some(own)));
    let need = need.and_then(Level::new);
    let need = need.map(|need| level_name(Some(need)));
    match (own, need) {
        (Some(own), Some(need)) => w::both(own, need),
        (None, Some(need)) => w::own_unknown(need),
        (Some(own), None) => w::need_unknown(own),
        (None, None) => w::neither().to_owned(),
    }
}

/// How far it is from what is asked. `steps` are those that are missing.
pub(super) fn outcome(outcome: GapOutcome, steps: u8) -> String {
    use w::outcome as o;
    match outcome {
        GapOutcome::Below => return o::below(steps.into()),
        GapOutcome::Refresh => o::refresh(),
        GapOutcome::NeedsEvidence => o::needs_evidence(),
        GapOutcome::NotRated => o::not_rated(),
        GapOutcome::LevelUnknown => o::level_unknown(),
        GapOutcome::Evidenced => o::evidenced(),
    }
    .to_owned()
}

/// What a line of an advertisement has in common with what an occupation asks for; `None` while no
/// skill is confirmed for it.
pub(super) fn of_requirement(outcome: RequirementOutcome) -> Option<GapOutcome> {
    match outcome {
        RequirementOutcome::Below => Some(GapOutcome::Below),
        RequirementOutcome::Refresh => Some(GapOutcome::Refresh),
        RequirementOutcome::NeedsEvidence => Some(GapOutcome::NeedsEvidence),
        RequirementOutcome::NotRated => Some(GapOutcome::NotRated),
        RequirementOutcome::Evidenced => Some(GapOutcome::Evidenced),
        RequirementOutcome::ToConfirm | RequirementOutcome::NotInLedger => None,
    }
}

/// How many rows there are of each outcome, in words; nothing of those of which there are none.
pub(super) fn counts(rows: &[GapRow]) -> Vec<String> {
    let of = |outcome: GapOutcome| {
        let count = rows.iter().filter(|row| row.outcome == outcome).count();
        (count > 0).then(|| count_words(outcome, count))
    };
    GapOutcome::ALL.into_iter().filter_map(of).collect()
}

fn count_words(outcome: GapOutcome, count: usize) -> String {
    use w::counts as c;
    match outcome {
        GapOutcome::Below => c::below(count),
        GapOutcome::Refresh => c::refresh(count),
        GapOutcome::NeedsEvidence => c::needs_evidence(count),
        GapOutcome::NotRated => c::not_rated(count),
        GapOutcome::LevelUnknown => c::level_unknown(count),
        GapOutcome::Evidenced => c::evidenced(count),
    }
}

/// What is not listed, and from when the ratings are.
pub(super) fn left_out(excluded: Excluded, rated_in: Option<(u16, u16)>) -> Vec<String> {
    use w::left_out as l;
    type Words = fn(usize) -> String;
    let counted: [(usize, Words); 3] = [
        (excluded.not_relevant, l::not_relevant),
        (excluded.less_important, l::less_important),
        (excluded.unsure, l::unsure),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let counted = counted.map(|(count, words)| words(count));
    let year = rated_in.map(|(skills, knowledge)| match skills == knowledge {
        true => l::year(skills),
        false => l::years(skills, knowledge),
    });
    counted.chain(year).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;

    fn row(outcome: GapOutcome) -> GapRow {
        GapRow {
            element: 0,
            importance: 300,
            need: Some(2),
            own: None,
            outcome,
            steps: 0,
        }
    }

    #[test]
    fn each_outcome_is_a_sentence_and_never_a_share() {
        install_english();
        let check = |of, steps, expected: &str| assert_eq!(outcome(of, steps), expected);
        check(GapOutcome::Below, 1, "One step below");
        check(GapOutcome::Below, 3, "3 steps below");
        check(
            GapOutcome::Refresh,
            0,
            "Reached, but not used for two years or more",
        );
        check(
            GapOutcome::NeedsEvidence,
            0,
            "Reached, with nothing to show for it yet",
        );
        check(GapOutcome::NotRated, 0, "Not rated yet");
        check(GapOutcome::Evidenced, 0, "Reached, and you can show it");
        for of in GapOutcome::ALL {
            assert!(!outcome(of, 2).contains('%'));
        }
    }

    #[test]
    fn both_levels_are_said_as_words() {
        install_english();
        assert_eq!(
            levels(Some(Level::ON_MY_OWN), Some(3)),
            "You: On my own. Asked: When it is hard."
        );
        assert_eq!(
            levels(None, Some(2)),
            "You: not rated yet. Asked: On my own."
        );
        assert_eq!(
            levels(Some(Level::TRIED), None),
            "You: With help. How much is asked is not known."
        );
        assert_eq!(
            levels(None, None),
            "You: not rated yet. How much is asked is not known."
        );
    }

    #[test]
    fn counts_are_words_and_leave_out_what_is_not_there() {
        install_english();
        let rows = [
            GapOutcome::NotRated,
            GapOutcome::Below,
            GapOutcome::Refresh,
            GapOutcome::Below,
        ];
        assert_eq!(
            counts(&rows.map(row)),
            ["2 below what is asked", "1 to refresh", "1 not rated yet"]
        );
        assert!(counts(&[]).is_empty());
    }

    #[test]
    fn what_is_left_out_is_said_with_the_year() {
        install_english();
        let excluded = Excluded {
            not_relevant: 12,
            unsure: 1,
            less_important: 0,
        };
        assert_eq!(
            left_out(excluded, Some((2023, 2023))),
            [
                "12 things do not matter in this job.",
                "1 thing is left out because too few people were asked to be sure.",
                "The ratings are from 2023."
            ]
        );
        assert_eq!(
            left_out(Excluded::default(), Some((2023, 2011))),
            ["The ratings of skills are from 2023, those of knowledge from 2011."]
        );
    }
}
