//! Weeks to begin with. Round starting points of ours: an average mixes people who did a thing with
//! people who did not, and is nobody's week.

use super::time_kind::{KindMinutes, TimeKind};
use crate::keyed::keyed;

keyed! {
    /// A week to begin with.
    WeekPreset {
        FullTime "full_time",
        PartTimeWithChildren "part_time_with_children",
        Shifts "shifts",
        LookingForWork "looking_for_work",
        StudyAndJob "study_and_job",
        CaringAtHome "caring_at_home",
    }
}

impl WeekPreset {
    /// Hours in the order of [`TimeKind::ALL`].
    pub const fn hours(self) -> [i64; TimeKind::ALL.len()] {
        match self {
            WeekPreset::FullTime => [40, 5, 4, 5, 12, 56, 30],
            WeekPreset::PartTimeWithChildren => [20, 3, 3, 35, 20, 54, 20],
            WeekPreset::Shifts => [36, 5, 3, 8, 12, 56, 30],
            WeekPreset::LookingForWork => [0, 0, 20, 8, 18, 56, 45],
            WeekPreset::StudyAndJob => [15, 5, 30, 2, 10, 56, 35],
            WeekPreset::CaringAtHome => [0, 0, 3, 60, 25, 52, 15],
        }
    }

    /// The same in minutes.
    pub fn minutes(self) -> KindMinutes {
        let hours = TimeKind::ALL.into_iter().zip(self.hours());
        hours.map(|(kind, hours)| (kind, hours * 60)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::week::week_sums;
    use super::*;

    #[test]
    fn every_preset_leaves_time_open() {
        let open = WeekPreset::ALL.map(|preset| week_sums(&preset.minutes()).open / 60);
        assert_eq!(open, [16, 13, 18, 21, 15, 13]);
    }

    #[test]
    fn presets_have_keys_of_their_own() {
        for preset in WeekPreset::ALL {
            assert_eq!(WeekPreset::from_key(preset.key()), Some(preset));
        }
    }
}
